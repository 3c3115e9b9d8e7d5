/* When periods end, by the acts of several countries: what the files of examples leave out. */
#include "deadline_support.h"

#define EEC "Reg. 1182/71 "
#define BACK OPTOUT_AT_LEAST_BEFORE

/* first_day NULL: none. Saturday 14 June 2025 is an ordinary Saturday everywhere. */
static const struct {
    const char *rule, *length, *event, *place, *zone;
    uint32_t options;
    int32_t direction;
    const char *first_day, *earliest, *latest, *source;
} ends[] = {
#define LONG "Algemene termijnenwet Art. 4: too long to move"
#define SHORT "Algemene termijnenwet Art. 1(1), 4: short enough to move"
    {"nl-atw", "P12W", "2025-03-22", "NL", NULL, 0, 0, "2025-03-23", "2025-06-16", "2025-06-16", SHORT},
    {"nl-atw", "P13W", "2025-03-15", "NL", NULL, 0, 0, "2025-03-16", "2025-06-14", "2025-06-14", LONG},
    {"nl-atw", "P12W1D", "2025-03-21", "NL", NULL, 0, 0, "2025-03-22", "2025-06-14", "2025-06-14", LONG},
    {"nl-atw", "P3M", "2025-03-14", "NL", NULL, 0, 0, "2025-03-15", "2025-06-16", "2025-06-16", SHORT},
    {"nl-atw", "P3M1D", "2025-03-13", "NL", NULL, 0, 0, "2025-03-14", "2025-06-14", "2025-06-14", LONG},
    {"nl-atw", "P4M", "2025-02-14", "NL", NULL, 0, 0, "2025-02-15", "2025-06-14", "2025-06-14", LONG},
    {"nl-atw", "P90D", "2025-03-16", "NL", NULL, 0, 0, "2025-03-17", "2025-06-16", "2025-06-16", SHORT},
    {"nl-atw", "P91D", "2025-03-15", "NL", NULL, 0, 0, "2025-03-16", "2025-06-14", "2025-06-14", LONG},
    {"nl-atw", "P1Y", "2024-06-14", "NL", NULL, 0, 0, "2024-06-15", "2025-06-14", "2025-06-14", LONG},
    {"ca-30d", "P30D", "2025-05-15", "CA", NULL, 0, 0, "2025-05-16", "2025-06-14", "2025-06-14",
     "Interpretation Act s. 35(1): a Saturday is no holiday"},
    {"ca-30d", "P30D", "2025-05-16", "CA", NULL, 0, 0, "2025-05-17", "2025-06-16", "2025-06-16",
     "s. 26, 35(1): a Sunday is one"},
    {"us-ca-ccpa", "P45D", "2025-04-30", "US", NULL, 0, 0, "2025-05-01", "2025-06-14", "2025-06-16",
     "Civ. Code 10, CCP 12a: or not moved at all"},
    {"us-ca-ccpa", "P45D", "2025-04-30", "US", NULL, OPTOUT_SATURDAY_WORKS, 0, "2025-05-01", "2025-06-14", "2025-06-14",
     "a business day"},
    {"us-ca-ccpa", "P45D", "2025-05-01", "US", NULL, OPTOUT_SATURDAY_WORKS, 0, "2025-05-02", "2025-06-15", "2025-06-16",
     "Civ. Code 7: Sundays are holidays"},
    {"us-ca-ccpa", "P10WD", "2025-06-02", "US", NULL, OPTOUT_SATURDAY_WORKS, 0, "2025-06-03", "2025-06-13",
     "2025-06-13", "3-7 and 9-13 June, with Saturday the 7th"},
    {"us-ca-ccpa", "P10WD", "2025-06-02", "US", NULL, 0, 0, "2025-06-03", "2025-06-16", "2025-06-16",
     "3-6, 9-13 and 16 June"},
    {"de-bgb", "P1M", "2025-05-15", "DE-BE", NULL, OPTOUT_COUNT_EVENT_DAY, 0, "2025-05-15", "2025-06-16", "2025-06-16",
     "BGB 187(2), 188(2): up to the 14th, a Saturday; 193"},
    {"de-bgb", "P1M", "2025-05-01", "DE-BE", NULL, OPTOUT_COUNT_EVENT_DAY, 0, "2025-05-01", "2025-06-02", "2025-06-02",
     "BGB 188(2): up to 31 May, a Saturday; 193"},
    {"de-bgb", "P1M", "2025-01-31", "DE-BE", NULL, OPTOUT_COUNT_EVENT_DAY, 0, "2025-01-31", "2025-02-28", "2025-02-28",
     "BGB 188(3)"},
    {"de-bgb", "P2W", "2025-05-15", "DE-BE", NULL, OPTOUT_COUNT_EVENT_DAY, 0, "2025-05-15", "2025-05-28", "2025-05-28",
     "BGB 188(2): the day of the week before that of the event"},
    {"br-cc132", "P1M", "2025-01-30", "BR", NULL, 0, 0, "2025-01-31", "2025-03-03", "2025-03-03",
     "Codigo Civil 132 s. 3: 1 March, as February has no 30th; a Saturday; s. 1"},
    {"br-cc132", "P1M", "2025-03-31", "BR", NULL, 0, BACK, NULL, "2025-02-27", "2025-02-27",
     "counted back: 28 February, and the day before it"},
    {"eu-1182-71", "P1Y2M3W4D", "2024-02-29", "IE", NULL, 0, 0, "2024-03-01", "2025-05-26", "2025-05-26",
     EEC "Art. 3(2)(c): 29 April, 20 May, 24 May, a Saturday; 3(4)"},
    {"eu-1182-71", "P1M", "2025-05-26", "IE", "Europe/Dublin", 0, 0, "2025-05-27", "2025-06-26", "2025-06-26",
     EEC "Art. 3(2)(c)"},
    {"eu-1182-71", "P1M", "2025-01-31", "IE", NULL, 0, 0, "2025-02-01", "2025-02-28", "2025-02-28",
     EEC "Art. 3(2)(c): the last day of the month"},
    {"eu-1182-71", "P5WD", "2025-06-30", "IE", NULL, 0, BACK, NULL, "2025-06-22", "2025-06-22",
     "23-27 June lie between; nothing moves, although the 22nd is a Sunday"},
    {"eu-1182-71", "P5WD", "2025-06-30", "IE", NULL, 0, OPTOUT_WITHIN_BEFORE, "2025-06-23", "2025-06-29", "2025-06-29",
     "23-27 June and the days up to the event"},
    {"de-bgb", "P1W", "2025-06-30", "DE-BE", NULL, 0, OPTOUT_WITHIN_BEFORE, "2025-06-23", "2025-06-29", "2025-06-29",
     "the week before the event"},
};

START_TEST(a_period_ends_as_its_act_says)
{
    optout_deadline_query query = ask(ends[_i].rule, ends[_i].length, ends[_i].event, ends[_i].place);
    optout_explanation *why = optout_explanation_new();

    query.zone = ends[_i].zone;
    query.options = ends[_i].options;
    query.direction = ends[_i].direction;
    optout_deadline found = answer(&query, why);
    check_day(found.first_day, ends[_i].first_day ? ends[_i].first_day : "");
    check_day(found.last_day_earliest, ends[_i].earliest);
    check_day(found.last_day_latest, ends[_i].latest);
    ck_assert_uint_gt(optout_explanation_count(why), 1);
    optout_explanation_free(why);
}
END_TEST

/* Hours: the first instant too late. */
static const struct {
    const char *rule, *length, *event, *place;
    uint32_t options;
    const char *earliest, *latest, *source;
} hours[] = {
    {"br-cc132", "PT24H", "2025-05-26T13:30:20Z", "BR", 0, "2025-05-27T13:30:00Z", "2025-05-27T13:30:00Z",
     "Codigo Civil 132 s. 4: from minute to minute"},
    {"eu-1182-71", "PT24H", "2025-05-26T09:30:00Z", "IE", 0, "2025-05-27T10:00:00Z", "2025-05-27T10:00:00Z",
     EEC "Art. 3(1): the hour of the event does not count"},
    {"eu-1182-71", "PT24H", "2025-06-13T09:30:00Z", "IE", OPTOUT_TWO_DAYS_ALSO_FOR_HOURS, "2025-06-14T10:00:00Z",
     "2025-06-14T10:00:00Z", EEC "Art. 3(5): two days or more alone"},
    {"eu-1182-71", "PT48H", "2025-06-13T09:30:00Z", "IE", OPTOUT_TWO_DAYS_ALSO_FOR_HOURS, "2025-06-17T23:00:00Z",
     "2025-06-17T23:00:00Z", EEC "Art. 3(5): up to the end of Tuesday, Irish time"},
    {"eu-1182-71", "PT120H", "2025-06-09T09:30:00Z", "IE", OPTOUT_TWO_DAYS_ALSO_FOR_HOURS, "2025-06-14T10:00:00Z",
     "2025-06-14T10:00:00Z", EEC "Art. 3(5): Tuesday to Friday lie in it"},
    {"eu-1182-71", "PT1H", "2025-03-30T02:30", "DE-BE", 0, "2025-03-30T02:00:00Z", "2025-03-30T03:00:00Z",
     "a time that the clock leaves out: 00:30 or 01:30 UTC, by the offset before or after"},
    {"eu-1182-71", "PT24H", "2025-05-26", "IE", 0, "2025-05-27T00:00:00Z", "2025-05-27T23:00:00Z",
     EEC "Art. 3(1): the hour is not known"},
};

static void check_end(optout_instant found, const char *expected)
{
    char text[40];
    optout_instant_format(found, text, sizeof text);
    ck_assert_str_eq(text, expected);
}

START_TEST(hours_run_and_do_not_move)
{
    optout_deadline_query query = ask(hours[_i].rule, hours[_i].length, "2025-01-01", hours[_i].place);
    optout_explanation *why = optout_explanation_new();

    query.options = hours[_i].options;
    ck_assert_int_eq(optout_moment_parse(hours[_i].event, strlen(hours[_i].event), &query.event, NULL), OPTOUT_OK);
    optout_deadline found = answer(&query, why);
    check_end(found.end_earliest, hours[_i].earliest);
    check_end(found.end_latest, hours[_i].latest);
    optout_explanation_free(why);
}
END_TEST

/* A paused Friday does not count: 2-5 June, then Tuesday the 10th, as the 9th is Whit Monday. */
START_TEST(paused_working_days_do_not_count)
{
    static const optout_pause friday = {20245, 20246}; /* 6 June 2025, and the Saturday after it */
    optout_deadline_query query = ask("eu-1182-71", "P5WD", "2025-06-01", "DE-BE");
    optout_explanation *why = optout_explanation_new();

    query.pauses = &friday;
    query.pause_count = 1;
    optout_deadline found = answer(&query, why);
    check_day(found.last_day_earliest, "2025-06-10");
    ck_assert_uint_eq(found.flags, OPTOUT_UNVERIFIED); /* only the UK has an article about pauses */
    optout_explanation_free(why);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("deadline_ends");
    TCase *all = tcase_create("ends");

    tcase_add_checked_fixture(all, open_atlas, close_atlas);
    tcase_add_loop_test(all, a_period_ends_as_its_act_says, 0, COUNT(ends));
    tcase_add_loop_test(all, hours_run_and_do_not_move, 0, COUNT(hours));
    tcase_add_test(all, paused_working_days_do_not_count);
    suite_add_tcase(suite, all);
    return suite;
}

SUITE_MAIN(make)
