#include "error_private.h"
#include "text_private.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef OPTOUT_VERSION
#error "the build defines OPTOUT_VERSION"
#endif

const char *optout_version(void)
{
    return OPTOUT_VERSION;
}
void optout_free(void *memory)
{
    free(memory);
}

const char *optout_status_name(optout_status status)
{
    static const char *const names[] = {"ok",    "memory", "argument", "syntax",  "invalid",
                                        "limit", "range",  "unknown",  "no-data", "io"};
    return status >= 0 && (size_t)status < sizeof names / sizeof *names ? names[status] : "unknown-status";
}

static uint32_t copy_cut(char *to, size_t cap, const char *from, uint32_t flag)
{
    return optout_text__copy(from, to, cap) >= cap ? flag : 0;
}

/* One line, and nothing that a terminal obeys: C0, DEL and (in UTF-8) C1. */
static void blank_controls(char *text)
{
    for (unsigned char *c = (unsigned char *)text; *c; c++) {
        if (*c < 0x20 || *c == 0x7F)
            *c = ' ';
        else if (c[0] == 0xC2 && c[1] >= 0x80 && c[1] <= 0x9F)
            c[0] = c[1] = ' ';
    }
}

optout_status optout_error__set(optout_error *error, optout_status status, const char *code, const char *pointer,
                                const char *format, ...)
{
    char message[512];
    va_list args;

    if (!error)
        return status;
    memset(error, 0, sizeof *error);
    error->status = status;
    va_start(args, format);
    int len = vsnprintf(message, sizeof message, format, args);
    va_end(args);
    if (len < 0)
        message[0] = '\0';
    blank_controls(message);
    (void)optout_text__copy(code, error->code, sizeof error->code);
    error->flags |= copy_cut(error->pointer, sizeof error->pointer, pointer, OPTOUT_ERROR_POINTER_CUT);
    error->flags |= copy_cut(error->message, sizeof error->message, message, OPTOUT_ERROR_MESSAGE_CUT);
    return status;
}

optout_status optout_error__no_memory(optout_error *error)
{
    return optout_error__set(error, OPTOUT_E_MEMORY, "memory", NULL, "no memory");
}

optout_status optout_error__null(optout_error *error, const char *argument)
{
    return optout_error__set(error, OPTOUT_E_ARGUMENT, "argument", NULL, "%s is NULL", argument);
}

/* Goes on from one offset to a later one; columns are code points. */
static void advance(const char *text, size_t from, size_t to, uint32_t *line, uint32_t *column)
{
    for (size_t i = from; i < to; i++) {
        if (text[i] == '\n') {
            (*line)++;
            *column = 1;
        } else if (((unsigned char)text[i] & 0xC0) != 0x80) {
            (*column)++;
        }
    }
}

void optout_error__locate(optout_error *error, const char *text, size_t len, size_t offset)
{
    if (!error)
        return;
    error->line = error->column = 1;
    advance(text, 0, offset < len ? offset : len, &error->line, &error->column);
    error->offset = offset;
}

optout_status optout_input__read(void *into, size_t size, size_t least, const void *from, const char *name,
                                 optout_error *error)
{
    enum { MOST = 4096 }; /* no input will ever be larger; a size that was never set must not lead us astray */
    const uint32_t own = (uint32_t)size;
    uint32_t given;

    memset(into, 0, size);
    if (from) {
        memcpy(&given, from, sizeof given);
        if (given < least)
            return optout_error__set(error, OPTOUT_E_ARGUMENT, "size", NULL,
                                     "%s: size is %lu, expected at least %lu; use OPTOUT_INIT", name,
                                     (unsigned long)given, (unsigned long)least);
        if (given > MOST)
            return optout_error__set(error, OPTOUT_E_ARGUMENT, "size", NULL,
                                     "%s: size is %lu, which no input has; use OPTOUT_INIT", name,
                                     (unsigned long)given);
        for (size_t i = size; i < given; i++)
            if (((const unsigned char *)from)[i] != 0)
                return optout_error__set(error, OPTOUT_E_ARGUMENT, "size", NULL,
                                         "%s: a field that this version of the library does not know is set", name);
        memcpy(into, from, given < size ? given : size);
    }
    memcpy(into, &own, sizeof own);
    return OPTOUT_OK;
}

typedef struct problem {
    optout_error error;
    const char *article;
    int32_t severity;
    uint32_t order; /* of adding, so that sorting is stable */
} problem;

enum { REPORT_MOST = 1000, REPORT_ROOM = 2 * REPORT_MOST };

struct optout_report {
    problem *rows;
    size_t count, cap, dropped;
    uint32_t added;
    bool dropped_error;
};

optout_report *optout_report__new(void)
{
    return calloc(1, sizeof(optout_report));
}

static int by_offset(const void *a, const void *b)
{
    const problem *left = a, *right = b;

    if (left->error.offset != right->error.offset)
        return left->error.offset < right->error.offset ? -1 : 1;
    return left->order < right->order ? -1 : left->order > right->order;
}

static void keep_first(optout_report *report)
{
    if (report->count > 1)
        qsort(report->rows, report->count, sizeof *report->rows, by_offset);
    for (; report->count > REPORT_MOST; report->dropped++)
        if (report->rows[--report->count].severity == OPTOUT_PROBLEM_ERROR)
            report->dropped_error = true;
}

bool optout_report__add(optout_report *report, int32_t severity, const optout_error *error, const char *article)
{
    if (report->count == report->cap && report->cap == REPORT_ROOM)
        keep_first(report);
    if (report->count == report->cap) {
        size_t cap = report->cap ? report->cap * 2 : 8;
        if (cap > REPORT_ROOM)
            cap = REPORT_ROOM;
        problem *rows = realloc(report->rows, cap * sizeof *rows);
        if (!rows)
            return false;
        report->rows = rows;
        report->cap = cap;
    }
    report->rows[report->count++] = (problem){*error, article, severity, report->added++};
    return true;
}

bool optout_report__seal(optout_report *report, const char *text, size_t len)
{
    uint32_t line = 1, column = 1;
    size_t at = 0;

    keep_first(report);
    for (size_t i = 0; text && i < report->count; i++) {
        optout_error *error = &report->rows[i].error;
        size_t to = error->offset < len ? (size_t)error->offset : len;
        advance(text, at, to, &line, &column);
        at = to;
        error->line = line;
        error->column = column;
    }
    if (report->dropped) {
        optout_error rest;
        size_t dropped = report->dropped;
        (void)optout_error__set(&rest, OPTOUT_E_LIMIT, "too-many-problems", NULL, "%lu more problems are not listed",
                                (unsigned long)dropped);
        const optout_error *last = &report->rows[report->count - 1].error; /* some were kept, or none were dropped */
        rest.offset = last->offset;
        rest.line = last->line;
        rest.column = last->column;
        report->dropped = 0;
        return optout_report__add(report, report->dropped_error ? OPTOUT_PROBLEM_ERROR : OPTOUT_PROBLEM_WARNING, &rest,
                                  NULL);
    }
    return true;
}

size_t optout_report_count(const optout_report *report, int32_t severity)
{
    size_t count = 0;

    if (!report)
        return 0;
    for (size_t i = 0; i < report->count; i++)
        count += severity == 0 || report->rows[i].severity == severity;
    return count;
}

static const problem *row_at(const optout_report *report, size_t i)
{
    return report && i < report->count ? &report->rows[i] : NULL;
}

const optout_error *optout_report_at(const optout_report *report, size_t i)
{
    const problem *row = row_at(report, i);
    return row ? &row->error : NULL;
}

int32_t optout_report_severity(const optout_report *report, size_t i)
{
    const problem *row = row_at(report, i);
    return row ? row->severity : 0;
}

const char *optout_report_code(const optout_report *report, size_t i)
{
    const problem *row = row_at(report, i);
    return row ? row->error.code : NULL;
}

const char *optout_report_article(const optout_report *report, size_t i)
{
    const problem *row = row_at(report, i);
    return row ? row->article : NULL;
}

void optout_report_free(optout_report *report)
{
    if (report)
        free(report->rows);
    free(report);
}
