#define _POSIX_C_SOURCE 200809L
#include "fixture.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BLANK = 0xA5 };

gate_call gate_begin(int null, int variant)
{
    gate_call call = {.null = null, .variant = variant};

    gate_blank(&call.error, sizeof call.error); /* an error needs no initialising */
    return call;
}

static bool is_line(const char *text, size_t room)
{
    size_t len = strnlen(text, room);
    return len > 0 && len < room;
}

void gate_status(gate_call *call, optout_status status, const optout_error *error)
{
    call->status = status;
    gate_text(call, optout_status_name(status));
    if (!status || !error)
        return;
    if (error->status != status)
        call->broken = "the error has another status than the function";
    else if (!is_line(error->code, sizeof error->code) || !is_line(error->message, sizeof error->message))
        call->broken = "the error has no code or no message";
}

void gate_number(gate_call *call, int64_t number)
{
    (void)snprintf(call->result, sizeof call->result, "%" PRId64, number);
}

void gate_text(gate_call *call, const char *text)
{
    (void)snprintf(call->result, sizeof call->result, "%s", text ? text : "NULL");
}

void gate_pointer(gate_call *call, const void *pointer)
{
    gate_text(call, pointer ? "something" : NULL);
}

void gate_written(gate_call *call, size_t need, const char *buf, size_t cap)
{
    gate_number(call, (int64_t)need);
    if (buf && need < cap && strlen(buf) != need)
        call->broken = "the buffer does not hold what the function says";
}

void gate_blank(void *out, size_t size)
{
    memset(out, BLANK, size);
}

void gate_out(gate_call *call, int argument, const void *out, size_t size)
{
    const unsigned char *bytes = out;

    call->outs |= 1U << argument;
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != BLANK)
            call->set |= 1U << argument;
}

void gate_kept(gate_call *call, bool same)
{
    if (!same)
        call->broken = "a failed call changed what it was to change";
}

static int failures;

void gate_say(const gate_function *function, const char *what, const char *problem, const gate_call *call)
{
    if (!problem)
        printf("ok %s: %s\n", function->name, what);
    else
        printf("not ok %s: %s\n    %s; answer %s\n", function->name, what, problem, call->result);
    failures += problem != NULL;
}

static bool is_asked(const char *name, int count, char **arguments)
{
    for (int i = 1; i < count; i++)
        if (strcmp(arguments[i], name) == 0)
            return true;
    return count < 2;
}

static int judge_apart(const gate_function *function, void (*judge)(const gate_function *function))
{
    int status = 0;

    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        setvbuf(stdout, NULL, _IOLBF, 0); /* what was judged before a crash is told */
        gate_prepare();
        judge(function);
        gate_finish();
        exit(failures ? 1 : 0);
    }
    if (child < 0 || waitpid(child, &status, 0) < 0) {
        printf("not ok %s: cannot be judged\n", function->name);
        return 1;
    }
    if (WIFSIGNALED(status))
        printf("not ok %s: ended by signal %d\n", function->name, WTERMSIG(status));
    else if (WEXITSTATUS(status) > 1) /* a sanitizer, or the fixture */
        printf("not ok %s: ended with status %d\n", function->name, WEXITSTATUS(status));
    return status != 0;
}

int gate_main(int count, char **arguments, void (*judge)(const gate_function *function))
{
    int failed = 0;

    for (const gate_function *function = gate_functions; function->name; function++)
        if (is_asked(function->name, count, arguments))
            failed |= judge_apart(function, judge);
    return failed;
}
