/* The countries whose public holidays the tables hold. */
#include "calendar_private.h"

extern const optout_calendar__country optout_calendar__cy;
extern const optout_calendar__country optout_calendar__dk;
extern const optout_calendar__country optout_calendar__es;
extern const optout_calendar__country optout_calendar__fi;
extern const optout_calendar__country optout_calendar__gb;
extern const optout_calendar__country optout_calendar__gr;
extern const optout_calendar__country optout_calendar__ie;
extern const optout_calendar__country optout_calendar__is;
extern const optout_calendar__country optout_calendar__it;
extern const optout_calendar__country optout_calendar__mt;
extern const optout_calendar__country optout_calendar__no;
extern const optout_calendar__country optout_calendar__pt;
extern const optout_calendar__country optout_calendar__se;

const optout_calendar__country *const optout_calendar__countries[] = {
    &optout_calendar__cy,
    &optout_calendar__dk,
    &optout_calendar__es,
    &optout_calendar__fi,
    &optout_calendar__gb,
    &optout_calendar__gr,
    &optout_calendar__ie,
    &optout_calendar__is,
    &optout_calendar__it,
    &optout_calendar__mt,
    &optout_calendar__no,
    &optout_calendar__pt,
    &optout_calendar__se,
    NULL,
};
