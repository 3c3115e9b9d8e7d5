/* The Netherlands. No act says who is off on which day; the General Act on Time-Limits says what stops a period. To it
 * 5 May is a public holiday each year, not once in five, and Good Friday on a par with one, as are days by decree,
 * which comes every three years. Of the days decreed for 2020-2022 the Fridays after Ascension alone are told here;
 * those decreed before 2017 are not. Whether the Regulation takes 5 May and Good Friday as public holidays is open. */
#include "calendar_rows_private.h"

#define ATW "Algemene termijnenwet (Stb. 1964, 314) Art. 3(1)"
#define DECREE ATW_3 ", decree of 24.10.2016, No. 2016001827"
#define ATW_3 "Algemene termijnenwet Art. 3(3)"
#define ROW_BY_DECREE(month, day, year, flags, source)                                                                 \
    {                                                                                                                  \
        "NL", FIXED(month, day), year, year, DEADLINE, 0, flags, "nl-atw", "Day by decree", "Gelijkgestelde dag",      \
            source                                                                                                     \
    }

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,         from, until, class,   flags, rule, name, local name, source */
    {"NL", FIXED(1, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Nieuwjaarsdag", ATW},
    {"NL", EASTER(-2),     1990, OPEN, DEADLINE, 0, UNSETTLED, "nl-atw", "Good Friday", "Goede Vrijdag", "Algemene termijnenwet Art. 3(2)"},
    {"NL", EASTER(1),      1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Tweede paasdag", ATW},
    {"NL", FIXED(4, 30),   1990, 2013, PUBLIC, TO_SATURDAY, 0, NULL, "Queen's Day", "Koninginnedag", ATW "; decree of 24.4.1980, No. 11"},
    {"NL", FIXED(4, 27),   2014, OPEN, PUBLIC, TO_SATURDAY, 0, NULL, "King's Day", "Koningsdag", ATW "; decree of 30.1.2013, No. 13.000173"},
    {"NL", FIXED(5, 5),    1990, OPEN, PUBLIC, 0, UNSETTLED, NULL, "Liberation Day", "Bevrijdingsdag", ATW},
    {"NL", EASTER(39),     1990, OPEN, PUBLIC, 0, 0, NULL, "Ascension Day", "Hemelvaartsdag", ATW},
    {"NL", EASTER(50),     1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Tweede pinksterdag", ATW},
    {"NL", FIXED(12, 25),  1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Eerste kerstdag", ATW},
    {"NL", FIXED(12, 26),  1990, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Tweede kerstdag", ATW},
    ROW_BY_DECREE(4, 28,   2017, 0, DECREE),
    ROW_BY_DECREE(5, 26,   2017, 0, DECREE),
    ROW_BY_DECREE(5, 11,   2018, 0, DECREE),
    ROW_BY_DECREE(12, 24,  2018, 0, DECREE),
    ROW_BY_DECREE(12, 31,  2018, 0, DECREE),
    ROW_BY_DECREE(5, 31,   2019, 0, DECREE),
    ROW_BY_DECREE(12, 27,  2019, 0, DECREE),
    ROW_BY_DECREE(5, 22,   2020, UNVERIFIED, ATW_3 ", by the practice of all decrees"),
    ROW_BY_DECREE(5, 14,   2021, UNVERIFIED, ATW_3 ", by the practice of all decrees"),
    ROW_BY_DECREE(5, 27,   2022, UNVERIFIED, ATW_3 ", by the practice of all decrees"),
    ROW_BY_DECREE(4, 28,   2023, 0, ATW_3 ", decree for 2023-2025"),
    ROW_BY_DECREE(5, 19,   2023, 0, ATW_3 ", decree for 2023-2025"),
    ROW_BY_DECREE(5, 10,   2024, 0, ATW_3 ", decree for 2023-2025"),
    ROW_BY_DECREE(12, 27,  2024, 0, ATW_3 ", decree for 2023-2025"),
    ROW_BY_DECREE(5, 30,   2025, 0, ATW_3 ", decree for 2023-2025"),
    ROW_BY_DECREE(1, 2,    2026, 0, ATW_3 ", decree for 2026-2028"),
    ROW_BY_DECREE(5, 15,   2026, 0, ATW_3 ", decree for 2026-2028"),
    ROW_BY_DECREE(5, 7,    2027, 0, ATW_3 ", decree for 2026-2028"),
    ROW_BY_DECREE(4, 28,   2028, 0, ATW_3 ", decree for 2026-2028"),
    ROW_BY_DECREE(5, 26,   2028, 0, ATW_3 ", decree for 2026-2028"),
};
/* clang-format on */

COUNTRY(nl, "NL", 2028, false, NULL);
