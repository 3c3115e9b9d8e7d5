/* France without what has a code of its own in ISO 3166-1. In Bas-Rhin, Haut-Rhin and Moselle two days more are those
 * of the German law of 1892 that goes on there: 26 December, and Good Friday in communes with a Protestant church or
 * one of both confessions, which are a class of communes here. A day on a weekend has no substitute. */
#include "calendar_rows_private.h"

#define CODE "Code du travail Art. L3133-1; before: Art. L222-1"
#define LOCAL_LAW "Code du travail Art. L3134-13; ordonnance du 16 août 1892"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,         from, until, class,   flags, rule, name, local name, source */
    {"FR", FIXED(1, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Jour de l'An", CODE},
    {"FR-57-temple FR-67-temple FR-68-temple", EASTER(-2), 1990, OPEN, LOCAL, 0, 0, NULL, "Good Friday", "Vendredi saint", LOCAL_LAW},
    {"FR", EASTER(1),      1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Lundi de Pâques", CODE},
    {"FR", FIXED(5, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Fête du travail", CODE "; Art. L3133-4"},
    {"FR", FIXED(5, 8),    1990, OPEN, PUBLIC, 0, 0, NULL, "Victory Day", "Victoire 1945", CODE "; loi n° 81-893 du 2 octobre 1981"},
    {"FR", EASTER(39),     1990, OPEN, PUBLIC, 0, 0, NULL, "Ascension Day", "Ascension", CODE},
    /* Since 2004 a day of work without pay may be laid on it; it stays a public holiday. */
    {"FR", EASTER(50),     1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Lundi de Pentecôte", CODE},
    {"FR", FIXED(7, 14),   1990, OPEN, PUBLIC, 0, 0, NULL, "National Day", "Fête nationale", CODE},
    {"FR", FIXED(8, 15),   1990, OPEN, PUBLIC, 0, 0, NULL, "Assumption Day", "Assomption", CODE},
    {"FR", FIXED(11, 1),   1990, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Toussaint", CODE},
    {"FR", FIXED(11, 11),  1990, OPEN, PUBLIC, 0, 0, NULL, "Armistice Day", "Armistice 1918", CODE},
    {"FR", FIXED(12, 25),  1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Noël", CODE},
    {"FR-57 FR-67 FR-68", FIXED(12, 26), 1990, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Saint-Étienne", LOCAL_LAW},
};
/* clang-format on */

COUNTRY(fr, "FR", 2027, false, "FR FR-57 FR-67 FR-68");
