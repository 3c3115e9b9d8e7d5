/* The announced last day of a notice for a place, when it ends, and why: until NOTICE PLACE */
#include <opt-out/opt-out.h>
#include <stdio.h>

static void print(const optout_deadline *until, const optout_explanation *why)
{
    char text[512], latest[32];

    optout_date_format(until->last_day_earliest, text, sizeof text);
    optout_date_format(until->last_day_latest, latest, sizeof latest);
    printf("last day: %s, at the latest %s\n", text, latest);
    optout_instant_format(until->end_earliest, text, sizeof text);
    optout_instant_format(until->end_latest, latest, sizeof latest);
    printf("too late: from %s, at the latest %s\n", text, latest);
    for (size_t i = 0; i < optout_explanation_count(why); i++) {
        optout_explanation_text(why, i, "en", text, sizeof text);
        printf("- %s\n", text);
    }
}

int main(int count, char **arguments)
{
    optout_person who = OPTOUT_INIT(optout_person);
    optout_atlas *atlas = NULL;
    optout_notice *notice = NULL;
    optout_explanation *why = optout_explanation_new();
    optout_deadline until;
    optout_error error;

    who.place = count > 2 ? arguments[2] : NULL;
    int failed = optout_atlas_open(NULL, &atlas, &error) ||
                 optout_notice_catalogue(count > 1 ? arguments[1] : "", &notice, &error) ||
                 optout_notice_objection_deadline(notice, atlas, &who, &until, why, &error);
    if (failed)
        fprintf(stderr, "%s: %s %s\n", optout_status_name(error.status), error.message, error.pointer);
    else
        print(&until, why);
    optout_explanation_free(why);
    optout_notice_free(notice);
    optout_atlas_free(atlas);
    return failed;
}
