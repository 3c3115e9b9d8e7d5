/**
 * @file calendar.h
 * Public holidays and working days of a place, from the statutes. Years 1990-2099.
 *
 * A calendar is about what holds in the whole of a place: that of "DE" knows the nine national holidays, that of
 * "DE-BY" those of Bavaria too. Where the parts of a place have days of their own, a question about such a day is
 * answered OPTOUT_DAY_DIFFERS, never by a guess. A working day is any that is no public holiday, Saturday or Sunday
 * (Regulation (EEC, Euratom) No 1182/71 Art. 2(2)); a decreed working Saturday is none.
 */
#ifndef OPTOUT_CALENDAR_H
#define OPTOUT_CALENDAR_H

#include "atlas.h"

OPTOUT_BEGIN

/** What an answer rests on, bits of optout_holiday.flags and optout_deadline.flags. */
enum {
    OPTOUT_UNCERTAIN_ZONE = 1,   /**< no zone is said, and those that come into question differ */
    OPTOUT_UNCERTAIN_REGION = 2, /**< the region is not said, and those that come into question differ */
    OPTOUT_UNCERTAIN_HOUR = 4,   /**< the time of day is not said, and it matters */
    OPTOUT_PROJECTED = 8,        /**< rests on holidays that nobody has decreed yet */
    OPTOUT_UNVERIFIED = 16,      /**< rests on a row or a statement that nobody has verified */
    OPTOUT_DISPUTED = 32,        /**< sources contradict each other about what it rests on */
    OPTOUT_ANNOUNCED = 64        /**< the controller's own cut-off, not a term of the law */
};
/** The name of one flag ("uncertain-zone", "announced"); NULL if it is none. Static. */
OPTOUT_API const char *optout_flag_name(uint32_t flag);

/** The years of all calendars. */
enum {
    OPTOUT_CALENDAR_FIRST_YEAR = 1990, /**< from 1 January */
    OPTOUT_CALENDAR_LAST_YEAR = 2099   /**< to 31 December */
};

/** A handle, owned by the atlas it comes from; at most 12 KiB; shared by threads. */
typedef struct optout_calendar optout_calendar;

/** The calendar of a place, made on first use and kept by the atlas. Allocates nothing after that.
 * @return OPTOUT_OK; OPTOUT_E_UNKNOWN with code "no-calendar": the tables hold no holidays of the place;
 * OPTOUT_E_ARGUMENT; OPTOUT_E_MEMORY. */
OPTOUT_API OPTOUT_CHECK optout_status optout_calendar_get(const optout_atlas *atlas, const optout_place *place,
                                                          const optout_calendar **out, optout_error *error);
/** The place that it is about. */
OPTOUT_API const optout_place *optout_calendar_place(const optout_calendar *calendar);
/** The last year whose holidays are all known; what lies beyond is projected from the law as it stands. 0 for NULL. */
OPTOUT_API int32_t optout_calendar_known_until(const optout_calendar *calendar);
/** 1 where regions of the place have holidays that the tables do not hold (ES, IT, PT, CH, US, CA, BR), else 0. */
OPTOUT_API int32_t optout_calendar_lacks_regions(const optout_calendar *calendar);

/** The classes of holidays. */
enum {
    OPTOUT_HOLIDAY_PUBLIC = 1,   /**< a public holiday */
    OPTOUT_HOLIDAY_DEADLINE = 2, /**< none, but a deadline of the national rule does not end on it */
    OPTOUT_HOLIDAY_HALF = 4,     /**< free from some hour on */
    OPTOUT_HOLIDAY_LOCAL = 8     /**< a public holiday in a commune or a class of communes alone */
};
/** "public", "deadline", "half-day", "local"; NULL for another number. Static. */
OPTOUT_API const char *optout_holiday_class_name(int32_t holiday_class);

/** A holiday on a day. An answer; its texts are static, or live as long as the atlas (a decreed day). */
typedef struct optout_holiday {
    optout_date date;        /**< the day */
    int32_t holiday_class;   /**< one of OPTOUT_HOLIDAY_* */
    uint32_t flags;          /**< OPTOUT_PROJECTED, OPTOUT_UNVERIFIED, OPTOUT_DISPUTED */
    optout_date observed_of; /**< the day that this one stands in for; OPTOUT_NO_DATE: none */
    const char *name;        /**< in English */
    const char *local_name;  /**< in a language of the place */
    const char *source;      /**< act and article */
    const char *rule;        /**< of a deadline day: the rule set that knows it, such as "se-1930"; else NULL */
} optout_holiday;
OPTOUT_FROZEN(optout_holiday, 48)

/** The holidays of one day, all classes, in the order of the table.
 * @param calendar the calendar.
 * @param date     the day.
 * @param out      may be NULL if cap is 0.
 * @param cap      room in `out`; at most so many are written.
 * @return how many there are; 0 outside the years 1990-2099. */
OPTOUT_API size_t optout_calendar_holidays(const optout_calendar *calendar, optout_date date, optout_holiday *out,
                                           size_t cap);
/** The first day from `from` on that is a holiday of one of `classes` (OPTOUT_HOLIDAY_* joined by |; 0: all).
 * OPTOUT_NO_DATE: none until the end of 2099. */
OPTOUT_API optout_date optout_calendar_next_holiday(const optout_calendar *calendar, optout_date from,
                                                    uint32_t classes);

/** What a question about a day comes to. */
enum {
    OPTOUT_DAY_NO = 0,      /**< in no part of the place */
    OPTOUT_DAY_YES = 1,     /**< in all of it */
    OPTOUT_DAY_DIFFERS = 2, /**< in some parts of the place and not in others */
    OPTOUT_DAY_NONE = -1    /**< outside the years 1990-2099, or no calendar */
};
/** OPTOUT_DAY_*: whether a day is a working day there. */
OPTOUT_API int32_t optout_calendar_is_working_day(const optout_calendar *calendar, optout_date date);
/** OPTOUT_DAY_*: whether a day is a public holiday there, whatever day of the week. */
OPTOUT_API int32_t optout_calendar_is_public_holiday(const optout_calendar *calendar, optout_date date);
/** The n-th working day after `from` (n > 0) or before it (n < 0); for 0 the day itself if it is one, else the next.
 * OPTOUT_NO_DATE: outside the years 1990-2099, or a day on the way whose answer differs by region (ask
 * optout_deadline_compute for both bounds). O(1) in n where no part differs. */
OPTOUT_API optout_date optout_calendar_add_working_days(const optout_calendar *calendar, optout_date from, int32_t n);
/** The working days from `first` to `last`, both included; 0 where last < first; -1 outside the years 1990-2099 or with
 * a day whose answer differs by region. */
OPTOUT_API int32_t optout_calendar_count_working_days(const optout_calendar *calendar, optout_date first,
                                                      optout_date last);
/** optout_calendar_is_working_day for an array of days (Arrow date32, numpy datetime64[D] as int32).
 * @param calendar the calendar.
 * @param days     n days since 1970-01-01.
 * @param n        how many.
 * @param out      n answers: OPTOUT_DAY_NO, _YES, _DIFFERS, and 255 outside the years 1990-2099.
 * @param error    may be NULL.
 * @return OPTOUT_OK, OPTOUT_E_ARGUMENT. Allocates nothing. */
OPTOUT_API OPTOUT_CHECK optout_status optout_calendar_working_days(const optout_calendar *calendar, const int32_t *days,
                                                                   size_t n, uint8_t *out, optout_error *error);

OPTOUT_END
#endif
