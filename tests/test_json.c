#include "json_scan_private.h"
#include "support.h"

#include <locale.h>

/* A copy of exactly the bytes of a text, so that a sanitizer sees each read beside it. The caller frees. */
static char *exact(const char *text, size_t len)
{
    char *copy = malloc(len ? len : 1);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, text, len);
    return copy;
}

static optout_json__doc *parsed(const char *text)
{
    optout_json__doc *doc = NULL;
    optout_error error = {0};
    optout_status status = optout_json__parse(text, strlen(text), NULL, &doc, &error);

    ck_assert_msg(status == OPTOUT_OK, "%s: %s (%s)", text, error.message, error.code);
    return doc;
}

/* ------------------------------------------------------------------------------------- the texts of texts.tsv */

/* Undoes "\\" and "\xNN" in place; the length. */
static size_t unescape(char *field)
{
    char *to = field;

    for (const char *from = field; *from;) {
        unsigned byte = 0;
        if (from[0] != '\\') {
            *to++ = *from++;
        } else if (from[1] == 'x') {
            ck_assert_int_eq(sscanf(from + 2, "%2x", &byte), 1);
            *to++ = (char)byte;
            from += 4;
        } else {
            ck_assert_int_eq(from[1], '\\');
            *to++ = '\\';
            from += 2;
        }
    }
    *to = '\0';
    return (size_t)(to - field);
}

typedef struct text_row {
    char *name, *text, *code, *pointer; /* pointer NULL: a good text */
    size_t len;
    unsigned line, column, offset;
} text_row;

/* The field that ends at a tab or at the end of its line. */
static char *take_field(char **at)
{
    char *field = *at;

    if (!field)
        return NULL;
    *at = strchr(field, '\t');
    if (*at)
        *(*at)++ = '\0';
    return field;
}

static text_row read_row(char *line)
{
    text_row row = {.name = take_field(&line), .text = take_field(&line), .code = take_field(&line)};

    ck_assert_msg(row.code != NULL, "%s lacks a column", row.name);
    row.pointer = take_field(&line);
    row.len = unescape(row.text);
    if (row.pointer) {
        ck_assert_msg(line && sscanf(line, "%u\t%u\t%u", &row.line, &row.column, &row.offset) == 3, "%s: no place",
                      row.name);
        (void)unescape(row.pointer);
    }
    return row;
}

static optout_status expected_status(const text_row *row)
{
    return !row->pointer ? OPTOUT_OK : strncmp(row->code, "json-", 5) == 0 ? OPTOUT_E_SYNTAX : OPTOUT_E_LIMIT;
}

/* Whether an error is that of a row; a long pointer is cut. */
static bool is_expected(const text_row *row, optout_status status, const optout_error *error)
{
    size_t len = row->pointer ? strlen(row->pointer) : 0, room = sizeof error->pointer - 1;

    if (status != expected_status(row))
        return false;
    if (status == OPTOUT_OK)
        return true;
    return error->status == status && strcmp(error->code, row->code) == 0 && error->message[0] != '\0' &&
           strncmp(error->pointer, row->pointer, room) == 0 &&
           (error->flags == OPTOUT_ERROR_POINTER_CUT) == (len > room) && error->line == row->line &&
           error->column == row->column && error->offset == row->offset;
}

static int failures_of(const text_row *row, const char *how, optout_status status, const optout_error *error)
{
    if (is_expected(row, status, error))
        return 0;
    fprintf(stderr, "%s (%s): status %d %s \"%s\" at %u:%u, offset %u: %s\n", row->name, how, (int)status, error->code,
            error->pointer, error->line, error->column, (unsigned)error->offset, error->message);
    return 1;
}

static int failures_in(const text_row *row)
{
    char *text = exact(row->text, row->len), mark;
    optout_json__doc *const untouched = (optout_json__doc *)(void *)&mark, *doc = untouched;
    optout_error checked = {0}, error = {0};
    int failures = failures_of(row, "check", optout_json_check(text, row->len, NULL, &checked), &checked);

    failures += failures_of(row, "parse", optout_json__parse(text, row->len, NULL, &doc, &error), &error);
    if (doc != untouched) {
        bool same = doc->len == row->len && memcmp(doc->text, row->text, row->len) == 0;
        failures += same ? 0 : failures_of(row, "copy", OPTOUT_E_MEMORY, &error);
        optout_json__free(doc);
    }
    if ((doc == untouched) != (expected_status(row) != OPTOUT_OK))
        failures += failures_of(row, "out", OPTOUT_E_MEMORY, &error);
    failures += failures_of(row, "without error", optout_json_check(text, row->len, NULL, NULL), &checked);
    free(text);
    return failures;
}

START_TEST(texts_are_judged_as_rfc_8259_and_the_limits_say)
{
    int failures = 0, good = 0, bad = 0;
    char *file = read_file(TEST_DATA "/json/texts.tsv", NULL), *next = file;

    while (next) {
        char *line = next;
        next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        if (*line == '\0' || *line == '#')
            continue;
        text_row row = read_row(line);
        *(row.pointer ? &bad : &good) += 1;
        failures += failures_in(&row);
    }
    free(file);
    ck_assert_int_eq(failures, 0);
    ck_assert_int_ge(good, 140);
    ck_assert_int_ge(bad, 400);
}
END_TEST

/* Where a string of z has one other byte. */
static void judge_byte(const char *text, size_t len, size_t at, int byte)
{
    const char *code = byte < 0x20    ? "json-control"
                       : byte == '"'  ? "json-trailing"
                       : byte == '\\' ? "json-escape"
                       : byte >= 0x80 ? "json-utf8"
                                      : "";
    size_t offset = *code ? at + (byte == '"' || byte == '\\') : 0;
    optout_error error = {0};

    (void)!optout_json_check(text, len, NULL, &error);
    ck_assert_msg(strcmp(error.code, code) == 0 && error.offset == offset, "byte %d at %u: %s at %u", byte,
                  (unsigned)at, error.code, (unsigned)error.offset);
}

START_TEST(each_byte_is_seen_at_each_place_of_a_string)
{
    enum { LONG = 50 };
    char *text = malloc(LONG);

    ck_assert_ptr_nonnull(text);
    memset(text, 'z', LONG);
    text[0] = text[LONG - 1] = '"';
    for (size_t at = 1; at + 2 < LONG; at++) {
        for (int byte = 0; byte < 256; byte++) {
            text[at] = (char)byte;
            judge_byte(text, LONG, at, byte);
        }
        text[at] = 'z';
    }
    free(text);
}
END_TEST

START_TEST(white_space_of_any_length_is_skipped)
{
    enum { LONG = 40 };
    char text[LONG + 4];

    for (size_t spaces = 0; spaces <= LONG; spaces++) {
        for (size_t other = 1; other <= spaces; other++) {
            optout_json__doc *doc = NULL;
            memset(text, ' ', spaces + 1);
            text[0] = '[';
            text[other] = "\t\n\r"[other % 3];
            memcpy(text + spaces + 1, "1]", 2);
            ck_assert_int_eq(optout_json__parse(text, spaces + 3, NULL, &doc, NULL), OPTOUT_OK);
            ck_assert_uint_eq(doc->nodes[1].start, spaces + 1);
            optout_json__free(doc);
            text[other] = '\f';
            ck_assert_int_eq(optout_json_check(text, spaces + 3, NULL, NULL), OPTOUT_E_SYNTAX);
        }
    }
}
END_TEST

/* ------------------------------------------------------------------------------------------------- messages */

static const struct {
    const char *text, *message;
} messages[] = {
    {"[1,]", "found a bracket, expected a value"},
    {"[", "found the end of the text, expected a value or ']'"},
    {"[1 secret", "found a letter, expected ',' or ']'"},
    {"{\"a\" 5}", "found a digit, expected ':'"},
    {"{\"a\":1,}", "found a brace, expected a key in quotes"},
    {"\"\x01\"", "found a control character, expected an escape in its place"},
    {"\"\xFF\"", "found bytes that are not UTF-8"},
    {"{\"secret\":1,\"secret\":2}", "a key that stands twice in one object"},
    {"1e999", "a number beyond an IEEE 754 double"},
};

START_TEST(messages_say_what_was_found_and_expected_without_the_text)
{
    optout_error error = {0};

    ck_assert_int_ne(optout_json_check(messages[_i].text, strlen(messages[_i].text), NULL, &error), OPTOUT_OK);
    ck_assert_str_eq(error.message, messages[_i].message);
    ck_assert_ptr_null(strstr(error.message, "secret"));
}
END_TEST

START_TEST(a_long_pointer_is_cut_at_a_character)
{
    char text[600] = "{\"", expected[sizeof((optout_error *)0)->pointer] = "/";
    optout_error error = {0};

    for (int i = 0; i < 200; i++)
        strcat(text, "\xC3\xA4");
    strcat(text, "\": 1x}");
    for (size_t i = 0; i < (sizeof expected - 2) / 2; i++) /* "/", 222 bytes of 111 letters, NUL */
        strcat(expected, "\xC3\xA4");
    ck_assert_int_eq(optout_json_check(text, strlen(text), NULL, &error), OPTOUT_E_SYNTAX);
    ck_assert_str_eq(error.pointer, expected);
    ck_assert_uint_eq(error.flags, OPTOUT_ERROR_POINTER_CUT);
    ck_assert_uint_eq(error.offset, 406); /* {" 400 bytes ": 1 */
    ck_assert_uint_eq(error.column, 207);
}
END_TEST

/* --------------------------------------------------------------------------------------- limits of the caller */

static const struct {
    const char *text;
    optout_json_limits limits;
    const char *code, *pointer; /* code NULL: a good text */
    unsigned offset;
    const char *message;
} limited[] = {
    {"[[]]", {.depth = 2}, NULL, NULL, 0, NULL},
    {"[[[]]]", {.depth = 2}, "limit-depth", "/0/0", 2, "more than 2 levels of objects and lists"},
    {"{\"a\":[{}]}", {.depth = 2}, "limit-depth", "/a/0", 6, "more than 2 levels of objects and lists"},
    {"[1]", {.depth = 1}, NULL, NULL, 0, NULL},
    {"[1,2]", {.bytes = 5}, NULL, NULL, 0, NULL},
    {"[1,2]", {.bytes = 4}, "limit-size", "", 0, "more than 4 bytes of text"},
    {"[1,,]", {.bytes = 4}, "limit-size", "", 0, "more than 4 bytes of text"},
    {"[1,2,3]", {.members = 3}, NULL, NULL, 0, NULL},
    {"[1,2,3]", {.members = 2}, "limit-size", "/2", 5, "more than 2 entries of a list"},
    {"[1,x,3]", {.members = 2}, "json-expected-value", "", 3, "found a letter, expected a value"},
    {"[[1,2],[3,4]]", {.members = 2}, NULL, NULL, 0, NULL},
    {"{\"a\":1,\"b\":2}", {.members = 2}, NULL, NULL, 0, NULL},
    {"{\"a\":1,\"b\":2}", {.members = 1}, "limit-size", "/b", 7, "more than 1 members of an object"},
    {"{\"a\":1,\"a\":2,\"b\":3}",
     {.members = 2},
     "limit-duplicate-key",
     "/a",
     7,
     "a key that stands twice in one object"},
    {"\"abc\"", {.string = 3}, NULL, NULL, 0, NULL},
    {"[\"abcd\"]", {.string = 3}, "limit-size", "/0", 1, "more than 3 bytes in a string"},
    {"\"\\u0041\\n\\\\\"", {.string = 3}, NULL, NULL, 0, NULL},
    {"\"\\u00e4\xC3\xA4\"", {.string = 4}, NULL, NULL, 0, NULL},
    {"\"\\u00e4\xC3\xA4\"", {.string = 3}, "limit-size", "", 0, "more than 3 bytes in a string"},
    {"\"\\u20ac\"", {.string = 3}, NULL, NULL, 0, NULL},
    {"\"\\u20ac\"", {.string = 2}, "limit-size", "", 0, "more than 2 bytes in a string"},
    {"\"\\ud83d\\ude00\"", {.string = 4}, NULL, NULL, 0, NULL},
    {"\"\\ud83d\\ude00\"", {.string = 3}, "limit-size", "", 0, "more than 3 bytes in a string"},
    {"\"\\u007f\"", {.string = 1}, NULL, NULL, 0, NULL},
    {"\"\\u0080\"", {.string = 1}, "limit-size", "", 0, "more than 1 bytes in a string"},
    {"\"\\u07ff\"", {.string = 2}, NULL, NULL, 0, NULL},
    {"\"\\u0800\"", {.string = 2}, "limit-size", "", 0, "more than 2 bytes in a string"},
    {"{\"abcd\":1}", {.string = 3}, "limit-size", "", 1, "more than 3 bytes in a string"},
    {"{\"a\":{\"abcd\":1}}", {.string = 3}, "limit-size", "/a", 6, "more than 3 bytes in a string"},
};

START_TEST(limits_of_the_caller)
{
    optout_json_limits limits = limited[_i].limits;
    optout_error error = {0};
    const char *text = limited[_i].text;

    limits.size = sizeof limits;
    optout_status status = optout_json_check(text, strlen(text), &limits, &error);
    if (!limited[_i].code) {
        ck_assert_msg(status == OPTOUT_OK, "%s: %s", text, error.message);
        return;
    }
    ck_assert_int_eq(status, limited[_i].code[0] == 'l' ? OPTOUT_E_LIMIT : OPTOUT_E_SYNTAX);
    ck_assert_str_eq(error.code, limited[_i].code);
    ck_assert_str_eq(error.pointer, limited[_i].pointer);
    ck_assert_uint_eq(error.offset, limited[_i].offset);
    ck_assert_str_eq(error.message, limited[_i].message);
}
END_TEST

START_TEST(the_text_may_have_a_mebibyte_by_default)
{
    size_t most = (size_t)1 << 20;
    char *text = malloc(most + 1);
    optout_error error = {0};

    ck_assert_ptr_nonnull(text);
    memset(text, ' ', most + 1);
    text[0] = '1';
    ck_assert_int_eq(optout_json_check(text, most, NULL, &error), OPTOUT_OK);
    ck_assert_int_eq(optout_json_check(text, most + 1, NULL, &error), OPTOUT_E_LIMIT);
    ck_assert_str_eq(error.code, "limit-size");
    ck_assert_uint_eq(error.line, 1);
    ck_assert_uint_eq(error.column, 1);
    free(text);
}
END_TEST

START_TEST(bad_arguments_are_refused)
{
    optout_json_limits deep = OPTOUT_INIT(optout_json_limits), big = deep, short_one = deep;
    optout_error error = {0};

    deep.depth = 65;
    big.bytes = UINT32_MAX;
    short_one.size = 4;
    ck_assert_int_eq(optout_json_check(NULL, 0, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_json_check(NULL, 1, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_json_check("1", 1, &deep, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.pointer, "/depth");
    ck_assert_int_eq(optout_json_check("1", 1, &big, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.pointer, "/bytes");
    ck_assert_int_eq(optout_json_check("1", 1, &short_one, &error), OPTOUT_E_ARGUMENT);
    deep.depth = 64;
    big.bytes = UINT32_MAX - 1;
    ck_assert_int_eq(optout_json_check("1", 1, &deep, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_json_check("1", 1, &big, NULL), OPTOUT_OK);
}
END_TEST

/* ----------------------------------------------------------------------------------------------- many keys */

enum { MANY_KEYS = 200000, MEETING_KEYS = 1000 };

/* An object with the keys "key-0" and so on, the last of which has the number `last`. The caller frees. */
static char *many_keys(unsigned last)
{
    char *text = malloc(MANY_KEYS * (size_t)24), *at = text;

    ck_assert_ptr_nonnull(text);
    for (unsigned i = 0; i < MANY_KEYS; i++)
        at += sprintf(at, "%s\"key-%u\":%u", i ? "," : "{", i + 1 < MANY_KEYS ? i : last, i % 10);
    strcpy(at, "}");
    return text;
}

START_TEST(two_hundred_thousand_keys)
{
    optout_json_limits limits = {.size = sizeof limits, .bytes = (uint64_t)1 << 24};
    char *text = many_keys(MANY_KEYS - 1);
    optout_json__doc *doc = NULL;

    ck_assert_int_eq(optout_json__parse(text, strlen(text), &limits, &doc, NULL), OPTOUT_OK);
    ck_assert_uint_eq(doc->count, MANY_KEYS + 1);
    ck_assert_uint_eq(doc->nodes[0].count, MANY_KEYS);
    ck_assert_str_eq(doc->nodes[MANY_KEYS].key, "key-199999");
    ck_assert_uint_eq(optout_json__find(doc, "/key-150000"), 150001);
    optout_json__free(doc);
    free(text);
}
END_TEST

START_TEST(a_repeated_key_among_two_hundred_thousand)
{
    optout_json_limits limits = {.size = sizeof limits, .bytes = (uint64_t)1 << 24};
    char *text = many_keys(7);
    optout_error error = {0};

    ck_assert_int_eq(optout_json_check(text, strlen(text), &limits, &error), OPTOUT_E_LIMIT);
    ck_assert_str_eq(error.code, "limit-duplicate-key");
    ck_assert_str_eq(error.pointer, "/key-7");
    ck_assert_uint_eq(error.offset, (size_t)(strrchr(text, ',') - text) + 1);
    free(text);
}
END_TEST

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* Writes a key of 16 bytes, all of which have one hash. It is made backwards: of the first word the hash is known, and
 * the second undoes it. */
static void meeting_key(uint64_t *state, char *key)
{
    for (bool good = false; !good;) {
        uint64_t first, as_hashed, second;
        for (int i = 0; i < 8; i++)
            key[i] = (char)('a' + next_random(state) % 26);
        memcpy(&first, key, sizeof first);
        as_hashed = first ^ 16 ^ 8; /* the length goes into the hash: 16 here, 8 in the call */
        second = optout_json__hash((const char *)&as_hashed, sizeof as_hashed) ^ UINT64_C(0x5152535455565758);
        memcpy(key + 8, &second, sizeof second);
        good = true;
        for (int i = 8; i < 16; i++)
            good = good && key[i] >= 0x20 && key[i] < 0x7F && key[i] != '"' && key[i] != '\\';
    }
}

START_TEST(keys_made_to_have_one_hash)
{
    static char keys[MEETING_KEYS][17], text[MEETING_KEYS * 24];
    uint64_t state = 88172645463325252U;
    optout_error error = {0};
    size_t len = 0;

    for (int i = 0; i < MEETING_KEYS; i++) {
        meeting_key(&state, keys[i]);
        ck_assert_uint_eq(optout_json__hash(keys[i], 16), optout_json__hash(keys[0], 16));
        len += (size_t)sprintf(text + len, "%s\"%s\":1", i ? "," : "{", keys[i]);
    }
    text[len] = '}';
    ck_assert_int_eq(optout_json_check(text, len + 1, NULL, &error), OPTOUT_OK);
    for (int swap = 0; swap < 2; swap++) { /* a member has 21 bytes with what stands before it: ,"…":1 */
        memcpy(text + 900 * 21 + 2, keys[swap ? 10 : 600], 16);
        memcpy(text + 700 * 21 + 2, keys[swap ? 600 : 10], 16);
        ck_assert_int_eq(optout_json_check(text, len + 1, NULL, &error), OPTOUT_E_LIMIT);
        ck_assert_str_eq(error.code, "limit-duplicate-key");
        ck_assert_uint_eq(error.offset, 700 * 21 + 1);
    }
}
END_TEST

/* ---------------------------------------------------------------------------------------------- broken texts */

static const char sample[] = "{\"a\": [1, {\"b\": \"x\\u00e4\"}, []], \"c~/\": -2.5e3, \"d\": {}}";
static const char rich[] =
    "{\"k\xC3\xA4\": [true, null, -0.5e+10, \"\\ud83d\\ude00 \xF0\x9F\x98\x80\\n\"], \"\\u006b2\": {\n"
    "  \"inner\": false, \"list\": [[], [[\"abcdefghijklmnop\"]]], \"\": 1234567}}";

START_TEST(every_prefix_ends_too_early)
{
    size_t len = strlen(rich);

    for (size_t cut = 0; cut < len; cut++) {
        char *text = exact(rich, cut);
        optout_error error = {0};
        ck_assert_int_eq(optout_json_check(text, cut, NULL, &error), OPTOUT_E_SYNTAX);
        if (strcmp(error.code, "json-utf8") == 0)
            ck_assert_uint_lt(error.offset, cut);
        else
            ck_assert_uint_eq(error.offset, cut);
        free(text);
    }
    ck_assert_int_eq(optout_json_check(rich, len, NULL, NULL), OPTOUT_OK);
}
END_TEST

/* Whatever the text, check and parse agree, and a problem has a place in it. */
static void judge_alike(const char *text, size_t len)
{
    optout_json__doc *doc = NULL;
    optout_error checked = {0}, error = {0};
    optout_status status = optout_json_check(text, len, NULL, &checked);

    ck_assert_int_eq(optout_json__parse(text, len, NULL, &doc, &error), status);
    ck_assert_int_eq(memcmp(&checked, &error, sizeof error), 0);
    if (status == OPTOUT_OK) {
        ck_assert_int_eq(memcmp(doc->text, text, len), 0);
        optout_json__free(doc);
        return;
    }
    ck_assert(status == OPTOUT_E_SYNTAX || status == OPTOUT_E_LIMIT);
    ck_assert_uint_le(error.offset, len);
    ck_assert_uint_ge(error.line, 1);
    ck_assert_uint_ge(error.column, 1);
}

START_TEST(every_change_of_one_byte_is_judged)
{
    size_t len = strlen(rich);
    char *text = exact(rich, len);

    for (size_t at = 0; at < len; at++) {
        for (int byte = 0; byte < 256; byte++) {
            text[at] = (char)byte;
            judge_alike(text, len);
        }
        text[at] = rich[at];
    }
    free(text);
}
END_TEST

START_TEST(every_loss_and_doubling_of_one_byte_is_judged)
{
    size_t len = strlen(rich);

    for (size_t at = 0; at < len; at++) {
        char *text = exact(rich, len - 1);
        memcpy(text + at, rich + at + 1, len - 1 - at);
        judge_alike(text, len - 1);
        free(text);
        text = malloc(len + 1);
        ck_assert_ptr_nonnull(text);
        memcpy(text, rich, at + 1);
        memcpy(text + at + 1, rich + at, len - at);
        judge_alike(text, len + 1);
        free(text);
    }
}
END_TEST

/* ----------------------------------------------------------------------------------------------------- nodes */

#define NONE OPTOUT_JSON__NONE
static const struct {
    optout_json__node node;
    const char *pointer;
} nodes[] = {
    /* key, string, start, end, key_start, parent, next, count, index, type */
    {{NULL, NULL, 0, 56, NONE, NONE, 8, 3, 0, OPTOUT_JSON__OBJECT}, ""},
    {{"a", NULL, 6, 31, 1, 0, 6, 3, 0, OPTOUT_JSON__LIST}, "/a"},
    {{NULL, NULL, 7, 8, NONE, 1, 3, 0, 0, OPTOUT_JSON__NUMBER}, "/a/0"},
    {{NULL, NULL, 10, 26, NONE, 1, 5, 1, 1, OPTOUT_JSON__OBJECT}, "/a/1"},
    {{"b", "x\xC3\xA4", 16, 25, 11, 3, 5, 0, 0, OPTOUT_JSON__STRING}, "/a/1/b"},
    {{NULL, NULL, 28, 30, NONE, 1, 6, 0, 2, OPTOUT_JSON__LIST}, "/a/2"},
    {{"c~/", NULL, 40, 46, 33, 0, 7, 0, 1, OPTOUT_JSON__NUMBER}, "/c~0~1"},
    {{"d", NULL, 53, 55, 48, 0, 8, 0, 2, OPTOUT_JSON__OBJECT}, "/d"},
};

static void same_text(const char *text, const char *expected)
{
    ck_assert_int_eq(text == NULL, expected == NULL);
    if (expected)
        ck_assert_str_eq(text, expected);
}

START_TEST(nodes_stand_in_document_order)
{
    optout_json__doc *doc = parsed(sample);
    const optout_json__node *node = &doc->nodes[_i], *expected = &nodes[_i].node;

    ck_assert_uint_eq(doc->count, COUNT(nodes));
    same_text(node->key, expected->key);
    same_text(node->string, expected->string);
    ck_assert_uint_eq(node->start, expected->start);
    ck_assert_uint_eq(node->end, expected->end);
    if (expected->key)
        ck_assert_uint_eq(node->key_start, expected->key_start);
    ck_assert_uint_eq(node->parent, expected->parent);
    ck_assert_uint_eq(node->next, expected->next);
    ck_assert_uint_eq(node->count, expected->count);
    ck_assert_uint_eq(node->index, expected->index);
    ck_assert_int_eq(node->type, expected->type);
    optout_json__free(doc);
}
END_TEST

START_TEST(the_raw_text_of_a_number_stays)
{
    static const char text[] = "[-2.5e3, 12345678901234567890, 7]";
    optout_json__doc *doc = parsed(text);

    ck_assert_str_eq(doc->text, text);
    optout_json__free(doc);
}
END_TEST

START_TEST(strings_are_unescaped)
{
    optout_json__doc *doc =
        parsed("{\"\\u006b\\u00e4\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e4\\u20AC\\ud83d\\ude00\"}");

    ck_assert_str_eq(doc->nodes[1].key, "k\xC3\xA4");
    ck_assert_str_eq(doc->nodes[1].string, "\"\\/\b\f\n\r\tA\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80");
    optout_json__free(doc);
}
END_TEST

START_TEST(strings_stand_at_their_nodes_behind_deep_lists)
{
    optout_json__doc *doc = parsed("{\"a\":[[{\"b\":\"c\"}]],\"d\":\"e\",\"f\":[[],[[[{}]]]],\"g\":[\"h\"]}");
    uint32_t last = optout_json__find(doc, "/g/0");

    ck_assert_str_eq(doc->nodes[optout_json__find(doc, "/a/0/0/b")].string, "c");
    ck_assert_str_eq(doc->nodes[optout_json__find(doc, "/d")].string, "e");
    ck_assert_uint_eq(last, doc->count - 1);
    ck_assert_str_eq(doc->nodes[last].string, "h");
    ck_assert_ptr_null(doc->nodes[last].key);
    optout_json__free(doc);
}
END_TEST

/* The library's own unescaping, for keys and pointers, against that of cJSON. */
START_TEST(repeated_escaped_keys_have_the_pointer_that_cjson_reads)
{
    static const char good[] =
        "{\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e4\\u20AC\\ud83d\\ude00\\u07ff\\u0800\\uffff\":1}";
    char bad[2 * sizeof good], pointer[224];
    optout_json__doc *doc = parsed(good);
    optout_error error = {0};

    (void)optout_json__pointer(doc, 1, pointer, sizeof pointer);
    (void)snprintf(bad, sizeof bad, "%.*s,%s", (int)strlen(good) - 1, good, good + 1);
    ck_assert_int_eq(optout_json_check(bad, strlen(bad), NULL, &error), OPTOUT_E_LIMIT);
    ck_assert_str_eq(error.code, "limit-duplicate-key");
    ck_assert_str_eq(error.pointer, pointer);
    optout_json__free(doc);
}
END_TEST

/* ------------------------------------------------------------------------------------------------ finding */

START_TEST(each_node_has_a_pointer_that_finds_it)
{
    optout_json__doc *doc = parsed(sample);

    for (int i = 0; i < COUNT(nodes); i++) {
        char pointer[64];
        ck_assert_uint_eq(optout_json__pointer(doc, (uint32_t)i, pointer, sizeof pointer), strlen(nodes[i].pointer));
        ck_assert_str_eq(pointer, nodes[i].pointer);
        ck_assert_uint_eq(optout_json__find(doc, pointer), (uint32_t)i);
    }
    optout_json__free(doc);
}
END_TEST

/* RFC 6901 section 5: the document and what each pointer names there. */
static const char rfc_6901[] = "{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,\"e^f\":3,\"g|h\":4,\"i\\\\j\":5,"
                               "\"k\\\"l\":6,\" \":7,\"m~n\":8}";
static const struct {
    const char *pointer, *value;
} rfc_6901_rows[] = {
    {"/foo/0", "\"bar\""},
    {"/", "0"},
    {"/a~1b", "1"},
    {"/c%d", "2"},
    {"/e^f", "3"},
    {"/g|h", "4"},
    {"/i\\j", "5"},
    {"/k\"l", "6"},
    {"/ ", "7"},
    {"/m~0n", "8"},
    {"/foo", "[\"bar\",\"baz\"]"},
};

START_TEST(pointers_of_rfc_6901)
{
    optout_json__doc *doc = parsed(rfc_6901);
    uint32_t node = optout_json__find(doc, rfc_6901_rows[_i].pointer);
    const char *value = rfc_6901_rows[_i].value;

    ck_assert_uint_ne(node, NONE);
    ck_assert_uint_eq(doc->nodes[node].end - doc->nodes[node].start, strlen(value));
    ck_assert_int_eq(memcmp(doc->text + doc->nodes[node].start, value, strlen(value)), 0);
    optout_json__free(doc);
}
END_TEST

/* In `sample`. */
static const char *const pointers_to_nothing[] = {"a",
                                                  "/",
                                                  "//",
                                                  "/A",
                                                  "/aa",
                                                  "/a/3",
                                                  "/a/00",
                                                  "/a/01",
                                                  "/a/-",
                                                  "/a/",
                                                  "/a/0/",
                                                  "/a/+1",
                                                  "/a/-1",
                                                  "/a/1e0",
                                                  "/a/ 1",
                                                  "/a/1 ",
                                                  "/c~",
                                                  "/c~2",
                                                  "/c~/",
                                                  "/c~0/1",
                                                  "/c~01~",
                                                  "/d/x",
                                                  "/d/0",
                                                  "/a/1/b/0",
                                                  "/a/0/0",
                                                  "/a/b",
                                                  "/a/1/0",
                                                  "/a/4294967296",
                                                  "/a/4294967297",
                                                  "/a/18446744073709551616",
                                                  "/a/99999999999999999999999999",
                                                  "#/a"};

START_TEST(pointers_to_nothing_find_none)
{
    optout_json__doc *doc = parsed(sample);

    ck_assert_uint_eq(optout_json__find(doc, pointers_to_nothing[_i]), NONE);
    optout_json__free(doc);
}
END_TEST

START_TEST(empty_keys_are_found)
{
    optout_json__doc *doc = parsed("{\"\":{\"\":[[5]]}}");

    ck_assert_uint_eq(optout_json__find(doc, ""), 0);
    ck_assert_uint_eq(optout_json__find(doc, "/"), 1);
    ck_assert_uint_eq(optout_json__find(doc, "//"), 2);
    ck_assert_uint_eq(optout_json__find(doc, "///0/0"), 4);
    optout_json__free(doc);
}
END_TEST

START_TEST(members_and_entries)
{
    optout_json__doc *doc = parsed(sample);

    ck_assert_uint_eq(optout_json__member(doc, 0, "a"), 1);
    ck_assert_uint_eq(optout_json__member(doc, 0, "c~/"), 6);
    ck_assert_uint_eq(optout_json__member(doc, 0, "d"), 7);
    ck_assert_uint_eq(optout_json__member(doc, 0, "b"), NONE); /* stands deeper */
    ck_assert_uint_eq(optout_json__member(doc, 1, "a"), NONE); /* a list */
    ck_assert_uint_eq(optout_json__member(doc, 7, "a"), NONE); /* empty */
    ck_assert_uint_eq(optout_json__member(doc, NONE, "a"), NONE);
    ck_assert_uint_eq(optout_json__entry(doc, 1, 0), 2);
    ck_assert_uint_eq(optout_json__entry(doc, 1, 1), 3);
    ck_assert_uint_eq(optout_json__entry(doc, 1, 2), 5);
    ck_assert_uint_eq(optout_json__entry(doc, 1, 3), NONE);
    ck_assert_uint_eq(optout_json__entry(doc, 1, SIZE_MAX), NONE);
    ck_assert_uint_eq(optout_json__entry(doc, 0, 0), NONE); /* an object */
    ck_assert_uint_eq(optout_json__entry(doc, 5, 0), NONE); /* empty */
    ck_assert_uint_eq(optout_json__entry(doc, NONE, 0), NONE);
    optout_json__free(doc);
    optout_json__free(NULL);
}
END_TEST

/* cap, what is written; in full it is "/a~1/ä/12" */
static const struct {
    size_t cap;
    const char *written;
} cuts[] = {{64, "/a~1/\xC3\xA4/12"},
            {11, "/a~1/\xC3\xA4/12"},
            {10, "/a~1/\xC3\xA4/1"},
            {8, "/a~1/\xC3\xA4"},
            {7, "/a~1/"},
            {6, "/a~1/"},
            {3, "/a"},
            {1, ""}};

START_TEST(pointers_are_written_as_snprintf_writes)
{
    char buf[64] = "";
    size_t at = optout_json__pointer_add(buf, cuts[_i].cap, 0, "a/");

    at = optout_json__pointer_add(buf, cuts[_i].cap, at, "\xC3\xA4");
    at = optout_json__pointer_add(buf, cuts[_i].cap, at, "12");
    ck_assert_uint_eq(at, 10);
    ck_assert_str_eq(buf, cuts[_i].written);
    ck_assert_uint_eq(optout_json__pointer_add(NULL, 0, at, ""), 11);
}
END_TEST

/* -------------------------------------------------------------------------------------------------- locale */

START_TEST(the_locale_decides_nothing)
{
    static const char *const commas[] = {"de_DE.UTF-8", "de_DE", "fr_FR.UTF-8", "fr_FR", "ru_RU.UTF-8"};
    static const char text[] = "[1.5, 1.7976931348623157e308, -0.25]";
    bool set = false;

    for (int i = 0; i < COUNT(commas) && !set; i++)
        set = setlocale(LC_ALL, commas[i]) != NULL;
    optout_json__doc *doc = parsed(text);
    ck_assert_uint_eq(doc->count, 4);
    ck_assert_str_eq(doc->text, text);
    ck_assert_int_eq(optout_json_check("[1,5.]", 6, NULL, NULL), OPTOUT_E_SYNTAX);
    optout_json__free(doc);
    if (set)
        setlocale(LC_ALL, "C");
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("json");
    TCase *judge = tcase_create("judging"), *limits = tcase_create("limits"), *keys = tcase_create("keys");
    TCase *broken = tcase_create("broken"), *order = tcase_create("nodes"), *find = tcase_create("finding");

    tcase_add_test(judge, texts_are_judged_as_rfc_8259_and_the_limits_say);
    tcase_add_test(judge, each_byte_is_seen_at_each_place_of_a_string);
    tcase_add_test(judge, white_space_of_any_length_is_skipped);
    tcase_add_loop_test(judge, messages_say_what_was_found_and_expected_without_the_text, 0, COUNT(messages));
    tcase_add_test(judge, a_long_pointer_is_cut_at_a_character);
    tcase_add_test(judge, the_locale_decides_nothing);
    tcase_add_loop_test(limits, limits_of_the_caller, 0, COUNT(limited));
    tcase_add_test(limits, the_text_may_have_a_mebibyte_by_default);
    tcase_add_test(limits, bad_arguments_are_refused);
    tcase_add_test(keys, two_hundred_thousand_keys);
    tcase_add_test(keys, a_repeated_key_among_two_hundred_thousand);
    tcase_add_test(keys, keys_made_to_have_one_hash);
    tcase_add_test(broken, every_prefix_ends_too_early);
    tcase_add_test(broken, every_change_of_one_byte_is_judged);
    tcase_add_test(broken, every_loss_and_doubling_of_one_byte_is_judged);
    tcase_add_loop_test(order, nodes_stand_in_document_order, 0, COUNT(nodes));
    tcase_add_test(order, the_raw_text_of_a_number_stays);
    tcase_add_test(order, strings_are_unescaped);
    tcase_add_test(order, strings_stand_at_their_nodes_behind_deep_lists);
    tcase_add_test(order, repeated_escaped_keys_have_the_pointer_that_cjson_reads);
    tcase_add_test(find, each_node_has_a_pointer_that_finds_it);
    tcase_add_loop_test(find, pointers_of_rfc_6901, 0, COUNT(rfc_6901_rows));
    tcase_add_loop_test(find, pointers_to_nothing_find_none, 0, COUNT(pointers_to_nothing));
    tcase_add_test(find, empty_keys_are_found);
    tcase_add_test(find, members_and_entries);
    tcase_add_loop_test(find, pointers_are_written_as_snprintf_writes, 0, COUNT(cuts));
    tcase_set_timeout(broken, 120); /* under a memory checker */
    tcase_set_timeout(keys, 120);
    suite_add_tcase(suite, judge);
    suite_add_tcase(suite, limits);
    suite_add_tcase(suite, keys);
    suite_add_tcase(suite, broken);
    suite_add_tcase(suite, order);
    suite_add_tcase(suite, find);
    return suite;
}

SUITE_MAIN(make)
