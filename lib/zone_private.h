/* The two halves of a TZif file: its tables, and the POSIX TZ string behind them that says how the years go on. */
#ifndef OPTOUT_ZONE_PRIVATE_H
#define OPTOUT_ZONE_PRIVATE_H

#include "opt-out/zone.h"

#include <stdbool.h>

/* RFC 8536 3.2: an offset lies between -24:59:59 and 25:59:59; a TZ string cannot say others either. In seconds. */
enum { OPTOUT_ZONE__LEAST = -89999, OPTOUT_ZONE__MOST = 93599 };

/* The tables of a TZif file, borrowed from its bytes; every number in them was checked. */
typedef struct optout_zone__tzif {
    const unsigned char *times, *indices, *types;
    size_t time_count, time_size; /* time_size: 4 or 8 bytes */
    const char *footer;           /* not ended by NUL; NULL: a file of version 1, which has none */
    size_t footer_len;            /* 0: the file does not say how the years go on */
} optout_zone__tzif;

/* NULL if the bytes are sound, else what is wrong with them, in words. */
const char *optout_zone__read_tzif(const unsigned char *bytes, size_t len, optout_zone__tzif *out);
/* Transition i, seconds since 1970; the offset of the time that begins with it; the offset before the first one. */
int64_t optout_zone__time(const optout_zone__tzif *file, size_t i);
int32_t optout_zone__offset_from(const optout_zone__tzif *file, size_t i);
int32_t optout_zone__offset_first(const optout_zone__tzif *file);

/* On which day of a year, and how many seconds after its 0:00, a clock is changed. */
typedef struct optout_zone__change {
    int32_t kind; /* 'J': day 1-365 of a year without 29 February; 'D': day 0-365; 'M': weekday of a month */
    int32_t day;  /* M: 0 Sunday ... 6 Saturday */
    int32_t month, week;
    int32_t time; /* -167 to 167 hours, in seconds */
} optout_zone__change;

/* A TZ string. */
typedef struct optout_zone__rule {
    int32_t standard, summer; /* seconds east of UTC */
    bool changes;             /* false: standard all the time, the rest is not set */
    optout_zone__change to_summer, to_standard;
} optout_zone__rule;

/* false: not a TZ string of RFC 8536 3.3 (with the hours of version 3 in any version). */
bool optout_zone__read_rule(const char *text, size_t len, optout_zone__rule *out);
/* When the rule changes the clock in a year, in seconds since 1970; summer: the change to summer time. Any year from
 * -10,000 to 20,000. */
int64_t optout_zone__change_at(const optout_zone__rule *rule, int32_t year, bool summer);

#endif
