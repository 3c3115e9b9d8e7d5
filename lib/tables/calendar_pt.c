/* Portugal: the obligatory holidays of the whole country. Four of them were off from 2013 to 2015. Carnival Tuesday is
 * optional, the government's yearly leave for its own staff. Missing: the municipal days, those of Madeira and the
 * Azores. */
#include "calendar_rows_private.h"

#define CT                                                                                                                   \
    "Código do Trabalho (Lei n.º 7/2009) art. 234.º; before: Lei n.º 99/2003 art. 208.º, Decreto-Lei n.º 874/76 art. " \
    "18.º"
#define FROM_2004 "Código do Trabalho (Lei n.º 7/2009) art. 234.º; before: Lei n.º 99/2003 art. 208.º"
#define UNTIL_2012 CT "; struck out from 2013 by Lei n.º 23/2012, de 25 de junho"
#define FROM_2016 CT ", as amended by Lei n.º 8/2016, de 1 de abril"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"PT", FIXED(1, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Ano Novo", CT},
    {"PT", EASTER(-2),                    1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Sexta-Feira Santa", CT},
    {"PT", EASTER(0),                     2004, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "Domingo de Páscoa", FROM_2004},
    {"PT", FIXED(4, 25),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Freedom Day", "Dia da Liberdade", CT},
    {"PT", FIXED(5, 1),                   1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Dia do Trabalhador", CT},
    {"PT", EASTER(60),                    1990, 2012, PUBLIC, 0, 0, NULL, "Corpus Christi", "Corpo de Deus", UNTIL_2012},
    {"PT", EASTER(60),                    2016, OPEN, PUBLIC, 0, 0, NULL, "Corpus Christi", "Corpo de Deus", FROM_2016},
    {"PT", FIXED(6, 10),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Portugal Day", "Dia de Portugal, de Camões e das Comunidades Portuguesas", CT},
    {"PT", FIXED(8, 15),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Assumption of Mary", "Assunção de Nossa Senhora", CT},
    {"PT", FIXED(10, 5),                  1990, 2012, PUBLIC, 0, 0, NULL, "Republic Day", "Implantação da República", UNTIL_2012},
    {"PT", FIXED(10, 5),                  2016, OPEN, PUBLIC, 0, 0, NULL, "Republic Day", "Implantação da República", FROM_2016},
    {"PT", FIXED(11, 1),                  1990, 2012, PUBLIC, 0, 0, NULL, "All Saints' Day", "Dia de Todos os Santos", UNTIL_2012},
    {"PT", FIXED(11, 1),                  2016, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Dia de Todos os Santos", FROM_2016},
    {"PT", FIXED(12, 1),                  1990, 2012, PUBLIC, 0, 0, NULL, "Restoration of Independence", "Restauração da Independência", UNTIL_2012},
    {"PT", FIXED(12, 1),                  2016, OPEN, PUBLIC, 0, 0, NULL, "Restoration of Independence", "Restauração da Independência", FROM_2016},
    {"PT", FIXED(12, 8),                  1990, OPEN, PUBLIC, 0, 0, NULL, "Immaculate Conception", "Imaculada Conceição", CT},
    {"PT", FIXED(12, 25),                 1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Natal", CT},
};
/* clang-format on */

COUNTRY(pt, "PT", 2027, true, NULL);
