/* Documents from files, and what is wrong with them. */
#ifndef LOAD_H
#define LOAD_H

#include "buffer.h"

#include <opt-out/opt-out.h>

/* Reads a whole file, "-" is stdin; false once the reason has been written to stderr. What is longer than any notice
 * may be is cut there, so that the library refuses it. */
bool load_file(const char *path, buffer *out);
/* A notice from a file; EXIT_ANSWERED, or the exit code once the problems have been written to stderr. */
int load_notice(const char *path, optout_notice **out);
/* FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE] POINTER on stderr, a line each. */
void load_print_report(const char *path, const optout_report *report, int32_t severity);

#endif
