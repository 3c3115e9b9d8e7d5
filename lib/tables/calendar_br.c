/* Brazil: the national civil and religious holidays; those of States and municipalities are not held. Good Friday is
 * one of the religious holidays that the law of each municipality declares (Lei 9.093/1995 Art. 2), so no national one,
 * and Carnival and Corpus Christi are optional days of the public service. Election days (Código Eleitoral Art. 380)
 * are left out: all are Sundays. */
#include "calendar_rows_private.h"

#define LEI_662 "Lei nº 662/1949 Art. 1"
#define AMENDED LEI_662 ", as amended by Lei nº 10.607/2002"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,         from, until, class,   flags, rule, name, local name, source */
    {"BR", FIXED(1, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "Universal Fraternity Day", "Confraternização Universal", LEI_662},
    {"BR", FIXED(4, 21),   1990, OPEN, PUBLIC, 0, 0, NULL, "Tiradentes", "Tiradentes", AMENDED "; before: Lei nº 1.266/1950 Art. 3"},
    {"BR", FIXED(5, 1),    1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Dia do Trabalho", LEI_662},
    {"BR", FIXED(9, 7),    1990, OPEN, PUBLIC, 0, 0, NULL, "Independence Day", "Independência do Brasil", LEI_662},
    {"BR", FIXED(10, 12),  1990, OPEN, PUBLIC, 0, 0, NULL, "Our Lady of Aparecida", "Nossa Senhora Aparecida", "Lei nº 6.802/1980 Art. 1"},
    {"BR", FIXED(11, 2),   2003, OPEN, PUBLIC, 0, 0, NULL, "All Souls' Day", "Finados", AMENDED},
    {"BR", FIXED(11, 15),  1990, OPEN, PUBLIC, 0, 0, NULL, "Republic Day", "Proclamação da República", LEI_662},
    {"BR", FIXED(11, 20),  2024, OPEN, PUBLIC, 0, 0, NULL, "National Day of Zumbi and Black Consciousness", "Dia Nacional de Zumbi e da Consciência Negra", "Lei nº 14.759/2023 Art. 1"},
    {"BR", FIXED(12, 25),  1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Natal", LEI_662},
};
/* clang-format on */

COUNTRY(br, "BR", 2027, true, NULL);
