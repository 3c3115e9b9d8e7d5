/* Sets of rules for computing, and where each comes from. An id never changes its meaning. */
#include "deadline_private.h"

#define EEC "Regulation (EEC, Euratom) No 1182/71"
#define OJ "OJ L 124, 8.6.1971, p. 1"
#define CODIGO "Código Civil"
#define LEI "Lei 10.406/2002 Art. 132"

/* clang-format off */
const optout_rule optout_deadline__rules[] = {
    /* An act due at a given date may be done until the last hour of that day; Art. 3(4) and 3(5) move no such date. */
    {.id = "date", .act = EEC, .source = OJ, .articles = {.days = "5"}},
    {.id = "eu-1182-71", .act = EEC, .source = OJ,
     .articles = {"3(1)", "3(2)(a)", "3(2)(b)", "3(2)(c)", "3(2)(c)", "3(4)", "3(5)", "3(4)", "2(2)", "3(1)"},
     .hours = OPTOUT_RULE__FULL_HOURS, .two_days = 2, .saturday = true, .sunday = true},
    /* s. 193: a general holiday at the place of the declaration or performance; no minimum of working days. */
    {.id = "de-bgb", .act = "BGB", .source = "RGBl. 1896 S. 195, §§ 186-193",
     .articles = {"187(1)", "187(1)", "188(1)", "188(2)", "188(3)", "193", NULL, "187(1)", "193", "187(2)"},
     .hours = OPTOUT_RULE__FULL_HOURS, .saturday = true, .sunday = true, .working_day_open = true},
    /* s. 205(2) takes over Art. 3 of Reg. 1182/71; the ICO counts a month to the same date. */
    {.id = "uk-gdpr", .act = "DPA 2018", .source = "Data Protection Act 2018 s. 205(2); ICO, Right of access: time limits (8.12.2025)",
     .articles = {"205(2)", "205(2)", "205(2)", "205(2)", "205(2)", "205(2)", "205(2)", "205(2)", "205(2)", "205(2)"},
     .hours = OPTOUT_RULE__FULL_HOURS, .two_days = 2, .saturday = true, .sunday = true},
    {.id = "at-avg", .act = "AVG", .source = "BGBl. Nr. 51/1991, §§ 32, 33",
     .articles = {"32(1)", NULL, "32(1)", "32(2)", "32(2)", "33(2)", NULL, "32(1)", "33(2)", "32(1)"},
     .saturday = true, .sunday = true},
    /* Counting is left to general law; the act says when a period is lengthened. */
    {.id = "nl-atw", .act = "Algemene termijnenwet", .source = "Stb. 1964, 314",
     .articles = {"1(1)", NULL, "1(1)", "1(1)", "1(1)", "1(1)", "2", "1(2)", "3", "1(1)"},
     .two_days = 3, .saturday = true, .sunday = true, .short_only = true},
    {.id = "se-1930", .act = "Lag (1930:173)", .source = "SFS 1930:173",
     .articles = {"1", NULL, "1", "1", "1", "2", NULL, "1", "2", "1"},
     .saturday = true, .sunday = true},
    {.id = "fi-1930", .act = "Laki 150/1930", .source = "Laki säädettyjen määräaikain laskemisesta 150/1930",
     .articles = {"2", NULL, "2", "3", "3", "5", NULL, "4", "5", "2"},
     .saturday = true, .sunday = true},
    /* Saturday is on a par with a holiday by the federal act of 21.6.1963 (SR 173.110.3). */
    {.id = "ch-dsv", .act = "OR", .source = "SR 220 Art. 77, 78; SR 173.110.3; Data Protection Ordinance (SR 235.11) Art. 18",
     .articles = {"77(1)", NULL, "77(1) no 1", "77(1) no 3", "77(1) no 3", "78(1)", NULL, "77(1)", "78(1)", "77(1)"},
     .saturday = true, .sunday = true, .unverified = true},
    /* Civ. Code 10: the last day is excluded if it is a holiday; 7: Sunday and Gov. Code 6700; CCP 12a adds Saturday. */
    {.id = "us-ca-ccpa", .act = "Cal. Civ. Code", .source = "California Civil Code § 7, 10; Code of Civil Procedure § 12a; 11 CCR 7021",
     .articles = {"10", NULL, "10", "10", "10", "10", NULL, "10", "10", "10"},
     .earliest = OPTOUT_NO_ROLL, .saturday = true, .sunday = true},
    {.id = "br-lgpd", .act = CODIGO, .source = LEI "; Lei 13.709/2018 Art. 19 II",
     .articles = {"132", "132 § 4", "132", "132 § 3", "132 § 3", "132 § 1", NULL, "132", "132 § 1", "132"},
     .hours = OPTOUT_RULE__MINUTES, .saturday = true, .sunday = true, .month_runs_over = true, .weekend_by_commentary = true},
    {.id = "br-cc132", .act = CODIGO, .source = LEI,
     .articles = {"132", "132 § 4", "132", "132 § 3", "132 § 3", "132 § 1", NULL, "132", "132 § 1", "132"},
     .hours = OPTOUT_RULE__MINUTES, .saturday = true, .sunday = true, .month_runs_over = true, .weekend_by_commentary = true},
    /* s. 35: a Sunday is a holiday, a Saturday is none. */
    {.id = "ca-30d", .act = "Interpretation Act", .source = "R.S.C. 1985, c. I-21, ss. 26-28, 35",
     .articles = {"27(5)", NULL, "27(5)", "28", "28", "26", NULL, "27(1)", "35", "27(5)"},
     .sunday = true},
    {.id = NULL},
};
/* clang-format on */
