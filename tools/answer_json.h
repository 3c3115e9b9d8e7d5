/* The answers of the library as JSON: the same object wherever it stands. */
#ifndef ANSWER_JSON_H
#define ANSWER_JSON_H

#include "emit.h"

/* `on`: OPTOUT_NO_DATE leaves out what depends on today (days_left, weekday, state); state: OPTOUT_OPEN, ... */
void emit_deadline(emit *to, const optout_deadline *deadline, const optout_explanation *why, const char *lang,
                   optout_date on, int32_t state);
/* The same with the id of the query, a JSON text or NULL. */
void emit_answer(emit *to, const char *id, const optout_deadline *deadline, const optout_explanation *why,
                 const char *lang);
void emit_steps(emit *to, const optout_explanation *why, const char *lang);
void emit_rights(emit *to, const optout_rights *rights, const char *lang);
void emit_actions(emit *to, const optout_actions *actions, const char *lang, optout_date on);
void emit_report(emit *to, const optout_report *report);

#endif
