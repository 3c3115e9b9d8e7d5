/* Changes notices by the table of the format, so that most of what fuzzing makes up is read past the first rule: a
 * member is set to a value of its type, taken away, or set to a value of another member's type. */
#include "notice_private.h"

#include "fuzz.h"

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);

enum { POINTER_ROOM = 512, DEPTH_MOST = 4 };

/* A value while it is made. */
typedef struct maker {
    const optout_json__doc *doc;
    optout_text__buffer out;
    uint64_t state;
} maker;

static uint32_t below(maker *m, uint32_t most)
{
    m->state = m->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(m->state >> 33) % most;
}

static void put(maker *m, const char *text)
{
    optout_text__grow(&m->out, text, strlen(text));
}

static void put_string(maker *m, const char *text)
{
    put(m, "\"");
    for (; *text; text++)
        if ((unsigned char)*text >= 0x20 && *text != '"' && *text != '\\')
            optout_text__grow(&m->out, text, 1);
    put(m, "\"");
}

#define PICK(m, list) (list)[below(m, sizeof(list) / sizeof *(list))]

/* The pointer of any node. */
static void put_place(maker *m)
{
    char pointer[POINTER_ROOM];

    (void)optout_json__pointer(m->doc, below(m, m->doc->count), pointer, sizeof pointer);
    put_string(m, pointer);
}

/* A string of the document that stands in a list of this name, of an entry's `id` where entries are objects. */
static void put_listed(maker *m, const char *list)
{
    uint32_t at = optout_json__member(m->doc, 0, list);
    const char *text = NULL;

    if (at != OPTOUT_JSON__NONE && m->doc->nodes[at].count > 0) {
        uint32_t entry = optout_json__entry(m->doc, at, below(m, m->doc->nodes[at].count));
        if (entry != OPTOUT_JSON__NONE)
            text = m->doc->nodes[entry].string ? m->doc->nodes[entry].string
                                               : optout_notice__string_at(m->doc, entry, "id");
    }
    put_string(m, text ? text : "a");
}

static void put_words(maker *m, const char *const *words)
{
    uint32_t count = 0;

    while (words[count])
        count++;
    put_string(m, words[below(m, count)]);
}

static void put_date(maker *m)
{
    static const char *const days[] = {"2025-05-26", "2025-05-27", "2024-02-29", "2025-01-01", "2025-12-31",
                                       "0001-01-01", "9999-12-31", "2025-05",    "9999-12",    "2025"};
    put_string(m, PICK(m, days));
}

static const char *const simple[OPTOUT_TYPE__CLAIMED + 1][8] = {
    [OPTOUT_TYPE__FORMAT] = {"opt-out/notice/1"},
    [OPTOUT_TYPE__WORD] = {"research", "notified", "delivery", "a", "photo", "public"},
    [OPTOUT_TYPE__ID] = {"a", "meta-ai-eu-2025", "x1"},
    [OPTOUT_TYPE__STRING] = {"A", "b\xC3\xA4r", "~/~1", "none", "{arg}"},
    [OPTOUT_TYPE__URL] = {"https://example.org/", "http://[2001:db8::1]:80/a?b#c", "https://a.b"},
    [OPTOUT_TYPE__TAG] = {"A", "B"},
    [OPTOUT_TYPE__DAY] = {"2025-05-26", "0001-01-01", "9999-12-31", "2024-02-29"},
    [OPTOUT_TYPE__EVERY] = {"01-31", "02-29", "12-31", "01-01", "06-30"},
    [OPTOUT_TYPE__PERIOD] = {"P1D", "P6W", "P1M2DT3H", "PT24H", "P10WD", "P30Y", "P9999Y", "P1M"},
    [OPTOUT_TYPE__ZONE] = {"Europe/Berlin", "Pacific/Apia", "No/Such", "UTC"},
    [OPTOUT_TYPE__BASIS] = {"GDPR 6(1)(f)", "GDPR 6(1)(a)", "GDPR 9(2)(a)", "UK-GDPR 6(1)(f)", "FADP", "CCPA",
                            "LGPD 7(9)", "PIPL 13"},
    [OPTOUT_TYPE__RIGHT] = {"GDPR 21(1)", "offered", "GDPR 7(3)", "CCPA 1798.120", "PIPL 44", "UK-GDPR 21(1)"},
    [OPTOUT_TYPE__COUNTRY] = {"IE", "US", "DE", "KI"},
    [OPTOUT_TYPE__TERRITORY] = {"EEA", "EU", "DE-BY", "001", "US", "PT", "KI", "BV"},
};

static void put_object(maker *m, int object, int depth);

static void put_when(maker *m, const optout_notice__row *row, int depth)
{
    uint32_t form = below(m, 5);

    if (form == 0 && row->words)
        put_words(m, row->words);
    else if (form < 3)
        put_date(m);
    else
        put_object(m, OPTOUT_OBJECT__WHEN, depth);
}

static void put_one(maker *m, const optout_notice__row *row, int depth)
{
    static const char *const numbers[] = {"0", "13", "18", "150", "15"};
    size_t count = 0;

    switch (row->type) {
    case OPTOUT_TYPE__CLOSED:
        put_words(m, row->words);
        return;
    case OPTOUT_TYPE__SOURCE_ID:
        put_listed(m, "sources");
        return;
    case OPTOUT_TYPE__SERVICE:
        put_listed(m, "services");
        return;
    case OPTOUT_TYPE__TEXT:
        put(m, below(m, 2) ? "{\"en\": \"T\", \"de-AT\": \"U {x}\"}" : "{\"de\": \"T\"}");
        return;
    case OPTOUT_TYPE__DATE:
        put_date(m);
        return;
    case OPTOUT_TYPE__BEFORE:
        if (below(m, 2))
            put_date(m);
        else
            put_object(m, OPTOUT_OBJECT__ANCHOR, depth);
        return;
    case OPTOUT_TYPE__WHEN:
        put_when(m, row, depth);
        return;
    case OPTOUT_TYPE__PLACE:
    case OPTOUT_TYPE__DISPUTED:
        put_place(m);
        return;
    case OPTOUT_TYPE__BOOL:
    case OPTOUT_TYPE__TRUE:
        put(m, row->type == OPTOUT_TYPE__BOOL && below(m, 2) ? "false" : "true");
        return;
    case OPTOUT_TYPE__INT:
        put(m, PICK(m, numbers));
        return;
    case OPTOUT_TYPE__OBJECT:
        if (row->words && below(m, 4) == 0)
            put_words(m, row->words);
        else
            put_object(m, row->inner, depth);
        return;
    case OPTOUT_TYPE__CLAIMED:
        put_date(m);
        return;
    default:
        while (count < 8 && simple[row->type][count])
            count++;
        put_string(m, count ? simple[row->type][below(m, (uint32_t)count)] : "a");
    }
}

static void put_value(maker *m, const optout_notice__row *row, int depth)
{
    bool list = row->list == OPTOUT_LIST || (row->list == OPTOUT_ONE_OR_LIST && below(m, 2));

    if (list)
        put(m, "[");
    for (uint32_t i = list ? below(m, 3) : 0;; i--) {
        put_one(m, row, depth);
        if (i == 0)
            break;
        put(m, ", ");
    }
    if (list)
        put(m, "]");
}

/* What an object requires, and some of the rest. */
static void put_object(maker *m, int object, int depth)
{
    const optout_notice__row *row = optout_notice__first_row(object);
    uint32_t rare = object == OPTOUT_OBJECT__WHEN || object == OPTOUT_OBJECT__CLAIM ? 4 : 3;
    bool first = true;

    put(m, "{");
    for (; row->name && row->object == object; row++) {
        bool required = (row->flags & OPTOUT_REQUIRED) != 0;
        if (!required && (depth >= DEPTH_MOST || below(m, rare) != 0))
            continue;
        put(m, first ? "" : ", ");
        first = false;
        put_string(m, row->name);
        put(m, ": ");
        put_value(m, row, depth + 1);
    }
    if (first)
        put(m, "\"x-\": 1");
    put(m, "}");
}

/* The object that a node is; 0: none of the format. */
static int object_of(const optout_json__doc *doc, uint32_t node, const char *pointer)
{
    if (doc->nodes[node].type != OPTOUT_JSON__OBJECT)
        return 0;
    if (node == 0)
        return OPTOUT_OBJECT__DOCUMENT;
    optout_notice__shape shape = optout_notice__shape_at(doc, pointer);
    return shape.row ? shape.row->inner : 0;
}

static const optout_notice__row *any_row(maker *m, int object)
{
    const optout_notice__row *first = optout_notice__first_row(object);
    uint32_t count = 0;

    while (first[count].name && first[count].object == object)
        count++;
    return &first[below(m, count)];
}

static void set(optout_draft *draft, const char *pointer, maker *m)
{
    if (!m->out.failed && m->out.data)
        (void)optout_draft_set(draft, pointer, m->out.data, NULL); /* refused: it stays as it was */
    optout_text__drop(&m->out);
}

static void change(maker *m, optout_draft *draft)
{
    char pointer[POINTER_ROOM + 64];
    uint32_t node = below(m, m->doc->count), how = below(m, 8);
    size_t len = optout_json__pointer(m->doc, node, pointer, POINTER_ROOM);
    int object = len < POINTER_ROOM ? object_of(m->doc, node, pointer) : 0;

    if (len >= POINTER_ROOM)
        return;
    if (how == 0) {
        if (optout_draft_set(draft, pointer, NULL, NULL))
            return;
    } else if (object && how < 7) {
        const optout_notice__row *row = any_row(m, object);
        (void)snprintf(pointer + len, sizeof pointer - len, "/%s", row->name);
        put_value(m, row, 2);
        set(draft, pointer, m);
    } else {
        optout_notice__shape shape = optout_notice__shape_at(m->doc, pointer);
        if (how == 7 || !shape.row)
            put_one(m, any_row(m, 1 + (int)below(m, OPTOUT_OBJECT__COUNT - 1)), 2);
        else if (shape.entry)
            put_one(m, shape.row, 2);
        else
            put_value(m, shape.row, 2);
        set(draft, pointer, m);
    }
}

/* false: the text is no JSON, or does not fit. */
static bool change_some(maker *m, uint8_t *data, size_t *size, size_t most)
{
    optout_draft *draft = optout_draft_new(NULL);
    char *text = malloc(*size + 1), *changed = NULL;
    size_t len = 0;

    must(draft && text);
    memcpy(text, data, *size);
    text[*size] = '\0';
    bool good = strlen(text) == *size && optout_draft_set(draft, "", text, NULL) == OPTOUT_OK;
    for (uint32_t i = below(m, 4) + 1; good && i > 0; i--)
        change(m, draft);
    must(optout_draft_write(draft, &changed, &len, NULL) == OPTOUT_OK);
    good = good && len <= most;
    if (good) {
        memcpy(data, changed, len);
        *size = len;
    }
    optout_free(changed);
    optout_draft_free(draft);
    free(text);
    return good;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
    maker m = {NULL, {NULL, 0, 0, false}, seed};
    optout_json__doc *doc = NULL;

    if (below(&m, 12) == 0 || optout_json__parse((const char *)data, size, NULL, &doc, NULL))
        return LLVMFuzzerMutate(data, size, most);
    m.doc = doc;
    bool good = change_some(&m, data, &size, most);
    optout_json__free(doc);
    return good ? size : LLVMFuzzerMutate(data, size, most);
}
