/**
 * @file notice.h
 * The notice document `opt-out/notice/1`: reading, checking, writing, and the questions that people have about it.
 *
 * Places in a document are JSON Pointers (RFC 6901). Absent means unsaid, "none" means said that there is none; so a
 * function that hands out a text gives NULL for what is not said, never "".
 */
#ifndef OPTOUT_NOTICE_H
#define OPTOUT_NOTICE_H

#include "deadline.h"
#include "json.h"
#include "law.h"

OPTOUT_BEGIN

/** A notice that passed every rule of the format. Immutable; shared by threads. */
typedef struct optout_notice optout_notice;

/** Reads a document whole or not at all.
 * @param json   UTF-8, need not end in NUL; copied.
 * @param len    its bytes.
 * @param limits NULL: the defaults of json.h.
 * @param out    the notice; the caller frees it with optout_notice_free. Untouched on failure.
 * @param report may be NULL; else set on OPTOUT_OK (warnings), OPTOUT_E_SYNTAX, OPTOUT_E_LIMIT and OPTOUT_E_INVALID
 * (all problems, at most 1,000 and one that counts the rest): the caller frees it. Untouched on other failures.
 * @param error  the first problem of severity error.
 * @return OPTOUT_OK, OPTOUT_E_SYNTAX, OPTOUT_E_LIMIT, OPTOUT_E_INVALID, OPTOUT_E_ARGUMENT, OPTOUT_E_MEMORY. */
OPTOUT_API OPTOUT_CHECK optout_status optout_notice_parse_limited(const char *json, size_t len,
                                                                  const optout_json_limits *limits, optout_notice **out,
                                                                  optout_report **report, optout_error *error);
/** The same with the default limits. */
OPTOUT_API OPTOUT_CHECK optout_status optout_notice_parse(const char *json, size_t len, optout_notice **out,
                                                          optout_report **report, optout_error *error);
/** A notice of the catalogue, compiled in; the caller frees it as any other. OPTOUT_E_UNKNOWN: no such id. */
OPTOUT_API OPTOUT_CHECK optout_status optout_notice_catalogue(const char *id, optout_notice **out, optout_error *error);
/** Id i of the catalogue, sorted; NULL past the end. Static. */
OPTOUT_API const char *optout_catalogue_id(size_t i);
/** Frees a notice, and with it every text and list that was borrowed from it; NULL is allowed. */
OPTOUT_API void optout_notice_free(optout_notice *notice);
/** The warnings of the notice, borrowed: lives as long as the notice. */
OPTOUT_API const optout_report *optout_notice_report(const optout_notice *notice);
/** The canonical text, ends in LF and NUL; `len` without the NUL, may be NULL. The caller frees with optout_free. */
OPTOUT_API OPTOUT_CHECK optout_status optout_notice_write(const optout_notice *notice, char **json, size_t *len,
                                                          optout_error *error);

/** A notice while it is built or changed, by JSON Pointer. One thread at a time. */
typedef struct optout_draft optout_draft;
/** A draft that begins with a notice, or with the empty object where `from` is NULL. NULL when memory is out. The
 * caller frees it, unless optout_draft_finish does. */
OPTOUT_API OPTOUT_CHECK optout_draft *optout_draft_new(const optout_notice *from);
/** Sets the value at a place, or removes it. Objects that lack are made on the way (a list where the next token is "-"
 * or "0"); in a list, "-" appends. Rules of the format are judged by _finish, only the JSON text is judged here.
 * @param draft      the draft.
 * @param pointer    the place, a JSON Pointer; "" is the whole document.
 * @param json_value a JSON text; NULL removes the place.
 * @param error      may be NULL.
 * @return OPTOUT_OK, OPTOUT_E_SYNTAX or OPTOUT_E_LIMIT (the value), OPTOUT_E_UNKNOWN (no such place, or one inside a
 * value that has no places), OPTOUT_E_ARGUMENT, OPTOUT_E_MEMORY. The draft is as before on failure. */
OPTOUT_API OPTOUT_CHECK optout_status optout_draft_set(optout_draft *draft, const char *pointer, const char *json_value,
                                                       optout_error *error);
/** The text as it stands, judged by nobody. The caller frees with optout_free. */
OPTOUT_API OPTOUT_CHECK optout_status optout_draft_write(const optout_draft *draft, char **json, size_t *len,
                                                         optout_error *error);
/** Reads the draft as optout_notice_parse does, and frees it on OPTOUT_OK only. Places of a report are those of the
 * text that optout_draft_write gives. */
OPTOUT_API OPTOUT_CHECK optout_status optout_draft_finish(optout_draft *draft, optout_notice **out,
                                                          optout_report **report, optout_error *error);
/** Frees a draft that was not finished; NULL is allowed. */
OPTOUT_API void optout_draft_free(optout_draft *draft);

/** The string at a place; of a `when` object with a date, that date. NULL: not said, or not a string. Borrowed. */
OPTOUT_API const char *optout_notice_string(const optout_notice *notice, const char *pointer);
/** The text at a place in a language: of the tag asked for, else one of its language, else English, else the first.
 * `used` is set to the tag of what is returned (borrowed); it may be NULL. NULL: not said, or no text. */
OPTOUT_API const char *optout_notice_words(const optout_notice *notice, const char *pointer, const char *lang,
                                           const char **used);
/** Entries of the list or members of the object at a place; 0 where there is none. */
OPTOUT_API size_t optout_notice_count(const optout_notice *notice, const char *pointer);
/** The name of member i of the object at a place, in document order; NULL past the end or not an object. Borrowed. */
OPTOUT_API const char *optout_notice_member(const optout_notice *notice, const char *pointer, size_t i);
/** The kinds of JSON values. */
enum {
    OPTOUT_VALUE_NONE = 0,   /**< not said */
    OPTOUT_VALUE_NULL = 1,   /**< only inside `x-` */
    OPTOUT_VALUE_FALSE = 2,  /**< false */
    OPTOUT_VALUE_TRUE = 3,   /**< true */
    OPTOUT_VALUE_NUMBER = 4, /**< a number */
    OPTOUT_VALUE_STRING = 5, /**< a string */
    OPTOUT_VALUE_LIST = 6,   /**< an array */
    OPTOUT_VALUE_OBJECT = 7  /**< an object */
};
/** OPTOUT_VALUE_*: what stands at a place. */
OPTOUT_API int32_t optout_notice_kind(const optout_notice *notice, const char *pointer);
/** The whole number at a place (ages), INT32_MIN where there is none. */
OPTOUT_API int32_t optout_notice_number(const optout_notice *notice, const char *pointer);
/** 1 if a dispute is about this place, one around it or one within it. */
OPTOUT_API int32_t optout_notice_is_disputed(const optout_notice *notice, const char *pointer);
/** 1 if a place that is said is covered by sources of kind `memory` only. */
OPTOUT_API int32_t optout_notice_is_unverified(const optout_notice *notice, const char *pointer);
/** The days of a `when`: earliest and latest (equal where the day is known).
 * @param notice   the notice.
 * @param pointer  the place of the `when`.
 * @param on       the day from which the next `every` is looked for; OPTOUT_NO_DATE: `every` has no day.
 * @param earliest the earliest day that it can be.
 * @param latest   the latest.
 * @return 1: the outs (may be NULL) are set; 0: nothing said there, or it has no day. */
OPTOUT_API int32_t optout_notice_when(const optout_notice *notice, const char *pointer, optout_date on,
                                      optout_date *earliest, optout_date *latest);

/** Legal basis i of the notice in the tables of law; NULL past the end, for a licence, and for an act that the tables
 * do not hold. */
OPTOUT_API const optout_basis *optout_notice_basis(const optout_notice *notice, size_t i);

/** How a notice stands on a day. */
enum {
    OPTOUT_STATUS_NONE = 1,      /**< before it was published */
    OPTOUT_STATUS_ANNOUNCED = 2, /**< published, and not yet running; nothing is open */
    OPTOUT_STATUS_OPEN = 3,      /**< objections or consents count in full */
    OPTOUT_STATUS_RUNNING = 4,   /**< the processing goes on */
    OPTOUT_STATUS_PAUSED = 5,    /**< paused or postponed, and not resumed */
    OPTOUT_STATUS_STOPPED = 6,   /**< it has ended */
    OPTOUT_STATUS_WITHDRAWN = 7  /**< the controller has taken the announcement back */
};
/** The status on a day, computed from published, starts and history. 0: an argument is none. */
OPTOUT_API int32_t optout_notice_status(const optout_notice *notice, optout_date on);
/** "none", "announced", "open", "running", "paused", "stopped", "withdrawn"; NULL for another number. Static. */
OPTOUT_API const char *optout_notice_status_name(int32_t status);

/** Who asks: what an answer may depend on. An input; NULL instead of it, or a field not said: bounds and conditions,
 * never a guess. */
typedef struct optout_person {
    uint32_t size;           /**< set by OPTOUT_INIT(optout_person) */
    int32_t account;         /**< 0 not said, 1 has an account, 2 has none */
    const char *place;       /**< ISO 3166-1 or -2 code: where the person acts */
    const char *zone;        /**< IANA name, where the place has several */
    optout_moment born;      /**< a day; decides ages */
    optout_moment on;        /**< today, for recurring dates (`every`); not said: they have no deadline */
    const char *event;       /**< the event word that a deadline counts from ("notified"), with its day in event_day */
    optout_moment event_day; /**< a day */
} optout_person;

/** The announced cut-off of the objection: flagged OPTOUT_ANNOUNCED, and OPTOUT_DISPUTED, OPTOUT_UNVERIFIED
 * where its place is. Zone: the one that the notice states; else the person's; else those of the person's place; else
 * bounds over the audience's territory ("001" where that is unsaid).
 * @return OPTOUT_OK; OPTOUT_E_NO_DATA with code "no-deadline": there is no objection, no `until`, "none", or a date
 * that has no day yet (out untouched, why says which); else as optout_deadline_compute. */
OPTOUT_API OPTOUT_CHECK optout_status optout_notice_objection_deadline(const optout_notice *notice,
                                                                       const optout_atlas *atlas,
                                                                       const optout_person *who, optout_deadline *out,
                                                                       optout_explanation *why, optout_error *error);
/** The announced last day of the consent, for an opt-in; all as in optout_notice_objection_deadline(). */
OPTOUT_API OPTOUT_CHECK optout_status optout_notice_consent_deadline(const optout_notice *notice,
                                                                     const optout_atlas *atlas,
                                                                     const optout_person *who, optout_deadline *out,
                                                                     optout_explanation *why, optout_error *error);

/** Every right of the frameworks of the notice's legal bases, judged together; a right of another act that the notice
 * names stands at the end, unknown.
 * @param notice the notice.
 * @param now    the law of that day, a day or an instant; not said: the newest.
 * @param out    the list; the caller frees it with optout_rights_free. It may outlive the notice.
 * @param error  may be NULL.
 * @return OPTOUT_OK, OPTOUT_E_ARGUMENT, OPTOUT_E_MEMORY. */
OPTOUT_API OPTOUT_CHECK optout_status optout_notice_rights(const optout_notice *notice, optout_moment now,
                                                           optout_rights **out, optout_error *error);

/** What this person can do now: rights x channels x deadlines, also "late, but still worth it". A handle, a list. The
 * announced way (objection, consent) and the right in law stand apart: the first has a cut-off, the second none. */
typedef struct optout_actions optout_actions;
/** Lists what a person can do.
 * @param notice the notice; must live as long as the list.
 * @param atlas  places and zones, for the deadlines.
 * @param who    who asks; NULL: nothing is known of them.
 * @param now    a day (judged by days) or an instant (judged by ends).
 * @param out    the list; the caller frees it with optout_actions_free. Untouched on failure.
 * @param error  may be NULL.
 * @return OPTOUT_OK, OPTOUT_E_ARGUMENT (now not said), OPTOUT_E_UNKNOWN (place, zone), OPTOUT_E_NO_DATA, OPTOUT_E_IO,
 * OPTOUT_E_MEMORY. */
OPTOUT_API OPTOUT_CHECK optout_status optout_notice_actions(const optout_notice *notice, const optout_atlas *atlas,
                                                            const optout_person *who, optout_moment now,
                                                            optout_actions **out, optout_error *error);
/** Frees a list; NULL is allowed. */
OPTOUT_API void optout_actions_free(optout_actions *actions);
/** How many entries there are: the announced ways first, then the rights in law. */
OPTOUT_API size_t optout_actions_count(const optout_actions *actions);
/** What entry i is: "object", "consent" (announced ways), "no-way" (the notice says there is none), "right" (by law).
 * Static. */
OPTOUT_API const char *optout_actions_code(const optout_actions *actions, size_t i);
/** "objection" or "consent"; NULL: the law alone. Static. */
OPTOUT_API const char *optout_actions_way(const optout_actions *actions, size_t i);
/** The right by its citation, "offered" for a mere offer, NULL: none named. Borrowed. */
OPTOUT_API const char *optout_actions_citation(const optout_actions *actions, size_t i);
/** The right in the tables; NULL: none, or not in them. */
OPTOUT_API const optout_right *optout_actions_right(const optout_actions *actions, size_t i);
/** Whether the right of entry i holds: OPTOUT_RIGHT_*. */
OPTOUT_API int32_t optout_actions_holds(const optout_actions *actions, size_t i);
/** Index in the way's `channels`; SIZE_MAX: none. */
OPTOUT_API size_t optout_actions_channel(const optout_actions *actions, size_t i);
/** Whether grounds are asked for: "none", "optional", "required"; NULL: not said. Static. */
OPTOUT_API const char *optout_actions_grounds(const optout_actions *actions, size_t i);
/** The announced cut-off of the entry; lives as long as the list. NULL: none runs. */
OPTOUT_API const optout_deadline *optout_actions_deadline(const optout_actions *actions, size_t i);
/** OPTOUT_OPEN, OPTOUT_PASSED, OPTOUT_BETWEEN_BOUNDS: where `now` stands to the deadline; 0: no deadline. */
OPTOUT_API int32_t optout_actions_state(const optout_actions *actions, size_t i);
/** The steps of the entry's deadline alone; empty where it has none. */
OPTOUT_API const optout_explanation *optout_actions_deadline_why(const optout_actions *actions, size_t i);
/** What an objection in time brings about, by the word of `effect` in the notice: "everything", "published-later", ...;
 * NULL: not said. Static. */
OPTOUT_API const char *optout_actions_in_time(const optout_actions *actions, size_t i);
/** The same of one that is late: also "none", "unclear". */
OPTOUT_API const char *optout_actions_late(const optout_actions *actions, size_t i);
/** 1: what has been done by then cannot be undone; 2: it can; 0: not said. */
OPTOUT_API int32_t optout_actions_irreversible(const optout_actions *actions, size_t i);
/** The reasons of an entry; live as long as the list. */
OPTOUT_API const optout_explanation *optout_actions_why(const optout_actions *actions, size_t i);
/** What to do and what it does, in words, as snprintf. */
OPTOUT_API size_t optout_actions_effect(const optout_actions *actions, size_t i, const char *lang, char *buf,
                                        size_t cap);

OPTOUT_END
#endif
