/* Reads lines "NAME PATH" of time zones from standard input and writes what the library makes of each, for Python's
 * zoneinfo to be held against it (tests/python/test_zoneinfo.py, which says what the lines mean). */
#include "opt-out/zone.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECOND INT64_C(1000000)
#define DAY (86400 * SECOND)

/* 1970 up to and with 2100. */
enum { FIRST = 0, LAST = 47846, SAMPLE_EVERY = 61 };

static unsigned char *read_whole(const char *path, size_t *len)
{
    static unsigned char bytes[1 << 20];
    FILE *file = fopen(path, "rb");

    if (!file)
        return NULL;
    *len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    return bytes;
}

static void print_local(const optout_zone *zone, int64_t local)
{
    optout_instant first, second;
    int64_t of_day = ((local % DAY) + DAY) % DAY;
    optout_date date = (optout_date)((local - of_day) / DAY);
    int32_t kind = optout_zone_instants(zone, date, of_day, &first, &second);

    printf("local %" PRId64 " %d %" PRId64 " %" PRId64 "\n", local, (int)kind, first, second);
}

static void print_end(const optout_zone *zone, optout_date date)
{
    printf("end %d %" PRId64 "\n", (int)date, optout_zone_day_end(zone, date));
}

/* The wall clock at and around both sides of a change, and the days around it. */
static void print_around(const optout_zone *zone, optout_instant at, int32_t before, int32_t after)
{
    static const int64_t steps[] = {-3600 * SECOND, -1, 0, 1, 1800 * SECOND, 3600 * SECOND};
    int64_t sides[] = {at + before * SECOND, at + after * SECOND};
    optout_date date = (optout_date)(at / DAY);

    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
            print_local(zone, sides[side] + steps[i]);
    for (int day = -3; day <= 3; day++)
        print_end(zone, date + day);
}

/* The first instant in (low, high] with another offset than at low. */
static optout_instant bisect(const optout_zone *zone, optout_instant low, optout_instant high)
{
    int32_t before = optout_zone_offset(zone, low);

    while (high - low > 1) {
        optout_instant middle = low + (high - low) / 2;
        if (optout_zone_offset(zone, middle) == before)
            low = middle;
        else
            high = middle;
    }
    return high;
}

static void print_zone(const optout_zone *zone)
{
    int32_t before = optout_zone_offset(zone, FIRST);

    printf("zone %s %d\n", optout_zone_name(zone), (int)before);
    for (optout_date date = FIRST; date < LAST; date++) {
        int32_t after = optout_zone_offset(zone, (date + 1) * DAY);
        if (after != before) {
            optout_instant at = bisect(zone, date * DAY, (date + 1) * DAY);
            printf("change %" PRId64 " %d\n", at, (int)after);
            print_around(zone, at, before, after);
        }
        before = after;
        if (date % SAMPLE_EVERY == 0) {
            print_end(zone, date);
            print_local(zone, date * DAY + date % 86400 * SECOND);
        }
    }
}

int main(void)
{
    char line[512], name[128], path[384];

    while (fgets(line, sizeof line, stdin)) {
        optout_zone *zone = NULL;
        optout_error error = {0};
        size_t len = 0;
        if (sscanf(line, "%127s %383s", name, path) != 2) {
            fprintf(stderr, "zone_dump: expected NAME PATH, not %s", line);
            return EXIT_FAILURE;
        }
        unsigned char *bytes = read_whole(path, &len);
        if (!bytes || optout_zone_load(name, bytes, len, &zone, &error) != OPTOUT_OK) {
            fprintf(stderr, "zone_dump: %s: %s\n", path, bytes ? error.message : "cannot be read");
            return EXIT_FAILURE;
        }
        print_zone(zone);
        optout_zone_free(zone);
    }
    return EXIT_SUCCESS;
}
