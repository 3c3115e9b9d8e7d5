%include "rooms/error.i"

%ignore optout_period;
%words(optout_period_format)
%include "opt-out/period.h"
