/* How fast a whole notice is read, all its rules and warnings judged, beside cJSON alone on the same text, in one run:
 * the notices of the catalogue. The exit status is 1 where a candidate fails. */
#include "measure.h"

#include "notice_private.h"

#include <cjson/cJSON.h>
#include <string.h>

enum { ROUNDS = 501 };

static void *read_cjson(const char *text, size_t len)
{
    (void)len;
    return cJSON_Parse(text);
}

static void free_cjson(void *tree)
{
    cJSON_Delete(tree);
}

static void *read_json(const char *text, size_t len)
{
    optout_json__doc *doc = NULL;
    return optout_json__parse(text, len, NULL, &doc, NULL) ? NULL : doc;
}

static void free_json(void *doc)
{
    optout_json__free(doc);
}

static void *read_notice(const char *text, size_t len)
{
    optout_notice *notice = NULL;
    return optout_notice_parse(text, len, &notice, NULL, NULL) ? NULL : notice;
}

static void free_notice(void *notice)
{
    optout_notice_free(notice);
}

/* The first is what the others are compared with. */
static const candidate candidates[] = {{"cJSON_Parse", read_cjson, free_cjson},
                                       {"optout_json__parse", read_json, free_json},
                                       {"optout_notice_parse", read_notice, free_notice}};

int main(void)
{
    for (const optout_notice__text *row = optout_notice__catalogue; row->id; row++) {
        char *text = malloc(row->len + 1); /* cJSON_Parse wants a NUL */
        if (!text)
            return 1;
        memcpy(text, row->bytes, row->len);
        text[row->len] = '\0';
        printf("%s: ", row->id);
        compare_candidates(candidates, sizeof candidates / sizeof *candidates, ROUNDS, text, row->len);
        free(text);
    }
    return 0;
}
