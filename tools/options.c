#include "options.h"

#include "buffer.h"
#include "options_table.h"
#include "page.h"
#include "tool.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define VERB(bit, name, operands, summary, run, least, most) {name, operands, summary, run, least, most, bit},
static const verb verbs[] = {OPTION_TABLE_VERBS(VERB){NULL, NULL, NULL, NULL, 0, 0, 0}};
#undef VERB

typedef bool (*option_reader)(options *into, const char *value);

static bool read_day(const char *value, optout_date *day)
{
    return optout_date_parse(value, strlen(value), day, NULL) == OPTOUT_OK;
}

static bool read_yes(const char *value, bool *yes)
{
    *yes = strcmp(value, "yes") == 0;
    return *yes || strcmp(value, "no") == 0;
}

static bool set_on(options *into, const char *value)
{
    return read_day(value, &into->on);
}
static bool set_born(options *into, const char *value)
{
    return read_day(value, &into->born);
}

static bool set_text(const char **into, const char *value)
{
    *into = value;
    return *value != '\0';
}

static bool set_place(options *into, const char *value)
{
    return set_text(&into->place, value);
}
static bool set_zone(options *into, const char *value)
{
    return set_text(&into->zone, value);
}
static bool set_zone_dir(options *into, const char *value)
{
    return set_text(&into->zone_dir, value);
}
static bool set_file(options *into, const char *value)
{
    return set_text(&into->file, value);
}

/* A member of a query, to be judged by the verb. */
static bool set_asked(options *into, const char *value)
{
    if (into->asked_count == ASKED_MOST)
        return false;
    into->asked[into->asked_count].name = into->reading;
    into->asked[into->asked_count++].value = value ? value : "yes";
    return !value || *value;
}

static bool set_no_roll(options *into, const char *value)
{
    (void)value;
    into->reading = "roll";
    return set_asked(into, "no");
}

/* FIRST,LAST: cut in place, as `split` does. */
static bool set_pause(options *into, const char *value)
{
    char *comma = strchr(value, ',');

    if (!comma)
        return false;
    *comma = '\0';
    return set_asked(into, value);
}

static bool set_json_lines(options *into, const char *value)
{
    (void)value;
    into->json_lines = true;
    return true;
}

/* A tag is taken if its first part names one of our languages, as "de-AT" does. */
static bool set_lang(options *into, const char *value)
{
    const char *ours = optout_language(value);
    size_t len = strlen(ours);

    into->lang = value;
    return optout_language_is_tag(value, strlen(value)) && strcspn(value, "-") == len && strncmp(value, ours, len) == 0;
}

static bool set_json(options *into, const char *value)
{
    (void)value;
    into->json = true;
    return true;
}

static bool set_facts(options *into, const char *value)
{
    (void)value;
    into->list_facts = true;
    return true;
}

static bool set_help(options *into, const char *value)
{
    (void)value;
    into->help = true;
    return true;
}

static bool set_version(options *into, const char *value)
{
    (void)value;
    into->version = true;
    return true;
}

static bool is_set(const char *variable)
{
    const char *value = getenv(variable);
    return value && *value;
}

static bool set_color(options *into, const char *value)
{
    const char *term = getenv("TERM"), *force = getenv("CLICOLOR_FORCE");
    bool forced = force && *force && strcmp(force, "0") != 0;

    into->color = strcmp(value, "always") == 0;
    if (into->color || strcmp(value, "never") == 0)
        return true;
    bool able = isatty(STDOUT_FILENO) && !(term && strcmp(term, "dumb") == 0);
    into->color = !is_set("NO_COLOR") && (forced || able);
    return strcmp(value, "auto") == 0;
}

static bool set_account(options *into, const char *value)
{
    bool yes;

    if (!read_yes(value, &yes))
        return false;
    into->account = yes ? 1 : 2;
    return true;
}

/* NAME=VALUE: cut in place; `value` is an argument of the process, which is ours to write. */
static bool split(const char *value, const char **rest)
{
    char *equals = strchr(value, '=');

    if (!equals || equals == value)
        return false;
    *equals = '\0';
    *rest = equals + 1;
    return true;
}

static bool set_event(options *into, const char *value)
{
    into->event = value;
    return *value != '\0';
}

static bool set_fact(options *into, const char *value)
{
    const char *answer;
    bool yes;

    if (!split(value, &answer) || !read_yes(answer, &yes))
        return false;
    if (optout_facts_set(&into->facts, value, yes, NULL) && !into->unknown_fact)
        into->unknown_fact = value; /* a well-formed option; what it names is judged by the verb */
    return true;
}

static const struct row {
    const char *name, *argument; /* argument NULL: takes none */
    unsigned verbs;
    option_reader read;
    const char *help;
} rows[] = {
#define OPTION(name, argument, verbs, read, help) {name, argument, verbs, read, help},
    OPTION_TABLE_OPTIONS(OPTION)
#undef OPTION
};
enum { ROWS = sizeof rows / sizeof *rows, FIRST_CODE = 256 };

void complain(const char *format, ...)
{
    char text[1024];
    buffer clean = {NULL, 0, 0};
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    page_clean(&clean, text, strlen(text));
    fprintf(stderr, "opt-out: %s\n", buffer_string(&clean));
    buffer_drop(&clean);
}

int usage_error(const verb *of)
{
    complain("see opt-out help%s%s", of ? " " : "", of ? of->name : "");
    return EXIT_USAGE;
}

const verb *options_verb(const char *name)
{
    for (const verb *at = verbs; name && at->name; at++)
        if (strcmp(at->name, name) == 0)
            return at;
    return NULL;
}

/* The help stands beside the option, or below it where that is too long. */
static void usage_options(buffer *out, unsigned mask)
{
    enum { COLUMN = 26 };
    char left[96];

    for (size_t i = 0; i < ROWS; i++) {
        if (!(rows[i].verbs & mask))
            continue;
        snprintf(left, sizeof left, "--%s%s%s", rows[i].name, rows[i].argument ? " " : "",
                 rows[i].argument ? rows[i].argument : "");
        buffer_text(out, "  ");
        buffer_text(out, left);
        if (strlen(left) >= COLUMN)
            buffer_text(out, "\n  ");
        for (size_t pad = strlen(left) < COLUMN ? strlen(left) : 0; pad < COLUMN; pad++)
            buffer_text(out, " ");
        buffer_text(out, rows[i].help);
        buffer_text(out, "\n");
    }
}

static void usage_verbs(buffer *out)
{
    char left[64];

    for (const verb *at = verbs; at->name; at++) {
        snprintf(left, sizeof left, "  %-9s%-14s", at->name, at->operands);
        buffer_text(out, left);
        buffer_text(out, at->summary);
        buffer_text(out, "\n");
    }
}

char *options_usage(const verb *of)
{
    buffer out = {NULL, 0, 0};

    buffer_text(&out, "usage: opt-out ");
    buffer_text(&out, of ? of->name : "VERB");
    buffer_text(&out, " [OPTION...]");
    if (!of || *of->operands)
        buffer_text(&out, " ");
    buffer_text(&out, of ? of->operands : "[OPERAND...]");
    buffer_text(&out, "\n\n");
    if (of) {
        buffer_text(&out, of->summary);
        buffer_text(&out, "\n");
    } else {
        usage_verbs(&out);
    }
    if (of && of->bit == SHOW)
        buffer_text(&out, "NOTICE is an id that `opt-out notices` lists, or a file if it holds a '/'.\n");
    buffer_text(&out, "\noptions:\n");
    usage_options(&out, of ? of->bit : ALL);
    buffer_text(&out, "\nexit: 0 answered, 1 invalid or unknown, 2 usage, 3 input or output\n"
                      "This is not legal advice.\n");
    return out.data;
}

/* Today where the machine stands; the one place that reads the clock. */
static optout_date read_clock(void)
{
    time_t now = time(NULL);
    struct tm local;

    if (now == (time_t)-1 || !localtime_r(&now, &local))
        return OPTOUT_NO_DATE;
    return optout_date_make(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

/* The first of these that says anything decides, as POSIX has it. */
static const char *language_of_environment(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *value = NULL, *ours;

    for (size_t i = 0; i < 3 && !value; i++)
        value = is_set(variables[i]) ? getenv(variables[i]) : NULL;
    for (size_t i = 0; value && (ours = optout_language_at(i)) != NULL; i++)
        if (strncmp(value, ours, strlen(ours)) == 0 && strspn(value, "abcdefghijklmnopqrstuvwxyz") == strlen(ours))
            return ours;
    return optout_language(NULL);
}

static void complain_of_value(const struct row *row, const char *value)
{
    buffer known = {NULL, 0, 0};
    const char *lang;

    if (row->read == set_lang) {
        for (size_t i = 0; (lang = optout_language_at(i)) != NULL; i++) {
            buffer_text(&known, i > 0 ? ", " : "");
            buffer_text(&known, lang);
        }
        complain("there are no words in \"%s\"; the languages are %s", value, buffer_string(&known));
    } else {
        const char *form = strstr(row->argument, "DATE") ? " (YYYY-MM-DD)" : "";
        complain("--%s takes %s%s, not \"%s\"", row->name, row->argument, form, value);
    }
    buffer_drop(&known);
}

static void make_getopt(struct option *out)
{
    for (int i = 0; i < ROWS; i++)
        out[i] =
            (struct option){rows[i].name, rows[i].argument ? required_argument : no_argument, NULL, FIRST_CODE + i};
    out[ROWS] = (struct option){NULL, 0, NULL, 0};
}

static void take_operand(options *out, const char *operand)
{
    if (!out->verb)
        out->verb = operand;
    else
        out->operands[out->operand_count++] = operand;
}

/* One turn of getopt; false once the reason has been written. `seen` is a mask of rows. */
static bool take(options *out, int code, char **arguments, unsigned long long *seen)
{
    if (code == 1) {
        take_operand(out, optarg);
        return true;
    }
    if (code == 'h')
        return set_help(out, NULL);
    if (code < FIRST_CODE || code >= FIRST_CODE + ROWS) {
        complain("%s %s", code == ':' ? "a value is missing behind" : "there is no option", arguments[optind - 1]);
        return false;
    }
    const struct row *row = &rows[code - FIRST_CODE];
    *seen |= 1ull << (code - FIRST_CODE);
    out->reading = row->name;
    if (row->read(out, optarg))
        return true;
    complain_of_value(row, optarg);
    return false;
}

/* Every option must be one of the verb's, and the operands as many as it takes. */
static bool fits(const options *out, const verb *of, unsigned long long seen)
{
    for (unsigned i = 0; i < ROWS; i++) {
        if ((seen >> i & 1) && !(rows[i].verbs & of->bit)) {
            complain("%s does not take --%s", of->name, rows[i].name);
            return false;
        }
    }
    if (out->help || out->version)
        return true;
    if (out->operand_count < of->least || out->operand_count > of->most) {
        complain("%s takes %s", of->name, *of->operands ? of->operands : "no operands");
        return false;
    }
    return true;
}

/* The event of a notice is a word and its day; that of a query is judged by the verb. */
static bool read_event(options *out, const verb *of)
{
    const char *day;

    if (!out->event || of->bit != SHOW || (split(out->event, &day) && read_day(day, &out->event_day)))
        return true;
    complain("--event takes WORD=DATE (YYYY-MM-DD), not \"%s\"", out->event);
    return false;
}

int options_read(options *out, int count, char **arguments)
{
    struct option table[ROWS + 1];
    unsigned long long seen = 0;
    int code;

    *out = (options){.on = OPTOUT_NO_DATE,
                     .born = OPTOUT_NO_DATE,
                     .event_day = OPTOUT_NO_DATE,
                     .facts = OPTOUT_INIT(optout_facts),
                     .operands = calloc((size_t)count + 1, sizeof(char *))};
    if (!out->operands) {
        complain("no memory");
        return EXIT_IO;
    }
    set_color(out, "auto");
    make_getopt(table);
    opterr = 0;
    while ((code = getopt_long(count, arguments, "-:h", table, NULL)) != -1)
        if (!take(out, code, arguments, &seen))
            return usage_error(options_verb(out->verb));
    while (optind < count)
        take_operand(out, arguments[optind++]);
    const verb *of = options_verb(out->verb);
    if (out->verb && !of) {
        complain("there is no verb \"%s\"", out->verb);
        return usage_error(NULL);
    }
    if (of && (!fits(out, of, seen) || !read_event(out, of)))
        return usage_error(of);
    if (!out->lang)
        out->lang = language_of_environment();
    if (out->on == OPTOUT_NO_DATE)
        out->on = read_clock();
    if (out->on == OPTOUT_NO_DATE) {
        complain("the clock could not be read; --on says what day it is");
        return EXIT_IO;
    }
    return EXIT_ANSWERED;
}
