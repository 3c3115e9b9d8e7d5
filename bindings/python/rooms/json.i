%include "rooms/error.i"

%ignore optout_json_limits;
%unlocked(optout_json_check)
%include "opt-out/json.h"
