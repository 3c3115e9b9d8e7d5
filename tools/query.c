#include "query.h"

#include "buffer.h"

#include <cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* false, and why. The message says what is expected; the pointer says where (member NULL: the whole query). */
static bool wrong(optout_error *error, optout_status status, const char *code, const char *member, const char *message)
{
    memset(error, 0, sizeof *error);
    error->status = status;
    snprintf(error->code, sizeof error->code, "%s", code);
    snprintf(error->pointer, sizeof error->pointer, "%s%s", member ? "/" : "", member ? member : "");
    snprintf(error->message, sizeof error->message, "%s", message);
    return false;
}

static bool no_memory(optout_error *error, const char *member)
{
    return wrong(error, OPTOUT_E_MEMORY, "no-memory", member, "no memory");
}

/* A member that there is not: its name is any text, so it is escaped as RFC 6901 says, and cut between characters. */
static bool no_member(optout_error *error, const char *name)
{
    buffer pointer = {NULL, 0, 0};

    for (; *name; name++)
        buffer_add(&pointer, *name == '~' ? "~0" : *name == '/' ? "~1" : name, *name == '~' || *name == '/' ? 2 : 1);
    wrong(error, OPTOUT_E_INVALID, "unknown-member", buffer_string(&pointer), "no such member");
    if (pointer.len + 1 >= sizeof error->pointer) {
        error->pointer[optout_text_utf8(error->pointer, strlen(error->pointer))] = '\0';
        error->flags |= OPTOUT_ERROR_POINTER_CUT;
    }
    buffer_drop(&pointer);
    return false;
}

/* Puts the member in front of what the library says. */
static bool at_member(optout_error *error, const char *member)
{
    snprintf(error->pointer, sizeof error->pointer, "/%s", member);
    return false;
}

static char *copy(const char *text)
{
    buffer made = {NULL, 0, 0};

    buffer_add(&made, text, strlen(text));
    return made.data;
}

/* ---- what is known, for messages ---- */

typedef const char *(*name_at)(size_t i);

static const char *rule_at(size_t i)
{
    return optout_rule_id(optout_rule_at(i));
}

static const char *clock_at(size_t i)
{
    return optout_clock_id(optout_clock_at(i));
}

/* As many names as fit; those that begin as the wrong one does come first. */
static bool unknown(optout_error *error, const char *member, const char *value, name_at at)
{
    buffer text = {NULL, 0, 0};
    const char *name;

    buffer_text(&text, "there is no such ");
    buffer_text(&text, member);
    buffer_text(&text, "; there are:");
    for (int near = 1; near >= 0; near--)
        for (size_t i = 0; (name = at(i)) != NULL; i++)
            if ((strncmp(name, value, 2) == 0) == near && text.len + strlen(name) < 200) {
                buffer_text(&text, " ");
                buffer_text(&text, name);
            }
    wrong(error, OPTOUT_E_UNKNOWN, member, member, buffer_string(&text));
    buffer_drop(&text);
    return false;
}

/* ---- members ---- */

static bool set_clock(query *to, const char *value, optout_error *error)
{
    to->asked.clock = optout_clock_find(value);
    return to->asked.clock ? true : unknown(error, "clock", value, clock_at);
}

static bool set_rule(query *to, const char *value, optout_error *error)
{
    to->asked.rule = optout_rule_find(value);
    return to->asked.rule ? true : unknown(error, "rule", value, rule_at);
}

static bool set_place(query *to, const char *value, optout_error *error)
{
    (void)error;
    free(to->place);
    to->asked.place = to->place = copy(value);
    return true;
}

static bool set_zone(query *to, const char *value, optout_error *error)
{
    (void)error;
    free(to->zone);
    to->asked.zone = to->zone = copy(value);
    return true;
}

static bool set_event(query *to, const char *value, optout_error *error)
{
    if (to->has_date)
        return wrong(error, OPTOUT_E_ARGUMENT, "bad-combination", "event", "either a date or an event, not both");
    return optout_moment_parse(value, strlen(value), &to->asked.event, error) == OPTOUT_OK || at_member(error, "event");
}

static bool set_date(query *to, const char *value, optout_error *error)
{
    optout_date day;

    if (optout_date_parse(value, strlen(value), &day, error) != OPTOUT_OK)
        return at_member(error, "date");
    if (to->asked.event.kind)
        return wrong(error, OPTOUT_E_ARGUMENT, "bad-combination", "date", "either a date or an event, not both");
    to->has_date = true;
    to->asked.event = optout_moment_day(day);
    return true;
}

static bool set_period(query *to, const char *value, optout_error *error)
{
    return optout_period_parse(value, strlen(value), &to->asked.period, error) == OPTOUT_OK ||
           at_member(error, "period");
}

static bool set_direction(query *to, const char *value, optout_error *error)
{
    to->asked.direction = strcmp(value, "before-at-least") == 0 ? OPTOUT_AT_LEAST_BEFORE
                          : strcmp(value, "before-within") == 0 ? OPTOUT_WITHIN_BEFORE
                                                                : OPTOUT_FORWARD;
    return to->asked.direction != OPTOUT_FORWARD ||
           wrong(error, OPTOUT_E_ARGUMENT, "direction", "direction", "expected before-at-least or before-within");
}

/* Members that have one value alone. */
static const struct flag {
    const char *member, *value;
    uint32_t option;
} flags[] = {
    {"count", "from-day", OPTOUT_COUNT_EVENT_DAY},
    {"roll", "no", OPTOUT_NO_ROLL},
    {"min_two_working_days", "hours", OPTOUT_TWO_DAYS_ALSO_FOR_HOURS},
    {"extended", "yes", OPTOUT_EXTENDED},
    {"saturday", "business-day", OPTOUT_SATURDAY_WORKS},
};

static const struct member {
    const char *name;
    bool (*set)(query *to, const char *value, optout_error *error);
} members[] = {
    {"clock", set_clock}, {"rule", set_rule}, {"place", set_place},   {"zone", set_zone},
    {"event", set_event}, {"date", set_date}, {"period", set_period}, {"direction", set_direction},
};

static bool is_member(const char *name, const char *asked)
{
    for (; *name && (*name == *asked || (*name == '_' && *asked == '-')); name++)
        asked++;
    return !*name && !*asked;
}

bool query_set(query *to, const char *member, const char *value, optout_error *error)
{
    char message[64];

    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (is_member(members[i].name, member))
            return members[i].set(to, value, error);
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        if (!is_member(flags[i].member, member))
            continue;
        to->asked.options |= flags[i].option;
        snprintf(message, sizeof message, "expected %s", flags[i].value);
        return strcmp(flags[i].value, value) == 0 || wrong(error, OPTOUT_E_ARGUMENT, member, member, message);
    }
    return no_member(error, member);
}

bool query_add_pause(query *to, const char *first, const char *last, optout_error *error)
{
    optout_pause pause;
    char member[48];

    snprintf(member, sizeof member, "pauses/%zu", to->pause_count);
    if (optout_date_parse(first, strlen(first), &pause.first, error) != OPTOUT_OK ||
        optout_date_parse(last, strlen(last), &pause.last, error) != OPTOUT_OK)
        return at_member(error, member);
    optout_pause *more = realloc(to->pauses, (to->pause_count + 1) * sizeof *more);
    if (!more)
        return no_memory(error, member);
    to->pauses = more;
    to->pauses[to->pause_count++] = pause;
    to->asked.pauses = to->pauses;
    to->asked.pause_count = to->pause_count;
    return true;
}

bool query_finish(query *to, optout_error *error)
{
    const optout_rule *date = optout_rule_find("date");

    if (to->has_date && (to->asked.clock || (to->asked.rule && to->asked.rule != date)))
        return wrong(error, OPTOUT_E_ARGUMENT, "bad-combination", "date", "a date goes with the rule date alone");
    if (to->has_date)
        to->asked.rule = date;
    if (!to->asked.clock && !to->asked.rule)
        return wrong(error, OPTOUT_E_ARGUMENT, "rule", "rule", "missing: a clock, a rule, or a date");
    if (!to->asked.event.kind)
        return wrong(error, OPTOUT_E_ARGUMENT, "event", "event",
                     "missing: a day, a time on the clock of the place, or an instant");
    return true;
}

/* ---- JSON ---- */

static bool take_pauses(query *to, const cJSON *list, optout_error *error)
{
    const cJSON *pair;

    if (!cJSON_IsArray(list))
        return wrong(error, OPTOUT_E_INVALID, "type", "pauses", "expected a list of [first, last]");
    cJSON_ArrayForEach(pair, list)
    {
        const cJSON *first = cJSON_GetArrayItem(pair, 0), *last = cJSON_GetArrayItem(pair, 1);
        if (!cJSON_IsArray(pair) || cJSON_GetArraySize(pair) != 2 || !cJSON_IsString(first) || !cJSON_IsString(last))
            return wrong(error, OPTOUT_E_INVALID, "type", "pauses", "expected a list of [first, last], each a day");
        if (!query_add_pause(to, first->valuestring, last->valuestring, error))
            return false;
    }
    return true;
}

/* Beyond these numbers a double no longer holds every whole one, and an id would come back as another (RFC 8259, 6). */
#define ID_MOST 9007199254740991.0

static bool is_whole(const cJSON *item)
{
    double value = item->valuedouble;
    return cJSON_IsNumber(item) && value >= -ID_MOST && value <= ID_MOST && value == (double)(long long)value;
}

static bool take_id(query *to, const cJSON *item, optout_error *error)
{
    char number[24];

    if (!cJSON_IsString(item) && !is_whole(item))
        return wrong(error, OPTOUT_E_INVALID, "type", "id",
                     "expected a string, or a whole number up to 9007199254740991");
    free(to->id);
    snprintf(number, sizeof number, "%lld", cJSON_IsNumber(item) ? (long long)item->valuedouble : 0);
    to->id = cJSON_IsString(item) ? cJSON_PrintUnformatted(item) : copy(number);
    return to->id || no_memory(error, "id");
}

static bool is_text_member(const char *name)
{
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (strcmp(members[i].name, name) == 0)
            return true;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (strcmp(flags[i].member, name) == 0)
            return true;
    return false;
}

static bool take_member(query *to, const cJSON *item, optout_error *error)
{
    bool no = strcmp(item->string, "roll") == 0, yes = strcmp(item->string, "extended") == 0;

    if (strcmp(item->string, "id") == 0)
        return true; /* taken first, so that every error has it */
    if (strcmp(item->string, "pauses") == 0)
        return take_pauses(to, item, error);
    if (no || yes) {
        if (no ? !cJSON_IsFalse(item) : !cJSON_IsTrue(item))
            return wrong(error, OPTOUT_E_INVALID, "type", item->string, no ? "expected false" : "expected true");
        return query_set(to, item->string, no ? "no" : "yes", error);
    }
    if (!is_text_member(item->string)) /* as options are spelled, with '-', is not enough here */
        return no_member(error, item->string);
    return cJSON_IsString(item) ? query_set(to, item->string, item->valuestring, error)
                                : wrong(error, OPTOUT_E_INVALID, "type", item->string, "expected a string");
}

static bool take_object(query *to, const cJSON *object, optout_error *error)
{
    const cJSON *item, *id = cJSON_GetObjectItemCaseSensitive(object, "id");

    if (!cJSON_IsObject(object))
        return wrong(error, OPTOUT_E_INVALID, "type", NULL, "expected an object");
    if (id && !take_id(to, id, error))
        return false;
    cJSON_ArrayForEach(item, object) if (!take_member(to, item, error)) return false;
    return query_finish(to, error);
}

bool query_read(query *to, const char *text, size_t len, optout_error *error)
{
    if (optout_json_check(text, len, NULL, error) != OPTOUT_OK)
        return false;
    cJSON *object = cJSON_ParseWithLength(text, len);
    bool fine = object ? take_object(to, object, error) : no_memory(error, NULL);
    cJSON_Delete(object);
    return fine;
}

void query_drop(query *what)
{
    free(what->place);
    free(what->zone);
    free(what->id);
    free(what->pauses);
    *what = (query)QUERY_EMPTY;
}
