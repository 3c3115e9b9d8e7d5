/* Ireland. Good Friday is no public holiday. Since the act of 1997 a day on a weekend has no substitute: an employee
 * gets another benefit. Under the act of 1973 some holidays on a Sunday were held on the next day that was none. */
#include "calendar_rows_private.h"

#define OWTA "Organisation of Working Time Act 1997 (No. 20/1997) Sch. 2 para. 1"
#define HEA "Holidays (Employees) Act 1973 (No. 25/1973) Sch. para. 1"
#define BOTH HEA "; " OWTA

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,                flags, rule, name, local name, source */
    {"IE", FIXED(1, 1),                   1990, 1997, PUBLIC, SUBSTITUTE_SUNDAY, UNVERIFIED, NULL, "New Year's Day", "Lá Caille", HEA "(e); S.I. No. 341/1974"},
    {"IE", FIXED(1, 1),                   1998, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Lá Caille", OWTA "(f)"},
    {"IE", FIRST_UNLESS(2, MON, 1, FRI),  2023, OPEN, PUBLIC, 0, 0, NULL, "Saint Brigid's Day", "Lá Fhéile Bríde", OWTA "(g); S.I. No. 50/2022"},
    {"IE", FIXED(3, 17),                  1990, 1997, PUBLIC, SUBSTITUTE_SUNDAY, 0, NULL, "Saint Patrick's Day", "Lá Fhéile Pádraig", HEA "(c)"},
    {"IE", FIXED(3, 17),                  1998, OPEN, PUBLIC, 0, 0, NULL, "Saint Patrick's Day", "Lá Fhéile Pádraig", OWTA "(c)"},
    {"IE", FIXED(3, 18),                  2022, 2022, PUBLIC, 0, 0, NULL, "Day of Remembrance and Recognition", "Lá Cuimhneacháin agus Aitheantais", OWTA "(g); S.I. No. 50/2022"},
    {"IE", EASTER(1),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Luan Cásca", BOTH "(d)"},
    {"IE", NTH(5, MON, 1),                1994, 1994, PUBLIC, 0, 0, NULL, "May Day", "Lá Bealtaine", "S.I. No. 91/1993"},
    {"IE", NTH(5, MON, 1),                1995, 1995, PUBLIC, 0, UNVERIFIED, NULL, "May Day", "Lá Bealtaine", "S.I. No. 91/1993 (some hold that it was on 8 May that year)"},
    {"IE", NTH(5, MON, 1),                1996, OPEN, PUBLIC, 0, 0, NULL, "May Day", "Lá Bealtaine", "S.I. No. 91/1993; " OWTA "(d)"},
    {"IE", NTH(6, MON, 1),                1990, OPEN, PUBLIC, 0, 0, NULL, "June Holiday", "Lá Saoire i mí an Mheithimh", BOTH "(d)"},
    {"IE", NTH(8, MON, 1),                1990, OPEN, PUBLIC, 0, 0, NULL, "August Holiday", "Lá Saoire i mí Lúnasa", BOTH "(d)"},
    {"IE", NTH(10, MON, -1),              1990, OPEN, PUBLIC, 0, 0, NULL, "October Holiday", "Lá Saoire i mí Dheireadh Fómhair", HEA "(e); " OWTA "(e)"},
    {"IE", FIXED(12, 25),                 1990, 1997, PUBLIC, SUBSTITUTE_SUNDAY, 0, NULL, "Christmas Day", "Lá Nollag", HEA "(a)"},
    {"IE", FIXED(12, 25),                 1998, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Lá Nollag", OWTA "(a)"},
    {"IE", FIXED(12, 26),                 1990, 1997, PUBLIC, SUBSTITUTE_SUNDAY, 0, NULL, "Saint Stephen's Day", "Lá Fhéile Stiofáin", HEA "(b)"},
    {"IE", FIXED(12, 26),                 1998, OPEN, PUBLIC, 0, 0, NULL, "Saint Stephen's Day", "Lá Fhéile Stiofáin", OWTA "(b)"},
    {"IE", FIXED(12, 31),                 1999, 1999, PUBLIC, 0, 0, NULL, "Millennium Eve", "Oíche na Mílaoise", OWTA "(g); Dáil Debates, 30 November 1999, vol. 511 no. 6"},
};
/* clang-format on */

COUNTRY(ie, "IE", 2027, false, NULL);
