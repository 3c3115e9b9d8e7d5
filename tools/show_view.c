#include "show_view.h"

#include <stdio.h>
#include <string.h>

place under(const char *base, const char *member)
{
    place out;
    size_t at = strlen(base);

    if (at + 2 * strlen(member) + 2 > sizeof out.text) {
        memcpy(out.text, "~", 2); /* not well formed: names nothing */
        return out;
    }
    memcpy(out.text, base, at);
    out.text[at++] = '/';
    for (; *member; member++) {
        if (*member == '~' || *member == '/') {
            out.text[at++] = '~';
            out.text[at++] = *member == '~' ? '0' : '1';
        } else {
            out.text[at++] = *member;
        }
    }
    out.text[at] = '\0';
    return out;
}

place entry(const char *base, size_t i)
{
    char index[24];

    snprintf(index, sizeof index, "%zu", i);
    return under(base, index);
}

bool is_said(const view *v, const char *at)
{
    return optout_notice_kind(v->notice, at) != OPTOUT_VALUE_NONE;
}

bool is_object(const view *v, const char *at)
{
    return optout_notice_kind(v->notice, at) == OPTOUT_VALUE_OBJECT;
}

const char *string_at(const view *v, const char *base, const char *member)
{
    return optout_notice_string(v->notice, under(base, member).text);
}

const char *text_at(const view *v, const char *base, const char *member)
{
    place at = *member ? under(base, member) : (place){""};

    return optout_notice_words(v->notice, *member ? at.text : base, v->with->opt->lang, NULL);
}

void say(const view *v, buffer *to, const char *key, const char *a, const char *b, const char *c)
{
    const char *const arguments[4] = {a, b, c, NULL};

    words_say(to, v->lang, key, arguments);
}

void say_bool(const view *v, buffer *to, const char *key, const char *at)
{
    int32_t kind = optout_notice_kind(v->notice, at);
    char row[80];

    if (kind != OPTOUT_VALUE_TRUE && kind != OPTOUT_VALUE_FALSE)
        return;
    snprintf(row, sizeof row, "%s.%s", key, kind == OPTOUT_VALUE_TRUE ? "true" : "false");
    say(v, to, row, NULL, NULL, NULL);
}

static void join_word(const view *v, buffer *to, const char *group, const char *at)
{
    const char *word = optout_notice_string(v->notice, at);

    if (!word)
        return;
    if (to->len > 0)
        buffer_text(to, ", ");
    buffer_text(to, group ? words_of(v->lang, group, word) : word);
}

void join_words(const view *v, buffer *to, const char *group, const char *at)
{
    buffer list = {NULL, 0, 0};

    if (optout_notice_kind(v->notice, at) == OPTOUT_VALUE_STRING)
        join_word(v, &list, group, at);
    else
        for (size_t i = 0; i < optout_notice_count(v->notice, at); i++)
            join_word(v, &list, group, entry(at, i).text);
    buffer_text(to, buffer_string(&list));
    buffer_drop(&list);
}

void join_places(const view *v, buffer *to, const char *at)
{
    const char *code;

    for (size_t i = 0; i < optout_notice_count(v->notice, at); i++) {
        code = optout_notice_string(v->notice, entry(at, i).text);
        const optout_place *found = code ? optout_place_find(code) : NULL;
        if (i > 0)
            buffer_text(to, ", ");
        if (found)
            buffer_written(to, optout_place_name, found, v->lang);
        else
            buffer_text(to, code);
    }
}

void say_sources(const view *v, buffer *to, const char *base)
{
    buffer list = {NULL, 0, 0};

    join_words(v, &list, NULL, under(base, "sources").text);
    if (list.len > 0)
        say(v, to, "mark.sources", buffer_string(&list), NULL, NULL);
    buffer_drop(&list);
}

void section(view *v, const char *key)
{
    v->heading = key;
}

void begin_section(view *v)
{
    if (!v->heading)
        return;
    page_blank(&v->with->page);
    page_heading(&v->with->page, words_whole(v->lang, v->heading));
    v->heading = NULL;
}

static bool finish(view *v, buffer *text, const char *at)
{
    if (text->len == 0)
        return false;
    begin_section(v);
    if (at && optout_notice_is_disputed(v->notice, at))
        say(v, text, "mark.disputed", NULL, NULL, NULL);
    if (at && optout_notice_is_unverified(v->notice, at))
        say(v, text, "mark.unverified", NULL, NULL, NULL);
    return true;
}

void put_item(view *v, const char *label_key, buffer *text, const char *at)
{
    enum { COLUMN = 16 };

    if (finish(v, text, at))
        page_item(&v->with->page, 0, words_whole(v->lang, label_key), COLUMN, buffer_string(text));
    buffer_drop(text);
}

void put_bullet(view *v, int indent, buffer *text, const char *at)
{
    if (finish(v, text, at))
        page_bullet(&v->with->page, indent, buffer_string(text));
    buffer_drop(text);
}

void put_line(view *v, int indent, buffer *text, const char *at)
{
    if (finish(v, text, at))
        page_paragraph(&v->with->page, indent, buffer_string(text));
    buffer_drop(text);
}

void put_said(view *v, int indent, const char *key, const char *a, const char *b, const char *at)
{
    buffer text = {NULL, 0, 0};

    say(v, &text, key, a, b, NULL);
    put_line(v, indent, &text, at);
}

void put_closed(view *v, int indent, const char *group, const char *base, const char *member)
{
    buffer text = {NULL, 0, 0};
    const char *word = string_at(v, base, member);

    if (word)
        buffer_text(&text, words_of(v->lang, group, word));
    put_line(v, indent, &text, under(base, member).text);
}

void put_bool(view *v, int indent, const char *key, const char *base, const char *member)
{
    buffer text = {NULL, 0, 0};
    place at = under(base, member);

    say_bool(v, &text, key, at.text);
    put_line(v, indent, &text, at.text);
}

void put_texts(view *v, const char *key, const char *at)
{
    buffer text = {NULL, 0, 0};
    size_t count = optout_notice_count(v->notice, at);

    if (count > 0)
        put_said(v, 2, key, NULL, NULL, NULL);
    for (size_t i = 0; i < count; i++) {
        place one = entry(at, i);
        buffer_text(&text, text_at(v, one.text, ""));
        put_bullet(v, 4, &text, one.text);
    }
}
