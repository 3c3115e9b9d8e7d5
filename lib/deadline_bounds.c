/* Both bounds: a period counted whole for each reading of the law, region, zone and hour that comes into question. */
#include "deadline_private.h"

#include "atlas_private.h"
#include "error_private.h"
#include "explain_private.h"

enum { READINGS = 2, HOURS = 2, CODES_ROOM = 1024 };

/* One count: what it was made from and what came out. */
typedef struct answer {
    const optout_place *region; /* NULL: the zone alone is known */
    const optout_calendar *calendar;
    const optout_zone *zone;
    uint32_t reading;
    optout_instant event; /* OPTOUT_NO_INSTANT: the day of the query is enough */
    optout_date event_day;
    optout_deadline__outcome days;
    optout_instant end;
} answer;

/* What some counts came to: the one that ends first and the one that ends last. */
typedef struct range {
    bool any;
    answer low, high;
} range;

typedef struct search {
    const optout_atlas *atlas;
    const optout_deadline__asked *asked;
    const optout_deadline_query *query;
    const optout_place *place;    /* NULL: not said */
    const optout_place **regions; /* room for OPTOUT_CALENDAR__REGIONS, not cleared for each question */
    size_t region_count;
    answer first, last;          /* that end first, and last */
    range region, zone, reading; /* the counts of those that are looked at */
    optout_date first_day;
    optout_date earliest, latest; /* last days: across zones, what ends first may be the later day on its clock */
    uint32_t flags;
    bool any, first_day_differs;
    bool consulted; /* some answer rests on holidays */
    optout_error *error;
} search;

/* ---- one count ---- */

static bool counts_hours(const search *s)
{
    return s->asked->period.hours != 0;
}

static optout_status out_of_range(const search *s)
{
    return optout_error__set(s->error, OPTOUT_E_RANGE, "range", "/event",
                             "the period or the end of it in UTC lies outside the years 0001-9999");
}

static optout_status count_one(const search *s, answer *a, optout_explanation *why)
{
    optout_calendar__view view = optout_deadline__view(s->asked->rule, a->calendar, a->reading);

    if (counts_hours(s))
        return optout_deadline__count_hours(s->asked, &view, a->zone, a->event, a->reading, &a->days, &a->end, why,
                                            s->error);
    optout_status status =
        optout_deadline__count_days(s->asked, &view, a->event_day, a->reading, &a->days, why, s->error);
    if (status)
        return status;
    a->end = optout_zone_day_end(a->zone, a->days.last_day);
    return a->end == OPTOUT_NO_INSTANT || a->end >= OPTOUT_DEADLINE__END_OF_TIME ? out_of_range(s) : OPTOUT_OK;
}

static void widen(range *by, const answer *a)
{
    if (!by->any || a->end < by->low.end)
        by->low = *a;
    if (!by->any || a->end > by->high.end)
        by->high = *a;
    by->any = true;
}

static void take(search *s, const answer *a)
{
    s->flags |= a->days.flags;
    s->consulted |= a->days.consulted;
    widen(&s->region, a);
    widen(&s->zone, a);
    widen(&s->reading, a);
    if (!s->any) {
        s->first = s->last = *a;
        s->first_day = a->days.first_day;
        s->earliest = s->latest = a->days.last_day;
    }
    if (a->days.last_day < s->earliest)
        s->earliest = a->days.last_day;
    if (a->days.last_day > s->latest)
        s->latest = a->days.last_day;
    s->any = true;
    s->first_day_differs |= s->first_day != a->days.first_day;
    if (a->end < s->first.end || (a->end == s->first.end && a->days.last_day < s->first.days.last_day))
        s->first = *a;
    if (a->end > s->last.end || (a->end == s->last.end && a->days.last_day > s->last.days.last_day))
        s->last = *a;
}

static bool same_days(const answer *a, const answer *b)
{
    return a->days.last_day == b->days.last_day && a->days.first_day == b->days.first_day;
}

static bool same(const answer *a, const answer *b)
{
    return same_days(a, b) && a->end == b->end;
}

/* By both bounds: what differs may be the later of two hours, or the second reading, alone. */
static bool same_range(const range *a, const range *b)
{
    return same(&a->low, &b->low) && same(&a->high, &b->high);
}

/* ---- the hour of the event ---- */

/* The event in a zone: its civil day, and the first and the last instant that it may mean where hours count. */
static optout_status place_event(const search *s, const optout_zone *zone, optout_date *day, optout_instant *events,
                                 size_t *count)
{
    const optout_moment *event = &s->query->event;

    *count = 1;
    events[0] = events[1] = OPTOUT_NO_INSTANT;
    if (event->kind == OPTOUT_MOMENT_INSTANT) {
        *day = optout_zone_day(zone, event->value, NULL);
        events[0] = event->value;
        if (*day == OPTOUT_NO_DATE)
            return out_of_range(s);
        return s->asked->clock ? optout_deadline__in_force(s->asked->clock, *day, s->error) : OPTOUT_OK;
    }
    *day = event->date;
    if (!counts_hours(s))
        return OPTOUT_OK;
    if (event->kind == OPTOUT_MOMENT_CIVIL) {
        if (!optout_zone_instants(zone, event->date, event->value, &events[0], &events[1]))
            return out_of_range(s);
        *count = events[0] == events[1] ? 1 : HOURS;
        return OPTOUT_OK;
    }
    optout_instant start = optout_zone_day_end(zone, event->date - 1), end = optout_zone_day_end(zone, event->date);
    if (start == OPTOUT_NO_INSTANT || end == OPTOUT_NO_INSTANT)
        return out_of_range(s);
    events[0] = start;
    events[1] = end - 1000000; /* the last second of the day */
    *count = HOURS;
    return OPTOUT_OK;
}

/* ---- readings, zones, regions ---- */

/* The reading that ends first, then the one that ends last. */
static size_t list_readings(const search *s, const answer *a, uint32_t *readings)
{
    const optout_rule *rule = s->asked->rule;
    uint32_t options = s->asked->options;
    uint32_t earliest = rule->earliest | (s->asked->clock ? s->asked->clock->earliest : 0);

    readings[0] = options | earliest;
    readings[1] = options | OPTOUT_READING__UNSETTLED;
    if (options &
        OPTOUT_CHAINED) { /* by 187(1) from the day on which the old period ended, or by 187(2) from the next */
        readings[1] |= OPTOUT_READING__NEXT_DAY;
        return READINGS;
    }
    /* A second reading differs where the law leaves a choice or a day of the calendar is open. */
    return readings[0] != options || (a->calendar && optout_calendar__is_unsettled(a->calendar)) ? READINGS : 1;
}

static optout_status try_hours(search *s, answer *a)
{
    optout_instant events[HOURS];
    size_t count;
    optout_status status = place_event(s, a->zone, &a->event_day, events, &count);

    answer first;

    s->reading.any = false;
    for (size_t i = 0; !status && i < count; i++) {
        a->event = events[i];
        status = count_one(s, a, NULL);
        if (status)
            break;
        take(s, a);
        if (i == 0)
            first = *a;
        else if (!same(a, &first))
            s->flags |= OPTOUT_UNCERTAIN_HOUR;
    }
    return status;
}

static optout_status try_readings(search *s, answer *a)
{
    uint32_t readings[READINGS];
    size_t count = list_readings(s, a, readings);
    range first = {0};
    optout_status status = OPTOUT_OK;

    for (size_t i = 0; !status && i < count; i++) {
        a->reading = readings[i];
        status = try_hours(s, a);
        if (!status && i > 0 && !same_range(&first, &s->reading))
            s->flags |= OPTOUT_DISPUTED;
        if (i == 0)
            first = s->reading;
    }
    return status;
}

static optout_status try_zone(search *s, answer *a, const optout_zone *zone, size_t index, range *first)
{
    a->zone = zone;
    s->zone.any = false;
    optout_status status = try_readings(s, a);
    if (!status && index > 0 && !same_range(first, &s->zone))
        s->flags |= OPTOUT_UNCERTAIN_ZONE;
    if (index == 0)
        *first = s->zone;
    return status;
}

/* What is counted back does not move either. */
static bool holidays_matter(const optout_deadline__asked *asked)
{
    return asked->period.working_days || !(asked->direction || asked->options & OPTOUT_NO_ROLL);
}

static optout_status try_region(search *s, const optout_place *region)
{
    range first = {0};
    answer a = {.region = region};
    const optout_zone *zone;
    optout_status status = OPTOUT_OK;

    if (!holidays_matter(s->asked))
        a.calendar = NULL;
    else if (!counts_hours(s) || s->asked->options & OPTOUT_TWO_DAYS_ALSO_FOR_HOURS)
        status = optout_calendar_get(s->atlas, region, &a.calendar, s->error);
    if (!status && s->query->zone) {
        status = optout_atlas__zone(s->atlas, s->query->zone, "/zone", &zone, s->error);
        return status ? status : try_zone(s, &a, zone, 0, &first);
    }
    for (size_t i = 0; !status && i < optout_place_zone_count(region); i++) {
        status = optout_atlas__place_zone(s->atlas, region, i, &zone, s->error);
        if (!status)
            status = try_zone(s, &a, zone, i, &first);
    }
    return status;
}

/* Ends of one day differ by the zone, not by the region; ends of hours do not. */
static bool alike(const search *s, const answer *a, const answer *b)
{
    return counts_hours(s) ? same(a, b) : same_days(a, b);
}

static optout_status try_all(search *s)
{
    range first = {0};
    optout_status status = OPTOUT_OK;

    for (size_t i = 0; !status && i < s->region_count; i++) {
        s->region.any = false;
        status = try_region(s, s->regions[i]);
        if (!status && i > 0 && (!alike(s, &first.low, &s->region.low) || !alike(s, &first.high, &s->region.high)))
            s->flags |= OPTOUT_UNCERTAIN_REGION;
        if (i == 0)
            first = s->region;
    }
    return status;
}

/* ---- steps ---- */

static optout_status plain(const search *s, optout_explanation *why, const char *code, const char *arg)
{
    return optout_explain__step(why, code, "", "", OPTOUT_NO_DATE, OPTOUT_NO_DATE, arg, NULL)
               ? optout_error__no_memory(s->error)
               : OPTOUT_OK;
}

/* Which regions have the bound of `a` as their own: those that decide. */
static optout_status find_deciding(search *s, const answer *a, bool *decides)
{
    for (size_t i = 0; i < s->region_count; i++) {
        answer probe = *a;
        probe.region = s->regions[i];
        optout_status status =
            probe.calendar ? optout_calendar_get(s->atlas, probe.region, &probe.calendar, s->error) : OPTOUT_OK;
        if (!status)
            status = count_one(s, &probe, NULL);
        if (status)
            return status;
        decides[i] = same_days(&probe, a);
    }
    return OPTOUT_OK;
}

/* 1: every region of a place decides; 0: some do not; -1: it has none here. */
static int all_decide(const search *s, const bool *decides, const optout_place *place)
{
    int all = -1;

    for (size_t i = 0; i < s->region_count; i++) {
        if (!optout_place_is_in(s->regions[i], place, OPTOUT_NO_DATE))
            continue;
        if (!decides[i])
            return 0;
        all = 1;
    }
    return all;
}

static void put_code(optout_text__out *out, const optout_place *place)
{
    optout_text__put(out, out->len ? ", " : "");
    optout_text__put(out, optout_place_code(place));
}

/* A place all of whose regions decide is named alone, else those of its parts. */
static void put_deciding(const search *s, const bool *decides, const optout_place *place, optout_text__out *out)
{
    int all = all_decide(s, decides, place);

    if (all == 1)
        put_code(out, place);
    if (all)
        return;
    for (size_t i = 0; i < s->region_count; i++)
        if (s->regions[i] == place && decides[i])
            put_code(out, place);
    for (size_t i = 0; i < optout_place_part_count(place); i++)
        put_deciding(s, decides, optout_place_part(place, i), out);
}

static optout_status list_regions(search *s, const answer *a, char *buf)
{
    bool decides[OPTOUT_CALENDAR__REGIONS];
    optout_text__out out;
    optout_status status = find_deciding(s, a, decides);

    if (status)
        return status;
    optout_text__begin(&out, buf, CODES_ROOM);
    put_deciding(s, decides, s->place, &out);
    (void)optout_text__end(&out);
    return OPTOUT_OK;
}

static optout_status explain_reading(const search *s, bool latest, optout_explanation *why)
{
    if (!(s->flags & OPTOUT_DISPUTED) || s->first.reading == s->last.reading)
        return OPTOUT_OK;
    return plain(s, why, latest ? "reading-latest" : "reading-earliest", NULL);
}

static optout_status explain_bound(search *s, const answer *a, bool latest, optout_explanation *why)
{
    char codes[CODES_ROOM];
    answer again = *a;
    optout_status status = OPTOUT_OK;

    if (s->region_count > 1 && s->flags & OPTOUT_UNCERTAIN_REGION && s->first.days.last_day != s->last.days.last_day) {
        status = list_regions(s, a, codes);
        if (!status)
            status = plain(s, why, latest ? "region-latest" : "region-earliest", codes);
    }
    if (!status)
        status = explain_reading(s, latest, why);
    if (!status && s->flags & OPTOUT_UNCERTAIN_HOUR)
        status = plain(s, why, latest ? "hour-latest" : "hour-earliest", NULL);
    if (!status && s->flags & OPTOUT_UNCERTAIN_ZONE)
        status = plain(s, why, latest ? "zone-latest" : "zone-earliest", optout_zone_name(a->zone));
    return status ? status : count_one(s, &again, why);
}

/* Holidays of regions that the tables lack, where holidays matter at all. */
static bool lacks_regions(const search *s)
{
    return s->consulted && optout_calendar_lacks_regions(s->first.calendar);
}

static optout_status explain_place(const search *s, optout_explanation *why)
{
    optout_status status = OPTOUT_OK;

    if (s->query->zone)
        status = plain(s, why, "zone-stated", s->query->zone);
    else if (s->place)
        status = plain(s, why, "zone-place", optout_place_code(s->place));
    else
        status = plain(s, why, "zone-world", NULL);
    if (!status && lacks_regions(s))
        status = plain(s, why, "region-lacking", optout_place_code(s->place));
    return status;
}

static optout_status explain_clock(const search *s, optout_explanation *why)
{
    const optout_clock *clock = s->asked->clock;
    char period[64];

    if (!clock)
        return OPTOUT_OK;
    (void)optout_period_format(&s->asked->period, period, sizeof period);
    if (optout_explain__step(why, s->asked->options & OPTOUT_EXTENDED ? "clock-extended" : "clock", clock->act,
                             clock->article, OPTOUT_NO_DATE, OPTOUT_NO_DATE, period, &clock->words))
        return optout_error__no_memory(s->error);
    return OPTOUT_OK;
}

static optout_status explain(search *s, optout_explanation *why)
{
    optout_status status = explain_clock(s, why);

    if (!status)
        status = explain_bound(s, &s->first, false, why);
    if (!status && !same(&s->first, &s->last))
        status = explain_bound(s, &s->last, true, why);
    return status ? status : explain_place(s, why);
}

/* ---- the question ---- */

static optout_status find_regions(search *s)
{
    s->place = s->query->place ? optout_place_find(s->query->place) : NULL;
    if (s->query->place && !s->place)
        return optout_deadline__no_place(s->error, s->query->place);
    if (!s->place && !counts_hours(s))
        return optout_error__set(s->error, OPTOUT_E_ARGUMENT, "place", "/place",
                                 "no place is given: its holidays decide; expected a code such as IE or DE-BY");
    if (counts_hours(s) && !(s->asked->options & OPTOUT_TWO_DAYS_ALSO_FOR_HOURS)) {
        s->regions[0] = s->place ? s->place : optout_place_find("001"); /* the zones alone matter */
        s->region_count = 1;
        return OPTOUT_OK;
    }
    if (!s->place)
        return optout_error__set(s->error, OPTOUT_E_ARGUMENT, "place", "/place",
                                 "no place is given: its working days decide; expected a code such as IE or DE-BY");
    s->region_count = optout_calendar__regions(s->place, s->regions, OPTOUT_CALENDAR__REGIONS);
    if (s->region_count > OPTOUT_CALENDAR__REGIONS)
        return optout_error__set(s->error, OPTOUT_E_ARGUMENT, "place", "/place",
                                 "the place has too many regions; name a country or a region");
    return OPTOUT_OK;
}

optout_status optout_deadline__bounds(const optout_atlas *atlas, const optout_deadline__asked *asked,
                                      const optout_deadline_query *query, optout_deadline *out, optout_explanation *why,
                                      optout_error *error)
{
    const optout_place *regions[OPTOUT_CALENDAR__REGIONS];
    search s = {.atlas = atlas, .asked = asked, .query = query, .regions = regions, .error = error};
    optout_status status = find_regions(&s);

    if (!status)
        status = try_all(&s);
    if (!status && !s.any)
        return optout_error__set(error, OPTOUT_E_UNKNOWN, "no-zone", "/place",
                                 "the tables know no time zone of the place");
    if (status)
        return status;
    if (lacks_regions(&s))
        s.flags |= OPTOUT_UNCERTAIN_REGION;
    if (asked->clock && asked->clock->unverified)
        s.flags |= OPTOUT_UNVERIFIED;
    status = why ? explain(&s, why) : OPTOUT_OK;
    if (status)
        return status;
    *out = (optout_deadline){.flags = s.flags,
                             .first_day = s.first_day_differs ? OPTOUT_NO_DATE : s.first_day,
                             .last_day_earliest = s.earliest,
                             .last_day_latest = s.latest,
                             .end_earliest = s.first.end,
                             .end_latest = s.last.end};
    return OPTOUT_OK;
}
