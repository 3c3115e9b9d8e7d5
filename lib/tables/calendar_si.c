/* Slovenia. The act of 1991 names state holidays (art. 1), five of which are working days, and other days free of work
 * (art. 2), two Sundays among them. None has a substitute. Of 1990 and 1991 only what is common to the older acts is
 * held. */
#include "calendar_rows_private.h"

#define ZPDPD "Zakon o praznikih in dela prostih dnevih v Republiki Sloveniji (Uradni list RS, št. 26/91) "
#define STATE ZPDPD "1. člen"
#define FREE ZPDPD "2. člen"
#define OLD "Acts on holidays of the SFR Yugoslavia (Službeni list SFRJ 6/1973) and of the SR Slovenia"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"SI", FIXED(1, 1),                   1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "New Year's Day", "novo leto", OLD},
    {"SI", FIXED(1, 1),                   1992, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "novo leto", STATE},
    {"SI", FIXED(1, 2),                   1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "Second Day of the Year", "novo leto", OLD},
    {"SI", FIXED(1, 2),                   1992, 2012, PUBLIC, 0, 0, NULL, "Second Day of the Year", "novo leto", STATE "; ended by ZUJF (Uradni list RS, št. 40/12)"},
    {"SI", FIXED(1, 2),                   2017, OPEN, PUBLIC, 0, 0, NULL, "Second Day of the Year", "novo leto", STATE ", as amended by Uradni list RS, št. 83/16"},
    {"SI", FIXED(2, 8),                   1992, OPEN, PUBLIC, 0, 0, NULL, "Prešeren Day", "Prešernov dan, slovenski kulturni praznik", STATE},
    {"SI", EASTER(0),                     1992, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "velikonočna nedelja", FREE},
    {"SI", EASTER(1),                     1992, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "velikonočni ponedeljek", FREE},
    {"SI", FIXED(4, 27),                  1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "Uprising Day", "dan Osvobodilne fronte", OLD},
    {"SI", FIXED(4, 27),                  1992, OPEN, PUBLIC, 0, 0, NULL, "Uprising Day", "dan upora proti okupatorju", STATE},
    {"SI", FIXED(5, 1),                   1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "Labour Day", "praznik dela", OLD},
    {"SI", FIXED(5, 1),                   1992, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "praznik dela", STATE},
    {"SI", FIXED(5, 2),                   1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "Second Labour Day", "praznik dela", OLD},
    {"SI", FIXED(5, 2),                   1992, OPEN, PUBLIC, 0, 0, NULL, "Second Labour Day", "praznik dela", STATE},
    {"SI", EASTER(49),                    1992, OPEN, PUBLIC, 0, 0, NULL, "Whit Sunday", "binkoštna nedelja", FREE},
    {"SI", FIXED(6, 25),                  1992, OPEN, PUBLIC, 0, 0, NULL, "Statehood Day", "dan državnosti", STATE},
    {"SI", FIXED(8, 14),                  2023, 2023, PUBLIC, 0, 0, NULL, "Solidarity Day", "dan solidarnosti", "ZOPNN-F (Uradni list RS, št. 88/23)"},
    {"SI", FIXED(8, 15),                  1992, OPEN, PUBLIC, 0, 0, NULL, "Assumption of Mary", "Marijino vnebovzetje", FREE},
    {"SI", FIXED(10, 31),                 1992, OPEN, PUBLIC, 0, 0, NULL, "Reformation Day", "dan reformacije", FREE},
    {"SI", FIXED(11, 1),                  1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "Day of the Dead", "dan spomina na mrtve", OLD},
    {"SI", FIXED(11, 1),                  1992, OPEN, PUBLIC, 0, 0, NULL, "Day of the Dead", "dan spomina na mrtve", STATE},
    {"SI", FIXED(12, 25),                 1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "Christmas Day", "božič", OLD},
    {"SI", FIXED(12, 25),                 1992, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "božič", FREE},
    {"SI", FIXED(12, 26),                 1992, OPEN, PUBLIC, 0, 0, NULL, "Independence and Unity Day", "dan samostojnosti in enotnosti", STATE},
};
/* clang-format on */

COUNTRY(si, "SI", 2027, false, NULL);
