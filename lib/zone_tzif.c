/* The binary half of a TZif file (RFC 8536, RFC 9636). The bytes may come from anywhere, so each number is checked
 * once, here. */
#include "zone_private.h"

#include <string.h>

enum { HEADER = 44, TYPE = 6 };

/* The six counts of a header, in the order of the file, and where its data begin. */
typedef struct block {
    uint32_t utc, standard, leaps, times, types, chars;
    size_t time_size;
    const unsigned char *data;
    int version;
} block;

static uint32_t big_endian(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* Two's complement without the conversion that C leaves to the implementation. */
static int32_t signed_32(uint32_t bits)
{
    return bits <= INT32_MAX ? (int32_t)bits : -(int32_t)(UINT32_MAX - bits) - 1;
}

static int64_t signed_64(uint64_t bits)
{
    return bits <= INT64_MAX ? (int64_t)bits : -(int64_t)(UINT64_MAX - bits) - 1;
}

/* No overflow: seven counts of 32 bits, each times 12 at most. */
static uint64_t data_size(const block *b)
{
    return b->times * (uint64_t)(b->time_size + 1) + b->types * (uint64_t)TYPE + b->chars +
           b->leaps * (uint64_t)(b->time_size + 4) + b->standard + (uint64_t)b->utc;
}

/* A header whose data are all there; at: its offset, moved behind the data. */
static bool take_block(const unsigned char *bytes, size_t len, size_t *at, size_t time_size, block *b)
{
    const unsigned char *head = bytes + *at;

    if (len - *at < HEADER || memcmp(head, "TZif", 4) != 0)
        return false;
    b->version = head[4];
    b->utc = big_endian(head + 20);
    b->standard = big_endian(head + 24);
    b->leaps = big_endian(head + 28);
    b->times = big_endian(head + 32);
    b->types = big_endian(head + 36);
    b->chars = big_endian(head + 40);
    b->time_size = time_size;
    b->data = head + HEADER;
    if (len - *at - HEADER < data_size(b))
        return false;
    *at += HEADER + (size_t)data_size(b);
    return true;
}

static int64_t time_at(const unsigned char *times, size_t time_size, size_t i)
{
    const unsigned char *at = times + i * time_size;

    if (time_size == 4)
        return signed_32(big_endian(at));
    return signed_64((uint64_t)big_endian(at) << 32 | big_endian(at + 4));
}

static int32_t offset_of(const optout_zone__tzif *file, size_t type)
{
    return signed_32(big_endian(file->types + type * TYPE));
}

int64_t optout_zone__time(const optout_zone__tzif *file, size_t i)
{
    return time_at(file->times, file->time_size, i);
}
int32_t optout_zone__offset_from(const optout_zone__tzif *file, size_t i)
{
    return offset_of(file, file->indices[i]);
}
int32_t optout_zone__offset_first(const optout_zone__tzif *file)
{
    return offset_of(file, 0);
}

static const char *check_counts(const block *b)
{
    if (b->types == 0 || b->types > 256 || b->chars == 0)
        return "it has no types of local time";
    if ((b->utc != 0 && b->utc != b->types) || (b->standard != 0 && b->standard != b->types))
        return "its counts contradict each other";
    if (b->leaps != 0)
        return "it counts leap seconds, as the zones under right/ do";
    return NULL;
}

static const char *check_types(const block *b, const optout_zone__tzif *file)
{
    for (size_t i = 0; i < b->types; i++) {
        const unsigned char *type = file->types + i * TYPE;
        int32_t offset = offset_of(file, i);
        if (offset < OPTOUT_ZONE__LEAST || offset > OPTOUT_ZONE__MOST || type[4] > 1 || type[5] >= b->chars)
            return "a type of local time is impossible";
    }
    return NULL;
}

static const char *check_times(const block *b, const optout_zone__tzif *file)
{
    for (size_t i = 0; i < b->times; i++) {
        if (i > 0 && optout_zone__time(file, i - 1) >= optout_zone__time(file, i))
            return "its transitions are not in ascending order";
        if (file->indices[i] >= b->types)
            return "a transition has an unknown type";
    }
    return NULL;
}

static const char *check_block(const block *b, optout_zone__tzif *file)
{
    const char *wrong = check_counts(b);

    if (wrong)
        return wrong;
    file->time_size = b->time_size;
    file->time_count = b->times;
    file->times = b->data;
    file->indices = file->times + b->times * b->time_size;
    file->types = file->indices + b->times;
    wrong = check_types(b, file);
    return wrong ? wrong : check_times(b, file);
}

/* Between two newlines. What later versions append behind the second is none of ours. */
static const char *take_footer(const unsigned char *bytes, size_t len, size_t at, optout_zone__tzif *file)
{
    if (at == len || bytes[at] != '\n')
        return "its footer is missing";
    const unsigned char *start = bytes + at + 1, *end = memchr(start, '\n', len - at - 1);
    if (!end)
        return "its footer does not end";
    file->footer = (const char *)start;
    file->footer_len = (size_t)(end - start);
    return NULL;
}

const char *optout_zone__read_tzif(const unsigned char *bytes, size_t len, optout_zone__tzif *out)
{
    static const char truncated[] = "it is not a TZif file, or cut off";
    optout_zone__tzif file = {0};
    block b;
    size_t at = 0;

    if (!take_block(bytes, len, &at, 4, &b))
        return truncated;
    bool first_version = b.version == 0;
    if (!first_version) { /* the first block is for old readers, the second one says the same in 64 bits */
        if (b.version < '2')
            return "it is of an unknown version";
        if (!take_block(bytes, len, &at, 8, &b))
            return truncated;
        if (b.version < '2')
            return "it is of an unknown version";
    }
    const char *wrong = check_block(&b, &file);
    if (!wrong && !first_version)
        wrong = take_footer(bytes, len, at, &file);
    if (!wrong)
        *out = file;
    return wrong;
}
