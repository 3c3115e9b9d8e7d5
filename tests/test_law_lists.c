/* The list of rights, authorities and duties to inform. */
#include "french.h"
#include "law_private.h"

/* --- The list of every right --- */

static optout_rights *list(const char *const *citations, size_t count, const optout_facts *facts)
{
    optout_rights *rights = NULL;
    optout_error error;

    ck_assert_msg(optout_rights_judge(citations, count, facts, &rights, &error) == OPTOUT_OK, "%s", error.message);
    return rights;
}

static size_t find(const optout_rights *rights, const char *citation)
{
    for (size_t i = 0; i < optout_rights_count(rights); i++)
        if (strcmp(optout_rights_citation(rights, i), citation) == 0)
            return i;
    ck_abort_msg("no %s", citation);
    return 0;
}

START_TEST(every_right_is_listed_once_and_in_order)
{
    static const char *const order[] = {"7(3)",  "13",    "14", "15",    "16", "17", "18", "19",    "20",    "21(1)",
                                        "21(2)", "21(6)", "22", "22(3)", "77", "78", "79", "80(1)", "80(2)", "82"};
    const char *citations[] = {"GDPR 6(1)(a)", "GDPR 6(1)(f)", "GDPR 6(1)(a)"};
    optout_rights *rights = list(citations, 3, NULL);

    ck_assert_uint_eq(optout_rights_count(rights), (size_t)COUNT(order));
    for (size_t i = 0; i < (size_t)COUNT(order); i++) {
        ck_assert_str_eq(optout_rights_citation(rights, i) + strlen("GDPR "), order[i]);
        ck_assert_ptr_eq(optout_rights_right(rights, i), optout_right_find(optout_rights_citation(rights, i)));
        ck_assert_uint_gt(optout_explanation_count(optout_rights_why(rights, i)), 0);
        ck_assert_int_eq(optout_rights_waived(rights, i), 0);
        ck_assert_int_eq(optout_rights_need_count(rights, i) > 0,
                         optout_rights_holds(rights, i) == OPTOUT_RIGHT_CONDITIONAL);
    }
    ck_assert_int_eq(optout_rights_holds(rights, find(rights, "GDPR 7(3)")), OPTOUT_RIGHT_YES);
    size_t object = find(rights, "GDPR 21(1)"); /* judged together: (a) and (f) */
    ck_assert_int_eq(optout_rights_holds(rights, object), OPTOUT_RIGHT_CONDITIONAL);
    ck_assert_str_eq(optout_fact_name(optout_rights_need(rights, object, 0)), "own-situation");
    ck_assert_int_eq(optout_rights_need(rights, object, 3), -1);
    ck_assert_ptr_null(optout_rights_citation(rights, (size_t)COUNT(order)));
    ck_assert_ptr_null(optout_rights_right(rights, (size_t)COUNT(order)));
    optout_rights_free(rights);
}
END_TEST

START_TEST(frameworks_follow_in_the_order_they_are_named)
{
    const char *citations[] = {"FADP", "GDPR 6(1)(f)", "FADP", "LGPD 7(IX)"};
    optout_facts facts = OPTOUT_INIT(optout_facts);
    ck_assert_int_eq(optout_facts_set(&facts, "express-wish", 1, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_facts_set(&facts, "justified", 0, NULL), OPTOUT_OK);
    optout_rights *rights = list(citations, 4, &facts);

    ck_assert_uint_eq(find(rights, "FADP 25"), 0);
    ck_assert_uint_lt(find(rights, "FADP 49"), find(rights, "GDPR 7(3)"));
    ck_assert_uint_lt(find(rights, "GDPR 82"), find(rights, "LGPD 18(II)"));
    ck_assert_int_eq(optout_rights_holds(rights, find(rights, "FADP 30(2)(b)")), OPTOUT_RIGHT_YES);
    ck_assert_int_eq(optout_rights_holds(rights, find(rights, "LGPD 18(IX)")), OPTOUT_RIGHT_NO);
    for (size_t i = 0; i < optout_rights_count(rights); i++)
        ck_assert_uint_eq(find(rights, optout_rights_citation(rights, i)), i);
    optout_rights_free(rights);
}
END_TEST

START_TEST(the_list_takes_the_law_of_the_day)
{
    const char *citations[] = {"UK-GDPR 6(1)(f)"};
    optout_facts facts = OPTOUT_INIT(optout_facts);
    optout_rights *now = list(citations, 1, &facts);
    facts.on = optout_moment_day(optout_date_make(2026, 2, 4));
    optout_rights *before = list(citations, 1, &facts);

    ck_assert_int_eq(optout_rights_holds(before, find(before, "UK-GDPR 22")), OPTOUT_RIGHT_CONDITIONAL);
    ck_assert_int_eq(optout_rights_holds(before, find(before, "UK-GDPR 22C")), OPTOUT_RIGHT_NO);
    ck_assert_int_eq(optout_rights_holds(now, find(now, "UK-GDPR 22")), OPTOUT_RIGHT_NO);
    ck_assert_int_eq(optout_rights_holds(now, find(now, "UK-GDPR 22C")), OPTOUT_RIGHT_CONDITIONAL);
    optout_rights_free(now);
    optout_rights_free(before);
}
END_TEST

static const struct {
    const char *citation, *expected; /* a spelling that the message gives */
} unknown[] = {
    {"GDPR 6(1)(g)", "\"GDPR 6(1)(a)\""},
    {"GDPR 21(1)", "\"GDPR 6(1)(a)\""},
    {"GDPR", "\"GDPR 6(1)(a)\""},
    {"gdpr 6(1)(f)", "\"GDPR 6(1)(f)\""},
    {"GDPR  6(1)(f)", "\"GDPR 6(1)(a)\""},
    {"UK-GDPR 6(1)(eb)", "\"UK-GDPR 6(1)(a)\""},
    {"FADP 30(2)(b)", "\"FADP\""},
    {"DE-BMG 50(2)", "\"GDPR 6(1)(f)\""},
    {"", "\"GDPR 6(1)(f)\""},
};

START_TEST(an_unknown_citation_is_refused)
{
    const char *citations[] = {"GDPR 6(1)(f)", "FADP", unknown[_i].citation};
    optout_rights *rights = NULL;
    optout_error error;

    ck_assert_int_eq(optout_rights_judge(citations, 3, NULL, &rights, &error), OPTOUT_E_UNKNOWN);
    ck_assert_str_eq(error.pointer, "/2");
    ck_assert_msg(strstr(error.message, unknown[_i].expected) != NULL, "%s", error.message);
    ck_assert_ptr_null(rights);
}
END_TEST

START_TEST(bad_arguments_are_refused)
{
    const char *citations[] = {"GDPR 6(1)(f)", NULL};
    optout_facts facts = OPTOUT_INIT(optout_facts);
    optout_rights *rights = NULL;
    optout_error error;

    ck_assert_int_eq(optout_rights_judge(citations, 2, NULL, &rights, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_rights_judge(NULL, 1, NULL, &rights, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_rights_judge(citations, 1, NULL, NULL, &error), OPTOUT_E_ARGUMENT);
    facts.reserved = 1;
    ck_assert_int_eq(optout_rights_judge(citations, 1, &facts, &rights, &error), OPTOUT_E_ARGUMENT);
    ck_assert_ptr_null(rights);
    ck_assert_int_eq(optout_rights_judge(NULL, 0, NULL, &rights, &error), OPTOUT_OK);
    ck_assert_uint_eq(optout_rights_count(rights), 0);
    optout_rights_free(rights);
}
END_TEST

START_TEST(a_right_of_an_unknown_act_is_kept)
{
    const char *citations[] = {"GDPR 6(1)(f)"};
    optout_rights *rights = list(citations, 1, NULL);
    size_t count = optout_rights_count(rights);
    char citation[] = "DE-BMG 50(2)";

    for (int i = 0; i < 40; i++) /* past what the list had room for */
        ck_assert_int_eq(optout_rights__add_unknown(rights, citation, NULL), OPTOUT_OK);
    citation[0] = 'X'; /* it was copied */
    ck_assert_uint_eq(optout_rights_count(rights), count + 40);
    ck_assert_str_eq(optout_rights_citation(rights, count), "DE-BMG 50(2)");
    ck_assert_ptr_null(optout_rights_right(rights, count));
    ck_assert_int_eq(optout_rights_holds(rights, count), OPTOUT_RIGHT_UNKNOWN);
    ck_assert_uint_eq(optout_rights_need_count(rights, count), 0);
    ck_assert_uint_eq(optout_explanation_count(optout_rights_why(rights, count)), 0);
    optout_rights__set_waived(rights, "GDPR 21(1)");
    optout_rights__set_waived(rights, "GDPR 99");
    for (size_t i = 0; i < optout_rights_count(rights); i++)
        ck_assert_int_eq(optout_rights_waived(rights, i), strcmp(optout_rights_citation(rights, i), "GDPR 21(1)") == 0);
    optout_rights_free(rights);
}
END_TEST

/* --- Authorities --- */

START_TEST(every_country_has_an_authority)
{
    static const char *const places[] = {"AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
                                         "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU",
                                         "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"};
    static const char *const laender[] = {"BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV",
                                          "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"};
    char place[8];

    for (int i = 0; i < COUNT(places); i++)
        ck_assert_msg(optout_authority_find(places[i]) != NULL, "%s", places[i]);
    for (int i = 0; i < COUNT(laender); i++) {
        snprintf(place, sizeof place, "DE-%s", laender[i]);
        ck_assert_msg(optout_authority_find(place) != NULL, "%s", place);
    }
    ck_assert_ptr_null(optout_authority_find("US"));
    ck_assert_ptr_null(optout_authority_find("DE-"));
}
END_TEST

static const struct {
    const char *place, *name, *host, *sector;
} authorities[] = {
    {"IE", "DPC", "dataprotection.ie", ""},
    {"LI", "Datenschutzstelle", "datenschutzstelle.li", ""},
    {"LT", "VDAI", "vdai.lrv.lt", ""},
    {"GB", "ICO", "ico.org.uk", ""},
    {"DE", "BfDI", "bfdi.bund.de", "federal"},
    {"DE-HH", "HmbBfDI", "datenschutz-hamburg.de", ""},
    {"DE-BY", "BayLDA", "lda.bayern.de", "private"},
    {"FR", "CNIL", "cnil.fr", ""},
};

START_TEST(an_authority_is_found_by_place)
{
    const optout_authority *found = optout_authority_find(authorities[_i].place);

    ck_assert_str_eq(optout_authority_place(found), authorities[_i].place);
    ck_assert_str_eq(optout_authority_name(found), authorities[_i].name);
    ck_assert_str_eq(optout_authority_host(found), authorities[_i].host);
    ck_assert_str_eq(optout_authority_sector(found), authorities[_i].sector);
    ck_assert_int_eq(optout_authority_is_verified(found), 1);
}
END_TEST

START_TEST(authorities_are_sourced)
{
    const optout_authority *at;
    int bavarian = 0, unverified = 0;

    for (size_t i = 0; (at = optout_authority_at(i)) != NULL; i++) {
        const char *host = optout_authority_host(at), *sector = optout_authority_sector(at);
        ck_assert(*optout_authority_name(at) && strchr(host, '.') &&
                  strspn(host, "abcdefghijklmnopqrstuvwxyz.-") == strlen(host));
        ck_assert(strstr(optout_authority_source(at), "Art. ") != NULL);
        ck_assert(!*sector || !strcmp(sector, "private") || !strcmp(sector, "public") || !strcmp(sector, "federal"));
        for (size_t k = 0; k < i; k++)
            ck_assert_str_ne(optout_authority_host(optout_authority_at(k)), host);
        bavarian += strcmp(optout_authority_place(at), "DE-BY") == 0;
        if (!optout_authority_is_verified(at)) { /* general knowledge only: Spain's regions, for public bodies */
            unverified++;
            ck_assert(strncmp(optout_authority_place(at), "ES-", 3) == 0 && strcmp(sector, "public") == 0);
        }
    }
    ck_assert_int_eq(bavarian, 2);
    ck_assert_int_eq(unverified, 3);
}
END_TEST

/* --- Duties to inform --- */

/* From the text of Art. 5, 9, 12, 13, 14, 21. */
static const struct {
    const char *code, *article, *article_14, *field;
} duties[] = {
    {"controller", "13(1)(a)", "14(1)(a)", "/controller/name"},
    {"representative", "13(1)(a)", "14(1)(a)", NULL},
    {"dpo", "13(1)(b)", "14(1)(b)", NULL},
    {"purpose", "13(1)(c)", "14(1)(c)", "/purpose"},
    {"interest", "13(1)(d)", "14(2)(b)", "/legal_basis/*/interest"},
    {"categories", "14(1)(d)", "14(1)(d)", "/scope/include"},
    {"recipients", "13(1)(e)", "14(1)(e)", "/recipients"},
    {"transfer", "13(1)(f)", "14(1)(f)", NULL},
    {"retention", "13(2)(a)", "14(2)(a)", "/retention"},
    {"rights", "13(2)(b)", "14(2)(c)", "/objection"},
    {"withdraw", "13(2)(c)", "14(2)(d)", NULL},
    {"complaint", "13(2)(d)", "14(2)(e)", NULL},
    {"required", "13(2)(e)", NULL, NULL},
    {"automated", "13(2)(f)", "14(2)(g)", NULL},
    {"source", "14(2)(f)", "14(2)(f)", NULL},
    {"new-purpose", "13(3)", "14(4)", "/published"},
    {"late-info", "14(3)", "14(3)", "/published"},
    {"object-apart", "21(4)", "21(4)", NULL},
    {"plain", "12(1)", "12(1)", "/title"},
    {"facilitate", "12(2)", "12(2)", "/objection"},
    {"special", "9(2)", "9(2)", "/legal_basis"},
    {"fair", "5(1)(a)", "5(1)(a)", "/processing/reversible"},
};

static void check_place(const char *act, const char *place, const char *article)
{
    char expected[32];

    if (!place) {
        ck_assert_ptr_null(article);
        return;
    }
    snprintf(expected, sizeof expected, "%s %s", act, place);
    ck_assert_str_eq(article, expected);
}

static void check_duty(const optout_law__duty *duty, const char *act, int i)
{
    ck_assert_ptr_nonnull(duty);
    ck_assert_str_eq(duty->code, duties[i].code);
    check_place(act, duties[i].article, duty->article);
    check_place(act, duties[i].article_14, duty->article_14);
    ck_assert_int_eq(duty->field == NULL, duties[i].field == NULL);
    if (duty->field)
        ck_assert_str_eq(duty->field, duties[i].field);
    ck_assert(strncmp(duty->words.en, "the notice ", 11) == 0 && strncmp(duty->words.de, "die Mitteilung ", 15) == 0);
    ck_assert(strncmp(duty->words.fr, "l'annonce ", 10) == 0);
    check_french(duty->words.fr);
}

START_TEST(duties_to_inform_are_those_of_the_act)
{
    check_duty(optout_law__duty_at((size_t)_i), "GDPR", _i);
    check_duty(optout_law__duty_at((size_t)(COUNT(duties) + _i)), "UK-GDPR", _i);
    ck_assert_ptr_null(optout_law__duty_at(2 * (size_t)COUNT(duties)));
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("law: lists");
    TCase *rights = tcase_create("rights"), *who = tcase_create("authorities"), *inform = tcase_create("duties");

    tcase_add_test(rights, every_right_is_listed_once_and_in_order);
    tcase_add_test(rights, frameworks_follow_in_the_order_they_are_named);
    tcase_add_test(rights, the_list_takes_the_law_of_the_day);
    tcase_add_loop_test(rights, an_unknown_citation_is_refused, 0, COUNT(unknown));
    tcase_add_test(rights, bad_arguments_are_refused);
    tcase_add_test(rights, a_right_of_an_unknown_act_is_kept);
    tcase_add_test(who, every_country_has_an_authority);
    tcase_add_loop_test(who, an_authority_is_found_by_place, 0, COUNT(authorities));
    tcase_add_test(who, authorities_are_sourced);
    tcase_add_loop_test(inform, duties_to_inform_are_those_of_the_act, 0, COUNT(duties));
    suite_add_tcase(suite, rights);
    suite_add_tcase(suite, who);
    suite_add_tcase(suite, inform);
    return suite;
}

SUITE_MAIN(make)
