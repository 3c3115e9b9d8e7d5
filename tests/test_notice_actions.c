/* What a person can do now: announced ways by right and channel, in time and late, and the rights in law. */
#include "notice_support.h"

static optout_actions *actions_of(const optout_notice *notice, const optout_person *who, optout_moment now)
{
    optout_atlas *atlas = open_atlas();
    optout_actions *actions = NULL;
    optout_error error;

    ck_assert_msg(optout_notice_actions(notice, atlas, who, now, &actions, &error) == OPTOUT_OK, "%s %s", error.code,
                  error.message);
    optout_atlas_free(atlas);
    return actions;
}

static optout_moment on(const char *text)
{
    return optout_moment_day(day(text));
}

/* ---- what the first entry says ---- */

#define OBJECTION(members) "\"objection\": {" members "}"
#define CHANNEL(members) OBJECTION("\"channels\": [{" members "}]")

/* What the notice says, and the step that says so on 26 May 2025 to a person in Germany. */
static const struct {
    const char *members, *step;
} said[] = {
    {OBJECTION(""), "notice-object"},
    {"\"consent\": {}", "notice-consent"},
    {"\"objection\": \"none\"", "notice-no-objection"},
    {"\"consent\": \"none\"", "notice-no-consent"},
    {"\"consent\": \"none\", \"silence\": \"no-access\"", "notice-silence-no-access"},
    {CHANNEL("\"type\": \"web-form\""), "notice-by-web-form"},
    {CHANNEL("\"type\": \"email\""), "notice-by-email"},
    {CHANNEL("\"type\": \"setting\""), "notice-by-setting"},
    {CHANNEL("\"type\": \"phone\""), "notice-by-phone"},
    {CHANNEL("\"type\": \"letter\""), "notice-by-letter"},
    {CHANNEL("\"type\": \"in-person\""), "notice-by-in-person"},
    {CHANNEL("\"type\": \"app\""), "notice-by-app"},
    {CHANNEL("\"type\": \"signal\""), "notice-by-signal"},
    {CHANNEL("\"type\": \"tag\""), "notice-by-tag"},
    {CHANNEL("\"type\": \"email\", \"fallback\": \"imprint\""), "notice-address-imprint"},
    {CHANNEL("\"type\": \"email\", \"login\": true"), "notice-login"},
    {CHANNEL("\"type\": \"email\", \"login\": false"), "notice-no-login"},
    {OBJECTION("\"until\": \"2025-05-26\""), "notice-in-time"},
    {OBJECTION("\"until\": \"2025-05-25\""), "notice-passed"},
    {OBJECTION("\"until\": \"2025-05\""), "notice-between-bounds"},
    {OBJECTION("\"until\": \"none\""), "notice-until-none"},
    {OBJECTION("\"until\": \"2025\", \"channels\": [{\"type\": \"app\", \"until\": \"none\"}]"), "notice-until-none"},
    {OBJECTION("\"until\": \"none\", \"channels\": [{\"type\": \"app\", \"until\": \"2025-05-26\"}]"),
     "notice-in-time"},
    {OBJECTION("\"open\": {\"from\": \"2025-05-27\"}"), "notice-window-not-yet"},
    {OBJECTION("\"open\": {\"until\": \"2025-05-25\"}"), "notice-window-closed"},
    {OBJECTION("\"open\": {\"from\": \"2025\"}, \"channels\": [{\"type\": \"app\", \"open\": {\"from\": "
               "\"2025-06\"}}]"),
     "notice-window-not-yet"},
    {OBJECTION("\"grounds\": \"none\""), "notice-grounds-none"},
    {OBJECTION("\"grounds\": \"optional\""), "notice-grounds-optional"},
    {OBJECTION("\"grounds\": \"none\", \"channels\": [{\"type\": \"app\", \"grounds\": \"required\"}]"),
     "notice-grounds-required"},
    {OBJECTION("\"effect\": {\"in_time\": \"everything\"}"), "notice-in-time-everything"},
    {OBJECTION("\"effect\": {\"in_time\": \"published-later\"}"), "notice-in-time-published-later"},
    {OBJECTION("\"effect\": {\"in_time\": \"used-later\"}"), "notice-in-time-used-later"},
    {OBJECTION("\"effect\": {\"in_time\": \"collected-later\"}"), "notice-in-time-collected-later"},
    {OBJECTION("\"effect\": {\"in_time\": \"erased\"}"), "notice-in-time-erased"},
    {OBJECTION("\"effect\": {\"in_time\": \"next-window\"}"), "notice-in-time-next-window"},
    {OBJECTION("\"effect\": {\"late\": \"everything\"}"), "notice-late-everything"},
    {OBJECTION("\"effect\": {\"late\": \"published-later\"}"), "notice-late-published-later"},
    {OBJECTION("\"effect\": {\"late\": \"used-later\"}"), "notice-late-used-later"},
    {OBJECTION("\"effect\": {\"late\": \"collected-later\"}"), "notice-late-collected-later"},
    {OBJECTION("\"effect\": {\"late\": \"erased\"}"), "notice-late-erased"},
    {OBJECTION("\"effect\": {\"late\": \"next-window\"}"), "notice-late-next-window"},
    {OBJECTION("\"effect\": {\"late\": \"none\"}"), "notice-late-none"},
    {OBJECTION("\"effect\": {\"late\": \"unclear\"}"), "notice-late-unclear"},
    {OBJECTION("\"confirm\": {\"says\": \"received\"}"), "notice-confirm-received"},
    {OBJECTION("\"confirm\": {\"says\": \"accepted\"}"), "notice-confirm-accepted"},
    {OBJECTION("\"confirm\": {\"says\": \"received\"}, \"channels\": [{\"type\": \"app\", \"confirm\": {\"says\": "
               "\"completed\"}}]"),
     "notice-confirm-completed"},
    {OBJECTION("") ", \"processing\": {\"reversible\": false}", "notice-irreversible"},
    {OBJECTION("") ", \"silence\": \"used\"", "notice-silence-used"},
    {OBJECTION("") ", \"silence\": \"not-used\"", "notice-silence-not-used"},
    {OBJECTION("") ", \"audience\": {\"territory\": [\"FR\"]}", "notice-outside-territory"},
    {OBJECTION("") ", \"audience\": {\"except\": [\"FR\", \"DE\"]}", "notice-outside-territory"},
    {OBJECTION("") ", \"audience\": {\"territory\": [\"EU\"], \"except\": [\"DE\"]}", "notice-outside-territory"},
};

START_TEST(what_is_said_is_a_step)
{
    optout_notice *notice = notice_with(said[_i].members);
    optout_person who = OPTOUT_INIT(optout_person);

    who.place = "DE";
    optout_actions *actions = actions_of(notice, &who, on("2025-05-26"));
    ck_assert_uint_eq(optout_actions_count(actions), 1);
    ck_assert_int_eq(explains(optout_actions_why(actions, 0), said[_i].step), 1);
    optout_actions_free(actions);
    optout_notice_free(notice);
}
END_TEST

/* Nothing is invented: a way of which nothing is said has the step that it exists, that no day is said, and no more. */
START_TEST(what_is_unsaid_is_no_step)
{
    optout_notice *notice = notice_with("\"objection\": {}, \"audience\": {\"territory\": [\"EU\"], \"except\": "
                                        "[\"FR\"]}");
    optout_person who = OPTOUT_INIT(optout_person);

    who.place = "DE";
    optout_actions *actions = actions_of(notice, &who, on("2025-05-26"));
    const optout_explanation *why = optout_actions_why(actions, 0);
    ck_assert_uint_eq(optout_explanation_count(why), 2);
    ck_assert_str_eq(optout_explanation_code(why, 0), "notice-object");
    ck_assert_str_eq(optout_explanation_code(why, 1), "notice-until-unsaid");
    ck_assert_ptr_null(optout_actions_grounds(actions, 0));
    ck_assert_ptr_null(optout_actions_in_time(actions, 0));
    ck_assert_ptr_null(optout_actions_late(actions, 0));
    ck_assert_ptr_null(optout_actions_deadline(actions, 0));
    ck_assert_int_eq(optout_actions_state(actions, 0), 0);
    ck_assert_int_eq(optout_actions_irreversible(actions, 0), 0);
    ck_assert_ptr_null(optout_actions_citation(actions, 0));
    ck_assert_uint_eq(optout_actions_channel(actions, 0), SIZE_MAX);
    optout_actions_free(actions);
    optout_notice_free(notice);
}
END_TEST

START_TEST(an_entry_holds_what_was_said)
{
    optout_notice *notice = notice_with(
        "\"processing\": {\"reversible\": true}, \"objection\": {\"right\": \"offered\", \"until\": \"2025-05-26\", "
        "\"grounds\": \"optional\", \"effect\": {\"in_time\": \"erased\", \"late\": \"none\"}, \"channels\": "
        "[{\"type\": \"email\", \"address\": \"a@example.org\"}]}");
    optout_actions *actions = actions_of(notice, NULL, on("2025-05-24"));
    char text[1024];

    ck_assert_str_eq(optout_actions_code(actions, 0), "object");
    ck_assert_str_eq(optout_actions_way(actions, 0), "objection");
    ck_assert_str_eq(optout_actions_citation(actions, 0), "offered");
    ck_assert_ptr_null(optout_actions_right(actions, 0));
    ck_assert_int_eq(optout_actions_holds(actions, 0), OPTOUT_RIGHT_UNKNOWN);
    ck_assert_str_eq(optout_actions_grounds(actions, 0), "optional");
    ck_assert_str_eq(optout_actions_in_time(actions, 0), "erased");
    ck_assert_str_eq(optout_actions_late(actions, 0), "none");
    ck_assert_int_eq(optout_actions_irreversible(actions, 0), 2);
    ck_assert_int_eq(optout_actions_state(actions, 0), OPTOUT_OPEN);
    ck_assert_int_eq(optout_actions_deadline(actions, 0)->last_day_earliest, day("2025-05-26"));
    ck_assert_uint_gt(optout_explanation_count(optout_actions_deadline_why(actions, 0)), 0);
    ck_assert_uint_eq(optout_actions_channel(actions, 0), 0);
    size_t need = optout_actions_effect(actions, 0, "en", text, sizeof text);
    ck_assert_uint_eq(need, strlen(text));
    ck_assert_ptr_nonnull(strstr(text, "By e-mail: a@example.org"));
    optout_actions_free(actions);
    optout_notice_free(notice);
}
END_TEST

/* ---- who asks ---- */

/* The age on the day, full years; min and max are inclusive; what is not told decides nothing. */
static const struct {
    const char *age, *born;
    int outside;
} ages[] = {
    {"{\"min\": 18}", "2007-05-26", 0}, /* 18 today */
    {"{\"min\": 18}", "2007-05-27", 1},
    {"{\"min\": 18}", "2007-06-01", 1},
    {"{\"min\": 18}", "2007-04-30", 0},
    {"{\"max\": 17}", "2007-05-27", 0},
    {"{\"max\": 17}", "2007-05-26", 1},
    {"{\"min\": 18}", NULL, 0},
    {NULL, "2020-01-01", 0},
};

START_TEST(an_age_outside_the_audience)
{
    char members[128];
    optout_person who = OPTOUT_INIT(optout_person);

    if (ages[_i].age)
        snprintf(members, sizeof members, "\"objection\": {}, \"audience\": {\"age\": %s}", ages[_i].age);
    optout_notice *notice = notice_with(ages[_i].age ? members : "\"objection\": {}");
    if (ages[_i].born)
        who.born = on(ages[_i].born);
    optout_actions *actions = actions_of(notice, &who, on("2025-05-26"));
    ck_assert_int_eq(explains(optout_actions_why(actions, 0), "notice-outside-age"), ages[_i].outside);
    optout_actions_free(actions);
    optout_notice_free(notice);
}
END_TEST

/* Channels: one for those without an account, one behind a login, one that says neither. */
static const struct {
    int32_t account;
    size_t channels[3], count;
} accounts[] = {{0, {0, 1, 2}, 3}, {1, {1, 2}, 2}, {2, {0, 2}, 2}};

START_TEST(channels_by_account)
{
    optout_notice *notice = notice_with(
        "\"objection\": {\"channels\": [{\"type\": \"web-form\", \"account\": \"none\"}, {\"type\": \"setting\", "
        "\"login\": true}, {\"type\": \"email\"}]}");
    optout_person who = OPTOUT_INIT(optout_person);

    who.account = accounts[_i].account;
    optout_actions *actions = actions_of(notice, &who, on("2025-05-26"));
    ck_assert_uint_eq(optout_actions_count(actions), accounts[_i].count);
    for (size_t i = 0; i < accounts[_i].count; i++)
        ck_assert_uint_eq(optout_actions_channel(actions, i), accounts[_i].channels[i]);
    optout_actions_free(actions);
    optout_notice_free(notice);
}
END_TEST

/* ---- rights ---- */

/* Art. 21(1) has no last day: when the promise is over the right lives on, and only then is that said. */
static const struct {
    const char *day;
    int32_t state, lives_on;
} late[] = {{"2025-05-26", OPTOUT_OPEN, 0}, {"2025-05-27", OPTOUT_PASSED, 1}};

START_TEST(late_is_less_effect_never_no_right)
{
    optout_notice *notice = notice_with(
        "\"legal_basis\": [{\"citation\": \"GDPR 6(1)(f)\"}], \"objection\": {\"right\": [\"GDPR 21(1)\", \"NEW-ACT "
        "1\"], \"until\": \"2025-05-26\"}");
    optout_actions *actions = actions_of(notice, NULL, on(late[_i].day));

    ck_assert_int_eq(optout_actions_state(actions, 0), late[_i].state);
    ck_assert_int_eq(optout_actions_holds(actions, 0), OPTOUT_RIGHT_CONDITIONAL);
    ck_assert_str_eq(optout_right_citation(optout_actions_right(actions, 0)), "GDPR 21(1)");
    ck_assert_int_eq(explains(optout_actions_why(actions, 0), "notice-right-lives-on"), late[_i].lives_on);
    ck_assert_str_eq(optout_actions_citation(actions, 1), "NEW-ACT 1"); /* of an act that the tables do not hold */
    ck_assert_ptr_null(optout_actions_right(actions, 1));
    ck_assert_int_eq(explains(optout_actions_why(actions, 1), "notice-right-lives-on"), 0);
    optout_actions_free(actions);
    optout_notice_free(notice);
}
END_TEST

/* The rights in law stand apart, those that hold or may hold: of point (b) 21(1) does not, 15 does. 21(1) under (f)
 * wants grounds of one's own situation. */
static const struct {
    const char *basis, *citation;
    int32_t holds;
    const char *grounds;
} lawful[] = {
    {"GDPR 6(1)(f)", "GDPR 21(1)", OPTOUT_RIGHT_CONDITIONAL, "required"},
    {"GDPR 6(1)(f)", "GDPR 15", OPTOUT_RIGHT_YES, NULL},
    {"GDPR 6(1)(b)", "GDPR 15", OPTOUT_RIGHT_YES, NULL},
    {"GDPR 6(1)(b)", "GDPR 21(1)", OPTOUT_RIGHT_NO, NULL},
};

START_TEST(rights_in_law_stand_apart)
{
    char members[128];
    size_t found = SIZE_MAX;

    snprintf(members, sizeof members, "\"legal_basis\": [{\"citation\": \"%s\"}]", lawful[_i].basis);
    optout_notice *notice = notice_with(members);
    optout_actions *actions = actions_of(notice, NULL, on("2025-05-26"));
    for (size_t i = 0; i < optout_actions_count(actions); i++) {
        ck_assert_str_eq(optout_actions_code(actions, i), "right");
        ck_assert_ptr_null(optout_actions_way(actions, i));
        if (strcmp(optout_actions_citation(actions, i), lawful[_i].citation) == 0)
            found = i;
    }
    ck_assert_int_eq(found != SIZE_MAX, lawful[_i].holds != OPTOUT_RIGHT_NO);
    if (found != SIZE_MAX) {
        const char *grounds = optout_actions_grounds(actions, found);
        ck_assert_int_eq(optout_actions_holds(actions, found), lawful[_i].holds);
        ck_assert_int_eq(grounds != NULL, lawful[_i].grounds != NULL);
        if (grounds)
            ck_assert_str_eq(grounds, lawful[_i].grounds);
    }
    optout_actions_free(actions);
    optout_notice_free(notice);
}
END_TEST

/* ---- now ---- */

/* Berlin's 26 May 2025 ends at 22:00 UTC: instants are judged by the ends, days by days. */
static const struct {
    const char *now;
    int32_t state;
} moments[] = {
    {"2025-05-26T21:59:59Z", OPTOUT_OPEN}, {"2025-05-26T22:00:00Z", OPTOUT_PASSED}, {"2025-05-26", OPTOUT_OPEN},
    {"2025-05-27", OPTOUT_PASSED},         {"1969-12-31T23:59:59Z", OPTOUT_OPEN},
};

START_TEST(now_is_a_day_or_an_instant)
{
    optout_notice *notice = notice_with("\"objection\": {\"until\": \"2025-05-26\"}");
    optout_person who = OPTOUT_INIT(optout_person);
    optout_moment now;

    who.place = "DE";
    ck_assert_int_eq(optout_moment_parse(moments[_i].now, strlen(moments[_i].now), &now, NULL), OPTOUT_OK);
    optout_actions *actions = actions_of(notice, &who, now);
    ck_assert_int_eq(optout_actions_state(actions, 0), moments[_i].state);
    optout_actions_free(actions);
    optout_notice_free(notice);
}
END_TEST

/* A recurring day is looked for from today, unless the person says another. */
START_TEST(a_recurring_day_is_looked_for_from_today)
{
    optout_notice *notice = notice_with("\"objection\": {\"until\": {\"every\": \"01-31\"}}");
    optout_person who = OPTOUT_INIT(optout_person);
    optout_actions *actions = actions_of(notice, NULL, on("2025-05-26"));

    ck_assert_int_eq(optout_actions_deadline(actions, 0)->last_day_earliest, day("2026-01-31"));
    optout_actions_free(actions);
    who.on = on("2024-01-01");
    actions = actions_of(notice, &who, on("2025-05-26"));
    ck_assert_int_eq(optout_actions_deadline(actions, 0)->last_day_earliest, day("2024-01-31"));
    ck_assert_int_eq(optout_actions_state(actions, 0), OPTOUT_PASSED);
    optout_actions_free(actions);
    optout_notice_free(notice);
}
END_TEST

START_TEST(what_cannot_be_answered_is_an_error)
{
    optout_notice *notice = notice_with("\"objection\": {\"right\": [\"GDPR 21(1)\"], \"until\": {\"date\": "
                                        "\"2025-05-26\", \"zone\": \"Nowhere/Town\"}}");
    optout_notice *channel = notice_with("\"consent\": {\"channels\": [{\"type\": \"app\", \"until\": {\"date\": "
                                         "\"2025-05-26\", \"zone\": \"Nowhere/Town\"}}]}");
    optout_atlas *atlas = open_atlas();
    optout_actions *actions = NULL;
    optout_person alien = {.size = 1};
    optout_moment now = on("2025-05-26"), no_day = {OPTOUT_MOMENT_DAY, OPTOUT_NO_DATE, 0};
    optout_moment beyond = {OPTOUT_MOMENT_INSTANT, 0, INT64_MAX},
                  no_instant = {OPTOUT_MOMENT_INSTANT, 0, OPTOUT_NO_INSTANT};
    optout_moment civil = optout_moment_civil(0, 0);

    ck_assert_int_eq(optout_notice_actions(notice, atlas, NULL, now, &actions, NULL), OPTOUT_E_UNKNOWN);
    ck_assert_int_eq(optout_notice_actions(channel, atlas, NULL, now, &actions, NULL), OPTOUT_E_UNKNOWN);
    ck_assert_int_eq(optout_notice_actions(NULL, atlas, NULL, now, &actions, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_actions(notice, NULL, NULL, now, &actions, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_actions(notice, atlas, NULL, now, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_actions(notice, atlas, &alien, now, &actions, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_actions(notice, atlas, NULL, (optout_moment){0}, &actions, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_actions(notice, atlas, NULL, beyond, &actions, NULL), OPTOUT_E_RANGE);
    ck_assert_int_eq(optout_notice_actions(notice, atlas, NULL, no_instant, &actions, NULL), OPTOUT_E_RANGE);
    ck_assert_int_eq(optout_notice_actions(notice, atlas, NULL, no_day, &actions, NULL), OPTOUT_E_RANGE);
    ck_assert_int_eq(optout_notice_actions(notice, atlas, NULL, civil, &actions, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_ptr_null(actions);
    optout_atlas_free(atlas);
    optout_notice_free(notice);
    optout_notice_free(channel);
}
END_TEST

START_TEST(past_the_end_is_nothing)
{
    optout_notice *notice = notice_with("\"objection\": {}");
    optout_actions *actions = actions_of(notice, NULL, on("2025-05-26"));
    char text[8] = "x";

    for (int i = 0; i < 2; i++) {
        const optout_actions *given = i ? actions : NULL;
        size_t index = i ? 1 : 0;
        ck_assert_ptr_null(optout_actions_code(given, index));
        ck_assert_ptr_null(optout_actions_way(given, index));
        ck_assert_ptr_null(optout_actions_citation(given, index));
        ck_assert_ptr_null(optout_actions_right(given, index));
        ck_assert_ptr_null(optout_actions_grounds(given, index));
        ck_assert_ptr_null(optout_actions_deadline(given, index));
        ck_assert_ptr_null(optout_actions_deadline_why(given, index));
        ck_assert_ptr_null(optout_actions_in_time(given, index));
        ck_assert_ptr_null(optout_actions_late(given, index));
        ck_assert_ptr_null(optout_actions_why(given, index));
        ck_assert_int_eq(optout_actions_holds(given, index), OPTOUT_RIGHT_UNKNOWN);
        ck_assert_int_eq(optout_actions_state(given, index), 0);
        ck_assert_int_eq(optout_actions_irreversible(given, index), 0);
        ck_assert_uint_eq(optout_actions_channel(given, index), SIZE_MAX);
        ck_assert_uint_eq(optout_actions_effect(given, index, "en", text, sizeof text), 0);
        ck_assert_str_eq(text, "");
    }
    ck_assert_uint_eq(optout_actions_count(NULL), 0);
    optout_actions_free(NULL);
    optout_actions_free(actions);
    optout_notice_free(notice);
}
END_TEST

static Suite *notice_actions_suite(void)
{
    Suite *suite = suite_create("notice_actions");
    TCase *cases = tcase_create("notice_actions");

    tcase_set_timeout(cases, 60);
    tcase_add_loop_test(cases, what_is_said_is_a_step, 0, COUNT(said));
    tcase_add_test(cases, what_is_unsaid_is_no_step);
    tcase_add_test(cases, an_entry_holds_what_was_said);
    tcase_add_loop_test(cases, an_age_outside_the_audience, 0, COUNT(ages));
    tcase_add_loop_test(cases, channels_by_account, 0, COUNT(accounts));
    tcase_add_loop_test(cases, late_is_less_effect_never_no_right, 0, COUNT(late));
    tcase_add_loop_test(cases, rights_in_law_stand_apart, 0, COUNT(lawful));
    tcase_add_loop_test(cases, now_is_a_day_or_an_instant, 0, COUNT(moments));
    tcase_add_test(cases, a_recurring_day_is_looked_for_from_today);
    tcase_add_test(cases, what_cannot_be_answered_is_an_error);
    tcase_add_test(cases, past_the_end_is_nothing);
    suite_add_tcase(suite, cases);
    return suite;
}

SUITE_MAIN(notice_actions_suite)
