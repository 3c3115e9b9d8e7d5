#include "emit.h"

#include <stdio.h>
#include <string.h>

static void begin_value(emit *to)
{
    if (to->comma)
        buffer_add(&to->out, ", ", 2);
    to->comma = true;
}

void emit_open(emit *to, char bracket)
{
    begin_value(to);
    buffer_add(&to->out, &bracket, 1);
    to->comma = false;
}

void emit_close(emit *to, char bracket)
{
    buffer_add(&to->out, &bracket, 1);
    to->comma = true;
}

static void put_escaped(buffer *out, unsigned char c)
{
    static const char shorts[] = "b\bf\fn\nr\rt\t";
    char text[8] = {'\\', (char)c, '\0'};

    for (size_t i = 0; i + 1 < sizeof shorts; i += 2)
        if ((unsigned char)shorts[i + 1] == c)
            text[1] = shorts[i];
    if (c < 0x20 && (unsigned char)text[1] == c)
        snprintf(text, sizeof text, "\\u%04x", (unsigned)c);
    buffer_text(out, text);
}

static void put_string(buffer *out, const char *text)
{
    size_t len = strlen(text);

    buffer_add(out, "\"", 1);
    while (len > 0) {
        size_t good = optout_text_utf8(text, len), run = 0;
        for (size_t i = 0; i < good; i++) {
            unsigned char c = (unsigned char)text[i];
            if (c >= 0x20 && c != '"' && c != '\\')
                continue;
            buffer_add(out, text + run, i - run);
            put_escaped(out, c);
            run = i + 1;
        }
        buffer_add(out, text + run, good - run);
        if (good == len)
            break;
        buffer_text(out, "\xEF\xBF\xBD");
        text += good + 1;
        len -= good + 1;
    }
    buffer_add(out, "\"", 1);
}

void emit_key(emit *to, const char *key)
{
    begin_value(to);
    put_string(&to->out, key);
    buffer_add(&to->out, ": ", 2);
    to->comma = false;
}

void emit_string(emit *to, const char *text)
{
    begin_value(to);
    put_string(&to->out, text);
}

void emit_int(emit *to, long long number)
{
    char text[24];

    begin_value(to);
    snprintf(text, sizeof text, "%lld", number);
    buffer_text(&to->out, text);
}

void emit_bool(emit *to, bool yes)
{
    begin_value(to);
    buffer_text(&to->out, yes ? "true" : "false");
}

void emit_raw(emit *to, const char *json)
{
    begin_value(to);
    buffer_text(&to->out, json);
}

void emit_day(emit *to, optout_date day)
{
    char text[16];

    optout_date_format(day, text, sizeof text);
    emit_string(to, text);
}

void emit_instant(emit *to, optout_instant instant)
{
    char text[40];

    optout_instant_format(instant, text, sizeof text);
    emit_string(to, text);
}

void emit_member(emit *to, const char *key, const char *text)
{
    if (!text)
        return;
    emit_key(to, key);
    emit_string(to, text);
}
