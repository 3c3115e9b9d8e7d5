/* What the clients judge with: each is a program as a user of the installed library would write it, and returns 0 only
 * if all that it expects holds. Compiles as C11 and as C++17. */
#ifndef OPTOUT_CLIENTS_EXPECT_H
#define OPTOUT_CLIENTS_EXPECT_H

#include <stdio.h>
#include <string.h>

static int expect_failed;

/* Says which expectation did not hold, and goes on. */
#define EXPECT(condition) expect_that((condition) != 0, #condition, __FILE__, __LINE__)

static inline void expect_that(int holds, const char *what, const char *file, int line)
{
    if (holds)
        return;
    expect_failed = 1;
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
}

/* 1 if two strings are equal; NULL equals nothing. */
static inline int is_text(const char *text, const char *expected)
{
    return text && strcmp(text, expected) == 0;
}

#endif
