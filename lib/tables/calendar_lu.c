/* Luxembourg. Good Friday is none. For a day on a Sunday an employee gets another day off; that is no holiday. */
#include "calendar_rows_private.h"

#define CODE "Code du travail Art. L.232-2; before: loi du 10 avril 1976, Art. 2"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,         from, until, class,   flags, rule, name, local name, source */
    {"LU", FIXED(1, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Nouvel An / Neijoerschdag", CODE},
    {"LU", EASTER(1),      1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Lundi de Pâques / Ouschterméindeg", CODE},
    {"LU", FIXED(5, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Fête du travail / Dag vun der Aarbecht", CODE},
    {"LU", FIXED(5, 9),    2019, OPEN, PUBLIC, 0, 0, NULL, "Europe Day", "Journée de l'Europe / Europadag", "Code du travail Art. L.232-2, as amended by the loi du 25 avril 2019"},
    {"LU", EASTER(39),     1990, OPEN, PUBLIC, 0, 0, NULL, "Ascension Day", "Ascension / Christi Himmelfaart", CODE},
    {"LU", EASTER(50),     1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Lundi de Pentecôte / Péngschtméindeg", CODE},
    {"LU", FIXED(6, 23),   1990, OPEN, PUBLIC, 0, 0, NULL, "National Day", "Fête nationale / Nationalfeierdag", CODE "; arrêté grand-ducal du 23 décembre 1961"},
    {"LU", FIXED(8, 15),   1990, OPEN, PUBLIC, 0, 0, NULL, "Assumption Day", "Assomption / Léiffrawëschdag", CODE},
    {"LU", FIXED(11, 1),   1990, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Toussaint / Allerhellgen", CODE},
    {"LU", FIXED(12, 25),  1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Noël / Chrëschtdag", CODE},
    {"LU", FIXED(12, 26),  1990, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Saint-Étienne / Stiefesdag", CODE},
};
/* clang-format on */

COUNTRY(lu, "LU", 2027, false, NULL);
