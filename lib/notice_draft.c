/* A notice while it is built: the text itself, changed in place, so that nothing that stands is ever rewritten. */
#include "notice_private.h"

#include <stdlib.h>
#include <string.h>

struct optout_draft {
    char *text;
    size_t len;
};

/* A draft may grow past what a document may be, so that `finish` says so. */
static const optout_json_limits draft_limits = {sizeof(optout_json_limits), 0, UINT32_MAX - 1, 0, 0};

optout_draft *optout_draft_new(const optout_notice *from)
{
    optout_draft *draft = calloc(1, sizeof *draft);
    char *text = NULL;

    if (!draft)
        return NULL;
    if (from) {
        if (optout_notice_write(from, &text, &draft->len, NULL))
            text = NULL;
    } else if ((text = malloc(3)) != NULL) {
        memcpy(text, "{}", 3);
        draft->len = 2;
    }
    if (!text) {
        free(draft);
        return NULL;
    }
    draft->text = text;
    return draft;
}

void optout_draft_free(optout_draft *draft)
{
    if (draft)
        free(draft->text);
    free(draft);
}

static optout_status no_place(optout_error *error, const char *pointer)
{
    return optout_error__set(error, OPTOUT_E_UNKNOWN, "pointer", pointer, "the draft has no such place");
}

/* The longest beginning of the pointer that names a node; *rest is what follows it. */
static uint32_t deepest(const optout_json__doc *doc, const char *pointer, const char **rest)
{
    uint32_t found = 0;
    size_t len = strlen(pointer);
    char *copy = malloc(len + 1);

    *rest = NULL;
    if (!copy)
        return OPTOUT_JSON__NONE;
    memcpy(copy, pointer, len + 1);
    while ((found = optout_json__find(doc, copy)) == OPTOUT_JSON__NONE) {
        while (copy[len] != '/')
            len--; /* a pointer begins with '/', so this ends */
        copy[len] = '\0';
    }
    *rest = pointer + strlen(copy);
    free(copy);
    return found;
}

/* One token of a pointer as a JSON string, and where it ends. */
static const char *put_key(optout_text__buffer *out, const char *token)
{
    optout_text__grow(out, "\"", 1);
    for (; *token && *token != '/'; token++) {
        char c = *token;
        if (c == '~')
            c = *++token == '1' ? '/' : '~';
        if (c == '"' || c == '\\')
            optout_text__grow(out, "\\", 1);
        if ((unsigned char)c < 0x20) {
            static const char hex[] = "0123456789abcdef";
            optout_text__grow(out, (const char[]){'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]}, 6);
        } else {
            optout_text__grow(out, &c, 1);
        }
    }
    optout_text__grow(out, "\": ", 3);
    return token;
}

static bool begins_list(const char *rest)
{
    size_t len = strcspn(rest + 1, "/");
    return len == 1 && (rest[1] == '-' || rest[1] == '0');
}

/* The value wrapped into the containers that `rest` asks for: "/a/-/b" becomes {"a": [{"b": value}]} without the
 * outermost brackets. */
static void put_wrapped(optout_text__buffer *out, const char *rest, bool in_list, const char *value)
{
    optout_text__buffer closing = {NULL, 0, 0, false};

    for (;;) {
        rest = in_list ? rest + 1 + strcspn(rest + 1, "/") : put_key(out, rest + 1);
        if (!*rest)
            break;
        in_list = begins_list(rest);
        optout_text__grow(out, in_list ? "[" : "{", 1);
        optout_text__grow(&closing, in_list ? "]" : "}", 1);
    }
    optout_text__grow(out, value, strlen(value));
    while (closing.len > 0)
        optout_text__grow(out, &closing.data[--closing.len], 1);
    out->failed = out->failed || closing.failed;
    optout_text__drop(&closing);
}

/* Appends a member to an object, or an entry to a list at its end. */
static bool insert(const optout_json__doc *doc, uint32_t into, const char *rest, const char *value,
                   optout_text__buffer *out)
{
    const optout_json__node *at = &doc->nodes[into];
    bool in_list = at->type == OPTOUT_JSON__LIST;
    size_t index_len = strcspn(rest + 1, "/");

    if (at->type != OPTOUT_JSON__OBJECT && !in_list)
        return false;
    if (in_list) {
        char next[16];
        size_t digits = 0;
        for (uint32_t n = at->count;; n /= 10) {
            next[sizeof next - 1 - digits++] = (char)('0' + n % 10);
            if (n < 10)
                break;
        }
        bool is_next = index_len == digits && memcmp(next + sizeof next - digits, rest + 1, digits) == 0;
        if (!is_next && !(index_len == 1 && rest[1] == '-'))
            return false;
    }
    optout_text__grow(out, doc->text, at->end - 1);
    if (at->count > 0)
        optout_text__grow(out, ", ", 2);
    put_wrapped(out, rest, in_list, value);
    optout_text__grow(out, doc->text + at->end - 1, doc->len - (at->end - 1));
    return true;
}

static void replace(const optout_json__doc *doc, uint32_t node, const char *value, optout_text__buffer *out)
{
    const optout_json__node *at = &doc->nodes[node];

    optout_text__grow(out, doc->text, at->start);
    optout_text__grow(out, value, strlen(value));
    optout_text__grow(out, doc->text + at->end, doc->len - at->end);
}

/* Takes a member or an entry away, with the comma that parted it. */
static void take_away(const optout_json__doc *doc, uint32_t node, optout_text__buffer *out)
{
    const optout_json__node *at = &doc->nodes[node];
    size_t from = at->key ? at->key_start : at->start, to = at->end;

    if (at->next < doc->nodes[at->parent].next) {
        const optout_json__node *next = &doc->nodes[at->next];
        to = next->key ? next->key_start : next->start;
    } else {
        while (from > 0 && strchr(" \t\r\n", doc->text[from - 1]))
            from--;
        if (from > 0 && doc->text[from - 1] == ',')
            from--;
    }
    optout_text__grow(out, doc->text, from);
    optout_text__grow(out, doc->text + to, doc->len - to);
}

static bool is_pointer(const char *pointer)
{
    if (*pointer && *pointer != '/')
        return false;
    for (; *pointer; pointer++)
        if (*pointer == '~' && pointer[1] != '0' && pointer[1] != '1')
            return false;
    return true;
}

static optout_status change(const optout_json__doc *doc, const char *pointer, const char *value,
                            optout_text__buffer *out, optout_error *error)
{
    const char *rest;
    uint32_t node = deepest(doc, pointer, &rest);

    if (node == OPTOUT_JSON__NONE)
        return optout_error__no_memory(error);
    if (!value && (*rest || node == 0))
        return no_place(error, pointer);
    if (!value)
        take_away(doc, node, out);
    else if (!*rest)
        replace(doc, node, value, out);
    else if (!insert(doc, node, rest, value, out))
        return no_place(error, pointer);
    return out->failed ? optout_error__no_memory(error) : OPTOUT_OK;
}

optout_status optout_draft_set(optout_draft *draft, const char *pointer, const char *json_value, optout_error *error)
{
    optout_json__doc *doc = NULL;
    optout_text__buffer out = {NULL, 0, 0, false};
    optout_status status;

    if (!draft || !pointer)
        return optout_error__null(error, draft ? "pointer" : "draft");
    if (!is_pointer(pointer) || optout_text_utf8(pointer, strlen(pointer)) != strlen(pointer))
        return optout_error__set(error, OPTOUT_E_ARGUMENT, "pointer", NULL, "expected a JSON Pointer, RFC 6901");
    if (json_value && (status = optout_json_check(json_value, strlen(json_value), &draft_limits, error)))
        return status;
    if ((status = optout_json__parse(draft->text, draft->len, &draft_limits, &doc, error)))
        return status;
    status = change(doc, pointer, json_value, &out, error);
    optout_json__free(doc);
    if (!status) /* the whole must stay within the limits of depth, too */
        status = optout_json_check(out.data, out.len, &draft_limits, error);
    if (status) {
        optout_text__drop(&out);
        return status;
    }
    free(draft->text);
    draft->text = out.data;
    draft->len = out.len;
    return OPTOUT_OK;
}

optout_status optout_draft_write(const optout_draft *draft, char **json, size_t *len, optout_error *error)
{
    if (!draft || !json)
        return optout_error__null(error, draft ? "json" : "draft");
    char *copy = malloc(draft->len + 1);
    if (!copy)
        return optout_error__no_memory(error);
    memcpy(copy, draft->text, draft->len);
    copy[draft->len] = '\0';
    *json = copy;
    if (len)
        *len = draft->len;
    return OPTOUT_OK;
}

optout_status optout_draft_finish(optout_draft *draft, optout_notice **out, optout_report **report, optout_error *error)
{
    if (!draft)
        return optout_error__null(error, "draft");
    optout_status status = optout_notice_parse(draft->text, draft->len, out, report, error);
    if (!status)
        optout_draft_free(draft);
    return status;
}
