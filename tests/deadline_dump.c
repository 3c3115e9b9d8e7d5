/* Writes the last days of many events at once (optout_deadline_days), for those of single questions to be held against
 * them (tests/judges/properties.py). Arguments: the first and the last event day. Lines of stdin: RULE PERIOD OPTIONS
 * PLACE, options a number. A line of stdout each: the last days, "-" where there is none; or the code of the error. */
#include <opt-out/opt-out.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct bulk {
    const optout_atlas *atlas;
    optout_date first;
    size_t count;
    int32_t *events, *last;
} bulk;

static optout_status count(const bulk *b, const char *rule, const char *period_text, uint32_t options,
                           const char *place, optout_error *error)
{
    const optout_calendar *calendar;
    optout_period period;
    size_t bad = 0, found = 0;
    optout_status status = optout_period_parse(period_text, strlen(period_text), &period, error);

    if (!status)
        status = optout_calendar_get(b->atlas, optout_place_find(place), &calendar, error);
    if (!status)
        status = optout_deadline_days(optout_rule_find(rule), options, &period, calendar, b->events, b->count, b->last,
                                      &bad, error);
    for (size_t i = 0; !status && i < b->count; i++)
        found += b->last[i] == OPTOUT_NO_DATE;
    if (!status && found != bad) {
        fprintf(stderr, "%zu events without a last day, not %zu\n", found, bad);
        exit(1);
    }
    return status;
}

static void put(const bulk *b)
{
    char day[16];

    for (size_t i = 0; i < b->count; i++) {
        optout_date_format(b->last[i], day, sizeof day);
        printf("%s%s", i ? " " : "", b->last[i] == OPTOUT_NO_DATE ? "-" : day);
    }
    putchar('\n');
}

int main(int argc, char **argv)
{
    char line[256], rule[32], period[32], place[64];
    unsigned options;
    optout_atlas *atlas;
    optout_error error;
    optout_date first, last;

    if (argc != 3 || optout_date_parse(argv[1], strlen(argv[1]), &first, NULL) ||
        optout_date_parse(argv[2], strlen(argv[2]), &last, NULL) || last < first ||
        optout_atlas_open(NULL, &atlas, &error))
        return 1;
    size_t days = (size_t)(last - first) + 1;
    bulk b = {atlas, first, days, malloc(days * sizeof *b.events), malloc(days * sizeof *b.last)};
    for (size_t i = 0; b.events && i < days; i++)
        b.events[i] = first + (int32_t)i;
    while (b.events && b.last && fgets(line, sizeof line, stdin))
        if (sscanf(line, "%31s %31s %u %63s", rule, period, &options, place) != 4 ||
            count(&b, rule, period, options, place, &error))
            printf("%s\n", error.code);
        else
            put(&b);
    free(b.events);
    free(b.last);
    optout_atlas_free(atlas);
    return 0;
}
