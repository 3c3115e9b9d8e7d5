/* Slovakia. Not every state holiday (§ 1) is a day of rest (§ 2): 28 October never was, 1 September and 17 November
 * are none any more. For 2026 alone, 8 May and 15 September are no days of rest. Until the end of 1993 the federal act
 * of 1951 held. */
#include "calendar_rows_private.h"

#define FEDERAL "Zákon č. 93/1951 Zb. § "
#define FEDERAL_1990 ", v znení zákona č. 167/1990 Zb."
#define STATE "Zákon č. 241/1993 Z. z. § 1 písm. "
#define REST "Zákon č. 241/1993 Z. z. § 2 ods. 2 písm. "
#define NOT_2026 ", v znení zákona č. 261/2025 Z. z.: not in 2026"

/* clang-format off */
static const optout_calendar__row rows[] = {
    /* where, day,                        from, until, class,  move, flags, rule, name, local name, source */
    {"SK", FIXED(1, 1),                   1990, 1993, PUBLIC, 0, 0, NULL, "New Year's Day", "Nový rok", FEDERAL "2" FEDERAL_1990},
    {"SK", FIXED(1, 1),                   1994, OPEN, PUBLIC, 0, 0, NULL, "Republic Day", "Deň vzniku Slovenskej republiky", STATE "a"},
    {"SK", FIXED(1, 6),                   1994, OPEN, PUBLIC, 0, 0, NULL, "Epiphany", "Zjavenie Pána (Traja králi)", REST "a"},
    {"SK", EASTER(-2),                    1994, OPEN, PUBLIC, 0, 0, NULL, "Good Friday", "Veľký piatok", REST "b"},
    {"SK", EASTER(1),                     1990, 1993, PUBLIC, 0, 0, NULL, "Easter Monday", "Veľkonočný pondelok", FEDERAL "2" FEDERAL_1990},
    {"SK", EASTER(1),                     1994, OPEN, PUBLIC, 0, 0, NULL, "Easter Monday", "Veľkonočný pondelok", REST "c"},
    {"SK", FIXED(5, 1),                   1990, 1993, PUBLIC, 0, 0, NULL, "Labour Day", "Sviatok práce", FEDERAL "2" FEDERAL_1990},
    {"SK", FIXED(5, 1),                   1994, OPEN, PUBLIC, 0, 0, NULL, "Labour Day", "Sviatok práce", REST "d"},
    {"SK", FIXED(5, 9),                   1990, 1991, PUBLIC, 0, 0, NULL, "Liberation Day", "Deň oslobodenia od fašizmu", FEDERAL "1" FEDERAL_1990},
    {"SK", FIXED(5, 8),                   1992, 1993, PUBLIC, 0, 0, NULL, "Liberation Day", "Deň oslobodenia od fašizmu", FEDERAL "1, v znení zákona č. 218/1991 Zb."},
    {"SK", FIXED(5, 8),                   1997, 2025, PUBLIC, 0, 0, NULL, "Victory Day", "Deň víťazstva nad fašizmom", REST "j, v znení zákona č. 201/1996 Z. z."},
    {"SK", FIXED(5, 8),                   2027, OPEN, PUBLIC, 0, 0, NULL, "Victory Day", "Deň víťazstva nad fašizmom", REST "j" NOT_2026},
    {"SK", FIXED(7, 5),                   1990, 1993, PUBLIC, 0, 0, NULL, "Saints Cyril and Methodius", "Deň slovanských vierozvestcov Cyrila a Metoda", FEDERAL "1" FEDERAL_1990},
    {"SK", FIXED(7, 5),                   1994, OPEN, PUBLIC, 0, 0, NULL, "Saints Cyril and Methodius", "Sviatok svätého Cyrila a svätého Metoda", STATE "b"},
    {"SK", FIXED(8, 29),                  1994, OPEN, PUBLIC, 0, 0, NULL, "Slovak National Uprising", "Výročie Slovenského národného povstania", STATE "c"},
    {"SK", FIXED(9, 1),                   1994, 2023, PUBLIC, 0, 0, NULL, "Constitution Day", "Deň Ústavy Slovenskej republiky", STATE "d; ended as a day of rest by zákon č. 530/2023 Z. z."},
    {"SK", FIXED(9, 15),                  1994, 2025, PUBLIC, 0, 0, NULL, "Our Lady of Sorrows", "Sedembolestná Panna Mária", REST "e"},
    {"SK", FIXED(9, 15),                  2027, OPEN, PUBLIC, 0, 0, NULL, "Our Lady of Sorrows", "Sedembolestná Panna Mária", REST "e" NOT_2026},
    {"SK", FIXED(10, 28),                 1990, 1993, PUBLIC, 0, UNVERIFIED, NULL, "Independence Day", "Deň vzniku samostatného česko-slovenského štátu", FEDERAL "1" FEDERAL_1990},
    {"SK", FIXED(10, 30),                 2018, 2018, PUBLIC, 0, 0, NULL, "Declaration of the Slovak Nation (100 years)", "Výročie Deklarácie slovenského národa", "Zákon č. 241/1993 Z. z. § 4a, v znení zákona č. 281/2018 Z. z."},
    {"SK", FIXED(11, 1),                  1994, OPEN, PUBLIC, 0, 0, NULL, "All Saints' Day", "Sviatok Všetkých svätých", REST "f"},
    {"SK", FIXED(11, 17),                 2001, 2024, PUBLIC, 0, 0, NULL, "Day of Struggle for Freedom and Democracy", "Deň boja za slobodu a demokraciu", STATE "e, v znení zákona č. 442/2001 Z. z.; ended as a day of rest by zákon č. 261/2025 Z. z."},
    {"SK", FIXED(12, 24),                 1990, 1993, PUBLIC, 0, 0, NULL, "Christmas Eve", "Štedrý deň", FEDERAL "2" FEDERAL_1990},
    {"SK", FIXED(12, 24),                 1994, OPEN, PUBLIC, 0, 0, NULL, "Christmas Eve", "Štedrý deň", REST "g"},
    {"SK", FIXED(12, 25),                 1990, 1993, PUBLIC, 0, 0, NULL, "Christmas Day", "Prvý sviatok vianočný", FEDERAL "2" FEDERAL_1990},
    {"SK", FIXED(12, 25),                 1994, OPEN, PUBLIC, 0, 0, NULL, "Christmas Day", "Prvý sviatok vianočný", REST "h"},
    {"SK", FIXED(12, 26),                 1990, 1993, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Druhý sviatok vianočný", FEDERAL "2" FEDERAL_1990},
    {"SK", FIXED(12, 26),                 1994, OPEN, PUBLIC, 0, 0, NULL, "Second Day of Christmas", "Druhý sviatok vianočný", REST "i"},
};
/* clang-format on */

COUNTRY(sk, "SK", 2027, false, NULL);
