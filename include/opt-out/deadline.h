/**
 * @file deadline.h
 * The last day on which something may be done and the first instant that is too late, with both bounds.
 *
 * Intervals are half-open: an end is the first instant that is too late, never 23:59:59. Instants judge, days count.
 */
#ifndef OPTOUT_DEADLINE_H
#define OPTOUT_DEADLINE_H

#include "calendar.h"
#include "law.h"

OPTOUT_BEGIN

/** One type for statute and notice. An answer; both bounds are always set, and equal when certain. Who must act goes by
 * the earliest, who complains that another is late by the latest. */
typedef struct optout_deadline {
    uint32_t flags;                /**< OPTOUT_UNCERTAIN_ZONE ... */
    uint32_t reserved0;            /**< 0 */
    optout_date first_day;         /**< the first day of the period; OPTOUT_NO_DATE for an announced date */
    optout_date last_day_earliest; /**< the day is whole and counts */
    optout_date last_day_latest;   /**< the same; not before the earliest */
    int32_t reserved1;             /**< 0 */
    optout_instant end_earliest;   /**< the first instant that is too late, in microseconds UTC */
    optout_instant end_latest;     /**< the same; not before the earliest */
    uint64_t reserved[3];          /**< 0 */
} optout_deadline;
OPTOUT_FROZEN(optout_deadline, 64)

/** A set of rules for computing, such as "eu-1182-71" (Regulation (EEC, Euratom) No 1182/71, also for the GDPR),
 * "de-bgb" (BGB 186 ff.), "uk-gdpr", "at-avg", "nl-atw", "se-1930", "fi-1930", "ch-dsv", "us-ca-ccpa", "br-lgpd",
 * "br-cc132", "ca-30d", and "date" (an announced civil day is whole and never moves: Reg. 1182/71 Art. 5). Static. */
typedef struct optout_rule optout_rule;
/** A rule by its id, "date"; NULL: unknown. */
OPTOUT_API const optout_rule *optout_rule_find(const char *id);
/** Rule i of all; NULL past the end. */
OPTOUT_API const optout_rule *optout_rule_at(size_t i);
/** The id of a rule. Static; an id never changes its meaning. */
OPTOUT_API const char *optout_rule_id(const optout_rule *rule);
OPTOUT_API const char *optout_rule_act(const optout_rule *rule);    /**< the act behind it, as citations name it */
OPTOUT_API const char *optout_rule_source(const optout_rule *rule); /**< where the act is published */

/** A time that does not count: both days included, as the acts say (UK GDPR Art. 12A). A value. */
typedef struct optout_pause {
    optout_date first; /**< the first day that does not count */
    optout_date last;  /**< the last one */
} optout_pause;
OPTOUT_FROZEN(optout_pause, 8)

/** What is asked. An input. */
typedef struct optout_deadline_query {
    uint32_t size;             /**< set by OPTOUT_INIT(optout_deadline_query) */
    uint32_t options;          /**< OPTOUT_COUNT_EVENT_DAY, ... (period.h), joined by | */
    const optout_clock *clock; /**< gives rule, period and direction; NULL: the next three do */
    const optout_rule *rule;   /**< how to count */
    optout_period period;      /**< none with the rule "date" */
    int32_t direction;         /**< OPTOUT_FORWARD, OPTOUT_AT_LEAST_BEFORE, OPTOUT_WITHIN_BEFORE */
    int32_t reserved;          /**< 0 */
    optout_moment event; /**< rule "date": the day itself. A day, a time on the clock of the place, or an instant */
    const char *place;   /**< where the act is to be done. A place whose parts have holidays of their own gives bounds
                              over its real regions. NULL (only "date" and hours): the zones of the world ("001") */
    const char *zone;    /**< IANA name; NULL: the zones of the place */
    const optout_pause *pauses; /**< in order, apart from each other; may be NULL */
    uint64_t pause_count;       /**< at most 1,000 */
} optout_deadline_query;

/** The first and the last day of a period, and its end. Reg. 1182/71 Art. 3, 5; GDPR Art. 12(3); the rule sets' own
 * acts.
 *
 * Days, weeks, months, years: the day of the event does not count; a month without the day ends on its last day; then
 * pauses are added; then the last day moves off a holiday, Saturday or Sunday of the place; then Art. 3(5) asks for two
 * working days. Hours: those that have begun do not count, hours are elapsed hours and never move. An event of which
 * only the day is known gives bounds where hours count. Counted back: the event day does not count, nothing moves. What
 * the law leaves open gives both readings and OPTOUT_DISPUTED.
 * @param atlas places, zones and holidays; shared by threads.
 * @param query borrowed for the call only; 0 or NULL in a field: not said, so as the law says.
 * @param out   untouched on failure; both bounds are always set. first_day: OPTOUT_NO_DATE where the bounds differ in
 * it, for OPTOUT_AT_LEAST_BEFORE and for "date".
 * @param why   collects the steps; NULL costs nothing.
 * @param error may be NULL; on failure names the field ("/place").
 * @return OPTOUT_OK; OPTOUT_E_ARGUMENT (code "bad-combination" and others); OPTOUT_E_RANGE (outside the years
 * 0001-9999, or, where holidays count, 1990-2099; an event before the clock was in force); OPTOUT_E_UNKNOWN (no such
 * place or zone, or no holidays of it where they matter); OPTOUT_E_NO_DATA, OPTOUT_E_IO (zone database);
 * OPTOUT_E_MEMORY. Allocates nothing once the place is loaded; safe from any thread. */
OPTOUT_API OPTOUT_CHECK optout_status optout_deadline_compute(const optout_atlas *atlas,
                                                              const optout_deadline_query *query, optout_deadline *out,
                                                              optout_explanation *why, optout_error *error);

/** The last days of many events: forwards, without pauses, in one certain place. For one event, too, this is the
 * shortest way to its last day. From 64 events on it works on 40 KB of the stack.
 * @param rule       not "date", and one whose reading is settled, unless `options` decides it (OPTOUT_NO_ROLL).
 * @param options    OPTOUT_COUNT_EVENT_DAY, OPTOUT_NO_ROLL, OPTOUT_SATURDAY_WORKS.
 * @param period     no hours.
 * @param calendar   of a place whose parts do not differ.
 * @param event_days n days since 1970-01-01 (Arrow date32, numpy datetime64[D] as int32).
 * @param n          how many.
 * @param last       n days; OPTOUT_NO_DATE for an event whose days lie outside the years 1990-2099, and where it is
 * open whether its last day is a holiday (some days of FI, HU and NL under "eu-1182-71"). May be event_days.
 * @param bad        how many those were; may be NULL.
 * @param error      may be NULL.
 * @return OPTOUT_OK, OPTOUT_E_ARGUMENT. Allocates nothing. */
OPTOUT_API OPTOUT_CHECK optout_status optout_deadline_days(const optout_rule *rule, uint32_t options,
                                                           const optout_period *period, const optout_calendar *calendar,
                                                           const int32_t *event_days, size_t n, int32_t *last,
                                                           size_t *bad, optout_error *error);

/** Days from `today` to the earliest last day: 0 on that day, negative after it. INT32_MIN if an argument is none. */
OPTOUT_API int32_t optout_deadline_days_left(const optout_deadline *deadline, optout_date today);
/** 1 if both bounds agree, in day and end. */
OPTOUT_API int32_t optout_deadline_is_exact(const optout_deadline *deadline);

/** Where a day or an instant stands to a deadline. */
enum {
    OPTOUT_OPEN = 1,          /**< in time, by either bound */
    OPTOUT_PASSED = 2,        /**< too late, by either bound */
    OPTOUT_BETWEEN_BOUNDS = 3 /**< in time by the latest, too late by the earliest */
};
/** Judged by days: OPTOUT_OPEN while today <= the earliest last day, OPTOUT_PASSED after the latest, else
 * OPTOUT_BETWEEN_BOUNDS; 0 if an argument is none. */
OPTOUT_API int32_t optout_deadline_state(const optout_deadline *deadline, optout_date today);
/** The same judged by an instant and the ends: OPTOUT_OPEN before the earliest end, OPTOUT_PASSED from the latest on.
 */
OPTOUT_API int32_t optout_deadline_state_at(const optout_deadline *deadline, optout_instant when);
/** "open", "passed", "between-bounds"; NULL for any other number. Static. */
OPTOUT_API const char *optout_deadline_state_name(int32_t state);

OPTOUT_END
#endif
