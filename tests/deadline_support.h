/* What the suites of periods share: an atlas with decrees, a question in short, and its answer. */
#ifndef OPTOUT_TESTS_DEADLINE_SUPPORT_H
#define OPTOUT_TESTS_DEADLINE_SUPPORT_H

#include "support.h"

#include "deadline_private.h"

static optout_atlas *atlas;

/* A free Tuesday in DE-SN, on which a month from Sunday 1 June 2025 ends; and Midsummer Eve of 2025 in SE, no public
 * holiday, but a day on which no period ends (Lag 1930:173 s. 2). */
static inline void open_atlas(void)
{
    static const optout_decree decrees[] = {{.place = "DE-SN", .name = "Tag der Übung", .date = INT32_C(20270)},
                                            {.place = "SE", .name = "Övningsdagen", .date = INT32_C(20259)}};
    optout_atlas_options options = OPTOUT_INIT(optout_atlas_options);
    optout_error error;

    options.decrees = decrees;
    options.decree_count = sizeof decrees / sizeof *decrees;
    ck_assert_msg(optout_atlas_open(&options, &atlas, &error) == OPTOUT_OK, "%s", error.message);
}

static inline void close_atlas(void)
{
    optout_atlas_free(atlas);
}

static inline optout_date day(const char *text)
{
    optout_date date;
    ck_assert_int_eq(optout_date_parse(text, strlen(text), &date, NULL), OPTOUT_OK);
    return date;
}

static inline optout_period period(const char *text)
{
    optout_period parsed;
    ck_assert_int_eq(optout_period_parse(text, strlen(text), &parsed, NULL), OPTOUT_OK);
    return parsed;
}

static inline optout_deadline_query ask(const char *rule, const char *length, const char *event, const char *place)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);

    query.rule = optout_rule_find(rule);
    ck_assert_ptr_nonnull(query.rule);
    query.period = period(length);
    query.event = optout_moment_day(day(event));
    query.place = place;
    return query;
}

static inline optout_deadline answer(const optout_deadline_query *query, optout_explanation *why)
{
    optout_deadline found;
    optout_error error;

    ck_assert_msg(optout_deadline_compute(atlas, query, &found, why, &error) == OPTOUT_OK, "%s %s", error.pointer,
                  error.message);
    return found;
}

static inline void check_day(optout_date found, const char *expected)
{
    char text[16];
    optout_date_format(found, text, sizeof text);
    ck_assert_str_eq(text, expected);
}

#endif
