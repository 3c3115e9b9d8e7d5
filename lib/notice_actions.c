/* What this person can do now: announced ways by right and channel, and the rights in law. */
#include "notice_private.h"

#include <stdlib.h>
#include <string.h>

typedef struct action {
    const char *code, *way, *grounds, *in_time, *late; /* static */
    char *citation;                                    /* own copy; NULL: none */
    const optout_right *right;
    int32_t holds, state, irreversible;
    size_t channel, effect_steps;
    bool has_deadline;
    optout_deadline deadline;
    optout_explanation *why, *deadline_why;
} action;

struct optout_actions {
    action *list;
    size_t count, cap;
};

/* What every entry is made from. */
typedef struct maker {
    const optout_notice *notice;
    const optout_json__doc *doc;
    const optout_atlas *atlas;
    optout_person who;
    optout_moment now;
    optout_date today;
    optout_rights *rights;
    optout_actions *out;
    optout_error *error;
} maker;

void optout_actions_free(optout_actions *actions)
{
    if (!actions)
        return;
    for (size_t i = 0; i < actions->count; i++) {
        free(actions->list[i].citation);
        optout_explanation_free(actions->list[i].why);
        optout_explanation_free(actions->list[i].deadline_why);
    }
    free(actions->list);
    free(actions);
}

/* A new entry at the end of the list, which owns it; NULL: no memory. */
static action *add(maker *m, const char *code, const char *way, const char *citation)
{
    optout_actions *out = m->out;

    if (out->count == out->cap) {
        size_t cap = out->cap ? out->cap * 2 : 16;
        action *list = realloc(out->list, cap * sizeof *list);
        if (!list)
            return NULL;
        out->list = list;
        out->cap = cap;
    }
    action *a = &out->list[out->count++];
    memset(a, 0, sizeof *a);
    a->code = code;
    a->way = way;
    a->channel = SIZE_MAX;
    a->why = optout_explanation_new();
    a->deadline_why = optout_explanation_new();
    if (citation && (a->citation = malloc(strlen(citation) + 1)) != NULL)
        memcpy(a->citation, citation, strlen(citation) + 1);
    return a->why && a->deadline_why && (!citation || a->citation) ? a : NULL;
}

/* ---- words of closed lists: which step says what ---- */

typedef struct word_step {
    const char *word, *code;
} word_step;

static const word_step silence_steps[] = {{"used", "notice-silence-used"},
                                          {"not-used", "notice-silence-not-used"},
                                          {"no-access", "notice-silence-no-access"},
                                          {NULL, NULL}};
static const word_step grounds_steps[] = {{"none", "notice-grounds-none"},
                                          {"optional", "notice-grounds-optional"},
                                          {"required", "notice-grounds-required"},
                                          {NULL, NULL}};
static const word_step in_time_steps[] = {{"everything", "notice-in-time-everything"},
                                          {"published-later", "notice-in-time-published-later"},
                                          {"used-later", "notice-in-time-used-later"},
                                          {"collected-later", "notice-in-time-collected-later"},
                                          {"erased", "notice-in-time-erased"},
                                          {"next-window", "notice-in-time-next-window"},
                                          {NULL, NULL}};
static const word_step late_steps[] = {{"everything", "notice-late-everything"},
                                       {"published-later", "notice-late-published-later"},
                                       {"used-later", "notice-late-used-later"},
                                       {"collected-later", "notice-late-collected-later"},
                                       {"erased", "notice-late-erased"},
                                       {"next-window", "notice-late-next-window"},
                                       {"none", "notice-late-none"},
                                       {"unclear", "notice-late-unclear"},
                                       {NULL, NULL}};
static const word_step confirm_steps[] = {{"received", "notice-confirm-received"},
                                          {"accepted", "notice-confirm-accepted"},
                                          {"completed", "notice-confirm-completed"},
                                          {NULL, NULL}};
static const word_step channel_steps[] = {{"web-form", "notice-by-web-form"}, {"email", "notice-by-email"},
                                          {"setting", "notice-by-setting"},   {"phone", "notice-by-phone"},
                                          {"letter", "notice-by-letter"},     {"in-person", "notice-by-in-person"},
                                          {"app", "notice-by-app"},           {"signal", "notice-by-signal"},
                                          {"tag", "notice-by-tag"},           {NULL, NULL}};

/* One step for the word that stands at a node; the word in the table, NULL: nothing is said. */
static optout_status say(maker *m, action *a, uint32_t node, const word_step *steps, const char **word)
{
    for (; node != OPTOUT_JSON__NONE && steps->word; steps++) {
        if (!optout_notice__is_word(m->doc, node, steps->word))
            continue;
        if (word)
            *word = steps->word;
        return optout_explain__plain(a->why, steps->code, "", "");
    }
    return OPTOUT_OK;
}

static optout_status plain(action *a, const char *code)
{
    return optout_explain__plain(a->why, code, "", "");
}

static bool is_true(const maker *m, uint32_t node)
{
    return node != OPTOUT_JSON__NONE && m->doc->nodes[node].type == OPTOUT_JSON__TRUE;
}

static bool is_false(const maker *m, uint32_t node)
{
    return node != OPTOUT_JSON__NONE && m->doc->nodes[node].type == OPTOUT_JSON__FALSE;
}

/* A member of the channel where it stands there, else of the way. */
static uint32_t either(const maker *m, uint32_t channel, uint32_t way, const char *member)
{
    uint32_t at = optout_notice__at(m->doc, channel, member);
    return at != OPTOUT_JSON__NONE ? at : optout_notice__at(m->doc, way, member);
}

/* ---- who asks ---- */

static int32_t age_on(optout_date born, optout_date today)
{
    int32_t year, month, day, this_year, this_month, this_day;

    optout_date_split(born, &year, &month, &day);
    optout_date_split(today, &this_year, &this_month, &this_day);
    return this_year - year - (this_month < month || (this_month == month && this_day < day));
}

static bool lies_in(const maker *m, const optout_place *place, uint32_t list)
{
    for (uint32_t i = list + 1; i < m->doc->nodes[list].next; i = m->doc->nodes[i].next) {
        const optout_place *group = optout_place_find(m->doc->nodes[i].string);
        if (group && optout_place_is_in(place, group, m->today))
            return true;
    }
    return false;
}

static int32_t number(const maker *m, const char *pointer)
{
    return optout_notice_number(m->notice, pointer);
}

/* A person who is known to be outside the audience is told so; what is not told decides nothing. */
static optout_status say_audience(maker *m, action *a)
{
    uint32_t audience = optout_json__member(m->doc, 0, "audience");
    uint32_t within = optout_notice__at(m->doc, audience, "territory");
    uint32_t except = optout_notice__at(m->doc, audience, "except");
    const optout_place *place = m->who.place ? optout_place_find(m->who.place) : NULL;
    int32_t least = number(m, "/audience/age/min"), most = number(m, "/audience/age/max");

    if (place &&
        ((within != OPTOUT_JSON__NONE && !lies_in(m, place, within)) ||
         (except != OPTOUT_JSON__NONE && lies_in(m, place, except))) &&
        plain(a, "notice-outside-territory"))
        return OPTOUT_E_MEMORY;
    if (m->who.born.kind == OPTOUT_MOMENT_DAY) {
        int32_t age = age_on(m->who.born.date, m->today);
        if (((least != INT32_MIN && age < least) || (most != INT32_MIN && age > most)) &&
            plain(a, "notice-outside-age"))
            return OPTOUT_E_MEMORY;
    }
    return OPTOUT_OK;
}

/* ---- an announced way ---- */

static optout_status say_channel(maker *m, action *a, uint32_t channel)
{
    const char *target = optout_notice__string_at(m->doc, channel, "url");
    const char *type = optout_notice__string_at(m->doc, channel, "type");
    uint32_t login = optout_notice__at(m->doc, channel, "login");

    if (!target)
        target = optout_notice__string_at(m->doc, channel, "address");
    for (const word_step *s = channel_steps; type && s->word; s++)
        if (strcmp(s->word, type) == 0 &&
            optout_explain__step(a->why, s->code, "", "", OPTOUT_NO_DATE, OPTOUT_NO_DATE, target, NULL))
            return OPTOUT_E_MEMORY;
    if (optout_notice__at(m->doc, channel, "fallback") != OPTOUT_JSON__NONE && plain(a, "notice-address-imprint"))
        return OPTOUT_E_MEMORY;
    if (is_true(m, login) && plain(a, "notice-login"))
        return OPTOUT_E_MEMORY;
    if (is_false(m, login) && plain(a, "notice-no-login"))
        return OPTOUT_E_MEMORY;
    return OPTOUT_OK;
}

static optout_status say_deadline(maker *m, action *a, uint32_t until)
{
    static const char *const codes[] = {NULL, "notice-in-time", "notice-passed", "notice-between-bounds"};
    optout_status status =
        optout_notice__deadline(m->notice, m->atlas, &m->who, until, &a->deadline, a->deadline_why, m->error);

    if (status == OPTOUT_E_NO_DATA && (!m->error || strcmp(m->error->code, "no-deadline") == 0)) {
        status = optout_explain__append(a->why, a->deadline_why);
        optout_explanation_clear(a->deadline_why);
        return status ? optout_error__no_memory(m->error) : OPTOUT_OK;
    }
    if (status)
        return status;
    a->has_deadline = true;
    a->state = m->now.kind == OPTOUT_MOMENT_INSTANT ? optout_deadline_state_at(&a->deadline, m->now.value)
                                                    : optout_deadline_state(&a->deadline, m->today);
    if (optout_explain__step(a->why, codes[a->state], "", "", OPTOUT_NO_DATE, a->deadline.last_day_earliest, NULL,
                             NULL))
        return optout_error__no_memory(m->error);
    return OPTOUT_OK;
}

/* When the way can be used at all. */
static optout_status say_window(maker *m, action *a, uint32_t open)
{
    optout_notice__days from = optout_notice__when(m->doc, optout_notice__at(m->doc, open, "from"), &m->who);
    optout_notice__days until = optout_notice__when(m->doc, optout_notice__at(m->doc, open, "until"), &m->who);

    if (from.has_day && m->today < from.earliest &&
        optout_explain__step(a->why, "notice-window-not-yet", "", "", OPTOUT_NO_DATE, from.earliest, NULL, NULL))
        return OPTOUT_E_MEMORY;
    if (until.has_day && m->today > until.latest &&
        optout_explain__step(a->why, "notice-window-closed", "", "", OPTOUT_NO_DATE, until.latest, NULL, NULL))
        return OPTOUT_E_MEMORY;
    return OPTOUT_OK;
}

static optout_status say_effects(maker *m, action *a, uint32_t way, uint32_t channel)
{
    uint32_t effect = optout_notice__at(m->doc, way, "effect");
    uint32_t reversible = optout_notice__at(m->doc, optout_json__member(m->doc, 0, "processing"), "reversible");
    uint32_t confirm = either(m, channel, way, "confirm");

    a->irreversible = is_false(m, reversible) ? 1 : is_true(m, reversible) ? 2 : 0;
    if (say(m, a, either(m, channel, way, "grounds"), grounds_steps, &a->grounds) ||
        say(m, a, optout_notice__at(m->doc, effect, "in_time"), in_time_steps, &a->in_time) ||
        say(m, a, optout_notice__at(m->doc, effect, "late"), late_steps, &a->late) ||
        say(m, a, optout_notice__at(m->doc, confirm, "says"), confirm_steps, NULL) ||
        (a->irreversible == 1 && plain(a, "notice-irreversible")) ||
        say(m, a, optout_json__member(m->doc, 0, "silence"), silence_steps, NULL))
        return OPTOUT_E_MEMORY;
    return OPTOUT_OK;
}

static size_t index_of(const maker *m, const char *citation)
{
    for (size_t i = 0; citation && i < optout_rights_count(m->rights); i++)
        if (strcmp(optout_rights_citation(m->rights, i), citation) == 0)
            return i;
    return SIZE_MAX;
}

/* The right behind a way, and that it lives on when the announced day is over. */
static optout_status say_right(maker *m, action *a)
{
    size_t i = index_of(m, a->citation);

    if (i == SIZE_MAX)
        return OPTOUT_OK;
    a->right = optout_rights_right(m->rights, i);
    a->holds = optout_rights_holds(m->rights, i);
    if (a->right && a->state && a->state != OPTOUT_OPEN) {
        const char *space = strchr(optout_right_citation(a->right), ' ');
        if (optout_explain__plain(a->why, "notice-right-lives-on",
                                  optout_framework_act(optout_right_framework(a->right)), space ? space + 1 : ""))
            return OPTOUT_E_MEMORY;
    }
    return OPTOUT_OK;
}

static optout_status add_way(maker *m, const char *name, uint32_t way, const char *citation, uint32_t channel,
                             size_t index)
{
    bool objection = strcmp(name, "objection") == 0;
    action *a = add(m, objection ? "object" : "consent", name, citation);

    if (!a || plain(a, objection ? "notice-object" : "notice-consent"))
        return optout_error__no_memory(m->error);
    a->channel = index;
    if (channel != OPTOUT_JSON__NONE && say_channel(m, a, channel))
        return optout_error__no_memory(m->error);
    optout_status status = say_deadline(m, a, either(m, channel, way, "until"));
    if (status)
        return status;
    if (say_window(m, a, either(m, channel, way, "open")) || say_effects(m, a, way, channel) || say_right(m, a) ||
        say_audience(m, a))
        return optout_error__no_memory(m->error);
    a->effect_steps = optout_explanation_count(a->why);
    return OPTOUT_OK;
}

/* A channel that this person cannot use: for those without an account, or only behind a login. */
static bool is_for(const maker *m, uint32_t channel)
{
    bool without = optout_notice__at(m->doc, channel, "account") != OPTOUT_JSON__NONE;

    if (m->who.account == 1)
        return !without;
    return m->who.account != 2 || without || !is_true(m, optout_notice__at(m->doc, channel, "login"));
}

static optout_status add_channels(maker *m, const char *name, uint32_t way, const char *citation)
{
    uint32_t channels = optout_notice__at(m->doc, way, "channels");
    size_t index = 0;

    if (channels == OPTOUT_JSON__NONE)
        return add_way(m, name, way, citation, OPTOUT_JSON__NONE, SIZE_MAX);
    for (uint32_t i = channels + 1; i < m->doc->nodes[channels].next; i = m->doc->nodes[i].next, index++) {
        optout_status status = is_for(m, i) ? add_way(m, name, way, citation, i, index) : OPTOUT_OK;
        if (status)
            return status;
    }
    return OPTOUT_OK;
}

static optout_status add_announced(maker *m, const char *name)
{
    uint32_t way = optout_json__member(m->doc, 0, name);
    uint32_t right = optout_notice__at(m->doc, way, "right");

    if (way == OPTOUT_JSON__NONE)
        return OPTOUT_OK;
    if (m->doc->nodes[way].type != OPTOUT_JSON__OBJECT) {
        action *a = add(m, "no-way", name, NULL);
        if (!a || plain(a, strcmp(name, "objection") == 0 ? "notice-no-objection" : "notice-no-consent") ||
            say(m, a, optout_json__member(m->doc, 0, "silence"), silence_steps, NULL))
            return optout_error__no_memory(m->error);
        a->effect_steps = optout_explanation_count(a->why);
        return OPTOUT_OK;
    }
    if (right == OPTOUT_JSON__NONE || m->doc->nodes[right].type != OPTOUT_JSON__LIST)
        return add_channels(m, name, way, right == OPTOUT_JSON__NONE ? NULL : m->doc->nodes[right].string);
    for (uint32_t i = right + 1; i < m->doc->nodes[right].next; i = m->doc->nodes[i].next) {
        optout_status status = add_channels(m, name, way, m->doc->nodes[i].string);
        if (status)
            return status;
    }
    return OPTOUT_OK;
}

/* ---- the rights in law ---- */

static bool needs(const maker *m, size_t i, const char *fact)
{
    int32_t index = optout_fact_index(fact);

    for (size_t k = 0; k < optout_rights_need_count(m->rights, i); k++)
        if (optout_rights_need(m->rights, i, k) == index)
            return true;
    return false;
}

static optout_status add_right(maker *m, size_t i)
{
    int32_t holds = optout_rights_holds(m->rights, i);
    const optout_right *right = optout_rights_right(m->rights, i);

    if (!right || (holds != OPTOUT_RIGHT_YES && holds != OPTOUT_RIGHT_CONDITIONAL))
        return OPTOUT_OK;
    action *a = add(m, "right", NULL, optout_rights_citation(m->rights, i));
    if (!a)
        return optout_error__no_memory(m->error);
    a->right = right;
    a->holds = holds;
    a->grounds = needs(m, i, "own-situation") ? "required" : NULL;
    const char *space = strchr(optout_right_citation(right), ' ');
    if (optout_explain__step(a->why, holds == OPTOUT_RIGHT_YES ? "notice-right-holds" : "notice-right-conditional",
                             optout_framework_act(optout_right_framework(right)), space ? space + 1 : "",
                             OPTOUT_NO_DATE, OPTOUT_NO_DATE, optout_right_citation(right), NULL))
        return optout_error__no_memory(m->error);
    a->effect_steps = optout_explanation_count(a->why);
    return optout_explain__append(a->why, optout_rights_why(m->rights, i)) ? optout_error__no_memory(m->error)
                                                                           : OPTOUT_OK;
}

static optout_status make(maker *m)
{
    optout_status status = optout_notice_rights(m->notice, m->now, &m->rights, m->error);

    if (!status)
        status = add_announced(m, "objection");
    if (!status)
        status = add_announced(m, "consent");
    for (size_t i = 0; !status && i < optout_rights_count(m->rights); i++)
        status = add_right(m, i);
    optout_rights_free(m->rights);
    return status;
}

optout_status optout_notice_actions(const optout_notice *notice, const optout_atlas *atlas, const optout_person *who,
                                    optout_moment now, optout_actions **out, optout_error *error)
{
    optout_error own;
    maker m = {.notice = notice, .atlas = atlas, .now = now, .error = error ? error : &own};

    if (!notice || !atlas || !out)
        return optout_error__null(error, !notice ? "notice" : !atlas ? "atlas" : "out");
    if (now.kind != OPTOUT_MOMENT_DAY && now.kind != OPTOUT_MOMENT_INSTANT)
        return optout_error__set(error, OPTOUT_E_ARGUMENT, "now", "/now", "expected a day or an instant");
    if (now.kind == OPTOUT_MOMENT_INSTANT ? !optout_moment_at(now.value).kind : !optout_date_is_valid(now.date))
        return optout_error__set(error, OPTOUT_E_RANGE, "now", "/now", "outside the years 0001-9999");
    optout_status status = optout_input__read(&m.who, sizeof m.who, sizeof m.who, who, "who", error);
    if (status)
        return status;
    const int64_t day = INT64_C(86400000000);
    m.today =
        now.kind == OPTOUT_MOMENT_INSTANT ? (optout_date)((now.value - (now.value < 0 ? day - 1 : 0)) / day) : now.date;
    if (m.who.on.kind == 0)
        m.who.on = optout_moment_day(m.today);
    m.doc = notice->doc;
    m.out = calloc(1, sizeof *m.out);
    if (!m.out)
        return optout_error__no_memory(error);
    status = make(&m);
    if (status) {
        optout_actions_free(m.out);
        return status;
    }
    *out = m.out;
    return OPTOUT_OK;
}

/* ---- reading ---- */

static const action *at(const optout_actions *actions, size_t i)
{
    return actions && i < actions->count ? &actions->list[i] : NULL;
}

#define FIELD(type, name, field, other)                                                                                \
    type optout_actions_##name(const optout_actions *actions, size_t i)                                                \
    {                                                                                                                  \
        const action *a = at(actions, i);                                                                              \
        return a ? a->field : (other);                                                                                 \
    }
FIELD(const char *, code, code, NULL)
FIELD(const char *, way, way, NULL)
FIELD(const char *, citation, citation, NULL)
FIELD(const optout_right *, right, right, NULL)
FIELD(int32_t, holds, holds, OPTOUT_RIGHT_UNKNOWN)
FIELD(size_t, channel, channel, SIZE_MAX)
FIELD(const char *, grounds, grounds, NULL)
FIELD(int32_t, state, state, 0)
FIELD(const optout_explanation *, deadline_why, deadline_why, NULL)
FIELD(const char *, in_time, in_time, NULL)
FIELD(const char *, late, late, NULL)
FIELD(int32_t, irreversible, irreversible, 0)
FIELD(const optout_explanation *, why, why, NULL)

size_t optout_actions_count(const optout_actions *actions)
{
    return actions ? actions->count : 0;
}

const optout_deadline *optout_actions_deadline(const optout_actions *actions, size_t i)
{
    const action *a = at(actions, i);
    return a && a->has_deadline ? &a->deadline : NULL;
}

size_t optout_actions_effect(const optout_actions *actions, size_t i, const char *lang, char *buf, size_t cap)
{
    const action *a = at(actions, i);
    optout_text__out out;
    char sentence[2560];

    optout_text__begin(&out, buf, cap);
    for (size_t s = 0; a && s < a->effect_steps; s++) {
        (void)optout_explanation_text(a->why, s, lang, sentence, sizeof sentence);
        optout_text__put(&out, s ? " " : "");
        optout_text__put(&out, sentence);
    }
    return optout_text__end(&out);
}
