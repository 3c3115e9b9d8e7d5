/* Austria. Good Friday was a holiday for members of four churches only, until 2018; since 2019 for nobody as such. No
 * period of administrative procedure ends on it, nor on 24 December. The days of the patron saints of the Laender are
 * no public holidays. No day on a weekend has a substitute. */
#include "calendar_rows_private.h"

#define ARG "Arbeitsruhegesetz (BGBl. Nr. 144/1983) § 7(2); Feiertagsruhegesetz (BGBl. Nr. 153/1957) § 1(1)"
#define AVG "AVG (BGBl. Nr. 51/1991) § 33(2)"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,         from, until, class,   flags, rule, name, local name, source */
    {"AT", FIXED(1, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Neujahr", ARG},
    {"AT", FIXED(1, 6),    1990, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Heilige Drei Könige", ARG},
    {"AT", EASTER(-2),     1990, OPEN, DEADLINE, 0, 0, "at-avg", "Good Friday", "Karfreitag", AVG "; before: BGBl. Nr. 37/1961"},
    {"AT", EASTER(1),      1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Ostermontag", ARG},
    {"AT", FIXED(5, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "State Holiday", "Staatsfeiertag", ARG},
    {"AT", EASTER(39),     1990, OPEN, PUBLIC, 0, 0, NULL, "Ascension Day", "Christi Himmelfahrt", ARG},
    {"AT", EASTER(50),     1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Pfingstmontag", ARG},
    {"AT", EASTER(60),     1990, OPEN, PUBLIC, 0, 0, NULL, "Corpus Christi", "Fronleichnam", ARG},
    {"AT", FIXED(8, 15),   1990, OPEN, PUBLIC, 0, 0, NULL, "Assumption Day", "Mariä Himmelfahrt", ARG},
    {"AT", FIXED(10, 26),  1990, OPEN, PUBLIC, 0, 0, NULL, "National Day", "Nationalfeiertag", ARG "; BGBl. Nr. 263/1967"},
    {"AT", FIXED(11, 1),   1990, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Allerheiligen", ARG},
    {"AT", FIXED(12, 8),   1990, OPEN, PUBLIC, 0, 0, NULL, "Immaculate Conception", "Mariä Empfängnis", ARG},
    /* Added by an act of February 2013; on which day that came into force was not read. */
    {"AT", FIXED(12, 24),  2013, 2013, DEADLINE, 0, UNVERIFIED, "at-avg", "Christmas Eve", "Heiliger Abend", AVG ", as amended by BGBl. I Nr. 33/2013"},
    {"AT", FIXED(12, 24),  2014, OPEN, DEADLINE, 0, 0, "at-avg", "Christmas Eve", "Heiliger Abend", AVG ", as amended by BGBl. I Nr. 33/2013"},
    {"AT", FIXED(12, 25),  1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Weihnachten", ARG},
    {"AT", FIXED(12, 26),  1990, OPEN, PUBLIC, 0, 0, NULL, "Saint Stephen's Day", "Stephanstag", ARG},
};
/* clang-format on */

COUNTRY(at, "AT", 2027, false, NULL);
