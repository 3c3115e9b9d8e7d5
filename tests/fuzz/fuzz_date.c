/* Days, times and instants as text: what is accepted is written as it was read. The C library's calendar is the second
 * implementation. */
#define _DEFAULT_SOURCE /* timegm */
#include "opt-out/date.h"

#include "fuzz.h"

#include <stdbool.h>
#include <time.h>

#define DAY_US (INT64_C(86400) * 1000000)

static int64_t floor_div(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

static void check_day(optout_date date)
{
    int32_t year = -1, month = -1, day = -1;
    time_t seconds = (time_t)date * 86400;
    struct tm civil;
    char text[16];

    must(optout_date_is_valid(date) && gmtime_r(&seconds, &civil));
    optout_date_split(date, &year, &month, &day);
    must(year == civil.tm_year + 1900 && month == civil.tm_mon + 1 && day == civil.tm_mday);
    must(optout_date_make(year, month, day) == date);
    must(optout_date_weekday(date) % 7 == civil.tm_wday);
    must(day <= optout_date_days_in_month(year, month));
    must(optout_date_format(date, text, sizeof text) == 10);
    optout_date again = OPTOUT_NO_DATE;
    must(optout_date_parse(text, 10, &again, NULL) == OPTOUT_OK && again == date);
}

static void check_instant(optout_instant instant)
{
    char text[40];
    optout_moment again = {0};
    time_t seconds = (time_t)floor_div(instant, 1000000);
    struct tm civil;
    size_t len = optout_instant_format(instant, text, sizeof text);

    must(len >= 20 && len < sizeof text && text[len - 1] == 'Z');
    must(optout_moment_parse(text, len, &again, NULL) == OPTOUT_OK);
    must(again.kind == OPTOUT_MOMENT_INSTANT && again.value == instant);
    must(gmtime_r(&seconds, &civil) && timegm(&civil) == seconds);
    char expected[40];
    (void)snprintf(expected, sizeof expected, "%04d-%02d-%02dT%02d:%02d:%02d", civil.tm_year + 1900, civil.tm_mon + 1,
                   civil.tm_mday, civil.tm_hour, civil.tm_min, civil.tm_sec);
    must(strncmp(text, expected, 19) == 0);
}

/* Texts. */
static void check_text(const char *text, size_t len)
{
    optout_moment moment = {0};
    optout_date date = OPTOUT_NO_DATE;
    optout_status day = optout_date_parse(text, len, &date, NULL);
    optout_status status = optout_moment_parse(text, len, &moment, NULL);
    char written[16];

    must(status == OPTOUT_OK || (!moment.kind && (status == OPTOUT_E_SYNTAX || status == OPTOUT_E_RANGE)));
    must((day == OPTOUT_OK) == (status == OPTOUT_OK && moment.kind == OPTOUT_MOMENT_DAY));
    if (day == OPTOUT_OK) {
        must(moment.date == date && len == 10);
        must(optout_date_format(date, written, sizeof written) == 10 && memcmp(written, text, 10) == 0);
        check_day(date);
    }
    if (status)
        return;
    if (moment.kind == OPTOUT_MOMENT_CIVIL) {
        must(moment.value >= 0 && moment.value < DAY_US);
        must(optout_date_format(moment.date, written, sizeof written) == 10 && memcmp(written, text, 10) == 0);
    } else if (moment.kind == OPTOUT_MOMENT_INSTANT) {
        check_instant(moment.value);
    }
}

/* The same bytes as numbers. */
static void check_numbers(const uint8_t *data, size_t size)
{
    int32_t parts[3] = {0};
    int64_t instant = 0;
    char text[40] = "x";

    memcpy(parts, data, size < sizeof parts ? size : sizeof parts);
    memcpy(&instant, data, size < sizeof instant ? size : sizeof instant);
    if (optout_moment_at(instant).kind)
        check_instant(instant);
    else
        must(optout_instant_format(instant, text, sizeof text) == 0 && !text[0]);
    if (optout_date_is_valid(parts[0]))
        check_day(parts[0]);
    else
        must(optout_date_weekday(parts[0]) == 0 && optout_date_format(parts[0], text, sizeof text) == 0);
    optout_date date = optout_date_make(parts[0], parts[1], parts[2]);
    must((date != OPTOUT_NO_DATE) == (parts[2] >= 1 && parts[2] <= optout_date_days_in_month(parts[0], parts[1])));
    if (date != OPTOUT_NO_DATE)
        check_day(date);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_text((const char *)data, size);
    check_numbers(data, size);
    return 0;
}
