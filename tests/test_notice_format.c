/* NOTICE-FORMAT, types and rules: what each spelling allows and refuses, with code and place. */
#include "notice_support.h"

/* The first problem of a document, and how many errors there are. */
static size_t judge(const char *members, optout_error *first)
{
    char *json = document(members);
    optout_notice *notice = NULL;
    optout_report *report = NULL;
    optout_status status = optout_notice_parse(json, strlen(json), &notice, &report, first);
    size_t errors = optout_report_count(report, OPTOUT_PROBLEM_ERROR);

    ck_assert_int_eq(status != OPTOUT_OK, errors > 0);
    optout_report_free(report);
    optout_notice_free(notice);
    free(json);
    return errors;
}

static void accepts(const char *members)
{
    optout_error error = {0};
    ck_assert_msg(judge(members, &error) == 0, "%s: %s %s", members, error.code, error.pointer);
}

static void refuses(const char *members, const char *code, const char *pointer)
{
    optout_error error = {0};

    ck_assert_msg(judge(members, &error) == 1, "%s: not exactly one error", members);
    ck_assert_msg(strcmp(error.code, code) == 0 && strcmp(error.pointer, pointer) == 0, "%s: %s %s, not %s %s", members,
                  error.code, error.pointer, code, pointer);
}

/* One spelling in the place of %s. */
static void judge_spelling(const char *format, const char *spelling, const char *code, const char *pointer)
{
    char members[1024];

    snprintf(members, sizeof members, format, spelling);
    if (code)
        refuses(members, code, pointer);
    else
        accepts(members);
}

/* ---- section 1: the spellings ---- */

static const char *const good_citations[] = {"GDPR 6(1)(f)", "DE-BMG 50(2)", "DE-SGB-V 363(5)", "X.Y2 1a.2-3(b)"};
static const char *const bad_citations[] = {"gdpr 6",   "GDPR",       "GDPR ",   "GDPR a",   "GDPR  6",
                                            "GD--PR 6", "GDPR- 6",    "GDPR 6(", "GDPR 6()", "GDPR 6(1",
                                            "GDPR 6 ",  "GDPR 6(1)x", "GDPR 6.", "(GDPR) 6", "GDPR 6(-)"};

START_TEST(citations)
{
    const char *format = "\"legal_basis\": [{\"citation\": \"%s\"}]";

    for (int i = 0; i < COUNT(good_citations); i++)
        judge_spelling(format, good_citations[i], NULL, NULL);
    for (int i = 0; i < COUNT(bad_citations); i++)
        judge_spelling(format, bad_citations[i], "citation", "/legal_basis/0/citation");
}
END_TEST

/* A host without a user part, characters of a URI only; RFC 3986. A port has 16 bits, so five digits at most. */
static const char *const good_urls[] = {"https://example.org",      "http://a:80/x",      "http://[2001:db8::1]:8080/",
                                        "https://example.org?q=1",  "https://a#b",        "https://a.b/%20~(x)[y]",
                                        "http://[::FFFF:10.0.0.1]", "https://xn--4ca.de/"};
static const char *const bad_urls[] = {
    "ftp://a",          "http:/a",    "http://",           "https:///x",  "http://user@a/", "http://a:x",
    "http://a:123456/", "http://a b", "http://a/\xC3\xA4", "http://[::1", "http://[]",      "http://[g::]",
    "http://[G::]",     "httpx://a",  "http://a/<>",       "HTTP://a",    "http://a\\\\b",  "http://[::1]x"};

START_TEST(urls)
{
    const char *format = "\"objection\": {\"channels\": [{\"type\": \"web-form\", \"url\": \"%s\"}]}";

    for (int i = 0; i < COUNT(good_urls); i++)
        judge_spelling(format, good_urls[i], NULL, NULL);
    for (int i = 0; i < COUNT(bad_urls); i++)
        judge_spelling(format, bad_urls[i], "url", "/objection/channels/0/url");
}
END_TEST

/* ISO 8601 in whole numbers of at most four digits, its parts in order; or working days alone. */
static const char *const good_periods[] = {"P1Y",  "P1M",  "P2W",   "P9999D",         "PT1H",
                                           "PT1M", "PT1S", "P10WD", "P1Y2M3DT4H5M6S", "P1M2DT3H"};
static const char *const bad_periods[] = {"P",     "PT",      "P1",   "1D",   "P1H",     "PT1D",     "P1D1M",
                                          "P1M1M", "P1.5D",   "P-1D", "P1DT", "P10000D", "P10000WD", "P1WD1D",
                                          "PT1HX", "PT1HT1M", "p1d",  "P1D ", "PT1H1H",  "P1DWD"};

START_TEST(periods)
{
    const char *format = "\"objection\": {\"confirm\": {\"within\": \"%s\"}}";

    for (int i = 0; i < COUNT(good_periods); i++)
        judge_spelling(format, good_periods[i], NULL, NULL);
    for (int i = 0; i < COUNT(bad_periods); i++)
        judge_spelling(format, bad_periods[i], "period", "/objection/confirm/within");
}
END_TEST

static const char *const good_words[] = {"a", "7", "ai-chat", "a-1-b"};
static const char *const bad_words[] = {"-a", "a-", "a--b", "A", "a_b", "a b", "\xC3\xA4"};

START_TEST(words)
{
    const char *format = "\"purpose\": {\"code\": \"%s\"}";

    for (int i = 0; i < COUNT(good_words); i++)
        judge_spelling(format, good_words[i], NULL, NULL);
    for (int i = 0; i < COUNT(bad_words); i++)
        judge_spelling(format, bad_words[i], "wrong-word", "/purpose/code");
}
END_TEST

/* RFC 5646, `langtag`: language, script, region, variants, extensions, private use; 64 bytes. */
static const char *const good_tags[] = {"de",         "DE-at",  "zh-Hant-TW",   "zh-cmn-Hans-CN", "sl-rozaj-biske-1994",
                                        "de-DE-1996", "es-419", "en-a-bbb-x-a", "de-X-a1-b2",     "de-x-a"};
static const char *const bad_tags[] = {"d",         "de-",  "-de",      "de--AT",          "de_AT",          "1de",
                                       "abcdefghi", "de-x", "de-a-b-c", "de-abcd-ef-ghij", "de-x-abcdefghi", "i-mi",
                                       "419"};

START_TEST(tags)
{
    for (int i = 0; i < COUNT(good_tags); i++)
        judge_spelling("\"purpose\": {\"text\": {\"%s\": \"A\"}}", good_tags[i], NULL, NULL);
    for (int i = 0; i < COUNT(bad_tags); i++) {
        char pointer[80];
        snprintf(pointer, sizeof pointer, "/purpose/text/%s", bad_tags[i]);
        judge_spelling("\"purpose\": {\"text\": {\"%s\": \"A\"}}", bad_tags[i], "language", pointer);
    }
}
END_TEST

/* A `when`: the member, a spelling, NULL where it is good. */
static const struct {
    const char *members, *code, *pointer;
} dates[] = {
    {"\"published\": \"2025\"", NULL, NULL},
    {"\"published\": \"0001-01\"", NULL, NULL},
    {"\"published\": \"2024-02-29\"", NULL, NULL},
    {"\"published\": \"0000-01-01\"", "date", "/published"},
    {"\"published\": \"2025-00\"", "date", "/published"},
    {"\"published\": \"2025-13\"", "date", "/published"},
    {"\"published\": \"2025-04-31\"", "date", "/published"},
    {"\"published\": \"2025-04-00\"", "date", "/published"},
    {"\"published\": \"20250401\"", "date", "/published"},
    {"\"published\": \"2025/04\"", "date", "/published"},
    {"\"published\": \"2025-04/01\"", "date", "/published"},
    {"\"published\": \"2025-4-1\"", "date", "/published"},
    {"\"published\": \"2025-0a\"", "date", "/published"},
    {"\"published\": \"2025-04-1a\"", "date", "/published"},
    {"\"published\": \"x025\"", "date", "/published"},
    {"\"published\": {\"date\": \"2025-04-31\"}", "date", "/published/date"},
    {"\"published\": {\"before\": \"2025\"}", "date", "/published/before"}, /* a day, a month, an anchor */
    {"\"published\": {\"before\": \"2025-05\"}", NULL, NULL},
    {"\"published\": {\"before\": {\"event\": \"a\"}}", "missing", "/published/before/period"},
    {"\"published\": {\"after\": \"2025-05\"}", "wrong-type", "/published/after"}, /* an anchor */
    {"\"published\": {\"after\": {\"period\": \"P1M\"}}", "missing", "/published/after/event"},
    {"\"published\": {\"every\": \"02-29\"}", NULL, NULL},
    {"\"published\": {\"every\": \"02-30\"}", "date", "/published/every"},
    {"\"published\": {\"every\": \"2-29\"}", "date", "/published/every"},
    {"\"published\": {\"every\": \"02-29x\"}", "date", "/published/every"},
    {"\"published\": {\"every\": \"00-10\"}", "date", "/published/every"},
    {"\"published\": {\"every\": \"--10-\"}", "date", "/published/every"},
    {"\"published\": 2025", "wrong-type", "/published"},
    {"\"published\": {\"zone\": \"Europe/Berlin\"}", "when", "/published"},
    /* 26 May 2025 is a Monday, so 27 May a Tuesday: of `before` too the weekday is that of the day written */
    {"\"published\": {\"before\": \"2025-05-27\", \"weekday\": \"tuesday\"}", NULL, NULL},
    {"\"published\": {\"before\": \"2025-05-27\", \"weekday\": \"monday\"}", "weekday", "/published/weekday"},
    {"\"published\": {\"every\": \"05-26\", \"weekday\": \"monday\"}", "weekday", "/published/weekday"},
    {"\"published\": {\"date\": \"2025-05-26\", \"weekday\": \"mon\"}", "wrong-word", "/published/weekday"},
    {"\"published\": {\"date\": \"2025-05-26\", \"weekday\": 1}", "wrong-type", "/published/weekday"},
    {"\"published\": {\"date\": \"2025-05-32\", \"weekday\": \"monday\"}", "date", "/published/date"},
    {"\"processing\": {\"starts\": \"per-account\"}", NULL, NULL},
    {"\"processing\": {\"every\": {\"every\": \"01-01\"}}", NULL, NULL},
    {"\"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"date\": \"2025-05\"}]", "date", "/sources/0/date"},
    {"\"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"read\": \"2025-02-30\"}]", "date", "/sources/0/read"},
    {"\"objection\": {\"open\": {\"from\": \"2025\", \"until\": \"2025-05\"}}", NULL, NULL}, /* they may overlap */
    {"\"objection\": {\"open\": {\"from\": {\"every\": \"0101\"}, \"until\": \"2025\"}}", "date",
     "/objection/open/from/every"},
    {"\"objection\": {\"open\": {\"from\": {\"every\": \"aa-01\"}, \"until\": \"2025\"}}", "date",
     "/objection/open/from/every"},
    {"\"objection\": {\"open\": {\"from\": {\"every\": \"01-aa\"}, \"until\": \"2025\"}}", "date",
     "/objection/open/from/every"},
    {"\"scope\": {\"include\": [{\"kind\": \"post\", \"published\": {\"from\": \"2025-06\", \"to\": \"2025-05\"}}]}",
     "end-before-start", "/scope/include/0/published/to"},
};

START_TEST(whens)
{
    if (dates[_i].code)
        refuses(dates[_i].members, dates[_i].code, dates[_i].pointer);
    else
        accepts(dates[_i].members);
}
END_TEST

/* ---- sections 2 and 3: types, objects, references ---- */

static const struct {
    const char *members, *code, *pointer;
} rows[] = {
    {"\"objection\": {}, \"scope\": {}", NULL, NULL}, /* `{}` is an error, save for objection, consent, scope */
    {"\"audience\": {}", "empty", "/audience"},
    {"\"assessment\": {}", "empty", "/assessment"},
    {"\"audience\": {\"age\": {}}", "empty", "/audience/age"},
    {"\"x-mine\": {}, \"processing\": {\"x-\": null, \"reversible\": true}", NULL, NULL},
    {"\"processing\": {\"reversible\": \"yes\"}", "wrong-type", "/processing/reversible"},
    {"\"processing\": true", "wrong-type", "/processing"},
    {"\"processing\": []", "wrong-type", "/processing"},
    {"\"silence\": 1", "wrong-type", "/silence"},
    {"\"objection\": \"nothing\"", "wrong-word", "/objection"},
    {"\"objection\": {\"until\": \"nothing\"}", "date", "/objection/until"},
    {"\"objection\": {\"colour\": 1}", "unknown-key", "/objection/colour"},
    {"\"objection\": {\"right\": \"offered\"}", NULL, NULL},
    {"\"objection\": {\"right\": [\"offered\"]}", "citation", "/objection/right/0"},
    {"\"objection\": {\"right\": \"GDPR 6(1)(f)\"}", "citation", "/objection/right"}, /* a basis is no right */
    {"\"legal_basis\": [{\"citation\": \"GDPR 21(1)\"}]", "citation", "/legal_basis/0/citation"}, /* nor the reverse */
    {"\"objection\": {\"right\": \"NEW-ACT 1\"}", NULL, NULL},
    {"\"audience\": {\"age\": {\"min\": 0, \"max\": 150}}", NULL, NULL},
    {"\"audience\": {\"age\": {\"min\": 18, \"max\": 18}}", NULL, NULL},
    {"\"audience\": {\"age\": {\"min\": -1}}", "range", "/audience/age/min"},
    {"\"audience\": {\"age\": {\"min\": 99999999999}}", "range", "/audience/age/min"},
    {"\"audience\": {\"age\": {\"min\": 1e2}}", "wrong-type", "/audience/age/min"},
    {"\"audience\": {\"age\": {\"min\": \"18\", \"max\": 1}}", "wrong-type", "/audience/age/min"},
    {"\"audience\": {\"age\": {\"min\": 18, \"max\": -1}}", "range", "/audience/age/max"},
    {"\"controller\": {\"name\": \"B\"}", "limit-duplicate-key", "/controller"},
    {"\"audience\": {\"territory\": [\"001\", \"EU\", \"DE-BY\", \"FR\"]}", NULL, NULL},
    {"\"audience\": {\"territory\": \"DE\"}", "wrong-type", "/audience/territory"},
    {"\"audience\": {\"territory\": [\"DE\", \"DE\"]}", "repeated", "/audience/territory/1"},
    {"\"purpose\": {\"text\": {\"en\": 1}}", "wrong-type", "/purpose/text/en"},
    {"\"purpose\": {\"text\": {\"en\": \"\"}}", "empty", "/purpose/text/en"},
    {"\"purpose\": {\"text\": {}}", "empty", "/purpose/text"},
    {"\"purpose\": {\"text\": {\"en\": \"A\", \"en-GB\": \"B\", \"x-en\": \"C\"}}", NULL, NULL},
    {"\"purpose\": {\"code\": \"\"}", "empty", "/purpose/code"},
    {"\"scope\": {\"include\": [{\"data_subject\": \"minor\"}]}", NULL, NULL},
    {"\"services\": [\"A\"], \"scope\": {\"include\": [{\"kind\": \"post\", \"services\": [\"B\"]}]}", "dangling",
     "/scope/include/0/services/0"},
    {"\"sources\": [{\"id\": \"b\", \"kind\": \"press\"}, {\"id\": \"c\", \"kind\": \"press\"}, {\"id\": \"d\", "
     "\"kind\": \"press\"}], \"objection\": {\"sources\": [\"d\", \"b\", \"a\"]}",
     "dangling", "/objection/sources/2"},
    {"\"sources\": [{\"id\": \"B\", \"kind\": \"press\"}]", "id", "/sources/0/id"},
    {"\"sources\": [{\"id\": \"b\", \"kind\": \"press\", \"supports\": [\"\", \"/title/en\"]}]", NULL, NULL},
    {"\"sources\": [{\"id\": \"b\", \"kind\": \"press\", \"supports\": [\"title\"]}]", "pointer",
     "/sources/0/supports/0"},
    {"\"sources\": [{\"id\": \"b\", \"kind\": \"press\", \"supports\": [\"/~2\"]}]", "pointer",
     "/sources/0/supports/0"},
    {"\"sources\": \"b\"", "wrong-type", "/sources"},
    {"\"sources\": [1]", "wrong-type", "/sources/0"},
};

START_TEST(types_and_references)
{
    if (rows[_i].code)
        refuses(rows[_i].members, rows[_i].code, rows[_i].pointer);
    else
        accepts(rows[_i].members);
}
END_TEST

/* What `at` may name, and that a claim's value is checked as if it stood there alone. */
static const struct {
    const char *at, *value, *code, *pointer;
} disputes[] = {
    {"/title/en", "\"B\"", NULL, NULL},
    {"/title/en", "\"\"", "empty", "/disputes/0/claims/0/value"},
    {"/title/en", "1", "wrong-type", "/disputes/0/claims/0/value"},
    {"/title", "{\"en\": \"B\"}", NULL, NULL},
    {"/title", "\"B\"", "wrong-type", "/disputes/0/claims/0/value"},
    {"/title/fr", "\"B\"", "dangling", "/disputes/0/at"}, /* the tables give a text no languages */
    {"/services/0", "\"S\"", NULL, NULL},
    {"/services/0", "\"gone\"", NULL, NULL}, /* it stands in the list itself */
    {"/services/0", "[\"S\"]", "wrong-type", "/disputes/0/claims/0/value"},
    {"/services", "[\"S\"]", NULL, NULL},
    {"/services", "\"S\"", "wrong-type", "/disputes/0/claims/0/value"},
    {"/services/1", "\"S\"", "dangling", "/disputes/0/at"},
    {"/services/00", "\"S\"", "dangling", "/disputes/0/at"},
    {"/services/", "\"S\"", "dangling", "/disputes/0/at"},
    {"/controller/country", "\"IE\"", NULL, NULL},
    {"/controller/country", "\"EU\"", "place", "/disputes/0/claims/0/value"}, /* a group is no country */
    {"/controller/country", "\"DE-BY\"", "place", "/disputes/0/claims/0/value"},
    {"/services/-", "\"S\"", "dangling", "/disputes/0/at"},
    {"/services/9999999999", "\"S\"", "dangling", "/disputes/0/at"},
    {"/services/0/0", "\"S\"", "dangling", "/disputes/0/at"},
    {"/silence", "\"used\"", NULL, NULL}, /* lacks here: sources disagree whether it exists */
    {"/silence", "\"maybe\"", "wrong-word", "/disputes/0/claims/0/value"},
    {"/objection/until", "{\"before\": \"2025-05\"}", NULL, NULL},
    {"/objection/until", "{\"before\": \"2025-13\"}", "date", "/disputes/0/claims/0/value/before"},
    {"/consent/until", "\"2025\"", "dangling", "/disputes/0/at"}, /* there is no object that could have it */
    {"/colour", "1", "dangling", "/disputes/0/at"},
    {"/x-a~1b/c~0", "[1]", NULL, NULL}, /* an extension is any JSON */
    {"/x-a~1b/d", "1", "dangling", "/disputes/0/at"},
    {"/x-a~1b/c~2", "1", "pointer", "/disputes/0/at"},
    {"title", "1", "pointer", "/disputes/0/at"},
    {"", "1", "pointer", "/disputes/0/at"},
    {"/disputes", "[{\"at\": \"/id\", \"claims\": [{\"absent\": true}]}]", "pointer", "/disputes/0/at"},
    {"/disputes/0/at", "\"/id\"", "pointer", "/disputes/0/at"},
};

START_TEST(disputes_and_claims)
{
    char members[512];

    snprintf(members, sizeof members,
             "\"services\": [\"S\"], \"objection\": {}, \"x-a/b\": {\"c~\": 1}, \"disputes\": [{\"at\": \"%s\", "
             "\"claims\": [{\"value\": %s}]}]",
             disputes[_i].at, disputes[_i].value);
    if (disputes[_i].code)
        refuses(members, disputes[_i].code, disputes[_i].pointer);
    else
        accepts(members);
}
END_TEST

START_TEST(claims_that_are_none)
{
    refuses("\"disputes\": [{\"at\": \"/id\", \"claims\": \"a\"}]", "wrong-type", "/disputes/0/claims");
    refuses("\"disputes\": [{\"at\": \"/id\", \"claims\": [\"a\"]}]", "wrong-type", "/disputes/0/claims/0");
    refuses("\"disputes\": [{\"at\": \"/id\"}]", "missing", "/disputes/0/claims");
    refuses("\"disputes\": [{\"claims\": [{\"absent\": true}]}]", "missing", "/disputes/0/at");
    refuses("\"disputes\": [{\"at\": \"/id\", \"claims\": [{\"absent\": true, \"value\": \"b\"}]}]", "claim",
            "/disputes/0/claims/0");
    accepts("\"disputes\": [{\"at\": \"/id\", \"claims\": [{\"text\": {\"en\": \"It is not\"}}]}]");
}
END_TEST

/* ---- limits: at most, in bytes after unescaping ---- */

static const struct {
    const char *before, *unit, *after;
    size_t most;
    const char *code, *pointer;
} limits[] = {
    {"\"purpose\": {\"code\": \"", "a", "\"}", 64, "too-long", "/purpose/code"},
    {"\"services\": [\"", "a", "\"]", 256, "too-long", "/services/0"},
    {"\"services\": [\"", "\\u00e4", "\"]", 128, "too-long", "/services/0"}, /* two bytes each */
    {"\"purpose\": {\"text\": {\"en\": \"", "a", "\"}}", 4096, "too-long", "/purpose/text/en"},
    {"\"sources\": [{\"id\": \"s\", \"kind\": \"press\", \"url\": \"http://a/", "a", "\"}]", 2048 - 9, "too-long",
     "/sources/0/url"},
    {"\"history\": [{\"date\": \"2025\", \"event\": \"a\"}", ", {\"date\": \"2025\", \"event\": \"a\"}", "]", 999,
     "too-many", "/history"},
    {"\"objection\": {\"until\": {\"date\": \"2025-05-26\", \"zone\": \"", "a", "\"}}", 64, "too-long",
     "/objection/until/zone"},
};

static char *repeated(int row, size_t times)
{
    size_t unit = strlen(limits[row].unit);
    char *text = malloc(strlen(limits[row].before) + times * unit + strlen(limits[row].after) + 1), *end = text;

    ck_assert_ptr_nonnull(text);
    end += sprintf(end, "%s", limits[row].before);
    for (size_t i = 0; i < times; i++, end += unit)
        memcpy(end, limits[row].unit, unit);
    strcpy(end, limits[row].after);
    return text;
}

START_TEST(a_limit_is_met_and_passed)
{
    char *fits = repeated(_i, limits[_i].most), *over = repeated(_i, limits[_i].most + 1);

    accepts(fits);
    refuses(over, limits[_i].code, limits[_i].pointer);
    free(fits);
    free(over);
}
END_TEST

/* A pointer longer than any place of the format names nothing. */
START_TEST(a_long_pointer_dangles)
{
    char members[2400], at[1200];

    memset(at, 'a', sizeof at - 1);
    at[0] = '/';
    at[sizeof at - 1] = '\0';
    snprintf(members, sizeof members, "\"disputes\": [{\"at\": \"%s\", \"claims\": [{\"absent\": true}]}]", at);
    refuses(members, "dangling", "/disputes/0/at");
}
END_TEST

/* `/1` and `/1.x` up to the x that is known; a refused format is the only problem reported. */
static const struct {
    const char *format, *says;
} formats[] = {
    {"opt-out/notice/1.1", "newer"},
    {"opt-out/notice/1.12", "newer"},
    {"opt-out/notice/1.0", "expected"},
    {"opt-out/notice/1.01", "expected"},
    {"opt-out/notice/1.", "expected"},
    {"opt-out/notice/1.1a", "expected"},
    {"opt-out/notice/1x", "expected"},
    {"opt-out/notice/2", "expected"},
    {"opt-out/notice", "expected"},
    {"opt-out/notice/1.:", "expected"},
    {"opt-out/notice/1.11111111111111111111", "expected"},
};

START_TEST(a_refused_format_stands_alone)
{
    char json[128];
    optout_notice *notice = NULL;
    optout_report *report = NULL;

    snprintf(json, sizeof json, "{\"format\": \"%s\", \"idd\": 1}", formats[_i].format);
    ck_assert_int_eq(optout_notice_parse(json, strlen(json), &notice, &report, NULL), OPTOUT_E_INVALID);
    ck_assert_uint_eq(optout_report_count(report, 0), 1);
    ck_assert_str_eq(optout_report_code(report, 0), "format");
    ck_assert_ptr_nonnull(strstr(optout_report_at(report, 0)->message, formats[_i].says));
    ck_assert_ptr_null(notice);
    optout_report_free(report);
}
END_TEST

/* All problems are reported, by offset; a missing member at the closing brace of the object that lacks it. */
START_TEST(all_problems_by_offset)
{
    static const char json[] = "{\"format\": 1, \"colour\": 2,\n\"title\": {\"en\": \"\"}, \"services\": []}";
    static const struct {
        const char *code, *pointer;
        uint32_t line, column;
    } wanted[] = {{"wrong-type", "/format", 1, 12}, {"unknown-key", "/colour", 1, 15},
                  {"empty", "/title/en", 2, 17},    {"empty", "/services", 2, 34},
                  {"missing", "/id", 2, 36},        {"missing", "/controller/name", 2, 36}};
    optout_notice *notice = NULL;
    optout_report *report = NULL;

    ck_assert_int_eq(optout_notice_parse(json, sizeof json - 1, &notice, &report, NULL), OPTOUT_E_INVALID);
    ck_assert_uint_eq(optout_report_count(report, 0), COUNT(wanted));
    for (size_t i = 0; i < COUNT(wanted); i++) {
        const optout_error *problem = optout_report_at(report, i);
        ck_assert_str_eq(problem->code, wanted[i].code);
        ck_assert_str_eq(problem->pointer, wanted[i].pointer);
        ck_assert_uint_eq(problem->line, wanted[i].line);
        ck_assert_uint_eq(problem->column, wanted[i].column);
    }
    optout_report_free(report);
}
END_TEST

/* ---- the calls ---- */

START_TEST(what_is_no_json_has_one_problem)
{
    optout_notice *notice = NULL;
    optout_report *report = NULL;
    optout_json_limits small = OPTOUT_INIT(optout_json_limits), alien = OPTOUT_INIT(optout_json_limits);
    optout_error error;

    ck_assert_int_eq(optout_notice_parse("{", 1, &notice, &report, &error), OPTOUT_E_SYNTAX);
    ck_assert_uint_eq(optout_report_count(report, OPTOUT_PROBLEM_ERROR), 1);
    ck_assert_str_eq(optout_report_code(report, 0), error.code);
    optout_report_free(report);
    ck_assert_int_eq(optout_notice_parse("{", 1, &notice, NULL, NULL), OPTOUT_E_SYNTAX);
    small.bytes = 10;
    ck_assert_int_eq(optout_notice_parse_limited(SMALLEST "}", sizeof SMALLEST, &small, &notice, NULL, &error),
                     OPTOUT_E_LIMIT);
    ck_assert_str_eq(error.code, "limit-size");
    alien.size = 1;
    report = NULL;
    ck_assert_int_eq(optout_notice_parse_limited("{}", 2, &alien, &notice, &report, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_parse_limited("{}", 2, &alien, &notice, &report, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_ptr_null(report);
    ck_assert_ptr_null(notice);
}
END_TEST

START_TEST(null_is_refused_or_empty)
{
    optout_notice *notice = NULL;

    ck_assert_int_eq(optout_notice_parse(NULL, 0, &notice, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_parse("{}", 2, NULL, NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_catalogue(NULL, &notice, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_catalogue("meta-ai-eu-2025", NULL, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_notice_catalogue("no-such-notice", &notice, NULL), OPTOUT_E_UNKNOWN);
    ck_assert_ptr_null(optout_catalogue_id(SIZE_MAX));
    ck_assert_ptr_null(optout_notice_report(NULL));
    ck_assert_ptr_null(optout_notice_basis(NULL, 0));
    optout_notice_free(NULL);
}
END_TEST

/* The notice keeps its warnings, the caller gets a report of their own. */
START_TEST(warnings_are_kept_and_handed_out)
{
    char *json = document("\"silence\": \"used\", \"consent\": {}");
    optout_notice *notice = NULL;
    optout_report *report = NULL;

    ck_assert_int_eq(optout_notice_parse(json, strlen(json), &notice, &report, NULL), OPTOUT_OK);
    ck_assert_uint_gt(optout_report_count(report, OPTOUT_PROBLEM_WARNING), 0);
    ck_assert_uint_eq(optout_report_count(report, 0), optout_report_count(optout_notice_report(notice), 0));
    optout_report_free(report);
    ck_assert_str_eq(optout_report_code(optout_notice_report(notice), 0), "no-source");
    optout_notice_free(notice);
    free(json);
}
END_TEST

static Suite *notice_format_suite(void)
{
    Suite *suite = suite_create("notice_format");
    TCase *cases = tcase_create("notice_format");

    tcase_add_test(cases, citations);
    tcase_add_test(cases, urls);
    tcase_add_test(cases, periods);
    tcase_add_test(cases, words);
    tcase_add_test(cases, tags);
    tcase_add_loop_test(cases, whens, 0, COUNT(dates));
    tcase_add_loop_test(cases, types_and_references, 0, COUNT(rows));
    tcase_add_loop_test(cases, disputes_and_claims, 0, COUNT(disputes));
    tcase_add_test(cases, claims_that_are_none);
    tcase_add_loop_test(cases, a_limit_is_met_and_passed, 0, COUNT(limits));
    tcase_add_test(cases, a_long_pointer_dangles);
    tcase_add_loop_test(cases, a_refused_format_stands_alone, 0, COUNT(formats));
    tcase_add_test(cases, all_problems_by_offset);
    tcase_add_test(cases, what_is_no_json_has_one_problem);
    tcase_add_test(cases, null_is_refused_or_empty);
    tcase_add_test(cases, warnings_are_kept_and_handed_out);
    suite_add_tcase(suite, cases);
    return suite;
}

SUITE_MAIN(notice_format_suite)
