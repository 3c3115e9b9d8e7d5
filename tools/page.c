#include "page.h"

#include <string.h>
#include <utf8proc.h>

static const char replacement[] = "\xEF\xBF\xBD";

static bool is_space(utf8proc_int32_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_harmful(utf8proc_int32_t c)
{
    switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF: /* bidirectional overrides and isolates, zero-width and tag characters */
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return true;
    default:
        return false;
    }
}

/* One code point; its length, at least 1. Bytes that are none: c is -1. */
static size_t next_code_point(const char *text, size_t len, utf8proc_int32_t *c)
{
    utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, c);

    if (n > 0)
        return (size_t)n;
    *c = -1;
    return 1;
}

static bool is_printable_ascii(char c)
{
    return c >= ' ' && c <= '~';
}

/* How many bytes in front are printable ASCII: nearly all texts are, and need no table of Unicode. */
static size_t count_plain(const char *text, size_t len)
{
    size_t n = 0;

    while (n < len && is_printable_ascii(text[n]))
        n++;
    return n;
}

void page_clean(buffer *to, const char *text, size_t len)
{
    utf8proc_int32_t c;

    for (size_t i = 0, n; i < len; i += n) {
        n = count_plain(text + i, len - i);
        buffer_add(to, text + i, n);
        if (n > 0)
            continue;
        n = next_code_point(text + i, len - i, &c);
        if (c >= 0 && is_space(c))
            buffer_add(to, " ", 1);
        else if (c < 0 || is_harmful(c))
            buffer_text(to, replacement);
        else
            buffer_add(to, text + i, n);
    }
}

/* One character as a reader sees it (a base and its marks): its bytes, and the columns that it takes. Nothing joins two
 * printable characters of ASCII, which nearly all are: so the tables of Unicode are not asked about them. */
static size_t next_cluster(const char *text, size_t len, int *columns)
{
    utf8proc_int32_t c, before = 0, state = 0;
    size_t at = 0;

    *columns = 1;
    if (len > 0 && is_printable_ascii(text[0]) && (len == 1 || is_printable_ascii(text[1])))
        return 1;
    *columns = 0;
    while (at < len) {
        size_t n = next_code_point(text + at, len - at, &c);
        if (at > 0 && (c < 0 || utf8proc_grapheme_break_stateful(before, c, &state)))
            break;
        *columns += c < 0 ? 1 : utf8proc_charwidth(c);
        at += n;
        before = c;
        if (c < 0)
            break;
    }
    if (*columns > 2)
        *columns = 2;
    return at;
}

int page_columns(const char *text, size_t len)
{
    int sum = 0, columns;

    for (size_t i = 0; i < len; sum += columns)
        i += next_cluster(text + i, len - i, &columns);
    return sum;
}

/* A piece is what is not parted: up to a space, or a wide character, behind which a line may end. */
static size_t next_piece(const char *text, size_t len, int *columns)
{
    size_t at = 0;
    int wide;

    *columns = 0;
    while (at < len && text[at] != ' ') {
        at += next_cluster(text + at, len - at, &wide);
        *columns += wide;
        if (wide == 2)
            break;
    }
    return at;
}

typedef struct line {
    const page *on;
    int column; /* where the next character goes */
    int start;  /* where lines begin */
    bool empty; /* nothing stands behind the indent */
} line;

static void put_spaces(buffer *out, int count)
{
    for (; count > 0; count--)
        buffer_add(out, " ", 1);
}

static void new_line(line *at)
{
    buffer_add(at->on->out, "\n", 1);
    put_spaces(at->on->out, at->start);
    at->column = at->start;
    at->empty = true;
}

/* What is longer than a line is cut between characters. */
static void put_long(line *at, const char *text, size_t len)
{
    int columns;

    for (size_t i = 0, n; i < len; i += n) {
        n = next_cluster(text + i, len - i, &columns);
        if (at->column + columns > at->on->width && !at->empty)
            new_line(at);
        buffer_add(at->on->out, text + i, n);
        at->column += columns;
        at->empty = false;
    }
}

static void put_piece(line *at, const char *text, size_t len, int columns, bool space)
{
    int gap = space && !at->empty ? 1 : 0;

    if (at->column + gap + columns > at->on->width && !at->empty) {
        new_line(at);
        gap = 0;
    }
    put_spaces(at->on->out, gap);
    at->column += gap;
    if (at->column + columns > at->on->width) {
        put_long(at, text, len);
        return;
    }
    buffer_add(at->on->out, text, len);
    at->column += columns;
    at->empty = false;
}

static void put_wrapped(line *at, const char *text, size_t len)
{
    bool space = false;
    int columns;

    for (size_t i = 0, n; i < len; i += n) {
        if (text[i] == ' ') {
            space = true;
            n = 1;
            continue;
        }
        n = next_piece(text + i, len - i, &columns);
        put_piece(at, text + i, n, columns, space);
        space = false;
    }
}

static void put_bold(const page *on, const char *text)
{
    bool bold = on->color && *text && strcmp(text, "-") != 0;

    buffer_text(on->out, bold ? "\x1b[1m" : "");
    buffer_text(on->out, text);
    buffer_text(on->out, bold ? "\x1b[0m" : "");
}

void page_blank(const page *on)
{
    buffer_add(on->out, "\n", 1);
}

void page_heading(const page *on, const char *text)
{
    buffer_text(on->out, on->color ? "\x1b[1m" : "");
    page_item(on, 0, "", 0, text);
    if (on->color && on->out->len > 0) { /* bold ends before the line does */
        on->out->len--;
        buffer_text(on->out, "\x1b[0m\n");
    }
}

/* The label of an item; the column behind it. One too long for its column has lines of its own. */
static int put_label(const page *on, int indent, const char *label, int column)
{
    buffer clean = {NULL, 0, 0};
    int columns;

    page_clean(&clean, label, strlen(label));
    columns = page_columns(buffer_string(&clean), clean.len);
    if (indent + columns >= column && columns > 0) {
        page_paragraph(on, indent, label);
        columns = 0;
    } else {
        put_spaces(on->out, indent);
        put_bold(on, buffer_string(&clean));
    }
    put_spaces(on->out, column - (columns > 0 ? indent + columns : clean.len > 0 ? 0 : indent));
    buffer_drop(&clean);
    return column;
}

void page_item(const page *on, int indent, const char *label, int column, const char *text)
{
    buffer clean = {NULL, 0, 0};
    line at = {on, put_label(on, indent, label, column), column, true};

    page_clean(&clean, text, strlen(text));
    put_wrapped(&at, buffer_string(&clean), clean.len);
    while (on->out->len > 0 && on->out->data[on->out->len - 1] == ' ')
        on->out->len--; /* what pads a column with nothing in it */
    buffer_drop(&clean);
    buffer_add(on->out, "\n", 1);
}

void page_paragraph(const page *on, int indent, const char *text)
{
    page_item(on, indent, "", indent, text);
}

void page_bullet(const page *on, int indent, const char *text)
{
    page_item(on, indent, "-", indent + 2, text);
}
