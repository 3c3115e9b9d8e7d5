/* The verbs `check` and `format`: a document as it is, and as it should be written. */
#include "answer_json.h"
#include "load.h"
#include "tool.h"

#include <string.h>

static void put_json(tool *with, const char *path, bool valid, const optout_report *report)
{
    emit json = {{NULL, 0, 0}, false};

    emit_open(&json, '{');
    emit_member(&json, "file", path);
    emit_key(&json, "valid");
    emit_bool(&json, valid);
    emit_key(&json, "problems");
    emit_report(&json, report);
    emit_close(&json, '}');
    take_json(with, &json);
}

static int check_file(tool *with, const char *path)
{
    buffer text = {NULL, 0, 0};
    optout_report *report = NULL;
    optout_notice *notice = NULL;
    optout_error error;

    if (!load_file(path, &text)) {
        buffer_drop(&text);
        return EXIT_IO;
    }
    optout_status status = optout_notice_parse(buffer_string(&text), text.len, &notice, &report, &error);
    buffer_drop(&text);
    if (status == OPTOUT_E_MEMORY)
        complain("%s: no memory", path);
    else if (with->opt->json)
        put_json(with, path, !status, report);
    else
        load_print_report(path, report, 0);
    optout_report_free(report);
    optout_notice_free(notice);
    return !status ? EXIT_ANSWERED : status == OPTOUT_E_MEMORY ? EXIT_IO : EXIT_INVALID;
}

/* All files are judged, whatever becomes of one; the worst decides the exit code. */
int verb_check(tool *with)
{
    int worst = EXIT_ANSWERED;

    for (int i = 0; i < with->opt->operand_count; i++) {
        int code = check_file(with, with->opt->operands[i]);
        worst = code > worst ? code : worst;
    }
    return worst;
}

int verb_format(tool *with)
{
    optout_notice *notice = NULL;
    optout_error error;
    char *text = NULL;
    size_t len;

    int code = load_notice(with->opt->operands[0], &notice);
    if (code)
        return code;
    optout_status status = optout_notice_write(notice, &text, &len, &error);
    optout_notice_free(notice);
    if (status)
        return failed_with(&error);
    buffer_add(&with->out, text, len);
    optout_free(text);
    return EXIT_ANSWERED;
}
