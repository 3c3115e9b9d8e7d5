/* The notice as nodes of its text, and the one table that drives parsing, the unknown-key check, writing and documents.
 */
#ifndef OPTOUT_NOTICE_PRIVATE_H
#define OPTOUT_NOTICE_PRIVATE_H

#include "error_private.h"
#include "explain_private.h"
#include "json_private.h"
#include "opt-out/notice.h"

struct optout_notice {
    optout_json__doc *doc;
    optout_report *report; /* warnings */
};

/* The objects of NOTICE-FORMAT section 2. */
enum {
    OPTOUT_OBJECT__DOCUMENT = 1,
    OPTOUT_OBJECT__CONTROLLER,
    OPTOUT_OBJECT__NOTIFIED,
    OPTOUT_OBJECT__AUDIENCE,
    OPTOUT_OBJECT__AGE,
    OPTOUT_OBJECT__PURPOSE,
    OPTOUT_OBJECT__BASIS,
    OPTOUT_OBJECT__SCOPE,
    OPTOUT_OBJECT__ITEM,
    OPTOUT_OBJECT__SPAN,
    OPTOUT_OBJECT__PROCESSING,
    OPTOUT_OBJECT__WAY,
    OPTOUT_OBJECT__OPEN,
    OPTOUT_OBJECT__EFFECT,
    OPTOUT_OBJECT__CONFIRM,
    OPTOUT_OBJECT__THEN,
    OPTOUT_OBJECT__CHANNEL,
    OPTOUT_OBJECT__RETENTION,
    OPTOUT_OBJECT__POSITION,
    OPTOUT_OBJECT__ASSESSMENT,
    OPTOUT_OBJECT__BALANCING,
    OPTOUT_OBJECT__DISPUTE,
    OPTOUT_OBJECT__CLAIM,
    OPTOUT_OBJECT__EVENT,
    OPTOUT_OBJECT__SOURCE,
    OPTOUT_OBJECT__WHEN,
    OPTOUT_OBJECT__ANCHOR,
    OPTOUT_OBJECT__COUNT
};

/* The types of NOTICE-FORMAT section 1. */
enum {
    OPTOUT_TYPE__FORMAT = 1,
    OPTOUT_TYPE__WORD,
    OPTOUT_TYPE__CLOSED, /* one of `words` */
    OPTOUT_TYPE__ID,
    OPTOUT_TYPE__SOURCE_ID, /* one of the document's sources */
    OPTOUT_TYPE__STRING,
    OPTOUT_TYPE__SERVICE, /* one of the document's services */
    OPTOUT_TYPE__URL,
    OPTOUT_TYPE__TEXT,
    OPTOUT_TYPE__TAG, /* the string of one language; no member has it, a dispute may name it */
    OPTOUT_TYPE__DAY,
    OPTOUT_TYPE__DATE,   /* a day, a month or a year */
    OPTOUT_TYPE__BEFORE, /* a day, a month or an anchor */
    OPTOUT_TYPE__EVERY,
    OPTOUT_TYPE__PERIOD,
    OPTOUT_TYPE__WHEN, /* `words`: what may stand instead ("none", "per-account") */
    OPTOUT_TYPE__ZONE,
    OPTOUT_TYPE__BASIS, /* a citation of a legal basis */
    OPTOUT_TYPE__RIGHT, /* a citation of a right; alone also "offered" */
    OPTOUT_TYPE__COUNTRY,
    OPTOUT_TYPE__TERRITORY,
    OPTOUT_TYPE__PLACE,    /* a pointer to a place in the document */
    OPTOUT_TYPE__DISPUTED, /* the same, as `at` has it */
    OPTOUT_TYPE__BOOL,
    OPTOUT_TYPE__TRUE,
    OPTOUT_TYPE__INT,
    OPTOUT_TYPE__OBJECT, /* `object`; `words`: what may stand instead ("none") */
    OPTOUT_TYPE__CLAIMED /* a claim's value: as what stands at `at` */
};

enum { OPTOUT_ONE = 0, OPTOUT_LIST = 1, OPTOUT_ONE_OR_LIST = 2 };
enum { OPTOUT_REQUIRED = 1, OPTOUT_DISTINCT = 2 /* a list of strings in which nothing stands twice */ };

/* A row: a member of an object, its type, its limit and whether it is required. Rows stand in canonical order. */
typedef struct optout_notice__row {
    const char *name;
    const char *const *words; /* closed words, ended by NULL */
    uint16_t most;            /* bytes of a string, or the greatest number; 0: none of its own */
    uint8_t object;           /* whose member it is */
    uint8_t type;             /* OPTOUT_TYPE__* */
    uint8_t inner;            /* the object that it is, for OPTOUT_TYPE__OBJECT */
    uint8_t list;             /* OPTOUT_ONE, ... */
    uint8_t flags;            /* OPTOUT_REQUIRED, ... */
} optout_notice__row;

/* All rows, grouped by object; ended by name NULL. */
extern const optout_notice__row optout_notice__rows[];
/* The rows of an object: from the first while `object` is the same. */
const optout_notice__row *optout_notice__first_row(int object);
const optout_notice__row *optout_notice__find_row(int object, const char *name);
/* The words of a choice that an object must make, for messages; NULL: it has none to make. */
const char *optout_notice__choice(int object);
bool optout_notice__may_be_empty(int object);

/* What the tables say of a place in a document: the row, and whether the place is an entry of its list or one language
 * of its text. row NULL: an extension (`x-`), or nothing. */
typedef struct optout_notice__shape {
    const optout_notice__row *row;
    uint32_t node;   /* OPTOUT_JSON__NONE: the object lacks the member */
    uint32_t parent; /* the object or list that holds it or lacks it */
    bool entry, tag, known;
} optout_notice__shape;
optout_notice__shape optout_notice__shape_at(const optout_json__doc *doc, const char *pointer);

/* Days of a `when`. Works on unchecked documents too: what is not well formed has no day. */
typedef struct optout_notice__days {
    optout_date earliest, latest;
    const char *zone;   /* the one stated, or NULL */
    const char *anchor; /* the event it counts from, or NULL */
    bool has_day, every;
} optout_notice__days;
/* who gives today and the day of an event; NULL: neither. */
optout_notice__days optout_notice__when(const optout_json__doc *doc, uint32_t node, const optout_person *who);
/* The event day plus (minus) a period; false: the period has parts that days cannot tell, or a day outside the years.
 */
bool optout_notice__shift(optout_date from, const char *period, int sign, optout_date *out);
/* Reads YYYY, YYYY-MM or YYYY-MM-DD to its first and last day; false: not of that form, or no such day. */
bool optout_notice__date(const char *text, optout_date *earliest, optout_date *latest);
bool optout_notice__is_period(const char *text);

/* Checks a document against every rule; problems go to the report, errors and warnings. OPTOUT_OK or OPTOUT_E_MEMORY.
 */
optout_status optout_notice__check(const optout_json__doc *doc, optout_report *report);
optout_status optout_notice__warn(const optout_json__doc *doc, optout_report *report);
/* Adds one problem at a node; member: of that object, which lacks it (then the place is the closing brace), or NULL. */
bool optout_notice__problem(optout_report *report, int32_t severity, const optout_json__doc *doc, uint32_t node,
                            const char *member, const char *code, const char *article, const char *message);

/* Questions on nodes. */
bool optout_notice__is_disputed(const optout_json__doc *doc, const char *pointer);
enum { OPTOUT_COVERED__NOT = 0, OPTOUT_COVERED__MEMORY = 1, OPTOUT_COVERED__YES = 2 };
int optout_notice__covered(const optout_json__doc *doc, uint32_t node);
uint32_t optout_notice__at(const optout_json__doc *doc, uint32_t node, const char *member); /* NONE in, NONE out */
const char *optout_notice__string_at(const optout_json__doc *doc, uint32_t node, const char *member);
bool optout_notice__is_word(const optout_json__doc *doc, uint32_t node, const char *word);

/* The deadline of a `when` node (of a way or of a channel). code "no-deadline" where it has no day. */
optout_status optout_notice__deadline(const optout_notice *notice, const optout_atlas *atlas, const optout_person *who,
                                      uint32_t until, optout_deadline *out, optout_explanation *why,
                                      optout_error *error);

typedef struct optout_notice__text {
    const char *id;
    const unsigned char *bytes;
    size_t len;
} optout_notice__text;
extern const optout_notice__text optout_notice__catalogue[]; /* ended by id NULL; made by the build */

#endif
