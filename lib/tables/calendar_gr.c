/* Greece: the days on which public services rest. Labour Day can be moved by a decision of the Minister of Labour when
 * it meets a Sunday or the days about Easter; in 2013 it was not moved for public services, for 1994, 2002 and 2005 no
 * decision was found. In 2027 it is Holy Saturday, and a decision is awaited. */
#include "calendar_rows_private.h"

#define ARGIA "Ν. 1157/1981 (ΦΕΚ Α 126) άρθρο 1 παρ. 11 περ. α"
#define LABOUR "Α.Ν. 380/1968 άρθρο 1; Ν. 4468/2017 άρθρο 14; " ARGIA
#define MOVED "Α.Ν. 380/1968 άρθρο 1 παρ. 1, decision of the Minister of Labour: "

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"GR", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Πρωτοχρονιά", ARGIA},
    {"GR", FIXED(1, 6),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Θεοφάνεια", ARGIA},
    {"GR", ORTHODOX(-48),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Clean Monday", "Καθαρά Δευτέρα", ARGIA},
    {"GR", FIXED(3, 25),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Independence Day", "Εθνική εορτή της 25ης Μαρτίου", ARGIA},
    {"GR", ORTHODOX(-2),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Μεγάλη Παρασκευή", ARGIA},
    {"GR", ORTHODOX(-1),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Holy Saturday", "Μεγάλο Σάββατο", ARGIA},
    {"GR", ORTHODOX(1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Δευτέρα του Πάσχα", ARGIA},
    {"GR", FIXED(5, 1),                   1990, 2015, PUBLIC, 0, UNVERIFIED, NULL, "Labour Day", "Πρωτομαγιά", LABOUR " (in 2013 not moved for public services)"},
    {"GR", FIXED(5, 3),                   2016, 2016, PUBLIC, 0, 0, NULL, "Labour Day", "Πρωτομαγιά", MOVED "1 May 2016 was Easter Sunday"},
    {"GR", FIXED(5, 1),                   2017, 2020, PUBLIC, 0, 0, NULL, "Labour Day", "Πρωτομαγιά", LABOUR},
    {"GR", FIXED(5, 4),                   2021, 2021, PUBLIC, 0, 0, NULL, "Labour Day", "Πρωτομαγιά", MOVED "ΥΑ 18743/2021 (ΦΕΚ Β 1661/23.4.2021); 1 May 2021 was Holy Saturday"},
    {"GR", FIXED(5, 2),                   2022, 2022, PUBLIC, 0, 0, NULL, "Labour Day", "Πρωτομαγιά", MOVED "1 May 2022 was a Sunday"},
    {"GR", FIXED(5, 1),                   2023, 2023, PUBLIC, 0, 0, NULL, "Labour Day", "Πρωτομαγιά", LABOUR},
    {"GR", FIXED(5, 7),                   2024, 2024, PUBLIC, 0, 0, NULL, "Labour Day", "Πρωτομαγιά", MOVED "1 May 2024 was in Holy Week"},
    {"GR", FIXED(5, 1),                   2025, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Πρωτομαγιά", LABOUR},
    {"GR", ORTHODOX(50),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Αγίου Πνεύματος", ARGIA},
    {"GR", FIXED(8, 15),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Dormition of Mary", "Κοίμηση της Θεοτόκου", ARGIA},
    {"GR", FIXED(10, 28),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Ohi Day", "Ημέρα του Όχι", ARGIA},
    {"GR", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Χριστούγεννα", ARGIA},
    {"GR", FIXED(12, 26),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Δεύτερη ημέρα των Χριστουγέννων", ARGIA},
};
/* clang-format on */

COUNTRY(gr, "GR", 2026, false, NULL);
