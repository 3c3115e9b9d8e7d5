/* Germany. Public holidays are a matter of the Laender, but for 3 October; nine days stand in the acts of all sixteen.
 * 24 and 31 December are no holidays. No day on a weekend has a substitute. What the rows say of 1990 is the law of the
 * Federal Republic; that of the German Democratic Republic is not told, nor what it left to the districts until the
 * Laender had acts of their own.
 *
 * Bavaria's Assumption depends on whether a commune has more Catholics or more Protestants: two classes of commune
 * stand for some 2,000. Saxony names the communes with Corpus Christi as they were in 1993, and what has become of
 * them; in Thuringia the day goes on where it was kept in 1994. */
#include "calendar_rows_private.h"

#define NINE                                                                                                                   \
    "FTG BW § 1; FTG BY Art. 1(1); FeiertG BE § 1; FTG BB § 2; SFTG HB § 2; HFeiertagsG § 1; FeiertagsG HH § 1; "        \
    "FTG M-V § 2; NFeiertagsG § 2; FTG NW § 2; LFtG RP § 2; SFG SL § 2; SächsSFG § 1; FeiertG LSA § 2; SFTG SH § 2; " \
    "ThürFGtG § 2(1)"
#define UNITY "Einigungsvertrag of 31.8.1990 (BGBl. II p. 889) Art. 2(2)"
#define GDR "DDR: Verordnung of 16.5.1990 (GBl. I No. 27 p. 248)"
#define REFORMATION                                                                                                    \
    "FTG BB § 2(1); FTG M-V § 2(1); SächsSFG § 1(1); FeiertG LSA § 2; ThürFGtG § 2(1); until each act: " GDR
#define ONCE "ordinances and acts of eleven Laender for 31.10.2017 alone, such as FTG NW § 2; " REFORMATION
#define NORTH                                                                                                          \
    "SFTG HB § 2(1), as amended 26.6.2018 (Brem.GBl. p. 302); FeiertagsG HH § 1, 12.3.2018 (HmbGVBl. p. 63); "       \
    "NFeiertagsG § 2(1), 22.6.2018 (Nds. GVBl. p. 123); SFTG SH § 2(1), 2018"
#define PENANCE "all sixteen acts until 1994; given up for SGB XI § 58(2), PflegeVG of 26.5.1994 (BGBl. I p. 1014)"
#define SORBIAN "SächsSFG § 1(1); FronleichnamsVO of 4.5.1993 (SächsGVBl. p. 417) § 1 and Annex, as amended 30.5.1995"
#define EICHSFELD "ThürFGtG § 2(2), § 10(1): where Corpus Christi was a public holiday in 1994"
#define SORBIAN_COMMUNES                                                                                               \
    "DE-SN-crostwitz DE-SN-doergenhausen DE-SN-dubring DE-SN-hoske DE-SN-koenigswartha DE-SN-kotten DE-SN-luga "       \
    "DE-SN-luppa DE-SN-luttowitz DE-SN-nebelschuetz DE-SN-neschwitz DE-SN-ostro DE-SN-panschwitz-kuckau "              \
    "DE-SN-prischwitz DE-SN-puschwitz DE-SN-radibor DE-SN-raeckelwitz DE-SN-ralbitz DE-SN-rosenthal "                  \
    "DE-SN-salzenforst-bolbritz DE-SN-saritsch DE-SN-sdier DE-SN-sollschwitz DE-SN-spohla DE-SN-wittichenau"
#define THURINGIAN_COMMUNES                                                                                            \
    "DE-TH-beberstedt DE-TH-bickenriede DE-TH-buttlar DE-TH-foehlritz DE-TH-geisa DE-TH-heyerode "                     \
    "DE-TH-hildebrandshausen DE-TH-huepstedt DE-TH-katharinenberg DE-TH-lengenfeld-unterm-stein DE-TH-rockenstuhl "    \
    "DE-TH-schleid DE-TH-steinberg DE-TH-struth DE-TH-zella-anrode DE-TH-zella-rhoen"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,              from, until, class,   flags, rule, name, local name, source */
    {"DE", FIXED(1, 1),         1990, OPEN, PUBLIC, 0, 0, NULL, "New Year's Day", "Neujahr", NINE},
    {"DE-BW DE-BY", FIXED(1, 6), 1990, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Heilige Drei Könige", "FTG BW § 1; FTG BY Art. 1(1)"},
    {"DE-ST", FIXED(1, 6),      1993, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Heilige Drei Könige", "FeiertG LSA of 22.5.1992, § 2"},
    {"DE-BE", FIXED(3, 8),      2019, OPEN, PUBLIC, 0, 0, NULL, "International Women's Day", "Internationaler Frauentag", "FeiertG BE § 1(1), as amended 30.1.2019 (GVBl. p. 22)"},
    {"DE-MV", FIXED(3, 8),      2023, OPEN, PUBLIC, 0, 0, NULL, "International Women's Day", "Internationaler Frauentag", "FTG M-V § 2(1), as amended in June 2022"},
    {"DE", EASTER(-2),          1990, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Karfreitag", NINE},
    {"DE-BB", EASTER(0),        1991, OPEN, PUBLIC, 0, 0, NULL, "Easter Sunday", "Ostersonntag", "FTG BB of 21.3.1991, § 2(1)"},
    {"DE", EASTER(1),           1990, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Ostermontag", NINE},
    {"DE", FIXED(5, 1),         1990, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Tag der Arbeit", NINE},
    {"DE-BE", FIXED(5, 8),      2020, 2020, PUBLIC, 0, 0, NULL, "75 Years of Liberation from National Socialism", "75. Jahrestag der Befreiung vom Nationalsozialismus", "FeiertG BE § 1, as amended 30.1.2019 (GVBl. p. 22)"},
    {"DE-BE", FIXED(5, 8),      2025, 2025, PUBLIC, 0, 0, NULL, "80 Years of Liberation from National Socialism", "80. Jahrestag der Befreiung vom Nationalsozialismus", "FeiertG BE § 1, as amended in July 2024"},
    {"DE", EASTER(39),          1990, OPEN, PUBLIC, 0, 0, NULL, "Ascension Day", "Christi Himmelfahrt", NINE},
    {"DE-BB", EASTER(49),       1991, OPEN, PUBLIC, 0, 0, NULL, "Whit Sunday", "Pfingstsonntag", "FTG BB of 21.3.1991, § 2(1)"},
    {"DE", EASTER(50),          1990, OPEN, PUBLIC, 0, 0, NULL, "Whit Monday", "Pfingstmontag", NINE},
    {"DE", FIXED(6, 17),        1990, 1990, PUBLIC, 0, 0, NULL, "Day of German Unity", "Tag der deutschen Einheit", "Gesetz über den Tag der deutschen Einheit of 4.8.1953 (BGBl. I p. 778); " UNITY},
    {"DE-BE", FIXED(6, 17),     2028, 2028, PUBLIC, 0, 0, NULL, "75 Years of the Uprising of 17 June 1953", "75. Jahrestag des Aufstandes vom 17. Juni 1953", "FeiertG BE § 1, as amended in July 2024"},
    {"DE-BW DE-BY DE-HE DE-NW DE-RP DE-SL", EASTER(60), 1990, OPEN, PUBLIC, 0, 0, NULL, "Corpus Christi", "Fronleichnam", "FTG BW § 1; FTG BY Art. 1(1); HFeiertagsG § 1; FTG NW § 2; LFtG RP § 2; SFG SL § 2"},
    {SORBIAN_COMMUNES, EASTER(60), 1993, OPEN, LOCAL, 0, 0, NULL, "Corpus Christi", "Fronleichnam / Bože ćěło", SORBIAN},
    {"DE-TH-eichsfeld", EASTER(60), 1991, OPEN, LOCAL, 0, 0, NULL, "Corpus Christi", "Fronleichnam", EICHSFELD},
    {THURINGIAN_COMMUNES, EASTER(60), 1991, OPEN, LOCAL, 0, UNVERIFIED, NULL, "Corpus Christi", "Fronleichnam", EICHSFELD},
    {"DE-BY-augsburg", FIXED(8, 8), 1990, OPEN, LOCAL, 0, 0, NULL, "Peace Festival", "Hohes Friedensfest", "FTG BY Art. 1(2)"},
    {"DE-SL", FIXED(8, 15),     1990, OPEN, PUBLIC, 0, 0, NULL, "Assumption Day", "Mariä Himmelfahrt", "SFG SL § 2(1)"},
    {"DE-BY-augsburg DE-BY-catholic", FIXED(8, 15), 1990, OPEN, LOCAL, 0, 0, NULL, "Assumption Day", "Mariä Himmelfahrt", "FTG BY Art. 1(1) no. 2: communes with more Catholics than Protestants"},
    {"DE-TH", FIXED(9, 20),     2019, OPEN, PUBLIC, 0, 0, NULL, "World Children's Day", "Weltkindertag", "ThürFGtG § 2(1), as amended 19.3.2019 (GVBl. p. 22)"},
    {"DE", FIXED(10, 3),        1990, OPEN, PUBLIC, 0, 0, NULL, "Day of German Unity", "Tag der Deutschen Einheit", UNITY},
    {"DE-BB DE-MV DE-SN DE-ST DE-TH", FIXED(10, 31), 1990, 2016, PUBLIC, 0, 0, NULL, "Reformation Day", "Reformationstag", REFORMATION},
    {"DE", FIXED(10, 31),       2017, 2017, PUBLIC, 0, 0, NULL, "500 Years of the Reformation", "500. Reformationstag", ONCE},
    {"DE-BB DE-MV DE-SN DE-ST DE-TH", FIXED(10, 31), 2018, OPEN, PUBLIC, 0, 0, NULL, "Reformation Day", "Reformationstag", REFORMATION},
    {"DE-HB DE-HH DE-NI DE-SH", FIXED(10, 31), 2018, OPEN, PUBLIC, 0, 0, NULL, "Reformation Day", "Reformationstag", NORTH},
    {"DE-BW DE-BY DE-NW DE-RP DE-SL", FIXED(11, 1), 1990, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Allerheiligen", "FTG BW § 1; FTG BY Art. 1(1); FTG NW § 2; LFtG RP § 2; SFG SL § 2"},
    {"DE", BEFORE(11, 23, WED), 1990, 1994, PUBLIC, 0, 0, NULL, "Day of Repentance and Prayer", "Buß- und Bettag", PENANCE},
    {"DE-SN", BEFORE(11, 23, WED), 1995, OPEN, PUBLIC, 0, 0, NULL, "Day of Repentance and Prayer", "Buß- und Bettag", "SächsSFG § 1(1)"},
    {"DE", FIXED(12, 25),       1990, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "1. Weihnachtstag", NINE},
    {"DE", FIXED(12, 26),       1990, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "2. Weihnachtstag", NINE},
};
/* clang-format on */

COUNTRY(de, "DE", 2027, false, "DE-SN DE-TH");
