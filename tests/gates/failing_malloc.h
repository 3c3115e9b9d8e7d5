/* The allocator of a program that links failing_malloc.c: all of malloc's family, also as called by libraries. */
#ifndef OPTOUT_TESTS_GATES_FAILING_MALLOC_H
#define OPTOUT_TESTS_GATES_FAILING_MALLOC_H

#include <stdbool.h>

/* From now on the allocation `nth` (from 1) fails, with `on` all after it too; 0: none. */
void failing_malloc_set(unsigned long nth, bool on);
/* What has failed since: nothing, an allocation, or only one that the C library makes for itself and can do without,
 * as qsort does. */
enum { FAILING_MALLOC_NONE, FAILING_MALLOC_OWN, FAILING_MALLOC_LIBC };
int failing_malloc_failed(void);
/* Blocks that are allocated now. */
long failing_malloc_live(void);

#endif
