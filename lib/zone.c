#include "zone_private.h"

#include "error_private.h"

#include <stdlib.h>
#include <string.h>

#define SECOND_US INT64_C(1000000)
#define DAY_US (INT64_C(86400) * SECOND_US)
#define FIRST_INSTANT (-719162 * DAY_US) /* 0001-01-01 */
#define END_INSTANT (2932897 * DAY_US)   /* 10000-01-01 */

enum { YEAR_KINDS = 14, CHANGES = 2 };

/* Row i: from at[i] on, offset[i + 1]; offset[0] before at[0]. In µs. One allocation holds all. Behind the rows the TZ
 * string goes on for ever. When it changes the clock depends on the weekday of 1 January and on whether the year is a
 * leap year, so it is read for each of these kinds of years once, and for no year that nobody asks about. */
struct optout_zone {
    size_t count;
    int64_t *at;
    int32_t *offset; /* seconds east of UTC */
    const char *name;
    int64_t rule_from; /* from here on the TZ string says the offset; INT64_MAX: the last row holds for ever */
    int32_t changes[YEAR_KINDS][CHANGES]; /* seconds after 1 January 0:00 UTC: to standard time, to summer time */
    int32_t leads_to[CHANGES];            /* the offset from that change on */
};

/* A stretch of one offset, [from, to). */
typedef struct span {
    optout_instant from, to;
    int32_t offset;
} span;

/* How many rows begin at or before an instant. */
static size_t rows_until(const optout_zone *zone, optout_instant instant)
{
    size_t low = 0, count = zone->count;

    while (count > 0) {
        size_t half = count / 2;
        if (zone->at[low + half] <= instant) {
            low += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return low;
}

/* A year, as its kind and its first day say it. Any year after -10,000. */
static int64_t january_of(int32_t year, int32_t *kind)
{
    enum { SHIFT = 10000, DAYS_OF_SHIFT = SHIFT / 400 * 146097, TO_1970 = 719162 };
    int32_t before = year - 1 + SHIFT; /* whole years since a Monday on which 400 years begin */
    int32_t days = 365 * before + before / 4 - before / 100 + before / 400;
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    *kind = days % 7 * 2 + leap;
    return (days - DAYS_OF_SHIFT - TO_1970) * DAY_US;
}

/* 0 for all that lies before the year 1, 10000 behind 9999. */
static int32_t year_of(optout_instant instant)
{
    int32_t year;

    if (instant < FIRST_INSTANT)
        return 0;
    if (instant >= END_INSTANT)
        return 10000;
    optout_date_split((optout_date)((instant - FIRST_INSTANT) / DAY_US + FIRST_INSTANT / DAY_US), &year, NULL, NULL);
    return year;
}

/* The span that the TZ string gives. A change may lie days before or after its year (RFC 8536 3.3.1: 167 hours), so two
 * years on either side hold the changes around any instant. At one instant the change to summer time comes last, so
 * that a rule whose summer ends when the next one begins means summer all the year. */
static span ruled_span(const optout_zone *zone, optout_instant instant)
{
    span s = {INT64_MIN, INT64_MAX, zone->leads_to[0]};
    int32_t year = year_of(instant);

    for (int32_t of = year - 2; of <= year + 2; of++) {
        int32_t kind;
        int64_t january = january_of(of, &kind);
        for (int i = 0; i < CHANGES; i++) {
            int64_t at = january + zone->changes[kind][i] * SECOND_US;
            if (at > instant) {
                s.to = at < s.to ? at : s.to;
            } else if (at >= s.from) {
                s.from = at;
                s.offset = zone->leads_to[i];
            }
        }
    }
    return s;
}

/* Of an instant in the years 0001-9999, give or take a day. */
static span span_at(const optout_zone *zone, optout_instant instant)
{
    if (instant >= zone->rule_from)
        return ruled_span(zone, instant);
    size_t row = rows_until(zone, instant);
    return (span){row > 0 ? zone->at[row - 1] : INT64_MIN, row < zone->count ? zone->at[row] : zone->rule_from,
                  zone->offset[row]};
}

int32_t optout_zone_offset(const optout_zone *zone, optout_instant instant)
{
    return zone ? span_at(zone, instant).offset : 0;
}

optout_date optout_zone_day(const optout_zone *zone, optout_instant instant, int64_t *microseconds)
{
    if (!zone || instant < FIRST_INSTANT - 2 * DAY_US || instant > END_INSTANT + 2 * DAY_US)
        return OPTOUT_NO_DATE;
    int64_t local = instant + optout_zone_offset(zone, instant) * SECOND_US;
    if (local < FIRST_INSTANT || local >= END_INSTANT)
        return OPTOUT_NO_DATE;
    int64_t since = local - FIRST_INSTANT;
    if (microseconds)
        *microseconds = since % DAY_US;
    return (optout_date)((since / DAY_US) + FIRST_INSTANT / DAY_US);
}

/* Two instants from one wall-clock time; found counts the spans that have it. */
typedef struct answer {
    optout_instant first, second;
    int found;
} answer;

/* All spans that any offset could lead to. With no answer in a span, but a step over the wall-clock time at its start,
 * the time is in a gap there. */
static void find_local(const optout_zone *zone, int64_t local, answer *hits, answer *gap)
{
    span s = span_at(zone, local - OPTOUT_ZONE__MOST * SECOND_US), before = s;

    for (;;) {
        optout_instant instant = local - s.offset * SECOND_US;
        if (instant >= s.from && instant < s.to) {
            if (hits->found++ == 0)
                hits->first = instant;
            hits->second = instant;
        } else if (instant < s.from && local - before.offset * SECOND_US >= s.from) {
            *gap = (answer){instant, local - before.offset * SECOND_US, 1};
        }
        if (s.to > local - OPTOUT_ZONE__LEAST * SECOND_US)
            return;
        before = s;
        s = span_at(zone, s.to);
    }
}

int32_t optout_zone_instants(const optout_zone *zone, optout_date date, int64_t microseconds, optout_instant *first,
                             optout_instant *second)
{
    answer hits = {0}, gap = {0};

    if (!zone || !optout_date_is_valid(date) || microseconds < 0 || microseconds >= DAY_US)
        return 0;
    find_local(zone, date * DAY_US + microseconds, &hits, &gap);
    const answer *a = hits.found > 0 ? &hits : &gap;
    if (first)
        *first = a->first;
    if (second)
        *second = a->second;
    return hits.found == 0 ? OPTOUT_LOCAL_GAP : hits.found == 1 ? OPTOUT_LOCAL_ONE : OPTOUT_LOCAL_FOLD;
}

optout_instant optout_zone_day_end(const optout_zone *zone, optout_date date)
{
    if (!zone || !optout_date_is_valid(date))
        return OPTOUT_NO_INSTANT;
    /* In each span the day is over at local midnight by its offset, or with the span, if it ends sooner. The last span
     * that begins before its own midnight says when the day is over for good. */
    int64_t midnight = (date + INT64_C(1)) * DAY_US;
    optout_instant end = OPTOUT_NO_INSTANT;
    span s = span_at(zone, midnight - (OPTOUT_ZONE__MOST + 1) * SECOND_US);
    for (;;) {
        optout_instant over = midnight - s.offset * SECOND_US;
        if (s.from < over)
            end = over < s.to ? over : s.to;
        if (s.to >= midnight - OPTOUT_ZONE__LEAST * SECOND_US)
            return end;
        s = span_at(zone, s.to);
    }
}

/* Seconds as µs; what lies beyond any year of ours is kept in order, not in place. */
static int64_t in_range(int64_t seconds)
{
    const int64_t most = INT64_MAX / 4 / SECOND_US;
    return (seconds < -most ? -most : seconds > most ? most : seconds) * SECOND_US;
}

/* Of two changes at once the later counts. What changes no offset (a new abbreviation) is left out. */
static void push(optout_zone *zone, int64_t at, int32_t offset)
{
    if (zone->count > 0 && at == zone->at[zone->count - 1])
        zone->count--;
    if (offset == zone->offset[zone->count])
        return;
    zone->at[zone->count++] = at;
    zone->offset[zone->count] = offset;
}

/* The kinds of years, each as the first year from 2000 on that is of it: 28 years hold them all. */
static void read_changes(optout_zone *zone, const optout_zone__rule *rule)
{
    bool seen[YEAR_KINDS] = {false};

    for (int32_t year = 2000; year < 2028; year++) {
        int32_t kind;
        int64_t january = january_of(year, &kind) / SECOND_US;
        if (seen[kind])
            continue;
        seen[kind] = true;
        for (int i = 0; i < CHANGES; i++)
            zone->changes[kind][i] = (int32_t)(optout_zone__change_at(rule, year, i == 1) - january);
    }
    zone->leads_to[0] = rule->standard;
    zone->leads_to[1] = rule->summer;
}

/* The years behind the last transition. Until the first change of the rule behind it, the offset of that transition
 * stands: for America/Ojinaga zic -b slim writes one to standard time a week before the rule's own. */
static void add_changes(optout_zone *zone, const optout_zone__rule *rule, optout_instant last)
{
    read_changes(zone, rule);
    zone->rule_from = ruled_span(zone, last).to;
}

/* RFC 8536 3.2 and 3.3: type 0 before the first transition; the footer behind the last one, or always if there is none.
 * false: the footer does not know the offset that the last transition leads to. */
static bool fill(optout_zone *zone, const optout_zone__tzif *file, const optout_zone__rule *rule)
{
    optout_instant last = INT64_MIN;

    zone->offset[0] = optout_zone__offset_first(file);
    for (size_t i = 0; i < file->time_count; i++) {
        last = in_range(optout_zone__time(file, i));
        push(zone, last, optout_zone__offset_from(file, i));
    }
    if (file->footer_len == 0 || last >= END_INSTANT)
        return true;
    if (file->time_count == 0)
        zone->offset[0] = rule->standard;
    int32_t now = zone->offset[zone->count];
    if (file->time_count > 0 && now != rule->standard && !(rule->changes && now == rule->summer))
        return false;
    if (rule->changes)
        add_changes(zone, rule, last);
    return true;
}

static optout_zone *allocate(const char *name, size_t rows)
{
    size_t name_size = strlen(name) + 1, row = sizeof(int64_t) + sizeof(int32_t);

    if (rows >= (SIZE_MAX - sizeof(optout_zone) - name_size) / row - 1)
        return NULL;
    optout_zone *zone = malloc(sizeof *zone + (rows + 1) * row + name_size);
    if (!zone)
        return NULL;
    *zone = (optout_zone){.rule_from = INT64_MAX};
    zone->at = (int64_t *)(zone + 1); /* a multiple of its alignment: the struct holds an int64_t itself */
    zone->offset = (int32_t *)(zone->at + rows + 1);
    zone->name = memcpy(zone->offset + rows + 1, name, name_size);
    return zone;
}

static optout_status damaged(optout_error *error, const char *name, const char *what)
{
    return optout_error__set(error, OPTOUT_E_NO_DATA, "zone-data", NULL, "the file of the zone%s%s is unusable: %s",
                             optout_zone_is_name(name) ? " " : "", optout_zone_is_name(name) ? name : "", what);
}

optout_status optout_zone_load(const char *name, const void *bytes, size_t len, optout_zone **out, optout_error *error)
{
    optout_zone__tzif file;
    optout_zone__rule rule = {0};

    if (!name || !bytes || !out)
        return optout_error__null(error, !name ? "name" : !bytes ? "bytes" : "out");
    const char *wrong = optout_zone__read_tzif(bytes, len, &file);
    if (wrong)
        return damaged(error, name, wrong);
    if (file.footer_len > 0 && !optout_zone__read_rule(file.footer, file.footer_len, &rule))
        return damaged(error, name, "its footer is not a TZ string");
    optout_zone *zone = allocate(name, file.time_count);
    if (!zone)
        return optout_error__no_memory(error);
    if (!fill(zone, &file, &rule)) {
        optout_zone_free(zone);
        return damaged(error, name, "its footer contradicts its last transition");
    }
    *out = zone;
    return OPTOUT_OK;
}

void optout_zone_free(optout_zone *zone)
{
    free(zone);
}
const char *optout_zone_name(const optout_zone *zone)
{
    return zone ? zone->name : NULL;
}

static bool is_name_byte(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '+' ||
           c == '-';
}

int32_t optout_zone_is_name(const char *name)
{
    size_t part = 0, len = 0;

    for (; name && name[len] != '\0'; len++) {
        if (len == 64 || !(is_name_byte(name[len]) || (name[len] == '/' && part > 0)))
            return 0;
        part = name[len] == '/' ? 0 : part + 1;
    }
    return part > 0;
}
