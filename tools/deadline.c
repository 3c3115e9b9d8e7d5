/* The verb `deadline`: the last day, and when it ends. */
#include "answer_json.h"
#include "show_view.h"

static int answer(tool *with, const optout_rule *rule)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    optout_explanation *why = optout_explanation_new();
    optout_deadline deadline;
    optout_error error = {.status = OPTOUT_E_MEMORY, .message = "no memory"};
    optout_status status = OPTOUT_E_MEMORY;

    query.rule = rule;
    query.event = optout_moment_day(with->opt->date);
    query.place = with->opt->place;
    query.zone = with->opt->zone;
    if (why)
        status = optout_deadline_compute(with->atlas, &query, &deadline, why, &error);
    if (!status && with->opt->json) {
        emit json = {{NULL, 0, 0}, false};
        emit_deadline(&json, &deadline, why, with->lang, OPTOUT_NO_DATE, 0);
        take_json(with, &json);
    } else if (!status) {
        put_deadline(with, 0, &deadline, 0, NULL);
        put_explanation(with, why);
    }
    optout_explanation_free(why);
    return status ? failed_with(&error) : EXIT_ANSWERED;
}

int verb_deadline(tool *with)
{
    const optout_rule *rule = with->opt->rule ? optout_rule_find(with->opt->rule) : NULL;

    if (!with->opt->rule || with->opt->date == OPTOUT_NO_DATE) {
        complain("deadline takes --rule date --date DATE");
        return usage_error(options_verb("deadline"));
    }
    if (!rule) {
        buffer known = {NULL, 0, 0};
        for (size_t i = 0; optout_rule_at(i); i++) {
            buffer_text(&known, i > 0 ? ", " : "");
            buffer_text(&known, optout_rule_id(optout_rule_at(i)));
        }
        complain("there is no rule \"%s\"; the rules are: %s", with->opt->rule, buffer_string(&known));
        buffer_drop(&known);
        return EXIT_INVALID;
    }
    int code = open_atlas(with);
    return code ? code : answer(with, rule);
}
