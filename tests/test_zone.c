#include "zone_support.h"

#include <stdbool.h>

/* The clocks of real places. Sources "tz ..." are the files of the tz database. */
static const struct {
    const char *zone, *day, *end, *source;
} ends[] = {
    {"slim/Europe/Berlin", "2025-05-26", "2025-05-26T22:00:00Z", "CEST is UTC+2 (Directive 2000/84/EC)"},
    {"slim/Europe/Berlin", "2025-12-31", "2025-12-31T23:00:00Z", "CET is UTC+1"},
    {"slim/Europe/Berlin", "2025-03-30", "2025-03-30T22:00:00Z", "a day of 23 hours"},
    {"slim/Europe/Berlin", "2025-10-26", "2025-10-26T23:00:00Z", "a day of 25 hours"},
    {"slim/Europe/Berlin", "9999-12-31", "none", "the end itself lies in the year 10000"},
    {"slim/Etc/UTC", "1970-01-01", "1970-01-02T00:00:00Z", ""},
    {"slim/Etc/UTC", "1969-12-31", "1970-01-01T00:00:00Z", ""},
    {"slim/Etc/UTC", "0001-01-01", "0001-01-02T00:00:00Z", ""},
    {"slim/America/Sao_Paulo", "2018-02-16", "2018-02-17T02:00:00Z", "the day before"},
    {"slim/America/Sao_Paulo", "2018-02-17", "2018-02-18T03:00:00Z", "Decreto 6.558/2008: from 0:00 back to 23:00"},
    {"slim/America/Sao_Paulo", "2018-02-18", "2018-02-19T03:00:00Z", "the day after"},
    {"slim/America/Sao_Paulo", "2018-11-03", "2018-11-04T03:00:00Z", "Decreto 9.242/2017: from 0:00 on to 1:00"},
    {"slim/America/Sao_Paulo", "2018-11-04", "2018-11-05T02:00:00Z", "the day after"},
    {"slim/America/Asuncion", "2017-03-25", "2017-03-26T04:00:00Z", "tz southamerica: back at 0:00, fourth Sunday"},
    {"slim/America/Asuncion", "2017-09-30", "2017-10-01T04:00:00Z", "tz southamerica: on at 0:00, first Sunday"},
    {"slim/Asia/Beirut", "2024-03-30", "2024-03-30T22:00:00Z", "tz asia: on at 0:00, last Sunday of March"},
    {"slim/Asia/Beirut", "2024-10-25", "2024-10-25T21:00:00Z", "the day before"},
    {"slim/Asia/Beirut", "2024-10-26", "2024-10-26T22:00:00Z", "tz asia: back at 0:00, last Sunday of October"},
    {"slim/Asia/Beirut", "2050-10-29", "2050-10-29T22:00:00Z", "the same by the footer; 30 October 2050 is a Sunday"},
    {"slim/Africa/Cairo", "2024-04-25", "2024-04-25T22:00:00Z", "Law 24/2023: on at 0:00, last Friday of April"},
    {"slim/Africa/Cairo", "2024-10-31", "2024-10-31T22:00:00Z", "Law 24/2023: back at 24:00, last Thursday of October"},
    {"slim/Africa/Cairo", "2050-10-27", "2050-10-27T22:00:00Z",
     "the same by the footer; 27 October 2050 is a Thursday"},
    {"slim/Atlantic/Azores", "2024-03-30", "2024-03-31T01:00:00Z", "Directive 2000/84/EC: at 1:00 UTC, there 0:00"},
    {"slim/Atlantic/Azores", "2024-10-26", "2024-10-27T00:00:00Z",
     "at 1:00 UTC from 1:00 back to 0:00: no day returns"},
    {"slim/Atlantic/Azores", "2024-10-27", "2024-10-28T01:00:00Z", "a day of 25 hours"},
    {"slim/America/Havana", "2024-03-09", "2024-03-10T05:00:00Z", "tz northamerica: on at 0:00"},
    {"slim/America/Havana", "2024-11-02", "2024-11-03T04:00:00Z", "tz northamerica: from 1:00 back to 0:00"},
    {"slim/America/Havana", "2024-11-03", "2024-11-04T05:00:00Z", "a day of 25 hours"},
    {"slim/America/Nuuk", "2030-03-30", "2030-03-31T01:00:00Z", "at 1:00 UTC from 23:00 on to 0:00: a day of 23 hours"},
    {"slim/America/Nuuk", "2030-10-26", "2030-10-27T02:00:00Z", "at 1:00 UTC from 0:00 back to 23:00"},
    {"slim/Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z", "Standard Time Act 2011 (Samoa): no 30 December 2011"},
    {"slim/Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", "the day that was skipped ends as it begins"},
    {"slim/Pacific/Apia", "2011-12-31", "2011-12-31T10:00:00Z", "UTC+14"},
    {"slim/Pacific/Kwajalein", "1993-08-20", "1993-08-21T12:00:00Z", "tz australasia: no 21 August 1993"},
    {"slim/Pacific/Kwajalein", "1993-08-21", "1993-08-21T12:00:00Z", "the day that was skipped"},
    {"slim/Pacific/Kwajalein", "1993-08-22", "1993-08-22T12:00:00Z", "UTC+12"},
    {"slim/Pacific/Kwajalein", "1969-09-29", "1969-09-29T13:00:00Z", "UTC+11"},
    {"slim/Pacific/Kwajalein", "1969-09-30", "1969-10-01T12:00:00Z",
     "tz australasia: from 24:00 back by 23 hours, to UTC-12"},
};

START_TEST(a_day_ends)
{
    optout_zone *zone = load_file(ends[_i].zone);

    optout_instant end = optout_zone_day_end(zone, day(ends[_i].day));
    if (strcmp(ends[_i].end, "none") == 0)
        ck_assert_int_eq(end, at("9999-12-31T22:59:59.999999Z") + 1);
    else
        check_instant(end, ends[_i].end);
    optout_zone_free(zone);
}
END_TEST

static const struct {
    const char *zone, *local;
    int32_t kind;
    const char *first, *second, *source;
} locals[] = {
    {"slim/Europe/Berlin", "2025-05-26T12:00", OPTOUT_LOCAL_ONE, "2025-05-26T10:00:00Z", "2025-05-26T10:00:00Z", ""},
    {"slim/Europe/Berlin", "2025-03-30T01:59:59.999999", OPTOUT_LOCAL_ONE, "2025-03-30T00:59:59.999999Z",
     "2025-03-30T00:59:59.999999Z", "before the gap"},
    {"slim/Europe/Berlin", "2025-03-30T02:00", OPTOUT_LOCAL_GAP, "2025-03-30T00:00:00Z", "2025-03-30T01:00:00Z",
     "Directive 2000/84/EC: at 1:00 UTC"},
    {"slim/Europe/Berlin", "2025-03-30T02:30", OPTOUT_LOCAL_GAP, "2025-03-30T00:30:00Z", "2025-03-30T01:30:00Z", ""},
    {"slim/Europe/Berlin", "2025-03-30T02:59:59.999999", OPTOUT_LOCAL_GAP, "2025-03-30T00:59:59.999999Z",
     "2025-03-30T01:59:59.999999Z", ""},
    {"slim/Europe/Berlin", "2025-03-30T03:00", OPTOUT_LOCAL_ONE, "2025-03-30T01:00:00Z", "2025-03-30T01:00:00Z",
     "behind the gap"},
    {"slim/Europe/Berlin", "2025-10-26T01:59:59.999999", OPTOUT_LOCAL_ONE, "2025-10-25T23:59:59.999999Z",
     "2025-10-25T23:59:59.999999Z", "before the fold"},
    {"slim/Europe/Berlin", "2025-10-26T02:00", OPTOUT_LOCAL_FOLD, "2025-10-26T00:00:00Z", "2025-10-26T01:00:00Z", ""},
    {"slim/Europe/Berlin", "2025-10-26T02:59:59.999999", OPTOUT_LOCAL_FOLD, "2025-10-26T00:59:59.999999Z",
     "2025-10-26T01:59:59.999999Z", ""},
    {"slim/Europe/Berlin", "2025-10-26T03:00", OPTOUT_LOCAL_ONE, "2025-10-26T02:00:00Z", "2025-10-26T02:00:00Z",
     "behind the fold"},
    {"slim/Europe/Berlin", "2999-03-31T02:30", OPTOUT_LOCAL_GAP, "2999-03-31T00:30:00Z", "2999-03-31T01:30:00Z",
     "31 March 2999 is a Sunday: more than 400 years behind the table"},
    {"slim/Australia/Lord_Howe", "2024-10-06T02:15", OPTOUT_LOCAL_GAP, "2024-10-05T15:15:00Z", "2024-10-05T15:45:00Z",
     "tz australasia: on by half an hour"},
    {"slim/Australia/Lord_Howe", "2024-10-06T02:30", OPTOUT_LOCAL_ONE, "2024-10-05T15:30:00Z", "2024-10-05T15:30:00Z",
     ""},
    {"slim/Australia/Lord_Howe", "2024-04-07T01:45", OPTOUT_LOCAL_FOLD, "2024-04-06T14:45:00Z", "2024-04-06T15:15:00Z",
     "back by half an hour"},
    {"slim/Pacific/Apia", "2011-12-30T12:00", OPTOUT_LOCAL_GAP, "2011-12-29T22:00:00Z", "2011-12-30T22:00:00Z",
     "in the day that was skipped: UTC+14 and UTC-10"},
    {"slim/Pacific/Kwajalein", "1969-09-30T12:00", OPTOUT_LOCAL_FOLD, "1969-09-30T01:00:00Z", "1969-10-01T00:00:00Z",
     "the day that came twice: UTC+11 and UTC-12"},
};

START_TEST(a_wall_clock_time_has_its_instants)
{
    optout_zone *zone = load_file(locals[_i].zone);
    optout_moment local = moment(locals[_i].local);
    optout_instant first = 0, second = 0;

    ck_assert_int_eq(optout_zone_instants(zone, local.date, local.value, &first, &second), locals[_i].kind);
    check_instant(first, locals[_i].first);
    check_instant(second, locals[_i].second);
    ck_assert_int_eq(optout_zone_instants(zone, local.date, local.value, NULL, NULL), locals[_i].kind);
    optout_zone_free(zone);
}
END_TEST

static const struct {
    const char *zone, *instant;
    int32_t offset;
    const char *source;
} offsets[] = {
    {"slim/Europe/Berlin", "0001-01-01T00:00Z", 3208, "tz europe: local mean time 0:53:28"},
    {"slim/Europe/Berlin", "1893-03-31T23:06:31.999999Z", 3208, "Gesetz vom 12.3.1893: CET from 1 April 1893"},
    {"slim/Europe/Berlin", "1893-03-31T23:06:32Z", 3600, "Gesetz vom 12.3.1893"},
    {"slim/Europe/Berlin", "1969-07-01T00:00Z", 3600, "no summer time 1950-1979"},
    {"slim/Europe/Berlin", "2025-03-30T00:59:59.999999Z", 3600, "Directive 2000/84/EC"},
    {"slim/Europe/Berlin", "2025-03-30T01:00Z", 7200, "Directive 2000/84/EC"},
    {"slim/Europe/Berlin", "9999-07-01T00:00Z", 7200, "by the footer"},
    {"slim/Europe/Berlin", "9999-12-31T23:59:59.999999Z", 3600, "by the footer"},
    {"fat/Europe/Berlin", "2037-12-01T00:00Z", 3600, "where the table of a fat file ends"},
    {"fat/Europe/Berlin", "2038-07-01T00:00Z", 7200, "behind it"},
    {"slim/Europe/Dublin", "2050-01-01T00:00Z", 0, "S.I. 506/2001; IST is the standard time, GMT the other"},
    {"slim/Europe/Dublin", "2050-07-01T00:00Z", 3600, "S.I. 506/2001"},
    {"slim/Africa/Casablanca", "2025-03-15T00:00Z", 0, "Décret 2-18-855: UTC+0 in Ramadan, 1-29 March 2025"},
    {"slim/Africa/Casablanca", "2025-04-15T00:00Z", 3600, "Décret 2-18-855: UTC+1"},
    {"slim/America/Ojinaga", "2022-11-01T00:00Z", -21600,
     "Ley de los Husos Horarios 2022: no summer time from 30 October"},
    {"slim/America/Ojinaga", "2023-07-01T00:00Z", -18000, "Ojinaga goes with Texas"},
    {"slim/America/Ojinaga", "2422-11-01T00:00Z", -18000, "400 years on there was no such law: by the footer"},
    {"fat/Asia/Gaza", "2090-04-15T00:00Z", 10800, "footer with 50 hours, M3.4.4/50: fourth Thursday and two days"},
    {"fat/Asia/Gaza", "2090-03-24T23:59:59Z", 7200, "Saturday, 25 March 2090, 2:00 at UTC+2"},
    {"fat/Asia/Gaza", "2090-03-25T00:00:00Z", 10800, "Saturday, 25 March 2090, 2:00 at UTC+2"},
};

START_TEST(an_offset_holds)
{
    optout_zone *zone = load_file(offsets[_i].zone);

    ck_assert_int_eq(optout_zone_offset(zone, at(offsets[_i].instant)), offsets[_i].offset);
    optout_zone_free(zone);
}
END_TEST

/* Directive 2000/84/EC: from the last Sunday of March, 1:00 UTC, to that of October. */
static optout_instant eu_change(int32_t year, int32_t month)
{
    optout_date last = optout_date_make(year, month, 31);
    return (last - optout_date_weekday(last) % 7) * DAY + HOUR;
}

START_TEST(summer_time_goes_on_to_the_last_year)
{
    optout_zone *slim = load_file("slim/Europe/Berlin"), *fat = load_file("fat/Europe/Berlin");

    for (int32_t year = 1997; year <= 9999; year++)
        for (int32_t month = 3; month <= 10; month += 7) {
            optout_instant change = eu_change(year, month);
            int32_t after = month == 3 ? 7200 : 3600;
            if (optout_zone_offset(slim, change) != after || optout_zone_offset(slim, change - 1) != 10800 - after ||
                optout_zone_offset(fat, change) != after || optout_zone_offset(fat, change - 1) != 10800 - after)
                ck_abort_msg("%d-%02d", (int)year, (int)month);
        }
    optout_zone_free(slim);
    optout_zone_free(fat);
}
END_TEST

/* By its definition: at the end and at each quarter of an hour behind it the civil day is a later one; just before it
 * is not. (No assertion inside the loops: Check reports each, which takes longer than the question.) */
static bool is_end(const optout_zone *zone, optout_date date, optout_instant end)
{
    bool good = optout_zone_day(zone, end - 1, NULL) <= date;

    for (int quarter = 0; quarter < 4 * 27; quarter++)
        good = good && optout_zone_day(zone, end + quarter * (HOUR / 4), NULL) > date;
    return good;
}

START_TEST(each_day_ends_by_the_definition)
{
    optout_zone *zone = load_file(zone_files[_i]);
    optout_instant before = optout_zone_day_end(zone, day("1964-12-31"));

    for (optout_date date = day("1965-01-01"); date < day("2105-01-01"); date++) {
        optout_instant end = optout_zone_day_end(zone, date);
        if (end < before || ((date % 50 == 0 || end - before != DAY) && !is_end(zone, date, end)))
            ck_abort_msg("%s: day %d", zone_files[_i], (int)date);
        before = end;
    }
    optout_zone_free(zone);
}
END_TEST

static optout_instant local_of(const optout_zone *zone, optout_instant instant)
{
    int64_t time = 0;
    optout_date date = optout_zone_day(zone, instant, &time);
    return date * DAY + time;
}

/* Each instant found shows the wall-clock time that was asked for; in a gap, each offset is that of the other side. */
static bool is_local(const optout_zone *zone, optout_date date, int64_t time)
{
    optout_instant first = 0, second = 0, local = date * DAY + time;
    int32_t kind = optout_zone_instants(zone, date, time, &first, &second);

    if (kind == OPTOUT_LOCAL_GAP)
        return first < second && first == local - optout_zone_offset(zone, second) * SECOND &&
               second == local - optout_zone_offset(zone, first) * SECOND && local_of(zone, first) != local &&
               local_of(zone, second) != local;
    return (kind == OPTOUT_LOCAL_ONE ? first == second : kind == OPTOUT_LOCAL_FOLD && first < second) &&
           local_of(zone, first) == local && local_of(zone, second) == local;
}

START_TEST(wall_clock_times_go_there_and_back)
{
    optout_zone *zone = load_file(zone_files[_i]);

    for (optout_date date = day("2010-01-01"); date < day("2026-01-01"); date++)
        for (int64_t time = 0; time < DAY; time += HOUR / 2)
            if (!is_local(zone, date, time))
                ck_abort_msg("%s: day %d, %d minutes", zone_files[_i], (int)date, (int)(time / SECOND / 60));
    optout_zone_free(zone);
}
END_TEST

START_TEST(extremes_are_answered)
{
    optout_zone *zone = load_file(zone_files[_i]);
    static const optout_instant extremes[] = {INT64_MIN,     INT64_MIN + 1, -INT64_MAX / 2,
                                              INT64_MAX / 2, INT64_MAX - 1, INT64_MAX};
    static const optout_date days[] = {INT32_MIN, -719163, 2932897, INT32_MAX};

    for (int i = 0; i < COUNT(extremes); i++) {
        int64_t time = 4711;
        int32_t offset = optout_zone_offset(zone, extremes[i]);
        ck_assert_int_gt(offset, -86400);
        ck_assert_int_lt(offset, 86400);
        ck_assert_int_eq(optout_zone_day(zone, extremes[i], &time), OPTOUT_NO_DATE);
        ck_assert_int_eq(time, 4711);
    }
    for (int i = 0; i < COUNT(days); i++) {
        optout_instant first = 1, second = 2;
        ck_assert_int_eq(optout_zone_day_end(zone, days[i]), OPTOUT_NO_INSTANT);
        ck_assert_int_eq(optout_zone_instants(zone, days[i], 0, &first, &second), 0);
        ck_assert(first == 1 && second == 2);
    }
    ck_assert_int_eq(optout_zone_instants(zone, 0, -1, NULL, NULL), 0);
    ck_assert_int_eq(optout_zone_instants(zone, 0, DAY, NULL, NULL), 0);
    ck_assert_int_eq(optout_zone_instants(zone, 0, INT64_MIN, NULL, NULL), 0);
    ck_assert_int_eq(optout_zone_instants(zone, -719162, 0, NULL, NULL), OPTOUT_LOCAL_ONE);
    ck_assert_int_eq(optout_zone_instants(zone, 2932896, DAY - 1, NULL, NULL), OPTOUT_LOCAL_ONE);
    optout_zone_free(zone);
}
END_TEST

START_TEST(the_first_and_last_instants_have_a_day)
{
    optout_zone *zone = load_file("slim/Etc/UTC");
    int64_t time;

    ck_assert_int_eq(optout_zone_day(zone, -719162 * DAY, &time), -719162);
    ck_assert_int_eq(time, 0);
    ck_assert_int_eq(optout_zone_day(zone, -719162 * DAY - 1, &time), OPTOUT_NO_DATE);
    ck_assert_int_eq(optout_zone_day(zone, 2932897 * DAY - 1, &time), 2932896);
    ck_assert_int_eq(time, DAY - 1);
    ck_assert_int_eq(optout_zone_day(zone, 2932897 * DAY, &time), OPTOUT_NO_DATE);
    ck_assert_int_eq(optout_zone_day(zone, -1, &time), -1);
    ck_assert_int_eq(time, DAY - 1);
    ck_assert_str_eq(optout_zone_name(zone), "slim/Etc/UTC");
    optout_zone_free(zone);
}
END_TEST

START_TEST(null_is_answered)
{
    optout_zone *zone = NULL;
    optout_error error;

    ck_assert_int_eq(optout_zone_load(NULL, "x", 1, &zone, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.message, "name is NULL");
    ck_assert_int_eq(optout_zone_load("UTC", NULL, 0, &zone, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_zone_load("UTC", "x", 1, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_ptr_null(zone);
    ck_assert_ptr_null(optout_zone_name(NULL));
    ck_assert_int_eq(optout_zone_offset(NULL, 0), 0);
    ck_assert_int_eq(optout_zone_day(NULL, 0, NULL), OPTOUT_NO_DATE);
    ck_assert_int_eq(optout_zone_day_end(NULL, 0), OPTOUT_NO_INSTANT);
    ck_assert_int_eq(optout_zone_instants(NULL, 0, 0, NULL, NULL), 0);
    optout_zone_free(NULL);
}
END_TEST

#define TEN "abcdefghij"

static const struct {
    const char *name;
    int32_t is;
} names[] = {
    {"Europe/Berlin", 1},
    {"America/Argentina/Buenos_Aires", 1},
    {"Etc/GMT+5", 1},
    {"Etc/GMT-14", 1},
    {"UTC", 1},
    {"EST5EDT", 1},
    {"a", 1},
    {"a/b", 1},
    {"-", 1},
    {TEN TEN TEN TEN TEN TEN "abcd", 1},
    {TEN TEN TEN TEN TEN TEN "/bcd", 1},
    {TEN TEN TEN TEN TEN TEN "abcde", 0},
    {TEN TEN TEN TEN TEN TEN "abcd/", 0},
    {"", 0},
    {"/", 0},
    {"//", 0},
    {"/UTC", 0},
    {"/etc/passwd", 0},
    {"Europe/", 0},
    {"Europe//Berlin", 0},
    {".", 0},
    {"..", 0},
    {"../UTC", 0},
    {"Europe/../../etc/passwd", 0},
    {"Europe/./Berlin", 0},
    {"tzdata.zi", 0},
    {"Europe\\Berlin", 0},
    {"Europe/Berlin\n", 0},
    {" UTC", 0},
    {"Europe/Z\xC3\xBCrich", 0},
    {":UTC", 0},
    {"C:", 0},
    {"%2e%2e", 0},
    {NULL, 0},
};

START_TEST(a_name_may_or_may_not_name_a_zone)
{
    ck_assert_int_eq(optout_zone_is_name(names[_i].name), names[_i].is);
}
END_TEST

static TCase *places(void)
{
    TCase *tcase = tcase_create("places");

    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_day_ends, 0, COUNT(ends));
    tcase_add_loop_test(tcase, a_wall_clock_time_has_its_instants, 0, COUNT(locals));
    tcase_add_loop_test(tcase, an_offset_holds, 0, COUNT(offsets));
    tcase_add_test(tcase, summer_time_goes_on_to_the_last_year);
    tcase_add_loop_test(tcase, each_day_ends_by_the_definition, 0, COUNT(zone_files));
    tcase_add_loop_test(tcase, wall_clock_times_go_there_and_back, 0, COUNT(zone_files));
    tcase_add_loop_test(tcase, extremes_are_answered, 0, COUNT(zone_files));
    tcase_add_test(tcase, the_first_and_last_instants_have_a_day);
    tcase_add_test(tcase, null_is_answered);
    tcase_add_loop_test(tcase, a_name_may_or_may_not_name_a_zone, 0, COUNT(names));
    return tcase;
}

static Suite *make(void)
{
    Suite *suite = suite_create("zone");

    suite_add_tcase(suite, places());
    return suite;
}

SUITE_MAIN(make)
