/* Notices for tests: the smallest document with members added, and the members of an objection. */
#ifndef OPTOUT_TESTS_NOTICE_SUPPORT_H
#define OPTOUT_TESTS_NOTICE_SUPPORT_H

#include "opt-out/opt-out.h"
#include "support.h"

#include <stdbool.h>

#define SMALLEST                                                                                                       \
    "{\"format\": \"opt-out/notice/1\", \"id\": \"a\", \"title\": {\"en\": \"A\"}, \"controller\": {\"name\": \"A\"}"

/* The smallest document and more members, such as "\"silence\": \"used\""; "" adds none. The caller frees. */
static inline char *document(const char *members)
{
    size_t cap = sizeof SMALLEST + strlen(members) + 4;
    char *text = malloc(cap);

    ck_assert_ptr_nonnull(text);
    snprintf(text, cap, "%s%s%s}", SMALLEST, *members ? ", " : "", members);
    return text;
}

static inline optout_notice *notice_of_text(const char *json)
{
    optout_notice *notice = NULL;
    optout_error error;

    ck_assert_msg(optout_notice_parse(json, strlen(json), &notice, NULL, &error) == OPTOUT_OK, "%s %s: %s\n%s",
                  error.code, error.pointer, error.message, json);
    return notice;
}

static inline optout_notice *notice_with(const char *members)
{
    char *json = document(members);
    optout_notice *notice = notice_of_text(json);

    free(json);
    return notice;
}

static inline optout_date day(const char *text)
{
    optout_moment moment;

    ck_assert_int_eq(optout_moment_parse(text, strlen(text), &moment, NULL), OPTOUT_OK);
    ck_assert_int_eq(moment.kind, OPTOUT_MOMENT_DAY);
    return moment.date;
}

static inline optout_atlas *open_atlas(void)
{
    optout_atlas *atlas = NULL;

    ck_assert_int_eq(optout_atlas_open(NULL, &atlas, NULL), OPTOUT_OK);
    return atlas;
}

static inline int explains(const optout_explanation *why, const char *code)
{
    for (size_t i = 0; i < optout_explanation_count(why); i++)
        if (strcmp(optout_explanation_code(why, i), code) == 0)
            return 1;
    return 0;
}

#endif
