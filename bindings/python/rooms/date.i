%include "rooms/error.i"

/* datetime has all of this. */
%ignore optout_moment;
%ignore OPTOUT_NO_DATE;
%ignore OPTOUT_NO_INSTANT;
%rename("$ignore", regextarget=1) "^optout_(date|instant|moment|weekday)_";
%include "opt-out/date.h"
