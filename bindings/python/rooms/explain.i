%include "rooms/date.i"
%include "rooms/text.i"

/* Steps are read whole. */
%rename("$ignore", regextarget=1) "^optout_explanation_(clear|count|code|act|article|before|after|text)$";
%include "opt-out/explain.h"

%inline %{
/* All steps of a collector that Python owns. */
static const optout_explanation *optout_explanation_steps(const optout_explanation *why)
{
    return why;
}
%}
