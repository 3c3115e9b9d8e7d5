#include "opt-out/period.h"

#include "error_private.h"
#include "text_private.h"

#include <stdio.h>

enum { PART_MOST = 99999 };

static bool is_part(int32_t n)
{
    return n >= 0 && n <= PART_MOST;
}

int32_t optout_period_is_valid(const optout_period *p)
{
    if (!p || p->reserved || !is_part(p->years) || !is_part(p->months) || !is_part(p->weeks) || !is_part(p->days) ||
        !is_part(p->hours) || !is_part(p->working_days))
        return 0;
    return ((p->years | p->months | p->weeks | p->days) != 0) + (p->hours != 0) + (p->working_days != 0) == 1;
}

static optout_status wrong(optout_error *error, optout_status status)
{
    return optout_error__set(error, status, "period", NULL,
                             status == OPTOUT_E_RANGE
                                 ? "a period is longer than nothing, and no part of it is over 99999"
                                 : "not a period; expected one such as P1M, P3W, P1Y2M3D, PT72H or P10WD");
}

/* A number and the letters behind it; false: not there, at is as before. */
static bool take(const char **at, const char *end, const char *letters, int32_t *value)
{
    const char *p = *at;
    int32_t n = 0;

    for (; p < end && *p >= '0' && *p <= '9'; p++)
        n = n > PART_MOST ? n : n * 10 + (*p - '0'); /* however many digits: over the limit */
    if (p == *at)
        return false;
    for (; *letters; letters++)
        if (p == end || *p++ != *letters)
            return false;
    *at = p;
    *value = n;
    return true;
}

optout_status optout_period_parse(const char *text, size_t len, optout_period *out, optout_error *error)
{
    optout_period p = {0};

    if (!text || !out)
        return optout_error__null(error, !text ? "text" : "out");
    const char *at = text, *end = text + len;
    if (at == end || *at++ != 'P' || at == end)
        return wrong(error, OPTOUT_E_SYNTAX);
    if (*at == 'T') {
        at++;
        if (!take(&at, end, "H", &p.hours))
            return wrong(error, OPTOUT_E_SYNTAX);
    } else if (!take(&at, end, "WD", &p.working_days)) {
        take(&at, end, "Y", &p.years);
        take(&at, end, "M", &p.months);
        take(&at, end, "W", &p.weeks);
        take(&at, end, "D", &p.days);
    }
    if (at != end)
        return wrong(error, OPTOUT_E_SYNTAX);
    if (!optout_period_is_valid(&p))
        return wrong(error, OPTOUT_E_RANGE);
    *out = p;
    return OPTOUT_OK;
}

static void put(optout_text__out *out, int32_t n, const char *letters)
{
    char part[16];

    if (n == 0)
        return;
    (void)snprintf(part, sizeof part, "%d%s", (int)n, letters);
    optout_text__put(out, part);
}

size_t optout_period_format(const optout_period *period, char *buf, size_t cap)
{
    optout_text__out out;

    optout_text__begin(&out, buf, cap);
    if (optout_period_is_valid(period)) {
        optout_text__put(&out, period->hours ? "PT" : "P");
        put(&out, period->years, "Y");
        put(&out, period->months, "M");
        put(&out, period->weeks, "W");
        put(&out, period->days, "D");
        put(&out, period->hours, "H");
        put(&out, period->working_days, "WD");
    }
    return optout_text__end(&out);
}
