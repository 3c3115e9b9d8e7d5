/* Text for people: wrapped by the width that a terminal shows, and harmless whatever a document holds. */
#ifndef PAGE_H
#define PAGE_H

#include "buffer.h"

#define PAGE_WIDTH 80 /* never wider, so that it can be read and mailed */

typedef struct page {
    buffer *out;
    int width;
    bool color;
} page;

/* Adds text with every control and format character (also what turns the direction of writing) and every byte that is
 * not UTF-8 replaced by U+FFFD; white space becomes a space. */
void page_clean(buffer *to, const char *text, size_t len);
/* Columns that a clean text takes. */
int page_columns(const char *text, size_t len);
void page_blank(const page *on);
void page_heading(const page *on, const char *text);
/* A label at `indent`, then text from `column` on; further lines begin at `column`, too. */
void page_item(const page *on, int indent, const char *label, int column, const char *text);
/* A paragraph, or "- " and a paragraph. */
void page_paragraph(const page *on, int indent, const char *text);
void page_bullet(const page *on, int indent, const char *text);

#endif
