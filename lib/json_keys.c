#include "json_scan_private.h"

#include <stdlib.h>
#include <string.h>

/* Up to so many keys each pair is compared. */
enum { FEW_KEYS = 16 };

/* At most eight bytes as one number. */
static uint64_t load(const char *bytes, size_t len)
{
    uint64_t word = 0;
    uint32_t low, high;

    if (len >= sizeof word) {
        memcpy(&word, bytes, sizeof word);
    } else if (len >= sizeof low) { /* the two may overlap */
        memcpy(&low, bytes, sizeof low);
        memcpy(&high, bytes + len - sizeof high, sizeof high);
        word = low | (uint64_t)high << 32;
    } else if (len > 0) {
        word = (unsigned char)bytes[0] | (uint64_t)(unsigned char)bytes[len / 2] << 8 |
               (uint64_t)(unsigned char)bytes[len - 1] << 16;
    }
    return word;
}

static uint64_t mix(uint64_t word)
{
    word *= UINT64_C(0x9E3779B97F4A7C15);
    word ^= word >> 32;
    word *= UINT64_C(0xD6E8FEB86659FD93);
    return word ^ word >> 32;
}

uint64_t optout_json__hash(const char *bytes, size_t len)
{
    uint64_t hash = len;

    for (; len > sizeof hash; bytes += sizeof hash, len -= sizeof hash)
        hash = mix(hash ^ load(bytes, sizeof hash));
    return mix(hash ^ load(bytes, len));
}

/* Cheaper than a hash, and enough to tell the keys of a small object apart. */
static uint32_t tag_of(const char *bytes, size_t len)
{
    uint32_t first, last;

    if (len < sizeof first)
        return (uint32_t)load(bytes, len);
    memcpy(&first, bytes, sizeof first);
    memcpy(&last, bytes + len - sizeof last, sizeof last);
    return first + 31 * last;
}

static const char *bytes_of(const optout_json__keys *keys, const optout_json__key *key)
{
    return key->decoded == OPTOUT_JSON__NONE ? keys->text + key->start + 1 : keys->decoded + key->decoded;
}

/* Makes room for one more key. */
static bool grow(optout_json__keys *keys)
{
    uint32_t cap =
        keys->cap ? keys->cap * 2 : 64; /* a key takes at least five bytes of a text, so this cannot overflow */
    optout_json__key *rows = realloc(keys->rows, cap * sizeof *rows);

    if (!rows)
        return false;
    keys->rows = rows;
    keys->cap = cap;
    return true;
}

/* Unescapes a key of `len` bytes behind those that have been. */
static bool decode(optout_json__keys *keys, size_t at, size_t len)
{
    optout_text__out out;
    size_t need = keys->decoded_len + len + 1; /* what ends the text written there is a NUL */

    if (need > keys->decoded_cap) {
        char *decoded = realloc(keys->decoded, need * 2);
        if (!decoded)
            return false;
        keys->decoded = decoded;
        keys->decoded_cap = need * 2;
    }
    optout_text__begin(&out, keys->decoded + keys->decoded_len, len + 1);
    optout_json__unescape(keys->text, at, &out);
    keys->decoded_len += len;
    return true;
}

bool optout_json__keys_add(optout_json__keys *keys, size_t at, const optout_json__token *token)
{
    optout_json__key *key;
    uint32_t decoded = OPTOUT_JSON__NONE;

    if (keys->count == keys->cap && !grow(keys))
        return false;
    if (token->escaped) {
        decoded = (uint32_t)keys->decoded_len;
        if (!decode(keys, at, (size_t)token->bytes))
            return false;
    }
    key = &keys->rows[keys->count++];
    *key = (optout_json__key){.start = (uint32_t)at, .len = (uint32_t)token->bytes, .decoded = decoded};
    key->tag = tag_of(bytes_of(keys, key), key->len);
    return true;
}

/* By content; two of one content are equal. */
static int compare(const optout_json__keys *keys, uint64_t left, uint64_t right)
{
    const optout_json__key *a = &keys->rows[left], *b = &keys->rows[right];
    int order = memcmp(bytes_of(keys, a), bytes_of(keys, b), a->len < b->len ? a->len : b->len);

    return order ? order : (a->len > b->len) - (a->len < b->len);
}

static bool same(const optout_json__keys *keys, uint32_t left, uint32_t right)
{
    const optout_json__key *a = &keys->rows[left], *b = &keys->rows[right];
    return a->tag == b->tag && a->len == b->len && memcmp(bytes_of(keys, a), bytes_of(keys, b), a->len) == 0;
}

static uint32_t repeated_of_few(const optout_json__keys *keys, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i < to; i++)
        for (uint32_t k = from; k < i; k++)
            if (same(keys, i, k))
                return i;
    return to;
}

/* By content, then by place. */
static bool is_below(const optout_json__keys *keys, uint64_t left, uint64_t right)
{
    int order = compare(keys, left, right);
    return order < 0 || (order == 0 && left < right);
}

static void sink(const optout_json__keys *keys, uint64_t *heap, size_t at, size_t count)
{
    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && is_below(keys, heap[child], heap[child + 1]))
            child++;
        if (!is_below(keys, heap[at], heap[child]))
            return;
        uint64_t swap = heap[at];
        heap[at] = heap[child];
        heap[child] = swap;
    }
}

/* Sorts; no choice of keys makes it slow. */
static uint32_t repeated_of_sorted(const optout_json__keys *keys, uint32_t from, uint32_t to)
{
    uint64_t *heap = keys->table, first = to;
    size_t count = to - from;

    for (size_t i = 0; i < count; i++)
        heap[i] = from + i;
    for (size_t i = count / 2; i-- > 0;)
        sink(keys, heap, i, count);
    for (size_t left = count; left-- > 1;) {
        uint64_t swap = heap[0];
        heap[0] = heap[left];
        heap[left] = swap;
        sink(keys, heap, 0, left);
    }
    for (size_t i = 1; i < count; i++)
        if (heap[i] < first && compare(keys, heap[i - 1], heap[i]) == 0)
            first = heap[i];
    return (uint32_t)first;
}

/* A table that is at most half full, of row numbers from 1 (0: free) below the high half of their hashes. */
static uint32_t repeated_of_many(const optout_json__keys *keys, uint32_t from, uint32_t to, size_t slots)
{
    const uint64_t row_bits = UINT32_MAX;
    uint64_t steps = 0, most = UINT64_C(4) * slots;

    memset(keys->table, 0, slots * sizeof *keys->table);
    for (uint32_t i = from; i < to; i++) {
        uint64_t hash = optout_json__hash(bytes_of(keys, &keys->rows[i]), keys->rows[i].len), found;
        size_t slot = (size_t)hash & (slots - 1);
        for (; (found = keys->table[slot]) != 0; slot = (slot + 1) & (slots - 1)) {
            if ((found ^ hash) <= row_bits && same(keys, i, (uint32_t)(found & row_bits) - 1))
                return i;
            if (++steps > most) /* keys made to meet */
                return repeated_of_sorted(keys, from, to);
        }
        keys->table[slot] = (hash & ~row_bits) | (i + UINT64_C(1));
    }
    return to;
}

bool optout_json__keys_repeated(optout_json__keys *keys, uint32_t from, uint32_t to, uint32_t *found)
{
    size_t slots = 2 * (size_t)FEW_KEYS;

    if (to - from <= FEW_KEYS) {
        *found = repeated_of_few(keys, from, to);
        return true;
    }
    while (slots < 2 * (size_t)(to - from))
        slots *= 2;
    if (slots > keys->table_cap) {
        free(keys->table);
        keys->table = malloc(slots * sizeof *keys->table);
        keys->table_cap = keys->table ? slots : 0;
    }
    if (!keys->table)
        return false;
    *found = repeated_of_many(keys, from, to, slots);
    return true;
}

void optout_json__keys_drop(optout_json__keys *keys)
{
    free(keys->rows);
    free(keys->decoded);
    free(keys->table);
    *keys = (optout_json__keys){0};
}
