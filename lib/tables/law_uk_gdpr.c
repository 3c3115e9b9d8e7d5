/* The UK's own version of the GDPR since the end of the transition, changed by the Data (Use and Access) Act 2025: its
 * main part from 5 February 2026 (SI 2026/82), section 103 on complaints from 19 June 2026. */
#include "law_gdpr_private.h"

#define DPV(term) NULL /* the vocabulary has no terms for the UK's articles */
#define SINCE DAY(2021, 1, 1)
#define DUAA DAY(2026, 2, 5)
#define COMPLAINTS DAY(2026, 6, 19)
#define END_22 DUAA
#define END_77 COMPLAINTS
#define OBJECT (B(E) | B(EA) | B(F))
#define RESEARCH_6 (B(A) | B(B) | B(C) | B(D) | B(EA) | B(F) | B(SJ))
#define AUTOMATED (R(A22) | R(A22_3) | R(A22B) | R(A22C))

#define INDEX(index, place, iri, en, de, fr) index,
enum { GDPR_BASES_A_TO_E(INDEX) EA, GDPR_BASIS_F(INDEX) GDPR_BASES_9(INDEX) BASIS_COUNT };
enum { GDPR_RIGHTS(INDEX) A22B, A22C, GDPR_REMEDIES(INDEX) LISTED, A18_2 = LISTED, A6_1, RIGHT_COUNT };

#define BASIS_6(index, place, iri, en, de, fr) {"UK-GDPR " place, NULL, &optout_law__uk_gdpr, {en, de, fr}, 0, OPEN},
#define BASIS_9(index, place, iri, en, de, fr)                                                                         \
    {"UK-GDPR " place, NULL, &optout_law__uk_gdpr, {en, de, fr}, YES(SPECIAL_DATA), OPEN},
static const optout_basis bases[BASIS_COUNT] = {
    GDPR_BASES_A_TO_E(BASIS_6){
        "UK-GDPR 6(1)(ea)",
        NULL,
        &optout_law__uk_gdpr,
        {"recognised legitimate interest", "anerkanntes berechtigtes Interesse", "intérêt légitime reconnu"},
        0,
        DUAA},
    GDPR_BASIS_F(BASIS_6) GDPR_BASES_9(BASIS_9)};

/* clang-format off */
#define RIGHT(index, place, iri, en, de, fr) {"UK-GDPR " place, iri, &optout_law__uk_gdpr, {en, de, fr}},
static const optout_right rights[RIGHT_COUNT] = {
    GDPR_RIGHTS(RIGHT)
    RIGHT(A22B, "22B", NULL, "not be subject to an automated decision that the act forbids",
          "keiner automatisierten Entscheidung unterworfen werden, die das Gesetz verbietet",
          "ne pas faire l'objet d'une décision automatisée que la loi interdit")
    RIGHT(A22C, "22C", NULL, "be told of an automated decision, state one's view, have a human step in and contest it",
          "von einer automatisierten Entscheidung erfahren, den eigenen Standpunkt darlegen, das Eingreifen eines Menschen verlangen und sie anfechten",
          "être informé d'une décision automatisée, exprimer son point de vue, obtenir une intervention humaine et la contester")
    GDPR_REMEDIES(RIGHT)
    GDPR_BEHIND(RIGHT)
    /* Stands behind the question whether the basis (ea) may be used. */
    RIGHT(A6_1, "6(1)", NULL, "reject recognised legitimate interest as a basis",
          "ein anerkanntes berechtigtes Interesse als Rechtsgrundlage zurückweisen",
          "refuser un intérêt légitime reconnu comme base juridique")};

static const optout_law__row rows[] = {
#include "law_gdpr_rows_private.h"

    /* 22A-22D replace 22: what is not forbidden is allowed with safeguards. Partly on (ea) is forbidden too. */
    {R(A22B), GROUND, B(EA), 0, {YES(SOLELY_AUTOMATED), YES(SIGNIFICANT_EFFECT)}, DUAA, OPEN, NULL, "22B(4)",
     "DUAA 2025 s. 80; SI 2026/82",
     {"a significant decision is made by automated processing alone on a recognised legitimate interest",
      "Eine erhebliche Entscheidung fällt allein automatisiert auf Grundlage eines anerkannten berechtigten Interesses",
      "une décision importante est fondée exclusivement sur un traitement automatisé au titre d'un intérêt légitime reconnu"}},
    {R(A22B), GROUND, 0, 0, {YES(SOLELY_AUTOMATED), YES(SIGNIFICANT_EFFECT), YES(SPECIAL_DATA)}, DUAA, OPEN, NULL,
     "22B(1)", "DUAA 2025 s. 80; SI 2026/82",
     {"a significant decision is made by automated processing alone with special categories of data",
      "Eine erhebliche Entscheidung fällt allein automatisiert mit besonderen Kategorien von Daten",
      "une décision importante est fondée exclusivement sur un traitement automatisé de catégories particulières de données"}},
    {R(A22B), UNLESS, 0, B(EA), {YES(EXPLICIT_CONSENT_DECISION)}, DUAA, OPEN, NULL, "22B(2)",
     "DUAA 2025 s. 80; SI 2026/82",
     {"the person consented explicitly to the decision", "Die Person hat in die Entscheidung ausdrücklich eingewilligt",
      "la personne a consenti explicitement à la décision"}},
    {R(A22B), UNLESS, B(SG), B(EA), {YES(CONTRACT_DECISION)}, DUAA, OPEN, NULL, "22B(3)",
     "DUAA 2025 s. 80; SI 2026/82",
     {"a contract needs the decision, and a substantial public interest allows it",
      "Ein Vertrag erfordert die Entscheidung, und ein erhebliches öffentliches Interesse erlaubt sie",
      "un contrat exige la décision, et un intérêt public important la permet"}},
    {R(A22B), UNLESS, B(SG), B(EA), {YES(LAW_AUTHORISED_DECISION)}, DUAA, OPEN, NULL, "22B(3)",
     "DUAA 2025 s. 80; SI 2026/82",
     {"a law requires or allows the decision, and so does a substantial public interest",
      "Ein Gesetz verlangt oder erlaubt die Entscheidung, ebenso ein erhebliches öffentliches Interesse",
      "une loi exige ou autorise la décision, de même qu'un intérêt public important"}},
    {R(A22C), GROUND, 0, 0, {YES(SOLELY_AUTOMATED), YES(SIGNIFICANT_EFFECT)}, DUAA, OPEN, NULL, "22C",
     "DUAA 2025 s. 80; SI 2026/82",
     {"a significant decision is made by automated processing alone",
      "Eine erhebliche Entscheidung fällt allein automatisiert",
      "une décision importante est fondée exclusivement sur un traitement automatisé"}},

    {R(A77), GROUND, 0, 0, {0}, COMPLAINTS, OPEN, "DPA 2018", "164A", "DUAA 2025 s. 103; SI 2026/82",
     {"everyone can complain to the controller first, who acknowledges it within 30 days, and then to the Commissioner",
      "Jede Person kann sich zuerst beim Verantwortlichen beschweren, der dies binnen 30 Tagen bestätigt, und dann bei der Aufsichtsbehörde",
      "chacun peut d'abord adresser une réclamation au responsable du traitement, qui en accuse réception dans les 30 jours, puis à l'autorité de contrôle (ICO)"}},

    {R(A6_1), GROUND, B(EA), 0, {NO(ANNEX_1)}, DUAA, OPEN, NULL, "6(1)(ea)", "DUAA 2025 s. 70; SI 2026/82",
     {"the processing meets no condition of Annex 1", "Die Verarbeitung erfüllt keine Bedingung aus Anhang 1",
      "le traitement ne remplit aucune condition de l'annexe 1"}},
    {R(A6_1), GROUND, B(EA), 0, {YES(PUBLIC_AUTHORITY_TASK)}, DUAA, OPEN, NULL, "6(1)", "DUAA 2025 s. 70; SI 2026/82",
     {"a public authority processes the data in the performance of its tasks",
      "Eine Behörde verarbeitet die Daten in Erfüllung ihrer Aufgaben",
      "une autorité publique traite les données dans l'exécution de ses missions"}},
};
/* clang-format on */

const optout_framework optout_law__uk_gdpr = {
    "UK-GDPR",
    {"UK General Data Protection Regulation", "Datenschutz-Grundverordnung des Vereinigten Königreichs",
     "Règlement général sur la protection des données du Royaume-Uni"},
    "Regulation (EU) 2016/679 as it forms part of UK law; Data (Use and Access) Act 2025",
    bases,
    rights,
    rows,
    BASIS_COUNT,
    RIGHT_COUNT,
    LISTED,
    ROWS(rows)};
