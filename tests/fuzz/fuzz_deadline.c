/* Questions about deadlines, made from bytes: both bounds in order, the same answer twice, none on a day on which no
 * period ends, that of a part within those of the whole, and nothing touched by a question that is refused. */
#include "deadline_private.h"

#include "fuzz.h"

enum { FLAGS_ALL = 127, SATURDAY = 6, SUNDAY = 7 };

/* ---- a question from bytes ---- */

typedef struct source {
    const uint8_t *data;
    size_t size;
} source;

static uint64_t take(source *from, size_t bytes)
{
    uint64_t value = 0;

    for (size_t i = 0; i < bytes; i++) {
        value = value << 8 | (from->size ? *from->data : 0);
        from->data += from->size > 0;
        from->size -= from->size > 0;
    }
    return value;
}

static size_t count_clocks(void)
{
    size_t n = 0;

    while (optout_clock_at(n))
        n++;
    return n;
}

static size_t count_rules(void)
{
    size_t n = 0;

    while (optout_rule_at(n))
        n++;
    return n;
}

static void take_rule(source *from, optout_deadline_query *query)
{
    size_t rules = count_rules(), clocks = count_clocks(), i = (size_t)take(from, 1) % (rules + clocks + 2);

    query->rule = optout_rule_at(i);
    query->clock = i >= rules ? optout_clock_at(i - rules) : NULL;
    if (i == rules + clocks) { /* one too many */
        query->rule = optout_rule_at(1);
        query->clock = optout_clock_at(0);
    }
}

static void take_period(source *from, optout_deadline_query *query)
{
    optout_period *p = &query->period;

    switch (take(from, 1) % 8) {
    case 0:
        break;
    case 1:
        p->months = (int32_t)take(from, 1);
        break;
    case 2:
        p->days = (int32_t)take(from, 2);
        break;
    case 3:
        p->working_days = (int32_t)take(from, 2);
        break;
    case 4:
        p->hours = (int32_t)take(from, 2);
        break;
    case 5:
        p->years = (int32_t)take(from, 1);
        p->months = (int32_t)take(from, 1);
        p->weeks = (int32_t)take(from, 1);
        p->days = (int32_t)take(from, 1);
        break;
    case 6:
        p->weeks = (int32_t)take(from, 1);
        break;
    default:
        p->years = (int32_t)take(from, 4);
        p->months = (int32_t)take(from, 4);
        p->days = (int32_t)take(from, 4);
        p->hours = (int32_t)take(from, 4);
        p->working_days = (int32_t)take(from, 4);
        p->reserved = take(from, 1);
    }
}

static void take_event(source *from, optout_deadline_query *query)
{
    optout_moment *event = &query->event;
    uint8_t kind = (uint8_t)take(from, 1);

    event->kind = kind % 4;
    event->date = kind & 64 ? (int32_t)take(from, 4) : OPTOUT_CALENDAR__FIRST_DAY + (int32_t)take(from, 2);
    if (event->kind == OPTOUT_MOMENT_CIVIL)
        event->value = kind & 128 ? (int64_t)take(from, 8) : (int64_t)take(from, 5) % INT64_C(86400000000);
    if (event->kind == OPTOUT_MOMENT_INSTANT)
        event->value =
            kind & 128 ? (int64_t)take(from, 8) : event->date % 65536 * INT64_C(86400000000) + (int64_t)take(from, 5);
}

static void take_place(source *from, optout_deadline_query *query)
{
    static const char *const codes[] = {"DE",    "DE-BY",   "DE-BY-augsburg",
                                        "DE-SN", "GB",      "GB-SCT",
                                        "FR",    "NL",      "SE",
                                        "FI",    "CH",      "LI",
                                        "US",    "BR",      "CA",
                                        "AT",    "PT",      "ES",
                                        "CY",    "EU",      "001",
                                        "AQ",    "nowhere", "IE"};
    static const char *const zones[] = {"Europe/Berlin", "Pacific/Apia", "Nowhere/Else", "Europe/Belfast"};
    uint64_t where = take(from, 2);
    const optout_place *place = optout_place_at((size_t)where >> 6);

    query->place = where % 8 == 0            ? NULL
                   : where % 8 < 6 || !place ? codes[(where >> 3) % 24]
                                             : optout_place_code(place);
    where = take(from, 1);
    query->zone = where % 8 < 4 ? NULL : zones[where % 4];
}

enum { PAUSES = 3 };

static void take_pauses(source *from, optout_deadline_query *query, optout_pause *pauses)
{
    uint8_t count = (uint8_t)take(from, 1);
    optout_date day = query->event.date;

    for (size_t i = 0; i < PAUSES; i++) {
        pauses[i].first = (optout_date)((uint32_t)day + (uint32_t)take(from, 1) - (count & 128 ? 100 : 0));
        pauses[i].last = (optout_date)((uint32_t)pauses[i].first + (uint32_t)take(from, 1) - (count & 64 ? 100 : 0));
        day = (optout_date)((uint32_t)pauses[i].last + 1);
    }
    query->pause_count = count % 8 < 4 ? 0 : count % 4;
    query->pauses = query->pause_count ? pauses : NULL;
}

/* ---- what must hold ---- */

static const optout_atlas *atlas;

static bool is_blank(const void *bytes, size_t size)
{
    const unsigned char *at = bytes;

    for (size_t i = 0; i < size; i++)
        if (at[i] != 0xA5)
            return false;
    return true;
}

static optout_status ask(const optout_deadline_query *query, optout_deadline *out, optout_explanation *why)
{
    optout_error error;

    memset(out, 0xA5, sizeof *out);
    optout_status status = optout_deadline_compute(atlas, query, out, why, &error);
    if (status) {
        must(is_blank(out, sizeof *out));
        must(error.status == status && error.code[0] && error.message[0]);
        must(status == OPTOUT_E_ARGUMENT || status == OPTOUT_E_RANGE || status == OPTOUT_E_UNKNOWN);
    }
    return status;
}

static void check_order(const optout_deadline *d)
{
    must(!(d->flags & ~(uint32_t)FLAGS_ALL) && !d->reserved0 && !d->reserved1);
    must(optout_date_is_valid(d->last_day_earliest) && optout_date_is_valid(d->last_day_latest));
    must(d->last_day_earliest <= d->last_day_latest && d->end_earliest <= d->end_latest);
    must(d->first_day == OPTOUT_NO_DATE || d->first_day <= d->last_day_earliest);
    must(optout_moment_at(d->end_earliest).kind && optout_moment_at(d->end_latest).kind);
    /* No zone is more than a day away from UTC. */
    must(llabs(d->end_earliest / INT64_C(86400000000) - d->last_day_earliest) <= 2);
    must(llabs(d->end_latest / INT64_C(86400000000) - d->last_day_latest) <= 2);
    if (!(d->flags & ~(uint32_t)(OPTOUT_PROJECTED | OPTOUT_UNVERIFIED | OPTOUT_ANNOUNCED)))
        must(optout_deadline_is_exact(d));
}

/* Every step can be told in every language. */
static void check_steps(const optout_explanation *why)
{
    const char *lang;
    char text[1024];

    must(optout_explanation_count(why) > 0);
    for (size_t i = 0; i < optout_explanation_count(why); i++) {
        must(optout_explanation_code(why, i)[0] && optout_explanation_act(why, i));
        for (size_t k = 0; (lang = optout_language_at(k)) != NULL; k++) {
            size_t len = optout_explanation_text(why, i, lang, text, sizeof text);
            must(len > 0 && !strchr(text, '{'));
            must(optout_text_utf8(text, strlen(text)) == strlen(text) || len >= sizeof text);
        }
    }
}

/* The rule of a question, and its options, as its clock has them. */
static const optout_rule *rule_of(const optout_deadline_query *query)
{
    return query->clock ? optout_rule_find(optout_clock_rule(query->clock)) : query->rule;
}

static uint32_t options_of(const optout_deadline_query *query)
{
    return query->options | (query->clock ? query->clock->options : 0);
}

static const optout_period *period_of(const optout_deadline_query *query)
{
    return !query->clock                      ? &query->period
           : query->options & OPTOUT_EXTENDED ? optout_clock_extended(query->clock)
                                              : optout_clock_period(query->clock);
}

static bool moves(const optout_deadline_query *query)
{
    const optout_rule *rule = rule_of(query);
    const optout_period *period = period_of(query);

    if (strcmp(rule->id, "date") == 0 || query->direction || period->hours || options_of(query) & OPTOUT_NO_ROLL)
        return false;
    return !rule->short_only || period->working_days ||
           (period->days <= 28 && !period->weeks && !period->months &&
            !period->years); /* else it may be too long to move */
}

/* By the lists of holidays, not by the bits that the count goes by. */
static bool is_stop(const optout_calendar *calendar, const optout_rule *rule, uint32_t options, optout_date day)
{
    optout_holiday list[16];
    size_t count = optout_calendar_holidays(calendar, day, list, 16);
    int32_t weekday = optout_date_weekday(day);

    for (size_t i = 0; i < count && i < 16; i++) {
        if (list[i].flags & OPTOUT_DISPUTED)
            continue;
        if (list[i].holiday_class == OPTOUT_HOLIDAY_PUBLIC || list[i].holiday_class == OPTOUT_HOLIDAY_LOCAL)
            return true;
        if (list[i].holiday_class == OPTOUT_HOLIDAY_DEADLINE && list[i].rule && strcmp(list[i].rule, rule->id) == 0)
            return true;
    }
    return (weekday == SATURDAY && rule->saturday && !(options & OPTOUT_SATURDAY_WORKS)) ||
           (weekday == SUNDAY && rule->sunday);
}

static void check_stops(const optout_deadline_query *query, const optout_deadline *d)
{
    const optout_place *place = query->place ? optout_place_find(query->place) : NULL;
    const optout_calendar *calendar;

    if (!moves(query) || !place || optout_place_part_count(place) ||
        optout_calendar_get(atlas, place, &calendar, NULL) != OPTOUT_OK)
        return;
    must(!is_stop(calendar, rule_of(query), options_of(query), d->last_day_latest));
    if (!rule_of(query)->earliest && !(query->clock && optout_clock_is_disputed(query->clock)))
        must(!is_stop(calendar, rule_of(query), options_of(query), d->last_day_earliest));
}

/* The bounds of a whole hold for each of its parts. */
static void check_part(const optout_deadline_query *query, const optout_deadline *whole, size_t i)
{
    const optout_place *place = query->place ? optout_place_find(query->place) : NULL;
    optout_deadline_query inside = *query;
    optout_deadline part;

    if (!place || !optout_place_part_count(place))
        return;
    inside.place = optout_place_code(optout_place_part(place, i % optout_place_part_count(place)));
    if (ask(&inside, &part, NULL))
        return;
    must(part.last_day_earliest >= whole->last_day_earliest && part.last_day_latest <= whole->last_day_latest);
    must(part.end_earliest >= whole->end_earliest && part.end_latest <= whole->end_latest);
}

/* What happened a day later ends no earlier. */
static void check_next(const optout_deadline_query *query, const optout_deadline *d)
{
    optout_deadline_query next = *query;
    optout_deadline later;

    if (query->event.kind == OPTOUT_MOMENT_INSTANT || query->pause_count)
        return;
    next.event.date++;
    if (ask(&next, &later, NULL))
        return;
    must(later.last_day_earliest >= d->last_day_earliest && later.last_day_latest >= d->last_day_latest);
    must(later.end_earliest >= d->end_earliest && later.end_latest >= d->end_latest);
}

/* Many at once say what one says. */
static void check_many(const optout_deadline_query *query, const optout_deadline *d)
{
    const optout_place *place = query->place ? optout_place_find(query->place) : NULL;
    const optout_calendar *calendar;
    int32_t last = 0;
    size_t bad = 9;

    if (!place || query->clock || query->direction || query->pause_count || query->event.kind != OPTOUT_MOMENT_DAY ||
        optout_calendar_get(atlas, place, &calendar, NULL) != OPTOUT_OK ||
        optout_deadline_days(query->rule, query->options, &query->period, calendar, &query->event.date, 1, &last, &bad,
                             NULL) != OPTOUT_OK)
        return;
    if (d->last_day_earliest == d->last_day_latest)
        must(bad == 0 && last == d->last_day_earliest);
    else /* it is open whether the last day is a holiday */
        must(bad == 1 && last == OPTOUT_NO_DATE);
}

static void check(const optout_deadline_query *query, size_t part)
{
    optout_deadline first, again;
    optout_explanation *why = optout_explanation_new();
    optout_status status = ask(query, &first, NULL);

    must(why && ask(query, &again, why) == status && memcmp(&first, &again, sizeof first) == 0);
    if (!status) {
        check_order(&first);
        check_steps(why);
        check_stops(query, &first);
        check_part(query, &first, part);
        check_next(query, &first);
        check_many(query, &first);
    }
    optout_explanation_free(why);
}

static void open_atlas(void)
{
    static const optout_decree decree = {"DE-SN", "a decreed day", INT32_C(20270), 0, 0}; /* 2025-07-01 */
    optout_atlas_options options = OPTOUT_INIT(optout_atlas_options);
    optout_atlas *opened = NULL;

    options.decrees = &decree;
    options.decree_count = 1;
    must(optout_atlas_open(&options, &opened, NULL) == OPTOUT_OK);
    atlas = opened;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    source from = {data, size};
    optout_pause pauses[PAUSES];
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);

    if (!atlas)
        open_atlas();
    take_rule(&from, &query);
    query.options = (uint32_t)take(&from, 1) & (take(&from, 1) % 4 ? 127 : 0);
    query.direction = (int32_t)(take(&from, 1) % 16);
    query.direction = query.direction > 3 ? OPTOUT_FORWARD : query.direction;
    take_event(&from, &query);
    take_place(&from, &query);
    take_period(&from, &query);
    if (query.clock && query.options % 2 == 0) /* more often than not, what belongs together */
        query.period = (optout_period){0};
    take_pauses(&from, &query, pauses);
    check(&query, (size_t)take(&from, 1));
    return 0;
}
