/* The verb `notices`: what the catalogue holds. */
#include "answer_json.h"
#include "tool.h"

#include <string.h>

static void emit_title(emit *to, const optout_notice *notice)
{
    const char *tag;

    emit_key(to, "title");
    emit_open(to, '{');
    for (size_t i = 0; (tag = optout_notice_member(notice, "/title", i)) != NULL; i++)
        if (strncmp(tag, "x-", 2) != 0)
            emit_member(to, tag, optout_notice_words(notice, "/title", tag, NULL));
    emit_close(to, '}');
}

static void emit_notice(emit *to, const optout_notice *notice, optout_date on)
{
    emit_open(to, '{');
    emit_member(to, "id", optout_notice_string(notice, "/id"));
    emit_title(to, notice);
    emit_member(to, "controller", optout_notice_string(notice, "/controller/name"));
    emit_key(to, "on");
    emit_day(to, on);
    emit_member(to, "status", optout_notice_status_name(optout_notice_status(notice, on)));
    emit_close(to, '}');
}

/* A line each, never wrapped, so that a program can cut it. */
static void put_line(tool *with, const optout_notice *notice)
{
    const char *id = optout_notice_string(notice, "/id");
    const char *title = optout_notice_words(notice, "/title", with->opt->lang, NULL);

    buffer_text(&with->out, id);
    for (size_t pad = id ? strlen(id) : 0; pad < 22; pad++)
        buffer_text(&with->out, " ");
    buffer_text(&with->out, "  ");
    page_clean(&with->out, title ? title : "", title ? strlen(title) : 0);
    buffer_text(&with->out, "\n");
}

int verb_notices(tool *with)
{
    emit json = {{NULL, 0, 0}, false};
    optout_error error;
    const char *id;

    emit_open(&json, '[');
    for (size_t i = 0; (id = optout_catalogue_id(i)) != NULL; i++) {
        optout_notice *notice = NULL;
        if (optout_notice_catalogue(id, &notice, &error)) {
            buffer_drop(&json.out);
            return failed_with(&error);
        }
        if (with->opt->json)
            emit_notice(&json, notice, with->opt->on);
        else
            put_line(with, notice);
        optout_notice_free(notice);
    }
    emit_close(&json, ']');
    if (with->opt->json)
        take_json(with, &json);
    buffer_drop(&json.out);
    return EXIT_ANSWERED;
}
