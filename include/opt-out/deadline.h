/**
 * @file deadline.h
 * The last day on which something may be done and the first instant that is too late, with both bounds.
 *
 * Intervals are half-open: an end is the first instant that is too late, never 23:59:59. Instants judge, days count.
 */
#ifndef OPTOUT_DEADLINE_H
#define OPTOUT_DEADLINE_H

#include "atlas.h"
#include "explain.h"

OPTOUT_BEGIN

/** The bits of optout_deadline.flags: what an answer rests on, and why its bounds may differ. */
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
OPTOUT_API const char *optout_deadline_flag_name(uint32_t flag);

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

/** A set of rules for computing; static. Now: "date" (an announced civil day is whole and never moves: Regulation
 * (EEC, Euratom) No 1182/71 Art. 5). */
typedef struct optout_rule optout_rule;
/** A rule by its id, "date"; NULL: unknown. */
OPTOUT_API const optout_rule *optout_rule_find(const char *id);
/** Rule i of all; NULL past the end. */
OPTOUT_API const optout_rule *optout_rule_at(size_t i);
/** The id of a rule. Static; an id never changes its meaning. */
OPTOUT_API const char *optout_rule_id(const optout_rule *rule);

/** What is asked. An input. */
typedef struct optout_deadline_query {
    uint32_t size;           /**< set by OPTOUT_INIT(optout_deadline_query) */
    uint32_t options;        /**< 0 */
    const optout_rule *rule; /**< how to count; needed */
    optout_moment event;     /**< rule "date": the day itself (OPTOUT_MOMENT_DAY) */
    const char *place;       /**< NULL: not said; then all zones of the world ("001") give the bounds */
    const char *zone;        /**< IANA name; NULL: the zones of the place */
} optout_deadline_query;

/** The last day and the end of it. Reg. 1182/71 Art. 5: an act due at a date may be done until the last hour of that
 * day.
 * @param atlas places and zones; shared by threads.
 * @param query borrowed for the call only.
 * @param out   untouched on failure.
 * @param why   collects the steps; NULL costs nothing.
 * @param error may be NULL; on failure names the field ("/place").
 * @return OPTOUT_OK; OPTOUT_E_ARGUMENT; OPTOUT_E_RANGE (outside the years 0001-9999); OPTOUT_E_UNKNOWN (no such place
 * or zone); OPTOUT_E_NO_DATA, OPTOUT_E_IO (zone database); OPTOUT_E_MEMORY. Safe from any thread. */
OPTOUT_API OPTOUT_CHECK optout_status optout_deadline_compute(const optout_atlas *atlas,
                                                              const optout_deadline_query *query, optout_deadline *out,
                                                              optout_explanation *why, optout_error *error);

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
