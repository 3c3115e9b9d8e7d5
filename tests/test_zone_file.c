#include "zone_private.h"
#include "zone_support.h"

#include <stdbool.h>

/* Files made by hand, after RFC 8536 3.1 and 3.2; and files of the tz database that were cut or changed. */

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

    if (!copy)
        return OPTOUT_E_MEMORY;
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
    {"STD0DST,J365/167,J364/167", "0001-01-01T00:00:00Z", 3600, "from 6 January to 5 January: but for an hour a year"},
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

/* RFC 8536 3.3.1 lets a change lie up to 167 hours from its day, so also in the year before or after. Rules of that
 * kind say the same after 400 years, for the calendar does; from which year on the clock is asked makes no difference.
 */
static const char *const wide_rules[] = {
    "CET-1CEST,M3.5.0,M10.5.0/3", "WART4WARST,J1/0,J365/25",           "AAA-10BBB,J1/-167,J365/167",
    "AAA10BBB,J365/167,J1/-167",  "AAA-24BBB,M1.1.0/-100,M12.5.6/160", "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1",
    "AAA3BBB2,J1/-167,J1/167",
};

START_TEST(a_rule_repeats_after_400_years)
{
    plan p = {.version = '3', .type_count = 1, .offsets = {4321}, .footer = wide_rules[_i]};
    optout_zone *zone = load_plan(&p);
    const int64_t round = 146097 * DAY;

    for (optout_instant t = at("0003-01-01T00:00Z"); t < at("0403-01-01T00:00Z"); t += DAY + HOUR) {
        int32_t offset = optout_zone_offset(zone, t);
        for (int64_t k = 1; k < 24; k += 5)
            ck_assert_int_eq(optout_zone_offset(zone, t + k * round), offset);
    }
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
    ("\xC3\x84\xC3\x96\xC3\x9C"
     "5"),
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

    snprintf(path, sizeof path, FOLDER "%s", zone_files[_i]);
    char *bytes = read_file(path, &len);
    for (size_t cut = 0; cut < len; cut++) {
        optout_zone *zone = NULL;
        if (load_bytes((const unsigned char *)bytes, cut, &zone, NULL) != OPTOUT_E_NO_DATA || zone)
            ck_abort_msg("%s: cut to %d bytes", zone_files[_i], (int)cut);
    }
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
static bool keeps_its_word(const optout_zone *zone, optout_date date, int64_t time)
{
    optout_instant first, second, end = optout_zone_day_end(zone, date);
    int32_t kind = optout_zone_instants(zone, date, time, &first, &second);

    return end >= date * DAY - 2 * DAY && end <= date * DAY + 4 * DAY && optout_zone_day(zone, end - 1, NULL) <= date &&
           (date > 2932890 || optout_zone_day(zone, end, NULL) > date) &&
           (date == 2932896 || optout_zone_day_end(zone, date + 1) >= end) && kind >= OPTOUT_LOCAL_ONE &&
           kind <= OPTOUT_LOCAL_FOLD && (kind == OPTOUT_LOCAL_ONE ? first == second : first < second);
}

static bool is_usable(const optout_zone *zone, uint64_t *state)
{
    bool good = true;

    for (int i = 0; i < 8; i++) {
        bool near = i % 2 == 0; /* where the tables are, else anywhere */
        optout_date date = (optout_date)(next_random(state) % (near ? 60000 : 3652059)) - (near ? 20000 : 719162);
        good = good && keeps_its_word(zone, date, (int64_t)(next_random(state) % (uint64_t)DAY));
        (void)optout_zone_offset(zone, (optout_instant)next_random(state));
        (void)optout_zone_day(zone, (optout_instant)next_random(state), NULL);
    }
    return good;
}

START_TEST(a_changed_file_is_refused_or_usable)
{
    enum { ROUNDS = 3000 };
    char path[512];
    size_t len;
    uint64_t state = (uint64_t)_i + 1;
    int usable = 0;

    snprintf(path, sizeof path, FOLDER "%s", zone_files[_i]);
    unsigned char *bytes = (unsigned char *)read_file(path, &len);
    unsigned char *copy = malloc(len);
    ck_assert_ptr_nonnull(copy);
    for (int round = 0; round < ROUNDS; round++) {
        optout_zone *zone = NULL;
        int changes = 1 + (int)(next_random(&state) % 4);
        memcpy(copy, bytes, len);
        for (int i = 0; i < changes; i++) {
            uint64_t r = next_random(&state);
            unsigned flip = copy[r % len] ^ 1u << (r >> 40 & 7), any = r >> 48 & 0xFF;
            copy[r % len] = (unsigned char)(r >> 32 & 1 ? flip : any);
        }
        optout_status status = optout_zone_load("Test/Zone", copy, len, &zone, NULL);
        if (status != OPTOUT_E_NO_DATA && (status != OPTOUT_OK || !is_usable(zone, &state)))
            ck_abort_msg("%s: round %d", zone_files[_i], round);
        usable += status == OPTOUT_OK;
        optout_zone_free(zone);
    }
    ck_assert_int_gt(usable, 0);
    ck_assert_int_lt(usable, ROUNDS);
    free(bytes);
    free(copy);
}
END_TEST

static TCase *bytes_of_files(void)
{
    TCase *tcase = tcase_create("files");

    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, a_footer_tells_the_offset, 0, COUNT(footers));
    tcase_add_loop_test(tcase, a_rule_repeats_after_400_years, 0, COUNT(wide_rules));
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
    tcase_add_loop_test(tcase, each_cut_file_is_refused, 0, COUNT(zone_files));
    tcase_add_loop_test(tcase, a_changed_file_is_refused_or_usable, 0, COUNT(zone_files));
    return tcase;
}

static Suite *make(void)
{
    Suite *suite = suite_create("zone files");

    suite_add_tcase(suite, bytes_of_files());
    return suite;
}

SUITE_MAIN(make)
