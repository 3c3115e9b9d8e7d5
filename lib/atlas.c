#define _POSIX_C_SOURCE 200809L
#include "atlas_private.h"

#include "error_private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_MOST = 1 << 20, VERSION_ROOM = 32 };

/* A zone that no table names, such as an alias. */
typedef struct entry {
    struct entry *next;
    optout_zone *zone;
} entry;

/* What is filled on use. Only ever grows until the atlas is freed, so readers need no lock. */
typedef struct shelf {
    _Atomic(entry *) others;
    _Atomic(optout_zone *) known[]; /* in the order of optout_atlas__zone_names */
} shelf;

struct optout_atlas {
    shelf *shelf;
    char version[VERSION_ROOM];
    char dir[];
};

/* ---- files ---- */

/* What is no regular file is no zone; opening does not wait for a pipe. */
static optout_status open_regular(const char *path, int *fd, size_t *size)
{
    struct stat about;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

    if (file < 0)
        return errno == ENOENT || errno == ENOTDIR ? OPTOUT_E_UNKNOWN : errno == ENOMEM ? OPTOUT_E_MEMORY : OPTOUT_E_IO;
    optout_status status = fstat(file, &about) != 0           ? OPTOUT_E_IO
                           : !S_ISREG(about.st_mode)          ? OPTOUT_E_UNKNOWN
                           : about.st_size > (off_t)FILE_MOST ? OPTOUT_E_NO_DATA
                                                              : OPTOUT_OK;
    if (status) {
        close(file);
        return status;
    }
    *fd = file;
    *size = (size_t)about.st_size;
    return OPTOUT_OK;
}

static optout_status read_most(int fd, unsigned char *to, size_t most, size_t *len)
{
    size_t at = 0;

    while (at < most) {
        ssize_t got = read(fd, to + at, most - at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return OPTOUT_E_IO;
        if (got == 0)
            break;
        at += (size_t)got;
    }
    *len = at;
    return OPTOUT_OK;
}

static char *join(const char *dir, const char *name)
{
    size_t room = strlen(dir) + strlen(name) + 2;
    char *path = malloc(room);

    if (path)
        (void)snprintf(path, room, "%s/%s", dir, name);
    return path;
}

/* Fails without a message where the file does; *bytes is the caller's. */
static optout_status read_file(const optout_atlas *atlas, const char *name, unsigned char **bytes, size_t *len)
{
    char *path = join(atlas->dir, name);
    size_t size;
    int fd;

    if (!path)
        return OPTOUT_E_MEMORY;
    optout_status status = open_regular(path, &fd, &size);
    free(path);
    if (status)
        return status;
    unsigned char *room = malloc(size + 1);
    status = room ? read_most(fd, room, size, len) : OPTOUT_E_MEMORY;
    close(fd);
    if (status) {
        free(room);
        return status;
    }
    *bytes = room;
    return OPTOUT_OK;
}

static bool is_version_char(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.';
}

/* The first line of a file after `before`, if it is a version; else "". */
static optout_status read_version(optout_atlas *atlas, const char *file, const char *before)
{
    unsigned char *bytes;
    size_t len, skip = strlen(before), at = 0;
    optout_status status = read_file(atlas, file, &bytes, &len);

    if (status)
        return status;
    if (len > skip && memcmp(bytes, before, skip) == 0)
        while (at < VERSION_ROOM - 1 && skip + at < len && is_version_char((char)bytes[skip + at])) {
            atlas->version[at] = (char)bytes[skip + at];
            at++;
        }
    bool whole = skip + at == len || (skip + at < len && (bytes[skip + at] == '\n' || bytes[skip + at] == '\r'));
    atlas->version[whole ? at : 0] = '\0';
    free(bytes);
    return OPTOUT_OK;
}

/* ---- zones ---- */

static optout_status load(const optout_atlas *atlas, const char *name, const char *pointer, optout_zone **out,
                          optout_error *error)
{
    unsigned char *bytes;
    size_t len;

    switch (read_file(atlas, name, &bytes, &len)) {
    case OPTOUT_OK:
        break;
    case OPTOUT_E_MEMORY:
        return optout_error__no_memory(error);
    case OPTOUT_E_UNKNOWN:
        return optout_error__set(error, OPTOUT_E_UNKNOWN, "zone", pointer, "the time zone database has no zone %s",
                                 name);
    case OPTOUT_E_NO_DATA:
        return optout_error__set(error, OPTOUT_E_NO_DATA, "zone-data", pointer, "the file of zone %s is too big", name);
    default:
        return optout_error__set(error, OPTOUT_E_IO, "zone-file", pointer, "the file of zone %s cannot be read", name);
    }
    optout_status status = optout_zone_load(name, bytes, len, out, error);
    free(bytes);
    if (status == OPTOUT_E_NO_DATA)
        return optout_error__set(error, status, "zone-data", pointer, "the file of zone %s is damaged", name);
    return status;
}

/* Loads into a slot; of two threads that do it at once the later one takes what the earlier one has published. */
static optout_status known_zone(const optout_atlas *atlas, size_t i, const char *pointer, const optout_zone **out,
                                optout_error *error)
{
    _Atomic(optout_zone *) *slot = &atlas->shelf->known[i];
    optout_zone *zone = atomic_load_explicit(slot, memory_order_acquire), *published = NULL;

    if (!zone) {
        optout_status status = load(atlas, optout_atlas__zone_names[i], pointer, &zone, error);
        if (status)
            return status;
        if (!atomic_compare_exchange_strong_explicit(slot, &published, zone, memory_order_acq_rel,
                                                     memory_order_acquire)) {
            optout_zone_free(zone);
            zone = published;
        }
    }
    *out = zone;
    return OPTOUT_OK;
}

static const optout_zone *find_other(const entry *from, const entry *until, const char *name)
{
    for (; from != until; from = from->next)
        if (strcmp(optout_zone_name(from->zone), name) == 0)
            return from->zone;
    return NULL;
}

static optout_status other_zone(const optout_atlas *atlas, const char *name, const char *pointer,
                                const optout_zone **out, optout_error *error)
{
    entry *head = atomic_load_explicit(&atlas->shelf->others, memory_order_acquire), *seen = head;
    const optout_zone *zone = find_other(head, NULL, name);
    optout_zone *fresh = NULL;

    if (zone) {
        *out = zone;
        return OPTOUT_OK;
    }
    optout_status status = load(atlas, name, pointer, &fresh, error);
    if (status)
        return status;
    entry *e = malloc(sizeof *e);
    if (!e) {
        optout_zone_free(fresh);
        return optout_error__no_memory(error);
    }
    *e = (entry){head, fresh};
    while (!atomic_compare_exchange_strong_explicit(&atlas->shelf->others, &head, e, memory_order_acq_rel,
                                                    memory_order_acquire)) {
        zone = find_other(head, seen, name); /* only what others have put in front since */
        if (zone) {
            optout_zone_free(fresh);
            free(e);
            *out = zone;
            return OPTOUT_OK;
        }
        e->next = seen = head;
    }
    *out = fresh;
    return OPTOUT_OK;
}

/* The index of a zone that the tables name; optout_atlas__zone_count: they do not. */
static size_t zone_index(const char *name)
{
    size_t low = 0, high = optout_atlas__zone_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(name, optout_atlas__zone_names[middle]);
        if (order == 0)
            return middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return optout_atlas__zone_count;
}

optout_status optout_atlas__zone(const optout_atlas *atlas, const char *name, const char *pointer,
                                 const optout_zone **out, optout_error *error)
{
    if (!optout_zone_is_name(name))
        return optout_error__set(error, OPTOUT_E_UNKNOWN, "zone", pointer,
                                 "no name of a time zone; expected one such as Europe/Berlin");
    size_t i = zone_index(name);
    return i < optout_atlas__zone_count ? known_zone(atlas, i, pointer, out, error)
                                        : other_zone(atlas, name, pointer, out, error);
}

optout_status optout_atlas_zone(const optout_atlas *atlas, const char *name, const optout_zone **out,
                                optout_error *error)
{
    if (!atlas || !name || !out)
        return optout_error__null(error, !atlas ? "atlas" : !name ? "name" : "out");
    return optout_atlas__zone(atlas, name, NULL, out, error);
}

static size_t place_zone_index(const optout_place *place, size_t i)
{
    return place->zones ? place->zones[i] : i;
}

optout_status optout_atlas__place_zone(const optout_atlas *atlas, const optout_place *place, size_t i,
                                       const optout_zone **out, optout_error *error)
{
    size_t index = place_zone_index(place, i);
    optout_status status = known_zone(atlas, index, NULL, out, error);

    for (const optout_atlas__older_zone *row = optout_atlas__older_zones; status == OPTOUT_E_UNKNOWN && row->name;
         row++)
        if (row->zone == index)
            status = optout_atlas__zone(atlas, row->name, NULL, out, error);
    if (status == OPTOUT_E_UNKNOWN)
        return optout_error__set(error, OPTOUT_E_NO_DATA, "zone-data", NULL,
                                 "the time zone database has no zone %s; a newer or a whole one has",
                                 optout_atlas__zone_names[index]);
    return status;
}

/* ---- the atlas ---- */

void optout_atlas_free(optout_atlas *atlas)
{
    if (!atlas)
        return;
    for (size_t i = 0; atlas->shelf && i < optout_atlas__zone_count; i++)
        optout_zone_free(atomic_load_explicit(&atlas->shelf->known[i], memory_order_acquire));
    entry *e = atlas->shelf ? atomic_load_explicit(&atlas->shelf->others, memory_order_acquire) : NULL;
    while (e) {
        entry *next = e->next;
        optout_zone_free(e->zone);
        free(e);
        e = next;
    }
    free(atlas->shelf);
    free(atlas);
}

static optout_atlas *new_atlas(const char *dir)
{
    size_t len = strlen(dir);
    optout_atlas *atlas = malloc(sizeof *atlas + len + 1);
    shelf *empty = malloc(sizeof *empty + optout_atlas__zone_count * sizeof empty->known[0]);

    if (!atlas || !empty) {
        free(atlas);
        free(empty);
        return NULL;
    }
    atomic_init(&empty->others, NULL);
    for (size_t i = 0; i < optout_atlas__zone_count; i++)
        atomic_init(&empty->known[i], NULL);
    atlas->shelf = empty;
    atlas->version[0] = '\0';
    memcpy(atlas->dir, dir, len + 1);
    return atlas;
}

static optout_status find_version(optout_atlas *atlas)
{
    optout_status status = read_version(atlas, "tzdata.zi", "# version ");

    if (status != OPTOUT_E_MEMORY && !atlas->version[0])
        status = read_version(atlas, "+VERSION", "");
    return status == OPTOUT_E_MEMORY ? status : OPTOUT_OK;
}

static optout_status find_utc(const optout_atlas *atlas, optout_error *error)
{
    const optout_zone *zone;
    optout_status status = optout_atlas__zone(atlas, "Etc/UTC", NULL, &zone, NULL);

    if (status && status != OPTOUT_E_MEMORY)
        status = optout_atlas__zone(atlas, "UTC", NULL, &zone, NULL);
    if (status == OPTOUT_E_MEMORY)
        return optout_error__no_memory(error);
    if (status)
        return optout_error__set(error, OPTOUT_E_NO_DATA, "zone-dir", "/zone_dir",
                                 "no time zone database in the zone folder; install tzdata or name its folder");
    return OPTOUT_OK;
}

/* A zone that the database lacks is an error only for who asks for it. */
static optout_status load_all(const optout_atlas *atlas, optout_error *error)
{
    const optout_place *world = optout_place_find("001");
    const optout_zone *zone;
    optout_error found;

    for (size_t i = 0; i < optout_place_zone_count(world); i++) {
        optout_status status = optout_atlas__place_zone(atlas, world, i, &zone, &found);
        if (status && status != OPTOUT_E_NO_DATA) {
            if (error)
                *error = found;
            return status;
        }
    }
    return OPTOUT_OK;
}

optout_status optout_atlas_open(const optout_atlas_options *options, optout_atlas **out, optout_error *error)
{
    optout_atlas_options asked;

    if (!out)
        return optout_error__null(error, "out");
    optout_status status = optout_input__read(&asked, sizeof asked, sizeof asked, options, "options", error);
    if (status)
        return status;
    if (asked.flags & ~(uint32_t)OPTOUT_ATLAS_EAGER)
        return optout_error__set(error, OPTOUT_E_ARGUMENT, "flags", "/flags", "an unknown flag is set");
    if (asked.zone_dir && !*asked.zone_dir)
        return optout_error__set(error, OPTOUT_E_ARGUMENT, "zone-dir", "/zone_dir",
                                 "the name of the zone folder is empty; NULL stands for the usual one");
    optout_atlas *atlas = new_atlas(asked.zone_dir ? asked.zone_dir : "/usr/share/zoneinfo");
    if (!atlas)
        return optout_error__no_memory(error);
    status = find_utc(atlas, error);
    if (!status && find_version(atlas))
        status = optout_error__no_memory(error);
    if (!status && (asked.flags & OPTOUT_ATLAS_EAGER))
        status = load_all(atlas, error);
    if (status) {
        optout_atlas_free(atlas);
        return status;
    }
    *out = atlas;
    return OPTOUT_OK;
}

const char *optout_atlas_tzdata(const optout_atlas *atlas)
{
    return atlas ? atlas->version : "";
}

/* ---- places ---- */

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
    return i < optout_place_zone_count(place) ? optout_atlas__zone_names[place_zone_index(place, i)] : NULL;
}

static bool is_part_of(const optout_place *part, const optout_place *country)
{
    return part->kind == OPTOUT_PLACE_PART && strncmp(part->code, country->code, 2) == 0;
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

/* The parts of a country follow it in the table. */
static const optout_place *part_at(const optout_place *place, size_t i, size_t *count)
{
    *count = 0;
    if (place->kind == OPTOUT_PLACE_GROUP)
        return group_part(place, i, count);
    if (place->kind == OPTOUT_PLACE_COUNTRY)
        for (const optout_place *p = place + 1;
             p < optout_atlas__places + optout_atlas__place_count && is_part_of(p, place); p++)
            if ((*count)++ == i)
                return p;
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
    if (territory->kind == OPTOUT_PLACE_COUNTRY)
        return is_part_of(place, territory);
    if (territory->kind != OPTOUT_PLACE_GROUP)
        return 0;
    return place->kind == OPTOUT_PLACE_GROUP ? all_are_members(place->code, territory->code, as_number(on))
                                             : is_member(place->code, territory->code, as_number(on));
}
