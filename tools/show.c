/* The verb `show`: what a notice means for a person on a day, as text or as JSON. */
#include "answer_json.h"
#include "load.h"
#include "show_view.h"

#include <stdlib.h>
#include <string.h>

static int open_notice(const tool *with, optout_notice **out)
{
    const char *named = with->opt->operand_count > 0 ? with->opt->operands[0] : NULL;
    const char *file = with->opt->file;
    optout_error error;

    if (named ? file != NULL : file == NULL) {
        complain("show takes either NOTICE or --file FILE");
        return usage_error(options_verb("show"));
    }
    if (!file && (strchr(named, '/') || strcmp(named, "-") == 0))
        file = named;
    if (file)
        return load_notice(file, out);
    if (optout_notice_catalogue(named, out, &error) == OPTOUT_OK)
        return EXIT_ANSWERED;
    if (error.status != OPTOUT_E_UNKNOWN)
        return failed_with(&error);
    complain("there is no notice \"%s\"; opt-out notices lists them, and ./%s is a file", named, named);
    return EXIT_INVALID;
}

static optout_person person_of(const options *opt)
{
    optout_person who = OPTOUT_INIT(optout_person);

    who.account = opt->account;
    who.place = opt->place;
    who.zone = opt->zone;
    who.on = optout_moment_day(opt->on);
    if (opt->born != OPTOUT_NO_DATE)
        who.born = optout_moment_day(opt->born);
    if (opt->event) {
        who.event = opt->event;
        who.event_day = optout_moment_day(opt->event_day);
    }
    return who;
}

/* ---- JSON ---- */

/* Sets what was emitted at a place of the draft, and frees it. */
static optout_status set_json(optout_draft *draft, const char *at, emit *json, optout_error *error)
{
    optout_status status = optout_draft_set(draft, at, buffer_string(&json->out), error);

    buffer_drop(&json->out);
    return status;
}

static optout_status no_memory(optout_error *error)
{
    *error = (optout_error){.status = OPTOUT_E_MEMORY, .message = "no memory"};
    return OPTOUT_E_MEMORY;
}

static optout_status set_deadline(const view *v, optout_draft *draft, const char *way, optout_error *error)
{
    emit json = {{NULL, 0, 0}, false};
    optout_explanation *why = optout_explanation_new();
    optout_deadline deadline;
    bool objects = strcmp(way, "/objection") == 0;

    if (!why)
        return no_memory(error);
    optout_status status = (objects ? optout_notice_objection_deadline : optout_notice_consent_deadline)(
        v->notice, v->with->atlas, v->who, &deadline, why, error);
    if (!status) {
        optout_date on = v->who->on.date;
        emit_deadline(&json, &deadline, why, v->lang, on, optout_deadline_state(&deadline, on));
        status = set_json(draft, under(way, "deadline").text, &json, error);
    } else if (strcmp(error->code, "no-deadline") == 0) {
        status = OPTOUT_OK;
    }
    optout_explanation_free(why);
    return status;
}

static optout_status set_answers(const view *v, optout_draft *draft, optout_error *error)
{
    emit json = {{NULL, 0, 0}, false};
    const char *name = optout_notice_status_name(optout_notice_status(v->notice, v->who->on.date));
    optout_status status;

    emit_day(&json, v->who->on.date);
    if ((status = set_json(draft, "/on", &json, error)))
        return status;
    json.comma = false;
    emit_string(&json, name ? name : "");
    if ((status = set_json(draft, "/status", &json, error)))
        return status;
    if ((status = set_deadline(v, draft, "/objection", error)) || (status = set_deadline(v, draft, "/consent", error)))
        return status;
    json.comma = false;
    emit_rights(&json, v->rights, v->lang);
    if ((status = set_json(draft, "/rights", &json, error)))
        return status;
    json.comma = false;
    emit_actions(&json, v->actions, v->lang, v->who->on.date);
    if ((status = set_json(draft, "/actions", &json, error)))
        return status;
    json.comma = false;
    emit_report(&json, optout_notice_report(v->notice));
    return set_json(draft, "/warnings", &json, error);
}

/* The answers are put into the notice's own text, so that what it says stays byte by byte. */
static int show_json(view *v, optout_error *error)
{
    optout_draft *draft = optout_draft_new(v->notice);
    char *text = NULL;
    size_t len = 0;

    if (!draft)
        return no_memory(error);
    optout_status status = set_answers(v, draft, error);
    if (!status)
        status = optout_draft_write(draft, &text, &len, error);
    optout_draft_free(draft);
    if (status)
        return status;
    buffer_add(&v->with->out, text, len);
    if (len == 0 || text[len - 1] != '\n')
        buffer_text(&v->with->out, "\n");
    optout_free(text);
    return OPTOUT_OK;
}

/* ---- text ---- */

static int show_text(view *v, optout_error *error)
{
    show_head(v);
    show_plan(v);
    show_basis(v);
    int status = show_ways(v, error);
    if (status)
        return status;
    show_rights(v);
    show_disputes(v);
    show_positions(v);
    show_assessment(v);
    show_history(v);
    show_sources(v);
    show_warnings(v);
    section(v, NULL);
    page_blank(&v->with->page);
    put_said(v, 0, "advice", NULL, NULL, NULL);
    return OPTOUT_OK;
}

static int answer(tool *with, const optout_notice *notice)
{
    optout_person who = person_of(with->opt);
    optout_rights *rights = NULL;
    optout_actions *actions = NULL;
    view v = {with, notice, with->lang, &who, NULL, NULL, NULL};
    optout_error error;

    optout_status status = optout_notice_rights(notice, who.on, &rights, &error);
    if (!status)
        status = optout_notice_actions(notice, with->atlas, &who, who.on, &actions, &error);
    v.rights = rights;
    v.actions = actions;
    if (!status)
        status = with->opt->json ? show_json(&v, &error) : show_text(&v, &error);
    optout_rights_free(rights);
    optout_actions_free(actions);
    if (!status)
        return EXIT_ANSWERED;
    buffer_clear(&with->out);
    return failed_with(&error);
}

int verb_show(tool *with)
{
    optout_notice *notice = NULL;

    int code = open_notice(with, &notice);
    if (!code)
        code = open_atlas(with);
    if (!code)
        code = answer(with, notice);
    optout_notice_free(notice);
    return code;
}
