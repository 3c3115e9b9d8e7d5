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

enum { FILE_MOST = 1 << 20, VERSION_ROOM = 32, DECREES_MOST = 10000 };

/* A zone that no table names, such as an alias. */
typedef struct entry {
    struct entry *next;
    optout_zone *zone;
} entry;

/* What another room keeps for a place. */
typedef struct kept {
    void (*drop)(void *thing);
    void *thing;
} kept;

/* What is filled on use. Only ever grows until the atlas is freed, so readers need no lock. */
typedef struct shelf {
    _Atomic(entry *) others;
    _Atomic(kept *) *slots;         /* in the order of optout_atlas__places */
    _Atomic(optout_zone *) known[]; /* in the order of optout_atlas__zone_names */
} shelf;

struct optout_atlas {
    shelf *shelf;
    optout_atlas__decree *decrees;
    size_t decree_count;
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

optout_status optout_atlas__place_zone(const optout_atlas *atlas, const optout_place *place, size_t i,
                                       const optout_zone **out, optout_error *error)
{
    size_t index = optout_atlas__place_zone_index(place, i);
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

/* ---- what other rooms keep, and what the caller decreed ---- */

static _Atomic(kept *) *slot_of(const optout_atlas *atlas, const optout_place *place)
{
    return &atlas->shelf->slots[place - optout_atlas__places];
}

void *optout_atlas__slot(const optout_atlas *atlas, const optout_place *place)
{
    kept *k = atomic_load_explicit(slot_of(atlas, place), memory_order_acquire);
    return k ? k->thing : NULL;
}

optout_status optout_atlas__fill_slot(const optout_atlas *atlas, const optout_place *place, void *made,
                                      void (*drop)(void *), void **out)
{
    kept *fresh = malloc(sizeof *fresh), *published = NULL;

    if (!fresh) {
        drop(made);
        return OPTOUT_E_MEMORY;
    }
    *fresh = (kept){drop, made};
    if (atomic_compare_exchange_strong_explicit(slot_of(atlas, place), &published, fresh, memory_order_acq_rel,
                                                memory_order_acquire)) {
        *out = made;
        return OPTOUT_OK;
    }
    free(fresh);
    drop(made);
    *out = published->thing;
    return OPTOUT_OK;
}

const optout_atlas__decree *optout_atlas__decree_at(const optout_atlas *atlas, size_t i)
{
    return i < atlas->decree_count ? &atlas->decrees[i] : NULL;
}

static char *copy_text(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);

    return copy ? memcpy(copy, text, size) : NULL;
}

static optout_status take_decree(optout_atlas *atlas, const optout_decree *from, size_t i, optout_error *error)
{
    optout_atlas__decree *to = &atlas->decrees[i];
    char pointer[48];

    (void)snprintf(pointer, sizeof pointer, "/decrees/%zu", i);
    *to = (optout_atlas__decree){.place = optout_place_find(from->place), .date = from->date};
    if (!to->place)
        return optout_error__set(error, OPTOUT_E_UNKNOWN, "place", pointer, "no such place");
    if (!optout_date_is_valid(from->date))
        return optout_error__set(error, OPTOUT_E_RANGE, "date", pointer, "no such day in the years 0001-9999");
    if (!from->name || !*from->name || optout_text_utf8(from->name, strlen(from->name)) != strlen(from->name) ||
        from->reserved0 || from->reserved)
        return optout_error__set(error, OPTOUT_E_ARGUMENT, "decree", pointer,
                                 "expected a name in UTF-8, and zero in what is reserved");
    to->name = copy_text(from->name);
    return to->name ? OPTOUT_OK : optout_error__no_memory(error);
}

static optout_status take_decrees(optout_atlas *atlas, const optout_atlas_options *asked, optout_error *error)
{
    optout_status status = OPTOUT_OK;

    if (!asked->decree_count)
        return OPTOUT_OK;
    if (!asked->decrees || asked->decree_count > DECREES_MOST)
        return optout_error__set(error, OPTOUT_E_ARGUMENT, "decrees", "/decrees",
                                 "expected at most %d decrees, and a list of them", DECREES_MOST);
    atlas->decrees = calloc((size_t)asked->decree_count, sizeof *atlas->decrees);
    if (!atlas->decrees)
        return optout_error__no_memory(error);
    for (size_t i = 0; !status && i < asked->decree_count; i++) {
        atlas->decree_count = i + 1;
        status = take_decree(atlas, &asked->decrees[i], i, error);
    }
    return status;
}

static void free_decrees(optout_atlas *atlas)
{
    for (size_t i = 0; i < atlas->decree_count; i++)
        free(atlas->decrees[i].name);
    free(atlas->decrees);
}

/* ---- the atlas ---- */

static void free_shelf(shelf *s)
{
    for (size_t i = 0; i < optout_atlas__zone_count; i++)
        optout_zone_free(atomic_load_explicit(&s->known[i], memory_order_acquire));
    for (entry *e = atomic_load_explicit(&s->others, memory_order_acquire), *next; e; e = next) {
        next = e->next;
        optout_zone_free(e->zone);
        free(e);
    }
    for (size_t i = 0; i < optout_atlas__place_count; i++) {
        kept *k = atomic_load_explicit(&s->slots[i], memory_order_acquire);
        if (k)
            k->drop(k->thing);
        free(k);
    }
    free(s->slots);
    free(s);
}

void optout_atlas_free(optout_atlas *atlas)
{
    if (!atlas)
        return;
    free_shelf(atlas->shelf);
    free_decrees(atlas);
    free(atlas);
}

static shelf *new_shelf(void)
{
    shelf *empty = malloc(sizeof *empty + optout_atlas__zone_count * sizeof empty->known[0]);
    _Atomic(kept *) *slots = malloc(optout_atlas__place_count * sizeof *slots);

    if (!empty || !slots) {
        free(empty);
        free(slots);
        return NULL;
    }
    atomic_init(&empty->others, NULL);
    empty->slots = slots;
    for (size_t i = 0; i < optout_atlas__zone_count; i++)
        atomic_init(&empty->known[i], NULL);
    for (size_t i = 0; i < optout_atlas__place_count; i++)
        atomic_init(&slots[i], NULL);
    return empty;
}

static optout_atlas *new_atlas(const char *dir)
{
    size_t len = strlen(dir);
    optout_atlas *atlas = calloc(1, sizeof *atlas + len + 1);

    if (!atlas)
        return NULL;
    atlas->shelf = new_shelf();
    if (!atlas->shelf) {
        free(atlas);
        return NULL;
    }
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
    optout_status status =
        optout_input__read(&asked, sizeof asked, offsetof(optout_atlas_options, decrees), options, "options", error);
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
    status = take_decrees(atlas, &asked, error);
    if (!status)
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
