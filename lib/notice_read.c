/* Reading a notice by JSON Pointer. */
#include "notice_private.h"

#include <string.h>

uint32_t optout_notice__at(const optout_json__doc *doc, uint32_t node, const char *member)
{
    return node == OPTOUT_JSON__NONE ? OPTOUT_JSON__NONE : optout_json__member(doc, node, member);
}

const char *optout_notice__string_at(const optout_json__doc *doc, uint32_t node, const char *member)
{
    uint32_t at = optout_notice__at(doc, node, member);
    return at == OPTOUT_JSON__NONE ? NULL : doc->nodes[at].string;
}

bool optout_notice__is_word(const optout_json__doc *doc, uint32_t node, const char *word)
{
    return node != OPTOUT_JSON__NONE && doc->nodes[node].string && strcmp(doc->nodes[node].string, word) == 0;
}

static const optout_json__node *find(const optout_notice *notice, const char *pointer)
{
    uint32_t node = notice && pointer ? optout_json__find(notice->doc, pointer) : OPTOUT_JSON__NONE;
    return node == OPTOUT_JSON__NONE ? NULL : &notice->doc->nodes[node];
}

static uint32_t index_of(const optout_notice *notice, const optout_json__node *node)
{
    return (uint32_t)(node - notice->doc->nodes);
}

const char *optout_notice_string(const optout_notice *notice, const char *pointer)
{
    const optout_json__node *node = find(notice, pointer);

    if (!node)
        return NULL;
    if (node->type != OPTOUT_JSON__OBJECT)
        return node->string;
    optout_notice__shape shape = optout_notice__shape_at(notice->doc, pointer);
    return shape.row && shape.row->inner == OPTOUT_OBJECT__WHEN && !shape.entry
               ? optout_notice__string_at(notice->doc, index_of(notice, node), "date")
               : NULL;
}

static bool same_tag(const char *a, const char *b, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        char x = a[i], y = b[i];
        if (x >= 'A' && x <= 'Z')
            x = (char)(x | 0x20);
        if (y >= 'A' && y <= 'Z')
            y = (char)(y | 0x20);
        if (x != y || !x)
            return x == y;
    }
    return true;
}

/* How well a tag of the document serves the one asked for: 3 the tag itself, 2 its language, 1 English, 0 any. */
static int tag_fit(const char *tag, const char *lang)
{
    size_t language = lang ? strcspn(lang, "-") : 0;

    if (lang && strlen(tag) == strlen(lang) && same_tag(tag, lang, strlen(lang)))
        return 3;
    if (language && strcspn(tag, "-") == language && same_tag(tag, lang, language))
        return 2;
    return strcspn(tag, "-") == 2 && same_tag(tag, "en", 2) ? 1 : 0;
}

const char *optout_notice_words(const optout_notice *notice, const char *pointer, const char *lang, const char **used)
{
    const optout_json__node *node = find(notice, pointer);
    const optout_json__node *best = NULL;
    int best_fit = -1;

    if (!node || node->type != OPTOUT_JSON__OBJECT)
        return NULL;
    optout_notice__shape shape = optout_notice__shape_at(notice->doc, pointer);
    if (!shape.row || shape.row->type != OPTOUT_TYPE__TEXT)
        return NULL;
    const optout_json__node *nodes = notice->doc->nodes;
    for (uint32_t i = index_of(notice, node) + 1; i < node->next; i = nodes[i].next) {
        if (!nodes[i].string || strncmp(nodes[i].key, "x-", 2) == 0)
            continue;
        int fit = tag_fit(nodes[i].key, lang);
        if (fit > best_fit) {
            best_fit = fit;
            best = &nodes[i];
        }
    }
    if (best && used)
        *used = best->key;
    return best ? best->string : NULL;
}

size_t optout_notice_count(const optout_notice *notice, const char *pointer)
{
    const optout_json__node *node = find(notice, pointer);
    return node ? node->count : 0;
}

const char *optout_notice_member(const optout_notice *notice, const char *pointer, size_t i)
{
    const optout_json__node *node = find(notice, pointer);

    if (!node || node->type != OPTOUT_JSON__OBJECT || i >= node->count)
        return NULL;
    const optout_json__node *nodes = notice->doc->nodes;
    uint32_t at = index_of(notice, node) + 1;
    while (i-- > 0)
        at = nodes[at].next;
    return nodes[at].key;
}

int32_t optout_notice_kind(const optout_notice *notice, const char *pointer)
{
    const optout_json__node *node = find(notice, pointer);
    return node ? node->type : OPTOUT_VALUE_NONE;
}

int32_t optout_notice_number(const optout_notice *notice, const char *pointer)
{
    const optout_json__node *node = find(notice, pointer);
    int32_t value = 0;

    if (!node || node->type != OPTOUT_JSON__NUMBER || node->end - node->start > 9)
        return INT32_MIN;
    bool negative = notice->doc->text[node->start] == '-'; /* -0 is 0 */
    for (uint32_t i = node->start + negative; i < node->end; i++) {
        char c = notice->doc->text[i];
        if (c < '0' || c > '9')
            return INT32_MIN;
        value = value * 10 + (c - '0');
    }
    return negative && value != 0 ? INT32_MIN : value;
}

/* 1 if one pointer is the other or one around it. */
static bool is_around(const char *outer, const char *inner)
{
    size_t len = strlen(outer);
    return strncmp(outer, inner, len) == 0 && (inner[len] == '\0' || inner[len] == '/');
}

bool optout_notice__is_disputed(const optout_json__doc *doc, const char *pointer)
{
    uint32_t disputes = optout_json__member(doc, 0, "disputes");

    if (disputes == OPTOUT_JSON__NONE)
        return false;
    for (uint32_t i = disputes + 1; i < doc->nodes[disputes].next; i = doc->nodes[i].next) {
        const char *at = optout_notice__string_at(doc, i, "at");
        if (at && (is_around(at, pointer) || is_around(pointer, at)))
            return true;
    }
    return false;
}

int32_t optout_notice_is_disputed(const optout_notice *notice, const char *pointer)
{
    return notice && pointer && optout_notice__is_disputed(notice->doc, pointer);
}

int32_t optout_notice_is_unverified(const optout_notice *notice, const char *pointer)
{
    const optout_json__node *node = find(notice, pointer);
    return node && optout_notice__covered(notice->doc, index_of(notice, node)) == OPTOUT_COVERED__MEMORY;
}

int32_t optout_notice_when(const optout_notice *notice, const char *pointer, optout_date on, optout_date *earliest,
                           optout_date *latest)
{
    const optout_json__node *node = find(notice, pointer);
    optout_person who = OPTOUT_INIT(optout_person);

    if (!node)
        return 0;
    if (optout_date_is_valid(on))
        who.on = optout_moment_day(on);
    optout_notice__days days = optout_notice__when(notice->doc, index_of(notice, node), &who);
    if (!days.has_day)
        return 0;
    if (earliest)
        *earliest = days.earliest;
    if (latest)
        *latest = days.latest;
    return 1;
}
