/* deadline --json-lines: a query a line on stdin, an answer a line on stdout, at once. */
#include "answer_json.h"
#include "query.h"
#include "tool.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void emit_id(emit *to, const query *q)
{
    if (!q->id)
        return;
    emit_key(to, "id");
    emit_raw(to, q->id);
}

static void emit_error(emit *to, const query *q, const optout_error *error, long long line)
{
    emit_open(to, '{');
    emit_id(to, q);
    emit_key(to, "error");
    emit_open(to, '{');
    emit_member(to, "status", optout_status_name(error->status));
    emit_member(to, "code", error->code);
    emit_member(to, "message", error->message);
    emit_member(to, "pointer", error->pointer);
    if (error->line) { /* a place in the text of the line */
        emit_key(to, "column");
        emit_int(to, error->column);
        emit_key(to, "offset");
        emit_int(to, (long long)error->offset);
    }
    emit_close(to, '}');
    emit_key(to, "line");
    emit_int(to, line);
    emit_close(to, '}');
}

/* One line to one answer; false: it was a bad one. */
static bool answer_line(tool *with, const char *text, size_t len, long long number, optout_explanation *why, emit *to)
{
    query q = QUERY_EMPTY;
    optout_deadline deadline;
    optout_error error;

    optout_explanation_clear(why);
    bool fine = query_read(&q, text, len, &error) &&
                optout_deadline_compute(with->atlas, &q.asked, &deadline, why, &error) == OPTOUT_OK;
    if (fine)
        emit_answer(to, q.id, &deadline, why, with->lang);
    else
        emit_error(to, &q, &error, number);
    buffer_text(&to->out, "\n");
    query_drop(&q);
    return fine;
}

static bool write_line(emit *from)
{
    errno = 0;
    bool fine = fwrite(from->out.data, 1, from->out.len, stdout) == from->out.len && fflush(stdout) == 0;

    if (!fine)
        complain("the answer could not be written: %s", strerror(errno));
    buffer_clear(&from->out);
    from->comma = false;
    return fine;
}

static bool is_blank(const char *text, size_t len)
{
    return strspn(text, " \t\r") >= len;
}

int deadline_lines(tool *with)
{
    optout_explanation *why = optout_explanation_new();
    emit to = {{NULL, 0, 0}, false};
    char *text = NULL;
    size_t room = 0;
    ssize_t len;
    int code = EXIT_ANSWERED;

    for (long long number = 1; why && code != EXIT_IO && (len = getline(&text, &room, stdin)) >= 0; number++) {
        if (len > 0 && text[len - 1] == '\n')
            text[--len] = '\0';
        if (is_blank(text, (size_t)len))
            continue;
        if (!answer_line(with, text, (size_t)len, number, why, &to))
            code = EXIT_INVALID;
        if (!write_line(&to))
            code = EXIT_IO;
    }
    if (!why || (ferror(stdin) && code != EXIT_IO)) {
        complain(why ? "standard input could not be read" : "no memory");
        code = EXIT_IO;
    }
    free(text);
    buffer_drop(&to.out);
    optout_explanation_free(why);
    return code;
}
