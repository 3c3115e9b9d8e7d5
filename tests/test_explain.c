#include "explain_private.h"

#include "french.h"

#if defined(__SANITIZE_ADDRESS__)
#define UNDER_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNDER_ASAN 1
#endif
#endif
#ifdef UNDER_ASAN
size_t __sanitizer_get_current_allocated_bytes(void); /* gcc has no header for it */
#elif defined(__GLIBC__)
#include <malloc.h>
#endif

/* Bytes that are allocated now. */
static size_t allocated(void)
{
#ifdef UNDER_ASAN
    return __sanitizer_get_current_allocated_bytes();
#elif defined(__GLIBC__)
    return mallinfo2().uordblks;
#else
    return 0;
#endif
}

static const optout_words spring = {"spring", "Fr\xC3\xBChling", "printemps"};

/* Any code of the tables; what it says is checked below for all of them. */
static const char *code_at(size_t i)
{
    size_t count = 0;

    while (optout_explain__en[count].code)
        count++;
    ck_assert_uint_gt(count, 0);
    return optout_explain__en[i % count].code;
}

START_TEST(steps_are_kept_in_order)
{
    optout_explanation *why = optout_explanation_new();
    char arg[] = "Europe/Berlin";

    ck_assert_ptr_nonnull(why);
    ck_assert_uint_eq(optout_explanation_count(why), 0);
    ck_assert_int_eq(optout_explain__step(why, "zone-stated", "GDPR", "3(4)", 20233, 20234, arg, NULL), OPTOUT_OK);
    arg[0] = '#'; /* it was copied */
    ck_assert_int_eq(optout_explain__plain(why, "zone-world", "Regulation (EEC, Euratom) No 1182/71", "3(1)"),
                     OPTOUT_OK);
    ck_assert_int_eq(optout_explain__plain(why, "zone-place", NULL, NULL), OPTOUT_OK);
    ck_assert_uint_eq(optout_explanation_count(why), 3);
    ck_assert_str_eq(optout_explanation_code(why, 0), "zone-stated");
    ck_assert_str_eq(optout_explanation_act(why, 0), "GDPR");
    ck_assert_str_eq(optout_explanation_article(why, 0), "3(4)");
    ck_assert_int_eq(optout_explanation_before(why, 0), 20233);
    ck_assert_int_eq(optout_explanation_after(why, 0), 20234);
    ck_assert_str_eq(optout_explanation_act(why, 1), "Regulation (EEC, Euratom) No 1182/71");
    ck_assert_int_eq(optout_explanation_before(why, 1), OPTOUT_NO_DATE);
    ck_assert_int_eq(optout_explanation_after(why, 1), OPTOUT_NO_DATE);
    ck_assert_str_eq(optout_explanation_act(why, 2), "");
    ck_assert_str_eq(optout_explanation_article(why, 2), "");
    optout_explanation_free(why);
}
END_TEST

START_TEST(past_the_end_there_is_nothing)
{
    optout_explanation *why = optout_explanation_new();
    const optout_explanation *both[] = {why, NULL};

    for (int i = 0; i < 2; i++)
        for (size_t k = 0; k < 2; k++) {
            char text[8] = "x";
            size_t at = k ? SIZE_MAX : 0;
            ck_assert_uint_eq(optout_explanation_count(both[i]), 0);
            ck_assert_ptr_null(optout_explanation_code(both[i], at));
            ck_assert_ptr_null(optout_explanation_act(both[i], at));
            ck_assert_ptr_null(optout_explanation_article(both[i], at));
            ck_assert_int_eq(optout_explanation_before(both[i], at), OPTOUT_NO_DATE);
            ck_assert_int_eq(optout_explanation_after(both[i], at), OPTOUT_NO_DATE);
            ck_assert_uint_eq(optout_explanation_text(both[i], at, "en", text, sizeof text), 0);
            ck_assert_str_eq(text, "");
        }
    optout_explanation_free(why);
    optout_explanation_free(NULL);
    optout_explanation_clear(NULL);
}
END_TEST

START_TEST(null_costs_nothing)
{
    ck_assert_int_eq(optout_explain__step(NULL, "x", NULL, NULL, 0, 0, "arg", NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_explain__plain(NULL, "x", NULL, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_explain__append(NULL, NULL), OPTOUT_OK);
}
END_TEST

static void fill(optout_explanation *why, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char arg[16];
        snprintf(arg, sizeof arg, "arg %d", (int)i);
        ck_assert_int_eq(optout_explain__step(why, code_at(i), "GDPR", "21(1)", (optout_date)i, (optout_date)i + 1,
                                              i % 3 ? arg : NULL, i % 2 ? &spring : NULL),
                         OPTOUT_OK);
    }
}

static void check_same(const optout_explanation *a, size_t i, const optout_explanation *b, size_t k)
{
    char of_a[1024], of_b[1024];

    ck_assert_str_eq(optout_explanation_code(a, i), optout_explanation_code(b, k));
    ck_assert_int_eq(optout_explanation_before(a, i), optout_explanation_before(b, k));
    ck_assert_int_eq(optout_explanation_after(a, i), optout_explanation_after(b, k));
    optout_explanation_text(a, i, "de", of_a, sizeof of_a);
    optout_explanation_text(b, k, "de", of_b, sizeof of_b);
    ck_assert_str_eq(of_a, of_b);
}

START_TEST(many_steps_are_appended)
{
    enum { FIRST = 5, MORE = 100 };
    optout_explanation *why = optout_explanation_new(), *more = optout_explanation_new();

    fill(why, FIRST);
    fill(more, MORE);
    ck_assert_int_eq(optout_explain__append(why, more), OPTOUT_OK);
    ck_assert_uint_eq(optout_explanation_count(why), FIRST + MORE);
    ck_assert_uint_eq(optout_explanation_count(more), MORE);
    for (size_t i = 0; i < FIRST; i++)
        check_same(why, i, more, i);
    for (size_t i = 0; i < MORE; i++)
        check_same(why, FIRST + i, more, i);
    ck_assert_int_eq(optout_explain__append(why, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_explain__append(NULL, more), OPTOUT_OK);
    ck_assert_uint_eq(optout_explanation_count(why), FIRST + MORE);
    optout_explanation_free(more); /* nothing may be borrowed from it */
    char text[1024];
    for (size_t i = 0; i < FIRST + MORE; i++)
        ck_assert_uint_gt(optout_explanation_text(why, i, "en", text, sizeof text), 0);
    optout_explanation_free(why);
}
END_TEST

START_TEST(a_cleared_collector_keeps_its_memory)
{
    optout_explanation *why = optout_explanation_new();

    fill(why, 200);
    size_t before = allocated();
    optout_explanation_clear(why);
    ck_assert_uint_eq(allocated(), before);
    ck_assert_uint_eq(optout_explanation_count(why), 0);
    ck_assert_ptr_null(optout_explanation_code(why, 0));
    fill(why, 200);
    ck_assert_uint_eq(allocated(), before);
    ck_assert_uint_eq(optout_explanation_count(why), 200);
    optout_explanation_free(why);
}
END_TEST

/* ---- Words. */

static const char *const holes[] = {"{before}", "{after}", "{arg}", "{row}", "{:arg}"};

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;

    for (const char *at = text; (at = strstr(at, part)) != NULL; at += strlen(part))
        count++;
    return count;
}

static const optout_explain__row *find(const optout_explain__row *table, const char *code)
{
    while (table->code && strcmp(table->code, code) != 0)
        table++;
    return table->code ? table : NULL;
}

static void check_row(const optout_explain__row *row)
{
    size_t known = 0, len = strlen(row->text);

    ck_assert_msg(row->code[0] != '\0' &&
                      strspn(row->code, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(row->code),
                  "code %s", row->code);
    ck_assert_msg(len > 0 && optout_text_utf8(row->text, len) == len, "%s has a text in UTF-8", row->code);
    for (int h = 0; h < COUNT(holes); h++)
        known += count_of(row->text, holes[h]);
    ck_assert_msg(count_of(row->text, "{") == known && count_of(row->text, "}") == known, "%s: an unknown hole",
                  row->code);
}

/* Every row of one table: well formed, not there twice, and the other language fills the same holes. */
static void check_table(const optout_explain__row *table, const optout_explain__row *other)
{
    for (const optout_explain__row *row = table; row->code; row++) {
        const optout_explain__row *theirs = find(other, row->code);
        check_row(row);
        ck_assert_msg(find(table, row->code) == row, "%s is there twice", row->code);
        ck_assert_msg(theirs != NULL, "%s is missing in the other language", row->code);
        for (int h = 0; h < COUNT(holes); h++)
            ck_assert_msg((count_of(row->text, holes[h]) > 0) == (count_of(theirs->text, holes[h]) > 0),
                          "%s: only one language says %s", row->code, holes[h]);
    }
}

START_TEST(all_languages_say_the_same)
{
    static const optout_explain__row *const tables[] = {optout_explain__en, optout_explain__de, optout_explain__fr};

    ck_assert_ptr_null(optout_language_at(COUNT(tables)));
    for (int i = 0; i < COUNT(tables); i++)
        check_table(tables[i], tables[(i + 1) % COUNT(tables)]);
}
END_TEST

/* A no-break space before : ; ? !, so that none of them begins a line. */
START_TEST(french_keeps_its_marks_on_the_line)
{
    for (const optout_explain__row *row = optout_explain__fr; row->code; row++)
        check_french(row->text);
}
END_TEST

START_TEST(a_template_comes_in_the_language)
{
    for (const optout_explain__row *row = optout_explain__en; row->code; row++) {
        ck_assert_ptr_eq(optout_explain__template(row->code, "en-IE"), row->text);
        ck_assert_ptr_eq(optout_explain__template(row->code, NULL), row->text);
        ck_assert_ptr_eq(optout_explain__template(row->code, "pl"), row->text);
        ck_assert_ptr_eq(optout_explain__template(row->code, "fr-CA"), find(optout_explain__fr, row->code)->text);
        ck_assert_ptr_eq(optout_explain__template(row->code, "de-AT"), find(optout_explain__de, row->code)->text);
    }
    ck_assert_ptr_null(optout_explain__template("no-such-code", "en"));
    ck_assert_ptr_null(optout_explain__template("", "de"));
}
END_TEST

/* The text with its holes filled, by other means than the library's. */
static void fill_holes(const char *template, const char *const *with, char *out, size_t cap)
{
    size_t at = 0;

    while (*template && at + 1 < cap) {
        int h = 0;
        while (h < COUNT(holes) && strncmp(template, holes[h], strlen(holes[h])) != 0)
            h++;
        if (h == COUNT(holes)) {
            out[at++] = *template ++;
            continue;
        }
        at += (size_t)snprintf(out + at, cap - at, "%s", with[h]);
        template += strlen(holes[h]);
    }
    out[at] = '\0';
}

static const optout_explanation *asked;
static const char *asked_lang;
static size_t text_of_step(char *buf, size_t cap)
{
    return optout_explanation_text(asked, 0, asked_lang, buf, cap);
}

/* 25 and 26 May 2025; an argument that looks like a hole is not filled again. */
static const struct {
    const optout_explain__row *table;
    const char *lang, *with[5];
} filled[] = {
    {optout_explain__en, "en", {"25 May 2025", "26 May 2025", "{after} x", "spring", ": {after} x"}},
    {optout_explain__de, "de-CH", {"25. Mai 2025", "26. Mai 2025", "{after} x", "Fr\xC3\xBChling", ": {after} x"}},
    {optout_explain__fr, "fr-BE", {"25 mai 2025", "26 mai 2025", "{after} x", "printemps", "\xC2\xA0: {after} x"}},
};

START_TEST(holes_are_filled_in_every_text)
{
    optout_explanation *why = optout_explanation_new();
    char expected[2048];

    asked = why;
    asked_lang = filled[_i].lang;
    for (const optout_explain__row *row = filled[_i].table; row->code; row++) {
        optout_explanation_clear(why);
        ck_assert_int_eq(optout_explain__step(why, row->code, "", "", 20233, 20234, "{after} x", &spring), OPTOUT_OK);
        fill_holes(row->text, filled[_i].with, expected, sizeof expected);
        assert_text(expected, text_of_step);
    }
    optout_explanation_free(why);
}
END_TEST

START_TEST(what_is_not_said_leaves_a_hole_empty)
{
    static const char *const nothing[] = {"", "", "", "", "."};
    optout_explanation *why = optout_explanation_new();
    char expected[2048];

    asked = why;
    asked_lang = "de";
    for (const optout_explain__row *row = optout_explain__de; row->code; row++) {
        optout_explanation_clear(why);
        ck_assert_int_eq(optout_explain__plain(why, row->code, NULL, NULL), OPTOUT_OK);
        fill_holes(row->text, nothing, expected, sizeof expected);
        assert_text(expected, text_of_step);
    }
    optout_explanation_free(why);
}
END_TEST

START_TEST(an_argument_ends_a_sentence)
{
    optout_explanation *why = optout_explanation_new();

    ck_assert_int_eq(optout_explain__step(why, "notice-by-email", "", "", 0, 0, "a@example.com", NULL), OPTOUT_OK);
    asked = why;
    asked_lang = "en";
    assert_text("By e-mail: a@example.com", text_of_step);
    asked_lang = "fr";
    assert_text("Par courriel\xC2\xA0: a@example.com", text_of_step);
    optout_explanation_clear(why);
    ck_assert_int_eq(optout_explain__plain(why, "notice-by-email", "", ""), OPTOUT_OK);
    assert_text("Par courriel.", text_of_step);
    optout_explanation_free(why);
}
END_TEST

START_TEST(a_code_without_words_has_no_text)
{
    optout_explanation *why = optout_explanation_new();

    ck_assert_int_eq(optout_explain__plain(why, "no-such-code", NULL, NULL), OPTOUT_OK);
    asked = why;
    asked_lang = "en";
    assert_text("", text_of_step);
    optout_explanation_free(why);
}
END_TEST

START_TEST(a_short_buffer_is_cut_between_characters)
{
    optout_explanation *why = optout_explanation_new();
    char whole[1024], text[1024];

    ck_assert_int_eq(optout_explain__step(why, code_at(0), "", "", 0, 20160 - 72, "\xC3\xA4\xE2\x82\xAC", NULL),
                     OPTOUT_OK);
    size_t len = optout_explanation_text(why, 0, "de", whole, sizeof whole);
    ck_assert_uint_eq(len, strlen(whole));
    ck_assert_uint_eq(optout_explanation_text(why, 0, "de", NULL, 0), len);
    for (size_t cap = 1; cap <= len + 1; cap++) {
        memset(text, '#', sizeof text);
        ck_assert_uint_eq(optout_explanation_text(why, 0, "de", text, cap), len);
        ck_assert_uint_lt(strlen(text), cap);
        ck_assert_int_eq(strncmp(text, whole, strlen(text)), 0);
        ck_assert_uint_eq(optout_text_utf8(text, strlen(text)), strlen(text));
        ck_assert(text[cap] == '#');
    }
    ck_assert_str_eq(text, whole);
    optout_explanation_free(why);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("explain");
    TCase *steps = tcase_create("steps");
    TCase *words = tcase_create("words");

    tcase_add_test(steps, steps_are_kept_in_order);
    tcase_add_test(steps, past_the_end_there_is_nothing);
    tcase_add_test(steps, null_costs_nothing);
    tcase_add_test(steps, many_steps_are_appended);
    tcase_add_test(steps, a_cleared_collector_keeps_its_memory);
    tcase_add_test(words, all_languages_say_the_same);
    tcase_add_test(words, french_keeps_its_marks_on_the_line);
    tcase_add_test(words, an_argument_ends_a_sentence);
    tcase_add_test(words, a_template_comes_in_the_language);
    tcase_add_loop_test(words, holes_are_filled_in_every_text, 0, COUNT(filled));
    tcase_add_test(words, what_is_not_said_leaves_a_hole_empty);
    tcase_add_test(words, a_code_without_words_has_no_text);
    tcase_add_test(words, a_short_buffer_is_cut_between_characters);
    suite_add_tcase(suite, steps);
    suite_add_tcase(suite, words);
    return suite;
}

SUITE_MAIN(make)
