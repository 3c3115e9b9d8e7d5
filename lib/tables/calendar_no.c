/* Norway. Christmas Eve and the eves of Easter and Whitsun have the peace of a holiday from 16:00, but are none. */
#include "calendar_rows_private.h"

#define HELLIGDAG "Lov 24. februar 1995 nr. 12 om helligdager og helligdagsfred § 2; before: lov 4. juni 1965 nr. 1"
#define HOYTIDSDAG "Lov 26. april 1947 nr. 1 om 1. og 17. mai som høgtidsdager § 1"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"NO", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Nyttårsdag", HELLIGDAG},
    {"NO", EASTER(-3),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Maundy Thursday", "Skjærtorsdag", HELLIGDAG},
    {"NO", EASTER(-2),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Langfredag", HELLIGDAG},
    {"NO", EASTER(0),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "Første påskedag", HELLIGDAG},
    {"NO", EASTER(1),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Annen påskedag", HELLIGDAG},
    {"NO", FIXED(5, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Første mai", HOYTIDSDAG},
    {"NO", FIXED(5, 17),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Constitution Day", "Grunnlovsdag", HOYTIDSDAG},
    {"NO", EASTER(39),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Ascension Day", "Kristi himmelfartsdag", HELLIGDAG},
    {"NO", EASTER(49),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Sunday", "Første pinsedag", HELLIGDAG},
    {"NO", EASTER(50),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Annen pinsedag", HELLIGDAG},
    {"NO", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Første juledag", HELLIGDAG},
    {"NO", FIXED(12, 26),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Annen juledag", HELLIGDAG},
};
/* clang-format on */

COUNTRY(no, "NO", 2027, false, NULL);
