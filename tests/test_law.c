/* Rights by legal basis, from the text of the GDPR: E exists, C exists if a condition holds, N none. */
#include "law_private.h"
#include "support.h"

/* Columns: Art. 6(1)(a) consent, (b) contract, (c) legal obligation, (d) vital interests, (e) public task, (f) legitimate
 * interests. No fact is known. */
static const struct {
    const char *right, *cells, *source;
} matrix[] = {
    {"GDPR 7(3)", "ENNNNN", "consent alone can be withdrawn"},
    {"GDPR 15", "EEEEEE", "Art. 15 has no test of the basis"},
    {"GDPR 16", "EEEEEE", "Art. 16 has no test of the basis"},
    {"GDPR 17", "CCCCCC", "Art. 17(1): one of its grounds"},
    {"GDPR 18", "CCCCCC", "Art. 18(1): one of its grounds"},
    {"GDPR 20", "CCNNNN", "Art. 20(1)(a): consent or contract"},
    {"GDPR 21(1)", "NNNNCC", "Art. 21(1): point (e) or (f)"},
    {"GDPR 21(2)", "CCCCCC", "Art. 21(2): direct marketing, whatever the basis"},
    {"GDPR 21(6)", "CCCCNC", "Art. 21(6): research"},
    {"GDPR 22", "CCCCCC", "Art. 22(1): solely automated"},
    {"GDPR 77", "EEEEEE", "Art. 77"},
    {"GDPR 78", "EEEEEE", "Art. 78"},
    {"GDPR 79", "EEEEEE", "Art. 79"},
    {"GDPR 80(1)", "EEEEEE", "Art. 80(1)"},
    {"GDPR 80(2)", "CCCCCC", "Art. 80(2): only if national law provides"},
    {"GDPR 82", "EEEEEE", "Art. 82"},
};

START_TEST(a_right_follows_from_its_basis)
{
    const optout_right *right = optout_right_find(matrix[_i].right);

    ck_assert_ptr_nonnull(right);
    for (int i = 0; i < 6; i++) {
        char citation[16];
        snprintf(citation, sizeof citation, "GDPR 6(1)(%c)", 'a' + i);
        const optout_basis *basis = optout_basis_find(citation);
        ck_assert_ptr_nonnull(basis);
        int32_t expected = matrix[_i].cells[i] == 'E'   ? OPTOUT_RIGHT_YES
                           : matrix[_i].cells[i] == 'C' ? OPTOUT_RIGHT_CONDITIONAL
                                                        : OPTOUT_RIGHT_NO;
        ck_assert_msg(optout_right_holds(right, &basis, 1, NULL, NULL) == expected, "%s on %s", matrix[_i].right,
                      citation);
    }
}
END_TEST

/* Facts by name; "yes" facts, then "no" facts, parted by spaces. */
static const struct {
    const char *right, *basis, *yes, *no;
    int32_t holds;
    const char *source;
} cases[] = {
    {"GDPR 21(2)", "GDPR 6(1)(f)", "direct-marketing", "", OPTOUT_RIGHT_YES, "Art. 21(3): absolute, no grounds"},
    {"GDPR 21(1)", "GDPR 6(1)(b)", "own-situation", "", OPTOUT_RIGHT_NO, "Art. 21(1) names (e) and (f) alone"},
    {"GDPR 21(1)", "GDPR 6(1)(f)", "own-situation", "overriding-grounds claims", OPTOUT_RIGHT_YES, "Art. 21(1)"},
    {"GDPR 21(1)", "GDPR 6(1)(f)", "own-situation overriding-grounds", "", OPTOUT_RIGHT_NO, "Art. 21(1): compelling"},
    {"GDPR 21(1)", "GDPR 6(1)(f)", "own-situation", "", OPTOUT_RIGHT_CONDITIONAL, "the override is not known"},
    {"GDPR 21(1)", "GDPR 6(1)(f)", "own-situation cannot-identify", "overriding-grounds claims more-information",
     OPTOUT_RIGHT_NO, "Art. 12(2)"},
    {"GDPR 17", "GDPR 6(1)(c)", "no-longer-needed",
     "expression legal-obligation public-task public-health research-impaired claims", OPTOUT_RIGHT_YES, "Art. 17(1)(a)"},
};

static void set_all(optout_facts *facts, const char *names, int32_t yes)
{
    while (*names) {
        char name[64];
        size_t len = strcspn(names, " ");
        snprintf(name, sizeof name, "%.*s", (int)len, names);
        ck_assert_int_eq(optout_facts_set(facts, name, yes, NULL), OPTOUT_OK);
        names += len + strspn(names + len, " ");
    }
}

START_TEST(facts_decide)
{
    optout_facts facts = OPTOUT_INIT(optout_facts);
    const optout_basis *basis = optout_basis_find(cases[_i].basis);

    set_all(&facts, cases[_i].yes, 1);
    set_all(&facts, cases[_i].no, 0);
    ck_assert_msg(optout_right_holds(optout_right_find(cases[_i].right), &basis, 1, &facts, NULL) == cases[_i].holds,
                  "%s: %s", cases[_i].right, cases[_i].source);
}
END_TEST

START_TEST(what_is_unknown_is_said)
{
    optout_rights *rights = NULL;
    optout_error error;
    const char *none[] = {"GDPR 6(1)(z)"}, *some[] = {"GDPR 6(1)(f)", "FADP"};

    ck_assert_ptr_null(optout_right_find("GDPR 99"));
    ck_assert_ptr_null(optout_basis_find(NULL));
    ck_assert_int_eq(optout_fact_index("no-such-fact"), -1);
    ck_assert_int_eq(optout_rights_judge(none, 1, NULL, &rights, &error), OPTOUT_E_UNKNOWN);
    ck_assert_str_eq(error.pointer, "/0");
    ck_assert_int_eq(optout_rights_judge(some, 2, NULL, &rights, &error), OPTOUT_OK);
    ck_assert_uint_gt(optout_rights_count(rights), 20);
    optout_rights_free(rights);
}
END_TEST

static Suite *law_suite(void)
{
    Suite *suite = suite_create("law");
    TCase *tests = tcase_create("law");

    tcase_add_loop_test(tests, a_right_follows_from_its_basis, 0, COUNT(matrix));
    tcase_add_loop_test(tests, facts_decide, 0, COUNT(cases));
    tcase_add_test(tests, what_is_unknown_is_said);
    suite_add_tcase(suite, tests);
    return suite;
}

SUITE_MAIN(law_suite)
