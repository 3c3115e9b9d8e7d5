#include "error_private.h"
#include "law_private.h"

#include <string.h>

static const optout_framework *const frameworks[] = {&optout_law__gdpr, &optout_law__uk_gdpr, &optout_law__fadp,
                                                     &optout_law__ccpa, &optout_law__lgpd};

const optout_framework *optout_framework_at(size_t i)
{
    return i < sizeof frameworks / sizeof *frameworks ? frameworks[i] : NULL;
}

/* The framework whose act is the first len bytes of a text. */
static const optout_framework *find_act(const char *act, size_t len)
{
    const optout_framework *framework;

    for (size_t i = 0; (framework = optout_framework_at(i)) != NULL; i++)
        if (strncmp(framework->act, act, len) == 0 && framework->act[len] == '\0')
            return framework;
    return NULL;
}

static const optout_framework *act_of(const char *citation)
{
    return citation ? find_act(citation, strcspn(citation, " ")) : NULL;
}

bool optout_law__act_known(const char *citation)
{
    return act_of(citation) != NULL;
}

const optout_framework *optout_framework_find(const char *act)
{
    return act ? find_act(act, strlen(act)) : NULL;
}

const char *optout_framework_act(const optout_framework *framework)
{
    return framework ? framework->act : NULL;
}

static size_t put_words(const optout_words *words, const char *lang, char *buf, size_t cap)
{
    return optout_text__copy(words ? optout_text__words(words, lang) : NULL, buf, cap);
}

size_t optout_framework_text(const optout_framework *framework, const char *lang, char *buf, size_t cap)
{
    return put_words(framework ? &framework->name : NULL, lang, buf, cap);
}

const optout_right *optout_framework_right(const optout_framework *framework, size_t i)
{
    return framework && i < framework->listed ? &framework->rights[i] : NULL;
}

const optout_basis *optout_framework_basis(const optout_framework *framework, size_t i)
{
    return framework && i < framework->basis_count ? &framework->bases[i] : NULL;
}

const optout_basis *optout_basis_find(const char *citation)
{
    const optout_framework *framework = act_of(citation);

    for (size_t i = 0; framework && i < framework->basis_count; i++)
        if (strcmp(framework->bases[i].citation, citation) == 0)
            return &framework->bases[i];
    return NULL;
}

const char *optout_basis_citation(const optout_basis *basis)
{
    return basis ? basis->citation : NULL;
}

const optout_framework *optout_basis_framework(const optout_basis *basis)
{
    return basis ? basis->framework : NULL;
}

const char *optout_basis_iri(const optout_basis *basis)
{
    return basis ? basis->iri : NULL;
}

size_t optout_basis_text(const optout_basis *basis, const char *lang, char *buf, size_t cap)
{
    return put_words(basis ? &basis->words : NULL, lang, buf, cap);
}

const optout_right *optout_right_find(const char *citation)
{
    const optout_framework *framework = act_of(citation);

    for (size_t i = 0; framework && i < framework->right_count; i++)
        if (strcmp(framework->rights[i].citation, citation) == 0)
            return &framework->rights[i];
    return NULL;
}

const char *optout_right_citation(const optout_right *right)
{
    return right ? right->citation : NULL;
}

const optout_framework *optout_right_framework(const optout_right *right)
{
    return right ? right->framework : NULL;
}

const char *optout_right_iri(const optout_right *right)
{
    return right ? right->iri : NULL;
}

size_t optout_right_text(const optout_right *right, const char *lang, char *buf, size_t cap)
{
    return put_words(right ? &right->words : NULL, lang, buf, cap);
}

static const optout_law__fact *fact_at(int32_t index)
{
    return index >= 0 && index < OPTOUT_FACT__COUNT ? &optout_law__facts[index] : NULL;
}

int32_t optout_fact_index(const char *name)
{
    for (int32_t i = 0; name && i < OPTOUT_FACT__COUNT; i++)
        if (strcmp(optout_law__facts[i].name, name) == 0)
            return i;
    return -1;
}

const char *optout_fact_name(int32_t index)
{
    return fact_at(index) ? fact_at(index)->name : NULL;
}

const char *optout_fact_article(int32_t index)
{
    return fact_at(index) ? fact_at(index)->article : NULL;
}

size_t optout_fact_question(int32_t index, const char *lang, char *buf, size_t cap)
{
    return put_words(fact_at(index) ? &fact_at(index)->question : NULL, lang, buf, cap);
}

optout_status optout_facts_set(optout_facts *facts, const char *name, int32_t yes, optout_error *error)
{
    if (!facts || !name)
        return optout_error__null(error, facts ? "name" : "facts");
    if (facts->size < sizeof *facts)
        return optout_error__set(error, OPTOUT_E_ARGUMENT, "size", NULL, "facts: use OPTOUT_INIT(optout_facts)");
    int32_t index = optout_fact_index(name);
    if (index < 0)
        return optout_error__set(error, OPTOUT_E_UNKNOWN, "fact", NULL,
                                 "no such fact; facts are spelled like \"direct-marketing\"");
    uint64_t bit = UINT64_C(1) << (index % 64);
    facts->known[index / 64] &= ~bit;
    facts->yes[index / 64] &= ~bit;
    if (yes == 0 || yes == 1)
        facts->known[index / 64] |= bit;
    if (yes == 1)
        facts->yes[index / 64] |= bit;
    return OPTOUT_OK;
}

const char *optout_holds_name(int32_t holds)
{
    static const char *const names[] = {"unknown", "no", "yes", "conditional"};
    return names[holds >= 0 && holds <= OPTOUT_RIGHT_CONDITIONAL ? holds : 0];
}

const optout_authority *optout_authority_at(size_t i)
{
    for (size_t k = 0; optout_law__authorities[k].place; k++)
        if (k == i)
            return &optout_law__authorities[k];
    return NULL;
}

const optout_authority *optout_authority_find(const char *place)
{
    for (const optout_authority *row = optout_law__authorities; place && row->place; row++)
        if (strcmp(row->place, place) == 0)
            return row;
    return NULL;
}

const char *optout_authority_place(const optout_authority *authority)
{
    return authority ? authority->place : NULL;
}

const char *optout_authority_name(const optout_authority *authority)
{
    return authority ? authority->name : NULL;
}

const char *optout_authority_host(const optout_authority *authority)
{
    return authority ? authority->host : NULL;
}

const char *optout_authority_sector(const optout_authority *authority)
{
    return authority ? authority->sector : NULL;
}

const char *optout_authority_source(const optout_authority *authority)
{
    return authority ? authority->source : NULL;
}

int32_t optout_authority_is_verified(const optout_authority *authority)
{
    return authority ? authority->verified : 0;
}

const optout_law__duty *optout_law__duty_at(size_t i)
{
    for (size_t k = 0; optout_law__duties[k].code; k++)
        if (k == i)
            return &optout_law__duties[k];
    return NULL;
}
