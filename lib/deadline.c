/* What is asked of deadlines: the question checked and resolved, rule sets, many events at once, and questions to an
 * answer. */
#include "deadline_private.h"

#include "atlas_private.h"
#include "error_private.h"

#include <string.h>

enum {
    OPTIONS = OPTOUT_COUNT_EVENT_DAY | OPTOUT_NO_ROLL | OPTOUT_TWO_DAYS_ALSO_FOR_HOURS | OPTOUT_EXTENDED |
              OPTOUT_CHAINED | OPTOUT_SATURDAY_WORKS,
    BULK_OPTIONS = OPTOUT_COUNT_EVENT_DAY | OPTOUT_NO_ROLL | OPTOUT_SATURDAY_WORKS,
    PAUSES_MOST = 1000
};

/* ---- the question ---- */

static optout_status bad(optout_error *error, const char *code, const char *pointer, const char *message)
{
    return optout_error__set(error, OPTOUT_E_ARGUMENT, code, pointer, "%s", message);
}

static bool is_date_rule(const optout_rule *rule)
{
    return strcmp(rule->id, "date") == 0;
}

static bool says_period(const optout_period *p)
{
    return p->years || p->months || p->weeks || p->days || p->hours || p->working_days || p->reserved;
}

/* The parts of the question count on from here. */
static optout_status check_event(const optout_moment *event, optout_error *error)
{
    bool instant = event->kind == OPTOUT_MOMENT_INSTANT;

    if (event->kind == OPTOUT_MOMENT_CIVIL && !optout_moment_civil(0, event->value).kind)
        return bad(error, "event", "/event", "the time of the event is none of a day");
    if (instant ? optout_moment_at(event->value).kind != 0 : optout_date_is_valid(event->date))
        return OPTOUT_OK;
    return optout_error__set(error, OPTOUT_E_RANGE, "range", "/event",
                             "the event does not lie within the years 0001-9999");
}

/* What belongs together and what does not. */
static optout_status check_shape(const optout_deadline_query *q, optout_error *error)
{
    if (q->options & ~(uint32_t)OPTIONS)
        return bad(error, "options", "/options", "an unknown option is set");
    if (q->reserved)
        return bad(error, "reserved", "/reserved", "what is reserved must be zero");
    if (!q->clock && !q->rule)
        return bad(error, "rule", "/rule", "neither a clock nor a rule is given");
    if (q->clock && q->rule)
        return bad(error, "bad-combination", "/rule", "a clock has its rule; give one of the two");
    if (q->clock && says_period(&q->period))
        return bad(error, "bad-combination", "/period", "a clock has its period");
    if (q->clock && q->direction)
        return bad(error, "bad-combination", "/direction", "a clock has its direction");
    if (q->direction < OPTOUT_FORWARD || q->direction > OPTOUT_WITHIN_BEFORE)
        return bad(error, "direction", "/direction", "no such direction");
    if (q->event.kind < OPTOUT_MOMENT_DAY || q->event.kind > OPTOUT_MOMENT_INSTANT)
        return bad(error, "event", "/event", "the event is missing: a day, a time or an instant");
    if ((q->pauses == NULL) != (q->pause_count == 0) || q->pause_count > PAUSES_MOST)
        return bad(error, "pauses", "/pauses", "expected a list of at most 1000 pauses and how many there are");
    return OPTOUT_OK;
}

static optout_status check_options(const optout_deadline__asked *a, optout_error *error)
{
    if (a->options & OPTOUT_TWO_DAYS_ALSO_FOR_HOURS && (!a->period.hours || !a->rule->two_days))
        return bad(error, "bad-combination", "/min_two_working_days",
                   "two working days can be asked for where a rule that knows them counts hours");
    if (a->options & OPTOUT_CHAINED && strcmp(a->rule->id, "de-bgb") != 0)
        return bad(error, "bad-combination", "/rule", "periods are chained by the rule de-bgb alone (BGB 190)");
    if (a->options & OPTOUT_CHAINED && a->options & OPTOUT_COUNT_EVENT_DAY)
        return bad(error, "bad-combination", "/count", "a chained period begins on the day after the old one");
    if (a->options & OPTOUT_SATURDAY_WORKS && strcmp(a->rule->id, "us-ca-ccpa") != 0)
        return bad(error, "bad-combination", "/rule", "whether Saturday is a business day is open in us-ca-ccpa alone");
    return OPTOUT_OK;
}

/* Hours and counting back leave no room for more. */
static optout_status check_combination(const optout_deadline__asked *a, optout_error *error)
{
    static const uint32_t counted = OPTOUT_COUNT_EVENT_DAY | OPTOUT_CHAINED;

    if (!a->rule)
        return bad(error, "rule", "/rule", "there is no such rule");
    if (a->period.hours && !a->rule->hours)
        return bad(error, "bad-combination", "/period", "the rule does not count hours");
    if (a->direction && (a->period.hours || a->pause_count || a->options & (counted | OPTOUT_EXTENDED)))
        return bad(error, "bad-combination", "/direction",
                   "counting back goes without hours, pauses, a counted event day and an extension");
    if (a->period.hours && (a->pause_count || a->options & (counted | OPTOUT_NO_ROLL)))
        return bad(error, "bad-combination", "/period",
                   "hours go without pauses and a counted event day, and never move");
    return check_options(a, error);
}

optout_status optout_deadline__in_force(const optout_clock *clock, optout_date day, optout_error *error)
{
    char from[16], until[16];

    if ((clock->from == OPTOUT_NO_DATE || day >= clock->from) && (clock->until == OPTOUT_NO_DATE || day < clock->until))
        return OPTOUT_OK;
    (void)optout_date_format(clock->from, from, sizeof from);
    (void)optout_date_format(clock->until, until, sizeof until);
    return optout_error__set(error, OPTOUT_E_RANGE, "not-in-force", "/event", "%s %s was not in force: from %s%s%s",
                             clock->act, clock->article, from, *until ? " until before " : "", until);
}

static optout_status resolve(const optout_deadline_query *q, optout_deadline__asked *a, optout_error *error)
{
    *a = (optout_deadline__asked){.rule = q->rule,
                                  .clock = q->clock,
                                  .period = q->period,
                                  .direction = q->direction,
                                  .options = q->options,
                                  .pauses = q->pauses,
                                  .pause_count = (size_t)q->pause_count};
    if (q->options & OPTOUT_EXTENDED && !optout_clock_extended(q->clock))
        return bad(error, "bad-combination", "/extended",
                   q->clock ? "this clock cannot be extended" : "only a clock can be extended");
    if (q->clock) {
        a->rule = optout_rule_find(q->clock->rule);
        a->period = q->options & OPTOUT_EXTENDED ? q->clock->extended : q->clock->period;
        a->direction = q->clock->direction;
        a->options |= q->clock->options;
        /* The day of an instant is that of the place: asked where its zones are. */
        return q->event.kind == OPTOUT_MOMENT_INSTANT ? OPTOUT_OK
                                                      : optout_deadline__in_force(q->clock, q->event.date, error);
    }
    if (!optout_period_is_valid(&q->period))
        return bad(error, "period", "/period",
                   "expected a period that is longer than nothing; hours and working days stand alone");
    return OPTOUT_OK;
}

/* ---- answers ---- */

static optout_status compute_date(const optout_atlas *atlas, const optout_deadline_query *q, optout_deadline *out,
                                  optout_explanation *why, optout_error *error)
{
    static const char *const world[] = {"001"};
    const char *const places[] = {q->place};
    optout_deadline__span span = {.earliest = q->event.date,
                                  .latest = q->event.date,
                                  .zone = q->zone,
                                  .places = q->place ? places : world,
                                  .place_count = 1,
                                  .day_pointer = "/event",
                                  .zone_by = q->zone    ? OPTOUT_ZONE__STATED
                                             : q->place ? OPTOUT_ZONE__PLACE
                                                        : OPTOUT_ZONE__WORLD};

    if (q->event.kind != OPTOUT_MOMENT_DAY)
        return bad(error, "event", "/event", "an announced date is a day, not a time nor an instant");
    const char *pointer = says_period(&q->period) ? "/period"
                          : q->options            ? "/options"
                          : q->direction          ? "/direction"
                          : q->pause_count        ? "/pauses"
                                                  : NULL;
    if (pointer)
        return bad(error, "bad-combination", pointer, "an announced date has no period, option, direction nor pause");
    if (q->place && !optout_place_find(q->place))
        return optout_deadline__no_place(error, q->place);
    return optout_deadline__announced(atlas, &span, out, why, error);
}

optout_status optout_deadline_compute(const optout_atlas *atlas, const optout_deadline_query *query,
                                      optout_deadline *out, optout_explanation *why, optout_error *error)
{
    optout_deadline_query q;
    optout_deadline__asked asked;

    if (!atlas || !query || !out)
        return optout_error__null(error, !atlas ? "atlas" : !query ? "query" : "out");
    optout_status status = optout_input__read(&q, sizeof q, sizeof q, query, "query", error);
    if (!status)
        status = check_shape(&q, error);
    if (status)
        return status;
    if (q.rule && is_date_rule(q.rule))
        return compute_date(atlas, &q, out, why, error);
    status = check_event(&q.event, error);
    if (!status)
        status = resolve(&q, &asked, error);
    if (!status)
        status = check_combination(&asked, error);
    return status ? status : optout_deadline__bounds(atlas, &asked, &q, out, why, error);
}

/* Whether the standing of days under the rule set is open there, so that a last day may be one by one reading alone. */
static bool has_two_readings(const optout_deadline__asked *asked, const optout_calendar *calendar)
{
    return strcmp(asked->rule->id, "eu-1182-71") == 0 && optout_calendar__is_unsettled(calendar) &&
           (asked->period.working_days || !(asked->options & OPTOUT_NO_ROLL));
}

/* An event gets its last day where both readings agree on it. */
static size_t count_twice(const optout_deadline__asked *asked, const optout_calendar *calendar, const int32_t *events,
                          size_t n, int32_t *last)
{
    uint32_t other = asked->options | OPTOUT_READING__UNSETTLED;
    optout_calendar__view first = optout_deadline__view(asked->rule, calendar, asked->options);
    optout_calendar__view second = optout_deadline__view(asked->rule, calendar, other);
    size_t wrong = 0;

    for (size_t i = 0; i < n; i++) {
        optout_date day = optout_deadline__last_day(asked, &first, events[i], asked->options);
        bool agreed = day == optout_deadline__last_day(asked, &second, events[i], other);
        last[i] = agreed ? day : OPTOUT_NO_DATE;
        wrong += last[i] == OPTOUT_NO_DATE;
    }
    return wrong;
}

optout_status optout_deadline_days(const optout_rule *rule, uint32_t options, const optout_period *period,
                                   const optout_calendar *calendar, const int32_t *event_days, size_t n, int32_t *last,
                                   size_t *bad_count, optout_error *error)
{
    if (!rule || !period || !calendar || (n && (!event_days || !last)))
        return optout_error__null(error, !rule       ? "rule"
                                         : !period   ? "period"
                                         : !calendar ? "calendar"
                                         : !last     ? "last"
                                                     : "event_days");
    if (is_date_rule(rule) || options & ~(uint32_t)BULK_OPTIONS || !optout_period_is_valid(period) || period->hours)
        return bad(error, "bad-combination", "/period",
                   "many events at once take a period of days and no other option");
    if (rule->earliest & ~options)
        return bad(error, "disputed", "/rule", "how the rule is read is not settled: say it in the options");
    if (optout_calendar__differs(calendar))
        return bad(error, "place", "/calendar", "the parts of the place have holidays of their own; name one of them");
    optout_deadline__asked asked = {.rule = rule, .period = *period, .options = options};
    optout_calendar__view view = optout_deadline__view(rule, calendar, options);
    size_t wrong = has_two_readings(&asked, calendar) ? count_twice(&asked, calendar, event_days, n, last)
                                                      : optout_deadline__many(&asked, &view, event_days, n, last);
    if (bad_count)
        *bad_count = wrong;
    return OPTOUT_OK;
}

/* ---- questions to an answer ---- */

static bool is_none(const optout_deadline *deadline)
{
    return !deadline || !optout_date_is_valid(deadline->last_day_earliest) ||
           !optout_date_is_valid(deadline->last_day_latest);
}

int32_t optout_deadline_days_left(const optout_deadline *deadline, optout_date today)
{
    if (is_none(deadline) || !optout_date_is_valid(today))
        return INT32_MIN;
    return deadline->last_day_earliest - today;
}

int32_t optout_deadline_is_exact(const optout_deadline *deadline)
{
    return !is_none(deadline) && deadline->last_day_earliest == deadline->last_day_latest &&
           deadline->end_earliest == deadline->end_latest;
}

int32_t optout_deadline_state(const optout_deadline *deadline, optout_date today)
{
    if (is_none(deadline) || !optout_date_is_valid(today))
        return 0;
    return today <= deadline->last_day_earliest ? OPTOUT_OPEN
           : today > deadline->last_day_latest  ? OPTOUT_PASSED
                                                : OPTOUT_BETWEEN_BOUNDS;
}

int32_t optout_deadline_state_at(const optout_deadline *deadline, optout_instant when)
{
    if (is_none(deadline) || when == OPTOUT_NO_INSTANT)
        return 0;
    return when < deadline->end_earliest  ? OPTOUT_OPEN
           : when >= deadline->end_latest ? OPTOUT_PASSED
                                          : OPTOUT_BETWEEN_BOUNDS;
}

const char *optout_deadline_state_name(int32_t state)
{
    static const char *const names[] = {NULL, "open", "passed", "between-bounds"};
    return state >= OPTOUT_OPEN && state <= OPTOUT_BETWEEN_BOUNDS ? names[state] : NULL;
}

/* ---- rules ---- */

const optout_rule *optout_rule_find(const char *id)
{
    for (const optout_rule *rule = optout_deadline__rules; id && rule->id; rule++)
        if (strcmp(rule->id, id) == 0)
            return rule;
    return NULL;
}

const optout_rule *optout_rule_at(size_t i)
{
    for (const optout_rule *rule = optout_deadline__rules; rule->id; rule++)
        if (i-- == 0)
            return rule;
    return NULL;
}

const char *optout_rule_id(const optout_rule *rule)
{
    return rule ? rule->id : NULL;
}

const char *optout_rule_act(const optout_rule *rule)
{
    return rule ? rule->act : NULL;
}

const char *optout_rule_source(const optout_rule *rule)
{
    return rule ? rule->source : NULL;
}

/* Whether what was asked may have been meant for a place: by its code or its name. */
static bool is_near(const optout_place *place, const char *asked)
{
    char name[128];
    const char *lang;

    if (optout_text__is_near(asked, optout_place_code(place)))
        return true;
    for (size_t i = 0; (lang = optout_language_at(i)) != NULL; i++)
        if (optout_place_name(place, lang, name, sizeof name) < sizeof name && optout_text__is_near(asked, name))
            return true;
    return false;
}

optout_status optout_deadline__no_place(optout_error *error, const char *asked)
{
    enum { NAMED = 5 };
    const optout_place *place;
    char near[64];
    optout_text__out out;
    size_t named = 0;

    optout_text__begin(&out, near, sizeof near);
    for (size_t i = 0; named < NAMED && (place = optout_place_at(i)) != NULL; i++)
        if (is_near(place, asked)) {
            optout_text__put(&out, named++ ? ", " : "; near it: ");
            optout_text__put(&out, optout_place_code(place));
        }
    (void)optout_text__end(&out);
    return optout_error__set(error, OPTOUT_E_UNKNOWN, "place", "/place",
                             "no such place; expected an ISO 3166-1 or 3166-2 code in upper case, or EU, EEA or 001%s",
                             near);
}
