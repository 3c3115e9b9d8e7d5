/* What every verb works with. */
#ifndef TOOL_H
#define TOOL_H

#include "emit.h"
#include "options.h"
#include "page.h"

typedef struct tool {
    const options *opt;
    const char *lang; /* the language of our own words: one of optout_language_at */
    buffer out;       /* what goes to stdout when the verb has answered */
    page page;        /* writes to `out` */
    optout_atlas *atlas;
} tool;

int verb_show(tool *with);
int verb_check(tool *with);
int verb_format(tool *with);
int verb_rights(tool *with);
int verb_notices(tool *with);
int verb_deadline(tool *with);
int verb_clock(tool *with);
int verb_holidays(tool *with);
int verb_help(tool *with);
/* deadline --json-lines */
int deadline_lines(tool *with);

/* The exit code of a failed call, once its error has been written to stderr. */
int failed_with(const optout_error *error);
/* Checks --place and --zone and opens the zones; EXIT_ANSWERED or the exit code. */
int open_atlas(tool *with);
/* Adds the emitted JSON as a line, and frees it. */
void take_json(tool *with, emit *from);

#endif
