/* Warnings of a notice that passes every rule: contradictions, missing sources, and duties to inform of the law. */
#include "notice_support.h"

static int warns(const optout_notice *notice, const char *code, const char *article, const char *pointer)
{
    const optout_report *report = optout_notice_report(notice);

    for (size_t i = 0; i < optout_report_count(report, 0); i++) {
        const char *said = optout_report_article(report, i);
        if (strcmp(optout_report_code(report, i), code) == 0 &&
            strcmp(optout_report_at(report, i)->pointer, pointer) == 0 && !said == !article &&
            (!said || strcmp(said, article) == 0))
            return 1;
    }
    return 0;
}

/* ---- NOTICE-FORMAT 3 ---- */

#define STARTS(when) "\"processing\": {\"starts\": " when "}, "

/* Only where it is certain: of `until` the earliest day after the latest of `starts`; its latest before the earliest of
 * `published`. Of ways and channels. */
static const struct {
    const char *members, *code, *pointer;
    int stands;
} dates[] = {
    {STARTS("\"2025-05\"") "\"objection\": {\"until\": \"2025-06-01\"}", "until-after-starts", "/objection/until", 1},
    {STARTS("\"2025-05\"") "\"objection\": {\"until\": \"2025-05-31\"}", "until-after-starts", "/objection/until", 0},
    {STARTS("\"2025-05-27\"") "\"consent\": {\"until\": \"2025-05-28\"}", "until-after-starts", "/consent/until", 1},
    {STARTS("\"per-account\"") "\"consent\": {\"until\": \"2025-05-28\"}", "until-after-starts", "/consent/until", 0},
    {STARTS("\"2025-05-27\"") "\"consent\": {\"until\": \"none\"}", "until-after-starts", "/consent/until", 0},
    {STARTS("\"2025-05-27\"") "\"objection\": {\"channels\": [{\"type\": \"app\"}, {\"type\": \"tag\", \"until\": "
                              "\"2025-06\"}]}",
     "until-after-starts", "/objection/channels/1/until", 1},
    {"\"published\": \"2025-05-27\", \"objection\": {\"until\": \"2025-05\"}", "until-before-published",
     "/objection/until", 0},
    {"\"published\": \"2025-06\", \"objection\": {\"until\": \"2025-05\"}", "until-before-published",
     "/objection/until", 1},
    {"\"published\": \"2025-06\", \"objection\": \"none\", \"consent\": \"none\"", "until-before-published",
     "/objection", 0},
    {"\"silence\": \"used\", \"consent\": \"none\"", "consent-and-silence", "/consent", 0},
    {"\"silence\": \"no-access\", \"consent\": {}", "consent-and-silence", "/consent", 0},
    {"\"silence\": \"not-used\", \"objection\": \"none\"", "objection-and-silence", "/objection", 0},
    {"\"silence\": \"used\", \"objection\": {}", "objection-and-silence", "/objection", 0},
    /* a fact that nothing covers, once, at the outermost place below the top with no part covered */
    {"\"objection\": {\"lasts\": \"long\"}", "no-source", "/objection", 1},
    {"\"objection\": {\"lasts\": \"long\"}", "no-source", "/objection/lasts", 0},
    {"\"objection\": {\"lasts\": \"long\", \"revocable\": true}, \"sources\": [{\"id\": \"s\", \"kind\": \"press\", "
     "\"supports\": [\"/objection/lasts\"]}]",
     "no-source", "/objection/revocable", 1},
    {"\"objection\": {\"lasts\": \"long\", \"revocable\": true}, \"sources\": [{\"id\": \"s\", \"kind\": \"press\", "
     "\"supports\": [\"/objection/lasts\"]}]",
     "no-source", "/objection/lasts", 0},
    {"\"objection\": {\"lasts\": \"long\", \"sources\": [\"s\"]}, \"sources\": [{\"id\": \"s\", \"kind\": \"press\"}]",
     "no-source", "/objection", 0},
    {"\"objection\": {}, \"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"supports\": [\"\"]}]", "no-source",
     "/objection", 0},
    {"\"family\": \"f\", \"supersedes\": \"b\", \"x-own\": 1", "no-source", "/family", 0}, /* no facts */
    {"\"family\": \"f\", \"supersedes\": \"b\", \"x-own\": 1", "no-source", "/supersedes", 0},
    {"\"family\": \"f\", \"supersedes\": \"b\", \"x-own\": 1", "no-source", "/x-own", 0},
    {"\"silence\": \"used\", \"disputes\": [{\"at\": \"/silence\", \"claims\": [{\"absent\": true}]}]", "no-source",
     "/disputes", 1},
};

START_TEST(what_contradicts_or_has_no_source)
{
    optout_notice *notice = notice_with(dates[_i].members);

    ck_assert_msg(warns(notice, dates[_i].code, NULL, dates[_i].pointer) == dates[_i].stands, "%s", dates[_i].members);
    optout_notice_free(notice);
}
END_TEST

/* ---- RIGHTS 6: duties to inform, of the acts whose bases the notice names ---- */

#define F "\"legal_basis\": [{\"citation\": \"GDPR 6(1)(f)\"}]"
#define UK "\"legal_basis\": [{\"citation\": \"UK-GDPR 6(1)(f)\"}]"

static const struct {
    const char *members, *code, *article, *pointer;
    int stands;
} duties[] = {
    {"", "purpose", "GDPR 13(1)(c)", "/purpose", 0}, /* no basis, no act */
    {"\"legal_basis\": [{\"kind\": \"licence\"}]", "purpose", "GDPR 13(1)(c)", "/purpose", 0},
    {"\"legal_basis\": [{\"citation\": \"LGPD 7(IX)\"}]", "purpose", "GDPR 13(1)(c)", "/purpose", 0},
    {F, "purpose", "GDPR 13(1)(c)", "/purpose", 1},
    {F, "purpose", "UK-GDPR 13(1)(c)", "/purpose", 0},
    {UK, "purpose", "UK-GDPR 13(1)(c)", "/purpose", 1},
    {UK, "purpose", "GDPR 13(1)(c)", "/purpose", 0},
    {F ", \"purpose\": {\"code\": \"research\"}", "purpose", "GDPR 13(1)(c)", "/purpose", 0},
    {F, "recipients", "GDPR 13(1)(e)", "/recipients", 1},
    {F ", \"recipients\": [{\"en\": \"A\"}]", "recipients", "GDPR 13(1)(e)", "/recipients", 0},
    {F, "retention", "GDPR 13(2)(a)", "/retention", 1},
    {F ", \"retention\": [{\"period\": \"P1Y\"}]", "retention", "GDPR 13(2)(a)", "/retention", 0},
    {F, "rights", "GDPR 13(2)(b)", "/objection", 1},
    {F ", \"objection\": {}", "rights", "GDPR 13(2)(b)", "/objection", 0},
    {F, "interest", "GDPR 13(1)(d)", "/legal_basis/0/interest", 1},
    {UK, "interest", "UK-GDPR 13(1)(d)", "/legal_basis/0/interest", 1},
    {"\"legal_basis\": [{\"kind\": \"licence\"}, {\"citation\": \"GDPR 6(1)(f)\", \"interest\": {\"en\": \"Money\"}}]",
     "interest", "GDPR 13(1)(d)", "/legal_basis/1/interest", 0},
    {"\"legal_basis\": [{\"citation\": \"GDPR 6(1)(b)\"}]", "interest", "GDPR 13(1)(d)", "/legal_basis/0/interest", 0},
    {"\"legal_basis\": [{\"citation\": \"GDPR 6(1)(b)\"}, {\"citation\": \"GDPR-X 6(1)(f)\"}]", "interest",
     "GDPR 13(1)(d)", "/legal_basis/1/interest", 0}, /* another act, though its name begins alike */
    {"\"legal_basis\": [{\"citation\": \"GDPR-X 6(1)(f)\"}]", "purpose", "GDPR 13(1)(c)", "/purpose", 0},
    {F, "categories", "GDPR 14(1)(d)", "/scope/include", 1},
    {F ", \"scope\": {}", "categories", "GDPR 14(1)(d)", "/scope/include", 1},
    {F ", \"scope\": {\"include\": [{\"kind\": \"post\"}]}", "categories", "GDPR 14(1)(d)", "/scope/include", 0},
    /* told before the new use begins; of the data of others within a month of it */
    {F ", \"published\": \"2025-05-26\", \"processing\": {\"starts\": \"2025-05-27\"}", "new-purpose", "GDPR 13(3)",
     "/published", 0},
    {F ", \"published\": \"2025-05-27\", \"processing\": {\"starts\": \"2025-05-27\"}", "new-purpose", "GDPR 13(3)",
     "/published", 1},
    {F ", \"published\": \"2025-05-27\"", "new-purpose", "GDPR 13(3)", "/published", 0},
    {F ", \"processing\": {\"starts\": \"2025-05-27\"}", "new-purpose", "GDPR 13(3)", "/published", 0},
    {F ", \"published\": \"2025-02-28\", \"processing\": {\"starts\": \"2025-01-31\"}", "late-info", "GDPR 14(3)",
     "/published", 0},
    {F ", \"published\": \"2025-03-01\", \"processing\": {\"starts\": \"2025-01-31\"}", "late-info", "GDPR 14(3)",
     "/published", 1},
    {F ", \"published\": \"2025-03-01\"", "late-info", "GDPR 14(3)", "/published", 0},
    {F ", \"published\": \"9999-12-31\", \"processing\": {\"starts\": \"9999-12-31\"}", "late-info", "GDPR 14(3)",
     "/published", 0}, /* a month later is outside the years */
    /* in every language of the title, which is English alone */
    {F ", \"purpose\": {\"text\": {\"de\": \"Z\"}}", "plain", "GDPR 12(1)", "/purpose/text", 1},
    {F ", \"purpose\": {\"text\": {\"de\": \"Z\", \"en\": \"P\"}}", "plain", "GDPR 12(1)", "/purpose/text", 0},
    {F ", \"objection\": {\"text\": {\"de\": \"Z\"}}", "plain", "GDPR 12(1)", "/objection/text", 1},
    {F ", \"consent\": {\"text\": {\"de\": \"Z\"}}", "plain", "GDPR 12(1)", "/consent/text", 1},
    /* a login everywhere, forced reasons */
    {F ", \"objection\": {\"channels\": [{\"type\": \"app\", \"login\": true}]}", "facilitate", "GDPR 12(2)",
     "/objection/channels", 1},
    {F ", \"objection\": {\"channels\": [{\"type\": \"app\", \"login\": true}, {\"type\": \"email\"}]}", "facilitate",
     "GDPR 12(2)", "/objection/channels", 0},
    {F ", \"objection\": {\"channels\": [{\"type\": \"app\", \"login\": false}]}", "facilitate", "GDPR 12(2)",
     "/objection/channels", 0},
    {F ", \"objection\": {\"grounds\": \"required\"}", "facilitate", "GDPR 12(2)", "/objection/grounds", 1},
    {F ", \"objection\": {\"grounds\": \"optional\"}", "facilitate", "GDPR 12(2)", "/objection/grounds", 0},
    {F ", \"objection\": \"none\"", "facilitate", "GDPR 12(2)", "/objection", 0},
    /* Art. 9(2) adds to Art. 6 and never replaces it */
    {"\"legal_basis\": [{\"citation\": \"GDPR 9(2)(a)\"}]", "special", "GDPR 9(2)", "/legal_basis", 1},
    {"\"legal_basis\": [{\"citation\": \"GDPR 9(2)(a)\"}, {\"citation\": \"GDPR 6(1)(a)\"}]", "special", "GDPR 9(2)",
     "/legal_basis", 0},
    {"\"legal_basis\": [{\"citation\": \"UK-GDPR 9(2)(a)\"}, {\"citation\": \"GDPR 6(1)(a)\"}]", "special",
     "UK-GDPR 9(2)", "/legal_basis", 1},
    /* whether it can be undone, what late means */
    {F ", \"processing\": {\"starts\": \"2025\"}", "fair", "GDPR 5(1)(a)", "/processing/reversible", 1},
    {F ", \"processing\": {\"reversible\": false}", "fair", "GDPR 5(1)(a)", "/processing/reversible", 0},
    {F ", \"processing\": \"none\"", "fair", "GDPR 5(1)(a)", "/processing/reversible", 0},
    {F ", \"objection\": {\"until\": \"2025\"}", "fair", "GDPR 5(1)(a)", "/objection/until", 1},
    {F ", \"objection\": {\"until\": \"none\"}", "fair", "GDPR 5(1)(a)", "/objection/until", 0},
    {F ", \"objection\": {\"until\": \"2025\", \"effect\": {\"late\": \"none\"}}", "fair", "GDPR 5(1)(a)",
     "/objection/until", 0},
};

START_TEST(a_duty_to_inform)
{
    optout_notice *notice = notice_with(duties[_i].members);

    ck_assert_msg(warns(notice, duties[_i].code, duties[_i].article, duties[_i].pointer) == duties[_i].stands, "%s %s",
                  duties[_i].members, duties[_i].article);
    optout_notice_free(notice);
}
END_TEST

/* A text must speak each language of the title; an extension beside them is none. */
START_TEST(every_language_of_the_title)
{
    optout_notice *notice =
        notice_of_text("{\"format\": \"opt-out/notice/1\", \"id\": \"a\", \"title\": {\"x-tone\": \"dry\", \"en\": "
                       "\"A\", \"de\": \"A\"}, \"controller\": {\"name\": \"A\"}, " F
                       ", \"purpose\": {\"text\": {\"en\": \"P\"}}, \"objection\": {\"text\": {\"de\": \"Z\", \"en\": "
                       "\"P\"}}}");

    ck_assert_int_eq(warns(notice, "plain", "GDPR 12(1)", "/purpose/text"), 1);
    ck_assert_int_eq(warns(notice, "plain", "GDPR 12(1)", "/objection/text"), 0);
    optout_notice_free(notice);
}
END_TEST

static Suite *notice_warnings_suite(void)
{
    Suite *suite = suite_create("notice_warnings");
    TCase *cases = tcase_create("notice_warnings");

    tcase_add_loop_test(cases, what_contradicts_or_has_no_source, 0, COUNT(dates));
    tcase_add_loop_test(cases, a_duty_to_inform, 0, COUNT(duties));
    tcase_add_test(cases, every_language_of_the_title);
    suite_add_tcase(suite, cases);
    return suite;
}

SUITE_MAIN(notice_warnings_suite)
