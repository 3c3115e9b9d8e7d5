/* Bulgaria. Since 2017 a holiday on a weekend frees the next one or two working days, Easter apart (art. 154 (2)); the
 * council of ministers can add days, once (art. 154 (3)). 1 November is a holiday of schools alone. Up to 2016 the
 * council swapped rest days for working Saturdays: those are no public holidays. */
#include "calendar_rows_private.h"

#define KT "Кодекс на труда чл. 154, ал. 1"
#define NEXT KT "; ал. 2: нова, ДВ бр. 105/2016"
#define DV ", изм. ДВ бр. "

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"BG", FIXED(1, 1),                   1990, 1990, PUBLIC, 0, UNVERIFIED, NULL, "New Year's Day", "Нова година", KT},
    {"BG", FIXED(1, 1),                   1991, 2016, PUBLIC, 0, 0, NULL, "New Year's Day", "Нова година", KT DV "30/1990"},
    {"BG", FIXED(1, 1),                   2017, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "New Year's Day", "Нова година", NEXT},
    {"BG", FIXED(1, 2),                   2007, 2007, PUBLIC, 0, UNVERIFIED, NULL, "Accession to the European Union", "Официален празник", "Кодекс на труда чл. 154; Решение на Министерския съвет № 722 от 18.10.2006"},
    {"BG", FIXED(1, 2),                   2026, 2026, PUBLIC, 0, 0, NULL, "Introduction of the euro", "Неприсъствен ден", "Кодекс на труда чл. 154, ал. 3; Решение на Министерския съвет № 808 от 19.11.2025"},
    {"BG", FIXED(3, 3),                   1991, 2016, PUBLIC, 0, 0, NULL, "Liberation Day", "Ден на Освобождението на България от османско иго", KT DV "30/1990"},
    {"BG", FIXED(3, 3),                   2017, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Liberation Day", "Ден на Освобождението на България от османско иго", NEXT},
    {"BG", FIXED(4, 2),                   2004, 2004, PUBLIC, 0, UNVERIFIED, NULL, "Accession to NATO", "Официален празник", "Кодекс на труда чл. 154; Решение на Министерския съвет № 220 от 26.3.2004"},
    {"BG", ORTHODOX(-2),                  2010, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Велики петък", KT DV "15/2010"},
    {"BG", ORTHODOX(-1),                  2010, OPEN, PUBLIC, 0, 0, NULL, "Holy Saturday", "Велика събота", KT DV "15/2010"},
    {"BG", ORTHODOX(0),                   1991, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "Великден", KT DV "27/1991"},
    {"BG", ORTHODOX(1),                   1991, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Великден, понеделник", KT DV "27/1991"},
    {"BG", FIXED(5, 1),                   1990, 1990, PUBLIC, 0, UNVERIFIED, NULL, "Labour Day", "Ден на труда и на международната работническа солидарност", KT},
    {"BG", FIXED(5, 1),                   1991, 2016, PUBLIC, 0, 0, NULL, "Labour Day", "Ден на труда и на международната работническа солидарност", KT DV "30/1990"},
    {"BG", FIXED(5, 1),                   2017, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Labour Day", "Ден на труда и на международната работническа солидарност", NEXT},
    {"BG", FIXED(5, 6),                   1999, 2016, PUBLIC, 0, 0, NULL, "Saint George's Day", "Гергьовден, Ден на храбростта и Българската армия", KT DV "56/1998"},
    {"BG", FIXED(5, 6),                   2017, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Saint George's Day", "Гергьовден, Ден на храбростта и Българската армия", NEXT},
    {"BG", FIXED(5, 24),                  1990, 1990, PUBLIC, 0, UNVERIFIED, NULL, "Day of Bulgarian Education and Culture", "Ден на българската просвета и култура и на славянската писменост", KT},
    {"BG", FIXED(5, 24),                  1991, 2016, PUBLIC, 0, 0, NULL, "Day of Bulgarian Education and Culture", "Ден на българската просвета и култура и на славянската писменост", KT DV "30/1990"},
    {"BG", FIXED(5, 24),                  2017, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Day of Saints Cyril and Methodius", "Ден на светите братя Кирил и Методий, на българската азбука, просвета и култура и на славянската книжовност", NEXT},
    {"BG", FIXED(9, 6),                   1998, 2016, PUBLIC, 0, 0, NULL, "Unification Day", "Ден на Съединението", KT DV "22/1998"},
    {"BG", FIXED(9, 6),                   2017, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Unification Day", "Ден на Съединението", NEXT},
    {"BG", FIXED(9, 9),                   1990, 1991, PUBLIC, 0, UNVERIFIED, NULL, "Freedom Day", "Ден на свободата", KT "; отм. ДВ бр. 104/1991"},
    {"BG", FIXED(9, 22),                  1998, 2016, PUBLIC, 0, 0, NULL, "Independence Day", "Ден на Независимостта на България", KT DV "108/1998"},
    {"BG", FIXED(9, 22),                  2017, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Independence Day", "Ден на Независимостта на България", NEXT},
    {"BG", FIXED(12, 24),                 1991, 1995, HALF,   0, UNVERIFIED, NULL, "Christmas Eve", "Бъдни вечер (след 14 ч.)", KT DV "104/1991"},
    {"BG", FIXED(12, 24),                 1996, 2016, PUBLIC, 0, 0, NULL, "Christmas Eve", "Бъдни вечер", KT DV "2/1996"},
    {"BG", FIXED(12, 24),                 2017, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Christmas Eve", "Бъдни вечер", NEXT},
    {"BG", FIXED(12, 25),                 1991, 2016, PUBLIC, 0, 0, NULL, "Christmas Day", "Рождество Христово", KT DV "104/1991"},
    {"BG", FIXED(12, 25),                 2017, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Christmas Day", "Рождество Христово", NEXT},
    {"BG", FIXED(12, 26),                 1991, 2016, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Рождество Христово", KT DV "104/1991"},
    {"BG", FIXED(12, 26),                 2017, OPEN, PUBLIC, SUBSTITUTE, 0, NULL, "Second Day of Christmas", "Рождество Христово", NEXT},
    {"BG", FIXED(12, 31),                 2025, 2025, PUBLIC, 0, 0, NULL, "Introduction of the euro", "Неприсъствен ден", "Кодекс на труда чл. 154, ал. 3; Решение на Министерския съвет № 808 от 19.11.2025"},
};
/* clang-format on */

COUNTRY(bg, "BG", 2026, false, NULL);
