/* The strict scan: cJSON as a second reader, the nodes, the place of an error, and what a little more or less of an
 * accepted text must come to. */
#include "json_private.h"

#include "fuzz.h"

#include <cjson/cJSON.h>

/* Line and column in code points, counted anew. */
static void check_place(const char *text, size_t len, const optout_error *error)
{
    uint32_t line = 1, column = 1;

    must(error->offset <= len);
    for (size_t i = 0; i < error->offset; i++) {
        column += ((unsigned char)text[i] & 0xC0) != 0x80;
        if (text[i] == '\n') {
            line++;
            column = 1;
        }
    }
    must(error->line == line && error->column == column);
    must(memchr(error->message, '\0', sizeof error->message) && memchr(error->pointer, '\0', sizeof error->pointer));
}

static void check_nodes(const optout_json__doc *doc)
{
    must(doc->count > 0 && doc->nodes[0].parent == OPTOUT_JSON__NONE && doc->nodes[0].next == doc->count);
    for (uint32_t i = 0; i < doc->count; i++) {
        const optout_json__node *node = &doc->nodes[i];
        uint32_t children = 0;
        must(node->start < node->end && node->end <= doc->len);
        must(node->next > i && node->next <= doc->count);
        must((node->string != NULL) == (node->type == OPTOUT_JSON__STRING));
        for (uint32_t k = i + 1; k < node->next; k = doc->nodes[k].next) {
            must(doc->nodes[k].parent == i && doc->nodes[k].index == children++);
            must(doc->nodes[k].start > node->start && doc->nodes[k].end < node->end);
            must((doc->nodes[k].key != NULL) == (node->type == OPTOUT_JSON__OBJECT));
        }
        must(children == node->count);
    }
}

/* The pointer of a node leads back to it. */
static void check_pointers(const optout_json__doc *doc)
{
    static char pointer[1 << 16];

    for (uint32_t i = 0; i < doc->count && i < 200; i++)
        if (optout_json__pointer(doc, i, pointer, sizeof pointer) < sizeof pointer)
            must(optout_json__find(doc, pointer) == i);
}

/* cJSON knows neither our limits nor all of RFC 8259, so it accepts what we accept, not the other way round; and what
 * it read is what the nodes hand out. */
static void check_cjson(const optout_json__doc *doc, const char *text, size_t len)
{
    cJSON *tree = cJSON_ParseWithLength(text, len);
    const cJSON *child = tree ? tree->child : NULL;

    must(tree != NULL);
    for (uint32_t i = 1; i < doc->count; i = doc->nodes[i].next, child = child->next) {
        must(child != NULL);
        must(!doc->nodes[i].key || strcmp(doc->nodes[i].key, child->string) == 0);
        must(!doc->nodes[i].string || strcmp(doc->nodes[i].string, child->valuestring) == 0);
    }
    must(child == NULL);
    cJSON_Delete(tree);
}

static void check_accepted(const char *text, size_t len)
{
    optout_json_limits limits = OPTOUT_INIT(optout_json_limits);
    optout_json__doc *doc = NULL;

    must(optout_json__parse(text, len, NULL, &doc, NULL) == OPTOUT_OK);
    check_nodes(doc);
    check_pointers(doc);
    check_cjson(doc, text, len);
    uint32_t end = doc->nodes[0].end;
    bool closed = doc->nodes[0].type != OPTOUT_JSON__NUMBER;
    optout_json__free(doc);
    must(optout_json_check(text, end, NULL, NULL) == OPTOUT_OK); /* no more than white space behind it */
    if (closed && end > 1)
        must(optout_json_check(text, end - 1, NULL, NULL) == OPTOUT_E_SYNTAX);
    limits.bytes = len;
    must(optout_json_check(text, len, &limits, NULL) == OPTOUT_OK);
    limits.bytes = len - 1;
    if (len > 1)
        must(optout_json_check(text, len, &limits, NULL) == OPTOUT_E_LIMIT);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    optout_json__doc *doc = NULL;
    optout_error error, same;
    optout_status status = optout_json_check(text, size, NULL, &error);

    if (!status) {
        check_accepted(text, size);
        return 0;
    }
    must(status == OPTOUT_E_SYNTAX || status == OPTOUT_E_LIMIT);
    must(strncmp(error.code, status == OPTOUT_E_SYNTAX ? "json-" : "limit-", 5) == 0);
    check_place(text, size, &error);
    must(optout_json__parse(text, size, NULL, &doc, &same) == status && !doc);
    must(memcmp(&error, &same, sizeof error) == 0);
    return 0;
}
