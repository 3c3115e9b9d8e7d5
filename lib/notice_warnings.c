/* Warnings: what stands beside each other oddly, facts without a source, and the duties to inform of the law. */
#include "law_private.h"
#include "notice_private.h"

#include <stdlib.h>
#include <string.h>

typedef struct warn {
    const optout_json__doc *doc;
    optout_report *report;
    bool no_memory;
} warn;

static void add(warn *w, uint32_t node, const char *member, const char *code, const char *article, const char *message)
{
    if (!optout_notice__problem(w->report, OPTOUT_PROBLEM_WARNING, w->doc, node, member, code, article, message))
        w->no_memory = true;
}

static uint32_t at(const warn *w, uint32_t node, const char *member)
{
    return optout_notice__at(w->doc, node, member);
}

static bool is_object(const warn *w, uint32_t node)
{
    return node != OPTOUT_JSON__NONE && w->doc->nodes[node].type == OPTOUT_JSON__OBJECT;
}

/* ---- sources ---- */

/* The best kind of source in a list of ids: memory alone, or any other. */
static int kinds_of(const optout_json__doc *doc, uint32_t ids)
{
    uint32_t sources = optout_json__member(doc, 0, "sources");
    int best = OPTOUT_COVERED__NOT;

    if (ids == OPTOUT_JSON__NONE || sources == OPTOUT_JSON__NONE)
        return best;
    for (uint32_t i = ids + 1; i < doc->nodes[ids].next; i = doc->nodes[i].next) {
        if (!doc->nodes[i].string) /* in an extension, where anything may have this name */
            continue;
        for (uint32_t s = sources + 1; s < doc->nodes[sources].next; s = doc->nodes[s].next) {
            if (!optout_notice__is_word(doc, optout_json__member(doc, s, "id"), doc->nodes[i].string))
                continue;
            int kind = optout_notice__is_word(doc, optout_json__member(doc, s, "kind"), "memory")
                           ? OPTOUT_COVERED__MEMORY
                           : OPTOUT_COVERED__YES;
            best = kind > best ? kind : best;
        }
    }
    return best;
}

/* The best kind of source whose `supports` names this node exactly. A node has one pointer: so texts are compared,
 * which is faster than to follow each of them, save where the node's own is too long. */
static int supported(const optout_json__doc *doc, uint32_t node)
{
    uint32_t sources = optout_json__member(doc, 0, "sources");
    int best = OPTOUT_COVERED__NOT;
    char own[256];
    bool fits = optout_json__pointer(doc, node, own, sizeof own) < sizeof own;

    if (sources == OPTOUT_JSON__NONE)
        return best;
    for (uint32_t s = sources + 1; s < doc->nodes[sources].next; s = doc->nodes[s].next) {
        uint32_t supports = optout_json__member(doc, s, "supports");
        if (supports == OPTOUT_JSON__NONE)
            continue;
        for (uint32_t i = supports + 1; i < doc->nodes[supports].next; i = doc->nodes[i].next) {
            const char *named = doc->nodes[i].string;
            if (fits && named ? strcmp(named, own) != 0 : optout_json__find(doc, named) != node)
                continue;
            int kind = optout_notice__is_word(doc, optout_json__member(doc, s, "kind"), "memory")
                           ? OPTOUT_COVERED__MEMORY
                           : OPTOUT_COVERED__YES;
            best = kind > best ? kind : best;
        }
    }
    return best;
}

static int covered_here(const optout_json__doc *doc, uint32_t node)
{
    int best = supported(doc, node);

    if (node != 0 &&
        doc->nodes[node].type == OPTOUT_JSON__OBJECT) { /* the document's own `sources` are the list of them */
        int kind = kinds_of(doc, optout_json__member(doc, node, "sources"));
        best = kind > best ? kind : best;
    }
    return best;
}

int optout_notice__covered(const optout_json__doc *doc, uint32_t node)
{
    int best = OPTOUT_COVERED__NOT;

    for (; node != OPTOUT_JSON__NONE && best < OPTOUT_COVERED__YES; node = doc->nodes[node].parent) {
        int kind = covered_here(doc, node);
        best = kind > best ? kind : best;
    }
    return best;
}

static bool is_fact(const optout_json__node *node)
{
    static const char *const others[] = {"format", "id", "family", "supersedes", "title", "sources", "at", NULL};

    if (!node->key)
        return true;
    for (const char *const *other = others; *other; other++)
        if (strcmp(node->key, *other) == 0)
            return false;
    return strncmp(node->key, "x-", 2) != 0;
}

/* For each node whether it (own) and whether anything in it (any) is covered: each pointer is followed once. */
typedef struct cover {
    bool own, any;
} cover;

static void mark_supported(const optout_json__doc *doc, cover *marks)
{
    uint32_t sources = optout_json__member(doc, 0, "sources");

    if (sources == OPTOUT_JSON__NONE)
        return;
    for (uint32_t s = sources + 1; s < doc->nodes[sources].next; s = doc->nodes[s].next) {
        uint32_t supports = optout_json__member(doc, s, "supports");
        if (supports == OPTOUT_JSON__NONE)
            continue;
        for (uint32_t i = supports + 1; i < doc->nodes[supports].next; i = doc->nodes[i].next)
            marks[optout_json__find(doc, doc->nodes[i].string)].own = true;
    }
}

/* A list of source ids covers the object that holds it; of the document it is the list of the sources themselves. */
static void mark_sourced(const optout_json__doc *doc, cover *marks)
{
    for (uint32_t i = 1; i < doc->count; i++)
        if (doc->nodes[i].key && doc->nodes[i].parent != 0 && strcmp(doc->nodes[i].key, "sources") == 0)
            marks[doc->nodes[i].parent].own = true;
    for (uint32_t i = doc->count; i-- > 0;) {
        marks[i].any = marks[i].any || marks[i].own;
        if (i > 0 && marks[i].any)
            marks[doc->nodes[i].parent].any = true;
    }
}

/* Warns once, at the outermost place with no part covered, of each fact that nothing covers. */
static void no_source(warn *w, const cover *marks)
{
    const optout_json__node *nodes = w->doc->nodes;

    for (uint32_t i = 1; i < w->doc->count;) {
        bool skip = !is_fact(&nodes[i]) || marks[i].own || !marks[i].any;
        if (is_fact(&nodes[i]) && !marks[i].any)
            add(w, i, NULL, "no-source", NULL, "no source says this");
        i = skip ? nodes[i].next : i + 1;
    }
}

static void check_sources(warn *w)
{
    cover *marks = calloc(w->doc->count, sizeof *marks);

    if (!marks) {
        w->no_memory = true;
        return;
    }
    mark_supported(w->doc, marks);
    mark_sourced(w->doc, marks);
    if (!marks[0].own)
        no_source(w, marks);
    free(marks);
}

/* ---- dates and ways ---- */

static optout_notice__days days_of(const warn *w, uint32_t node)
{
    return optout_notice__when(w->doc, node, NULL);
}

static void check_until(warn *w, uint32_t holder, optout_notice__days published, optout_notice__days starts)
{
    uint32_t until = at(w, holder, "until");
    optout_notice__days days = days_of(w, until);

    if (days.has_day && starts.has_day && days.earliest > starts.latest)
        add(w, until, NULL, "until-after-starts", NULL, "the processing starts before this day");
    if (days.has_day && published.has_day && days.latest < published.earliest)
        add(w, until, NULL, "until-before-published", NULL, "this day was over when the notice was published");
}

static void check_way(warn *w, uint32_t way, optout_notice__days published, optout_notice__days starts)
{
    uint32_t channels = at(w, way, "channels");

    if (!is_object(w, way))
        return;
    check_until(w, way, published, starts);
    if (channels == OPTOUT_JSON__NONE)
        return;
    for (uint32_t i = channels + 1; i < w->doc->nodes[channels].next; i = w->doc->nodes[i].next)
        check_until(w, i, published, starts);
}

static void check_ways(warn *w)
{
    uint32_t consent = at(w, 0, "consent"), objection = at(w, 0, "objection"), silence = at(w, 0, "silence");
    optout_notice__days published = days_of(w, at(w, 0, "published"));
    optout_notice__days starts = days_of(w, at(w, at(w, 0, "processing"), "starts"));

    check_way(w, objection, published, starts);
    check_way(w, consent, published, starts);
    if (is_object(w, consent) && optout_notice__is_word(w->doc, silence, "used"))
        add(w, consent, NULL, "consent-and-silence", NULL,
            "consent is asked for, yet silence means that data are used");
    if (is_object(w, objection) && optout_notice__is_word(w->doc, silence, "not-used"))
        add(w, objection, NULL, "objection-and-silence", NULL,
            "an objection is offered, yet silence means that data are not used");
}

/* ---- duties to inform (law tables) ---- */

static bool names_basis(const warn *w, const char *act, const char *place)
{
    uint32_t bases = at(w, 0, "legal_basis");
    size_t len = strlen(act);

    if (bases == OPTOUT_JSON__NONE)
        return false;
    for (uint32_t i = bases + 1; i < w->doc->nodes[bases].next; i = w->doc->nodes[i].next) {
        const char *citation = optout_notice__string_at(w->doc, i, "citation");
        if (citation && strncmp(citation, act, len) == 0 && citation[len] == ' ' &&
            strncmp(citation + len + 1, place, strlen(place)) == 0)
            return true;
    }
    return false;
}

static void duty(warn *w, const optout_law__duty *row, uint32_t node, const char *member)
{
    add(w, node, member, row->code, row->article, row->words.en);
}

static void need(warn *w, const optout_law__duty *row, const char *member)
{
    if (at(w, 0, member) == OPTOUT_JSON__NONE)
        duty(w, row, 0, member);
}

static void interests(warn *w, const optout_law__duty *row, const char *act)
{
    uint32_t bases = at(w, 0, "legal_basis");

    if (bases == OPTOUT_JSON__NONE)
        return;
    for (uint32_t i = bases + 1; i < w->doc->nodes[bases].next; i = w->doc->nodes[i].next) {
        const char *citation = optout_notice__string_at(w->doc, i, "citation");
        const char *place = citation ? strchr(citation, ' ') : NULL;
        if (place && strcmp(place, " 6(1)(f)") == 0 && strncmp(citation, act, strlen(act)) == 0 &&
            citation[strlen(act)] == ' ' && at(w, i, "interest") == OPTOUT_JSON__NONE)
            duty(w, row, i, "interest");
    }
}

/* Told at the latest when it begins: published on a day, and no later than the start. */
static void told_before(warn *w, const optout_law__duty *row)
{
    optout_notice__days starts = days_of(w, at(w, at(w, 0, "processing"), "starts"));
    optout_notice__days published = days_of(w, at(w, 0, "published"));

    if (starts.has_day && published.has_day && published.earliest >= starts.latest)
        duty(w, row, at(w, 0, "published"), NULL);
}

/* Information about data of others within a month: told later than a month after a start that lies before. */
static void told_within_a_month(warn *w, const optout_law__duty *row)
{
    optout_notice__days starts = days_of(w, at(w, at(w, 0, "processing"), "starts"));
    optout_notice__days published = days_of(w, at(w, 0, "published"));
    optout_date last;

    if (starts.has_day && published.has_day && optout_notice__shift(starts.latest, "P1M", 1, &last) &&
        published.earliest > last)
        duty(w, row, at(w, 0, "published"), NULL);
}

static bool has_tag(const warn *w, uint32_t text, const char *tag)
{
    for (uint32_t i = text + 1; i < w->doc->nodes[text].next; i = w->doc->nodes[i].next)
        if (strcmp(w->doc->nodes[i].key, tag) == 0)
            return true;
    return false;
}

/* A text that lacks a language that the title speaks. */
static void languages(warn *w, const optout_law__duty *row)
{
    uint32_t title = at(w, 0, "title");
    static const char *const texts[][2] = {{"purpose", "text"}, {"objection", "text"}, {"consent", "text"}};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        uint32_t text = at(w, at(w, 0, texts[i][0]), texts[i][1]);
        if (text == OPTOUT_JSON__NONE)
            continue;
        for (uint32_t t = title + 1; t < w->doc->nodes[title].next; t = w->doc->nodes[t].next)
            if (strncmp(w->doc->nodes[t].key, "x-", 2) != 0 && !has_tag(w, text, w->doc->nodes[t].key)) {
                duty(w, row, text, NULL);
                break;
            }
    }
}

static bool needs_login(const warn *w, uint32_t channel)
{
    uint32_t login = at(w, channel, "login");
    return login != OPTOUT_JSON__NONE && w->doc->nodes[login].type == OPTOUT_JSON__TRUE;
}

/* Every channel asks for a login, or reasons are forced though the law asks for none. */
static void facilitate(warn *w, const optout_law__duty *row)
{
    uint32_t objection = at(w, 0, "objection"), channels = at(w, objection, "channels");
    bool all = channels != OPTOUT_JSON__NONE;

    if (!is_object(w, objection))
        return;
    for (uint32_t i = channels + 1; all && i < w->doc->nodes[channels].next; i = w->doc->nodes[i].next)
        all = needs_login(w, i);
    if (all)
        duty(w, row, channels, NULL);
    if (optout_notice__is_word(w->doc, at(w, objection, "grounds"), "required"))
        duty(w, row, at(w, objection, "grounds"), NULL);
}

/* Art. 9(2) adds to Art. 6 and never replaces it. */
static void special(warn *w, const optout_law__duty *row, const char *act)
{
    if (names_basis(w, act, "9(2)") && !names_basis(w, act, "6(1)"))
        duty(w, row, at(w, 0, "legal_basis"), NULL);
}

/* What late means, and that nothing can be undone, belong to fair information. */
static void fair(warn *w, const optout_law__duty *row)
{
    uint32_t processing = at(w, 0, "processing"), objection = at(w, 0, "objection");
    uint32_t until = at(w, objection, "until");

    if (is_object(w, processing) && at(w, processing, "reversible") == OPTOUT_JSON__NONE)
        duty(w, row, processing, "reversible");
    if (days_of(w, until).has_day && at(w, at(w, objection, "effect"), "late") == OPTOUT_JSON__NONE)
        duty(w, row, until, NULL);
}

static void duty_of(warn *w, const optout_law__duty *row, const char *act)
{
    if (!row->field)
        return; /* the format has no member for it yet */
    if (strcmp(row->code, "interest") == 0)
        interests(w, row, act);
    else if (strcmp(row->code, "purpose") == 0 || strcmp(row->code, "recipients") == 0 ||
             strcmp(row->code, "retention") == 0)
        need(w, row, row->code);
    else if (strcmp(row->code, "rights") == 0)
        need(w, row, "objection");
    else if (strcmp(row->code, "categories") == 0 && at(w, at(w, 0, "scope"), "include") == OPTOUT_JSON__NONE)
        duty(w, row, at(w, 0, "scope") == OPTOUT_JSON__NONE ? 0 : at(w, 0, "scope"),
             at(w, 0, "scope") == OPTOUT_JSON__NONE ? "scope/include" : "include");
    else if (strcmp(row->code, "new-purpose") == 0)
        told_before(w, row);
    else if (strcmp(row->code, "late-info") == 0)
        told_within_a_month(w, row);
    else if (strcmp(row->code, "plain") == 0)
        languages(w, row);
    else if (strcmp(row->code, "facilitate") == 0)
        facilitate(w, row);
    else if (strcmp(row->code, "special") == 0)
        special(w, row, act);
    else if (strcmp(row->code, "fair") == 0)
        fair(w, row);
}

optout_status optout_notice__warn(const optout_json__doc *doc, optout_report *report)
{
    warn w = {doc, report, false};
    const optout_law__duty *row;

    check_ways(&w);
    check_sources(&w);
    for (size_t i = 0; (row = optout_law__duty_at(i)) != NULL; i++) {
        const char *space = strchr(row->article, ' ');
        char act[32] = "";
        if (!space || (size_t)(space - row->article) >= sizeof act)
            continue;
        memcpy(act, row->article, (size_t)(space - row->article));
        if (names_basis(&w, act, ""))
            duty_of(&w, row, act);
    }
    return w.no_memory ? OPTOUT_E_MEMORY : OPTOUT_OK;
}
