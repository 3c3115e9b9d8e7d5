/* Canonical writing: members in the order of the table, values as read. NOTICE-FORMAT section 3. */
#include "notice_private.h"

#include <string.h>

typedef struct writer {
    const optout_json__doc *doc;
    optout_text__buffer out;
} writer;

static void put(writer *w, const char *text)
{
    optout_text__grow(&w->out, text, strlen(text));
}

static void indent(writer *w, int depth)
{
    put(w, "\n");
    for (int i = 0; i < depth; i++)
        put(w, "  ");
}

static void put_raw(writer *w, uint32_t from, uint32_t to)
{
    optout_text__grow(&w->out, w->doc->text + from, to - from);
}

/* Escapes the quote, the backslash and U+0000-001F alone. */
static void put_string(writer *w, const char *text)
{
    static const char hex[] = "0123456789abcdef";
    static const char *const short_form[0x20] = {
        ['\b'] = "\\b", ['\f'] = "\\f", ['\n'] = "\\n", ['\r'] = "\\r", ['\t'] = "\\t"};

    put(w, "\"");
    while (*text) {
        size_t plain = 0;
        while ((unsigned char)text[plain] >= 0x20 && text[plain] != '"' && text[plain] != '\\')
            plain++;
        optout_text__grow(&w->out, text, plain);
        text += plain;
        unsigned char c = (unsigned char)*text;
        if (c == '\0')
            break;
        if (c < 0x20 && !short_form[c])
            optout_text__grow(&w->out, (const char[]){'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]}, 6);
        else if (c < 0x20)
            put(w, short_form[c]);
        else
            optout_text__grow(&w->out, (const char[]){'\\', (char)c}, 2);
        text++;
    }
    put(w, "\"");
}

static void put_value(writer *w, const optout_notice__row *row, int object, uint32_t node, int depth);

/* The key of an extension stands byte by byte as read: from its quote to the end of the value. */
static void put_extension(writer *w, uint32_t node)
{
    const optout_json__node *at = &w->doc->nodes[node];
    const char *text = w->doc->text;
    uint32_t end = at->key_start + 1;

    while (text[end] != '"')
        end += text[end] == '\\' ? 2 : 1;
    put_raw(w, at->key_start, end + 1);
    put(w, ": ");
    put_raw(w, at->start, at->end);
}

static void put_member(writer *w, const optout_notice__row *row, uint32_t node, int depth, bool *first)
{
    const optout_json__node *at = &w->doc->nodes[node];

    put(w, *first ? "" : ",");
    *first = false;
    indent(w, depth);
    if (strncmp(at->key, "x-", 2) == 0) {
        put_extension(w, node);
        return;
    }
    put_string(w, at->key);
    put(w, ": ");
    put_value(w, row, row ? row->inner : 0, node, depth);
}

/* Members of the table in its order (a text has languages as read), then extensions as read. */
static void put_object(writer *w, int object, uint32_t node, int depth)
{
    const optout_json__node *nodes = w->doc->nodes;
    bool first = true;

    put(w, "{");
    if (object) {
        const optout_notice__row *row = optout_notice__first_row(object);
        for (; row->name && row->object == object; row++) {
            uint32_t member = optout_json__member(w->doc, node, row->name);
            if (member != OPTOUT_JSON__NONE)
                put_member(w, row, member, depth + 1, &first);
        }
    }
    for (int extensions = object != 0; extensions < 2; extensions++)
        for (uint32_t i = node + 1; i < nodes[node].next; i = nodes[i].next)
            if ((strncmp(nodes[i].key, "x-", 2) == 0) == extensions)
                put_member(w, NULL, i, depth + 1, &first);
    if (!first)
        indent(w, depth);
    put(w, "}");
}

static void put_list(writer *w, const optout_notice__row *row, int object, uint32_t node, int depth)
{
    const optout_json__node *nodes = w->doc->nodes;
    bool first = true;

    put(w, "[");
    for (uint32_t i = node + 1; i < nodes[node].next; i = nodes[i].next) {
        put(w, first ? "" : ",");
        first = false;
        indent(w, depth + 1);
        put_value(w, row, object, i, depth + 1);
    }
    if (!first)
        indent(w, depth);
    put(w, "]");
}

/* The value of a claim is written as what stands at `at`. */
static void put_claimed(writer *w, uint32_t node, int depth)
{
    const optout_json__node *nodes = w->doc->nodes;
    uint32_t dispute = nodes[nodes[nodes[node].parent].parent].parent;
    optout_notice__shape shape = optout_notice__shape_at(w->doc, optout_notice__string_at(w->doc, dispute, "at"));

    if (shape.row)
        put_value(w, shape.row, shape.row->inner, node, depth);
    else
        put_raw(w, nodes[node].start, nodes[node].end);
}

static void put_value(writer *w, const optout_notice__row *row, int object, uint32_t node, int depth)
{
    const optout_json__node *at = &w->doc->nodes[node];

    if (row && row->type == OPTOUT_TYPE__CLAIMED)
        put_claimed(w, node, depth);
    else if (at->type == OPTOUT_JSON__OBJECT)
        put_object(w, object, node, depth);
    else if (at->type == OPTOUT_JSON__LIST)
        put_list(w, row, object, node, depth);
    else if (at->type == OPTOUT_JSON__STRING)
        put_string(w, at->string);
    else
        put_raw(w, at->start, at->end);
}

optout_status optout_notice_write(const optout_notice *notice, char **json, size_t *len, optout_error *error)
{
    if (!notice || !json)
        return optout_error__null(error, notice ? "json" : "notice");
    writer w = {notice->doc, {NULL, 0, 0, false}};
    put_object(&w, OPTOUT_OBJECT__DOCUMENT, 0, 0);
    put(&w, "\n");
    if (w.out.failed) {
        optout_text__drop(&w.out);
        return optout_error__no_memory(error);
    }
    *json = w.out.data;
    if (len)
        *len = w.out.len;
    return OPTOUT_OK;
}
