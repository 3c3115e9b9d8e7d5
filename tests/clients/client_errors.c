/* What is wrong is said with a status, a code, a place and a sentence; nothing crashes, and nothing is half done. */
#include "expect.h"

#include <opt-out/opt-out.h>

static optout_atlas *atlas;

static void check_documents(void)
{
    static const struct {
        const char *text, *code, *pointer;
        optout_status status;
    } rows[] = {
        {"", "json-empty", "", OPTOUT_E_SYNTAX},
        {"{", "json-end", "", OPTOUT_E_SYNTAX},
        {"{\"id\": \"a\", \"id\": \"b\"}", "limit-duplicate-key", "/id", OPTOUT_E_LIMIT},
        {"{\"title\": \"\\u0000\"}", "limit-nul", "/title", OPTOUT_E_LIMIT},
        {"[]", "wrong-type", "", OPTOUT_E_INVALID},
        {"{}", "missing", "/format", OPTOUT_E_INVALID},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        optout_notice *notice = NULL;
        optout_report *report = NULL;
        optout_error error;
        optout_status status = optout_notice_parse(rows[i].text, strlen(rows[i].text), &notice, &report, &error);

        fprintf(stderr, "%s\n", rows[i].text);
        EXPECT(status == rows[i].status);
        EXPECT(notice == NULL);
        EXPECT(error.status == status);
        EXPECT(*error.message != '\0');
        EXPECT(error.line == 1 && error.column > 0);
        EXPECT(is_text(error.code, rows[i].code));
        EXPECT(is_text(error.pointer, rows[i].pointer));
        EXPECT(optout_report_count(report, OPTOUT_PROBLEM_ERROR) > 0);
        EXPECT(optout_report_at(report, optout_report_count(report, 0)) == NULL);
        optout_report_free(report);
    }
}

static void check_unknown(void)
{
    optout_notice *notice = NULL;
    const optout_zone *zone = NULL;
    const char *const citations[] = {"GDPR 6(1)(f)", "GDPR 6(1)(z)"};
    optout_rights *rights = NULL;
    optout_facts facts = OPTOUT_INIT(optout_facts);
    optout_error error;

    EXPECT(optout_notice_catalogue("no-such-notice", &notice, &error) == OPTOUT_E_UNKNOWN);
    EXPECT(notice == NULL && *error.message != '\0');
    EXPECT(optout_atlas_zone(atlas, "Europe/Nowhere", &zone, &error) == OPTOUT_E_UNKNOWN);
    EXPECT(optout_atlas_zone(atlas, "../../../etc/passwd", &zone, &error) == OPTOUT_E_UNKNOWN);
    EXPECT(zone == NULL);
    EXPECT(optout_rights_judge(citations, 2, NULL, &rights, &error) == OPTOUT_E_UNKNOWN);
    EXPECT(rights == NULL && is_text(error.pointer, "/1"));
    EXPECT(optout_facts_set(&facts, "no-such-fact", 1, &error) == OPTOUT_E_UNKNOWN);
    EXPECT(optout_place_find("XX") == NULL && optout_place_find("ie") == NULL);
    EXPECT(optout_rule_find("no-such-rule") == NULL);
    EXPECT(is_text(optout_language("tlh"), "en"));
    EXPECT(is_text(optout_language("de-AT"), "de"));
    EXPECT(is_text(optout_status_name(1000), "unknown-status"));
}

static void check_query(void)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    optout_deadline answer, before;
    optout_error error;

    memset(&answer, 0x5a, sizeof answer);
    before = answer;
    query.rule = optout_rule_find("date");
    query.event = optout_moment_day(optout_date_make(2025, 5, 26));
    query.place = "XX";
    EXPECT(optout_deadline_compute(atlas, &query, &answer, NULL, &error) == OPTOUT_E_UNKNOWN);
    EXPECT(is_text(error.pointer, "/place") && *error.message != '\0');
    query.place = NULL;
    query.zone = "Europe/Nowhere";
    EXPECT(optout_deadline_compute(atlas, &query, &answer, NULL, &error) == OPTOUT_E_UNKNOWN);
    EXPECT(is_text(error.pointer, "/zone"));
    query.zone = NULL;
    query.rule = NULL;
    EXPECT(optout_deadline_compute(atlas, &query, &answer, NULL, &error) == OPTOUT_E_ARGUMENT);
    query.rule = optout_rule_find("date");
    query.size = 4;
    EXPECT(optout_deadline_compute(atlas, &query, &answer, NULL, &error) == OPTOUT_E_ARGUMENT);
    EXPECT(memcmp(&answer, &before, sizeof answer) == 0);
}

static void check_zone_folder(void)
{
    optout_atlas_options options = OPTOUT_INIT(optout_atlas_options);
    optout_atlas *none = NULL;
    optout_error error;

    options.zone_dir = "/no/such/folder";
    EXPECT(optout_atlas_open(&options, &none, &error) == OPTOUT_E_NO_DATA);
    EXPECT(none == NULL && *error.message != '\0');
}

/* NULL where a value is needed is refused; what is to be freed may be NULL; accessors answer with nothing. */
static void check_null(void)
{
    optout_notice *notice = NULL;
    optout_actions *actions = NULL;
    optout_deadline answer;
    optout_date day;
    char text[8];

    EXPECT(optout_notice_parse(NULL, 0, &notice, NULL, NULL) == OPTOUT_E_ARGUMENT);
    EXPECT(optout_notice_parse("{}", 2, NULL, NULL, NULL) == OPTOUT_E_ARGUMENT);
    EXPECT(optout_notice_catalogue(NULL, &notice, NULL) != OPTOUT_OK);
    EXPECT(optout_json_check(NULL, 0, NULL, NULL) == OPTOUT_E_ARGUMENT);
    EXPECT(optout_atlas_open(NULL, NULL, NULL) == OPTOUT_E_ARGUMENT);
    EXPECT(optout_deadline_compute(atlas, NULL, &answer, NULL, NULL) == OPTOUT_E_ARGUMENT);
    EXPECT(optout_notice_objection_deadline(NULL, atlas, NULL, &answer, NULL, NULL) == OPTOUT_E_ARGUMENT);
    EXPECT(optout_notice_actions(NULL, atlas, NULL, optout_moment_day(0), &actions, NULL) == OPTOUT_E_ARGUMENT);
    EXPECT(optout_date_parse(NULL, 0, &day, NULL) != OPTOUT_OK);
    EXPECT(optout_notice_string(NULL, "/id") == NULL && optout_notice_count(NULL, "/services") == 0);
    EXPECT(optout_notice_status(NULL, 0) == 0);
    EXPECT(optout_actions_count(NULL) == 0 && optout_actions_code(NULL, 0) == NULL);
    EXPECT(optout_explanation_count(NULL) == 0 && optout_report_count(NULL, 0) == 0);
    EXPECT(optout_explanation_text(NULL, 0, "en", text, sizeof text) == 0);
    EXPECT(optout_place_find(NULL) == NULL && optout_rule_find(NULL) == NULL && optout_basis_find(NULL) == NULL);
    EXPECT(optout_deadline_days_left(NULL, 0) == INT32_MIN);
    optout_notice_free(NULL);
    optout_actions_free(NULL);
    optout_rights_free(NULL);
    optout_report_free(NULL);
    optout_explanation_free(NULL);
    optout_draft_free(NULL);
    optout_atlas_free(NULL);
    optout_zone_free(NULL);
    optout_free(NULL);
}

int main(void)
{
    optout_error error;

    EXPECT(optout_atlas_open(NULL, &atlas, &error) == OPTOUT_OK);
    check_documents();
    check_unknown();
    check_query();
    check_zone_folder();
    check_null();
    optout_atlas_free(atlas);
    return expect_failed;
}
