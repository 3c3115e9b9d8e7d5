/* The Swiss Federal Act on Data Protection, as in force since 1 September 2023. No basis is needed: processing is
 * allowed unless it breaches the person's personality rights without a justification. */
#include "law_rows_private.h"

#define SINCE DAY(2023, 9, 1)
enum { A25, A28, A30_2_B, A32_1, A32_2, A49, RIGHT_COUNT };

/* clang-format off */
#define RIGHT(place, en, de, fr) {"FADP " place, NULL, &optout_law__fadp, {en, de, fr}}
static const optout_right rights[RIGHT_COUNT] = {
    RIGHT("25", "get access to the data", "Auskunft über die Daten erhalten", "accéder aux données"),
    RIGHT("28", "receive data in a common electronic format", "Daten in einem gängigen elektronischen Format erhalten",
          "se faire remettre des données sous un format électronique couramment utilisé"),
    RIGHT("30(2)(b)", "forbid the processing, without giving grounds", "die Bearbeitung untersagen, ohne Gründe zu nennen",
          "interdire le traitement, sans donner de motifs"),
    RIGHT("32(1)", "have wrong data corrected", "unrichtige Daten berichtigen lassen",
          "faire rectifier des données inexactes"),
    RIGHT("32(2)", "have unlawful processing stopped or data deleted in court",
          "eine widerrechtliche Bearbeitung gerichtlich verbieten oder Daten löschen lassen",
          "faire interdire en justice un traitement illicite ou faire effacer des données"),
    RIGHT("49", "report a breach to the Commissioner (FDPIC)", "einen Verstoß beim Beauftragten (EDÖB) anzeigen",
          "dénoncer une violation au Préposé fédéral (PFPDT)"),
};

static const optout_law__row rows[] = {
    {R(A25), GROUND, 0, 0, {0}, SINCE, OPEN, NULL, "25(1)", NULL,
     {"everyone can ask for access to their data", "Jede Person kann Auskunft über ihre Daten verlangen",
      "chacun peut demander l'accès à ses données"}},
    {R(A25), QUIET, 0, 0, {YES(EXCLUDED_BY_LAW)}, SINCE, OPEN, NULL, "26(1)(a)", NULL,
     {"a law excludes this right here", "Ein Gesetz schließt dieses Recht hier aus", "une loi exclut ce droit ici"}},
    {R(A25), QUIET, 0, 0, {YES(EXCESSIVE)}, SINCE, OPEN, NULL, "26(1)(c)", NULL,
     {"the request is manifestly unfounded or vexatious and was refused",
      "Das Gesuch ist offensichtlich unbegründet oder querulatorisch und wurde abgelehnt",
      "la demande est manifestement infondée ou procédurière et a été refusée"}},
    {R(A28), GROUND, 0, 0, {YES(PROVIDED_BY_PERSON), YES(AUTOMATED_MEANS), YES(CONSENT_OR_CONTRACT)}, SINCE, OPEN, NULL,
     "28(1)", NULL,
     {"the person provided the data, and they are processed by automated means, with consent or for a contract",
      "Die Person hat die Daten bekannt gegeben, und sie werden automatisiert bearbeitet, mit Einwilligung oder für einen Vertrag",
      "la personne a communiqué les données, et elles sont traitées de manière automatisée, avec son consentement ou pour un contrat"}},
    {R(A28), QUIET, 0, 0, {YES(EXCLUDED_BY_LAW)}, SINCE, OPEN, NULL, "29(1)", NULL,
     {"a law excludes this right here", "Ein Gesetz schließt dieses Recht hier aus", "une loi exclut ce droit ici"}},
    {R(A28), QUIET, 0, 0, {YES(EXCESSIVE)}, SINCE, OPEN, NULL, "29(1)", NULL,
     {"the request is manifestly unfounded or vexatious and was refused",
      "Das Gesuch ist offensichtlich unbegründet oder querulatorisch und wurde abgelehnt",
      "la demande est manifestement infondée ou procédurière et a été refusée"}},
    {R(A30_2_B), GROUND, 0, 0, {YES(EXPRESS_WISH)}, SINCE, OPEN, NULL, "30(2)(b)", NULL,
     {"the person has expressly forbidden the processing", "Die Person hat die Bearbeitung ausdrücklich untersagt",
      "la personne a expressément interdit le traitement"}},
    {R(A30_2_B), UNLESS, 0, 0, {YES(JUSTIFIED)}, SINCE, OPEN, NULL, "31(1)", NULL,
     {"consent, an overriding interest or a law justifies the processing",
      "Einwilligung, überwiegendes Interesse oder Gesetz rechtfertigen die Bearbeitung",
      "le consentement, un intérêt prépondérant ou une loi justifie le traitement"}},
    {R(A32_1), GROUND, 0, 0, {0}, SINCE, OPEN, NULL, "32(1)", NULL,
     {"everyone can have wrong data about them corrected", "Jede Person kann unrichtige Daten über sich berichtigen lassen",
      "chacun peut faire rectifier les données inexactes le concernant"}},
    {R(A32_1), QUIET, 0, 0, {YES(ACCURATE)}, SINCE, OPEN, NULL, "32(1)", NULL,
     {"the data are known to be accurate", "Es steht fest, dass die Daten richtig sind",
      "il est établi que les données sont exactes"}},
    {R(A32_1), QUIET, 0, 0, {YES(EXCLUDED_BY_LAW)}, SINCE, OPEN, NULL, "32(1)(a)", NULL,
     {"a law forbids the change", "Ein Gesetz verbietet die Änderung", "une loi interdit la modification"}},
    {R(A32_2), GROUND, 0, 0, {YES(EXPRESS_WISH)}, SINCE, OPEN, NULL, "30(2)(b)", NULL,
     {"the person has expressly forbidden the processing", "Die Person hat die Bearbeitung ausdrücklich untersagt",
      "la personne a expressément interdit le traitement"}},
    {R(A32_2), GROUND, 0, 0, {YES(UNLAWFUL), NO(OWN_PUBLIC)}, SINCE, OPEN, NULL, "30(2)(a)", "FADP Art. 30(3)",
     {"the processing breaches the principles of the act, and the person has not made the data public",
      "Die Bearbeitung verletzt die Grundsätze des Gesetzes, und die Person hat die Daten nicht selbst öffentlich gemacht",
      "le traitement viole les principes de la loi, et la personne n'a pas rendu les données accessibles à tous"}},
    {R(A32_2), UNLESS, 0, 0, {YES(JUSTIFIED)}, SINCE, OPEN, NULL, "31(1)", NULL,
     {"consent, an overriding interest or a law justifies the processing",
      "Einwilligung, überwiegendes Interesse oder Gesetz rechtfertigen die Bearbeitung",
      "le consentement, un intérêt prépondérant ou une loi justifie le traitement"}},
    {R(A49), GROUND, 0, 0, {0}, SINCE, OPEN, NULL, "49(1)", NULL,
     {"everyone can report a breach to the Commissioner", "Jede Person kann dem Beauftragten einen Verstoß anzeigen",
      "chacun peut dénoncer une violation au Préposé fédéral"}},
};
/* clang-format on */

const optout_framework optout_law__fadp = {"FADP",
                                           {"Federal Act on Data Protection (Switzerland)",
                                            "Bundesgesetz über den Datenschutz (Schweiz)",
                                            "Loi fédérale sur la protection des données (Suisse)"},
                                           "SR 235.1",
                                           NULL,
                                           rights,
                                           rows,
                                           0,
                                           RIGHT_COUNT,
                                           RIGHT_COUNT,
                                           ROWS(rows)};
