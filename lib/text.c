#include "text_private.h"

#include <stdlib.h>
#include <string.h>

/* RFC 3629: the bytes that may follow a leading byte, so that no overlong form, surrogate or number above U+10FFFF
 * passes. */
static size_t sequence_length(const unsigned char *at, size_t left)
{
    unsigned char lead = at[0], low = 0x80, high = 0xBF;
    size_t need;

    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    need = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (left < need)
        return 0;
    if (lead == 0xE0)
        low = 0xA0;
    else if (lead == 0xED)
        high = 0x9F;
    else if (lead == 0xF0)
        low = 0x90;
    else if (lead == 0xF4)
        high = 0x8F;
    if (at[1] < low || at[1] > high)
        return 0;
    for (size_t i = 2; i < need; i++)
        if (at[i] < 0x80 || at[i] > 0xBF)
            return 0;
    return need;
}

size_t optout_text_utf8(const char *text, size_t len)
{
    size_t at = 0;

    while (text && at < len) {
        size_t step = sequence_length((const unsigned char *)text + at, len - at);
        if (step == 0)
            return at;
        at += step;
    }
    return at;
}

static bool is_alpha(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* One subtag between hyphens. */
typedef struct subtag {
    const char *text;
    size_t len;
    bool alpha, digits;
} subtag;

static bool next_subtag(const char *tag, size_t len, size_t *at, subtag *out)
{
    size_t start = *at, end = start;

    if (start >= len)
        return false;
    out->alpha = out->digits = true;
    for (; end < len && tag[end] != '-'; end++) {
        out->alpha = out->alpha && is_alpha(tag[end]);
        out->digits = out->digits && is_digit(tag[end]);
    }
    out->text = tag + start;
    out->len = end - start;
    *at = end < len ? end + 1 : len;
    return true;
}

static bool is_variant(const subtag *s)
{
    return (s->len >= 5 && s->len <= 8) || (s->len == 4 && is_digit(s->text[0]));
}

/* RFC 5646 section 2.1: langtag = language ["-" script] ["-" region] *("-" variant) *("-" extension) ["-" privateuse]
 */
int32_t optout_language_is_tag(const char *tag, size_t len)
{
    subtag s;
    size_t at = 0;
    bool more;

    if (!tag || len < 2 || len > 64 || tag[len - 1] == '-')
        return 0;
    for (size_t i = 0; i < len; i++)
        if (!is_alpha(tag[i]) && !is_digit(tag[i]) && tag[i] != '-')
            return 0;
    if (!next_subtag(tag, len, &at, &s) || !s.alpha || s.len < 2 || s.len > 8)
        return 0;
    bool short_language = s.len <= 3;
    more = next_subtag(tag, len, &at, &s);
    for (int i = 0; more && short_language && i < 3 && s.alpha && s.len == 3; i++)
        more = next_subtag(tag, len, &at, &s); /* extlang */
    if (more && s.alpha && s.len == 4)
        more = next_subtag(tag, len, &at, &s); /* script */
    if (more && ((s.alpha && s.len == 2) || (s.digits && s.len == 3)))
        more = next_subtag(tag, len, &at, &s); /* region */
    while (more && is_variant(&s))
        more = next_subtag(tag, len, &at, &s);
    while (more && s.len == 1) { /* extension, private use */
        bool private_use = s.text[0] == 'x' || s.text[0] == 'X';
        size_t least = private_use ? 1 : 2, count = 0;
        while ((more = next_subtag(tag, len, &at, &s)) && s.len >= least && s.len <= 8)
            count++;
        if (count == 0 || (private_use && more))
            return 0;
    }
    return more ? 0 : 1;
}

static const char *const languages[] = {"en", "de", "fr"};
enum { ENGLISH, GERMAN, FRENCH };

const char *optout_language_at(size_t i)
{
    return i < sizeof languages / sizeof *languages ? languages[i] : NULL;
}

const char *optout_language(const char *tag)
{
    if (!tag)
        return languages[ENGLISH];
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        const char *language = languages[i];
        bool same = true;
        for (size_t k = 0; k < 2 && same; k++)
            same = (tag[k] | 0x20) == language[k]; /* stops at a NUL, which is none of a-z */
        if (same && (tag[2] == '\0' || tag[2] == '-'))
            return language;
    }
    return languages[ENGLISH];
}

const char *optout_text__words(const optout_words *words, const char *lang)
{
    const char *language = optout_language(lang);

    return language == languages[GERMAN] ? words->de : language == languages[FRENCH] ? words->fr : words->en;
}

void optout_text__begin(optout_text__out *out, char *buf, size_t cap)
{
    out->buf = buf;
    out->cap = buf ? cap : 0;
    out->len = 0;
}

void optout_text__put_len(optout_text__out *out, const char *text, size_t len)
{
    if (len && out->len < out->cap) {
        size_t room = out->cap - out->len;
        memcpy(out->buf + out->len, text, len < room ? len : room);
    }
    out->len += len;
}

void optout_text__put(optout_text__out *out, const char *text)
{
    if (text)
        optout_text__put_len(out, text, strlen(text));
}

size_t optout_text__end(optout_text__out *out)
{
    if (out->cap == 0)
        return out->len;
    size_t end = out->len;
    if (end >= out->cap) { /* cut before the character that does not fit whole */
        end = out->cap - 1;
        while (end > 0 && ((unsigned char)out->buf[end] & 0xC0) == 0x80)
            end--;
    }
    out->buf[end] = '\0';
    return out->len;
}

size_t optout_text__copy(const char *text, char *buf, size_t cap)
{
    optout_text__out out;

    optout_text__begin(&out, buf, cap);
    optout_text__put(&out, text);
    return optout_text__end(&out);
}

static const optout_words months[] = {{"January", "Januar", "janvier"},
                                      {"February", "Februar", "février"},
                                      {"March", "März", "mars"},
                                      {"April", "April", "avril"},
                                      {"May", "Mai", "mai"},
                                      {"June", "Juni", "juin"},
                                      {"July", "Juli", "juillet"},
                                      {"August", "August", "août"},
                                      {"September", "September", "septembre"},
                                      {"October", "Oktober", "octobre"},
                                      {"November", "November", "novembre"},
                                      {"December", "Dezember", "décembre"}};

/* What follows the number of a day. */
static const optout_words first_of_month = {" ", ". ", "er "}, day_of_month = {" ", ". ", " "};

static void put_number(optout_text__out *out, int32_t number)
{
    char digits[12];
    size_t at = sizeof digits;

    do
        digits[--at] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    optout_text__put_len(out, digits + at, sizeof digits - at);
}

void optout_text__put_date(optout_text__out *out, optout_date date, const char *lang)
{
    int32_t year, month, day;

    optout_date_split(date, &year, &month, &day);
    if (year == 0)
        return;
    put_number(out, day);
    optout_text__put(out, optout_text__words(day == 1 ? &first_of_month : &day_of_month, lang));
    optout_text__put(out, optout_text__words(&months[month - 1], lang));
    optout_text__put(out, " ");
    put_number(out, year);
}

void optout_text__put_colon(optout_text__out *out, const char *lang)
{
    static const optout_words colon = {": ", ": ", "\u00A0: "};

    optout_text__put(out, optout_text__words(&colon, lang));
}

void optout_text__grow(optout_text__buffer *buffer, const char *text, size_t len)
{
    if (buffer->failed)
        return;
    if (len >= SIZE_MAX / 2 - buffer->len) {
        buffer->failed = true;
        return;
    }
    if (buffer->len + len + 1 > buffer->cap) {
        size_t cap = (buffer->len + len + 1) * 2;
        char *data = realloc(buffer->data, cap);
        if (!data) {
            buffer->failed = true;
            return;
        }
        buffer->data = data;
        buffer->cap = cap;
    }
    if (len)
        memcpy(buffer->data + buffer->len, text, len);
    buffer->len += len;
    buffer->data[buffer->len] = '\0';
}

void optout_text__drop(optout_text__buffer *buffer)
{
    free(buffer->data);
    *buffer = (optout_text__buffer){0};
}

static unsigned char lower(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

static size_t same_start(const char *a, const char *b)
{
    size_t n = 0;

    while (a[n] && lower(a[n]) == lower(b[n]))
        n++;
    return n;
}

bool optout_text__is_near(const char *asked, const char *name)
{
    size_t same = same_start(asked, name), asked_len = strlen(asked), len = strlen(name);
    const char *a = asked + same, *b = name + same;

    if (!*a && !*b)
        return true;
    if (len < 4)
        return false;
    if (asked_len == len)
        return same_start(a + 1, b + 1) == len - same - 1;
    if (asked_len + 1 == len)
        return same_start(a, b + 1) == asked_len - same;
    return asked_len == len + 1 && same_start(a + 1, b) == len - same;
}
