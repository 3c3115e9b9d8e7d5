#ifndef WORDS_PRIVATE_H
#define WORDS_PRIVATE_H

typedef struct words_row {
    const char *key, *en, *de, *fr;
} words_row;
extern const words_row words_rows[]; /* ended by key NULL */

#endif
