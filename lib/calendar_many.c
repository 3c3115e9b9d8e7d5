/* Is it a working day, for many days at once. Where the processor can look up eight of them in one instruction, it
 * does; both ways give the same answers, to which a test holds them. */
#include "calendar_private.h"

enum { FIRST_DAY = OPTOUT_CALENDAR__FIRST_DAY, DAYS = OPTOUT_CALENDAR__DAYS };

static void look_up(const uint64_t *working, const int32_t *days, size_t n, uint8_t *out)
{
    for (size_t k = 0; k < n; k++) {
        uint32_t i = (uint32_t)days[k] - FIRST_DAY;
        out[k] = (uint8_t)(i < DAYS ? working[i / 64] >> i % 64 & 1 : UINT8_MAX);
    }
}

#if defined(__GNUC__) && defined(__x86_64__)
#include <immintrin.h>

/* A vector of days on its way to eight bytes of answers. x86 has its bytes in such an order that the words of 64 bits
 * can be read as words of 32. */
__attribute__((target("avx2"))) static size_t look_up_eights(const uint64_t *working, const int32_t *days, size_t n,
                                                             uint8_t *out)
{
    const __m256i first = _mm256_set1_epi32(FIRST_DAY), last = _mm256_set1_epi32(DAYS - 1);
    const __m256i none = _mm256_set1_epi32(UINT8_MAX), low_bits = _mm256_set1_epi32(31), one = _mm256_set1_epi32(1);
    size_t k = 0;

    for (; k + 8 <= n; k += 8) {
        __m256i i = _mm256_sub_epi32(_mm256_loadu_si256((const __m256i *)(const void *)(days + k)), first);
        __m256i within = _mm256_min_epu32(i, last), known = _mm256_cmpeq_epi32(within, i);
        __m256i words = _mm256_i32gather_epi32((const int *)(const void *)working, _mm256_srli_epi32(within, 5), 4);
        __m256i bits = _mm256_and_si256(_mm256_srlv_epi32(words, _mm256_and_si256(within, low_bits)), one);
        __m256i answers = _mm256_or_si256(bits, _mm256_andnot_si256(known, none));
        __m128i halves = _mm_packus_epi32(_mm256_castsi256_si128(answers), _mm256_extracti128_si256(answers, 1));
        _mm_storel_epi64((__m128i *)(void *)(out + k), _mm_packus_epi16(halves, halves));
    }
    return k;
}

static size_t begin(const uint64_t *working, const int32_t *days, size_t n, uint8_t *out)
{
    return __builtin_cpu_supports("avx2") ? look_up_eights(working, days, n, out) : 0;
}
#else
static size_t begin(const uint64_t *working, const int32_t *days, size_t n, uint8_t *out)
{
    (void)working, (void)days, (void)n, (void)out;
    return 0;
}
#endif

void optout_calendar__look_up(const uint64_t *working, const int32_t *days, size_t n, uint8_t *out)
{
    size_t done = n >= 8 ? begin(working, days, n, out) : 0;

    look_up(working, days + done, n - done, out + done);
}
