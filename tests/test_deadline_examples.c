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

/* 0: no such flag. */
static uint32_t flag_of(const char *text)
{
    for (uint32_t bit = 1; bit && text; bit <<= 1) {
        const char *name = optout_flag_name(bit);
        if (name && strcmp(name, text) == 0)
            return bit;
    }
    return 0;
}

/* Flags that are told must be there, and no others; where none are told nothing is asked about them. */
static void check_flags(const char *line, const cJSON *expect, uint32_t flags)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(expect, "flags"), *item;
    uint32_t wanted = 0;

    if (!list)
        return;
    cJSON_ArrayForEach(item, list)
    {
        uint32_t bit = flag_of(item->valuestring);
        ck_assert_msg(bit != 0, "no such flag as %s: %s", item->valuestring, line);
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

/* An example that names what nobody asks about would hold whatever came out. */
static void check_members(const char *line, const cJSON *expect)
{
    static const char *const known[] = {"first_day", "last_day", "earliest", "latest",
                                        "end",       "flags",    "error",    "steps_name"};
    bool asks = false;
    const cJSON *item;

    cJSON_ArrayForEach(item, expect)
    {
        bool found = false;
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            found |= strcmp(known[i], item->string) == 0;
        ck_assert_msg(found, "nobody asks about %s: %s", item->string, line);
        asks |= strcmp(item->string, "first_day") != 0;
    }
    ck_assert_msg(asks, "nothing is expected: %s", line);
}

/* {"source", "derivation"?, "query", "expect": {"first_day"?, "last_day"? or "earliest", "latest", "end"?, "flags"?,
 * "steps_name"?} or {"error"}} */
static void check_line(const char *line, const char *text_of_it)
{
    cJSON *object = cJSON_Parse(text_of_it);
    const cJSON *asked = cJSON_GetObjectItemCaseSensitive(object, "query"),
                *expect = cJSON_GetObjectItemCaseSensitive(object, "expect");
    query q = QUERY_EMPTY;
    optout_error error = {0};

    ck_assert_msg(asked && expect && text_of(object, "source"), "not an example: %s", line);
    check_members(line, expect);
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

/* The lines of all files, each with its file in front. */
static char **lines;
static int line_count;

static void add_line(const char *name, const char *line)
{
    size_t room = strlen(name) + strlen(line) + 2;

    lines = realloc(lines, ((size_t)line_count + 1) * sizeof *lines);
    if (!lines || !(lines[line_count] = malloc(room)))
        abort();
    snprintf(lines[line_count++], room, "%s:%s", name, line);
}

/* A file without an example, or that cannot be read, is a fault: it gets a line that is none. */
static void add_file(const char *name)
{
    char path[1024], line[4096];
    int before = line_count;

    snprintf(path, sizeof path, "%s/%s", TEST_DATA "/deadlines", name);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (line[0] != '\n')
            add_line(name, line);
    if (file)
        fclose(file);
    if (line_count == before)
        add_line(name, "");
}

static int is_lines(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return len > 6 && strcmp(entry->d_name + len - 6, ".jsonl") == 0;
}

static void add_files(void)
{
    struct dirent **files;
    int count = scandir(TEST_DATA "/deadlines", &files, is_lines, alphasort);

    for (int i = 0; i < count; i++) {
        add_file(files[i]->d_name);
        free(files[i]);
    }
    if (count > 0)
        free(files);
    else
        add_line("no files", "");
}

START_TEST(every_example_comes_out)
{
    check_line(lines[_i], strchr(lines[_i], ':') + 1);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("deadline_examples");
    TCase *all = tcase_create("examples");

    add_files();
    tcase_add_unchecked_fixture(all, open_atlas, close_atlas);
    tcase_add_loop_test(all, every_example_comes_out, 0, line_count);
    tcase_set_timeout(all, 60);
    suite_add_tcase(suite, all);
    return suite;
}

SUITE_MAIN(make)
