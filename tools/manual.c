/* Makes the manual pages and the completions from the option table, when the command is built:
 *
 *   opt-out-manual page FILE VERSION   a page for scdoc from docs/man/NAME.SECTION.scd.in; the name says whose it is
 *   opt-out-manual bash|zsh|fish       a completion
 *
 * A page is written by hand but for @VERSION@ and three lines: @SYNOPSIS@, @VERBS@ and @OPTIONS@. What stands between
 * two lines ``` comes out as it is, backslashes included, which scdoc would take for its own. */
#include "manual.h"

#include "options_table.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const manual_verb manual_verbs[] = {
#define VERB(bit, name, operands, summary, run, least, most) {name, operands, summary, bit},
    OPTION_TABLE_VERBS(VERB)
#undef VERB
        {NULL, NULL, NULL, 0}};

const manual_option manual_options[] = {
#define OPTION(name, argument, verbs, read, help) {name, argument, help, verbs},
    OPTION_TABLE_OPTIONS(OPTION)
#undef OPTION
        {NULL, NULL, NULL, 0}};

bool manual_is_choice(const char *argument)
{
    return argument && strchr(argument, '|') && !strchr(argument, '=');
}

/* Capitals stand for a value and are set in italics, other words are typed as they stand and are bold. */
static void put_argument(const char *text)
{
    while (*text) {
        size_t upper = 0, lower = 0;
        while (isupper((unsigned char)text[upper]))
            upper++;
        while (islower((unsigned char)text[lower]))
            lower++;
        if (upper > 0)
            printf("_%.*s_", (int)upper, text);
        else if (lower > 0)
            printf("*%.*s*", (int)lower, text);
        else
            putchar(*text);
        text += upper + lower > 0 ? upper + lower : 1;
    }
}

static void put_synopsis(const manual_verb *of)
{
    printf("*opt-out%s%s* [_OPTION_...]", of ? " " : "", of ? of->name : "");
    if (of && *of->operands)
        putchar(' ');
    if (of)
        put_argument(of->operands);
    else
        printf(" _VERB_ [_OPTION_...] [_OPERAND_...]");
    putchar('\n');
}

static void put_verbs(void)
{
    for (const manual_verb *at = manual_verbs; at->name; at++) {
        printf("*%s*%s", at->name, *at->operands ? " " : "");
        put_argument(at->operands);
        printf("\n\t%c%s.", toupper((unsigned char)*at->summary), at->summary + 1);
        if (at->bit != HELP)
            printf(" See *opt-out-%s*(1).", at->name);
        printf("\n\n");
    }
}

static void put_options(unsigned mask)
{
    for (const manual_option *at = manual_options; at->name; at++) {
        /* the page of the command lists what each verb takes, that of a verb also its own */
        if ((at->verbs & mask) != mask)
            continue;
        printf("*%s--%s*", strcmp(at->name, "help") == 0 ? "-h*, *" : "", at->name);
        if (at->argument) {
            putchar(' ');
            put_argument(at->argument);
        }
        printf("\n\t%c%s.\n\n", toupper((unsigned char)*at->help), at->help + 1);
    }
}

static void put_line(const char *line, const manual_verb *of, const char *version)
{
    const char *mark = "@VERSION@", *at;

    if (strcmp(line, "@SYNOPSIS@\n") == 0) {
        put_synopsis(of);
    } else if (strcmp(line, "@VERBS@\n") == 0) {
        put_verbs();
    } else if (strcmp(line, "@OPTIONS@\n") == 0) {
        put_options(of ? of->bit : ALL);
    } else {
        while ((at = strstr(line, mark)) != NULL) {
            printf("%.*s%s", (int)(at - line), line, version);
            line = at + strlen(mark);
        }
        fputs(line, stdout);
    }
}

static void put_literal(const char *line)
{
    for (; *line; line++)
        printf("%s%c", *line == '\\' ? "\\" : "", *line);
}

/* The verb whose page a file is; NULL for a page of the whole. */
static const manual_verb *verb_of(const char *path)
{
    const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;
    char name[64];

    for (const manual_verb *at = manual_verbs; at->name; at++) {
        snprintf(name, sizeof name, "opt-out-%s.1.", at->name);
        if (strncmp(base, name, strlen(name)) == 0)
            return at;
    }
    return NULL;
}

static int put_page(const char *path, const char *version)
{
    char line[1024];
    bool literal = false;
    FILE *from = fopen(path, "r");

    if (!from) {
        perror(path);
        return EXIT_FAILURE;
    }
    while (fgets(line, sizeof line, from)) {
        bool fence = strcmp(line, "```\n") == 0;
        literal = literal != fence;
        if (literal && !fence)
            put_literal(line);
        else
            put_line(line, verb_of(path), version);
    }
    bool good = !ferror(from);
    fclose(from);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}

int main(int count, char **arguments)
{
    const char *what = count > 1 ? arguments[1] : "";
    int code = EXIT_SUCCESS;

    if (count == 4 && strcmp(what, "page") == 0)
        code = put_page(arguments[2], arguments[3]);
    else if (count == 2 && strcmp(what, "bash") == 0)
        completions_bash();
    else if (count == 2 && strcmp(what, "zsh") == 0)
        completions_zsh();
    else if (count == 2 && strcmp(what, "fish") == 0)
        completions_fish();
    else
        code = EXIT_FAILURE;
    if (fflush(stdout) || ferror(stdout))
        code = EXIT_FAILURE;
    if (code)
        fputs("usage: opt-out-manual page FILE VERSION | bash | zsh | fish\n", stderr);
    return code;
}
