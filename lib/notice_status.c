/* The status on a day, computed from published, starts and history. NOTICE-FORMAT section 3. */
#include "notice_private.h"

#include <string.h>

/* What an event does to the status; words that have no row change nothing. */
static const struct {
    const char *event;
    int32_t status;
} effects[] = {
    {"paused", OPTOUT_STATUS_PAUSED},   {"postponed", OPTOUT_STATUS_PAUSED},    {"started", OPTOUT_STATUS_RUNNING},
    {"stopped", OPTOUT_STATUS_STOPPED}, {"withdrawn", OPTOUT_STATUS_WITHDRAWN},
};

static int32_t effect_of(const char *event)
{
    for (size_t i = 0; event && i < sizeof effects / sizeof *effects; i++)
        if (strcmp(effects[i].event, event) == 0)
            return effects[i].status;
    return 0;
}

/* An event's place in the order of what happened: by its latest day, of one day by the list. */
typedef struct happened {
    optout_date day;
    uint32_t order;
} happened;

static bool is_after(happened a, happened b)
{
    return a.day > b.day || (a.day == b.day && a.order > b.order);
}

static bool counts(const optout_json__doc *doc, uint32_t event, optout_date on, happened *out)
{
    optout_notice__days days = optout_notice__when(doc, optout_json__member(doc, event, "date"), NULL);

    if (!days.has_day || days.latest > on)
        return false;
    *out = (happened){days.latest, event};
    return true;
}

/* The last `resumed` strikes out each pause before it; so of the rest, the last that decides. */
static int32_t from_history(const optout_json__doc *doc, optout_date on)
{
    uint32_t history = optout_json__member(doc, 0, "history");
    happened resumed = {INT32_MIN, 0}, last = {INT32_MIN, 0}, now;
    int32_t status = 0;

    if (history == OPTOUT_JSON__NONE)
        return 0;
    for (uint32_t i = history + 1; i < doc->nodes[history].next; i = doc->nodes[i].next)
        if (optout_notice__is_word(doc, optout_json__member(doc, i, "event"), "resumed") && counts(doc, i, on, &now) &&
            is_after(now, resumed))
            resumed = now;
    for (uint32_t i = history + 1; i < doc->nodes[history].next; i = doc->nodes[i].next) {
        int32_t effect = effect_of(optout_notice__string_at(doc, i, "event"));
        if (!effect || !counts(doc, i, on, &now) || !is_after(now, last) ||
            (effect == OPTOUT_STATUS_PAUSED && is_after(resumed, now)))
            continue;
        last = now;
        status = effect;
    }
    return status;
}

/* 1 where a way is an object whose `until` has not passed. */
static bool is_open(const optout_json__doc *doc, const char *way, optout_date on)
{
    uint32_t node = optout_json__member(doc, 0, way);

    if (node == OPTOUT_JSON__NONE || doc->nodes[node].type != OPTOUT_JSON__OBJECT)
        return false;
    optout_notice__days days = optout_notice__when(doc, optout_json__member(doc, node, "until"), NULL);
    return !days.has_day || on <= days.latest;
}

int32_t optout_notice_status(const optout_notice *notice, optout_date on)
{
    if (!notice || !optout_date_is_valid(on))
        return 0;
    const optout_json__doc *doc = notice->doc;
    optout_notice__days published = optout_notice__when(doc, optout_json__member(doc, 0, "published"), NULL);
    if (published.has_day && on < published.earliest)
        return OPTOUT_STATUS_NONE;
    int32_t status = from_history(doc, on);
    if (status)
        return status;
    uint32_t processing = optout_json__member(doc, 0, "processing");
    optout_notice__days starts = optout_notice__when(doc, optout_notice__at(doc, processing, "starts"), NULL);
    if (starts.has_day && on >= starts.latest)
        return OPTOUT_STATUS_RUNNING;
    return is_open(doc, "objection", on) || is_open(doc, "consent", on) ? OPTOUT_STATUS_OPEN : OPTOUT_STATUS_ANNOUNCED;
}

const char *optout_notice_status_name(int32_t status)
{
    static const char *const names[] = {"none", "announced", "open", "running", "paused", "stopped", "withdrawn"};
    return status >= 1 && (size_t)status <= sizeof names / sizeof *names ? names[status - 1] : NULL;
}
