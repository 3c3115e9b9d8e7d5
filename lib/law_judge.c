/* The judgement of a right: its rows in three values, then the reasons and the facts that are still asked for. */
#include "error_private.h"
#include "explain_private.h"
#include "law_private.h"

#include <string.h>

typedef optout_law__row row;

typedef struct situation {
    const optout_framework *framework;
    uint64_t right; /* its bit */
    uint32_t bases; /* named, and there on that day */
    optout_date on; /* OPTOUT_NO_DATE: the newest law */
    size_t skip;    /* a row that is left out; SIZE_MAX: none */
    optout_facts facts;
} situation;

enum { ABSENT, FAILS, HOLDS, OPEN }; /* of a row; ABSENT: not of this question, or quiet */

/* The side of a right that rows add up to. */
typedef struct sides {
    int ground, exception; /* FAILS, HOLDS, OPEN */
} sides;

static int fact_state(const situation *s, int16_t wanted)
{
    int fact = (wanted > 0 ? wanted : -wanted) - 1;
    uint64_t bit = UINT64_C(1) << (fact % 64);

    if (!(s->facts.known[fact / 64] & bit))
        return OPEN;
    return ((s->facts.yes[fact / 64] & bit) != 0) == (wanted > 0) ? HOLDS : FAILS;
}

static bool in_force(const situation *s, const row *r)
{
    if (s->on == OPTOUT_NO_DATE)
        return r->until == OPTOUT_NO_DATE;
    return (r->from == OPTOUT_NO_DATE || s->on >= r->from) && (r->until == OPTOUT_NO_DATE || s->on < r->until);
}

static bool bases_met(const situation *s, const row *r)
{
    return (r->bases == 0 || (r->bases & s->bases) != 0) && (r->without & s->bases) == 0;
}

static bool is_of_right(const situation *s, size_t i)
{
    return i != s->skip && (s->framework->rows[i].rights & s->right) != 0;
}

static int facts_state(const situation *s, const row *r)
{
    int state = HOLDS;

    for (int i = 0; i < OPTOUT_LAW__ROW_FACTS && r->facts[i]; i++) {
        int fact = fact_state(s, r->facts[i]);
        if (fact == FAILS)
            return FAILS;
        if (fact == OPEN)
            state = OPEN;
    }
    return state;
}

static int row_state(const situation *s, size_t i)
{
    const row *r = &s->framework->rows[i];

    if (!is_of_right(s, i) || !in_force(s, r) || !bases_met(s, r))
        return ABSENT;
    if (r->kind == OPTOUT_LAW__QUIET && fact_state(s, r->facts[0]) == OPEN)
        return ABSENT;
    return facts_state(s, r);
}

static bool is_ground(const row *r)
{
    return r->kind == OPTOUT_LAW__GROUND;
}

static sides add_up(const situation *s)
{
    sides sum = {FAILS, FAILS};

    for (size_t i = 0; i < s->framework->row_count; i++) {
        int state = row_state(s, i);
        int *side = is_ground(&s->framework->rows[i]) ? &sum.ground : &sum.exception;
        if (state == HOLDS || (state == OPEN && *side == FAILS))
            *side = state;
    }
    return sum;
}

static int32_t answer_of(sides sum)
{
    if (sum.ground == FAILS || sum.exception == HOLDS)
        return OPTOUT_RIGHT_NO;
    return sum.ground == HOLDS && sum.exception == FAILS ? OPTOUT_RIGHT_YES : OPTOUT_RIGHT_CONDITIONAL;
}

/* An open row that can still turn the answer: grounds do so only while no ground holds. */
static bool is_asked(const situation *s, sides sum, size_t i)
{
    return row_state(s, i) == OPEN && (!is_ground(&s->framework->rows[i]) || sum.ground == OPEN);
}

static bool has_unknown(const situation *s, const row *r, int16_t wanted)
{
    for (int i = 0; i < OPTOUT_LAW__ROW_FACTS && r->facts[i]; i++)
        if (r->facts[i] == wanted && fact_state(s, wanted) == OPEN)
            return true;
    return false;
}

/* Whether the unknown facts of one row are all among those of another. */
static bool is_within(const situation *s, const row *few, const row *many)
{
    for (int i = 0; i < OPTOUT_LAW__ROW_FACTS && few->facts[i]; i++)
        if (fact_state(s, few->facts[i]) == OPEN && !has_unknown(s, many, few->facts[i]))
            return false;
    return true;
}

/* A row whose unknown facts include all those of another open row of its side: the other decides first. Of two rows
 * with the same unknown facts, the first one stays. */
static bool is_covered(const situation *s, sides sum, size_t i)
{
    const row *rows = s->framework->rows;

    for (size_t k = 0; k < s->framework->row_count; k++)
        if (k != i && is_asked(s, sum, k) && is_ground(&rows[k]) == is_ground(&rows[i]) &&
            is_within(s, &rows[k], &rows[i]) && (k < i || !is_within(s, &rows[i], &rows[k])))
            return true;
    return false;
}

static void need(optout_law__answer *out, int32_t fact)
{
    for (size_t i = 0; i < out->need_count; i++)
        if (out->needs[i] == fact)
            return;
    out->needs[out->need_count++] = fact;
}

static void collect_needs(const situation *s, sides sum, optout_law__answer *out)
{
    for (size_t i = 0; i < s->framework->row_count; i++) {
        const row *r = &s->framework->rows[i];
        if (!is_asked(s, sum, i) || is_covered(s, sum, i))
            continue;
        for (int k = 0; k < OPTOUT_LAW__ROW_FACTS && r->facts[k]; k++)
            if (fact_state(s, r->facts[k]) == OPEN)
                need(out, (r->facts[k] > 0 ? r->facts[k] : -r->facts[k]) - 1);
    }
}

static optout_status step(const situation *s, optout_explanation *why, const char *code, const row *r, optout_date day)
{
    return optout_explain__step(why, code, r->act ? r->act : s->framework->act, r->article, OPTOUT_NO_DATE, day, NULL,
                                &r->words);
}

/* The code of a row's step; NULL: the row says nothing about this answer. */
static const char *code_of(const situation *s, sides sum, size_t i)
{
    static const char *const codes[][2] = {[FAILS] = {"right-ground-fails", "right-exception-not-met"},
                                           [HOLDS] = {"right-ground-holds", "right-exception-met"},
                                           [OPEN] = {"right-ground-open", "right-exception-open"}};
    bool exception = !is_ground(&s->framework->rows[i]);
    int state = row_state(s, i), wanted = OPEN;

    if (state == ABSENT)
        return NULL;
    if (answer_of(sum) == OPTOUT_RIGHT_CONDITIONAL)
        return is_asked(s, sum, i) ? codes[OPEN][exception] : NULL;
    if (answer_of(sum) == OPTOUT_RIGHT_YES)
        wanted = exception ? FAILS : HOLDS;
    else if (sum.exception == HOLDS)
        wanted = exception ? HOLDS : OPEN;
    else
        wanted = exception ? OPEN : FAILS;
    return state == wanted && state != OPEN ? codes[state][exception] : NULL;
}

static optout_status step_not_in_force(const situation *s, optout_explanation *why, const row *r)
{
    if (s->on != OPTOUT_NO_DATE && r->from != OPTOUT_NO_DATE && s->on < r->from)
        return step(s, why, "right-not-yet", r, r->from);
    return step(s, why, "right-ended", r, r->until);
}

/* No ground is there to fail: one step names the one that other bases have, or the one that is not in force. */
static optout_status explain_absence(const situation *s, optout_explanation *why)
{
    const row *other = NULL, *later = NULL;

    for (size_t i = 0; i < s->framework->row_count; i++) {
        const row *r = &s->framework->rows[i];
        if (!is_of_right(s, i) || !is_ground(r))
            continue;
        if (in_force(s, r))
            other = other ? other : r;
        else if (!later || (bases_met(s, r) && !bases_met(s, later)))
            later = r;
    }
    if (other)
        return step(s, why, "right-other-bases", other, OPTOUT_NO_DATE);
    return later ? step_not_in_force(s, why, later) : OPTOUT_OK;
}

static optout_status explain(const situation *s, sides sum, optout_explanation *why)
{
    bool said = false;

    for (size_t i = 0; i < s->framework->row_count; i++) {
        const char *code = code_of(s, sum, i);
        if (!code)
            continue;
        said = true;
        if (step(s, why, code, &s->framework->rows[i], OPTOUT_NO_DATE))
            return OPTOUT_E_MEMORY;
    }
    return said ? OPTOUT_OK : explain_absence(s, why);
}

static optout_status refuse(optout_error *error, const char *pointer, const char *what)
{
    return optout_error__set(error, OPTOUT_E_ARGUMENT, "argument", pointer, "facts: %s", what);
}

/* The day of a moment: civil as it stands, that of an instant in UTC. */
static optout_date day_of(const optout_moment *on)
{
    const int64_t day_us = INT64_C(86400000000);

    if (on->kind != OPTOUT_MOMENT_INSTANT)
        return on->date;
    int64_t day = on->value / day_us - (on->value % day_us < 0);
    return day > INT32_MIN && day <= INT32_MAX ? (optout_date)day : OPTOUT_NO_DATE;
}

static optout_status read_day(situation *s, optout_error *error)
{
    s->on = OPTOUT_NO_DATE;
    if (s->facts.on.kind == 0)
        return OPTOUT_OK;
    if (s->facts.on.kind < OPTOUT_MOMENT_DAY || s->facts.on.kind > OPTOUT_MOMENT_INSTANT)
        return refuse(error, "/on", "`on` is a day, a civil time or an instant");
    s->on = day_of(&s->facts.on);
    return optout_date_is_valid(s->on) ? OPTOUT_OK : refuse(error, "/on", "`on` is outside the years 0001-9999");
}

static optout_status read_facts(situation *s, const optout_facts *facts, optout_error *error)
{
    optout_status status = optout_input__read(&s->facts, sizeof s->facts, sizeof s->facts, facts, "facts", error);

    if (status)
        return status;
    if (s->facts.reserved != 0)
        return refuse(error, "/reserved", "`reserved` is not 0");
    for (int i = 0; i < OPTOUT_FACT_WORDS; i++) {
        int here = OPTOUT_FACT__COUNT - 64 * i;
        uint64_t known = here >= 64 ? UINT64_MAX : here <= 0 ? 0 : (UINT64_C(1) << here) - 1;
        if ((s->facts.known[i] | s->facts.yes[i]) & ~known)
            return refuse(error, s->facts.known[i] & ~known ? "/known" : "/yes", "a bit stands for no fact");
    }
    return read_day(s, error);
}

/* What a named basis says of the case by itself, unless the caller has told. */
static void imply(situation *s, const optout_basis *basis)
{
    if (basis->implies == 0 || fact_state(s, basis->implies) != OPEN)
        return;
    int fact = basis->implies - 1;
    s->facts.known[fact / 64] |= UINT64_C(1) << (fact % 64);
    s->facts.yes[fact / 64] |= UINT64_C(1) << (fact % 64);
}

static optout_status read_bases(situation *s, const optout_basis *const *bases, size_t count, optout_error *error)
{
    if (count && !bases)
        return optout_error__null(error, "bases");
    for (size_t i = 0; i < count; i++) {
        const optout_basis *basis = bases[i];
        if (!basis)
            return optout_error__null(error, "an entry of bases");
        if (basis->framework != s->framework ||
            (s->on != OPTOUT_NO_DATE && basis->from != OPTOUT_NO_DATE && s->on < basis->from))
            continue;
        s->bases |= UINT32_C(1) << (basis - s->framework->bases);
        imply(s, basis);
    }
    return OPTOUT_OK;
}

optout_status optout_law__judge(const optout_right *right, const optout_basis *const *bases, size_t count,
                                const optout_facts *facts, size_t skip, optout_law__answer *out,
                                optout_explanation *why, optout_error *error)
{
    situation s = {.framework = right->framework, .skip = skip};
    optout_status status = read_facts(&s, facts, error);

    s.right = UINT64_C(1) << (right - right->framework->rights);
    if (!status)
        status = read_bases(&s, bases, count, error);
    if (status)
        return status;
    sides sum = add_up(&s);
    if (why && explain(&s, sum, why))
        return optout_error__no_memory(error);
    out->holds = answer_of(sum);
    out->need_count = 0;
    if (out->holds == OPTOUT_RIGHT_CONDITIONAL)
        collect_needs(&s, sum, out);
    return OPTOUT_OK;
}

optout_status optout_right_judge(const optout_right *right, const optout_basis *const *bases, size_t count,
                                 const optout_facts *facts, int32_t *holds, int32_t *needs, size_t cap,
                                 size_t *need_count, optout_explanation *why, optout_error *error)
{
    optout_law__answer answer = {0};

    if (!right || !holds)
        return optout_error__null(error, right ? "holds" : "right");
    optout_status status = optout_law__judge(right, bases, count, facts, SIZE_MAX, &answer, why, error);
    if (status)
        return status;
    *holds = answer.holds;
    if (need_count)
        *need_count = answer.need_count;
    for (size_t i = 0; needs && i < cap && i < answer.need_count; i++)
        needs[i] = answer.needs[i];
    return OPTOUT_OK;
}

int32_t optout_right_holds(const optout_right *right, const optout_basis *const *bases, size_t count,
                           const optout_facts *facts, optout_explanation *why)
{
    int32_t holds = OPTOUT_RIGHT_UNKNOWN;

    if (optout_right_judge(right, bases, count, facts, &holds, NULL, 0, NULL, why, NULL))
        return OPTOUT_RIGHT_UNKNOWN;
    return holds;
}
