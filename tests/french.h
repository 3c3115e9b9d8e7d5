/* How French is set: a no-break space before : ; ? !, so that none of them begins a line, and plain apostrophes as in
 * the other languages. */
#ifndef OPTOUT_TESTS_FRENCH_H
#define OPTOUT_TESTS_FRENCH_H

#include "support.h"

#include <stdbool.h>

static inline void check_french(const char *text)
{
    ck_assert_msg(!strstr(text, "\xE2\x80\x99"), "a curved apostrophe: %s", text);
    for (size_t i = 0; text[i]; i++) {
        bool hole = text[i] == ':' && i > 0 && text[i - 1] == '{';
        if (strchr(":;?!", text[i]) && !hole)
            ck_assert_msg(i >= 2 && memcmp(text + i - 2, "\xC2\xA0", 2) == 0, "a mark without its space: %s", text);
    }
}

#endif
