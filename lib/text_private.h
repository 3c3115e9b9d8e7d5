/* Bounded and growing text, and words in the languages that the library speaks. */
#ifndef OPTOUT_TEXT_PRIVATE_H
#define OPTOUT_TEXT_PRIVATE_H

#include "opt-out/date.h"
#include "opt-out/text.h"

#include <stdbool.h>

/* A text in each language; the order is that of optout_language_at(). Every member is set. */
typedef struct optout_words {
    const char *en, *de, *fr;
} optout_words;

/* The text of a language: lang is any BCP 47 tag. */
const char *optout_text__words(const optout_words *words, const char *lang);

/* Writing into a caller's buffer as snprintf does. put counts what does not fit; end ends with NUL at a UTF-8 boundary.
 */
typedef struct optout_text__out {
    char *buf;
    size_t cap, len;
} optout_text__out;

void optout_text__begin(optout_text__out *out, char *buf, size_t cap);
void optout_text__put(optout_text__out *out, const char *text);
void optout_text__put_len(optout_text__out *out, const char *text, size_t len);
void optout_text__put_date(optout_text__out *out, optout_date date,
                           const char *lang); /* "26 May 2025", "26. Mai 2025", "26 mai 2025" */
/* What stands between a label and what it is the label of: ": " where the language has no space before it. */
void optout_text__put_colon(optout_text__out *out, const char *lang);
size_t optout_text__end(optout_text__out *out);
size_t optout_text__copy(const char *text, char *buf, size_t cap); /* all of it in one call; NULL is "" */

/* Whether a name may have been mistyped for another: equal but for case (ASCII), or one byte more, less or other. Names
 * of fewer than four bytes: but for case alone. */
bool optout_text__is_near(const char *asked, const char *name);

/* A growing buffer: data ends in NUL; failed stays set once memory was out. */
typedef struct optout_text__buffer {
    char *data;
    size_t len, cap;
    bool failed;
} optout_text__buffer;

void optout_text__grow(optout_text__buffer *buffer, const char *text, size_t len);
void optout_text__drop(optout_text__buffer *buffer); /* frees; all zero again */

#endif
