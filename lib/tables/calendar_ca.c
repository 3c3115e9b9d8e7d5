/* Canada: what is a "holiday" in federal acts, by which federal periods move; those of the provinces are not held. The
 * Canada Labour Code has a list of its own, with Boxing Day and without Easter Monday. Only Canada Day moves from a
 * Sunday. The birthday of the Sovereign is kept on Victoria Day. */
#include "calendar_rows_private.h"

#define ACT "Interpretation Act (R.S.C. 1985, c. I-21) s. 35(1) \"holiday\""

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,          from, until, class,   flags, rule, name, local name, source */
    {"CA", FIXED(1, 1),     1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "New Year's Day / Jour de l'An", ACT},
    {"CA", EASTER(-2),      1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Good Friday / Vendredi saint", ACT},
    {"CA", EASTER(1),       1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Easter Monday / Lundi de Pâques", ACT},
    {"CA", BEFORE(5, 25, MON), 1990, OPEN, PUBLIC, 0, 0, NULL, "Victoria Day", "Victoria Day / Fête de Victoria", ACT "; Holidays Act (R.S.C. 1985, c. H-5) s. 4"},
    {"CA", FIXED(7, 1),     1990, OPEN, PUBLIC, TO_MONDAY, 0, NULL, "Canada Day", "Canada Day / Fête du Canada", ACT "; Holidays Act s. 2"},
    {"CA", NTH(9, MON, 1),  1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Labour Day / Fête du Travail", ACT},
    {"CA", FIXED(9, 19),    2022, 2022, PUBLIC, 0, UNVERIFIED, NULL, "Day of Mourning for Queen Elizabeth II", "National Day of Mourning / Jour de deuil national", ACT ": a day of mourning by proclamation"},
    {"CA", FIXED(9, 30),    2021, OPEN, PUBLIC, 0, 0, NULL, "National Day for Truth and Reconciliation", "National Day for Truth and Reconciliation / Journée nationale de la vérité et de la réconciliation", ACT ", as amended by S.C. 2021, c. 11, s. 3"},
    {"CA", NTH(10, MON, 2), 1990, OPEN, PUBLIC, 0, 0, NULL, "Thanksgiving Day", "Thanksgiving Day / Action de grâces", ACT ": a day of thanksgiving by proclamation, that of 31.1.1957"},
    {"CA", FIXED(11, 11),   1990, OPEN, PUBLIC, 0, 0, NULL, "Remembrance Day", "Remembrance Day / Jour du Souvenir", ACT "; Holidays Act s. 3"},
    {"CA", FIXED(12, 25),   1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Christmas Day / Jour de Noël", ACT},
};
/* clang-format on */

COUNTRY(ca, "CA", 2027, true, NULL);
