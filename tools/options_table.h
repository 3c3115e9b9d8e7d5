/* The verbs and options of the command: the one table that its parser and usage (options.c), its manual pages and its
 * completions (manual.c) are made from. A row is made into something by the macro that is handed over, so that manual.c
 * needs nothing of what the rows run. */
#ifndef OPTIONS_TABLE_H
#define OPTIONS_TABLE_H

/* Which verbs take an option. */
enum {
    SHOW = 1,
    CHECK = 2,
    FORMAT = 4,
    RIGHTS = 8,
    NOTICES = 16,
    DEADLINE = 32,
    HELP = 64,
    CLOCK = 128,
    HOLIDAYS = 256,
    ALL = 511
};

/* bit, name, operands, summary, function, least and most operands */
#define OPTION_TABLE_VERBS(VERB)                                                                                       \
    VERB(SHOW, "show", "NOTICE", "what a notice means for you, and what you can do", verb_show, 0, 1)                  \
    VERB(CHECK, "check", "FILE...", "judge notices by every rule of the format", verb_check, 1, 1000000)               \
    VERB(FORMAT, "format", "FILE", "write a notice in its canonical form", verb_format, 1, 1)                          \
    VERB(RIGHTS, "rights", "CITATION...", "which rights follow from legal bases", verb_rights, 0, 1000)                \
    VERB(NOTICES, "notices", "", "list the notices that come with the command", verb_notices, 0, 0)                    \
    VERB(DEADLINE, "deadline", "", "the last day, and when it ends", verb_deadline, 0, 0)                              \
    VERB(CLOCK, "clock", "[ID]", "the periods that acts set", verb_clock, 0, 1)                                        \
    VERB(HOLIDAYS, "holidays", "PLACE YEAR", "the public holidays of a place", verb_holidays, 2, 2)                    \
    VERB(HELP, "help", "[VERB]", "how a verb is used", verb_help, 0, 1)

/* name, argument, verbs, reader, help. The argument is NULL (takes none); words with '|' between them (one of these);
 * NAME=... (both halves); or what stands there: FILE and DIR are completed as such. */
#define OPTION_TABLE_OPTIONS(OPTION)                                                                                   \
    OPTION("on", "DATE", ALL, set_on, "today (else the clock of the machine)")                                         \
    OPTION("place", "CODE", ALL, set_place, "where you are: a code such as IE or DE-BY")                               \
    OPTION("zone", "NAME", ALL, set_zone, "your time zone, such as Europe/Berlin")                                     \
    OPTION("born", "DATE", SHOW, set_born, "your day of birth")                                                        \
    OPTION("account", "yes|no", SHOW, set_account, "whether you have an account there")                                \
    OPTION("event", "WHEN", SHOW | DEADLINE, set_event, "when a period begins; for show: WORD=DATE")                   \
    OPTION("file", "FILE", SHOW, set_file, "read the notice from a file (- is stdin)")                                 \
    OPTION("fact", "NAME=yes|no", RIGHTS, set_fact, "what is known of the case (repeatable)")                          \
    OPTION("facts", NULL, RIGHTS, set_facts, "list the facts that answers depend on")                                  \
    OPTION("clock", "ID", DEADLINE, set_asked, "a period that an act sets: opt-out clock lists them")                  \
    OPTION("rule", "ID", DEADLINE, set_asked, "how to count, such as eu-1182-71 or date")                              \
    OPTION("period", "PERIOD", DEADLINE, set_asked, "how long: P1M, P3W, PT72H, or P10WD in working days")             \
    OPTION("date", "DATE", DEADLINE, set_asked, "an announced day, which is whole and never moves")                    \
    OPTION("direction", "before-at-least|before-within", DEADLINE, set_asked, "count back from the event")             \
    OPTION("count", "from-day", DEADLINE, set_asked, "the day of the event is the first day")                          \
    OPTION("pause", "FIRST,LAST", DEADLINE, set_pause, "days that do not count (repeatable)")                          \
    OPTION("extended", NULL, DEADLINE, set_asked, "the extended period of the clock")                                  \
    OPTION("no-roll", NULL, DEADLINE, set_no_roll, "the last day stays where it falls")                                \
    OPTION("min-two-working-days", "hours", DEADLINE, set_asked, "Art. 3(5) for hours too (disputed)")                 \
    OPTION("saturday", "business-day", DEADLINE, set_asked, "Saturday counts (us-ca-ccpa)")                            \
    OPTION("json-lines", NULL, DEADLINE, set_json_lines, "a query in JSON a line of input, an answer a line")          \
    OPTION("lang", "de|en|fr", ALL, set_lang, "the language of words")                                                 \
    OPTION("json", NULL, ALL, set_json, "answer for programs")                                                         \
    OPTION("color", "auto|always|never", ALL, set_color, "bold headings")                                              \
    OPTION("zoneinfo", "DIR", ALL, set_zone_dir, "the folder of the time zone database")                               \
    OPTION("help", NULL, ALL, set_help, "show how this is used")                                                       \
    OPTION("version", NULL, ALL, set_version, "show the version")

#endif
