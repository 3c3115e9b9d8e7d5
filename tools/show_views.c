/* What others say: disputes, positions, the assessment, what has happened, sources, and what strikes. */
#include "show_view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- disputes ---- */

/* A place in words: its members, and the number of an entry. */
static void place_words(const view *v, buffer *to, const char *at)
{
    char token[72];

    while (*at == '/') {
        size_t len = strcspn(++at, "/");
        snprintf(token, sizeof token, "%.*s", (int)(len < sizeof token ? len : sizeof token - 1), at);
        at += len;
        if (*token && strspn(token, "0123456789") == strlen(token)) {
            char number[24];
            snprintf(number, sizeof number, " %lu", strtoul(token, NULL, 10) + 1);
            buffer_text(to, number);
        } else {
            buffer_text(to, to->len > 0 ? " > " : "");
            buffer_text(to, words_of(v->lang, "member", token));
        }
    }
}

static void value_words(const view *v, buffer *to, const char *at, int depth);

static void inner_words(const view *v, buffer *to, const char *at, int depth)
{
    bool is_list = optout_notice_kind(v->notice, at) == OPTOUT_VALUE_LIST;

    for (size_t i = 0; i < optout_notice_count(v->notice, at); i++) {
        const char *name = is_list ? NULL : optout_notice_member(v->notice, at, i);
        if (name && strcmp(name, "sources") == 0)
            continue;
        buffer_text(to, i > 0 ? ", " : "");
        if (name) {
            buffer_text(to, words_of(v->lang, "member", name));
            buffer_text(to, words_whole(v->lang, "mark.colon"));
        }
        value_words(v, to, name ? under(at, name).text : entry(at, i).text, depth + 1);
    }
}

static void string_words(const view *v, buffer *to, const char *text)
{
    static const char *const groups[] = {"value", "kind",    "visibility", "state",    "data_subject",
                                         "by",    "channel", "role",       "event",    "purpose",
                                         "act",   "needs",   "lasts",      "way.word", "decision"};
    const char *found = text;
    const optout_place *found_place = optout_place_find(text);

    if (found_place) {
        buffer_written(to, optout_place_name, found_place, v->lang);
        return;
    }
    bool is_period = *text == 'P' && text[1] && strspn(text + 1, "YMWDTHS0123456789") == strlen(text + 1);
    if (is_period && strpbrk(text, "0123456789")) {
        period_words(v->lang, to, text);
        return;
    }
    if (*text >= '0' && *text <= '9' && (strlen(text) == 10 || strlen(text) == 7)) {
        date_words(v->lang, to, text);
        return;
    }
    for (size_t i = 0; i < sizeof groups / sizeof *groups && found == text; i++)
        found = words_of(v->lang, groups[i], text);
    buffer_text(to, found);
}

/* Any value, as short as it can be told; depth keeps what is nested without end short. */
static void value_words(const view *v, buffer *to, const char *at, int depth)
{
    const char *text = optout_notice_string(v->notice, at);
    char number[16];

    switch (optout_notice_kind(v->notice, at)) {
    case OPTOUT_VALUE_TRUE:
    case OPTOUT_VALUE_FALSE:
        say_bool(v, to, "bool", at);
        break;
    case OPTOUT_VALUE_NUMBER:
        snprintf(number, sizeof number, "%d", (int)optout_notice_number(v->notice, at));
        buffer_text(to, number);
        break;
    case OPTOUT_VALUE_STRING:
        string_words(v, to, text);
        break;
    case OPTOUT_VALUE_LIST:
    case OPTOUT_VALUE_OBJECT:
        text = optout_notice_words(v->notice, at, v->with->opt->lang, NULL);
        text = text ? text : text_at(v, at, "text"); /* what has a text of its own is told by it */
        if (text)
            buffer_text(to, text);
        else if (is_when(v, at))
            when_words(v, to, at);
        else if (depth < 8)
            inner_words(v, to, at, depth);
        break;
    default:
        break;
    }
}

static void put_claim(view *v, const char *at)
{
    buffer claim = {NULL, 0, 0}, text = {NULL, 0, 0};

    if (is_said(v, under(at, "absent").text))
        say(v, &claim, "dispute.absent", NULL, NULL, NULL);
    else if (is_said(v, under(at, "text").text))
        buffer_text(&claim, text_at(v, at, "text"));
    else
        value_words(v, &claim, under(at, "value").text, 0);
    say(v, &text, "dispute.claim", buffer_string(&claim), NULL, NULL);
    say_sources(v, &text, at);
    buffer_drop(&claim);
    put_bullet(v, 4, &text, NULL);
}

static void put_dispute(view *v, const char *base)
{
    buffer where = {NULL, 0, 0}, value = {NULL, 0, 0}, text = {NULL, 0, 0};
    const char *at = string_at(v, base, "at");
    place claims = under(base, "claims");

    if (at)
        place_words(v, &where, at);
    if (at && is_said(v, at)) {
        value_words(v, &value, at, 0);
        say(v, &text, "dispute.at", buffer_string(&where), buffer_string(&value), NULL);
    } else {
        say(v, &text, "dispute.lacks", buffer_string(&where), NULL, NULL);
    }
    buffer_drop(&where);
    buffer_drop(&value);
    put_bullet(v, 2, &text, NULL);
    for (size_t i = 0; i < optout_notice_count(v->notice, claims.text); i++)
        put_claim(v, entry(claims.text, i).text);
}

void show_disputes(view *v)
{
    section(v, "disputes");
    for (size_t i = 0; i < optout_notice_count(v->notice, "/disputes"); i++)
        put_dispute(v, entry("/disputes", i).text);
}

/* ---- positions ---- */

static void add_detail(buffer *to, const char *text)
{
    if (text && *text) {
        buffer_text(to, ", ");
        buffer_text(to, text);
    }
}

static void put_position(view *v, const char *at)
{
    buffer text = {NULL, 0, 0}, part = {NULL, 0, 0};
    const char *role = string_at(v, at, "role"), *number = string_at(v, at, "case");
    const char *decision = string_at(v, at, "decision");

    buffer_text(&text, string_at(v, at, "party"));
    add_detail(&text, role ? words_of(v->lang, "role", role) : NULL);
    when_words(v, &part, under(at, "date").text);
    add_detail(&text, buffer_string(&part));
    buffer_clear(&part);
    if (number)
        say(v, &part, "position.case", number, NULL, NULL);
    add_detail(&text, buffer_string(&part));
    buffer_clear(&part);
    add_detail(&text, decision ? words_of(v->lang, "decision", decision) : NULL);
    say_bool(v, &part, "position.interim", under(at, "interim").text);
    add_detail(&text, buffer_string(&part));
    buffer_drop(&part);
    buffer_text(&text, words_whole(v->lang, "mark.colon"));
    buffer_text(&text, text_at(v, at, "claim"));
    say_sources(v, &text, at);
    put_bullet(v, 4, &text, at);
}

/* Those of one stance (NULL: of none) under its name. */
static void put_stance(view *v, const char *stance)
{
    bool begun = false;

    for (size_t i = 0; i < optout_notice_count(v->notice, "/positions"); i++) {
        place at = entry("/positions", i);
        const char *of = string_at(v, at.text, "stance");
        if ((of == NULL) != (stance == NULL) || (of && strcmp(of, stance) != 0))
            continue;
        if (!begun) {
            char key[32];
            snprintf(key, sizeof key, "stance.%s", stance ? stance : "unsaid");
            put_said(v, 2, key, NULL, NULL, NULL);
        }
        begun = true;
        put_position(v, at.text);
    }
}

void show_positions(view *v)
{
    static const char *const stances[] = {"against", "for", "mixed", "neutral", NULL};

    section(v, "positions");
    for (size_t i = 0; i < sizeof stances / sizeof *stances; i++)
        put_stance(v, stances[i]);
}

/* ---- assessment ---- */

static bool is_same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool is_same_side(const view *v, size_t i, size_t k)
{
    place a = entry("/assessment/balancing", i), b = entry("/assessment/balancing", k);

    return is_same(string_at(v, a.text, "side"), string_at(v, b.text, "side")) &&
           is_same(string_at(v, a.text, "weight"), string_at(v, b.text, "weight"));
}

static void put_side(view *v, size_t first, size_t count)
{
    buffer text = {NULL, 0, 0};
    place at = entry("/assessment/balancing", first);
    const char *side = string_at(v, at.text, "side"), *weight = string_at(v, at.text, "weight");

    buffer_text(&text, side ? words_of(v->lang, "side", side) : NULL);
    add_detail(&text, weight ? words_of(v->lang, "weight", weight) : NULL);
    put_line(v, 2, &text, NULL);
    for (size_t i = first; i < count; i++) {
        at = entry("/assessment/balancing", i);
        if (!is_same_side(v, first, i))
            continue;
        buffer_text(&text, text_at(v, at.text, "text"));
        say_sources(v, &text, at.text);
        put_bullet(v, 4, &text, at.text);
    }
}

/* Side by side: what speaks for and against, for each of those concerned. */
static void put_balancing(view *v)
{
    size_t count = optout_notice_count(v->notice, "/assessment/balancing");

    for (size_t i = 0; i < count; i++) {
        bool is_first = true;
        for (size_t k = 0; k < i && is_first; k++)
            is_first = !is_same_side(v, k, i);
        if (is_first)
            put_side(v, i, count);
    }
}

void show_assessment(view *v)
{
    section(v, "assessment");
    put_texts(v, "assessment.interests", "/assessment/interests");
    put_texts(v, "assessment.necessity", "/assessment/necessity");
    put_balancing(v);
    put_texts(v, "assessment.safeguards", "/assessment/safeguards");
}

/* ---- history and sources ---- */

static void put_event(view *v, const char *at)
{
    buffer text = {NULL, 0, 0};
    const char *event = string_at(v, at, "event"), *by = string_at(v, at, "by"), *words = text_at(v, at, "text");

    when_words(v, &text, under(at, "date").text);
    buffer_text(&text, words_whole(v->lang, "mark.colon"));
    buffer_text(&text, event ? words_of(v->lang, "event", event) : NULL);
    if (by) {
        buffer_text(&text, " (");
        buffer_text(&text, by);
        buffer_text(&text, ")");
    }
    if (words) {
        buffer_text(&text, ". ");
        buffer_text(&text, words);
    }
    say_sources(v, &text, at);
    put_bullet(v, 2, &text, at);
}

void show_history(view *v)
{
    section(v, "history");
    for (size_t i = 0; i < optout_notice_count(v->notice, "/history"); i++)
        put_event(v, entry("/history", i).text);
}

static void put_source(view *v, const char *at)
{
    static const char *const members[] = {"title", "site"};
    buffer text = {NULL, 0, 0}, part = {NULL, 0, 0};
    const char *kind = string_at(v, at, "kind"), *date = string_at(v, at, "date"), *read = string_at(v, at, "read");

    buffer_text(&text, string_at(v, at, "id"));
    buffer_text(&text, words_whole(v->lang, "mark.colon"));
    buffer_text(&text, kind ? words_of(v->lang, "source", kind) : NULL);
    for (size_t i = 0; i < 2; i++)
        add_detail(&text, string_at(v, at, members[i]));
    if (date)
        date_words(v->lang, &part, date);
    add_detail(&text, buffer_string(&part));
    buffer_clear(&part);
    if (read) {
        buffer day = {NULL, 0, 0};
        date_words(v->lang, &day, read);
        say(v, &part, "source.read", buffer_string(&day), NULL, NULL);
        buffer_drop(&day);
    }
    add_detail(&text, buffer_string(&part));
    buffer_drop(&part);
    put_bullet(v, 2, &text, NULL);
    buffer_text(&text, string_at(v, at, "url"));
    put_line(v, 4, &text, NULL);
}

void show_sources(view *v)
{
    section(v, "sources");
    for (size_t i = 0; i < optout_notice_count(v->notice, "/sources"); i++)
        put_source(v, entry("/sources", i).text);
}

/* ---- warnings ---- */

void show_warnings(view *v)
{
    const optout_report *report = optout_notice_report(v->notice);
    const optout_error *problem;

    section(v, "warnings");
    for (size_t i = 0; (problem = optout_report_at(report, i)) != NULL; i++) {
        buffer text = {NULL, 0, 0};
        const char *words = words_of(v->lang, "warning", problem->code), *article = optout_report_article(report, i);
        buffer_text(&text, words != problem->code ? words : problem->message);
        if (article) {
            buffer_text(&text, " (");
            buffer_text(&text, article);
            buffer_text(&text, ")");
        }
        if (*problem->pointer) {
            buffer_text(&text, words_whole(v->lang, "mark.colon"));
            buffer_text(&text, problem->pointer);
        }
        put_bullet(v, 2, &text, NULL);
    }
}
