/* The list of every right of some bases' frameworks. */
#include "error_private.h"
#include "law_private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct entry {
    const optout_right *right; /* NULL: of an act that the tables do not hold */
    char *citation;            /* own copy where right is NULL */
    int32_t holds, waived;
    int32_t *needs;
    size_t need_count;
    optout_explanation *why;
} entry;

struct optout_rights {
    entry *entries;
    size_t count, cap;
};

/* What citations name, sorted out. */
typedef struct naming {
    const optout_basis **bases;
    const optout_framework **frameworks; /* each once, in the order of their first mention */
    size_t basis_count, framework_count;
} naming;

static void drop_entry(entry *e)
{
    free(e->citation);
    free(e->needs);
    optout_explanation_free(e->why);
}

void optout_rights_free(optout_rights *rights)
{
    if (!rights)
        return;
    for (size_t i = 0; i < rights->count; i++)
        drop_entry(&rights->entries[i]);
    free(rights->entries);
    free(rights);
}

static bool reserve(optout_rights *rights)
{
    size_t cap = rights->cap ? 2 * rights->cap : 32;

    if (rights->count < rights->cap)
        return true;
    entry *entries = realloc(rights->entries, cap * sizeof *entries);
    if (!entries)
        return false;
    rights->entries = entries;
    rights->cap = cap;
    return true;
}

static optout_status unknown(optout_error *error, size_t i, const char *citation)
{
    const optout_framework *framework = NULL, *at;
    size_t act = strcspn(citation, " ");
    char pointer[32];

    (void)snprintf(pointer, sizeof pointer, "/%zu", i);
    for (size_t k = 0; (at = optout_framework_at(k)) != NULL; k++)
        if (strlen(at->act) == act && strncmp(at->act, citation, act) == 0)
            framework = at;
    if (!framework)
        return optout_error__set(error, OPTOUT_E_UNKNOWN, "citation", pointer,
                                 "no act of the tables; a legal basis is spelled like \"GDPR 6(1)(f)\"");
    if (framework->basis_count == 0)
        return optout_error__set(error, OPTOUT_E_UNKNOWN, "citation", pointer,
                                 "%s has no legal bases in the tables; it is named alone: \"%s\"", framework->act,
                                 framework->act);
    return optout_error__set(error, OPTOUT_E_UNKNOWN, "citation", pointer,
                             "no legal basis of %s; one is spelled like \"%s\"", framework->act,
                             framework->bases[0].citation);
}

static void add_framework(naming *named, const optout_framework *framework)
{
    for (size_t i = 0; i < named->framework_count; i++)
        if (named->frameworks[i] == framework)
            return;
    named->frameworks[named->framework_count++] = framework;
}

static optout_status sort_out(const char *const *citations, size_t count, naming *named, optout_error *error)
{
    for (size_t i = 0; i < count; i++) {
        if (!citations[i])
            return optout_error__null(error, "an entry of citations");
        const optout_basis *basis = optout_basis_find(citations[i]);
        const optout_framework *framework = basis ? basis->framework : optout_framework_find(citations[i]);
        if (!framework || (!basis && framework->basis_count > 0))
            return unknown(error, i, citations[i]);
        if (basis)
            named->bases[named->basis_count++] = basis;
        add_framework(named, framework);
    }
    return OPTOUT_OK;
}

static optout_status judge_one(optout_rights *rights, const optout_right *right, const naming *named,
                               const optout_facts *facts, optout_error *error)
{
    optout_law__answer answer;
    entry e = {.right = right, .why = optout_explanation_new()};

    if (!e.why || !reserve(rights)) {
        drop_entry(&e);
        return optout_error__no_memory(error);
    }
    optout_status status =
        optout_law__judge(right, named->bases, named->basis_count, facts, SIZE_MAX, &answer, e.why, error);
    if (!status && answer.need_count > 0) {
        e.needs = malloc(answer.need_count * sizeof *e.needs);
        if (e.needs)
            memcpy(e.needs, answer.needs, answer.need_count * sizeof *e.needs);
        else
            status = optout_error__no_memory(error);
    }
    if (status) {
        drop_entry(&e);
        return status;
    }
    e.holds = answer.holds;
    e.need_count = answer.need_count;
    rights->entries[rights->count++] = e;
    return OPTOUT_OK;
}

static optout_status judge_all(optout_rights *rights, const naming *named, const optout_facts *facts,
                               optout_error *error)
{
    for (size_t f = 0; f < named->framework_count; f++)
        for (size_t i = 0; i < named->frameworks[f]->listed; i++) {
            optout_status status = judge_one(rights, &named->frameworks[f]->rights[i], named, facts, error);
            if (status)
                return status;
        }
    return OPTOUT_OK;
}

static optout_status make_list(const char *const *citations, size_t count, naming *named, const optout_facts *facts,
                               optout_rights *rights, optout_error *error)
{
    if (!named->bases || !named->frameworks || !rights)
        return optout_error__no_memory(error);
    optout_status status = sort_out(citations, count, named, error);
    return status ? status : judge_all(rights, named, facts, error);
}

optout_status optout_rights_judge(const char *const *citations, size_t count, const optout_facts *facts,
                                  optout_rights **out, optout_error *error)
{
    if (!out || (!citations && count))
        return optout_error__null(error, out ? "citations" : "out");
    naming named = {calloc(count + 1, sizeof *named.bases), calloc(count + 1, sizeof *named.frameworks), 0, 0};
    optout_rights *rights = calloc(1, sizeof *rights);
    optout_status status = make_list(citations, count, &named, facts, rights, error);

    free(named.bases);
    free(named.frameworks);
    if (status)
        optout_rights_free(rights);
    else
        *out = rights;
    return status;
}

optout_status optout_rights__add_unknown(optout_rights *rights, const char *citation, optout_error *error)
{
    size_t size = strlen(citation) + 1;
    entry e = {.citation = malloc(size), .holds = OPTOUT_RIGHT_UNKNOWN, .why = optout_explanation_new()};

    if (!e.citation || !e.why || !reserve(rights)) {
        drop_entry(&e);
        return optout_error__no_memory(error);
    }
    memcpy(e.citation, citation, size);
    rights->entries[rights->count++] = e;
    return OPTOUT_OK;
}

void optout_rights__set_waived(optout_rights *rights, const char *citation)
{
    for (size_t i = 0; i < rights->count; i++) {
        const char *own = optout_rights_citation(rights, i);
        if (own && strcmp(own, citation) == 0)
            rights->entries[i].waived = 1;
    }
}

static const entry *entry_at(const optout_rights *rights, size_t i)
{
    return rights && i < rights->count ? &rights->entries[i] : NULL;
}

size_t optout_rights_count(const optout_rights *rights)
{
    return rights ? rights->count : 0;
}

const optout_right *optout_rights_right(const optout_rights *rights, size_t i)
{
    const entry *e = entry_at(rights, i);
    return e ? e->right : NULL;
}

const char *optout_rights_citation(const optout_rights *rights, size_t i)
{
    const entry *e = entry_at(rights, i);
    return !e ? NULL : e->right ? e->right->citation : e->citation;
}

int32_t optout_rights_holds(const optout_rights *rights, size_t i)
{
    const entry *e = entry_at(rights, i);
    return e ? e->holds : OPTOUT_RIGHT_UNKNOWN;
}

size_t optout_rights_need_count(const optout_rights *rights, size_t i)
{
    const entry *e = entry_at(rights, i);
    return e ? e->need_count : 0;
}

int32_t optout_rights_need(const optout_rights *rights, size_t i, size_t k)
{
    const entry *e = entry_at(rights, i);
    return e && k < e->need_count ? e->needs[k] : -1;
}

int32_t optout_rights_waived(const optout_rights *rights, size_t i)
{
    const entry *e = entry_at(rights, i);
    return e ? e->waived : 0;
}

const optout_explanation *optout_rights_why(const optout_rights *rights, size_t i)
{
    const entry *e = entry_at(rights, i);
    return e ? e->why : NULL;
}
