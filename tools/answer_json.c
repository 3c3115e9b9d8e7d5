#include "answer_json.h"

static void emit_text(emit *to, const buffer *text)
{
    emit_key(to, "text");
    emit_string(to, buffer_string(text));
}

static void emit_step(emit *to, const optout_explanation *why, size_t i, const char *lang)
{
    buffer text = {NULL, 0, 0};

    emit_open(to, '{');
    emit_member(to, "code", optout_explanation_code(why, i));
    emit_member(to, "act", optout_explanation_act(why, i));
    emit_member(to, "article", optout_explanation_article(why, i));
    if (optout_date_is_valid(optout_explanation_before(why, i))) {
        emit_key(to, "before");
        emit_day(to, optout_explanation_before(why, i));
    }
    if (optout_date_is_valid(optout_explanation_after(why, i))) {
        emit_key(to, "after");
        emit_day(to, optout_explanation_after(why, i));
    }
    buffer_written(&text, optout_explanation_text, why, i, lang);
    emit_text(to, &text);
    buffer_drop(&text);
    emit_close(to, '}');
}

void emit_steps(emit *to, const optout_explanation *why, const char *lang)
{
    emit_key(to, "steps");
    emit_open(to, '[');
    for (size_t i = 0; i < optout_explanation_count(why); i++)
        emit_step(to, why, i, lang);
    emit_close(to, ']');
}

static void emit_bound(emit *to, const char *key, optout_date day, optout_instant end)
{
    emit_key(to, key);
    emit_open(to, '{');
    emit_key(to, "last_day");
    emit_day(to, day);
    emit_key(to, "end");
    emit_instant(to, end);
    emit_close(to, '}');
}

static void emit_flags(emit *to, uint32_t flags)
{
    emit_key(to, "flags");
    emit_open(to, '[');
    for (uint32_t flag = 1; flag != 0; flag <<= 1)
        if ((flags & flag) && optout_flag_name(flag))
            emit_string(to, optout_flag_name(flag));
    emit_close(to, ']');
}

static void emit_days(emit *to, const optout_deadline *of)
{
    if (optout_date_is_valid(of->first_day)) {
        emit_key(to, "first_day");
        emit_day(to, of->first_day);
    }
    if (of->last_day_earliest == of->last_day_latest) {
        emit_key(to, "last_day");
        emit_day(to, of->last_day_earliest);
    }
    if (of->end_earliest == of->end_latest) {
        emit_key(to, "end");
        emit_instant(to, of->end_earliest);
    }
    emit_key(to, "exact");
    emit_bool(to, optout_deadline_is_exact(of) != 0);
    emit_bound(to, "earliest", of->last_day_earliest, of->end_earliest);
    emit_bound(to, "latest", of->last_day_latest, of->end_latest);
}

static void emit_today(emit *to, const optout_deadline *of, optout_date on, int32_t state)
{
    int32_t left = optout_deadline_days_left(of, on);

    if (left >= 0) {
        emit_key(to, "days_left");
        emit_int(to, left);
    }
    if (of->last_day_earliest == of->last_day_latest)
        emit_member(to, "weekday", optout_weekday_name(optout_date_weekday(of->last_day_earliest)));
    emit_member(to, "state", optout_deadline_state_name(state));
}

void emit_deadline(emit *to, const optout_deadline *deadline, const optout_explanation *why, const char *lang,
                   optout_date on, int32_t state)
{
    emit_open(to, '{');
    emit_days(to, deadline);
    if (on != OPTOUT_NO_DATE)
        emit_today(to, deadline, on, state);
    emit_flags(to, deadline->flags);
    emit_steps(to, why, lang);
    emit_close(to, '}');
}

void emit_answer(emit *to, const char *id, const optout_deadline *deadline, const optout_explanation *why,
                 const char *lang)
{
    emit_open(to, '{');
    if (id) {
        emit_key(to, "id");
        emit_raw(to, id);
    }
    emit_days(to, deadline);
    emit_flags(to, deadline->flags);
    emit_steps(to, why, lang);
    emit_close(to, '}');
}

static void emit_right(emit *to, const optout_rights *rights, size_t i, const char *lang)
{
    emit_open(to, '{');
    emit_member(to, "citation", optout_rights_citation(rights, i));
    emit_member(to, "holds", optout_holds_name(optout_rights_holds(rights, i)));
    emit_key(to, "needs");
    emit_open(to, '[');
    for (size_t k = 0; k < optout_rights_need_count(rights, i); k++)
        emit_string(to, optout_fact_name(optout_rights_need(rights, i, k)));
    emit_close(to, ']');
    if (optout_rights_waived(rights, i)) {
        emit_key(to, "waived");
        emit_bool(to, true);
    }
    emit_steps(to, optout_rights_why(rights, i), lang);
    emit_close(to, '}');
}

void emit_rights(emit *to, const optout_rights *rights, const char *lang)
{
    emit_open(to, '[');
    for (size_t i = 0; i < optout_rights_count(rights); i++)
        emit_right(to, rights, i, lang);
    emit_close(to, ']');
}

static void emit_action_deadline(emit *to, const optout_actions *actions, size_t i, const char *lang, optout_date on)
{
    const optout_deadline *deadline = optout_actions_deadline(actions, i);

    if (!deadline)
        return;
    emit_key(to, "deadline");
    emit_deadline(to, deadline, optout_actions_deadline_why(actions, i), lang, on, optout_actions_state(actions, i));
}

static void emit_right_named(emit *to, const optout_actions *actions, size_t i)
{
    if (!optout_actions_citation(actions, i))
        return;
    emit_member(to, "right", optout_actions_citation(actions, i));
    emit_member(to, "holds", optout_holds_name(optout_actions_holds(actions, i)));
}

static void emit_action(emit *to, const optout_actions *actions, size_t i, const char *lang, optout_date on)
{
    buffer text = {NULL, 0, 0};
    int32_t irreversible = optout_actions_irreversible(actions, i);

    emit_open(to, '{');
    emit_member(to, "code", optout_actions_code(actions, i));
    emit_member(to, "way", optout_actions_way(actions, i));
    emit_right_named(to, actions, i);
    if (optout_actions_channel(actions, i) != SIZE_MAX) {
        emit_key(to, "channel");
        emit_int(to, (long long)optout_actions_channel(actions, i));
    }
    emit_member(to, "grounds", optout_actions_grounds(actions, i));
    emit_action_deadline(to, actions, i, lang, on);
    emit_member(to, "in_time", optout_actions_in_time(actions, i));
    emit_member(to, "late", optout_actions_late(actions, i));
    if (irreversible) {
        emit_key(to, "irreversible");
        emit_bool(to, irreversible == 1);
    }
    emit_steps(to, optout_actions_why(actions, i), lang);
    buffer_written(&text, optout_actions_effect, actions, i, lang);
    emit_text(to, &text);
    buffer_drop(&text);
    emit_close(to, '}');
}

void emit_actions(emit *to, const optout_actions *actions, const char *lang, optout_date on)
{
    emit_open(to, '[');
    for (size_t i = 0; i < optout_actions_count(actions); i++)
        emit_action(to, actions, i, lang, on);
    emit_close(to, ']');
}

static void emit_problem(emit *to, const optout_report *report, size_t i)
{
    const optout_error *problem = optout_report_at(report, i);

    emit_open(to, '{');
    emit_member(to, "severity", optout_report_severity(report, i) == OPTOUT_PROBLEM_WARNING ? "warning" : "error");
    emit_member(to, "code", optout_report_code(report, i));
    emit_member(to, "message", problem->message);
    emit_member(to, "pointer", problem->pointer);
    emit_key(to, "line");
    emit_int(to, problem->line);
    emit_key(to, "column");
    emit_int(to, problem->column);
    emit_key(to, "offset");
    emit_int(to, (long long)problem->offset);
    emit_member(to, "article", optout_report_article(report, i));
    emit_close(to, '}');
}

void emit_report(emit *to, const optout_report *report)
{
    emit_open(to, '[');
    for (size_t i = 0; i < optout_report_count(report, 0); i++)
        emit_problem(to, report, i);
    emit_close(to, ']');
}
