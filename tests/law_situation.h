/* Reading the bases and facts of a case. */
#ifndef OPTOUT_TESTS_LAW_SITUATION_H
#define OPTOUT_TESTS_LAW_SITUATION_H

#include "law_private.h"
#include "support.h"

enum { MOST_BASES = 8 };

typedef struct law_situation {
    const optout_right *right;
    const optout_basis *bases[MOST_BASES];
    size_t count;
    optout_facts facts;
} law_situation;

/* "6(1)(a), 9(2)(a)" of the act of a right. */
static inline void read_bases(law_situation *s, const char *bases)
{
    const char *act = optout_framework_act(optout_right_framework(s->right));

    s->count = 0;
    while (*bases) {
        char citation[64];
        size_t len = strcspn(bases, ",");
        snprintf(citation, sizeof citation, "%s %.*s", act, (int)len, bases);
        ck_assert_uint_lt(s->count, MOST_BASES);
        s->bases[s->count] = optout_basis_find(citation);
        ck_assert_msg(s->bases[s->count] != NULL, "no basis %s", citation);
        s->count++;
        bases += len + strspn(bases + len, ", ");
    }
}

/* "claims=no research=yes". */
static inline void read_facts(law_situation *s, const char *facts)
{
    while (*facts) {
        char name[64];
        size_t len = strcspn(facts, "="), end = strcspn(facts, " ");
        ck_assert(len < end && len < sizeof name);
        snprintf(name, sizeof name, "%.*s", (int)len, facts);
        ck_assert_msg(optout_facts_set(&s->facts, name, facts[len + 1] == 'y', NULL) == OPTOUT_OK, "no fact %s", name);
        facts += end + strspn(facts + end, " ");
    }
}

static inline law_situation read_situation(const char *right, const char *bases, const char *facts, const char *on)
{
    law_situation s = {.right = optout_right_find(right), .facts = OPTOUT_INIT(optout_facts)};
    optout_date day;

    ck_assert_msg(s.right != NULL, "no right %s", right);
    read_bases(&s, bases);
    read_facts(&s, facts);
    if (on) {
        ck_assert_int_eq(optout_date_parse(on, strlen(on), &day, NULL), OPTOUT_OK);
        s.facts.on = optout_moment_day(day);
    }
    return s;
}

/* The answer without row `skip` (SIZE_MAX: with all). */
static inline optout_law__answer judge(const law_situation *s, size_t skip)
{
    optout_law__answer answer = {0, 0, {0}};

    ck_assert_int_eq(optout_law__judge(s->right, s->bases, s->count, &s->facts, skip, &answer, NULL, NULL), OPTOUT_OK);
    return answer;
}

static inline const char *needs_text(const optout_law__answer *answer, char *buf, size_t cap)
{
    buf[0] = '\0';
    for (size_t i = 0; i < answer->need_count; i++) {
        size_t at = strlen(buf);
        snprintf(buf + at, cap - at, "%s%s", at ? " " : "", optout_fact_name(answer->needs[i]));
    }
    return buf;
}

#endif
