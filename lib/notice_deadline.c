/* The announced cut-off of a way, and the rights that follow from the legal bases. */
#include "deadline_private.h"
#include "law_private.h"
#include "notice_private.h"

#include <stdlib.h>
#include <string.h>

static optout_status no_deadline(optout_explanation *why, const char *step, const char *arg, optout_error *error)
{
    if (optout_explain__step(why, step, "", "", OPTOUT_NO_DATE, OPTOUT_NO_DATE, arg, NULL))
        return optout_error__no_memory(error);
    return optout_error__set(error, OPTOUT_E_NO_DATA, "no-deadline", NULL, "the notice announces no day for this");
}

/* The codes of the audience's territory, as far as `except` leaves them; the list is the caller's, the codes are not.
 */
typedef struct territory {
    const char **codes;
    size_t count;
} territory;

static bool lies_in(const optout_json__doc *doc, const optout_place *place, uint32_t list)
{
    if (list == OPTOUT_JSON__NONE)
        return false;
    for (uint32_t i = list + 1; i < doc->nodes[list].next; i = doc->nodes[i].next) {
        const optout_place *group = optout_place_find(doc->nodes[i].string);
        if (group && optout_place_is_in(place, group, OPTOUT_NO_DATE))
            return true;
    }
    return false;
}

static bool is_named(const optout_json__doc *doc, const optout_place *place, uint32_t list)
{
    for (uint32_t i = list + 1; i < doc->nodes[list].next; i = doc->nodes[i].next)
        if (optout_place_find(doc->nodes[i].string) == place)
            return true;
    return false;
}

static bool collect_territory(const optout_json__doc *doc, territory *out)
{
    uint32_t audience = optout_json__member(doc, 0, "audience");
    uint32_t within = optout_notice__at(doc, audience, "territory"),
             except = optout_notice__at(doc, audience, "except");
    const optout_place *place;
    size_t places = 0;

    *out = (territory){NULL, 0};
    if (within == OPTOUT_JSON__NONE)
        return true;
    while (optout_place_at(places))
        places++;
    out->codes = malloc((places + doc->nodes[within].count) * sizeof *out->codes);
    if (!out->codes)
        return false;
    if (except == OPTOUT_JSON__NONE) {
        for (uint32_t i = within + 1; i < doc->nodes[within].next; i = doc->nodes[i].next)
            out->codes[out->count++] = optout_place_code(optout_place_find(doc->nodes[i].string));
        return true;
    }
    for (size_t i = 0; (place = optout_place_at(i)) != NULL; i++)
        if ((optout_place_kind(place) == OPTOUT_PLACE_COUNTRY
                 ? lies_in(doc, place, within)
                 : is_named(doc, place, within) && optout_place_kind(place) == OPTOUT_PLACE_PART) &&
            !lies_in(doc, place, except))
            out->codes[out->count++] = optout_place_code(place);
    return true;
}

/* Who says the zone: the notice; else the person; else the person's place; else the audience's territory; else nobody.
 */
static optout_status choose_zone(const optout_person *who, const optout_notice__days *days, const territory *audience,
                                 optout_deadline__span *span, optout_error *error)
{
    static const char *const world[] = {"001"};

    if (who->place && !optout_place_find(who->place))
        return optout_error__set(error, OPTOUT_E_UNKNOWN, "place", "/place",
                                 "no such place; expected an ISO 3166-1 or 3166-2 code in upper case");
    span->zone = days->zone ? days->zone : who->zone;
    span->zone_by = days->zone ? OPTOUT_ZONE__STATED : OPTOUT_ZONE__PERSON;
    if (span->zone)
        return OPTOUT_OK;
    span->zone_by = who->place ? OPTOUT_ZONE__PLACE : audience->count ? OPTOUT_ZONE__TERRITORY : OPTOUT_ZONE__WORLD;
    span->places = who->place ? &who->place : audience->count ? (const char *const *)audience->codes : world;
    span->place_count = who->place || !audience->count ? 1 : audience->count;
    return OPTOUT_OK;
}

/* What the answer read: the place itself and, where it gave the zone, the audience's territory. */
static uint32_t flags_of(const optout_json__doc *doc, uint32_t node)
{
    char pointer[512];
    uint32_t flags = 0;

    if (node == OPTOUT_JSON__NONE)
        return 0;
    if (optout_json__pointer(doc, node, pointer, sizeof pointer) < sizeof pointer &&
        optout_notice__is_disputed(doc, pointer))
        flags |= OPTOUT_DISPUTED;
    if (optout_notice__covered(doc, node) == OPTOUT_COVERED__MEMORY)
        flags |= OPTOUT_UNVERIFIED;
    return flags;
}

static optout_status explain_flags(optout_explanation *why, uint32_t flags)
{
    if ((flags & OPTOUT_DISPUTED) && optout_explain__plain(why, "notice-disputed", "", ""))
        return OPTOUT_E_MEMORY;
    if ((flags & OPTOUT_UNVERIFIED) && optout_explain__plain(why, "notice-unverified", "", ""))
        return OPTOUT_E_MEMORY;
    return OPTOUT_OK;
}

static optout_status explain_until(const optout_json__doc *doc, uint32_t until, const optout_notice__days *days,
                                   optout_explanation *why)
{
    static const char *const codes[][2] = {{"controller", "notice-set-by-controller"},
                                           {"law", "notice-set-by-law"},
                                           {"adviser", "notice-set-by-adviser"},
                                           {"derived", "notice-set-by-derived"}};
    static const char *const counted[][2] = {{"receipt", "notice-counts-receipt"},
                                             {"dispatch", "notice-counts-dispatch"},
                                             {"postmark", "notice-counts-postmark"},
                                             {"applied", "notice-counts-applied"}};
    const char *set_by = optout_notice__string_at(doc, until, "set_by");
    const char *counts = optout_notice__string_at(doc, until, "counts");

    if (days->anchor &&
        optout_explain__step(why, "notice-anchor", "", "", OPTOUT_NO_DATE, days->latest, days->anchor, NULL))
        return OPTOUT_E_MEMORY;
    if (days->every && optout_explain__step(why, "notice-every", "", "", OPTOUT_NO_DATE, days->latest, NULL, NULL))
        return OPTOUT_E_MEMORY;
    for (size_t i = 0; i < 4; i++) {
        if (set_by && strcmp(codes[i][0], set_by) == 0 && optout_explain__plain(why, codes[i][1], "", ""))
            return OPTOUT_E_MEMORY;
        if (counts && strcmp(counted[i][0], counts) == 0 && optout_explain__plain(why, counted[i][1], "", ""))
            return OPTOUT_E_MEMORY;
    }
    return OPTOUT_OK;
}

optout_status optout_notice__deadline(const optout_notice *notice, const optout_atlas *atlas, const optout_person *who,
                                      uint32_t until, optout_deadline *out, optout_explanation *why,
                                      optout_error *error)
{
    const optout_json__doc *doc = notice->doc;
    optout_notice__days days = optout_notice__when(doc, until, who);
    optout_deadline__span span = {.earliest = days.earliest, .latest = days.latest};
    territory audience;
    optout_deadline answer;

    if (until == OPTOUT_JSON__NONE)
        return no_deadline(why, "notice-until-unsaid", NULL, error);
    if (optout_notice__is_word(doc, until, "none"))
        return no_deadline(why, "notice-until-none", NULL, error);
    if (!days.has_day)
        return no_deadline(why, days.every ? "notice-until-every" : "notice-until-anchor",
                           days.anchor ? days.anchor : "", error);
    if (!collect_territory(doc, &audience))
        return optout_error__no_memory(error);
    optout_status status = choose_zone(who, &days, &audience, &span, error);
    if (!status && explain_until(doc, until, &days, why))
        status = optout_error__no_memory(error);
    if (!status)
        status = optout_deadline__announced(atlas, &span, &answer, why, error);
    free(audience.codes);
    if (status)
        return status;
    uint32_t flags = flags_of(doc, until);
    if (span.zone_by == OPTOUT_ZONE__TERRITORY)
        flags |= flags_of(doc, optout_notice__at(doc, optout_json__member(doc, 0, "audience"), "territory"));
    if (explain_flags(why, flags))
        return optout_error__no_memory(error);
    answer.flags |= flags;
    *out = answer;
    return OPTOUT_OK;
}

static optout_status way_deadline(const optout_notice *notice, const char *way, const optout_atlas *atlas,
                                  const optout_person *who, optout_deadline *out, optout_explanation *why,
                                  optout_error *error)
{
    optout_person person;
    optout_status status;

    if (!notice || !atlas || !out)
        return optout_error__null(error, !notice ? "notice" : !atlas ? "atlas" : "out");
    status = optout_input__read(&person, sizeof person, sizeof person, who, "who", error);
    if (status)
        return status;
    uint32_t node = optout_json__member(notice->doc, 0, way);
    if (node == OPTOUT_JSON__NONE || notice->doc->nodes[node].type != OPTOUT_JSON__OBJECT)
        return no_deadline(why, node == OPTOUT_JSON__NONE ? "notice-way-unsaid" : "notice-way-none", NULL, error);
    return optout_notice__deadline(notice, atlas, &person, optout_notice__at(notice->doc, node, "until"), out, why,
                                   error);
}

optout_status optout_notice_objection_deadline(const optout_notice *notice, const optout_atlas *atlas,
                                               const optout_person *who, optout_deadline *out, optout_explanation *why,
                                               optout_error *error)
{
    return way_deadline(notice, "objection", atlas, who, out, why, error);
}

optout_status optout_notice_consent_deadline(const optout_notice *notice, const optout_atlas *atlas,
                                             const optout_person *who, optout_deadline *out, optout_explanation *why,
                                             optout_error *error)
{
    return way_deadline(notice, "consent", atlas, who, out, why, error);
}

/* ---- rights ---- */

/* Calls `each` for every citation of a right that a way names. */
typedef optout_status (*right_visitor)(void *context, const char *citation, bool waived);

static optout_status visit_rights(const optout_json__doc *doc, right_visitor each, void *context)
{
    static const char *const ways[] = {"objection", "consent"};

    for (size_t w = 0; w < sizeof ways / sizeof *ways; w++) {
        uint32_t way = optout_json__member(doc, 0, ways[w]);
        uint32_t right = optout_notice__at(doc, way, "right");
        bool waived = optout_notice__is_word(doc, optout_notice__at(doc, way, "grounds"), "none");
        if (right == OPTOUT_JSON__NONE || optout_notice__is_word(doc, right, "offered"))
            continue;
        bool many = doc->nodes[right].type == OPTOUT_JSON__LIST;
        for (uint32_t i = many ? right + 1 : right; i < doc->nodes[right].next; i = doc->nodes[i].next)
            if (each(context, doc->nodes[i].string, waived))
                return OPTOUT_E_MEMORY;
    }
    return OPTOUT_OK;
}

typedef struct citations {
    const char **list;
    size_t count;
} citations;

/* A framework without bases is named by a right in it. */
static optout_status add_framework(void *context, const char *citation, bool waived)
{
    citations *to = context;
    const optout_right *right = optout_right_find(citation);
    const optout_framework *framework = right ? optout_right_framework(right) : NULL;

    (void)waived;
    if (framework && !optout_framework_basis(framework, 0)) {
        const char **list = realloc(to->list, (to->count + 1) * sizeof *list);
        if (!list)
            return OPTOUT_E_MEMORY;
        to->list = list;
        to->list[to->count++] = optout_framework_act(framework);
    }
    return OPTOUT_OK;
}

static optout_status collect(const optout_json__doc *doc, citations *out)
{
    uint32_t bases = optout_json__member(doc, 0, "legal_basis");
    uint32_t count = bases == OPTOUT_JSON__NONE ? 0 : doc->nodes[bases].count;

    *out = (citations){malloc((count + 1) * sizeof *out->list), 0};
    if (!out->list)
        return OPTOUT_E_MEMORY;
    for (uint32_t i = bases + 1; count && i < doc->nodes[bases].next; i = doc->nodes[i].next) {
        const char *citation = optout_notice__string_at(doc, i, "citation");
        if (citation && optout_basis_find(citation))
            out->list[out->count++] = citation;
    }
    return visit_rights(doc, add_framework, out);
}

typedef struct marking {
    optout_rights *rights;
    optout_error *error;
} marking;

static optout_status mark(void *context, const char *citation, bool waived)
{
    marking *m = context;
    bool listed = false;

    for (size_t i = 0; i < optout_rights_count(m->rights) && !listed; i++)
        listed = strcmp(optout_rights_citation(m->rights, i), citation) == 0;
    if (!listed && optout_rights__add_unknown(m->rights, citation, m->error))
        return OPTOUT_E_MEMORY;
    if (waived)
        optout_rights__set_waived(m->rights, citation);
    return OPTOUT_OK;
}

optout_status optout_notice_rights(const optout_notice *notice, optout_moment now, optout_rights **out,
                                   optout_error *error)
{
    optout_facts facts = OPTOUT_INIT(optout_facts);
    citations named;
    marking m = {NULL, error};

    if (!notice || !out)
        return optout_error__null(error, notice ? "out" : "notice");
    facts.on = now;
    if (collect(notice->doc, &named)) {
        free(named.list);
        return optout_error__no_memory(error);
    }
    optout_status status = optout_rights_judge(named.list, named.count, &facts, &m.rights, error);
    free(named.list);
    if (status)
        return status;
    if (visit_rights(notice->doc, mark, &m)) {
        optout_rights_free(m.rights);
        return optout_error__no_memory(error);
    }
    *out = m.rights;
    return OPTOUT_OK;
}
