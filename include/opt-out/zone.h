/**
 * @file zone.h
 * One IANA time zone, read from TZif bytes (RFC 8536 and its successor, versions 1-4) and their POSIX footer. Knows
 * neither files nor an atlas. Immutable once loaded; safe from any thread.
 */
#ifndef OPTOUT_ZONE_H
#define OPTOUT_ZONE_H

#include "date.h"

OPTOUT_BEGIN

/** A zone: its name, its offsets and when they change. A handle; those of an atlas are borrowed from it. */
typedef struct optout_zone optout_zone;

/** Reads a zone from the bytes of a TZif file. Type 0 holds before the first transition, the footer behind the last
 * one; where a file has no footer (version 1) or an empty one, the last type goes on. Refused as damaged: a file that
 * counts leap seconds (right/), and a footer without the offset of the last transition.
 * @param name   of the zone, copied; only handed out again.
 * @param bytes  only read during the call.
 * @param len    how many there are.
 * @param out    the zone; the caller frees it with optout_zone_free. Untouched on failure.
 * @param error  may be NULL.
 * @return OPTOUT_OK, OPTOUT_E_NO_DATA (damaged or truncated bytes), OPTOUT_E_ARGUMENT, OPTOUT_E_MEMORY. */
OPTOUT_API OPTOUT_CHECK optout_status optout_zone_load(const char *name, const void *bytes, size_t len,
                                                       optout_zone **out, optout_error *error);
/** Only for a zone that the caller loaded; those of an atlas are the atlas's. NULL is allowed. */
OPTOUT_API void optout_zone_free(optout_zone *zone);
/** The name that the zone was loaded under; lives as long as the zone. */
OPTOUT_API const char *optout_zone_name(const optout_zone *zone);
/** 1 if a name may name a zone: parts of [A-Za-z0-9_+-] joined by single '/', at most 64 bytes. So no name can leave
 * the zone folder. Says nothing on whether there is such a zone. */
OPTOUT_API int32_t optout_zone_is_name(const char *name);
/** Seconds east of UTC at an instant; 0 for a NULL zone. */
OPTOUT_API int32_t optout_zone_offset(const optout_zone *zone, optout_instant instant);

/** What a wall-clock time is in a zone. */
enum {
    OPTOUT_LOCAL_ONE = 1, /**< one instant */
    OPTOUT_LOCAL_GAP = 2, /**< none: the clock skips it */
    OPTOUT_LOCAL_FOLD = 3 /**< two: the clock shows it twice */
};
/** The instants of a wall-clock time. ONE: both equal. FOLD: the earlier and the later of the two. GAP (a time that the
 * clock skips): `first` by the offset after the gap, `second` by the offset before it, so first < second. Each out may
 * be NULL.
 * @return OPTOUT_LOCAL_*; 0 if the day or the time is out of range (outs untouched). */
OPTOUT_API int32_t optout_zone_instants(const optout_zone *zone, optout_date date, int64_t microseconds,
                                        optout_instant *first, optout_instant *second);
/** The civil day of an instant there; `microseconds` of the day (may be NULL). OPTOUT_NO_DATE outside 0001-9999, with
 * `microseconds` untouched. */
OPTOUT_API optout_date optout_zone_day(const optout_zone *zone, optout_instant instant, int64_t *microseconds);
/** The first instant from which on the civil day there stays later than `date`: the exclusive end of the day. Where the
 * clock goes back over midnight, so that a day comes back, it is the last of its ends. Where a whole day is skipped,
 * its end is that of the day before. Right also when the clock is changed at midnight. OPTOUT_NO_INSTANT outside
 * 0001-9999. */
OPTOUT_API optout_instant optout_zone_day_end(const optout_zone *zone, optout_date date);

OPTOUT_END
#endif
