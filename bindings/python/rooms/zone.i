%include "rooms/date.i"

/* Zones come from an atlas, which owns them. */
%borrowed(optout_zone)
%ignore optout_zone_load;
%ignore optout_zone_free;
%include "opt-out/zone.h"
