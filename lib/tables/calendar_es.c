/* Spain: the holidays of the whole country. An autonomous community may not replace those of Art. 45(1)(a) to (c); of
 * those of (d) only Epiphany is one that every community has kept in each yearly resolution, and so counts everywhere
 * (as the calendar of non-working days of the State's administration has it). When a day falls on a Sunday a community
 * may take the Monday or a day of its own: the Monday is no national holiday. Missing: the days of the communities, of
 * them Maundy Thursday, and two local days. */
#include "calendar_rows_private.h"

#define RD "Real Decreto 2001/1983, de 28 de julio, art. 45.1"
#define RD_AMENDED                                                                                                     \
    ", as amended by Real Decreto 1346/1989, de 3 de noviembre; Estatuto de los Trabajadores (Real Decreto "           \
    "Legislativo 2/2015) art. 37.2"
#define CIVIC RD ".a)" RD_AMENDED
#define LABOUR RD ".b)" RD_AMENDED
#define HOLY_SEE RD ".c)" RD_AMENDED
#define KEPT                                                                                                            \
    RD ".d)" RD_AMENDED "; the yearly resolutions of the Dirección General de Trabajo, none without it up to that of " \
       "October 2025 for 2026; Ley 39/2015 art. 30.7"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"ES", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Año Nuevo", LABOUR},
    {"ES", FIXED(1, 6),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Epifanía del Señor", KEPT},
    {"ES", EASTER(-2),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Viernes Santo", HOLY_SEE},
    {"ES", FIXED(5, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Fiesta del Trabajo", LABOUR},
    {"ES", FIXED(8, 15),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Assumption of Mary", "Asunción de la Virgen", HOLY_SEE},
    {"ES", FIXED(10, 12),                 1990, OPEN, PUBLIC, 0, 0, NULL, "National Day", "Fiesta Nacional de España", CIVIC "; Ley 18/1987"},
    {"ES", FIXED(11, 1),                  1990, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Todos los Santos", HOLY_SEE},
    {"ES", FIXED(12, 6),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Constitution Day", "Día de la Constitución Española", CIVIC},
    {"ES", FIXED(12, 8),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Immaculate Conception", "Inmaculada Concepción", HOLY_SEE},
    {"ES", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Natividad del Señor", LABOUR},
};
/* clang-format on */

COUNTRY(es, "ES", 2026, true, NULL);
