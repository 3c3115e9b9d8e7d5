%include "rooms/error.i"

%ignore optout_period;
%include "opt-out/period.h"
