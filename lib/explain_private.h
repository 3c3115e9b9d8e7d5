/* Adding steps. */
#ifndef OPTOUT_EXPLAIN_PRIVATE_H
#define OPTOUT_EXPLAIN_PRIVATE_H

#include "opt-out/explain.h"
#include "text_private.h"

/* One step. Every pointer but arg is static and kept as it is; arg is copied (NULL: none).
 * code: a row of the words tables (lib/tables/words_<language>.c), whose templates may hold {before}, {after}, {arg},
 * {:arg} (a colon and `arg`, or a full stop where it is NULL) and {row}; {row} is `row` (may be NULL) in the language
 * asked for. why NULL: nothing to do. Returns OPTOUT_OK or OPTOUT_E_MEMORY. */
optout_status optout_explain__step(optout_explanation *why, const char *code, const char *act, const char *article,
                                   optout_date before, optout_date after, const char *arg, const optout_words *row);
/* A plain step: no days, no argument. */
optout_status optout_explain__plain(optout_explanation *why, const char *code, const char *act, const char *article);
/* Appends the steps of another collector. */
optout_status optout_explain__append(optout_explanation *why, const optout_explanation *more);

/* A words table, sorted by nothing, ended by code NULL; one a language, in the order of optout_language_at(). */
typedef struct optout_explain__row {
    const char *code, *text;
} optout_explain__row;
extern const optout_explain__row optout_explain__en[], optout_explain__de[], optout_explain__fr[];
/* The template of a code in a language, NULL: there is none (the tests see to it that there is always one). */
const char *optout_explain__template(const char *code, const char *lang);

#endif
