/* The words of steps in English: one row a code. Each room has its own part; a code never changes its meaning. */
#include "explain_private.h"

const optout_explain__row optout_explain__en[] = {
    /* deadline */
    {"date-whole-day", "An announced date is the whole civil day: until the last hour of {after}."},
    {"date-no-roll", "Weekends and holidays do not move an announced date: it stays {after}."},
    {"date-month", "Only a span of days is known: the last day lies between {before} and {after}, both included."},
    {"zone-stated", "The day ends by the time zone that is stated: {arg}."},
    {"zone-person", "No time zone is announced, so the person's own counts: {arg}."},
    {"zone-place", "No time zone is stated, so all time zones of the place count: {arg}."},
    {"zone-territory", "Neither time zone nor place is stated, so all time zones of the audience's territory count: {arg}."},
    {"zone-world", "Neither time zone, place nor territory is stated, so all time zones of the world count."},
    {"zone-bounds", "The day does not end at the same instant everywhere; first and last of these time zones: {arg}."},
    /* law */
    /* notice */
    {NULL, NULL},
};
