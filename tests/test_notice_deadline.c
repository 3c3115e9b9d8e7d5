/* The announced cut-off of a way, and the rights behind it: which day, whose zone, what is flagged. NOTICE-FORMAT 3. */
#include "notice_support.h"

#define UNTIL(when) "\"objection\": {\"until\": " when "}"
#define AUDIENCE(codes) "\"audience\": {\"territory\": [" codes "]}, "

/* ---- ways without a day ---- */

static const struct {
    const char *members, *step;
} dayless[] = {
    {"", "notice-way-unsaid"},
    {"\"objection\": \"none\"", "notice-way-none"},
    {"\"objection\": {}", "notice-until-unsaid"},
    {UNTIL("\"none\""), "notice-until-none"},
    {UNTIL("{\"every\": \"05-26\"}"), "notice-until-every"},
    {UNTIL("{\"after\": {\"event\": \"notified\", \"period\": \"P1M\"}}"), "notice-until-anchor"},
};

START_TEST(a_way_without_a_day_says_why)
{
    optout_notice *notice = notice_with(dayless[_i].members);
    optout_atlas *atlas = open_atlas();
    optout_explanation *why = optout_explanation_new();
    optout_deadline answer = {.flags = 99};
    optout_error error;

    ck_assert_int_eq(optout_notice_objection_deadline(notice, atlas, NULL, &answer, why, &error), OPTOUT_E_NO_DATA);
    ck_assert_str_eq(error.code, "no-deadline");
    ck_assert_uint_eq(optout_explanation_count(why), 1);
    ck_assert_str_eq(optout_explanation_code(why, 0), dayless[_i].step);
    ck_assert_uint_eq(answer.flags, 99); /* untouched */
    ck_assert_int_eq(optout_notice_consent_deadline(notice, atlas, NULL, &answer, NULL, NULL), OPTOUT_E_NO_DATA);
    optout_explanation_free(why);
    optout_atlas_free(atlas);
    optout_notice_free(notice);
}
END_TEST

/* ---- days that count from an event, or recur ---- */

/* The day of the event plus the period; `before`: the day before the event's day less the period. NULL: no day. */
static const struct {
    const char *until, *event, *event_day, *last_day;
} anchored[] = {
    {"{\"after\": {\"event\": \"notified\", \"period\": \"P6W\"}}", "notified", "2026-01-01", "2026-02-12"},
    {"{\"after\": {\"event\": \"notified\", \"period\": \"P1M\"}}", "notified", "2026-01-31", "2026-02-28"},
    {"{\"after\": {\"event\": \"notified\", \"period\": \"P1Y\"}}", "notified", "2024-02-29", "2025-02-28"},
    {"{\"after\": {\"event\": \"notified\", \"period\": \"P1Y2M3D\"}}", "notified", "2024-11-30", "2026-02-02"},
    {"{\"before\": {\"event\": \"delivery\", \"period\": \"P1M\"}}", "delivery", "2026-03-31", "2026-02-27"},
    {"{\"before\": {\"event\": \"delivery\", \"period\": \"P1D\"}}", "delivery", "2026-03-01", "2026-02-27"},
    {"{\"after\": {\"event\": \"notified\", \"period\": \"P6W\"}}", "delivery", "2026-01-01", NULL},
    {"{\"after\": {\"event\": \"notified\", \"period\": \"P6W\"}}", "notified", NULL, NULL},
    {"{\"after\": {\"event\": \"notified\", \"period\": \"P6W\"}}", NULL, "2026-01-01", NULL},
    {"{\"after\": {\"event\": \"notified\", \"period\": \"PT24H\"}}", "notified", "2026-01-01", NULL},
    {"{\"after\": {\"event\": \"notified\", \"period\": \"P10WD\"}}", "notified", "2026-01-01", NULL},
    {"{\"after\": {\"event\": \"notified\", \"period\": \"P1D\"}}", "notified", "9999-12-31", NULL},
    {"{\"after\": {\"event\": \"notified\", \"period\": \"P1M\"}}", "notified", "9999-12-01", NULL},
    {"{\"before\": {\"event\": \"notified\", \"period\": \"P1M\"}}", "notified", "0001-01-31", NULL},
    {"{\"before\": {\"event\": \"notified\", \"period\": \"P1D\"}}", "notified", "0001-01-02", NULL},
};

START_TEST(a_day_counts_from_its_event)
{
    char members[256];
    optout_person who = OPTOUT_INIT(optout_person);
    optout_atlas *atlas = open_atlas();
    optout_explanation *why = optout_explanation_new();
    optout_deadline answer;

    snprintf(members, sizeof members, "\"objection\": {\"until\": %s}", anchored[_i].until);
    optout_notice *notice = notice_with(members);
    who.event = anchored[_i].event;
    who.place = "DE";
    if (anchored[_i].event_day)
        who.event_day = optout_moment_day(day(anchored[_i].event_day));
    optout_status status = optout_notice_objection_deadline(notice, atlas, &who, &answer, why, NULL);
    ck_assert_int_eq(status, anchored[_i].last_day ? OPTOUT_OK : OPTOUT_E_NO_DATA);
    if (anchored[_i].last_day) {
        ck_assert_int_eq(answer.last_day_earliest, day(anchored[_i].last_day));
        ck_assert_int_eq(answer.last_day_latest, day(anchored[_i].last_day));
        ck_assert_int_eq(explains(why, "notice-anchor"), 1);
    } else {
        ck_assert_int_eq(explains(why, "notice-until-anchor"), 1);
    }
    optout_explanation_free(why);
    optout_atlas_free(atlas);
    optout_notice_free(notice);
}
END_TEST

START_TEST(a_recurring_day_is_the_next)
{
    optout_notice *notice = notice_with(UNTIL("{\"every\": \"02-29\"}"));
    optout_person who = OPTOUT_INIT(optout_person);
    optout_atlas *atlas = open_atlas();
    optout_explanation *why = optout_explanation_new();
    optout_deadline answer;

    who.on = optout_moment_day(day("2027-01-01"));
    who.place = "DE";
    ck_assert_int_eq(optout_notice_objection_deadline(notice, atlas, &who, &answer, why, NULL), OPTOUT_OK);
    ck_assert_int_eq(answer.last_day_earliest, day("2027-02-28"));
    ck_assert_int_eq(explains(why, "notice-every"), 1);
    optout_explanation_free(why);
    optout_atlas_free(atlas);
    optout_notice_free(notice);
}
END_TEST

/* ---- whose zone ---- */

/* The zone stated; else the person's; else those of the person's place; else bounds over the audience's territory, as
 * far as `except` leaves it; else over the world. On 26 May 2025 Berlin is at UTC+2 (CEST), Dublin at +1, the Azores
 * at 0, Cyprus and Finland at +3; the world's edges are +14 (Kiritimati) and -11 (Niue, Pago Pago). Source: tzdata. */
static const struct {
    const char *members, *place, *zone, *earliest, *latest;
} zones[] = {
    {UNTIL("{\"date\": \"2025-05-26\", \"zone\": \"Europe/Berlin\"}"), "IE", "Europe/Dublin", "2025-05-26T22:00:00Z",
     "2025-05-26T22:00:00Z"},
    {UNTIL("\"2025-05-26\""), "DE", "Europe/Dublin", "2025-05-26T23:00:00Z", "2025-05-26T23:00:00Z"},
    {AUDIENCE("\"IE\"") UNTIL("\"2025-05-26\""), "DE", NULL, "2025-05-26T22:00:00Z", "2025-05-26T22:00:00Z"},
    {AUDIENCE("\"IE\"") UNTIL("\"2025-05-26\""), NULL, NULL, "2025-05-26T23:00:00Z", "2025-05-26T23:00:00Z"},
    {AUDIENCE("\"IE\", \"DE-BY\"") UNTIL("\"2025-05-26\""), NULL, NULL, "2025-05-26T22:00:00Z", "2025-05-26T23:00:00Z"},
    {"\"audience\": {\"territory\": [\"IE\", \"DE\"], \"except\": [\"DE\"]}, " UNTIL("\"2025-05-26\""), NULL, NULL,
     "2025-05-26T23:00:00Z", "2025-05-26T23:00:00Z"},
    {"\"audience\": {\"territory\": [\"IE\", \"DE-BY\"], \"except\": [\"IE\"]}, " UNTIL("\"2025-05-26\""), NULL, NULL,
     "2025-05-26T22:00:00Z", "2025-05-26T22:00:00Z"},
    /* without France and its outermost regions the Azores and the east of the Union are the edges */
    {"\"audience\": {\"territory\": [\"EU\"], \"except\": [\"FR\", \"GF\", \"GP\", \"MF\", \"MQ\", \"RE\", "
     "\"YT\"]}, " UNTIL("\"2025-05-26\""),
     NULL, NULL, "2025-05-26T21:00:00Z", "2025-05-27T00:00:00Z"},
    {UNTIL("\"2025-05-26\""), NULL, NULL, "2025-05-26T10:00:00Z", "2025-05-27T11:00:00Z"},
};

START_TEST(the_zone_is_never_guessed)
{
    optout_notice *notice = notice_with(zones[_i].members);
    optout_person who = OPTOUT_INIT(optout_person);
    optout_atlas *atlas = open_atlas();
    optout_deadline answer;
    char end[40];

    who.place = zones[_i].place;
    who.zone = zones[_i].zone;
    ck_assert_int_eq(optout_notice_objection_deadline(notice, atlas, &who, &answer, NULL, NULL), OPTOUT_OK);
    optout_instant_format(answer.end_earliest, end, sizeof end);
    ck_assert_str_eq(end, zones[_i].earliest);
    optout_instant_format(answer.end_latest, end, sizeof end);
    ck_assert_str_eq(end, zones[_i].latest);
    ck_assert_uint_eq((answer.flags & OPTOUT_UNCERTAIN_ZONE) != 0, strcmp(zones[_i].earliest, zones[_i].latest) != 0);
    optout_atlas_free(atlas);
    optout_notice_free(notice);
}
END_TEST

START_TEST(an_unknown_zone_or_place_is_refused)
{
    optout_notice *notice = notice_with(UNTIL("{\"date\": \"2025-05-26\", \"zone\": \"Nowhere/Town\"}"));
    optout_person who = OPTOUT_INIT(optout_person);
    optout_atlas *atlas = open_atlas();
    optout_deadline answer;
    optout_error error;

    ck_assert_int_eq(optout_notice_objection_deadline(notice, atlas, NULL, &answer, NULL, &error), OPTOUT_E_UNKNOWN);
    who.place = "XX";
    ck_assert_int_eq(optout_notice_objection_deadline(notice, atlas, &who, &answer, NULL, &error), OPTOUT_E_UNKNOWN);
    ck_assert_str_eq(error.pointer, "/place");
    who.place = NULL;
    who.zone = "Europe"; /* a folder of the zone database */
    optout_notice *unzoned = notice_with(UNTIL("\"2025-05-26\""));
    ck_assert_int_eq(optout_notice_objection_deadline(unzoned, atlas, &who, &answer, NULL, &error), OPTOUT_E_UNKNOWN);
    optout_notice_free(unzoned);
    optout_atlas_free(atlas);
    optout_notice_free(notice);
}
END_TEST

/* ---- what it rests on ---- */

#define SOURCES ", \"sources\": [{\"id\": \"m\", \"kind\": \"memory\", \"supports\": [\"/audience/territory\"]}]"
#define DISPUTE(at) ", \"disputes\": [{\"at\": \"" at "\", \"claims\": [{\"text\": {\"en\": \"No\"}}]}]"

static const struct {
    const char *members, *place;
    uint32_t flags;
    const char *step;
} flags[] = {
    {UNTIL("{\"date\": \"2025-05-26\", \"set_by\": \"controller\"}"), "DE", 0, "notice-set-by-controller"},
    {UNTIL("{\"date\": \"2025-05-26\", \"set_by\": \"law\"}"), "DE", 0, "notice-set-by-law"},
    {UNTIL("{\"date\": \"2025-05-26\", \"set_by\": \"adviser\"}"), "DE", 0, "notice-set-by-adviser"},
    {UNTIL("{\"date\": \"2025-05-26\", \"set_by\": \"derived\"}"), "DE", 0, "notice-set-by-derived"},
    {UNTIL("{\"date\": \"2025-05-26\", \"counts\": \"receipt\"}"), "DE", 0, "notice-counts-receipt"},
    {UNTIL("{\"date\": \"2025-05-26\", \"counts\": \"dispatch\"}"), "DE", 0, "notice-counts-dispatch"},
    {UNTIL("{\"date\": \"2025-05-26\", \"counts\": \"postmark\"}"), "DE", 0, "notice-counts-postmark"},
    {UNTIL("{\"date\": \"2025-05-26\", \"counts\": \"applied\"}"), "DE", 0, "notice-counts-applied"},
    {UNTIL("\"2025-05-26\"") DISPUTE("/objection/until"), "DE", OPTOUT_DISPUTED, "notice-disputed"},
    {UNTIL("\"2025-05-26\"") DISPUTE("/objection"), "DE", OPTOUT_DISPUTED, "notice-disputed"},
    {UNTIL("\"2025-05-26\"") DISPUTE("/objection/grounds"), "DE", 0, NULL},
    /* the territory is read only where it gives the zone */
    {AUDIENCE("\"DE\"") UNTIL("\"2025-05-26\"") DISPUTE("/audience/territory"), NULL, OPTOUT_DISPUTED,
     "notice-disputed"},
    {AUDIENCE("\"DE\"") UNTIL("\"2025-05-26\"") DISPUTE("/audience/territory"), "DE", 0, NULL},
    {AUDIENCE("\"DE\"") UNTIL("\"2025-05-26\"") SOURCES, NULL, OPTOUT_UNVERIFIED, "notice-unverified"},
    {AUDIENCE("\"DE\"") UNTIL("\"2025-05-26\"") SOURCES, "DE", 0, NULL},
    {"\"objection\": {\"until\": \"2025-05-26\", \"sources\": [\"m\"]}" SOURCES ", \"audience\": {\"territory\": "
     "[\"DE\"]}",
     "DE", OPTOUT_UNVERIFIED, "notice-unverified"},
};

START_TEST(an_answer_is_flagged_by_what_it_read)
{
    optout_notice *notice = notice_with(flags[_i].members);
    optout_person who = OPTOUT_INIT(optout_person);
    optout_atlas *atlas = open_atlas();
    optout_explanation *why = optout_explanation_new();
    optout_deadline answer;

    who.place = flags[_i].place;
    ck_assert_int_eq(optout_notice_objection_deadline(notice, atlas, &who, &answer, why, NULL), OPTOUT_OK);
    ck_assert_uint_eq(answer.flags, flags[_i].flags | OPTOUT_ANNOUNCED);
    ck_assert_int_eq(optout_deadline_is_exact(&answer), 1);
    if (flags[_i].step)
        ck_assert_int_eq(explains(why, flags[_i].step), 1);
    ck_assert_int_eq(explains(why, "notice-disputed"), (flags[_i].flags & OPTOUT_DISPUTED) != 0);
    ck_assert_int_eq(explains(why, "notice-unverified"), (flags[_i].flags & OPTOUT_UNVERIFIED) != 0);
    optout_explanation_free(why);
    optout_atlas_free(atlas);
    optout_notice_free(notice);
}
END_TEST

START_TEST(a_month_has_both_bounds)
{
    optout_notice *notice = notice_with("\"consent\": {\"until\": \"2025-05\"}");
    optout_person who = OPTOUT_INIT(optout_person);
    optout_atlas *atlas = open_atlas();
    optout_deadline answer;

    who.place = "DE";
    ck_assert_int_eq(optout_notice_consent_deadline(notice, atlas, &who, &answer, NULL, NULL), OPTOUT_OK);
    ck_assert_int_eq(answer.last_day_earliest, day("2025-05-01"));
    ck_assert_int_eq(answer.last_day_latest, day("2025-05-31"));
    optout_atlas_free(atlas);
    optout_notice_free(notice);
}
END_TEST

/* The end of 31 December 9999 is the first instant of a year that there is not; of its month only the first bound is.
 */
START_TEST(an_end_outside_the_years)
{
    optout_notice *notice = notice_with("\"objection\": {\"until\": \"9999-12-31\"}, \"consent\": {\"until\": "
                                        "\"9999-12\"}");
    optout_person who = OPTOUT_INIT(optout_person);
    optout_atlas *atlas = open_atlas();
    optout_deadline answer;

    who.zone = "Etc/GMT+5";
    ck_assert_int_eq(optout_notice_objection_deadline(notice, atlas, &who, &answer, NULL, NULL), OPTOUT_E_RANGE);
    ck_assert_int_eq(optout_notice_consent_deadline(notice, atlas, &who, &answer, NULL, NULL), OPTOUT_E_RANGE);
    optout_atlas_free(atlas);
    optout_notice_free(notice);
}
END_TEST

START_TEST(null_is_refused)
{
    optout_notice *notice = notice_with("");
    optout_atlas *atlas = open_atlas();
    optout_person alien = {.size = 1};
    optout_rights *rights = NULL;
    optout_deadline answer;
    optout_error error;

    ck_assert_int_eq(optout_notice_objection_deadline(NULL, atlas, NULL, &answer, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_objection_deadline(notice, NULL, NULL, &answer, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_consent_deadline(notice, atlas, NULL, NULL, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_consent_deadline(notice, atlas, &alien, &answer, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_rights(NULL, (optout_moment){0}, &rights, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_rights(notice, (optout_moment){0}, NULL, &error), OPTOUT_E_ARGUMENT);
    optout_atlas_free(atlas);
    optout_notice_free(notice);
}
END_TEST

/* ---- rights ---- */

static size_t right_of(const optout_rights *rights, const char *citation)
{
    size_t i = 0;

    while (i < optout_rights_count(rights) && strcmp(optout_rights_citation(rights, i), citation) != 0)
        i++;
    return i;
}

/* Every right of the frameworks of the bases; one of another act that the notice names stands at the end, unknown; a
 * framework without bases is named by a right in it. The right that asks for no grounds is marked. */
static const struct {
    const char *members, *citation;
    int32_t holds, waived;
    bool last;
} rights[] = {
    {"\"legal_basis\": [{\"citation\": \"GDPR 6(1)(f)\"}]", "GDPR 21(1)", OPTOUT_RIGHT_CONDITIONAL, 0, false},
    {"\"legal_basis\": [{\"citation\": \"GDPR 6(1)(b)\"}, {\"kind\": \"licence\"}]", "GDPR 21(1)", OPTOUT_RIGHT_NO, 0,
     false},
    {"\"legal_basis\": [{\"citation\": \"GDPR 6(1)(f)\"}], \"objection\": {\"right\": \"GDPR 21(1)\", \"grounds\": "
     "\"none\"}",
     "GDPR 21(1)", OPTOUT_RIGHT_CONDITIONAL, 1, false},
    {"\"legal_basis\": [{\"citation\": \"GDPR 6(1)(f)\"}], \"objection\": {\"right\": [\"NEW-ACT 1\", \"GDPR 21(1)\"], "
     "\"grounds\": \"none\"}",
     "NEW-ACT 1", OPTOUT_RIGHT_UNKNOWN, 1, true},
    {"\"legal_basis\": [{\"citation\": \"GDPR 6(1)(f)\"}], \"objection\": {\"right\": \"offered\", \"grounds\": "
     "\"none\"}",
     "GDPR 21(1)", OPTOUT_RIGHT_CONDITIONAL, 0, false},
    /* FADP 30(2)(b), 31: who expressly forbids it is obeyed unless there is a justification */
    {"\"objection\": {\"right\": [\"FADP 30(2)(b)\", \"FADP 25\"], \"grounds\": \"none\"}", "FADP 30(2)(b)",
     OPTOUT_RIGHT_CONDITIONAL, 1, false},
    {"\"objection\": {\"right\": [\"FADP 30(2)(b)\", \"FADP 25\"]}", "FADP 25", OPTOUT_RIGHT_YES, 0, false},
};

START_TEST(rights_of_the_bases_and_the_ways)
{
    optout_notice *notice = notice_with(rights[_i].members);
    optout_rights *list = NULL;

    ck_assert_int_eq(optout_notice_rights(notice, (optout_moment){0}, &list, NULL), OPTOUT_OK);
    size_t i = right_of(list, rights[_i].citation);
    ck_assert_uint_lt(i, optout_rights_count(list));
    ck_assert_int_eq(optout_rights_holds(list, i), rights[_i].holds);
    ck_assert_int_eq(optout_rights_waived(list, i), rights[_i].waived);
    ck_assert_int_eq(i + 1 == optout_rights_count(list), rights[_i].last);
    for (size_t k = i + 1; k < optout_rights_count(list); k++)
        ck_assert_str_ne(optout_rights_citation(list, k), rights[_i].citation);
    optout_rights_free(list);
    optout_notice_free(notice);
}
END_TEST

START_TEST(no_basis_and_no_right_give_no_rights)
{
    optout_notice *notice = notice_with("");
    optout_rights *list = NULL;

    ck_assert_int_eq(optout_notice_rights(notice, (optout_moment){0}, &list, NULL), OPTOUT_OK);
    ck_assert_uint_eq(optout_rights_count(list), 0);
    optout_rights_free(list);
    optout_notice_free(notice);
}
END_TEST

static Suite *notice_deadline_suite(void)
{
    Suite *suite = suite_create("notice_deadline");
    TCase *cases = tcase_create("notice_deadline");

    tcase_set_timeout(cases, 60);
    tcase_add_loop_test(cases, a_way_without_a_day_says_why, 0, COUNT(dayless));
    tcase_add_loop_test(cases, a_day_counts_from_its_event, 0, COUNT(anchored));
    tcase_add_test(cases, a_recurring_day_is_the_next);
    tcase_add_loop_test(cases, the_zone_is_never_guessed, 0, COUNT(zones));
    tcase_add_test(cases, an_unknown_zone_or_place_is_refused);
    tcase_add_loop_test(cases, an_answer_is_flagged_by_what_it_read, 0, COUNT(flags));
    tcase_add_test(cases, a_month_has_both_bounds);
    tcase_add_test(cases, an_end_outside_the_years);
    tcase_add_test(cases, null_is_refused);
    tcase_add_loop_test(cases, rights_of_the_bases_and_the_ways, 0, COUNT(rights));
    tcase_add_test(cases, no_basis_and_no_right_give_no_rights);
    suite_add_tcase(suite, cases);
    return suite;
}

SUITE_MAIN(notice_deadline_suite)
