/* The main job: what Meta's notice of 2025 means for somebody in Bavaria, two days before its last day and after it. */
#include "expect.h"

#include <opt-out/opt-out.h>

static optout_atlas *atlas;
static optout_notice *notice;

/* What the notice says; the facts are those of the catalogue's sources. */
static void check_words(void)
{
    const char *used = NULL, *text = optout_notice_words(notice, "/title", "de-AT", &used);

    EXPECT(text && strstr(text, "Meta"));
    EXPECT(is_text(used, "de"));
    EXPECT(is_text(optout_notice_string(notice, "/controller/name"), "Meta Platforms Ireland Limited"));
    EXPECT(is_text(optout_notice_string(notice, "/processing/starts"), "2025-05-27"));
    EXPECT(is_text(optout_notice_string(notice, "/silence"), "used"));
    EXPECT(optout_notice_string(notice, "/consent") == NULL);
    EXPECT(optout_notice_count(notice, "/services") == 2);
    EXPECT(optout_notice_count(notice, "/positions") > 0);
    EXPECT(is_text(optout_basis_citation(optout_notice_basis(notice, 0)), "GDPR 6(1)(f)"));
    EXPECT(optout_notice_basis(notice, 1) == NULL);
}

static void check_status(void)
{
    EXPECT(optout_notice_status(notice, optout_date_make(2025, 4, 13)) == OPTOUT_STATUS_NONE);
    EXPECT(optout_notice_status(notice, optout_date_make(2025, 5, 24)) == OPTOUT_STATUS_OPEN);
    EXPECT(optout_notice_status(notice, optout_date_make(2025, 6, 1)) == OPTOUT_STATUS_RUNNING);
}

/* 26 May 2025 is whole in Bavaria (UTC+2 in summer), so it ends at 22:00 UTC. */
static void check_deadline(const optout_person *me)
{
    optout_explanation *why = optout_explanation_new();
    optout_deadline until;
    optout_error error;
    char text[64];

    EXPECT(why != NULL);
    EXPECT(optout_notice_objection_deadline(notice, atlas, me, &until, why, &error) == OPTOUT_OK);
    EXPECT(until.last_day_earliest == optout_date_make(2025, 5, 26));
    EXPECT(until.last_day_latest == optout_date_make(2025, 5, 26));
    optout_instant_format(until.end_latest, text, sizeof text);
    EXPECT(is_text(text, "2025-05-26T22:00:00Z"));
    EXPECT(optout_deadline_is_exact(&until) == 1);
    EXPECT((until.flags & OPTOUT_ANNOUNCED) != 0);
    EXPECT((until.flags & OPTOUT_DISPUTED) != 0);
    EXPECT(optout_deadline_days_left(&until, optout_date_make(2025, 5, 24)) == 2);
    EXPECT(optout_explanation_count(why) > 0);
    for (size_t i = 0; i < optout_explanation_count(why); i++) {
        char words[512];
        EXPECT(optout_explanation_text(why, i, "de", words, sizeof words) > 0);
        EXPECT(optout_explanation_code(why, i) != NULL);
    }
    EXPECT(optout_notice_consent_deadline(notice, atlas, me, &until, NULL, &error) == OPTOUT_E_NO_DATA);
    EXPECT(is_text(error.code, "no-deadline"));
    optout_explanation_free(why);
}

/* GDPR 6(1)(f): no consent to withdraw (7(3)), nothing to carry (20(1)(a)), to lodge a complaint (77) always. */
static void check_rights(void)
{
    optout_rights *rights = NULL;
    int32_t withdraw = -1, carry = -1, complain = -1, object = -1, waived = -1;

    EXPECT(optout_notice_rights(notice, optout_moment_day(optout_date_make(2025, 5, 24)), &rights, NULL) == OPTOUT_OK);
    for (size_t i = 0; i < optout_rights_count(rights); i++) {
        const char *right = optout_rights_citation(rights, i);
        if (is_text(right, "GDPR 7(3)"))
            withdraw = optout_rights_holds(rights, i);
        else if (is_text(right, "GDPR 20"))
            carry = optout_rights_holds(rights, i);
        else if (is_text(right, "GDPR 77"))
            complain = optout_rights_holds(rights, i);
        else if (is_text(right, "GDPR 21(1)")) {
            object = optout_rights_holds(rights, i);
            waived = optout_rights_waived(rights, i);
        }
    }
    EXPECT(withdraw == OPTOUT_RIGHT_NO);
    EXPECT(carry == OPTOUT_RIGHT_NO);
    EXPECT(complain == OPTOUT_RIGHT_YES);
    EXPECT(object == OPTOUT_RIGHT_YES || object == OPTOUT_RIGHT_CONDITIONAL);
    EXPECT(waived == 1);
    optout_rights_free(rights);
}

/* What can be done on a day: the announced way stands to its deadline as `state` says; the right has none. */
static void check_actions(const optout_person *me, optout_date today, int32_t state)
{
    optout_actions *actions = NULL;
    size_t announced = 0, by_law = 0;

    EXPECT(optout_notice_actions(notice, atlas, me, optout_moment_day(today), &actions, NULL) == OPTOUT_OK);
    for (size_t i = 0; i < optout_actions_count(actions); i++) {
        char words[1024];
        EXPECT(optout_actions_effect(actions, i, "en", words, sizeof words) > 0);
        if (is_text(optout_actions_code(actions, i), "object")) {
            announced++;
            EXPECT(is_text(optout_actions_way(actions, i), "objection"));
            EXPECT(is_text(optout_actions_grounds(actions, i), "none"));
            EXPECT(optout_actions_state(actions, i) == state);
            EXPECT(optout_actions_deadline(actions, i) != NULL);
            EXPECT(is_text(optout_actions_in_time(actions, i), "everything"));
            EXPECT(is_text(optout_actions_late(actions, i), "published-later"));
            EXPECT(optout_actions_irreversible(actions, i) == 1);
        } else if (is_text(optout_actions_code(actions, i), "right")) {
            by_law++;
            EXPECT(optout_actions_deadline(actions, i) == NULL);
            EXPECT(optout_actions_state(actions, i) == 0);
        }
    }
    EXPECT(announced > 0);
    EXPECT(by_law > 0);
    optout_actions_free(actions);
}

int main(void)
{
    optout_person me = OPTOUT_INIT(optout_person);
    optout_error error;

    me.place = "DE-BY";
    EXPECT(optout_atlas_open(NULL, &atlas, &error) == OPTOUT_OK);
    EXPECT(optout_notice_catalogue("meta-ai-eu-2025", &notice, &error) == OPTOUT_OK);
    check_words();
    check_status();
    check_deadline(&me);
    check_rights();
    check_actions(&me, optout_date_make(2025, 5, 24), OPTOUT_OPEN);
    check_actions(&me, optout_date_make(2025, 6, 1), OPTOUT_PASSED);
    optout_notice_free(notice);
    optout_atlas_free(atlas);
    return expect_failed;
}
