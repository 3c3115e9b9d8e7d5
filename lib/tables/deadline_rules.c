/* Sets of rules for computing a deadline, and where each comes from. An id never changes its meaning. */
#include "deadline_private.h"

const optout_rule optout_deadline__rules[] = {
    /* An act due at a given date may be done until the last hour of that day; Art. 3(4) and 3(5) move no such date. */
    {"date", "Regulation (EEC, Euratom) No 1182/71", "5", "OJ L 124, 8.6.1971, p. 1"},
    {NULL, NULL, NULL, NULL},
};
