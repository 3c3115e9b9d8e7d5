/* What Meta's notice of 2025 means for somebody in Bavaria with an account, two days before its last day. */
#include <opt-out/opt-out.h>
#include <stdio.h>

int main(void)
{
    optout_date today = optout_date_make(2025, 5, 24);
    optout_person me = OPTOUT_INIT(optout_person);
    optout_atlas *atlas = NULL;
    optout_notice *notice = NULL;
    optout_actions *actions = NULL;
    optout_deadline until;
    optout_error error;
    char text[512];

    me.place = "DE-BY";
    me.account = 1;
    if (optout_atlas_open(NULL, &atlas, &error) || optout_notice_catalogue("meta-ai-eu-2025", &notice, &error) ||
        optout_notice_objection_deadline(notice, atlas, &me, &until, NULL, &error) ||
        optout_notice_actions(notice, atlas, &me, optout_moment_day(today), &actions, &error)) {
        fprintf(stderr, "%s %s\n", error.pointer, error.message);
    } else {
        puts(optout_notice_words(notice, "/title", "en", NULL));
        optout_date_format(until.last_day_earliest, text, sizeof text);
        printf("Object by %s: %d days left.\n", text, (int)optout_deadline_days_left(&until, today));
        for (size_t i = 0; i < optout_actions_count(actions); i++) {
            optout_actions_effect(actions, i, "en", text, sizeof text);
            printf("- %s\n", text);
        }
    }
    int failed = actions == NULL;
    optout_actions_free(actions);
    optout_notice_free(notice);
    optout_atlas_free(atlas);
    return failed;
}
