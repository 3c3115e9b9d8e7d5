/* Lithuania. Sundays are named by the code itself. No holiday has a substitute; from 22 December 2005 the rest day that
 * met a holiday was moved to the next working day (Darbo kodeksas of 2002, 162-1 str.), from 2009 Sundays of their own
 * apart, until that article was repealed: moved rest days are not held. */
#include "calendar_rows_private.h"

#define LAW_1990 "Įstatymas \"Dėl švenčių dienų\" (1990 m. spalio 25 d. Nr. I-712; Žin., 1990, Nr. 31-757)"
#define DK_2002 "Darbo kodeksas (2002 m. birželio 4 d. Nr. IX-926) 162 str. 1 d."
#define DK_2016 "Darbo kodeksas (2016 m. rugsėjo 14 d. Nr. XII-2603) 123 str. 1 d."
#define BOTH DK_2002 "; " DK_2016

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"LT", FIXED(1, 1),                   1990, 1990, PUBLIC, 0, UNVERIFIED, NULL, "New Year's Day", "Naujųjų metų diena", "Lietuvos TSR darbo įstatymų kodeksas 74 str."},
    {"LT", FIXED(1, 1),                   1991, 2002, PUBLIC, 0, 0, NULL, "New Year's Day", "Naujųjų metų diena", LAW_1990},
    {"LT", FIXED(1, 1),                   2003, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Naujųjų metų diena", BOTH},
    {"LT", FIXED(2, 16),                  1991, 2002, PUBLIC, 0, 0, NULL, "Day of Restoration of the State", "Lietuvos valstybės atkūrimo diena", LAW_1990},
    {"LT", FIXED(2, 16),                  2003, OPEN, PUBLIC, 0, 0, NULL, "Day of Restoration of the State", "Lietuvos valstybės atkūrimo diena", BOTH},
    {"LT", FIXED(3, 11),                  1997, 2002, PUBLIC, 0, 0, NULL, "Day of Restoration of Independence", "Lietuvos nepriklausomybės atkūrimo diena", LAW_1990 ", papildymas Nr. I-1291 (1996 m. balandžio 17 d.)"},
    {"LT", FIXED(3, 11),                  2003, OPEN, PUBLIC, 0, 0, NULL, "Day of Restoration of Independence", "Lietuvos nepriklausomybės atkūrimo diena", BOTH},
    {"LT", EASTER(0),                     1991, 2002, PUBLIC, 0, 0, NULL, "Easter Sunday", "Velykos", LAW_1990},
    {"LT", EASTER(0),                     2003, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "Velykos", BOTH},
    {"LT", EASTER(1),                     1991, 2002, PUBLIC, 0, 0, NULL, "Easter Monday", "Antroji Velykų diena", LAW_1990},
    {"LT", EASTER(1),                     2003, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Antroji Velykų diena", BOTH},
    {"LT", FIXED(5, 1),                   1996, 1997, PUBLIC, 0, 0, NULL, "Labour Day", "Tarptautinė darbo diena", LAW_1990 ", papildymas Nr. I-1291; ended by Nr. VIII-395"},
    {"LT", FIXED(5, 1),                   2002, 2002, PUBLIC, 0, 0, NULL, "Labour Day", "Tarptautinė darbo diena", LAW_1990 ", pakeitimas Nr. IX-328 (2001 m. gegužės 17 d.)"},
    {"LT", FIXED(5, 1),                   2003, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Tarptautinė darbo diena", BOTH},
    {"LT", NTH(5, SUN, 1),                1991, 2002, PUBLIC, 0, 0, NULL, "Mother's Day", "Motinos diena", LAW_1990},
    {"LT", NTH(5, SUN, 1),                2003, OPEN, PUBLIC, 0, 0, NULL, "Mother's Day", "Motinos diena", BOTH},
    {"LT", NTH(6, SUN, 1),                2008, 2017, PUBLIC, 0, UNVERIFIED, NULL, "Father's Day", "Tėvo diena", DK_2002},
    {"LT", NTH(6, SUN, 1),                2018, OPEN, PUBLIC, 0, 0, NULL, "Father's Day", "Tėvo diena", DK_2016},
    {"LT", FIXED(6, 24),                  2003, OPEN, PUBLIC, 0, 0, NULL, "Midsummer Day", "Rasos ir Joninių diena", BOTH},
    {"LT", FIXED(7, 6),                   1991, 2002, PUBLIC, 0, 0, NULL, "Statehood Day", "Valstybės (Lietuvos karaliaus Mindaugo karūnavimo) diena", LAW_1990},
    {"LT", FIXED(7, 6),                   2003, OPEN, PUBLIC, 0, 0, NULL, "Statehood Day", "Valstybės (Lietuvos karaliaus Mindaugo karūnavimo) diena", BOTH},
    {"LT", FIXED(8, 15),                  2000, 2002, PUBLIC, 0, 0, NULL, "Assumption of Mary", "Žolinė (Švč. Mergelės Marijos ėmimo į dangų diena)", LAW_1990 ", pakeitimas Nr. VIII-1761 (2000 m. birželio 27 d.)"},
    {"LT", FIXED(8, 15),                  2003, OPEN, PUBLIC, 0, 0, NULL, "Assumption of Mary", "Žolinė (Švč. Mergelės Marijos ėmimo į dangų diena)", BOTH},
    {"LT", FIXED(11, 1),                  1990, 2002, PUBLIC, 0, 0, NULL, "All Saints' Day", "Visų Šventųjų diena", LAW_1990},
    {"LT", FIXED(11, 1),                  2003, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Visų Šventųjų diena", BOTH},
    {"LT", FIXED(11, 2),                  2020, OPEN, PUBLIC, 0, 0, NULL, "All Souls' Day", "Mirusiųjų atminimo (Vėlinių) diena", DK_2016 ", as amended in 2019"},
    {"LT", FIXED(12, 24),                 2010, 2017, PUBLIC, 0, UNVERIFIED, NULL, "Christmas Eve", "Kūčių diena", DK_2002 ", as amended in 2010"},
    {"LT", FIXED(12, 24),                 2018, OPEN, PUBLIC, 0, 0, NULL, "Christmas Eve", "Kūčių diena", DK_2016},
    {"LT", FIXED(12, 25),                 1990, 2002, PUBLIC, 0, 0, NULL, "Christmas Day", "Kalėdos", LAW_1990},
    {"LT", FIXED(12, 25),                 2003, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Kalėdos", BOTH},
    {"LT", FIXED(12, 26),                 1990, 2002, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Antroji Kalėdų diena", LAW_1990},
    {"LT", FIXED(12, 26),                 2003, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Antroji Kalėdų diena", BOTH},
};
/* clang-format on */

COUNTRY(lt, "LT", 2027, false, NULL);
