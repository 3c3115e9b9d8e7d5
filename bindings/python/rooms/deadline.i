%include "rooms/atlas.i"
%include "rooms/explain.i"

%borrowed(optout_rule)

%ignore optout_deadline;
%ignore optout_deadline_query;
%unlocked(optout_deadline_compute)
%include "opt-out/deadline.h"
