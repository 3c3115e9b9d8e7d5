/* Short names for the rows of lib/tables/calendar_<country>.c. */
#ifndef OPTOUT_CALENDAR_ROWS_PRIVATE_H
#define OPTOUT_CALENDAR_ROWS_PRIVATE_H

#include "calendar_private.h"

enum { MON = 1, TUE, WED, THU, FRI, SAT, SUN };
/* clang-format off */
#define FIXED(month, day) {OPTOUT_CALENDAR__FIXED, (month), (day), 0, 0}
#define EASTER(offset) {OPTOUT_CALENDAR__EASTER, 0, 0, 0, (offset)}
#define ORTHODOX(offset) {OPTOUT_CALENDAR__ORTHODOX, 0, 0, 0, (offset)}
#define NTH(month, weekday, n) {OPTOUT_CALENDAR__NTH, (month), 0, (weekday), (n)}
#define FROM(month, day, weekday) {OPTOUT_CALENDAR__FROM, (month), (day), (weekday), 0}
#define BEFORE(month, day, weekday) {OPTOUT_CALENDAR__BEFORE, (month), (day), (weekday), 0}
#define FIRST_UNLESS(month, weekday, day, is) {OPTOUT_CALENDAR__UNLESS, (month), (day), (weekday), (is)}
/* clang-format on */

enum {
    OPEN = 9999,
    PUBLIC = OPTOUT_HOLIDAY_PUBLIC,
    DEADLINE = OPTOUT_HOLIDAY_DEADLINE,
    HALF = OPTOUT_HOLIDAY_HALF,
    LOCAL = OPTOUT_HOLIDAY_LOCAL,
    UNVERIFIED = OPTOUT_CALENDAR__UNVERIFIED,
    UNSETTLED = OPTOUT_CALENDAR__UNSETTLED,
    SUBSTITUTE = OPTOUT_CALENDAR__SUBSTITUTE,
    SUBSTITUTE_SUNDAY = OPTOUT_CALENDAR__SUBSTITUTE_SUNDAY,
    NEAREST = OPTOUT_CALENDAR__NEAREST,
    TO_SATURDAY = OPTOUT_CALENDAR__TO_SATURDAY,
    TO_MONDAY = OPTOUT_CALENDAR__TO_MONDAY
};
/* The end of a file of lib/tables: the country of its `rows`. */
#define COUNTRY(name, place, known_until, lacks_regions, real)                                                         \
    extern const optout_calendar__country optout_calendar__##name;                                                     \
    const optout_calendar__country optout_calendar__##name = {place, known_until, lacks_regions,                       \
                                                              real,  rows,        sizeof rows / sizeof *rows}

#endif
