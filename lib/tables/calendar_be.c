/* Belgium: ten days. For one on a Sunday or a day off, each employer fixes a day instead; that is no public holiday.
 * The days of the communities and 2, 15 November and 26 December are days off of the public service alone. */
#include "calendar_rows_private.h"

#define RD                                                                                                              \
    "Loi relative aux jours fériés / wet betreffende de feestdagen of 4.1.1974, Art. 4; arrêté royal / koninklijk " \
    "besluit of 18.4.1974, Art. 1"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,         from, until, class,   flags, rule, name, local name, source */
    {"BE", FIXED(1, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Nieuwjaar / Jour de l'An", RD},
    {"BE", EASTER(1),      1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Paasmaandag / Lundi de Pâques", RD},
    {"BE", FIXED(5, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Dag van de Arbeid / Fête du travail", RD},
    {"BE", EASTER(39),     1990, OPEN, PUBLIC, 0, 0, NULL, "Ascension Day", "Onze-Lieve-Heer-Hemelvaart / Ascension", RD},
    {"BE", EASTER(50),     1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Pinkstermaandag / Lundi de Pentecôte", RD},
    {"BE", FIXED(7, 21),   1990, OPEN, PUBLIC, 0, 0, NULL, "National Day", "Nationale feestdag / Fête nationale", RD},
    {"BE", FIXED(8, 15),   1990, OPEN, PUBLIC, 0, 0, NULL, "Assumption Day", "Onze-Lieve-Vrouw-Hemelvaart / Assomption", RD},
    {"BE", FIXED(11, 1),   1990, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Allerheiligen / Toussaint", RD},
    {"BE", FIXED(11, 11),  1990, OPEN, PUBLIC, 0, 0, NULL, "Armistice Day", "Wapenstilstand / Armistice", RD},
    {"BE", FIXED(12, 25),  1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Kerstmis / Noël", RD},
};
/* clang-format on */

COUNTRY(be, "BE", 2027, false, NULL);
