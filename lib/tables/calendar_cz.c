/* Czechia. State holidays and other holidays alike are days of rest; none on a weekend has a substitute. Until August
 * 2000 the federal act of 1951 held, in which 17 November was a working day. */
#include "calendar_rows_private.h"

#define OLD "Zákon č. 93/1951 Sb. § "
#define OLD_1990 ", ve znění zákona č. 167/1990 Sb."
#define STATE "Zákon č. 245/2000 Sb. § 1"
#define OTHER "Zákon č. 245/2000 Sb. § 2"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"CZ", FIXED(1, 1),                   1990, 2000, PUBLIC, 0, 0, NULL, "New Year's Day", "Nový rok", OLD "2" OLD_1990},
    {"CZ", FIXED(1, 1),                   2001, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Nový rok / Den obnovy samostatného českého státu", STATE ", § 2"},
    {"CZ", EASTER(-2),                    2016, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Velký pátek", OTHER ", ve znění zákona č. 359/2015 Sb."},
    {"CZ", EASTER(1),                     1990, 2000, PUBLIC, 0, 0, NULL, "Easter Monday", "Velikonoční pondělí", OLD "2" OLD_1990},
    {"CZ", EASTER(1),                     2001, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Velikonoční pondělí", OTHER},
    {"CZ", FIXED(5, 1),                   1990, 2000, PUBLIC, 0, 0, NULL, "Labour Day", "Svátek práce", OLD "2" OLD_1990},
    {"CZ", FIXED(5, 1),                   2001, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Svátek práce", OTHER},
    {"CZ", FIXED(5, 9),                   1990, 1991, PUBLIC, 0, 0, NULL, "Liberation Day", "Den osvobození od fašismu", OLD "1" OLD_1990},
    {"CZ", FIXED(5, 8),                   1992, 2000, PUBLIC, 0, 0, NULL, "Liberation Day", "Den osvobození od fašismu", OLD "1, ve znění zákona č. 218/1991 Sb."},
    {"CZ", FIXED(5, 8),                   2001, OPEN, PUBLIC, 0, 0, NULL, "Victory Day", "Den vítězství", STATE},
    {"CZ", FIXED(7, 5),                   1990, 2000, PUBLIC, 0, 0, NULL, "Saints Cyril and Methodius", "Den slovanských věrozvěstů Cyrila a Metoděje", OLD "1" OLD_1990},
    {"CZ", FIXED(7, 5),                   2001, OPEN, PUBLIC, 0, 0, NULL, "Saints Cyril and Methodius", "Den slovanských věrozvěstů Cyrila a Metoděje", STATE},
    {"CZ", FIXED(7, 6),                   1990, 2000, PUBLIC, 0, UNVERIFIED, NULL, "Jan Hus Day", "Den upálení mistra Jana Husa", "Zákon č. 204/1990 Sb."},
    {"CZ", FIXED(7, 6),                   2001, OPEN, PUBLIC, 0, 0, NULL, "Jan Hus Day", "Den upálení mistra Jana Husa", STATE},
    {"CZ", FIXED(9, 28),                  2000, OPEN, PUBLIC, 0, 0, NULL, "Statehood Day", "Den české státnosti", STATE ", in force from 9 August 2000"},
    {"CZ", FIXED(10, 28),                 1990, 1999, PUBLIC, 0, 0, NULL, "Independence Day", "Den vzniku samostatného československého státu", OLD "1" OLD_1990},
    {"CZ", FIXED(10, 28),                 2000, OPEN, PUBLIC, 0, 0, NULL, "Independence Day", "Den vzniku samostatného československého státu", STATE},
    {"CZ", FIXED(11, 17),                 2000, OPEN, PUBLIC, 0, 0, NULL, "Day of Struggle for Freedom and Democracy", "Den boje za svobodu a demokracii", STATE ", in force from 9 August 2000"},
    {"CZ", FIXED(12, 24),                 1990, 1999, PUBLIC, 0, 0, NULL, "Christmas Eve", "Štědrý den", OLD "2" OLD_1990},
    {"CZ", FIXED(12, 24),                 2000, OPEN, PUBLIC, 0, 0, NULL, "Christmas Eve", "Štědrý den", OTHER},
    {"CZ", FIXED(12, 25),                 1990, 1999, PUBLIC, 0, 0, NULL, "Christmas Day", "1. svátek vánoční", OLD "2" OLD_1990},
    {"CZ", FIXED(12, 25),                 2000, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "1. svátek vánoční", OTHER},
    {"CZ", FIXED(12, 26),                 1990, 1999, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "2. svátek vánoční", OLD "2" OLD_1990},
    {"CZ", FIXED(12, 26),                 2000, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "2. svátek vánoční", OTHER},
};
/* clang-format on */

COUNTRY(cz, "CZ", 2027, false, NULL);
