/* The one type `when`: days, months, before, after, every. NOTICE-FORMAT section 3. */
#include "notice_private.h"

#include <string.h>

static bool digits(const char *text, size_t len, int32_t *out)
{
    int32_t value = 0;

    for (size_t i = 0; i < len; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        value = value * 10 + (text[i] - '0');
    }
    *out = value;
    return true;
}

bool optout_notice__date(const char *text, optout_date *earliest, optout_date *latest)
{
    size_t len = strlen(text);
    int32_t year, month = 0, day = 0;

    if ((len != 4 && len != 7 && len != 10) || !digits(text, 4, &year) || year == 0)
        return false;
    if (len >= 7 && (text[4] != '-' || !digits(text + 5, 2, &month) || optout_date_days_in_month(year, month) == 0))
        return false;
    if (len == 10 && (text[7] != '-' || !digits(text + 8, 2, &day)))
        return false;
    *earliest = optout_date_make(year, month ? month : 1, len == 10 ? day : 1);
    *latest = len == 10
                  ? *earliest
                  : optout_date_make(year, month ? month : 12, month ? optout_date_days_in_month(year, month) : 31);
    return *earliest != OPTOUT_NO_DATE;
}

/* ISO 8601 in whole numbers of at most four digits. Order of the designators; T begins the hours. */
typedef struct parts {
    int32_t years, months, weeks, days, working_days;
    bool time; /* hours, minutes or seconds stand */
} parts;

static bool read_number(const char **at, int32_t *out)
{
    size_t len = 0;

    while ((*at)[len] >= '0' && (*at)[len] <= '9')
        len++;
    if (len == 0 || len > 4 || !digits(*at, len, out))
        return false;
    *at += len;
    return true;
}

static bool read_designators(const char **at, const char *order, int32_t *const *into, bool *any)
{
    *any = false;
    while (**at && **at != 'T') {
        int32_t number;
        if (!read_number(at, &number))
            return false;
        const char *found = **at ? strchr(order, **at) : NULL;
        if (!found)
            return false;
        into += found - order;
        order = found + 1;
        **into++ = number;
        (*at)++;
        *any = true;
    }
    return true;
}

static bool read_period(const char *text, parts *out)
{
    int32_t number, ignored;
    int32_t *const date_parts[] = {&out->years, &out->months, &out->weeks, &out->days};
    int32_t *const time_parts[] = {&ignored, &ignored, &ignored};
    bool any_date, any_time = true;

    *out = (parts){0};
    if (*text++ != 'P' || strlen(text) > 63)
        return false;
    const char *at = text;
    if (read_number(&at, &number) && strcmp(at, "WD") == 0) {
        out->working_days = number;
        return true;
    }
    at = text;
    if (!read_designators(&at, "YMWD", date_parts, &any_date))
        return false;
    if (*at == 'T') {
        at++;
        if (!read_designators(&at, "HMS", time_parts, &any_time) || *at)
            return false;
        out->time = true;
    }
    return any_time && (any_date || out->time);
}

bool optout_notice__is_period(const char *text)
{
    parts p;
    return read_period(text, &p);
}

bool optout_notice__shift(optout_date from, const char *period, int sign, optout_date *out)
{
    parts p;
    int32_t year, month, day;

    if (!read_period(period, &p) || p.time || p.working_days)
        return false;
    optout_date_split(from, &year, &month, &day);
    if (year == 0)
        return false;
    int32_t index = year * 12 + (month - 1) + sign * (p.years * 12 + p.months);
    if (index < 12)
        return false;
    year = index / 12;
    month = index % 12 + 1;
    int32_t last = optout_date_days_in_month(year, month);
    optout_date shifted = optout_date_make(year, month, day < last ? day : last);
    if (shifted == OPTOUT_NO_DATE)
        return false;
    shifted += sign * (p.weeks * 7 + p.days);
    *out = shifted;
    return optout_date_is_valid(shifted) != 0;
}

static optout_notice__days one_day(optout_date day)
{
    optout_notice__days days = {day, day, NULL, NULL, optout_date_is_valid(day) != 0, false};
    return days;
}

static optout_notice__days no_day(void)
{
    optout_notice__days days = {OPTOUT_NO_DATE, OPTOUT_NO_DATE, NULL, NULL, false, false};
    return days;
}

/* After an anchor: the event's day plus the period; before it: the day before the event's day less the period. */
static optout_notice__days from_anchor(const optout_json__doc *doc, uint32_t anchor, int sign, const optout_person *who)
{
    const char *event = optout_notice__string_at(doc, anchor, "event");
    const char *period = optout_notice__string_at(doc, anchor, "period");
    optout_notice__days days = no_day();
    optout_date day;

    days.anchor = event;
    if (event && period && who && who->event && who->event_day.kind == OPTOUT_MOMENT_DAY &&
        strcmp(who->event, event) == 0 && optout_notice__shift(who->event_day.date, period, sign, &day)) {
        days = one_day(sign > 0 ? day : day - 1);
        days.anchor = event;
    }
    return days;
}

static optout_notice__days from_every(const char *text, const optout_person *who)
{
    optout_notice__days days = no_day();
    int32_t year, month, day;

    days.every = true;
    if (strlen(text) != 5 || !digits(text, 2, &month) || !digits(text + 3, 2, &day) || !who ||
        who->on.kind != OPTOUT_MOMENT_DAY)
        return days;
    optout_date_split(who->on.date, &year, NULL, NULL);
    for (int i = 0; i < 2 && year > 0; i++, year++) {
        int32_t last = optout_date_days_in_month(year, month);
        optout_date next = optout_date_make(year, month, day < last ? day : last);
        if (next != OPTOUT_NO_DATE && next >= who->on.date) {
            days = one_day(next);
            days.every = true;
            return days;
        }
    }
    return days;
}

static optout_notice__days from_string(const char *text)
{
    optout_notice__days days = no_day();

    days.has_day = optout_notice__date(text, &days.earliest, &days.latest);
    return days;
}

/* The day before a day or a month begins. */
static optout_notice__days before(const optout_json__doc *doc, uint32_t node, const optout_person *who)
{
    if (doc->nodes[node].type == OPTOUT_JSON__OBJECT)
        return from_anchor(doc, node, -1, who);
    if (doc->nodes[node].type != OPTOUT_JSON__STRING)
        return no_day();
    optout_notice__days days = from_string(doc->nodes[node].string);
    return days.has_day ? one_day(days.earliest - 1) : days;
}

optout_notice__days optout_notice__when(const optout_json__doc *doc, uint32_t node, const optout_person *who)
{
    optout_notice__days days = no_day();
    uint32_t at;

    if (node == OPTOUT_JSON__NONE)
        return days;
    if (doc->nodes[node].type == OPTOUT_JSON__STRING)
        return from_string(doc->nodes[node].string);
    if (doc->nodes[node].type != OPTOUT_JSON__OBJECT)
        return days;
    const char *text = optout_notice__string_at(doc, node, "date");
    if (text)
        days = from_string(text);
    else if ((at = optout_json__member(doc, node, "before")) != OPTOUT_JSON__NONE)
        days = before(doc, at, who);
    else if ((at = optout_json__member(doc, node, "after")) != OPTOUT_JSON__NONE)
        days = from_anchor(doc, at, 1, who);
    else if ((text = optout_notice__string_at(doc, node, "every")))
        days = from_every(text, who);
    days.zone = optout_notice__string_at(doc, node, "zone");
    return days;
}
