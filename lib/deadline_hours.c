/* A period of hours: elapsed hours from an instant, never moved. */
#include "deadline_private.h"

#include "error_private.h"
#include "explain_private.h"

#include <stdio.h>

#define SECOND INT64_C(1000000)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)

/* "2020-12-25T13:00" on the clock of a zone. */
enum { LOCAL_ROOM = 32 };
static void local_time(const optout_zone *zone, optout_instant instant, char *buf)
{
    int64_t us = 0;
    optout_date day = optout_zone_day(zone, instant, &us);
    size_t len = optout_date_format(day, buf, LOCAL_ROOM);

    (void)snprintf(buf + len, LOCAL_ROOM - len, " %02d:%02d", (int)(us / HOUR), (int)(us / MINUTE % 60));
}

static optout_status time_step(optout_explanation *why, const optout_rule *rule, const char *code, const char *article,
                               const optout_zone *zone, optout_instant instant)
{
    char text[LOCAL_ROOM];

    local_time(zone, instant, text);
    return optout_explain__step(why, code, rule->act, article, OPTOUT_NO_DATE, OPTOUT_NO_DATE, text, NULL);
}

/* The day that completes two working days of which every hour lies in the period; OPTOUT_NO_DATE: there are not two. */
static optout_date second_working_day(const optout_calendar__view *view, const optout_zone *zone, optout_instant start,
                                      optout_instant end)
{
    int32_t found = 0;

    for (optout_date day = optout_zone_day(zone, start, NULL); optout_zone_day_end(zone, day) <= end; day++)
        if (optout_zone_day_end(zone, day - 1) >= start && !optout_calendar__view_stops(view, day) && ++found == 2)
            return day;
    return OPTOUT_NO_DATE;
}

static optout_status out_of_calendar(optout_error *error)
{
    return optout_error__set(error, OPTOUT_E_RANGE, "calendar-years", "/event",
                             "holidays are known for the years %d-%d, and this period does not lie in them",
                             OPTOUT_CALENDAR_FIRST_YEAR, OPTOUT_CALENDAR_LAST_YEAR);
}

/* What the two working days rest on: years whose holidays are not all known, and holidays by which it takes longer. */
static uint32_t flags_of(const optout_calendar__view *view, optout_date first, optout_date last, bool extended)
{
    uint32_t flags = OPTOUT_DISPUTED;
    int32_t year;

    optout_date_split(last, &year, NULL, NULL);
    if (year > optout_calendar_known_until(view->calendar))
        flags |= OPTOUT_PROJECTED;
    for (optout_date day = first; extended && day <= last; day++)
        if (optout_date_weekday(day) < 6 && optout_calendar__view_stops(view, day))
            flags |= optout_deadline__holiday_flags(view, day);
    return flags;
}

/* Art. 3(5) for hours, as some read it: up to the end of the day that completes two whole working days. */
static optout_status hold_two_days(const optout_calendar__view *view, const optout_zone *zone, optout_instant start,
                                   optout_instant *end, uint32_t *flags, optout_error *error)
{
    optout_date first = optout_zone_day(zone, start, NULL), day = optout_zone_day(zone, *end - 1, NULL), second;
    optout_instant before = *end;

    if (!optout_calendar__covers(first) || !optout_calendar__covers(day))
        return out_of_calendar(error);
    for (; (second = second_working_day(view, zone, start, *end)) == OPTOUT_NO_DATE; day++) {
        if (!optout_calendar__covers(day))
            return out_of_calendar(error);
        if (optout_zone_day_end(zone, day) > *end)
            *end = optout_zone_day_end(zone, day);
    }
    *flags = flags_of(view, first, second, *end != before);
    return OPTOUT_OK;
}

/* The first instant that counts: after the hour that had begun on the clock there, or the minute itself. */
static optout_instant start_of(const optout_rule *rule, const optout_zone *zone, optout_instant event)
{
    int64_t us = 0;

    (void)optout_zone_day(zone, event, &us);
    return rule->hours == OPTOUT_RULE__MINUTES ? event - us % MINUTE : event - us % HOUR + HOUR;
}

optout_status optout_deadline__count_hours(const optout_deadline__asked *asked, const optout_calendar__view *view,
                                           const optout_zone *zone, optout_instant event, uint32_t reading,
                                           optout_deadline__outcome *out, optout_instant *end, optout_explanation *why,
                                           optout_error *error)
{
    const optout_rule *rule = asked->rule;
    optout_instant start = start_of(rule, zone, event), until = start + asked->period.hours * HOUR;
    bool two_days = reading & OPTOUT_TWO_DAYS_ALSO_FOR_HOURS && rule->two_days && asked->period.hours >= 48;
    char hours[16];

    if (optout_zone_day(zone, start, NULL) == OPTOUT_NO_DATE || optout_zone_day(zone, until, NULL) == OPTOUT_NO_DATE ||
        until >= OPTOUT_DEADLINE__END_OF_TIME)
        return optout_error__set(error, OPTOUT_E_RANGE, "range", "/event",
                                 "the period does not end within the years 0001-9999");
    optout_instant before = until;
    uint32_t flags = 0;
    optout_status status = two_days ? hold_two_days(view, zone, start, &until, &flags, error) : OPTOUT_OK;
    if (status)
        return status;
    optout_date last = optout_zone_day(zone, until - 1, NULL);
    (void)snprintf(hours, sizeof hours, "%d", (int)asked->period.hours);
    if (time_step(why, rule, rule->hours == OPTOUT_RULE__MINUTES ? "hours-from-minute" : "hours-from-next",
                  rule->articles.event, zone, start) ||
        optout_explain__step(why, "hours-elapsed", rule->act, rule->articles.hours, OPTOUT_NO_DATE, OPTOUT_NO_DATE,
                             hours, NULL) ||
        (before != until && time_step(why, rule, "hours-two-working-days", rule->articles.two_days, zone, until)) ||
        time_step(why, rule, "hours-end", rule->articles.hours, zone, until) ||
        optout_explain__plain(why, "hours-no-roll", rule->act, rule->articles.hours) ||
        (flags & OPTOUT_PROJECTED &&
         optout_explain__step(why, "holidays-projected", rule->act, "", OPTOUT_NO_DATE, last, NULL, NULL)))
        return optout_error__no_memory(error);
    *out = (optout_deadline__outcome){
        .first_day = optout_zone_day(zone, start, NULL), .last_day = last, .flags = flags, .consulted = two_days};
    *end = until;
    return OPTOUT_OK;
}
