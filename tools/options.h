/* The verbs and options of the command: one table each makes the parser, the usage and whatever lists them. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <opt-out/opt-out.h>
#include <stdbool.h>
#include <stddef.h>

enum { EXIT_ANSWERED = 0, EXIT_INVALID = 1, EXIT_USAGE = 2, EXIT_IO = 3, EXIT_INTERRUPTED = 130 };

enum { ASKED_MOST = 64 };

typedef struct options {
    const char *place, *zone, *lang, *zone_dir, *file, *event, *unknown_fact;
    optout_date on;   /* today: said, or read from the clock once */
    optout_date born; /* OPTOUT_NO_DATE: not said; so is the day below */
    optout_date event_day;
    struct {
        const char *name, *value; /* of an option; a pause is cut at its comma, with the last day behind the NUL */
    } asked[ASKED_MOST];          /* what is asked of deadline, in order */
    int asked_count;
    const char *reading; /* the option that is being read */
    optout_facts facts;
    int32_t account; /* as in optout_person */
    bool json, json_lines, list_facts, color, help, version;
    const char **operands; /* behind the verb */
    int operand_count;
    const char *verb; /* NULL: none */
} options;

struct tool;
typedef struct verb {
    const char *name;
    const char *operands; /* as usage shows them */
    const char *summary;
    int (*run)(struct tool *tool);
    int least, most; /* operands */
    unsigned bit;    /* in the mask of an option; 0: takes none but --help */
} verb;

const verb *options_verb(const char *name); /* NULL: no such verb */
/* Reads all arguments. EXIT_ANSWERED, or EXIT_USAGE once the reason has been written to stderr. The operands are the
 * caller's to free, also then. */
int options_read(options *out, int count, char **arguments);
/* How a verb (NULL: the command) is used, as text. The caller frees. */
char *options_usage(const verb *of);
#if defined(__GNUC__)
#define PRINTF_LIKE __attribute__((format(printf, 1, 2)))
#else
#define PRINTF_LIKE
#endif
/* Writes "opt-out: MESSAGE" to stderr, harmless whatever it holds. */
void complain(const char *format, ...) PRINTF_LIKE;
int usage_error(const verb *of);

#endif
