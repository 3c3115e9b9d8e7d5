/* The periods that acts set. */
#include "law_private.h"

#include <string.h>

const optout_clock *optout_clock_find(const char *id)
{
    for (const optout_clock *clock = optout_law__clocks; id && clock->id; clock++)
        if (strcmp(clock->id, id) == 0)
            return clock;
    return NULL;
}

const optout_clock *optout_clock_at(size_t i)
{
    for (const optout_clock *clock = optout_law__clocks; clock->id; clock++)
        if (i-- == 0)
            return clock;
    return NULL;
}

const char *optout_clock_id(const optout_clock *clock)
{
    return clock ? clock->id : NULL;
}

const char *optout_clock_act(const optout_clock *clock)
{
    return clock ? clock->act : NULL;
}

const char *optout_clock_article(const optout_clock *clock)
{
    return clock ? clock->article : NULL;
}

const char *optout_clock_source(const optout_clock *clock)
{
    return clock ? clock->source : NULL;
}

size_t optout_clock_text(const optout_clock *clock, const char *lang, char *buf, size_t cap)
{
    return optout_text__copy(clock ? optout_text__words(&clock->words, lang) : NULL, buf, cap);
}

const optout_period *optout_clock_period(const optout_clock *clock)
{
    return clock ? &clock->period : NULL;
}

const optout_period *optout_clock_extended(const optout_clock *clock)
{
    return clock && optout_period_is_valid(&clock->extended) ? &clock->extended : NULL;
}

const char *optout_clock_rule(const optout_clock *clock)
{
    return clock ? clock->rule : NULL;
}

const char *optout_clock_event(const optout_clock *clock)
{
    return clock ? clock->event : NULL;
}

int32_t optout_clock_direction(const optout_clock *clock)
{
    return clock ? clock->direction : OPTOUT_FORWARD;
}

optout_date optout_clock_from(const optout_clock *clock)
{
    return clock ? clock->from : OPTOUT_NO_DATE;
}

optout_date optout_clock_until(const optout_clock *clock)
{
    return clock ? clock->until : OPTOUT_NO_DATE;
}

int32_t optout_clock_is_verified(const optout_clock *clock)
{
    return clock && !clock->unverified;
}

int32_t optout_clock_is_disputed(const optout_clock *clock)
{
    return clock && clock->earliest != 0;
}
