/* From the rows of the law to the days of a year. */
#include "calendar_private.h"

#include <string.h>

enum { SATURDAY = 6, SUNDAY = 7 };

/* Gauss's reckoning in whole numbers, as the Gregorian calendar has it since 1582. */
optout_date optout_calendar__easter(int32_t year)
{
    int32_t golden = year % 19, century = year / 100, rest = year % 100;
    int32_t epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int32_t weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int32_t late = (golden + 11 * epact + 22 * weekday) / 451;
    int32_t days = epact + weekday - 7 * late + 114;

    return optout_date_make(year, days / 31, days % 31 + 1);
}

/* The Julian date by Meeus, 13 days behind the Gregorian one from March 1900 to February 2100. */
optout_date optout_calendar__orthodox_easter(int32_t year)
{
    int32_t moon = (19 * (year % 19) + 15) % 30;
    int32_t weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    int32_t days = moon + weekday + 114;

    return optout_date_make(year, days / 31, days % 31 + 1) + 13;
}

/* A year, as its days are reckoned from. */
typedef struct year_of {
    int32_t year;
    optout_date january; /* its first day */
    int32_t leap;        /* 1 in a leap year */
    optout_date easter, orthodox;
} year_of;

static year_of begin_year(int32_t year)
{
    optout_date january = optout_date_make(year, 1, 1);

    return (year_of){year, january, optout_date_days_in_month(year, 2) - 28, optout_calendar__easter(year),
                     OPTOUT_NO_DATE};
}

static optout_date day_of(const year_of *y, int32_t month, int32_t day)
{
    static const int16_t before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    return y->january + before[month - 1] + (month > 2 ? y->leap : 0) + day - 1;
}

/* The first such weekday on or after a day. */
static optout_date weekday_from(optout_date day, int32_t weekday)
{
    return day + (weekday - optout_date_weekday(day) + 7) % 7;
}

static optout_date nth_weekday(const year_of *y, const optout_calendar__day *day)
{
    if (day->offset < 0)
        return weekday_from(day_of(y, day->month + 1, 1) - 7, day->weekday);
    return weekday_from(day_of(y, day->month, 1), day->weekday) + 7 * (day->offset - 1);
}

static optout_date first_unless(const year_of *y, const optout_calendar__day *day)
{
    optout_date fixed = day_of(y, day->month, day->day);

    if (optout_date_weekday(fixed) == day->offset)
        return fixed;
    return weekday_from(day_of(y, day->month, 1), day->weekday);
}

static optout_date day_in(const optout_calendar__day *day, year_of *y)
{
    switch (day->kind) {
    case OPTOUT_CALENDAR__FIXED:
        return day_of(y, day->month, day->day);
    case OPTOUT_CALENDAR__EASTER:
        return y->easter + day->offset;
    case OPTOUT_CALENDAR__ORTHODOX:
        if (y->orthodox == OPTOUT_NO_DATE)
            y->orthodox = optout_calendar__orthodox_easter(y->year);
        return y->orthodox + day->offset;
    case OPTOUT_CALENDAR__NTH:
        return nth_weekday(y, day);
    case OPTOUT_CALENDAR__FROM:
        return weekday_from(day_of(y, day->month, day->day), day->weekday);
    case OPTOUT_CALENDAR__BEFORE:
        return weekday_from(day_of(y, day->month, day->day) - 7, day->weekday);
    default:
        return first_unless(y, day);
    }
}

/* A day that the law itself puts elsewhere when it falls on a Sunday. */
static optout_date moved(optout_date date, int32_t move)
{
    if (move < OPTOUT_CALENDAR__TO_SATURDAY || optout_date_weekday(date) != SUNDAY)
        return date;
    return move == OPTOUT_CALENDAR__TO_SATURDAY ? date - 1 : move == OPTOUT_CALENDAR__TO_MONDAY ? date + 1 : date;
}

/* Public holidays that are free for a part of the day, or only under one rule, keep no substitute away. */
static bool is_free(const optout_calendar__found *found, size_t count, optout_date date)
{
    if (optout_date_weekday(date) >= SATURDAY)
        return false;
    for (size_t i = 0; i < count; i++)
        if (found[i].date == date && found[i].row->holiday_class & (OPTOUT_HOLIDAY_PUBLIC | OPTOUT_HOLIDAY_LOCAL))
            return false;
    return true;
}

/* The day that stands in for one on a weekend; OPTOUT_NO_DATE: none does. */
static optout_date substitute(const optout_calendar__found *found, size_t count, const optout_calendar__found *of)
{
    int32_t move = of->row->move;

    if (move == OPTOUT_CALENDAR__KEEP || move >= OPTOUT_CALENDAR__TO_SATURDAY)
        return OPTOUT_NO_DATE;
    int32_t weekday = optout_date_weekday(of->date);
    bool applies = move == OPTOUT_CALENDAR__SUBSTITUTE_SUNDAY ? weekday == SUNDAY : weekday >= SATURDAY;
    optout_date date = of->date + 1;

    if (!applies)
        return OPTOUT_NO_DATE;
    if (move == OPTOUT_CALENDAR__NEAREST)
        return weekday == SATURDAY ? of->date - 1 : of->date + 1;
    while (!is_free(found, count, date))
        date++;
    return date;
}

void optout_calendar__rows_of(const optout_calendar__country *country, const optout_place *place,
                              optout_calendar__rows *out)
{
    out->count = 0;
    for (size_t i = 0; i < country->count && out->count < OPTOUT_CALENDAR__ROWS_MOST; i++)
        if (optout_calendar__holds_in(&country->rows[i], place))
            out->list[out->count++] = &country->rows[i];
}

size_t optout_calendar__year(const optout_calendar__rows *rows, int32_t year, optout_calendar__found *out)
{
    year_of y = begin_year(year);
    size_t count = 0;

    for (size_t i = 0; i < rows->count && count < OPTOUT_CALENDAR__MOST; i++) {
        const optout_calendar__row *row = rows->list[i];
        if (year >= row->from && year <= row->until)
            out[count++] = (optout_calendar__found){moved(day_in(&row->day, &y), row->move), OPTOUT_NO_DATE, row};
    }
    size_t own = count;
    for (size_t i = 0; i < own && count < OPTOUT_CALENDAR__MOST; i++) {
        optout_date date = substitute(out, count, &out[i]);
        if (date != OPTOUT_NO_DATE)
            out[count++] = (optout_calendar__found){date, out[i].date, out[i].row};
    }
    return count;
}

/* ---- places ---- */

static bool is_or_holds(const char *code, size_t len, const char *place)
{
    return strncmp(code, place, len) == 0 && (place[len] == '\0' || place[len] == '-');
}

static bool any_holds(const char *codes, const char *place)
{
    while (*codes) {
        size_t len = strcspn(codes, " ");
        if (is_or_holds(codes, len, place))
            return true;
        codes += len + (codes[len] == ' ');
    }
    return false;
}

bool optout_calendar__holds_in(const optout_calendar__row *row, const optout_place *place)
{
    return any_holds(row->where, optout_place_code(place));
}

const optout_calendar__country *optout_calendar__country_of(const optout_place *place)
{
    const char *code = optout_place_code(place);

    for (const optout_calendar__country *const *c = optout_calendar__countries; code && *c; c++)
        if (is_or_holds((*c)->place, strlen((*c)->place), code))
            return *c;
    return NULL;
}

static bool is_named(const char *codes, const char *code)
{
    size_t len = strlen(code);

    for (const char *at = codes; at && (at = strstr(at, code)) != NULL; at += len)
        if ((at == codes || at[-1] == ' ') && (at[len] == '\0' || at[len] == ' '))
            return true;
    return false;
}

static bool is_real(const optout_place *place)
{
    const optout_calendar__country *country = optout_calendar__country_of(place);
    return country && is_named(country->real, optout_place_code(place));
}

size_t optout_calendar__regions(const optout_place *place, const optout_place **out, size_t cap)
{
    size_t parts = optout_place_part_count(place), count = 0;

    if (!parts || is_real(place)) {
        if (count < cap)
            out[count] = place;
        count++;
    }
    for (size_t i = 0; i < parts; i++)
        count += optout_calendar__regions(optout_place_part(place, i), out + (count < cap ? count : cap),
                                          count < cap ? cap - count : 0);
    return count;
}
