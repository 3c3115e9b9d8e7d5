/* The countries whose public holidays the tables hold. */
#include "calendar_private.h"

extern const optout_calendar__country optout_calendar__at;
extern const optout_calendar__country optout_calendar__be;
extern const optout_calendar__country optout_calendar__bg;
extern const optout_calendar__country optout_calendar__br;
extern const optout_calendar__country optout_calendar__ca;
extern const optout_calendar__country optout_calendar__ch;
extern const optout_calendar__country optout_calendar__cy;
extern const optout_calendar__country optout_calendar__cz;
extern const optout_calendar__country optout_calendar__de;
extern const optout_calendar__country optout_calendar__dk;
extern const optout_calendar__country optout_calendar__ee;
extern const optout_calendar__country optout_calendar__es;
extern const optout_calendar__country optout_calendar__fi;
extern const optout_calendar__country optout_calendar__fr;
extern const optout_calendar__country optout_calendar__gb;
extern const optout_calendar__country optout_calendar__gr;
extern const optout_calendar__country optout_calendar__hr;
extern const optout_calendar__country optout_calendar__hu;
extern const optout_calendar__country optout_calendar__ie;
extern const optout_calendar__country optout_calendar__is;
extern const optout_calendar__country optout_calendar__it;
extern const optout_calendar__country optout_calendar__li;
extern const optout_calendar__country optout_calendar__lt;
extern const optout_calendar__country optout_calendar__lu;
extern const optout_calendar__country optout_calendar__lv;
extern const optout_calendar__country optout_calendar__mt;
extern const optout_calendar__country optout_calendar__nl;
extern const optout_calendar__country optout_calendar__no;
extern const optout_calendar__country optout_calendar__pl;
extern const optout_calendar__country optout_calendar__pt;
extern const optout_calendar__country optout_calendar__ro;
extern const optout_calendar__country optout_calendar__se;
extern const optout_calendar__country optout_calendar__si;
extern const optout_calendar__country optout_calendar__sk;
extern const optout_calendar__country optout_calendar__us;

const optout_calendar__country *const optout_calendar__countries[] = {
    &optout_calendar__at, &optout_calendar__be, &optout_calendar__bg, &optout_calendar__br,
    &optout_calendar__ca, &optout_calendar__ch, &optout_calendar__cy, &optout_calendar__cz,
    &optout_calendar__de, &optout_calendar__dk, &optout_calendar__ee, &optout_calendar__es,
    &optout_calendar__fi, &optout_calendar__fr, &optout_calendar__gb, &optout_calendar__gr,
    &optout_calendar__hr, &optout_calendar__hu, &optout_calendar__ie, &optout_calendar__is,
    &optout_calendar__it, &optout_calendar__li, &optout_calendar__lt, &optout_calendar__lu,
    &optout_calendar__lv, &optout_calendar__mt, &optout_calendar__nl, &optout_calendar__no,
    &optout_calendar__pl, &optout_calendar__pt, &optout_calendar__ro, &optout_calendar__se,
    &optout_calendar__si, &optout_calendar__sk, &optout_calendar__us, NULL,
};
