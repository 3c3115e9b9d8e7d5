/* Malta. A day on a weekend has no substitute: an employee gets a day of leave (until 2004 and again from 2021). */
#include "calendar_rows_private.h"

#define CAP "National Holidays and Other Public Holidays Act (Cap. 252) "
#define NATIONAL CAP "art. 2"
#define SCHEDULE CAP "art. 5 and Schedule"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"MT", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "L-Ewwel tas-Sena", SCHEDULE},
    {"MT", FIXED(2, 10),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Shipwreck of Saint Paul", "In-Nawfraġju ta' San Pawl", SCHEDULE},
    {"MT", FIXED(3, 19),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Saint Joseph's Day", "San Ġużepp", SCHEDULE},
    {"MT", FIXED(3, 31),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Freedom Day", "Jum il-Ħelsien", NATIONAL},
    {"MT", EASTER(-2),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Il-Ġimgħa l-Kbira", SCHEDULE},
    {"MT", FIXED(5, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Workers' Day", "Jum il-Ħaddiem", SCHEDULE},
    {"MT", FIXED(6, 7),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Sette Giugno", "Sette Giugno", NATIONAL},
    {"MT", FIXED(6, 29),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Saint Peter and Saint Paul", "L-Imnarja", SCHEDULE},
    {"MT", FIXED(8, 15),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Assumption of Mary", "Santa Marija", SCHEDULE},
    {"MT", FIXED(9, 8),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Victory Day", "Jum il-Vittorja", NATIONAL},
    {"MT", FIXED(9, 21),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Independence Day", "Jum l-Indipendenza", NATIONAL},
    {"MT", FIXED(12, 8),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Immaculate Conception", "L-Immakulata Kunċizzjoni", SCHEDULE},
    {"MT", FIXED(12, 13),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Republic Day", "Jum ir-Repubblika", NATIONAL},
    {"MT", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Il-Milied", SCHEDULE},
};
/* clang-format on */

COUNTRY(mt, "MT", 2027, false, NULL);
