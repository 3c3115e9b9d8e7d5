/* A week late: what is left of an announced objection, and of the right in law. */
#include <opt-out/opt-out.h>
#include <stdio.h>
#include <string.h>

static void print(const optout_actions *actions, size_t i)
{
    const char *right = optout_actions_citation(actions, i);

    if (!right || strcmp(right, "GDPR 21(1)") != 0)
        return;
    if (optout_actions_state(actions, i) == OPTOUT_PASSED)
        printf("announced way %zu: over; what it still covers: %s\n", i, optout_actions_late(actions, i));
    else
        printf("by law: %s\n", optout_holds_name(optout_actions_holds(actions, i)));
}

int main(void)
{
    optout_moment now = optout_moment_day(optout_date_make(2025, 6, 2));
    optout_person me = OPTOUT_INIT(optout_person);
    optout_atlas *atlas = NULL;
    optout_notice *notice = NULL;
    optout_actions *actions = NULL;
    optout_error error;

    me.place = "DE-BY";
    me.account = 1;
    if (optout_atlas_open(NULL, &atlas, &error) || optout_notice_catalogue("meta-ai-eu-2025", &notice, &error) ||
        optout_notice_actions(notice, atlas, &me, now, &actions, &error))
        fprintf(stderr, "%s %s\n", error.pointer, error.message);
    for (size_t i = 0; i < optout_actions_count(actions); i++)
        print(actions, i);
    int failed = actions == NULL;
    optout_actions_free(actions);
    optout_notice_free(notice);
    optout_atlas_free(atlas);
    return failed;
}
