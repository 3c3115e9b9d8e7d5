/**
 * @file explain.h
 * Reasons: steps with a code for programs, act and article, and words for people. A step past the end has no code, act
 * and article (NULL), no days (OPTOUT_NO_DATE) and no words ("").
 */
#ifndef OPTOUT_EXPLAIN_H
#define OPTOUT_EXPLAIN_H

#include "date.h"
#include "text.h"

OPTOUT_BEGIN

/** A collector made by the caller and handed to a question as its `why` argument. NULL there means "not wanted" and
 * costs nothing. After _clear it keeps its memory, so a loop allocates nothing. A step that does not fit for lack of
 * memory makes the call OPTOUT_E_MEMORY. One thread at a time; const readers may share one that nobody writes. */
typedef struct optout_explanation optout_explanation;

/** A new, empty collector; NULL when memory is out. */
OPTOUT_API OPTOUT_CHECK optout_explanation *optout_explanation_new(void);
/** Forgets all steps and keeps the memory. What a collector holds is otherwise kept: each question adds to it. */
OPTOUT_API void optout_explanation_clear(optout_explanation *why);
/** Frees a collector of the caller's own; NULL is allowed. */
OPTOUT_API void optout_explanation_free(optout_explanation *why);
/** How many steps there are, in the order in which they were taken. */
OPTOUT_API size_t optout_explanation_count(const optout_explanation *why);
/** The code of step i, such as "date-whole-day"; stable for ever; static. NULL past the end. */
OPTOUT_API const char *optout_explanation_code(const optout_explanation *why, size_t i);
/** The act, such as "GDPR" or "Regulation (EEC, Euratom) No 1182/71"; "" where a step rests on the notice alone. */
OPTOUT_API const char *optout_explanation_act(const optout_explanation *why, size_t i);
/** The article, such as "3(4)"; "" where a step rests on none. */
OPTOUT_API const char *optout_explanation_article(const optout_explanation *why, size_t i);
/** The day before the step was applied, or OPTOUT_NO_DATE. */
OPTOUT_API optout_date optout_explanation_before(const optout_explanation *why, size_t i);
/** The day after the step was applied, or OPTOUT_NO_DATE. */
OPTOUT_API optout_date optout_explanation_after(const optout_explanation *why, size_t i);
/** Step i in words for people, one sentence. Returns the length that is needed. */
OPTOUT_API size_t optout_explanation_text(const optout_explanation *why, size_t i, const char *lang, char *buf,
                                          size_t cap);

OPTOUT_END
#endif
