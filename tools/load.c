#include "load.h"

#include "options.h"
#include "page.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { MOST_BYTES = 1 << 20 /* of a notice, as json.h has it */ };

static bool read_all(FILE *from, buffer *out)
{
    char chunk[16384];
    size_t n;

    while (out->len <= MOST_BYTES && (n = fread(chunk, 1, sizeof chunk, from)) > 0)
        buffer_add(out, chunk, n);
    return !ferror(from);
}

bool load_file(const char *path, buffer *out)
{
    bool is_stdin = strcmp(path, "-") == 0;

    errno = 0;
    FILE *opened = is_stdin ? NULL : fopen(path, "rb"), *from = is_stdin ? stdin : opened;
    bool good = from && read_all(from, out);
    if (!good)
        complain("%s: %s", path, errno ? strerror(errno) : "could not be read");
    if (opened)
        fclose(opened);
    return good;
}

static void print_problem(const char *path, const optout_error *problem, int32_t severity)
{
    buffer text = {NULL, 0, 0}, clean = {NULL, 0, 0};
    char place[48];

    snprintf(place, sizeof place, ":%u:%u: ", problem->line, problem->column);
    buffer_text(&text, path);
    buffer_text(&text, place);
    buffer_text(&text, severity == OPTOUT_PROBLEM_WARNING ? "warning: " : "error: ");
    buffer_text(&text, problem->message);
    buffer_text(&text, " [");
    buffer_text(&text, problem->code);
    buffer_text(&text, "] ");
    buffer_text(&text, problem->pointer);
    page_clean(&clean, buffer_string(&text), text.len);
    fprintf(stderr, "%s\n", buffer_string(&clean));
    buffer_drop(&text);
    buffer_drop(&clean);
}

void load_print_report(const char *path, const optout_report *report, int32_t severity)
{
    const optout_error *problem;

    for (size_t i = 0; (problem = optout_report_at(report, i)) != NULL; i++)
        if (severity == 0 || optout_report_severity(report, i) == severity)
            print_problem(path, problem, optout_report_severity(report, i));
}

int load_notice(const char *path, optout_notice **out)
{
    buffer text = {NULL, 0, 0};
    optout_report *report = NULL;
    optout_error error;

    if (!load_file(path, &text)) {
        buffer_drop(&text);
        return EXIT_IO;
    }
    optout_status status = optout_notice_parse(buffer_string(&text), text.len, out, &report, &error);
    buffer_drop(&text);
    if (status == OPTOUT_E_MEMORY || (status && !report))
        complain("%s: %s", path, error.message);
    else if (status)
        load_print_report(path, report, OPTOUT_PROBLEM_ERROR);
    optout_report_free(report);
    return !status ? EXIT_ANSWERED : status == OPTOUT_E_MEMORY ? EXIT_IO : EXIT_INVALID;
}
