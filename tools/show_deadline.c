/* A deadline in words: the last day, what is left of it, and when it ends. */
#include "show_view.h"

#include <stdio.h>
#include <string.h>

static void put(const tool *with, int indent, buffer *text)
{
    if (text->len > 0)
        page_paragraph(&with->page, indent, buffer_string(text));
    buffer_drop(text);
}

static void add_sentence(buffer *to, const char *lang, const char *key, const char *a, const char *b, const char *c)
{
    if (to->len > 0)
        buffer_text(to, " ");
    words_say(to, lang, key, (const char *const[4]){a, b, c, NULL});
}

static void say_left(const tool *with, buffer *to, const optout_deadline *deadline)
{
    int32_t left = optout_deadline_days_left(deadline, with->opt->on);
    char number[16];

    snprintf(number, sizeof number, "%d", (int)left);
    if (left >= 0)
        add_sentence(to, with->lang,
                     left == 0   ? "deadline.left.0"
                     : left == 1 ? "deadline.left.1"
                                 : "deadline.left",
                     number, NULL, NULL);
    if (left >= 0 && deadline->last_day_earliest != deadline->last_day_latest)
        add_sentence(to, with->lang, "deadline.left.earliest", NULL, NULL, NULL);
}

static void put_days(const tool *with, int indent, const optout_deadline *deadline, int32_t state)
{
    buffer text = {NULL, 0, 0}, first = {NULL, 0, 0}, last = {NULL, 0, 0};
    bool one = deadline->last_day_earliest == deadline->last_day_latest;

    if (optout_date_is_valid(deadline->first_day)) {
        day_words(with->lang, &first, deadline->first_day);
        add_sentence(&text, with->lang, "deadline.first-day", buffer_string(&first), NULL, NULL);
        buffer_clear(&first);
    }
    day_words(with->lang, &first, deadline->last_day_earliest);
    day_words(with->lang, &last, deadline->last_day_latest);
    add_sentence(&text, with->lang, one ? "deadline.last-day" : "deadline.last-days", buffer_string(&first),
                 buffer_string(&last), NULL);
    if (state == OPTOUT_OPEN)
        say_left(with, &text, deadline);
    else if (state == OPTOUT_PASSED)
        add_sentence(&text, with->lang, "deadline.passed", NULL, NULL, NULL);
    else if (state == OPTOUT_BETWEEN_BOUNDS)
        add_sentence(&text, with->lang, "deadline.between-bounds", NULL, NULL, NULL);
    buffer_drop(&first);
    buffer_drop(&last);
    put(with, indent, &text);
}

static void put_end(const tool *with, int indent, const optout_deadline *deadline, const char *zone_name)
{
    buffer text = {NULL, 0, 0}, first = {NULL, 0, 0}, last = {NULL, 0, 0};
    const optout_zone *zone = NULL;
    int64_t clock = 0;

    instant_words(with->lang, &first, deadline->end_earliest);
    if (deadline->end_earliest != deadline->end_latest) {
        instant_words(with->lang, &last, deadline->end_latest);
        add_sentence(&text, with->lang, "deadline.ends", buffer_string(&first), buffer_string(&last), NULL);
    } else if (zone_name && optout_atlas_zone(with->atlas, zone_name, &zone, NULL) == OPTOUT_OK) {
        optout_date day = optout_zone_day(zone, deadline->end_earliest, &clock);
        local_words(with->lang, &last, day, clock);
        add_sentence(&text, with->lang, "deadline.end-local", buffer_string(&last), zone_name, buffer_string(&first));
    } else {
        add_sentence(&text, with->lang, "deadline.end", buffer_string(&first), NULL, NULL);
    }
    buffer_drop(&first);
    buffer_drop(&last);
    put(with, indent, &text);
}

static void put_flags(const tool *with, int indent, uint32_t flags)
{
    for (uint32_t flag = 1; flag != 0; flag <<= 1) {
        const char *name = (flags & flag) ? optout_flag_name(flag) : NULL;
        buffer text = {NULL, 0, 0};
        if (name)
            buffer_text(&text, words_of(with->lang, "flag", name));
        put(with, indent, &text);
    }
}

/* The zone in which an end may be told: the one that was said, or the one of the place in which the day ends then. */
static const char *zone_of(const tool *with, const optout_deadline *deadline, const char *stated)
{
    const char *name = stated ? stated : with->opt->zone;
    const optout_place *where = with->opt->place ? optout_place_find(with->opt->place) : NULL;
    const optout_zone *zone;

    for (size_t i = 0; !name && i < optout_place_zone_count(where); i++)
        if (optout_atlas_zone(with->atlas, optout_place_zone(where, i), &zone, NULL) == OPTOUT_OK &&
            optout_zone_day_end(zone, deadline->last_day_latest) == deadline->end_latest)
            name = optout_place_zone(where, i);
    return name;
}

void put_deadline(const tool *with, int indent, const optout_deadline *deadline, int32_t state, const char *zone)
{
    put_days(with, indent, deadline, state);
    put_end(with, indent, deadline, zone_of(with, deadline, zone));
    put_flags(with, indent, deadline->flags);
}
