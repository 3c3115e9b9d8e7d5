#include "words.h"

#include "words_private.h"

#include <search.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const words_row *search_rows(const char *key)
{
    for (const words_row *row = words_rows; row->key; row++)
        if (strcmp(row->key, key) == 0)
            return row;
    return NULL;
}

static size_t count_rows(void)
{
    size_t count = 0;

    while (words_rows[count].key)
        count++;
    return count;
}

/* The rows by key, in the one table that libc has for a process; without memory for it they are searched. */
static bool fill_table(void)
{
    size_t count = count_rows();

    if (!hcreate(2 * count))
        return false;
    for (size_t i = 0; i < count; i++) {
        ENTRY entry = {(char *)words_rows[i].key, (void *)&words_rows[i]};
        if (!hsearch(entry, ENTER))
            return false;
    }
    return true;
}

static const words_row *find_row(const char *key)
{
    static bool asked, filled;

    if (!asked)
        filled = fill_table();
    asked = true;
    if (!filled)
        return search_rows(key);
    ENTRY *found = hsearch((ENTRY){(char *)key, NULL}, FIND);
    return found ? found->data : NULL;
}

const char *words_find(const char *lang, const char *key)
{
    const words_row *row = find_row(key);

    if (!row)
        return NULL;
    return strcmp(lang, "de") == 0 ? row->de : strcmp(lang, "fr") == 0 ? row->fr : row->en;
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
    const char *text = words_whole(lang, key);

    while (*text) {
        size_t plain = strcspn(text, "%");
        buffer_add(to, text, plain);
        text += plain;
        if (*text == '%' && text[1] >= '1' && text[1] <= '4') {
            buffer_text(to, arguments[text[1] - '1']);
            text += 2;
        } else if (*text) {
            buffer_add(to, text++, 1);
        }
    }
}
