#include "opt-out/zone.h"

#include "support.h"
#include "zone_private.h"

#include <inttypes.h>

#define SECOND INT64_C(1000000)
#define HOUR (3600 * SECOND)
#define DAY (24 * HOUR)
#define FOLDER TEST_DATA "/zone/"

static optout_zone *load_file(const char *path)
{
    char full[512];
    size_t len;
    optout_zone *zone = NULL;
    optout_error error = {0};

    snprintf(full, sizeof full, FOLDER "%s", path);
    char *bytes = read_file(full, &len);
    ck_assert_msg(optout_zone_load(path, bytes, len, &zone, &error) == OPTOUT_OK, "%s: %s", path, error.message);
    free(bytes); /* nothing may be borrowed from it */
    return zone;
}

static optout_date day(const char *text)
{
    optout_date date = OPTOUT_NO_DATE;
    ck_assert_msg(optout_date_parse(text, strlen(text), &date, NULL) == OPTOUT_OK, "%s is a day", text);
    return date;
}

static optout_moment moment(const char *text)
{
    optout_moment m = {0};
    ck_assert_msg(optout_moment_parse(text, strlen(text), &m, NULL) == OPTOUT_OK, "%s is a moment", text);
    return m;
}

static optout_instant at(const char *text)
{
    optout_moment m = moment(text);
    ck_assert_int_eq(m.kind, OPTOUT_MOMENT_INSTANT);
    return m.value;
}

static void check_instant(optout_instant found, const char *expected)
{
    char text[40] = "none";
    if (found != OPTOUT_NO_INSTANT)
        optout_instant_format(found, text, sizeof text);
    ck_assert_str_eq(text, expected);
}

/* ---- The clocks of real places. */

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

static const char *const files[] = {
    "slim/Europe/Berlin",     "slim/Europe/Dublin",       "slim/America/Sao_Paulo", "slim/America/Asuncion",
    "slim/America/Havana",    "slim/America/Nuuk",        "slim/America/Ojinaga",   "slim/Asia/Beirut",
    "slim/Africa/Cairo",      "slim/Africa/Casablanca",   "slim/Atlantic/Azores",   "slim/Pacific/Apia",
    "slim/Pacific/Kwajalein", "slim/Australia/Lord_Howe", "slim/Etc/UTC",           "fat/Europe/Berlin",
    "fat/Asia/Gaza",
};

static optout_date civil(const optout_zone *zone, optout_instant instant)
{
    optout_date date = optout_zone_day(zone, instant, NULL);
    ck_assert_int_ne(date, OPTOUT_NO_DATE);
    return date;
}

/* By its definition: at the end and at each quarter of an hour behind it the civil day is a later one; just before it
 * is not. */
static void check_end(const optout_zone *zone, optout_date date)
{
    optout_instant end = optout_zone_day_end(zone, date);

    ck_assert_int_le(civil(zone, end - 1), date);
    for (int quarter = 0; quarter < 4 * 27; quarter++)
        ck_assert_int_gt(civil(zone, end + quarter * (HOUR / 4)), date);
}

START_TEST(each_day_ends_by_the_definition)
{
    optout_zone *zone = load_file(files[_i]);
    optout_instant before = OPTOUT_NO_INSTANT;

    for (optout_date date = day("1965-01-01"); date < day("2105-01-01"); date++) {
        optout_instant end = optout_zone_day_end(zone, date);
        ck_assert_int_ge(end, before);
        if (end - before != DAY)
            check_end(zone, date);
        before = end;
    }
    optout_zone_free(zone);
}
END_TEST

/* Each instant found shows the wall-clock time that was asked for; in a gap, each offset is that of the other side. */
static int32_t check_local(const optout_zone *zone, optout_date date, int64_t time)
{
    optout_instant first, second, local = date * DAY + time;
    int32_t kind = optout_zone_instants(zone, date, time, &first, &second);
    int64_t by_first = first + optout_zone_offset(zone, first) * SECOND;
    int64_t by_second = second + optout_zone_offset(zone, second) * SECOND;

    ck_assert(kind == OPTOUT_LOCAL_ONE ? first == second : first < second);
    if (kind == OPTOUT_LOCAL_GAP) {
        ck_assert_int_eq(local - optout_zone_offset(zone, second) * SECOND, first);
        ck_assert_int_eq(local - optout_zone_offset(zone, first) * SECOND, second);
    } else {
        ck_assert_int_eq(by_first, local);
        ck_assert_int_eq(by_second, local);
    }
    return kind;
}

START_TEST(wall_clock_times_go_there_and_back)
{
    optout_zone *zone = load_file(files[_i]);

    for (optout_date date = day("2010-01-01"); date < day("2031-01-01"); date++)
        for (int64_t time = 0; time < DAY; time += HOUR / 2) {
            int64_t of_day = -1;
            if (check_local(zone, date, time) == OPTOUT_LOCAL_GAP)
                continue;
            optout_instant first;
            (void)optout_zone_instants(zone, date, time, &first, NULL);
            ck_assert_int_eq(optout_zone_day(zone, first, &of_day), date);
            ck_assert_int_eq(of_day, time);
        }
    optout_zone_free(zone);
}
END_TEST

START_TEST(extremes_are_answered)
{
    optout_zone *zone = load_file(files[_i]);
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
    ck_assert_int_eq(check_local(zone, -719162, 0), OPTOUT_LOCAL_ONE);
    ck_assert_int_eq(check_local(zone, 2932896, DAY - 1), OPTOUT_LOCAL_ONE);
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

/* ---- Files made by hand, after RFC 8536 3.1 and 3.2. */

typedef struct made {
    unsigned char bytes[4096];
    size_t len;
} made;

typedef struct plan {
    char version; /* 0, '2', '3', '4' */
    int time_count, type_count;
    int64_t times[4];
    unsigned char types[4];
    int32_t offsets[3];
    const char *footer; /* NULL: none at all */
} plan;

static void put_bytes(made *m, const void *bytes, size_t len)
{
    memcpy(m->bytes + m->len, bytes, len);
    m->len += len;
}

static void put_number(made *m, int64_t number, int size)
{
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        m->bytes[m->len++] = (unsigned char)((uint64_t)number >> shift & 0xFF);
}

/* Header and data: no leap seconds, no indicators, one abbreviation "ABC". */
static void put_block(made *m, const plan *p, int time_size, int time_count)
{
    static const unsigned char reserved[15] = {0};

    put_bytes(m, "TZif", 4);
    put_number(m, p->version, 1);
    put_bytes(m, reserved, sizeof reserved);
    put_number(m, 0, 4);
    put_number(m, 0, 4);
    put_number(m, 0, 4);
    put_number(m, time_count, 4);
    put_number(m, p->type_count, 4);
    put_number(m, 4, 4);
    for (int i = 0; i < time_count; i++)
        put_number(m, p->times[i], time_size);
    put_bytes(m, p->types, (size_t)time_count);
    for (int i = 0; i < p->type_count; i++) {
        put_number(m, p->offsets[i], 4);
        put_number(m, i == 1, 1);
        put_number(m, 0, 1);
    }
    put_bytes(m, "ABC", 4);
}

static made make_file(const plan *p)
{
    made m = {{0}, 0};

    put_block(&m, p, 4, p->version ? 0 : p->time_count);
    if (p->version)
        put_block(&m, p, 8, p->time_count);
    if (p->version && p->footer) {
        put_bytes(&m, "\n", 1);
        put_bytes(&m, p->footer, strlen(p->footer));
        put_bytes(&m, "\n", 1);
    }
    return m;
}

/* From a copy without a byte to spare, so that a sanitizer sees each byte read past the end. */
static optout_status load_bytes(const unsigned char *bytes, size_t len, optout_zone **zone, optout_error *error)
{
    unsigned char *copy = malloc(len ? len : 1);

    ck_assert_ptr_nonnull(copy);
    memcpy(copy, bytes, len);
    optout_status status = optout_zone_load("Test/Zone", copy, len, zone, error);
    free(copy);
    return status;
}

static optout_zone *load_plan(const plan *p)
{
    made m = make_file(p);
    optout_zone *zone = NULL;
    optout_error error = {0};

    ck_assert_msg(load_bytes(m.bytes, m.len, &zone, &error) == OPTOUT_OK, "%s", error.message);
    return zone;
}

static void check_damaged(const unsigned char *bytes, size_t len)
{
    optout_zone *zone = NULL;
    optout_error error = {0};

    ck_assert_int_eq(load_bytes(bytes, len, &zone, &error), OPTOUT_E_NO_DATA);
    ck_assert_ptr_null(zone);
    ck_assert_int_eq(error.status, OPTOUT_E_NO_DATA);
    ck_assert_str_eq(error.code, "zone-data");
    ck_assert_ptr_nonnull(strstr(error.message, "Test/Zone"));
    ck_assert_int_eq(load_bytes(bytes, len, &zone, NULL), OPTOUT_E_NO_DATA);
}

static const struct {
    const char *footer, *instant;
    int32_t offset;
    const char *source;
} footers[] = {
    {"EST5", "2025-07-01T00:00Z", -18000, "POSIX 8.3: west is positive"},
    {"UTC0", "0001-01-01T00:00Z", 0, ""},
    {"CET-1", "9999-12-31T00:00Z", 3600, ""},
    {"CET-01:00:00", "2025-07-01T00:00Z", 3600, ""},
    {"LMT-0:53:28", "2025-07-01T00:00Z", 3208, ""},
    {"ABC+24:59:59", "2025-07-01T00:00Z", -89999, "POSIX 8.3: at most 24 hours"},
    {"ABC-24:59:59", "2025-07-01T00:00Z", 89999, ""},
    {"<+0330>-3:30", "2025-07-01T00:00Z", 12600, "quoted"},
    {"<-00>0", "2025-07-01T00:00Z", 0, "quoted"},
    {"<A1+>-1", "2025-07-01T00:00Z", 3600, "quoted"},
    {"CET-1CEST,M3.5.0,M10.5.0/3", "2025-03-30T00:59:59Z", 3600, "last Sunday of March, 2:00"},
    {"CET-1CEST,M3.5.0,M10.5.0/3", "2025-03-30T01:00:00Z", 7200, ""},
    {"CET-1CEST,M3.5.0,M10.5.0/3", "2025-10-26T00:59:59Z", 7200, "last Sunday of October, 3:00"},
    {"CET-1CEST,M3.5.0,M10.5.0/3", "2025-10-26T01:00:00Z", 3600, ""},
    {"CET-1CEST,M3.5.0,M10.5.0/3", "0001-01-01T00:00Z", 3600, "no transitions: by the footer always"},
    {"CET-1CEST,M3.5.0,M10.5.0/3", "0001-07-01T00:00Z", 7200, "no transitions: by the footer always"},
    {"CET-1CEST,M3.5.0,M10.5.0/3", "9999-07-01T00:00Z", 7200, ""},
    {"EST5EDT,M3.2.0,M11.1.0", "2025-03-09T06:59:59Z", -18000, "second Sunday of March, 2:00"},
    {"EST5EDT,M3.2.0,M11.1.0", "2025-03-09T07:00:00Z", -14400, ""},
    {"EST5EDT,M3.2.0,M11.1.0", "2025-11-02T05:59:59Z", -14400, "first Sunday of November, 2:00"},
    {"EST5EDT,M3.2.0,M11.1.0", "2025-11-02T06:00:00Z", -18000, ""},
    {"AEST-10AEDT,M10.1.0,M4.1.0/3", "2025-01-01T00:00Z", 39600, "south: summer over the turn of the year"},
    {"AEST-10AEDT,M10.1.0,M4.1.0/3", "2025-04-05T15:59:59Z", 39600, "6 April 2025 is the first Sunday"},
    {"AEST-10AEDT,M10.1.0,M4.1.0/3", "2025-04-05T16:00:00Z", 36000, ""},
    {"AEST-10AEDT,M10.1.0,M4.1.0/3", "0001-01-01T00:00Z", 39600, "south, in the first year"},
    {"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2025-01-01T00:00Z", 39600, "half an hour"},
    {"IST-1GMT0,M10.5.0,M3.5.0/1", "2025-01-01T00:00Z", 0, "the other time is behind"},
    {"IST-1GMT0,M10.5.0,M3.5.0/1", "2025-07-01T00:00Z", 3600, ""},
    {"STD0DST,J60/0,J300/0", "2023-02-28T23:59:59Z", 0, "J60 is 1 March, in any year"},
    {"STD0DST,J60/0,J300/0", "2023-03-01T00:00:00Z", 3600, ""},
    {"STD0DST,J60/0,J300/0", "2024-02-29T23:59:59Z", 0, ""},
    {"STD0DST,J60/0,J300/0", "2024-03-01T00:00:00Z", 3600, ""},
    {"STD0DST,J59/0,J300/0", "2024-02-28T00:00:00Z", 3600, "J59 is 28 February, in any year"},
    {"STD0DST,59/0,300/0", "2024-02-28T23:59:59Z", 0, "59 is 29 February in a leap year"},
    {"STD0DST,59/0,300/0", "2024-02-29T00:00:00Z", 3600, ""},
    {"STD0DST,59/0,300/0", "2023-03-01T00:00:00Z", 3600, "59 is 1 March else"},
    {"STD0DST,59/0,300/0", "2023-02-28T23:59:59Z", 0, ""},
    {"STD0DST,J1/0,J365/0", "2024-12-30T22:59:59Z", 3600, "J365 is 31 December"},
    {"STD0DST,J1/0,J365/0", "2024-12-30T23:00:00Z", 0, ""},
    {"STD0DST,0/0,J200/0", "2025-01-01T00:00:00Z", 3600, "0 is 1 January"},
    {"STD0DST,M2.5.4/0,M10.1.0/0", "2024-02-29T00:00:00Z", 3600, "last Thursday of February 2024: the 29th"},
    {"STD0DST,M2.5.4/0,M10.1.0/0", "2024-02-28T23:59:59Z", 0, ""},
    {"STD0DST,M2.4.4/0,M10.1.0/0", "2024-02-22T00:00:00Z", 3600, "fourth Thursday: the 22nd"},
    {"STD0DST,M3.1.0/1:02:03,M10.1.0", "2025-03-02T01:02:02Z", 0, "a time with seconds"},
    {"STD0DST,M3.1.0/1:02:03,M10.1.0", "2025-03-02T01:02:03Z", 3600, ""},
    {"STD0DST,M3.1.0/+1,M10.1.0", "2025-03-02T01:00:00Z", 3600, "a sign"},
    {"<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2025-03-30T00:59:59Z", -10800, "RFC 8536 3.3.1: the day before, 22:00"},
    {"<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2025-03-30T01:00:00Z", -7200, "RFC 8536 3.3.1"},
    {"<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2025-10-26T00:59:59Z", -7200, "RFC 8536 3.3.1: the day before, 23:00"},
    {"<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2025-10-26T01:00:00Z", -10800, "RFC 8536 3.3.1"},
    {"IST-2IDT,M3.4.4/26,M10.5.0", "2025-03-27T23:59:59Z", 7200, "tzfile(5): Friday after the fourth Thursday, 2:00"},
    {"IST-2IDT,M3.4.4/26,M10.5.0", "2025-03-28T00:00:00Z", 10800, ""},
    {"STD0DST,J100/167,J200/-167", "2025-04-16T22:59:59Z", 0, "10 April and 6 days 23 hours"},
    {"STD0DST,J100/167,J200/-167", "2025-04-16T23:00:00Z", 3600, ""},
    {"STD0DST,J100/167,J200/-167", "2025-07-11T23:59:59Z", 3600, "19 July less 167 hours, at UTC+1"},
    {"STD0DST,J100/167,J200/-167", "2025-07-12T00:00:00Z", 0, ""},
    {"STD0DST,J1/-167,J32/0", "2024-12-25T00:59:59Z", 0, "over the turn of the year"},
    {"STD0DST,J1/-167,J32/0", "2024-12-25T01:00:00Z", 3600, ""},
    {"STD0DST,J365/167,J32/0", "2025-01-06T22:59:59Z", 0, "31 December and 167 hours"},
    {"STD0DST,J365/167,J32/0", "2025-01-06T23:00:00Z", 3600, ""},
    {"EST5EDT,0/0,J365/25", "2024-12-31T23:59:59Z", -14400, "RFC 8536 3.3.1: all the year"},
    {"EST5EDT,0/0,J365/25", "2025-01-01T05:00:00Z", -14400, "at the seam"},
    {"EST5EDT,0/0,J365/25", "2025-01-01T04:59:59Z", -14400, ""},
    {"EST5EDT,0/0,J365/25", "2025-07-01T00:00:00Z", -14400, ""},
    {"EST5EDT,0/0,J365/25", "0001-01-01T00:00:00Z", -14400, ""},
    {"XXX3EDT4,0/0,J365/23", "2025-01-01T03:00:00Z", -14400, "tzfile(5): all the year, from a time ahead of it"},
    {"XXX3EDT4,0/0,J365/23", "2025-07-01T00:00:00Z", -14400, ""},
    {"XXX3EDT4,0/0,J365/23", "9999-12-31T00:00:00Z", -14400, ""},
};

START_TEST(a_footer_tells_the_offset)
{
    plan p = {.version = '3', .type_count = 1, .offsets = {4321}, .footer = footers[_i].footer};
    optout_zone *zone = load_plan(&p);

    ck_assert_int_eq(optout_zone_offset(zone, at(footers[_i].instant)), footers[_i].offset);
    optout_zone_free(zone);
}
END_TEST

static const char *const bad_footers[] = {
    "E",
    "ES5",
    "EST",
    "5",
    " EST5",
    "EST5 ",
    "EST 5",
    "EST5:",
    "EST5:6:",
    "EST5:60",
    "EST25",
    "EST5:00:60",
    "EST005",
    "EST--5",
    "<EST5",
    "<>5",
    "<+3>-3",
    "<+03-3",
    "<+0:3>-3",
    "+03-3",
    "\xC3\x84\xC3\x96\xC3\x9C"
    "5",
    ":Europe/Berlin",
    "EST5EDT",
    "EST5ED,M3.2.0,M11.1.0",
    "EST5EDT,",
    "EST5EDT,M3.2.0",
    "EST5EDT,M3.2.0,",
    "EST5EDT,M3.2.0,M11.1.0,",
    "EST5EDT,M3.2.0,M11.1.0 ",
    "EST5EDT,M0.2.0,M11.1.0",
    "EST5EDT,M13.2.0,M11.1.0",
    "EST5EDT,M3.0.0,M11.1.0",
    "EST5EDT,M3.6.0,M11.1.0",
    "EST5EDT,M3.2.7,M11.1.0",
    "EST5EDT,M3.2,M11.1.0",
    "EST5EDT,M3,M11.1.0",
    "EST5EDT,J0,M11.1.0",
    "EST5EDT,J366,M11.1.0",
    "EST5EDT,366,M11.1.0",
    "EST5EDT,-1,M11.1.0",
    "EST5EDT,J,J300",
    "EST5EDT,M3.2.0/168,M11.1.0",
    "EST5EDT,M3.2.0/-168,M11.1.0",
    "EST5EDT,M3.2.0/,M11.1.0",
    "EST5EDT,M3.2.0/2:,M11.1.0",
    "EST5EDT,M3.2.0/2:60,M11.1.0",
    "EST5EDT25,M3.2.0,M11.1.0",
    "EST5EDT,M3.2.0,M11.1.0/9999999999",
};

START_TEST(a_bad_footer_is_refused)
{
    plan p = {.version = '3', .type_count = 1, .offsets = {-18000}, .footer = bad_footers[_i]};
    made m = make_file(&p);

    check_damaged(m.bytes, m.len);
}
END_TEST

START_TEST(a_footer_is_read_to_its_length)
{
    static const char full[] = "<-03>3<-02>4,M3.5.0/-2:03:04,J300/-167:00:01";

    for (size_t len = 0; len < sizeof full; len++) {
        char *text = malloc(len ? len : 1);
        optout_zone__rule rule;
        ck_assert_ptr_nonnull(text);
        memcpy(text, full, len);
        (void)optout_zone__read_rule(text, len, &rule); /* a sanitizer looks on */
        free(text);
    }
    optout_zone__rule rule;
    ck_assert(optout_zone__read_rule(full, sizeof full - 1, &rule));
    ck_assert(!optout_zone__read_rule("EST5\0", 5, &rule));
}
END_TEST

/* Two transitions: UTC+1 before, +2 between, +1 behind. */
static const plan two = {.version = '2',
                         .time_count = 2,
                         .type_count = 2,
                         .times = {1000, 2000},
                         .types = {1, 0},
                         .offsets = {3600, 7200},
                         .footer = "CET-1"};

START_TEST(a_version_is_read)
{
    static const char versions[] = {0, '2', '3', '4', '5'};
    plan p = two;

    p.version = versions[_i];
    optout_zone *zone = load_plan(&p);
    ck_assert_int_eq(optout_zone_offset(zone, at("0001-01-01T00:00Z")), 3600);
    ck_assert_int_eq(optout_zone_offset(zone, 1000 * SECOND - 1), 3600);
    ck_assert_int_eq(optout_zone_offset(zone, 1000 * SECOND), 7200);
    ck_assert_int_eq(optout_zone_offset(zone, 2000 * SECOND - 1), 7200);
    ck_assert_int_eq(optout_zone_offset(zone, 2000 * SECOND), 3600);
    ck_assert_int_eq(optout_zone_offset(zone, at("9999-12-31T00:00Z")), 3600);
    optout_zone_free(zone);
}
END_TEST

START_TEST(a_last_type_goes_on_where_no_footer_speaks)
{
    plan p = two;

    p.time_count = 1;
    p.footer = "";
    for (int i = 0; i < 2; i++) {
        p.version = i == 0 ? '2' : 0;
        optout_zone *zone = load_plan(&p);
        ck_assert_int_eq(optout_zone_offset(zone, 0), 3600);
        ck_assert_int_eq(optout_zone_offset(zone, at("9999-12-31T00:00Z")), 7200);
        optout_zone_free(zone);
    }
}
END_TEST

START_TEST(times_beyond_all_years_are_borne)
{
    plan p = two;

    p.times[0] = INT64_MIN;
    p.times[1] = INT64_MAX;
    optout_zone *zone = load_plan(&p);
    ck_assert_int_eq(optout_zone_offset(zone, at("0001-01-01T00:00Z")), 7200);
    ck_assert_int_eq(optout_zone_offset(zone, at("9999-12-31T00:00Z")), 7200);
    check_instant(optout_zone_day_end(zone, 0), "1970-01-01T22:00:00Z");
    optout_zone_free(zone);

    /* the "Big Bang" of older files, with a footer that changes */
    p.time_count = 1;
    p.times[0] = -(INT64_C(1) << 59);
    p.types[0] = 0;
    p.footer = "CET-1CEST,M3.5.0,M10.5.0/3";
    zone = load_plan(&p);
    ck_assert_int_eq(optout_zone_offset(zone, at("0001-07-01T00:00Z")), 7200);
    ck_assert_int_eq(optout_zone_offset(zone, at("2025-01-01T00:00Z")), 3600);
    optout_zone_free(zone);
}
END_TEST

START_TEST(bytes_behind_the_footer_are_left_alone)
{
    made m = make_file(&two);
    optout_zone *zone = NULL;

    put_bytes(&m, "\0more\n", 6); /* tzfile(5): a later version may append */
    ck_assert_int_eq(load_bytes(m.bytes, m.len, &zone, NULL), OPTOUT_OK);
    optout_zone_free(zone);
}
END_TEST

/* Offsets in a file of version 1 made of `two`: header 44, times 8, indices 2, types 12, abbreviation 4. */
static const struct {
    size_t at;
    int size;
    int64_t value;
    const char *wrong;
} damages[] = {
    {0, 1, 't', "magic"},
    {3, 1, 'F', "magic"},
    {4, 1, '1', "version"},
    {4, 1, 1, "version"},
    {20, 4, 1, "UT indicators: neither none nor one a type"},
    {20, 4, 3, "UT indicators: neither none nor one a type"},
    {24, 4, 1, "standard indicators: neither none nor one a type"},
    {28, 4, 1, "leap seconds that are not there"},
    {32, 4, 3, "more transitions than bytes"},
    {32, 4, -1, "4,294,967,295 transitions"},
    {36, 4, 0, "no types"},
    {36, 4, 3, "more types than bytes"},
    {36, 4, -1, "4,294,967,295 types"},
    {40, 4, 0, "no abbreviations"},
    {40, 4, 5, "more abbreviations than bytes"},
    {40, 4, -1, "4,294,967,295 abbreviations"},
    {20, 4, -1, "4,294,967,295 indicators"},
    {44, 4, 2000, "equal transitions"},
    {44, 4, 2001, "descending transitions"},
    {52, 1, 2, "unknown type"},
    {53, 1, 255, "unknown type"},
    {54, 4, -90000, "RFC 8536 3.2: utoff"},
    {54, 4, 93600, "RFC 8536 3.2: utoff"},
    {54, 4, INT32_MIN, "RFC 8536 3.2: utoff must not be -2^31"},
    {58, 1, 2, "isdst is 0 or 1"},
    {59, 1, 4, "an abbreviation behind the last"},
};

START_TEST(a_damaged_file_is_refused)
{
    plan p = two;
    optout_zone *zone = NULL;

    p.version = 0;
    made m = make_file(&p);
    ck_assert_uint_eq(m.len, 70);
    ck_assert_int_eq(load_bytes(m.bytes, m.len, &zone, NULL), OPTOUT_OK);
    optout_zone_free(zone);
    m.len = damages[_i].at;
    put_number(&m, damages[_i].value, damages[_i].size);
    check_damaged(m.bytes, 70);
}
END_TEST

START_TEST(a_second_block_must_follow)
{
    made m = make_file(&two);
    const size_t second = 44 + 12 + 4;

    ck_assert_int_eq(memcmp(m.bytes + second, "TZif2", 5), 0);
    m.bytes[second] = 'x';
    check_damaged(m.bytes, m.len);
    m.bytes[second] = 'T';
    m.bytes[second + 4] = 0;
    check_damaged(m.bytes, m.len);
}
END_TEST

START_TEST(a_footer_must_follow)
{
    plan p = two;

    p.footer = NULL;
    made m = make_file(&p);
    check_damaged(m.bytes, m.len);
    put_bytes(&m, "CET-1\n", 6);
    check_damaged(m.bytes, m.len);
}
END_TEST

START_TEST(a_footer_that_contradicts_is_refused)
{
    plan p = two;

    p.footer = "EET-2";
    made m = make_file(&p);
    check_damaged(m.bytes, m.len);
    p.footer = "EST5EDT,M3.2.0,M11.1.0";
    m = make_file(&p);
    check_damaged(m.bytes, m.len);
}
END_TEST

START_TEST(leap_seconds_are_refused)
{
    size_t len;
    char *bytes = read_file(FOLDER "right/Europe/Berlin", &len);
    optout_zone *zone = NULL;
    optout_error error = {0};

    ck_assert_int_eq(optout_zone_load("right/Europe/Berlin", bytes, len, &zone, &error), OPTOUT_E_NO_DATA);
    ck_assert_ptr_nonnull(strstr(error.message, "leap seconds"));
    free(bytes);
}
END_TEST

START_TEST(a_bad_name_is_not_repeated)
{
    optout_zone *zone = NULL;
    optout_error error = {0};

    ck_assert_int_eq(optout_zone_load("../etc/passwd", "x", 1, &zone, &error), OPTOUT_E_NO_DATA);
    ck_assert_ptr_null(strstr(error.message, "passwd"));
}
END_TEST

START_TEST(each_cut_file_is_refused)
{
    char path[512];
    size_t len;

    snprintf(path, sizeof path, FOLDER "%s", files[_i]);
    char *bytes = read_file(path, &len);
    for (size_t cut = 0; cut < len; cut++)
        check_damaged((const unsigned char *)bytes, cut);
    free(bytes);
}
END_TEST

/* A known generator, so that a failure can be repeated (Steele, Lea, Flood 2014: SplitMix). */
static uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/* Whatever a damaged file says: the answers keep to their definitions. */
static void use(const optout_zone *zone, uint64_t *state)
{
    for (int i = 0; i < 8; i++) {
        optout_date date = (optout_date)(next_random(state) % (i % 2 ? 60000 : 3652059)) - (i % 2 ? 20000 : 719162);
        int64_t time = (int64_t)(next_random(state) % (uint64_t)DAY);
        optout_instant end = optout_zone_day_end(zone, date);
        ck_assert_int_ge(end, date * DAY - 2 * DAY);
        ck_assert_int_le(end, date * DAY + 4 * DAY);
        ck_assert_int_le(optout_zone_day(zone, end - 1, NULL), date);
        if (date < 2932890)
            ck_assert_int_gt(optout_zone_day(zone, end, NULL), date);
        if (date < 2932896)
            ck_assert_int_ge(optout_zone_day_end(zone, date + 1), end);
        ck_assert_int_ne(optout_zone_instants(zone, date, time, NULL, NULL), 0);
        (void)optout_zone_offset(zone, (optout_instant)next_random(state));
        (void)optout_zone_day(zone, (optout_instant)next_random(state), NULL);
    }
}

START_TEST(a_changed_file_is_refused_or_usable)
{
    enum { ROUNDS = 3000 };
    char path[512];
    size_t len;
    uint64_t state = (uint64_t)_i + 1;
    int usable = 0;

    snprintf(path, sizeof path, FOLDER "%s", files[_i]);
    unsigned char *bytes = (unsigned char *)read_file(path, &len);
    unsigned char *copy = malloc(len);
    ck_assert_ptr_nonnull(copy);
    for (int round = 0; round < ROUNDS; round++) {
        optout_zone *zone = NULL;
        int changes = 1 + (int)(next_random(&state) % 4);
        memcpy(copy, bytes, len);
        for (int i = 0; i < changes; i++) {
            uint64_t r = next_random(&state);
            copy[r % len] = (unsigned char)(r >> 32 & 1 ? copy[r % len] ^ 1 << (r >> 40 & 7) : r >> 48 & 0xFF);
        }
        optout_status status = optout_zone_load("Test/Zone", copy, len, &zone, NULL);
        ck_assert(status == OPTOUT_OK || status == OPTOUT_E_NO_DATA);
        if (status == OPTOUT_OK) {
            use(zone, &state);
            usable++;
        }
        optout_zone_free(zone);
    }
    ck_assert_int_gt(usable, 0);
    ck_assert_int_lt(usable, ROUNDS);
    free(bytes);
    free(copy);
}
END_TEST

/* ---- Names. */

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
    tcase_add_loop_test(tcase, each_day_ends_by_the_definition, 0, COUNT(files));
    tcase_add_loop_test(tcase, wall_clock_times_go_there_and_back, 0, COUNT(files));
    tcase_add_loop_test(tcase, extremes_are_answered, 0, COUNT(files));
    tcase_add_test(tcase, the_first_and_last_instants_have_a_day);
    tcase_add_test(tcase, null_is_answered);
    tcase_add_loop_test(tcase, a_name_may_or_may_not_name_a_zone, 0, COUNT(names));
    return tcase;
}

static TCase *bytes_of_files(void)
{
    TCase *tcase = tcase_create("files");

    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_footer_tells_the_offset, 0, COUNT(footers));
    tcase_add_loop_test(tcase, a_bad_footer_is_refused, 0, COUNT(bad_footers));
    tcase_add_test(tcase, a_footer_is_read_to_its_length);
    tcase_add_loop_test(tcase, a_version_is_read, 0, 5);
    tcase_add_test(tcase, a_last_type_goes_on_where_no_footer_speaks);
    tcase_add_test(tcase, times_beyond_all_years_are_borne);
    tcase_add_test(tcase, bytes_behind_the_footer_are_left_alone);
    tcase_add_loop_test(tcase, a_damaged_file_is_refused, 0, COUNT(damages));
    tcase_add_test(tcase, a_second_block_must_follow);
    tcase_add_test(tcase, a_footer_must_follow);
    tcase_add_test(tcase, a_footer_that_contradicts_is_refused);
    tcase_add_test(tcase, leap_seconds_are_refused);
    tcase_add_test(tcase, a_bad_name_is_not_repeated);
    tcase_add_loop_test(tcase, each_cut_file_is_refused, 0, COUNT(files));
    tcase_add_loop_test(tcase, a_changed_file_is_refused_or_usable, 0, COUNT(files));
    return tcase;
}

static Suite *make(void)
{
    Suite *suite = suite_create("zone");

    suite_add_tcase(suite, places());
    suite_add_tcase(suite, bytes_of_files());
    return suite;
}

SUITE_MAIN(make)
