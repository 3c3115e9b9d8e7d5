/* The rows of rule sets, and the parts of a computation: how a period is counted in one region, by one reading. */
#ifndef OPTOUT_DEADLINE_PRIVATE_H
#define OPTOUT_DEADLINE_PRIVATE_H

#include "calendar_private.h"
#include "law_private.h"
#include "opt-out/deadline.h"

/* ---- rule sets ---- */

enum { OPTOUT_RULE__NO_HOURS, OPTOUT_RULE__FULL_HOURS, OPTOUT_RULE__MINUTES };

/* Where the act says what a step does. */
typedef struct optout_rule__articles {
    const char *event, *hours, *days, *months, *clamp, *roll, *two_days, *back, *working_day, *event_counts;
} optout_rule__articles;

struct optout_rule {
    const char *id, *act, *source;
    optout_rule__articles articles;
    int32_t hours;         /* OPTOUT_RULE__* */
    int32_t two_days;      /* a period of so many days or more holds two working days; 0: no such rule */
    uint32_t earliest;     /* more options for the reading that ends first, where the law is not settled */
    bool saturday, sunday; /* a period does not end on it */
    bool month_runs_over;  /* a month without the day: the day after its last one, not that one */
    bool short_only;       /* longer periods than those of NL Algemene termijnenwet Art. 4 do not move */
    bool weekend_by_commentary, working_day_open; /* flagged where the answer rests on it */
    bool unverified;
};
extern const optout_rule optout_deadline__rules[]; /* ended by id NULL */

/* ---- counting in one region, by one reading ---- */

/* A reading: options, and whether days count as holidays whose standing is open. */
enum {
    OPTOUT_READING__UNSETTLED = 1 << 16,
    OPTOUT_READING__NEXT_DAY = 1 << 17 /* BGB 190: the extension begins with the day after the old period (187(2)) */
};

/* A question, resolved. */
typedef struct optout_deadline__asked {
    const optout_rule *rule;
    const optout_clock *clock; /* NULL: none */
    optout_period period;
    int32_t direction;
    uint32_t options;
    const optout_pause *pauses;
    size_t pause_count;
} optout_deadline__asked;

typedef struct optout_deadline__outcome {
    optout_date first_day, last_day; /* first_day: OPTOUT_NO_DATE where there is none */
    uint32_t flags;
    bool consulted; /* some holiday could have changed it */
} optout_deadline__outcome;

/* On which days of a real region a period does not end, by a rule set and a reading (calendar NULL: weekends alone). */
optout_calendar__view optout_deadline__view(const optout_rule *rule, const optout_calendar *calendar, uint32_t reading);
/* What it rests on that a day other than Saturday and Sunday is one of those: the flags of the holiday. */
uint32_t optout_deadline__holiday_flags(const optout_calendar__view *view, optout_date day);
/* A period of days, weeks, months, years or working days, from the civil day of the event.
 * OPTOUT_OK; OPTOUT_E_RANGE; OPTOUT_E_ARGUMENT (pauses); OPTOUT_E_MEMORY. */
optout_status optout_deadline__count_days(const optout_deadline__asked *asked, const optout_calendar__view *view,
                                          optout_date event, uint32_t reading, optout_deadline__outcome *out,
                                          optout_explanation *why, optout_error *error);
/* The last day alone, with no reasons nor flags: for many events. OPTOUT_NO_DATE: out of range. */
optout_date optout_deadline__last_day(const optout_deadline__asked *asked, const optout_calendar__view *view,
                                      optout_date event, uint32_t reading);
/* Whether the last day moves off a holiday or weekend, and whether the period must hold two working days. */
bool optout_deadline__moves(const optout_deadline__asked *asked);
bool optout_deadline__holds_two_days(const optout_deadline__asked *asked);
/* The last days of n events (`last` may be `events`); how many are out of range. */
size_t optout_deadline__many(const optout_deadline__asked *asked, const optout_calendar__view *view,
                             const int32_t *events, size_t n, int32_t *last);
/* A period of hours, from an instant, on the clock of a zone. end: the first instant too late. */
optout_status optout_deadline__count_hours(const optout_deadline__asked *asked, const optout_calendar__view *view,
                                           const optout_zone *zone, optout_instant event, uint32_t reading,
                                           optout_deadline__outcome *out, optout_instant *end, optout_explanation *why,
                                           optout_error *error);

/* Both bounds over readings, regions, zones and hours. */
optout_status optout_deadline__bounds(const optout_atlas *atlas, const optout_deadline__asked *asked,
                                      const optout_deadline_query *query, optout_deadline *out, optout_explanation *why,
                                      optout_error *error);

/* ---- announced days ---- */

enum { OPTOUT_ZONE__STATED = 1, OPTOUT_ZONE__PERSON, OPTOUT_ZONE__PLACE, OPTOUT_ZONE__TERRITORY, OPTOUT_ZONE__WORLD };

/* What notices ask of deadlines: a span of days, over the zones of several places. */
typedef struct optout_deadline__span {
    optout_date earliest, latest; /* the last day: both equal where it is known */
    const char *zone;             /* IANA name, NULL: the zones of the places */
    const char *const *places;    /* codes that the atlas knows; the union of their zones */
    size_t place_count;
    int32_t zone_by;         /* OPTOUT_ZONE__*: who says the zone, for the steps */
    const char *day_pointer; /* of an error in the day, may be NULL */
} optout_deadline__span;

/* Both bounds over the days and the zones; flags OPTOUT_ANNOUNCED and, where ends of one day differ,
 * OPTOUT_UNCERTAIN_ZONE. */
optout_status optout_deadline__announced(const optout_atlas *atlas, const optout_deadline__span *span,
                                         optout_deadline *out, optout_explanation *why, optout_error *error);

/* OPTOUT_E_RANGE: the clock was not in force on that day. */
optout_status optout_deadline__in_force(const optout_clock *clock, optout_date day, optout_error *error);
optout_status optout_deadline__no_place(optout_error *error, const char *asked);
/* Instants from here on have no name in ISO 8601 with four digits for the year: the end of 9999-12-31 in UTC. */
#define OPTOUT_DEADLINE__END_OF_TIME INT64_C(253402300800000000)

#endif
