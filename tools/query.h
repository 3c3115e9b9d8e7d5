/* A question to `deadline`, by the names of its members: from options or from a line of JSON. */
#ifndef QUERY_H
#define QUERY_H

#include <opt-out/opt-out.h>
#include <stdbool.h>

typedef struct query {
    optout_deadline_query asked; /* its texts and pauses are the query's */
    char *place, *zone;
    char *id; /* a JSON text, to be given back; NULL: none */
    optout_pause *pauses;
    size_t pause_count;
    bool has_date;
} query;

#define QUERY_EMPTY                                                                                                    \
    {                                                                                                                  \
        .asked = OPTOUT_INIT(optout_deadline_query)                                                                    \
    }

/* One member from its text: "clock", "rule", "place", "zone", "event", "date", "period", "count", "direction",
 * "min_two_working_days", "saturday", and "roll" (no) and "extended" (yes); '-' may stand for '_'. false: what is wrong
 * is in the error. */
bool query_set(query *to, const char *member, const char *value, optout_error *error);
bool query_add_pause(query *to, const char *first, const char *last, optout_error *error);
/* What one member cannot tell: whether a rule and an event are there, and belong together. */
bool query_finish(query *to, optout_error *error);
/* A whole query from a JSON object, finished. */
bool query_read(query *to, const char *text, size_t len, optout_error *error);
void query_drop(query *what);

#endif
