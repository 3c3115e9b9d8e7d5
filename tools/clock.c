/* The verb `clock`: the periods that acts set. */
#include "show_view.h"

#include <stdio.h>

static void emit_period(emit *to, const char *key, const optout_period *period)
{
    char text[64];

    if (!period)
        return;
    optout_period_format(period, text, sizeof text);
    emit_member(to, key, text);
}

static void emit_day_of(emit *to, const char *key, optout_date day)
{
    if (day == OPTOUT_NO_DATE)
        return;
    emit_key(to, key);
    emit_day(to, day);
}

static void emit_clock(emit *to, const optout_clock *clock, const char *lang)
{
    static const char *const directions[] = {NULL, "before-at-least", "before-within"};
    buffer text = {NULL, 0, 0};

    emit_open(to, '{');
    emit_member(to, "id", optout_clock_id(clock));
    emit_member(to, "act", optout_clock_act(clock));
    emit_member(to, "article", optout_clock_article(clock));
    emit_member(to, "source", optout_clock_source(clock));
    emit_period(to, "period", optout_clock_period(clock));
    emit_period(to, "extended", optout_clock_extended(clock));
    emit_member(to, "rule", optout_clock_rule(clock));
    emit_member(to, "event", optout_clock_event(clock));
    emit_member(to, "direction", directions[optout_clock_direction(clock)]);
    emit_day_of(to, "from", optout_clock_from(clock));
    emit_day_of(to, "until", optout_clock_until(clock));
    emit_key(to, "flags");
    emit_open(to, '[');
    if (!optout_clock_is_verified(clock))
        emit_string(to, optout_flag_name(OPTOUT_UNVERIFIED));
    if (optout_clock_is_disputed(clock))
        emit_string(to, optout_flag_name(OPTOUT_DISPUTED));
    emit_close(to, ']');
    buffer_written(&text, optout_clock_text, clock, lang);
    emit_member(to, "text", buffer_string(&text));
    buffer_drop(&text);
    emit_close(to, '}');
}

static void put_json(tool *with, const optout_clock *only)
{
    emit json = {{NULL, 0, 0}, false};

    if (only) {
        emit_clock(&json, only, with->lang);
    } else {
        emit_open(&json, '[');
        for (size_t i = 0; optout_clock_at(i); i++)
            emit_clock(&json, optout_clock_at(i), with->lang);
        emit_close(&json, ']');
    }
    take_json(with, &json);
}

/* The id, the period and the citation on a line, what has to be done below. */
static void put_clock(tool *with, const optout_clock *clock)
{
    const optout_period *extended = optout_clock_extended(clock);
    buffer text = {NULL, 0, 0};
    char period[64];

    buffer_text(&text, optout_clock_id(clock));
    buffer_text(&text, "  ");
    optout_period_format(optout_clock_period(clock), period, sizeof period);
    buffer_text(&text, period);
    if (extended) {
        optout_period_format(extended, period, sizeof period);
        buffer_text(&text, " (");
        buffer_text(&text, period);
        buffer_text(&text, ")");
    }
    buffer_text(&text, "  ");
    buffer_text(&text, optout_clock_act(clock));
    buffer_text(&text, " ");
    buffer_text(&text, optout_clock_article(clock));
    page_paragraph(&with->page, 0, buffer_string(&text));
    buffer_clear(&text);
    buffer_written(&text, optout_clock_text, clock, with->lang);
    page_paragraph(&with->page, 2, buffer_string(&text));
    buffer_drop(&text);
}

int verb_clock(tool *with)
{
    const char *id = with->opt->operand_count ? with->opt->operands[0] : NULL;
    const optout_clock *only = optout_clock_find(id);

    if (id && !only) {
        complain("there is no clock \"%s\"; opt-out clock lists them", id);
        return EXIT_INVALID;
    }
    if (with->opt->json) {
        put_json(with, only);
        return EXIT_ANSWERED;
    }
    for (size_t i = 0; optout_clock_at(i); i++)
        if (!only || only == optout_clock_at(i))
            put_clock(with, optout_clock_at(i));
    return EXIT_ANSWERED;
}
