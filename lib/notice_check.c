/* Every rule of NOTICE-FORMAT on a document: one walk over the nodes, driven by the table. */
#include "law_private.h"
#include "notice_private.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIST_MOST = 1000 };

/* `opt-out/notice/1.x` adds members; this reader knows x up to 0, that is `/1` alone. */
static const char known_format[] = "opt-out/notice/1";

/* A string and where it stands, for finding what stands twice and what is not there. */
typedef struct named {
    const char *name;
    uint32_t node;
} named;

typedef struct names {
    named *list;
    size_t count;
} names;

typedef struct check {
    const optout_json__doc *doc;
    optout_report *report;
    names sources, services; /* sorted */
    bool no_memory;
} check;

bool optout_notice__problem(optout_report *report, int32_t severity, const optout_json__doc *doc, uint32_t node,
                            const char *member, const char *code, const char *article, const char *message)
{
    optout_error error;
    char pointer[512];
    const optout_json__node *at = &doc->nodes[node];

    size_t len = optout_json__pointer(doc, node, pointer, sizeof pointer);
    if (member && len < sizeof pointer) {
        for (const char *rest = member; rest;) { /* "a/b": a place further down that lacks with it */
            const char *slash = strchr(rest, '/');
            char token[128];
            snprintf(token, sizeof token, "%.*s", slash ? (int)(slash - rest) : (int)strlen(rest), rest);
            len = optout_json__pointer_add(pointer, sizeof pointer, len, token);
            rest = slash ? slash + 1 : NULL;
        }
    }
    (void)optout_error__set(&error, OPTOUT_E_INVALID, code, pointer, "%s", message);
    error.offset = member ? at->end - 1 : at->start;
    return optout_report__add(report, severity, &error, article);
}

OPTOUT_PRINTF(4, 5)
static void fail(check *c, uint32_t node, const char *code, const char *format, ...)
{
    char message[256];
    va_list args;

    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    if (!optout_notice__problem(c->report, OPTOUT_PROBLEM_ERROR, c->doc, node, NULL, code, NULL, message))
        c->no_memory = true;
}

static void missing(check *c, uint32_t object, const char *member)
{
    char message[128];

    snprintf(message, sizeof message, "%s is missing", strrchr(member, '/') ? strrchr(member, '/') + 1 : member);
    if (!optout_notice__problem(c->report, OPTOUT_PROBLEM_ERROR, c->doc, object, member, "missing", NULL, message))
        c->no_memory = true;
}

/* A problem of a key: its place is the key, its pointer that of its value. */
static void fail_key(check *c, uint32_t node, const char *code, const char *message)
{
    optout_error error;
    char pointer[512];

    (void)optout_json__pointer(c->doc, node, pointer, sizeof pointer);
    (void)optout_error__set(&error, OPTOUT_E_INVALID, code, pointer, "%s", message);
    error.offset = c->doc->nodes[node].key_start;
    if (!optout_report__add(c->report, OPTOUT_PROBLEM_ERROR, &error, NULL))
        c->no_memory = true;
}

/* ---- names: sorted lists ---- */

static int by_name(const void *a, const void *b)
{
    const named *left = a, *right = b;
    int order = strcmp(left->name, right->name);
    return order ? order : (left->node > right->node) - (left->node < right->node);
}

static int by_tag(const void *a, const void *b)
{
    const named *left = a, *right = b;
    const char *x = left->name, *y = right->name;

    for (;; x++, y++) {
        char cx = *x >= 'A' && *x <= 'Z' ? (char)(*x | 0x20) : *x, cy = *y >= 'A' && *y <= 'Z' ? (char)(*y | 0x20) : *y;
        if (cx != cy)
            return cx < cy ? -1 : 1;
        if (!cx)
            return (left->node > right->node) - (left->node < right->node);
    }
}

static bool is_extension(const char *key)
{
    return key && strncmp(key, "x-", 2) == 0;
}

enum { OF_ENTRIES, OF_IDS, OF_KEYS };

/* The names in a list or an object, sorted: its strings, the ids of its objects, or its keys that are no extensions. */
static names collect(check *c, uint32_t list, int of)
{
    names out = {NULL, 0};
    const optout_json__node *nodes = c->doc->nodes;

    if (list == OPTOUT_JSON__NONE || nodes[list].count == 0 || (of != OF_KEYS && nodes[list].type != OPTOUT_JSON__LIST))
        return out;
    out.list = malloc(nodes[list].count * sizeof *out.list);
    if (!out.list) {
        c->no_memory = true;
        return out;
    }
    for (uint32_t i = list + 1; i < nodes[list].next; i = nodes[i].next) {
        uint32_t at = of == OF_IDS ? optout_json__member(c->doc, i, "id") : i;
        const char *name = at == OPTOUT_JSON__NONE ? NULL : of == OF_KEYS ? nodes[at].key : nodes[at].string;
        if (name && !(of == OF_KEYS && is_extension(name)))
            out.list[out.count++] = (named){name, at};
    }
    if (out.count > 1)
        qsort(out.list, out.count, sizeof *out.list, of == OF_KEYS ? by_tag : by_name);
    return out;
}

static bool has(const names *in, const char *name)
{
    size_t low = 0, high = in->count;

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(in->list[middle].name, name);
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static bool same_but_case(const char *a, const char *b)
{
    named x = {a, 0}, y = {b, 0};
    return by_tag(&x, &y) == 0;
}

static void refuse_repeated(check *c, uint32_t list, int of)
{
    names in = collect(c, list, of);

    for (size_t i = 1; i < in.count; i++) {
        if (of == OF_KEYS ? same_but_case(in.list[i].name, in.list[i - 1].name)
                          : strcmp(in.list[i].name, in.list[i - 1].name) == 0) {
            if (of == OF_KEYS)
                fail_key(c, in.list[i].node, "repeated", "this language stands already, but for upper and lower case");
            else
                fail(c, in.list[i].node, "repeated", "this stands already in the list");
        }
    }
    free(in.list);
}

/* ---- spellings ---- */

static bool is_alnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_word(const char *text)
{
    bool after_hyphen = true;

    for (; *text; text++) {
        if (*text == '-' && after_hyphen)
            return false;
        if (*text != '-' && !((*text >= 'a' && *text <= 'z') || (*text >= '0' && *text <= '9')))
            return false;
        after_hyphen = *text == '-';
    }
    return !after_hyphen;
}

static bool is_pointer(const char *text)
{
    if (*text && *text != '/')
        return false;
    for (; *text; text++)
        if (*text == '~' && text[1] != '0' && text[1] != '1')
            return false;
    return true;
}

/* Letters and digits in parts joined by single '-' or '.'; gives what follows. */
static const char *skip_parts(const char *text)
{
    while (is_alnum(*text)) {
        while (is_alnum(*text))
            text++;
        if ((*text == '-' || *text == '.') && is_alnum(text[1]))
            text++;
    }
    return text;
}

/* act, one space, place: `GDPR 6(1)(f)`. */
static bool is_citation(const char *text)
{
    if (*text < 'A' || *text > 'Z')
        return false;
    text = skip_parts(text);
    if (*text++ != ' ' || *text < '0' || *text > '9')
        return false;
    text = skip_parts(text);
    while (*text == '(') {
        const char *inside = ++text;
        while (is_alnum(*text))
            text++;
        if (text == inside || *text++ != ')')
            return false;
    }
    return *text == '\0';
}

static bool is_uri_char(char c, const char *extra)
{
    return is_alnum(c) || (c && strchr(extra, c));
}

/* http or https, a host without a user part, an optional port, then characters of a URI. */
static bool is_url(const char *text)
{
    if (strncmp(text, "http", 4) != 0)
        return false;
    text += text[4] == 's' ? 5 : 4;
    if (strncmp(text, "://", 3) != 0)
        return false;
    const char *host = text += 3;
    if (*text == '[') {
        for (text++; is_uri_char(*text, ":.") && !(*text > 'F' && *text <= 'Z') && !(*text > 'f' && *text <= 'z');)
            text++;
        if (*text != ']' || text == host + 1)
            return false;
        text++;
    } else {
        while (is_uri_char(*text, "._~%-"))
            text++;
        if (text == host)
            return false;
    }
    if (*text == ':') {
        const char *port = ++text;
        while (*text >= '0' && *text <= '9')
            text++;
        if (text == port || text - port > 5)
            return false;
    }
    if (*text && *text != '/' && *text != '?' && *text != '#')
        return false;
    while (is_uri_char(*text, "._~%!$&'()*+,;=:@/?#[]-"))
        text++;
    return *text == '\0';
}

/* ---- values ---- */

static void value(check *c, const optout_notice__row *row, uint32_t node);
static void object(check *c, int type, uint32_t node);

static bool in_words(const char *const *words, const char *text)
{
    for (; words && *words; words++)
        if (strcmp(*words, text) == 0)
            return true;
    return false;
}

static void closed(check *c, const optout_notice__row *row, uint32_t node, const char *text)
{
    char list[160] = "";

    if (in_words(row->words, text))
        return;
    for (const char *const *word = row->words; *word; word++) {
        size_t at = strlen(list);
        snprintf(list + at, sizeof list - at, "%s%s", at ? ", " : "", *word);
    }
    fail(c, node, "wrong-word", "expected one of %s", list);
}

static const char *act_end(const char *citation)
{
    return strchr(citation, ' ');
}

static void citation(check *c, const optout_notice__row *row, uint32_t node, const char *text)
{
    bool right = row->type == OPTOUT_TYPE__RIGHT;

    if (right && strcmp(text, "offered") == 0 && c->doc->nodes[c->doc->nodes[node].parent].type != OPTOUT_JSON__LIST)
        return;
    if (!is_citation(text) || !act_end(text))
        fail(c, node, "citation", "expected an act, one space and a place in it, such as GDPR 6(1)(f)");
    else if (optout_law__act_known(text) &&
             !(right ? optout_right_find(text) != NULL : optout_basis_find(text) != NULL))
        fail(c, node, "citation",
             right ? "this act is in the tables, and has no such right of the data subject"
                   : "this act is in the tables, and has no such legal basis");
}

static void place(check *c, const optout_notice__row *row, uint32_t node, const char *text)
{
    const optout_place *found = optout_place_find(text);
    bool country = row->type == OPTOUT_TYPE__COUNTRY;

    if (!found || (country && optout_place_kind(found) != OPTOUT_PLACE_COUNTRY))
        fail(c, node, "place",
             country ? "expected the code of a country, ISO 3166-1 alpha-2 in upper case"
                     : "expected the code of a place: ISO 3166-1, ISO 3166-2, EU, EEA or 001");
}

static void disputed(check *c, uint32_t node, const char *text)
{
    if (!is_pointer(text) || !*text || strcmp(text, "/disputes") == 0 || strncmp(text, "/disputes/", 10) == 0)
        fail(c, node, "pointer", "expected the JSON Pointer of a place outside disputes, not of the document");
    else if (!optout_notice__shape_at(c->doc, text).known)
        fail(c, node, "dangling", "the document has no such place, nor does the format know one");
}

/* The rules of types whose value is a string. */
static void string(check *c, const optout_notice__row *row, uint32_t node, const char *text)
{
    optout_date earliest, latest;

    switch (row->type) {
    case OPTOUT_TYPE__WORD:
        if (!is_word(text))
            fail(c, node, "wrong-word", "expected a word: a-z and 0-9, parts joined by single hyphens");
        break;
    case OPTOUT_TYPE__ID:
    case OPTOUT_TYPE__SOURCE_ID:
        if (!is_word(text))
            fail(c, node, "id", "expected an id: a-z and 0-9, parts joined by single hyphens");
        else if (row->type == OPTOUT_TYPE__SOURCE_ID && !has(&c->sources, text))
            fail(c, node, "dangling", "no source has this id");
        break;
    case OPTOUT_TYPE__SERVICE:
        if (!has(&c->services, text))
            fail(c, node, "dangling", "services does not have this one");
        break;
    case OPTOUT_TYPE__URL:
        if (!is_url(text))
            fail(c, node, "url", "expected http:// or https://, a host without a user part, and characters of a URI");
        break;
    case OPTOUT_TYPE__CLOSED:
        closed(c, row, node, text);
        break;
    case OPTOUT_TYPE__DAY:
        if (strlen(text) != 10 || !optout_notice__date(text, &earliest, &latest))
            fail(c, node, "date", "expected a day that exists, YYYY-MM-DD");
        break;
    case OPTOUT_TYPE__PERIOD:
        if (!optout_notice__is_period(text))
            fail(c, node, "period", "expected an ISO 8601 period in whole numbers, such as P1M, PT24H or P10WD");
        break;
    case OPTOUT_TYPE__ZONE:
        if (!optout_zone_is_name(text))
            fail(c, node, "zone", "expected the name of a time zone, such as Europe/Berlin");
        break;
    case OPTOUT_TYPE__BASIS:
    case OPTOUT_TYPE__RIGHT:
        citation(c, row, node, text);
        break;
    case OPTOUT_TYPE__COUNTRY:
    case OPTOUT_TYPE__TERRITORY:
        place(c, row, node, text);
        break;
    case OPTOUT_TYPE__PLACE:
        if (!is_pointer(text))
            fail(c, node, "pointer", "expected a JSON Pointer: nothing, or parts that each begin with /");
        else if (optout_json__find(c->doc, text) == OPTOUT_JSON__NONE)
            fail(c, node, "dangling", "the document has no such place");
        break;
    case OPTOUT_TYPE__DISPUTED:
        disputed(c, node, text);
        break;
    default:
        break;
    }
}

/* "2023-02-29" and the like, as each type of date has it. */
static void date_string(check *c, const optout_notice__row *row, uint32_t node, const char *text)
{
    optout_date earliest, latest;
    size_t len = strlen(text);

    if (row->type == OPTOUT_TYPE__EVERY) {
        char full[11];
        snprintf(full, sizeof full, "2000-%.5s", text); /* a leap year: 02-29 may stand */
        if (len != 5 || !optout_notice__date(full, &earliest, &latest))
            fail(c, node, "date", "expected a month and a day that exist, MM-DD");
    } else if (!optout_notice__date(text, &earliest, &latest) || (row->type == OPTOUT_TYPE__BEFORE && len == 4)) {
        fail(c, node, "date",
             row->type == OPTOUT_TYPE__BEFORE ? "expected YYYY-MM-DD or YYYY-MM, and one that exists"
                                              : "expected YYYY-MM-DD, YYYY-MM or YYYY that exists");
    }
}

static void text_object(check *c, const optout_notice__row *row, uint32_t node)
{
    const optout_json__node *nodes = c->doc->nodes;
    size_t tags = 0;

    for (uint32_t i = node + 1; i < nodes[node].next; i = nodes[i].next) {
        if (is_extension(nodes[i].key))
            continue;
        tags++;
        if (!optout_language_is_tag(nodes[i].key, strlen(nodes[i].key)))
            fail_key(c, i, "language", "expected a language tag of BCP 47, such as de or en-GB");
        if (!nodes[i].string)
            fail(c, i, "wrong-type", "expected a string");
        else if (!*nodes[i].string)
            fail(c, i, "empty", "the text is empty");
        else if (strlen(nodes[i].string) > row->most)
            fail(c, i, "too-long", "%lu bytes; at most %u", (unsigned long)strlen(nodes[i].string), row->most);
    }
    if (tags == 0)
        fail(c, node, "empty", "a text needs at least one language");
    refuse_repeated(c, node, OF_KEYS);
}

static void whole_number(check *c, const optout_notice__row *row, uint32_t node)
{
    const optout_json__node *at = &c->doc->nodes[node];
    const char *text = c->doc->text + at->start, *end = c->doc->text + at->end;
    uint32_t number = 0;
    bool negative = *text == '-';

    for (const char *p = text + negative; p < end; p++) {
        if (*p < '0' || *p > '9') {
            fail(c, node, "wrong-type", "expected a whole number without fraction and exponent");
            return;
        }
        number = number > 100000 ? number : number * 10 + (uint32_t)(*p - '0');
    }
    if (number > row->most || (negative && number > 0))
        fail(c, node, "range", "expected 0 to %u", row->most);
}

/* What the JSON type of a value must be. */
static int json_type(const optout_notice__row *row)
{
    switch (row->type) {
    case OPTOUT_TYPE__TEXT:
    case OPTOUT_TYPE__OBJECT:
        return OPTOUT_JSON__OBJECT;
    case OPTOUT_TYPE__INT:
        return OPTOUT_JSON__NUMBER;
    case OPTOUT_TYPE__BOOL:
    case OPTOUT_TYPE__TRUE:
        return OPTOUT_JSON__TRUE;
    default:
        return OPTOUT_JSON__STRING;
    }
}

static void wrong_type(check *c, const optout_notice__row *row, uint32_t node)
{
    static const char *const words[] = {"",         "null",   "false",    "true or false", "a whole number",
                                        "a string", "a list", "an object"};
    const char *expected = row->type == OPTOUT_TYPE__TRUE ? "true" : words[json_type(row)];
    bool object_too = row->type == OPTOUT_TYPE__WHEN || row->type == OPTOUT_TYPE__BEFORE;

    if (object_too)
        expected = "a date or an object";
    if (row->words && row->type != OPTOUT_TYPE__CLOSED)
        fail(c, node, "wrong-type", "expected %s or \"%s\"", expected, row->words[0]);
    else
        fail(c, node, "wrong-type", "expected %s", expected);
}

/* A string where a string may stand. */
static void any_string(check *c, const optout_notice__row *row, uint32_t node, const char *text)
{
    bool date = row->type == OPTOUT_TYPE__WHEN || row->type == OPTOUT_TYPE__DATE || row->type == OPTOUT_TYPE__BEFORE ||
                row->type == OPTOUT_TYPE__EVERY;

    if (row->type != OPTOUT_TYPE__CLOSED && in_words(row->words, text))
        return;
    if (row->type == OPTOUT_TYPE__FORMAT) {
        if (strcmp(text, known_format) != 0)
            fail(c, node, "format", "expected \"%s\"", known_format);
    } else if (!*text && row->type != OPTOUT_TYPE__PLACE && row->type != OPTOUT_TYPE__DISPUTED)
        fail(c, node, "empty", "the string is empty");
    else if (row->most && strlen(text) > row->most)
        fail(c, node, "too-long", "%lu bytes; at most %u", (unsigned long)strlen(text), row->most);
    else if (date)
        date_string(c, row, node, text);
    else
        string(c, row, node, text);
}

/* One value that stands alone, of the type that a row gives. */
static void value(check *c, const optout_notice__row *row, uint32_t node)
{
    const optout_json__node *at = &c->doc->nodes[node];
    bool object_too = row->type == OPTOUT_TYPE__WHEN || row->type == OPTOUT_TYPE__BEFORE;

    if (row->type == OPTOUT_TYPE__CLAIMED)
        return; /* judged with the dispute, which says what it is */
    if (at->type == OPTOUT_JSON__STRING && json_type(row) == OPTOUT_JSON__STRING) {
        any_string(c, row, node, at->string);
    } else if (at->type == OPTOUT_JSON__STRING && row->words) {
        if (!in_words(row->words, at->string))
            fail(c, node, "wrong-word", "expected an object or \"%s\"", row->words[0]);
    } else if (at->type == OPTOUT_JSON__OBJECT && row->type == OPTOUT_TYPE__TEXT) {
        text_object(c, row, node);
    } else if (at->type == OPTOUT_JSON__OBJECT && (object_too || row->type == OPTOUT_TYPE__OBJECT)) {
        object(c, row->inner, node);
    } else if (at->type == OPTOUT_JSON__NUMBER && row->type == OPTOUT_TYPE__INT) {
        whole_number(c, row, node);
    } else if (!((row->type == OPTOUT_TYPE__BOOL &&
                  (at->type == OPTOUT_JSON__TRUE || at->type == OPTOUT_JSON__FALSE)) ||
                 (row->type == OPTOUT_TYPE__TRUE && at->type == OPTOUT_JSON__TRUE))) {
        wrong_type(c, row, node);
    }
}

static void list(check *c, const optout_notice__row *row, uint32_t node)
{
    const optout_json__node *nodes = c->doc->nodes;

    if (nodes[node].count == 0)
        fail(c, node, "empty", "the list is empty; leave it out to say nothing");
    if (nodes[node].count > LIST_MOST)
        fail(c, node, "too-many", "%u entries; at most %d", nodes[node].count, LIST_MOST);
    for (uint32_t i = node + 1; i < nodes[node].next; i = nodes[i].next)
        value(c, row, i);
    if (row->flags & OPTOUT_DISTINCT)
        refuse_repeated(c, node, OF_ENTRIES);
}

static void member(check *c, const optout_notice__row *row, uint32_t node)
{
    if (c->doc->nodes[node].type == OPTOUT_JSON__LIST && row->list != OPTOUT_ONE)
        list(c, row, node);
    else if (row->list == OPTOUT_LIST)
        fail(c, node, "wrong-type", "expected a list");
    else
        value(c, row, node);
}

/* ---- rules of single objects ---- */

static bool stands(const check *c, uint32_t node, const char *name)
{
    return optout_json__member(c->doc, node, name) != OPTOUT_JSON__NONE;
}

static void choice(check *c, int type, uint32_t node)
{
    int count = 0;

    switch (type) {
    case OPTOUT_OBJECT__BASIS:
        if (!stands(c, node, "citation") && !stands(c, node, "kind"))
            fail(c, node, "missing", "expected %s", optout_notice__choice(type));
        break;
    case OPTOUT_OBJECT__ITEM:
        if (!stands(c, node, "kind") && !stands(c, node, "data_subject"))
            fail(c, node, "missing", "expected %s", optout_notice__choice(type));
        break;
    case OPTOUT_OBJECT__CLAIM:
        count = stands(c, node, "value") + stands(c, node, "text") + stands(c, node, "absent");
        if (count != 1)
            fail(c, node, "claim", "expected %s", optout_notice__choice(type));
        break;
    case OPTOUT_OBJECT__WHEN:
        count =
            stands(c, node, "date") + stands(c, node, "before") + stands(c, node, "after") + stands(c, node, "every");
        if (count != 1)
            fail(c, node, "when", "expected %s", optout_notice__choice(type));
        break;
    default:
        break;
    }
}

/* The weekday is that of the day written, in `date` or `before`. */
static void weekday(check *c, uint32_t when)
{
    uint32_t said = optout_json__member(c->doc, when, "weekday");
    const char *day = optout_notice__string_at(c->doc, when, "date");
    optout_date earliest, latest;

    if (said == OPTOUT_JSON__NONE || !c->doc->nodes[said].string)
        return;
    if (!day)
        day = optout_notice__string_at(c->doc, when, "before");
    if (!day || strlen(day) != 10) {
        fail(c, said, "weekday", "a weekday needs a full day, YYYY-MM-DD, in date or before");
    } else if (optout_notice__date(day, &earliest, &latest)) {
        const char *name = optout_weekday_name(optout_date_weekday(earliest));
        if (in_words(optout_notice__find_row(OPTOUT_OBJECT__WHEN, "weekday")->words, c->doc->nodes[said].string) &&
            strcmp(name, c->doc->nodes[said].string) != 0)
            fail(c, said, "weekday", "%s is a %s, not a %s", day, name, c->doc->nodes[said].string);
    }
}

/* An end that is over before its beginning begins. */
static void span(check *c, uint32_t node, const char *from, const char *to)
{
    uint32_t end = optout_json__member(c->doc, node, to);
    optout_notice__days first = optout_notice__when(c->doc, optout_json__member(c->doc, node, from), NULL);
    optout_notice__days last = optout_notice__when(c->doc, end, NULL);

    if (first.has_day && last.has_day && last.latest < first.earliest)
        fail(c, end, "end-before-start", "%s is over before %s begins", to, from);
}

static bool small_number(const check *c, uint32_t node, int32_t *out)
{
    const optout_json__node *at = node == OPTOUT_JSON__NONE ? NULL : &c->doc->nodes[node];

    *out = 0;
    if (!at || at->type != OPTOUT_JSON__NUMBER || at->end - at->start > 3)
        return false;
    bool negative = c->doc->text[at->start] == '-'; /* -0 is 0; others are out of range */
    for (uint32_t i = at->start + negative; i < at->end; i++) {
        if (c->doc->text[i] < '0' || c->doc->text[i] > '9')
            return false;
        *out = *out * 10 + (c->doc->text[i] - '0');
    }
    return !negative || *out == 0;
}

static void ages(check *c, uint32_t node)
{
    uint32_t most = optout_json__member(c->doc, node, "max");
    int32_t from, to;

    if (small_number(c, optout_json__member(c->doc, node, "min"), &from) && small_number(c, most, &to) && to < from)
        fail(c, most, "end-before-start", "max is below min");
}

/* A claim's value is checked as if it stood alone at `at`. */
static void claims(check *c, uint32_t dispute)
{
    const char *at = optout_notice__string_at(c->doc, dispute, "at");
    uint32_t claims = optout_json__member(c->doc, dispute, "claims");
    const optout_json__node *nodes = c->doc->nodes;

    if (!at || !is_pointer(at) || claims == OPTOUT_JSON__NONE || nodes[claims].type != OPTOUT_JSON__LIST)
        return;
    optout_notice__shape shape = optout_notice__shape_at(c->doc, at);
    if (!shape.known || !shape.row || shape.row->object == OPTOUT_OBJECT__DISPUTE)
        return;
    for (uint32_t i = claims + 1; i < nodes[claims].next; i = nodes[i].next) {
        uint32_t claimed =
            nodes[i].type == OPTOUT_JSON__OBJECT ? optout_json__member(c->doc, i, "value") : OPTOUT_JSON__NONE;
        if (claimed == OPTOUT_JSON__NONE)
            continue;
        if (shape.tag && !nodes[claimed].string)
            fail(c, claimed, "wrong-type", "expected a string");
        else if (shape.tag)
            any_string(c, &(optout_notice__row){NULL, NULL, shape.row->most, 0, OPTOUT_TYPE__STRING, 0, 0, 0}, claimed,
                       nodes[claimed].string);
        else if (shape.entry)
            value(c, shape.row, claimed);
        else
            member(c, shape.row, claimed);
    }
}

static void rules_of(check *c, int type, uint32_t node)
{
    choice(c, type, node);
    if (type == OPTOUT_OBJECT__WHEN)
        weekday(c, node);
    else if (type == OPTOUT_OBJECT__OPEN)
        span(c, node, "from", "until");
    else if (type == OPTOUT_OBJECT__SPAN)
        span(c, node, "from", "to");
    else if (type == OPTOUT_OBJECT__AGE)
        ages(c, node);
    else if (type == OPTOUT_OBJECT__DISPUTE)
        claims(c, node);
}

/* Which members an object has: looked up once, so that the required ones need no search. */
static void object(check *c, int type, uint32_t node)
{
    const optout_json__node *nodes = c->doc->nodes;
    const optout_notice__row *first = optout_notice__first_row(type);
    uint64_t seen = 0;
    bool required = optout_notice__choice(type) != NULL;

    for (uint32_t i = node + 1; i < nodes[node].next; i = nodes[i].next) {
        const optout_notice__row *row = is_extension(nodes[i].key) ? NULL : optout_notice__find_row(type, nodes[i].key);
        if (row) {
            seen |= UINT64_C(1) << (row - first);
            member(c, row, i);
        } else if (!is_extension(nodes[i].key)) {
            fail_key(c, i, "unknown-key", "the format has no such member here; keys of your own begin with x-");
        }
    }
    for (const optout_notice__row *row = first; row->name && row->object == type; row++) {
        if (!(row->flags & OPTOUT_REQUIRED))
            continue;
        required = true;
        if (!(seen & UINT64_C(1) << (row - first)))
            missing(c, node, row->inner == OPTOUT_OBJECT__CONTROLLER ? "controller/name" : row->name);
    }
    if (nodes[node].count == 0 && !required && !optout_notice__may_be_empty(type))
        fail(c, node, "empty", "the object is empty; leave it out to say nothing");
    rules_of(c, type, node);
}

/* ---- the document ---- */

/* Another format, or a newer version, is the only problem reported. */
static bool is_format(check *c)
{
    uint32_t node = optout_json__member(c->doc, 0, "format");

    if (node == OPTOUT_JSON__NONE || !c->doc->nodes[node].string ||
        strcmp(c->doc->nodes[node].string, known_format) == 0)
        return true;
    const char *text = c->doc->nodes[node].string;
    size_t len = sizeof known_format - 1;
    const char *digit = strncmp(text, known_format, len) == 0 && text[len] == '.' ? text + len + 1 : NULL;
    bool newer =
        digit && *digit >= '1' && *digit <= '9' && strspn(digit, "0123456789") == strlen(digit) && strlen(digit) < 20;
    if (newer)
        fail(c, node, "format", "%s is newer than %s, the newest that this version reads", text, known_format);
    else
        fail(c, node, "format", "expected \"%s\"", known_format);
    return false;
}

optout_status optout_notice__check(const optout_json__doc *doc, optout_report *report)
{
    check c = {doc, report, {NULL, 0}, {NULL, 0}, false};

    if (doc->nodes[0].type != OPTOUT_JSON__OBJECT) {
        fail(&c, 0, "wrong-type", "expected an object");
    } else if (is_format(&c)) {
        uint32_t sources = optout_json__member(doc, 0, "sources");
        c.sources = collect(&c, sources, OF_IDS);
        c.services = collect(&c, optout_json__member(doc, 0, "services"), OF_ENTRIES);
        object(&c, OPTOUT_OBJECT__DOCUMENT, 0);
        if (sources != OPTOUT_JSON__NONE)
            refuse_repeated(&c, sources, OF_IDS);
    }
    free(c.sources.list);
    free(c.services.list);
    return c.no_memory ? OPTOUT_E_MEMORY : OPTOUT_OK;
}
