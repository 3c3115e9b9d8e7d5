/* Setting errors, reading inputs, collecting a report. */
#ifndef OPTOUT_ERROR_PRIVATE_H
#define OPTOUT_ERROR_PRIVATE_H

#include "opt-out/error.h"

#include <stdbool.h>

#if defined(__GNUC__)
#define OPTOUT_PRINTF(string, first) __attribute__((format(printf, string, first)))
#else
#define OPTOUT_PRINTF(string, first)
#endif

/* Fills an error (may be NULL) without a place in a text and returns its status. `code` and `pointer` may be NULL ("").
 * The message never holds personal data nor text of a document other than words, dates and codes of the format. */
optout_status optout_error__set(optout_error *error, optout_status status, const char *code, const char *pointer,
                                const char *format, ...) OPTOUT_PRINTF(5, 6);
optout_status optout_error__no_memory(optout_error *error);
/* A NULL argument: names it. */
optout_status optout_error__null(optout_error *error, const char *argument);
/* Fills in offset, line and column of an error by its offset in a text. */
void optout_error__locate(optout_error *error, const char *text, size_t len, size_t offset);

/* Reads an input struct of another release: `from` begins with its size. Copies what it has, fills up with zero, and
 * refuses a size below `least` (that of the first release) and a longer tail that is not zero. from NULL: all zero,
 * with size set. `name` is that of the argument, for the message. */
optout_status optout_input__read(void *into, size_t size, size_t least, const void *from, const char *name,
                                 optout_error *error);

/* A report while it is made. Keeps the first 1,000 problems by offset; the rest are counted in one more,
 * "too-many-problems". */
optout_report *optout_report__new(void);
/* Adds a problem; `problem` has status, code, pointer, message and offset. article: static or NULL. false: no memory.
 */
bool optout_report__add(optout_report *report, int32_t severity, const optout_error *problem, const char *article);
/* Sorts by offset (stable), fills in line and column from the text (NULL: leaves them). false: no memory. */
bool optout_report__seal(optout_report *report, const char *text, size_t len);

#endif
