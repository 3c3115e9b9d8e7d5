/* The United Kingdom. Bank holidays are named by Schedule 1 of the Act of 1971 for each nation, and added to and moved
 * by yearly proclamations; Good Friday and Christmas Day are holidays at common law outside Scotland. A day on a
 * weekend has the next free weekday as its substitute, in the order of the days. */
#include "calendar_rows_private.h"

#define BFDA "Banking and Financial Dealings Act 1971 (c. 80) "
#define PROCLAIMED BFDA "s. 1(3), proclamation"
#define MOVED BFDA "s. 1(2), proclamation"
#define NOT_SCT "GB-ENG GB-NIR GB-WLS"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,        move, flags, rule, name, local name, source */
    {"GB", FIXED(1, 1),                   1990, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "New Year's Day", "New Year's Day", BFDA "s. 1(3), proclamation of each year; Scotland: Sch. 1 para. 2"},
    {"GB-SCT", FIXED(1, 2),               1990, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "2nd January", "2nd January", BFDA "Sch. 1 para. 2"},
    {"GB-NIR", FIXED(3, 17),               1990, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Saint Patrick's Day", "Saint Patrick's Day", BFDA "Sch. 1 para. 3"},
    {"GB", EASTER(-2),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Good Friday", "Common law; Bills of Exchange Act 1882 (c. 61) s. 92; Scotland: " BFDA "Sch. 1 para. 2"},
    {NOT_SCT, EASTER(1),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Easter Monday", BFDA "Sch. 1 paras. 1, 3"},

    {"GB", NTH(5, MON, 1),                1990, 1994, PUBLIC, 0, 0, NULL, "Early May bank holiday", "Early May bank holiday", PROCLAIMED " of each year; Scotland: Sch. 1 para. 2"},
    {"GB-SCT", NTH(5, MON, 1),            1995, 1995, PUBLIC, 0, 0, NULL, "Early May bank holiday", "Early May bank holiday", BFDA "Sch. 1 para. 2; HC Deb 2 March 1995 vol. 255 c. 709W"},
    {"GB", FIXED(5, 8),                   1995, 1995, PUBLIC, 0, 0, NULL, "VE Day (50 years)", "VE Day", PROCLAIMED ": in place of 1 May, in Scotland beside it; HC Deb 2 March 1995 vol. 255 c. 709W"},
    {"GB", NTH(5, MON, 1),                1996, 2019, PUBLIC, 0, 0, NULL, "Early May bank holiday", "Early May bank holiday", PROCLAIMED " of each year; Scotland: Sch. 1 para. 2"},
    {"GB", FIXED(5, 8),                   2020, 2020, PUBLIC, 0, 0, NULL, "Early May bank holiday (VE Day)", "Early May bank holiday (VE Day)", PROCLAIMED " for 2020; Scotland: s. 1(2), in place of 4 May"},
    {"GB", NTH(5, MON, 1),                2021, OPEN, PUBLIC, 0, 0, NULL, "Early May bank holiday", "Early May bank holiday", PROCLAIMED " of each year; Scotland: Sch. 1 para. 2"},

    {"GB", NTH(5, MON, -1),               1990, 2001, PUBLIC, 0, 0, NULL, "Spring bank holiday", "Spring bank holiday", BFDA "Sch. 1 paras. 1, 3; Scotland: s. 1(3), proclamation of each year"},
    {"GB", FIXED(6, 4),                   2002, 2002, PUBLIC, 0, 0, NULL, "Spring bank holiday", "Spring bank holiday", MOVED ": in place of 27 May 2002"},
    {"GB", NTH(5, MON, -1),               2003, 2011, PUBLIC, 0, 0, NULL, "Spring bank holiday", "Spring bank holiday", BFDA "Sch. 1 paras. 1, 3; Scotland: s. 1(3), proclamation of each year"},
    {"GB", FIXED(6, 4),                   2012, 2012, PUBLIC, 0, 0, NULL, "Spring bank holiday", "Spring bank holiday", MOVED ": in place of 28 May 2012"},
    {"GB", NTH(5, MON, -1),               2013, 2021, PUBLIC, 0, 0, NULL, "Spring bank holiday", "Spring bank holiday", BFDA "Sch. 1 paras. 1, 3; Scotland: s. 1(3), proclamation of each year"},
    {"GB", FIXED(6, 2),                   2022, 2022, PUBLIC, 0, 0, NULL, "Spring bank holiday", "Spring bank holiday", MOVED ": in place of 30 May 2022"},
    {"GB", NTH(5, MON, -1),               2023, OPEN, PUBLIC, 0, 0, NULL, "Spring bank holiday", "Spring bank holiday", BFDA "Sch. 1 paras. 1, 3; Scotland: s. 1(3), proclamation of each year"},

    {"GB-NIR", FIXED(7, 12),               1990, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Battle of the Boyne", "Battle of the Boyne (Orangemen's Day)", PROCLAIMED " of each year"},
    {"GB-SCT", NTH(8, MON, 1),            1990, OPEN, PUBLIC, 0, 0, NULL, "Summer bank holiday", "Summer bank holiday", BFDA "Sch. 1 para. 2"},
    {NOT_SCT, NTH(8, MON, -1),            1990, OPEN, PUBLIC, 0, 0, NULL, "Summer bank holiday", "Summer bank holiday", BFDA "Sch. 1 paras. 1, 3"},
    {"GB-SCT", FIXED(11, 30),             2007, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Saint Andrew's Day", "Saint Andrew's Day", BFDA "Sch. 1 para. 2, as amended by the St Andrew's Day Bank Holiday (Scotland) Act 2007 (asp 2) s. 1"},
    {"GB", FIXED(12, 25),                 1990, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Christmas Day", "Christmas Day", "Common law; Bills of Exchange Act 1882 (c. 61) s. 92; Scotland: " BFDA "Sch. 1 para. 2; Saturday: s. 1(3), proclamation"},
    {"GB", FIXED(12, 26),                 1990, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Boxing Day", "Boxing Day", BFDA "Sch. 1 paras. 1, 3; Scotland and Saturday: s. 1(3), proclamation"},

    {"GB", FIXED(12, 31),                 1999, 1999, PUBLIC, 0, 0, NULL, "Millennium Eve", "Millennium Eve", PROCLAIMED},
    {"GB", FIXED(6, 3),                   2002, 2002, PUBLIC, 0, 0, NULL, "Golden Jubilee of Elizabeth II", "Golden Jubilee", PROCLAIMED},
    {"GB", FIXED(4, 29),                  2011, 2011, PUBLIC, 0, 0, NULL, "Royal wedding", "Wedding of William and Catherine", PROCLAIMED},
    {"GB", FIXED(6, 5),                   2012, 2012, PUBLIC, 0, 0, NULL, "Diamond Jubilee of Elizabeth II", "Diamond Jubilee", PROCLAIMED},
    {"GB", FIXED(6, 3),                   2022, 2022, PUBLIC, 0, 0, NULL, "Platinum Jubilee of Elizabeth II", "Platinum Jubilee", PROCLAIMED},
    {"GB", FIXED(9, 19),                  2022, 2022, PUBLIC, 0, 0, NULL, "State funeral of Elizabeth II", "State funeral of Elizabeth II", PROCLAIMED " of 10 September 2022"},
    {"GB", FIXED(5, 8),                   2023, 2023, PUBLIC, 0, 0, NULL, "Coronation of Charles III", "Coronation of Charles III", PROCLAIMED},
    {"GB-SCT", FIXED(6, 15),              2026, 2026, PUBLIC, 0, 0, NULL, "Football World Cup", "World Cup bank holiday", PROCLAIMED " of 4 February 2026"},
};
/* clang-format on */

COUNTRY(gb, "GB", 2026, false, NULL);
