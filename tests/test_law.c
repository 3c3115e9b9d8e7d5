/* The tables of law as tables, and the functions that read them. What follows from bases and facts: test_law_judge.c.
 */
#include "explain_private.h"
#include "french.h"
#include "law_situation.h"

/* --- Citations --- */

/* The grammar of citations: act, one space, place. */
static bool is_citation(const char *text)
{
    const char *alnum = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", *digits = "0123456789";
    size_t act = strcspn(text, " ");
    const char *at = text + act;

    if (act == 0 || strcspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 0 || *at != ' ')
        return false;
    for (size_t i = 0; i < act; i++)
        if (!strchr(alnum, text[i]) && !(strchr("-.", text[i]) && strchr(alnum, text[i + 1]) && text[i + 1]))
            return false;
    if (!at[1] || !strchr(digits, at[1]))
        return false;
    for (at += 1; *at && *at != '('; at++)
        if (!strchr(alnum, *at) && !(strchr("-.", *at) && at[1] && strchr(alnum, at[1])))
            return false;
    while (*at == '(') {
        size_t inside = strspn(at + 1, alnum);
        if (inside == 0 || at[inside + 1] != ')')
            return false;
        at += inside + 2;
    }
    return *at == '\0';
}

static void check_citation(const char *citation, const char *act)
{
    ck_assert_msg(is_citation(citation), "%s", citation);
    ck_assert_msg(strncmp(citation, act, strlen(act)) == 0 && citation[strlen(act)] == ' ', "%s in %s", citation, act);
}

/* Each language says it in words of its own. */
static void check_words(const optout_words *words)
{
    ck_assert(words->en && words->de && words->fr && *words->en && *words->de && *words->fr);
    ck_assert_str_ne(words->en, words->de);
    ck_assert_str_ne(words->en, words->fr);
    ck_assert_str_ne(words->de, words->fr);
    check_french(words->fr);
}

static void check_text(size_t (*text)(const char *, char *, size_t, const void *), const void *of)
{
    char en[256], de[256], fr[256];

    ck_assert_uint_gt(text("en", en, sizeof en, of), 0);
    ck_assert_uint_gt(text("de", de, sizeof de, of), 0);
    ck_assert_uint_gt(text("fr", fr, sizeof fr, of), 0);
    ck_assert_str_ne(en, de);
    ck_assert_str_ne(en, fr);
    ck_assert_str_ne(de, fr);
    check_french(fr);
}

static size_t framework_text(const char *lang, char *buf, size_t cap, const void *of)
{
    return optout_framework_text(of, lang, buf, cap);
}

static size_t basis_text(const char *lang, char *buf, size_t cap, const void *of)
{
    return optout_basis_text(of, lang, buf, cap);
}

static size_t right_text(const char *lang, char *buf, size_t cap, const void *of)
{
    return optout_right_text(of, lang, buf, cap);
}

START_TEST(citations_are_well_formed_and_found_again)
{
    const optout_framework *f = optout_framework_at((size_t)_i);

    ck_assert_ptr_eq(optout_framework_find(optout_framework_act(f)), f);
    for (size_t i = 0; i < f->basis_count; i++) { /* found again: so none stands twice */
        check_citation(f->bases[i].citation, f->act);
        ck_assert_ptr_eq(optout_basis_find(f->bases[i].citation), &f->bases[i]);
        ck_assert_ptr_eq(optout_basis_framework(&f->bases[i]), f);
    }
    for (size_t i = 0; i < f->right_count; i++) {
        check_citation(f->rights[i].citation, f->act);
        ck_assert_ptr_eq(optout_right_find(f->rights[i].citation), &f->rights[i]);
        ck_assert_ptr_eq(optout_right_framework(&f->rights[i]), f);
        check_text(right_text, &f->rights[i]);
    }
    check_text(framework_text, f);
}
END_TEST

START_TEST(bases_are_named_in_every_language)
{
    const optout_framework *f = optout_framework_at((size_t)_i);
    const optout_basis *basis;

    for (size_t i = 0; (basis = optout_framework_basis(f, i)) != NULL; i++)
        check_text(basis_text, basis);
}
END_TEST

START_TEST(five_acts_are_in_the_tables)
{
    static const char *const acts[] = {"GDPR", "UK-GDPR", "FADP", "CCPA", "LGPD"};

    for (size_t i = 0; i < (size_t)COUNT(acts); i++)
        ck_assert_str_eq(optout_framework_act(optout_framework_at(i)), acts[i]);
    ck_assert_ptr_null(optout_framework_at((size_t)COUNT(acts)));
    ck_assert_ptr_null(optout_framework_find("GDP"));
    ck_assert_ptr_null(optout_framework_find("GDPR 15"));
    ck_assert(optout_law__act_known("GDPR") && optout_law__act_known("GDPR 99") && optout_law__act_known("FADP"));
    ck_assert(!optout_law__act_known("DE-BMG 50(2)") && !optout_law__act_known("GDPRX 15") &&
              !optout_law__act_known("") && !optout_law__act_known("GDP"));
}
END_TEST

/* --- IRIs of the Data Privacy Vocabulary --- */

#define GDPR_IRI "https://w3id.org/dpv/legal/eu/gdpr#"
static const struct {
    const char *place, *iri;
} iris[] = {{"7(3)", GDPR_IRI "A7-3"}, {"13", GDPR_IRI "A13"},
            {"14", GDPR_IRI "A14"},    {"15", GDPR_IRI "A15"},
            {"16", GDPR_IRI "A16"},    {"17", GDPR_IRI "A17"},
            {"18", GDPR_IRI "A18"},    {"19", GDPR_IRI "A19"},
            {"20", GDPR_IRI "A20"},    {"21(1)", GDPR_IRI "A21"},
            {"21(2)", NULL},           {"21(6)", NULL},
            {"22", GDPR_IRI "A22"},    {"22(3)", GDPR_IRI "A22-3-a"},
            {"77", GDPR_IRI "A77"},    {"78", GDPR_IRI "A78"},
            {"79", GDPR_IRI "A79"},    {"80(1)", NULL},
            {"80(2)", NULL},           {"82", NULL}};

START_TEST(rights_have_their_iri)
{
    const optout_right *right = optout_framework_right(optout_framework_find("GDPR"), (size_t)_i);

    ck_assert_str_eq(optout_right_citation(right) + strlen("GDPR "), iris[_i].place);
    if (iris[_i].iri)
        ck_assert_str_eq(optout_right_iri(right), iris[_i].iri);
    else
        ck_assert_ptr_null(optout_right_iri(right));
}
END_TEST

static void check_basis(size_t i, const char *article, char letter)
{
    const optout_basis *basis = optout_framework_basis(optout_framework_find("GDPR"), i);
    char citation[32], iri[64];

    snprintf(citation, sizeof citation, "GDPR %s(%c)", article, letter);
    snprintf(iri, sizeof iri, GDPR_IRI "A%c-%c-%c", article[0], article[2], letter);
    ck_assert_str_eq(optout_basis_citation(basis), citation);
    ck_assert_str_eq(optout_basis_iri(basis), iri);
}

START_TEST(bases_have_their_iri)
{
    for (size_t i = 0; i < 6; i++)
        check_basis(i, "6(1)", (char)('a' + i));
    for (size_t i = 0; i < 10; i++)
        check_basis(6 + i, "9(2)", (char)('a' + i));
    ck_assert_ptr_null(optout_framework_basis(optout_framework_find("GDPR"), 16));
    ck_assert_ptr_null(optout_basis_iri(optout_basis_find("UK-GDPR 6(1)(ea)"))); /* no term */
    ck_assert_ptr_null(optout_framework_basis(optout_framework_find("FADP"), 0));
    ck_assert_ptr_null(optout_framework_basis(optout_framework_find("CCPA"), 0));
    ck_assert_ptr_nonnull(optout_basis_find("LGPD 7(I)"));
    ck_assert_ptr_nonnull(optout_basis_find("LGPD 7(X)"));
    ck_assert_ptr_nonnull(optout_basis_find("LGPD 11"));
    ck_assert_ptr_null(optout_basis_find("GDPR 6(1)(ea)"));
    ck_assert_ptr_null(optout_basis_find("GDPR 6(1)"));
    ck_assert_ptr_null(optout_basis_find("FADP 30(2)(b)"));
    ck_assert_ptr_null(optout_right_find("GDPR 6(1)(f)"));
}
END_TEST

/* --- Rows --- */

static bool has_fact(const optout_law__row *row, int16_t fact)
{
    for (int i = 0; i < OPTOUT_LAW__ROW_FACTS; i++)
        if (row->facts[i] == fact)
            return true;
    return false;
}

static void check_facts(const optout_law__row *row)
{
    for (int i = 0; i < OPTOUT_LAW__ROW_FACTS; i++) {
        ck_assert_int_le(abs(row->facts[i]), OPTOUT_FACT__COUNT);
        for (int k = 0; k < i; k++)
            ck_assert(row->facts[i] == 0 || (row->facts[k] != 0 && abs(row->facts[i]) != abs(row->facts[k])));
    }
    ck_assert(row->kind == OPTOUT_LAW__GROUND || row->facts[0] != 0);
}

START_TEST(periods_are_said_in_every_language)
{
    for (const optout_clock *clock = optout_law__clocks; clock->id; clock++)
        check_words(&clock->words);
}
END_TEST

START_TEST(every_row_is_sourced_and_in_words)
{
    const optout_framework *f = optout_framework_at((size_t)_i);

    ck_assert(f->source && *f->source);
    ck_assert_uint_le(f->right_count, 64);
    ck_assert_uint_le(f->basis_count, 32);
    for (size_t i = 0; i < f->row_count; i++) {
        const optout_law__row *row = &f->rows[i];
        ck_assert(row->article && row->article[0] >= '0' && row->article[0] <= '9');
        check_words(&row->words);
        ck_assert_msg(!strchr(".:", row->words.en[strlen(row->words.en) - 1]), "%s", row->words.en);
        ck_assert_msg((*row->words.de >= 'A' && *row->words.de <= 'Z') || strncmp(row->words.de, "Ü", 2) == 0, "%s",
                      row->words.de); /* a sentence after a colon */
        ck_assert_msg(!strchr(".:", row->words.fr[strlen(row->words.fr) - 1]), "%s", row->words.fr);
        ck_assert(!row->source || *row->source);
        ck_assert(row->kind == OPTOUT_LAW__GROUND || row->kind == OPTOUT_LAW__UNLESS || row->kind == OPTOUT_LAW__QUIET);
        ck_assert(row->rights != 0 && (f->right_count == 64 || row->rights >> f->right_count == 0));
        ck_assert(row->bases >> f->basis_count == 0 && row->without >> f->basis_count == 0);
        ck_assert(optout_date_is_valid(row->from) && (row->until == OPTOUT_NO_DATE || row->from < row->until));
        check_facts(row);
    }
}
END_TEST

static bool same_facts(const optout_law__row *a, const optout_law__row *b)
{
    for (int i = 0; i < OPTOUT_LAW__ROW_FACTS; i++)
        if (!has_fact(b, a->facts[i]) || !has_fact(a, b->facts[i]))
            return false;
    return true;
}

static bool same_time(const optout_law__row *a, const optout_law__row *b)
{
    return (a->until == OPTOUT_NO_DATE || b->from < a->until) && (b->until == OPTOUT_NO_DATE || a->from < b->until);
}

START_TEST(no_two_rows_overlap)
{
    const optout_framework *f = optout_framework_at((size_t)_i);

    for (size_t i = 0; i < f->row_count; i++)
        for (size_t k = 0; k < i; k++) {
            const optout_law__row *a = &f->rows[i], *b = &f->rows[k];
            bool bases = a->bases == b->bases || (a->bases & b->bases) != 0;
            ck_assert_msg(
                !((a->rights & b->rights) && a->kind == b->kind && bases && same_facts(a, b) && same_time(a, b)),
                "%s and %s", a->article, b->article);
        }
}
END_TEST

/* What makes the needs exact: within a right a fact is wanted in one way and stands on one side, and a fact that a
 * quiet row waits for stands in no other row that is asked. */
START_TEST(a_fact_has_one_sign_and_one_side_within_a_right)
{
    const optout_framework *f = optout_framework_at((size_t)_i);

    for (size_t i = 0; i < f->row_count; i++)
        for (size_t k = 0; k < f->row_count; k++) {
            const optout_law__row *a = &f->rows[i], *b = &f->rows[k];
            if (i == k || !(a->rights & b->rights))
                continue;
            for (int n = 0; n < OPTOUT_LAW__ROW_FACTS && a->facts[n]; n++) {
                bool sides = (a->kind == OPTOUT_LAW__GROUND) != (b->kind == OPTOUT_LAW__GROUND);
                ck_assert_msg(!has_fact(b, (int16_t)-a->facts[n]), "%s and %s", a->article, b->article);
                ck_assert_msg(!(sides && has_fact(b, a->facts[n])), "%s and %s", a->article, b->article);
            }
            ck_assert(a->kind != OPTOUT_LAW__QUIET || !has_fact(b, a->facts[0]));
        }
}
END_TEST

START_TEST(every_right_has_a_ground)
{
    const optout_framework *f = optout_framework_at((size_t)_i);

    for (size_t r = 0; r < f->right_count; r++) {
        bool found = false;
        for (size_t i = 0; i < f->row_count; i++)
            found = found || (f->rows[i].kind == OPTOUT_LAW__GROUND && f->rows[i].rights >> r & 1);
        ck_assert_msg(found, "%s", f->rights[r].citation);
    }
}
END_TEST

START_TEST(every_step_has_words)
{
    static const char *const codes[] = {"right-ground-holds",  "right-ground-fails",      "right-ground-open",
                                        "right-exception-met", "right-exception-not-met", "right-exception-open",
                                        "right-other-bases",   "right-not-yet",           "right-ended"};

    for (int i = 0; i < COUNT(codes); i++)
        for (size_t l = 0; optout_language_at(l); l++) {
            const char *text = optout_explain__template(codes[i], optout_language_at(l));
            ck_assert_msg(text && strstr(text, "{row}"), "%s in %s", codes[i], optout_language_at(l));
            ck_assert_int_eq(i >= COUNT(codes) - 2, strstr(text, "{after}") != NULL);
        }
}
END_TEST

START_TEST(days_of_the_tables_are_days)
{
    ck_assert_int_eq(OPTOUT_LAW__DAY(1970, 1, 1), 0);
    ck_assert_int_eq(OPTOUT_LAW__DAY(2000, 2, 29), optout_date_make(2000, 2, 29));
    ck_assert_int_eq(OPTOUT_LAW__DAY(2000, 3, 1), optout_date_make(2000, 3, 1));
    ck_assert_int_eq(OPTOUT_LAW__DAY(2018, 5, 25), optout_date_make(2018, 5, 25));
    ck_assert_int_eq(OPTOUT_LAW__DAY(2027, 1, 1), optout_date_make(2027, 1, 1));
    ck_assert_int_eq(OPTOUT_LAW__DAY(2026, 12, 31), optout_date_make(2026, 12, 31));
}
END_TEST

/* --- Facts --- */

static bool is_word(const char *text)
{
    for (const char *c = text; *c; c++)
        if (!((*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || (*c == '-' && c > text && c[-1] != '-' && c[1])))
            return false;
    return *text != '\0';
}

static bool is_used(int32_t fact)
{
    const optout_framework *f;

    for (size_t i = 0; (f = optout_framework_at(i)) != NULL; i++)
        for (size_t k = 0; k < f->row_count; k++)
            if (has_fact(&f->rows[k], (int16_t)(fact + 1)) || has_fact(&f->rows[k], (int16_t)(-fact - 1)))
                return true;
    return false;
}

START_TEST(a_fact_is_a_question)
{
    char en[256], de[256], fr[256];
    const char *name = optout_fact_name(_i), *article = optout_fact_article(_i);

    ck_assert(is_word(name));
    ck_assert_int_eq(optout_fact_index(name), _i);
    ck_assert_msg(is_citation(article) && optout_law__act_known(article), "%s: %s", name, article);
    ck_assert_uint_lt(optout_fact_question(_i, "en", en, sizeof en), sizeof en);
    ck_assert_uint_lt(optout_fact_question(_i, "de-CH", de, sizeof de), sizeof de);
    ck_assert_uint_lt(optout_fact_question(_i, "fr-CH", fr, sizeof fr), sizeof fr);
    ck_assert(en[strlen(en) - 1] == '?' && de[strlen(de) - 1] == '?' && fr[strlen(fr) - 1] == '?');
    ck_assert(strcmp(en, de) != 0 && strcmp(en, fr) != 0 && strcmp(de, fr) != 0);
    check_french(fr);
    ck_assert_msg(is_used(_i), "no row asks for %s", name);
}
END_TEST

START_TEST(facts_are_spelled_as_agreed)
{
    static const char *const names =
        "from-person already-informed disproportionate disclosure-by-law professional-secrecy accurate "
        "no-longer-needed "
        "consent-withdrawn other-basis objected objected-marketing own-situation overriding-grounds unlawful "
        "erasure-by-law child-online expression legal-obligation public-task public-health research-impaired claims "
        "accuracy-contested prefers-restriction person-needs-for-claims objection-pending restricted "
        "restricted-use-allowed provided-by-person automated-means direct-marketing research solely-automated "
        "significant-effect contract-decision law-authorised-decision explicit-consent-decision special-data "
        "public-powers national-law-80 cannot-identify more-information excessive identity-unproven excluded-by-law "
        "express-wish justified own-public sale-sharing human-appeal noncompliance annex-1 public-authority-task "
        "consent-or-contract";
    const char *at = names;

    for (int32_t i = 0; optout_fact_name(i); i++) { /* the order is that of the bits, which callers may keep */
        size_t len = strcspn(at, " ");
        ck_assert_uint_eq(strlen(optout_fact_name(i)), len);
        ck_assert_int_eq(strncmp(optout_fact_name(i), at, len), 0);
        at += len + strspn(at + len, " ");
    }
    ck_assert_str_eq(at, "");
    ck_assert_int_le(OPTOUT_FACT__COUNT, 64 * OPTOUT_FACT_WORDS);
    ck_assert_int_eq(optout_fact_index("no-such-fact"), -1);
    ck_assert_int_eq(optout_fact_index(NULL), -1);
    ck_assert_ptr_null(optout_fact_name(-1));
    ck_assert_ptr_null(optout_fact_article(OPTOUT_FACT__COUNT));
    ck_assert_uint_eq(optout_fact_question(256, "en", NULL, 0), 0);
}
END_TEST

START_TEST(facts_are_set_and_taken_back)
{
    optout_facts facts = OPTOUT_INIT(optout_facts), short_facts = OPTOUT_INIT(optout_facts);
    optout_error error;
    int32_t claims = optout_fact_index("claims");
    uint64_t bit = UINT64_C(1) << (claims % 64);

    ck_assert_int_eq(optout_facts_set(&facts, "claims", 1, &error), OPTOUT_OK);
    ck_assert(facts.known[claims / 64] == bit && facts.yes[claims / 64] == bit);
    ck_assert_int_eq(optout_facts_set(&facts, "claims", 0, &error), OPTOUT_OK);
    ck_assert(facts.known[claims / 64] == bit && facts.yes[claims / 64] == 0);
    ck_assert_int_eq(optout_facts_set(&facts, "claims", 1, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_facts_set(&facts, "claims", 2, &error), OPTOUT_OK);
    ck_assert(facts.known[claims / 64] == 0 && facts.yes[claims / 64] == 0);
    ck_assert_int_eq(optout_facts_set(&facts, "claim", 1, &error), OPTOUT_E_UNKNOWN);
    ck_assert_int_eq(optout_facts_set(NULL, "claims", 1, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_facts_set(&facts, NULL, 1, &error), OPTOUT_E_ARGUMENT);
    short_facts.size = 8;
    ck_assert_int_eq(optout_facts_set(&short_facts, "claims", 1, &error), OPTOUT_E_ARGUMENT);
    ck_assert(short_facts.known[claims / 64] == 0);
}
END_TEST

static void check_refused(const optout_facts *facts, const char *pointer)
{
    const optout_right *right = optout_right_find("GDPR 15");
    optout_error error;
    int32_t holds = 77, needs[4] = {77, 77, 77, 77};
    size_t count = 77;

    ck_assert_int_eq(optout_right_judge(right, NULL, 0, facts, &holds, needs, 4, &count, NULL, &error),
                     OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.pointer, pointer);
    ck_assert(holds == 77 && needs[0] == 77 && count == 77);
    ck_assert_int_eq(optout_right_holds(right, NULL, 0, facts, NULL), OPTOUT_RIGHT_UNKNOWN);
}

START_TEST(bad_facts_are_refused)
{
    static const optout_moment moments[] = {{4, 0, 0},
                                            {-1, 0, 0},
                                            {OPTOUT_MOMENT_DAY, OPTOUT_NO_DATE, 0},
                                            {OPTOUT_MOMENT_CIVIL, INT32_MAX, 0},
                                            {OPTOUT_MOMENT_INSTANT, 0, INT64_MAX},
                                            {OPTOUT_MOMENT_INSTANT, 0, OPTOUT_NO_INSTANT},
                                            /* a microsecond before 0001-01-01: days before 1970 are not rounded up */
                                            {OPTOUT_MOMENT_INSTANT, 0, INT64_C(-719162) * 86400000000 - 1}};
    struct {
        optout_facts facts;
        uint64_t tail;
    } longer = {{.size = sizeof longer}, 0};
    optout_facts facts = OPTOUT_INIT(optout_facts);

    for (int i = 0; i < COUNT(moments); i++) {
        facts.on = moments[i];
        check_refused(&facts, "/on");
    }
    facts = (optout_facts)OPTOUT_INIT(optout_facts);
    facts.known[OPTOUT_FACT__COUNT / 64] = UINT64_C(1) << (OPTOUT_FACT__COUNT % 64);
    check_refused(&facts, "/known");
    facts = (optout_facts)OPTOUT_INIT(optout_facts);
    facts.yes[3] = UINT64_C(1) << 63;
    check_refused(&facts, "/yes");
    facts = (optout_facts)OPTOUT_INIT(optout_facts);
    facts.reserved = 1;
    check_refused(&facts, "/reserved");
    facts = (optout_facts)OPTOUT_INIT(optout_facts);
    facts.size = 4;
    check_refused(&facts, "");
    ck_assert_int_eq(optout_right_holds(optout_right_find("GDPR 15"), NULL, 0, &longer.facts, NULL), OPTOUT_RIGHT_YES);
    longer.tail = 1;
    check_refused(&longer.facts, "");
}
END_TEST

START_TEST(yes_without_known_is_unknown)
{
    optout_facts facts = OPTOUT_INIT(optout_facts);
    int32_t fact = optout_fact_index("direct-marketing");

    facts.yes[fact / 64] = UINT64_C(1) << (fact % 64);
    ck_assert_int_eq(optout_right_holds(optout_right_find("GDPR 21(2)"), NULL, 0, &facts, NULL),
                     OPTOUT_RIGHT_CONDITIONAL);
    fact = optout_fact_index("excessive");
    facts.yes[fact / 64] |= UINT64_C(1) << (fact % 64);
    ck_assert_int_eq(optout_right_holds(optout_right_find("GDPR 15"), NULL, 0, &facts, NULL), OPTOUT_RIGHT_YES);
}
END_TEST

/* --- Judging --- */

START_TEST(needs_are_counted_past_the_space)
{
    law_situation s = read_situation("GDPR 21(1)", "6(1)(f)", "", NULL);
    int32_t holds, needs[3] = {-1, -1, -1};
    size_t count;

    ck_assert_int_eq(optout_right_judge(s.right, s.bases, 1, NULL, &holds, needs, 2, &count, NULL, NULL), OPTOUT_OK);
    ck_assert_uint_eq(count, 3);
    ck_assert_str_eq(optout_fact_name(needs[0]), "own-situation");
    ck_assert_str_eq(optout_fact_name(needs[1]), "overriding-grounds");
    ck_assert_int_eq(needs[2], -1);
    ck_assert_int_eq(optout_right_judge(s.right, s.bases, 1, NULL, &holds, NULL, 9, NULL, NULL, NULL), OPTOUT_OK);
    ck_assert_int_eq(holds, OPTOUT_RIGHT_CONDITIONAL);
}
END_TEST

START_TEST(bases_of_other_acts_are_passed_over)
{
    const optout_right *right = optout_right_find("GDPR 21(1)");
    const optout_basis *bases[] = {optout_basis_find("UK-GDPR 6(1)(f)"), optout_basis_find("GDPR 6(1)(f)"), NULL};
    int32_t holds = 77;

    ck_assert_int_eq(optout_right_holds(right, bases, 1, NULL, NULL), OPTOUT_RIGHT_NO);
    ck_assert_int_eq(optout_right_holds(right, bases, 2, NULL, NULL), OPTOUT_RIGHT_CONDITIONAL);
    ck_assert_int_eq(optout_right_judge(right, bases, 3, NULL, &holds, NULL, 0, NULL, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_right_judge(right, NULL, 1, NULL, &holds, NULL, 0, NULL, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_right_judge(NULL, bases, 2, NULL, &holds, NULL, 0, NULL, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_right_judge(right, bases, 2, NULL, NULL, NULL, 0, NULL, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(holds, 77);
    ck_assert_int_eq(optout_right_holds(NULL, bases, 2, NULL, NULL), OPTOUT_RIGHT_UNKNOWN);
}
END_TEST

START_TEST(answers_have_names)
{
    ck_assert_str_eq(optout_holds_name(OPTOUT_RIGHT_NO), "no");
    ck_assert_str_eq(optout_holds_name(OPTOUT_RIGHT_YES), "yes");
    ck_assert_str_eq(optout_holds_name(OPTOUT_RIGHT_CONDITIONAL), "conditional");
    ck_assert_str_eq(optout_holds_name(OPTOUT_RIGHT_UNKNOWN), "unknown");
    ck_assert_str_eq(optout_holds_name(4), "unknown");
    ck_assert_str_eq(optout_holds_name(-1), "unknown");
}
END_TEST

START_TEST(null_is_nobody)
{
    ck_assert_ptr_null(optout_framework_find(NULL));
    ck_assert_ptr_null(optout_framework_act(NULL));
    ck_assert_ptr_null(optout_framework_right(NULL, 0));
    ck_assert_ptr_null(optout_framework_basis(NULL, 0));
    ck_assert_uint_eq(optout_framework_text(NULL, "en", NULL, 0), 0);
    ck_assert_ptr_null(optout_basis_find(NULL));
    ck_assert_ptr_null(optout_basis_citation(NULL));
    ck_assert_ptr_null(optout_basis_framework(NULL));
    ck_assert_ptr_null(optout_basis_iri(NULL));
    ck_assert_uint_eq(optout_basis_text(NULL, NULL, NULL, 0), 0);
    ck_assert_ptr_null(optout_right_find(NULL));
    ck_assert_ptr_null(optout_right_citation(NULL));
    ck_assert_ptr_null(optout_right_framework(NULL));
    ck_assert_ptr_null(optout_right_iri(NULL));
    ck_assert_uint_eq(optout_right_text(NULL, NULL, NULL, 0), 0);
    ck_assert_ptr_null(optout_authority_find(NULL));
    ck_assert_ptr_null(optout_authority_name(NULL));
    ck_assert_ptr_null(optout_authority_place(NULL));
    ck_assert_ptr_null(optout_authority_host(NULL));
    ck_assert_ptr_null(optout_authority_sector(NULL));
    ck_assert_ptr_null(optout_authority_source(NULL));
    ck_assert_uint_eq(optout_rights_need_count(NULL, 0), 0);
    ck_assert_int_eq(optout_rights_waived(NULL, 0), 0);
    ck_assert_int_eq(optout_authority_is_verified(NULL), 0);
    optout_rights_free(NULL);
    ck_assert_uint_eq(optout_rights_count(NULL), 0);
    ck_assert_ptr_null(optout_rights_right(NULL, 0));
    ck_assert_ptr_null(optout_rights_citation(NULL, 0));
    ck_assert_int_eq(optout_rights_holds(NULL, 0), OPTOUT_RIGHT_UNKNOWN);
    ck_assert_int_eq(optout_rights_need(NULL, 0, 0), -1);
    ck_assert_ptr_null(optout_rights_why(NULL, 0));
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("law");
    TCase *tables = tcase_create("tables"), *facts = tcase_create("facts"), *judging = tcase_create("judging");

    tcase_add_test(tables, five_acts_are_in_the_tables);
    tcase_add_loop_test(tables, citations_are_well_formed_and_found_again, 0, 5);
    tcase_add_loop_test(tables, bases_are_named_in_every_language, 0, 5);
    tcase_add_test(tables, periods_are_said_in_every_language);
    tcase_add_loop_test(tables, rights_have_their_iri, 0, COUNT(iris));
    tcase_add_test(tables, bases_have_their_iri);
    tcase_add_loop_test(tables, every_row_is_sourced_and_in_words, 0, 5);
    tcase_add_loop_test(tables, no_two_rows_overlap, 0, 5);
    tcase_add_loop_test(tables, a_fact_has_one_sign_and_one_side_within_a_right, 0, 5);
    tcase_add_loop_test(tables, every_right_has_a_ground, 0, 5);
    tcase_add_test(tables, every_step_has_words);
    tcase_add_test(tables, days_of_the_tables_are_days);
    tcase_add_loop_test(facts, a_fact_is_a_question, 0, OPTOUT_FACT__COUNT);
    tcase_add_test(facts, facts_are_spelled_as_agreed);
    tcase_add_test(facts, facts_are_set_and_taken_back);
    tcase_add_test(facts, bad_facts_are_refused);
    tcase_add_test(facts, yes_without_known_is_unknown);
    tcase_add_test(judging, needs_are_counted_past_the_space);
    tcase_add_test(judging, bases_of_other_acts_are_passed_over);
    tcase_add_test(judging, answers_have_names);
    tcase_add_test(judging, null_is_nobody);
    suite_add_tcase(suite, tables);
    suite_add_tcase(suite, facts);
    suite_add_tcase(suite, judging);
    return suite;
}

SUITE_MAIN(make)
