/* Reads a notice from standard input: everything that is wrong with it, or its canonical text. */
#include <opt-out/notice.h>
#include <stdio.h>

enum { MOST = 1 << 20 };
static char document[MOST];

int main(void)
{
    size_t len = fread(document, 1, sizeof document, stdin);
    optout_notice *notice = NULL;
    optout_report *report = NULL;
    optout_error error;
    char *text = NULL;

    if (optout_notice_parse(document, len, &notice, &report, &error))
        printf("%s: %s\n", optout_status_name(error.status), error.message);
    else if (optout_notice_write(notice, &text, NULL, &error) == OPTOUT_OK)
        fputs(text, stdout);
    for (size_t i = 0; i < optout_report_count(report, 0); i++) {
        const optout_error *problem = optout_report_at(report, i);
        printf("%u:%u %s %s\n", problem->line, problem->column, problem->code, problem->pointer);
    }
    int failed = text == NULL;
    optout_free(text);
    optout_report_free(report);
    optout_notice_free(notice);
    return failed;
}
