/* What the benchmarks share: candidates that read the same text, in turn, in one run. Include it first: it asks for the
 * clock of POSIX. */
#ifndef OPTOUT_BENCH_MEASURE_H
#define OPTOUT_BENCH_MEASURE_H

#define _POSIX_C_SOURCE 200809L

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct candidate {
    const char *name;
    void *(*read)(const char *text, size_t len); /* NULL: refused */
    void (*release)(void *made);
} candidate;

static inline double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static inline int by_size(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static inline double median(double *times, size_t count)
{
    qsort(times, count, sizeof *times, by_size);
    return times[count / 2];
}

/* An allocator may put off merging what was freed until a larger block is asked for. That is owed to the candidate
 * before, so it is done before the clock starts. */
static inline void settle_heap(void)
{
    void *volatile block = malloc(1 << 16);
    free(block);
}

/* Seconds to read the text; freeing is not timed. Ends the program where the candidate refuses it. */
static inline double time_of(const candidate *who, const char *text, size_t len)
{
    settle_heap();
    double start = now();
    void *made = who->read(text, len);
    double seconds = now() - start;

    if (!made) {
        fprintf(stderr, "%s refused the text\n", who->name);
        exit(1);
    }
    who->release(made);
    return seconds;
}

/* All candidates (at most 8) once a round, in turn, so that a change of the machine's pace meets all of them; the
 * medians of the rounds (at most 1,001), and how each stands to the first. */
static inline void compare_candidates(const candidate *list, size_t count, size_t rounds, const char *text, size_t len)
{
    static double times[8][1001], ratios[8][1001];

    for (size_t round = 0; round < rounds; round++)
        for (size_t i = 0; i < count; i++) {
            times[i][round] = time_of(&list[i], text, len);
            ratios[i][round] = times[0][round] / times[i][round];
        }
    printf("%zu bytes, %zu rounds, median\n", len, rounds);
    for (size_t i = 0; i < count; i++) {
        double seconds = median(times[i], rounds);
        printf("  %-24s %9.1f us %8.1f MB/s  %5.2f of %s\n", list[i].name, seconds * 1e6, (double)len / 1e6 / seconds,
               median(ratios[i], rounds), list[0].name);
    }
}

#endif
