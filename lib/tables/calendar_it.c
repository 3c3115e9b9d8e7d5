/* Italy: the holidays of the whole country. The act names all Sundays, so Easter Sunday has no row of its own. Missing:
 * the feast of each commune's patron, and in South Tyrol Whit Monday. */
#include "calendar_rows_private.h"

#define L260 "Legge 27 maggio 1949, n. 260, art. 2"
#define L336 "; legge 20 novembre 2000, n. 336"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"IT", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Capodanno", L260},
    {"IT", FIXED(1, 6),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Epifania", L260 "; restored by D.P.R. 28 dicembre 1985, n. 792"},
    {"IT", FIXED(3, 17),                  2011, 2011, PUBLIC, 0, 0, NULL, "150 years of Unification", "Festa nazionale per i 150 anni dell'Unità d'Italia", "D.L. 22 febbraio 2011, n. 5, art. 1"},
    {"IT", EASTER(1),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Lunedì dell'Angelo", L260},
    {"IT", FIXED(4, 25),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Liberation Day", "Anniversario della Liberazione", L260},
    {"IT", FIXED(5, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Festa del lavoro", L260},
    {"IT", FIXED(6, 2),                   2001, OPEN, PUBLIC, 0, 0, NULL, "Republic Day", "Festa della Repubblica", "Legge 27 maggio 1949, n. 260, art. 1" L336 " (until 2000 on the first Sunday of June: legge 5 marzo 1977, n. 54, art. 1)"},
    {"IT", FIXED(8, 15),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Assumption of Mary", "Assunzione della Beata Vergine Maria", L260},
    {"IT", FIXED(10, 4),                  2026, OPEN, PUBLIC, 0, 0, NULL, "Saint Francis of Assisi", "Festa nazionale di San Francesco d'Assisi", L260 ", as amended by legge 8 ottobre 2025, n. 151"},
    {"IT", FIXED(11, 1),                  1990, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Ognissanti", L260},
    {"IT", FIXED(12, 8),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Immaculate Conception", "Immacolata Concezione", L260},
    {"IT", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Natale", L260},
    {"IT", FIXED(12, 26),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Saint Stephen's Day", "Santo Stefano", L260},
};
/* clang-format on */

COUNTRY(it, "IT", 2027, true, NULL);
