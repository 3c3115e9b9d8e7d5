#include "error_private.h"
#include "text_private.h"

#include "support.h"

static const struct {
    optout_status status;
    const char *name;
} statuses[] = {
    {OPTOUT_OK, "ok"},
    {OPTOUT_E_MEMORY, "memory"},
    {OPTOUT_E_ARGUMENT, "argument"},
    {OPTOUT_E_SYNTAX, "syntax"},
    {OPTOUT_E_INVALID, "invalid"},
    {OPTOUT_E_LIMIT, "limit"},
    {OPTOUT_E_RANGE, "range"},
    {OPTOUT_E_UNKNOWN, "unknown"},
    {OPTOUT_E_NO_DATA, "no-data"},
    {OPTOUT_E_IO, "io"},
    {10, "unknown-status"},
    {-1, "unknown-status"},
    {INT32_MAX, "unknown-status"},
    {INT32_MIN, "unknown-status"},
};

START_TEST(a_status_has_a_word)
{
    ck_assert_str_eq(optout_status_name(statuses[_i].status), statuses[_i].name);
}
END_TEST

START_TEST(the_version_is_that_of_the_build)
{
    int major, minor, patch, end = 0;

    ck_assert_int_eq(sscanf(optout_version(), "%d.%d.%d%n", &major, &minor, &patch, &end), 3);
    ck_assert(optout_version()[end] == '\0');
}
END_TEST

START_TEST(memory_is_freed)
{
    optout_free(NULL);
    optout_free(malloc(10)); /* a leak checker looks on */
}
END_TEST

/* ---- One error. */

START_TEST(an_error_says_what_and_where)
{
    optout_error error;

    memset(&error, 0xAA, sizeof error); /* it needs no initialising */
    ck_assert_int_eq(optout_error__set(&error, OPTOUT_E_INVALID, "weekday", "/objection/until/weekday",
                                       "%s is a %s, not a %s", "2025-05-26", "Monday", "Sunday"),
                     OPTOUT_E_INVALID);
    ck_assert_int_eq(error.status, OPTOUT_E_INVALID);
    ck_assert_str_eq(error.code, "weekday");
    ck_assert_str_eq(error.pointer, "/objection/until/weekday");
    ck_assert_str_eq(error.message, "2025-05-26 is a Monday, not a Sunday");
    ck_assert(error.flags == 0 && error.line == 0 && error.column == 0 && error.offset == 0 && error.reserved == 0);
}
END_TEST

START_TEST(an_error_may_be_unwanted_or_without_place)
{
    optout_error error;

    ck_assert_int_eq(optout_error__set(NULL, OPTOUT_E_RANGE, "date", "", "%d", 1), OPTOUT_E_RANGE);
    ck_assert_int_eq(optout_error__no_memory(NULL), OPTOUT_E_MEMORY);
    ck_assert_int_eq(optout_error__null(NULL, "atlas"), OPTOUT_E_ARGUMENT);
    optout_error__locate(NULL, "x", 1, 0);
    (void)optout_error__set(&error, OPTOUT_E_IO, NULL, NULL, "x");
    ck_assert_str_eq(error.code, "");
    ck_assert_str_eq(error.pointer, "");
    ck_assert_int_eq(optout_error__null(&error, "atlas"), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.message, "atlas is NULL");
    ck_assert_int_eq(optout_error__no_memory(&error), OPTOUT_E_MEMORY);
    ck_assert_str_eq(error.code, "memory");
}
END_TEST

/* A text of `len` bytes that ends in a sign of two, three or four bytes. */
static const char *const signs[] = {"", "x", "\xC3\xA4", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"};

static void fill(char *text, size_t len, const char *sign)
{
    memset(text, 'a', len);
    memcpy(text + len - strlen(sign), sign, strlen(sign));
    text[len] = '\0';
}

START_TEST(what_does_not_fit_is_cut_and_flagged)
{
    const char *sign = signs[_i];
    const size_t most = sizeof((optout_error *)0)->message - 1;
    char text[600];
    optout_error error;

    for (size_t len = most - 5; len <= most + 300; len++) {
        size_t kept = len <= most ? len : most;
        fill(text, len, sign);
        if (len > most && len - strlen(sign) < most)
            kept = len - strlen(sign); /* the sign does not fit whole */
        (void)optout_error__set(&error, OPTOUT_E_INVALID, "c", text, "short");
        ck_assert_uint_eq(error.flags, len > most ? OPTOUT_ERROR_POINTER_CUT : 0);
        ck_assert_uint_eq(strlen(error.pointer), kept);
        ck_assert_int_eq(strncmp(error.pointer, text, kept), 0);
        (void)optout_error__set(&error, OPTOUT_E_INVALID, "c", "", "%s", text);
        ck_assert_uint_eq(error.flags, len > most ? OPTOUT_ERROR_MESSAGE_CUT : 0);
        ck_assert_uint_eq(strlen(error.message), kept);
        ck_assert_int_eq(strncmp(error.message, text, kept), 0);
    }
    (void)optout_error__set(&error, OPTOUT_E_INVALID, "c", text, "%s", text);
    ck_assert_uint_eq(error.flags, OPTOUT_ERROR_POINTER_CUT | OPTOUT_ERROR_MESSAGE_CUT);
}
END_TEST

START_TEST(a_long_code_is_cut)
{
    optout_error error;

    (void)optout_error__set(&error, OPTOUT_E_INVALID, "0123456789012345678901234567890123456789", "", "x");
    ck_assert_str_eq(error.code, "0123456789012345678901234567890");
}
END_TEST

static const struct {
    const char *given, *message;
} controls[] = {
    {"one\ntwo", "one two"},
    {"\r\t\v\f\b\a", "      "},
    {"\x1B[31mred\x1B[0m", " [31mred [0m"},
    {"\x01\x1F\x7F", "   "},
    {"a\xC2\x9B"
     "31m",
     "a  31m"},                               /* U+009B, the control sequence introducer */
    {"\xC2\x80\xC2\x9F", "    "},             /* first and last of C1 */
    {"\xC2\xA0\xC3\x9F", "\xC2\xA0\xC3\x9F"}, /* U+00A0 and U+00DF are no controls */
};

START_TEST(a_message_is_one_line_without_controls)
{
    optout_error error;

    (void)optout_error__set(&error, OPTOUT_E_INVALID, "c", "", "%s", controls[_i].given);
    ck_assert_str_eq(error.message, controls[_i].message);
}
END_TEST

static const struct {
    const char *text;
    size_t offset;
    uint32_t line, column;
} places[] = {
    {"", 0, 1, 1},
    {"abc", 0, 1, 1},
    {"abc", 2, 1, 3},
    {"abc", 3, 1, 4},
    {"abc", 99, 1, 4}, /* behind the end: the end */
    {"a\nb", 1, 1, 2}, /* the newline ends its line */
    {"a\nb", 2, 2, 1},
    {"\n\n\n", 3, 4, 1},
    {"a\r\nb", 3, 2, 1},
    {"\xC3\xA4"
     "b",
     2, 1, 2}, /* code points, not bytes */
    {"\xE2\x82\xAC\xF0\x9F\x98\x80x", 7, 1, 3},
    {"x\n\xC3\xA4\xC3\xB6\xC3\xBC!", 8, 2, 4},
};

START_TEST(a_place_has_line_and_column)
{
    optout_error error = {0};

    optout_error__locate(&error, places[_i].text, strlen(places[_i].text), places[_i].offset);
    ck_assert_uint_eq(error.line, places[_i].line);
    ck_assert_uint_eq(error.column, places[_i].column);
    ck_assert_uint_eq(error.offset, places[_i].offset);
}
END_TEST

/* ---- Inputs of other releases. */

/* As it was in the first release, as it is in ours, as it may be later. */
typedef struct first_input {
    uint32_t size, options;
} first_input;
typedef struct our_input {
    uint32_t size, options;
    uint64_t more;
} our_input;
typedef struct later_input {
    uint32_t size, options;
    uint64_t more, even_more;
    uint8_t tail[9];
} later_input;

static optout_status read_input(our_input *into, const void *from, optout_error *error)
{
    memset(into, 0xAA, sizeof *into);
    return optout_input__read(into, sizeof *into, sizeof(first_input), from, "query", error);
}

START_TEST(an_input_of_our_size_is_taken)
{
    our_input from = OPTOUT_INIT(our_input), into;

    from.options = 7;
    from.more = 8;
    ck_assert_int_eq(read_input(&into, &from, NULL), OPTOUT_OK);
    ck_assert(into.size == sizeof into && into.options == 7 && into.more == 8);
}
END_TEST

START_TEST(a_missing_tail_is_zero)
{
    first_input from = OPTOUT_INIT(first_input);
    our_input into;

    from.options = 7;
    ck_assert_int_eq(read_input(&into, &from, NULL), OPTOUT_OK);
    ck_assert(into.size == sizeof into && into.options == 7 && into.more == 0);
}
END_TEST

START_TEST(no_input_is_all_zero)
{
    our_input into;

    ck_assert_int_eq(read_input(&into, NULL, NULL), OPTOUT_OK);
    ck_assert(into.size == sizeof into && into.options == 0 && into.more == 0);
}
END_TEST

START_TEST(a_longer_tail_must_be_zero)
{
    later_input from = OPTOUT_INIT(later_input);
    our_input into;
    optout_error error = {0};

    from.more = 8;
    ck_assert_int_eq(read_input(&into, &from, NULL), OPTOUT_OK);
    ck_assert(into.size == sizeof into && into.more == 8);
    from.even_more = 1;
    ck_assert_int_eq(read_input(&into, &from, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.code, "size");
    ck_assert_ptr_nonnull(strstr(error.message, "query"));
    from.even_more = 0;
    from.tail[8] = 1; /* the last byte that is named */
    from.size = (uint32_t)(offsetof(later_input, tail) + 9);
    ck_assert_int_eq(read_input(&into, &from, NULL), OPTOUT_E_ARGUMENT);
    from.size--;
    ck_assert_int_eq(read_input(&into, &from, NULL), OPTOUT_OK);
}
END_TEST

static const uint32_t wrong_sizes[] = {0, 1, sizeof(first_input) - 1, 4097, 0xAAAAAAAA, UINT32_MAX};

START_TEST(an_impossible_size_is_refused)
{
    our_input into;
    optout_error error = {0};
    char *bytes = calloc(1, wrong_sizes[_i] < 8 ? 4 : sizeof(our_input)); /* nothing behind the size may be read */

    ck_assert_ptr_nonnull(bytes);
    memcpy(bytes, &wrong_sizes[_i], 4);
    ck_assert_int_eq(read_input(&into, bytes, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.code, "size");
    ck_assert_ptr_nonnull(strstr(error.message, "OPTOUT_INIT"));
    free(bytes);
}
END_TEST

/* ---- Reports. */

static void add(optout_report *report, int32_t severity, uint64_t offset, const char *code, const char *article)
{
    optout_error error;

    (void)optout_error__set(&error, OPTOUT_E_INVALID, code, "/x", "message of %s", code);
    error.offset = offset;
    ck_assert(optout_report__add(report, severity, &error, article));
}

START_TEST(a_report_is_in_the_order_of_the_document)
{
    static const char text[] = "{\n  \"\xC3\xA4\": 1,\n  \"b\": 2\n}";
    static const struct {
        const char *code;
        uint32_t line, column;
        int32_t severity;
    } expected[] = {
        {"start", 1, 1, OPTOUT_PROBLEM_ERROR},    {"umlaut-1", 2, 5, OPTOUT_PROBLEM_WARNING},
        {"umlaut-2", 2, 5, OPTOUT_PROBLEM_ERROR}, {"umlaut-3", 2, 5, OPTOUT_PROBLEM_WARNING},
        {"second", 3, 3, OPTOUT_PROBLEM_WARNING}, {"behind", 4, 2, OPTOUT_PROBLEM_ERROR},
    };
    optout_report *report = optout_report__new();

    ck_assert_ptr_nonnull(report);
    add(report, OPTOUT_PROBLEM_ERROR, 1000, "behind", NULL);
    add(report, OPTOUT_PROBLEM_WARNING, 7, "umlaut-1", "GDPR 13(1)(c)");
    add(report, OPTOUT_PROBLEM_WARNING, 15, "second", NULL);
    add(report, OPTOUT_PROBLEM_ERROR, 7, "umlaut-2", NULL);
    add(report, OPTOUT_PROBLEM_ERROR, 0, "start", NULL);
    add(report, OPTOUT_PROBLEM_WARNING, 7, "umlaut-3", NULL);
    ck_assert(optout_report__seal(report, text, strlen(text)));
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        const optout_error *error = optout_report_at(report, i);
        ck_assert_str_eq(optout_report_code(report, i), expected[i].code);
        ck_assert_int_eq(optout_report_severity(report, i), expected[i].severity);
        ck_assert_uint_eq(error->line, expected[i].line);
        ck_assert_uint_eq(error->column, expected[i].column);
    }
    ck_assert_str_eq(optout_report_article(report, 1), "GDPR 13(1)(c)");
    ck_assert_ptr_null(optout_report_article(report, 2));
    ck_assert_uint_eq(optout_report_count(report, 0), 6);
    ck_assert_uint_eq(optout_report_count(report, OPTOUT_PROBLEM_ERROR), 3);
    ck_assert_uint_eq(optout_report_count(report, OPTOUT_PROBLEM_WARNING), 3);
    ck_assert_uint_eq(optout_report_count(report, 3), 0);
    optout_report_free(report);
}
END_TEST

START_TEST(without_a_text_places_are_left)
{
    optout_report *report = optout_report__new();

    ck_assert_ptr_nonnull(report);
    add(report, OPTOUT_PROBLEM_ERROR, 5, "b", NULL);
    add(report, OPTOUT_PROBLEM_ERROR, 3, "a", NULL);
    ck_assert(optout_report__seal(report, NULL, 0));
    ck_assert_str_eq(optout_report_code(report, 0), "a");
    ck_assert_uint_eq(optout_report_at(report, 0)->line, 0);
    ck_assert_uint_eq(optout_report_at(report, 1)->column, 0);
    optout_report_free(report);
}
END_TEST

START_TEST(past_the_end_there_is_nothing)
{
    optout_report *report = optout_report__new();

    ck_assert_ptr_nonnull(report);
    ck_assert(optout_report__seal(report, "", 0));
    const optout_report *both[] = {report, NULL};
    for (int i = 0; i < 2; i++) {
        ck_assert_uint_eq(optout_report_count(both[i], 0), 0);
        ck_assert_ptr_null(optout_report_at(both[i], 0));
        ck_assert_ptr_null(optout_report_at(both[i], SIZE_MAX));
        ck_assert_int_eq(optout_report_severity(both[i], 0), 0);
        ck_assert_ptr_null(optout_report_code(both[i], 0));
        ck_assert_ptr_null(optout_report_article(both[i], 0));
    }
    optout_report_free(report);
    optout_report_free(NULL);
}
END_TEST

static const struct {
    size_t count;
    int step; /* from the first offset to the last, or backwards */
    int32_t last_severity;
} crowds[] = {
    {999, 1, 0},
    {1000, 1, 0},
    {1001, 1, OPTOUT_PROBLEM_WARNING},
    {1001, -1, OPTOUT_PROBLEM_WARNING},
    {2000, -1, OPTOUT_PROBLEM_WARNING},
    {2001, -1, OPTOUT_PROBLEM_WARNING},
    {7777, 1, OPTOUT_PROBLEM_WARNING},
    {7777, -1, OPTOUT_PROBLEM_WARNING},
    {7777, 1, OPTOUT_PROBLEM_ERROR},
    {7777, -1, OPTOUT_PROBLEM_ERROR},
};

/* The 1,000 with the lowest offsets stay, in whichever order they came; one more counts the rest, an error if one is.
 */
START_TEST(a_long_report_is_cut_and_counts_the_rest)
{
    size_t count = crowds[_i].count, kept = count < 1000 ? count : 1000;
    optout_report *report = optout_report__new();
    char code[32], rest[64];

    ck_assert_ptr_nonnull(report);
    for (size_t i = 0; i < count; i++) {
        size_t offset = crowds[_i].step > 0 ? i : count - 1 - i;
        bool error = crowds[_i].last_severity == OPTOUT_PROBLEM_ERROR && offset == count - 1;
        snprintf(code, sizeof code, "code-%lu", (unsigned long)offset);
        add(report, error ? OPTOUT_PROBLEM_ERROR : OPTOUT_PROBLEM_WARNING, offset, code, NULL);
    }
    ck_assert(optout_report__seal(report, "", 0));
    ck_assert_uint_eq(optout_report_count(report, 0), kept + (count > 1000));
    for (size_t i = 0; i < kept; i++) {
        snprintf(code, sizeof code, "code-%lu", (unsigned long)i);
        if (optout_report_at(report, i)->offset != i || strcmp(optout_report_code(report, i), code) != 0)
            ck_abort_msg("problem %d", (int)i);
    }
    if (count > 1000) {
        const optout_error *last = optout_report_at(report, 1000);
        snprintf(rest, sizeof rest, "%lu more problems are not listed", (unsigned long)count - 1000);
        ck_assert_str_eq(last->code, "too-many-problems");
        ck_assert_str_eq(last->message, rest);
        ck_assert_int_eq(last->status, OPTOUT_E_LIMIT);
        ck_assert_uint_eq(last->offset, 999);
        ck_assert_int_eq(optout_report_severity(report, 1000), crowds[_i].last_severity);
    }
    optout_report_free(report);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("error");
    TCase *errors = tcase_create("errors");
    TCase *inputs = tcase_create("inputs");
    TCase *reports = tcase_create("reports");

    tcase_add_loop_test(errors, a_status_has_a_word, 0, COUNT(statuses));
    tcase_add_test(errors, the_version_is_that_of_the_build);
    tcase_add_test(errors, memory_is_freed);
    tcase_add_test(errors, an_error_says_what_and_where);
    tcase_add_test(errors, an_error_may_be_unwanted_or_without_place);
    tcase_add_loop_test(errors, what_does_not_fit_is_cut_and_flagged, 0, COUNT(signs));
    tcase_add_test(errors, a_long_code_is_cut);
    tcase_add_loop_test(errors, a_message_is_one_line_without_controls, 0, COUNT(controls));
    tcase_add_loop_test(errors, a_place_has_line_and_column, 0, COUNT(places));
    tcase_add_test(inputs, an_input_of_our_size_is_taken);
    tcase_add_test(inputs, a_missing_tail_is_zero);
    tcase_add_test(inputs, no_input_is_all_zero);
    tcase_add_test(inputs, a_longer_tail_must_be_zero);
    tcase_add_loop_test(inputs, an_impossible_size_is_refused, 0, COUNT(wrong_sizes));
    tcase_add_test(reports, a_report_is_in_the_order_of_the_document);
    tcase_add_test(reports, without_a_text_places_are_left);
    tcase_add_test(reports, past_the_end_there_is_nothing);
    tcase_add_loop_test(reports, a_long_report_is_cut_and_counts_the_rest, 0, COUNT(crowds));
    suite_add_tcase(suite, errors);
    suite_add_tcase(suite, inputs);
    suite_add_tcase(suite, reports);
    return suite;
}

SUITE_MAIN(make)
