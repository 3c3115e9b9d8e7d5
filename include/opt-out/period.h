/**
 * @file period.h
 * Periods of time as acts state them, in ISO 8601: "P1M", "P3W", "PT72H", and "P10WD" for working days, which ISO 8601
 * does not know. Pure and thread-safe, no allocation.
 */
#ifndef OPTOUT_PERIOD_H
#define OPTOUT_PERIOD_H

#include "error.h"

OPTOUT_BEGIN

/** A period. A value: years, months, weeks and days together (in that order, with one clamp to the end of the month),
 * or hours alone, or working days alone. BGB 189: a half-year is 6 months, a quarter 3, half a month 15 days. */
typedef struct optout_period {
    int32_t years;        /**< 0-99,999, as all of them */
    int32_t months;       /**< to the same date of the month */
    int32_t weeks;        /**< of seven days */
    int32_t days;         /**< civil days */
    int32_t hours;        /**< elapsed hours; alone */
    int32_t working_days; /**< alone */
    uint64_t reserved;    /**< 0 */
} optout_period;
OPTOUT_FROZEN(optout_period, 32)

/** Reads PnYnMnWnD (each part once at most, in that order), PTnH or PnWD, in upper case.
 * OPTOUT_E_SYNTAX: another form, a fraction, a sign; OPTOUT_E_RANGE: nothing but zeros, or a number over 99,999. */
OPTOUT_API OPTOUT_CHECK optout_status optout_period_parse(const char *text, size_t len, optout_period *out,
                                                          optout_error *error);
/** Writes it as snprintf would, without parts that are zero; "" and 0 for one that is not valid. */
OPTOUT_API size_t optout_period_format(const optout_period *period, char *buf, size_t cap);
/** 1 if it is longer than nothing, no part is negative or over 99,999, and hours and working days stand alone. */
OPTOUT_API int32_t optout_period_is_valid(const optout_period *period);

/** Which way a period is counted from its event. */
enum {
    OPTOUT_FORWARD = 0,         /**< from the event on */
    OPTOUT_AT_LEAST_BEFORE = 1, /**< n whole periods lie between the act and the event */
    OPTOUT_WITHIN_BEFORE = 2    /**< the act falls in the n periods before the event */
};
/** How a period is counted where that is not as its rule set says; joined by |. */
enum {
    OPTOUT_COUNT_EVENT_DAY = 1,         /**< the day of the event is the first day (BGB 187(2)) */
    OPTOUT_NO_ROLL = 2,                 /**< the last day stays where it falls; no minimum of working days either */
    OPTOUT_TWO_DAYS_ALSO_FOR_HOURS = 4, /**< Reg. 1182/71 Art. 3(5) for hours too; disputed */
    OPTOUT_EXTENDED = 8,                /**< the extended period of the clock, one period from the same event */
    OPTOUT_CHAINED = 16,                /**< the event is the last day of a period that this one extends (BGB 190) */
    OPTOUT_SATURDAY_WORKS = 32          /**< Saturday is a business day (CCPA, where no rule says) */
};

OPTOUT_END
#endif
