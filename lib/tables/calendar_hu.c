/* Hungary. Easter Sunday and Whit Sunday are treated like public holidays but are none (102. § (2)). The rest days that
 * a minister's yearly decree swaps for working Saturdays are no public holidays; whether such a day stops a period
 * under Reg. 1182/71 is not settled, and none is held here. */
#include "calendar_rows_private.h"

#define BEFORE_1992 "1967. évi II. törvény (Munka Törvénykönyve) and its decrees"
#define MT_1992 "1992. évi XXII. törvény (Munka Törvénykönyve) 125. §"
#define MT_2012 "2012. évi I. törvény (Munka Törvénykönyve) 102. § (1)"
#define SWAP MT_2012 "; the yearly decree by 102. § (5)"
#define BOTH MT_1992 "; " MT_2012

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"HU", FIXED(1, 1),                   1990, 1992, PUBLIC, 0, UNVERIFIED, NULL, "New Year's Day", "Újév", BEFORE_1992},
    {"HU", FIXED(1, 1),                   1993, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Újév", BOTH},
    {"HU", FIXED(3, 15),                  1990, 1992, PUBLIC, 0, UNVERIFIED, NULL, "National Day (1848)", "Nemzeti ünnep", BEFORE_1992},
    {"HU", FIXED(3, 15),                  1993, OPEN, PUBLIC, 0, 0, NULL, "National Day (1848)", "Nemzeti ünnep", BOTH},
    {"HU", EASTER(-2),                    2017, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Nagypéntek", MT_2012 ", as amended by 2017. évi XIII. törvény 4. §"},
    {"HU", EASTER(1),                     1990, 1992, PUBLIC, 0, UNVERIFIED, NULL, "Easter Monday", "Húsvéthétfő", BEFORE_1992},
    {"HU", EASTER(1),                     1993, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Húsvéthétfő", BOTH},
    {"HU", FIXED(5, 1),                   1990, 1992, PUBLIC, 0, UNVERIFIED, NULL, "Labour Day", "A munka ünnepe", BEFORE_1992},
    {"HU", FIXED(5, 1),                   1993, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "A munka ünnepe", BOTH},
    {"HU", EASTER(50),                    1993, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Pünkösdhétfő", BOTH ", in force from 1 July 1992"},
    {"HU", FIXED(8, 20),                  1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "State Foundation Day", "Az államalapítás ünnepe", BEFORE_1992},
    {"HU", FIXED(8, 20),                  1992, OPEN, PUBLIC, 0, 0, NULL, "State Foundation Day", "Az államalapítás ünnepe", BOTH},
    {"HU", FIXED(10, 23),                 1991, 1991, PUBLIC, 0, UNVERIFIED, NULL, "National Day (1956)", "Nemzeti ünnep", BEFORE_1992 "; 1990. évi XXVIII. törvény"},
    {"HU", FIXED(10, 23),                 1992, OPEN, PUBLIC, 0, 0, NULL, "National Day (1956)", "Nemzeti ünnep", BOTH},
    {"HU", FIXED(11, 1),                  2000, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Mindenszentek", BOTH ", as amended by 1999. évi CXXIII. törvény 1. §, in force from 1 January 2000"},
    {"HU", FIXED(12, 24),                 2026, OPEN, PUBLIC, 0, UNVERIFIED, NULL, "Christmas Eve", "Szenteste", MT_2012 ", as amended by 2026. évi LXXII. törvény"},
    {"HU", FIXED(12, 25),                 1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "Christmas Day", "Karácsony", BEFORE_1992},
    {"HU", FIXED(12, 25),                 1992, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Karácsony", BOTH},
    {"HU", FIXED(12, 26),                 1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "Second Day of Christmas", "Karácsony másnapja", BEFORE_1992},
    {"HU", FIXED(12, 26),                 1992, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Karácsony másnapja", BOTH},
    {"HU", FIXED(3, 16),                  2018, 2018, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(4, 30),                  2018, 2018, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(10, 22),                 2018, 2018, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(11, 2),                  2018, 2018, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(12, 24),                 2018, 2018, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(12, 31),                 2018, 2018, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(8, 19),                  2019, 2019, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(12, 24),                 2019, 2019, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(12, 27),                 2019, 2019, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(8, 21),                  2020, 2020, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(12, 24),                 2020, 2020, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(12, 24),                 2021, 2021, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(3, 14),                  2022, 2022, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(10, 31),                 2022, 2022, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(8, 19),                  2024, 2024, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(12, 24),                 2024, 2024, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(12, 27),                 2024, 2024, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(5, 2),                   2025, 2025, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(10, 24),                 2025, 2025, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(12, 24),                 2025, 2025, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(1, 2),                   2026, 2026, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
    {"HU", FIXED(8, 21),                  2026, 2026, DEADLINE, 0, UNVERIFIED | UNSETTLED, NULL, "Rest day swapped for a Saturday", "Áthelyezett pihenőnap", SWAP},
};
/* clang-format on */

COUNTRY(hu, "HU", 2027, false, NULL);
