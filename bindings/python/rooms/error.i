%ignore optout_error;
%ignore optout_free;
%rename("$ignore", regextarget=1) "^optout_report_";
%include "opt-out/error.h"
