/* The notice document, from NOTICE-FORMAT: reading, every row of the table, status, deadlines, actions, drafts. */
#include "notice_private.h"
#include "support.h"

static optout_notice *parse(const char *json)
{
    optout_notice *notice = NULL;
    optout_error error;
    optout_status status = optout_notice_parse(json, strlen(json), &notice, NULL, &error);

    ck_assert_msg(status == OPTOUT_OK, "%s %s: %s", error.code, error.pointer, error.message);
    return notice;
}

static optout_notice *catalogue(const char *id)
{
    optout_notice *notice = NULL;
    ck_assert_int_eq(optout_notice_catalogue(id, &notice, NULL), OPTOUT_OK);
    return notice;
}

/* 1 if the report of a text has this code at this pointer. */
static int has_problem(const char *json, const char *code, const char *pointer)
{
    optout_notice *notice = NULL;
    optout_report *report = NULL;
    optout_status status = optout_notice_parse(json, strlen(json), &notice, &report, NULL);
    int found = 0;

    ck_assert_int_ne(status, OPTOUT_E_MEMORY);
    for (size_t i = 0; i < optout_report_count(report, 0); i++)
        found |= strcmp(optout_report_code(report, i), code) == 0 &&
                 strcmp(optout_report_at(report, i)->pointer, pointer) == 0;
    ck_assert_int_eq(status != OPTOUT_OK, optout_report_count(report, OPTOUT_PROBLEM_ERROR) > 0);
    optout_report_free(report);
    optout_notice_free(notice);
    return found;
}

#define DOC(members)                                                                                                   \
    "{\"format\": \"opt-out/notice/1\", \"id\": \"a\", \"title\": {\"en\": \"A\"}, \"controller\": {\"name\": "        \
    "\"A\"}" members "}"

/* NOTICE-FORMAT section 3: one fault each, its code and its pointer. */
static const struct {
    const char *json, *code, *pointer;
} faults[] = {
    {"[]", "wrong-type", ""},
    {"{}", "missing", "/format"},
    {"{}", "missing", "/controller/name"},
    {"{\"format\": \"opt-out/notice/1.0\"}", "format", "/format"},
    {"{\"format\": \"opt-out/notice/1.1\"}", "format", "/format"},
    {"{\"format\": \"opt-out/notice/2\"}", "format", "/format"},
    {"{\"a\": 1, \"a\": 2}", "limit-duplicate-key", "/a"},
    {DOC(", \"idd\": \"a\""), "unknown-key", "/idd"},
    {DOC(", \"family\": \"A\""), "id", "/family"},
    {DOC(", \"family\": null"), "wrong-type", "/family"},
    {DOC(", \"silence\": \"maybe\""), "wrong-word", "/silence"},
    {DOC(", \"processing\": \"nope\""), "wrong-word", "/processing"},
    {DOC(", \"processing\": {}"), "empty", "/processing"},
    {DOC(", \"services\": []"), "empty", "/services"},
    {DOC(", \"services\": [\"A\", \"A\"]"), "repeated", "/services/1"},
    {DOC(", \"services\": [\"\"]"), "empty", "/services/0"},
    {DOC(", \"published\": \"2025-02-29\""), "date", "/published"},
    {DOC(", \"published\": {}"), "when", "/published"},
    {DOC(", \"published\": {\"date\": \"2025\", \"before\": \"2025-01\"}"), "when", "/published"},
    {DOC(", \"objection\": {\"until\": {\"date\": \"2025-05-26\", \"weekday\": \"sunday\"}}"), "weekday",
     "/objection/until/weekday"},
    {DOC(", \"objection\": {\"until\": {\"date\": \"2025-05\", \"weekday\": \"monday\"}}"), "weekday",
     "/objection/until/weekday"},
    {DOC(", \"objection\": {\"until\": {\"date\": \"2025-05-26\", \"zone\": \"../x\"}}"), "zone",
     "/objection/until/zone"},
    {DOC(", \"objection\": {\"confirm\": {\"within\": \"1D\"}}"), "period", "/objection/confirm/within"},
    {DOC(", \"objection\": {\"sources\": [\"gone\"]}"), "dangling", "/objection/sources/0"},
    {DOC(", \"objection\": {\"channels\": [{\"type\": \"app\", \"services\": [\"X\"]}]}"), "dangling",
     "/objection/channels/0/services/0"},
    {DOC(", \"objection\": {\"channels\": [{}]}"), "missing", "/objection/channels/0/type"},
    {DOC(", \"objection\": {\"channels\": [{\"type\": \"app\", \"url\": \"ftp://a\"}]}"), "url",
     "/objection/channels/0/url"},
    {DOC(", \"objection\": {\"open\": {\"from\": \"2025-05-02\", \"until\": \"2025-05-01\"}}"), "end-before-start",
     "/objection/open/until"},
    {DOC(", \"audience\": {\"age\": {\"min\": 18, \"max\": 17}}"), "end-before-start", "/audience/age/max"},
    {DOC(", \"audience\": {\"age\": {\"min\": 18, \"max\": -0}}"), "end-before-start", "/audience/age/max"},
    {DOC(", \"audience\": {\"age\": {\"min\": 151}}"), "range", "/audience/age/min"},
    {DOC(", \"audience\": {\"age\": {\"min\": 18.0}}"), "wrong-type", "/audience/age/min"},
    {DOC(", \"audience\": {\"territory\": [\"de\"]}"), "place", "/audience/territory/0"},
    {DOC(", \"legal_basis\": [{}]"), "missing", "/legal_basis/0"},
    {DOC(", \"legal_basis\": [{\"citation\": \"GDPR 99\"}]"), "citation", "/legal_basis/0/citation"},
    {DOC(", \"legal_basis\": [{\"citation\": \"GDPR  6\"}]"), "citation", "/legal_basis/0/citation"},
    {DOC(", \"scope\": {\"include\": [{\"visibility\": \"public\"}]}"), "missing", "/scope/include/0"},
    {DOC(", \"disputes\": [{\"at\": \"\", \"claims\": [{\"absent\": true}]}]"), "pointer", "/disputes/0/at"},
    {DOC(", \"disputes\": [{\"at\": \"/x\", \"claims\": [{\"absent\": true}]}]"), "dangling", "/disputes/0/at"},
    {DOC(", \"disputes\": [{\"at\": \"/silence\", \"claims\": [{}]}]"), "claim", "/disputes/0/claims/0"},
    {DOC(", \"disputes\": [{\"at\": \"/silence\", \"claims\": [{\"absent\": false}]}]"), "wrong-type",
     "/disputes/0/claims/0/absent"},
    {DOC(", \"disputes\": [{\"at\": \"/silence\", \"claims\": [{\"value\": \"maybe\"}]}]"), "wrong-word",
     "/disputes/0/claims/0/value"},
    {DOC(", \"sources\": [{\"id\": \"a\", \"kind\": \"press\"}, {\"id\": \"a\", \"kind\": \"press\"}]"), "repeated",
     "/sources/1/id"},
    {DOC(", \"sources\": [{\"id\": \"a\", \"kind\": \"press\", \"supports\": [\"/no\"]}]"), "dangling",
     "/sources/0/supports/0"},
    {DOC(", \"purpose\": {\"text\": {\"de\": \"A\", \"DE\": \"B\"}}"), "repeated", "/purpose/text/DE"},
    {DOC(", \"purpose\": {\"text\": {\"d_e\": \"A\"}}"), "language", "/purpose/text/d_e"},
    {DOC(", \"purpose\": {\"text\": {\"x-a\": 1}}"), "empty", "/purpose/text"},
    {DOC(", \"silence\": \"used\", \"consent\": {}"), "consent-and-silence", "/consent"},
    {DOC(", \"silence\": \"not-used\", \"objection\": {}"), "objection-and-silence", "/objection"},
    {DOC(", \"processing\": {\"starts\": \"2025-05-27\"}, \"objection\": {\"until\": \"2025-05-28\"}"),
     "until-after-starts", "/objection/until"},
    {DOC(", \"published\": \"2025-05-27\", \"objection\": {\"until\": \"2025-05-26\"}"), "until-before-published",
     "/objection/until"},
    {DOC(", \"silence\": \"used\""), "no-source", "/silence"},
};

START_TEST(a_fault_has_its_code_and_place)
{
    ck_assert_msg(has_problem(faults[_i].json, faults[_i].code, faults[_i].pointer), "%s", faults[_i].json);
}
END_TEST

/* Each row of the table is broken once, in a document that has every member: a value of a type that it never is. */
START_TEST(every_row_is_checked)
{
    size_t len;
    char *text = read_file(TEST_DATA "/notices/every-member.json", &len);
    optout_notice *whole = NULL;
    optout_error error;
    ck_assert_msg(optout_notice_parse(text, len, &whole, NULL, &error) == OPTOUT_OK, "%s %s", error.code,
                  error.pointer);
    const optout_json__doc *doc = whole->doc;
    bool seen[256] = {false};

    for (uint32_t i = 1; i < doc->count; i++) {
        char pointer[512];
        optout_json__pointer(doc, i, pointer, sizeof pointer);
        optout_notice__shape shape = optout_notice__shape_at(doc, pointer);
        if (!shape.row || shape.entry || shape.tag || strstr(pointer, "/value"))
            continue;
        size_t row = (size_t)(shape.row - optout_notice__rows);
        ck_assert_uint_lt(row, COUNT(seen));
        seen[row] = true;
        optout_draft *draft = optout_draft_new(whole);
        ck_assert_ptr_nonnull(draft);
        ck_assert_int_eq(optout_draft_set(draft, pointer, "[[1.5]]", NULL), OPTOUT_OK);
        char *broken = NULL;
        ck_assert_int_eq(optout_draft_write(draft, &broken, NULL, NULL), OPTOUT_OK);
        char entry[520];
        snprintf(entry, sizeof entry, "%s/0", pointer);
        ck_assert_msg(has_problem(broken, "wrong-type", pointer) || has_problem(broken, "wrong-type", entry), "%s",
                      pointer);
        optout_free(broken);
        optout_draft_free(draft);
    }
    for (const optout_notice__row *row = optout_notice__rows; row->name; row++)
        ck_assert_msg(row->type == OPTOUT_TYPE__CLAIMED || seen[row - optout_notice__rows],
                      "every-member.json lacks %s of object %d", row->name, row->object);
    optout_notice_free(whole);
    free(text);
}
END_TEST

/* Canonical writing is a fixed point and loses nothing. */
/* RFC 8259 allows -0, a whole number without fraction: it is said, and is 0. */
START_TEST(minus_zero_is_zero)
{
    optout_notice *notice = parse(DOC(", \"audience\": {\"age\": {\"min\": -0}}, \"x-other\": -5"));

    ck_assert_int_eq(optout_notice_number(notice, "/audience/age/min"), 0);
    ck_assert_int_eq(optout_notice_number(notice, "/x-other"), INT32_MIN);
    optout_notice_free(notice);
}
END_TEST

START_TEST(writing_is_loss_free)
{
    size_t len;
    char *text = read_file(TEST_DATA "/notices/every-member.json", &len), *once = NULL, *twice = NULL;
    optout_notice *notice = parse(text), *again;

    ck_assert_int_eq(optout_notice_write(notice, &once, NULL, NULL), OPTOUT_OK);
    again = parse(once);
    ck_assert_int_eq(optout_notice_write(again, &twice, NULL, NULL), OPTOUT_OK);
    ck_assert_str_eq(once, twice);
    ck_assert_uint_eq(notice->doc->count, again->doc->count);
    optout_free(once);
    optout_free(twice);
    optout_notice_free(notice);
    optout_notice_free(again);
    free(text);
}
END_TEST

START_TEST(the_catalogue_speaks_both_languages)
{
    const char *id;
    size_t notices = 0;

    for (; (id = optout_catalogue_id(notices)) != NULL; notices++) {
        optout_notice *notice = catalogue(id);
        const optout_json__doc *doc = notice->doc;
        for (uint32_t i = 1; i < doc->count; i++) {
            char pointer[512];
            optout_json__pointer(doc, i, pointer, sizeof pointer);
            optout_notice__shape shape = optout_notice__shape_at(doc, pointer);
            if (!shape.row || shape.row->type != OPTOUT_TYPE__TEXT || shape.tag ||
                doc->nodes[i].type != OPTOUT_JSON__OBJECT)
                continue;
            ck_assert_msg(optout_json__member(doc, i, "de") != OPTOUT_JSON__NONE, "%s %s lacks de", id, pointer);
            ck_assert_msg(optout_json__member(doc, i, "en") != OPTOUT_JSON__NONE, "%s %s lacks en", id, pointer);
        }
        optout_notice_free(notice);
    }
    ck_assert_uint_ge(notices, 4);
}
END_TEST

static const struct {
    int32_t year, month, day;
    const char *status;
} days[] = {{2025, 4, 13, "none"}, {2025, 4, 14, "open"}, {2025, 5, 26, "open"}, {2025, 5, 27, "running"}};

START_TEST(the_status_is_that_of_the_day)
{
    optout_notice *notice = catalogue("meta-ai-eu-2025");
    optout_date on = optout_date_make(days[_i].year, days[_i].month, days[_i].day);

    ck_assert_str_eq(optout_notice_status_name(optout_notice_status(notice, on)), days[_i].status);
    optout_notice_free(notice);
}
END_TEST

/* The whole civil day in Bavaria: 26 May 2025 ends at 22:00 UTC (CEST). Without a zone both bounds of the EEA. */
START_TEST(the_announced_cut_off)
{
    optout_notice *notice = catalogue("meta-ai-eu-2025");
    optout_atlas *atlas = NULL;
    optout_deadline d;
    optout_person who = OPTOUT_INIT(optout_person);
    char end[40];

    ck_assert_int_eq(optout_atlas_open(NULL, &atlas, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_notice_objection_deadline(notice, atlas, NULL, &d, NULL, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_deadline_is_exact(&d), 0);
    ck_assert_int_eq(d.last_day_earliest, optout_date_make(2025, 5, 26));
    ck_assert_int_eq(d.last_day_latest, optout_date_make(2025, 5, 26));
    optout_instant_format(d.end_earliest, end, sizeof end);
    ck_assert_str_eq(end, "2025-05-26T20:00:00Z"); /* Reunion, UTC+4 */
    optout_instant_format(d.end_latest, end, sizeof end);
    ck_assert_str_eq(end, "2025-05-27T04:00:00Z"); /* Guadeloupe, Martinique, Saint-Martin, UTC-4 */
    ck_assert_int_eq(optout_deadline_days_left(&d, optout_date_make(2025, 5, 24)), 2);
    who.place = "DE-BY";
    ck_assert_int_eq(optout_notice_objection_deadline(notice, atlas, &who, &d, NULL, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_deadline_is_exact(&d), 1);
    optout_instant_format(d.end_latest, end, sizeof end);
    ck_assert_str_eq(end, "2025-05-26T22:00:00Z");
    who.place = "XX";
    ck_assert_int_eq(optout_notice_objection_deadline(notice, atlas, &who, &d, NULL, NULL), OPTOUT_E_UNKNOWN);
    optout_atlas_free(atlas);
    optout_notice_free(notice);
}
END_TEST

static int has_step(const optout_actions *actions, const char *code)
{
    const optout_explanation *why = optout_actions_why(actions, 0);

    for (size_t i = 0; i < optout_explanation_count(why); i++)
        if (strcmp(optout_explanation_code(why, i), code) == 0)
            return 1;
    return 0;
}

/* One fact is changed, and the steps that rest on it change. */
static const struct {
    const char *pointer, *value, *lost, *gained;
} changes[] = {
    {"/silence", "\"not-used\"", "notice-silence-used", "notice-silence-not-used"},
    {"/objection/grounds", "\"required\"", "notice-grounds-none", "notice-grounds-required"},
    {"/objection/effect/late", "\"none\"", "notice-late-published-later", "notice-late-none"},
    {"/objection/until", "\"2025-05-01\"", "notice-in-time", "notice-passed"},
    {"/processing/reversible", "true", "notice-irreversible", NULL},
};

START_TEST(one_fact_changes_its_steps)
{
    optout_notice *before = catalogue("meta-ai-eu-2025"), *after = NULL;
    optout_draft *draft = optout_draft_new(before);
    optout_atlas *atlas = NULL;
    optout_actions *was = NULL, *is = NULL;
    optout_moment now = optout_moment_day(optout_date_make(2025, 5, 24));

    ck_assert_int_eq(optout_atlas_open(NULL, &atlas, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_set(draft, changes[_i].pointer, changes[_i].value, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_finish(draft, &after, NULL, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_notice_actions(before, atlas, NULL, now, &was, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_notice_actions(after, atlas, NULL, now, &is, NULL), OPTOUT_OK);
    ck_assert_int_eq(has_step(was, changes[_i].lost), 1);
    ck_assert_int_eq(has_step(is, changes[_i].lost), 0);
    if (changes[_i].gained) {
        ck_assert_int_eq(has_step(was, changes[_i].gained), 0);
        ck_assert_int_eq(has_step(is, changes[_i].gained), 1);
    }
    optout_actions_free(was);
    optout_actions_free(is);
    optout_notice_free(before);
    optout_notice_free(after);
    optout_atlas_free(atlas);
}
END_TEST

/* The legal basis decides the right behind the announced way, and nothing of the way itself. */
START_TEST(another_basis_changes_the_right)
{
    optout_notice *before = catalogue("meta-ai-eu-2025"), *after = NULL;
    optout_draft *draft = optout_draft_new(before);
    optout_atlas *atlas = NULL;
    optout_actions *was = NULL, *is = NULL;
    optout_moment now = optout_moment_day(optout_date_make(2025, 5, 24));

    ck_assert_int_eq(optout_atlas_open(NULL, &atlas, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_set(draft, "/legal_basis/0/citation", "\"GDPR 6(1)(b)\"", NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_finish(draft, &after, NULL, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_notice_actions(before, atlas, NULL, now, &was, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_notice_actions(after, atlas, NULL, now, &is, NULL), OPTOUT_OK);
    ck_assert_str_eq(optout_actions_citation(was, 0), "GDPR 21(1)");
    ck_assert_int_eq(optout_actions_holds(was, 0), OPTOUT_RIGHT_CONDITIONAL); /* Art. 21(1) names point (f) */
    ck_assert_int_eq(optout_actions_holds(is, 0), OPTOUT_RIGHT_NO);           /* and not point (b) */
    const optout_explanation *old = optout_actions_why(was, 0), *new = optout_actions_why(is, 0);
    ck_assert_uint_eq(optout_explanation_count(old), optout_explanation_count(new));
    for (size_t i = 0; i < optout_explanation_count(old); i++)
        ck_assert_str_eq(optout_explanation_code(old, i), optout_explanation_code(new, i));
    optout_actions_free(was);
    optout_actions_free(is);
    optout_notice_free(before);
    optout_notice_free(after);
    optout_atlas_free(atlas);
}
END_TEST

/* The person's place decides the zone of the deadline: the steps of the way stay. */
START_TEST(another_place_changes_the_zone)
{
    optout_notice *notice = catalogue("meta-ai-eu-2025");
    optout_atlas *atlas = NULL;
    optout_actions *nowhere = NULL, *there = NULL;
    optout_person who = OPTOUT_INIT(optout_person);
    optout_moment now = optout_moment_day(optout_date_make(2025, 5, 24));

    who.place = "DE-BY";
    ck_assert_int_eq(optout_atlas_open(NULL, &atlas, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_notice_actions(notice, atlas, NULL, now, &nowhere, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_notice_actions(notice, atlas, &who, now, &there, NULL), OPTOUT_OK);
    ck_assert_uint_eq(optout_actions_count(nowhere), optout_actions_count(there));
    ck_assert_int_eq(optout_deadline_is_exact(optout_actions_deadline(nowhere, 0)), 0);
    ck_assert_int_eq(optout_deadline_is_exact(optout_actions_deadline(there, 0)), 1);
    for (size_t a = 0; a < optout_actions_count(there); a++) {
        const optout_explanation *old = optout_actions_why(nowhere, a), *new = optout_actions_why(there, a);
        ck_assert_uint_eq(optout_explanation_count(old), optout_explanation_count(new));
        for (size_t i = 0; i < optout_explanation_count(old); i++)
            ck_assert_str_eq(optout_explanation_code(old, i), optout_explanation_code(new, i));
    }
    who.place = "US"; /* outside the audience: told so, and only that is added */
    optout_actions *outside = NULL;
    ck_assert_int_eq(optout_notice_actions(notice, atlas, &who, now, &outside, NULL), OPTOUT_OK);
    ck_assert_int_eq(has_step(outside, "notice-outside-territory"), 1);
    ck_assert_int_eq(has_step(there, "notice-outside-territory"), 0);
    optout_actions_free(outside);
    optout_actions_free(nowhere);
    optout_actions_free(there);
    optout_notice_free(notice);
    optout_atlas_free(atlas);
}
END_TEST

START_TEST(a_draft_is_built_by_pointer)
{
    optout_draft *draft = optout_draft_new(NULL);
    optout_notice *notice = NULL;

    ck_assert_int_eq(optout_draft_set(draft, "/format", "\"opt-out/notice/1\"", NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_set(draft, "/id", "\"a\"", NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_finish(draft, &notice, NULL, NULL), OPTOUT_E_INVALID);
    ck_assert_int_eq(optout_draft_set(draft, "/title/en", "\"A\"", NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_set(draft, "/controller/name", "\"A\"", NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_set(draft, "/services/-", "\"S\"", NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_set(draft, "/services/-", "\"T\"", NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_set(draft, "/services/0", NULL, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_draft_set(draft, "/services/7", "\"T\"", NULL), OPTOUT_E_UNKNOWN);
    ck_assert_int_eq(optout_draft_set(draft, "/id", "b", NULL), OPTOUT_E_SYNTAX);
    ck_assert_int_eq(optout_draft_finish(draft, &notice, NULL, NULL), OPTOUT_OK);
    ck_assert_str_eq(optout_notice_string(notice, "/services/0"), "T");
    ck_assert_uint_eq(optout_notice_count(notice, "/services"), 1);
    optout_notice_free(notice);
}
END_TEST

static Suite *notice_suite(void)
{
    Suite *suite = suite_create("notice");
    TCase *cases = tcase_create("notice");

    tcase_set_timeout(cases, 60);
    tcase_add_loop_test(cases, a_fault_has_its_code_and_place, 0, COUNT(faults));
    tcase_add_test(cases, every_row_is_checked);
    tcase_add_test(cases, minus_zero_is_zero);
    tcase_add_test(cases, writing_is_loss_free);
    tcase_add_test(cases, the_catalogue_speaks_both_languages);
    tcase_add_loop_test(cases, the_status_is_that_of_the_day, 0, COUNT(days));
    tcase_add_test(cases, the_announced_cut_off);
    tcase_add_loop_test(cases, one_fact_changes_its_steps, 0, COUNT(changes));
    tcase_add_test(cases, another_basis_changes_the_right);
    tcase_add_test(cases, another_place_changes_the_zone);
    tcase_add_test(cases, a_draft_is_built_by_pointer);
    suite_add_tcase(suite, cases);
    return suite;
}

SUITE_MAIN(notice_suite)
