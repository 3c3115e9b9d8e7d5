/* Iceland. Two afternoons are free by law; the list of the EEA States under Regulation 1182/71 names their days. */
#include "calendar_rows_private.h"

#define HELGIDAGUR                                                                                                     \
    "Lög nr. 32/1997 um helgidagafrið 2. gr. (before: lög nr. 45/1926); lög nr. 88/1971 um 40 stunda vinnuviku 6. gr."
#define FRIDAGUR "Lög nr. 88/1971 um 40 stunda vinnuviku 6. gr."

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"IS", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Nýársdagur", HELGIDAGUR},
    {"IS", EASTER(-3),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Maundy Thursday", "Skírdagur", HELGIDAGUR},
    {"IS", EASTER(-2),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Föstudagurinn langi", HELGIDAGUR},
    {"IS", EASTER(0),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "Páskadagur", HELGIDAGUR},
    {"IS", EASTER(1),                     1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Annar í páskum", HELGIDAGUR},
    {"IS", FROM(4, 19, THU),              1990, OPEN, PUBLIC, 0, 0, NULL, "First Day of Summer", "Sumardagurinn fyrsti", FRIDAGUR},
    {"IS", FIXED(5, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Verkalýðsdagurinn", FRIDAGUR},
    {"IS", EASTER(39),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Ascension Day", "Uppstigningardagur", HELGIDAGUR},
    {"IS", EASTER(49),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Sunday", "Hvítasunnudagur", HELGIDAGUR},
    {"IS", EASTER(50),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Annar í hvítasunnu", HELGIDAGUR},
    {"IS", FIXED(6, 17),                  1990, OPEN, PUBLIC, 0, 0, NULL, "National Day", "Þjóðhátíðardagurinn", FRIDAGUR},
    {"IS", NTH(8, MON, 1),                1990, OPEN, PUBLIC, 0, 0, NULL, "Commerce Day", "Frídagur verslunarmanna", FRIDAGUR " (first Monday of August, from 1983)"},
    {"IS", FIXED(12, 24),                 1990, OPEN, HALF,   0, 0, "eu-1182-71", "Christmas Eve from 13:00", "Aðfangadagur jóla", FRIDAGUR "; OJ 2020/C 418/07"},
    {"IS", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Jóladagur", HELGIDAGUR},
    {"IS", FIXED(12, 26),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Annar í jólum", HELGIDAGUR},
    {"IS", FIXED(12, 31),                 1990, OPEN, HALF,   0, 0, "eu-1182-71", "New Year's Eve from 13:00", "Gamlársdagur", FRIDAGUR "; OJ 2020/C 418/07"},
};
/* clang-format on */

COUNTRY(is, "IS", 2027, false, NULL);
