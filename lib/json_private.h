/* A JSON text that passed the strict scan, as nodes in document order. The scan makes the nodes; cJSON then parses the
 * accepted text and owns the unescaped strings; the tree is walked in step with the nodes. */
#ifndef OPTOUT_JSON_PRIVATE_H
#define OPTOUT_JSON_PRIVATE_H

#include "opt-out/json.h"

#include <stdbool.h>

enum {
    OPTOUT_JSON__NULL = 1,
    OPTOUT_JSON__FALSE,
    OPTOUT_JSON__TRUE,
    OPTOUT_JSON__NUMBER, /* its text is [start, end) */
    OPTOUT_JSON__STRING,
    OPTOUT_JSON__LIST,
    OPTOUT_JSON__OBJECT
};
#define OPTOUT_JSON__NONE UINT32_MAX

/* Children of node i are i + 1, then the `next` of each, while below the `next` of i. */
typedef struct optout_json__node {
    const char *key;    /* unescaped, ends in NUL; NULL: an entry of a list, or the root */
    const char *string; /* unescaped, ends in NUL; NULL: not a string */
    uint32_t start;     /* offset of the value's first byte */
    uint32_t end;       /* offset behind its last byte; of an object, end - 1 is the closing brace */
    uint32_t key_start; /* offset of the key's opening quote; only where key is set */
    uint32_t parent;    /* OPTOUT_JSON__NONE: the root */
    uint32_t next;      /* the first node behind this one and all inside it */
    uint32_t count;     /* members or entries */
    uint32_t index;     /* among the parent's children */
    int32_t type;       /* OPTOUT_JSON__* */
} optout_json__node;

typedef struct optout_json__doc {
    char *text; /* an own copy, as given */
    size_t len;
    optout_json__node *nodes; /* node 0 is the root */
    uint32_t count;
    void *tree; /* cJSON's */
} optout_json__doc;

/* As optout_json_check, and the nodes. *out is untouched on failure. */
optout_status optout_json__parse(const char *text, size_t len, const optout_json_limits *limits, optout_json__doc **out,
                                 optout_error *error);
void optout_json__free(optout_json__doc *doc);

/* The member of an object by key, the entry of a list by index; OPTOUT_JSON__NONE: there is none (or another type). */
uint32_t optout_json__member(const optout_json__doc *doc, uint32_t object, const char *key);
uint32_t optout_json__entry(const optout_json__doc *doc, uint32_t list, size_t index);
/* The node that an RFC 6901 pointer names ("" the root); OPTOUT_JSON__NONE: none, or not well formed. */
uint32_t optout_json__find(const optout_json__doc *doc, const char *pointer);
/* The pointer of a node, as snprintf. */
size_t optout_json__pointer(const optout_json__doc *doc, uint32_t node, char *buf, size_t cap);
/* One reference token, escaped (~0, ~1), appended with its leading '/'; the offset in buf goes on past cap as in
 * snprintf. */
size_t optout_json__pointer_add(char *buf, size_t cap, size_t at, const char *token);

#endif
