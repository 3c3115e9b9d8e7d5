#include "error_private.h"
#include "json_scan_private.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MOST = 64 };

optout_status optout_json_check(const char *text, size_t len, const optout_json_limits *limits, optout_error *error)
{
    optout_json__scanned scanned;
    optout_status status;

    if (!text)
        return optout_error__null(error, "text");
    status = optout_json__scan(text, len, false, limits, &scanned, error);
    if (!status)
        free(scanned.nodes);
    return status;
}

/* The nodes are in document order, as the tree is when walked: each item, then its children, then the next. */
static void take_strings(optout_json__doc *doc)
{
    const cJSON *open[DEPTH_MOST], *item = doc->tree;
    size_t depth = 0;

    for (uint32_t i = 0; i < doc->count && item; i++) {
        doc->nodes[i].key = item->string;
        doc->nodes[i].string = item->valuestring;
        if (item->child) {
            open[depth++] = item;
            item = item->child;
            continue;
        }
        while (!item->next && depth > 0)
            item = open[--depth];
        item = item->next;
    }
}

/* cJSON reads a number by strtod, which depends on the locale, and its first 63 bytes only. What it makes of numbers is
 * never used, so it is given the scan's copy, which has 0 for each. Then the copy becomes the text as given. */
static optout_json__doc *build(const optout_json__scanned *scanned, const char *text, size_t len)
{
    optout_json__doc *doc = malloc(sizeof *doc);

    if (!doc)
        return NULL;
    *doc = (optout_json__doc){scanned->copy, len, scanned->nodes, scanned->count,
                              cJSON_ParseWithLength(scanned->copy, len)};
    if (!doc->tree) {
        free(doc);
        return NULL;
    }
    memcpy(doc->text, text, len);
    take_strings(doc);
    return doc;
}

optout_status optout_json__parse(const char *text, size_t len, const optout_json_limits *limits, optout_json__doc **out,
                                 optout_error *error)
{
    optout_json__scanned scanned;
    optout_json__doc *doc;
    optout_status status;

    if (!text)
        return optout_error__null(error, "text");
    status = optout_json__scan(text, len, true, limits, &scanned, error);
    if (status)
        return status;
    doc = build(&scanned, text, len);
    if (!doc) {
        free(scanned.nodes);
        free(scanned.copy);
        return optout_error__no_memory(error);
    }
    *out = doc;
    return OPTOUT_OK;
}

void optout_json__free(optout_json__doc *doc)
{
    if (!doc)
        return;
    cJSON_Delete(doc->tree);
    free(doc->nodes);
    free(doc->text);
    free(doc);
}

static const optout_json__node *node_of_type(const optout_json__doc *doc, uint32_t node, int32_t type)
{
    return doc && node < doc->count && doc->nodes[node].type == type ? &doc->nodes[node] : NULL;
}

uint32_t optout_json__member(const optout_json__doc *doc, uint32_t object, const char *key)
{
    const optout_json__node *parent = node_of_type(doc, object, OPTOUT_JSON__OBJECT);

    if (parent && key)
        for (uint32_t i = object + 1; i < parent->next; i = doc->nodes[i].next)
            if (strcmp(doc->nodes[i].key, key) == 0)
                return i;
    return OPTOUT_JSON__NONE;
}

uint32_t optout_json__entry(const optout_json__doc *doc, uint32_t list, size_t index)
{
    const optout_json__node *parent = node_of_type(doc, list, OPTOUT_JSON__LIST);
    uint32_t entry = list + 1;

    if (!parent || index >= parent->count)
        return OPTOUT_JSON__NONE;
    while (index-- > 0)
        entry = doc->nodes[entry].next;
    return entry;
}

/* A pointer whose every "~" is followed by 0 or 1. */
static bool is_pointer(const char *pointer)
{
    if (*pointer != '\0' && *pointer != '/')
        return false;
    for (; *pointer; pointer++)
        if (*pointer == '~' && pointer[1] != '0' && pointer[1] != '1')
            return false;
    return true;
}

/* Whether a reference token, which ends in "/" or NUL, stands for a key. */
static bool is_key(const char *token, const char *key)
{
    for (; *token && *token != '/'; token++, key++) {
        char c = *token;
        if (c == '~')
            c = *++token == '0' ? '~' : '/';
        if (c != *key)
            return false;
    }
    return *key == '\0';
}

/* RFC 6901 section 4: digits without a leading zero. SIZE_MAX: no index. */
static size_t index_of(const char *token)
{
    size_t index = 0;
    const char *c = token;

    for (; *c >= '0' && *c <= '9' && index <= UINT32_MAX / 16; c++)
        index = index * 10 + (size_t)(*c - '0');
    if (c == token || (*c != '\0' && *c != '/') || (*token == '0' && c - token > 1))
        return SIZE_MAX;
    return index;
}

static uint32_t child(const optout_json__doc *doc, uint32_t node, const char *token)
{
    const optout_json__node *object = node_of_type(doc, node, OPTOUT_JSON__OBJECT);

    if (!object)
        return optout_json__entry(doc, node, index_of(token));
    for (uint32_t i = node + 1; i < object->next; i = doc->nodes[i].next)
        if (is_key(token, doc->nodes[i].key))
            return i;
    return OPTOUT_JSON__NONE;
}

uint32_t optout_json__find(const optout_json__doc *doc, const char *pointer)
{
    uint32_t node = 0;

    if (!doc || !pointer || !is_pointer(pointer))
        return OPTOUT_JSON__NONE;
    while (*pointer && node != OPTOUT_JSON__NONE) {
        node = child(doc, node, ++pointer);
        while (*pointer && *pointer != '/')
            pointer++;
    }
    return node;
}

size_t optout_json__pointer(const optout_json__doc *doc, uint32_t node, char *buf, size_t cap)
{
    return optout_json__path(doc->nodes, doc->text, node < doc->count ? node : OPTOUT_JSON__NONE, buf, cap);
}

size_t optout_json__pointer_add(char *buf, size_t cap, size_t at, const char *token)
{
    optout_text__out out;

    optout_text__begin(&out, buf, cap);
    out.len = at;
    optout_text__put(&out, "/");
    for (size_t plain; *token; token += plain) {
        plain = strcspn(token, "~/");
        optout_text__put_len(&out, token, plain);
        if (token[plain]) {
            optout_text__put(&out, token[plain] == '~' ? "~0" : "~1");
            plain++;
        }
    }
    return optout_text__end(&out);
}
