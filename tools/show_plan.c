/* Who plans what with which data, on which basis, and what silence means. */
#include "show_view.h"

#include <stdio.h>
#include <string.h>

static void head_controller(view *v)
{
    buffer text = {NULL, 0, 0};
    const char *country = string_at(v, "/controller", "country"), *class = string_at(v, "/controller", "class");
    const optout_place *found = country ? optout_place_find(country) : NULL;

    buffer_text(&text, string_at(v, "/controller", "name"));
    if (country) {
        buffer_text(&text, " (");
        if (found)
            buffer_written(&text, optout_place_name, found, v->lang);
        else
            buffer_text(&text, country);
        buffer_text(&text, ")");
    }
    put_item(v, "head.controller", &text, "/controller");
    if (class)
        buffer_text(&text, words_of(v->lang, "class", class));
    put_item(v, "head.class", &text, "/controller/class");
    if (optout_notice_kind(v->notice, "/controller/yours") == OPTOUT_VALUE_TRUE)
        put_said(v, 16, "controller.yours", NULL, NULL, "/controller/yours");
}

static void append(const view *v, buffer *to, buffer *part)
{
    if (part->len > 0 && to->len > 0)
        buffer_text(to, words_whole(v->lang, "mark.semicolon"));
    buffer_text(to, buffer_string(part));
    buffer_clear(part);
}

static void head_notified(view *v)
{
    buffer text = {NULL, 0, 0}, part = {NULL, 0, 0}, inner = {NULL, 0, 0};

    when_words(v, &inner, "/notified/from");
    if (inner.len > 0)
        say(v, &part, "notified.from", buffer_string(&inner), NULL, NULL);
    append(v, &text, &part);
    buffer_clear(&inner);
    join_words(v, &inner, "by", "/notified/by");
    if (inner.len > 0)
        say(v, &part, "notified.by", buffer_string(&inner), NULL, NULL);
    append(v, &text, &part);
    buffer_drop(&inner);
    buffer_drop(&part);
    put_item(v, "head.notified", &text, "/notified");
}

static void say_age(const view *v, buffer *to)
{
    int32_t least = optout_notice_number(v->notice, "/audience/age/min");
    int32_t most = optout_notice_number(v->notice, "/audience/age/max");
    char a[16], b[16];

    snprintf(a, sizeof a, "%d", (int)least);
    snprintf(b, sizeof b, "%d", (int)most);
    if (least != INT32_MIN && most != INT32_MIN)
        say(v, to, "audience.between", a, b, NULL);
    else if (least != INT32_MIN)
        say(v, to, "audience.min", a, NULL, NULL);
    else if (most != INT32_MIN)
        say(v, to, "audience.max", b, NULL, NULL);
}

static void append_list(const view *v, buffer *to, const char *key, const char *group, const char *at)
{
    buffer list = {NULL, 0, 0}, part = {NULL, 0, 0};

    join_words(v, &list, group, at);
    if (list.len > 0)
        say(v, &part, key, buffer_string(&list), NULL, NULL);
    append(v, to, &part);
    buffer_drop(&list);
    buffer_drop(&part);
}

static void head_audience(view *v)
{
    buffer text = {NULL, 0, 0}, part = {NULL, 0, 0}, places = {NULL, 0, 0};

    join_places(v, &text, "/audience/territory");
    join_places(v, &places, "/audience/except");
    if (places.len > 0)
        say(v, &part, "audience.except", buffer_string(&places), NULL, NULL);
    append(v, &text, &part);
    append_list(v, &text, "audience.plan", "plan-word", "/audience/plan");
    append_list(v, &text, "audience.role", "role", "/audience/role");
    say_age(v, &part);
    append(v, &text, &part);
    buffer_drop(&part);
    buffer_drop(&places);
    put_item(v, "head.audience", &text, "/audience");
}

static void head_status(view *v)
{
    buffer text = {NULL, 0, 0}, day = {NULL, 0, 0}, on = {NULL, 0, 0};
    const char *status = optout_notice_status_name(optout_notice_status(v->notice, v->who->on.date));

    day_words(v->lang, &day, v->who->on.date);
    say(v, &on, "head.on", buffer_string(&day), NULL, NULL);
    buffer_text(&text, words_of(v->lang, "status", status ? status : ""));
    buffer_text(&text, " (");
    buffer_text(&text, buffer_string(&on));
    buffer_text(&text, ")");
    buffer_drop(&day);
    buffer_drop(&on);
    put_item(v, "head.status", &text, NULL);
}

void show_head(view *v)
{
    buffer text = {NULL, 0, 0};
    const char *title = text_at(v, "/title", ""), *before = string_at(v, "", "supersedes");

    page_heading(&v->with->page, title ? title : "");
    page_blank(&v->with->page);
    buffer_text(&text, string_at(v, "", "id"));
    put_item(v, "head.notice", &text, NULL);
    buffer_text(&text, string_at(v, "", "family"));
    put_item(v, "head.family", &text, NULL);
    head_controller(v);
    join_words(v, &text, NULL, "/services");
    put_item(v, "head.services", &text, "/services");
    when_words(v, &text, "/published");
    put_item(v, "head.published", &text, "/published");
    head_notified(v);
    head_audience(v);
    head_status(v);
    if (before)
        put_said(v, 0, "supersedes", before, NULL, NULL);
    put_closed(v, 0, "carries_over", "", "carries_over");
}

/* Adds ", text" to a list in words. */
static void add_to_list(buffer *list, buffer *text)
{
    if (list->len > 0 && text->len > 0)
        buffer_text(list, ", ");
    buffer_text(list, buffer_string(text));
    buffer_clear(text);
}

static void item_published(const view *v, buffer *list, const char *at, const char *member, const char *key)
{
    buffer day = {NULL, 0, 0}, text = {NULL, 0, 0};

    place when = under(under(at, "published").text, member);
    when_words(v, &day, when.text);
    if (day.len > 0 && strcmp(member, "to") == 0 && is_before(v, when.text))
        say(v, &text, "item.to-before", buffer_string(&day), NULL, NULL);
    else if (day.len > 0)
        say(v, &text, key, buffer_string(&day), NULL, NULL);
    add_to_list(list, &text);
    buffer_drop(&day);
    buffer_drop(&text);
}

static void item_details(const view *v, buffer *list, const char *at)
{
    static const char *const words[] = {"visibility", "state"};
    buffer text = {NULL, 0, 0};
    const char *word, *subject = string_at(v, at, "data_subject");
    bool has_kind = is_said(v, under(at, "kind").text);

    for (size_t i = 0; i < 2; i++) {
        if ((word = string_at(v, at, words[i])) != NULL)
            buffer_text(&text, words_of(v->lang, words[i], word));
        add_to_list(list, &text);
    }
    if (subject && has_kind)
        say(v, &text, "item.data_subject", words_of(v->lang, "data_subject", subject), NULL, NULL);
    add_to_list(list, &text);
    if ((word = string_at(v, at, "by")) != NULL)
        buffer_text(&text, words_of(v->lang, "item.by", word));
    add_to_list(list, &text);
    append_list(v, list, "item.services", NULL, under(at, "services").text);
    item_published(v, list, at, "from", "item.from");
    item_published(v, list, at, "to", "item.to");
    say_bool(v, &text, "item.sample", under(at, "sample").text);
    add_to_list(list, &text);
    buffer_drop(&text);
}

static void put_scope_item(view *v, const char *at)
{
    buffer text = {NULL, 0, 0}, list = {NULL, 0, 0};
    const char *subject = string_at(v, at, "data_subject"), *words = text_at(v, at, "text");

    join_words(v, &text, "kind", under(at, "kind").text);
    if (text.len == 0 && subject)
        buffer_text(&text, words_of(v->lang, "data_subject", subject));
    item_details(v, &list, at);
    if (list.len > 0) {
        buffer_text(&text, " (");
        buffer_text(&text, buffer_string(&list));
        buffer_text(&text, ")");
    }
    buffer_drop(&list);
    if (words) {
        buffer_text(&text, words_whole(v->lang, "mark.colon"));
        buffer_text(&text, words);
    }
    put_bullet(v, 4, &text, at);
}

static void put_scope(view *v, const char *member, const char *key)
{
    place at = under("/scope", member);
    size_t count = optout_notice_count(v->notice, at.text);

    if (count > 0)
        put_said(v, 2, key, NULL, NULL, NULL);
    for (size_t i = 0; i < count; i++)
        put_scope_item(v, entry(at.text, i).text);
}

static void plan_starts(view *v)
{
    buffer text = {NULL, 0, 0}, day = {NULL, 0, 0};
    const char *starts = string_at(v, "/processing", "starts"), *none = string_at(v, "", "processing");

    if (none)
        put_said(v, 2, "plan.none", NULL, NULL, "/processing");
    if (starts && strcmp(starts, "per-account") == 0) {
        put_said(v, 2, "plan.per-account", NULL, NULL, "/processing/starts");
    } else {
        when_words(v, &day, "/processing/starts");
        if (day.len > 0)
            say(v, &text, "plan.starts", buffer_string(&day), NULL, NULL);
        put_line(v, 2, &text, "/processing/starts");
    }
    buffer_clear(&day);
    when_words(v, &day, "/processing/every");
    if (day.len > 0)
        say(v, &text, "plan.every", buffer_string(&day), NULL, NULL);
    put_line(v, 2, &text, "/processing/every");
    buffer_drop(&day);
}

static void plan_retention(view *v)
{
    size_t count = optout_notice_count(v->notice, "/retention");

    if (count > 0)
        put_said(v, 2, "plan.retention", NULL, NULL, NULL);
    for (size_t i = 0; i < count; i++) {
        buffer text = {NULL, 0, 0}, length = {NULL, 0, 0};
        place at = entry("/retention", i);
        const char *condition = string_at(v, at.text, "if"), *period = string_at(v, at.text, "period");
        if (period)
            period_words(v->lang, &length, period);
        if (condition) {
            const char *row = strcmp(condition, "objected") == 0 ? "retention.objected" : "retention.silent";
            say(v, &text, row, buffer_string(&length), NULL, NULL);
        } else {
            buffer_text(&text, buffer_string(&length));
        }
        buffer_drop(&length);
        put_bullet(v, 4, &text, at.text);
    }
}

void show_plan(view *v)
{
    buffer text = {NULL, 0, 0};
    const char *code = string_at(v, "/purpose", "code");

    section(v, "plan");
    buffer_text(&text, text_at(v, "/purpose", "text"));
    put_line(v, 2, &text, "/purpose/text");
    if (code)
        put_said(v, 2, "plan.purpose", words_of(v->lang, "purpose", code), NULL, "/purpose/code");
    plan_starts(v);
    put_scope(v, "include", "plan.include");
    put_scope(v, "exclude", "plan.exclude");
    put_bool(v, 2, "plan.retroactive", "/scope", "retroactive");
    if (!is_object(v, "/objection") && !is_object(v, "/consent"))
        put_bool(v, 2, "plan.reversible", "/processing", "reversible"); /* else beside what can be done */
    put_texts(v, "plan.recipients", "/recipients");
    plan_retention(v);
}

static void put_basis(view *v, size_t i)
{
    buffer text = {NULL, 0, 0};
    place at = entry("/legal_basis", i);
    const optout_basis *basis = optout_notice_basis(v->notice, i);
    const char *citation = string_at(v, at.text, "citation"), *interest = text_at(v, at.text, "interest");

    buffer_text(&text, citation);
    if (is_said(v, under(at.text, "kind").text)) {
        buffer_text(&text, citation ? ", " : "");
        say(v, &text, "basis.licence", NULL, NULL, NULL);
    }
    if (basis) {
        buffer_text(&text, words_whole(v->lang, "mark.colon"));
        buffer_written(&text, optout_basis_text, basis, v->lang);
    }
    put_bullet(v, 2, &text, at.text);
    if (interest)
        put_said(v, 4, "basis.interest", interest, NULL, under(at.text, "interest").text);
}

void show_basis(view *v)
{
    size_t count = optout_notice_count(v->notice, "/legal_basis");

    section(v, "basis");
    if (count == 0)
        put_said(v, 2, "basis.unsaid", NULL, NULL, NULL);
    for (size_t i = 0; i < count; i++)
        put_basis(v, i);
    section(v, "silence");
    if (is_said(v, "/silence"))
        put_closed(v, 2, "silence", "", "silence");
    else
        put_said(v, 2, "silence.unsaid", NULL, NULL, NULL);
}
