/* How fast a JSON text is judged and read, beside cJSON alone, in one run: bench_json [FILE]. The exit status is 1
 * where a candidate fails. */
#include "measure.h"

#include "json_private.h"

#include <cjson/cJSON.h>
#include <string.h>

enum { ROUNDS = 201, TEXT_BYTES = 500 * 1024, MANY = 10000, FEW = 1000 };

static const optout_json_limits limits = {.size = sizeof(optout_json_limits), .bytes = UINT32_MAX - 1};

static void *read_cjson(const char *text, size_t len)
{
    return cJSON_ParseWithLength(text, len);
}
static void free_cjson(void *tree)
{
    cJSON_Delete(tree);
}

static void *read_json(const char *text, size_t len)
{
    optout_json__doc *doc = NULL;
    return optout_json__parse(text, len, &limits, &doc, NULL) ? NULL : doc;
}

static void free_json(void *doc)
{
    optout_json__free(doc);
}

static void *check_json(const char *text, size_t len)
{
    static char good;
    return optout_json_check(text, len, &limits, NULL) ? NULL : &good;
}

static void free_nothing(void *nothing)
{
    (void)nothing;
}

/* The first is what the others are compared with. */
static const candidate candidates[] = {{"cJSON_ParseWithLength", read_cjson, free_cjson},
                                       {"optout_json__parse", read_json, free_json},
                                       {"optout_json_check", check_json, free_nothing}};
enum { CANDIDATES = sizeof candidates / sizeof *candidates };

typedef struct text {
    char *data;
    size_t len, cap;
} text;

static void append_bytes(text *to, const char *more, size_t len)
{
    if (to->len + len > to->cap) {
        to->cap = 2 * (to->len + len);
        to->data = realloc(to->data, to->cap);
        if (!to->data)
            exit(1);
    }
    memcpy(to->data + to->len, more, len);
    to->len += len;
}

static void append(text *to, const char *more)
{
    append_bytes(to, more, strlen(more));
}

/* One entry of a list as notices have them: short words, addresses, sentences, some not in ASCII. */
static const char entry_format[] =
    "    {\n      \"id\": \"source-%d\",\n      \"kind\": \"authority\",\n      \"title\": \"Stellungnahme Nr. %d der "
    "Datenschutzbeh\xC3\xB6rde \xC3\xBC"
    "ber das Training von KI\",\n      \"url\": \"https://example.org/notices/%d/"
    "objection?lang=de\",\n      \"date\": \"2025-04-%02d\",\n      \"supports\": [\"/objection/until\", "
    "\"/silence\"],\n      \"x-note\": {\"pages\": %d, \"quoted\": true, \"text\": \"He said: \\\"Object by 26 May "
    "2025\\\".\"}\n    }";

static text notice_like(void)
{
    text made = {0};
    char entry[1024];

    append(&made, "{\n  \"format\": \"opt-out/notice/1\",\n  \"id\": \"bench\",\n  \"title\": {\"en\": \"A notice\"},\n"
                  "  \"controller\": {\"name\": \"Example Ltd\"},\n  \"sources\": [\n");
    for (int i = 0; made.len < TEXT_BYTES; i++) {
        if (i)
            append(&made, ",\n");
        snprintf(entry, sizeof entry, entry_format, i, i, i, i % 30 + 1, i);
        append(&made, entry);
    }
    append(&made, "\n  ]\n}\n");
    return made;
}

static text one_object(int members)
{
    text made = {0};
    char member[64];

    append(&made, "{");
    for (int i = 0; i < members; i++) {
        snprintf(member, sizeof member, "%s\"x-member-%d\": \"value %d\"", i ? ", " : "", i, i);
        append(&made, member);
    }
    append(&made, "}");
    return made;
}

static text file_text(const char *path)
{
    text made = {0};
    char part[4096];
    size_t got;
    FILE *file = fopen(path, "rb");

    if (!file) {
        perror(path);
        exit(1);
    }
    while ((got = fread(part, 1, sizeof part, file)) > 0)
        append_bytes(&made, part, got);
    fclose(file);
    return made;
}

static void compare_sizes(void)
{
    static double many_times[ROUNDS], few_times[ROUNDS];
    text many = one_object(MANY), few = one_object(FEW);

    printf("one object of %d members beside one of %d, median\n", MANY, FEW);
    for (int i = 1; i < CANDIDATES; i++) {
        for (int round = 0; round < ROUNDS; round++) {
            many_times[round] = time_of(&candidates[i], many.data, many.len);
            few_times[round] = time_of(&candidates[i], few.data, few.len);
        }
        double slow = median(many_times, ROUNDS), fast = median(few_times, ROUNDS);
        printf("  %-24s %8.1f us  %8.1f us  ratio %5.2f (at most 15)\n", candidates[i].name, slow * 1e6, fast * 1e6,
               slow / fast);
    }
    free(many.data);
    free(few.data);
}

int main(int count, char **arguments)
{
    text given = count > 1 ? file_text(arguments[1]) : notice_like();

    compare_candidates(candidates, CANDIDATES, ROUNDS, given.data, given.len);
    compare_sizes();
    free(given.data);
    return 0;
}
