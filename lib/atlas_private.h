/* The rows of places, and what deadlines ask of the atlas. */
#ifndef OPTOUT_ATLAS_PRIVATE_H
#define OPTOUT_ATLAS_PRIVATE_H

#include "opt-out/atlas.h"
#include "text_private.h"

struct optout_place {
    const char *code;
    int32_t kind;
    optout_words name;
    const char *source;
    const uint16_t *zones; /* indices of optout_atlas__zone_names, ascending; "001" has all names instead */
    size_t zone_count;
};
extern const optout_place optout_atlas__places[]; /* sorted by code */
extern const size_t optout_atlas__place_count;

extern const char *const optout_atlas__zone_names[]; /* sorted */
extern const size_t optout_atlas__zone_count;

/* Which zone stands in an older database for one that it does not have yet; ended by name NULL. */
typedef struct optout_atlas__older_zone {
    uint16_t zone;
    const char *name, *source;
} optout_atlas__older_zone;
extern const optout_atlas__older_zone optout_atlas__older_zones[];

/* A place in a group from a day until a day, both included, as YYYYMMDD. Rows of a group stand together, sorted by
 * place and from; the open ones are its parts. */
enum { OPTOUT_ATLAS__OPEN = 99991231 };
typedef struct optout_atlas__member {
    const char *group, *place;
    int32_t from, until;
    const char *source;
} optout_atlas__member;
extern const optout_atlas__member optout_atlas__members[];
extern const size_t optout_atlas__member_count;

/* The index of zone i of a place in optout_atlas__zone_names. */
size_t optout_atlas__place_zone_index(const optout_place *place, size_t i);
/* As optout_atlas_zone; pointer: that of the error, may be NULL. */
optout_status optout_atlas__zone(const optout_atlas *atlas, const char *name, const char *pointer,
                                 const optout_zone **out, optout_error *error);
/* Zone i of a place, i < optout_place_zone_count(place). OPTOUT_E_NO_DATA: also where the database lacks it. */
optout_status optout_atlas__place_zone(const optout_atlas *atlas, const optout_place *place, size_t i,
                                       const optout_zone **out, optout_error *error);

/* A day that the caller decreed, with his texts copied. */
typedef struct optout_atlas__decree {
    const optout_place *place;
    optout_date date;
    char *name;
} optout_atlas__decree;
/* NULL past the end. */
const optout_atlas__decree *optout_atlas__decree_at(const optout_atlas *atlas, size_t i);

/* What another room keeps for a place; NULL: nothing yet. */
void *optout_atlas__slot(const optout_atlas *atlas, const optout_place *place);
/* Keeps it, and drops it with the atlas; where another thread was faster, drops it at once, as where memory is out.
 * out: what is kept. OPTOUT_OK or OPTOUT_E_MEMORY. */
optout_status optout_atlas__fill_slot(const optout_atlas *atlas, const optout_place *place, void *made,
                                      void (*drop)(void *), void **out);

#endif
