/* The countries whose public holidays the tables hold. */
#include "calendar_private.h"

extern const optout_calendar__country optout_calendar__ie;

const optout_calendar__country *const optout_calendar__countries[] = {
    &optout_calendar__ie,
    NULL,
};
