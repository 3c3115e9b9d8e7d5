/* ISO 8601-1:2019, 5.5.2 (durations), as far as acts use it; "WD" is our own. */
#include "opt-out/period.h"
#include "support.h"

static const struct {
    const char *text, *canonical;
    optout_period period;
} good[] = {
    {"P1M", "P1M", {.months = 1}},
    {"P3W", "P3W", {.weeks = 3}},
    {"PT72H", "PT72H", {.hours = 72}},
    {"P10WD", "P10WD", {.working_days = 10}},
    {"P1Y2M3D", "P1Y2M3D", {.years = 1, .months = 2, .days = 3}},
    {"P1Y2M3W4D", "P1Y2M3W4D", {.years = 1, .months = 2, .weeks = 3, .days = 4}},
    {"P14W", "P14W", {.weeks = 14}},
    {"P0Y1M", "P1M", {.months = 1}},
    {"P030D", "P30D", {.days = 30}},
    {"P99999D", "P99999D", {.days = 99999}},
};

START_TEST(a_period_is_read_and_written)
{
    optout_period p;
    char text[64];

    ck_assert_int_eq(optout_period_parse(good[_i].text, strlen(good[_i].text), &p, NULL), OPTOUT_OK);
    ck_assert_mem_eq(&p, &good[_i].period, sizeof p);
    ck_assert_uint_eq(optout_period_format(&p, text, sizeof text), strlen(good[_i].canonical));
    ck_assert_str_eq(text, good[_i].canonical);
}
END_TEST

static const struct {
    const char *text;
    optout_status status;
} bad[] = {
    {"", OPTOUT_E_SYNTAX},       {"P", OPTOUT_E_SYNTAX},       {"1M", OPTOUT_E_SYNTAX},
    {"p1m", OPTOUT_E_SYNTAX},    {"P1", OPTOUT_E_SYNTAX},      {"PM", OPTOUT_E_SYNTAX},
    {"P1.5M", OPTOUT_E_SYNTAX},  {"P1,5D", OPTOUT_E_SYNTAX},   {"-P1D", OPTOUT_E_SYNTAX},
    {"P-1D", OPTOUT_E_SYNTAX},   {"P+1D", OPTOUT_E_SYNTAX},    {"P1D2M", OPTOUT_E_SYNTAX},
    {"P1M1M", OPTOUT_E_SYNTAX},  {"PT1M", OPTOUT_E_SYNTAX},    {"P1DT1H", OPTOUT_E_SYNTAX},
    {"PT", OPTOUT_E_SYNTAX},     {"PT5", OPTOUT_E_SYNTAX},     {"P5WD1D", OPTOUT_E_SYNTAX},
    {"P1M5WD", OPTOUT_E_SYNTAX}, {"P1W D", OPTOUT_E_SYNTAX},   {"P1M ", OPTOUT_E_SYNTAX},
    {" P1M", OPTOUT_E_SYNTAX},   {"P1S", OPTOUT_E_SYNTAX},     {"P1234567890D", OPTOUT_E_RANGE},
    {"P0D", OPTOUT_E_RANGE},     {"PT0H", OPTOUT_E_RANGE},     {"P0WD", OPTOUT_E_RANGE},
    {"P0Y0M0D", OPTOUT_E_RANGE}, {"P100000D", OPTOUT_E_RANGE}, {"PT999999999H", OPTOUT_E_RANGE},
};

START_TEST(what_is_no_period_is_refused)
{
    optout_period p = {.days = 7};
    optout_error error;

    ck_assert_msg(optout_period_parse(bad[_i].text, strlen(bad[_i].text), &p, &error) == bad[_i].status, "\"%s\": %d",
                  bad[_i].text, error.status);
    ck_assert_str_eq(error.code, "period");
    ck_assert_int_eq(p.days, 7);
}
END_TEST

START_TEST(hours_and_working_days_stand_alone)
{
    char text[8] = "?";

    ck_assert(!optout_period_is_valid(NULL));
    ck_assert(!optout_period_is_valid(&(optout_period){0}));
    ck_assert(!optout_period_is_valid(&(optout_period){.days = 1, .hours = 1}));
    ck_assert(!optout_period_is_valid(&(optout_period){.months = 1, .working_days = 1}));
    ck_assert(!optout_period_is_valid(&(optout_period){.hours = 1, .working_days = 1}));
    ck_assert(!optout_period_is_valid(&(optout_period){.days = -1}));
    ck_assert(!optout_period_is_valid(&(optout_period){.days = 100000}));
    ck_assert(!optout_period_is_valid(&(optout_period){.days = 1, .reserved = 1}));
    ck_assert_uint_eq(optout_period_format(&(optout_period){0}, text, sizeof text), 0);
    ck_assert_str_eq(text, "");
    ck_assert_int_eq(optout_period_parse(NULL, 0, &(optout_period){0}, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_period_parse("P1M", 3, NULL, NULL), OPTOUT_E_ARGUMENT);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("period");
    TCase *all = tcase_create("period");

    tcase_add_loop_test(all, a_period_is_read_and_written, 0, COUNT(good));
    tcase_add_loop_test(all, what_is_no_period_is_refused, 0, COUNT(bad));
    tcase_add_test(all, hours_and_working_days_stand_alone);
    suite_add_tcase(suite, all);
    return suite;
}

SUITE_MAIN(make)
