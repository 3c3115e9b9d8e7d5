/* Text that grows. Without memory the command has no answer to give, so it says so and ends with EXIT_IO: no caller has
 * to ask, and no text is ever cut short. */
#ifndef BUFFER_H
#define BUFFER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct buffer {
    char *data; /* ends in NUL once anything was added */
    size_t len, cap;
} buffer;

void buffer_add(buffer *to, const char *bytes, size_t len);
void buffer_text(buffer *to, const char *text); /* NULL adds nothing */
/* Room for `len` bytes and a NUL behind what stands, counted as added. */
char *buffer_room(buffer *to, size_t len);
/* What stands, "" if nothing does. */
const char *buffer_string(const buffer *from);
void buffer_clear(buffer *what);
void buffer_drop(buffer *what);

/* Adds what a function of the library writes "as snprintf": call is the name, the arguments stand before (buf, cap). */
#define buffer_written(to, call, ...)                                                                                  \
    do {                                                                                                               \
        size_t written_need = call(__VA_ARGS__, NULL, 0);                                                              \
        call(__VA_ARGS__, buffer_room(to, written_need), written_need + 1);                                            \
    } while (0)

#endif
