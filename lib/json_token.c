#include "json_bytes_private.h"
#include "json_scan_private.h"

#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}
static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A number or literal runs on over these bytes, so that in [1x] the x belongs to the value. */
static bool runs_on(char c)
{
    return is_digit(c) || is_letter(c) || c == '+' || c == '-' || c == '.';
}

static optout_json__token bad(const char *code, const char *what, size_t at)
{
    return (optout_json__token){.code = code, .what = what, .end = at};
}

size_t optout_json__sequence(const char *text, size_t len, size_t at)
{
    const unsigned char *s = (const unsigned char *)text + at;
    size_t left = len - at, need = s[0] < 0x80 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
    uint32_t number;

    if (need == 1)
        return 1;
    if (s[0] < 0xC2 || s[0] > 0xF4 || left < need)
        return 0;
    number = s[0] & (0x7FU >> need);
    for (size_t i = 1; i < need; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        number = number << 6 | (s[i] & 0x3FU);
    }
    if (need == 3 && (number < 0x800 || (number >= 0xD800 && number <= 0xDFFF)))
        return 0; /* overlong, or a surrogate */
    if (need == 4 && (number < 0x10000 || number > 0x10FFFF))
        return 0;
    return need;
}

static int hex_digit(char c)
{
    if (is_digit(c))
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Four hexadecimal digits; the number of those that are good. */
static size_t read_hex(const char *text, size_t len, size_t at, uint32_t *number)
{
    size_t count = 0;

    for (*number = 0; count < 4 && at + count < len && hex_digit(text[at + count]) >= 0; count++)
        *number = *number << 4 | (uint32_t)hex_digit(text[at + count]);
    return count;
}

/* Behind a high surrogate: the number of bytes that fit \uDC00 to \uDFFF, at most 6. */
static size_t low_surrogate(const char *text, size_t len, size_t at)
{
    size_t fits = 0;

    for (; fits < 6 && at + fits < len; fits++) {
        char c = text[at + fits];
        bool good = fits == 0   ? c == '\\'
                    : fits == 1 ? c == 'u'
                    : fits == 2 ? hex_digit(c) == 0xD
                    : fits == 3 ? hex_digit(c) >= 0xC
                                : hex_digit(c) >= 0;
        if (!good)
            break;
    }
    return fits;
}

/* at: behind "\u". */
static void read_unicode(const char *text, size_t len, size_t at, optout_json__token *token)
{
    uint32_t number;
    size_t good = read_hex(text, len, at, &number);

    token->end = at + good;
    if (good < 4) {
        *token = bad("json-escape", "four hexadecimal digits", at + good);
    } else if (number == 0) {
        *token = bad("limit-nul", "U+0000 in a string", at);
    } else if (number >= 0xD800 && number <= 0xDBFF) {
        good = low_surrogate(text, len, token->end);
        if (good < 6 && token->end + good == len)
            *token = bad("json-end", "the second half of a surrogate pair", len);
        else if (good < 6)
            *token = bad("limit-surrogate", "a lone surrogate in a string", at);
        else
            token->end += 6;
        token->bytes += 4;
    } else if (number >= 0xDC00 && number <= 0xDFFF) {
        *token = bad("limit-surrogate", "a lone surrogate in a string", at);
    } else {
        token->bytes += number < 0x80 ? 1 : number < 0x800 ? 2 : 3;
    }
}

static bool is_simple_escape(char c)
{
    return c == '"' || c == '\\' || c == '/' || c == 'b' || c == 'f' || c == 'n' || c == 'r' || c == 't';
}

/* token->end: the backslash. */
static void read_escape(const char *text, size_t len, optout_json__token *token)
{
    size_t at = token->end + 1;

    token->escaped = true;
    if (at < len && text[at] == 'u') {
        read_unicode(text, len, at + 1, token);
    } else if (at < len && is_simple_escape(text[at])) {
        token->end = at + 1;
        token->bytes++;
    } else {
        *token = bad("json-escape", "one of the escapes \" \\ / b f n r t u", at);
    }
}

/* token->end: a byte that is not quiet and not the closing quote. */
static void read_loud(const char *text, size_t len, optout_json__token *token)
{
    unsigned char c = (unsigned char)text[token->end];
    size_t step;

    if (c == '\\') {
        read_escape(text, len, token);
    } else if (c < 0x20) {
        *token = bad("json-control", "an escape in its place", token->end);
    } else {
        step = optout_json__sequence(text, len, token->end);
        if (step == 0)
            *token = bad("json-utf8", "UTF-8", token->end);
        token->end += step;
        token->bytes += step;
    }
}

optout_json__token optout_json__read_string(const char *text, size_t len, size_t at, uint64_t most)
{
    optout_json__token token = {.end = at + 1};

    while (!token.code) {
        size_t next = optout_json__loud(text, len, token.end);
        token.bytes += next - token.end;
        token.end = next;
        if (token.bytes > most)
            return bad("limit-size", "bytes in a string", at);
        if (next == len)
            return bad("json-end", "the closing quote of a string", len);
        if (text[next] == '"') {
            token.end++;
            return token;
        }
        read_loud(text, len, &token);
    }
    return token;
}

static size_t unescape_one(const char *text, size_t at, optout_text__out *out)
{
    static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
    const char *simple = strchr(from, text[at + 1]);
    uint32_t number, low;
    char utf8[4];
    size_t bytes = 0;

    if (text[at + 1] != 'u') {
        optout_text__put_len(out, simple ? to + (simple - from) : text + at + 1, 1);
        return at + 2;
    }
    (void)read_hex(text, at + 6, at + 2, &number);
    at += 6;
    if (number >= 0xD800 && number <= 0xDBFF) {
        (void)read_hex(text, at + 6, at + 2, &low);
        number = 0x10000 + ((number & 0x3FF) << 10) + (low & 0x3FF);
        at += 6;
    }
    if (number < 0x80) {
        utf8[bytes++] = (char)number;
    } else if (number < 0x800) {
        utf8[bytes++] = (char)(0xC0 | number >> 6);
    } else if (number < 0x10000) {
        utf8[bytes++] = (char)(0xE0 | number >> 12);
        utf8[bytes++] = (char)(0x80 | (number >> 6 & 0x3F));
    } else {
        utf8[bytes++] = (char)(0xF0 | number >> 18);
        utf8[bytes++] = (char)(0x80 | (number >> 12 & 0x3F));
        utf8[bytes++] = (char)(0x80 | (number >> 6 & 0x3F));
    }
    if (number >= 0x80)
        utf8[bytes++] = (char)(0x80 | (number & 0x3F));
    optout_text__put_len(out, utf8, bytes);
    return at;
}

void optout_json__unescape(const char *text, size_t at, optout_text__out *out)
{
    size_t from = ++at;

    while (text[at] != '"') {
        if (text[at] != '\\') {
            at++;
            continue;
        }
        optout_text__put_len(out, text + from, at - from);
        from = at = unescape_one(text, at, out);
    }
    optout_text__put_len(out, text + from, at - from);
}

/* 2^1024 - 2^970, halfway between the largest double and the next power of two: IEEE 754 rounds it, and all above, to
 * infinity. */
enum { TOO_BIG_DIGITS = 309 };
static const char too_big[TOO_BIG_DIGITS + 1] =
    "1797693134862315807937289714053034150799341327100378269361737789804449682927647509466490179775872070963"
    "3028641669288791094655554785194040263065748867150582068190890200070838367627385484581771153176447573027"
    "0069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904174497792";

/* The parts of a well-formed number, as offsets. */
typedef struct number_parts {
    size_t whole, fraction, exponent, end; /* fraction: behind the point; exponent: behind the "e", 0: there is none */
} number_parts;

/* Far beyond what the digits of the longest text could make up for. */
#define EXPONENT_MOST INT64_C(1000000000000)

static int64_t exponent_of(const char *text, const number_parts *parts)
{
    size_t at = parts->exponent;
    bool minus = at && text[at] == '-';
    int64_t number = 0;

    if (at == 0)
        return 0;
    if (text[at] == '-' || text[at] == '+')
        at++;
    for (; at < parts->end && number < EXPONENT_MOST; at++)
        number = number * 10 + (text[at] - '0');
    return minus ? -number : number;
}

/* Compares digits only, so that neither rounding nor a locale decides. */
static bool is_infinite(const char *text, const number_parts *parts)
{
    size_t digits_end = parts->exponent ? parts->exponent - 1 : parts->end, at = parts->whole;
    size_t point = parts->fraction ? parts->fraction - 1 : digits_end;
    int64_t magnitude; /* the number is 0.ddd times ten to this */

    while (at < digits_end && (text[at] == '0' || text[at] == '.'))
        at++;
    if (at == digits_end)
        return false;
    magnitude = at < point ? (int64_t)(point - at) : -(int64_t)(at - point - 1);
    magnitude += exponent_of(text, parts);
    if (magnitude != TOO_BIG_DIGITS)
        return magnitude > TOO_BIG_DIGITS;
    for (size_t i = 0; i < TOO_BIG_DIGITS; at++) {
        char digit = at < digits_end ? text[at] : '0';
        if (digit == '.')
            continue;
        if (digit != too_big[i])
            return digit > too_big[i];
        i++;
    }
    return true;
}

static size_t skip_digits(const char *text, size_t len, size_t at)
{
    while (at < len && is_digit(text[at]))
        at++;
    return at;
}

/* Digits, at least one, up to *at. */
static bool read_digits(const char *text, size_t len, size_t *at)
{
    size_t from = *at;

    *at = skip_digits(text, len, from);
    return *at > from;
}

optout_json__token optout_json__read_number(const char *text, size_t len, size_t at)
{
    number_parts parts = {0};
    size_t start = at;
    bool minus = text[at] == '-';

    parts.whole = at += minus;
    if (at < len && text[at] == '0')
        at++;
    else if (!read_digits(text, len, &at))
        return bad("json-number", "a digit", at);
    if (at < len && text[at] == '.') {
        parts.fraction = ++at;
        if (!read_digits(text, len, &at))
            return bad("json-number", "a digit", at);
    }
    if (at < len && (text[at] | 0x20) == 'e') {
        parts.exponent = ++at;
        if (at < len && (text[at] == '+' || text[at] == '-'))
            at++;
        if (!read_digits(text, len, &at))
            return bad("json-number", "a digit", at);
    }
    if (at < len && runs_on(text[at]))
        return bad("json-number", "the end of the number", at);
    parts.end = at;
    if ((parts.exponent || at - start >= TOO_BIG_DIGITS) && is_infinite(text, &parts))
        return bad("limit-number", "a number beyond an IEEE 754 double", start);
    return (optout_json__token){.end = at};
}

optout_json__token optout_json__read_literal(const char *text, size_t len, size_t at, const char *word)
{
    for (; *word; word++, at++)
        if (at == len || text[at] != *word)
            return bad("json-literal", "true, false or null", at);
    if (at < len && runs_on(text[at]))
        return bad("json-literal", "true, false or null", at);
    return (optout_json__token){.end = at};
}
