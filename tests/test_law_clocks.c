/* The table of clocks: each row is whole, and answers. */
#include "support.h"

#include "law_private.h"
#include "opt-out/deadline.h"

static bool is_event(const char *event)
{
    static const char *const events[] = {"receipt",   "request",      "obtained",       "awareness",
                                         "complaint", "consultation", "draft-decision", "objection",
                                         "referral",  "decision",     "knowledge",      "event"};

    for (int i = 0; i < COUNT(events); i++)
        if (strcmp(events[i], event) == 0)
            return true;
    return false;
}

static void check_words(const optout_clock *clock)
{
    char english[512], text[512];

    ck_assert_uint_gt(optout_clock_text(clock, "en", english, sizeof english), 20);
    for (size_t i = 1; optout_language_at(i); i++) {
        size_t len = optout_clock_text(clock, optout_language_at(i), text, sizeof text);
        ck_assert_uint_gt(len, 20);
        ck_assert_uint_lt(len, sizeof text);
        ck_assert_str_ne(text, english);
        ck_assert_uint_eq(optout_text_utf8(text, len), len);
    }
}

/* Longer than the plain period, in the same unit. */
static bool is_longer(const optout_period *extended, const optout_period *plain)
{
    return extended->years >= plain->years && extended->months >= plain->months && extended->weeks >= plain->weeks &&
           extended->days >= plain->days && !extended->hours == !plain->hours &&
           !extended->working_days == !plain->working_days && !extended->months == !plain->months &&
           memcmp(extended, plain, sizeof *plain) != 0;
}

START_TEST(every_clock_is_whole)
{
    const optout_clock *clock;
    size_t count = 0;

    for (; (clock = optout_clock_at(count)) != NULL; count++) {
        ck_assert_ptr_eq(optout_clock_find(optout_clock_id(clock)), clock); /* the first of its id, so the only one */
        ck_assert_msg(optout_rule_find(optout_clock_rule(clock)) != NULL, "%s", clock->id);
        ck_assert_str_ne(optout_clock_rule(clock), "date");
        ck_assert_msg(is_event(optout_clock_event(clock)), "%s", clock->id);
        ck_assert_msg(optout_period_is_valid(optout_clock_period(clock)), "%s", clock->id);
        ck_assert_msg(!optout_clock_extended(clock) ||
                          is_longer(optout_clock_extended(clock), optout_clock_period(clock)),
                      "%s", clock->id);
        ck_assert(*optout_clock_act(clock) && *optout_clock_article(clock) && *optout_clock_source(clock));
        ck_assert_int_ge(optout_clock_direction(clock), OPTOUT_FORWARD);
        ck_assert_int_le(optout_clock_direction(clock), OPTOUT_WITHIN_BEFORE);
        ck_assert_msg(optout_date_is_valid(optout_clock_from(clock)), "%s", clock->id);
        ck_assert(optout_clock_until(clock) == OPTOUT_NO_DATE || optout_clock_until(clock) > optout_clock_from(clock));
        check_words(clock);
    }
    ck_assert_uint_ge(count, 27);
    ck_assert_ptr_null(optout_clock_find("GDPR-12-3"));
}
END_TEST

/* Each clock answers on the first day on which it is in force, by what its own row says. */
START_TEST(every_clock_answers)
{
    const optout_clock *clock = optout_clock_at((size_t)_i);
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    optout_explanation *why = optout_explanation_new();
    optout_deadline found;
    optout_atlas *atlas;
    optout_error error;

    ck_assert_int_eq(optout_atlas_open(NULL, &atlas, NULL), OPTOUT_OK);
    query.clock = clock;
    query.place = strncmp(optout_clock_rule(clock), "uk", 2) == 0 ? "GB-ENG" : "DE-BE";
    query.event = optout_moment_day(optout_clock_from(clock));
    ck_assert_msg(optout_deadline_compute(atlas, &query, &found, why, &error) == OPTOUT_OK, "%s %s", clock->id,
                  error.message);
    ck_assert(found.first_day == OPTOUT_NO_DATE || found.first_day <= found.last_day_earliest);
    ck_assert_str_eq(optout_explanation_code(why, 0), "clock");
    ck_assert_str_eq(optout_explanation_act(why, 0), optout_clock_act(clock));
    ck_assert_str_eq(optout_explanation_article(why, 0), optout_clock_article(clock));
    ck_assert(optout_clock_is_verified(clock) || found.flags & OPTOUT_UNVERIFIED);
    ck_assert(!optout_clock_is_disputed(clock) || found.flags & OPTOUT_DISPUTED ||
              found.last_day_earliest == found.last_day_latest);
    optout_explanation_free(why);
    optout_atlas_free(atlas);
}
END_TEST

static int count_clocks(void)
{
    int count = 0;

    while (optout_clock_at((size_t)count))
        count++;
    return count;
}

static Suite *make(void)
{
    Suite *suite = suite_create("law_clocks");
    TCase *clocks = tcase_create("clocks");

    tcase_add_test(clocks, every_clock_is_whole);
    tcase_add_loop_test(clocks, every_clock_answers, 0, count_clocks());
    suite_add_tcase(suite, clocks);
    return suite;
}

SUITE_MAIN(make)
