/* Denmark: the holidays of the national church, as the ordinance of 1770 left them. Constitution Day, 1 May, 24 and 31
 * December are none: single acts close shops or extend their own periods on them. */
#include "calendar_rows_private.h"

#define HELLIGDAGE "Danske Lov 2-4-5; forordning af 26. oktober 1770 om afskaffelse af nogle fest- og helligdage"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"DK", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Nytårsdag", HELLIGDAGE},
    {"DK", EASTER(-3),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Maundy Thursday", "Skærtorsdag", HELLIGDAGE},
    {"DK", EASTER(-2),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Langfredag", HELLIGDAGE},
    {"DK", EASTER(0),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "Påskedag", HELLIGDAGE},
    {"DK", EASTER(1),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "2. påskedag", HELLIGDAGE},
    {"DK", EASTER(26),                    1990, 2023, PUBLIC, 0, 0, NULL, "General Prayer Day", "Store bededag", "Forordning af 27. marts 1686; abolished from 1 January 2024 by lov nr. 214 af 6. marts 2023 § 1"},
    {"DK", EASTER(39),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Ascension Day", "Kristi himmelfartsdag", HELLIGDAGE},
    {"DK", EASTER(49),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Sunday", "Pinsedag", HELLIGDAGE},
    {"DK", EASTER(50),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "2. pinsedag", HELLIGDAGE},
    {"DK", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Juledag", HELLIGDAGE},
    {"DK", FIXED(12, 26),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "2. juledag", HELLIGDAGE},
};
/* clang-format on */

COUNTRY(dk, "DK", 2027, false, NULL);
