/* What the right to object depends on, and what it comes to once the person has given grounds of their own. */
#include <opt-out/law.h>
#include <stdio.h>

enum { MOST = 16 };

static int judge(const optout_facts *facts)
{
    const optout_right *right = optout_right_find("GDPR 21(1)");
    const optout_basis *basis = optout_basis_find("GDPR 6(1)(f)");
    int32_t holds, needs[MOST];
    size_t count;
    char question[256];

    if (optout_right_judge(right, &basis, 1, facts, &holds, needs, MOST, &count, NULL, NULL))
        return 1;
    printf("%s: %s\n", optout_right_citation(right), optout_holds_name(holds));
    for (size_t i = 0; i < count && i < MOST; i++) {
        optout_fact_question(needs[i], "en", question, sizeof question);
        printf("  %s (%s)\n", question, optout_fact_article(needs[i]));
    }
    return 0;
}

int main(void)
{
    optout_facts facts = OPTOUT_INIT(optout_facts);
    optout_error error;

    if (judge(NULL))
        return 1;
    if (optout_facts_set(&facts, "own-situation", 1, &error) ||
        optout_facts_set(&facts, "overriding-grounds", 0, &error) || optout_facts_set(&facts, "claims", 0, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    return judge(&facts);
}
