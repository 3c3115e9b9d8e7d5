/* The California Consumer Privacy Act: since 1 January 2020; correcting and limiting since 1 January 2023; opting out
 * of automated decisions (Art. 11 of its Regulations, 11 CCR 7221) from 1 January 2027. No bases; no objection to
 * training with own data. */
#include "law_rows_private.h"

#define SINCE DAY(2020, 1, 1)
#define CPRA DAY(2023, 1, 1)
#define ADMT DAY(2027, 1, 1)
enum { S105, S106, S110, S120, S121, R7221, RIGHT_COUNT };

/* clang-format off */
#define RIGHT(place, en, de, fr) {"CCPA " place, NULL, &optout_law__ccpa, {en, de, fr}}
static const optout_right rights[RIGHT_COUNT] = {
    RIGHT("1798.105", "have data deleted", "Daten löschen lassen", "faire supprimer des données"),
    RIGHT("1798.106", "have wrong data corrected", "unrichtige Daten berichtigen lassen",
          "faire rectifier des données inexactes"),
    RIGHT("1798.110", "know which data are collected, and get them", "erfahren, welche Daten erhoben werden, und sie erhalten",
          "savoir quelles données sont collectées et les obtenir"),
    RIGHT("1798.120", "opt out of the sale or sharing of data", "dem Verkauf oder Teilen von Daten widersprechen",
          "refuser la vente ou le partage des données"),
    RIGHT("1798.121", "limit the use of sensitive data", "die Nutzung sensibler Daten begrenzen",
          "limiter l'utilisation des données sensibles"),
    RIGHT("7221", "opt out of automated decisions", "automatisierten Entscheidungen widersprechen",
          "refuser les décisions automatisées"),
};

static const optout_law__row rows[] = {
    {R(S105), GROUND, 0, 0, {YES(FROM_PERSON)}, SINCE, OPEN, NULL, "1798.105(a)", NULL,
     {"the business collected the data from the person", "Das Unternehmen hat die Daten bei der Person erhoben",
      "l'entreprise a collecté les données auprès de la personne"}},
    {R(S105), UNLESS, 0, 0, {YES(EXCLUDED_BY_LAW)}, SINCE, OPEN, NULL, "1798.105(d)", NULL,
     {"the business needs the data for one of the purposes that the act excepts",
      "Das Unternehmen braucht die Daten für einen Zweck, den das Gesetz ausnimmt",
      "l'entreprise a besoin des données pour une finalité exceptée par la loi"}},
    {R(S106), GROUND, 0, 0, {0}, CPRA, OPEN, NULL, "1798.106(a)", NULL,
     {"everyone can have wrong data about them corrected", "Jede Person kann unrichtige Daten über sich berichtigen lassen",
      "chacun peut faire rectifier les données inexactes le concernant"}},
    {R(S106), QUIET, 0, 0, {YES(ACCURATE)}, CPRA, OPEN, NULL, "1798.106(a)", NULL,
     {"the data are known to be accurate", "Es steht fest, dass die Daten richtig sind",
      "il est établi que les données sont exactes"}},
    {R(S110), GROUND, 0, 0, {0}, SINCE, OPEN, NULL, "1798.110(a)", NULL,
     {"everyone can ask what is collected about them", "Jede Person kann fragen, was über sie erhoben wird",
      "chacun peut demander ce qui est collecté à son sujet"}},
    {R(S120), GROUND, 0, 0, {YES(SALE_SHARING)}, SINCE, OPEN, NULL, "1798.120(a)", NULL,
     {"the business sells or shares the data", "Das Unternehmen verkauft oder teilt die Daten",
      "l'entreprise vend ou partage les données"}},
    {R(S121), GROUND, 0, 0, {YES(SPECIAL_DATA)}, CPRA, OPEN, NULL, "1798.121(a)", NULL,
     {"the business uses sensitive data", "Das Unternehmen nutzt sensible Daten",
      "l'entreprise utilise des données sensibles"}},
    {R(S121), UNLESS, 0, 0, {YES(EXCLUDED_BY_LAW)}, CPRA, OPEN, NULL, "1798.121(d)", NULL,
     {"the act excepts this use of sensitive data", "Das Gesetz nimmt diese Nutzung sensibler Daten aus",
      "la loi excepte cette utilisation de données sensibles"}},
    {R(R7221), GROUND, 0, 0, {YES(SOLELY_AUTOMATED), YES(SIGNIFICANT_EFFECT)}, ADMT, OPEN, "11 CCR", "7221(a)", NULL,
     {"a significant decision is made by automated processing alone",
      "Eine erhebliche Entscheidung fällt allein automatisiert",
      "une décision importante est fondée exclusivement sur un traitement automatisé"}},
    {R(R7221), UNLESS, 0, 0, {YES(HUMAN_APPEAL)}, ADMT, OPEN, "11 CCR", "7221(b)", NULL,
     {"the business offers an appeal to a human who can change the decision",
      "Das Unternehmen bietet eine Beschwerde bei einem Menschen an, der die Entscheidung ändern kann",
      "l'entreprise offre un recours devant une personne qui peut modifier la décision"}},

    /* General limits: only where they are claimed. */
    {R(S105) | R(S106) | R(S110), QUIET, 0, 0, {YES(IDENTITY_UNPROVEN)}, SINCE, OPEN, NULL, "1798.130(a)(2)", NULL,
     {"the business could not verify who is asking", "Das Unternehmen konnte nicht prüfen, wer anfragt",
      "l'entreprise n'a pas pu vérifier l'identité du demandeur"}},
    {R(S105) | R(S106) | R(S110), QUIET, 0, 0, {YES(EXCESSIVE)}, SINCE, OPEN, NULL, "1798.145(h)(3)", NULL,
     {"the request is manifestly unfounded or excessive and was refused",
      "Der Antrag ist offenkundig unbegründet oder exzessiv und wurde abgelehnt",
      "la demande est manifestement infondée ou excessive et a été refusée"}},
    {R(S106) | R(S110) | R(S120), QUIET, 0, 0, {YES(EXCLUDED_BY_LAW)}, SINCE, OPEN, NULL, "1798.145", NULL,
     {"a law excludes this right here", "Ein Gesetz schließt dieses Recht hier aus", "une loi exclut ce droit ici"}},
    {R(S105) | R(S106) | R(S110) | R(S120) | R(S121), QUIET, 0, 0, {YES(OWN_PUBLIC)}, SINCE, OPEN, NULL,
     "1798.140(v)(2)", NULL,
     {"the data are publicly available and so not personal information under the act",
      "Die Daten sind öffentlich verfügbar und daher keine persönlichen Daten im Sinne des Gesetzes",
      "les données sont accessibles au public et ne sont donc pas des renseignements personnels au sens de la loi"}},
};
/* clang-format on */

const optout_framework optout_law__ccpa = {"CCPA",
                                           {"California Consumer Privacy Act",
                                            "Kalifornisches Gesetz zum Datenschutz der Verbraucher",
                                            "Loi californienne sur la protection de la vie privée des consommateurs"},
                                           "Cal. Civ. Code 1798.100 et seq.; 11 CCR 7001 et seq.",
                                           NULL,
                                           rights,
                                           rows,
                                           0,
                                           RIGHT_COUNT,
                                           RIGHT_COUNT,
                                           ROWS(rows)};
