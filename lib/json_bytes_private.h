/* Finding the next byte that matters, eight or sixteen bytes at a time. Only bytes below `len` are read. */
#ifndef OPTOUT_JSON_BYTES_PRIVATE_H
#define OPTOUT_JSON_BYTES_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define OPTOUT_JSON__EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Where in eight bytes, as loaded, the first is that is not zero. */
static inline size_t optout_json__first_set(uint64_t word)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return (size_t)__builtin_ctzll(word) / 8;
#else
    unsigned char bytes[sizeof word];
    size_t i = 0;

    memcpy(bytes, &word, sizeof word);
    while (bytes[i] == 0)
        i++;
    return i;
#endif
}

/* Marks bytes of a string that need a look: controls, quote, backslash, all beyond ASCII. No carry leaves a byte, so
 * the marks are exact in either byte order. */
static inline uint64_t optout_json__loud_bytes(uint64_t word)
{
    const uint64_t low = OPTOUT_JSON__EACH(0x7F), high = OPTOUT_JSON__EACH(0x80);
    uint64_t ascii = word & low;
    uint64_t quiet = (ascii + OPTOUT_JSON__EACH(0x60)) & ((ascii ^ OPTOUT_JSON__EACH('"')) + low) &
                     ((ascii ^ OPTOUT_JSON__EACH('\\')) + low);

    return (~quiet | word) & high;
}

#ifdef __SSE2__
/* The same for sixteen bytes, a bit for each. Bytes beyond ASCII are negative, so they are below 0x20 too. */
static inline unsigned optout_json__loud_sixteen(const char *text)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)text);
    __m128i low = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20)), quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));

    return (unsigned)_mm_movemask_epi8(_mm_or_si128(low, _mm_or_si128(quote, backslash)));
}
#endif

static inline bool optout_json__is_quiet(char c)
{
    return (signed char)c >= 0x20 && c != '"' && c != '\\';
}

/* The first byte of a string from `at` on that needs a look; len: there is none. */
static inline size_t optout_json__loud(const char *text, size_t len, size_t at)
{
    uint64_t word, found;

#ifdef __SSE2__
    for (; len - at >= sizeof(__m128i); at += sizeof(__m128i)) {
        unsigned marks = optout_json__loud_sixteen(text + at);
        if (marks)
            return at + (size_t)__builtin_ctz(marks);
    }
#endif
    for (; len - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        found = optout_json__loud_bytes(word);
        if (found)
            return at + optout_json__first_set(found);
    }
    while (at < len && optout_json__is_quiet(text[at]))
        at++;
    return at;
}

static inline bool optout_json__is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* The first byte from `at` on that is no white space: often none, or a line's end and its indentation. */
static inline size_t optout_json__skip_space(const char *text, size_t len, size_t at)
{
    uint64_t word;

    while (at < len && optout_json__is_space(text[at])) {
        at++;
        for (; len - at >= sizeof word; at += sizeof word) {
            memcpy(&word, text + at, sizeof word);
            word ^= OPTOUT_JSON__EACH(' ');
            if (word) {
                at += optout_json__first_set(word);
                break;
            }
        }
    }
    return at;
}

#endif
