/* What the files of the room json share: tokens (json_token.c), keys (json_keys.c), the scan (json_scan.c). */
#ifndef OPTOUT_JSON_SCAN_PRIVATE_H
#define OPTOUT_JSON_SCAN_PRIVATE_H

#include "json_private.h"
#include "text_private.h"

/* A string, number or literal, read from its first byte. */
typedef struct optout_json__token {
    const char *code; /* NULL: well formed */
    const char *what; /* with a "json-" code what was expected, with a "limit-" code what was found */
    size_t end;       /* behind the token; with a "json-" code the offending byte */
    uint64_t bytes;   /* of a string, after unescaping */
    bool escaped;     /* a string with an escape */
} optout_json__token;

/* text[at] is the opening quote; most: bytes after unescaping. */
optout_json__token optout_json__read_string(const char *text, size_t len, size_t at, uint64_t most);
/* text[at] is "-" or a digit. */
optout_json__token optout_json__read_number(const char *text, size_t len, size_t at);
optout_json__token optout_json__read_literal(const char *text, size_t len, size_t at, const char *word);
/* How long the UTF-8 sequence (RFC 3629) at `at` is, 0 if there is none; at < len. */
size_t optout_json__sequence(const char *text, size_t len, size_t at);
/* The content of a well-formed string, unescaped; `at` is its opening quote. */
void optout_json__unescape(const char *text, size_t at, optout_text__out *out);

/* The keys of the objects that are open, innermost last. */
typedef struct optout_json__key {
    uint32_t start;   /* offset of the opening quote */
    uint32_t len;     /* after unescaping */
    uint32_t decoded; /* offset in `decoded` of a key with escapes; OPTOUT_JSON__NONE: it stands in the text */
    uint32_t tag;     /* of its first and last bytes: differs where most keys differ */
} optout_json__key;

typedef struct optout_json__keys {
    const char *text;
    optout_json__key *rows;
    uint32_t count, cap;
    char *decoded;
    size_t decoded_len, decoded_cap;
    uint64_t *table; /* room for finding a repeated key */
    size_t table_cap;
} optout_json__keys;

uint64_t optout_json__hash(const char *bytes, size_t len);
/* Appends the key whose opening quote is at `at`. false: no memory. */
bool optout_json__keys_add(optout_json__keys *keys, size_t at, const optout_json__token *token);
/* The first of the rows [from, to) that repeats an earlier one of them; *found is `to` where none does. false: no
 * memory. O(n), and O(n log n) for keys made to have the same hash. */
bool optout_json__keys_repeated(optout_json__keys *keys, uint32_t from, uint32_t to, uint32_t *found);
void optout_json__keys_drop(optout_json__keys *keys);

/* What a scan made. */
typedef struct optout_json__scanned {
    optout_json__node *nodes; /* without key and string; the caller frees */
    uint32_t count;
    char *copy; /* the caller frees; NULL: none was asked for */
} optout_json__scanned;

/* Judges a text; *out is untouched on failure. copies: makes a copy of the text, in which each number becomes 0 and as
 * much white space as keeps all offsets. */
optout_status optout_json__scan(const char *text, size_t len, bool copies, const optout_json_limits *limits,
                                optout_json__scanned *out, optout_error *error);
/* The pointer of a node as snprintf; a key that is not set is unescaped from the text, and then cut to what an error
 * can hold. */
size_t optout_json__path(const optout_json__node *nodes, const char *text, uint32_t node, char *buf, size_t cap);

#endif
