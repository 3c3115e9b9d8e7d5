#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

unsigned char gate_zone_bytes[4096];
size_t gate_zone_len;
static char *every_member;

static void need(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "the fixture lacks %s\n", what);
    exit(2);
}

static char *read_text(const char *path)
{
    enum { MOST = 1 << 16 };
    FILE *file = fopen(path, "rb");
    char *text = malloc(MOST);

    need(file && text, path);
    size_t len = fread(text, 1, MOST - 1, file);
    text[len] = '\0';
    need(fclose(file) == 0 && len > 0, path);
    return text;
}

void gate_prepare(void)
{
    FILE *file = fopen(TEST_DATA "/zone/slim/Europe/Berlin", "rb");

    need(file != NULL, "the file of a zone");
    gate_zone_len = fread(gate_zone_bytes, 1, sizeof gate_zone_bytes, file);
    need(fclose(file) == 0 && gate_zone_len > 0, "the bytes of a zone");
    every_member = read_text(TEST_DATA "/notices/every-member.json");
}

void gate_finish(void)
{
    free(every_member);
}

/* ---- texts ---- */

#define BEGINNING                                                                                                      \
    "{\"format\": \"opt-out/notice/1\", \"id\": \"a\", \"title\": {\"en\": \"A\"}, \"controller\": {\"name\": \"A\"}"

static const char consent_document[] = BEGINNING ", \"audience\": {\"territory\": [\"DE\", \"PT\"]}, \"silence\": "
                                                 "\"not-used\", \"consent\": {\"until\": \"2025-05-26\"}}";
/* Faults of several kinds, more than a report first has room for, and keys with escapes. */
static const char faulty_document[] =
    BEGINNING ", \"a\": 1, \"b\\u00e4r\": [{\"d\\u0065ep\": 1}], \"silence\": \"maybe\", \"services\": [\"A\", \"A\", "
              "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21], \"published\": \"2025\"}";
static const char broken_document[] = BEGINNING ", \"a\": [1, {\"b\": tru}]}";

const char *gate_document(const gate_call *call)
{
    switch (call->variant) {
    case 1:
        return every_member;
    case 2:
        return faulty_document;
    case 3:
        return broken_document;
    default:
        return consent_document;
    }
}

static const struct {
    const char *pointer, *value;
} changes[] = {{"/title/en", "\"B\""},
               {"/objection/channels/-/a~1b~0\"/0/deep\t", "{\"more\": [1, 2]}"},
               {"/x-a/0/-/list", "[{}]"},
               {"/controller/gone/there", "1"},
               {"", "{}"}};

enum { CHANGES = sizeof changes / sizeof *changes };

const char *gate_pointer_to_set(const gate_call *call)
{
    return changes[call->variant % CHANGES].pointer;
}

const char *gate_value_to_set(const gate_call *call)
{
    return changes[call->variant % CHANGES].value;
}

const char *gate_catalogue_id(const gate_call *call)
{
    const char *id = call->variant > 0 ? optout_catalogue_id((size_t)call->variant - 1) : NULL;
    return id ? id : "meta-ai-eu-2025";
}

/* A zone of the tables, and an alias that they do not name. */
const char *gate_zone_to_ask(const gate_call *call)
{
    return call->variant == 1 ? "Europe/Belfast" : "Europe/Berlin";
}

/* ---- handles ---- */

/* Free days that nobody has decreed, where a period of gate_query ends. */
static const optout_decree decrees[] = {{"DE-SN", "\xC3\x9C-day", INT32_C(20271), 0, 0}, /* 2025-07-02 */
                                        {"DE", "Day of mourning", INT32_C(20270), 0, 0}};

static optout_atlas_options with_decrees(void)
{
    optout_atlas_options options = OPTOUT_INIT(optout_atlas_options);

    options.decrees = decrees;
    options.decree_count = sizeof decrees / sizeof *decrees;
    return options;
}

optout_atlas *gate_atlas(const gate_call *call)
{
    optout_atlas_options options = with_decrees();
    optout_atlas *atlas = NULL;

    need(optout_atlas_open(call->variant == GATE_REGIONS ? &options : NULL, &atlas, NULL) == OPTOUT_OK, "an atlas");
    return atlas;
}

/* Whole, or with parts that differ, with decrees, and one whose regions the tables do not hold. */
const optout_place *gate_place(const gate_call *call)
{
    static const char *const codes[] = {"DE-BE", "DE", "ES", "DE-BY-augsburg"};
    return optout_place_find(call->variant == GATE_REGIONS ? "DE" : codes[call->variant % 4]);
}

static optout_atlas *lender; /* of the one calendar that a call has */

static const optout_calendar *lend(const gate_call *call, const optout_place *place)
{
    const optout_calendar *calendar = NULL;

    lender = gate_atlas(call);
    need(optout_calendar_get(lender, place, &calendar, NULL) == OPTOUT_OK, "a calendar");
    return calendar;
}

const optout_calendar *gate_calendar(const gate_call *call)
{
    return lend(call, gate_place(call));
}

const optout_calendar *gate_calendar_of_spain(const gate_call *call)
{
    return lend(call, optout_place_find("ES"));
}

void gate_calendar_done(const optout_calendar *calendar)
{
    need(calendar && lender, "the atlas of a calendar");
    optout_atlas_free(lender);
    lender = NULL;
}

static optout_notice *parse(const char *text)
{
    optout_notice *notice = NULL;

    need(optout_notice_parse(text, strlen(text), &notice, NULL, NULL) == OPTOUT_OK, "a notice");
    return notice;
}

optout_notice *gate_consent_notice(const gate_call *call)
{
    (void)call;
    return parse(consent_document);
}

optout_notice *gate_notice(const gate_call *call)
{
    optout_notice *notice = NULL;

    if (call->variant == 1)
        return parse(every_member);
    if (call->variant == 2)
        return parse(consent_document);
    need(optout_notice_catalogue(gate_catalogue_id(call), &notice, NULL) == OPTOUT_OK, "a notice of the catalogue");
    return notice;
}

optout_draft *gate_draft(const gate_call *call)
{
    optout_notice *notice = parse(call->variant == 1 ? every_member : consent_document);
    optout_draft *draft = optout_draft_new(notice);

    need(draft != NULL, "a draft");
    optout_notice_free(notice);
    return draft;
}

/* Warnings with an article. */
optout_report *gate_report(const gate_call *call)
{
    optout_notice *notice = gate_notice(call), *again = NULL;
    optout_report *report = NULL;
    char *text = NULL;
    size_t len;

    need(optout_notice_write(notice, &text, &len, NULL) == OPTOUT_OK, "the text of a notice");
    need(optout_notice_parse(text, len, &again, &report, NULL) == OPTOUT_OK, "a report");
    optout_free(text);
    optout_notice_free(again);
    optout_notice_free(notice);
    return report;
}

optout_zone *gate_zone(const gate_call *call)
{
    optout_zone *zone = NULL;

    (void)call;
    need(optout_zone_load("Europe/Berlin", gate_zone_bytes, gate_zone_len, &zone, NULL) == OPTOUT_OK, "a zone");
    return zone;
}

optout_rights *gate_rights(const gate_call *call)
{
    optout_notice *notice = gate_notice(call);
    optout_rights *rights = NULL;

    need(optout_notice_rights(notice, (optout_moment){0}, &rights, NULL) == OPTOUT_OK, "rights");
    optout_notice_free(notice);
    return rights;
}

/* The right to object: waived by the first notice, and with facts that it still needs. */
size_t gate_index_of_objection(const optout_rights *rights)
{
    size_t i = 0;

    while (i < optout_rights_count(rights) && strcmp(optout_rights_citation(rights, i), "GDPR 21(1)") != 0)
        i++;
    return i;
}

optout_actions *gate_actions(const gate_call *call)
{
    optout_notice *notice = gate_notice(call);
    optout_atlas *atlas = gate_atlas(call);
    optout_person person = gate_person(call);
    optout_actions *actions = NULL;

    need(optout_notice_actions(notice, atlas, &person, optout_moment_day(optout_date_make(2025, 5, 20)), &actions,
                               NULL) == OPTOUT_OK,
         "actions");
    optout_atlas_free(atlas);
    optout_notice_free(notice);
    return actions;
}

optout_explanation *gate_collector(const gate_call *call)
{
    optout_explanation *why = optout_explanation_new();

    (void)call;
    need(why != NULL, "a collector");
    return why;
}

optout_explanation *gate_steps(const gate_call *call)
{
    optout_explanation *why = gate_collector(call);
    optout_atlas *atlas = gate_atlas(call);
    optout_deadline_query query = gate_query(call);
    optout_deadline found;

    need(optout_deadline_compute(atlas, &query, &found, why, NULL) == OPTOUT_OK, "steps");
    optout_atlas_free(atlas);
    return why;
}

/* ---- inputs ---- */

optout_person gate_person(const gate_call *call)
{
    optout_person person = OPTOUT_INIT(optout_person);

    person.on = optout_moment_day(optout_date_make(2025, 5, 20));
    if (call->variant == 1) { /* the member that counts from a letter */
        person.event = "notified";
        person.event_day = optout_moment_day(optout_date_make(2026, 3, 2));
    } else if (call->variant != 2) { /* else the bounds over all zones of the territory */
        person.place = "DE-BY";
        person.born = optout_moment_day(optout_date_make(1990, 1, 1));
        person.account = 1;
    }
    return person;
}

optout_facts gate_facts(const gate_call *call)
{
    optout_facts facts = OPTOUT_INIT(optout_facts);

    need(optout_facts_set(&facts, "direct-marketing", call->variant == 1, NULL) == OPTOUT_OK, "facts");
    return facts;
}

/* A month over the regions of Germany that ends on a day decreed in the whole, and in one region goes on. */
static void ask_regions(optout_deadline_query *query)
{
    query->rule = optout_rule_find("eu-1182-71");
    query->period.months = 1;
    query->event = optout_moment_day(optout_date_make(2025, 6, 1));
    query->place = "DE";
}

/* Hours of which only the day is known, by a clock, with the disputed minimum of working days. */
static void ask_hours(optout_deadline_query *query)
{
    query->clock = optout_clock_find("gdpr-33-1");
    query->options = OPTOUT_TWO_DAYS_ALSO_FOR_HOURS;
    query->event = optout_moment_day(optout_date_make(2025, 4, 17));
    query->place = "PT";
}

static void ask_pauses(optout_deadline_query *query)
{
    static const optout_pause pauses[] = {{20514, 20518}, {20530, 20530}}; /* 2026-03-02 to 06, 03-18 */

    query->clock = optout_clock_find("uk-gdpr-12a");
    query->options = OPTOUT_EXTENDED;
    query->event = optout_moment_day(optout_date_make(2026, 2, 20));
    query->place = "GB";
    query->pauses = pauses;
    query->pause_count = sizeof pauses / sizeof *pauses;
}

/* Working days back, by a rule that leaves open what one is, from an instant. */
static void ask_back(optout_deadline_query *query)
{
    query->rule = optout_rule_find("de-bgb");
    query->period.working_days = 10;
    query->direction = OPTOUT_AT_LEAST_BEFORE;
    query->event = optout_moment_at(INT64_C(1748210400000000));
    query->place = "DE-BY";
}

optout_deadline_query gate_query(const gate_call *call)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);

    switch (call->variant) {
    case GATE_REGIONS:
        ask_regions(&query);
        return query;
    case GATE_HOURS:
        ask_hours(&query);
        return query;
    case GATE_PAUSES:
        ask_pauses(&query);
        return query;
    case GATE_BACK:
        ask_back(&query);
        return query;
    default:
        break;
    }
    query.rule = optout_rule_find("date");
    query.event = optout_moment_day(optout_date_make(2025, 5, 26));
    if (call->variant == 1)
        query.zone = "Europe/Belfast"; /* an alias */
    else if (call->variant != 2)
        query.place = call->variant == 3 ? "PT" : "DE";
    return query;
}

optout_period gate_period(const gate_call *call)
{
    static const optout_period periods[] = {{.months = 1}, {.working_days = 10}, {.years = 1, .weeks = 2, .days = 3}};
    return periods[call->variant % 3];
}

const optout_rule *gate_rule_of_days(const gate_call *call)
{
    return optout_rule_find(call->variant % 2 ? "de-bgb" : "eu-1182-71");
}

optout_deadline gate_deadline(const gate_call *call)
{
    optout_atlas *atlas = gate_atlas(call);
    optout_deadline_query query = gate_query(call);
    optout_deadline found = {0};

    need(optout_deadline_compute(atlas, &query, &found, NULL, NULL) == OPTOUT_OK, "a deadline");
    optout_atlas_free(atlas);
    return found;
}

optout_atlas_options gate_options(const gate_call *call)
{
    optout_atlas_options options = with_decrees();

    if (call->variant != GATE_REGIONS)
        options = (optout_atlas_options)OPTOUT_INIT(optout_atlas_options);
    options.flags = call->variant == 1 ? OPTOUT_ATLAS_EAGER : 0;
    return options;
}

/* The right to object rests on its conditions, so it has facts that it still needs. */
const optout_right *gate_right(const gate_call *call)
{
    return optout_right_find(call->variant == 1 ? "GDPR 17" : "GDPR 21(1)");
}

char *gate_draft_text(const optout_draft *draft)
{
    char *text = NULL;

    need(optout_draft_write(draft, &text, NULL, NULL) == OPTOUT_OK, "the text of a draft");
    return text;
}

bool gate_draft_is(const optout_draft *draft, char *text)
{
    char *now = gate_draft_text(draft);
    bool same = strcmp(now, text) == 0;

    optout_free(now);
    optout_free(text);
    return same;
}
