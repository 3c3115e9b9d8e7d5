#include "error_private.h"
#include "json_bytes_private.h"
#include "json_scan_private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MOST = 64, NODES_FIRST = 1 << 20, POINTER_ROOM = 2 * sizeof((optout_error *)0)->pointer };
#define BYTES_DEFAULT (UINT64_C(1) << 20)
#define BYTES_MOST (UINT64_C(0xFFFFFFFF) - 1)

/* An object or list that is open. */
typedef struct level {
    uint32_t node;
    uint32_t keys; /* where its keys begin in the stack of keys */
} level;

/* What may come next. */
typedef enum step { VALUE, FIRST_ENTRY, FIRST_MEMBER, MEMBER, BEHIND_VALUE, DONE, FAILED } step;

/* How far a scan is. Handed on by value, so that it stays in registers. */
typedef struct place {
    size_t at;
    step next;
} place;

typedef struct scan {
    const char *text;
    size_t len;
    char *copy; /* of the text, for cJSON; NULL: none is made */
    optout_json_limits most;
    optout_json__node *nodes;
    uint32_t count, cap;
    uint32_t depth; /* of `open` */
    uint32_t key;   /* opening quote of the key whose value comes */
    level open[DEPTH_MOST];
    optout_json__keys keys;
    optout_error *error;
    optout_status status;
} scan;

/* A problem before it becomes an error. */
typedef struct problem {
    const char *code;
    const char *what; /* "json-": what was expected; "limit-": what was found */
    uint64_t most;    /* "limit-": more than so many were found; 0: not a matter of numbers */
    uint32_t node;    /* of the pointer; NONE: "" */
    uint32_t key;     /* opening quote of a key that the pointer ends with, or NONE */
    size_t offset;
} problem;

static bool is_limit(const char *code)
{
    return strncmp(code, "limit-", 6) == 0;
}

/* Kinds, not the text itself: a message must not hold what a person wrote. */
static const char *kind_of(const scan *s, size_t at)
{
    unsigned char c = at < s->len ? (unsigned char)s->text[at] : 0;

    if (at >= s->len)
        return "the end of the text";
    if (c >= '0' && c <= '9')
        return "a digit";
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return "a letter";
    switch (c) {
    case ' ':
        return "a space";
    case '"':
        return "a quote";
    case '{':
    case '}':
        return "a brace";
    case '[':
    case ']':
        return "a bracket";
    case ',':
        return "a comma";
    case ':':
        return "a colon";
    default:
        return c < 0x20 ? "a control character" : c < 0x80 ? "another sign" : "a character beyond ASCII";
    }
}

/* Appends the key whose opening quote is at `key` to a pointer. */
static size_t add_key(const char *text, uint32_t key, char *buf, size_t cap, size_t at)
{
    char token[POINTER_ROOM];
    optout_text__out out;

    optout_text__begin(&out, token, sizeof token);
    optout_json__unescape(text, key, &out);
    (void)optout_text__end(&out);
    return optout_json__pointer_add(buf, cap, at, token);
}

size_t optout_json__path(const optout_json__node *nodes, const char *text, uint32_t node, char *buf, size_t cap)
{
    uint32_t chain[DEPTH_MOST + 1], count = 0;
    char index[12];
    size_t at = optout_text__copy("", buf, cap);

    for (; node != OPTOUT_JSON__NONE && nodes[node].parent != OPTOUT_JSON__NONE; node = nodes[node].parent)
        chain[count++] = node;
    while (count-- > 0) {
        const optout_json__node *child = &nodes[chain[count]];
        if (child->key) {
            at = optout_json__pointer_add(buf, cap, at, child->key);
        } else if (nodes[child->parent].type == OPTOUT_JSON__OBJECT) {
            at = add_key(text, child->key_start, buf, cap, at);
        } else {
            (void)snprintf(index, sizeof index, "%lu", (unsigned long)child->index);
            at = optout_json__pointer_add(buf, cap, at, index);
        }
    }
    return at;
}

static void write_pointer(const scan *s, const problem *p, char *buf, size_t cap)
{
    size_t at = optout_json__path(s->nodes, s->text, p->node, buf, cap);

    if (p->key != OPTOUT_JSON__NONE)
        (void)add_key(s->text, p->key, buf, cap, at);
}

static optout_status report(const scan *s, const problem *p)
{
    char pointer[POINTER_ROOM];
    const char *code = p->code;
    optout_status status = OPTOUT_E_SYNTAX;

    if (!s->error)
        return is_limit(code) ? OPTOUT_E_LIMIT : status;
    write_pointer(s, p, pointer, sizeof pointer);
    if (is_limit(code)) {
        status = p->most ? optout_error__set(s->error, OPTOUT_E_LIMIT, code, pointer, "more than %llu %s",
                                             (unsigned long long)p->most, p->what)
                         : optout_error__set(s->error, OPTOUT_E_LIMIT, code, pointer, "%s", p->what);
    } else if (p->offset < s->len && optout_json__sequence(s->text, s->len, p->offset) == 0) {
        status = optout_error__set(s->error, status, "json-utf8", pointer, "found bytes that are not UTF-8");
    } else {
        if (p->offset == s->len && strcmp(code, "json-empty") != 0)
            code = "json-end";
        status =
            optout_error__set(s->error, status, code, pointer, "found %s, expected %s", kind_of(s, p->offset), p->what);
    }
    optout_error__locate(s->error, s->text, s->len, p->offset);
    return status;
}

static problem repeated_key(const scan *s, uint32_t node, uint32_t row)
{
    uint32_t start = s->keys.rows[row].start;
    return (problem){.code = "limit-duplicate-key",
                     .what = "a key that stands twice in one object",
                     .node = node,
                     .key = start,
                     .offset = start};
}

static place no_memory(scan *s)
{
    s->status = optout_error__no_memory(s->error);
    return (place){0, FAILED};
}

/* Reports a problem, or a key that an object still open repeats before it: repeated keys are looked for when an object
 * ends. */
static place fail(scan *s, problem p)
{
    for (uint32_t i = 0; i < s->depth; i++) {
        uint32_t to = i + 1 < s->depth ? s->open[i + 1].keys : s->keys.count, row;
        if (!optout_json__keys_repeated(&s->keys, s->open[i].keys, to, &row))
            return no_memory(s);
        if (row < to && s->keys.rows[row].start < p.offset)
            p = repeated_key(s, s->open[i].node, row);
    }
    s->status = report(s, &p);
    return (place){0, FAILED};
}

/* The innermost object or list that is open. */
static uint32_t container(const scan *s)
{
    return s->depth ? s->open[s->depth - 1].node : OPTOUT_JSON__NONE;
}

/* A matter of limits; most 0: not one of numbers. */
static place limited(scan *s, const char *code, const char *what, uint64_t most, uint32_t node, size_t at)
{
    return fail(
        s, (problem){.code = code, .what = what, .most = most, .node = node, .key = OPTOUT_JSON__NONE, .offset = at});
}

/* The byte at hand begins nothing that may stand there. */
static place unexpected(scan *s, const char *code, const char *expected, size_t at)
{
    return limited(s, code, expected, 0, container(s), at);
}

/* start: the token's first byte, the place of what is a matter of limits. */
static place bad_token(scan *s, const optout_json__token *token, uint32_t node, size_t start)
{
    uint64_t most = strcmp(token->code, "limit-size") == 0 ? s->most.string : 0;
    return limited(s, token->code, token->what, most, node, is_limit(token->code) ? start : token->end);
}

/* Room for more nodes than most texts have; pages that are never written to cost nothing. */
static bool grow(scan *s)
{
    size_t first = s->len / 8 + 8, cap = s->cap ? (size_t)s->cap * 2 : first < NODES_FIRST ? first : NODES_FIRST;
    optout_json__node *nodes;

    if (cap > UINT32_MAX)
        cap = UINT32_MAX;
    if (cap > SIZE_MAX / sizeof *nodes)
        return false;
    nodes = realloc(s->nodes, cap * sizeof *nodes);
    if (!nodes)
        return false;
    s->nodes = nodes;
    s->cap = (uint32_t)cap;
    return true;
}

/* Appends a node for the value that begins at `at`. */
static optout_json__node *push(scan *s, int32_t type, size_t at)
{
    uint32_t parent = container(s);

    if (s->count == s->cap && !grow(s))
        return NULL;
    optout_json__node *node = &s->nodes[s->count++];
    *node = (optout_json__node){
        .start = (uint32_t)at, .key_start = s->key, .parent = parent, .next = s->count, .type = type};
    s->key = OPTOUT_JSON__NONE;
    if (parent != OPTOUT_JSON__NONE)
        node->index = s->nodes[parent].count++;
    return node;
}

static int32_t type_of(char c)
{
    switch (c) {
    case '"':
        return OPTOUT_JSON__STRING;
    case '{':
        return OPTOUT_JSON__OBJECT;
    case '[':
        return OPTOUT_JSON__LIST;
    case 't':
        return OPTOUT_JSON__TRUE;
    case 'f':
        return OPTOUT_JSON__FALSE;
    case 'n':
        return OPTOUT_JSON__NULL;
    default:
        return c == '-' || (c >= '0' && c <= '9') ? OPTOUT_JSON__NUMBER : 0;
    }
}

static place begin_container(scan *s, int32_t type, size_t at)
{
    uint32_t node = s->count - 1;

    if (s->depth == s->most.depth)
        return limited(s, "limit-depth", "levels of objects and lists", s->most.depth, node, at);
    s->open[s->depth++] = (level){node, s->keys.count};
    return (place){at + 1, type == OPTOUT_JSON__OBJECT ? FIRST_MEMBER : FIRST_ENTRY};
}

/* Most strings are quiet up to their closing quote: behind it, or 0 where a closer look is needed. */
static size_t quiet_string(const scan *s, size_t at)
{
    size_t end = optout_json__loud(s->text, s->len, at + 1);
    return end < s->len && s->text[end] == '"' && end - at - 1 <= s->most.string ? end + 1 : 0;
}

static optout_json__token read_scalar(scan *s, int32_t type, size_t at)
{
    static const char *const words[] = {
        [OPTOUT_JSON__NULL] = "null", [OPTOUT_JSON__FALSE] = "false", [OPTOUT_JSON__TRUE] = "true"};
    optout_json__token token;

    if (type == OPTOUT_JSON__STRING)
        return optout_json__read_string(s->text, s->len, at, s->most.string);
    if (type != OPTOUT_JSON__NUMBER)
        return optout_json__read_literal(s->text, s->len, at, words[type]);
    token = optout_json__read_number(s->text, s->len, at);
    if (!token.code && s->copy) {
        memset(s->copy + at, ' ', token.end - at);
        s->copy[at] = '0';
    }
    return token;
}

static place value(scan *s, size_t at, step now)
{
    int32_t type = at < s->len ? type_of(s->text[at]) : 0;
    optout_json__node *node;
    size_t end = 0;

    if (!type)
        return unexpected(s, "json-expected-value", now == FIRST_ENTRY ? "a value or ']'" : "a value", at);
    node = push(s, type, at);
    if (!node)
        return no_memory(s);
    if (node->index >= s->most.members && node->key_start == OPTOUT_JSON__NONE)
        return limited(s, "limit-size", "entries of a list", s->most.members, s->count - 1, at);
    if (type == OPTOUT_JSON__LIST || type == OPTOUT_JSON__OBJECT)
        return begin_container(s, type, at);
    if (type == OPTOUT_JSON__STRING)
        end = quiet_string(s, at);
    if (!end) {
        optout_json__token token = read_scalar(s, type, at);
        if (token.code)
            return bad_token(s, &token, s->count - 1, at);
        end = token.end;
    }
    node->end = (uint32_t)end;
    return (place){end, BEHIND_VALUE};
}

/* A key, the colon, and what comes before the value. */
static place member(scan *s, size_t at, step now)
{
    uint32_t object = container(s);
    optout_json__token token = {0};

    if (at == s->len || s->text[at] != '"')
        return unexpected(s, "json-expected-key", now == FIRST_MEMBER ? "a key in quotes or '}'" : "a key in quotes",
                          at);
    token.end = quiet_string(s, at);
    token.bytes = token.end - at - 2;
    if (!token.end)
        token = optout_json__read_string(s->text, s->len, at, s->most.string);
    if (token.code)
        return bad_token(s, &token, object, at);
    s->key = (uint32_t)at;
    if (s->nodes[object].count >= s->most.members)
        return fail(s, (problem){.code = "limit-size",
                                 .what = "members of an object",
                                 .most = s->most.members,
                                 .node = object,
                                 .key = s->key,
                                 .offset = at});
    if (!optout_json__keys_add(&s->keys, at, &token))
        return no_memory(s);
    at = optout_json__skip_space(s->text, s->len, token.end);
    if (at == s->len || s->text[at] != ':')
        return unexpected(s, "json-expected-colon", "':'", at);
    return (place){at + 1, VALUE};
}

static place end_container(scan *s, size_t at)
{
    const level *ends = &s->open[s->depth - 1];
    uint32_t row, to = s->keys.count;

    if (to - ends->keys > 1) {
        if (!optout_json__keys_repeated(&s->keys, ends->keys, to, &row))
            return no_memory(s);
        if (row < to)
            return fail(s, repeated_key(s, ends->node, row));
    }
    s->nodes[ends->node].end = (uint32_t)++at;
    s->nodes[ends->node].next = s->count;
    s->keys.count = ends->keys;
    s->depth--;
    return (place){at, BEHIND_VALUE};
}

static place behind_value(scan *s, size_t at)
{
    char c = at < s->len ? s->text[at] : '\0';

    if (s->depth == 0)
        return at == s->len ? (place){at, DONE} : unexpected(s, "json-trailing", "the end of the text", at);
    bool object = s->nodes[container(s)].type == OPTOUT_JSON__OBJECT;
    if (c == ',')
        return (place){at + 1, object ? MEMBER : VALUE};
    if (c == (object ? '}' : ']'))
        return end_container(s, at);
    return unexpected(s, "json-expected-comma", object ? "',' or '}'" : "',' or ']'", at);
}

static place take(scan *s, size_t at, step now)
{
    at = optout_json__skip_space(s->text, s->len, at);
    switch (now) {
    case FIRST_ENTRY:
        return at < s->len && s->text[at] == ']' ? end_container(s, at) : value(s, at, now);
    case FIRST_MEMBER:
        return at < s->len && s->text[at] == '}' ? end_container(s, at) : member(s, at, now);
    case MEMBER:
        return member(s, at, now);
    case BEHIND_VALUE:
        return behind_value(s, at);
    default:
        return value(s, at, now);
    }
}

static bool copy_text(scan *s)
{
    s->copy = s->len < SIZE_MAX ? malloc(s->len + 1) : NULL;
    if (!s->copy)
        return false;
    memcpy(s->copy, s->text, s->len);
    s->copy[s->len] = '\0';
    return true;
}

static place begin(scan *s, bool copies)
{
    size_t at;

    if (s->len > s->most.bytes)
        return limited(s, "limit-size", "bytes of text", s->most.bytes, OPTOUT_JSON__NONE, 0);
    if (s->len >= 3 && memcmp(s->text, "\xEF\xBB\xBF", 3) == 0)
        return unexpected(s, "json-bom", "a text without byte order mark", 0);
    at = optout_json__skip_space(s->text, s->len, 0);
    if (at == s->len)
        return unexpected(s, "json-empty", "a value", at);
    return copies && !copy_text(s) ? no_memory(s) : (place){at, VALUE};
}

static optout_status read_limits(optout_json_limits *most, const optout_json_limits *given, optout_error *error)
{
    optout_status status = optout_input__read(most, sizeof *most, sizeof *most, given, "limits", error);

    if (status)
        return status;
    if (most->depth > DEPTH_MOST)
        return optout_error__set(error, OPTOUT_E_ARGUMENT, "range", "/depth", "depth is at most %d", DEPTH_MOST);
    if (most->bytes > BYTES_MOST)
        return optout_error__set(error, OPTOUT_E_ARGUMENT, "range", "/bytes", "bytes is at most %llu",
                                 (unsigned long long)BYTES_MOST);
    most->depth = most->depth ? most->depth : DEPTH_MOST;
    most->bytes = most->bytes ? most->bytes : BYTES_DEFAULT;
    most->members = most->members ? most->members : UINT64_MAX;
    most->string = most->string ? most->string : UINT64_MAX;
    return OPTOUT_OK;
}

optout_status optout_json__scan(const char *text, size_t len, bool copies, const optout_json_limits *limits,
                                optout_json__scanned *out, optout_error *error)
{
    scan s = {.text = text, .len = len, .key = OPTOUT_JSON__NONE, .error = error};
    optout_status status = read_limits(&s.most, limits, error);
    place here;

    if (status)
        return status;
    s.keys.text = text;
    for (here = begin(&s, copies); here.next < DONE;)
        here = take(&s, here.at, here.next);
    optout_json__keys_drop(&s.keys);
    if (here.next == FAILED) {
        free(s.nodes);
        free(s.copy);
        return s.status;
    }
    *out = (optout_json__scanned){s.nodes, s.count, s.copy};
    return OPTOUT_OK;
}
