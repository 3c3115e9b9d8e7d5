/* Latvia. 4 May, 18 November and, since 2014, the last day of the Song and Dance Festival have the next working day as
 * their substitute; no other day has. Sundays are named by the act itself. Working days that the cabinet swaps with
 * Saturdays each year are no public holidays. The festival of 2028 is planned to end on 9 July. */
#include "calendar_rows_private.h"

#define LAW "Likums \"Par svētku, atceres un atzīmējamām dienām\" (3.10.1990.) 1. pants"
#define AMENDED LAW ", grozījumi: likums "
#define OLD "Latvijas PSR 1989. gada 10. novembra likums"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"LV", FIXED(1, 1),                   1990, 1990, PUBLIC, 0, UNVERIFIED, NULL, "New Year's Day", "Jaungada diena", OLD},
    {"LV", FIXED(1, 1),                   1991, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Jaungada diena", LAW},
    {"LV", EASTER(-2),                    1991, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Lielā Piektdiena", LAW},
    {"LV", EASTER(0),                     1991, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "Pirmās Lieldienas", LAW},
    {"LV", EASTER(1),                     1997, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Otrās Lieldienas", AMENDED "18.12.1996."},
    {"LV", FIXED(5, 1),                   1990, 1990, PUBLIC, 0, UNVERIFIED, NULL, "Labour Day", "Darba svētki", OLD},
    {"LV", FIXED(5, 1),                   1991, OPEN, PUBLIC, 0, 0, NULL, "Labour Day, Constituent Assembly Day", "Darba svētki, Latvijas Republikas Satversmes sapulces sasaukšanas diena", LAW},
    {"LV", FIXED(5, 4),                   2002, 2007, PUBLIC, 0, 0, NULL, "Restoration of Independence Day", "Latvijas Republikas Neatkarības deklarācijas pasludināšanas diena", AMENDED "21.03.2002."},
    {"LV", FIXED(5, 4),                   2008, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Restoration of Independence Day", "Latvijas Republikas Neatkarības atjaunošanas diena", AMENDED "24.05.2007."},
    {"LV", NTH(5, SUN, 2),                1991, OPEN, PUBLIC, 0, 0, NULL, "Mother's Day", "Mātes diena", LAW},
    {"LV", FIXED(5, 29),                  2023, 2023, PUBLIC, 0, 0, NULL, "Ice hockey bronze medal", "Latvijas hokeja komandas 2023. gada pasaules hokeja čempionātā bronzas medaļas ieguves diena", AMENDED "28.05.2023."},
    {"LV", EASTER(49),                    1996, OPEN, PUBLIC, 0, 0, NULL, "Whit Sunday", "Vasarsvētki", AMENDED "21.09.1995."},
    {"LV", FIXED(6, 23),                  1990, 1990, PUBLIC, 0, UNVERIFIED, NULL, "Midsummer Eve", "Līgo diena", OLD},
    {"LV", FIXED(6, 23),                  1991, OPEN, PUBLIC, 0, 0, NULL, "Midsummer Eve", "Līgo diena", LAW},
    {"LV", FIXED(6, 24),                  1990, 1990, PUBLIC, 0, UNVERIFIED, NULL, "Midsummer Day", "Jāņu diena", OLD},
    {"LV", FIXED(6, 24),                  1991, OPEN, PUBLIC, 0, 0, NULL, "Midsummer Day", "Jāņu diena", LAW},
    {"LV", FIXED(7, 8),                   2018, 2018, PUBLIC, SUBSTITUTE, 0, NULL, "Last day of the Song and Dance Festival", "Vispārējo latviešu Dziesmu un deju svētku noslēguma diena", AMENDED "02.10.2014."},
    {"LV", FIXED(7, 9),                   2023, 2023, PUBLIC, SUBSTITUTE, 0, NULL, "Last day of the Song and Dance Festival", "Vispārējo latviešu Dziesmu un deju svētku noslēguma diena", AMENDED "02.10.2014."},
    {"LV", FIXED(7, 9),                   2028, 2028, PUBLIC, SUBSTITUTE, UNVERIFIED, NULL, "Last day of the Song and Dance Festival", "Vispārējo latviešu Dziesmu un deju svētku noslēguma diena", AMENDED "02.10.2014.; the date is the one planned in 2026"},
    {"LV", FIXED(9, 24),                  2018, 2018, PUBLIC, 0, 0, NULL, "Visit of Pope Francis", "Viņa Svētības pāvesta Franciska pastorālās vizītes Latvijā diena", AMENDED "21.06.2018."},
    {"LV", FIXED(11, 18),                 1990, 2006, PUBLIC, 0, 0, NULL, "Proclamation Day", "Latvijas Republikas Proklamēšanas diena", LAW},
    {"LV", FIXED(11, 18),                 2007, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Proclamation Day", "Latvijas Republikas Proklamēšanas diena", AMENDED "24.05.2007."},
    {"LV", FIXED(12, 24),                 2007, OPEN, PUBLIC, 0, 0, NULL, "Christmas Eve", "Ziemassvētki", AMENDED "24.05.2007."},
    {"LV", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Ziemassvētki", LAW},
    {"LV", FIXED(12, 26),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Ziemassvētki", LAW},
    {"LV", FIXED(12, 31),                 1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Eve", "Vecgada diena", LAW},
};
/* clang-format on */

COUNTRY(lv, "LV", 2027, false, NULL);
