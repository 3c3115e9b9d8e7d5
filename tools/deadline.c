/* The verb `deadline`: the last day, and when it ends. */
#include "answer_json.h"
#include "query.h"
#include "show_view.h"

#include <string.h>

/* Today, where the question has a day: what is left of it. */
static void put_answer(tool *with, const optout_deadline *deadline, const optout_explanation *why)
{
    if (with->opt->json) {
        emit json = {{NULL, 0, 0}, false};
        emit_answer(&json, NULL, deadline, why, with->lang);
        take_json(with, &json);
        return;
    }
    put_deadline(with, 0, deadline, 0, NULL);
    put_explanation(with, why);
}

static int answer(tool *with, const query *q)
{
    optout_explanation *why = optout_explanation_new();
    optout_deadline deadline;
    optout_error error = {.status = OPTOUT_E_MEMORY, .message = "no memory"};
    optout_status status = OPTOUT_E_MEMORY;

    if (why)
        status = optout_deadline_compute(with->atlas, &q->asked, &deadline, why, &error);
    if (!status)
        put_answer(with, &deadline, why);
    optout_explanation_free(why);
    return status ? failed_with(&error) : EXIT_ANSWERED;
}

static bool collect(const options *opt, query *q, optout_error *error)
{
    bool fine = (!opt->place || query_set(q, "place", opt->place, error)) &&
                (!opt->zone || query_set(q, "zone", opt->zone, error)) &&
                (!opt->event || query_set(q, "event", opt->event, error));

    for (int i = 0; fine && i < opt->asked_count; i++) {
        const char *name = opt->asked[i].name, *value = opt->asked[i].value;
        fine = strcmp(name, "pause") == 0 ? query_add_pause(q, value, value + strlen(value) + 1, error)
                                          : query_set(q, name, value, error);
    }
    return fine && query_finish(q, error);
}

int verb_deadline(tool *with)
{
    query q = QUERY_EMPTY;
    optout_error error;

    int code = open_atlas(with);
    if (code)
        return code;
    if (with->opt->json_lines && (with->opt->asked_count || with->opt->event || with->opt->place || with->opt->zone)) {
        complain("with --json-lines each line says what is asked; no option does");
        return usage_error(options_verb("deadline"));
    }
    if (with->opt->json_lines)
        return deadline_lines(with);
    if (collect(with->opt, &q, &error)) {
        code = answer(with, &q);
    } else {
        code = failed_with(&error);
        if (error.status != OPTOUT_E_UNKNOWN) /* not a name that the tables lack, but an option that cannot be read */
            code = usage_error(options_verb("deadline"));
    }
    query_drop(&q);
    return code;
}
