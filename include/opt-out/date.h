/**
 * @file date.h
 * Civil days, instants and moments; strict ISO 8601. Pure and thread-safe, no allocation.
 */
#ifndef OPTOUT_DATE_H
#define OPTOUT_DATE_H

#include "error.h"

OPTOUT_BEGIN

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Arrow date32); years 0001-9999. */
typedef int32_t optout_date;
/** Microseconds since 1970-01-01T00:00:00Z without leap seconds (Arrow timestamp[us, UTC]). */
typedef int64_t optout_instant;
/** No day: what functions give where there is none. */
#define OPTOUT_NO_DATE INT32_MIN
/** No instant. */
#define OPTOUT_NO_INSTANT INT64_MIN

/** What people know of a point in time: a day, a wall-clock time, or an instant. All zero: not said. */
typedef struct optout_moment {
    int32_t kind;     /**< OPTOUT_MOMENT_*; 0: not said */
    optout_date date; /**< DAY and CIVIL: the civil day */
    int64_t value;    /**< CIVIL: microseconds of the day, 0 to 86,399,999,999; INSTANT: an optout_instant */
} optout_moment;
/** The kinds of a moment. */
enum {
    OPTOUT_MOMENT_DAY = 1,    /**< a whole day, anywhere */
    OPTOUT_MOMENT_CIVIL = 2,  /**< a wall-clock time of some place */
    OPTOUT_MOMENT_INSTANT = 3 /**< one instant, the same everywhere */
};
OPTOUT_FROZEN(optout_moment, 16)

/** The day of a year (1-9999), month (1-12) and day (from 1); OPTOUT_NO_DATE if there is none. */
OPTOUT_API optout_date optout_date_make(int32_t year, int32_t month, int32_t day);
/** Splits a day; each out may be NULL. All are set to 0 for a day outside the years 0001-9999. */
OPTOUT_API void optout_date_split(optout_date date, int32_t *year, int32_t *month, int32_t *day);
/** 1 if the day lies in the years 0001-9999, else 0 (OPTOUT_NO_DATE does not). */
OPTOUT_API int32_t optout_date_is_valid(optout_date date);
/** ISO 8601: 1 Monday ... 7 Sunday; 0 outside the years 0001-9999. */
OPTOUT_API int32_t optout_date_weekday(optout_date date);
/** The English name of a weekday in lower case, "monday" ... "sunday"; NULL outside 1-7. Static. */
OPTOUT_API const char *optout_weekday_name(int32_t weekday);
/** Days of a month, 28-31; 0 if there is no such month in the years 1-9999. */
OPTOUT_API int32_t optout_date_days_in_month(int32_t year, int32_t month);
/** Reads YYYY-MM-DD, nothing before or after. OPTOUT_E_SYNTAX: not of that form; OPTOUT_E_RANGE: no such day. */
OPTOUT_API OPTOUT_CHECK optout_status optout_date_parse(const char *text, size_t len, optout_date *out,
                                                        optout_error *error);
/** Writes YYYY-MM-DD as snprintf would; "" and 0 for a day outside the years 0001-9999. */
OPTOUT_API size_t optout_date_format(optout_date date, char *buf, size_t cap);
/** Writes YYYY-MM-DDThh:mm:ssZ, with a fraction of 1 to 6 digits where there is one; "" and 0 outside 0001-9999. */
OPTOUT_API size_t optout_instant_format(optout_instant instant, char *buf, size_t cap);
/** Reads a day (YYYY-MM-DD), a civil time (YYYY-MM-DDThh:mm, seconds and a fraction of up to 6 digits may follow) or an
 * instant (the same with Z or an offset +hh:mm, -hh:mm within 23:59). 24:00 and a second 60 are refused.
 * OPTOUT_E_SYNTAX: another form; OPTOUT_E_RANGE: no such day or time, or outside the years 0001-9999 in UTC. */
OPTOUT_API OPTOUT_CHECK optout_status optout_moment_parse(const char *text, size_t len, optout_moment *out,
                                                          optout_error *error);
/** A whole day. kind 0 if it lies outside the years 0001-9999. */
OPTOUT_API optout_moment optout_moment_day(optout_date date);
/** A wall-clock time; `microseconds` of the day. kind 0 if either is out of range. */
OPTOUT_API optout_moment optout_moment_civil(optout_date date, int64_t microseconds);
/** An instant. kind 0 if it lies outside the years 0001-9999 in UTC. */
OPTOUT_API optout_moment optout_moment_at(optout_instant instant);

OPTOUT_END
#endif
