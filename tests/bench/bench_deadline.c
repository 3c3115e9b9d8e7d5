/* How long questions to calendars and deadlines take: bench_deadline [serve].
 *
 * Alone it prints what needs no peer but memcpy. With "serve" it is one side of tests/bench/deadlines.py: for each
 * line, the name of a task, it does that task once and answers a line "NANOSECONDS CHECK": the time of one question,
 * and a number in which all answers are summed up. The peers answer the same way. */
#define _POSIX_C_SOURCE 200809L

#include "opt-out/opt-out.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* The days that are asked about, the same in every program: 1995-01-01 and a century on, in no order. */
enum { DAYS = 1000000, FIRST = 9131, SPAN = 36524, SINGLE = 20000, FEW = 1000, ROUNDS = 31 };

static const char place_code[] = "DE-BE";

typedef struct bench {
    optout_atlas *atlas;
    const optout_place *place;
    const optout_calendar *calendar;
    const optout_rule *rule;
    optout_period month;
    int32_t *days, *last;
    uint8_t *working;
} bench;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void need(int good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "bench_deadline: %s failed\n", what);
    exit(1);
}

static void begin(bench *b)
{
    uint32_t random = 1;

    need(!optout_atlas_open(NULL, &b->atlas, NULL), "optout_atlas_open");
    b->place = optout_place_find(place_code);
    need(!optout_calendar_get(b->atlas, b->place, &b->calendar, NULL), "optout_calendar_get");
    b->rule = optout_rule_find("eu-1182-71");
    b->month = (optout_period){.months = 1};
    b->days = malloc(DAYS * sizeof *b->days);
    b->last = malloc(DAYS * sizeof *b->last);
    b->working = malloc(DAYS);
    need(b->days && b->last && b->working, "malloc");
    for (size_t i = 0; i < DAYS; i++) {
        random = random * 1664525 + 1013904223;
        b->days[i] = FIRST + (int32_t)((random >> 8) % SPAN);
    }
}

static void end(bench *b)
{
    free(b->days);
    free(b->last);
    free(b->working);
    optout_atlas_free(b->atlas);
}

/* ---- tasks: each returns its time of one question, and sums up the answers ---- */

static double copy_days(bench *b, int64_t *check)
{
    double start = now();
    memcpy(b->last, b->days, DAYS * sizeof *b->days);
    double took = now() - start;

    *check += b->last[DAYS - 1];
    return took / DAYS;
}

static double working_days(bench *b, int64_t *check)
{
    double start = now();
    need(!optout_calendar_working_days(b->calendar, b->days, DAYS, b->working, NULL), "optout_calendar_working_days");
    double took = now() - start;

    for (size_t i = 0; i < DAYS; i++)
        *check += b->working[i];
    return took / DAYS;
}

/* A month, in calls of so many events. */
static double months_of(bench *b, size_t events, size_t a_call, int64_t *check)
{
    double start = now();
    for (size_t i = 0; i < events; i += a_call)
        need(!optout_deadline_days(b->rule, 0, &b->month, b->calendar, b->days + i, a_call, b->last + i, NULL, NULL),
             "optout_deadline_days");
    double took = now() - start;

    for (size_t i = 0; i < events; i++)
        *check += b->last[i];
    return took / (double)events;
}

static double month_bulk(bench *b, int64_t *check)
{
    return months_of(b, DAYS, DAYS, check);
}

static double month_few(bench *b, int64_t *check)
{
    return months_of(b, DAYS, FEW, check);
}

static double month_single(bench *b, int64_t *check)
{
    return months_of(b, SINGLE, 1, check);
}

static double compute(bench *b, int64_t *check)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    optout_deadline deadline;

    query.rule = b->rule;
    query.period = b->month;
    query.place = place_code;
    double start = now();
    for (size_t i = 0; i < SINGLE; i++) {
        query.event = optout_moment_day(b->days[i]);
        need(!optout_deadline_compute(b->atlas, &query, &deadline, NULL, NULL), "optout_deadline_compute");
        *check += deadline.last_day_latest;
    }
    return (now() - start) / SINGLE;
}

static double add(bench *b, int32_t n, int64_t *check)
{
    double start = now();
    for (size_t i = 0; i < SINGLE; i++)
        *check += optout_calendar_add_working_days(b->calendar, b->days[i], n);
    return (now() - start) / SINGLE;
}

static double add_10(bench *b, int64_t *check)
{
    return add(b, 10, check);
}

static double add_1000(bench *b, int64_t *check)
{
    return add(b, 1000, check);
}

/* From the rules, of an atlas that has none yet. */
static double build(bench *b, int64_t *check)
{
    const optout_calendar *calendar;
    optout_atlas *atlas;

    need(!optout_atlas_open(NULL, &atlas, NULL), "optout_atlas_open");
    double start = now();
    need(!optout_calendar_get(atlas, b->place, &calendar, NULL), "optout_calendar_get");
    double took = now() - start;
    *check += optout_calendar_known_until(calendar);
    optout_atlas_free(atlas);
    return took;
}

static const struct task {
    const char *name, *what;
    double (*run)(bench *b, int64_t *check);
} tasks[] = {
    {"memcpy", "memcpy of the days", copy_days},
    {"working", "is it a working day, 1,000,000 days in one call", working_days},
    {"bulk", "a month, 1,000,000 events in one call", month_bulk},
    {"few", "a month, 1,000 events a call", month_few},
    {"single", "a month, one event a call", month_single},
    {"compute", "a month with both bounds, optout_deadline_compute", compute},
    {"add10", "ten working days on", add_10},
    {"add1000", "a thousand working days on", add_1000},
    {"build", "a calendar from its rules", build},
};
enum { TASKS = sizeof tasks / sizeof *tasks };

static int by_size(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double median(double *times)
{
    qsort(times, ROUNDS, sizeof *times, by_size);
    return times[ROUNDS / 2];
}

/* All tasks in turn each round, so that a busy machine meets all of them. */
static void print_all(bench *b)
{
    static double times[TASKS][ROUNDS];
    int64_t check = 0;

    for (int round = 0; round < ROUNDS; round++)
        for (int i = 0; i < TASKS; i++)
            times[i][round] = tasks[i].run(b, &check);
    printf("%s, nanoseconds of one question, %d rounds\n    median       best\n", place_code, ROUNDS);
    for (int i = 0; i < TASKS; i++) {
        double middle = median(times[i]);
        printf("%10.2f %10.2f  %s\n", middle, times[i][0], tasks[i].what);
    }
}

static void serve(bench *b)
{
    char line[64];

    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        int64_t check = 0;
        int i = 0;
        while (i < TASKS && strcmp(tasks[i].name, line) != 0)
            i++;
        need(i < TASKS, line);
        double took = tasks[i].run(b, &check);
        printf("%.4f %lld\n", took, (long long)check);
        fflush(stdout);
    }
}

int main(int count, char **arguments)
{
    bench b = {0};

    begin(&b);
    if (count > 1 && strcmp(arguments[1], "serve") == 0)
        serve(&b);
    else
        print_all(&b);
    end(&b);
    return 0;
}
