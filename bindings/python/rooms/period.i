%include "rooms/error.i"

%include "opt-out/period.h"
