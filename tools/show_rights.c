/* Rights by law, one by one: whether they hold, and what that depends on. */
#include "show_view.h"

#include <stdio.h>
#include <string.h>

enum { MOST_COLUMN = 34 /* where the words begin at the latest */ };

static int widest_citation(const optout_rights *rights)
{
    int widest = 0;

    for (size_t i = 0; i < optout_rights_count(rights); i++) {
        const char *citation = optout_rights_citation(rights, i);
        int columns = page_columns(citation, strlen(citation));
        widest = columns > widest ? columns : widest;
    }
    return widest;
}

static int widest_answer(const tool *with)
{
    int widest = 0;

    for (int32_t holds = OPTOUT_RIGHT_UNKNOWN; holds <= OPTOUT_RIGHT_CONDITIONAL; holds++) {
        const char *words = words_of(with->lang, "holds", optout_holds_name(holds));
        int columns = page_columns(words, strlen(words));
        widest = columns > widest ? columns : widest;
    }
    return widest;
}

static void pad(buffer *to, const char *text, int columns)
{
    buffer_text(to, text);
    for (int at = page_columns(text, strlen(text)); at < columns; at++)
        buffer_text(to, " ");
}

static void put_row(const tool *with, int column, buffer *text)
{
    page_item(&with->page, column, "-", column + 2, buffer_string(text));
    buffer_drop(text);
}

static void put_needs(const tool *with, const optout_rights *rights, size_t i, int column)
{
    size_t count = optout_rights_need_count(rights, i);

    if (count > 0)
        page_paragraph(&with->page, column, words_whole(with->lang, "rights.needs"));
    for (size_t k = 0; k < count; k++) {
        buffer text = {NULL, 0, 0};
        buffer_written(&text, optout_fact_question, optout_rights_need(rights, i, k), with->lang);
        put_row(with, column, &text);
    }
}

static void put_steps(const tool *with, const optout_explanation *why, int column)
{
    for (size_t i = 0; i < optout_explanation_count(why); i++) {
        buffer text = {NULL, 0, 0};
        const char *act = optout_explanation_act(why, i), *article = optout_explanation_article(why, i);
        buffer_written(&text, optout_explanation_text, why, i, with->lang);
        if (act && *act) {
            buffer_text(&text, " (");
            buffer_text(&text, act);
            buffer_text(&text, article && *article ? " " : "");
            buffer_text(&text, article);
            buffer_text(&text, ")");
        }
        put_row(with, column, &text);
    }
}

void put_explanation(const tool *with, const optout_explanation *why)
{
    if (optout_explanation_count(why) == 0)
        return;
    page_blank(&with->page);
    page_heading(&with->page, words_whole(with->lang, "steps"));
    put_steps(with, why, 2);
}

static void put_right(const tool *with, const optout_rights *rights, size_t i, int citation_columns, int column)
{
    buffer label = {NULL, 0, 0}, words = {NULL, 0, 0};
    const optout_right *right = optout_rights_right(rights, i);

    pad(&label, optout_rights_citation(rights, i), citation_columns);
    buffer_text(&label, "  ");
    buffer_text(&label, words_of(with->lang, "holds", optout_holds_name(optout_rights_holds(rights, i))));
    if (right)
        buffer_written(&words, optout_right_text, right, with->lang);
    page_item(&with->page, 2, buffer_string(&label), column, buffer_string(&words));
    buffer_drop(&label);
    buffer_drop(&words);
    if (optout_rights_waived(rights, i))
        page_paragraph(&with->page, column, words_whole(with->lang, "rights.waived"));
    put_needs(with, rights, i, column);
}

void put_rights(const tool *with, const optout_rights *rights, bool steps)
{
    int citation_columns = widest_citation(rights), answer = widest_answer(with);

    if (citation_columns > MOST_COLUMN - answer - 6)
        citation_columns = MOST_COLUMN - answer - 6;
    int column = 2 + citation_columns + 2 + answer + 2;
    if (column > with->page.width / 2)
        column = 6;
    for (size_t i = 0; i < optout_rights_count(rights); i++) {
        put_right(with, rights, i, citation_columns, column);
        const optout_explanation *why = optout_rights_why(rights, i);
        if (!steps || optout_explanation_count(why) == 0)
            continue;
        page_paragraph(&with->page, column, words_whole(with->lang, "rights.why"));
        put_steps(with, why, column);
    }
}

void show_rights(view *v)
{
    if (optout_rights_count(v->rights) == 0)
        return;
    page_blank(&v->with->page);
    page_heading(&v->with->page, words_whole(v->lang, "rights"));
    v->heading = NULL;
    page_paragraph(&v->with->page, 2, words_whole(v->lang, "rights.no-last-day"));
    page_blank(&v->with->page);
    put_rights(v->with, v->rights, false);
}
