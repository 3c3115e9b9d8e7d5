/* Liechtenstein. The Labour Act names thirteen days. The State tells others, the EFTA and the Council of Europe, a
 * longer list: by it Candlemas, Saint Joseph's Day and Good Friday are public holidays too, and four days more on which
 * offices are closed stop periods under the Regulation. A Saturday is on a par with a holiday; Fridays after a holiday
 * are nothing. */
#include "calendar_rows_private.h"

#define ARG "Arbeitsgesetz (LGBl. 1967 Nr. 6) Art. 18(2), as amended by LGBl. 1986 Nr. 85"
#define LIST                                                                                                           \
    "list under the European Convention on the Calculation of Time-Limits Art. 5 and 11, from 1.3.2021 (BGBl. III "    \
    "Nr. 58/2021)"
#define BEFORE_2021 "as on the list of 2021; earlier lists such as OJ 2014/C 27/05 were not read"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,         from, until, class,   flags, rule, name, local name, source */
    {"LI", FIXED(1, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Neujahr", ARG},
    {"LI", FIXED(1, 2),    1990, 2020, DEADLINE, 0, UNVERIFIED, "eu-1182-71", "Saint Berchtold's Day", "Berchtoldstag", BEFORE_2021},
    {"LI", FIXED(1, 2),    2021, OPEN, DEADLINE, 0, 0, "eu-1182-71", "Saint Berchtold's Day", "Berchtoldstag", LIST},
    {"LI", FIXED(1, 6),    1990, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Heilige Drei Könige", ARG},
    {"LI", FIXED(2, 2),    1990, 2020, PUBLIC, 0, UNVERIFIED, NULL, "Candlemas", "Mariä Lichtmess", BEFORE_2021},
    {"LI", FIXED(2, 2),    2021, OPEN, PUBLIC, 0, 0, NULL, "Candlemas", "Mariä Lichtmess", LIST},
    {"LI", EASTER(-47),    1990, 2020, DEADLINE, 0, UNVERIFIED, "eu-1182-71", "Shrove Tuesday", "Fasnachtsdienstag", BEFORE_2021},
    {"LI", EASTER(-47),    2021, OPEN, DEADLINE, 0, 0, "eu-1182-71", "Shrove Tuesday", "Fasnachtsdienstag", LIST},
    {"LI", FIXED(3, 19),   1990, 2020, PUBLIC, 0, UNVERIFIED, NULL, "Saint Joseph's Day", "Josefstag", BEFORE_2021},
    {"LI", FIXED(3, 19),   2021, OPEN, PUBLIC, 0, 0, NULL, "Saint Joseph's Day", "Josefstag", LIST},
    {"LI", EASTER(-2),     1990, 2020, PUBLIC, 0, UNVERIFIED, NULL, "Good Friday", "Karfreitag", BEFORE_2021},
    {"LI", EASTER(-2),     2021, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Karfreitag", LIST},
    {"LI", EASTER(1),      1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Ostermontag", ARG},
    {"LI", FIXED(5, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Tag der Arbeit", ARG},
    {"LI", EASTER(39),     1990, OPEN, PUBLIC, 0, 0, NULL, "Ascension Day", "Auffahrt", ARG},
    {"LI", EASTER(50),     1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Pfingstmontag", ARG},
    {"LI", EASTER(60),     1990, OPEN, PUBLIC, 0, 0, NULL, "Corpus Christi", "Fronleichnam", ARG},
    {"LI", FIXED(8, 15),   1990, OPEN, PUBLIC, 0, 0, NULL, "National Day and Assumption Day", "Staatsfeiertag und Mariä Himmelfahrt", ARG},
    {"LI", FIXED(9, 8),    1990, OPEN, PUBLIC, 0, 0, NULL, "Nativity of Mary", "Mariä Geburt", ARG},
    {"LI", FIXED(11, 1),   1990, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Allerheiligen", ARG},
    {"LI", FIXED(12, 8),   1990, OPEN, PUBLIC, 0, 0, NULL, "Immaculate Conception", "Mariä Empfängnis", ARG},
    {"LI", FIXED(12, 24),  1990, 2020, DEADLINE, 0, UNVERIFIED, "eu-1182-71", "Christmas Eve", "Heiliger Abend", BEFORE_2021},
    {"LI", FIXED(12, 24),  2021, OPEN, DEADLINE, 0, 0, "eu-1182-71", "Christmas Eve", "Heiliger Abend", LIST},
    {"LI", FIXED(12, 25),  1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Weihnachten", ARG},
    {"LI", FIXED(12, 26),  1990, OPEN, PUBLIC, 0, 0, NULL, "Saint Stephen's Day", "Stephanstag", ARG},
    {"LI", FIXED(12, 31),  1990, 2020, DEADLINE, 0, UNVERIFIED, "eu-1182-71", "New Year's Eve", "Silvester", BEFORE_2021},
    {"LI", FIXED(12, 31),  2021, OPEN, DEADLINE, 0, 0, "eu-1182-71", "New Year's Eve", "Silvester", LIST},
};
/* clang-format on */

COUNTRY(li, "LI", 2027, false, NULL);
