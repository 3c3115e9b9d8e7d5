/* What notices ask of deadlines: a span of days, over the zones of several places. */
#ifndef OPTOUT_DEADLINE_PRIVATE_H
#define OPTOUT_DEADLINE_PRIVATE_H

#include "opt-out/deadline.h"

struct optout_rule {
    const char *id, *act, *article, *source;
};
extern const optout_rule optout_deadline__rules[]; /* ended by id NULL */

enum { OPTOUT_ZONE__STATED = 1, OPTOUT_ZONE__PERSON, OPTOUT_ZONE__PLACE, OPTOUT_ZONE__TERRITORY, OPTOUT_ZONE__WORLD };

typedef struct optout_deadline__span {
    optout_date earliest, latest; /* the last day: both equal where it is known */
    const char *zone;             /* IANA name, NULL: the zones of the places */
    const char *const *places;    /* codes that the atlas knows; the union of their zones */
    size_t place_count;
    int32_t zone_by; /* OPTOUT_ZONE__*: who says the zone, for the steps */
} optout_deadline__span;

/* Both bounds over the days and the zones; flags OPTOUT_ANNOUNCED and, where ends of one day differ,
 * OPTOUT_UNCERTAIN_ZONE. */
optout_status optout_deadline__announced(const optout_atlas *atlas, const optout_deadline__span *span,
                                         optout_deadline *out, optout_explanation *why, optout_error *error);

#endif
