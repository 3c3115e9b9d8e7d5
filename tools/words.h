/* The words of the command, by language. A key is "group.name"; each row has every language. */
#ifndef WORDS_H
#define WORDS_H

#include "buffer.h"

/* NULL: there is no such row. */
const char *words_find(const char *lang, const char *key);
/* The row of a whole key; the key itself where there is none. */
const char *words_whole(const char *lang, const char *key);
/* A word of a document in words; one that has no row as it stands. */
const char *words_of(const char *lang, const char *group, const char *word);
/* A row with %1 to %4 replaced; arguments are texts, never formats. Missing ones may be NULL. */
void words_say(buffer *to, const char *lang, const char *key, const char *const arguments[4]);

#endif
