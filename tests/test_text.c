#include "text_private.h"

#include "support.h"

#define BYTES(text) text, sizeof(text) - 1

/* bad: the offset of the first byte that is not UTF-8; -1: all is well. */
static const struct {
    const char *text;
    size_t len;
    int bad;
    const char *source;
} utf8[] = {
    {BYTES(""), -1, "empty"},
    {BYTES("plain"), -1, "ASCII"},
    {BYTES("a\0b"), -1, "U+0000 is a character"},
    {BYTES("\x7F"), -1, "last of one byte"},
    {BYTES("\xC2\x80"), -1, "U+0080, first of two"},
    {BYTES("\xDF\xBF"), -1, "U+07FF, last of two"},
    {BYTES("\xE0\xA0\x80"), -1, "U+0800, first of three"},
    {BYTES("\xED\x9F\xBF"), -1, "U+D7FF, last before the surrogates"},
    {BYTES("\xEE\x80\x80"), -1, "U+E000, first behind them"},
    {BYTES("\xEF\xBF\xBF"), -1, "U+FFFF, last of three"},
    {BYTES("\xF0\x90\x80\x80"), -1, "U+10000, first of four"},
    {BYTES("\xF4\x8F\xBF\xBF"), -1, "U+10FFFF, the last"},
    {BYTES("\xEF\xBB\xBF"), -1, "a byte order mark is a character"},
    {BYTES("K\xC3\xB6ln \xE2\x82\xAC \xF0\x9F\x98\x80."), -1, "all lengths"},
    {BYTES("ab\x80"), 2, "a continuation alone"},
    {BYTES("\xBF"), 0, "a continuation alone"},
    {BYTES("\xC0\x80"), 0, "overlong U+0000"},
    {BYTES("\xC0\xAF"), 0, "overlong /"},
    {BYTES("\xC1\xBF"), 0, "overlong U+007F"},
    {BYTES("\xE0\x80\x80"), 0, "overlong U+0000"},
    {BYTES("\xE0\x9F\xBF"), 0, "overlong U+07FF"},
    {BYTES("\xF0\x80\x80\x80"), 0, "overlong U+0000"},
    {BYTES("\xF0\x8F\xBF\xBF"), 0, "overlong U+FFFF"},
    {BYTES("\xED\xA0\x80"), 0, "U+D800"},
    {BYTES("\xED\xBF\xBF"), 0, "U+DFFF"},
    {BYTES("x\xED\xA0\xBD\xED\xB8\x80"), 1, "a pair of surrogates (CESU-8)"},
    {BYTES("\xF4\x90\x80\x80"), 0, "U+110000"},
    {BYTES("\xF5\x80\x80\x80"), 0, "lead F5"},
    {BYTES("\xF8\x88\x80\x80\x80"), 0, "five bytes"},
    {BYTES("\xFE"), 0, "FE"},
    {BYTES("\xFF"), 0, "FF"},
    {BYTES("a\xC2"), 1, "two bytes, cut"},
    {BYTES("a\xE2\x82"), 1, "three bytes, cut: reported at the first"},
    {BYTES("a\xF0\x9F\x98"), 1, "four bytes, cut: reported at the first"},
    {BYTES("\xC2\xC2\x80"), 0, "a lead where a continuation should be"},
    {BYTES("\xC2"
           "A"),
     0, "ASCII where a continuation should be"},
    {BYTES("\xE2\x82"
           "A"),
     0, "third byte"},
    {BYTES("\xE2\x82\xC0"), 0, "third byte"},
    {BYTES("\xF0\x9F\x98"
           "A"),
     0, "fourth byte"},
    {BYTES("\xF0\x9F\x41\x80"), 0, "third of four"},
    {BYTES("\xE9t\xE9"), 0, "Latin-1"},
};

START_TEST(utf8_is_judged_strictly)
{
    size_t len = utf8[_i].len;
    char *exact = malloc(len ? len : 1); /* not a byte to spare */

    ck_assert_ptr_nonnull(exact);
    memcpy(exact, utf8[_i].text, len);
    ck_assert_uint_eq(optout_text_utf8(exact, len), utf8[_i].bad < 0 ? len : (size_t)utf8[_i].bad);
    free(exact);
}
END_TEST

/* RFC 3629 3, encoded from the number and not from a table of bytes. */
static size_t encode(uint32_t point, char *to)
{
    if (point < 0x80) {
        to[0] = (char)point;
        return 1;
    }
    size_t len = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    static const unsigned lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = len; i-- > 1; point >>= 6)
        to[i] = (char)(unsigned char)(0x80 | (point & 0x3F));
    to[0] = (char)(unsigned char)(lead[len] | point);
    return len;
}

START_TEST(every_code_point_passes_but_surrogates)
{
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        char bytes[4];
        size_t len = encode(point, bytes);
        int surrogate = point >= 0xD800 && point <= 0xDFFF;
        if (optout_text_utf8(bytes, len) != (surrogate ? 0 : len))
            ck_abort_msg("U+%04X", (unsigned)point);
    }
}
END_TEST

START_TEST(null_is_empty_text)
{
    ck_assert_uint_eq(optout_text_utf8(NULL, 0), 0);
    ck_assert_uint_eq(optout_text_utf8(NULL, 5), 0);
    ck_assert_int_eq(optout_language_is_tag(NULL, 5), 0);
}
END_TEST

/* ---- Language tags. */

#define EIGHT "abcdefgh-"

static const struct {
    const char *tag;
    int32_t is;
    const char *source;
} tags[] = {
    {"de", 1, "RFC 5646 appendix A: simple language"},
    {"fr", 1, "appendix A"},
    {"ja", 1, "appendix A"},
    {"gsw", 1, "three letters"},
    {"DE", 1, "2.1.1: case does not matter"},
    {"zh-Hant", 1, "appendix A: language and script"},
    {"sr-Latn", 1, "appendix A"},
    {"zh-cmn-Hans-CN", 1, "appendix A: extended language"},
    {"cmn-Hans-CN", 1, "appendix A"},
    {"zh-yue-HK", 1, "appendix A"},
    {"zh-Hans-CN", 1, "appendix A: language, script, region"},
    {"sr-Latn-RS", 1, "appendix A"},
    {"sl-rozaj", 1, "appendix A: language and variant"},
    {"sl-rozaj-biske", 1, "appendix A"},
    {"sl-nedis", 1, "appendix A"},
    {"de-CH-1901", 1, "appendix A: region and variant"},
    {"sl-IT-nedis", 1, "appendix A"},
    {"hy-Latn-IT-arevela", 1, "appendix A: all of them"},
    {"de-DE", 1, "appendix A: language and region"},
    {"en-US", 1, "appendix A"},
    {"es-419", 1, "appendix A: a region of the UN"},
    {"de-CH-x-phonebk", 1, "appendix A: private use"},
    {"az-Arab-x-AZE-derbend", 1, "appendix A"},
    {"qaa-Qaaa-QM-x-southern", 1, "appendix A"},
    {"de-Qaaa", 1, "appendix A"},
    {"sr-Qaaa-RS", 1, "appendix A"},
    {"en-US-u-islamcal", 1, "appendix A: extension"},
    {"zh-CN-a-myext-x-private", 1, "appendix A"},
    {"en-a-myext-b-another", 1, "appendix A"},
    {"de-DE-u-co-phonebk", 1, "RFC 6067"},
    {"ar-a-aaa-b-bbb-a-ccc", 1, "appendix A: well-formed, but not valid (a singleton twice)"},
    {"zh-min-nan", 1, "2.1: grandfathered, regular: has the form of a langtag"},
    {"abcd", 1, "2.1: four letters, reserved"},
    {"abcde", 1, "2.1: five to eight letters, registered"},
    {"abcdefgh", 1, "2.1"},
    {"aaa-bbb-ccc-ddd", 1, "2.1: at most three extended languages"},
    {"de-x-a", 1, "2.1: private use of one character"},
    {"de-x-a-b-12345678", 1, "2.1"},
    {"de-1996", 1, "2.1: a variant of four begins with a digit"},
    {"de-1abc", 1, "2.1"},
    {"de-0-abc", 1, "2.1: a digit is a singleton"},
    {"de-u-12", 1, "2.1: an extension of two characters"},
    {EIGHT EIGHT EIGHT EIGHT EIGHT EIGHT "abcde-1bcd", 1, "text.h: at most 64 bytes"},
    {EIGHT EIGHT EIGHT EIGHT EIGHT EIGHT "abcde-abcde", 0, "65 bytes"},
    {EIGHT EIGHT EIGHT EIGHT EIGHT EIGHT EIGHT "a", 0, "64 bytes, the last a singleton of nothing"},
    {EIGHT EIGHT EIGHT EIGHT EIGHT EIGHT EIGHT, 0, "63 bytes, ends in a hyphen"},
    {"", 0, "empty"},
    {"d", 0, "one letter"},
    {"a-DE", 0, "appendix A: one letter is no language"},
    {"de-419-DE", 0, "appendix A: two regions"},
    {"i-klingon", 0, "grandfathered, irregular: no langtag"},
    {"en-GB-oed", 0, "grandfathered, irregular"},
    {"x-whatever", 0, "appendix A: private use alone, no langtag"},
    {"abcdefghi", 0, "nine letters"},
    {"de-", 0, "ends in a hyphen"},
    {"-de", 0, "begins with one"},
    {"de--DE", 0, "two in a row"},
    {"de_DE", 0, "an underscore"},
    {"de DE", 0, "a space"},
    {"d1", 0, "a digit in the language"},
    {"12", 0, "digits"},
    {"de-D", 0, "a singleton alone"},
    {"de-u", 0, "an extension of nothing"},
    {"de-u-a", 0, "an extension of one character"},
    {"de-x", 0, "private use of nothing"},
    {"de-x-123456789", 0, "nine characters"},
    {"de-u-123456789", 0, "nine characters"},
    {"de-12", 0, "two digits"},
    {"de-1234-DE", 0, "a region behind a variant"},
    {"de-DE-Latn", 0, "a script behind a region"},
    {"de-abcdefghi", 0, "nine letters"},
    {"aaa-bbb-ccc-ddd-eee", 0, "four extended languages"},
    {"abcd-abc", 0, "2.1: extended languages only behind two or three letters"},
    {"de-Latn-Latn", 0, "two scripts"},
    {"d\xC3\xA9", 0, "not ASCII"},
    {"de-\xC3\x9F\xC3\x9F\xC3\x9F", 0, "not ASCII"},
    {"de\n", 0, "a newline"},
};

START_TEST(a_language_tag_is_judged)
{
    ck_assert_int_eq(optout_language_is_tag(tags[_i].tag, strlen(tags[_i].tag)), tags[_i].is);
}
END_TEST

START_TEST(a_tag_is_read_to_its_length)
{
    ck_assert_int_eq(optout_language_is_tag("de-DE", 2), 1);
    ck_assert_int_eq(optout_language_is_tag("de-DE", 3), 0);
    ck_assert_int_eq(optout_language_is_tag("de\0", 3), 0);
}
END_TEST

static const struct {
    const char *tag, *language;
} languages[] = {
    {NULL, "en"},    {"", "en"},      {"en", "en"},         {"en-GB", "en"}, {"de", "de"},       {"DE", "de"},
    {"dE-at", "de"}, {"de-AT", "de"}, {"de-1996", "de"},    {"deu", "en"},   {"den", "en"},      {"d", "en"},
    {"fr", "fr"},    {"FR-ca", "fr"}, {"fr-Latn-CH", "fr"}, {"fra", "en"},   {"f", "en"},        {"frr", "en"},
    {"de_DE", "en"}, {"nl-DE", "en"}, {"x-de", "en"},       {"D\x05", "en"}, {"\x04\x05", "en"},
};

START_TEST(a_tag_gives_a_language_that_we_speak)
{
    ck_assert_str_eq(optout_language(languages[_i].tag), languages[_i].language);
}
END_TEST

START_TEST(languages_are_listed)
{
    ck_assert_str_eq(optout_language_at(0), "en");
    ck_assert_str_eq(optout_language_at(1), "de");
    ck_assert_str_eq(optout_language_at(2), "fr");
    ck_assert_ptr_null(optout_language_at(3));
    ck_assert_ptr_null(optout_language_at(SIZE_MAX));
    for (size_t i = 0; optout_language_at(i); i++)
        ck_assert_ptr_eq(optout_language(optout_language_at(i)), optout_language_at(i));
}
END_TEST

START_TEST(words_come_in_the_language)
{
    static const optout_words words = {"Monday", "Montag", "lundi"};

    ck_assert_str_eq(optout_text__words(&words, "de-CH"), "Montag");
    ck_assert_str_eq(optout_text__words(&words, "fr-CA"), "lundi");
    ck_assert_str_eq(optout_text__words(&words, "en"), "Monday");
    ck_assert_str_eq(optout_text__words(&words, "pl"), "Monday");
    ck_assert_str_eq(optout_text__words(&words, NULL), "Monday");
}
END_TEST

/* ---- Writing. */

/* What fits before the NUL in whole characters. */
static const struct {
    const char *text;
    size_t cap;
    const char *kept;
} cuts[] = {
    {"abc", 1, ""},
    {"abc", 2, "a"},
    {"abc", 3, "ab"},
    {"abc", 4, "abc"},
    {"abc", 5, "abc"},
    {"", 1, ""},
    {"a\xC3\xA4z", 2, "a"},
    {"a\xC3\xA4z", 3, "a"},
    {"a\xC3\xA4z", 4, "a\xC3\xA4"},
    {"a\xC3\xA4z", 5, "a\xC3\xA4z"},
    {"\xE2\x82\xAC\xE2\x82\xAC", 1, ""},
    {"\xE2\x82\xAC\xE2\x82\xAC", 2, ""},
    {"\xE2\x82\xAC\xE2\x82\xAC", 3, ""},
    {"\xE2\x82\xAC\xE2\x82\xAC", 4, "\xE2\x82\xAC"},
    {"\xE2\x82\xAC\xE2\x82\xAC", 6, "\xE2\x82\xAC"},
    {"\xE2\x82\xAC\xE2\x82\xAC", 7, "\xE2\x82\xAC\xE2\x82\xAC"},
    {"\xF0\x9F\x98\x80!", 4, ""},
    {"\xF0\x9F\x98\x80!", 5, "\xF0\x9F\x98\x80"},
    {"\xF0\x9F\x98\x80!", 6, "\xF0\x9F\x98\x80!"},
};

START_TEST(text_is_cut_between_characters)
{
    char *buf = malloc(cuts[_i].cap); /* not a byte to spare */

    ck_assert_ptr_nonnull(buf);
    ck_assert_uint_eq(optout_text__copy(cuts[_i].text, buf, cuts[_i].cap), strlen(cuts[_i].text));
    ck_assert_str_eq(buf, cuts[_i].kept);
    free(buf);
}
END_TEST

START_TEST(pieces_are_cut_as_the_whole)
{
    static const char whole[] = "26. M\xC3\xA4rz \xE2\x82\xAC \xF0\x9F\x98\x80 ende";

    for (size_t cap = 1; cap <= sizeof whole + 1; cap++) {
        char by_piece[64], at_once[64];
        optout_text__out out;
        memset(by_piece, '#', sizeof by_piece);
        optout_text__begin(&out, by_piece, cap);
        for (size_t i = 0; i < sizeof whole - 1; i++)
            optout_text__put_len(&out, whole + i, 1);
        ck_assert_uint_eq(optout_text__end(&out), sizeof whole - 1);
        ck_assert(by_piece[cap] == '#');
        ck_assert_uint_eq(optout_text__copy(whole, at_once, cap), sizeof whole - 1);
        ck_assert_str_eq(by_piece, at_once);
        ck_assert_uint_eq(optout_text_utf8(at_once, strlen(at_once)), strlen(at_once));
    }
}
END_TEST

START_TEST(nothing_is_written_where_there_is_no_room)
{
    char c = '#';
    optout_text__out out;

    ck_assert_uint_eq(optout_text__copy("abc", &c, 0), 3);
    ck_assert(c == '#');
    ck_assert_uint_eq(optout_text__copy("abc", NULL, 0), 3);
    ck_assert_uint_eq(optout_text__copy("abc", NULL, 10), 3);
    ck_assert_uint_eq(optout_text__copy(NULL, &c, 1), 0);
    ck_assert(c == '\0');
    optout_text__begin(&out, NULL, 10);
    optout_text__put(&out, "ab");
    optout_text__put(&out, NULL);
    optout_text__put_len(&out, NULL, 0);
    optout_text__put(&out, "c");
    ck_assert_uint_eq(optout_text__end(&out), 3);
}
END_TEST

static const struct {
    int32_t year, month, day;
    const char *lang, *text;
} dates[] = {
    {2025, 5, 26, "en", "26 May 2025"},
    {2025, 5, 26, "de", "26. Mai 2025"},
    {2025, 5, 26, "de-AT", "26. Mai 2025"},
    {2025, 5, 26, NULL, "26 May 2025"},
    {2025, 5, 26, "pl", "26 May 2025"},
    {2026, 1, 1, "en", "1 January 2026"},
    {2026, 1, 1, "de", "1. Januar 2026"},
    {2026, 2, 28, "en", "28 February 2026"},
    {2026, 2, 28, "de", "28. Februar 2026"},
    {2026, 3, 9, "en", "9 March 2026"},
    {2026, 3, 9, "de", "9. M\xC3\xA4rz 2026"},
    {2026, 4, 10, "en", "10 April 2026"},
    {2026, 4, 10, "de", "10. April 2026"},
    {2026, 5, 31, "de", "31. Mai 2026"},
    {2026, 6, 30, "en", "30 June 2026"},
    {2026, 6, 30, "de", "30. Juni 2026"},
    {2026, 7, 4, "en", "4 July 2026"},
    {2026, 7, 4, "de", "4. Juli 2026"},
    {2026, 8, 15, "en", "15 August 2026"},
    {2026, 8, 15, "de", "15. August 2026"},
    {2026, 9, 20, "en", "20 September 2026"},
    {2026, 9, 20, "de", "20. September 2026"},
    {2026, 10, 3, "en", "3 October 2026"},
    {2026, 10, 3, "de", "3. Oktober 2026"},
    {2026, 11, 11, "en", "11 November 2026"},
    {2026, 11, 11, "de", "11. November 2026"},
    {2026, 12, 24, "en", "24 December 2026"},
    {2026, 12, 24, "de", "24. Dezember 2026"},
    {1, 1, 1, "en", "1 January 1"},
    {9999, 12, 31, "de", "31. Dezember 9999"},
    /* French: only the first of a month is an ordinal. */
    {2025, 5, 26, "fr", "26 mai 2025"},
    {2025, 5, 1, "fr", "1er mai 2025"},
    {2026, 1, 1, "fr-CH", "1er janvier 2026"},
    {2026, 2, 2, "fr", "2 f\xC3\xA9vrier 2026"},
    {2026, 3, 31, "fr", "31 mars 2026"},
    {2026, 4, 10, "fr", "10 avril 2026"},
    {2026, 6, 21, "fr", "21 juin 2026"},
    {2026, 7, 14, "fr", "14 juillet 2026"},
    {2026, 8, 15, "fr", "15 ao\xC3\xBBt 2026"},
    {2026, 9, 11, "fr", "11 septembre 2026"},
    {2026, 10, 3, "fr", "3 octobre 2026"},
    {2026, 11, 1, "fr", "1er novembre 2026"},
    {2026, 12, 25, "fr",
     "25 d\xC3\xA9"
     "cembre 2026"},
    {2025, 2, 30, "fr", ""},
    {2025, 2, 30, "de", ""}, /* OPTOUT_NO_DATE */
};

static const char *date_lang;
static optout_date date_day;
static size_t write_date(char *buf, size_t cap)
{
    optout_text__out out;
    optout_text__begin(&out, buf, cap);
    optout_text__put_date(&out, date_day, date_lang);
    return optout_text__end(&out);
}

START_TEST(a_day_is_written_in_words)
{
    date_day = optout_date_make(dates[_i].year, dates[_i].month, dates[_i].day);
    date_lang = dates[_i].lang;
    assert_text(dates[_i].text, write_date);
}
END_TEST

START_TEST(a_buffer_grows)
{
    optout_text__buffer buffer = {0};
    char expected[3001];

    optout_text__grow(&buffer, "", 0);
    ck_assert_str_eq(buffer.data, "");
    for (int i = 0; i < 3000; i++) {
        expected[i] = (char)('a' + i % 26);
        optout_text__grow(&buffer, &expected[i], 1);
        ck_assert(buffer.len == (size_t)i + 1 && buffer.cap > buffer.len && buffer.data[buffer.len] == '\0');
    }
    expected[3000] = '\0';
    ck_assert_str_eq(buffer.data, expected);
    ck_assert(!buffer.failed);
    optout_text__drop(&buffer);
    ck_assert(!buffer.data && buffer.len == 0 && buffer.cap == 0);
    optout_text__drop(&buffer);
}
END_TEST

START_TEST(a_buffer_that_failed_stays_as_it_was)
{
    optout_text__buffer buffer = {0};

    optout_text__grow(&buffer, "kept", 4);
    optout_text__grow(&buffer, "x", SIZE_MAX / 2); /* more than any memory; refused before a byte is read */
    ck_assert(buffer.failed);
    optout_text__grow(&buffer, "more", 4);
    ck_assert(buffer.failed);
    ck_assert_str_eq(buffer.data, "kept");
    ck_assert_uint_eq(buffer.len, 4);
    optout_text__drop(&buffer);
    ck_assert(!buffer.failed);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("text");
    TCase *reading = tcase_create("UTF-8");
    TCase *speaking = tcase_create("languages");
    TCase *writing = tcase_create("writing");

    tcase_add_loop_test(reading, utf8_is_judged_strictly, 0, COUNT(utf8));
    tcase_add_test(reading, every_code_point_passes_but_surrogates);
    tcase_add_test(reading, null_is_empty_text);
    tcase_add_loop_test(speaking, a_language_tag_is_judged, 0, COUNT(tags));
    tcase_add_test(speaking, a_tag_is_read_to_its_length);
    tcase_add_loop_test(speaking, a_tag_gives_a_language_that_we_speak, 0, COUNT(languages));
    tcase_add_test(speaking, languages_are_listed);
    tcase_add_test(speaking, words_come_in_the_language);
    tcase_add_loop_test(writing, text_is_cut_between_characters, 0, COUNT(cuts));
    tcase_add_test(writing, pieces_are_cut_as_the_whole);
    tcase_add_test(writing, nothing_is_written_where_there_is_no_room);
    tcase_add_loop_test(writing, a_day_is_written_in_words, 0, COUNT(dates));
    tcase_add_test(writing, a_buffer_grows);
    tcase_add_test(writing, a_buffer_that_failed_stays_as_it_was);
    suite_add_tcase(suite, reading);
    suite_add_tcase(suite, speaking);
    suite_add_tcase(suite, writing);
    return suite;
}

SUITE_MAIN(make)
