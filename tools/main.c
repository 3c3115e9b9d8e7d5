/* The command: reads the arguments, runs a verb, and writes its whole answer at once. */
#include "tool.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int failed_with(const optout_error *error)
{
    bool bad_files =
        error->status == OPTOUT_E_NO_DATA || error->status == OPTOUT_E_IO || error->status == OPTOUT_E_MEMORY;

    complain("%s%s%s", error->message, *error->pointer ? " at " : "", error->pointer);
    return bad_files ? EXIT_IO : EXIT_INVALID;
}

int open_atlas(tool *with)
{
    optout_atlas_options how = OPTOUT_INIT(optout_atlas_options);
    const optout_zone *zone;
    optout_error error;

    if (with->opt->place && !optout_place_find(with->opt->place)) {
        complain("there is no place \"%s\"; a code is one such as IE, DE-BY or EEA", with->opt->place);
        return EXIT_INVALID;
    }
    how.zone_dir = with->opt->zone_dir;
    if (optout_atlas_open(&how, &with->atlas, &error))
        return failed_with(&error);
    if (with->opt->zone && optout_atlas_zone(with->atlas, with->opt->zone, &zone, &error)) {
        complain("zone \"%s\"", with->opt->zone);
        return failed_with(&error);
    }
    return EXIT_ANSWERED;
}

void take_json(tool *with, emit *from)
{
    buffer_add(&with->out, buffer_string(&from->out), from->out.len);
    buffer_add(&with->out, "\n", 1);
    buffer_drop(&from->out);
}

static int put_usage(tool *with, const verb *of)
{
    char *text = options_usage(of);

    buffer_text(&with->out, text);
    free(text);
    return EXIT_ANSWERED;
}

int verb_help(tool *with)
{
    const char *name = with->opt->operand_count > 0 ? with->opt->operands[0] : NULL;
    const verb *of = options_verb(name);

    if (name && !of) {
        complain("there is no verb \"%s\"", name);
        return usage_error(NULL);
    }
    return put_usage(with, of);
}

static int run(tool *with)
{
    const verb *of = options_verb(with->opt->verb);

    if (with->opt->version) {
        buffer_text(&with->out, "opt-out ");
        buffer_text(&with->out, optout_version());
        buffer_text(&with->out, "\n");
        return EXIT_ANSWERED;
    }
    if (with->opt->help)
        return put_usage(with, of);
    if (!of) {
        complain("a verb is needed");
        return usage_error(NULL);
    }
    return of->run(with);
}

/* A page is as wide as the terminal, but never wider than PAGE_WIDTH; what is no terminal gets PAGE_WIDTH. */
static int page_width(void)
{
    struct winsize size = {0};
    int width = PAGE_WIDTH;

    if (!isatty(STDOUT_FILENO))
        return width;
    const char *said = getenv("COLUMNS");
    long columns = said ? strtol(said, NULL, 10) : 0;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_col < width)
        width = size.ws_col;
    if (columns > 0 && columns < width)
        width = (int)columns;
    return width < 30 ? 30 : width; /* narrower, hanging lines would have no room */
}

/* Whatever could not be written is a failure, also on a full disk and a closed pipe. */
static int write_out(tool *with, int code)
{
    if (with->out.len == 0)
        return code;
    errno = 0;
    if (fwrite(with->out.data, 1, with->out.len, stdout) != with->out.len || fflush(stdout) || ferror(stdout)) {
        complain("the answer could not be written: %s", strerror(errno));
        return EXIT_IO;
    }
    return code;
}

static void interrupted(int signal_number)
{
    (void)signal_number;
    _exit(EXIT_INTERRUPTED);
}

int main(int count, char **arguments)
{
    options opt;
    tool with = {.opt = &opt};

    signal(SIGINT, interrupted);
    signal(SIGPIPE, SIG_IGN); /* so that a closed pipe is an error of writing, not an end without a word */
    int code = options_read(&opt, count, arguments);
    if (code == EXIT_ANSWERED) {
        with.lang = optout_language(opt.lang);
        with.page = (page){&with.out, page_width(), opt.color};
        code = write_out(&with, run(&with));
    }
    optout_atlas_free(with.atlas);
    buffer_drop(&with.out);
    free(opt.operands);
    return code;
}
