/* What the headers promise to threads: one atlas and one notice, shared by eight that ask them everything at once, the
 * zones not yet loaded. Each must find what one thread alone finds. Under ThreadSanitizer it also judges each access.
 */
#define _POSIX_C_SOURCE 200809L
#include "opt-out/opt-out.h"

#include "support.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdarg.h>

enum { THREADS = 8, ANSWER_ROOM = 1 << 17, ROUNDS = 4 };

typedef struct shared {
    optout_atlas *atlas;
    optout_notice *notice;
    pthread_barrier_t start;
} shared;

/* What a job found, in words. */
typedef struct answer {
    char text[ANSWER_ROOM];
    size_t len;
} answer;

static void say(answer *to, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    int len = vsnprintf(to->text + to->len, sizeof to->text - to->len, format, args);
    va_end(args);
    if (len > 0)
        to->len += (size_t)len < sizeof to->text - to->len ? (size_t)len : sizeof to->text - to->len - 1;
}

static void say_steps(answer *to, const optout_explanation *why, const char *lang)
{
    char text[1024];

    for (size_t i = 0; i < optout_explanation_count(why); i++) {
        (void)optout_explanation_text(why, i, lang, text, sizeof text);
        say(to, "  %s: %s\n", optout_explanation_code(why, i), text);
    }
}

static void say_deadline(answer *to, const optout_deadline *deadline)
{
    if (deadline)
        say(to, "%" PRIu32 " %" PRId32 " %" PRId32 " %" PRId64 " %" PRId64 "\n", deadline->flags,
            deadline->last_day_earliest, deadline->last_day_latest, deadline->end_earliest, deadline->end_latest);
}

static void ask_deadline(const shared *on, const char *place, answer *to)
{
    optout_person who = OPTOUT_INIT(optout_person);
    optout_explanation *why = optout_explanation_new();
    optout_deadline deadline;

    who.place = place;
    optout_status status = optout_notice_objection_deadline(on->notice, on->atlas, &who, &deadline, why, NULL);
    say(to, "%s\n", optout_status_name(status));
    if (!status)
        say_deadline(to, &deadline);
    say_steps(to, why, "de");
    optout_explanation_free(why);
}

/* No place is said: every zone of the audience's territory is loaded. */
static void bounds_over_all_zones(const shared *on, answer *to)
{
    ask_deadline(on, NULL, to);
}

static void one_place(const shared *on, answer *to)
{
    ask_deadline(on, "DE-BY", to);
    ask_deadline(on, "PT", to);
}

static void every_zone_of_the_world(const shared *on, answer *to)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    optout_deadline deadline;

    query.rule = optout_rule_find("date");
    query.event = optout_moment_day(optout_date_make(2025, 5, 26));
    if (!optout_deadline_compute(on->atlas, &query, &deadline, NULL, NULL))
        say_deadline(to, &deadline);
}

/* Aliases are no zones of a place, so the atlas keeps them in a list that grows. */
static void aliases(const shared *on, answer *to)
{
    static const char *const names[] = {"Europe/Belfast", "GB",         "Europe/Kiev", "Asia/Calcutta",
                                        "US/Pacific",     "NZ-CHAT",    "Zulu",        "No/Such",
                                        "Europe/Berlin",  "Etc/GMT+12", "EST5EDT"};

    for (int i = 0; i < COUNT(names); i++) {
        const optout_zone *zone = NULL;
        optout_error error;
        optout_status status = optout_atlas_zone(on->atlas, names[i], &zone, &error);
        say(to, "%s %s %" PRId64 "\n", names[i], status ? error.message : optout_zone_name(zone),
            optout_zone_day_end(zone, optout_date_make(2025, 5, 26)));
    }
}

static void actions(const shared *on, answer *to)
{
    optout_person who = OPTOUT_INIT(optout_person);
    optout_actions *found = NULL;
    char text[1024];

    who.place = "AT";
    optout_moment now = optout_moment_day(optout_date_make(2025, 5, 24));
    say(to, "%" PRId32 "\n", optout_notice_actions(on->notice, on->atlas, &who, now, &found, NULL));
    for (size_t i = 0; i < optout_actions_count(found); i++) {
        (void)optout_actions_effect(found, i, i % 2 ? "de" : "en", text, sizeof text);
        say(to, "%s %" PRId32 " %s\n", optout_actions_code(found, i), optout_actions_state(found, i), text);
        say_deadline(to, optout_actions_deadline(found, i));
        say_steps(to, optout_actions_why(found, i), "en");
    }
    optout_actions_free(found);
}

static void words(const shared *on, answer *to)
{
    static const char *const places[] = {"/title", "/purpose/text", "/objection/text", "/objection/channels/0/text"};

    for (int i = 0; i < COUNT(places); i++) {
        const char *used = NULL, *text = optout_notice_words(on->notice, places[i], i % 2 ? "de-AT" : "fr", &used);
        say(to, "%s %s\n", used ? used : "none", text ? text : "unsaid");
    }
    for (size_t i = 0; optout_notice_member(on->notice, "", i); i++)
        say(to, "%s %d %d\n", optout_notice_member(on->notice, "", i),
            optout_notice_is_disputed(on->notice, "/objection"),
            optout_notice_is_unverified(on->notice, "/objection/confirm/says"));
}

static void rights(const shared *on, answer *to)
{
    optout_rights *found = NULL;

    say(to, "%" PRId32 "\n", optout_notice_rights(on->notice, (optout_moment){0}, &found, NULL));
    for (size_t i = 0; i < optout_rights_count(found); i++) {
        say(to, "%s %s\n", optout_rights_citation(found, i), optout_holds_name(optout_rights_holds(found, i)));
        say_steps(to, optout_rights_why(found, i), "de");
    }
    optout_rights_free(found);
}

static void writing(const shared *on, answer *to)
{
    optout_notice *again = NULL;
    char *text = NULL;
    size_t len = 0;

    say(to, "%" PRId32 "\n", optout_notice_write(on->notice, &text, &len, NULL));
    say(to, "%" PRId32 "\n", text ? optout_notice_parse(text, len, &again, NULL, NULL) : -1);
    say(to, "%s", text ? text : "");
    optout_notice_free(again);
    optout_free(text);
}

static void warnings_and_days(const shared *on, answer *to)
{
    const optout_report *report = optout_notice_report(on->notice);
    optout_date day = optout_date_make(2025, 4, 1), earliest = 0, latest = 0;

    for (size_t i = 0; i < optout_report_count(report, 0); i++)
        say(to, "%s %s\n", optout_report_code(report, i), optout_report_at(report, i)->message);
    say(to, "%d %" PRId32 " %" PRId32 "\n", optout_notice_when(on->notice, "/objection/until", day, &earliest, &latest),
        earliest, latest);
    for (int i = 0; i < 90; i++)
        say(to, "%" PRId32, optout_notice_status(on->notice, day + i));
}

static void (*const jobs[])(const shared *, answer *) = {
    bounds_over_all_zones, one_place, every_zone_of_the_world, aliases, actions, words, rights, writing,
    warnings_and_days};
#define JOBS COUNT(jobs)

typedef struct asker {
    pthread_t thread;
    shared *on;
    int first;
    answer found[COUNT(jobs)];
} asker;

static void *ask_all(void *context)
{
    asker *a = context;

    pthread_barrier_wait(&a->on->start);
    for (int i = 0; i < JOBS; i++) {
        int job = (a->first + i) % JOBS;
        jobs[job](a->on, &a->found[job]);
    }
    return NULL;
}

static void open_shared(shared *on, unsigned threads)
{
    ck_assert_int_eq(optout_atlas_open(NULL, &on->atlas, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_notice_catalogue("meta-ai-eu-2025", &on->notice, NULL), OPTOUT_OK);
    ck_assert_int_eq(pthread_barrier_init(&on->start, NULL, threads), 0);
}

static void close_shared(shared *on)
{
    pthread_barrier_destroy(&on->start);
    optout_notice_free(on->notice);
    optout_atlas_free(on->atlas);
}

/* Even rounds: all begin with the same question, so that they race for the same zones; odd ones: each with another. */
static void ask_together(asker *askers, int round)
{
    shared on;

    open_shared(&on, THREADS);
    for (int i = 0; i < THREADS; i++) {
        askers[i].on = &on;
        askers[i].first = round % 2 ? i : (round / 2 * 3) % JOBS;
        for (int job = 0; job < JOBS; job++)
            askers[i].found[job].len = 0;
        ck_assert_int_eq(pthread_create(&askers[i].thread, NULL, ask_all, &askers[i]), 0);
    }
    for (int i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_join(askers[i].thread, NULL), 0);
    close_shared(&on);
}

START_TEST(eight_threads_find_what_one_finds)
{
    asker *alone = calloc(1, sizeof *alone), *askers = calloc(THREADS, sizeof *askers);
    shared on;

    ck_assert(alone && askers);
    open_shared(&on, 1);
    alone->on = &on;
    ask_all(alone);
    close_shared(&on);
    for (int job = 0; job < JOBS; job++) {
        ck_assert_uint_gt(alone->found[job].len, 8); /* it found something */
        ck_assert_uint_lt(alone->found[job].len, ANSWER_ROOM - 1);
    }
    ask_together(askers, _i);
    for (int i = 0; i < THREADS; i++)
        for (int job = 0; job < JOBS; job++)
            ck_assert_str_eq(askers[i].found[job].text, alone->found[job].text);
    free(askers);
    free(alone);
}
END_TEST

static Suite *threads_suite(void)
{
    Suite *suite = suite_create("threads");
    TCase *cases = tcase_create("threads");

    tcase_set_timeout(cases, 120);
    tcase_add_loop_test(cases, eight_threads_find_what_one_finds, 0, ROUNDS);
    suite_add_tcase(suite, cases);
    return suite;
}

SUITE_MAIN(threads_suite)
