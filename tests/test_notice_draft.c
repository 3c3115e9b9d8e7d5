/* A notice while it is built: what a pointer sets, appends and removes, and that a failed change changes nothing. */
#include "notice_support.h"

/* The draft's text without the blanks between its tokens; the caller frees. */
static char *text_of(const optout_draft *draft)
{
    char *text = NULL, *to;
    size_t len = 0;
    int in_string = 0;

    ck_assert_int_eq(optout_draft_write(draft, &text, &len, NULL), OPTOUT_OK);
    ck_assert_uint_eq(len, strlen(text));
    to = text;
    for (const char *from = text; *from; from++) {
        if (*from == '"')
            in_string = !in_string;
        if (in_string && *from == '\\')
            *to++ = *from++;
        if (in_string || !strchr(" \n\r\t", *from))
            *to++ = *from;
    }
    *to = '\0';
    return text;
}

static void expect_text(const optout_draft *draft, const char *wanted)
{
    char *text = text_of(draft);
    ck_assert_str_eq(text, wanted);
    optout_free(text);
}

/* The change of one place: RFC 6901 names it, "-" is the place behind the last entry. value NULL removes; text NULL:
 * no such place, and the draft is as before. */
static const struct {
    const char *before, *pointer, *value, *after;
} changes[] = {
    {"{}", "/a", "1", "{\"a\":1}"},
    {"{\"a\":1}", "/b", "{ \"c\" : [ ] }", "{\"a\":1,\"b\":{\"c\":[]}}"},
    {"{\"a\":1}", "/a", "\"x y\"", "{\"a\":\"x y\"}"},
    {"{\"a\":1}", "", "[1,2]", "[1,2]"},
    /* what lacks is made on the way: objects, and a list where the next token is "-" or "0" */
    {"{}", "/a/b/c", "1", "{\"a\":{\"b\":{\"c\":1}}}"},
    {"{}", "/a/-/b", "1", "{\"a\":[{\"b\":1}]}"},
    {"{}", "/a/0/0", "1", "{\"a\":[[1]]}"},
    {"{}", "/a/00", "1", "{\"a\":{\"00\":1}}"},
    {"{}", "/a/1", "1", "{\"a\":{\"1\":1}}"},
    {"{\"a\":[]}", "/a/-", "1", "{\"a\":[1]}"},
    {"{\"a\":[1]}", "/a/-", "2", "{\"a\":[1,2]}"},
    {"{\"a\":[1]}", "/a/1", "2", "{\"a\":[1,2]}"},
    {"{\"a\":[1]}", "/a/0", "2", "{\"a\":[2]}"},
    {"{\"a\":[1]}", "/a/1/b", "2", "{\"a\":[1,{\"b\":2}]}"},
    {"{\"a\":[1,1,1,1,1,1,1,1,1,1]}", "/a/10", "2", "{\"a\":[1,1,1,1,1,1,1,1,1,1,2]}"},
    {"{\"a\":[1]}", "/a/2", "2", NULL},
    {"{\"a\":[1]}", "/a/x", "2", NULL},
    {"{\"a\":[1]}", "/a/01", "2", NULL},
    {"{\"a\":1}", "/a/b", "2", NULL}, /* a number has no places */
    {"{\"a\":\"s\"}", "/a/0", "2", NULL},
    /* keys are unescaped from the pointer, and escaped for JSON */
    {"{}", "/x-a~1b~0c", "1", "{\"x-a/b~c\":1}"},
    {"{}", "/x-\"\\", "1", "{\"x-\\\"\\\\\":1}"},
    {"{}", "/x-\x01\x1F", "1", "{\"x-\\u0001\\u001f\":1}"},
    {"{}", "/x-\xC3\xA4", "1", "{\"x-\xC3\xA4\":1}"},
    {"{}", "/", "1", "{\"\":1}"},
    /* removing: the first, the last, one between, the only one */
    {"{\"a\":1,\"b\":2,\"c\":3}", "/a", NULL, "{\"b\":2,\"c\":3}"},
    {"{\"a\":1,\"b\":2,\"c\":3}", "/b", NULL, "{\"a\":1,\"c\":3}"},
    {"{\"a\":1,\"b\":2,\"c\":3}", "/c", NULL, "{\"a\":1,\"b\":2}"},
    {"{ \"a\" : { \"b\" : 2 } , \"c\" : 3 }", "/a/b", NULL, "{\"a\":{},\"c\":3}"},
    {"{ \"a\" : 1 , \"b\" : 2 }", "/b", NULL, "{\"a\":1}"},
    {"[1,2,3]", "/0", NULL, "[2,3]"},
    {"[1,2,3]", "/2", NULL, "[1,2]"},
    {"[1]", "/0", NULL, "[]"},
    {"{\"a\":1}", "/b", NULL, NULL},
    {"{\"a\":1}", "", NULL, NULL}, /* the document itself stays */
    {"[1]", "/-", NULL, NULL},
};

START_TEST(one_place_is_changed)
{
    optout_draft *draft = optout_draft_new(NULL);
    optout_error error;

    ck_assert_int_eq(optout_draft_set(draft, "", changes[_i].before, NULL), OPTOUT_OK);
    char *before = text_of(draft);
    optout_status status = optout_draft_set(draft, changes[_i].pointer, changes[_i].value, &error);
    ck_assert_int_eq(status, changes[_i].after ? OPTOUT_OK : OPTOUT_E_UNKNOWN);
    expect_text(draft, changes[_i].after ? changes[_i].after : before);
    if (!changes[_i].after)
        ck_assert_str_eq(error.pointer, changes[_i].pointer);
    optout_free(before);
    optout_draft_free(draft);
}
END_TEST

/* A value or a pointer that is none; 64 levels at most, of the whole too. */
static const struct {
    const char *pointer, *value;
    optout_status status;
} refused[] = {
    {"/a", "{", OPTOUT_E_SYNTAX},
    {"/a", "", OPTOUT_E_SYNTAX},
    {"/a", "1 2", OPTOUT_E_SYNTAX},
    {"/a", "{\"b\":1,\"b\":1}", OPTOUT_E_LIMIT},
    {"/a", "\"\\u0000\"", OPTOUT_E_LIMIT},
    {"a", "1", OPTOUT_E_ARGUMENT},
    {"/~2", "1", OPTOUT_E_ARGUMENT},
    {"/~", "1", OPTOUT_E_ARGUMENT},
    {"/\xFF", "1", OPTOUT_E_ARGUMENT},
    {"/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/27/28/29/30/31/32/33/34/35/36/37/38/39/"
     "40/41/42/43/44/45/46/47/48/49/50/51/52/53/54/55/56/57/58/59/60/61/62/63/64/65",
     "1", OPTOUT_E_LIMIT},
    {NULL, "1", OPTOUT_E_ARGUMENT},
};

START_TEST(a_refused_change_changes_nothing)
{
    optout_draft *draft = optout_draft_new(NULL);

    ck_assert_int_eq(optout_draft_set(draft, "/x", "[1]", NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_set(draft, refused[_i].pointer, refused[_i].value, NULL), refused[_i].status);
    expect_text(draft, "{\"x\":[1]}");
    optout_draft_free(draft);
}
END_TEST

/* A draft of a notice begins as its canonical text, and gives the notice back. */
START_TEST(a_draft_of_a_notice_is_that_notice)
{
    optout_notice *notice = NULL, *again = NULL;
    char *canonical = NULL, *drafted = NULL, *finished = NULL;

    ck_assert_int_eq(optout_notice_catalogue("meta-ai-eu-2025", &notice, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_notice_write(notice, &canonical, NULL, NULL), OPTOUT_OK);
    optout_draft *draft = optout_draft_new(notice);
    ck_assert_int_eq(optout_draft_write(draft, &drafted, NULL, NULL), OPTOUT_OK);
    ck_assert_str_eq(drafted, canonical);
    ck_assert_int_eq(optout_draft_finish(draft, &again, NULL, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_notice_write(again, &finished, NULL, NULL), OPTOUT_OK);
    ck_assert_str_eq(finished, canonical);
    optout_free(canonical);
    optout_free(drafted);
    optout_free(finished);
    optout_notice_free(notice);
    optout_notice_free(again);
}
END_TEST

/* The places of the report are those of the text that _write gives; the draft lives on, and can be mended. */
START_TEST(a_draft_that_is_no_notice_lives_on)
{
    optout_draft *draft = optout_draft_new(NULL);
    optout_notice *notice = NULL;
    optout_report *report = NULL;
    char *text = NULL;

    ck_assert_int_eq(optout_draft_set(draft, "", SMALLEST ", \"silence\": \"maybe\"}", NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_finish(draft, &notice, &report, NULL), OPTOUT_E_INVALID);
    ck_assert_uint_eq(optout_report_count(report, 0), 1);
    ck_assert_int_eq(optout_draft_write(draft, &text, NULL, NULL), OPTOUT_OK);
    ck_assert_uint_eq(optout_report_at(report, 0)->offset, (size_t)(strstr(text, "\"maybe\"") - text));
    optout_free(text);
    optout_report_free(report);
    ck_assert_int_eq(optout_draft_set(draft, "/silence", NULL, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_finish(draft, &notice, NULL, NULL), OPTOUT_OK);
    optout_notice_free(notice);
}
END_TEST

START_TEST(null_is_refused)
{
    optout_draft *draft = optout_draft_new(NULL);
    optout_notice *notice = NULL;
    char *text = NULL;

    ck_assert_int_eq(optout_draft_set(NULL, "/a", "1", NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_draft_write(NULL, &text, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_draft_write(draft, NULL, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_draft_finish(NULL, &notice, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_draft_finish(draft, NULL, NULL, NULL), OPTOUT_E_ARGUMENT);
    optout_draft_free(NULL);
    optout_draft_free(draft);
}
END_TEST

static Suite *notice_draft_suite(void)
{
    Suite *suite = suite_create("notice_draft");
    TCase *cases = tcase_create("notice_draft");

    tcase_add_loop_test(cases, one_place_is_changed, 0, COUNT(changes));
    tcase_add_loop_test(cases, a_refused_change_changes_nothing, 0, COUNT(refused));
    tcase_add_test(cases, a_draft_of_a_notice_is_that_notice);
    tcase_add_test(cases, a_draft_that_is_no_notice_lives_on);
    tcase_add_test(cases, null_is_refused);
    suite_add_tcase(suite, cases);
    return suite;
}

SUITE_MAIN(notice_draft_suite)
