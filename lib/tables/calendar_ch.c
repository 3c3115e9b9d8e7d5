/* Switzerland. The Confederation knows one public holiday; all others are those of the cantons and communes, which the
 * rows do not hold: not even Christmas Day is one by federal law. */
#include "calendar_rows_private.h"

static const optout_calendar__row rows[] = {
    {"CH", FIXED(8, 1), 1994, OPEN, PUBLIC, 0, 0, NULL, "Swiss National Day",
     "Bundesfeiertag / Fête nationale / Festa nazionale",
     "BV (SR 101) Art. 110(3); Verordnung über den Bundesfeiertag of 30.5.1994 (SR 116) Art. 1"},
};

COUNTRY(ch, "CH", 2027, true, NULL);
