/* Worked examples, published ones and some derived from the article: tests/data/deadlines, a line of JSON each. The
 * same files are asked through the command (tests/command/test_deadline_lines.py) and Python. */
#include "../tools/query.h"
#include "opt-out/opt-out.h"
#include "support.h"

#include <cJSON.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static optout_atlas *atlas;

static void open_atlas(void)
{
    ck_assert_int_eq(optout_atlas_open(NULL, &atlas, NULL), OPTOUT_OK);
}

static void close_atlas(void)
{
    optout_atlas_free(atlas);
}

static const char *text_of(const cJSON *object, const char *member)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, member));
}

static void check_day(const char *line, const char *what, optout_date day, const char *expected)
{
    char text[16];

    optout_date_format(day, text, sizeof text);
    if (expected)
        ck_assert_msg(strcmp(text, expected) == 0, "%s is %s, not %s: %s", what, text, expected, line);
}

static void check_end(const char *line, const char *what, optout_instant end, const char *expected)
{
    char text[40];

    optout_instant_format(end, text, sizeof text);
    if (expected)
        ck_assert_msg(strcmp(text, expected) == 0, "%s is %s, not %s: %s", what, text, expected, line);
}

static void check_bound(const char *line, const cJSON *expect, const char *name, optout_date day, optout_instant end)
{
    const cJSON *bound = cJSON_GetObjectItemCaseSensitive(expect, name);

    check_day(line, name, day, bound ? text_of(bound, "last_day") : text_of(expect, "last_day"));
    check_end(line, name, end, bound ? text_of(bound, "end") : text_of(expect, "end"));
}

/* Flags that are told must be there, and no others; where none are told nothing is asked about them. */
static void check_flags(const char *line, const cJSON *expect, uint32_t flags)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(expect, "flags"), *item;
    uint32_t wanted = 0;

    if (!list)
        return;
    cJSON_ArrayForEach(item, list) for (uint32_t bit = 1; bit && item->valuestring; bit <<= 1)
    {
        const char *name = optout_flag_name(bit);
        if (name && strcmp(name, item->valuestring) == 0)
            wanted |= bit;
    }
    ck_assert_msg(wanted == flags, "flags are %#x, not %#x: %s", flags, wanted, line);
}

static void check_named(const char *line, const cJSON *expect, const optout_explanation *why)
{
    const char *text = text_of(expect, "steps_name");
    char words[1024];
    bool found = text == NULL;

    for (size_t i = 0; !found && i < optout_explanation_count(why); i++) {
        optout_explanation_text(why, i, "en", words, sizeof words);
        found = strstr(words, text) || strcmp(optout_explanation_code(why, i), text) == 0;
    }
    ck_assert_msg(found, "no step names \"%s\": %s", text, line);
}

static void check_answer(const char *line, const cJSON *expect, const query *q)
{
    optout_explanation *why = optout_explanation_new();
    optout_deadline deadline;
    optout_error error = {0};
    const char *code = text_of(expect, "error");
    optout_status status = optout_deadline_compute(atlas, &q->asked, &deadline, why, &error);

    if (code) {
        ck_assert_msg(status && strcmp(error.code, code) == 0, "the error is \"%s\": %s", error.code, line);
    } else {
        ck_assert_msg(!status, "%s %s: %s", error.pointer, error.message, line);
        check_day(line, "first_day", deadline.first_day, text_of(expect, "first_day"));
        check_bound(line, expect, "earliest", deadline.last_day_earliest, deadline.end_earliest);
        check_bound(line, expect, "latest", deadline.last_day_latest, deadline.end_latest);
        check_flags(line, expect, deadline.flags);
        check_named(line, expect, why);
    }
    optout_explanation_free(why);
}

/* {"source", "query", "expect": {"first_day"?, "last_day"? or "earliest", "latest", "end"?, "flags"?, "error"?}} */
static void check_line(const char *line)
{
    cJSON *object = cJSON_Parse(line);
    const cJSON *asked = cJSON_GetObjectItemCaseSensitive(object, "query"),
                *expect = cJSON_GetObjectItemCaseSensitive(object, "expect");
    query q = QUERY_EMPTY;
    optout_error error = {0};

    ck_assert_msg(asked && cJSON_GetArraySize(expect) > 0 && text_of(object, "source"), "not an example: %s", line);
    char *text = cJSON_PrintUnformatted(asked);
    bool read = query_read(&q, text, strlen(text), &error);
    if (!read && text_of(expect, "error"))
        ck_assert_msg(strcmp(error.code, text_of(expect, "error")) == 0, "the error is \"%s\": %s", error.code, line);
    else
        ck_assert_msg(read, "%s %s: %s", error.pointer, error.message, line);
    if (read)
        check_answer(line, expect, &q);
    free(text);
    query_drop(&q);
    cJSON_Delete(object);
}

static size_t check_file(const char *path)
{
    char line[4096];
    FILE *file = fopen(path, "r");
    size_t count = 0;

    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file))
        if (line[0] == '{') {
            check_line(line);
            count++;
        }
    fclose(file);
    return count;
}

static struct dirent **files;
static int file_count;

static int is_lines(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return len > 6 && strcmp(entry->d_name + len - 6, ".jsonl") == 0;
}

START_TEST(every_example_comes_out)
{
    char path[1024];

    snprintf(path, sizeof path, "%s/%s", TEST_DATA "/deadlines", files[_i]->d_name);
    ck_assert_uint_gt(check_file(path), 0);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("deadline_examples");
    TCase *all = tcase_create("examples");

    file_count = scandir(TEST_DATA "/deadlines", &files, is_lines, alphasort);
    tcase_add_checked_fixture(all, open_atlas, close_atlas);
    tcase_add_loop_test(all, every_example_comes_out, 0, file_count > 0 ? file_count : 1);
    tcase_set_timeout(all, 60);
    suite_add_tcase(suite, all);
    return suite;
}

SUITE_MAIN(make)
