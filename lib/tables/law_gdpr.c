/* Regulation (EU) 2016/679, which applies since 25 May 2018 (Art. 99(2)). */
#include "law_gdpr_private.h"

#define DPV(term) "https://w3id.org/dpv/legal/eu/gdpr#" term
#define SINCE DAY(2018, 5, 25)
#define END_22 OPEN
#define END_77 OPEN
#define OBJECT (B(E) | B(F))
#define RESEARCH_6 (B(A) | B(B) | B(C) | B(D) | B(F) | B(SJ))
#define AUTOMATED (R(A22) | R(A22_3))

#define INDEX(index, place, iri, en, de, fr) index,
enum { GDPR_BASES_A_TO_E(INDEX) GDPR_BASIS_F(INDEX) GDPR_BASES_9(INDEX) BASIS_COUNT };
enum { GDPR_RIGHTS(INDEX) GDPR_REMEDIES(INDEX) LISTED, A18_2 = LISTED, A79_2, RIGHT_COUNT };

#define BASIS_6(index, place, iri, en, de, fr) {"GDPR " place, DPV(iri), &optout_law__gdpr, {en, de, fr}, 0, OPEN},
#define BASIS_9(index, place, iri, en, de, fr)                                                                         \
    {"GDPR " place, DPV(iri), &optout_law__gdpr, {en, de, fr}, YES(SPECIAL_DATA), OPEN},
static const optout_basis bases[BASIS_COUNT] = {GDPR_BASES_A_TO_E(BASIS_6) GDPR_BASIS_F(BASIS_6) GDPR_BASES_9(BASIS_9)};

#define RIGHT(index, place, iri, en, de, fr) {"GDPR " place, iri, &optout_law__gdpr, {en, de, fr}},
static const optout_right rights[RIGHT_COUNT] = {
    GDPR_RIGHTS(RIGHT) GDPR_REMEDIES(RIGHT) GDPR_BEHIND(RIGHT)
    /* Stands behind the question which court is near. */
    RIGHT(A79_2, "79(2)", NULL, "go to court where one lives", "am eigenen Aufenthaltsort klagen",
          "saisir la juridiction de sa résidence habituelle")};

/* clang-format off */
static const optout_law__row rows[] = {
#include "law_gdpr_rows_private.h"

    {R(A79_2), GROUND, 0, 0, {0}, SINCE, OPEN, NULL, "79(2)", NULL,
     {"everyone can go to court where they live", "Jede Person kann dort klagen, wo sie ihren Aufenthaltsort hat",
      "chacun peut saisir la juridiction de sa résidence habituelle"}},
    {R(A79_2), UNLESS, 0, 0, {YES(PUBLIC_POWERS)}, SINCE, OPEN, NULL, "79(2)", NULL,
     {"the controller is a public authority in the exercise of its public powers",
      "Der Verantwortliche ist eine Behörde in Ausübung ihrer hoheitlichen Befugnisse",
      "le responsable du traitement est une autorité publique dans l'exercice de ses prérogatives de puissance publique"}},
};
/* clang-format on */

const optout_framework optout_law__gdpr = {"GDPR",
                                           {"General Data Protection Regulation", "Datenschutz-Grundverordnung",
                                            "Règlement général sur la protection des données"},
                                           "OJ L 119, 4.5.2016, p. 1",
                                           bases,
                                           rights,
                                           rows,
                                           BASIS_COUNT,
                                           RIGHT_COUNT,
                                           LISTED,
                                           ROWS(rows)};
