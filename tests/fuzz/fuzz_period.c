/* Periods as text and as numbers: what is accepted is written so that it is read as the same again. */
#include "opt-out/period.h"

#include "fuzz.h"

#include <stdbool.h>

enum { MOST = 99999 };

static bool same(const optout_period *a, const optout_period *b)
{
    return a->years == b->years && a->months == b->months && a->weeks == b->weeks && a->days == b->days &&
           a->hours == b->hours && a->working_days == b->working_days && a->reserved == b->reserved;
}

static void check_period(const optout_period *period)
{
    char text[96];
    optout_period again = {.years = -1};
    size_t len = optout_period_format(period, text, sizeof text);

    must(len >= 3 && len < sizeof text && strlen(text) == len);
    must(optout_period_parse(text, len, &again, NULL) == OPTOUT_OK && same(period, &again));
    for (size_t cap = 0; cap <= len; cap++) { /* as snprintf, whatever the room */
        char *cut = malloc(cap + 1);
        must(cut && optout_period_format(period, cut, cap) == len);
        must(cap == 0 || (strlen(cut) == cap - 1 && strncmp(cut, text, cap - 1) == 0));
        free(cut);
    }
}

/* The largest number in a text, and whether it has another digit than 0: what decides between a wrong form and a wrong
 * number. */
static bool has_range_fault(const char *text, size_t len)
{
    bool any = false, large = false;
    size_t digits = 0;

    for (size_t i = 0; i < len; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        any |= digit && text[i] != '0';
        digits = !digit ? 0 : digits || text[i] != '0' ? digits + 1 : 0;
        large |= digits > 5;
    }
    return large || !any;
}

static void check_text(const char *text, size_t len)
{
    optout_period period = {.years = -7};
    optout_error error;
    optout_status status = optout_period_parse(text, len, &period, &error);

    if (status) {
        must(status == OPTOUT_E_SYNTAX || (status == OPTOUT_E_RANGE && has_range_fault(text, len)));
        must(period.years == -7 && error.status == status && error.message[0]);
        return;
    }
    must(!has_range_fault(text, len) && optout_period_is_valid(&period));
    check_period(&period);
    char *longer = malloc(len + 1); /* nothing may stand behind it */
    must(longer != NULL);
    memcpy(longer, text, len);
    longer[len] = 'P';
    must(optout_period_parse(longer, len + 1, &period, NULL) == OPTOUT_E_SYNTAX);
    free(longer);
}

static bool is_part(int32_t n)
{
    return n >= 0 && n <= MOST;
}

/* The same bytes as numbers. */
static void check_numbers(const uint8_t *data, size_t size)
{
    optout_period p = {0};
    char text[8] = "x";

    memcpy(&p, data, size < sizeof p ? size : sizeof p);
    bool calendar = p.years || p.months || p.weeks || p.days;
    bool parts = is_part(p.years) && is_part(p.months) && is_part(p.weeks) && is_part(p.days) && is_part(p.hours) &&
                 is_part(p.working_days);
    bool alone = calendar ? !p.hours && !p.working_days : !p.hours != !p.working_days;
    must(optout_period_is_valid(&p) == (parts && alone && !p.reserved));
    if (optout_period_is_valid(&p))
        check_period(&p);
    else
        must(optout_period_format(&p, text, sizeof text) == 0 && !text[0]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_text((const char *)data, size);
    check_numbers(data, size);
    return 0;
}
