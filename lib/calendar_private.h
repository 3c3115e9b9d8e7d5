/* The rows of holidays, the days that they give in a year, and the finished calendar of a place. */
#ifndef OPTOUT_CALENDAR_PRIVATE_H
#define OPTOUT_CALENDAR_PRIVATE_H

#include "opt-out/calendar.h"

#include <stdbool.h>

/* ---- tables ---- */

/* How a row finds its day in a year. */
typedef enum optout_calendar__kind {
    OPTOUT_CALENDAR__FIXED,    /* month, day */
    OPTOUT_CALENDAR__EASTER,   /* offset: days after Easter Sunday, western */
    OPTOUT_CALENDAR__ORTHODOX, /* the same, of the Julian reckoning */
    OPTOUT_CALENDAR__NTH,      /* the offset-th `weekday` of `month`; -1: the last */
    OPTOUT_CALENDAR__FROM,     /* the first `weekday` on or after month, day */
    OPTOUT_CALENDAR__BEFORE,   /* the last `weekday` before month, day */
    OPTOUT_CALENDAR__UNLESS /* month, day if that is an `offset`-day (1 Monday ... 7), else the first `weekday` of month
                             */
} optout_calendar__kind;

typedef struct optout_calendar__day {
    uint8_t kind, month, day, weekday;
    int16_t offset;
} optout_calendar__day;

/* What happens to a day that falls on a weekend. */
typedef enum optout_calendar__move {
    OPTOUT_CALENDAR__KEEP = 0,
    OPTOUT_CALENDAR__SUBSTITUTE,        /* Saturday or Sunday: also the next Monday to Friday that is no holiday yet */
    OPTOUT_CALENDAR__SUBSTITUTE_SUNDAY, /* Sunday: also the next Monday to Friday that is no holiday yet */
    OPTOUT_CALENDAR__NEAREST,           /* Saturday: also the Friday before; Sunday: also the Monday after */
    OPTOUT_CALENDAR__TO_SATURDAY,       /* Sunday: the Saturday before instead */
    OPTOUT_CALENDAR__TO_MONDAY          /* Sunday: the Monday after instead */
} optout_calendar__move;

enum {
    OPTOUT_CALENDAR__UNVERIFIED = 1, /* the source was not read */
    OPTOUT_CALENDAR__UNSETTLED = 2 /* of a public or deadline day: whether it stops a period under Reg. 1182/71 is open:
                                      both readings are answered there */
};

/* A holiday: one row for as long as one law says one thing. */
typedef struct optout_calendar__row {
    const char *where; /* codes of places, joined by blanks; the day holds in the whole of each */
    optout_calendar__day day;
    int16_t from, until; /* years, both included; OPEN */
    uint8_t holiday_class, move, flags;
    const char *rule; /* of a deadline or half day: the rule set under which no period ends on it; else NULL */
    const char *name, *local_name;
    const char *source; /* act and article */
} optout_calendar__row;

/* The holidays of a country; one file each, lib/tables/calendar_<code>.c. */
typedef struct optout_calendar__country {
    const char *place;
    int16_t known_until; /* the last year whose holidays are all known */
    bool lacks_regions;  /* its regions have days that the rows do not hold */
    const char *real;    /* places with parts that are also a region of their own, as their parts do not fill them up */
    const optout_calendar__row *rows;
    size_t count;
} optout_calendar__country;
extern const optout_calendar__country *const optout_calendar__countries[]; /* ended by NULL */

/* ---- the days of a year ---- */

/* A day that a row gives. */
typedef struct optout_calendar__found {
    optout_date date, observed_of; /* observed_of: OPTOUT_NO_DATE, or the day that it stands in for */
    const optout_calendar__row *row;
} optout_calendar__found;
enum { OPTOUT_CALENDAR__MOST = 96 }; /* of a year; a test holds every country against it */

/* The rows that hold in the whole of a place. */
enum { OPTOUT_CALENDAR__ROWS_MOST = 160 }; /* a test holds every place against it */
typedef struct optout_calendar__rows {
    const optout_calendar__row *list[OPTOUT_CALENDAR__ROWS_MOST];
    size_t count;
} optout_calendar__rows;
void optout_calendar__rows_of(const optout_calendar__country *country, const optout_place *place,
                              optout_calendar__rows *out);
/* The days that rows give for a year, in the order of the rows, substitutes last; at most OPTOUT_CALENDAR__MOST. A
 * substitute may lie in the year before or after. */
size_t optout_calendar__year(const optout_calendar__rows *rows, int32_t year, optout_calendar__found *out);
/* Easter Sunday of a year 1-9999, western or (Gregorian date, right for 1900-2099) Orthodox. */
optout_date optout_calendar__easter(int32_t year);
optout_date optout_calendar__orthodox_easter(int32_t year);
/* The country whose rows a place has; NULL: none. */
const optout_calendar__country *optout_calendar__country_of(const optout_place *place);
/* Whether a row holds in the whole of a place. */
bool optout_calendar__holds_in(const optout_calendar__row *row, const optout_place *place);

/* ---- regions ---- */

/* The real regions of a place, in the order of the atlas: those of its parts, and itself where it has none or they do
 * not fill it up. Writes at most cap, returns how many there are. */
size_t optout_calendar__regions(const optout_place *place, const optout_place **out, size_t cap);
enum { OPTOUT_CALENDAR__REGIONS = 128 }; /* no place of the tables has more; a test sees to that */

/* ---- what deadlines ask ---- */

enum { OPTOUT_CALENDAR__FIRST_DAY = 7305, /* 1990-01-01, a Monday */ OPTOUT_CALENDAR__DAYS = 40177 };

/* How many bits are set. */
static inline uint32_t optout_calendar__count_bits(uint64_t word)
{
#if defined(__POPCNT__) || defined(__aarch64__)
    return (uint32_t)__builtin_popcountll(word);
#else
    word -= word >> 1 & UINT64_C(0x5555555555555555);
    word = (word & UINT64_C(0x3333333333333333)) + (word >> 2 & UINT64_C(0x3333333333333333));
    word = (word + (word >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    return (uint32_t)(word * UINT64_C(0x0101010101010101) >> 56);
#endif
}
/* The number of the lowest bit of a word that is not 0. */
static inline uint32_t optout_calendar__lowest(uint64_t word)
{
#ifdef __GNUC__
    return (uint32_t)__builtin_ctzll(word);
#else
    return optout_calendar__count_bits((word & (~word + 1)) - 1);
#endif
}

/* On which days of a real region a rule set ends no period. Made once, asked often. */
typedef struct optout_calendar__view {
    const optout_calendar *calendar; /* NULL: weekends alone */
    const uint64_t *working;         /* a bit a day: all that there is to know; NULL: ask further */
    const char *rule;
    bool saturday, sunday; /* stop a period */
    bool unsettled;        /* days count whose standing under Reg. 1182/71 is open */
    bool by_rows;          /* the bit of a holiday is not enough */
} optout_calendar__view;
optout_calendar__view optout_calendar__view_of(const optout_calendar *calendar, const char *rule, bool saturday,
                                               bool sunday, bool unsettled);
bool optout_calendar__view_asks(const optout_calendar__view *view, optout_date date);
/* Outside 1990-2099: weekends alone. */
static inline bool optout_calendar__view_stops(const optout_calendar__view *view, optout_date date)
{
    uint32_t i = (uint32_t)date - OPTOUT_CALENDAR__FIRST_DAY;

    if (view->working && i < OPTOUT_CALENDAR__DAYS)
        return !(view->working[i / 64] >> i % 64 & 1);
    return optout_calendar__view_asks(view, date);
}
/* optout_calendar_working_days by the bits alone. */
void optout_calendar__look_up(const uint64_t *working, const int32_t *days, size_t n, uint8_t *out);
bool optout_calendar__covers(optout_date date);
/* Whether the regions of the place differ on some day. */
bool optout_calendar__differs(const optout_calendar *calendar);
/* Whether some day may be OPTOUT_UNVERIFIED. */
bool optout_calendar__is_unverified(const optout_calendar *calendar);
/* Whether the standing of some day under Reg. 1182/71 is open. */
bool optout_calendar__is_unsettled(const optout_calendar *calendar);

#endif
