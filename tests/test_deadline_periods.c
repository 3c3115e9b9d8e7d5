/* Periods through the C interface: what the files of examples (test_deadline_examples.c) do not reach. */
#include "deadline_support.h"

#include "explain_private.h"

#include <dirent.h>

/* ---- questions that are refused ---- */

#define E_RANGE OPTOUT_E_RANGE
#define E_UNKNOWN OPTOUT_E_UNKNOWN
#define E_ARGUMENT OPTOUT_E_ARGUMENT

static const optout_pause early[] = {{20000, 20001}}, backwards[] = {{20245, 20244}}, late[] = {{20300, 20301}},
                          apart[] = {{20245, 20246}, {20246, 20247}}, endless[] = {{20245, 2932896}},
                          last_year[] = {{47472, 47473}}, no_day[] = {{INT32_MIN, 20250}}, fine[] = {{20245, 20246}};

/* A question for the month from 2025-06-01 (day 20240) in DE, with what the row says instead. */
static const struct refused {
    const char *what;
    const char *rule, *clock, *length, *place; /* "": none; NULL: as above */
    uint32_t options;
    int32_t direction;
    optout_moment event; /* kind 0: as above */
    const optout_pause *pauses;
    uint64_t pause_count;
    optout_status status;
    const char *code, *pointer;
} refused[] = {
#define DAY(d)                                                                                                         \
    {                                                                                                                  \
        OPTOUT_MOMENT_DAY, d, 0                                                                                        \
    }
#define CIVIL(d, us)                                                                                                   \
    {                                                                                                                  \
        OPTOUT_MOMENT_CIVIL, d, us                                                                                     \
    }
#define AT(us)                                                                                                         \
    {                                                                                                                  \
        OPTOUT_MOMENT_INSTANT, 0, us                                                                                   \
    }
    /* its shape */
    {"unknown option", .options = 64, .status = E_ARGUMENT, .code = "options", .pointer = "/options"},
    {"no rule", .rule = "", .length = "", .status = E_ARGUMENT, .code = "rule", .pointer = "/rule"},
    {"clock and rule", .clock = "gdpr-12-3", .rule = "de-bgb", .status = E_ARGUMENT, .code = "bad-combination",
     .pointer = "/rule"},
    {"clock and period", .clock = "gdpr-12-3", .length = "P1M", .status = E_ARGUMENT, .code = "bad-combination",
     .pointer = "/period"},
    {"clock and direction", .clock = "gdpr-12-3", .direction = OPTOUT_WITHIN_BEFORE, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/direction"},
    {"direction 3", .direction = 3, .status = E_ARGUMENT, .code = "direction", .pointer = "/direction"},
    {"direction -1", .direction = -1, .status = E_ARGUMENT, .code = "direction", .pointer = "/direction"},
    {"event of kind 4", .event = {4, 20240, 0}, .status = E_ARGUMENT, .code = "event", .pointer = "/event"},
    {"event of kind -1", .event = {-1, 20240, 0}, .status = E_ARGUMENT, .code = "event", .pointer = "/event"},
    {"pauses not counted", .pauses = fine, .status = E_ARGUMENT, .code = "pauses", .pointer = "/pauses"},
    {"pauses not listed", .pause_count = 1, .status = E_ARGUMENT, .code = "pauses", .pointer = "/pauses"},
    {"1001 pauses", .pauses = fine, .pause_count = 1001, .status = E_ARGUMENT, .code = "pauses", .pointer = "/pauses"},
    /* its event */
    {"time -1", .event = CIVIL(20240, -1), .status = E_ARGUMENT, .code = "event", .pointer = "/event"},
    {"time 24:00", .event = CIVIL(20240, INT64_C(86400000000)), .status = E_ARGUMENT, .code = "event",
     .pointer = "/event"},
    {"the last int32", .event = DAY(INT32_MAX), .status = E_RANGE, .code = "range", .pointer = "/event"},
    {"no date", .event = DAY(OPTOUT_NO_DATE), .status = E_RANGE, .code = "range", .pointer = "/event"},
    {"no date, hours", .event = DAY(OPTOUT_NO_DATE), .length = "PT1H", .status = E_RANGE, .code = "range",
     .pointer = "/event"},
    {"no date, by a clock", .event = CIVIL(OPTOUT_NO_DATE, 0), .clock = "gdpr-12-3", .status = E_RANGE, .code = "range",
     .pointer = "/event"},
    {"no instant, by a clock", .event = AT(OPTOUT_NO_INSTANT), .clock = "gdpr-12-3", .status = E_RANGE, .code = "range",
     .pointer = "/event"},
    {"the last int64", .event = AT(INT64_MAX), .status = E_RANGE, .code = "range", .pointer = "/event"},
    /* its period and its clock */
    {"no period", .length = "", .status = E_ARGUMENT, .code = "period", .pointer = "/period"},
    {"extended without a clock", .options = OPTOUT_EXTENDED, .status = E_ARGUMENT, .code = "bad-combination",
     .pointer = "/extended"},
    {"a clock that is never extended", .clock = "gdpr-33-1", .options = OPTOUT_EXTENDED, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/extended"},
    /* GDPR Art. 99(2): it applies from 25 May 2018 (day 17676). */
    {"the day before the GDPR", .clock = "gdpr-12-3", .event = DAY(17675), .status = E_RANGE, .code = "not-in-force",
     .pointer = "/event"},
    /* By the day of the place: in Germany that day began at 22:00 UTC. */
    {"the instant before it", .clock = "gdpr-12-3", .event = AT(INT64_C(17676) * 86400000000 - 7200000001),
     .status = E_RANGE, .code = "not-in-force", .pointer = "/event"},
    /* DUAA 2025 s. 76, S.I. 2026/82: Art. 12A replaces the period of Art. 12(3) on 5 February 2026 (day 20489). */
    {"the first day without the old UK clock", .clock = "uk-gdpr-12-3", .place = "GB", .event = DAY(20489),
     .status = E_RANGE, .code = "not-in-force", .pointer = "/event"},
    {"the last day without the new UK clock", .clock = "uk-gdpr-12a", .place = "GB", .event = DAY(20488),
     .status = E_RANGE, .code = "not-in-force", .pointer = "/event"},
    /* what does not go together */
    {"hours in Austria", .rule = "at-avg", .length = "PT1H", .status = E_ARGUMENT, .code = "bad-combination",
     .pointer = "/period"},
    {"hours back", .length = "PT1H", .direction = OPTOUT_WITHIN_BEFORE, .status = E_ARGUMENT, .code = "bad-combination",
     .pointer = "/direction"},
    {"pauses back", .direction = OPTOUT_WITHIN_BEFORE, .pauses = fine, .pause_count = 1, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/direction"},
    {"counted event day back", .direction = OPTOUT_AT_LEAST_BEFORE, .options = OPTOUT_COUNT_EVENT_DAY,
     .status = E_ARGUMENT, .code = "bad-combination", .pointer = "/direction"},
    {"chained back", .rule = "de-bgb", .direction = OPTOUT_AT_LEAST_BEFORE, .options = OPTOUT_CHAINED,
     .status = E_ARGUMENT, .code = "bad-combination", .pointer = "/direction"},
    {"paused hours", .length = "PT1H", .pauses = fine, .pause_count = 1, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/period"},
    {"hours and a counted day", .length = "PT1H", .options = OPTOUT_COUNT_EVENT_DAY, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/period"},
    {"chained hours", .rule = "de-bgb", .length = "PT1H", .options = OPTOUT_CHAINED, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/period"},
    {"hours that do not move", .length = "PT1H", .options = OPTOUT_NO_ROLL, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/period"},
    {"two days without hours", .options = OPTOUT_TWO_DAYS_ALSO_FOR_HOURS, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/min_two_working_days"},
    {"two days in the BGB", .rule = "de-bgb", .length = "PT72H", .options = OPTOUT_TWO_DAYS_ALSO_FOR_HOURS,
     .status = E_ARGUMENT, .code = "bad-combination", .pointer = "/min_two_working_days"},
    {"chained in Austria", .rule = "at-avg", .options = OPTOUT_CHAINED, .status = E_ARGUMENT, .code = "bad-combination",
     .pointer = "/rule"},
    {"chained with its event", .rule = "de-bgb", .options = OPTOUT_CHAINED | OPTOUT_COUNT_EVENT_DAY,
     .status = E_ARGUMENT, .code = "bad-combination", .pointer = "/count"},
    {"Saturday works in Germany", .rule = "de-bgb", .options = OPTOUT_SATURDAY_WORKS, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/rule"},
    /* an announced date */
    {"date and period", .rule = "date", .length = "P1M", .status = E_ARGUMENT, .code = "bad-combination",
     .pointer = "/period"},
    {"date and option", .rule = "date", .length = "", .options = OPTOUT_NO_ROLL, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/options"},
    {"date and direction", .rule = "date", .length = "", .direction = OPTOUT_WITHIN_BEFORE, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/direction"},
    {"date and pause", .rule = "date", .length = "", .pauses = fine, .pause_count = 1, .status = E_ARGUMENT,
     .code = "bad-combination", .pointer = "/pauses"},
    /* its place */
    {"no place", .place = "", .status = E_ARGUMENT, .code = "place", .pointer = "/place"},
    {"no place for two days", .place = "", .length = "PT72H", .options = OPTOUT_TWO_DAYS_ALSO_FOR_HOURS,
     .status = E_ARGUMENT, .code = "place", .pointer = "/place"},
    {"unknown place", .place = "XX", .status = E_UNKNOWN, .code = "place", .pointer = "/place"},
    {"no holidays", .place = "JP", .status = E_UNKNOWN, .code = "no-calendar", .pointer = "/place"},
    {"no zone", .place = "BV", .length = "PT1H", .status = E_UNKNOWN, .code = "no-zone", .pointer = "/place"},
    /* its pauses */
    {"a pause before the event", .pauses = early, .pause_count = 1, .status = E_ARGUMENT, .code = "pause",
     .pointer = "/pauses/0"},
    {"a pause that ends first", .pauses = backwards, .pause_count = 1, .status = E_ARGUMENT, .code = "pause",
     .pointer = "/pauses/0"},
    {"a pause without a day", .pauses = no_day, .pause_count = 1, .status = E_ARGUMENT, .code = "pause",
     .pointer = "/pauses/0"},
    {"pauses that overlap", .pauses = apart, .pause_count = 2, .status = E_ARGUMENT, .code = "pause",
     .pointer = "/pauses/1"},
    {"a pause after the end", .pauses = late, .pause_count = 1, .status = E_ARGUMENT, .code = "pause",
     .pointer = "/pauses/0"},
    {"a pause after working days", .length = "P10WD", .pauses = late, .pause_count = 1, .status = E_ARGUMENT,
     .code = "pause", .pointer = "/pauses/0"},
    {"working days, a pause that ends first", .length = "P10WD", .pauses = backwards, .pause_count = 1,
     .status = E_ARGUMENT, .code = "pause", .pointer = "/pauses/0"},
    /* its years: 7304 is 1989-12-31, 47481 is 2099-12-31, 2932896 is 9999-12-31 */
    {"before the calendars", .event = DAY(7304 - 40), .status = E_RANGE, .code = "calendar-years", .pointer = "/event"},
    {"after the calendars", .event = DAY(47481), .status = E_RANGE, .code = "calendar-years", .pointer = "/event"},
    {"working days after them", .event = DAY(47475), .length = "P10WD", .status = E_RANGE, .code = "calendar-years",
     .pointer = "/event"},
    {"working days before them", .event = DAY(7310), .length = "P10WD", .direction = OPTOUT_WITHIN_BEFORE,
     .status = E_RANGE, .code = "calendar-years", .pointer = "/event"},
    {"a pause until the end of the years", .pauses = endless, .pause_count = 1, .options = OPTOUT_NO_ROLL,
     .status = E_RANGE, .code = "range", .pointer = "/event"},
    {"paused working days after the calendars", .event = DAY(47470), .length = "P10WD", .pauses = last_year,
     .pause_count = 1, .status = E_RANGE, .code = "calendar-years", .pointer = "/event"},
    /* Lag 1930:173 s. 2: no period ends on New Year's Eve. */
    {"a move after the calendars", .rule = "se-1930", .place = "SE", .event = DAY(47481 - 30), .length = "P30D",
     .status = E_RANGE, .code = "calendar-years", .pointer = "/event"},
    {"two working days after the calendars", .place = "IE", .event = CIVIL(47481, INT64_C(36000000000)),
     .length = "PT48H", .options = OPTOUT_TWO_DAYS_ALSO_FOR_HOURS, .status = E_RANGE, .code = "calendar-years",
     .pointer = "/event"},
    {"an hour after the years", .event = CIVIL(2932896, INT64_C(84600000000)), .length = "PT1H", .status = E_RANGE,
     .code = "range", .pointer = "/event"},
    {"an instant after the years there", .event = AT(INT64_C(253402300799000000)), .length = "PT1H", .status = E_RANGE,
     .code = "range", .pointer = "/event"},
    {"after the years", .event = DAY(2932896), .options = OPTOUT_NO_ROLL, .status = E_RANGE, .code = "range",
     .pointer = "/event"},
    {"days after the years", .event = DAY(2932890), .length = "P7D", .options = OPTOUT_NO_ROLL, .status = E_RANGE,
     .code = "range", .pointer = "/event"},
    {"hours after the years", .event = DAY(2932895), .length = "PT72H", .status = E_RANGE, .code = "range",
     .pointer = "/event"},
    {"before the years", .event = DAY(-719162), .direction = OPTOUT_WITHIN_BEFORE, .status = E_RANGE, .code = "range",
     .pointer = "/event"},
    {"days before the years", .event = DAY(-719160), .length = "P7D", .direction = OPTOUT_AT_LEAST_BEFORE,
     .status = E_RANGE, .code = "range", .pointer = "/event"},
};

static optout_deadline_query as_row(const struct refused *row)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    const char *length = row->length ? row->length : row->clock ? "" : "P1M";
    const char *rule = row->rule ? row->rule : row->clock ? "" : "eu-1182-71";

    query.options = row->options;
    query.clock = optout_clock_find(row->clock);
    query.rule = optout_rule_find(rule);
    if (*length)
        query.period = period(length);
    query.direction = row->direction;
    query.event = row->event.kind ? row->event : optout_moment_day(day("2025-06-01"));
    query.place = !row->place ? "DE" : *row->place ? row->place : NULL;
    query.pauses = row->pauses;
    query.pause_count = row->pause_count;
    return query;
}

START_TEST(a_bad_question_is_refused_by_code_and_place)
{
    const struct refused *row = &refused[_i];
    optout_deadline_query query = as_row(row);
    optout_deadline out, before;
    optout_error error;

    memset(&out, 0x5A, sizeof out);
    before = out;
    ck_assert_msg(optout_deadline_compute(atlas, &query, &out, NULL, &error) == row->status, "%s: %s", row->what,
                  error.message);
    ck_assert_msg(strcmp(error.code, row->code) == 0, "%s: %s", row->what, error.code);
    ck_assert_msg(strcmp(error.pointer, row->pointer) == 0, "%s: %s", row->what, error.pointer);
    ck_assert_int_eq(error.status, row->status);
    ck_assert_mem_eq(&out, &before, sizeof out);
}
END_TEST

START_TEST(what_no_text_can_say_is_refused)
{
    static const optout_period broken[] = {{.months = -1},
                                           {.months = 100000},
                                           {.hours = 1, .days = 1},
                                           {.working_days = 1, .days = 1},
                                           {.hours = 1, .working_days = 1},
                                           {.days = 1, .reserved = 1}};
    optout_deadline_query query = ask("eu-1182-71", "P1M", "2025-06-01", "DE");
    optout_deadline out;
    optout_error error;

    for (int i = 0; i < COUNT(broken); i++) {
        query.period = broken[i];
        ck_assert_int_eq(optout_deadline_compute(atlas, &query, &out, NULL, &error), OPTOUT_E_ARGUMENT);
        ck_assert_str_eq(error.code, "period");
    }
    for (int i = 0; i < 7; i++) {
        const optout_period parts[] = {{.years = 1}, {.months = 1},       {.weeks = 1},   {.days = 1},
                                       {.hours = 1}, {.working_days = 1}, {.reserved = 1}};
        query.rule = optout_rule_find("date");
        query.period = parts[i];
        ck_assert_int_eq(optout_deadline_compute(atlas, &query, &out, NULL, &error), OPTOUT_E_ARGUMENT);
        ck_assert_str_eq(error.pointer, "/period");
    }
    query = ask("eu-1182-71", "P1M", "2025-06-01", "DE");
    query.reserved = 1;
    ck_assert_int_eq(optout_deadline_compute(atlas, &query, &out, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.pointer, "/reserved");
    query = ask("eu-1182-71", "P1M", "2025-06-01", "DE");
    query.zone = "Nowhere/Else";
    ck_assert_int_eq(optout_deadline_compute(atlas, &query, &out, NULL, &error), OPTOUT_E_UNKNOWN);
    ck_assert_str_eq(error.pointer, "/zone");
}
END_TEST

/* Both sides of a day on which a law begins: the event decides. */
START_TEST(a_clock_runs_from_its_first_day_on)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);

    query.clock = optout_clock_find("gdpr-12-3");
    query.place = "IE";
    query.event = optout_moment_day(day("2018-05-25"));
    check_day(answer(&query, NULL).last_day_latest, "2018-06-25"); /* a Monday */
    query.event = optout_moment_at(INT64_C(17676) * 86400000000);
    check_day(answer(&query, NULL).last_day_latest, "2018-06-25");
    query.clock = optout_clock_find("uk-gdpr-12-3");
    query.place = "GB-ENG";
    query.event = optout_moment_day(day("2026-02-04"));
    check_day(answer(&query, NULL).last_day_latest, "2026-03-04"); /* a Wednesday */
}
END_TEST

/* ---- extensions ---- */

/* BGB 190: the new period is counted from the end of the old one; 193 moves its end alone. */
static const struct {
    const char *old_end, *length, *first_day, *last_day, *source;
} chained[] = {
    {"2025-05-14", "P1W", "2025-05-15", "2025-05-21", "Wednesday to Wednesday, BGB 188(2)"},
    {"2025-05-14", "P10D", "2025-05-15", "2025-05-26", "the tenth day is Saturday the 24th, BGB 193"},
    {"2025-05-14", "P1M", "2025-05-15", "2025-06-16", "14 June is a Saturday, BGB 193"},
    {"2025-05-17", "P1W", "2025-05-18", "2025-05-26", "from the Saturday on: 24 May is one, too"},
};

/* 28 February and a month: by 187(1), 188(2) on 28 March, by 187(2), 188(2) (the new period begins with the day of 1
 * March) on the day before 1 April. */
/* 31 July 2024 and three months: Reformation Day is a holiday in these Laender (their Feiertagsgesetze), so they end a
 * day later than the others. A Land all of whose communes agree is named alone. */
START_TEST(the_regions_that_decide_are_named)
{
    optout_deadline_query query = ask("eu-1182-71", "P3M", "2024-07-31", "DE");
    optout_explanation *why = optout_explanation_new();
    char text[1200] = "", earliest[1200] = "";

    (void)answer(&query, why);
    for (size_t i = 0; i < optout_explanation_count(why); i++) {
        if (strcmp(optout_explanation_code(why, i), "region-earliest") == 0)
            optout_explanation_text(why, i, "en", earliest, sizeof earliest);
        if (strcmp(optout_explanation_code(why, i), "region-latest") == 0)
            optout_explanation_text(why, i, "en", text, sizeof text);
    }
    ck_assert_str_eq(earliest, "The region is not said. Earliest in: DE-BE, DE-BW, DE-BY, DE-HE, DE-NW, DE-RP, DE-SL.");
    ck_assert_str_eq(text, "Latest in: DE-BB, DE-HB, DE-HH, DE-MV, DE-NI, DE-SH, DE-SN, DE-ST, DE-TH.");
    optout_explanation_free(why);
}
END_TEST

START_TEST(an_extension_from_the_end_of_a_month_is_read_in_two_ways)
{
    optout_deadline_query query = ask("de-bgb", "P1M", "2025-02-28", "DE-BE");

    query.options = OPTOUT_CHAINED;
    optout_deadline found = answer(&query, NULL);
    check_day(found.first_day, "2025-03-01");
    check_day(found.last_day_earliest, "2025-03-28");
    check_day(found.last_day_latest, "2025-03-31");
    ck_assert_uint_eq(found.flags, OPTOUT_DISPUTED);
}
END_TEST

START_TEST(an_extension_goes_on_from_the_old_end)
{
    optout_deadline_query query = ask("de-bgb", chained[_i].length, chained[_i].old_end, "DE-BE");
    optout_explanation *why = optout_explanation_new();

    query.options = OPTOUT_CHAINED;
    optout_deadline found = answer(&query, why);
    check_day(found.first_day, chained[_i].first_day);
    check_day(found.last_day_earliest, chained[_i].last_day);
    ck_assert_int_eq(optout_deadline_is_exact(&found), 1);
    ck_assert_str_eq(optout_explanation_code(why, 0), "period-chained");
    ck_assert_str_eq(optout_explanation_article(why, 0), "190");
    optout_explanation_free(why);
}
END_TEST

/* ---- a decreed day ---- */

static bool says(const optout_explanation *why, const char *code, const char *what)
{
    char text[1024];

    for (size_t i = 0; i < optout_explanation_count(why); i++) {
        (void)optout_explanation_text(why, i, "en", text, sizeof text);
        if (strcmp(optout_explanation_code(why, i), code) == 0 && strstr(text, what))
            return true;
    }
    return false;
}

/* Reg. 1182/71 Art. 3(4), and what the atlas says of decrees: named and flagged where an answer rests on one. */
START_TEST(a_decreed_day_moves_the_end_and_is_named)
{
    optout_deadline_query query = ask("eu-1182-71", "P1M", "2025-06-01", "DE-SN");
    optout_explanation *why = optout_explanation_new();
    optout_deadline found = answer(&query, why);

    check_day(found.last_day_earliest, "2025-07-02");
    ck_assert_uint_eq(found.flags, OPTOUT_UNVERIFIED);
    ck_assert(says(why, "roll-holiday", "Tag der Übung"));
    optout_explanation_clear(why);
    query.place = "DE-BE";
    found = answer(&query, why);
    check_day(found.last_day_earliest, "2025-07-01");
    ck_assert_uint_eq(found.flags, 0);
    ck_assert(!says(why, "roll-holiday", ""));
    optout_explanation_clear(why);
    query.place = "DE";
    found = answer(&query, why);
    check_day(found.last_day_earliest, "2025-07-01");
    check_day(found.last_day_latest, "2025-07-02");
    ck_assert_uint_eq(found.flags, OPTOUT_UNVERIFIED | OPTOUT_UNCERTAIN_REGION);
    ck_assert(says(why, "region-latest", "DE-SN") && !says(why, "region-earliest", "DE-SN"));
    ck_assert(says(why, "roll-holiday", "Tag der Übung"));
    optout_explanation_free(why);
}
END_TEST

/* Of two reasons for one day, the public holiday is named. */
START_TEST(a_public_holiday_is_named_before_a_deadline_day)
{
    optout_deadline_query query = ask("se-1930", "P1M", "2025-05-20", "SE");
    optout_explanation *why = optout_explanation_new();
    optout_deadline found = answer(&query, why);

    check_day(found.last_day_earliest, "2025-06-23"); /* the Monday after Midsummer */
    ck_assert(says(why, "roll-holiday", "Övningsdagen"));
    ck_assert(found.flags & OPTOUT_UNVERIFIED);
    optout_explanation_free(why);
}
END_TEST

/* Where the tables lack the regions of a place, none is said to decide: CA has one row for all. */
START_TEST(regions_that_the_tables_lack_decide_nothing)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    optout_explanation *why = optout_explanation_new();

    query.clock = optout_clock_find("qc-p-39-1-32");
    query.place = "CA";
    query.event = optout_moment_day(day("2025-06-01")); /* the 30th day is Canada Day */
    optout_deadline found = answer(&query, why);
    ck_assert(found.flags & OPTOUT_UNCERTAIN_REGION && found.flags & OPTOUT_DISPUTED);
    check_day(found.last_day_earliest, "2025-07-01");
    check_day(found.last_day_latest, "2025-07-02");
    ck_assert(!says(why, "region-earliest", "") && !says(why, "region-latest", ""));
    ck_assert(says(why, "reading-earliest", "") && says(why, "region-lacking", "CA"));
    optout_explanation_free(why);
}
END_TEST

/* ---- many at once ---- */

static const optout_calendar *calendar_of(const char *place)
{
    const optout_calendar *calendar = NULL;
    ck_assert_int_eq(optout_calendar_get(atlas, optout_place_find(place), &calendar, NULL), OPTOUT_OK);
    return calendar;
}

static const struct {
    const char *rule, *length, *place;
    uint32_t options;
} many[] = {
    {"eu-1182-71", "P1M", "IE", 0},
    {"eu-1182-71", "P2D", "DE-BE", 0},
    {"eu-1182-71", "P10WD", "DE-BE", 0},
    {"eu-1182-71", "P3W", "IE", OPTOUT_NO_ROLL},
    {"eu-1182-71", "P1M", "NL", OPTOUT_NO_ROLL},
    {"de-bgb", "P1M", "DE-BE", OPTOUT_COUNT_EVENT_DAY},
    {"nl-atw", "P3D", "NL", 0},
    {"nl-atw", "P4M", "NL", 0},
    {"se-1930", "P1Y2M3W4D", "SE", 0},
    {"us-ca-ccpa", "P45D", "US", OPTOUT_NO_ROLL | OPTOUT_SATURDAY_WORKS},
    {"br-cc132", "P1M", "BR", 0},
    {"ca-30d", "P30D", "CA", 0},
};
enum { MANY_DAYS = 1200 };

/* The single answer of the same question; OPTOUT_NO_DATE: its days lie outside the years. */
static optout_date single(int i, int32_t event)
{
    optout_deadline_query query = ask(many[i].rule, many[i].length, "2025-01-01", many[i].place);
    optout_deadline found;
    optout_error error;

    query.options = many[i].options;
    query.event.date = event;
    if (optout_deadline_compute(atlas, &query, &found, NULL, &error)) {
        ck_assert_int_eq(error.status, OPTOUT_E_RANGE);
        return OPTOUT_NO_DATE;
    }
    ck_assert_int_eq(found.last_day_earliest, found.last_day_latest);
    return found.last_day_earliest;
}

/* Ordinary days, the years around the first and the last that calendars know, and what is no day. */
static int32_t event_of(int k)
{
    static const int32_t odd[] = {INT32_MIN, INT32_MAX, -719163, 2932897, 0};

    return k < 5 ? odd[k] : k < 100 ? 7305 - 60 + k : k < 200 ? 47481 - 150 + k : 19700 + k;
}

START_TEST(many_at_once_say_what_one_says)
{
    static int32_t days[MANY_DAYS], last[MANY_DAYS];
    optout_period length = period(many[_i].length);
    size_t bad = 7, expected = 0;

    for (int k = 0; k < MANY_DAYS; k++)
        days[k] = event_of(k);
    ck_assert_int_eq(optout_deadline_days(optout_rule_find(many[_i].rule), many[_i].options, &length,
                                          calendar_of(many[_i].place), days, MANY_DAYS, last, &bad, NULL),
                     OPTOUT_OK);
    for (int k = 0; k < MANY_DAYS; k++) {
        ck_assert_msg(last[k] == single(_i, days[k]), "event %d: %d", (int)days[k], (int)last[k]);
        expected += last[k] == OPTOUT_NO_DATE;
    }
    ck_assert_uint_eq(bad, expected);
    ck_assert_uint_ge(bad, 4);
    ck_assert_uint_lt(bad, 300);
    /* in place */
    ck_assert_int_eq(optout_deadline_days(optout_rule_find(many[_i].rule), many[_i].options, &length,
                                          calendar_of(many[_i].place), days, MANY_DAYS, days, NULL, NULL),
                     OPTOUT_OK);
    ck_assert_mem_eq(days, last, sizeof days);
}
END_TEST

static const struct {
    const char *rule, *length, *place;
    uint32_t options;
    const char *code, *pointer; /* code NULL: it is answered */
} bulk[] = {
    {"date", "P1M", "IE", 0, "bad-combination", "/period"},
    {"eu-1182-71", "PT72H", "IE", 0, "bad-combination", "/period"},
    {"eu-1182-71", "P1M", "IE", OPTOUT_EXTENDED, "bad-combination", "/period"},
    {"de-bgb", "P1M", "DE-BE", OPTOUT_CHAINED, "bad-combination", "/period"},
    {"eu-1182-71", "P1M", "DE", 0, "place", "/calendar"},
    {"eu-1182-71", "P1M", "DE-BY", 0, "place", "/calendar"}, /* 15 August in communes alone */
    {"us-ca-ccpa", "P45D", "US", 0, "disputed", "/rule"},
    {"us-ca-ccpa", "P45D", "US", OPTOUT_NO_ROLL, NULL, NULL},
    {"eu-1182-71", "P1M", "NL", 0, NULL, NULL},
    {"eu-1182-71", "P1M", "FI", OPTOUT_NO_ROLL, NULL, NULL},
    {"nl-atw", "P1M", "NL", 0, NULL, NULL},
};

START_TEST(many_at_once_take_one_certain_reading)
{
    optout_period length = period(bulk[_i].length);
    int32_t event = 20240, last = -5;
    size_t bad = 9;
    optout_error error;
    optout_status status = optout_deadline_days(optout_rule_find(bulk[_i].rule), bulk[_i].options, &length,
                                                calendar_of(bulk[_i].place), &event, 1, &last, &bad, &error);

    ck_assert_int_eq(status, bulk[_i].code ? OPTOUT_E_ARGUMENT : OPTOUT_OK);
    ck_assert((last == -5) == (bulk[_i].code != NULL) && (bad == 9) == (bulk[_i].code != NULL));
    if (!bulk[_i].code)
        return;
    ck_assert_str_eq(error.code, bulk[_i].code);
    ck_assert_str_eq(error.pointer, bulk[_i].pointer);
}
END_TEST

/* Good Friday in NL, Midsummer Eve in FI: whether they are holidays under the Regulation is open, so the events whose
 * last day rests on it have none. */
START_TEST(many_at_once_leave_out_what_is_open)
{
    optout_period month = period("P1M"), day_after = period("P2WD");
    int32_t events[] = {day("2025-03-18"), day("2025-03-17"), day("2025-06-19"), day("2025-06-16")}, last[2];
    const optout_rule *rule = optout_rule_find("eu-1182-71");
    size_t bad = 9;

    ck_assert_int_eq(optout_deadline_days(rule, 0, &month, calendar_of("NL"), events, 2, last, &bad, NULL), OPTOUT_OK);
    ck_assert_int_eq(last[0], OPTOUT_NO_DATE); /* 18 April 2025 is Good Friday */
    check_day(last[1], "2025-04-17");
    ck_assert_uint_eq(bad, 1);
    ck_assert_int_eq(optout_deadline_days(rule, 0, &day_after, calendar_of("FI"), events + 2, 2, last, &bad, NULL),
                     OPTOUT_OK);
    ck_assert_int_eq(last[0], OPTOUT_NO_DATE); /* Friday 20 June 2025 is Midsummer Eve */
    check_day(last[1], "2025-06-18");
    ck_assert_uint_eq(bad, 1);
}
END_TEST

START_TEST(many_at_once_may_be_none)
{
    optout_period length = period("P1M"), none = {0};
    const optout_rule *rule = optout_rule_find("eu-1182-71");
    const optout_calendar *calendar = calendar_of("IE");
    size_t bad = 9;
    int32_t event = 20240, last = -5;

    ck_assert_int_eq(optout_deadline_days(rule, 0, &length, calendar, NULL, 0, NULL, &bad, NULL), OPTOUT_OK);
    ck_assert_uint_eq(bad, 0);
    ck_assert_int_eq(optout_deadline_days(rule, 0, &none, calendar, &event, 1, &last, &bad, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(last, -5);
}
END_TEST

/* ---- tables ---- */

/* The article of each step that a rule can make. */
START_TEST(every_rule_has_an_article_for_each_of_its_steps)
{
    for (const optout_rule *rule = optout_deadline__rules; rule->id; rule++) {
        const optout_rule__articles *at = &rule->articles;
        const char *const days[] = {at->event, at->months,      at->clamp,       at->roll,
                                    at->back,  at->working_day, at->event_counts};
        ck_assert_msg(at->days && *at->days, "%s", rule->id);
        for (int i = 0; strcmp(rule->id, "date") != 0 && i < COUNT(days); i++)
            ck_assert_msg(days[i] && *days[i], "%s: %d", rule->id, i);
        ck_assert_msg(rule->hours == OPTOUT_RULE__NO_HOURS || (at->hours && *at->hours), "%s", rule->id);
        ck_assert_msg((rule->two_days != 0) == (at->two_days != NULL), "%s", rule->id);
    }
}
END_TEST

/* ---- words ---- */

static bool is_step(const char *literal)
{
    static const char *const kinds[] = {"date-",   "hours-",   "hour-",     "period-", "roll-", "back-",
                                        "region-", "reading-", "holidays-", "clock-",  "zone-"};

    for (int i = 0; i < COUNT(kinds); i++)
        if (strncmp(literal, kinds[i], strlen(kinds[i])) == 0)
            return true;
    return strcmp(literal, "clock") == 0;
}

static void check_template(const char *code)
{
    static const char *const holes[] = {"{before}", "{after}", "{arg}", "{row}"};
    const char *english = optout_explain__template(code, "en");

    ck_assert_msg(english != NULL, "%s has no words", code);
    for (size_t i = 1; optout_language_at(i); i++) {
        const char *text = optout_explain__template(code, optout_language_at(i));
        ck_assert_msg(text != NULL, "%s has no words in %s", code, optout_language_at(i));
        ck_assert_str_ne(text, english);
        for (int h = 0; h < COUNT(holes); h++)
            ck_assert_int_eq(strstr(text, holes[h]) != NULL, strstr(english, holes[h]) != NULL);
    }
}

/* The strings of a source file that are the code of a step; how many there are. */
static size_t check_codes_of(const char *name)
{
    char path[1024], code[64];
    size_t found = 0, len;

    snprintf(path, sizeof path, TEST_DATA "/../../lib/%s", name);
    char *text = read_file(path, NULL), *at = text;
    while ((at = strchr(at, '"')) != NULL) {
        len = strspn(++at, "abcdefghijklmnopqrstuvwxyz-");
        if (at[len] != '"' || len >= sizeof code)
            continue;
        memcpy(code, at, len);
        code[len] = '\0';
        at += len + 1;
        if (!is_step(code))
            continue;
        check_template(code);
        found++;
    }
    free(text);
    return found;
}

START_TEST(every_step_that_the_sources_name_has_words)
{
    DIR *folder = opendir(TEST_DATA "/../../lib");
    const struct dirent *entry;
    size_t found = 0;

    ck_assert_ptr_nonnull(folder);
    while ((entry = readdir(folder)) != NULL)
        if (strncmp(entry->d_name, "deadline", 8) == 0 && strstr(entry->d_name, ".c"))
            found += check_codes_of(entry->d_name);
    closedir(folder);
    ck_assert_uint_ge(found, 46);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("deadline_periods");
    TCase *all = tcase_create("periods"), *tables = tcase_create("tables");

    tcase_add_checked_fixture(all, open_atlas, close_atlas);
    tcase_add_loop_test(all, a_bad_question_is_refused_by_code_and_place, 0, COUNT(refused));
    tcase_add_test(all, what_no_text_can_say_is_refused);
    tcase_add_test(all, a_clock_runs_from_its_first_day_on);
    tcase_add_test(all, a_public_holiday_is_named_before_a_deadline_day);
    tcase_add_loop_test(all, an_extension_goes_on_from_the_old_end, 0, COUNT(chained));
    tcase_add_test(all, the_regions_that_decide_are_named);
    tcase_add_test(all, an_extension_from_the_end_of_a_month_is_read_in_two_ways);
    tcase_add_test(all, a_decreed_day_moves_the_end_and_is_named);
    tcase_add_test(all, regions_that_the_tables_lack_decide_nothing);
    tcase_add_loop_test(all, many_at_once_say_what_one_says, 0, COUNT(many));
    tcase_add_loop_test(all, many_at_once_take_one_certain_reading, 0, COUNT(bulk));
    tcase_add_test(all, many_at_once_leave_out_what_is_open);
    tcase_add_test(all, many_at_once_may_be_none);
    tcase_set_timeout(all, 60);
    suite_add_tcase(suite, all);
    tcase_add_test(tables, every_rule_has_an_article_for_each_of_its_steps);
    tcase_add_test(tables, every_step_that_the_sources_name_has_words);
    suite_add_tcase(suite, tables);
    return suite;
}

SUITE_MAIN(make)
