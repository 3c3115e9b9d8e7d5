/* Writes JSON: commas and escapes are its business, the order of members is the caller's. */
#ifndef EMIT_H
#define EMIT_H

#include "buffer.h"

#include <opt-out/opt-out.h>

typedef struct emit {
    buffer out;
    bool comma; /* something stands before the next value */
} emit;

void emit_open(emit *to, char bracket);
void emit_close(emit *to, char bracket);
void emit_key(emit *to, const char *key);
/* What is not UTF-8 (the name of a file, say) becomes U+FFFD. */
void emit_string(emit *to, const char *text);
void emit_int(emit *to, long long number);
void emit_bool(emit *to, bool yes);
void emit_day(emit *to, optout_date day);
void emit_instant(emit *to, optout_instant instant);
/* A JSON value that stands in the text already. */
void emit_raw(emit *to, const char *json);
/* A key and a string; nothing where the string is NULL. */
void emit_member(emit *to, const char *key, const char *text);

#endif
