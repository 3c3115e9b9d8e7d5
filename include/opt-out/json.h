/**
 * @file json.h
 * The strict check of a JSON text: RFC 8259 to the letter, and limits of our own.
 *
 * What RFC 8259 forbids has a code that begins with "json-" and the status OPTOUT_E_SYNTAX. What it allows and we
 * refuse has a code that begins with "limit-" and the status OPTOUT_E_LIMIT: limit-duplicate-key (compared after
 * unescaping), limit-nul (U+0000), limit-surrogate (a lone one, escaped), limit-depth, limit-size (the text, the
 * members of one object or list, one string), limit-number (beyond an IEEE 754 double).
 */
#ifndef OPTOUT_JSON_H
#define OPTOUT_JSON_H

#include "error.h"

OPTOUT_BEGIN

/** Limits of a text. An input: zero in a field is the default. */
typedef struct optout_json_limits {
    uint32_t size;    /**< set by OPTOUT_INIT(optout_json_limits) */
    uint32_t depth;   /**< levels of objects and lists; default and at most 64 */
    uint64_t bytes;   /**< of the whole text; default 1 MiB; at most UINT32_MAX - 1 */
    uint64_t members; /**< of one object or list; default as many as fit in `bytes` */
    uint64_t string;  /**< bytes of one key or string after unescaping; default as many as fit in `bytes` */
} optout_json_limits;

/** Judges a text. O(length), also for an object with hundreds of thousands of keys.
 * @param text   UTF-8, need not end in NUL; borrowed for the call only.
 * @param len    its bytes.
 * @param limits NULL: the defaults.
 * @param error  may be NULL; on failure has the code, the JSON Pointer of the innermost value begun (for a key: of the
 *               key), line, column and offset.
 * @return OPTOUT_OK, OPTOUT_E_SYNTAX, OPTOUT_E_LIMIT, OPTOUT_E_ARGUMENT (NULL text, a bad `limits`), OPTOUT_E_MEMORY.
 * Safe from any thread. */
OPTOUT_API OPTOUT_CHECK optout_status optout_json_check(const char *text, size_t len, const optout_json_limits *limits,
                                                        optout_error *error);

OPTOUT_END
#endif
