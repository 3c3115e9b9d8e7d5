/* The POSIX TZ string behind the tables of a TZif file, such as "CET-1CEST,M3.5.0,M10.5.0/3". */
#include "zone_private.h"

/* What is left of the string; nothing is read past its end. */
typedef struct reader {
    const char *at, *end;
} reader;

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool take(reader *in, char c)
{
    if (in->at == in->end || *in->at != c)
        return false;
    in->at++;
    return true;
}

/* An abbreviation: three letters or more, or <...> with digits and signs as well. Nobody needs it. */
static bool skip_name(reader *in)
{
    bool quoted = take(in, '<');
    const char *start = in->at;

    while (in->at < in->end &&
           (is_letter(*in->at) || (quoted && (is_digit(*in->at) || *in->at == '+' || *in->at == '-'))))
        in->at++;
    return in->at - start >= 3 && (!quoted || take(in, '>'));
}

/* One to `digits` digits, no more than `most`. */
static bool take_number(reader *in, int digits, int32_t most, int32_t *number)
{
    int32_t value = 0;
    int count = 0;

    for (; count < digits && in->at < in->end && is_digit(*in->at); count++)
        value = 10 * value + (*in->at++ - '0');
    *number = value;
    return count > 0 && value <= most;
}

/* [+-]hh[:mm[:ss]], in seconds. */
static bool take_time(reader *in, int hour_digits, int32_t most_hours, int32_t *seconds)
{
    int32_t hours, minutes = 0, rest = 0, sign = 1;

    if (take(in, '-'))
        sign = -1;
    else
        (void)take(in, '+');
    if (!take_number(in, hour_digits, most_hours, &hours))
        return false;
    if (take(in, ':') && (!take_number(in, 2, 59, &minutes) || (take(in, ':') && !take_number(in, 2, 59, &rest))))
        return false;
    *seconds = sign * (hours * 3600 + minutes * 60 + rest);
    return true;
}

/* POSIX counts offsets to the west. */
static bool take_offset(reader *in, int32_t *east)
{
    int32_t west;

    if (!take_time(in, 2, 24, &west))
        return false;
    *east = -west;
    return true;
}

static bool take_change(reader *in, optout_zone__change *change)
{
    change->time = 2 * 3600;
    if (take(in, 'J')) {
        change->kind = 'J';
        if (!take_number(in, 3, 365, &change->day) || change->day == 0)
            return false;
    } else if (take(in, 'M')) {
        change->kind = 'M';
        if (!take_number(in, 2, 12, &change->month) || change->month == 0 || !take(in, '.') ||
            !take_number(in, 1, 5, &change->week) || change->week == 0 || !take(in, '.') ||
            !take_number(in, 1, 6, &change->day))
            return false;
    } else {
        change->kind = 'D';
        if (!take_number(in, 3, 365, &change->day))
            return false;
    }
    return !take(in, '/') || take_time(in, 3, 167, &change->time);
}

bool optout_zone__read_rule(const char *text, size_t len, optout_zone__rule *out)
{
    reader in = {text, text + len};

    *out = (optout_zone__rule){0};
    if (!skip_name(&in) || !take_offset(&in, &out->standard))
        return false;
    if (in.at == in.end)
        return true;
    out->changes = true;
    if (!skip_name(&in))
        return false;
    out->summer = out->standard + 3600;
    if (in.at < in.end && *in.at != ',' && !take_offset(&in, &out->summer))
        return false;
    return take(&in, ',') && take_change(&in, &out->to_summer) && take(&in, ',') &&
           take_change(&in, &out->to_standard) && in.at == in.end;
}

/* The day of the change, in a year that has dates (1-9999). */
static int32_t day_of(const optout_zone__change *change, int32_t year)
{
    optout_date first;

    if (change->kind == 'M') {
        int32_t days = optout_date_days_in_month(year, change->month);
        first = optout_date_make(year, change->month, 1);
        int32_t day = (change->day - optout_date_weekday(first) + 7) % 7 + (change->week - 1) * 7;
        return first + (day < days ? day : day - 7); /* week 5 is the last one */
    }
    first = optout_date_make(year, 1, 1);
    if (change->kind == 'D')
        return first + change->day;
    bool leap = optout_date_days_in_month(year, 2) == 29;
    return first + change->day - (leap && change->day >= 60 ? 0 : 1);
}

int64_t optout_zone__change_at(const optout_zone__rule *rule, int32_t year, bool summer)
{
    /* The calendar repeats after 400 years, weekdays too; the year 2000 began such a round. */
    enum { ROUND = 400, DAYS_OF_ROUND = 146097, BASE = 2000 };
    int32_t of_round = ((year - BASE) % ROUND + ROUND) % ROUND;
    int32_t rounds = (year - BASE - of_round) / ROUND;
    const optout_zone__change *change = summer ? &rule->to_summer : &rule->to_standard;
    int64_t day = day_of(change, BASE + of_round) + (int64_t)rounds * DAYS_OF_ROUND;

    return day * 86400 + change->time - (summer ? rule->standard : rule->summer);
}
