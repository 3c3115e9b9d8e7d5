#include "opt-out/date.h"

#include "support.h"

#include <stdbool.h>

#define SECOND INT64_C(1000000)
#define DAY (86400 * SECOND)
#define FIRST_DAY (-719162)
#define LAST_DAY 2932896

static optout_date day(const char *text)
{
    optout_date date = OPTOUT_NO_DATE;
    ck_assert_msg(optout_date_parse(text, strlen(text), &date, NULL) == OPTOUT_OK, "%s is a day", text);
    return date;
}

/* A calendar that only knows how to turn a page: Gregorian rules of leap years (bull Inter gravissimas, 1582), from
 * Monday, 1 January of the year 1. */
typedef struct page {
    int year, month, day, weekday;
} page;

static int length_of(const page *p)
{
    switch (p->month) {
    case 4:
    case 6:
    case 9:
    case 11:
        return 30;
    case 2:
        if (p->year % 400 == 0)
            return 29;
        return p->year % 100 != 0 && p->year % 4 == 0 ? 29 : 28;
    default:
        return 31;
    }
}

static void turn(page *p)
{
    p->weekday = p->weekday == 7 ? 1 : p->weekday + 1;
    if (++p->day > length_of(p)) {
        p->day = 1;
        p->month++;
    }
    if (p->month > 12) {
        p->month = 1;
        p->year++;
    }
}

START_TEST(every_day_goes_there_and_back)
{
    page p = {1, 1, 1, 1};
    optout_date date = FIRST_DAY;

    for (; p.year <= 9999; date++, turn(&p)) {
        int32_t year, month, day_of_month;
        optout_date_split(date, &year, &month, &day_of_month);
        if (year != p.year || month != p.month || day_of_month != p.day || optout_date_weekday(date) != p.weekday ||
            optout_date_make(p.year, p.month, p.day) != date ||
            optout_date_days_in_month(p.year, p.month) != length_of(&p))
            ck_abort_msg("day %d is %04d-%02d-%02d, weekday %d", (int)date, p.year, p.month, p.day, p.weekday);
    }
    ck_assert_int_eq(date, LAST_DAY + 1);
}
END_TEST

START_TEST(every_day_is_written_and_read)
{
    page p = {1, 1, 1, 1};

    for (optout_date date = FIRST_DAY; date <= LAST_DAY; date++, turn(&p)) {
        char text[16];
        optout_date read = OPTOUT_NO_DATE;
        bool same = optout_date_format(date, text, sizeof text) == 10 && text[10] == '\0' &&
                    optout_date_parse(text, 10, &read, NULL) == OPTOUT_OK && read == date;
        int year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
        int month = (text[5] - '0') * 10 + (text[6] - '0'), of_month = (text[8] - '0') * 10 + (text[9] - '0');
        if (!same || year != p.year || month != p.month || of_month != p.day || text[4] != '-' || text[7] != '-')
            ck_abort_msg("day %d is written %s", (int)date, text);
    }
}
END_TEST

static const struct {
    const char *text;
    int32_t days, weekday;
    const char *source;
} anchors[] = {
    {"0001-01-01", -719162, 1, "ISO 8601 runs the Gregorian calendar backwards"},
    {"1582-10-15", -141427, 5, "the first day of the Gregorian calendar was a Friday"},
    {"1858-11-17", -40587, 3, "modified Julian day 0 = JD 2400000.5; 1970-01-01 is MJD 40587"},
    {"1969-12-31", -1, 3, "the day before"},
    {"1970-01-01", 0, 4, "POSIX: the Epoch; a Thursday"},
    {"2000-02-29", 11016, 2, "RFC 3339 5.7: 2000 is a leap year"},
    {"2000-03-01", 11017, 3, "Wednesday"},
    {"2001-09-09", 11574, 7, "1,000,000,000 seconds fell on it; a Sunday"},
    {"2025-05-26", 20234, 1, "Meta's announced cut-off: Monday, 26 May 2025"},
    {"2038-01-19", 24855, 2, "2^31 seconds fall on it; 2^31 / 86400 = 24855"},
    {"9999-12-31", 2932896, 5, "the last day; Friday"},
};

START_TEST(a_known_day_is_where_it_was)
{
    optout_date date = day(anchors[_i].text);

    ck_assert_int_eq(date, anchors[_i].days);
    ck_assert_int_eq(optout_date_weekday(date), anchors[_i].weekday);
}
END_TEST

static const struct {
    int32_t year, month, day;
} no_days[] = {
    {1900, 2, 29},        {2100, 2, 29},     {2023, 2, 29},        {2024, 2, 30},        {2025, 4, 31},
    {2025, 1, 0},         {2025, 1, 32},     {2025, 0, 1},         {2025, 13, 1},        {0, 1, 1},
    {0, 12, 31},          {-1, 1, 1},        {10000, 1, 1},        {2025, -1, 1},        {2025, 1, -1},
    {INT32_MAX, 1, 1},    {INT32_MIN, 1, 1}, {2025, INT32_MAX, 1}, {2025, INT32_MIN, 1}, {2025, 1, INT32_MAX},
    {2025, 1, INT32_MIN},
};

START_TEST(what_is_no_day_is_not_made)
{
    ck_assert_int_eq(optout_date_make(no_days[_i].year, no_days[_i].month, no_days[_i].day), OPTOUT_NO_DATE);
}
END_TEST

static const int32_t outside[] = {FIRST_DAY - 1, LAST_DAY + 1, INT32_MIN, INT32_MIN + 1, INT32_MAX, OPTOUT_NO_DATE};

START_TEST(days_outside_the_years_are_refused)
{
    int32_t year = 7, month = 7, of_month = 7;
    optout_date date = outside[_i];
    char text[16] = "x";

    ck_assert_int_eq(optout_date_is_valid(date), 0);
    ck_assert_int_eq(optout_date_weekday(date), 0);
    optout_date_split(date, &year, &month, &of_month);
    ck_assert_int_eq(year, 0);
    ck_assert_int_eq(month, 0);
    ck_assert_int_eq(of_month, 0);
    ck_assert_uint_eq(optout_date_format(date, text, sizeof text), 0);
    ck_assert_str_eq(text, "");
    ck_assert_int_eq(optout_moment_day(date).kind, 0);
    ck_assert_int_eq(optout_moment_civil(date, 0).kind, 0);
}
END_TEST

START_TEST(the_years_end_where_they_should)
{
    ck_assert_int_eq(optout_date_is_valid(FIRST_DAY), 1);
    ck_assert_int_eq(optout_date_is_valid(LAST_DAY), 1);
    ck_assert_int_eq(optout_date_is_valid(0), 1);
    optout_date_split(0, NULL, NULL, NULL);
}
END_TEST

static const struct {
    int32_t year, month, days;
} months[] = {
    {2025, 2, 28},     {2024, 2, 29},     {1900, 2, 28},        {2000, 2, 29},
    {2025, 12, 31},    {9999, 12, 31},    {1, 1, 31},           {2025, 0, 0},
    {2025, 13, 0},     {0, 1, 0},         {10000, 1, 0},        {-4, 2, 0},
    {INT32_MIN, 1, 0}, {INT32_MAX, 1, 0}, {2025, INT32_MIN, 0}, {2025, INT32_MAX, 0},
};

START_TEST(a_month_has_its_days)
{
    ck_assert_int_eq(optout_date_days_in_month(months[_i].year, months[_i].month), months[_i].days);
}
END_TEST

START_TEST(weekdays_have_names)
{
    static const char *const names[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

    for (int i = 0; i < 7; i++)
        ck_assert_str_eq(optout_weekday_name(i + 1), names[i]);
    ck_assert_ptr_null(optout_weekday_name(0));
    ck_assert_ptr_null(optout_weekday_name(8));
    ck_assert_ptr_null(optout_weekday_name(-1));
    ck_assert_ptr_null(optout_weekday_name(INT32_MIN));
    ck_assert_ptr_null(optout_weekday_name(INT32_MAX));
}
END_TEST

/* len: of the text with what follows its first NUL. */
#define TEXT(text) text, sizeof(text) - 1

static const struct {
    const char *text;
    size_t len;
    optout_status status;
} bad_dates[] = {
    {TEXT(""), OPTOUT_E_SYNTAX},
    {TEXT("2025"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-2"), OPTOUT_E_SYNTAX},
    {TEXT("2025-5-26"), OPTOUT_E_SYNTAX},
    {TEXT("25-05-26"), OPTOUT_E_SYNTAX},
    {TEXT("20250526"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26 "), OPTOUT_E_SYNTAX},
    {TEXT(" 2025-05-26"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26\n"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26\0"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05\0-26"), OPTOUT_E_SYNTAX},
    {TEXT("\0"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-260"), OPTOUT_E_SYNTAX},
    {TEXT("2025/05/26"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05/26"), OPTOUT_E_SYNTAX},
    {TEXT("+2025-05-26"), OPTOUT_E_SYNTAX},
    {TEXT("-2025-05-26"), OPTOUT_E_SYNTAX},
    {TEXT("2025--5-26"), OPTOUT_E_SYNTAX},
    {TEXT("2025-+5-26"), OPTOUT_E_SYNTAX},
    {TEXT("2025- 5-26"), OPTOUT_E_SYNTAX},
    {TEXT("0x25-05-26"), OPTOUT_E_SYNTAX},
    {TEXT("12025-05-26"), OPTOUT_E_SYNTAX},
    {TEXT("2025-W22-1"), OPTOUT_E_SYNTAX},
    {TEXT("2025-146"), OPTOUT_E_SYNTAX},
    {TEXT("26.05.2025"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T00:00"), OPTOUT_E_SYNTAX},
    {TEXT("2025\xE2\x80\x90"
          "05\xE2\x80\x90"
          "26"),
     OPTOUT_E_SYNTAX},                                                 /* U+2010 HYPHEN */
    {TEXT("\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA5-05-26"), OPTOUT_E_SYNTAX}, /* Arabic-Indic digits */
    {TEXT("\xFF\xFF\xFF\xFF-\xFF\xFF-\xFF\xFF"), OPTOUT_E_SYNTAX},
    {TEXT("2025-02-30"), OPTOUT_E_RANGE},
    {TEXT("2025-02-29"), OPTOUT_E_RANGE},
    {TEXT("1900-02-29"), OPTOUT_E_RANGE},
    {TEXT("2025-04-31"), OPTOUT_E_RANGE},
    {TEXT("2025-00-01"), OPTOUT_E_RANGE},
    {TEXT("2025-13-01"), OPTOUT_E_RANGE},
    {TEXT("2025-01-00"), OPTOUT_E_RANGE},
    {TEXT("2025-01-32"), OPTOUT_E_RANGE},
    {TEXT("2025-99-99"), OPTOUT_E_RANGE},
    {TEXT("0000-01-01"), OPTOUT_E_RANGE},
    {TEXT("0000-00-00"), OPTOUT_E_RANGE},
};

/* A copy without a byte to spare, so that a sanitizer sees each byte read past the end. */
static char *exact_copy(const char *text, size_t len)
{
    char *copy = malloc(len ? len : 1);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, text, len);
    return copy;
}

START_TEST(a_bad_day_is_refused)
{
    char *text = exact_copy(bad_dates[_i].text, bad_dates[_i].len);
    optout_date date = 4711;
    optout_error error;

    ck_assert_int_eq(optout_date_parse(text, bad_dates[_i].len, &date, &error), bad_dates[_i].status);
    ck_assert_int_eq(date, 4711);
    ck_assert_int_eq(error.status, bad_dates[_i].status);
    ck_assert_str_eq(error.code, "date");
    ck_assert_str_eq(error.pointer, "");
    ck_assert_uint_eq(error.flags, 0);
    ck_assert_int_eq(optout_date_parse(text, bad_dates[_i].len, &date, NULL), bad_dates[_i].status);
    free(text);
}
END_TEST

START_TEST(a_day_that_is_none_is_named)
{
    optout_date date;
    optout_error error;

    ck_assert_int_eq(optout_date_parse("2025-02-30", 10, &date, &error), OPTOUT_E_RANGE);
    ck_assert_str_eq(error.message, "2025-02-30: there is no such day");
}
END_TEST

START_TEST(only_the_given_length_is_read)
{
    optout_date date = 0;

    ck_assert_int_eq(optout_date_parse("2025-05-26 and more", 10, &date, NULL), OPTOUT_OK);
    ck_assert_int_eq(date, 20234);
}
END_TEST

START_TEST(null_arguments_are_named)
{
    optout_date date = 4711;
    optout_moment moment = {0};
    optout_error error;

    ck_assert_int_eq(optout_date_parse(NULL, 0, &date, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.message, "text is NULL");
    ck_assert_int_eq(optout_date_parse("2025-05-26", 10, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.message, "out is NULL");
    ck_assert_int_eq(optout_date_parse(NULL, 10, &date, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_moment_parse(NULL, 10, &moment, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_moment_parse("2025-05-26", 10, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(date, 4711);
}
END_TEST

START_TEST(a_short_buffer_is_cut_as_snprintf_cuts)
{
    static const char full[] = "2025-05-26T13:30:00.25Z";

    ck_assert_uint_eq(optout_date_format(20234, NULL, 0), 10);
    ck_assert_uint_eq(optout_date_format(20234, NULL, 99), 10);
    for (size_t cap = 1; cap <= sizeof full + 1; cap++) {
        char text[40], expected[40];
        memset(text, '#', sizeof text);
        ck_assert_uint_eq(optout_date_format(20234, text, cap), 10);
        ck_assert_int_eq(snprintf(expected, cap, "%.10s", full), 10);
        ck_assert_str_eq(text, expected);
        ck_assert(text[cap] == '#');
        memset(text, '#', sizeof text);
        ck_assert_uint_eq(optout_instant_format(20234 * DAY + 48600250000, text, cap), sizeof full - 1);
        ck_assert_int_eq(snprintf(expected, cap, "%s", full), sizeof full - 1);
        ck_assert_str_eq(text, expected);
        ck_assert(text[cap] == '#');
    }
}
END_TEST

static const struct {
    optout_instant instant;
    const char *text;
} instants[] = {
    {0, "1970-01-01T00:00:00Z"},
    {1, "1970-01-01T00:00:00.000001Z"},
    {-1, "1969-12-31T23:59:59.999999Z"},
    {100000, "1970-01-01T00:00:00.1Z"},
    {1230000, "1970-01-01T00:00:01.23Z"},
    {-DAY, "1969-12-31T00:00:00Z"},
    {1000000000 * SECOND, "2001-09-09T01:46:40Z"},
    {1234567890 * SECOND, "2009-02-13T23:31:30Z"},
    {INT64_C(2147483648) * SECOND, "2038-01-19T03:14:08Z"},
    {1748296800 * SECOND, "2025-05-26T22:00:00Z"},
    {FIRST_DAY * DAY, "0001-01-01T00:00:00Z"},
    {(LAST_DAY + 1) * DAY - 1, "9999-12-31T23:59:59.999999Z"},
    {FIRST_DAY * DAY - 1, ""},
    {(LAST_DAY + 1) * DAY, ""},
    {INT64_MAX, ""},
    {INT64_MIN, ""},
    {OPTOUT_NO_INSTANT, ""},
};

static optout_instant formatted;
static size_t format_it(char *buf, size_t cap)
{
    return optout_instant_format(formatted, buf, cap);
}

START_TEST(an_instant_is_written)
{
    formatted = instants[_i].instant;
    assert_text(instants[_i].text, format_it);
}
END_TEST

START_TEST(an_instant_that_was_written_is_read)
{
    optout_moment moment = {0};

    if (instants[_i].text[0] == '\0') {
        ck_assert_int_eq(optout_moment_at(instants[_i].instant).kind, 0);
        return;
    }
    ck_assert_int_eq(optout_moment_parse(instants[_i].text, strlen(instants[_i].text), &moment, NULL), OPTOUT_OK);
    ck_assert_int_eq(moment.kind, OPTOUT_MOMENT_INSTANT);
    ck_assert_int_eq(moment.date, 0);
    ck_assert_int_eq(moment.value, instants[_i].instant);
}
END_TEST

static const struct {
    const char *text;
    int32_t kind, date;
    int64_t value;
} good_moments[] = {
    {"2025-05-26", OPTOUT_MOMENT_DAY, 20234, 0},
    {"0001-01-01", OPTOUT_MOMENT_DAY, FIRST_DAY, 0},
    {"2025-05-26T00:00", OPTOUT_MOMENT_CIVIL, 20234, 0},
    {"2025-05-26T23:59", OPTOUT_MOMENT_CIVIL, 20234, 86340 * SECOND},
    {"2025-05-26T23:59:59", OPTOUT_MOMENT_CIVIL, 20234, 86399 * SECOND},
    {"2025-05-26T23:59:59.9", OPTOUT_MOMENT_CIVIL, 20234, 86399 * SECOND + 900000},
    {"2025-05-26T23:59:59.999999", OPTOUT_MOMENT_CIVIL, 20234, DAY - 1},
    {"2025-05-26T01:02:03.04", OPTOUT_MOMENT_CIVIL, 20234, 3723 * SECOND + 40000},
    {"2025-05-26T01:02:03.000001", OPTOUT_MOMENT_CIVIL, 20234, 3723 * SECOND + 1},
    {"1970-01-01T00:00Z", OPTOUT_MOMENT_INSTANT, 0, 0},
    {"1985-04-12T23:20:50.52Z", OPTOUT_MOMENT_INSTANT, 0, 482196050 * SECOND + 520000}, /* RFC 3339 5.8 */
    {"1996-12-19T16:39:57-08:00", OPTOUT_MOMENT_INSTANT, 0, 851042397 * SECOND},        /* RFC 3339 5.8 */
    {"1996-12-20T00:39:57Z", OPTOUT_MOMENT_INSTANT, 0, 851042397 * SECOND},             /* the same instant */
    {"1937-01-01T12:00:27.87+00:20", OPTOUT_MOMENT_INSTANT, 0, -1041337172130000},      /* RFC 3339 5.8 */
    {"1970-01-01T00:00+00:00", OPTOUT_MOMENT_INSTANT, 0, 0},
    {"1970-01-01T00:00-00:00", OPTOUT_MOMENT_INSTANT, 0, 0},
    {"1970-01-01T23:59+23:59", OPTOUT_MOMENT_INSTANT, 0, 0},
    {"1969-12-31T00:01:00.5-23:59", OPTOUT_MOMENT_INSTANT, 0, 500000},
    {"0001-01-01T00:00Z", OPTOUT_MOMENT_INSTANT, 0, INT64_C(-719162) * DAY},
    {"0001-01-01T01:00+01:00", OPTOUT_MOMENT_INSTANT, 0, INT64_C(-719162) * DAY},
    {"9999-12-31T22:59:59.999999-01:00", OPTOUT_MOMENT_INSTANT, 0, (LAST_DAY + 1) * DAY - 1},
};

START_TEST(a_moment_is_read)
{
    size_t len = strlen(good_moments[_i].text);
    char *text = exact_copy(good_moments[_i].text, len);
    optout_moment moment = {0};
    optout_error error = {0};

    ck_assert_int_eq(optout_moment_parse(text, len, &moment, &error), OPTOUT_OK);
    ck_assert_int_eq(moment.kind, good_moments[_i].kind);
    ck_assert_int_eq(moment.date, good_moments[_i].date);
    ck_assert_int_eq(moment.value, good_moments[_i].value);
    free(text);
}
END_TEST

static const struct {
    const char *text;
    size_t len;
    optout_status status;
} bad_moments[] = {
    {TEXT(""), OPTOUT_E_SYNTAX},
    {TEXT("T12:00"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12Z"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T1200"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:0"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00:"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00:0"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00:00."), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00:00.Z"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00:00,5"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00:00.1234567"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00.5"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26 12:00"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26t12:00"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00z"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00 Z"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00ZZ"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00Z "), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00+"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00+02"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00+0200"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00+2:00"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00+02:00:00"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00+02:00Z"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00\xE2\x88\x92"
          "02:00"),
     OPTOUT_E_SYNTAX}, /* U+2212 MINUS SIGN */
    {TEXT("2025-05-26Z"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26+02:00"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26T12:00\0"), OPTOUT_E_SYNTAX},
    {TEXT("2025-05-26\0T12:00"), OPTOUT_E_SYNTAX},
    {TEXT("2025-02-30T12:00x"), OPTOUT_E_SYNTAX},
    {TEXT("2025-02-30"), OPTOUT_E_RANGE},
    {TEXT("2025-02-30T12:00"), OPTOUT_E_RANGE},
    {TEXT("0000-12-31T12:00Z"), OPTOUT_E_RANGE},
    {TEXT("2025-05-26T24:00"), OPTOUT_E_RANGE},
    {TEXT("2025-05-26T24:00:00Z"), OPTOUT_E_RANGE},
    {TEXT("2025-05-26T12:60"), OPTOUT_E_RANGE},
    {TEXT("2025-05-26T12:00:60"), OPTOUT_E_RANGE},
    {TEXT("1990-12-31T23:59:60Z"), OPTOUT_E_RANGE}, /* RFC 3339 5.8 allows the leap second, we do not */
    {TEXT("2025-05-26T99:99:99"), OPTOUT_E_RANGE},
    {TEXT("2025-05-26T12:00+24:00"), OPTOUT_E_RANGE},
    {TEXT("2025-05-26T12:00-24:00"), OPTOUT_E_RANGE},
    {TEXT("2025-05-26T12:00+02:60"), OPTOUT_E_RANGE},
    {TEXT("0001-01-01T00:59+01:00"), OPTOUT_E_RANGE},
    {TEXT("0001-01-01T00:00+00:01"), OPTOUT_E_RANGE},
    {TEXT("9999-12-31T23:00-01:00"), OPTOUT_E_RANGE},
    {TEXT("9999-12-31T23:59:59.999999-23:59"), OPTOUT_E_RANGE},
};

START_TEST(a_bad_moment_is_refused)
{
    char *text = exact_copy(bad_moments[_i].text, bad_moments[_i].len);
    optout_moment moment = {7, 7, 7};
    optout_error error;

    ck_assert_int_eq(optout_moment_parse(text, bad_moments[_i].len, &moment, &error), bad_moments[_i].status);
    ck_assert_int_eq(error.status, bad_moments[_i].status);
    ck_assert_str_eq(error.pointer, "");
    ck_assert_str_ne(error.code, "");
    ck_assert_str_ne(error.message, "");
    ck_assert(moment.kind == 7 && moment.date == 7 && moment.value == 7);
    free(text);
}
END_TEST

START_TEST(a_cut_moment_is_never_read_past_its_end)
{
    static const char full[] = "1996-12-19T16:39:57.123456-08:00";

    for (size_t len = 0; len < sizeof full; len++) {
        char *text = exact_copy(full, len);
        optout_moment moment;
        /* whole are: the day, hh:mm, hh:mm:ss, each length of fraction, and all of it */
        bool whole = len == 10 || len == 16 || len == 19 || (len >= 21 && len <= 26) || len == sizeof full - 1;
        ck_assert_int_eq(optout_moment_parse(text, len, &moment, NULL), whole ? OPTOUT_OK : OPTOUT_E_SYNTAX);
        free(text);
    }
}
END_TEST

START_TEST(moments_are_made)
{
    optout_moment m = optout_moment_day(20234);

    ck_assert(m.kind == OPTOUT_MOMENT_DAY && m.date == 20234 && m.value == 0);
    m = optout_moment_civil(20234, DAY - 1);
    ck_assert(m.kind == OPTOUT_MOMENT_CIVIL && m.date == 20234 && m.value == DAY - 1);
    ck_assert_int_eq(optout_moment_civil(20234, 0).kind, OPTOUT_MOMENT_CIVIL);
    m = optout_moment_at(-1);
    ck_assert(m.kind == OPTOUT_MOMENT_INSTANT && m.date == 0 && m.value == -1);
    ck_assert_int_eq(optout_moment_civil(20234, DAY).kind, 0);
    ck_assert_int_eq(optout_moment_civil(20234, -1).kind, 0);
    ck_assert_int_eq(optout_moment_civil(20234, INT64_MAX).kind, 0);
    ck_assert_int_eq(optout_moment_civil(20234, INT64_MIN).kind, 0);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("date");
    TCase *days = tcase_create("days");
    TCase *texts = tcase_create("texts");
    TCase *moments = tcase_create("moments");

    tcase_set_timeout(days, 60);
    tcase_add_test(days, every_day_goes_there_and_back);
    tcase_add_test(days, every_day_is_written_and_read);
    tcase_add_loop_test(days, a_known_day_is_where_it_was, 0, COUNT(anchors));
    tcase_add_loop_test(days, what_is_no_day_is_not_made, 0, COUNT(no_days));
    tcase_add_loop_test(days, days_outside_the_years_are_refused, 0, COUNT(outside));
    tcase_add_test(days, the_years_end_where_they_should);
    tcase_add_loop_test(days, a_month_has_its_days, 0, COUNT(months));
    tcase_add_test(days, weekdays_have_names);
    tcase_add_loop_test(texts, a_bad_day_is_refused, 0, COUNT(bad_dates));
    tcase_add_test(texts, a_day_that_is_none_is_named);
    tcase_add_test(texts, only_the_given_length_is_read);
    tcase_add_test(texts, null_arguments_are_named);
    tcase_add_test(texts, a_short_buffer_is_cut_as_snprintf_cuts);
    tcase_add_loop_test(moments, an_instant_is_written, 0, COUNT(instants));
    tcase_add_loop_test(moments, an_instant_that_was_written_is_read, 0, COUNT(instants));
    tcase_add_loop_test(moments, a_moment_is_read, 0, COUNT(good_moments));
    tcase_add_loop_test(moments, a_bad_moment_is_refused, 0, COUNT(bad_moments));
    tcase_add_test(moments, a_cut_moment_is_never_read_past_its_end);
    tcase_add_test(moments, moments_are_made);
    suite_add_tcase(suite, days);
    suite_add_tcase(suite, texts);
    suite_add_tcase(suite, moments);
    return suite;
}

SUITE_MAIN(make)
