#include "support.h"

#include "deadline_private.h"
#include "explain_private.h"

static optout_atlas *atlas;

static void open_atlas(void)
{
    optout_error error;
    ck_assert_msg(optout_atlas_open(NULL, &atlas, &error) == OPTOUT_OK, "%s", error.message);
}

static void close_atlas(void)
{
    optout_atlas_free(atlas);
}

static optout_date day(const char *text)
{
    optout_date date;
    ck_assert_int_eq(optout_date_parse(text, strlen(text), &date, NULL), OPTOUT_OK);
    return date;
}

static optout_instant instant(const char *text)
{
    optout_moment moment;
    ck_assert_int_eq(optout_moment_parse(text, strlen(text), &moment, NULL), OPTOUT_OK);
    ck_assert_int_eq(moment.kind, OPTOUT_MOMENT_INSTANT);
    return moment.value;
}

static void check_end(optout_instant end, const char *expected)
{
    char text[40];
    optout_instant_format(end, text, sizeof text);
    ck_assert_str_eq(text, expected);
}

static optout_deadline_query ask(const char *date, const char *place, const char *zone)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);

    query.rule = optout_rule_find("date");
    query.event = optout_moment_day(day(date));
    query.place = place;
    query.zone = zone;
    return query;
}

/* ---- one day ---- */

/* Reg. 1182/71 Art. 5: the day is whole. The ends are local midnights by the offsets that the tz database cites. */
static const struct {
    const char *date, *place, *zone, *earliest, *latest, *source;
} days[] = {
    {"2025-05-26", "DE", NULL, "2025-05-26T22:00:00Z", "2025-05-26T22:00:00Z", "CEST; Busingen as Berlin"},
    {"2025-05-26", "DE-BW", NULL, "2025-05-26T22:00:00Z", "2025-05-26T22:00:00Z", "CEST; Busingen as Berlin"},
    {"2025-05-26", "DE-BY", NULL, "2025-05-26T22:00:00Z", "2025-05-26T22:00:00Z", "CEST"},
    {"2025-05-26", NULL, "Europe/Berlin", "2025-05-26T22:00:00Z", "2025-05-26T22:00:00Z", "CEST"},
    {"2025-05-26", "IE", NULL, "2025-05-26T23:00:00Z", "2025-05-26T23:00:00Z", "IST"},
    {"2025-05-26", NULL, "Europe/Dublin", "2025-05-26T23:00:00Z", "2025-05-26T23:00:00Z", "IST"},
    {"2025-05-26", "FR", NULL, "2025-05-26T22:00:00Z", "2025-05-26T22:00:00Z", "RE, GP ... have codes of their own"},
    {"2025-05-26", "RE", NULL, "2025-05-26T20:00:00Z", "2025-05-26T20:00:00Z", "Reunion, UTC+4"},
    {"2025-05-26", "YT", NULL, "2025-05-26T21:00:00Z", "2025-05-26T21:00:00Z", "Mayotte, UTC+3"},
    {"2025-05-26", "MQ", NULL, "2025-05-27T04:00:00Z", "2025-05-27T04:00:00Z", "Martinique, UTC-4"},
    {"2025-05-26", "GF", NULL, "2025-05-27T03:00:00Z", "2025-05-27T03:00:00Z", "French Guiana, UTC-3"},
    {"2025-05-26", "AX", NULL, "2025-05-26T21:00:00Z", "2025-05-26T21:00:00Z", "EEST"},
    {"2025-05-26", "PT", NULL, "2025-05-26T23:00:00Z", "2025-05-27T00:00:00Z", "Lisbon; the Azores an hour later"},
    {"2025-05-26", "ES", NULL, "2025-05-26T22:00:00Z", "2025-05-26T23:00:00Z", "Madrid; the Canaries an hour later"},
    {"2025-05-26", "EEA", NULL, "2025-05-26T20:00:00Z", "2025-05-27T04:00:00Z", "Reunion; Martinique, Guadeloupe"},
    {"2025-05-26", "EU", NULL, "2025-05-26T20:00:00Z", "2025-05-27T04:00:00Z", "Reunion; Martinique, Guadeloupe"},
    {"2025-05-26", "001", NULL, "2025-05-26T10:00:00Z", "2025-05-27T11:00:00Z", "Kiritimati UTC+14; UTC-11"},
    {"2025-05-26", NULL, NULL, "2025-05-26T10:00:00Z", "2025-05-27T11:00:00Z", "Kiritimati UTC+14; UTC-11"},
    {"2025-05-26", "EEA", "Europe/Dublin", "2025-05-26T23:00:00Z", "2025-05-26T23:00:00Z", "a stated zone goes first"},
    /* Art. 5 knows no roll: these days stay although nobody works on them. */
    {"2025-05-26", "GB", NULL, "2025-05-26T23:00:00Z", "2025-05-26T23:00:00Z", "Spring bank holiday"},
    {"2025-05-26", "US", NULL, "2025-05-27T04:00:00Z", "2025-05-27T10:00:00Z", "Memorial Day; EDT, Honolulu"},
    {"2025-05-25", "DE", NULL, "2025-05-25T22:00:00Z", "2025-05-25T22:00:00Z", "a Sunday"},
    {"2025-05-24", "DE", NULL, "2025-05-24T22:00:00Z", "2025-05-24T22:00:00Z", "a Saturday"},
    {"2025-12-25", "DE", NULL, "2025-12-25T23:00:00Z", "2025-12-25T23:00:00Z", "Christmas Day; CET"},
    /* Days of 23, 25 and no hours. */
    {"2025-03-30", "DE", NULL, "2025-03-30T22:00:00Z", "2025-03-30T22:00:00Z",
     "Directive 2000/84/EC: forward that day"},
    {"2025-10-26", "DE", NULL, "2025-10-26T23:00:00Z", "2025-10-26T23:00:00Z", "Directive 2000/84/EC: back that day"},
    {"2011-12-29", NULL, "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z", "Samoa leapt the dateline"},
    {"2011-12-30", NULL, "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z", "a day that Samoa never had"},
    {"2011-12-31", "WS", NULL, "2011-12-31T10:00:00Z", "2011-12-31T10:00:00Z", "UTC+14 by then"},
    {"2025-05-26", "NP", NULL, "2025-05-26T18:15:00Z", "2025-05-26T18:15:00Z", "Nepal, UTC+5:45"},
    /* The first and the last day that there is. */
    {"0001-01-01", NULL, "Etc/UTC", "0001-01-02T00:00:00Z", "0001-01-02T00:00:00Z", "UTC"},
    {"9999-12-31", NULL, "Europe/Berlin", "9999-12-31T23:00:00Z", "9999-12-31T23:00:00Z", "CET"},
};

START_TEST(an_announced_day_is_whole_and_stays)
{
    optout_deadline_query query = ask(days[_i].date, days[_i].place, days[_i].zone);
    bool exact = strcmp(days[_i].earliest, days[_i].latest) == 0;
    optout_deadline d;
    optout_error error;

    memset(&d, 0xA5, sizeof d);
    ck_assert_msg(optout_deadline_compute(atlas, &query, &d, NULL, &error) == OPTOUT_OK, "%s", error.message);
    ck_assert_int_eq(d.last_day_earliest, day(days[_i].date));
    ck_assert_int_eq(d.last_day_latest, day(days[_i].date));
    ck_assert_int_eq(d.first_day, OPTOUT_NO_DATE);
    check_end(d.end_earliest, days[_i].earliest);
    check_end(d.end_latest, days[_i].latest);
    ck_assert_uint_eq(d.flags, OPTOUT_ANNOUNCED | (exact ? 0U : OPTOUT_UNCERTAIN_ZONE));
    ck_assert_int_eq(optout_deadline_is_exact(&d), exact);
    ck_assert(d.reserved0 == 0 && d.reserved1 == 0);
    ck_assert(d.reserved[0] == 0 && d.reserved[1] == 0 && d.reserved[2] == 0);
    ck_assert_int_eq(optout_deadline_compute(atlas, &query, &d, NULL, NULL), OPTOUT_OK);
}
END_TEST

/* ---- spans of days ---- */

static const struct {
    const char *first, *last, *zone, *places[3], *earliest, *latest;
    uint32_t flags;
    const char *source;
} spans[] = {
    {"2025-05-01",
     "2025-05-31",
     NULL,
     {"EEA"},
     "2025-05-01T20:00:00Z",
     "2025-06-01T04:00:00Z",
     OPTOUT_ANNOUNCED | OPTOUT_UNCERTAIN_ZONE,
     "a month: from the first end of its first day to the last of its last"},
    {"2025-05-01",
     "2025-05-31",
     "Europe/Berlin",
     {NULL},
     "2025-05-01T22:00:00Z",
     "2025-05-31T22:00:00Z",
     OPTOUT_ANNOUNCED,
     "a month in one zone: the day is open, the zone is not"},
    {"2025-01-01",
     "2025-12-31",
     NULL,
     {"DE"},
     "2025-01-01T23:00:00Z",
     "2025-12-31T23:00:00Z",
     OPTOUT_ANNOUNCED,
     "a year; CET on both days"},
    {"2025-05-26",
     "2025-05-26",
     NULL,
     {"DE", "IE"},
     "2025-05-26T22:00:00Z",
     "2025-05-26T23:00:00Z",
     OPTOUT_ANNOUNCED | OPTOUT_UNCERTAIN_ZONE,
     "the zones of several places"},
    {"2025-05-26",
     "2025-05-26",
     NULL,
     {"IE", "DE"},
     "2025-05-26T22:00:00Z",
     "2025-05-26T23:00:00Z",
     OPTOUT_ANNOUNCED | OPTOUT_UNCERTAIN_ZONE,
     "in any order"},
    {"2025-05-26",
     "2025-05-26",
     NULL,
     {"DE", "AT", "BV"},
     "2025-05-26T22:00:00Z",
     "2025-05-26T22:00:00Z",
     OPTOUT_ANNOUNCED,
     "zones that agree; an island without one adds nothing"},
    /* Nigeria keeps UTC+1 all year, Great Britain only in summer. */
    {"2025-05-01",
     "2025-05-31",
     NULL,
     {"NG", "GB"},
     "2025-05-01T23:00:00Z",
     "2025-05-31T23:00:00Z",
     OPTOUT_ANNOUNCED,
     "the zones agree on both days"},
    {"2025-01-31",
     "2025-05-31",
     NULL,
     {"NG", "GB"},
     "2025-01-31T23:00:00Z",
     "2025-05-31T23:00:00Z",
     OPTOUT_ANNOUNCED | OPTOUT_UNCERTAIN_ZONE,
     "they differ on the first"},
    {"2025-05-31",
     "2025-12-31",
     NULL,
     {"NG", "GB"},
     "2025-05-31T23:00:00Z",
     "2026-01-01T00:00:00Z",
     OPTOUT_ANNOUNCED | OPTOUT_UNCERTAIN_ZONE,
     "they differ on the last"},
};

static optout_deadline__span span_of(int i)
{
    optout_deadline__span span = {.earliest = day(spans[i].first),
                                  .latest = day(spans[i].last),
                                  .zone = spans[i].zone,
                                  .places = spans[i].places,
                                  .zone_by = OPTOUT_ZONE__TERRITORY};
    while (span.place_count < 3 && spans[i].places[span.place_count])
        span.place_count++;
    return span;
}

START_TEST(a_span_of_days_has_both_bounds)
{
    optout_deadline__span span = span_of(_i);
    optout_deadline d;
    optout_error error;

    ck_assert_msg(!optout_deadline__announced(atlas, &span, &d, NULL, &error), "%s", error.message);
    ck_assert_int_eq(d.last_day_earliest, day(spans[_i].first));
    ck_assert_int_eq(d.last_day_latest, day(spans[_i].last));
    check_end(d.end_earliest, spans[_i].earliest);
    check_end(d.end_latest, spans[_i].latest);
    ck_assert_msg(d.flags == spans[_i].flags, "%s", spans[_i].source);
}
END_TEST

START_TEST(a_span_without_a_zone_or_a_day_fails)
{
    static const char *const island[] = {"BV"}, *const nowhere[] = {"XX"}, *const berlin[] = {"DE"};
    optout_deadline__span span = {.earliest = day("2025-05-26"),
                                  .latest = day("2025-05-26"),
                                  .places = island,
                                  .place_count = 1,
                                  .zone_by = OPTOUT_ZONE__TERRITORY};
    optout_deadline d;
    optout_error error;

    ck_assert_int_eq(optout_deadline__announced(atlas, &span, &d, NULL, &error), OPTOUT_E_UNKNOWN);
    span.places = nowhere;
    ck_assert_int_eq(optout_deadline__announced(atlas, &span, &d, NULL, &error), OPTOUT_E_UNKNOWN);
    span.place_count = 0;
    ck_assert_int_eq(optout_deadline__announced(atlas, &span, &d, NULL, &error), OPTOUT_E_UNKNOWN);
    span.places = berlin;
    span.place_count = 1;
    ck_assert_int_eq(optout_deadline__announced(atlas, &span, &d, NULL, &error), OPTOUT_OK);
    span.latest = OPTOUT_NO_DATE;
    ck_assert_int_eq(optout_deadline__announced(atlas, &span, &d, NULL, &error), OPTOUT_E_RANGE);
    ck_assert_str_eq(error.pointer, "");
    span.latest = span.earliest;
    span.earliest = OPTOUT_NO_DATE;
    ck_assert_int_eq(optout_deadline__announced(atlas, &span, &d, NULL, &error), OPTOUT_E_RANGE);
}
END_TEST

/* ---- steps ---- */

static const char *text_of(const optout_explanation *why, size_t i, const char *lang, char text[512])
{
    ck_assert_uint_lt(optout_explanation_text(why, i, lang, text, 512), 512);
    return text;
}

START_TEST(the_steps_of_a_day)
{
    static const char *const codes[] = {"date-whole-day", "date-no-roll", "zone-place", "zone-bounds"};
    optout_deadline_query query = ask("2025-05-26", "EEA", NULL);
    optout_explanation *why = optout_explanation_new();
    char text[512];
    optout_deadline d;

    ck_assert_int_eq(optout_deadline_compute(atlas, &query, &d, why, NULL), OPTOUT_OK);
    ck_assert_uint_eq(optout_explanation_count(why), 4);
    for (size_t i = 0; i < 4; i++) {
        ck_assert_str_eq(optout_explanation_code(why, i), codes[i]);
        ck_assert_str_eq(optout_explanation_act(why, i), i < 2 ? "Regulation (EEC, Euratom) No 1182/71" : "");
        ck_assert_str_eq(optout_explanation_article(why, i), i < 2 ? "5" : "");
        ck_assert_int_eq(optout_explanation_before(why, i), i < 2 ? day("2025-05-26") : OPTOUT_NO_DATE);
        ck_assert_int_eq(optout_explanation_after(why, i), i < 2 ? day("2025-05-26") : OPTOUT_NO_DATE);
    }
    ck_assert_str_eq(text_of(why, 0, "en", text),
                     "An announced date is the whole civil day: until the last hour of 26 May 2025.");
    ck_assert_ptr_nonnull(strstr(text_of(why, 0, "de", text), "26. Mai 2025"));
    ck_assert_ptr_nonnull(strstr(text_of(why, 2, "de", text), "EEA"));
    text_of(why, 3, "en", text);
    ck_assert_ptr_nonnull(strstr(text, "Indian/Reunion, America/")); /* Guadeloupe, Martinique or Marigot: all UTC-4 */
    optout_explanation_free(why);
}
END_TEST

static const struct {
    int32_t zone_by;
    const char *code, *zone, *places[10], *arg;
} zone_steps[] = {
    {OPTOUT_ZONE__STATED, "zone-stated", "Europe/Berlin", {NULL}, "Europe/Berlin"},
    {OPTOUT_ZONE__PERSON, "zone-person", "Asia/Tokyo", {NULL}, "Asia/Tokyo"},
    {OPTOUT_ZONE__PLACE, "zone-place", NULL, {"DE-BY"}, "DE-BY"},
    {OPTOUT_ZONE__TERRITORY, "zone-territory", NULL, {"DE", "AT"}, "DE, AT"},
    {OPTOUT_ZONE__TERRITORY,
     "zone-territory",
     NULL,
     {"DE", "AT", "FR", "IT", "NL", "BE", "LU", "DK"},
     "DE, AT, FR, IT, NL, BE, LU, DK"},
    {OPTOUT_ZONE__TERRITORY,
     "zone-territory",
     NULL,
     {"DE", "AT", "FR", "IT", "NL", "BE", "LU", "DK", "SE"},
     "DE, AT, FR, IT, NL, BE, LU, DK, …"},
    {OPTOUT_ZONE__WORLD, "zone-world", NULL, {"DE"}, ""},
};

START_TEST(a_step_says_whence_the_zone_is)
{
    optout_deadline__span span = {.earliest = day("2025-05-01"),
                                  .latest = day("2025-05-31"),
                                  .zone = zone_steps[_i].zone,
                                  .places = zone_steps[_i].places,
                                  .zone_by = zone_steps[_i].zone_by};
    optout_explanation *why = optout_explanation_new();
    char text[512];
    optout_deadline d;

    while (span.place_count < 10 && zone_steps[_i].places[span.place_count])
        span.place_count++;
    ck_assert_int_eq(optout_deadline__announced(atlas, &span, &d, why, NULL), OPTOUT_OK);
    ck_assert_uint_eq(optout_explanation_count(why), 4); /* no bounds: all of these keep one time in May */
    ck_assert_str_eq(optout_explanation_code(why, 2), "date-month");
    ck_assert_int_eq(optout_explanation_before(why, 2), day("2025-05-01"));
    ck_assert_int_eq(optout_explanation_after(why, 2), day("2025-05-31"));
    ck_assert_str_eq(optout_explanation_code(why, 3), zone_steps[_i].code);
    for (size_t i = 0; optout_language_at(i); i++) {
        text_of(why, 3, optout_language_at(i), text);
        ck_assert_uint_gt(strlen(text), strlen(zone_steps[_i].arg) + 20);
        ck_assert_msg(strstr(text, zone_steps[_i].arg) != NULL, "%s", text);
        ck_assert_ptr_null(strchr(text, '{'));
    }
    optout_explanation_free(why);
}
END_TEST

static const char *const step_codes[] = {"date-whole-day", "date-no-roll",   "date-month", "zone-stated", "zone-person",
                                         "zone-place",     "zone-territory", "zone-world", "zone-bounds"};

START_TEST(a_step_has_words_in_every_language)
{
    const char *english = optout_explain__template(step_codes[_i], "en");

    ck_assert_ptr_nonnull(english);
    for (size_t i = 1; optout_language_at(i); i++) {
        const char *text = optout_explain__template(step_codes[_i], optout_language_at(i));
        static const char *const holes[] = {"{before}", "{after}", "{arg}"};
        ck_assert_ptr_nonnull(text);
        ck_assert_str_ne(text, english);
        for (int h = 0; h < COUNT(holes); h++)
            ck_assert_int_eq(strstr(text, holes[h]) != NULL, strstr(english, holes[h]) != NULL);
    }
}
END_TEST

/* ---- arguments ---- */

static const struct {
    const char *what;
    optout_status status;
    const char *pointer;
} broken[] = {
    {"size", OPTOUT_E_ARGUMENT, ""},
    {"options", OPTOUT_E_ARGUMENT, "/options"},
    {"no rule", OPTOUT_E_ARGUMENT, "/rule"},
    {"no event", OPTOUT_E_ARGUMENT, "/event"},
    {"civil event", OPTOUT_E_ARGUMENT, "/event"},
    {"instant event", OPTOUT_E_ARGUMENT, "/event"},
    {"day 10000-01-01", OPTOUT_E_RANGE, "/event"},
    {"day 0000-12-31", OPTOUT_E_RANGE, "/event"},
    {"no day", OPTOUT_E_RANGE, "/event"},
    {"end 10000-01-01", OPTOUT_E_RANGE, "/event"},
    {"place", OPTOUT_E_UNKNOWN, "/place"},
    {"small place", OPTOUT_E_UNKNOWN, "/place"},
    {"place beside a zone", OPTOUT_E_UNKNOWN, "/place"},
    {"place without a zone", OPTOUT_E_UNKNOWN, "/place"},
    {"zone", OPTOUT_E_UNKNOWN, "/zone"},
    {"zone that is a path", OPTOUT_E_UNKNOWN, "/zone"},
    {"empty zone", OPTOUT_E_UNKNOWN, "/zone"},
};

static bool is(int i, const char *what)
{
    return strcmp(broken[i].what, what) == 0;
}

static void break_event(int i, optout_deadline_query *query)
{
    if (is(i, "no event"))
        query->event.kind = 0;
    if (is(i, "civil event"))
        query->event = optout_moment_civil(day("2025-05-26"), 0);
    if (is(i, "instant event"))
        query->event = optout_moment_at(0);
    if (is(i, "day 10000-01-01"))
        query->event.date = day("9999-12-31") + 1;
    if (is(i, "day 0000-12-31"))
        query->event.date = day("0001-01-01") - 1;
    if (is(i, "no day"))
        query->event.date = OPTOUT_NO_DATE;
    if (is(i, "end 10000-01-01")) {
        query->event.date = day("9999-12-31");
        query->zone = "Etc/UTC";
    }
}

static void break_query(int i, optout_deadline_query *query)
{
    break_event(i, query);
    if (is(i, "size"))
        query->size = sizeof *query - 1;
    if (is(i, "options"))
        query->options = 1;
    if (is(i, "no rule"))
        query->rule = NULL;
    if (is(i, "place") || is(i, "place beside a zone"))
        query->place = "XX";
    if (is(i, "small place"))
        query->place = "de";
    if (is(i, "place beside a zone"))
        query->zone = "Europe/Berlin";
    if (is(i, "place without a zone"))
        query->place = "BV";
    if (is(i, "zone"))
        query->zone = "Europe/Nowhere";
    if (is(i, "zone that is a path"))
        query->zone = "../zoneinfo/UTC";
    if (is(i, "empty zone"))
        query->zone = "";
}

START_TEST(a_broken_argument_is_named_and_the_answer_untouched)
{
    optout_deadline_query query = ask("2025-05-26", "DE", NULL);
    optout_explanation *why = optout_explanation_new();
    optout_deadline d, before;
    optout_error error;

    break_query(_i, &query);
    memset(&d, 0xA5, sizeof d);
    memset(&before, 0xA5, sizeof before);
    ck_assert_int_eq(optout_deadline_compute(atlas, &query, &d, why, &error), broken[_i].status);
    ck_assert_int_eq(error.status, broken[_i].status);
    ck_assert_str_eq(error.pointer, broken[_i].pointer);
    ck_assert_uint_gt(strlen(error.message), 0);
    ck_assert_mem_eq(&d, &before, sizeof d);
    ck_assert_uint_eq(optout_explanation_count(why), 0);
    ck_assert_int_eq(optout_deadline_compute(atlas, &query, &d, NULL, NULL), broken[_i].status);
    optout_explanation_free(why);
}
END_TEST

START_TEST(null_arguments)
{
    optout_deadline_query query = ask("2025-05-26", "DE", NULL);
    optout_deadline d;
    optout_error error;

    ck_assert_int_eq(optout_deadline_compute(NULL, &query, &d, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_deadline_compute(atlas, NULL, &d, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_deadline_compute(atlas, &query, NULL, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_deadline_compute(NULL, NULL, NULL, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_deadline_compute(atlas, &query, &d, NULL, NULL), OPTOUT_OK);
}
END_TEST

START_TEST(a_query_of_a_later_release)
{
    struct {
        optout_deadline_query query;
        uint64_t tail;
    } longer = {ask("2025-05-26", "DE", NULL), 0};
    optout_deadline d;
    optout_error error;

    longer.query.size = sizeof longer;
    ck_assert_int_eq(optout_deadline_compute(atlas, &longer.query, &d, NULL, &error), OPTOUT_OK);
    longer.tail = 1;
    ck_assert_int_eq(optout_deadline_compute(atlas, &longer.query, &d, NULL, &error), OPTOUT_E_ARGUMENT);
}
END_TEST

/* ---- questions to an answer ---- */

/* 26 May 2025 in the EEA: from Reunion's midnight to Martinique's; and a month. */
static optout_deadline one_day(void)
{
    optout_deadline d = {.last_day_earliest = day("2025-05-26"), .last_day_latest = day("2025-05-26")};

    d.end_earliest = instant("2025-05-26T20:00:00Z");
    d.end_latest = instant("2025-05-27T04:00:00Z");
    return d;
}

static optout_deadline one_month(void)
{
    optout_deadline d = {.last_day_earliest = day("2025-05-01"), .last_day_latest = day("2025-05-31")};

    d.end_earliest = instant("2025-05-01T22:00:00Z");
    d.end_latest = instant("2025-05-31T22:00:00Z");
    return d;
}

static const struct {
    const char *today;
    int32_t left, state, left_of_month, state_of_month;
} todays[] = {
    {"2025-04-30", 26, OPTOUT_OPEN, 1, OPTOUT_OPEN},
    {"2025-05-01", 25, OPTOUT_OPEN, 0, OPTOUT_OPEN},
    {"2025-05-02", 24, OPTOUT_OPEN, -1, OPTOUT_BETWEEN_BOUNDS},
    {"2025-05-24", 2, OPTOUT_OPEN, -23, OPTOUT_BETWEEN_BOUNDS},
    {"2025-05-26", 0, OPTOUT_OPEN, -25, OPTOUT_BETWEEN_BOUNDS},
    {"2025-05-27", -1, OPTOUT_PASSED, -26, OPTOUT_BETWEEN_BOUNDS},
    {"2025-05-31", -5, OPTOUT_PASSED, -30, OPTOUT_BETWEEN_BOUNDS},
    {"2025-06-01", -6, OPTOUT_PASSED, -31, OPTOUT_PASSED},
};

START_TEST(days_left_and_state_on_a_day)
{
    optout_deadline d = one_day(), month = one_month();
    optout_date today = day(todays[_i].today);

    ck_assert_int_eq(optout_deadline_days_left(&d, today), todays[_i].left);
    ck_assert_int_eq(optout_deadline_state(&d, today), todays[_i].state);
    ck_assert_int_eq(optout_deadline_days_left(&month, today), todays[_i].left_of_month);
    ck_assert_int_eq(optout_deadline_state(&month, today), todays[_i].state_of_month);
}
END_TEST

static const struct {
    const char *when;
    int32_t state;
} instants[] = {
    {"1970-01-01T00:00:00Z", OPTOUT_OPEN},
    {"2025-05-26T19:59:59.999999Z", OPTOUT_OPEN},
    {"2025-05-26T20:00:00Z", OPTOUT_BETWEEN_BOUNDS}, /* an end is the first instant that is too late */
    {"2025-05-27T03:59:59.999999Z", OPTOUT_BETWEEN_BOUNDS},
    {"2025-05-27T04:00:00Z", OPTOUT_PASSED},
    {"9999-12-31T23:59:59Z", OPTOUT_PASSED},
};

START_TEST(the_state_at_an_instant)
{
    optout_deadline d = one_day();
    ck_assert_int_eq(optout_deadline_state_at(&d, instant(instants[_i].when)), instants[_i].state);
}
END_TEST

START_TEST(an_answer_is_exact_where_day_and_end_agree)
{
    optout_deadline d = one_day();

    ck_assert_int_eq(optout_deadline_is_exact(&d), 0);
    d.end_latest = d.end_earliest;
    ck_assert_int_eq(optout_deadline_is_exact(&d), 1);
    d.last_day_latest++;
    ck_assert_int_eq(optout_deadline_is_exact(&d), 0);
}
END_TEST

START_TEST(questions_to_no_answer)
{
    optout_deadline d = one_day(), none = d;

    none.last_day_earliest = OPTOUT_NO_DATE;
    ck_assert_int_eq(optout_deadline_days_left(NULL, 0), INT32_MIN);
    ck_assert_int_eq(optout_deadline_days_left(&d, OPTOUT_NO_DATE), INT32_MIN);
    ck_assert_int_eq(optout_deadline_days_left(&d, INT32_MAX), INT32_MIN);
    ck_assert_int_eq(optout_deadline_days_left(&none, 0), INT32_MIN);
    ck_assert_int_eq(optout_deadline_state(NULL, 0), 0);
    ck_assert_int_eq(optout_deadline_state(&d, OPTOUT_NO_DATE), 0);
    ck_assert_int_eq(optout_deadline_state(&none, 0), 0);
    ck_assert_int_eq(optout_deadline_state_at(NULL, 0), 0);
    ck_assert_int_eq(optout_deadline_state_at(&d, OPTOUT_NO_INSTANT), 0);
    ck_assert_int_eq(optout_deadline_is_exact(NULL), 0);
}
END_TEST

/* ---- names and rules ---- */

static const struct {
    uint32_t flag;
    const char *name;
} flags[] = {
    {OPTOUT_UNCERTAIN_ZONE, "uncertain-zone"}, {OPTOUT_UNCERTAIN_REGION, "uncertain-region"},
    {OPTOUT_UNCERTAIN_HOUR, "uncertain-hour"}, {OPTOUT_PROJECTED, "projected"},
    {OPTOUT_UNVERIFIED, "unverified"},         {OPTOUT_DISPUTED, "disputed"},
    {OPTOUT_ANNOUNCED, "announced"},
};

START_TEST(a_flag_has_a_name)
{
    ck_assert_str_eq(optout_flag_name(flags[_i].flag), flags[_i].name);
}
END_TEST

START_TEST(what_has_no_name)
{
    ck_assert_ptr_null(optout_flag_name(0));
    ck_assert_ptr_null(optout_flag_name(OPTOUT_ANNOUNCED | OPTOUT_DISPUTED));
    ck_assert_ptr_null(optout_flag_name(128));
    ck_assert_ptr_null(optout_flag_name(UINT32_C(1) << 31));
    ck_assert_ptr_null(optout_deadline_state_name(0));
    ck_assert_ptr_null(optout_deadline_state_name(4));
    ck_assert_ptr_null(optout_deadline_state_name(INT32_MIN));
    ck_assert_str_eq(optout_deadline_state_name(OPTOUT_OPEN), "open");
    ck_assert_str_eq(optout_deadline_state_name(OPTOUT_PASSED), "passed");
    ck_assert_str_eq(optout_deadline_state_name(OPTOUT_BETWEEN_BOUNDS), "between-bounds");
}
END_TEST

START_TEST(rules_are_found_and_sourced)
{
    size_t count = 0;

    for (const optout_rule *rule; (rule = optout_rule_at(count)) != NULL; count++) {
        ck_assert_ptr_eq(optout_rule_find(optout_rule_id(rule)), rule);
        ck_assert_uint_gt(strlen(rule->act), 0);
        ck_assert_uint_gt(strlen(rule->articles.days), 0);
        ck_assert_uint_gt(strlen(rule->source), 0);
    }
    ck_assert_uint_eq(count, 13);
    ck_assert_str_eq(optout_rule_id(optout_rule_find("date")), "date");
    ck_assert_ptr_null(optout_rule_find("Date"));
    ck_assert_ptr_null(optout_rule_find(""));
    ck_assert_ptr_null(optout_rule_find(NULL));
    ck_assert_ptr_null(optout_rule_id(NULL));
    ck_assert_ptr_null(optout_rule_at(SIZE_MAX));
}
END_TEST

static void add_computing(Suite *suite)
{
    TCase *computing = tcase_create("computing");

    tcase_add_checked_fixture(computing, open_atlas, close_atlas);
    tcase_add_loop_test(computing, an_announced_day_is_whole_and_stays, 0, COUNT(days));
    tcase_add_loop_test(computing, a_span_of_days_has_both_bounds, 0, COUNT(spans));
    tcase_add_test(computing, a_span_without_a_zone_or_a_day_fails);
    tcase_add_test(computing, the_steps_of_a_day);
    tcase_add_loop_test(computing, a_step_says_whence_the_zone_is, 0, COUNT(zone_steps));
    tcase_add_loop_test(computing, a_broken_argument_is_named_and_the_answer_untouched, 0, COUNT(broken));
    tcase_add_test(computing, null_arguments);
    tcase_add_test(computing, a_query_of_a_later_release);
    suite_add_tcase(suite, computing);
}

static Suite *make(void)
{
    Suite *suite = suite_create("deadline");
    TCase *answers = tcase_create("answers");

    add_computing(suite);
    tcase_add_loop_test(answers, a_step_has_words_in_every_language, 0, COUNT(step_codes));
    tcase_add_loop_test(answers, days_left_and_state_on_a_day, 0, COUNT(todays));
    tcase_add_loop_test(answers, the_state_at_an_instant, 0, COUNT(instants));
    tcase_add_test(answers, an_answer_is_exact_where_day_and_end_agree);
    tcase_add_test(answers, questions_to_no_answer);
    tcase_add_loop_test(answers, a_flag_has_a_name, 0, COUNT(flags));
    tcase_add_test(answers, what_has_no_name);
    tcase_add_test(answers, rules_are_found_and_sourced);
    suite_add_tcase(suite, answers);
    return suite;
}
SUITE_MAIN(make)
