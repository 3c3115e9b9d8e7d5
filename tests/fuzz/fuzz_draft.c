/* Changes of a draft: lines of a pointer and a value in turn, "" as a value takes the place away. A change that is
 * accepted shows in the text, one that is refused leaves it as it was. */
#include "json_private.h"
#include "opt-out/notice.h"

#include "fuzz.h"

enum { STEPS_MOST = 24, TEXT_MOST = 1 << 16 };

static char *written(const optout_draft *draft, size_t *len)
{
    char *text = NULL;

    must(optout_draft_write(draft, &text, len, NULL) == OPTOUT_OK && strlen(text) == *len);
    return text;
}

/* Whether what stands at a pointer is the value, byte by byte but for white space around it. */
static void check_set(const char *text, size_t len, const char *pointer, const char *value)
{
    const optout_json_limits limits = {sizeof limits, 0, UINT32_MAX - 1, 0, 0};
    optout_json__doc *doc = NULL, *alone = NULL;
    size_t at = strlen(pointer);

    must(optout_json__parse(text, len, &limits, &doc, NULL) == OPTOUT_OK);
    if (!value) {
        uint32_t node = optout_json__find(doc, pointer); /* a later entry of the list may have taken its index */
        must(node == OPTOUT_JSON__NONE || !doc->nodes[node].key);
    } else if (!strstr(pointer, "/-/") && (at < 2 || strcmp(pointer + at - 2, "/-") != 0)) {
        uint32_t node = optout_json__find(doc, pointer);
        must(node != OPTOUT_JSON__NONE);
        must(optout_json__parse(value, strlen(value), &limits, &alone, NULL) == OPTOUT_OK);
        const optout_json__node *set = &doc->nodes[node], *asked = &alone->nodes[0];
        must(set->end - set->start == asked->end - asked->start);
        must(memcmp(text + set->start, value + asked->start, set->end - set->start) == 0);
    }
    optout_json__free(alone);
    optout_json__free(doc);
}

static void change(optout_draft *draft, const char *pointer, const char *value)
{
    size_t before_len, after_len;
    char *before = written(draft, &before_len);
    optout_error error;
    optout_status status = optout_draft_set(draft, pointer, value, &error);
    char *after = written(draft, &after_len);

    if (status) {
        must(status == error.status && status != OPTOUT_E_MEMORY);
        must(before_len == after_len && memcmp(before, after, after_len) == 0);
    } else {
        check_set(after, after_len, pointer, value);
    }
    optout_free(before);
    optout_free(after);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    optout_draft *draft = optout_draft_new(NULL);
    optout_notice *notice = NULL;
    char *lines = malloc(size + 1), *line = lines;

    must(draft && lines);
    memcpy(lines, data, size);
    lines[size] = '\0';
    for (int i = 0; i < STEPS_MOST && size < TEXT_MOST; i++) {
        char *value = strchr(line, '\n');
        if (!value)
            break;
        *value++ = '\0';
        char *next = value + strcspn(value, "\n");
        bool more = *next == '\n';
        *next = '\0';
        change(draft, line, *value ? value : NULL);
        if (!more)
            break;
        line = next + 1;
    }
    if (optout_draft_finish(draft, &notice, NULL, NULL))
        optout_draft_free(draft);
    optout_notice_free(notice);
    free(lines);
    return 0;
}
