/* Finland. The holidays of the church act and two of the state. The eves are no public holidays; the act on periods
 * puts two of them on a par. Finland's own list under Regulation 1182/71, as the European Judicial Network prints it,
 * names Midsummer Eve and no other eve, while no act calls it a public holiday: both readings are kept. */
#include "calendar_rows_private.h"

#define KIRKKO "Kirkkolaki (1054/1993) 4:3; from 1 July 2023 kirkkolaki (652/2023), before 1994 kirkkolaki (635/1964)"
#define MAARAAIKA "Laki säädettyjen määräaikain laskemisesta (150/1930) 5 §"
#define ON_SATURDAY "Kirkkolaki (635/1964), in force 1973-1991 with the day on a Saturday"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,    move, flags, rule, name, local name, source */
    {"FI", FIXED(1, 1),                   1990, OPEN, PUBLIC,   0, 0, NULL, "New Year's Day", "Uudenvuodenpäivä / Nyårsdagen", KIRKKO},
    {"FI", FROM(1, 6, SAT),               1990, 1991, PUBLIC,   0, UNVERIFIED, NULL, "Epiphany", "Loppiainen / Trettondagen", ON_SATURDAY},
    {"FI", FIXED(1, 6),                   1992, OPEN, PUBLIC,   0, 0, NULL, "Epiphany", "Loppiainen / Trettondagen", KIRKKO},
    {"FI", EASTER(-2),                    1990, OPEN, PUBLIC,   0, 0, NULL, "Good Friday", "Pitkäperjantai / Långfredagen", KIRKKO},
    {"FI", EASTER(0),                     1990, OPEN, PUBLIC,   0, 0, NULL, "Easter Sunday", "Pääsiäispäivä / Påskdagen", KIRKKO},
    {"FI", EASTER(1),                     1990, OPEN, PUBLIC,   0, 0, NULL, "Easter Monday", "Toinen pääsiäispäivä / Annandag påsk", KIRKKO},
    {"FI", FIXED(5, 1),                   1990, OPEN, PUBLIC,   0, 0, NULL, "May Day", "Vapunpäivä / Första maj", "Laki vapunpäivän järjestämisestä työntekijäin vapaapäiväksi eräissä tapauksissa (272/1944); " MAARAAIKA},
    {"FI", EASTER(34),                    1990, 1991, PUBLIC,   0, UNVERIFIED, NULL, "Ascension Day", "Helatorstai / Kristi himmelsfärdsdag", ON_SATURDAY},
    {"FI", EASTER(39),                    1992, OPEN, PUBLIC,   0, 0, NULL, "Ascension Day", "Helatorstai / Kristi himmelsfärdsdag", KIRKKO},
    {"FI", EASTER(49),                    1990, OPEN, PUBLIC,   0, 0, NULL, "Whit Sunday", "Helluntai / Pingst", KIRKKO},
    {"FI", FROM(6, 19, FRI),              1990, OPEN, DEADLINE, 0, UNSETTLED, "fi-1930", "Midsummer Eve", "Juhannusaatto / Midsommarafton", MAARAAIKA},
    {"FI", FROM(6, 20, SAT),              1990, OPEN, PUBLIC,   0, 0, NULL, "Midsummer Day", "Juhannuspäivä / Midsommardagen", KIRKKO},
    {"FI", FROM(10, 31, SAT),             1990, OPEN, PUBLIC,   0, 0, NULL, "All Saints' Day", "Pyhäinpäivä / Alla helgons dag", KIRKKO},
    {"FI", FIXED(12, 6),                  1990, OPEN, PUBLIC,   0, 0, NULL, "Independence Day", "Itsenäisyyspäivä / Självständighetsdagen", "Laki itsenäisyyspäivän viettämisestä yleisenä juhla- ja vapaapäivänä (388/1937) 1 §"},
    {"FI", FIXED(12, 24),                 1990, OPEN, DEADLINE, 0, 0, "fi-1930", "Christmas Eve", "Jouluaatto / Julafton", MAARAAIKA},
    {"FI", FIXED(12, 25),                 1990, OPEN, PUBLIC,   0, 0, NULL, "Christmas Day", "Joulupäivä / Juldagen", KIRKKO},
    {"FI", FIXED(12, 26),                 1990, OPEN, PUBLIC,   0, 0, NULL, "Second Day of Christmas", "Toinen joulupäivä / Annandag jul", KIRKKO},
};
/* clang-format on */

COUNTRY(fi, "FI", 2027, false, NULL);
