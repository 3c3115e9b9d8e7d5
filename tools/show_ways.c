/* What a person can do: objection and consent, how, until when, and with which effect. */
#include "show_view.h"

#include <stdio.h>
#include <string.h>

/* ---- until when ---- */

/* The earliest instant at which a day may begin where the notice applies; OPTOUT_NO_INSTANT: not known. */
static optout_instant day_begins(const view *v, optout_date day, const char *zone)
{
    size_t count = optout_notice_count(v->notice, "/audience/territory");
    optout_instant first = OPTOUT_NO_INSTANT;

    for (size_t i = 0; i < (count > 0 ? count : 1); i++) {
        optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
        optout_deadline before;
        query.rule = optout_rule_find("date");
        query.event = optout_moment_day(day - 1);
        query.zone = zone;
        query.place = count > 0 ? optout_notice_string(v->notice, entry("/audience/territory", i).text) : NULL;
        if (optout_deadline_compute(v->with->atlas, &query, &before, NULL, NULL))
            continue;
        if (first == OPTOUT_NO_INSTANT || before.end_earliest < first)
            first = before.end_earliest;
    }
    return first;
}

/* Says so where the processing may start while the last day still runs somewhere. */
static void put_overlap(view *v, int indent, const optout_deadline *deadline)
{
    buffer begins = {NULL, 0, 0}, ends = {NULL, 0, 0};
    optout_date first_day;

    if (!optout_notice_when(v->notice, "/processing/starts", v->who->on.date, &first_day, NULL))
        return;
    optout_instant first = day_begins(v, first_day, string_at(v, "/processing/starts", "zone"));
    if (first == OPTOUT_NO_INSTANT || first >= deadline->end_latest)
        return;
    instant_words(v->lang, &begins, first);
    instant_words(v->lang, &ends, deadline->end_latest);
    put_said(v, indent, "deadline.overlap", buffer_string(&begins), buffer_string(&ends), NULL);
    buffer_drop(&begins);
    buffer_drop(&ends);
}

static bool is_plain_day(const view *v, const char *at)
{
    const char *text = optout_notice_string(v->notice, at);
    optout_date day;

    return text && optout_date_parse(text, strlen(text), &day, NULL) == OPTOUT_OK;
}

/* The words of the notice itself, where they say more than a day or nothing is computed from them. */
static void put_stated(view *v, int indent, const char *at, bool computed)
{
    buffer day = {NULL, 0, 0}, text = {NULL, 0, 0};

    if (!computed || !is_plain_day(v, at)) {
        when_words(v, &day, at);
        say(v, &text, "deadline.stated", buffer_string(&day), NULL, NULL);
    }
    buffer_drop(&day);
    put_line(v, indent, &text, at);
}

/* What a plain day leaves unsaid, told behind it. */
static void put_details(view *v, int indent, const char *at)
{
    buffer details = {NULL, 0, 0};

    if (is_plain_day(v, at))
        when_details(v, &details, at);
    if (details.len > 0)
        put_said(v, indent, "deadline.details", buffer_string(&details), NULL, at);
    buffer_drop(&details);
}

static void put_no_day(view *v, int indent, const char *at)
{

    const char *event = optout_notice_string(v->notice, under(under(at, "after").text, "event").text);
    event = event ? event : optout_notice_string(v->notice, under(under(at, "before").text, "event").text);
    put_said(v, indent, "deadline.no-day", NULL, NULL, NULL);
    if (event)
        put_said(v, indent, "deadline.event", event, NULL, NULL);
}

/* `until` at a place and what it comes to; deadline NULL: it has no day. */
static void put_until(view *v, int indent, const char *at, const optout_deadline *deadline)
{
    const char *word = optout_notice_string(v->notice, at);

    if (word && strcmp(word, "none") == 0) {
        put_said(v, indent, "deadline.none", NULL, NULL, at);
        return;
    }
    put_stated(v, indent, at, deadline != NULL);
    if (!deadline) {
        if (!is_plain_day(v, at))
            put_no_day(v, indent, at);
        return;
    }
    begin_section(v);
    put_deadline(v->with, indent, deadline, optout_deadline_state(deadline, v->who->on.date), string_at(v, at, "zone"));
    put_details(v, indent, at);
    put_overlap(v, indent, deadline);
}

static int way_until(view *v, const char *way, int32_t *state, optout_error *error)
{
    bool objects = strcmp(way, "/objection") == 0;
    optout_deadline deadline;
    optout_status status = (objects ? optout_notice_objection_deadline : optout_notice_consent_deadline)(
        v->notice, v->with->atlas, v->who, &deadline, NULL, error);
    place at = under(way, "until");

    *state = 0;
    if (status && strcmp(error->code, "no-deadline") != 0)
        return status;
    put_said(v, 2, "way.until", NULL, NULL, NULL);
    if (!status)
        *state = optout_deadline_state(&deadline, v->who->on.date);
    if (is_said(v, at.text))
        put_until(v, 4, at.text, status ? NULL : &deadline);
    else
        put_said(v, 4, "deadline.unsaid", NULL, NULL, NULL);
    return OPTOUT_OK;
}

/* ---- members that ways and channels share ---- */

static void put_open(view *v, int indent, const char *base)
{
    buffer text = {NULL, 0, 0}, day = {NULL, 0, 0}, list = {NULL, 0, 0};
    place at = under(base, "open"), until = under(at.text, "until");
    const char *word = optout_notice_string(v->notice, until.text);

    when_words(v, &day, under(at.text, "from").text);
    if (day.len > 0)
        say(v, &list, "open.from", buffer_string(&day), NULL, NULL);
    if (list.len > 0 && is_said(v, until.text))
        buffer_text(&list, ", ");
    buffer_clear(&day);
    if (word && strcmp(word, "none") == 0) {
        say(v, &list, "open.until-none", NULL, NULL, NULL);
    } else {
        when_words(v, &day, until.text);
        if (day.len > 0 && is_before(v, until.text))
            buffer_text(&list, buffer_string(&day));
        else if (day.len > 0)
            say(v, &list, "open.until", buffer_string(&day), NULL, NULL);
    }
    if (list.len > 0)
        say(v, &text, "way.open", buffer_string(&list), NULL, NULL);
    buffer_drop(&day);
    buffer_drop(&list);
    put_line(v, indent, &text, at.text);
}

static void put_list(view *v, int indent, const char *key, const char *group, const char *base, const char *member)
{
    buffer list = {NULL, 0, 0};
    place at = under(base, member);

    join_words(v, &list, group, at.text);
    if (list.len > 0)
        put_said(v, indent, key, buffer_string(&list), NULL, at.text);
    buffer_drop(&list);
}

static void put_then(view *v, int indent, const char *at)
{
    buffer day = {NULL, 0, 0};
    const char *act = string_at(v, at, "act"), *word = string_at(v, at, "until");

    if (!is_said(v, at))
        return;
    put_said(v, indent, act ? "confirm.then-act" : "confirm.then", act ? words_of(v->lang, "act", act) : NULL, NULL,
             at);
    if (word && strcmp(word, "none") == 0)
        put_said(v, indent, "confirm.then-none", NULL, NULL, at);
    else
        when_words(v, &day, under(at, "until").text);
    if (day.len > 0)
        put_said(v, indent, is_before(v, under(at, "until").text) ? "confirm.then-before" : "confirm.then-until",
                 buffer_string(&day), NULL, under(at, "until").text);
    buffer_drop(&day);
}

static void put_confirm(view *v, int indent, const char *base)
{
    place at = under(base, "confirm");
    const char *by = string_at(v, at.text, "by"), *within = string_at(v, at.text, "within");
    buffer length = {NULL, 0, 0};

    if (by)
        put_said(v, indent, "confirm", words_of(v->lang, "by", by), NULL, under(at.text, "by").text);
    else if (is_said(v, under(at.text, "says").text) || within)
        put_said(v, indent, "confirm.plain", NULL, NULL, NULL);
    if (within) {
        period_words(v->lang, &length, within);
        put_said(v, indent, "confirm.within", buffer_string(&length), NULL, under(at.text, "within").text);
    }
    buffer_drop(&length);
    put_closed(v, indent, "says", at.text, "says");
    put_then(v, indent, under(at.text, "then").text);
}

static void put_shared(view *v, int indent, const char *base)
{
    put_open(v, indent, base);
    put_closed(v, indent, "grounds", base, "grounds");
    put_list(v, indent, "way.by", "way.word", base, "by");
    put_bool(v, indent, "jointly", base, "jointly");
    put_closed(v, indent, "covers", base, "covers");
    put_closed(v, indent, "honoured", base, "honoured");
}

/* ---- channels ---- */

static void put_text(view *v, int indent, const char *key, const char *base, const char *member)
{
    buffer text = {NULL, 0, 0};
    const char *word = string_at(v, base, member);

    if (word && key)
        say(v, &text, key, word, NULL, NULL);
    else
        buffer_text(&text, word);
    put_line(v, indent, &text, under(base, member).text);
}

static void put_words(view *v, int indent, const char *base, const char *member)
{
    buffer text = {NULL, 0, 0};

    buffer_text(&text, text_at(v, base, member));
    put_line(v, indent, &text, under(base, member).text);
}

static void put_channel_head(view *v, const char *at)
{
    buffer text = {NULL, 0, 0}, list = {NULL, 0, 0};
    const char *type = string_at(v, at, "type");

    buffer_text(&text, type ? words_of(v->lang, "channel", type) : NULL);
    join_words(v, &list, NULL, under(at, "services").text);
    if (list.len > 0) {
        buffer_text(&text, ", ");
        say(v, &text, "channel.services", buffer_string(&list), NULL, NULL);
    }
    if (is_said(v, under(at, "account").text)) {
        buffer_text(&text, ", ");
        say(v, &text, "channel.account", NULL, NULL, NULL);
    }
    buffer_drop(&list);
    put_bullet(v, 4, &text, under(at, "type").text);
}

static void put_path(view *v, int indent, const char *at)
{
    buffer list = {NULL, 0, 0};
    place path = under(at, "path");

    for (size_t i = 0; i < optout_notice_count(v->notice, path.text); i++) {
        buffer_text(&list, i > 0 ? " > " : "");
        buffer_text(&list, optout_notice_string(v->notice, entry(path.text, i).text));
    }
    if (list.len > 0)
        put_said(v, indent, "channel.path", buffer_string(&list), NULL, path.text);
    buffer_drop(&list);
}

static const optout_deadline *channel_deadline(const view *v, const char *way, size_t channel)
{
    for (size_t i = 0; i < optout_actions_count(v->actions); i++) {
        const char *of = optout_actions_way(v->actions, i);
        if (of && strcmp(of, way + 1) == 0 && optout_actions_channel(v->actions, i) == channel)
            return optout_actions_deadline(v->actions, i);
    }
    return NULL;
}

static void put_channel(view *v, const char *way, size_t i)
{
    enum { INDENT = 6 };
    place at = entry(under(way, "channels").text, i), until = under(at.text, "until");
    const char *checked = string_at(v, at.text, "checked");
    buffer day = {NULL, 0, 0};

    put_channel_head(v, at.text);
    put_text(v, INDENT, NULL, at.text, "url");
    put_text(v, INDENT, NULL, at.text, "address");
    put_text(v, INDENT, "channel.to", at.text, "to");
    if (is_said(v, under(at.text, "fallback").text))
        put_said(v, INDENT, "channel.fallback", NULL, NULL, under(at.text, "fallback").text);
    put_path(v, INDENT, at.text);
    put_closed(v, INDENT, "channel.set", at.text, "set");
    put_bool(v, INDENT, "channel.login", at.text, "login");
    put_text(v, INDENT, "channel.subject", at.text, "subject");
    put_text(v, INDENT, "channel.form", at.text, "form");
    put_list(v, INDENT, "channel.needs", "needs", at.text, "needs");
    if (is_said(v, until.text)) {
        put_said(v, INDENT, "way.until", NULL, NULL, NULL);
        put_until(v, INDENT + 2, until.text, channel_deadline(v, way, i));
    }
    put_shared(v, INDENT, at.text);
    put_confirm(v, INDENT, at.text);
    put_words(v, INDENT, at.text, "text");
    if (checked) {
        date_words(v->lang, &day, checked);
        put_said(v, INDENT, "channel.checked", buffer_string(&day), NULL, NULL);
    }
    buffer_drop(&day);
}

/* ---- ways ---- */

static void put_right(view *v, const char *at)
{
    const char *citation = optout_notice_string(v->notice, at);
    const optout_right *right = citation ? optout_right_find(citation) : NULL;
    buffer words = {NULL, 0, 0};

    if (!citation)
        return;
    if (right)
        buffer_written(&words, optout_right_text, right, v->lang);
    if (strcmp(citation, "offered") == 0)
        put_said(v, 2, "way.offered", NULL, NULL, at);
    else
        put_said(v, 2, right ? "way.right-text" : "way.right", citation, buffer_string(&words), at);
    buffer_drop(&words);
}

static void put_rights_named(view *v, const char *way)
{
    place at = under(way, "right");

    if (optout_notice_kind(v->notice, at.text) == OPTOUT_VALUE_STRING)
        put_right(v, at.text);
    else
        for (size_t i = 0; i < optout_notice_count(v->notice, at.text); i++)
            put_right(v, entry(at.text, i).text);
}

static void put_effects(view *v, const char *at, int32_t state)
{
    buffer day = {NULL, 0, 0};

    if (state == OPTOUT_PASSED) /* what is still worth it comes first */
        put_closed(v, 4, "late", at, "late");
    put_closed(v, 4, "in_time", at, "in_time");
    if (state != OPTOUT_PASSED)
        put_closed(v, 4, "late", at, "late");
    when_words(v, &day, under(at, "from").text);
    if (day.len > 0)
        put_said(v, 4, "effect.from", buffer_string(&day), NULL, under(at, "from").text);
    buffer_drop(&day);
    put_words(v, 4, at, "text");
}

static void put_costs(view *v, const char *way)
{
    place at = under(way, "costs");

    for (size_t i = 0; i < optout_notice_count(v->notice, at.text); i++)
        put_said(v, 4, "way.costs", text_at(v, entry(at.text, i).text, ""), NULL, entry(at.text, i).text);
}

/* The subheading stands only where something stands under it. */
static void put_effect(view *v, const char *way, int32_t state)
{
    static const char *const members[] = {"effect", "lasts", "revocable", "costs"};
    bool undo = is_said(v, "/processing/reversible") && (strcmp(way, "/objection") == 0 || !is_object(v, "/objection"));
    bool any = undo;

    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        any = any || is_said(v, under(way, members[i]).text);
    if (any)
        put_said(v, 2, "way.effect", NULL, NULL, NULL);
    put_effects(v, under(way, "effect").text, state);
    if (undo) /* once, though there may be two ways */
        put_bool(v, 4, "plan.reversible", "/processing", "reversible");
    put_list(v, 4, "way.lasts", "lasts", way, "lasts");
    put_bool(v, 4, "revocable", way, "revocable");
    put_costs(v, way);
}

static int put_way(view *v, const char *way, optout_error *error)
{
    int32_t state;
    place channels = under(way, "channels");
    size_t count = optout_notice_count(v->notice, channels.text);

    put_rights_named(v, way);
    put_shared(v, 2, way);
    put_words(v, 2, way, "text");
    if (count > 0)
        put_said(v, 2, "channels", NULL, NULL, NULL);
    for (size_t i = 0; i < count; i++)
        put_channel(v, way, i);
    put_confirm(v, 2, way);
    int status = way_until(v, way, &state, error);
    if (status)
        return status;
    put_effect(v, way, state);
    return OPTOUT_OK;
}

int show_ways(view *v, optout_error *error)
{
    static const char *const ways[][3] = {{"/objection", "way.objection", "way.none.objection"},
                                          {"/consent", "way.consent", "way.none.consent"}};

    for (size_t i = 0; i < 2; i++) {
        section(v, ways[i][1]);
        if (is_object(v, ways[i][0])) {
            int status = put_way(v, ways[i][0], error);
            if (status)
                return status;
        } else if (is_said(v, ways[i][0])) {
            put_said(v, 2, ways[i][2], NULL, NULL, ways[i][0]);
        }
    }
    return OPTOUT_OK;
}
