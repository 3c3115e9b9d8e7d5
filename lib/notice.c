#include "notice_private.h"

#include <stdlib.h>
#include <string.h>

void optout_notice_free(optout_notice *notice)
{
    if (!notice)
        return;
    optout_json__free(notice->doc);
    optout_report_free(notice->report);
    free(notice);
}

const optout_report *optout_notice_report(const optout_notice *notice)
{
    return notice ? notice->report : NULL;
}

/* A second report for the caller: the notice keeps its own. */
static optout_report *copy_report(const optout_report *from)
{
    optout_report *to = optout_report__new();
    const optout_error *problem;

    for (size_t i = 0; to && (problem = optout_report_at(from, i)) != NULL; i++)
        if (!optout_report__add(to, optout_report_severity(from, i), problem, optout_report_article(from, i))) {
            optout_report_free(to);
            return NULL;
        }
    return to;
}

/* The first problem of severity error, and its status. */
static optout_status first_error(const optout_report *report, optout_error *error)
{
    size_t i = 0;

    while (optout_report_severity(report, i) == OPTOUT_PROBLEM_WARNING)
        i++;
    if (error)
        *error = *optout_report_at(report, i);
    return optout_report_at(report, i)->status;
}

/* A report of the one problem that a text has which is no JSON, or is too much of it. */
static optout_status refuse_text(const optout_error *problem, optout_report **report, optout_error *error)
{
    optout_report *one = report ? optout_report__new() : NULL;

    if (report && (!one || !optout_report__add(one, OPTOUT_PROBLEM_ERROR, problem, NULL))) {
        optout_report_free(one);
        return optout_error__no_memory(error);
    }
    if (report)
        *report = one;
    if (error)
        *error = *problem;
    return problem->status;
}

/* Judges a document: the report is sealed. */
static optout_status judge(const optout_json__doc *doc, optout_report *report)
{
    if (optout_notice__check(doc, report))
        return OPTOUT_E_MEMORY;
    if (optout_report_count(report, OPTOUT_PROBLEM_ERROR) == 0 && optout_notice__warn(doc, report))
        return OPTOUT_E_MEMORY;
    return optout_report__seal(report, doc->text, doc->len) ? OPTOUT_OK : OPTOUT_E_MEMORY;
}

optout_status optout_notice_parse_limited(const char *json, size_t len, const optout_json_limits *limits,
                                          optout_notice **out, optout_report **report, optout_error *error)
{
    optout_error problem;
    optout_notice made = {NULL, NULL};
    optout_report *copy = NULL;
    optout_status status;

    if (!json || !out)
        return optout_error__null(error, json ? "out" : "json");
    status = optout_json__parse(json, len, limits, &made.doc, &problem);
    if (status == OPTOUT_E_SYNTAX || status == OPTOUT_E_LIMIT)
        return refuse_text(&problem, report, error);
    if (status) {
        if (error)
            *error = problem;
        return status;
    }
    made.report = optout_report__new();
    optout_notice *notice = malloc(sizeof *notice);
    if (!made.report || !notice || judge(made.doc, made.report)) {
        status = optout_error__no_memory(error);
    } else if (optout_report_count(made.report, OPTOUT_PROBLEM_ERROR) > 0) {
        status = first_error(made.report, error);
        if (report) {
            *report = made.report;
            made.report = NULL;
        }
    } else if (report && !(copy = copy_report(made.report))) {
        status = optout_error__no_memory(error);
    }
    if (status || !notice) {
        free(notice);
        optout_json__free(made.doc);
        optout_report_free(made.report);
        return status;
    }
    *notice = made;
    *out = notice;
    if (report)
        *report = copy;
    return OPTOUT_OK;
}

optout_status optout_notice_parse(const char *json, size_t len, optout_notice **out, optout_report **report,
                                  optout_error *error)
{
    return optout_notice_parse_limited(json, len, NULL, out, report, error);
}

optout_status optout_notice_catalogue(const char *id, optout_notice **out, optout_error *error)
{
    if (!id || !out)
        return optout_error__null(error, id ? "out" : "id");
    for (const optout_notice__text *row = optout_notice__catalogue; row->id; row++)
        if (strcmp(row->id, id) == 0)
            return optout_notice_parse((const char *)row->bytes, row->len, out, NULL, error);
    return optout_error__set(error, OPTOUT_E_UNKNOWN, "notice", NULL, "the catalogue has no notice with this id");
}

const char *optout_catalogue_id(size_t i)
{
    for (const optout_notice__text *row = optout_notice__catalogue; row->id; row++)
        if (i-- == 0)
            return row->id;
    return NULL;
}

const optout_basis *optout_notice_basis(const optout_notice *notice, size_t i)
{
    if (!notice)
        return NULL;
    uint32_t list = optout_json__member(notice->doc, 0, "legal_basis");
    uint32_t entry = list == OPTOUT_JSON__NONE ? list : optout_json__entry(notice->doc, list, i);
    const char *citation = optout_notice__string_at(notice->doc, entry, "citation");
    return citation ? optout_basis_find(citation) : NULL;
}
