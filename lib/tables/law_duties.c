/* What a notice must tell, and how; GDPR and UK-GDPR have the same articles. */
#include "law_private.h"

/* X(code, article, twin of Art. 14, field, English, German, French); ACT is that of the rows being made. */
/* clang-format off */
#define DUTIES(X)                                                                                                      \
    X("controller", "13(1)(a)", ACT "14(1)(a)", "/controller/name",                                                    \
      "the notice does not say who is responsible for the data",                                                       \
      "die Mitteilung sagt nicht, wer für die Daten verantwortlich ist",                                               \
      "l'annonce n'indique pas qui est responsable des données")                                                       \
    X("representative", "13(1)(a)", ACT "14(1)(a)", NULL,                                                              \
      "the notice does not name the controller's representative",                                                      \
      "die Mitteilung nennt keinen Vertreter des Verantwortlichen",                                                    \
      "l'annonce ne nomme pas le représentant du responsable du traitement")                                           \
    X("dpo", "13(1)(b)", ACT "14(1)(b)", NULL,                                                                         \
      "the notice does not say how to reach the data protection officer",                                              \
      "die Mitteilung sagt nicht, wie der Datenschutzbeauftragte zu erreichen ist",                                    \
      "l'annonce n'indique pas comment joindre le délégué à la protection des données")                                \
    X("purpose", "13(1)(c)", ACT "14(1)(c)", "/purpose",                                                               \
      "the notice does not say what the data are used for",                                                            \
      "die Mitteilung sagt nicht, wofür die Daten genutzt werden",                                                     \
      "l'annonce n'indique pas à quelles fins les données sont utilisées")                                             \
    X("interest", "13(1)(d)", ACT "14(2)(b)", "/legal_basis/*/interest",                                               \
      "the notice rests on legitimate interests and does not say which",                                               \
      "die Mitteilung stützt sich auf berechtigte Interessen und sagt nicht, auf welche",                              \
      "l'annonce se fonde sur des intérêts légitimes et n'indique pas lesquels")                                       \
    X("categories", "14(1)(d)", ACT "14(1)(d)", "/scope/include",                                                      \
      "the notice does not say which categories of data are used",                                                     \
      "die Mitteilung sagt nicht, welche Kategorien von Daten genutzt werden",                                         \
      "l'annonce n'indique pas quelles catégories de données sont utilisées")                                          \
    X("recipients", "13(1)(e)", ACT "14(1)(e)", "/recipients",                                                         \
      "the notice does not say who receives the data",                                                                 \
      "die Mitteilung sagt nicht, wer die Daten erhält",                                                               \
      "l'annonce n'indique pas qui reçoit les données")                                                                \
    X("transfer", "13(1)(f)", ACT "14(1)(f)", NULL,                                                                    \
      "the notice does not say whether the data go to other countries, and with which safeguards",                     \
      "die Mitteilung sagt nicht, ob und mit welchem Schutz die Daten in andere Länder gelangen",                      \
      "l'annonce n'indique pas si les données sont transférées vers d'autres pays, ni avec quelles garanties")         \
    X("retention", "13(2)(a)", ACT "14(2)(a)", "/retention",                                                           \
      "the notice does not say how long the data are kept",                                                            \
      "die Mitteilung sagt nicht, wie lange die Daten gespeichert werden",                                             \
      "l'annonce n'indique pas combien de temps les données sont conservées")                                          \
    X("rights", "13(2)(b)", ACT "14(2)(c)", "/objection",                                                              \
      "the notice does not say how to object",                                                                         \
      "die Mitteilung sagt nicht, wie man widerspricht",                                                               \
      "l'annonce n'indique pas comment s'opposer")                                                                     \
    X("withdraw", "13(2)(c)", ACT "14(2)(d)", NULL,                                                                    \
      "the notice does not say that consent can be withdrawn at any time",                                             \
      "die Mitteilung sagt nicht, dass die Einwilligung jederzeit widerrufen werden kann",                             \
      "l'annonce n'indique pas que le consentement peut être retiré à tout moment")                                    \
    X("complaint", "13(2)(d)", ACT "14(2)(e)", NULL,                                                                   \
      "the notice does not say where to complain",                                                                     \
      "die Mitteilung sagt nicht, wo man sich beschweren kann",                                                        \
      "l'annonce n'indique pas où introduire une réclamation")                                                         \
    X("required", "13(2)(e)", NULL, NULL,                                                                              \
      "the notice does not say whether the data must be given, and what follows if not",                               \
      "die Mitteilung sagt nicht, ob die Daten angegeben werden müssen und was sonst folgt",                           \
      "l'annonce n'indique pas si les données doivent être fournies, ni ce qui s'ensuit sinon")                        \
    X("automated", "13(2)(f)", ACT "14(2)(g)", NULL,                                                                   \
      "the notice does not say whether decisions are made by automated processing, and how",                           \
      "die Mitteilung sagt nicht, ob und wie automatisiert entschieden wird",                                          \
      "l'annonce n'indique pas si des décisions sont prises par un traitement automatisé, ni comment")                 \
    X("source", "14(2)(f)", ACT "14(2)(f)", NULL,                                                                      \
      "the notice does not say where the data come from",                                                              \
      "die Mitteilung sagt nicht, woher die Daten stammen",                                                            \
      "l'annonce n'indique pas d'où proviennent les données")                                                          \
    X("new-purpose", "13(3)", ACT "14(4)", "/published",                                                               \
      "the notice was not published before the new use starts",                                                        \
      "die Mitteilung wurde nicht vor Beginn der neuen Nutzung veröffentlicht",                                        \
      "l'annonce n'a pas été publiée avant le début de la nouvelle utilisation")                                       \
    X("late-info", "14(3)", ACT "14(3)", "/published",                                                                 \
      "the notice was published more than a month after the use started",                                              \
      "die Mitteilung wurde mehr als einen Monat nach Beginn der Nutzung veröffentlicht",                              \
      "l'annonce a été publiée plus d'un mois après le début de l'utilisation")                                        \
    X("object-apart", "21(4)", ACT "21(4)", NULL,                                                                      \
      "the notice does not point to the right to object explicitly and apart from the rest",                           \
      "die Mitteilung weist nicht ausdrücklich und gesondert auf das Widerspruchsrecht hin",                           \
      "l'annonce ne signale pas le droit d'opposition explicitement et séparément du reste")                           \
    X("plain", "12(1)", ACT "12(1)", "/title",                                                                         \
      "the notice does not say this in every language of its title",                                                   \
      "die Mitteilung sagt dies nicht in jeder Sprache ihres Titels",                                                  \
      "l'annonce ne le dit pas dans chaque langue de son titre")                                                       \
    X("facilitate", "12(2)", ACT "12(2)", "/objection",                                                                \
      "the notice makes it hard to object: it asks for a login or for reasons",                                        \
      "die Mitteilung erschwert den Widerspruch: Sie verlangt eine Anmeldung oder Gründe",                             \
      "l'annonce rend l'opposition difficile\u00A0: elle demande une connexion ou des motifs")                         \
    X("special", "9(2)", ACT "9(2)", "/legal_basis",                                                                   \
      "the notice names a basis in Art. 9(2) without one in Art. 6(1), which is needed as well",                       \
      "die Mitteilung nennt eine Grundlage aus Art. 9(2) ohne die aus Art. 6(1), die ebenfalls nötig ist",             \
      "l'annonce cite une base de l'article 9, paragraphe 2, sans celle de l'article 6, paragraphe 1, qui est également nécessaire")\
    X("fair", "5(1)(a)", ACT "5(1)(a)", "/processing/reversible",                                                      \
      "the notice does not say what can be undone, or what a late objection still does",                               \
      "die Mitteilung sagt nicht, was sich rückgängig machen lässt oder was ein später Widerspruch noch bewirkt",      \
      "l'annonce n'indique pas ce qui peut être annulé, ni ce que produit encore une opposition tardive")

#define ROW(code, article, twin, field, en, de, fr) {code, ACT article, twin, field, {en, de, fr}},
const optout_law__duty optout_law__duties[] = {
#define ACT "GDPR "
    DUTIES(ROW)
#undef ACT
#define ACT "UK-GDPR "
    DUTIES(ROW)
    {NULL, NULL, NULL, NULL, {NULL, NULL, NULL}},
};
/* clang-format on */
