#include "opt-out/date.h"

#include "error_private.h"
#include "text_private.h"

#include <stdbool.h>

/* Whole numbers only. The split counts years from March, so that the leap day is the last of its year and the lengths
 * of the months before it follow (153 m + 2) / 5. */
enum {
    FIRST_DAY = -719162,  /* 0001-01-01, a Monday */
    LAST_DAY = 2932896,   /* 9999-12-31 */
    MARCH_OF_0 = -719468, /* 0000-03-01 */
    DAYS_OF_4_YEARS = 1461,
    DAYS_OF_400_YEARS = 146097
};
#define SECOND_US INT64_C(1000000)
#define DAY_US (INT64_C(86400) * SECOND_US)
#define FIRST_INSTANT (FIRST_DAY * DAY_US)
#define END_INSTANT ((LAST_DAY + 1) * DAY_US)

static bool is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int32_t optout_date_days_in_month(int32_t year, int32_t month)
{
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    if (year < 1 || year > 9999 || month < 1 || month > 12)
        return 0;
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

optout_date optout_date_make(int32_t year, int32_t month, int32_t day)
{
    if (day < 1 || day > optout_date_days_in_month(year, month))
        return OPTOUT_NO_DATE;
    int32_t march_year = month > 2 ? year : year - 1;
    int32_t march_month = month > 2 ? month - 3 : month + 9;
    int32_t leap_days = march_year / 4 - march_year / 100 + march_year / 400;
    return MARCH_OF_0 + 365 * march_year + leap_days + (153 * march_month + 2) / 5 + day - 1;
}

int32_t optout_date_is_valid(optout_date date)
{
    return date >= FIRST_DAY && date <= LAST_DAY;
}

void optout_date_split(optout_date date, int32_t *year, int32_t *month, int32_t *day)
{
    int32_t y = 0, m = 0, d = 0;

    if (optout_date_is_valid(date)) {
        int32_t days = date - MARCH_OF_0;
        int32_t century = (4 * days + 3) / DAYS_OF_400_YEARS;
        int32_t of_century = days - DAYS_OF_400_YEARS * century / 4;
        int32_t of_hundred = (4 * of_century + 3) / DAYS_OF_4_YEARS;
        int32_t of_year = of_century - DAYS_OF_4_YEARS * of_hundred / 4;
        int32_t march_month = (5 * of_year + 2) / 153;
        d = of_year - (153 * march_month + 2) / 5 + 1;
        m = march_month < 10 ? march_month + 3 : march_month - 9;
        y = 100 * century + of_hundred + (m <= 2);
    }
    if (year)
        *year = y;
    if (month)
        *month = m;
    if (day)
        *day = d;
}

int32_t optout_date_weekday(optout_date date)
{
    return optout_date_is_valid(date) ? (date - FIRST_DAY) % 7 + 1 : 0;
}

const char *optout_weekday_name(int32_t weekday)
{
    static const char *const names[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    return weekday >= 1 && weekday <= 7 ? names[weekday - 1] : NULL;
}

/* A text that is read from left to right; nothing is read past its end. */
typedef struct reader {
    const char *at, *end;
} reader;

/* Exactly `count` digits. */
static bool take_number(reader *in, int count, int32_t *number)
{
    int32_t value = 0;

    if (in->end - in->at < count)
        return false;
    for (int i = 0; i < count; i++, in->at++) {
        if (*in->at < '0' || *in->at > '9')
            return false;
        value = 10 * value + (*in->at - '0');
    }
    *number = value;
    return true;
}

static bool take(reader *in, char c)
{
    if (in->at == in->end || *in->at != c)
        return false;
    in->at++;
    return true;
}

typedef struct civil {
    int32_t year, month, day, hour, minute, second, micro;
    int32_t sign, offset_hour, offset_minute; /* sign 0: no offset, so wall-clock time */
    bool has_time;
} civil;

static bool take_day(reader *in, civil *c)
{
    return take_number(in, 4, &c->year) && take(in, '-') && take_number(in, 2, &c->month) && take(in, '-') &&
           take_number(in, 2, &c->day);
}

/* 1 to 6 digits, as microseconds. */
static bool take_fraction(reader *in, int32_t *micro)
{
    int32_t unit = 100000, digit;

    *micro = 0;
    while (unit > 0 && take_number(in, 1, &digit)) {
        *micro += digit * unit;
        unit /= 10;
    }
    return unit < 100000;
}

static bool take_time(reader *in, civil *c)
{
    if (!take_number(in, 2, &c->hour) || !take(in, ':') || !take_number(in, 2, &c->minute))
        return false;
    if (take(in, ':')) {
        if (!take_number(in, 2, &c->second))
            return false;
        if (take(in, '.') && !take_fraction(in, &c->micro))
            return false;
    }
    if (take(in, 'Z')) {
        c->sign = 1;
        return true;
    }
    c->sign = take(in, '+') ? 1 : take(in, '-') ? -1 : 0;
    return c->sign == 0 ||
           (take_number(in, 2, &c->offset_hour) && take(in, ':') && take_number(in, 2, &c->offset_minute));
}

/* The day of a text that has the right form. */
static optout_status day_of(const civil *c, optout_date *date, optout_error *error)
{
    *date = optout_date_make(c->year, c->month, c->day);
    if (*date == OPTOUT_NO_DATE)
        return optout_error__set(error, OPTOUT_E_RANGE, "date", NULL, "%04d-%02d-%02d: there is no such day",
                                 (int)c->year, (int)c->month, (int)c->day);
    return OPTOUT_OK;
}

optout_status optout_date_parse(const char *text, size_t len, optout_date *out, optout_error *error)
{
    civil c = {0};
    optout_date date;

    if (!text || !out)
        return optout_error__null(error, text ? "out" : "text");
    reader in = {text, text + len};
    if (!take_day(&in, &c) || in.at != in.end)
        return optout_error__set(error, OPTOUT_E_SYNTAX, "date", NULL, "not a day in the form YYYY-MM-DD");
    optout_status status = day_of(&c, &date, error);
    if (status == OPTOUT_OK)
        *out = date;
    return status;
}

static bool has_time_of_day(const civil *c)
{
    return c->hour <= 23 && c->minute <= 59 && c->second <= 59 && c->offset_hour <= 23 && c->offset_minute <= 59;
}

static optout_status moment_of(const civil *c, optout_moment *out, optout_error *error)
{
    optout_date date;
    optout_status status = day_of(c, &date, error);

    if (status != OPTOUT_OK)
        return status;
    if (!c->has_time) {
        *out = optout_moment_day(date);
        return OPTOUT_OK;
    }
    if (!has_time_of_day(c))
        return optout_error__set(error, OPTOUT_E_RANGE, "moment", NULL,
                                 "no such time of day: 00:00:00 to 23:59:59, offsets up to 23:59");
    int64_t value = (c->hour * 3600 + c->minute * 60 + c->second) * SECOND_US + c->micro;
    if (c->sign == 0) {
        *out = optout_moment_civil(date, value);
        return OPTOUT_OK;
    }
    value += date * DAY_US - c->sign * (c->offset_hour * INT64_C(3600) + c->offset_minute * INT64_C(60)) * SECOND_US;
    if (value < FIRST_INSTANT || value >= END_INSTANT)
        return optout_error__set(error, OPTOUT_E_RANGE, "moment", NULL, "outside the years 0001-9999 in UTC");
    *out = optout_moment_at(value);
    return OPTOUT_OK;
}

optout_status optout_moment_parse(const char *text, size_t len, optout_moment *out, optout_error *error)
{
    civil c = {0};

    if (!text || !out)
        return optout_error__null(error, text ? "out" : "text");
    reader in = {text, text + len};
    bool good = take_day(&in, &c);
    if (good && in.at != in.end) {
        c.has_time = true;
        good = take(&in, 'T') && take_time(&in, &c);
    }
    if (!good || in.at != in.end)
        return optout_error__set(error, OPTOUT_E_SYNTAX, "moment", NULL,
                                 "not YYYY-MM-DD, YYYY-MM-DDThh:mm[:ss[.f]] or that with Z or an offset");
    return moment_of(&c, out, error);
}

/* Writes `count` digits and returns the place behind them. */
static char *put_digits(char *at, int count, int32_t number)
{
    for (int i = count; i-- > 0; number /= 10)
        at[i] = (char)('0' + number % 10);
    return at + count;
}

static char *put_day(char *at, optout_date date)
{
    int32_t year, month, day;

    optout_date_split(date, &year, &month, &day);
    at = put_digits(at, 4, year);
    *at++ = '-';
    at = put_digits(at, 2, month);
    *at++ = '-';
    return put_digits(at, 2, day);
}

size_t optout_date_format(optout_date date, char *buf, size_t cap)
{
    char text[sizeof "YYYY-MM-DD"] = "";

    if (optout_date_is_valid(date))
        *put_day(text, date) = '\0';
    return optout_text__copy(text, buf, cap);
}

size_t optout_instant_format(optout_instant instant, char *buf, size_t cap)
{
    char text[sizeof "YYYY-MM-DDThh:mm:ss.ffffffZ"] = "";

    if (instant < FIRST_INSTANT || instant >= END_INSTANT)
        return optout_text__copy("", buf, cap);
    int64_t since = instant - FIRST_INSTANT;
    int32_t seconds = (int32_t)(since % DAY_US / SECOND_US), micro = (int32_t)(since % SECOND_US);
    char *at = put_day(text, (optout_date)(since / DAY_US) + FIRST_DAY);
    *at++ = 'T';
    at = put_digits(at, 2, seconds / 3600);
    *at++ = ':';
    at = put_digits(at, 2, seconds / 60 % 60);
    *at++ = ':';
    at = put_digits(at, 2, seconds % 60);
    if (micro > 0) {
        *at++ = '.';
        at = put_digits(at, 6, micro);
        while (at[-1] == '0')
            at--;
    }
    *at++ = 'Z';
    *at = '\0';
    return optout_text__copy(text, buf, cap);
}

optout_moment optout_moment_day(optout_date date)
{
    return optout_date_is_valid(date) ? (optout_moment){OPTOUT_MOMENT_DAY, date, 0} : (optout_moment){0, 0, 0};
}

optout_moment optout_moment_civil(optout_date date, int64_t microseconds)
{
    if (!optout_date_is_valid(date) || microseconds < 0 || microseconds >= DAY_US)
        return (optout_moment){0, 0, 0};
    return (optout_moment){OPTOUT_MOMENT_CIVIL, date, microseconds};
}

optout_moment optout_moment_at(optout_instant instant)
{
    if (instant < FIRST_INSTANT || instant >= END_INSTANT)
        return (optout_moment){0, 0, 0};
    return (optout_moment){OPTOUT_MOMENT_INSTANT, 0, instant};
}
