/* Croatia. A holiday on a Sunday is not moved (art. 4 of the act of 1996). Days that the acts of 1996 and 2019 give to
 * Orthodox, Muslims and Jews alone are not held, nor is the end of Ramadan, a day free of work for all from 1991 to
 * 1996. */
#include "calendar_rows_private.h"

#define SFRJ "Zakon o praznicima (Službeni list SFRJ 6/1973)"
#define Z1991 "Zakon o blagdanima i neradnim danima u Republici Hrvatskoj (NN 14/1991) čl. "
#define Z1996 "Zakon o blagdanima, spomendanu i neradnim danima u Republici Hrvatskoj (NN 33/1996) čl. 1"
#define Z2001 Z1996 ", as amended by NN 96/2001"
#define Z2019 "Zakon o blagdanima, spomendanima i neradnim danima u Republici Hrvatskoj (NN 110/2019) čl. 1"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"HR", FIXED(1, 1),                   1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "New Year's Day", "Nova godina", SFRJ},
    {"HR", FIXED(1, 1),                   1992, 1996, PUBLIC, 0, 0, NULL, "New Year's Day", "Nova godina", Z1991 "1"},
    {"HR", FIXED(1, 1),                   1997, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Nova godina", Z1996 "; " Z2019},
    {"HR", FIXED(1, 6),                   1992, 1996, PUBLIC, 0, 0, NULL, "Epiphany", "Sveta tri kralja", Z1991 "2"},
    {"HR", FIXED(1, 6),                   1997, 2001, PUBLIC, 0, 0, NULL, "Epiphany", "Sveta tri kralja", Z1996 "; ended by NN 96/2001"},
    {"HR", FIXED(1, 6),                   2003, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Bogojavljenje ili Sveta tri kralja", Z1996 ", as amended by NN 13/2002; " Z2019},
    {"HR", FIXED(1, 7),                   1992, 1996, PUBLIC, 0, 0, NULL, "Orthodox Christmas Day", "Božić po julijanskom kalendaru", Z1991 "2"},
    {"HR", EASTER(0),                     2009, 2019, PUBLIC, 0, UNVERIFIED, NULL, "Easter Sunday", "Uskrs", Z1996 ", as amended by NN 55/2008"},
    {"HR", EASTER(0),                     2020, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "Uskrs", Z2019},
    {"HR", EASTER(1),                     1991, 1996, PUBLIC, 0, 0, NULL, "Easter Monday", "Uskrsni ponedjeljak", Z1991 "2"},
    {"HR", EASTER(1),                     1997, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Uskrsni ponedjeljak", Z1996 "; " Z2019},
    {"HR", EASTER(60),                    2002, OPEN, PUBLIC, 0, 0, NULL, "Corpus Christi", "Tijelovo", Z2001 "; " Z2019},
    {"HR", FIXED(5, 1),                   1990, 1990, PUBLIC, 0, UNVERIFIED, NULL, "Labour Day", "Praznik rada", SFRJ},
    {"HR", FIXED(5, 1),                   1991, 1995, PUBLIC, 0, 0, NULL, "Labour Day", "Praznik rada", Z1991 "1"},
    {"HR", FIXED(5, 1),                   1996, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Praznik rada", Z1996 "; " Z2019},
    {"HR", FIXED(5, 30),                  1991, 1995, PUBLIC, 0, 0, NULL, "Statehood Day", "Dan državnosti", Z1991 "1"},
    {"HR", FIXED(5, 30),                  1996, 2001, PUBLIC, 0, 0, NULL, "Statehood Day", "Dan državnosti", Z1996 "; ended by NN 96/2001"},
    {"HR", FIXED(6, 25),                  2002, 2019, PUBLIC, 0, 0, NULL, "Statehood Day", "Dan državnosti", Z2001 "; ended by NN 110/2019"},
    {"HR", FIXED(5, 30),                  2020, OPEN, PUBLIC, 0, 0, NULL, "Statehood Day", "Dan državnosti", Z2019},
    {"HR", FIXED(6, 22),                  1991, 1995, PUBLIC, 0, 0, NULL, "Anti-Fascist Struggle Day", "Dan antifašističke borbe", Z1991 "1"},
    {"HR", FIXED(6, 22),                  1996, OPEN, PUBLIC, 0, 0, NULL, "Anti-Fascist Struggle Day", "Dan antifašističke borbe", Z1996 "; " Z2019},
    {"HR", FIXED(8, 5),                   1996, OPEN, PUBLIC, 0, 0, NULL, "Victory and Homeland Thanksgiving Day", "Dan pobjede i domovinske zahvalnosti i Dan hrvatskih branitelja", Z1996 "; " Z2019},
    {"HR", FIXED(8, 15),                  1991, 1995, PUBLIC, 0, 0, NULL, "Assumption of Mary", "Velika Gospa", Z1991 "1"},
    {"HR", FIXED(8, 15),                  1996, OPEN, PUBLIC, 0, 0, NULL, "Assumption of Mary", "Velika Gospa", Z1996 "; " Z2019},
    {"HR", FIXED(10, 8),                  2002, 2019, PUBLIC, 0, 0, NULL, "Independence Day", "Dan neovisnosti", Z2001 "; ended by NN 110/2019"},
    {"HR", FIXED(11, 1),                  1991, 1995, PUBLIC, 0, 0, NULL, "All Saints' Day", "Svi sveti", Z1991 "2"},
    {"HR", FIXED(11, 1),                  1996, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Svi sveti", Z1996 "; " Z2019},
    {"HR", FIXED(11, 18),                 2020, OPEN, PUBLIC, 0, 0, NULL, "Remembrance Day (Vukovar and Škabrnja)", "Dan sjećanja na žrtve Domovinskog rata i Dan sjećanja na žrtvu Vukovara i Škabrnje", Z2019},
    {"HR", FIXED(12, 25),                 1991, 1995, PUBLIC, 0, 0, NULL, "Christmas Day", "Božić", Z1991 "1"},
    {"HR", FIXED(12, 25),                 1996, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Božić", Z1996 "; " Z2019},
    {"HR", FIXED(12, 26),                 1991, 1995, PUBLIC, 0, 0, NULL, "Saint Stephen's Day", "Sveti Stjepan", Z1991 "1"},
    {"HR", FIXED(12, 26),                 1996, OPEN, PUBLIC, 0, 0, NULL, "Saint Stephen's Day", "Sveti Stjepan", Z1996 "; " Z2019},
};
/* clang-format on */

COUNTRY(hr, "HR", 2027, false, NULL);
