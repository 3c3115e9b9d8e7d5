/* The option table as the generator of the manual and the completions sees it: without the functions. Only libc is
 * needed, so that a cross build can compile it for the machine that builds. */
#ifndef MANUAL_H
#define MANUAL_H

#include <stdbool.h>

typedef struct manual_verb {
    const char *name, *operands, *summary; /* name NULL: the end of the list */
    unsigned bit;
} manual_verb;

typedef struct manual_option {
    const char *name, *argument, *help; /* name NULL: the end of the list; argument NULL: takes none */
    unsigned verbs;
} manual_option;

extern const manual_verb manual_verbs[];
extern const manual_option manual_options[];

/* True where an argument is one of some words: "yes|no". */
bool manual_is_choice(const char *argument);

/* Each writes a completion to stdout. */
void completions_bash(void);
void completions_zsh(void);
void completions_fish(void);

#endif
