/* What follows from bases and facts: single cases, the matrix, every completion of what is unknown, and every row
 * deleted in turn. */
#include "law_cases.h"
#include "law_situation.h"

START_TEST(a_case_is_judged_as_the_law_says)
{
    const law_case *c = &law_cases[_i];
    law_situation s = read_situation(c->right, c->bases, c->facts, c->on);
    optout_law__answer answer = judge(&s, SIZE_MAX);
    char needs[512];

    ck_assert_msg(strcmp(optout_holds_name(answer.holds), c->holds) == 0, "%s on %s with %s (%s): %s, not %s", c->right,
                  c->bases, c->facts, c->source, optout_holds_name(answer.holds), c->holds);
    needs_text(&answer, needs, sizeof needs);
    ck_assert_msg(strcmp(needs, c->needs) == 0, "%s on %s with %s (%s): needs %s, not %s", c->right, c->bases, c->facts,
                  c->source, needs, c->needs);
}
END_TEST

/* C: conditional, and the facts that are asked for can make it a yes as well as a no. */
static void check_both_ways(law_situation *s, const optout_law__answer *answer)
{
    bool yes = false, no = false;

    ck_assert_uint_lt(answer->need_count, 16);
    for (uint32_t bits = 0; bits < UINT32_C(1) << answer->need_count; bits++) {
        for (size_t i = 0; i < answer->need_count; i++)
            ck_assert_int_eq(optout_facts_set(&s->facts, optout_fact_name(answer->needs[i]), bits >> i & 1, NULL),
                             OPTOUT_OK);
        int32_t holds = judge(s, SIZE_MAX).holds;
        ck_assert_int_ne(holds, OPTOUT_RIGHT_CONDITIONAL);
        yes = yes || holds == OPTOUT_RIGHT_YES;
        no = no || holds == OPTOUT_RIGHT_NO;
    }
    ck_assert(yes && no);
}

static void check_cell(const char *act, const char *place, const char *basis, char cell)
{
    char citation[32];
    snprintf(citation, sizeof citation, "%s %s", act, place);
    law_situation s = read_situation(citation, basis, "", NULL);
    optout_law__answer answer = judge(&s, SIZE_MAX);
    int32_t expected = cell == 'E' ? OPTOUT_RIGHT_YES : cell == 'N' ? OPTOUT_RIGHT_NO : OPTOUT_RIGHT_CONDITIONAL;

    ck_assert_msg(answer.holds == expected, "%s on %s: %s, not %c", citation, basis, optout_holds_name(answer.holds),
                  cell);
    if (cell == 'C')
        check_both_ways(&s, &answer);
}

START_TEST(a_right_follows_from_its_basis)
{
    ck_assert_uint_eq(strlen(law_matrix[_i].cells), 6);
    for (int i = 0; i < 6; i++) {
        char basis[16];
        snprintf(basis, sizeof basis, "6(1)(%c)", 'a' + i);
        check_cell("GDPR", law_matrix[_i].place, basis, law_matrix[_i].cells[i]);
        if (strcmp(law_matrix[_i].place, "22") != 0 && strcmp(law_matrix[_i].place, "22(3)") != 0)
            check_cell("UK-GDPR", law_matrix[_i].place, basis, law_matrix[_i].cells[i]);
    }
    if (strncmp(law_matrix[_i].place, "22", 2) != 0) /* UK: (ea) as (f); 22A-22D stand apart */
        check_cell("UK-GDPR", law_matrix[_i].place, "6(1)(ea)", law_matrix[_i].cells[5]);
}
END_TEST

START_TEST(the_matrix_has_every_right)
{
    const optout_framework *gdpr = optout_framework_find("GDPR");

    for (size_t i = 0; i < (size_t)COUNT(law_matrix); i++) {
        char citation[32];
        snprintf(citation, sizeof citation, "GDPR %s", law_matrix[i].place);
        ck_assert_str_eq(optout_right_citation(optout_framework_right(gdpr, i)), citation);
        ck_assert_str_eq(law_holding[i].place, law_matrix[i].place);
    }
    ck_assert_ptr_null(optout_framework_right(gdpr, (size_t)COUNT(law_matrix)));
}
END_TEST

static void check_limits(const char *act, int i, const char *on)
{
    for (int k = 0; k < COUNT(law_limits); k++) {
        char citation[32], word[32], facts[512];
        snprintf(citation, sizeof citation, "%s %s", act, law_holding[i].place);
        law_situation s = read_situation(citation, law_holding[i].bases, law_holding[i].facts, on);
        ck_assert_msg(judge(&s, SIZE_MAX).holds == OPTOUT_RIGHT_YES, "%s does not hold", citation);
        snprintf(word, sizeof word, " %s ", law_holding[i].place);
        snprintf(facts, sizeof facts, "%s%s", law_holding[i].facts, law_limits[k].facts);
        s = read_situation(citation, law_holding[i].bases, facts, on);
        int32_t expected = strstr(law_limits[k].reaches, word) ? OPTOUT_RIGHT_NO : OPTOUT_RIGHT_YES;
        ck_assert_msg(judge(&s, SIZE_MAX).holds == expected, "%s with %s: %s", citation, law_limits[k].facts,
                      law_limits[k].source);
    }
}

START_TEST(a_limit_reaches_the_rights_it_names)
{
    check_limits("GDPR", _i, NULL);
    check_limits("UK-GDPR", _i, "2025-06-01");
}
END_TEST

/* --- Brute force: two-valued, over every completion of the unknown facts --- */

static uint32_t draw(uint64_t *state, uint32_t below)
{
    *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*state >> 33) % below;
}

/* A situation completed: what is known stays, the rest is chosen. */
typedef struct world {
    const optout_framework *framework;
    const optout_law__row *rows[64];
    size_t row_count;
    bool yes[OPTOUT_FACT__COUNT];
    int open[OPTOUT_FACT__COUNT]; /* facts that can still be either */
    size_t open_count;
} world;

static bool is_named(const world *w, const law_situation *s, uint32_t mask, optout_date on)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->bases[i]->framework == w->framework &&
            (on == OPTOUT_NO_DATE || s->bases[i]->from == OPTOUT_NO_DATE || on >= s->bases[i]->from) &&
            mask >> (s->bases[i] - w->framework->bases) & 1)
            return true;
    return false;
}

static bool counts(const world *w, const law_situation *s, const optout_law__row *row)
{
    optout_date on = s->facts.on.kind ? s->facts.on.date : OPTOUT_NO_DATE;

    if (!(row->rights >> (s->right - w->framework->rights) & 1))
        return false;
    if (on == OPTOUT_NO_DATE ? row->until != OPTOUT_NO_DATE
                             : on < row->from || (row->until != OPTOUT_NO_DATE && on >= row->until))
        return false;
    return (row->bases == 0 || is_named(w, s, row->bases, on)) && !is_named(w, s, row->without, on);
}

static int fact_of(int16_t wanted)
{
    return abs(wanted) - 1;
}

static void open_fact(world *w, const law_situation *s, int fact)
{
    if (s->facts.known[fact / 64] >> (fact % 64) & 1)
        return;
    for (size_t i = 0; i < w->open_count; i++)
        if (w->open[i] == fact)
            return;
    w->open[w->open_count++] = fact;
}

static world enter(const law_situation *s)
{
    world w = {.framework = s->right->framework};

    for (size_t i = 0; i < w.framework->row_count; i++)
        if (counts(&w, s, &w.framework->rows[i]))
            w.rows[w.row_count++] = &w.framework->rows[i];
    for (int i = 0; i < OPTOUT_FACT__COUNT; i++)
        w.yes[i] = s->facts.known[i / 64] & s->facts.yes[i / 64] & UINT64_C(1) << (i % 64);
    for (size_t i = 0; i < w.row_count; i++) {
        int16_t first = w.rows[i]->facts[0];
        bool known = first && s->facts.known[fact_of(first) / 64] >> (fact_of(first) % 64) & 1;
        if (w.rows[i]->kind == OPTOUT_LAW__QUIET && !known) {
            w.yes[fact_of(first)] = first < 0; /* not alleged */
            continue;
        }
        for (int k = 0; k < OPTOUT_LAW__ROW_FACTS && w.rows[i]->facts[k]; k++)
            open_fact(&w, s, fact_of(w.rows[i]->facts[k]));
    }
    return w;
}

static bool holds_in(const world *w)
{
    bool ground = false, exception = false;

    for (size_t i = 0; i < w->row_count; i++) {
        bool all = true;
        for (int k = 0; k < OPTOUT_LAW__ROW_FACTS && w->rows[i]->facts[k]; k++)
            all = all && w->yes[fact_of(w->rows[i]->facts[k])] == (w->rows[i]->facts[k] > 0);
        if (w->rows[i]->kind == OPTOUT_LAW__GROUND)
            ground = ground || all;
        else
            exception = exception || all;
    }
    return ground && !exception;
}

static void choose(world *w, uint32_t bits)
{
    for (size_t i = 0; i < w->open_count; i++)
        w->yes[w->open[i]] = bits >> i & 1;
}

/* Bit i: open fact i changes the answer of some completion. */
static uint32_t matters(const bool *answers, size_t open_count)
{
    uint32_t bits = 0;

    for (size_t i = 0; i < open_count; i++)
        for (uint32_t k = 0; k < UINT32_C(1) << open_count; k++)
            if (answers[k] != answers[k ^ UINT32_C(1) << i])
                bits |= UINT32_C(1) << i;
    return bits;
}

static void check_all_completions(const law_situation *s, bool *conditional)
{
    static bool answers[1 << 12];
    world w = enter(s);
    bool yes = false, no = false;
    optout_law__answer answer = judge(s, SIZE_MAX);

    ck_assert_uint_le(w.open_count, 12);
    for (uint32_t bits = 0; bits < UINT32_C(1) << w.open_count; bits++) {
        choose(&w, bits);
        answers[bits] = holds_in(&w);
        yes = yes || answers[bits];
        no = no || !answers[bits];
    }
    *conditional = yes && no;
    ck_assert_int_eq(answer.holds, yes && no ? OPTOUT_RIGHT_CONDITIONAL : yes ? OPTOUT_RIGHT_YES : OPTOUT_RIGHT_NO);
    uint32_t expected = matters(answers, w.open_count), found = 0;
    for (size_t i = 0; i < answer.need_count; i++)
        for (size_t k = 0; k < w.open_count; k++)
            if (w.open[k] == answer.needs[i])
                found |= UINT32_C(1) << k;
    ck_assert_uint_eq(found, expected);
    ck_assert_int_eq((int)answer.need_count, __builtin_popcount(expected));
}

static law_situation any_situation(uint64_t *seed)
{
    static const int32_t days[] = {OPTOUT_LAW__DAY(2017, 1, 1), OPTOUT_LAW__DAY(2022, 6, 1),
                                   OPTOUT_LAW__DAY(2025, 5, 24), OPTOUT_LAW__DAY(2026, 3, 1),
                                   OPTOUT_LAW__DAY(2027, 6, 1)};
    const optout_framework *framework = optout_framework_at(draw(seed, 5));
    law_situation s = {.right = &framework->rights[draw(seed, (uint32_t)framework->right_count)],
                       .facts = OPTOUT_INIT(optout_facts)};

    s.count = framework->basis_count ? draw(seed, 4) : 0;
    for (size_t i = 0; i < s.count; i++)
        s.bases[i] = &framework->bases[draw(seed, (uint32_t)framework->basis_count)];
    if (draw(seed, 3) == 0)
        s.facts.on = optout_moment_day(days[draw(seed, COUNT(days))]);
    return s;
}

/* What a named 9(2) says of itself; written out here, so that it is not taken from the tables. */
static void imply_special(law_situation *s)
{
    optout_date on = s->facts.on.kind ? s->facts.on.date : OPTOUT_NO_DATE;
    int fact = optout_fact_index("special-data");

    if (s->facts.known[fact / 64] >> (fact % 64) & 1)
        return;
    for (size_t i = 0; i < s->count; i++)
        if (strstr(s->bases[i]->citation, " 9(2)") && (on == OPTOUT_NO_DATE || s->bases[i]->from == OPTOUT_NO_DATE))
            ck_assert_int_eq(optout_facts_set(&s->facts, "special-data", 1, NULL), OPTOUT_OK);
}

/* Of the facts of the right's rows, all but a few are known. */
static void know_facts(law_situation *s, uint64_t *seed)
{
    const optout_framework *framework = s->right->framework;
    uint32_t share = 1 + draw(seed, 7), unknown = 0;
    bool met[OPTOUT_FACT__COUNT] = {false};

    for (size_t i = 0; i < framework->row_count; i++)
        for (int k = 0; k < OPTOUT_LAW__ROW_FACTS && framework->rows[i].facts[k]; k++) {
            int fact = fact_of(framework->rows[i].facts[k]);
            if (!(framework->rows[i].rights >> (s->right - framework->rights) & 1) || met[fact])
                continue;
            met[fact] = true;
            if (draw(seed, 8) < share && unknown < 10) {
                unknown++;
                continue;
            }
            bool fits = draw(seed, 4) == 0; /* rarely an exception, else nothing but "no" would be tested */
            bool wanted = framework->rows[i].facts[k] > 0;
            ck_assert_int_eq(optout_facts_set(&s->facts, optout_fact_name(fact), fits == wanted, NULL), OPTOUT_OK);
        }
}

START_TEST(an_answer_is_what_every_completion_says)
{
    uint64_t seed = UINT64_C(20250526);
    int conditional = 0, yes = 0, rounds = 20000;

    for (int i = 0; i < rounds; i++) {
        bool both;
        law_situation s = any_situation(&seed);
        know_facts(&s, &seed);
        int32_t holds = judge(&s, SIZE_MAX).holds;
        imply_special(&s);
        ck_assert_int_eq(judge(&s, SIZE_MAX).holds, holds);
        check_all_completions(&s, &both);
        conditional += both;
        yes += holds == OPTOUT_RIGHT_YES;
    }
    ck_assert_int_gt(conditional, rounds / 20); /* neither answer is a rare one here */
    ck_assert_int_gt(yes, rounds / 20);
}
END_TEST

/* --- The test of the tests: a case notices each row that is left out --- */

static bool is_noticed_by(const char *right, const char *bases, const char *facts, const char *on, size_t row)
{
    law_situation s = read_situation(right, bases, facts, on);

    return judge(&s, row).holds != judge(&s, SIZE_MAX).holds;
}

START_TEST(no_row_can_go_unnoticed)
{
    const optout_framework *framework = optout_framework_at((size_t)_i);

    for (size_t row = 0; row < framework->row_count; row++) {
        bool noticed = false;
        for (int i = 0; i < COUNT(law_cases) && !noticed; i++) {
            const law_case *c = &law_cases[i];
            if (optout_right_framework(optout_right_find(c->right)) == framework)
                noticed = is_noticed_by(c->right, c->bases, c->facts, c->on, row);
        }
        ck_assert_msg(noticed, "%s: row %s: %s", framework->act, framework->rows[row].article,
                      framework->rows[row].words.en);
    }
}
END_TEST

/* --- Steps --- */

/* "code act article", one a line, in the order of the tables. */
static const struct {
    const char *right, *bases, *facts, *on, *steps, *source;
} steps[] = {
    {"GDPR 21(1)", "6(1)(f)", "own-situation=yes overriding-grounds=no claims=no", NULL,
     "right-ground-holds GDPR 21(1)\nright-exception-not-met GDPR 21(1)\nright-exception-not-met GDPR 21(1)\n",
     "yes: grounds that hold, exceptions not met"},
    {"GDPR 21(1)", "6(1)(f)", "own-situation=yes overriding-grounds=no claims=no excessive=no", NULL,
     "right-ground-holds GDPR 21(1)\nright-exception-not-met GDPR 21(1)\nright-exception-not-met GDPR 21(1)\n"
     "right-exception-not-met GDPR 12(5)\n",
     "yes: a quiet exception that was asked"},
    {"GDPR 21(1)", "6(1)(f)", "own-situation=yes overriding-grounds=yes claims=no", NULL,
     "right-exception-met GDPR 21(1)\n", "no: the exception that is met"},
    {"GDPR 21(1)", "6(1)(f)", "own-situation=no overriding-grounds=no", NULL, "right-ground-fails GDPR 21(1)\n",
     "no: the ground that failed"},
    {"GDPR 21(1)", "6(1)(f)", "own-situation=no overriding-grounds=yes", NULL, "right-exception-met GDPR 21(1)\n",
     "no: the exception that is met, whatever the ground"},
    {"GDPR 21(1)", "6(1)(b)", "", NULL, "right-other-bases GDPR 21(1)\n", "no: the row that other bases have"},
    {"GDPR 20", "6(1)(f)", "", NULL, "right-other-bases GDPR 20(1)\n", "no: the row that other bases have"},
    {"GDPR 21(1)", "6(1)(f)", "own-situation=yes", NULL,
     "right-exception-open GDPR 21(1)\nright-exception-open GDPR 21(1)\n", "conditional: the open rows"},
    {"GDPR 18", "6(1)(f)", "accuracy-contested=no", NULL,
     "right-ground-open GDPR 18(1)(b)\nright-ground-open GDPR 18(1)(c)\nright-ground-open GDPR 18(1)(d)\n",
     "conditional: the open rows"},
    {"GDPR 17", "6(1)(f)", "unlawful=yes legal-obligation=yes", NULL, "right-exception-met GDPR 17(3)(b)\n",
     "no: the exception that is met"},
    {"GDPR 15", "6(1)(f)", "", NULL, "right-ground-holds GDPR 15(1)\n", "yes"},
    {"GDPR 15", "6(1)(f)", "", "2017-05-01", "right-not-yet GDPR 15(1)\n", "no: not in force"},
    {"UK-GDPR 22", "6(1)(f)", "", NULL, "right-ended UK-GDPR 22(1)\n", "no: no longer in force"},
    {"UK-GDPR 21(1)", "6(1)(ea)", "", "2025-01-01", "right-other-bases UK-GDPR 21(1)\n", "no: the basis came later"},
    {"UK-GDPR 22B", "6(1)(f)", "", "2026-02-04", "right-not-yet UK-GDPR 22B(1)\n",
     "no: the row for this basis is not yet in force"},
    {"UK-GDPR 77", "6(1)(f)", "", "2020-06-01", "right-not-yet UK-GDPR 77(1)\n", "no: the first row to come"},
    {"UK-GDPR 77", "6(1)(f)", "", NULL, "right-ground-holds DPA 2018 164A\n", "yes: the act of the row"},
    {"FADP 30(2)(b)", "", "express-wish=yes", NULL, "right-exception-open FADP 31(1)\n", "conditional"},
};

START_TEST(steps_give_the_reasons)
{
    law_situation s = read_situation(steps[_i].right, steps[_i].bases, steps[_i].facts, steps[_i].on);
    optout_explanation *why = optout_explanation_new();
    char found[1024] = "";

    ck_assert_ptr_nonnull(why);
    ck_assert_int_ne(optout_right_holds(s.right, s.bases, s.count, &s.facts, why), OPTOUT_RIGHT_UNKNOWN);
    for (size_t i = 0; i < optout_explanation_count(why); i++) {
        size_t at = strlen(found);
        snprintf(found + at, sizeof found - at, "%s %s %s\n", optout_explanation_code(why, i),
                 optout_explanation_act(why, i), optout_explanation_article(why, i));
    }
    ck_assert_str_eq(found, steps[_i].steps);
    optout_explanation_free(why);
}
END_TEST

START_TEST(steps_are_said_in_words)
{
    law_situation s = read_situation("UK-GDPR 22C", "6(1)(f)", AUTOMATED, "2026-02-04");
    optout_explanation *why = optout_explanation_new();

    ck_assert_ptr_nonnull(why);
    ck_assert_int_eq(optout_right_holds(s.right, s.bases, s.count, &s.facts, why), OPTOUT_RIGHT_NO);
    ck_assert_int_eq(optout_explanation_after(why, 0), optout_date_make(2026, 2, 5));
#define TEXT_EN(buf, cap) optout_explanation_text(why, 0, "en", buf, cap)
#define TEXT_DE(buf, cap) optout_explanation_text(why, 0, "de", buf, cap)
#define TEXT_FR(buf, cap) optout_explanation_text(why, 0, "fr", buf, cap)
    assert_text("This rule is only in force from 5 February 2026: a significant decision is made by automated "
                "processing alone.",
                TEXT_EN);
    assert_text("Diese Regel gilt erst ab dem 5. Februar 2026: Eine erhebliche Entscheidung fällt allein "
                "automatisiert.",
                TEXT_DE);
    assert_text("Cette règle n'est en vigueur qu'à partir du 5 février 2026\u00A0: une décision importante est fondée "
                "exclusivement sur un traitement automatisé.",
                TEXT_FR);
    optout_explanation_clear(why);
    s = read_situation("LGPD 18(VI)", "7(V)", "", NULL); /* of two grounds of other bases, the first one */
    ck_assert_int_eq(optout_right_holds(s.right, s.bases, s.count, &s.facts, why), OPTOUT_RIGHT_NO);
    assert_text("This right comes only with other legal bases than those named, where the data are processed with "
                "consent.",
                TEXT_EN);
    optout_explanation_free(why);
}
END_TEST

/* --- Days --- */

START_TEST(the_law_is_that_of_the_day)
{
    const optout_date first = optout_date_make(2018, 5, 25);
    law_situation s = read_situation("GDPR 15", "6(1)(f)", "", NULL);

    s.facts.on = optout_moment_civil(first, 0);
    ck_assert_int_eq(judge(&s, SIZE_MAX).holds, OPTOUT_RIGHT_YES);
    s.facts.on = optout_moment_at((optout_instant)first * INT64_C(86400000000));
    ck_assert_int_eq(judge(&s, SIZE_MAX).holds, OPTOUT_RIGHT_YES);
    s.facts.on = optout_moment_at((optout_instant)first * INT64_C(86400000000) - 1);
    ck_assert_int_eq(judge(&s, SIZE_MAX).holds, OPTOUT_RIGHT_NO);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("law: judgement");
    TCase *cases = tcase_create("cases"), *matrix = tcase_create("matrix"), *force = tcase_create("brute force"),
          *reasons = tcase_create("steps");

    tcase_add_loop_test(cases, a_case_is_judged_as_the_law_says, 0, COUNT(law_cases));
    tcase_add_test(cases, the_law_is_that_of_the_day);
    tcase_add_loop_test(matrix, a_right_follows_from_its_basis, 0, COUNT(law_matrix));
    tcase_add_test(matrix, the_matrix_has_every_right);
    tcase_add_loop_test(matrix, a_limit_reaches_the_rights_it_names, 0, COUNT(law_holding));
    tcase_add_test(force, an_answer_is_what_every_completion_says);
    tcase_add_loop_test(force, no_row_can_go_unnoticed, 0, 5);
    tcase_set_timeout(force, 120);
    tcase_add_loop_test(reasons, steps_give_the_reasons, 0, COUNT(steps));
    tcase_add_test(reasons, steps_are_said_in_words);
    suite_add_tcase(suite, cases);
    suite_add_tcase(suite, matrix);
    suite_add_tcase(suite, force);
    suite_add_tcase(suite, reasons);
    return suite;
}

SUITE_MAIN(make)
