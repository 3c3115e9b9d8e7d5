/* Valid arguments for calls of the public functions: what calls.py names in its table of factories. */
#ifndef OPTOUT_TESTS_GATES_FIXTURE_H
#define OPTOUT_TESTS_GATES_FIXTURE_H

#include "calls.h"

/* Handles; the call frees them. All end the program where they cannot be made. */
optout_atlas *gate_atlas(const gate_call *call);
/* The atlas behind a calendar is freed by _done. */
const optout_calendar *gate_calendar(const gate_call *call);
const optout_calendar *gate_calendar_of_spain(const gate_call *call);
void gate_calendar_done(const optout_calendar *calendar);
optout_notice *gate_notice(const gate_call *call);
optout_notice *gate_consent_notice(const gate_call *call);
optout_draft *gate_draft(const gate_call *call);
optout_report *gate_report(const gate_call *call);
optout_zone *gate_zone(const gate_call *call);
optout_rights *gate_rights(const gate_call *call);
optout_actions *gate_actions(const gate_call *call);
size_t gate_index_of_objection(const optout_rights *rights);
/* With steps, or as a collector that has no memory yet. */
optout_explanation *gate_steps(const gate_call *call);
optout_explanation *gate_collector(const gate_call *call);

/* Texts; static. */
const char *gate_document(const gate_call *call);
const char *gate_pointer_to_set(const gate_call *call);
const char *gate_value_to_set(const gate_call *call);
const char *gate_catalogue_id(const gate_call *call);
const char *gate_zone_to_ask(const gate_call *call);

/* Inputs. */
optout_person gate_person(const gate_call *call);
optout_facts gate_facts(const gate_call *call);
optout_deadline_query gate_query(const gate_call *call);
optout_deadline gate_deadline(const gate_call *call);
optout_atlas_options gate_options(const gate_call *call);
optout_period gate_period(const gate_call *call);
const optout_place *gate_place(const gate_call *call);
const optout_rule *gate_rule_of_days(const gate_call *call);
const optout_right *gate_right(const gate_call *call);

/* The bytes of a TZif file, read once. */
extern unsigned char gate_zone_bytes[4096];
extern size_t gate_zone_len;

/* Reads what stands in files; before anything else. */
void gate_prepare(void);
/* Frees it. */
void gate_finish(void);

/* A copy of a draft's text and whether it still stands, for calls that change one. */
char *gate_draft_text(const optout_draft *draft);
bool gate_draft_is(const optout_draft *draft, char *text);

#endif
