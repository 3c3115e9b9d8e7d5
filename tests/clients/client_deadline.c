/* An announced day in several places. The day is whole and never moves (Reg. 1182/71 Art. 5), so all that differs is
 * the instant at which it ends; offsets are those of the tz database for 26 May 2025. */
#include "expect.h"

#include <opt-out/opt-out.h>

static optout_atlas *atlas;

static optout_deadline ask(const char *place, const char *zone, optout_explanation *why)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    optout_deadline answer;
    optout_error error;

    memset(&answer, 0, sizeof answer);
    query.rule = optout_rule_find("date");
    query.event = optout_moment_day(optout_date_make(2025, 5, 26));
    query.place = place;
    query.zone = zone;
    if (optout_deadline_compute(atlas, &query, &answer, why, &error) != OPTOUT_OK) {
        fprintf(stderr, "%s %s\n", error.pointer, error.message);
        expect_that(0, "an answer", __FILE__, __LINE__);
    }
    return answer;
}

static void check_end(const char *place, const char *zone, const char *earliest, const char *latest)
{
    optout_deadline answer = ask(place, zone, NULL);
    char text[64];
    int exact = strcmp(earliest, latest) == 0;

    fprintf(stderr, "%s %s\n", place ? place : "anywhere", zone ? zone : "");
    optout_instant_format(answer.end_earliest, text, sizeof text);
    EXPECT(is_text(text, earliest));
    optout_instant_format(answer.end_latest, text, sizeof text);
    EXPECT(is_text(text, latest));
    EXPECT(answer.last_day_earliest == optout_date_make(2025, 5, 26));
    EXPECT(answer.last_day_latest == optout_date_make(2025, 5, 26));
    EXPECT(answer.first_day == OPTOUT_NO_DATE);
    EXPECT(optout_deadline_is_exact(&answer) == exact);
    EXPECT(((answer.flags & OPTOUT_UNCERTAIN_ZONE) == 0) == exact);
}

/* Days count up to the end of the last day; an instant is judged by the end, which is exclusive. */
static void check_state(void)
{
    optout_deadline answer = ask("IE", NULL, NULL);

    EXPECT(optout_deadline_days_left(&answer, optout_date_make(2025, 5, 24)) == 2);
    EXPECT(optout_deadline_days_left(&answer, optout_date_make(2025, 5, 27)) == -1);
    EXPECT(optout_deadline_state(&answer, optout_date_make(2025, 5, 26)) == OPTOUT_OPEN);
    EXPECT(optout_deadline_state(&answer, optout_date_make(2025, 5, 27)) == OPTOUT_PASSED);
    EXPECT(optout_deadline_state_at(&answer, answer.end_earliest - 1) == OPTOUT_OPEN);
    EXPECT(optout_deadline_state_at(&answer, answer.end_latest) == OPTOUT_PASSED);
    answer = ask("PT", NULL, NULL);
    EXPECT(optout_deadline_state_at(&answer, answer.end_earliest) == OPTOUT_BETWEEN_BOUNDS);
    EXPECT(is_text(optout_deadline_state_name(OPTOUT_BETWEEN_BOUNDS), "between-bounds"));
}

static void check_reasons(void)
{
    optout_explanation *why = optout_explanation_new();
    char words[512];
    int names_the_act = 0;

    ask("DE-BY", NULL, why);
    EXPECT(optout_explanation_count(why) > 0);
    for (size_t i = 0; i < optout_explanation_count(why); i++) {
        names_the_act |= strstr(optout_explanation_act(why, i), "1182/71") != NULL;
        EXPECT(optout_explanation_text(why, i, "de", words, sizeof words) > 0);
        EXPECT(optout_explanation_text(why, i, "en", words, sizeof words) > 0);
    }
    EXPECT(names_the_act);
    optout_explanation_free(why);
}

int main(void)
{
    optout_error error;

    EXPECT(optout_atlas_open(NULL, &atlas, &error) == OPTOUT_OK);
    check_end("DE-BY", NULL, "2025-05-26T22:00:00Z", "2025-05-26T22:00:00Z"); /* UTC+2 */
    check_end("IE", NULL, "2025-05-26T23:00:00Z", "2025-05-26T23:00:00Z");    /* UTC+1 */
    check_end("PT", NULL, "2025-05-26T23:00:00Z", "2025-05-27T00:00:00Z");    /* UTC+1, Azores UTC+0 */
    check_end("PT", "Atlantic/Azores", "2025-05-27T00:00:00Z", "2025-05-27T00:00:00Z");
    check_end(NULL, NULL, "2025-05-26T10:00:00Z", "2025-05-27T11:00:00Z"); /* UTC+14 Kiritimati, UTC-11 Pago Pago */
    check_state();
    check_reasons();
    optout_atlas_free(atlas);
    return expect_failed;
}
