/* Brazil's Lei Geral de Proteção de Dados, in force since 18 September 2020. "18(2)" is paragraph 2, "18(IX)" number
 * IX. */
#include "law_rows_private.h"

#define SINCE DAY(2020, 9, 18)
enum { I, II, III, IV, V, VI, VII, VIII, IX, X, S, S_I, S_II, BASIS_COUNT };
enum { A18_II, A18_III, A18_IV, A18_VI, A18_IX, A18_1, A18_2, A20, RIGHT_COUNT };

#define CONSENT (B(I) | B(S_I))
#define NO_CONSENT (B(II) | B(III) | B(IV) | B(V) | B(VI) | B(VII) | B(VIII) | B(IX) | B(X) | B(S_II))

/* clang-format off */
#define BASIS(place, implies, en, de, fr) {"LGPD " place, NULL, &optout_law__lgpd, {en, de, fr}, implies, OPEN}
static const optout_basis bases[BASIS_COUNT] = {
    BASIS("7(I)", 0, "consent", "Einwilligung", "consentement"),
    BASIS("7(II)", 0, "legal obligation", "rechtliche Verpflichtung", "obligation légale"),
    BASIS("7(III)", 0, "public policies of the administration", "öffentliche Aufgaben der Verwaltung",
          "politiques publiques de l'administration"),
    BASIS("7(IV)", 0, "studies by a research body", "Studien einer Forschungseinrichtung",
          "études d'un organisme de recherche"),
    BASIS("7(V)", 0, "contract", "Vertrag", "contrat"),
    BASIS("7(VI)", 0, "rights in proceedings", "Rechte in Verfahren", "exercice de droits dans une procédure"),
    BASIS("7(VII)", 0, "protection of life", "Schutz des Lebens", "protection de la vie"),
    BASIS("7(VIII)", 0, "health care", "Gesundheitsversorgung", "soins de santé"),
    BASIS("7(IX)", 0, "legitimate interests", "berechtigte Interessen", "intérêts légitimes"),
    BASIS("7(X)", 0, "protection of credit", "Kreditschutz", "protection du crédit"),
    BASIS("11", YES(SPECIAL_DATA), "sensitive data, on a basis not said", "sensible Daten, ohne Angabe der Grundlage",
          "données sensibles, sans indication de la base"),
    BASIS("11(I)", YES(SPECIAL_DATA), "specific consent to sensitive data", "gesonderte Einwilligung für sensible Daten",
          "consentement spécifique pour des données sensibles"),
    BASIS("11(II)", YES(SPECIAL_DATA), "sensitive data without consent", "sensible Daten ohne Einwilligung",
          "données sensibles sans consentement"),
};

#define RIGHT(place, en, de, fr) {"LGPD " place, NULL, &optout_law__lgpd, {en, de, fr}}
static const optout_right rights[RIGHT_COUNT] = {
    RIGHT("18(II)", "get access to the data", "Auskunft über die Daten erhalten", "accéder aux données"),
    RIGHT("18(III)", "have wrong data corrected", "unrichtige Daten berichtigen lassen",
          "faire rectifier des données inexactes"),
    RIGHT("18(IV)", "have needless or unlawfully processed data made anonymous, blocked or deleted",
          "unnötige oder rechtswidrig verarbeitete Daten anonymisieren, sperren oder löschen lassen",
          "faire anonymiser, bloquer ou supprimer des données inutiles ou traitées illicitement"),
    RIGHT("18(VI)", "have data deleted that are processed with consent", "mit Einwilligung verarbeitete Daten löschen lassen",
          "faire supprimer des données traitées avec consentement"),
    RIGHT("18(IX)", "withdraw consent", "die Einwilligung widerrufen", "retirer son consentement"),
    RIGHT("18(1)", "petition the national authority (ANPD)", "sich an die nationale Behörde (ANPD) wenden",
          "saisir l'autorité nationale (ANPD)"),
    RIGHT("18(2)", "oppose processing without consent that breaches the act",
          "einer Verarbeitung ohne Einwilligung widersprechen, die gegen das Gesetz verstößt",
          "s'opposer à un traitement sans consentement contraire à la loi"),
    RIGHT("20", "have automated decisions reviewed", "automatisierte Entscheidungen überprüfen lassen",
          "faire réexaminer des décisions automatisées"),
};

static const optout_law__row rows[] = {
    {R(A18_II), GROUND, 0, 0, {0}, SINCE, OPEN, NULL, "18(II)", NULL,
     {"everyone can ask for access to their data", "Jede Person kann Auskunft über ihre Daten verlangen",
      "chacun peut demander l'accès à ses données"}},
    {R(A18_III), GROUND, 0, 0, {0}, SINCE, OPEN, NULL, "18(III)", NULL,
     {"everyone can have wrong data about them corrected", "Jede Person kann unrichtige Daten über sich berichtigen lassen",
      "chacun peut faire rectifier les données inexactes le concernant"}},
    {R(A18_III), QUIET, 0, 0, {YES(ACCURATE)}, SINCE, OPEN, NULL, "18(III)", NULL,
     {"the data are known to be accurate", "Es steht fest, dass die Daten richtig sind",
      "il est établi que les données sont exactes"}},
    {R(A18_IV), GROUND, 0, 0, {YES(NO_LONGER_NEEDED)}, SINCE, OPEN, NULL, "18(IV)", NULL,
     {"the data are no longer needed for their purposes", "Die Daten werden für ihre Zwecke nicht mehr gebraucht",
      "les données ne sont plus nécessaires au regard de leurs finalités"}},
    {R(A18_IV), GROUND, 0, 0, {YES(NONCOMPLIANCE)}, SINCE, OPEN, NULL, "18(IV)", NULL,
     {"the processing does not comply with the act", "Die Verarbeitung verstößt gegen das Gesetz",
      "le traitement est contraire à la loi"}},
    {R(A18_VI), GROUND, CONSENT, 0, {0}, SINCE, OPEN, NULL, "18(VI)", NULL,
     {"the data are processed with consent", "Die Daten werden mit Einwilligung verarbeitet",
      "les données sont traitées avec consentement"}},
    {R(A18_VI), GROUND, B(S), 0, {NO(OTHER_BASIS)}, SINCE, OPEN, NULL, "18(VI)", NULL,
     {"the data are processed with consent alone", "Die Daten werden allein mit Einwilligung verarbeitet",
      "les données sont traitées avec le seul consentement"}},
    {R(A18_VI), UNLESS, 0, 0, {YES(LEGAL_OBLIGATION)}, SINCE, OPEN, NULL, "16(I)", NULL,
     {"a legal obligation requires keeping the data", "Eine rechtliche Verpflichtung erfordert die Aufbewahrung",
      "une obligation légale exige la conservation des données"}},
    {R(A18_VI), UNLESS, 0, 0, {YES(RESEARCH)}, SINCE, OPEN, NULL, "16(II)", NULL,
     {"a research body keeps the data for a study", "Eine Forschungseinrichtung bewahrt die Daten für eine Studie auf",
      "un organisme de recherche conserve les données pour une étude"}},
    {R(A18_IX), GROUND, CONSENT, 0, {0}, SINCE, OPEN, NULL, "18(IX)", NULL,
     {"consent can be withdrawn at any time", "Eine Einwilligung kann jederzeit widerrufen werden",
      "le consentement peut être retiré à tout moment"}},
    {R(A18_IX), GROUND, B(S), 0, {NO(OTHER_BASIS)}, SINCE, OPEN, NULL, "18(IX)", NULL,
     {"the data are processed with consent alone", "Die Daten werden allein mit Einwilligung verarbeitet",
      "les données sont traitées avec le seul consentement"}},
    {R(A18_1), GROUND, 0, 0, {0}, SINCE, OPEN, NULL, "18(1)", NULL,
     {"everyone can petition the national authority", "Jede Person kann sich an die nationale Behörde wenden",
      "chacun peut saisir l'autorité nationale"}},
    {R(A18_2), GROUND, NO_CONSENT, 0, {YES(NONCOMPLIANCE)}, SINCE, OPEN, NULL, "18(2)", NULL,
     {"processing without consent does not comply with the act",
      "Eine Verarbeitung ohne Einwilligung verstößt gegen das Gesetz",
      "un traitement sans consentement est contraire à la loi"}},
    {R(A18_2), GROUND, B(S), 0, {YES(OTHER_BASIS), YES(NONCOMPLIANCE)}, SINCE, OPEN, NULL, "18(2)", NULL,
     {"there is a basis other than consent, and the processing does not comply with the act",
      "Es gibt eine andere Rechtsgrundlage als die Einwilligung, und die Verarbeitung verstößt gegen das Gesetz",
      "il existe une autre base juridique que le consentement, et le traitement est contraire à la loi"}},
    {R(A20), GROUND, 0, 0, {YES(SOLELY_AUTOMATED), YES(SIGNIFICANT_EFFECT)}, SINCE, OPEN, NULL, "20", NULL,
     {"a decision that affects the person is made by automated processing alone",
      "Eine Entscheidung, die die Person betrifft, fällt allein automatisiert",
      "une décision qui affecte la personne est fondée exclusivement sur un traitement automatisé"}},
};
/* clang-format on */

const optout_framework optout_law__lgpd = {"LGPD",
                                           {"General Data Protection Law (Brazil)",
                                            "Allgemeines Datenschutzgesetz (Brasilien)",
                                            "Loi générale sur la protection des données (Brésil)"},
                                           "Lei 13.709/2018",
                                           bases,
                                           rights,
                                           rows,
                                           BASIS_COUNT,
                                           RIGHT_COUNT,
                                           RIGHT_COUNT,
                                           ROWS(rows)};
