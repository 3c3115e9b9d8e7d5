/* The United States: the legal public holidays of federal law; those of the States are not held. A day on a Saturday is
 * observed on the Friday before, so New Year's Day on 31 December; one on a Sunday on the Monday after. Days on which
 * the President closes the departments, and Inauguration Day around Washington, are none. */
#include "calendar_rows_private.h"

#define USC "5 U.S.C. § 6103(a)"
#define OBSERVED USC "; § 6103(b); E.O. 11582 § 3(a)"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,         from, until, class,   flags, rule, name, local name, source */
    {"US", FIXED(1, 1),    1990, OPEN, PUBLIC, NEAREST, 0, NULL, "New Year's Day", "New Year's Day", OBSERVED},
    {"US", NTH(1, MON, 3), 1990, OPEN, PUBLIC, 0, 0, NULL, "Birthday of Martin Luther King, Jr.", "Birthday of Martin Luther King, Jr.", USC},
    {"US", NTH(2, MON, 3), 1990, OPEN, PUBLIC, 0, 0, NULL, "Washington's Birthday", "Washington's Birthday", USC},
    {"US", NTH(5, MON, -1), 1990, OPEN, PUBLIC, 0, 0, NULL, "Memorial Day", "Memorial Day", USC},
    {"US", FIXED(6, 19),   2021, OPEN, PUBLIC, NEAREST, 0, NULL, "Juneteenth National Independence Day", "Juneteenth National Independence Day", OBSERVED "; Pub. L. 117-17"},
    {"US", FIXED(7, 4),    1990, OPEN, PUBLIC, NEAREST, 0, NULL, "Independence Day", "Independence Day", OBSERVED},
    {"US", NTH(9, MON, 1), 1990, OPEN, PUBLIC, 0, 0, NULL, "Labor Day", "Labor Day", USC},
    {"US", NTH(10, MON, 2), 1990, OPEN, PUBLIC, 0, 0, NULL, "Columbus Day", "Columbus Day", USC},
    {"US", FIXED(11, 11),  1990, OPEN, PUBLIC, NEAREST, 0, NULL, "Veterans Day", "Veterans Day", OBSERVED},
    {"US", NTH(11, THU, 4), 1990, OPEN, PUBLIC, 0, 0, NULL, "Thanksgiving Day", "Thanksgiving Day", USC},
    {"US", FIXED(12, 25),  1990, OPEN, PUBLIC, NEAREST, 0, NULL, "Christmas Day", "Christmas Day", OBSERVED},
};
/* clang-format on */

COUNTRY(us, "US", 2027, true, NULL);
