/* Poland. A day of the act on a weekend has no substitute: who loses it on a Saturday gets another day from the
 * employer (Kodeks pracy art. 130 § 2). Easter and Whit Sunday are named by the act itself. */
#include "calendar_rows_private.h"

#define DWP "Ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy (Dz.U. 1951 nr 4 poz. 28) art. 1 pkt 1 lit. "

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"PL", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Nowy Rok", DWP "a"},
    {"PL", FIXED(1, 6),                   2011, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Święto Trzech Króli", DWP "b, as amended by ustawa z dnia 24 września 2010 r. (Dz.U. 2010 nr 224 poz. 1459) art. 2"},
    {"PL", EASTER(0),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "pierwszy dzień Wielkiej Nocy", DWP "c"},
    {"PL", EASTER(1),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "drugi dzień Wielkiej Nocy", DWP "d"},
    {"PL", FIXED(5, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Święto Państwowe", DWP "e"},
    {"PL", FIXED(5, 3),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Constitution Day", "Święto Narodowe Trzeciego Maja", DWP "f; ustawa z dnia 6 kwietnia 1990 r. (Dz.U. 1990 nr 28 poz. 160)"},
    {"PL", EASTER(49),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Sunday", "pierwszy dzień Zielonych Świątek", DWP "g"},
    {"PL", EASTER(60),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Corpus Christi", "dzień Bożego Ciała", DWP "h"},
    {"PL", FIXED(8, 15),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Assumption of Mary", "Wniebowzięcie Najświętszej Maryi Panny", DWP "i; ustawa z dnia 17 maja 1989 r. (Dz.U. 1989 nr 29 poz. 154) art. 17"},
    {"PL", FIXED(11, 1),                  1990, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Wszystkich Świętych", DWP "j"},
    {"PL", FIXED(11, 11),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Independence Day", "Narodowe Święto Niepodległości", DWP "k; ustawa z dnia 15 lutego 1989 r. (Dz.U. 1989 nr 6 poz. 34)"},
    {"PL", FIXED(11, 12),                 2018, 2018, PUBLIC, 0, 0, NULL, "Centenary of Independence", "Setna Rocznica Odzyskania Niepodległości", "Ustawa z dnia 7 listopada 2018 r. (Dz.U. 2018 poz. 2117) art. 2"},
    {"PL", FIXED(12, 24),                 2025, OPEN, PUBLIC, 0, 0, NULL, "Christmas Eve", "Wigilia Bożego Narodzenia", DWP "ka, as amended by ustawa z dnia 6 grudnia 2024 r. (Dz.U. 2024 poz. 1965)"},
    {"PL", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "pierwszy dzień Bożego Narodzenia", DWP "l"},
    {"PL", FIXED(12, 26),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "drugi dzień Bożego Narodzenia", DWP "m"},
};
/* clang-format on */

COUNTRY(pl, "PL", 2027, false, NULL);
