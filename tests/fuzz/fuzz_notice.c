/* A notice: the report agrees with the answer, writing is canonical, and every question has an answer that holds
 * together. */
#include "opt-out/notice.h"

#include "fuzz.h"

#include <stdbool.h>

static void check_report(const optout_report *report, size_t size)
{
    for (size_t i = 0; i < optout_report_count(report, 0); i++) {
        const optout_error *problem = optout_report_at(report, i);
        int32_t severity = optout_report_severity(report, i);
        must(problem->code[0] && problem->message[0] && problem->line > 0 && problem->column > 0);
        must(problem->offset <= size);
        must(severity == OPTOUT_PROBLEM_ERROR || severity == OPTOUT_PROBLEM_WARNING);
        must(i == 0 || problem->offset >= optout_report_at(report, i - 1)->offset ||
             strcmp(problem->code, "too-many-problems") == 0);
    }
    must(optout_report_count(report, 0) ==
         optout_report_count(report, OPTOUT_PROBLEM_ERROR) + optout_report_count(report, OPTOUT_PROBLEM_WARNING));
}

static size_t count_code(const optout_report *report, const char *code)
{
    size_t count = 0;

    for (size_t i = 0; i < optout_report_count(report, 0); i++)
        count += strcmp(optout_report_code(report, i), code) == 0;
    return count;
}

/* Written and read again: the same bytes, and the same warnings wherever they now stand. */
static void check_writing(const optout_notice *notice, const optout_report *report)
{
    optout_notice *again = NULL;
    char *text = NULL, *twice = NULL;
    size_t len = 0, twice_len = 0;

    must(optout_notice_write(notice, &text, &len, NULL) == OPTOUT_OK);
    must(strlen(text) == len && len > 0 && text[len - 1] == '\n' && optout_text_utf8(text, len) == len);
    must(optout_notice_parse(text, len, &again, NULL, NULL) == OPTOUT_OK);
    must(optout_notice_write(again, &twice, &twice_len, NULL) == OPTOUT_OK);
    must(len == twice_len && memcmp(text, twice, len) == 0);
    must(optout_report_count(report, 0) == optout_report_count(optout_notice_report(again), 0));
    for (size_t i = 0; i < optout_report_count(report, 0); i++)
        must(count_code(report, optout_report_code(report, i)) ==
             count_code(optout_notice_report(again), optout_report_code(report, i)));
    optout_draft *draft = optout_draft_new(notice);
    must(draft != NULL);
    optout_notice_free(again);
    again = NULL;
    must(optout_draft_finish(draft, &again, NULL, NULL) == OPTOUT_OK);
    optout_notice_free(again);
    optout_free(twice);
    optout_free(text);
}

static void check_words(const char *pointer, const optout_notice *notice)
{
    static const char *const languages[] = {"de", "en", "fr-CA", NULL};
    const char *used = NULL;
    optout_date earliest = 0, latest = 0;

    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        const char *text = optout_notice_words(notice, pointer, languages[i], &used);
        must(!text || (used && optout_language_is_tag(used, strlen(used))));
    }
    if (optout_notice_when(notice, pointer, optout_date_make(2025, 5, 20), &earliest, &latest))
        must(earliest <= latest && optout_date_is_valid(earliest) && optout_date_is_valid(latest));
    int32_t kind = optout_notice_kind(notice, pointer);
    must(kind != OPTOUT_VALUE_STRING || optout_notice_string(notice, pointer));
    must(kind >= OPTOUT_VALUE_LIST || optout_notice_count(notice, pointer) == 0);
    (void)optout_notice_number(notice, pointer);
    (void)optout_notice_is_disputed(notice, pointer);
    (void)optout_notice_is_unverified(notice, pointer);
}

/* Each member of an object by its name; of the first three levels. */
static void check_members(const optout_notice *notice, const char *pointer, int depth)
{
    char inner[600];

    check_words(pointer, notice);
    for (size_t i = 0; depth < 3 && i < optout_notice_count(notice, pointer); i++) {
        const char *name = optout_notice_member(notice, pointer, i);
        if (name && strpbrk(name, "~/"))
            continue;
        int len = name ? snprintf(inner, sizeof inner, "%s/%s", pointer, name)
                       : snprintf(inner, sizeof inner, "%s/%zu", pointer, i);
        if (len > 0 && (size_t)len < sizeof inner)
            check_members(notice, inner, depth + 1);
    }
}

static void check_deadline(const optout_deadline *deadline)
{
    must(deadline->last_day_earliest <= deadline->last_day_latest && deadline->end_earliest <= deadline->end_latest);
    must(optout_date_is_valid(deadline->last_day_earliest) && optout_date_is_valid(deadline->last_day_latest));
    must(optout_deadline_state(deadline, deadline->last_day_earliest) == OPTOUT_OPEN);
    must(optout_deadline_days_left(deadline, deadline->last_day_earliest) == 0);
    must(optout_deadline_state_at(deadline, deadline->end_latest) == OPTOUT_PASSED);
}

/* Each hole of a sentence is filled; what looks like one stands in the document. */
static void check_holes(const char *text, const char *written)
{
    static const char *const holes[] = {"{before}", "{after}", "{arg}", "{row}"};

    for (size_t i = 0; i < sizeof holes / sizeof *holes; i++)
        must(!strstr(text, holes[i]) || strstr(written, holes[i]));
}

static void check_actions(const optout_notice *notice, const char *written, const optout_atlas *atlas,
                          const optout_person *who)
{
    optout_actions *actions = NULL;
    optout_error error;
    char text[2048];
    optout_moment now = optout_moment_day(optout_date_make(2025, 5, 24));
    optout_status status = optout_notice_actions(notice, atlas, who, now, &actions, &error);

    if (status) {
        must(error.status == status && status != OPTOUT_E_ARGUMENT && status != OPTOUT_E_MEMORY);
        return;
    }
    for (size_t i = 0; i < optout_actions_count(actions); i++) {
        must(optout_actions_code(actions, i) && optout_actions_why(actions, i));
        for (int german = 0; german < 2; german++) {
            size_t need = optout_actions_effect(actions, i, german ? "de" : "en", text, sizeof text);
            must(need > 0 && strlen(text) <= need && optout_text_utf8(text, strlen(text)) == strlen(text));
            check_holes(text, written);
        }
        if (optout_actions_deadline(actions, i))
            check_deadline(optout_actions_deadline(actions, i));
    }
    optout_actions_free(actions);
}

static void check_questions(const optout_notice *notice)
{
    static optout_atlas *atlas; /* one for all inputs, as in a program */
    optout_person who = OPTOUT_INIT(optout_person);
    optout_rights *rights = NULL;
    optout_deadline deadline;
    char *written = NULL;

    must(optout_notice_write(notice, &written, NULL, NULL) == OPTOUT_OK);
    if (!atlas)
        must(optout_atlas_open(NULL, &atlas, NULL) == OPTOUT_OK);
    check_members(notice, "", 0);
    for (int i = 0; i < 3; i++) {
        who.place = i == 0 ? NULL : "DE-BY";
        who.born = i == 2 ? optout_moment_day(optout_date_make(2012, 2, 29)) : (optout_moment){0};
        who.account = i;
        if (optout_notice_objection_deadline(notice, atlas, &who, &deadline, NULL, NULL) == OPTOUT_OK)
            check_deadline(&deadline);
        if (optout_notice_consent_deadline(notice, atlas, &who, &deadline, NULL, NULL) == OPTOUT_OK)
            check_deadline(&deadline);
        check_actions(notice, written, atlas, &who);
    }
    must(optout_notice_rights(notice, (optout_moment){0}, &rights, NULL) == OPTOUT_OK);
    for (size_t i = 0; i < optout_rights_count(rights); i++)
        must(optout_rights_citation(rights, i)[0]);
    optout_rights_free(rights);
    optout_free(written);
    for (int month = 1; month <= 12; month++)
        must(optout_notice_status_name(optout_notice_status(notice, optout_date_make(2025, month, 15))));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    optout_notice *notice = NULL;
    optout_report *report = NULL;
    optout_error error;
    optout_status status = optout_notice_parse((const char *)data, size, &notice, &report, &error);

    must(report != NULL && (status == OPTOUT_OK) == (notice != NULL));
    must(status == OPTOUT_OK || status == OPTOUT_E_SYNTAX || status == OPTOUT_E_LIMIT || status == OPTOUT_E_INVALID);
    must((status == OPTOUT_OK) == (optout_report_count(report, OPTOUT_PROBLEM_ERROR) == 0));
    check_report(report, size);
    if (notice) {
        check_writing(notice, report);
        check_questions(notice);
    } else {
        must(error.status == status);
    }
    optout_report_free(report);
    optout_notice_free(notice);
    return 0;
}
