/* A period from the civil day of its event to its last day, in one region and by one reading of the law. */
#include "deadline_private.h"

#include "error_private.h"
#include "explain_private.h"

#include <stdio.h>
#include <string.h>

enum { SATURDAY = 6, SUNDAY = 7, ARG_ROOM = 256 };

/* A count while it goes on. */
typedef struct count {
    const optout_deadline__asked *asked;
    const optout_rule *rule;
    const optout_calendar__view *view;
    const optout_calendar *calendar;
    uint32_t reading;
    optout_date event, first, last;
    uint32_t flags;
    bool consulted; /* some answer rests on the calendar */
    bool bare;      /* the last day alone is wanted */
    optout_explanation *why;
    optout_error *error;
} count;

/* ---- steps ---- */

static optout_status step(count *c, const char *code, const char *article, optout_date before, optout_date after,
                          const char *arg)
{
    if (c->why && optout_explain__step(c->why, code, c->rule->act, article, before, after, arg, NULL))
        return optout_error__no_memory(c->error);
    return OPTOUT_OK;
}

static optout_status number_step(count *c, const char *code, const char *article, optout_date before, optout_date after,
                                 int32_t n)
{
    char text[16];

    if (!c->why)
        return OPTOUT_OK;
    (void)snprintf(text, sizeof text, "%d", (int)n);
    return step(c, code, article, before, after, text);
}

/* ---- errors ---- */

static optout_status out_of_range(const count *c)
{
    return optout_error__set(c->error, OPTOUT_E_RANGE, "range", "/event",
                             "the period does not end within the years 0001-9999");
}

static optout_status out_of_calendar(const count *c)
{
    return optout_error__set(c->error, OPTOUT_E_RANGE, "calendar-years", "/event",
                             "holidays are known for the years %d-%d, and this period does not lie in them",
                             OPTOUT_CALENDAR_FIRST_YEAR, OPTOUT_CALENDAR_LAST_YEAR);
}

/* ---- days on which a period does not end ---- */

static bool is_weekend(const optout_rule *rule, optout_date day, uint32_t reading)
{
    int32_t weekday = optout_date_weekday(day);

    return (weekday == SATURDAY && rule->saturday && !(reading & OPTOUT_SATURDAY_WORKS)) ||
           (weekday == SUNDAY && rule->sunday);
}

optout_calendar__view optout_deadline__view(const optout_rule *rule, const optout_calendar *calendar, uint32_t reading)
{
    bool saturday = rule->saturday && !(reading & OPTOUT_SATURDAY_WORKS);
    return optout_calendar__view_of(calendar, rule->id, saturday, rule->sunday,
                                    (reading & OPTOUT_READING__UNSETTLED) != 0);
}

static bool is_stop(count *c, optout_date day)
{
    c->consulted = true;
    return optout_calendar__view_stops(c->view, day);
}

/* The holiday by which a day is one; false: none. */
static bool find_holiday(const optout_calendar *calendar, optout_date day, optout_holiday *out)
{
    optout_holiday found[8];
    size_t n = optout_calendar_holidays(calendar, day, found, 8), i = 0;

    while (i + 1 < n && i + 1 < 8 && found[i].holiday_class != OPTOUT_HOLIDAY_PUBLIC)
        i++;
    if (n)
        *out = found[i];
    return n != 0;
}

uint32_t optout_deadline__holiday_flags(const optout_calendar__view *view, optout_date day)
{
    optout_holiday found;

    if (!find_holiday(view->calendar, day, &found))
        return 0;
    return found.flags & ~(uint32_t)OPTOUT_DISPUTED;
}

static optout_status holiday_step(count *c, optout_date day)
{
    optout_holiday found;
    char name[ARG_ROOM];
    optout_text__out out;

    /* Only an unverified row adds a flag: of a projected one, the last day, which is no earlier, is projected too. */
    if (!c->calendar || (!c->why && !optout_calendar__is_unverified(c->calendar)) ||
        !find_holiday(c->calendar, day, &found))
        return OPTOUT_OK;
    c->flags |= found.flags & ~(uint32_t)OPTOUT_DISPUTED; /* what is open about it is told by the readings */
    optout_text__begin(&out, name, sizeof name);
    optout_text__put(&out, found.name);
    (void)optout_text__end(&out);
    if (optout_explain__step(c->why, found.observed_of == OPTOUT_NO_DATE ? "roll-holiday" : "roll-observed",
                             found.source, "", day, found.observed_of, name, NULL))
        return optout_error__no_memory(c->error);
    return OPTOUT_OK;
}

static optout_status stop_step(count *c, optout_date day)
{
    if (c->bare)
        return OPTOUT_OK;
    if (!is_weekend(c->rule, day, c->reading))
        return holiday_step(c, day);
    if (c->rule->weekend_by_commentary)
        c->flags |= OPTOUT_UNVERIFIED;
    return step(c, optout_date_weekday(day) == SATURDAY ? "roll-saturday" : "roll-sunday", c->rule->articles.roll, day,
                OPTOUT_NO_DATE, NULL);
}

/* ---- months ---- */

/* The day of that number n months on (back if n < 0), as the rule has it where the month lacks it. */
static bool add_months(const count *c, optout_date day, int64_t n, optout_date *out, bool *lacks)
{
    int32_t year, month, number;

    optout_date_split(day, &year, &month, &number);
    int64_t months = (int64_t)year * 12 + (month - 1) + n;
    if (months < 12 || months >= INT64_C(10000) * 12)
        return false;
    int32_t to_year = (int32_t)(months / 12), to_month = (int32_t)(months % 12) + 1;
    int32_t most = optout_date_days_in_month(to_year, to_month);
    bool counts = c->reading & OPTOUT_COUNT_EVENT_DAY && n > 0;
    int32_t wanted = counts ? number - 1 : number; /* BGB 188(2): the day before the number */
    *lacks = wanted > most;
    optout_date last = optout_date_make(to_year, to_month, most);
    if (!*lacks)
        *out = last - most + wanted;
    else
        *out = c->rule->month_runs_over && n > 0 && !counts ? last + 1 : last;
    return optout_date_is_valid(*out);
}

static bool add_days(optout_date day, int64_t n, optout_date *out)
{
    int64_t sum = (int64_t)day + n;

    if (sum < INT32_MIN || sum > INT32_MAX || !optout_date_is_valid((optout_date)sum))
        return false;
    *out = (optout_date)sum;
    return true;
}

static int64_t months_of(const optout_period *p)
{
    return (int64_t)p->years * 12 + p->months;
}

static int64_t days_of(const optout_period *p)
{
    return (int64_t)p->weeks * 7 + p->days;
}

/* ---- forwards ---- */

static optout_status explain_start(count *c)
{
    const optout_rule__articles *at = &c->rule->articles;
    optout_status status = OPTOUT_OK;

    if (c->reading & OPTOUT_CHAINED)
        return step(c, "period-chained", "190", c->first - 1, c->first, NULL);
    if (!(c->reading & OPTOUT_COUNT_EVENT_DAY))
        return step(c, "period-event-day", at->event, c->event, c->first, NULL);
    status = step(c, "period-event-day-counts", at->event_counts, c->event, c->first, NULL);
    return status;
}

/* Years and months, then weeks, then days: each part is told where the period has several. */
static optout_status explain_length(count *c, optout_date after_months, bool lacks)
{
    const optout_period *p = &c->asked->period;
    const optout_rule__articles *at = &c->rule->articles;
    optout_status status = OPTOUT_OK;

    if (p->years && !p->months)
        status = number_step(c, "period-years", at->months, c->event, after_months, p->years);
    else if (months_of(p))
        status = number_step(c, "period-months", at->months, c->event, after_months, (int32_t)months_of(p));
    if (!status && lacks)
        status = step(c, c->rule->month_runs_over ? "period-month-runs-over" : "period-clamped", at->clamp,
                      OPTOUT_NO_DATE, after_months, NULL);
    if (!status && p->weeks)
        status = number_step(c, "period-weeks", at->months, c->event, p->days ? c->last - p->days : c->last, p->weeks);
    if (!status && p->days)
        status = number_step(c, "period-days", at->days, c->event, c->last, p->days);
    return status;
}

static optout_status count_length(count *c)
{
    const optout_period *p = &c->asked->period;
    optout_date after_months = c->event;
    bool lacks = false, counts = c->reading & OPTOUT_COUNT_EVENT_DAY;
    int64_t days = days_of(p);

    c->first = counts ? c->event : c->event + 1;
    if (months_of(p) && !add_months(c, c->event, months_of(p), &after_months, &lacks))
        return out_of_range(c);
    if (counts && !months_of(p))
        days--; /* the event day is one of them */
    if (!add_days(after_months, days, &c->last) || !optout_date_is_valid(c->first))
        return out_of_range(c);
    optout_status status = c->why ? explain_start(c) : OPTOUT_OK;
    return status || !c->why ? status : explain_length(c, after_months, lacks);
}

/* ---- pauses ---- */

static optout_status bad_pause(const count *c, size_t i, const char *what)
{
    char pointer[48];

    (void)snprintf(pointer, sizeof pointer, "/pauses/%zu", i);
    return optout_error__set(c->error, OPTOUT_E_ARGUMENT, "pause", pointer, "the pause %s", what);
}

static optout_status check_pause(const count *c, size_t i)
{
    const optout_pause *pause = &c->asked->pauses[i];

    if (!optout_date_is_valid(pause->first) || !optout_date_is_valid(pause->last) || pause->last < pause->first)
        return bad_pause(c, i, "does not end on or after the day on which it begins");
    if (pause->first < c->event)
        return bad_pause(c, i, "begins before the day of the event");
    if (i > 0 && pause->first <= c->asked->pauses[i - 1].last)
        return bad_pause(c, i, "does not begin after the one before it");
    return OPTOUT_OK;
}

static optout_status pause_step(count *c, const optout_pause *pause)
{
    /* Art. 12A of the UK GDPR stops the clock; elsewhere that is read into the act. */
    if (strcmp(c->rule->id, "uk-gdpr") == 0)
        return optout_explain__step(c->why, "period-pause", "UK-GDPR", "12A", pause->first, pause->last, NULL, NULL)
                   ? optout_error__no_memory(c->error)
                   : OPTOUT_OK;
    c->flags |= OPTOUT_UNVERIFIED;
    return optout_explain__step(c->why, "period-pause", "", "", pause->first, pause->last, NULL, NULL)
               ? optout_error__no_memory(c->error)
               : OPTOUT_OK;
}

static optout_status add_pauses(count *c)
{
    for (size_t i = 0; i < c->asked->pause_count; i++) {
        const optout_pause *pause = &c->asked->pauses[i];
        optout_status status = check_pause(c, i);
        if (status)
            return status;
        if (pause->first > c->last)
            return bad_pause(c, i, "begins after the end of the period");
        if (!add_days(c->last, (int64_t)pause->last - pause->first + 1, &c->last))
            return out_of_range(c);
        status = pause_step(c, pause);
        if (!status && i + 1 == c->asked->pause_count)
            status = step(c, "period-pauses-end", "", OPTOUT_NO_DATE, c->last, NULL);
        if (status)
            return status;
    }
    return OPTOUT_OK;
}

static bool is_paused(const count *c, optout_date day)
{
    for (size_t i = 0; i < c->asked->pause_count; i++)
        if (day >= c->asked->pauses[i].first && day <= c->asked->pauses[i].last)
            return true;
    return false;
}

/* ---- the last day ---- */

/* What a count of working days rests on: the holidays that it passed over. */
static void take_passed(count *c, optout_date first, optout_date last)
{
    for (optout_date day = first;
         !c->bare && (day = optout_calendar_next_holiday(c->calendar, day, 0)) != OPTOUT_NO_DATE && day <= last; day++)
        if (!is_weekend(c->rule, day, c->reading) && !is_paused(c, day) && is_stop(c, day))
            c->flags |= optout_deadline__holiday_flags(c->view, day);
}

/* NL Algemene termijnenwet Art. 4: not periods of more than 90 days, 12 weeks or 3 months, nor of a year or more. */
static bool is_too_long_to_move(const optout_deadline__asked *asked)
{
    const optout_period *p = &asked->period;

    return asked->rule->short_only && (p->years || p->months > 3 || (p->months == 3 && days_of(p)) || p->weeks > 12 ||
                                       (p->weeks == 12 && p->days) || p->days > 90);
}

bool optout_deadline__moves(const optout_deadline__asked *asked)
{
    return !(asked->options & OPTOUT_NO_ROLL) && !is_too_long_to_move(asked);
}

/* Reg. 1182/71 Art. 3(5), NL Algemene termijnenwet Art. 2. */
bool optout_deadline__holds_two_days(const optout_deadline__asked *asked)
{
    const optout_period *p = &asked->period;
    return asked->rule->two_days && (months_of(p) || days_of(p) >= asked->rule->two_days);
}

static optout_status move_off_stops(count *c)
{
    optout_date from = c->last;

    while (is_stop(c, c->last)) {
        optout_status status = stop_step(c, c->last);
        if (status)
            return status;
        if (!optout_calendar__covers(++c->last))
            return out_of_calendar(c);
    }
    return c->last == from ? OPTOUT_OK : step(c, "roll-to", c->rule->articles.roll, from, c->last, NULL);
}

static optout_status hold_two_working_days(count *c)
{
    optout_date from = c->last;
    int32_t found = 0;

    if (!optout_deadline__holds_two_days(c->asked))
        return OPTOUT_OK;
    for (optout_date day = c->first; day <= c->last && found < 2; day++)
        found += !is_stop(c, day);
    for (; found < 2; found += !is_stop(c, c->last))
        if (!optout_calendar__covers(++c->last))
            return out_of_calendar(c);
    if (c->last == from)
        return OPTOUT_OK;
    take_passed(c, c->first, c->last);
    return step(c, "roll-two-working-days", c->rule->articles.two_days, from, c->last, NULL);
}

static optout_status end_period(count *c)
{
    if (c->reading & OPTOUT_NO_ROLL)
        return step(c, "roll-none", "", c->last, c->last, NULL);
    if (is_too_long_to_move(c->asked))
        return step(c, "roll-none-long", "4", c->last, c->last, NULL);
    if (!optout_calendar__covers(c->first) || !optout_calendar__covers(c->last))
        return out_of_calendar(c);
    optout_status status = move_off_stops(c);
    return status ? status : hold_two_working_days(c);
}

/* ---- working days ---- */

static bool counts_as_working(count *c, optout_date day)
{
    return !is_stop(c, day) && !is_paused(c, day);
}

/* The n-th working day from `day` on in steps of `way` (1, -1), that day being the first that may be one. */
static optout_status nth_working_day(count *c, optout_date day, int32_t way, int32_t n, optout_date *out)
{
    if (c->view->working && !c->asked->pause_count && optout_calendar__covers(day - way)) {
        c->consulted = true;
        *out = optout_calendar_add_working_days(c->calendar, day - way, way * n);
        return *out == OPTOUT_NO_DATE ? out_of_calendar(c) : OPTOUT_OK;
    }
    for (;; day += way) {
        if (!optout_calendar__covers(day))
            return out_of_calendar(c);
        if (counts_as_working(c, day) && --n == 0)
            break;
    }
    *out = day;
    return OPTOUT_OK;
}

/* A pause that begins when the period is over already is an error, as for other periods. */
static optout_status check_pauses_within(const count *c)
{
    for (size_t i = 0; i < c->asked->pause_count; i++)
        if (c->asked->pauses[i].first > c->last)
            return bad_pause(c, i, "begins after the end of the period");
    return OPTOUT_OK;
}

static optout_status explain_pauses(count *c)
{
    optout_status status = OPTOUT_OK;

    for (size_t i = 0; !status && i < c->asked->pause_count; i++)
        status = pause_step(c, &c->asked->pauses[i]);
    return status;
}

static optout_status count_working_days(count *c)
{
    int32_t n = c->asked->period.working_days;

    c->first = c->reading & OPTOUT_COUNT_EVENT_DAY ? c->event : c->event + 1;
    optout_status status = OPTOUT_OK;
    for (size_t i = 0; !status && i < c->asked->pause_count; i++)
        status = check_pause(c, i);
    if (!status)
        status = nth_working_day(c, c->first, 1, n, &c->last);
    if (!status)
        status = check_pauses_within(c);
    if (!status)
        take_passed(c, c->first, c->last);
    if (!status)
        status = explain_start(c);
    if (!status)
        status = explain_pauses(c);
    if (!status)
        status = number_step(c, "period-working-days", c->rule->articles.working_day, c->event, c->last, n);
    if (c->rule->working_day_open)
        c->flags |= OPTOUT_DISPUTED;
    return status;
}

/* ---- backwards ---- */

/* The day n before the event; in working days the n-th working day before it. */
static optout_status count_back(count *c, optout_date *out)
{
    const optout_period *p = &c->asked->period;
    bool lacks;

    if (p->working_days)
        return nth_working_day(c, c->event - 1, -1, p->working_days, out);
    *out = c->event;
    if (months_of(p) && !add_months(c, c->event, -months_of(p), out, &lacks))
        return out_of_range(c);
    return add_days(*out, -days_of(p), out) ? OPTOUT_OK : out_of_range(c);
}

static optout_status count_backwards(count *c)
{
    bool within = c->asked->direction == OPTOUT_WITHIN_BEFORE;
    char period[64];
    optout_date day = OPTOUT_NO_DATE;
    optout_status status = count_back(c, &day);

    if (status)
        return status;
    c->first = within ? day : OPTOUT_NO_DATE;
    c->last = within ? c->event - 1 : day - 1;
    if (!optout_date_is_valid(c->last))
        return out_of_range(c);
    if (c->asked->period.working_days) {
        take_passed(c, day, c->event - 1);
        c->flags |= c->rule->working_day_open ? OPTOUT_DISPUTED : 0;
    }
    if (!c->why)
        return OPTOUT_OK;
    (void)optout_period_format(&c->asked->period, period, sizeof period);
    status = step(c, within ? "back-within" : "back-at-least", c->rule->articles.back, c->event, day, period);
    if (!status)
        status = step(c, "back-last-day", c->rule->articles.back, OPTOUT_NO_DATE, c->last, NULL);
    if (!status)
        status = step(c, "back-no-roll", c->rule->articles.back, c->last, c->last, NULL);
    return status;
}

/* ---- the count ---- */

static optout_status go(count *c)
{
    if (c->asked->direction != OPTOUT_FORWARD)
        return count_backwards(c);
    if (c->asked->period.working_days)
        return count_working_days(c);
    optout_status status = count_length(c);
    if (!status)
        status = add_pauses(c);
    return status ? status : end_period(c);
}

/* Whether the holidays of the last year that was looked at (counting back: that of the event) are known, or projected
 * from the law as it stands. */
static optout_status tell_projected(count *c)
{
    int32_t year;

    optout_date_split(c->asked->direction ? c->event - 1 : c->last, &year, NULL, NULL);
    if (!c->calendar || !c->consulted || year <= optout_calendar_known_until(c->calendar))
        return OPTOUT_OK;
    c->flags |= OPTOUT_PROJECTED;
    return step(c, "holidays-projected", "", OPTOUT_NO_DATE, c->last, NULL);
}

optout_status optout_deadline__count_days(const optout_deadline__asked *asked, const optout_calendar__view *view,
                                          optout_date event, uint32_t reading, optout_deadline__outcome *out,
                                          optout_explanation *why, optout_error *error)
{
    count c = {.asked = asked,
               .rule = asked->rule,
               .view = view,
               .calendar = view->calendar,
               .reading = reading,
               .event = event,
               .flags = asked->rule->unverified ? (uint32_t)OPTOUT_UNVERIFIED : 0,
               .why = why,
               .error = error};
    if (reading & OPTOUT_READING__NEXT_DAY) {
        c.event++;
        c.reading |= OPTOUT_COUNT_EVENT_DAY;
    }
    optout_status status = go(&c);

    if (!status)
        status = tell_projected(&c);
    if (status)
        return status;
    if (reading & OPTOUT_COUNT_EVENT_DAY && asked->options & OPTOUT_COUNT_EVENT_DAY &&
        strcmp(asked->rule->id, "eu-1182-71") == 0)
        c.flags |= OPTOUT_DISPUTED;
    *out = (optout_deadline__outcome){c.first, c.last, c.flags, c.consulted};
    return OPTOUT_OK;
}

optout_date optout_deadline__last_day(const optout_deadline__asked *asked, const optout_calendar__view *view,
                                      optout_date event, uint32_t reading)
{
    count c = {.asked = asked,
               .rule = asked->rule,
               .view = view,
               .calendar = view->calendar,
               .reading = reading,
               .event = event,
               .bare = true};
    return optout_date_is_valid(event) && !go(&c) ? c.last : OPTOUT_NO_DATE;
}
