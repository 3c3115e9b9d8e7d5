%include "rooms/explain.i"
%include "rooms/period.i"

%borrowed(optout_framework)
%borrowed(optout_basis)
%borrowed(optout_right)
%borrowed(optout_authority)
%borrowed(optout_clock)
%handle(optout_rights)

%ignore optout_facts;
%ignore optout_facts_set;
/* One road to an answer: optout_rights_judge. */
%ignore optout_right_judge;
%ignore optout_right_holds;
%unlocked(optout_rights_judge)
%words(optout_framework_text)
%words(optout_basis_text)
%words(optout_right_text)
%words(optout_fact_question)
%words(optout_clock_text)
%include "opt-out/law.h"
