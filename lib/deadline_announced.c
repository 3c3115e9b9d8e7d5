/* An announced day: whole, never moved, ended by the zones of the places. */
#include "deadline_private.h"

#include "atlas_private.h"
#include "error_private.h"
#include "explain_private.h"

#include <string.h>

/* More codes of a territory than these are not named one by one. */
enum { CODES_NAMED = 8, CODES_ROOM = 160 };

/* Where a day ends first and where it ends last. */
typedef struct ends {
    optout_date day;
    optout_instant first, last;
    const optout_zone *first_zone, *last_zone; /* NULL: no zone was asked yet */
} ends;

/* A question while it is answered. */
typedef struct question {
    const optout_atlas *atlas;
    const optout_deadline__span *span;
    ends earliest, latest;
    optout_error *error;
} question;

static optout_status out_of_range(const question *q)
{
    return optout_error__set(q->error, OPTOUT_E_RANGE, "range", q->span->day_pointer,
                             "the day or the end of it in UTC lies outside the years 0001-9999");
}

static bool ask_zone(ends *e, const optout_zone *zone)
{
    optout_instant end = optout_zone_day_end(zone, e->day);

    if (end == OPTOUT_NO_INSTANT || end >= OPTOUT_DEADLINE__END_OF_TIME)
        return false;
    if (!e->first_zone || end < e->first) {
        e->first = end;
        e->first_zone = zone;
    }
    if (!e->last_zone || end > e->last) {
        e->last = end;
        e->last_zone = zone;
    }
    return true;
}

static optout_status ask_both(question *q, const optout_zone *zone)
{
    return ask_zone(&q->earliest, zone) && ask_zone(&q->latest, zone) ? OPTOUT_OK : out_of_range(q);
}

static optout_status ask_place(question *q, const char *code)
{
    const optout_place *place = optout_place_find(code);
    const optout_zone *zone;

    if (!place)
        return optout_deadline__no_place(q->error, code);
    for (size_t i = 0; i < optout_place_zone_count(place); i++) {
        optout_status status = optout_atlas__place_zone(q->atlas, place, i, &zone, q->error);
        if (!status)
            status = ask_both(q, zone);
        if (status)
            return status;
    }
    return OPTOUT_OK;
}

static optout_status ask_all(question *q)
{
    const optout_zone *zone;
    optout_status status = OPTOUT_OK;

    if (q->span->zone) {
        status = optout_atlas__zone(q->atlas, q->span->zone, "/zone", &zone, q->error);
        return status ? status : ask_both(q, zone);
    }
    for (size_t i = 0; !status && i < q->span->place_count; i++)
        status = ask_place(q, q->span->places[i]);
    if (!status && !q->latest.last_zone)
        return optout_error__set(q->error, OPTOUT_E_UNKNOWN, "no-zone", "/place",
                                 "the tables know no time zone of the place");
    return status;
}

/* ---- steps ---- */

static optout_status explain_day(const question *q, optout_explanation *why)
{
    const optout_rule *rule = optout_rule_find("date");
    optout_date first = q->earliest.day, last = q->latest.day;

    if (optout_explain__step(why, "date-whole-day", rule->act, rule->articles.days, last, last, NULL, NULL) ||
        optout_explain__step(why, "date-no-roll", rule->act, rule->articles.days, last, last, NULL, NULL) ||
        (first != last && optout_explain__step(why, "date-month", "", "", first, last, NULL, NULL)))
        return OPTOUT_E_MEMORY;
    return OPTOUT_OK;
}

/* The codes, as far as a person will read them. */
static void join_codes(const optout_deadline__span *span, char *buf)
{
    optout_text__out out;

    optout_text__begin(&out, buf, CODES_ROOM);
    for (size_t i = 0; i < span->place_count && i < CODES_NAMED; i++) {
        optout_text__put(&out, i ? ", " : "");
        optout_text__put(&out, span->places[i]);
    }
    if (span->place_count > CODES_NAMED)
        optout_text__put(&out, ", …");
    (void)optout_text__end(&out);
}

static optout_status explain_zone(const question *q, optout_explanation *why)
{
    const optout_deadline__span *span = q->span;
    char codes[CODES_ROOM];
    const char *code, *arg = NULL;

    switch (span->zone_by) {
    case OPTOUT_ZONE__STATED:
        code = "zone-stated";
        break;
    case OPTOUT_ZONE__PERSON:
        code = "zone-person";
        break;
    case OPTOUT_ZONE__PLACE:
        code = "zone-place";
        break;
    case OPTOUT_ZONE__TERRITORY:
        code = "zone-territory";
        break;
    default:
        code = "zone-world";
    }
    if (span->zone) {
        arg = span->zone;
    } else if (span->zone_by != OPTOUT_ZONE__WORLD) {
        join_codes(span, codes);
        arg = codes;
    }
    return optout_explain__step(why, code, "", "", OPTOUT_NO_DATE, OPTOUT_NO_DATE, arg, NULL);
}

static optout_status explain_bounds(const question *q, optout_explanation *why)
{
    char names[160]; /* a name has at most 64 bytes */
    optout_text__out out;

    optout_text__begin(&out, names, sizeof names);
    optout_text__put(&out, optout_zone_name(q->earliest.first_zone));
    optout_text__put(&out, ", ");
    optout_text__put(&out, optout_zone_name(q->latest.last_zone));
    (void)optout_text__end(&out);
    return optout_explain__step(why, "zone-bounds", "", "", OPTOUT_NO_DATE, OPTOUT_NO_DATE, names, NULL);
}

/* ---- the answer ---- */

static bool differs(const ends *e)
{
    return e->first != e->last;
}

static optout_status announce(question *q, optout_deadline *out, optout_explanation *why)
{
    if (!optout_date_is_valid(q->span->earliest) || !optout_date_is_valid(q->span->latest))
        return out_of_range(q);
    q->earliest = (ends){.day = q->span->earliest};
    q->latest = (ends){.day = q->span->latest};
    optout_status status = ask_all(q);
    if (status)
        return status;
    bool uncertain = differs(&q->earliest) || differs(&q->latest);
    if (explain_day(q, why) || explain_zone(q, why) || (uncertain && explain_bounds(q, why)))
        return optout_error__no_memory(q->error);
    *out = (optout_deadline){.flags = OPTOUT_ANNOUNCED | (uncertain ? (uint32_t)OPTOUT_UNCERTAIN_ZONE : 0),
                             .first_day = OPTOUT_NO_DATE,
                             .last_day_earliest = q->earliest.day,
                             .last_day_latest = q->latest.day,
                             .end_earliest = q->earliest.first,
                             .end_latest = q->latest.last};
    return OPTOUT_OK;
}

optout_status optout_deadline__announced(const optout_atlas *atlas, const optout_deadline__span *span,
                                         optout_deadline *out, optout_explanation *why, optout_error *error)
{
    question q = {.atlas = atlas, .span = span, .error = error};

    return announce(&q, out, why);
}
