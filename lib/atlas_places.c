/* Places: what they are called, what they consist of, where they lie and when. */
#include "atlas_private.h"

#include <stdbool.h>
#include <string.h>

size_t optout_atlas__place_zone_index(const optout_place *place, size_t i)
{
    return place->zones ? place->zones[i] : i;
}

const optout_place *optout_place_find(const char *code)
{
    size_t low = 0, high = code ? optout_atlas__place_count : 0;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(code, optout_atlas__places[middle].code);
        if (order == 0)
            return &optout_atlas__places[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const optout_place *optout_place_at(size_t i)
{
    return i < optout_atlas__place_count ? &optout_atlas__places[i] : NULL;
}

const char *optout_place_code(const optout_place *place)
{
    return place ? place->code : NULL;
}
int32_t optout_place_kind(const optout_place *place)
{
    return place ? place->kind : 0;
}
const char *optout_place_source(const optout_place *place)
{
    return place ? place->source : NULL;
}

size_t optout_place_name(const optout_place *place, const char *lang, char *buf, size_t cap)
{
    return optout_text__copy(place ? optout_text__words(&place->name, lang) : NULL, buf, cap);
}

static bool is_world(const optout_place *place)
{
    return strcmp(place->code, "001") == 0;
}

size_t optout_place_zone_count(const optout_place *place)
{
    return !place ? 0 : is_world(place) ? optout_atlas__zone_count : place->zone_count;
}

const char *optout_place_zone(const optout_place *place, size_t i)
{
    return i < optout_place_zone_count(place) ? optout_atlas__zone_names[optout_atlas__place_zone_index(place, i)]
                                              : NULL;
}

/* The code of what lies in a country or a part begins with that of the whole: "DE-BY-augsburg". */
static bool is_within(const optout_place *place, const optout_place *whole)
{
    size_t len = strlen(whole->code);
    return strncmp(place->code, whole->code, len) == 0 && place->code[len] == '-';
}

/* Part i of a group: a member now, or a country of the world. *count goes up to i, or to the number of all. */
static const optout_place *group_part(const optout_place *group, size_t i, size_t *count)
{
    if (is_world(group)) {
        for (const optout_place *p = optout_atlas__places; p < optout_atlas__places + optout_atlas__place_count; p++)
            if (p->kind == OPTOUT_PLACE_COUNTRY && (*count)++ == i)
                return p;
        return NULL;
    }
    for (size_t m = 0; m < optout_atlas__member_count; m++) {
        const optout_atlas__member *row = &optout_atlas__members[m];
        if (row->until == OPTOUT_ATLAS__OPEN && strcmp(row->group, group->code) == 0 && (*count)++ == i)
            return optout_place_find(row->place);
    }
    return NULL;
}

/* What lies in a country or a part follows it in the table; its parts are what lies one level down. */
static const optout_place *part_at(const optout_place *place, size_t i, size_t *count)
{
    const optout_place *end = optout_atlas__places + optout_atlas__place_count;

    *count = 0;
    if (place->kind == OPTOUT_PLACE_GROUP)
        return group_part(place, i, count);
    for (const optout_place *p = place + 1; p < end && is_within(p, place);) {
        const optout_place *part = p++;
        if ((*count)++ == i)
            return part;
        while (p < end && is_within(p, part)) /* not by hyphens: "DE-SN-panschwitz-kuckau" is one level down */
            p++;
    }
    return NULL;
}

size_t optout_place_part_count(const optout_place *place)
{
    size_t count = 0;

    if (place)
        (void)part_at(place, SIZE_MAX, &count);
    return count;
}

const optout_place *optout_place_part(const optout_place *place, size_t i)
{
    size_t count;
    return place ? part_at(place, i, &count) : NULL;
}

/* A day as the rows of members have it; the open end stands for the newest state. 0: no day. */
static int32_t as_number(optout_date on)
{
    int32_t year, month, day;

    if (on == OPTOUT_NO_DATE)
        return OPTOUT_ATLAS__OPEN;
    optout_date_split(on, &year, &month, &day);
    return (year * 100 + month) * 100 + day;
}

static bool is_member(const char *country, const char *group, int32_t on)
{
    for (size_t m = 0; m < optout_atlas__member_count; m++) {
        const optout_atlas__member *row = &optout_atlas__members[m];
        if (strncmp(row->place, country, 2) == 0 && strcmp(row->group, group) == 0 && row->from <= on &&
            on <= row->until)
            return true;
    }
    return false;
}

/* A group lies in another if all who belong to it on the day do. */
static bool all_are_members(const char *group, const char *territory, int32_t on)
{
    bool any = false;

    for (size_t m = 0; m < optout_atlas__member_count; m++) {
        const optout_atlas__member *row = &optout_atlas__members[m];
        if (strcmp(row->group, group) != 0 || on < row->from || on > row->until)
            continue;
        if (!is_member(row->place, territory, on))
            return false;
        any = true;
    }
    return any;
}

int32_t optout_place_is_in(const optout_place *place, const optout_place *territory, optout_date on)
{
    if (!place || !territory)
        return 0;
    if (place == territory || is_world(territory))
        return 1;
    if (territory->kind != OPTOUT_PLACE_GROUP)
        return is_within(place, territory);
    return place->kind == OPTOUT_PLACE_GROUP ? all_are_members(place->code, territory->code, as_number(on))
                                             : is_member(place->code, territory->code, as_number(on));
}
