/* Romania. The labour code gives Good Friday, Easter and Whitsun by the church of the employee (art. 139 (2^1)); held
 * are the Orthodox days, which are those of the courts and offices. None has a substitute. Bridge days that the
 * government decrees for the public sector (art. 139 (4)) are no public holidays. */
#include "calendar_rows_private.h"

#define OLD "Legea nr. 10/1972 (Codul muncii)"
#define L75 "Legea nr. 75/1996; Legea nr. 53/2003 (Codul muncii) art. 139 alin. (1) (134 until 2011)"
#define CODE "Legea nr. 53/2003 (Codul muncii) art. 139 alin. (1) (134 until 2011), as amended by Legea nr. "

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"RO", FIXED(1, 1),                   1990, 1996, PUBLIC, 0, UNVERIFIED, NULL, "New Year's Day", "Anul Nou", OLD},
    {"RO", FIXED(1, 1),                   1997, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Anul Nou", L75},
    {"RO", FIXED(1, 2),                   1990, 1996, PUBLIC, 0, UNVERIFIED, NULL, "Second Day of the Year", "Anul Nou", OLD},
    {"RO", FIXED(1, 2),                   1997, OPEN, PUBLIC, 0, 0, NULL, "Second Day of the Year", "Anul Nou", L75},
    {"RO", FIXED(1, 6),                   2024, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Botezul Domnului - Boboteaza", CODE "52/2023"},
    {"RO", FIXED(1, 7),                   2024, OPEN, PUBLIC, 0, 0, NULL, "Saint John the Baptist", "Soborul Sfântului Proroc Ioan Botezătorul", CODE "52/2023"},
    {"RO", FIXED(1, 24),                  2017, OPEN, PUBLIC, 0, 0, NULL, "Unification Day", "Ziua Unirii Principatelor Române", CODE "176/2016"},
    {"RO", ORTHODOX(-2),                  2018, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Vinerea Mare", CODE "64/2018"},
    {"RO", ORTHODOX(0),                   1990, 1996, PUBLIC, 0, UNVERIFIED, NULL, "Easter Sunday", "Paștele", OLD},
    {"RO", ORTHODOX(0),                   1997, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "Paștele", L75},
    {"RO", ORTHODOX(1),                   1990, 1996, PUBLIC, 0, UNVERIFIED, NULL, "Easter Monday", "A doua zi de Paști", OLD},
    {"RO", ORTHODOX(1),                   1997, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "A doua zi de Paști", L75},
    {"RO", FIXED(5, 1),                   1990, 1996, PUBLIC, 0, UNVERIFIED, NULL, "Labour Day", "Ziua Muncii", OLD},
    {"RO", FIXED(5, 1),                   1997, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Ziua Muncii", L75},
    {"RO", FIXED(6, 1),                   2017, OPEN, PUBLIC, 0, 0, NULL, "Children's Day", "Ziua Copilului", CODE "220/2016"},
    {"RO", ORTHODOX(49),                  2009, OPEN, PUBLIC, 0, 0, NULL, "Whit Sunday", "Rusaliile", CODE "202/2008"},
    {"RO", ORTHODOX(50),                  2009, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "A doua zi de Rusalii", CODE "202/2008"},
    {"RO", FIXED(8, 15),                  2009, OPEN, PUBLIC, 0, 0, NULL, "Dormition of Mary", "Adormirea Maicii Domnului", CODE "202/2008"},
    {"RO", FIXED(11, 30),                 2012, OPEN, PUBLIC, 0, 0, NULL, "Saint Andrew's Day", "Sfântul Apostol Andrei", CODE "147/2012"},
    {"RO", FIXED(12, 1),                  1990, 1995, PUBLIC, 0, UNVERIFIED, NULL, "National Day", "Ziua Națională a României", "Legea nr. 10/1990"},
    {"RO", FIXED(12, 1),                  1996, OPEN, PUBLIC, 0, 0, NULL, "National Day", "Ziua Națională a României", "Legea nr. 10/1990; " L75},
    {"RO", FIXED(12, 25),                 1990, 1995, PUBLIC, 0, UNVERIFIED, NULL, "Christmas Day", "Crăciunul", OLD},
    {"RO", FIXED(12, 25),                 1996, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Crăciunul", L75},
    {"RO", FIXED(12, 26),                 1990, 1995, PUBLIC, 0, UNVERIFIED, NULL, "Second Day of Christmas", "A doua zi de Crăciun", OLD},
    {"RO", FIXED(12, 26),                 1996, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "A doua zi de Crăciun", L75},
};
/* clang-format on */

COUNTRY(ro, "RO", 2027, false, NULL);
