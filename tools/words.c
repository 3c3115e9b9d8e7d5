#include "words.h"

#include "words_private.h"

#include <stdio.h>
#include <string.h>

const char *words_find(const char *lang, const char *key)
{
    for (const words_row *row = words_rows; row->key; row++)
        if (strcmp(row->key, key) == 0)
            return strcmp(lang, "de") == 0 ? row->de : row->en;
    return NULL;
}

const char *words_whole(const char *lang, const char *key)
{
    const char *found = words_find(lang, key);
    return found ? found : key;
}

const char *words_of(const char *lang, const char *group, const char *word)
{
    char key[160];

    if (snprintf(key, sizeof key, "%s.%s", group, word) >= (int)sizeof key)
        return word;
    const char *found = words_find(lang, key);
    return found ? found : word;
}

void words_say(buffer *to, const char *lang, const char *key, const char *const arguments[4])
{
    for (const char *text = words_whole(lang, key); *text; text++) {
        if (*text == '%' && text[1] >= '1' && text[1] <= '4')
            buffer_text(to, arguments[*++text - '1']);
        else
            buffer_add(to, text, 1);
    }
}
