/* Sweden. The eves are no public holidays; the act on the reckoning of periods puts some of them on a par. */
#include "calendar_rows_private.h"

#define HELGDAGAR "Lag (1989:253) om allmänna helgdagar 1 §"
#define LAGSTADGAD_TID "Lag (1930:173) om beräkning av lagstadgad tid 2 §"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,    move, flags, rule, name, local name, source */
    {"SE", FIXED(1, 1),                   1990, OPEN, PUBLIC,   0, 0, NULL, "New Year's Day", "Nyårsdagen", HELGDAGAR},
    {"SE", FIXED(1, 6),                   1990, OPEN, PUBLIC,   0, 0, NULL, "Epiphany", "Trettondedag jul", HELGDAGAR},
    {"SE", EASTER(-2),                    1990, OPEN, PUBLIC,   0, 0, NULL, "Good Friday", "Långfredagen", HELGDAGAR},
    {"SE", EASTER(0),                     1990, OPEN, PUBLIC,   0, 0, NULL, "Easter Sunday", "Påskdagen", HELGDAGAR},
    {"SE", EASTER(1),                     1990, OPEN, PUBLIC,   0, 0, NULL, "Easter Monday", "Annandag påsk", HELGDAGAR},
    {"SE", FIXED(5, 1),                   1990, OPEN, PUBLIC,   0, 0, NULL, "May Day", "Första maj", HELGDAGAR},
    {"SE", EASTER(39),                    1990, OPEN, PUBLIC,   0, 0, NULL, "Ascension Day", "Kristi himmelsfärdsdag", HELGDAGAR},
    {"SE", EASTER(49),                    1990, OPEN, PUBLIC,   0, 0, NULL, "Whit Sunday", "Pingstdagen", HELGDAGAR},
    {"SE", EASTER(50),                    1990, 2004, PUBLIC,   0, 0, NULL, "Whit Monday", "Annandag pingst", HELGDAGAR "; struck out from 2005 by lag (2004:1320)"},
    {"SE", FIXED(6, 6),                   2005, OPEN, PUBLIC,   0, 0, NULL, "National Day", "Sveriges nationaldag", HELGDAGAR ", as amended by lag (2004:1320)"},
    {"SE", FROM(6, 19, FRI),              1990, OPEN, DEADLINE, 0, 0, "se-1930", "Midsummer Eve", "Midsommarafton", LAGSTADGAD_TID},
    {"SE", FROM(6, 20, SAT),              1990, OPEN, PUBLIC,   0, 0, NULL, "Midsummer Day", "Midsommardagen", HELGDAGAR},
    {"SE", FROM(10, 31, SAT),             1990, OPEN, PUBLIC,   0, 0, NULL, "All Saints' Day", "Alla helgons dag", HELGDAGAR},
    {"SE", FIXED(12, 24),                 1990, OPEN, DEADLINE, 0, 0, "se-1930", "Christmas Eve", "Julafton", LAGSTADGAD_TID},
    {"SE", FIXED(12, 25),                 1990, OPEN, PUBLIC,   0, 0, NULL, "Christmas Day", "Juldagen", HELGDAGAR},
    {"SE", FIXED(12, 26),                 1990, OPEN, PUBLIC,   0, 0, NULL, "Second Day of Christmas", "Annandag jul", HELGDAGAR},
    {"SE", FIXED(12, 31),                 1990, OPEN, DEADLINE, 0, 0, "se-1930", "New Year's Eve", "Nyårsafton", LAGSTADGAD_TID},
};
/* clang-format on */

COUNTRY(se, "SE", 2027, false, NULL);
