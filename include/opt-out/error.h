/**
 * @file error.h
 * Statuses, the error on the caller's stack, and the report of a whole document.
 *
 * ABI rules that hold in every room:
 * - values and answers have a frozen size (OPTOUT_FROZEN) with reserved words and need no initialising;
 * - inputs (queries, options, persons) begin with `size`, set by OPTOUT_INIT in the caller. A missing tail reads as
 *   zero, a longer one that is not zero is OPTOUT_E_ARGUMENT. So zero means "not said" in every field for ever;
 * - handles are opaque, immutable once built, shared by threads, and freed by optout_<thing>_free (NULL is allowed).
 *   Text that a handle hands out lives as long as the handle;
 * - functions that can fail return an optout_status and take `optout_error *` last, which may be NULL. Out-parameters
 *   are untouched on failure, unless the function says otherwise;
 * - enumerations travel as int32_t; their numbers are only ever appended; 0 is "unknown" or "not said";
 * - what is only read (a handle, a row of a table, a text) may be NULL: then there is nothing, so counts are 0, entries
 *   and texts NULL, and functions with a status say OPTOUT_E_ARGUMENT. NULL never crashes;
 * - words are written into `buf` of `cap` bytes as snprintf does: cut where they do not fit (at a character), always
 *   ended by NUL unless `cap` is 0, and the length that is needed is returned. `lang` is a BCP 47 tag, see
 *   optout_language();
 * - all functions may be called from any thread at once, save that an object which is not const in the call (a
 * collector of reasons, a draft, facts that are being set, anything that is freed) is for one thread at a time.
 *
 * Parameters that mean the same everywhere: `len` is in bytes and does not count a NUL; `out` receives the answer;
 * `why` collects the reasons, and NULL there costs nothing; `error` receives what went wrong and where.
 *
 * Nothing here reads the clock, the environment or the locale. Nothing here is legal advice.
 */
#ifndef OPTOUT_ERROR_H
#define OPTOUT_ERROR_H

#include <stddef.h>
#include <stdint.h>

/** @cond the plumbing of the headers: what is exported, results that must be looked at, sizes that never change */
#ifdef SWIG /* SWIG 4.1 reads neither attributes nor static assertions */
#define OPTOUT_API
#define OPTOUT_CHECK
#define OPTOUT_FROZEN(type, bytes)
#else
#if defined(__GNUC__)
#define OPTOUT_API __attribute__((visibility("default")))
#define OPTOUT_CHECK __attribute__((warn_unused_result))
#else
#define OPTOUT_API
#define OPTOUT_CHECK
#endif
#ifdef __cplusplus
#define OPTOUT_FROZEN(type, bytes) static_assert(sizeof(void *) != 8 || sizeof(type) == (bytes), #type " is frozen");
#else
#define OPTOUT_FROZEN(type, bytes) _Static_assert(sizeof(void *) != 8 || sizeof(type) == (bytes), #type " is frozen");
#endif
#endif
/** @endcond */

/** Initialises an input: its size, and zero ("not said") in every other field. In C an initialiser, which a cast to the
 * type makes a value; in C++, which has no designated initialisers before C++20, a value. */
#if defined(__cplusplus) && !defined(SWIG)
extern "C++" {
template <typename input> inline input optout_init()
{
    input made = input();
    made.size = static_cast<decltype(made.size)>(sizeof(input));
    return made;
}
}
#define OPTOUT_INIT(type) (optout_init<type>())
#else
#define OPTOUT_INIT(type)                                                                                              \
    {                                                                                                                  \
        .size = sizeof(type)                                                                                           \
    }
#endif

/** @cond */
#if defined(__cplusplus) && !defined(SWIG)
#define OPTOUT_BEGIN extern "C" {
#define OPTOUT_END }
#else
#define OPTOUT_BEGIN
#define OPTOUT_END
#endif
/** @endcond */

OPTOUT_BEGIN

/** What a call came to; one of the OPTOUT_E_* below. */
typedef int32_t optout_status;
/** The statuses. Numbers are only ever appended: treat one that you do not know as a failure. */
enum {
    OPTOUT_OK = 0,         /**< it worked; the only status that is no failure */
    OPTOUT_E_MEMORY = 1,   /**< no memory; never reported as a bad document */
    OPTOUT_E_ARGUMENT = 2, /**< NULL where a value is needed, wrong size, contradicting options */
    OPTOUT_E_SYNTAX = 3,   /**< not RFC 8259 JSON, not ISO 8601 */
    OPTOUT_E_INVALID = 4,  /**< well formed, but breaks the rules of the format */
    OPTOUT_E_LIMIT = 5,    /**< RFC 8259 allows it, we refuse it: too big, too deep, a key twice, U+0000, ... */
    OPTOUT_E_RANGE = 6,    /**< outside the years 0001-9999, or an overflow */
    OPTOUT_E_UNKNOWN = 7,  /**< no such rule, place, zone, notice, basis, fact */
    OPTOUT_E_NO_DATA = 8,  /**< the zone database is missing or damaged */
    OPTOUT_E_IO = 9        /**< a file could not be read */
};

/** The stable word of a status: "ok", "memory", "argument", ... ; "unknown-status" for a number that is none. */
OPTOUT_API const char *optout_status_name(optout_status status);

/** The bits of optout_error.flags. */
enum {
    OPTOUT_ERROR_POINTER_CUT = 1, /**< `pointer` did not fit and was cut at a UTF-8 boundary */
    OPTOUT_ERROR_MESSAGE_CUT = 2  /**< `message` did not fit and was cut at a UTF-8 boundary */
};

/** What went wrong and where. Lives on the caller's stack, needs no initialising and works when memory is out. */
typedef struct optout_error {
    int32_t status;    /**< OPTOUT_E_* */
    uint32_t flags;    /**< OPTOUT_ERROR_* */
    uint32_t line;     /**< from 1; 0: no place in a text */
    uint32_t column;   /**< from 1, in code points; 0: no place in a text */
    uint64_t offset;   /**< bytes from the start of the text, from 0 */
    char code[32];     /**< stable word for programs, such as "weekday" or "json-control" */
    char pointer[224]; /**< JSON Pointer (RFC 6901) of the value, or of the field of an input */
    char message[224]; /**< English, one line, no personal data */
    uint64_t reserved; /**< 0 */
} optout_error;
OPTOUT_FROZEN(optout_error, 512)

/** Everything that is wrong with a document, by offset. A handle; an optout_error holds only the first. */
typedef struct optout_report optout_report;
/** How grave a problem is. */
enum {
    OPTOUT_PROBLEM_ERROR = 1,  /**< the document is invalid */
    OPTOUT_PROBLEM_WARNING = 2 /**< it is valid, and doubtful */
};

/** How many problems of a severity (OPTOUT_PROBLEM_*); 0 counts all. 0 for a NULL report. */
OPTOUT_API size_t optout_report_count(const optout_report *report, int32_t severity);
/** Problem i of all, borrowed from the report; NULL past the end. */
OPTOUT_API const optout_error *optout_report_at(const optout_report *report, size_t i);
/** OPTOUT_PROBLEM_ERROR or OPTOUT_PROBLEM_WARNING; 0 past the end. */
OPTOUT_API int32_t optout_report_severity(const optout_report *report, size_t i);
/** The code of problem i, such as "weekday"; NULL past the end. */
OPTOUT_API const char *optout_report_code(const optout_report *report, size_t i);
/** The article that a warning rests on, such as "GDPR 13(1)(c)"; static; NULL where it rests on the format alone. */
OPTOUT_API const char *optout_report_article(const optout_report *report, size_t i);
/** Frees a report; NULL is allowed. */
OPTOUT_API void optout_report_free(optout_report *report);

/** The version of the library that runs, such as "0.1.0"; static. */
OPTOUT_API const char *optout_version(void);
/** Frees what a function of this library says that the caller must free; NULL is allowed. */
OPTOUT_API void optout_free(void *memory);

OPTOUT_END
#endif
