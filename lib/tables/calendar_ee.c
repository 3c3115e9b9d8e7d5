/* Estonia. Easter Sunday and Whit Sunday are named by the act, Easter Monday and Whit Monday are working days. No day
 * has a substitute. The working day before four of the holidays is three hours shorter (töölepingu seadus § 53): that
 * is no holiday. */
#include "calendar_rows_private.h"

#define ENSV "Act of the Supreme Council of 9 October 1990 on state holidays"
#define PTS_1994 "Pühade ja tähtpäevade seadus (RT I 1994, 12, 199) § 1"
#define PTS "Pühade ja tähtpäevade seadus (RT I 1998, 13, 162) § 2 p "

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"EE", FIXED(1, 1),                   1990, 1994, PUBLIC, 0, UNVERIFIED, NULL, "New Year's Day", "uusaasta", ENSV},
    {"EE", FIXED(1, 1),                   1995, 1998, PUBLIC, 0, 0, NULL, "New Year's Day", "uusaasta", PTS_1994},
    {"EE", FIXED(1, 1),                   1999, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "uusaasta", PTS "1"},
    {"EE", FIXED(2, 24),                  1991, 1993, PUBLIC, 0, UNVERIFIED, NULL, "Independence Day", "iseseisvuspäev", ENSV},
    {"EE", FIXED(2, 24),                  1994, 1997, PUBLIC, 0, 0, NULL, "Independence Day", "iseseisvuspäev", PTS_1994},
    {"EE", FIXED(2, 24),                  1998, OPEN, PUBLIC, 0, 0, NULL, "Independence Day", "iseseisvuspäev, Eesti Vabariigi aastapäev", "Pühade ja tähtpäevade seadus (RT I 1998, 13, 162) § 1"},
    {"EE", EASTER(-2),                    1994, 1997, PUBLIC, 0, 0, NULL, "Good Friday", "suur reede", PTS_1994},
    {"EE", EASTER(-2),                    1998, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "suur reede", PTS "2"},
    {"EE", EASTER(0),                     1994, 1997, PUBLIC, 0, 0, NULL, "Easter Sunday", "ülestõusmispühade 1. püha", PTS_1994},
    {"EE", EASTER(0),                     1998, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "ülestõusmispühade 1. püha", PTS "3"},
    {"EE", FIXED(5, 1),                   1990, 1993, PUBLIC, 0, UNVERIFIED, NULL, "May Day", "kevadpüha", ENSV},
    {"EE", FIXED(5, 1),                   1994, 1997, PUBLIC, 0, 0, NULL, "May Day", "kevadpüha", PTS_1994},
    {"EE", FIXED(5, 1),                   1998, OPEN, PUBLIC, 0, 0, NULL, "May Day", "kevadpüha", PTS "4"},
    {"EE", EASTER(49),                    1994, 1997, PUBLIC, 0, 0, NULL, "Whit Sunday", "nelipühade 1. püha", PTS_1994},
    {"EE", EASTER(49),                    1998, OPEN, PUBLIC, 0, 0, NULL, "Whit Sunday", "nelipühade 1. püha", PTS "5"},
    {"EE", FIXED(6, 23),                  1991, 1993, PUBLIC, 0, UNVERIFIED, NULL, "Victory Day", "võidupüha", ENSV},
    {"EE", FIXED(6, 23),                  1994, 1997, PUBLIC, 0, 0, NULL, "Victory Day", "võidupüha", PTS_1994},
    {"EE", FIXED(6, 23),                  1998, OPEN, PUBLIC, 0, 0, NULL, "Victory Day", "võidupüha", PTS "6"},
    {"EE", FIXED(6, 24),                  1991, 1993, PUBLIC, 0, UNVERIFIED, NULL, "Midsummer Day", "jaanipäev", ENSV},
    {"EE", FIXED(6, 24),                  1994, 1997, PUBLIC, 0, 0, NULL, "Midsummer Day", "jaanipäev", PTS_1994},
    {"EE", FIXED(6, 24),                  1998, OPEN, PUBLIC, 0, 0, NULL, "Midsummer Day", "jaanipäev", PTS "7"},
    {"EE", FIXED(8, 20),                  1998, OPEN, PUBLIC, 0, 0, NULL, "Restoration of Independence Day", "taasiseseisvumispäev", PTS "8"},
    {"EE", FIXED(11, 16),                 1990, 1993, PUBLIC, 0, UNVERIFIED, NULL, "Day of Rebirth", "taassünnipäev", ENSV},
    {"EE", FIXED(12, 24),                 2005, OPEN, PUBLIC, 0, 0, NULL, "Christmas Eve", "jõululaupäev", PTS "8¹, as amended by RT I 2005, 24, 185"},
    {"EE", FIXED(12, 25),                 1990, 1993, PUBLIC, 0, UNVERIFIED, NULL, "Christmas Day", "esimene jõulupüha", ENSV},
    {"EE", FIXED(12, 25),                 1994, 1997, PUBLIC, 0, 0, NULL, "Christmas Day", "esimene jõulupüha", PTS_1994},
    {"EE", FIXED(12, 25),                 1998, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "esimene jõulupüha", PTS "9"},
    {"EE", FIXED(12, 26),                 1990, 1993, PUBLIC, 0, UNVERIFIED, NULL, "Second Day of Christmas", "teine jõulupüha", ENSV},
    {"EE", FIXED(12, 26),                 1994, 1997, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "teine jõulupüha", PTS_1994},
    {"EE", FIXED(12, 26),                 1998, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "teine jõulupüha", PTS "10"},
};
/* clang-format on */

COUNTRY(ee, "EE", 2027, false, NULL);
