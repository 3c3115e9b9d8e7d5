/* Ireland. Good Friday is no public holiday. A day on a weekend has no substitute in the sense of the acts: an employee
 * gets another benefit. */
#include "calendar_rows_private.h"

#define OWTA "Organisation of Working Time Act 1997 (No. 20/1997) Sch. 2 para. 1"
#define HEA "Holidays (Employees) Act 1973 (No. 25/1973) Sch.; " OWTA

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,                flags, rule, name, local name, source */
    {"IE", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Lá Caille", HEA},
    {"IE", FIRST_UNLESS(2, MON, 1, FRI),  2023, OPEN, PUBLIC, 0, 0, NULL, "Saint Brigid's Day", "Lá Fhéile Bríde", OWTA ", as amended by S.I. No. 50/2022"},
    {"IE", FIXED(3, 17),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Saint Patrick's Day", "Lá Fhéile Pádraig", HEA},
    {"IE", FIXED(3, 18),                  2022, 2022, PUBLIC, 0, 0, NULL, "Day of Remembrance and Recognition", "Lá Cuimhneacháin agus Aitheantais", OWTA "; S.I. No. 50/2022"},
    {"IE", EASTER(1),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Luan Cásca", HEA},
    {"IE", NTH(5, MON, 1),                1994, OPEN, PUBLIC, 0, 0, NULL, "May Day", "Lá Bealtaine", OWTA "; S.I. No. 91/1993"},
    {"IE", NTH(6, MON, 1),                1990, OPEN, PUBLIC, 0, 0, NULL, "June Holiday", "Lá Saoire i mí an Mheithimh", HEA},
    {"IE", NTH(8, MON, 1),                1990, OPEN, PUBLIC, 0, 0, NULL, "August Holiday", "Lá Saoire i mí Lúnasa", HEA},
    {"IE", NTH(10, MON, -1),              1990, OPEN, PUBLIC, 0, 0, NULL, "October Holiday", "Lá Saoire i mí Dheireadh Fómhair", HEA},
    {"IE", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Lá Nollag", HEA},
    {"IE", FIXED(12, 26),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Saint Stephen's Day", "Lá Fhéile Stiofáin", HEA},
};
/* clang-format on */

COUNTRY(ie, "IE", 2027, false, NULL);
