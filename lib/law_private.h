/* The shape of the tables of law, and what other rooms ask of them. */
#ifndef OPTOUT_LAW_PRIVATE_H
#define OPTOUT_LAW_PRIVATE_H

#include "opt-out/law.h"
#include "text_private.h"

/* Indexes of facts: only ever appended. */
enum {
    OPTOUT_FACT__FROM_PERSON,
    OPTOUT_FACT__ALREADY_INFORMED,
    OPTOUT_FACT__DISPROPORTIONATE,
    OPTOUT_FACT__DISCLOSURE_BY_LAW,
    OPTOUT_FACT__PROFESSIONAL_SECRECY,
    OPTOUT_FACT__ACCURATE,
    OPTOUT_FACT__NO_LONGER_NEEDED,
    OPTOUT_FACT__CONSENT_WITHDRAWN,
    OPTOUT_FACT__OTHER_BASIS,
    OPTOUT_FACT__OBJECTED,
    OPTOUT_FACT__OBJECTED_MARKETING,
    OPTOUT_FACT__OWN_SITUATION,
    OPTOUT_FACT__OVERRIDING_GROUNDS,
    OPTOUT_FACT__UNLAWFUL,
    OPTOUT_FACT__ERASURE_BY_LAW,
    OPTOUT_FACT__CHILD_ONLINE,
    OPTOUT_FACT__EXPRESSION,
    OPTOUT_FACT__LEGAL_OBLIGATION,
    OPTOUT_FACT__PUBLIC_TASK,
    OPTOUT_FACT__PUBLIC_HEALTH,
    OPTOUT_FACT__RESEARCH_IMPAIRED,
    OPTOUT_FACT__CLAIMS,
    OPTOUT_FACT__ACCURACY_CONTESTED,
    OPTOUT_FACT__PREFERS_RESTRICTION,
    OPTOUT_FACT__PERSON_NEEDS_FOR_CLAIMS,
    OPTOUT_FACT__OBJECTION_PENDING,
    OPTOUT_FACT__RESTRICTED,
    OPTOUT_FACT__RESTRICTED_USE_ALLOWED,
    OPTOUT_FACT__PROVIDED_BY_PERSON,
    OPTOUT_FACT__AUTOMATED_MEANS,
    OPTOUT_FACT__DIRECT_MARKETING,
    OPTOUT_FACT__RESEARCH,
    OPTOUT_FACT__SOLELY_AUTOMATED,
    OPTOUT_FACT__SIGNIFICANT_EFFECT,
    OPTOUT_FACT__CONTRACT_DECISION,
    OPTOUT_FACT__LAW_AUTHORISED_DECISION,
    OPTOUT_FACT__EXPLICIT_CONSENT_DECISION,
    OPTOUT_FACT__SPECIAL_DATA,
    OPTOUT_FACT__PUBLIC_POWERS,
    OPTOUT_FACT__NATIONAL_LAW_80,
    OPTOUT_FACT__CANNOT_IDENTIFY,
    OPTOUT_FACT__MORE_INFORMATION,
    OPTOUT_FACT__EXCESSIVE,
    OPTOUT_FACT__IDENTITY_UNPROVEN,
    OPTOUT_FACT__EXCLUDED_BY_LAW,
    OPTOUT_FACT__EXPRESS_WISH,
    OPTOUT_FACT__JUSTIFIED,
    OPTOUT_FACT__OWN_PUBLIC,
    OPTOUT_FACT__SALE_SHARING,
    OPTOUT_FACT__HUMAN_APPEAL,
    OPTOUT_FACT__NONCOMPLIANCE,
    OPTOUT_FACT__ANNEX_1,
    OPTOUT_FACT__PUBLIC_AUTHORITY_TASK,
    OPTOUT_FACT__CONSENT_OR_CONTRACT,
    OPTOUT_FACT__COUNT
};

typedef struct optout_law__fact {
    const char *name, *article;
    optout_words question;
} optout_law__fact;
extern const optout_law__fact optout_law__facts[OPTOUT_FACT__COUNT];

struct optout_basis {
    const char *citation, *iri; /* iri NULL: DPV has none */
    const optout_framework *framework;
    optout_words words;
    int16_t implies;  /* a fact that is yes unless told, as in OPTOUT_LAW__YES; 0: none */
    optout_date from; /* before that day it counts as not named; OPTOUT_NO_DATE: always there */
};

struct optout_right {
    const char *citation, *iri;
    const optout_framework *framework;
    optout_words words; /* what the person may do, in the infinitive */
};

enum { OPTOUT_LAW__GROUND = '+', OPTOUT_LAW__UNLESS = '-', OPTOUT_LAW__QUIET = '~', OPTOUT_LAW__ROW_FACTS = 3 };

/* One ground or one exception of one or several rights. It holds where all its facts fit; a right holds where one
 * ground does and no exception. A quiet exception is passed over while its first fact is unknown. */
typedef struct optout_law__row {
    uint64_t rights;  /* bit i: right i of the framework */
    int32_t kind;     /* OPTOUT_LAW__GROUND, _UNLESS, _QUIET */
    uint32_t bases;   /* bit i: basis i of the framework; one of them is named. 0: whatever is named */
    uint32_t without; /* passed over where one of these is named */
    int16_t facts[OPTOUT_LAW__ROW_FACTS]; /* OPTOUT_LAW__YES or _NO of a fact; 0: no more */
    optout_date from, until; /* the first day in force, the first day no longer in force; OPTOUT_NO_DATE: open */
    const char *act;         /* NULL: that of the framework */
    const char *article;
    const char *source; /* where the act's own text (that of the framework's source) is not enough; else NULL */
    optout_words words; /* a clause that says when the row holds */
} optout_law__row;

#define OPTOUT_LAW__YES(fact) ((int16_t)(OPTOUT_FACT__##fact + 1))
#define OPTOUT_LAW__NO(fact) ((int16_t)(-(OPTOUT_FACT__##fact + 1)))

struct optout_framework {
    const char *act;
    optout_words name;
    const char *source; /* where the act is published */
    const optout_basis *bases;
    const optout_right *rights; /* in the order of the act; those past `listed` only stand behind a permission */
    const optout_law__row *rows;
    size_t basis_count, right_count, listed, row_count;
};
extern const optout_framework optout_law__gdpr, optout_law__uk_gdpr, optout_law__fadp, optout_law__ccpa,
    optout_law__lgpd;

typedef struct optout_law__answer {
    int32_t holds;
    size_t need_count;
    int32_t needs[OPTOUT_FACT__COUNT];
} optout_law__answer;

/* As optout_right_judge, without row `skip` of the right's framework (SIZE_MAX: with all rows). */
optout_status optout_law__judge(const optout_right *right, const optout_basis *const *bases, size_t count,
                                const optout_facts *facts, size_t skip, optout_law__answer *out,
                                optout_explanation *why, optout_error *error);

struct optout_authority {
    const char *place, *name, *host, *sector, *source;
    int32_t verified;
};
/* Ended by a row without a place. */
extern const optout_authority optout_law__authorities[];

/* A duty to inform, for the warnings of a notice. */
typedef struct optout_law__duty {
    const char *code;
    const char *article;    /* with its act. An Art. 14 here: the duty is only there if the data come from elsewhere */
    const char *article_14; /* the same duty where the data do not come from the person; NULL: none there */
    const char *field;      /* the place in a notice, "*" for any entry; NULL: the format has none */
    optout_words words;     /* what the notice lacks */
} optout_law__duty;
/* Ended by a row without a code. */
extern const optout_law__duty optout_law__duties[];
/* NULL past the end. */
const optout_law__duty *optout_law__duty_at(size_t i);

/* Whether the tables hold the act of a citation, or the act alone. */
bool optout_law__act_known(const char *citation);

/* Appends a right of an act that the tables do not hold; its citation is copied. The list is as before on failure. */
optout_status optout_rights__add_unknown(optout_rights *rights, const char *citation, optout_error *error);
/* Marks the right of this citation, if it is in the list. */
void optout_rights__set_waived(optout_rights *rights, const char *citation);

/* A period that an act sets. */
struct optout_clock {
    const char *id, *act, *article, *source;
    optout_words words;             /* what has to be done */
    optout_period period, extended; /* extended all zero: it cannot be */
    const char *rule, *event;
    int32_t direction;
    uint32_t options;  /* OPTOUT_NO_ROLL ... as the act says */
    uint32_t earliest; /* more of them for the reading that ends first, where the law is not settled; 0: it is */
    bool unverified;
    optout_date from, until; /* event days: the first in force, the first no longer in force; OPTOUT_NO_DATE: open */
};
extern const optout_clock optout_law__clocks[]; /* ended by id NULL */

/* A day in a table, as optout_date_make gives it; a constant. */
#define OPTOUT_LAW__YEAR(y, m) ((y) - ((m) <= 2))
#define OPTOUT_LAW__DAY(y, m, d)                                                                                       \
    (365 * OPTOUT_LAW__YEAR(y, m) + OPTOUT_LAW__YEAR(y, m) / 4 - OPTOUT_LAW__YEAR(y, m) / 100 +                        \
     OPTOUT_LAW__YEAR(y, m) / 400 + (153 * ((m) + ((m) > 2 ? -3 : 9)) + 2) / 5 + (d)-1 - 719468)

#endif
