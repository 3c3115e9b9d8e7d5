/* A line of `opt-out deadline --json-lines`: the same question whatever the order of its members, its id as it was
 * given, and errors that can be written down. */
#include "query.h"

#include "fuzz.h"

#include <cJSON.h>

static bool is_utf8(const char *text)
{
    return optout_text_utf8(text, strlen(text)) == strlen(text);
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_period(const optout_period *a, const optout_period *b)
{
    return a->years == b->years && a->months == b->months && a->weeks == b->weeks && a->days == b->days &&
           a->hours == b->hours && a->working_days == b->working_days;
}

static bool same_pauses(const query *a, const query *b)
{
    for (size_t i = 0; i < a->pause_count && i < b->pause_count; i++)
        if (a->pauses[i].first != b->pauses[i].first || a->pauses[i].last != b->pauses[i].last)
            return false;
    return a->pause_count == b->pause_count;
}

static void must_be_same(const query *a, const query *b)
{
    const optout_deadline_query *x = &a->asked, *y = &b->asked;

    must(x->options == y->options && x->clock == y->clock && x->rule == y->rule && x->direction == y->direction);
    must(same_period(&x->period, &y->period));
    must(x->event.kind == y->event.kind && x->event.date == y->event.date && x->event.value == y->event.value);
    must(same_text(x->place, y->place) && same_text(x->zone, y->zone) && same_text(a->id, b->id));
    must(same_pauses(a, b));
}

static void check_question(const query *q)
{
    must(q->asked.event.kind && (q->asked.rule || q->asked.clock));
    must(q->asked.pause_count == q->pause_count && (q->pause_count == 0) == (q->asked.pauses == NULL));
    must(q->asked.place == q->place && q->asked.zone == q->zone);
    must(!q->place || is_utf8(q->place));
    must(!q->zone || is_utf8(q->zone));
    must(!q->has_date || (q->asked.rule && strcmp(optout_rule_id(q->asked.rule), "date") == 0));
}

/* A pointer of RFC 6901 to a member. */
static bool is_pointer(const char *pointer)
{
    for (const char *at = pointer; *at; at++)
        if (*at == '~' && at[1] != '0' && at[1] != '1')
            return false;
    return !*pointer || *pointer == '/';
}

static void check_error(const optout_error *error)
{
    must(error->status != OPTOUT_OK && error->status != OPTOUT_E_MEMORY && error->code[0] && error->message[0]);
    must(memchr(error->code, 0, sizeof error->code) && memchr(error->message, 0, sizeof error->message) &&
         memchr(error->pointer, 0, sizeof error->pointer));
    must(is_utf8(error->code) && is_utf8(error->message) && is_utf8(error->pointer));
    must(error->flags & OPTOUT_ERROR_POINTER_CUT || is_pointer(error->pointer));
}

/* The id of an object, that must be given back with an answer and with an error. */
static void check_id(const query *q, const cJSON *object)
{
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(object, "id");
    cJSON *kept = q->id ? cJSON_Parse(q->id) : NULL;

    if (!id || (!cJSON_IsString(id) && !cJSON_IsNumber(id)))
        must(!kept);
    else if (kept && cJSON_IsNumber(id))
        must(cJSON_IsNumber(kept) && !(id->valuedouble < kept->valuedouble) && !(id->valuedouble > kept->valuedouble));
    else if (kept)
        must(cJSON_Compare(id, kept, true));
    else
        must(!cJSON_IsString(id));
    cJSON_Delete(kept);
}

/* The same members, the last one first. */
static char *turned(cJSON *object)
{
    cJSON *back = cJSON_CreateObject();

    must(back != NULL);
    for (cJSON *item; (item = object->child) != NULL;) {
        cJSON_DetachItemViaPointer(object, item);
        if (back->child) {
            must(cJSON_InsertItemInArray(back, 0, item));
        } else {
            must(cJSON_AddItemToArray(back, item));
        }
    }
    char *text = cJSON_PrintUnformatted(back);
    must(text != NULL);
    cJSON_Delete(back);
    return text;
}

static void check_order(const query *q, bool fine, cJSON *object)
{
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(object, "id");
    query other = QUERY_EMPTY;
    optout_error error;

    if (cJSON_IsNumber(id) && !(id->valuedouble < 1e15 && id->valuedouble > -1e15))
        return; /* cJSON would write another number */
    char *text = turned(object);
    must(query_read(&other, text, strlen(text), &error) == fine);
    if (fine)
        must_be_same(q, &other);
    query_drop(&other);
    free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    query q = QUERY_EMPTY;
    optout_error error;
    bool json = optout_json_check((const char *)data, size, NULL, NULL) == OPTOUT_OK;
    bool fine = query_read(&q, (const char *)data, size, &error);
    cJSON *object = json ? cJSON_ParseWithLength((const char *)data, size) : NULL;

    must(json || !fine);
    if (fine)
        check_question(&q);
    else
        check_error(&error);
    if (cJSON_IsObject(object)) {
        check_id(&q, object);
        check_order(&q, fine, object);
    }
    cJSON_Delete(object);
    query_drop(&q);
    return 0;
}
