/* What GDPR and UK-GDPR share: the UK kept the text and then changed parts of it. Each act has a table of its own, made
 * of these lists. X(index, place, DPV term, English, German, French). */
#ifndef OPTOUT_LAW_GDPR_PRIVATE_H
#define OPTOUT_LAW_GDPR_PRIVATE_H

#include "law_rows_private.h"

/* clang-format off */
#define GDPR_BASES_A_TO_E(X)                                                                                           \
    X(A, "6(1)(a)", "A6-1-a", "consent", "Einwilligung", "consentement")                                               \
    X(B, "6(1)(b)", "A6-1-b", "contract", "Vertrag", "contrat")                                                        \
    X(C, "6(1)(c)", "A6-1-c", "legal obligation", "rechtliche Verpflichtung", "obligation légale")                     \
    X(D, "6(1)(d)", "A6-1-d", "vital interests", "lebenswichtige Interessen", "sauvegarde des intérêts vitaux")        \
    X(E, "6(1)(e)", "A6-1-e", "public task or official authority", "öffentliche Aufgabe oder öffentliche Gewalt",      \
      "mission d'intérêt public ou exercice de l'autorité publique")
#define GDPR_BASIS_F(X)                                                                                                \
    X(F, "6(1)(f)", "A6-1-f", "legitimate interests", "berechtigte Interessen", "intérêts légitimes")
#define GDPR_BASES_9(X)                                                                                                \
    X(SA, "9(2)(a)", "A9-2-a", "explicit consent", "ausdrückliche Einwilligung", "consentement explicite")             \
    X(SB, "9(2)(b)", "A9-2-b", "employment and social law", "Arbeits- und Sozialrecht",                                \
      "droit du travail et de la protection sociale")                                                                  \
    X(SC, "9(2)(c)", "A9-2-c", "vital interests of someone who cannot consent",                                        \
      "lebenswichtige Interessen einer Person, die nicht einwilligen kann",                                            \
      "sauvegarde des intérêts vitaux d'une personne qui ne peut pas donner son consentement")                         \
    X(SD, "9(2)(d)", "A9-2-d", "members of a non-profit body", "Mitglieder einer gemeinnützigen Einrichtung",          \
      "membres d'un organisme à but non lucratif")                                                                     \
    X(SE, "9(2)(e)", "A9-2-e", "data that the person manifestly made public",                                          \
      "Daten, die die Person offensichtlich öffentlich gemacht hat",                                                   \
      "données manifestement rendues publiques par la personne concernée")                                             \
    X(SF, "9(2)(f)", "A9-2-f", "legal claims and courts", "Rechtsansprüche und Gerichte",                              \
      "droits en justice et juridictions")                                                                             \
    X(SG, "9(2)(g)", "A9-2-g", "substantial public interest", "erhebliches öffentliches Interesse",                    \
      "intérêt public important")                                                                                      \
    X(SH, "9(2)(h)", "A9-2-h", "health care", "Gesundheitsversorgung", "soins de santé")                               \
    X(SI, "9(2)(i)", "A9-2-i", "public health", "öffentliche Gesundheit", "santé publique")                            \
    X(SJ, "9(2)(j)", "A9-2-j", "archiving, research or statistics", "Archivzwecke, Forschung oder Statistik",          \
      "archives, recherche ou statistiques")

#define GDPR_RIGHTS(X)                                                                                                 \
    X(A7_3, "7(3)", DPV("A7-3"), "withdraw consent", "die Einwilligung widerrufen", "retirer son consentement")        \
    X(A13, "13", DPV("A13"), "be informed when the data are collected",                                                \
      "bei der Erhebung der Daten informiert werden",                                                                  \
      "être informé lors de la collecte des données")                                                                  \
    X(A14, "14", DPV("A14"), "be informed when the data come from elsewhere",                                          \
      "informiert werden, wenn die Daten aus anderer Quelle stammen",                                                  \
      "être informé lorsque les données proviennent d'une autre source")                                               \
    X(A15, "15", DPV("A15"), "get access to the data and a copy", "Auskunft über die Daten und eine Kopie erhalten",   \
      "accéder aux données et en obtenir une copie")                                                                   \
    X(A16, "16", DPV("A16"), "have wrong data corrected", "unrichtige Daten berichtigen lassen",                       \
      "faire rectifier des données inexactes")                                                                         \
    X(A17, "17", DPV("A17"), "have data erased", "Daten löschen lassen", "faire effacer des données")                  \
    X(A18, "18", DPV("A18"), "have the processing restricted", "die Verarbeitung einschränken lassen",                 \
      "obtenir la limitation du traitement")                                                                           \
    X(A19, "19", DPV("A19"), "have recipients told, and learn who they are",                                           \
      "Empfänger benachrichtigen lassen und erfahren, wer sie sind",                                                   \
      "faire notifier les destinataires et savoir qui ils sont")                                                       \
    X(A20, "20", DPV("A20"), "receive data in a machine-readable form and take them elsewhere",                        \
      "Daten in maschinenlesbarer Form erhalten und mitnehmen",                                                        \
      "recevoir des données dans un format lisible par machine et les transmettre ailleurs")                           \
    X(A21_1, "21(1)", DPV("A21"), "object on grounds of one's own situation",                                          \
      "aus Gründen der eigenen Situation widersprechen",                                                               \
      "s'opposer pour des raisons tenant à sa situation particulière")                                                 \
    X(A21_2, "21(2)", NULL, "object to direct marketing", "der Direktwerbung widersprechen",                           \
      "s'opposer à la prospection")                                                                                    \
    X(A21_6, "21(6)", NULL, "object to research and statistics", "der Forschung und Statistik widersprechen",          \
      "s'opposer à la recherche et aux statistiques")                                                                  \
    X(A22, "22", DPV("A22"), "not be subject to a decision made by automated processing alone",                        \
      "keiner allein automatisierten Entscheidung unterworfen werden",                                                 \
      "ne pas faire l'objet d'une décision fondée exclusivement sur un traitement automatisé")                         \
    X(A22_3, "22(3)", DPV("A22-3-a"), "have a human step in, state one's view and contest the automated decision",     \
      "das Eingreifen eines Menschen verlangen, den eigenen Standpunkt darlegen und die Entscheidung anfechten",       \
      "obtenir une intervention humaine, exprimer son point de vue et contester la décision automatisée")
#define GDPR_REMEDIES(X)                                                                                               \
    X(A77, "77", DPV("A77"), "complain to a supervisory authority", "sich bei einer Aufsichtsbehörde beschweren",      \
      "introduire une réclamation auprès d'une autorité de contrôle")                                                  \
    X(A78, "78", DPV("A78"), "go to court against a supervisory authority",                                            \
      "gegen eine Aufsichtsbehörde vor Gericht gehen",                                                                 \
      "former un recours juridictionnel contre une autorité de contrôle")                                              \
    X(A79, "79", DPV("A79"), "go to court against the controller or processor",                                        \
      "gegen den Verantwortlichen oder Auftragsverarbeiter vor Gericht gehen",                                         \
      "former un recours juridictionnel contre le responsable du traitement ou le sous-traitant")                      \
    X(A80_1, "80(1)", NULL, "be represented by a non-profit body",                                                     \
      "sich durch eine gemeinnützige Einrichtung vertreten lassen",                                                    \
      "se faire représenter par un organisme à but non lucratif")                                                      \
    X(A80_2, "80(2)", NULL, "have a non-profit body act without a mandate",                                            \
      "eine gemeinnützige Einrichtung ohne Auftrag tätig werden lassen",                                               \
      "voir un organisme à but non lucratif agir sans mandat")                                                         \
    X(A82, "82", NULL, "claim compensation for damage", "Schadenersatz verlangen", "demander réparation du préjudice")
/* Stands behind the question what may be done with restricted data. */
#define GDPR_BEHIND(X)                                                                                                 \
    X(A18_2, "18(2)", NULL, "have restricted data only stored", "eingeschränkte Daten nur noch speichern lassen",      \
      "obtenir que les données limitées soient seulement conservées")
/* clang-format on */

#endif
