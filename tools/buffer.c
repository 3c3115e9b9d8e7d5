#include "buffer.h"

#include "options.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn static void end_without_memory(void)
{
    fputs("opt-out: no memory\n", stderr);
    exit(EXIT_IO);
}

char *buffer_room(buffer *to, size_t len)
{
    if (len > SIZE_MAX / 4 || to->len > SIZE_MAX / 4)
        end_without_memory();
    if (to->len + len + 1 > to->cap) {
        size_t cap = (to->len + len + 1) * 2;
        char *data = realloc(to->data, cap);
        if (!data)
            end_without_memory();
        to->data = data;
        to->cap = cap;
    }
    char *room = to->data + to->len;
    to->len += len;
    to->data[to->len] = '\0';
    return room;
}

void buffer_add(buffer *to, const char *bytes, size_t len)
{
    char *room = buffer_room(to, len);

    if (len > 0)
        memcpy(room, bytes, len);
}

void buffer_text(buffer *to, const char *text)
{
    if (text)
        buffer_add(to, text, strlen(text));
}

const char *buffer_string(const buffer *from)
{
    return from->len > 0 ? from->data : "";
}

void buffer_clear(buffer *what)
{
    what->len = 0;
    if (what->data)
        what->data[0] = '\0';
}

void buffer_drop(buffer *what)
{
    free(what->data);
    *what = (buffer){NULL, 0, 0};
}
