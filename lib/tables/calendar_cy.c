/* Cyprus: its own list under Regulation 1182/71, as the European Judicial Network prints it: with Christmas Eve, which
 * the public service has off, and without Easter Tuesday, on which banks alone are closed. */
#include "calendar_rows_private.h"

#define LIST                                                                                                                        \
    "Decisions of the Council of Ministers on public holidays (Δημόσιες αργίες); list under Reg. 1182/71 Art. 2(1), " \
    "European Judicial Network, Procedural time limits: Cyprus, 2"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"CY", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Πρωτοχρονιά", LIST},
    {"CY", FIXED(1, 6),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Θεοφάνεια", LIST},
    {"CY", FIXED(1, 17),                  2026, 2026, PUBLIC, 0, 0, NULL, "Funeral of George Vassiliou", "Κηδεία του Γιώργου Βασιλείου", "Decision of the Council of Ministers of January 2026"},
    {"CY", ORTHODOX(-48),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Green Monday", "Καθαρά Δευτέρα", LIST},
    {"CY", FIXED(3, 25),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Greek National Day", "Ελληνική Εθνική Εορτή", LIST},
    {"CY", FIXED(4, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Cyprus National Day", "Εθνική Επέτειος", LIST},
    {"CY", ORTHODOX(-2),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Μεγάλη Παρασκευή", LIST},
    {"CY", ORTHODOX(1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Δευτέρα του Πάσχα", LIST},
    {"CY", FIXED(5, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Πρωτομαγιά", LIST},
    {"CY", ORTHODOX(50),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Κατακλυσμός", LIST},
    {"CY", FIXED(8, 15),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Dormition of Mary", "Κοίμηση της Θεοτόκου", LIST},
    {"CY", FIXED(10, 1),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Independence Day", "Ημέρα Ανεξαρτησίας της Κύπρου", LIST},
    {"CY", FIXED(10, 28),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Ohi Day", "Ημέρα του Όχι", LIST},
    {"CY", FIXED(12, 24),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Eve", "Παραμονή Χριστουγέννων", LIST},
    {"CY", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Χριστούγεννα", LIST},
    {"CY", FIXED(12, 26),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Boxing Day", "Επομένη Χριστουγέννων", LIST},
};
/* clang-format on */

COUNTRY(cy, "CY", 2026, false, NULL);
