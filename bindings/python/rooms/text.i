%include "rooms/error.i"

%ignore optout_text_utf8;
%ignore optout_language_is_tag;
%include "opt-out/text.h"
