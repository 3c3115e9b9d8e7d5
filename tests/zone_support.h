/* What both suites of the zone room share: the files under tests/data/zone and times in words. */
#ifndef OPTOUT_TESTS_ZONE_SUPPORT_H
#define OPTOUT_TESTS_ZONE_SUPPORT_H

#include "opt-out/zone.h"

#include "support.h"

#define SECOND INT64_C(1000000)
#define HOUR (3600 * SECOND)
#define DAY (24 * HOUR)
#define FOLDER TEST_DATA "/zone/"

static inline optout_zone *load_file(const char *path)
{
    char full[512];
    size_t len;
    optout_zone *zone = NULL;
    optout_error error = {0};

    snprintf(full, sizeof full, FOLDER "%s", path);
    char *bytes = read_file(full, &len);
    ck_assert_msg(optout_zone_load(path, bytes, len, &zone, &error) == OPTOUT_OK, "%s: %s", path, error.message);
    free(bytes); /* nothing may be borrowed from it */
    return zone;
}

static inline optout_date day(const char *text)
{
    optout_date date = OPTOUT_NO_DATE;
    ck_assert_msg(optout_date_parse(text, strlen(text), &date, NULL) == OPTOUT_OK, "%s is a day", text);
    return date;
}

static inline optout_moment moment(const char *text)
{
    optout_moment m = {0};
    ck_assert_msg(optout_moment_parse(text, strlen(text), &m, NULL) == OPTOUT_OK, "%s is a moment", text);
    return m;
}

static inline optout_instant at(const char *text)
{
    optout_moment m = moment(text);
    ck_assert_int_eq(m.kind, OPTOUT_MOMENT_INSTANT);
    return m.value;
}

static inline void check_instant(optout_instant found, const char *expected)
{
    char text[40] = "none";
    if (found != OPTOUT_NO_INSTANT)
        optout_instant_format(found, text, sizeof text);
    ck_assert_str_eq(text, expected);
}

static const char *const zone_files[] = {
    "slim/Europe/Berlin",     "slim/Europe/Dublin",       "slim/America/Sao_Paulo", "slim/America/Asuncion",
    "slim/America/Havana",    "slim/America/Nuuk",        "slim/America/Ojinaga",   "slim/Asia/Beirut",
    "slim/Africa/Cairo",      "slim/Africa/Casablanca",   "slim/Atlantic/Azores",   "slim/Pacific/Apia",
    "slim/Pacific/Kwajalein", "slim/Australia/Lord_Howe", "slim/Etc/UTC",           "fat/Europe/Berlin",
    "fat/Asia/Gaza",
};

#endif
