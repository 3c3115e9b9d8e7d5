/**
 * @file atlas.h
 * Places, and the object that owns what must be loaded. Without it "no global state, no hidden I/O" cannot be kept.
 */
#ifndef OPTOUT_ATLAS_H
#define OPTOUT_ATLAS_H

#include "text.h"
#include "zone.h"

OPTOUT_BEGIN

/** Owns zones, loaded on first use and published atomically; shared by threads. */
typedef struct optout_atlas optout_atlas;
/** The bits of optout_atlas_options.flags. */
enum { OPTOUT_ATLAS_EAGER = 1 /**< read all zones of all places at once, for sandboxes */ };

/** A one-off public holiday that was decreed after this library was made, as the caller says. What rests on it is
 * flagged OPTOUT_UNVERIFIED, and names it in the steps. */
typedef struct optout_decree {
    const char *place; /**< code of the place in the whole of which the day is free */
    const char *name;  /**< UTF-8 */
    optout_date date;  /**< the day */
    int32_t reserved0; /**< 0 */
    uint64_t reserved; /**< 0 */
} optout_decree;
OPTOUT_FROZEN(optout_decree, 32)

/** An input; NULL instead of it: the defaults. */
typedef struct optout_atlas_options {
    uint32_t size;                /**< set by OPTOUT_INIT(optout_atlas_options) */
    uint32_t flags;               /**< OPTOUT_ATLAS_* */
    const char *zone_dir;         /**< NULL: /usr/share/zoneinfo. TZ and TZDIR are never read */
    const optout_decree *decrees; /**< copied; may be NULL */
    uint64_t decree_count;        /**< at most 10,000 */
} optout_atlas_options;

/** Opens the zone database. The only functions of the library that touch files are this one and optout_atlas_zone (and
 * what asks it for a zone).
 * @return OPTOUT_OK, OPTOUT_E_NO_DATA (no such folder, or it holds no zone "UTC" or "Etc/UTC"), OPTOUT_E_ARGUMENT,
 * OPTOUT_E_MEMORY; with OPTOUT_ATLAS_EAGER also OPTOUT_E_IO. A zone that the database lacks or has damaged fails only
 * who asks for it, also with OPTOUT_ATLAS_EAGER. */
OPTOUT_API OPTOUT_CHECK optout_status optout_atlas_open(const optout_atlas_options *options, optout_atlas **out,
                                                        optout_error *error);
/** Frees an atlas and its zones; no thread may use either any more. NULL is allowed. */
OPTOUT_API void optout_atlas_free(optout_atlas *atlas);
/** The version of the tz database, such as "2025b"; "" where the folder does not say. Lives as long as the atlas. */
OPTOUT_API const char *optout_atlas_tzdata(const optout_atlas *atlas);
/** A zone by its IANA name, owned by the atlas. OPTOUT_E_UNKNOWN: a name that is none or that the database lacks;
 * OPTOUT_E_NO_DATA: damaged; OPTOUT_E_IO: unreadable. */
OPTOUT_API OPTOUT_CHECK optout_status optout_atlas_zone(const optout_atlas *atlas, const char *name,
                                                        const optout_zone **out, optout_error *error);

/** A country (ISO 3166-1: "IE"), a part of one (ISO 3166-2: "DE-BY", "GB-SCT"), a commune in a part
 * ("DE-BY-augsburg", a spelling of our own) or a group ("EU", "EEA", "001"). Compiled in, static, no I/O; case counts.
 */
typedef struct optout_place optout_place;
/** The kinds of places. */
enum {
    OPTOUT_PLACE_COUNTRY = 1, /**< has a code of its own in ISO 3166-1 */
    OPTOUT_PLACE_PART = 2,    /**< a part of a country, ISO 3166-2 */
    OPTOUT_PLACE_GROUP = 3,   /**< countries: "EU", "EEA", "001" (the world) */
    OPTOUT_PLACE_COMMUNE = 4  /**< a commune, or a class of communes, with public holidays of its own */
};
/** A place by its code; NULL: unknown. */
OPTOUT_API const optout_place *optout_place_find(const char *code);
/** Place i of all, NULL past the end. */
OPTOUT_API const optout_place *optout_place_at(size_t i);
/** The code, such as "DE-BY". Static. */
OPTOUT_API const char *optout_place_code(const optout_place *place);
/** OPTOUT_PLACE_*; 0 for NULL. */
OPTOUT_API int32_t optout_place_kind(const optout_place *place);
/** The name in a language: "Ireland", "Irland". */
OPTOUT_API size_t optout_place_name(const optout_place *place, const char *lang, char *buf, size_t cap);
/** Where the row comes from: a standard, or act and article. Static. */
OPTOUT_API const char *optout_place_source(const optout_place *place);
/** How many IANA zones there are in it: "IE" 1, "PT" 3, "EU" those of the Member States with their outermost regions
 * (TFEU Art. 355(1)), as of now. 0: an island where nobody lives ("BV", "HM"). */
OPTOUT_API size_t optout_place_zone_count(const optout_place *place);
/** The name of zone i, such as "Europe/Berlin"; NULL past the end. Static. */
OPTOUT_API const char *optout_place_zone(const optout_place *place, size_t i);
/** How many parts it has, one level down: of a country or a part those that the tables hold, of a group the countries
 * and regions that belong to it now (of "EU" the 27 Member States and AX, GF, GP, MF, MQ, RE, YT); 0: none. */
OPTOUT_API size_t optout_place_part_count(const optout_place *place);
/** Part i of a place; NULL past the end. */
OPTOUT_API const optout_place *optout_place_part(const optout_place *place, size_t i);
/** 1 if a place lies in a territory on a day (membership of EU and EEA changes), else 0. A place lies in itself, a part
 * in its country, everything in "001", a group in another if all its members on that day do. What has a code of its own
 * in ISO 3166-1 is a country here: "RE" lies in "EU" and "EEA", but not in "FR". `on` is the day; OPTOUT_NO_DATE: the
 * newest state of the tables. */
OPTOUT_API int32_t optout_place_is_in(const optout_place *place, const optout_place *territory, optout_date on);

OPTOUT_END
#endif
