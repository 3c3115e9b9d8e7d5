/* A notice as text: what every part of `show` works with. */
#ifndef SHOW_VIEW_H
#define SHOW_VIEW_H

#include "tool.h"
#include "words.h"

typedef struct view {
    tool *with;
    const optout_notice *notice;
    const char *lang; /* of our words; texts of the notice are asked for in the language that was said */
    const optout_person *who;
    const optout_rights *rights;
    const optout_actions *actions;
    const char *heading; /* a key, to be printed once something stands under it; or NULL */
} view;

/* A JSON Pointer by value; one that does not fit names nothing. */
typedef struct place {
    char text[512];
} place;
place under(const char *base, const char *member);
place entry(const char *base, size_t i);

/* ---- reading ---- */
bool is_said(const view *v, const char *at);
bool is_object(const view *v, const char *at);
const char *string_at(const view *v, const char *base, const char *member);
const char *text_at(const view *v, const char *base, const char *member);
/* ---- building ---- */
void say(const view *v, buffer *to, const char *key, const char *a, const char *b, const char *c);
/* "true" or "false" behind a key: the row "key.true". Nothing where the place is no such value. */
void say_bool(const view *v, buffer *to, const char *key, const char *at);
/* The words of a string or of a list of strings, by their group (NULL: as they stand), parted by ", ". */
void join_words(const view *v, buffer *to, const char *group, const char *at);
void join_places(const view *v, buffer *to, const char *at);
/* " [sources: a, b]" of the object at a place. */
void say_sources(const view *v, buffer *to, const char *base);
/* ---- printing: empty text prints nothing; a place that is disputed or unverified is marked; NULL: no mark ---- */
void section(view *v, const char *key);
void begin_section(view *v); /* for what prints by itself */
void put_item(view *v, const char *label_key, buffer *text, const char *at);
void put_bullet(view *v, int indent, buffer *text, const char *at);
void put_line(view *v, int indent, buffer *text, const char *at);
void put_said(view *v, int indent, const char *key, const char *a, const char *b, const char *at);
/* The row "group.word" of a closed word, as a line. */
void put_closed(view *v, int indent, const char *group, const char *base, const char *member);
void put_bool(view *v, int indent, const char *key, const char *base, const char *member);
void put_texts(view *v, const char *key, const char *at);

/* ---- days ---- */
void day_words(const char *lang, buffer *to, optout_date day);
void instant_words(const char *lang, buffer *to, optout_instant instant);
void local_words(const char *lang, buffer *to, optout_date day, int64_t microseconds);
void period_words(const char *lang, buffer *to, const char *period);
/* YYYY, YYYY-MM or YYYY-MM-DD; anything else as it stands. */
void date_words(const char *lang, buffer *to, const char *date);
/* A `when` as it is stated; nothing where none stands. */
void when_words(const view *v, buffer *to, const char *at);
/* What stands in a `when` beside its day: zone, what counts, who set it; parted by ", ". */
void when_details(const view *v, buffer *to, const char *at);
bool is_before(const view *v, const char *at); /* a `when` that says "before" by itself */
bool is_when(const view *v, const char *at);

/* ---- the parts, in order ---- */
void show_head(view *v);
void show_plan(view *v);
void show_basis(view *v);
int show_ways(view *v, optout_error *error);
void show_rights(view *v);
void show_disputes(view *v);
void show_positions(view *v);
void show_assessment(view *v);
void show_history(view *v);
void show_sources(view *v);
void show_warnings(view *v);

/* ---- shared with other verbs ---- */
/* The zone in which the end is told: the one stated, the person's, or one of the place that ends the day there. */
void put_deadline(const tool *with, int indent, const optout_deadline *deadline, int32_t state, const char *zone);
void put_rights(const tool *with, const optout_rights *rights, bool steps);
void put_explanation(const tool *with, const optout_explanation *why);

#endif
