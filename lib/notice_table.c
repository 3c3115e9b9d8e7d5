#include "notice_private.h"

#include <string.h>

static const char *const none[] = {"none", NULL};
static const char *const per_account[] = {"per-account", NULL};
static const char *const grounds[] = {"none", "optional", "required", NULL};
static const char *const covers[] = {"account", "linked-accounts", "person",   "workspace",
                                     "item",    "browser",         "building", NULL};
static const char *const honoured[] = {"always", "reviewed", NULL};
static const char *const effects[] = {"everything", "published-later", "used-later", "collected-later",
                                      "erased",     "next-window",     NULL};
static const char *const late[] = {
    "everything", "published-later", "used-later", "collected-later", "erased", "next-window", "none", "unclear", NULL};
static const char *const silence[] = {"used", "not-used", "no-access", NULL};
static const char *const yes_no[] = {"yes", "no", NULL};
static const char *const licence[] = {"licence", NULL};
static const char *const posted_by[] = {"self", "others", NULL};
static const char *const says[] = {"received", "accepted", "completed", NULL};
static const char *const on_off[] = {"on", "off", NULL};
static const char *const account[] = {"none", NULL};
static const char *const imprint[] = {"imprint", NULL};
static const char *const channels[] = {"web-form",  "email", "setting", "phone", "letter",
                                       "in-person", "app",   "signal",  "tag",   NULL};
static const char *const retained_if[] = {"objected", "silent", NULL};
static const char *const stances[] = {"for", "against", "neutral", "mixed", NULL};
static const char *const weights[] = {"benefit", "harm", NULL};
static const char *const source_kinds[] = {"primary", "court", "authority", "press", "expert", "memory", NULL};
static const char *const weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday",    NULL};
static const char *const counts[] = {"receipt", "dispatch", "postmark", "applied", NULL};
static const char *const set_by[] = {"controller", "law", "adviser", "derived", NULL};

/* Limits of NOTICE-FORMAT section 1, in bytes after unescaping. */
enum { WORD = 64, STRING = 256, URL = 2048, ANY = 0, AGE = 150 };

#define ROW(object, name, type, words, most, inner, list, flags)                                                       \
    {                                                                                                                  \
        name, words, most, OPTOUT_OBJECT__##object, OPTOUT_TYPE__##type, inner, list, flags                            \
    }
#define PLAIN(object, name, type, most, list, flags) ROW(object, name, type, NULL, most, 0, list, flags)
#define CHOICE(object, name, words, flags) ROW(object, name, CLOSED, words, WORD, 0, OPTOUT_ONE, flags)
#define INNER(object, name, inner, list, flags)                                                                        \
    ROW(object, name, OBJECT, NULL, ANY, OPTOUT_OBJECT__##inner, list, flags)
#define INNER_OR_NONE(object, name, inner) ROW(object, name, OBJECT, none, ANY, OPTOUT_OBJECT__##inner, OPTOUT_ONE, 0)
#define WHEN(object, name, flags) ROW(object, name, WHEN, NULL, ANY, OPTOUT_OBJECT__WHEN, OPTOUT_ONE, flags)
#define UNTIL(object) ROW(object, "until", WHEN, none, ANY, OPTOUT_OBJECT__WHEN, OPTOUT_ONE, 0)
#define SOURCES(object) PLAIN(object, "sources", SOURCE_ID, WORD, OPTOUT_LIST, OPTOUT_DISTINCT)
#define TEXT(object, name, list, flags) PLAIN(object, name, TEXT, 4096, list, flags)

const optout_notice__row optout_notice__rows[] = {
    PLAIN(DOCUMENT, "format", FORMAT, ANY, OPTOUT_ONE, OPTOUT_REQUIRED),
    PLAIN(DOCUMENT, "id", ID, WORD, OPTOUT_ONE, OPTOUT_REQUIRED),
    PLAIN(DOCUMENT, "family", ID, WORD, OPTOUT_ONE, 0),
    PLAIN(DOCUMENT, "supersedes", ID, WORD, OPTOUT_ONE, 0),
    CHOICE(DOCUMENT, "carries_over", yes_no, 0),
    TEXT(DOCUMENT, "title", OPTOUT_ONE, OPTOUT_REQUIRED),
    INNER(DOCUMENT, "controller", CONTROLLER, OPTOUT_ONE, OPTOUT_REQUIRED),
    PLAIN(DOCUMENT, "services", STRING, STRING, OPTOUT_LIST, OPTOUT_DISTINCT),
    WHEN(DOCUMENT, "published", 0),
    INNER(DOCUMENT, "notified", NOTIFIED, OPTOUT_ONE, 0),
    INNER(DOCUMENT, "audience", AUDIENCE, OPTOUT_ONE, 0),
    INNER(DOCUMENT, "purpose", PURPOSE, OPTOUT_ONE, 0),
    INNER(DOCUMENT, "legal_basis", BASIS, OPTOUT_LIST, 0),
    INNER(DOCUMENT, "scope", SCOPE, OPTOUT_ONE, 0),
    CHOICE(DOCUMENT, "silence", silence, 0),
    INNER_OR_NONE(DOCUMENT, "processing", PROCESSING),
    INNER_OR_NONE(DOCUMENT, "objection", WAY),
    INNER_OR_NONE(DOCUMENT, "consent", WAY),
    TEXT(DOCUMENT, "recipients", OPTOUT_LIST, 0),
    INNER(DOCUMENT, "retention", RETENTION, OPTOUT_LIST, 0),
    INNER(DOCUMENT, "positions", POSITION, OPTOUT_LIST, 0),
    INNER(DOCUMENT, "assessment", ASSESSMENT, OPTOUT_ONE, 0),
    INNER(DOCUMENT, "disputes", DISPUTE, OPTOUT_LIST, 0),
    INNER(DOCUMENT, "history", EVENT, OPTOUT_LIST, 0),
    INNER(DOCUMENT, "sources", SOURCE, OPTOUT_LIST, 0),

    PLAIN(CONTROLLER, "name", STRING, STRING, OPTOUT_ONE, OPTOUT_REQUIRED),
    PLAIN(CONTROLLER, "country", COUNTRY, WORD, OPTOUT_ONE, 0),
    PLAIN(CONTROLLER, "class", WORD, WORD, OPTOUT_ONE, 0),
    PLAIN(CONTROLLER, "yours", BOOL, ANY, OPTOUT_ONE, 0),

    WHEN(NOTIFIED, "from", 0),
    PLAIN(NOTIFIED, "by", WORD, WORD, OPTOUT_LIST, OPTOUT_DISTINCT),

    PLAIN(AUDIENCE, "territory", TERRITORY, WORD, OPTOUT_LIST, OPTOUT_DISTINCT),
    PLAIN(AUDIENCE, "except", TERRITORY, WORD, OPTOUT_LIST, OPTOUT_DISTINCT),
    PLAIN(AUDIENCE, "plan", WORD, WORD, OPTOUT_LIST, OPTOUT_DISTINCT),
    PLAIN(AUDIENCE, "role", WORD, WORD, OPTOUT_LIST, OPTOUT_DISTINCT),
    INNER(AUDIENCE, "age", AGE, OPTOUT_ONE, 0),

    PLAIN(AGE, "min", INT, AGE, OPTOUT_ONE, 0),
    PLAIN(AGE, "max", INT, AGE, OPTOUT_ONE, 0),

    PLAIN(PURPOSE, "code", WORD, WORD, OPTOUT_ONE, 0),
    TEXT(PURPOSE, "text", OPTOUT_ONE, 0),

    PLAIN(BASIS, "citation", BASIS, STRING, OPTOUT_ONE, 0),
    CHOICE(BASIS, "kind", licence, 0),
    TEXT(BASIS, "interest", OPTOUT_ONE, 0),
    SOURCES(BASIS),

    INNER(SCOPE, "include", ITEM, OPTOUT_LIST, 0),
    INNER(SCOPE, "exclude", ITEM, OPTOUT_LIST, 0),
    PLAIN(SCOPE, "retroactive", BOOL, ANY, OPTOUT_ONE, 0),

    PLAIN(ITEM, "kind", WORD, WORD, OPTOUT_ONE_OR_LIST, OPTOUT_DISTINCT),
    PLAIN(ITEM, "visibility", WORD, WORD, OPTOUT_ONE, 0),
    PLAIN(ITEM, "state", WORD, WORD, OPTOUT_ONE, 0),
    PLAIN(ITEM, "data_subject", WORD, WORD, OPTOUT_ONE, 0),
    CHOICE(ITEM, "by", posted_by, 0),
    PLAIN(ITEM, "services", SERVICE, STRING, OPTOUT_LIST, OPTOUT_DISTINCT),
    INNER(ITEM, "published", SPAN, OPTOUT_ONE, 0),
    PLAIN(ITEM, "sample", BOOL, ANY, OPTOUT_ONE, 0),
    TEXT(ITEM, "text", OPTOUT_ONE, 0),
    SOURCES(ITEM),

    WHEN(SPAN, "from", 0),
    WHEN(SPAN, "to", 0),

    ROW(PROCESSING, "starts", WHEN, per_account, ANY, OPTOUT_OBJECT__WHEN, OPTOUT_ONE, 0),
    WHEN(PROCESSING, "every", 0),
    PLAIN(PROCESSING, "reversible", BOOL, ANY, OPTOUT_ONE, 0),
    SOURCES(PROCESSING),

    PLAIN(WAY, "right", RIGHT, STRING, OPTOUT_ONE_OR_LIST, OPTOUT_DISTINCT),
    UNTIL(WAY),
    INNER(WAY, "open", OPEN, OPTOUT_ONE, 0),
    CHOICE(WAY, "grounds", grounds, 0),
    PLAIN(WAY, "by", WORD, WORD, OPTOUT_LIST, OPTOUT_DISTINCT),
    PLAIN(WAY, "jointly", BOOL, ANY, OPTOUT_ONE, 0),
    CHOICE(WAY, "covers", covers, 0),
    CHOICE(WAY, "honoured", honoured, 0),
    INNER(WAY, "effect", EFFECT, OPTOUT_ONE, 0),
    INNER(WAY, "confirm", CONFIRM, OPTOUT_ONE, 0),
    PLAIN(WAY, "lasts", WORD, WORD, OPTOUT_ONE, 0),
    PLAIN(WAY, "revocable", BOOL, ANY, OPTOUT_ONE, 0),
    TEXT(WAY, "costs", OPTOUT_LIST, 0),
    INNER(WAY, "channels", CHANNEL, OPTOUT_LIST, 0),
    TEXT(WAY, "text", OPTOUT_ONE, 0),
    SOURCES(WAY),

    WHEN(OPEN, "from", 0),
    UNTIL(OPEN),

    CHOICE(EFFECT, "in_time", effects, 0),
    CHOICE(EFFECT, "late", late, 0),
    WHEN(EFFECT, "from", 0),
    TEXT(EFFECT, "text", OPTOUT_ONE, 0),

    PLAIN(CONFIRM, "by", WORD, WORD, OPTOUT_ONE, 0),
    CHOICE(CONFIRM, "says", says, 0),
    PLAIN(CONFIRM, "within", PERIOD, WORD, OPTOUT_ONE, 0),
    INNER(CONFIRM, "then", THEN, OPTOUT_ONE, 0),

    PLAIN(THEN, "act", WORD, WORD, OPTOUT_ONE, 0),
    UNTIL(THEN),

    CHOICE(CHANNEL, "type", channels, OPTOUT_REQUIRED),
    PLAIN(CHANNEL, "services", SERVICE, STRING, OPTOUT_LIST, OPTOUT_DISTINCT),
    CHOICE(CHANNEL, "account", account, 0),
    PLAIN(CHANNEL, "url", URL, URL, OPTOUT_ONE, 0),
    PLAIN(CHANNEL, "address", STRING, STRING, OPTOUT_ONE, 0),
    PLAIN(CHANNEL, "to", STRING, STRING, OPTOUT_ONE, 0),
    PLAIN(CHANNEL, "login", BOOL, ANY, OPTOUT_ONE, 0),
    CHOICE(CHANNEL, "fallback", imprint, 0),
    PLAIN(CHANNEL, "path", STRING, STRING, OPTOUT_LIST, 0),
    CHOICE(CHANNEL, "set", on_off, 0),
    PLAIN(CHANNEL, "subject", STRING, STRING, OPTOUT_ONE, 0),
    PLAIN(CHANNEL, "form", STRING, STRING, OPTOUT_ONE, 0),
    PLAIN(CHANNEL, "needs", WORD, WORD, OPTOUT_LIST, OPTOUT_DISTINCT),
    UNTIL(CHANNEL),
    INNER(CHANNEL, "open", OPEN, OPTOUT_ONE, 0),
    CHOICE(CHANNEL, "grounds", grounds, 0),
    PLAIN(CHANNEL, "by", WORD, WORD, OPTOUT_LIST, OPTOUT_DISTINCT),
    CHOICE(CHANNEL, "covers", covers, 0),
    CHOICE(CHANNEL, "honoured", honoured, 0),
    INNER(CHANNEL, "confirm", CONFIRM, OPTOUT_ONE, 0),
    PLAIN(CHANNEL, "checked", DAY, ANY, OPTOUT_ONE, 0),
    TEXT(CHANNEL, "text", OPTOUT_ONE, 0),
    SOURCES(CHANNEL),

    CHOICE(RETENTION, "if", retained_if, 0),
    PLAIN(RETENTION, "period", PERIOD, WORD, OPTOUT_ONE, OPTOUT_REQUIRED),

    PLAIN(POSITION, "party", STRING, STRING, OPTOUT_ONE, OPTOUT_REQUIRED),
    PLAIN(POSITION, "role", WORD, WORD, OPTOUT_ONE, 0),
    CHOICE(POSITION, "stance", stances, 0),
    TEXT(POSITION, "claim", OPTOUT_ONE, OPTOUT_REQUIRED),
    WHEN(POSITION, "date", 0),
    PLAIN(POSITION, "case", STRING, STRING, OPTOUT_ONE, 0),
    PLAIN(POSITION, "decision", WORD, WORD, OPTOUT_ONE, 0),
    PLAIN(POSITION, "interim", BOOL, ANY, OPTOUT_ONE, 0),
    SOURCES(POSITION),

    TEXT(ASSESSMENT, "interests", OPTOUT_LIST, 0),
    TEXT(ASSESSMENT, "necessity", OPTOUT_LIST, 0),
    INNER(ASSESSMENT, "balancing", BALANCING, OPTOUT_LIST, 0),
    TEXT(ASSESSMENT, "safeguards", OPTOUT_LIST, 0),

    PLAIN(BALANCING, "side", WORD, WORD, OPTOUT_ONE, OPTOUT_REQUIRED),
    TEXT(BALANCING, "text", OPTOUT_ONE, OPTOUT_REQUIRED),
    CHOICE(BALANCING, "weight", weights, 0),
    SOURCES(BALANCING),

    PLAIN(DISPUTE, "at", DISPUTED, URL, OPTOUT_ONE, OPTOUT_REQUIRED),
    INNER(DISPUTE, "claims", CLAIM, OPTOUT_LIST, OPTOUT_REQUIRED),

    PLAIN(CLAIM, "value", CLAIMED, ANY, OPTOUT_ONE, 0),
    TEXT(CLAIM, "text", OPTOUT_ONE, 0),
    PLAIN(CLAIM, "absent", TRUE, ANY, OPTOUT_ONE, 0),
    SOURCES(CLAIM),

    WHEN(EVENT, "date", OPTOUT_REQUIRED),
    PLAIN(EVENT, "event", WORD, WORD, OPTOUT_ONE, OPTOUT_REQUIRED),
    PLAIN(EVENT, "by", STRING, STRING, OPTOUT_ONE, 0),
    TEXT(EVENT, "text", OPTOUT_ONE, 0),
    SOURCES(EVENT),

    PLAIN(SOURCE, "id", ID, WORD, OPTOUT_ONE, OPTOUT_REQUIRED),
    CHOICE(SOURCE, "kind", source_kinds, OPTOUT_REQUIRED),
    PLAIN(SOURCE, "title", STRING, STRING, OPTOUT_ONE, 0),
    PLAIN(SOURCE, "site", STRING, STRING, OPTOUT_ONE, 0),
    PLAIN(SOURCE, "url", URL, URL, OPTOUT_ONE, 0),
    PLAIN(SOURCE, "date", DAY, ANY, OPTOUT_ONE, 0),
    PLAIN(SOURCE, "read", DAY, ANY, OPTOUT_ONE, 0),
    PLAIN(SOURCE, "supports", PLACE, URL, OPTOUT_LIST, OPTOUT_DISTINCT),

    PLAIN(WHEN, "date", DATE, ANY, OPTOUT_ONE, 0),
    ROW(WHEN, "before", BEFORE, NULL, ANY, OPTOUT_OBJECT__ANCHOR, OPTOUT_ONE, 0),
    INNER(WHEN, "after", ANCHOR, OPTOUT_ONE, 0),
    PLAIN(WHEN, "every", EVERY, ANY, OPTOUT_ONE, 0),
    CHOICE(WHEN, "weekday", weekdays, 0),
    PLAIN(WHEN, "zone", ZONE, WORD, OPTOUT_ONE, 0),
    CHOICE(WHEN, "counts", counts, 0),
    CHOICE(WHEN, "set_by", set_by, 0),

    PLAIN(ANCHOR, "event", WORD, WORD, OPTOUT_ONE, OPTOUT_REQUIRED),
    PLAIN(ANCHOR, "period", PERIOD, WORD, OPTOUT_ONE, OPTOUT_REQUIRED),

    {NULL, NULL, 0, 0, 0, 0, 0, 0},
};

const optout_notice__row *optout_notice__first_row(int object)
{
    const optout_notice__row *row = optout_notice__rows;

    while (row->name && row->object != object)
        row++;
    return row;
}

const optout_notice__row *optout_notice__find_row(int object, const char *name)
{
    for (const optout_notice__row *row = optout_notice__first_row(object); row->name && row->object == object; row++)
        if (strcmp(row->name, name) == 0)
            return row;
    return NULL;
}

const char *optout_notice__choice(int object)
{
    switch (object) {
    case OPTOUT_OBJECT__BASIS:
        return "citation or kind";
    case OPTOUT_OBJECT__ITEM:
        return "kind or data_subject";
    case OPTOUT_OBJECT__CLAIM:
        return "exactly one of value, text, absent";
    case OPTOUT_OBJECT__WHEN:
        return "exactly one of date, before, after, every";
    default:
        return NULL;
    }
}

/* NOTICE-FORMAT: `{}` is an error, save for objection, consent and scope. */
bool optout_notice__may_be_empty(int object)
{
    return object == OPTOUT_OBJECT__WAY || object == OPTOUT_OBJECT__SCOPE;
}

/* One token of a pointer, unescaped, into buf; *at moves behind it. */
static bool next_token(const char **at, char *buf, size_t cap)
{
    size_t len = 0;
    const char *p = *at;

    if (*p != '/')
        return false;
    for (p++; *p && *p != '/'; p++) {
        char c = *p;
        if (c == '~') {
            p++;
            if (*p != '0' && *p != '1')
                return false;
            c = *p == '0' ? '~' : '/';
        }
        if (len + 1 >= cap)
            return false;
        buf[len++] = c;
    }
    buf[len] = '\0';
    *at = p;
    return true;
}

static bool list_index(const char *token, size_t *index)
{
    size_t value = 0;

    if (!*token || (token[0] == '0' && token[1]))
        return false;
    for (; *token; token++) {
        if (*token < '0' || *token > '9' || value > 100000000)
            return false;
        value = value * 10 + (size_t)(*token - '0');
    }
    *index = value;
    return true;
}

static optout_notice__shape step_into(const optout_json__doc *doc, const optout_notice__shape *from, const char *token)
{
    optout_notice__shape to = {NULL, OPTOUT_JSON__NONE, from->node, false, false, false};
    const optout_json__node *node = &doc->nodes[from->node];
    size_t index;

    if (node->type == OPTOUT_JSON__LIST) {
        if (list_index(token, &index))
            to.node = optout_json__entry(doc, from->node, index);
        to.row = from->row;
        to.entry = true;
        to.known = to.node != OPTOUT_JSON__NONE;
    } else if (node->type == OPTOUT_JSON__OBJECT) {
        to.node = optout_json__member(doc, from->node, token);
        int object = from->node == 0 ? OPTOUT_OBJECT__DOCUMENT : from->row ? from->row->inner : 0;
        if (object && strncmp(token, "x-", 2) != 0)
            to.row = optout_notice__find_row(object, token);
        if (from->row && from->row->type == OPTOUT_TYPE__TEXT) {
            to.row = from->row;
            to.tag = true;
        }
        to.known = to.node != OPTOUT_JSON__NONE || (to.row && !to.tag);
    }
    return to;
}

optout_notice__shape optout_notice__shape_at(const optout_json__doc *doc, const char *pointer)
{
    optout_notice__shape shape = {NULL, 0, OPTOUT_JSON__NONE, false, false, true};
    char token[512];

    while (*pointer) {
        if (!next_token(&pointer, token, sizeof token) || shape.node == OPTOUT_JSON__NONE) {
            shape.known = false;
            shape.row = NULL;
            return shape;
        }
        shape = step_into(doc, &shape, token);
    }
    return shape;
}
