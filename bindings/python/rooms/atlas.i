%include "rooms/zone.i"

%handle(optout_atlas)
%borrowed(optout_place)

%ignore optout_atlas_options;
%ignore optout_decree;
%unlocked(optout_atlas_open)
%unlocked(optout_atlas_zone)
%words(optout_place_name)
%include "opt-out/atlas.h"
