/**
 * @file law.h
 * Frameworks, legal bases, rights, facts, authorities and duties to inform, as read-only tables.
 *
 * Pointers are static: nothing to free, any thread. One spelling of citations everywhere (C, JSON, command):
 * "GDPR 6(1)(f)", "UK-GDPR 6(1)(ea)", "CCPA 1798.120"; a framework without bases is named alone: "FADP".
 */
#ifndef OPTOUT_LAW_H
#define OPTOUT_LAW_H

#include "explain.h"
#include "period.h"

OPTOUT_BEGIN

/** A law, such as "GDPR". */
typedef struct optout_framework optout_framework;
/** A legal basis in a framework, such as "GDPR 6(1)(f)": what processing may rest on. */
typedef struct optout_basis optout_basis;
/** A right of the data subject in a framework, such as "GDPR 21(1)". */
typedef struct optout_right optout_right;

/** A framework by its short act, "GDPR"; NULL: unknown. */
OPTOUT_API const optout_framework *optout_framework_find(const char *act);
/** Framework i of all; NULL past the end. */
OPTOUT_API const optout_framework *optout_framework_at(size_t i);
/** The short act, "GDPR", with which citations begin. */
OPTOUT_API const char *optout_framework_act(const optout_framework *framework);
/** The full name of the act in a language. */
OPTOUT_API size_t optout_framework_text(const optout_framework *framework, const char *lang, char *buf, size_t cap);
/** Right i of the framework, in the order of the act; NULL past the end. */
OPTOUT_API const optout_right *optout_framework_right(const optout_framework *framework, size_t i);
/** Basis i of the framework; NULL past the end; a framework without bases has none. */
OPTOUT_API const optout_basis *optout_framework_basis(const optout_framework *framework, size_t i);

/** A legal basis by its citation, "GDPR 6(1)(f)", spelled exactly so; NULL: unknown. */
OPTOUT_API const optout_basis *optout_basis_find(const char *citation);
/** The citation. */
OPTOUT_API const char *optout_basis_citation(const optout_basis *basis);
/** The framework that the basis belongs to. */
OPTOUT_API const optout_framework *optout_basis_framework(const optout_basis *basis);
/** W3C DPV, such as "https://w3id.org/dpv/legal/eu/gdpr#A6-1-f"; NULL where DPV has none. */
OPTOUT_API const char *optout_basis_iri(const optout_basis *basis);
/** What the basis is, in a few words: "legitimate interests". */
OPTOUT_API size_t optout_basis_text(const optout_basis *basis, const char *lang, char *buf, size_t cap);

/** A right by its citation, "GDPR 21(1)", spelled exactly so; NULL: unknown. */
OPTOUT_API const optout_right *optout_right_find(const char *citation);
/** The citation. */
OPTOUT_API const char *optout_right_citation(const optout_right *right);
/** The framework that the right belongs to. */
OPTOUT_API const optout_framework *optout_right_framework(const optout_right *right);
/** The right in W3C DPV, an IRI; NULL where DPV has none. */
OPTOUT_API const char *optout_right_iri(const optout_right *right);
/** What the right is to, in a few words: "object on grounds of one's own situation". */
OPTOUT_API size_t optout_right_text(const optout_right *right, const char *lang, char *buf, size_t cap);

/** The 64-bit words of a mask of facts. Facts that answers depend on are rows of a table: name ("direct-marketing"),
 * question in words, article. Their indexes, 0-255, are only ever appended. */
#define OPTOUT_FACT_WORDS 4
/** The index of a fact, 0-255; -1: no such fact. */
OPTOUT_API int32_t optout_fact_index(const char *name);
/** The name of a fact; NULL past the end. */
OPTOUT_API const char *optout_fact_name(int32_t index);
/** The article that asks for a fact, with its act: "GDPR 21(2)"; NULL past the end. */
OPTOUT_API const char *optout_fact_article(int32_t index);
/** The question whose answer, yes or no, is the fact. It asks for the legal result; "no" also says that nobody claims
 * it. */
OPTOUT_API size_t optout_fact_question(int32_t index, const char *lang, char *buf, size_t cap);

/** What is known of a case. An input; NULL instead of it: nothing is known. Bit i of the masks (word i / 64) is fact i;
 * `yes` without `known` counts as unknown. */
typedef struct optout_facts {
    uint32_t size;                     /**< set by OPTOUT_INIT(optout_facts) */
    int32_t reserved;                  /**< 0 */
    optout_moment on;                  /**< the law of that day; not said: the newest */
    uint64_t known[OPTOUT_FACT_WORDS]; /**< the facts that are known */
    uint64_t yes[OPTOUT_FACT_WORDS];   /**< those of them that are true */
} optout_facts;
/** Sets a fact by its name: yes 1, no 0, anything else takes it back. OPTOUT_E_UNKNOWN: no such fact. */
OPTOUT_API OPTOUT_CHECK optout_status optout_facts_set(optout_facts *facts, const char *name, int32_t yes,
                                                       optout_error *error);

/** Whether a right holds. */
enum {
    OPTOUT_RIGHT_UNKNOWN = 0,    /**< not judged: the tables do not hold the act */
    OPTOUT_RIGHT_NO = 1,         /**< it does not follow, whatever is still to be learned */
    OPTOUT_RIGHT_YES = 2,        /**< it holds, whatever is still to be learned */
    OPTOUT_RIGHT_CONDITIONAL = 3 /**< it depends on facts that are not known */
};
/** "no", "yes", "conditional"; "unknown" for 0 and any other number. Static. */
OPTOUT_API const char *optout_holds_name(int32_t holds);

/** Whether a right holds where processing rests on these bases, judged together (a named GDPR 9(2) implies special
 * data unless told). Bases of other frameworks than the right's are passed over.
 * @param right the right.
 * @param bases may be NULL if count is 0 (a framework without bases; or nothing is named: no row with bases is met).
 * @param count entries of `bases`.
 * @param facts what is known, and the day whose law is taken; NULL: nothing is known, the newest law.
 * @param needs the facts that can still change a conditional answer, in table order, once each; may be NULL.
 * @param cap   entries of `needs`.
 * @param need_count how many there are, also past cap; may be NULL.
 * @param holds OPTOUT_RIGHT_NO, _YES or _CONDITIONAL.
 * @param why   collects the steps; NULL costs nothing.
 * @param error may be NULL.
 * @return OPTOUT_OK, OPTOUT_E_ARGUMENT (NULL right or holds, bad `facts`), OPTOUT_E_MEMORY. Allocates only in why. */
OPTOUT_API OPTOUT_CHECK optout_status optout_right_judge(const optout_right *right, const optout_basis *const *bases,
                                                         size_t count, const optout_facts *facts, int32_t *holds,
                                                         int32_t *needs, size_t cap, size_t *need_count,
                                                         optout_explanation *why, optout_error *error);
/** The same as an answer alone; OPTOUT_RIGHT_UNKNOWN where the judgement failed. */
OPTOUT_API int32_t optout_right_holds(const optout_right *right, const optout_basis *const *bases, size_t count,
                                      const optout_facts *facts, optout_explanation *why);

/** Every right of some bases' frameworks, the refused ones too; a handle, a list. */
typedef struct optout_rights optout_rights;
/** Judges every right of the frameworks that are named.
 * @param citations bases ("GDPR 6(1)(f)", several are judged together) or frameworks without bases ("FADP").
 * @param count     entries of `citations`.
 * @param facts     as in optout_right_judge().
 * @param out       the list; the caller frees it with optout_rights_free. Untouched on failure.
 * @param error     may be NULL.
 * @return OPTOUT_OK, OPTOUT_E_UNKNOWN (error->pointer "/<index>"), OPTOUT_E_ARGUMENT, OPTOUT_E_MEMORY. */
OPTOUT_API OPTOUT_CHECK optout_status optout_rights_judge(const char *const *citations, size_t count,
                                                          const optout_facts *facts, optout_rights **out,
                                                          optout_error *error);
/** Frees a list; NULL is allowed. */
OPTOUT_API void optout_rights_free(optout_rights *rights);
/** How many rights there are, in the order of the acts. */
OPTOUT_API size_t optout_rights_count(const optout_rights *rights);
/** The right, or NULL: past the end, or a right of an act that the tables do not hold (its citation stands). */
OPTOUT_API const optout_right *optout_rights_right(const optout_rights *rights, size_t i);
/** The citation of right i, "GDPR 21(1)"; NULL past the end. Lives as long as the list. */
OPTOUT_API const char *optout_rights_citation(const optout_rights *rights, size_t i);
/** Whether right i holds: OPTOUT_RIGHT_*. */
OPTOUT_API int32_t optout_rights_holds(const optout_rights *rights, size_t i);
/** How many facts can still change answer i; 0 where it is not conditional. */
OPTOUT_API size_t optout_rights_need_count(const optout_rights *rights, size_t i);
/** The index of fact k that can still change answer i; -1 past the end. */
OPTOUT_API int32_t optout_rights_need(const optout_rights *rights, size_t i, size_t k);
/** 1: a notice names this right and asks for no grounds (only in the list of a notice); else 0. */
OPTOUT_API int32_t optout_rights_waived(const optout_rights *rights, size_t i);
/** The steps of answer i; lives as long as the list. */
OPTOUT_API const optout_explanation *optout_rights_why(const optout_rights *rights, size_t i);

/** A period that an act sets ("clock"), such as GDPR Art. 12(3): one month from receipt. Static. */
typedef struct optout_clock optout_clock;
/** By its id, "gdpr-12-3"; NULL: unknown. */
OPTOUT_API const optout_clock *optout_clock_find(const char *id);
OPTOUT_API const optout_clock *optout_clock_at(size_t i); /**< NULL past the end */
/** Its id, which never changes its meaning. Static. */
OPTOUT_API const char *optout_clock_id(const optout_clock *clock);
OPTOUT_API const char *optout_clock_act(const optout_clock *clock);     /**< "GDPR" */
OPTOUT_API const char *optout_clock_article(const optout_clock *clock); /**< "12(3)" */
OPTOUT_API const char *optout_clock_source(const optout_clock *clock);  /**< where the act is published */
/** What has to be done by when, in a language, as snprintf. */
OPTOUT_API size_t optout_clock_text(const optout_clock *clock, const char *lang, char *buf, size_t cap);
/** How long it is. */
OPTOUT_API const optout_period *optout_clock_period(const optout_clock *clock);
/** The whole period where it was extended, counted from the same event; NULL: it cannot be. */
OPTOUT_API const optout_period *optout_clock_extended(const optout_clock *clock);
/** The id of the rule set by which it is counted, "eu-1182-71". */
OPTOUT_API const char *optout_clock_rule(const optout_clock *clock);
/** What starts it: "receipt", "request", "obtained", "awareness", "complaint", "consultation", "draft-decision",
 * "objection", "referral", "decision", "knowledge", "event". Static. */
OPTOUT_API const char *optout_clock_event(const optout_clock *clock);
OPTOUT_API int32_t optout_clock_direction(const optout_clock *clock); /**< OPTOUT_FORWARD, ... */
/** The first event day for which it is in force; OPTOUT_NO_DATE: open. */
OPTOUT_API optout_date optout_clock_from(const optout_clock *clock);
/** The first event day for which it is no longer in force; OPTOUT_NO_DATE: open. */
OPTOUT_API optout_date optout_clock_until(const optout_clock *clock);
OPTOUT_API int32_t optout_clock_is_verified(const optout_clock *clock); /**< 0: general knowledge only */
OPTOUT_API int32_t optout_clock_is_disputed(const optout_clock *clock); /**< 1: how it is counted is not settled */

/** Supervisory authorities (GDPR Art. 51, 77): of a country or a part of one. A place may have several. */
typedef struct optout_authority optout_authority;
/** Authority i of all; NULL past the end. */
OPTOUT_API const optout_authority *optout_authority_at(size_t i);
/** The first authority of exactly this place ("IE", "DE-BY"), NULL: none. */
OPTOUT_API const optout_authority *optout_authority_find(const char *place);
/** The code of the place that it is for. */
OPTOUT_API const char *optout_authority_place(const optout_authority *authority);
/** Its short name in its own language. */
OPTOUT_API const char *optout_authority_name(const optout_authority *authority);
/** The host of its website: "dataprotection.ie". */
OPTOUT_API const char *optout_authority_host(const optout_authority *authority);
/** For whom: "" all, "private", "public", "federal". */
OPTOUT_API const char *optout_authority_sector(const optout_authority *authority);
/** Where the row comes from. */
OPTOUT_API const char *optout_authority_source(const optout_authority *authority);
/** 1: the row was held against its source; 0: general knowledge only. */
OPTOUT_API int32_t optout_authority_is_verified(const optout_authority *authority);

OPTOUT_END
#endif
