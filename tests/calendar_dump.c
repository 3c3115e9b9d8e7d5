/* Writes what our calendars say, for those of others to be held against them: a line a holiday,
 * PLACE DATE CLASS FLAGS OBSERVED-OF NAME RULE, tab-separated. Arguments: the first and the last year, and places
 * (none: all that have a calendar). With --places instead: a line a place, PLACE KNOWN-UNTIL LACKS-REGIONS ZONES
 * PARTS, lists joined by commas, the second and third empty where it has no calendar, for the arithmetic of others
 * (tests/judges/arithmetic.py). */
#include <opt-out/opt-out.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 16 };

static void put_flags(uint32_t flags)
{
    const char *before = "";

    for (uint32_t bit = 0; bit < 32; bit++)
        if (flags & UINT32_C(1) << bit) {
            printf("%s%s", before, optout_flag_name(UINT32_C(1) << bit));
            before = ",";
        }
}

static void put_day(const char *place, const optout_holiday *h)
{
    char day[16], of[16];

    optout_date_format(h->date, day, sizeof day);
    optout_date_format(h->observed_of, of, sizeof of);
    printf("%s\t%s\t%s\t", place, day, optout_holiday_class_name(h->holiday_class));
    put_flags(h->flags);
    printf("\t%s\t%s\t%s\n", of, h->name, h->rule ? h->rule : "");
}

static int put_place(const optout_atlas *atlas, const optout_place *place, optout_date first, optout_date last)
{
    optout_holiday found[ROOM];
    const optout_calendar *calendar;
    optout_error error;
    optout_status status = optout_calendar_get(atlas, place, &calendar, &error);

    if (status == OPTOUT_E_UNKNOWN)
        return 0;
    if (status) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    for (optout_date day = first;
         (day = optout_calendar_next_holiday(calendar, day, 0)) != OPTOUT_NO_DATE && day <= last; day++) {
        size_t count = optout_calendar_holidays(calendar, day, found, ROOM);
        for (size_t i = 0; i < count && i < ROOM; i++)
            put_day(optout_place_code(place), &found[i]);
    }
    return 0;
}

static void put_list(size_t count, const char *(*name)(const optout_place *, size_t), const optout_place *place)
{
    for (size_t i = 0; i < count; i++)
        printf("%s%s", i ? "," : "", name(place, i));
}

static const char *part_code(const optout_place *place, size_t i)
{
    return optout_place_code(optout_place_part(place, i));
}

static int put_places(const optout_atlas *atlas)
{
    const optout_calendar *calendar;
    const optout_place *place;
    optout_error error;

    for (size_t i = 0; (place = optout_place_at(i)) != NULL; i++) {
        optout_status status = optout_calendar_get(atlas, place, &calendar, &error);
        if (status && status != OPTOUT_E_UNKNOWN) {
            fprintf(stderr, "%s\n", error.message);
            return 1;
        }
        if (status)
            printf("%s\t\t\t", optout_place_code(place));
        else
            printf("%s\t%d\t%d\t", optout_place_code(place), (int)optout_calendar_known_until(calendar),
                   (int)optout_calendar_lacks_regions(calendar));
        put_list(optout_place_zone_count(place), optout_place_zone, place);
        putchar('\t');
        put_list(optout_place_part_count(place), part_code, place);
        putchar('\n');
    }
    return 0;
}

int main(int argc, char **argv)
{
    optout_atlas *atlas;
    optout_error error;
    int failed = 0, places = argc == 2 && strcmp(argv[1], "--places") == 0;

    if ((argc < 3 && !places) || optout_atlas_open(NULL, &atlas, &error))
        return 1;
    if (places) {
        failed = put_places(atlas);
        optout_atlas_free(atlas);
        return failed;
    }
    optout_date first = optout_date_make(atoi(argv[1]), 1, 1), last = optout_date_make(atoi(argv[2]), 12, 31);
    for (int i = 3; i < argc; i++) {
        const optout_place *place = optout_place_find(argv[i]);
        failed |= place ? put_place(atlas, place, first, last) : 1;
    }
    for (size_t i = 0; argc == 3 && optout_place_at(i); i++)
        failed |= put_place(atlas, optout_place_at(i), first, last);
    optout_atlas_free(atlas);
    return failed;
}
