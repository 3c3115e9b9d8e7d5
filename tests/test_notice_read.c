/* Reading a notice by JSON Pointer, the days of a `when`, the status on a day, and canonical writing. NOTICE-FORMAT. */
#include "notice_support.h"

static optout_notice *every_member(void)
{
    char *text = read_file(TEST_DATA "/notices/every-member.json", NULL);
    optout_notice *notice = notice_of_text(text);

    free(text);
    return notice;
}

/* ---- values: NULL is what is not said ---- */

static const struct {
    const char *pointer, *string;
} strings[] = {
    {"/id", "every-member-1"},
    {"/published", "2026-01-01"}, /* a `when` object: its date */
    {"/processing/starts", "2026-07-15"},
    {"/objection/right/0", "GDPR 21(1)"},
    {"/objection/until", NULL}, /* a `when` without a date */
    {"/controller", NULL},
    {"/services", NULL},
    {"/retention/0", NULL},
    {"/audience/age/min", NULL},
    {"/x-first", NULL},
    {"/x-first/format", "not the format"},
    {"/nowhere", NULL},
    {"no pointer", NULL},
};

START_TEST(a_string_by_its_place)
{
    optout_notice *notice = every_member();
    const char *string = optout_notice_string(notice, strings[_i].pointer);

    if (strings[_i].string)
        ck_assert_str_eq(string, strings[_i].string);
    else
        ck_assert_ptr_null(string);
    optout_notice_free(notice);
}
END_TEST

/* The tag asked for, else one of its language, else English, else the first; without regard to case. */
static const struct {
    const char *text, *lang, *tag;
} languages[] = {
    {"{\"en\": \"E\", \"de\": \"D\"}", "de", "de"},
    {"{\"en\": \"E\", \"de\": \"D\"}", "DE", "de"},
    {"{\"en\": \"E\", \"de\": \"D\"}", "de-AT", "de"},
    {"{\"de\": \"D\", \"de-at\": \"A\"}", "de-AT", "de-at"},
    {"{\"de-CH\": \"C\", \"de-AT\": \"A\"}", "de", "de-CH"},
    {"{\"de\": \"D\", \"en\": \"E\"}", "fr", "en"},
    {"{\"de\": \"D\", \"EN-gb\": \"E\"}", "fr", "EN-gb"},
    {"{\"de\": \"D\", \"en\": \"E\"}", NULL, "en"},
    {"{\"de\": \"D\", \"en\": \"E\"}", "", "en"},
    {"{\"fr\": \"F\", \"it\": \"I\"}", "de", "fr"},
    {"{\"x-de\": \"no language\", \"it\": \"I\"}", "x-de", "it"},
    {"{\"den\": \"three letters\", \"it\": \"I\"}", "de", "den"},
};

START_TEST(words_in_a_language)
{
    char members[128];
    const char *used = NULL;

    snprintf(members, sizeof members, "\"purpose\": {\"text\": %s}", languages[_i].text);
    optout_notice *notice = notice_with(members);
    const char *words = optout_notice_words(notice, "/purpose/text", languages[_i].lang, &used);
    ck_assert_ptr_nonnull(words);
    ck_assert_str_eq(used, languages[_i].tag);
    ck_assert_ptr_eq(optout_notice_words(notice, "/purpose/text", languages[_i].lang, NULL), words);
    optout_notice_free(notice);
}
END_TEST

START_TEST(what_is_no_text_has_no_words)
{
    static const char *const places[] = {"/controller", "/x-first", "/id", "/nowhere", "/title/en"};
    optout_notice *notice = every_member();
    const char *used = "untouched";

    for (int i = 0; i < COUNT(places); i++)
        ck_assert_ptr_null(optout_notice_words(notice, places[i], "en", &used));
    ck_assert_str_eq(used, "untouched");
    optout_notice_free(notice);
}
END_TEST

START_TEST(lists_and_members)
{
    optout_notice *notice = every_member();

    ck_assert_uint_eq(optout_notice_count(notice, "/services"), 2);
    ck_assert_uint_eq(optout_notice_count(notice, "/audience/age"), 3);
    ck_assert_uint_eq(optout_notice_count(notice, "/id"), 0);
    ck_assert_uint_eq(optout_notice_count(notice, "/nowhere"), 0);
    ck_assert_str_eq(optout_notice_member(notice, "/audience", 0), "territory");
    ck_assert_str_eq(optout_notice_member(notice, "/audience", 4), "age");
    ck_assert_ptr_null(optout_notice_member(notice, "/audience", 5));
    ck_assert_ptr_null(optout_notice_member(notice, "/services", 0));
    ck_assert_ptr_null(optout_notice_member(notice, "/nowhere", 0));
    optout_notice_free(notice);
}
END_TEST

static const struct {
    const char *pointer;
    int32_t kind, number;
} values[] = {
    {"/nowhere", OPTOUT_VALUE_NONE, INT32_MIN},
    {"/x-first/b\xC3\xA4r/3", OPTOUT_VALUE_NULL, INT32_MIN},
    {"/processing/reversible", OPTOUT_VALUE_FALSE, INT32_MIN},
    {"/objection/revocable", OPTOUT_VALUE_TRUE, INT32_MIN},
    {"/audience/age/min", OPTOUT_VALUE_NUMBER, 15},
    {"/audience/age/x-", OPTOUT_VALUE_NUMBER, 0},
    {"/sources/0/x-archived", OPTOUT_VALUE_NUMBER, 20260201},
    {"/controller/x-size", OPTOUT_VALUE_NUMBER, INT32_MIN},    /* 1.50e3 */
    {"/x-first/b\xC3\xA4r/1", OPTOUT_VALUE_NUMBER, INT32_MIN}, /* -0.0 */
    {"/id", OPTOUT_VALUE_STRING, INT32_MIN},
    {"/services", OPTOUT_VALUE_LIST, INT32_MIN},
    {"", OPTOUT_VALUE_OBJECT, INT32_MIN},
};

START_TEST(a_value_has_its_kind)
{
    optout_notice *notice = every_member();

    ck_assert_int_eq(optout_notice_kind(notice, values[_i].pointer), values[_i].kind);
    ck_assert_int_eq(optout_notice_number(notice, values[_i].pointer), values[_i].number);
    optout_notice_free(notice);
}
END_TEST

START_TEST(a_number_beyond_int32_is_none)
{
    optout_notice *notice = notice_with("\"x-a\": 999999999, \"x-b\": 9999999999");

    ck_assert_int_eq(optout_notice_number(notice, "/x-a"), 999999999);
    ck_assert_int_eq(optout_notice_number(notice, "/x-b"), INT32_MIN);
    optout_notice_free(notice);
}
END_TEST

/* ---- disputes and sources ---- */

static const struct {
    const char *pointer;
    int32_t disputed, unverified;
} judged[] = {
    {"/objection/until", 1, 0},
    {"/objection/until/after/event", 1, 0}, /* within */
    {"/objection", 1, 0},                   /* around */
    {"", 1, 0},
    {"/objection/unt", 0, 0},
    {"/objection/grounds", 0, 0},
    {"/objection/channels/1/covers", 1, 0}, /* lacks, and is disputed */
    {"/scope/exclude/1", 0, 1},             /* covered by memory alone */
    {"/scope/exclude/1/kind", 0, 1},
    {"/scope/exclude/0/by", 0, 0},
    {"/history/1/date", 0, 1},
    {"/history/0/date", 0, 0},
    {"/positions/0/party", 0, 0},
    {"/nowhere", 0, 0},
};

START_TEST(disputed_and_unverified)
{
    optout_notice *notice = every_member();

    ck_assert_int_eq(optout_notice_is_disputed(notice, judged[_i].pointer), judged[_i].disputed);
    ck_assert_int_eq(optout_notice_is_unverified(notice, judged[_i].pointer), judged[_i].unverified);
    optout_notice_free(notice);
}
END_TEST

/* By `sources` of the object or one around it, and by `supports`; one source that is not memory is enough. */
static const struct {
    const char *members;
    int32_t unverified;
} covers[] = {
    {"\"silence\": \"used\"", 0}, /* covered by nothing */
    {"\"silence\": \"used\", \"sources\": [{\"id\": \"m\", \"kind\": \"memory\", \"supports\": [\"/silence\"]}]", 1},
    {"\"silence\": \"used\", \"sources\": [{\"id\": \"m\", \"kind\": \"memory\", \"supports\": [\"\"]}]", 1},
    {"\"silence\": \"used\", \"sources\": [{\"id\": \"m\", \"kind\": \"memory\", \"supports\": [\"\"]}, {\"id\": "
     "\"p\", \"kind\": \"press\", \"supports\": [\"/id\", \"/silence\"]}]",
     0},
    {"\"silence\": \"used\", \"sources\": [{\"id\": \"m\", \"kind\": \"memory\"}]", 0},
};

START_TEST(a_source_covers_what_it_supports)
{
    optout_notice *notice = notice_with(covers[_i].members);

    ck_assert_int_eq(optout_notice_is_unverified(notice, "/silence"), covers[_i].unverified);
    ck_assert_int_eq(optout_notice_is_disputed(notice, "/silence"), 0);
    optout_notice_free(notice);
}
END_TEST

START_TEST(one_source_that_is_not_memory_is_enough)
{
    optout_notice *notice =
        notice_with("\"objection\": {\"sources\": [\"m\", \"p\"], \"lasts\": \"long\"}, \"consent\": {\"sources\": "
                    "[\"m\"]}, \"sources\": [{\"id\": \"m\", \"kind\": \"memory\"}, {\"id\": \"p\", \"kind\": "
                    "\"press\"}]");

    ck_assert_int_eq(optout_notice_is_unverified(notice, "/objection/lasts"), 0);
    ck_assert_int_eq(optout_notice_is_unverified(notice, "/consent"), 1);
    optout_notice_free(notice);
}
END_TEST

/* ---- when ---- */

/* A day is itself; a month or a year gives its first and last; `before` X is the day before X begins; `every` the next
 * such day, 02-29 being the 28th in other years. NULL: no day. */
static const struct {
    const char *pointer, *on, *earliest, *latest;
} whens[] = {
    {"/published", NULL, "2026-01-01", "2026-01-01"},
    {"/notified/from", NULL, "2026-01-01", "2026-01-31"},
    {"/positions/0/date", NULL, "2026-02-01", "2026-02-28"},
    {"/scope/include/0/published/from", NULL, "2025-01-01", "2025-12-31"},
    {"/scope/include/0/published/to", NULL, "2025-12-31", "2025-12-31"},
    {"/objection/open/until", NULL, "2026-07-14", "2026-07-14"},
    {"/processing/every", NULL, NULL, NULL},
    {"/processing/every", "2027-01-01", "2027-02-28", "2027-02-28"},
    {"/processing/every", "2027-02-28", "2027-02-28", "2027-02-28"},
    {"/processing/every", "2027-03-01", "2028-02-29", "2028-02-29"},
    {"/processing/every", "2028-02-29", "2028-02-29", "2028-02-29"},
    {"/processing/every", "9999-12-31", NULL, NULL}, /* the next is outside the years */
    {"/objection/until", "2026-01-01", NULL, NULL},  /* counts from an event */
    {"/objection/channels/1/until", NULL, NULL, NULL},
    {"/services", NULL, NULL, NULL},
    {"/title", NULL, NULL, NULL},
    {"/nowhere", NULL, NULL, NULL},
};

START_TEST(a_when_has_its_days)
{
    optout_notice *notice = every_member();
    optout_date on = whens[_i].on ? day(whens[_i].on) : OPTOUT_NO_DATE, earliest = 1, latest = 2;
    int32_t has = optout_notice_when(notice, whens[_i].pointer, on, &earliest, &latest);

    ck_assert_int_eq(has, whens[_i].earliest != NULL);
    ck_assert_int_eq(earliest, has ? day(whens[_i].earliest) : 1); /* untouched where there is none */
    ck_assert_int_eq(latest, has ? day(whens[_i].latest) : 2);
    ck_assert_int_eq(optout_notice_when(notice, whens[_i].pointer, on, NULL, NULL), has);
    optout_notice_free(notice);
}
END_TEST

START_TEST(before_the_first_day_is_none)
{
    optout_notice *notice = notice_with("\"published\": {\"before\": \"0001-01-01\"}");

    ck_assert_int_eq(optout_notice_when(notice, "/published", OPTOUT_NO_DATE, NULL, NULL), 0);
    optout_notice_free(notice);
}
END_TEST

/* ---- status on a day ---- */

static const struct {
    const char *members, *on, *status;
} days[] = {
    /* 1. before the earliest day of `published`; skipped where it has no day */
    {"\"published\": \"2025-04\"", "2025-03-31", "none"},
    {"\"published\": \"2025-04\"", "2025-04-01", "announced"},
    {"\"published\": {\"every\": \"04-01\"}", "0001-01-01", "announced"},
    {"", "2025-01-01", "announced"},
    /* 2. events up to the day count, by their latest day */
    {"\"history\": [{\"date\": \"2025-05-02\", \"event\": \"started\"}]", "2025-05-01", "announced"},
    {"\"history\": [{\"date\": \"2025-05-02\", \"event\": \"started\"}]", "2025-05-02", "running"},
    {"\"history\": [{\"date\": \"2025-05\", \"event\": \"started\"}]", "2025-05-30", "announced"},
    {"\"history\": [{\"date\": \"2025-05\", \"event\": \"started\"}]", "2025-05-31", "running"},
    {"\"history\": [{\"date\": {\"every\": \"05-01\"}, \"event\": \"started\"}]", "2025-05-31", "announced"},
    {"\"history\": [{\"date\": \"2025\", \"event\": \"praised\"}]", "2026-01-01", "announced"},
    {"\"history\": [{\"date\": \"2025-05-01\", \"event\": \"paused\"}]", "2025-05-01", "paused"},
    {"\"history\": [{\"date\": \"2025-05-01\", \"event\": \"postponed\"}]", "2025-05-01", "paused"},
    {"\"history\": [{\"date\": \"2025-05-01\", \"event\": \"stopped\"}]", "2025-05-01", "stopped"},
    {"\"history\": [{\"date\": \"2025-05-01\", \"event\": \"withdrawn\"}]", "2025-05-01", "withdrawn"},
    /* the last decides, whatever its place in the list; of one day the list does */
    {"\"history\": [{\"date\": \"2025-06-01\", \"event\": \"stopped\"}, {\"date\": \"2025-05-01\", \"event\": "
     "\"started\"}]",
     "2025-06-02", "stopped"},
    {"\"history\": [{\"date\": \"2025-05-01\", \"event\": \"stopped\"}, {\"date\": \"2025-05-01\", \"event\": "
     "\"started\"}]",
     "2025-05-01", "running"},
    /* `resumed` strikes out each pause before it, and nothing else */
    {"\"history\": [{\"date\": \"2025-05-01\", \"event\": \"paused\"}, {\"date\": \"2025-05-02\", \"event\": "
     "\"postponed\"}, {\"date\": \"2025-05-03\", \"event\": \"resumed\"}]",
     "2025-05-03", "announced"},
    {"\"history\": [{\"date\": \"2025-05-01\", \"event\": \"started\"}, {\"date\": \"2025-05-02\", \"event\": "
     "\"paused\"}, {\"date\": \"2025-05-03\", \"event\": \"resumed\"}]",
     "2025-05-03", "running"},
    {"\"history\": [{\"date\": \"2025-05-01\", \"event\": \"started\"}, {\"date\": \"2025-05-02\", \"event\": "
     "\"paused\"}, {\"date\": \"2025-05-03\", \"event\": \"resumed\"}]",
     "2025-05-02", "paused"},
    {"\"history\": [{\"date\": \"2025-05-03\", \"event\": \"resumed\"}, {\"date\": \"2025-05-03\", \"event\": "
     "\"paused\"}, {\"date\": \"2025-05-01\", \"event\": \"resumed\"}]",
     "2025-05-03", "paused"},
    {"\"history\": [{\"date\": \"2025-05-01\", \"event\": \"stopped\"}, {\"date\": \"2025-05-03\", \"event\": "
     "\"resumed\"}]",
     "2025-05-03", "stopped"},
    /* 3. from the latest day of `starts`; before it open while `until` has not passed */
    {"\"processing\": {\"starts\": \"2025-05\"}", "2025-05-30", "announced"},
    {"\"processing\": {\"starts\": \"2025-05\"}", "2025-05-31", "running"},
    {"\"processing\": {\"starts\": \"2025-05\"}, \"objection\": {}", "2025-05-30", "open"},
    {"\"processing\": {\"starts\": \"2025-05\"}, \"objection\": {}", "2025-05-31", "running"},
    {"\"objection\": {\"until\": \"2025-05\"}", "2025-05-31", "open"},
    {"\"objection\": {\"until\": \"2025-05\"}", "2025-06-01", "announced"},
    {"\"objection\": {\"until\": \"none\"}", "9999-12-31", "open"},
    {"\"objection\": {\"until\": {\"every\": \"01-01\"}}", "2025-06-01", "open"},
    {"\"objection\": \"none\"", "2025-06-01", "announced"},
    {"\"objection\": \"none\", \"consent\": {\"until\": \"2025-06-01\"}", "2025-06-01", "open"},
    /* no day in `starts`, "per-account", processing "none": never running without an event */
    {"\"processing\": \"none\"", "9999-12-31", "announced"},
    {"\"processing\": {\"starts\": \"per-account\"}", "9999-12-31", "announced"},
    {"\"processing\": {\"starts\": {\"every\": \"01-01\"}}", "9999-12-31", "announced"},
    {"\"processing\": {\"reversible\": true}", "9999-12-31", "announced"},
};

START_TEST(the_status_is_that_of_the_day)
{
    optout_notice *notice = notice_with(days[_i].members);

    ck_assert_str_eq(optout_notice_status_name(optout_notice_status(notice, day(days[_i].on))), days[_i].status);
    optout_notice_free(notice);
}
END_TEST

START_TEST(no_notice_and_no_day_have_no_status)
{
    optout_notice *notice = notice_with("");

    ck_assert_int_eq(optout_notice_status(notice, OPTOUT_NO_DATE), 0);
    ck_assert_int_eq(optout_notice_status(NULL, 0), 0);
    ck_assert_ptr_null(optout_notice_status_name(0));
    ck_assert_ptr_null(optout_notice_status_name(-1));
    ck_assert_ptr_null(optout_notice_status_name(OPTOUT_STATUS_WITHDRAWN + 1));
    optout_notice_free(notice);
}
END_TEST

/* ---- writing ---- */

/* In the order of section 2, then `x-` byte by byte; strings escape what must be escaped alone. */
START_TEST(the_canonical_text)
{
    static const char read[] = "{\"x-\\\"k\" :[1 ,{\"a\":1.0}], "
                               "\"title\":{\"de\":\"\\u0001\\b\\f\\n\\r\\t\\\"\\\\\\/\\u00e4\\u007f\",\"en\":\"E\"\n}, "
                               "\"disputes\":[{\"claims\":[{\"value\":{\"b\" "
                               ":1}}],\"at\":\"/x-m\"},{\"at\":\"/silence\",\"claims\":[{\"value\":\"used\"}]}],"
                               "\"controller\":{\"country\":\"DE\",\"name\":\"A\"},\"objection\":{},\"id\":\"a\",\"x-"
                               "m\":null,\"format\":\"opt-out/notice/1\","
                               "\"legal_basis\":[{\"kind\":\"licence\"}]}";
    static const char written[] = "{\n"
                                  "  \"format\": \"opt-out/notice/1\",\n"
                                  "  \"id\": \"a\",\n"
                                  "  \"title\": {\n"
                                  "    \"de\": \"\\u0001\\b\\f\\n\\r\\t\\\"\\\\/\xC3\xA4\x7F\",\n"
                                  "    \"en\": \"E\"\n"
                                  "  },\n"
                                  "  \"controller\": {\n"
                                  "    \"name\": \"A\",\n"
                                  "    \"country\": \"DE\"\n"
                                  "  },\n"
                                  "  \"legal_basis\": [\n"
                                  "    {\n"
                                  "      \"kind\": \"licence\"\n"
                                  "    }\n"
                                  "  ],\n"
                                  "  \"objection\": {},\n"
                                  "  \"disputes\": [\n"
                                  "    {\n"
                                  "      \"at\": \"/x-m\",\n"
                                  "      \"claims\": [\n"
                                  "        {\n"
                                  "          \"value\": {\"b\" :1}\n"
                                  "        }\n"
                                  "      ]\n"
                                  "    },\n"
                                  "    {\n"
                                  "      \"at\": \"/silence\",\n"
                                  "      \"claims\": [\n"
                                  "        {\n"
                                  "          \"value\": \"used\"\n"
                                  "        }\n"
                                  "      ]\n"
                                  "    }\n"
                                  "  ],\n"
                                  "  \"x-\\\"k\": [1 ,{\"a\":1.0}],\n"
                                  "  \"x-m\": null\n"
                                  "}\n";
    char *out = NULL;
    size_t len = 0;
    optout_notice *notice = notice_of_text(read);

    ck_assert_int_eq(optout_notice_write(notice, &out, &len, NULL), OPTOUT_OK);
    ck_assert_str_eq(out, written);
    ck_assert_uint_eq(len, sizeof written - 1);
    optout_free(out);
    ck_assert_int_eq(optout_notice_write(NULL, &out, &len, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_write(notice, NULL, &len, NULL), OPTOUT_E_ARGUMENT);
    optout_notice_free(notice);
}
END_TEST

START_TEST(null_says_nothing)
{
    optout_notice *notice = notice_with("");

    for (int i = 0; i < 2; i++) {
        const optout_notice *given = i ? notice : NULL;
        const char *pointer = i ? NULL : "/id";
        ck_assert_ptr_null(optout_notice_string(given, pointer));
        ck_assert_ptr_null(optout_notice_words(given, pointer, "en", NULL));
        ck_assert_ptr_null(optout_notice_member(given, pointer, 0));
        ck_assert_uint_eq(optout_notice_count(given, pointer), 0);
        ck_assert_int_eq(optout_notice_kind(given, pointer), OPTOUT_VALUE_NONE);
        ck_assert_int_eq(optout_notice_number(given, pointer), INT32_MIN);
        ck_assert_int_eq(optout_notice_is_disputed(given, pointer), 0);
        ck_assert_int_eq(optout_notice_is_unverified(given, pointer), 0);
        ck_assert_int_eq(optout_notice_when(given, pointer, OPTOUT_NO_DATE, NULL, NULL), 0);
    }
    optout_notice_free(notice);
}
END_TEST

/* ---- the bases ---- */

START_TEST(a_basis_of_the_tables)
{
    optout_notice *notice =
        notice_with("\"legal_basis\": [{\"citation\": \"GDPR 6(1)(f)\"}, {\"kind\": \"licence\"}, {\"citation\": "
                    "\"NEW-ACT 1\"}]");
    optout_notice *none = notice_with("");

    ck_assert_str_eq(optout_basis_citation(optout_notice_basis(notice, 0)), "GDPR 6(1)(f)");
    for (size_t i = 1; i < 4; i++)
        ck_assert_ptr_null(optout_notice_basis(notice, i));
    ck_assert_ptr_null(optout_notice_basis(none, 0));
    optout_notice_free(notice);
    optout_notice_free(none);
}
END_TEST

static Suite *notice_read_suite(void)
{
    Suite *suite = suite_create("notice_read");
    TCase *cases = tcase_create("notice_read");

    tcase_add_loop_test(cases, a_string_by_its_place, 0, COUNT(strings));
    tcase_add_loop_test(cases, words_in_a_language, 0, COUNT(languages));
    tcase_add_test(cases, what_is_no_text_has_no_words);
    tcase_add_test(cases, lists_and_members);
    tcase_add_loop_test(cases, a_value_has_its_kind, 0, COUNT(values));
    tcase_add_test(cases, a_number_beyond_int32_is_none);
    tcase_add_loop_test(cases, disputed_and_unverified, 0, COUNT(judged));
    tcase_add_loop_test(cases, a_source_covers_what_it_supports, 0, COUNT(covers));
    tcase_add_test(cases, one_source_that_is_not_memory_is_enough);
    tcase_add_loop_test(cases, a_when_has_its_days, 0, COUNT(whens));
    tcase_add_test(cases, before_the_first_day_is_none);
    tcase_add_loop_test(cases, the_status_is_that_of_the_day, 0, COUNT(days));
    tcase_add_test(cases, no_notice_and_no_day_have_no_status);
    tcase_add_test(cases, the_canonical_text);
    tcase_add_test(cases, null_says_nothing);
    tcase_add_test(cases, a_basis_of_the_tables);
    suite_add_tcase(suite, cases);
    return suite;
}

SUITE_MAIN(notice_read_suite)
