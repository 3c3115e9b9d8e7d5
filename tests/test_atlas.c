#define _POSIX_C_SOURCE 200809L
#include "support.h"

#include "atlas_private.h"

#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

#define SYSTEM "/usr/share/zoneinfo"

static optout_atlas *atlas;

static void open_system(void)
{
    optout_error error;
    ck_assert_msg(optout_atlas_open(NULL, &atlas, &error) == OPTOUT_OK, "%s", error.message);
}

static void close_system(void)
{
    optout_atlas_free(atlas);
    atlas = NULL;
}

static const optout_place *find(const char *code)
{
    const optout_place *place = optout_place_find(code);
    ck_assert_msg(place != NULL, "no place %s", code);
    return place;
}

static int has_zone(const optout_place *place, const char *zone)
{
    int found = 0;
    for (size_t i = 0; i < optout_place_zone_count(place); i++)
        found += strcmp(optout_place_zone(place, i), zone) == 0;
    return found;
}

/* ---- places ---- */

static const struct {
    const char *code, *en, *de, *source;
    int32_t kind;
    size_t zones;
} named[] = {
    {"IE", "Ireland", "Irland", "ISO 3166-1", OPTOUT_PLACE_COUNTRY, 1},
    {"DE", "Germany", "Deutschland", "ISO 3166-1", OPTOUT_PLACE_COUNTRY, 2},
    {"PT", "Portugal", "Portugal", "ISO 3166-1", OPTOUT_PLACE_COUNTRY, 3},
    {"ES", "Spain", "Spanien", "ISO 3166-1", OPTOUT_PLACE_COUNTRY, 3},
    {"FR", "France", "Frankreich", "ISO 3166-1", OPTOUT_PLACE_COUNTRY, 1},
    {"AX", "Åland Islands", "Åland", "ISO 3166-1; TFEU Art. 355(4)", OPTOUT_PLACE_COUNTRY, 1},
    {"RE", "Réunion", "Réunion", "ISO 3166-1; TFEU Art. 355(1)", OPTOUT_PLACE_COUNTRY, 1},
    {"MF", "Saint Martin (French part)", "Saint-Martin (französischer Teil)", "ISO 3166-1; TFEU Art. 355(1)",
     OPTOUT_PLACE_COUNTRY, 1},
    {"BV", "Bouvet Island", "Bouvetinsel", "ISO 3166-1", OPTOUT_PLACE_COUNTRY, 0},
    {"HM", "Heard Island and McDonald Islands", "Heard und McDonaldinseln", "ISO 3166-1", OPTOUT_PLACE_COUNTRY, 0},
    {"DE-BB", "Brandenburg", "Brandenburg", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-BE", "Berlin", "Berlin", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-BW", "Baden-Württemberg", "Baden-Württemberg", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 2},
    {"DE-BY", "Bavaria", "Bayern", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-BY-augsburg", "Augsburg", "Augsburg", "Bavaria: Feiertagsgesetz (FTG) Art. 1(2)", OPTOUT_PLACE_COMMUNE, 1},
    {"DE-SN-koenigswartha", "Königswartha", "Königswartha",
     "Saxony: FronleichnamsVO of 4.5.1993 (SächsGVBl. p. 417) Annex", OPTOUT_PLACE_COMMUNE, 1},
    {"DE-TH-eichsfeld", "Eichsfeld (district)", "Landkreis Eichsfeld", "Thuringia: ThürFGtG § 10(1)",
     OPTOUT_PLACE_COMMUNE, 1},
    {"FR-57", "Moselle", "Moselle", "ISO 3166-2:FR", OPTOUT_PLACE_PART, 1},
    {"FR-67", "Bas-Rhin", "Bas-Rhin", "ISO 3166-2:FR", OPTOUT_PLACE_PART, 1},
    {"FR-68", "Haut-Rhin", "Haut-Rhin", "ISO 3166-2:FR", OPTOUT_PLACE_PART, 1},
    {"DE-HB", "Bremen", "Bremen", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-HE", "Hesse", "Hessen", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-HH", "Hamburg", "Hamburg", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-MV", "Mecklenburg-Western Pomerania", "Mecklenburg-Vorpommern", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-NI", "Lower Saxony", "Niedersachsen", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-NW", "North Rhine-Westphalia", "Nordrhein-Westfalen", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-RP", "Rhineland-Palatinate", "Rheinland-Pfalz", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-SH", "Schleswig-Holstein", "Schleswig-Holstein", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-SL", "Saarland", "Saarland", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-SN", "Saxony", "Sachsen", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-ST", "Saxony-Anhalt", "Sachsen-Anhalt", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"DE-TH", "Thuringia", "Thüringen", "ISO 3166-2:DE", OPTOUT_PLACE_PART, 1},
    {"GB-ENG", "England", "England", "ISO 3166-2:GB", OPTOUT_PLACE_PART, 1},
    {"GB-NIR", "Northern Ireland", "Nordirland", "ISO 3166-2:GB", OPTOUT_PLACE_PART, 1},
    {"GB-SCT", "Scotland", "Schottland", "ISO 3166-2:GB", OPTOUT_PLACE_PART, 1},
    {"GB-WLS", "Wales", "Wales", "ISO 3166-2:GB", OPTOUT_PLACE_PART, 1},
    {"EU", "European Union", "Europäische Union", "TEU Art. 52; TFEU Art. 349, 355", OPTOUT_PLACE_GROUP, 40},
    {"EEA", "European Economic Area", "Europäischer Wirtschaftsraum", "EEA Agreement Art. 126", OPTOUT_PLACE_GROUP, 43},
    {"001", "World", "Welt", "UN M49", OPTOUT_PLACE_GROUP, 418},
};

START_TEST(a_place_has_names_a_source_and_zones)
{
    const optout_place *place = find(named[_i].code);
    char name[64];

    ck_assert_str_eq(optout_place_code(place), named[_i].code);
    ck_assert_int_eq(optout_place_kind(place), named[_i].kind);
    ck_assert_str_eq(optout_place_source(place), named[_i].source);
    ck_assert_uint_eq(optout_place_name(place, NULL, name, sizeof name), strlen(named[_i].en));
    ck_assert_str_eq(name, named[_i].en);
    ck_assert_uint_eq(optout_place_name(place, "de-AT", name, sizeof name), strlen(named[_i].de));
    ck_assert_str_eq(name, named[_i].de);
    ck_assert_uint_eq(optout_place_zone_count(place), named[_i].zones);
    ck_assert_ptr_null(optout_place_zone(place, named[_i].zones));
}
END_TEST

/* ISO 3166-1 and 3166-2 in French; the departments of Alsace and Moselle by Code du travail Art. L3134-13. */
static const struct {
    const char *code, *name;
} french[] = {
    {"IE", "Irlande"},
    {"CI", "Côte d'Ivoire"},
    {"GB", "Royaume-Uni"},
    {"VA", "Saint-Siège"},
    {"MF", "Saint-Martin (partie française)"},
    {"DE-BY", "Bavière"},
    {"DE-NW", "Rhénanie-du-Nord-Westphalie"},
    {"GB-WLS", "Pays de Galles"},
    {"FR-67", "Bas-Rhin"},
    {"FR-67-temple", "communes du Bas-Rhin ayant un temple protestant ou une église mixte"},
    {"EEA", "Espace économique européen"},
    {"001", "Monde"},
};

START_TEST(a_place_is_named_in_french)
{
    char name[128];

    ck_assert_uint_eq(optout_place_name(find(french[_i].code), "fr-CA", name, sizeof name), strlen(french[_i].name));
    ck_assert_str_eq(name, french[_i].name);
}
END_TEST

/* ISO 3166-1 as of 2025 has 249 codes; the tz database names those that it knows. */
START_TEST(every_country_of_iso_3166_1_is_there)
{
    char line[512];
    int listed = 0, held = 0;
    FILE *file = fopen(SYSTEM "/iso3166.tab", "r");

    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file))
        if (line[0] != '#') {
            line[2] = '\0';
            ck_assert_int_eq(optout_place_kind(find(line)), OPTOUT_PLACE_COUNTRY);
            listed++;
        }
    fclose(file);
    for (size_t i = 0; optout_place_at(i); i++)
        held += optout_place_kind(optout_place_at(i)) == OPTOUT_PLACE_COUNTRY;
    ck_assert_int_eq(held, 249);
    ck_assert_int_eq(listed, 249);
}
END_TEST

START_TEST(places_are_sorted_named_and_sourced)
{
    size_t count = 0;
    char name[128];

    for (const optout_place *place; (place = optout_place_at(count)) != NULL; count++) {
        ck_assert_ptr_eq(optout_place_find(place->code), place);
        ck_assert_msg(count == 0 || strcmp(optout_place_at(count - 1)->code, place->code) < 0, "%s", place->code);
        ck_assert_ptr_null(strstr(place->name.fr, "\xE2\x80\x99")); /* plain apostrophes, as everywhere */
        for (size_t i = 0; optout_language_at(i); i++) {
            size_t len = optout_place_name(place, optout_language_at(i), name, sizeof name);
            ck_assert_uint_gt(len, 0);
            ck_assert_uint_lt(len, sizeof name);
            ck_assert_uint_eq(optout_text_utf8(name, len), len);
        }
        ck_assert_uint_gt(strlen(optout_place_source(place)), 0);
    }
    /* Countries; parts of DE, FR and GB; groups; communes of BY, SN, TH and of the three departments. */
    ck_assert_uint_eq(count, 249 + 16 + 3 + 4 + 3 + 3 + 25 + 17 + 3);
    ck_assert_ptr_null(optout_place_at(count));
    ck_assert_ptr_null(optout_place_at(SIZE_MAX));
}
END_TEST

static const char *const unknown_places[] = {"",     "ie", "XX",  "XK",  "DE-",    "DE-XX",         "UK",
                                             "EUR",  "01", "IE ", "ZZZ", "DE-BY-", "DE-BY-nowhere", "DE-BY-Augsburg",
                                             "FR-75"};

START_TEST(an_unknown_place_is_none)
{
    ck_assert_ptr_null(optout_place_find(unknown_places[_i]));
}
END_TEST

static const struct {
    const char *code, *parts;
} parts[] = {
    {"DE", "DE-BB DE-BE DE-BW DE-BY DE-HB DE-HE DE-HH DE-MV DE-NI DE-NW DE-RP DE-SH DE-SL DE-SN DE-ST DE-TH"},
    {"GB", "GB-ENG GB-NIR GB-SCT GB-WLS"},
    {"IE", ""},
    {"DE-BY", "DE-BY-augsburg DE-BY-catholic DE-BY-protestant"},
    {"DE-BY-augsburg", ""},
    {"DE-BE", ""},
    {"DE-TH",
     "DE-TH-beberstedt DE-TH-bickenriede DE-TH-buttlar DE-TH-eichsfeld DE-TH-foehlritz DE-TH-geisa DE-TH-heyerode "
     "DE-TH-hildebrandshausen DE-TH-huepstedt DE-TH-katharinenberg DE-TH-lengenfeld-unterm-stein "
     "DE-TH-rockenstuhl DE-TH-schleid DE-TH-steinberg DE-TH-struth DE-TH-zella-anrode DE-TH-zella-rhoen"},
    {"FR", "FR-57 FR-67 FR-68"},
    {"FR-67", "FR-67-temple"},
    {"ZW", ""},
    {"EU", "AT AX BE BG CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IT LT LU LV MF MQ MT NL PL PT RE RO SE SI SK YT"},
    {"EEA",
     "AT AX BE BG CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IS IT LI LT LU LV MF MQ MT NL NO PL PT RE RO SE SI SK YT"},
};

START_TEST(parts_of_a_place)
{
    const optout_place *place = find(parts[_i].code), *part;
    char all[512] = "";
    size_t count = 0;

    for (; (part = optout_place_part(place, count)) != NULL; count++) {
        if (count)
            strcat(all, " ");
        strcat(all, optout_place_code(part));
    }
    ck_assert_str_eq(all, parts[_i].parts);
    ck_assert_uint_eq(optout_place_part_count(place), count);
    ck_assert_ptr_null(optout_place_part(place, SIZE_MAX));
}
END_TEST

START_TEST(the_parts_of_the_world_are_the_countries)
{
    const optout_place *world = find("001");

    ck_assert_uint_eq(optout_place_part_count(world), 249);
    ck_assert_str_eq(optout_place_code(optout_place_part(world, 0)), "AD");
    ck_assert_str_eq(optout_place_code(optout_place_part(world, 248)), "ZW");
    ck_assert_ptr_null(optout_place_part(world, 249));
}
END_TEST

START_TEST(nothing_asked_of_no_place_crashes)
{
    char name[8] = "x";

    ck_assert_ptr_null(optout_place_find(NULL));
    ck_assert_ptr_null(optout_place_code(NULL));
    ck_assert_ptr_null(optout_place_source(NULL));
    ck_assert_ptr_null(optout_place_zone(NULL, 0));
    ck_assert_ptr_null(optout_place_part(NULL, 0));
    ck_assert_int_eq(optout_place_kind(NULL), 0);
    ck_assert_uint_eq(optout_place_zone_count(NULL), 0);
    ck_assert_uint_eq(optout_place_part_count(NULL), 0);
    ck_assert_uint_eq(optout_place_name(NULL, "en", name, sizeof name), 0);
    ck_assert_str_eq(name, "");
    ck_assert_uint_eq(optout_place_name(find("IE"), "en", NULL, 0), strlen("Ireland"));
    ck_assert_int_eq(optout_place_is_in(NULL, find("EU"), OPTOUT_NO_DATE), 0);
    ck_assert_int_eq(optout_place_is_in(find("IE"), NULL, OPTOUT_NO_DATE), 0);
}
END_TEST

/* ---- zones of places ---- */

START_TEST(every_zone_of_a_place_is_in_the_database)
{
    const optout_place *world = find("001");
    const optout_zone *zone;
    optout_error error;

    for (size_t i = 0; i < optout_place_zone_count(world); i++) {
        const char *name = optout_place_zone(world, i);
        ck_assert_msg(i == 0 || strcmp(optout_place_zone(world, i - 1), name) < 0, "%s is not sorted", name);
        ck_assert_msg(optout_atlas__place_zone(atlas, world, i, &zone, &error) == OPTOUT_OK, "%s", error.message);
    }
}
END_TEST

/* zone.tab says to which country a zone belongs. Of another release only what both know is compared. */
START_TEST(zones_belong_to_the_countries_that_zone_tab_names)
{
    char line[512], code[3], zone[65];
    size_t same = 0;
    bool our_release = strcmp(optout_atlas_tzdata(atlas), "2025b") == 0;
    FILE *file = fopen(SYSTEM "/zone.tab", "r");

    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file))
        if (line[0] != '#' && sscanf(line, "%2s %*s %64s", code, zone) == 2) {
            if (our_release || has_zone(find("001"), zone))
                ck_assert_msg(has_zone(find(code), zone) == 1, "%s of %s", zone, code);
            same++;
        }
    fclose(file);
    ck_assert_uint_gt(same, 400);
    size_t held = 0;
    for (size_t i = 0; optout_place_at(i); i++)
        if (optout_place_kind(optout_place_at(i)) == OPTOUT_PLACE_COUNTRY)
            held += optout_place_zone_count(optout_place_at(i));
    ck_assert_uint_eq(held, optout_place_zone_count(find("001"))); /* so no zone has two countries */
    ck_assert(!our_release || held == same);
}
END_TEST

static const struct {
    const char *code, *zone;
} zone_of[] = {
    {"IE", "Europe/Dublin"},     {"DE", "Europe/Berlin"},       {"DE", "Europe/Busingen"},
    {"DE-BW", "Europe/Berlin"},  {"DE-BW", "Europe/Busingen"},  {"DE-BY", "Europe/Berlin"},
    {"PT", "Europe/Lisbon"},     {"PT", "Atlantic/Azores"},     {"PT", "Atlantic/Madeira"},
    {"ES", "Europe/Madrid"},     {"ES", "Africa/Ceuta"},        {"ES", "Atlantic/Canary"},
    {"FR", "Europe/Paris"},      {"GB-NIR", "Europe/London"},   {"GB-ENG", "Europe/London"},
    {"GB-SCT", "Europe/London"}, {"GB-WLS", "Europe/London"},   {"SJ", "Arctic/Longyearbyen"},
    {"UA", "Europe/Kyiv"},       {"001", "Pacific/Kiritimati"}, {"001", "Pacific/Pago_Pago"},
};

START_TEST(a_zone_of_a_place)
{
    ck_assert_int_eq(has_zone(find(zone_of[_i].code), zone_of[_i].zone), 1);
}
END_TEST

/* TFEU Art. 349, 355(1) and (4), 52 TEU: what of the Member States lies outside the continent or has a code of its own.
 */
static const struct {
    const char *place, *zone;
} regions[] = {
    {"RE", "Indian/Reunion"},  {"YT", "Indian/Mayotte"},  {"GP", "America/Guadeloupe"}, {"MQ", "America/Martinique"},
    {"GF", "America/Cayenne"}, {"MF", "America/Marigot"}, {"PT", "Atlantic/Azores"},    {"PT", "Atlantic/Madeira"},
    {"ES", "Atlantic/Canary"}, {"ES", "Africa/Ceuta"},    {"AX", "Europe/Mariehamn"},
};

START_TEST(to_drop_a_region_drops_a_zone_of_eu_and_eea)
{
    static const char *const groups[] = {"EU", "EEA"};

    for (int g = 0; g < COUNT(groups); g++) {
        const optout_place *group = find(groups[g]), *part;
        ck_assert_int_eq(has_zone(group, regions[_i].zone), 1);
        for (size_t i = 0; (part = optout_place_part(group, i)) != NULL; i++)
            ck_assert_int_eq(has_zone(part, regions[_i].zone), strcmp(part->code, regions[_i].place) == 0);
    }
}
END_TEST

/* TFEU Annex II and Art. 355(5)(a), the Greenland Treaty, EEA Protocol 40, Decision 2010/718/EU, the withdrawal. */
static const struct {
    const char *place, *zone;
} outside[] = {
    {"GL", "America/Nuuk"},        {"GL", "America/Thule"},         {"GL", "America/Scoresbysund"},
    {"FO", "Atlantic/Faroe"},      {"NC", "Pacific/Noumea"},        {"PF", "Pacific/Tahiti"},
    {"PF", "Pacific/Marquesas"},   {"PF", "Pacific/Gambier"},       {"AW", "America/Aruba"},
    {"SJ", "Arctic/Longyearbyen"}, {"CW", "America/Curacao"},       {"SX", "America/Lower_Princes"},
    {"BQ", "America/Kralendijk"},  {"BL", "America/St_Barthelemy"}, {"PM", "America/Miquelon"},
    {"WF", "Pacific/Wallis"},      {"TF", "Indian/Kerguelen"},      {"GB", "Europe/London"},
    {"GB-NIR", "Europe/London"},   {"GI", "Europe/Gibraltar"},      {"CH", "Europe/Zurich"},
    {"IM", "Europe/Isle_of_Man"},  {"JE", "Europe/Jersey"},         {"GG", "Europe/Guernsey"},
};

START_TEST(what_is_outside_gives_no_zone)
{
    const optout_place *place = find(outside[_i].place);

    ck_assert_int_eq(has_zone(place, outside[_i].zone), 1);
    ck_assert_int_eq(has_zone(find("EU"), outside[_i].zone), 0);
    ck_assert_int_eq(has_zone(find("EEA"), outside[_i].zone), 0);
    ck_assert_int_eq(optout_place_is_in(place, find("EU"), OPTOUT_NO_DATE), 0);
    ck_assert_int_eq(optout_place_is_in(place, find("EEA"), OPTOUT_NO_DATE), 0);
    ck_assert_int_eq(optout_place_is_in(place, find("001"), OPTOUT_NO_DATE), 1);
}
END_TEST

static const char *const unions[] = {"EU", "EEA"};

START_TEST(the_zones_of_a_group_are_those_of_its_parts)
{
    const optout_place *group = find(unions[_i]), *part;
    size_t count = 0;

    for (size_t i = 0; (part = optout_place_part(group, i)) != NULL; i++)
        for (size_t z = 0; z < optout_place_zone_count(part); z++, count++)
            ck_assert_int_eq(has_zone(group, optout_place_zone(part, z)), 1);
    ck_assert_uint_eq(count, optout_place_zone_count(group));
    for (size_t z = 1; z < count; z++)
        ck_assert_str_lt(optout_place_zone(group, z - 1), optout_place_zone(group, z));
}
END_TEST

/* ---- membership ---- */

static const struct {
    const char *place, *group, *from, *until, *source;
} memberships[] = {
    {"DE", "EU", "1958-01-01", NULL, "EEC Treaty, Art. 247"},
    {"FR", "EU", "1958-01-01", NULL, "EEC Treaty, Art. 247"},
    {"IE", "EU", "1973-01-01", NULL, "Act of Accession 1972"},
    {"DK", "EU", "1973-01-01", NULL, "Act of Accession 1972"},
    {"GB", "EU", "1973-01-01", "2020-01-31", "TEU Art. 50(3); Withdrawal Agreement Art. 185"},
    {"GB-SCT", "EU", "1973-01-01", "2020-01-31", "TEU Art. 50(3); Withdrawal Agreement Art. 185"},
    {"GR", "EU", "1981-01-01", NULL, "Act of Accession 1979"},
    {"ES", "EU", "1986-01-01", NULL, "Act of Accession 1985"},
    {"PT", "EU", "1986-01-01", NULL, "Act of Accession 1985"},
    {"AT", "EU", "1995-01-01", NULL, "Act of Accession 1994"},
    {"SE", "EU", "1995-01-01", NULL, "Act of Accession 1994"},
    {"FI", "EU", "1995-01-01", NULL, "Act of Accession 1994"},
    {"AX", "EU", "1995-01-01", NULL, "Act of Accession 1994, Protocol 2"},
    {"CY", "EU", "2004-05-01", NULL, "Act of Accession 2003"},
    {"SI", "EU", "2004-05-01", NULL, "Act of Accession 2003"},
    {"BG", "EU", "2007-01-01", NULL, "Act of Accession 2005"},
    {"RO", "EU", "2007-01-01", NULL, "Act of Accession 2005"},
    {"HR", "EU", "2013-07-01", NULL, "Act of Accession 2012"},
    {"DE-BY", "EU", "1958-01-01", NULL, "a part of a Member State"},
    {"YT", "EU", "2014-01-01", NULL, "European Council Decision 2012/419/EU"},
    {"BL", "EU", "1958-01-01", "2011-12-31", "European Council Decision 2010/718/EU"},
    {"GL", "EU", "1973-01-01", "1985-01-31", "Greenland Treaty, in force 1.2.1985"},
    {"RE", "EU", "1958-01-01", NULL, "EEC Treaty Art. 227(2)"},
    {"DE", "EEA", "1994-01-01", NULL, "EEA Agreement"},
    {"AT", "EEA", "1994-01-01", NULL, "EEA Agreement, as an EFTA State in 1994"},
    {"NO", "EEA", "1994-01-01", NULL, "EEA Agreement"},
    {"IS", "EEA", "1994-01-01", NULL, "EEA Agreement"},
    {"LI", "EEA", "1995-05-01", NULL, "EEA Council Decision 1/95"},
    {"PL", "EEA", "2004-05-01", NULL, "EEA Enlargement Agreement 2003, provisionally"},
    {"BG", "EEA", "2007-08-01", NULL, "EEA Enlargement Agreement 2007, provisionally"},
    {"HR", "EEA", "2014-04-12", NULL, "EEA Enlargement Agreement 2014, provisionally"},
    {"GB", "EEA", "1994-01-01", "2020-01-31", "Withdrawal Agreement Art. 185; transition is no membership"},
    {"GP", "EEA", "1994-01-01", NULL, "EEA Agreement Art. 126(1)"},
};

static optout_date day(const char *text)
{
    optout_date date;
    ck_assert_int_eq(optout_date_parse(text, strlen(text), &date, NULL), OPTOUT_OK);
    return date;
}

START_TEST(membership_begins_and_ends_on_a_day)
{
    const optout_place *place = find(memberships[_i].place), *group = find(memberships[_i].group);
    optout_date from = day(memberships[_i].from);

    ck_assert_msg(!optout_place_is_in(place, group, from - 1), "%s", memberships[_i].source);
    ck_assert_msg(optout_place_is_in(place, group, from), "%s", memberships[_i].source);
    ck_assert_int_eq(optout_place_is_in(place, group, OPTOUT_NO_DATE), memberships[_i].until == NULL);
    optout_date until = memberships[_i].until ? day(memberships[_i].until) : day("9999-12-31");
    ck_assert_int_eq(optout_place_is_in(place, group, until), 1);
    if (memberships[_i].until)
        ck_assert_int_eq(optout_place_is_in(place, group, until + 1), 0);
    ck_assert_int_eq(optout_place_is_in(place, group, day("9999-12-31") + 1), 0); /* no day of ours */
}
END_TEST

static const struct {
    const char *place, *territory, *on; /* NULL: now */
    int32_t in;
} lies[] = {
    {"IE", "IE", NULL, 1},
    {"DE-BY", "DE-BY", NULL, 1},
    {"EU", "EU", NULL, 1},
    {"001", "001", NULL, 1},
    {"DE-BY", "DE", NULL, 1},
    {"DE-BY", "DE", "1900-01-01", 1},
    {"GB-SCT", "GB", NULL, 1},
    {"DE", "DE-BY", NULL, 0},
    {"DE-BY-augsburg", "DE-BY", NULL, 1},
    {"DE-BY-augsburg", "DE", NULL, 1},
    {"DE-BY-augsburg", "EU", NULL, 1},
    {"DE-BY-augsburg", "DE-BY-catholic", NULL, 0},
    {"FR-57", "FR", NULL, 1},
    {"GF", "FR", NULL, 0},
    {"DE-BE", "DE-BY", NULL, 0},
    {"DE-BY", "GB", NULL, 0},
    {"IE", "GB", NULL, 0},
    {"RE", "FR", NULL, 0},
    {"AX", "FI", NULL, 0},
    {"IE", "001", NULL, 1},
    {"EU", "001", NULL, 1},
    {"GB-WLS", "001", NULL, 1},
    {"001", "EU", NULL, 0},
    {"EU", "IE", NULL, 0},
    {"EU", "EEA", NULL, 1},
    {"EEA", "EU", NULL, 0},
    {"EU", "EEA", "2013-12-01", 0}, /* Croatia was not in the EEA yet */
    {"EU", "EEA", "1950-01-01", 0}, /* there was neither */
    {"US", "EU", NULL, 0},
};

START_TEST(what_lies_in_what)
{
    optout_date on = lies[_i].on ? day(lies[_i].on) : OPTOUT_NO_DATE;
    ck_assert_int_eq(optout_place_is_in(find(lies[_i].place), find(lies[_i].territory), on), lies[_i].in);
}
END_TEST

START_TEST(rows_of_members_are_sourced_and_do_not_overlap)
{
    int open_eu = 0;

    for (size_t i = 0; i < optout_atlas__member_count; i++) {
        const optout_atlas__member *row = &optout_atlas__members[i], *before = row - 1;
        int32_t until = row->until;
        ck_assert_uint_gt(strlen(row->source), 0);
        ck_assert_int_eq(optout_place_kind(find(row->group)), OPTOUT_PLACE_GROUP);
        ck_assert_int_eq(optout_place_kind(find(row->place)), OPTOUT_PLACE_COUNTRY);
        ck_assert_int_ne(optout_date_make(row->from / 10000, row->from / 100 % 100, row->from % 100), OPTOUT_NO_DATE);
        ck_assert_int_ne(optout_date_make(until / 10000, until / 100 % 100, until % 100), OPTOUT_NO_DATE);
        ck_assert_int_lt(row->from, until);
        if (i > 0 && strcmp(before->group, row->group) == 0) {
            int order = strcmp(before->place, row->place);
            ck_assert_msg(order < 0 || (order == 0 && before->until < row->from), "%s", row->place);
        }
        open_eu += strcmp(row->group, "EU") == 0 && until == OPTOUT_ATLAS__OPEN;
    }
    ck_assert_int_eq(open_eu, 27 + 7);
}
END_TEST

/* ---- the atlas ---- */

START_TEST(the_version_of_the_database_is_known)
{
    const char *version = optout_atlas_tzdata(atlas);

    ck_assert_uint_ge(strlen(version), 5);
    ck_assert_uint_eq(strspn(version, "0123456789"), 4);
    ck_assert_str_eq(optout_atlas_tzdata(NULL), "");
}
END_TEST

static const char *const good_zones[] = {"Europe/Berlin", "Europe/Belfast", "UTC", "Etc/GMT+12",
                                         "America/Indiana/Knox"};

START_TEST(a_zone_is_loaded_once)
{
    const optout_zone *zone = NULL, *again = NULL;
    optout_error error;

    if (access("/usr/share/zoneinfo/Europe/Belfast", R_OK) != 0 && strcmp(good_zones[_i], "Europe/Belfast") == 0)
        return; /* aliases may be left out of a database */
    ck_assert_int_eq(optout_atlas_zone(atlas, good_zones[_i], &zone, &error), OPTOUT_OK);
    ck_assert_str_eq(optout_zone_name(zone), good_zones[_i]);
    ck_assert_int_eq(optout_atlas_zone(atlas, good_zones[_i], &again, NULL), OPTOUT_OK);
    ck_assert_ptr_eq(zone, again);
}
END_TEST

static const char *const bad_zones[] = {"",
                                        "Europe",
                                        "America/Indiana",
                                        "Europe/Nowhere",
                                        "../UTC",
                                        "/etc/UTC",
                                        "Europe/../UTC",
                                        "Europe//Berlin",
                                        "./UTC",
                                        "UTC/",
                                        "UTC/X",
                                        "Europe/Berlin\n",
                                        "tzdata.zi",
                                        "zone.tab",
                                        "Europe Berlin",
                                        "europe/berlin",
                                        "Mars/Olympus"};

START_TEST(a_name_that_is_no_zone)
{
    const optout_zone *before, *zone;
    optout_error error;

    ck_assert_int_eq(optout_atlas_zone(atlas, "UTC", &zone, &error), OPTOUT_OK);
    before = zone;
    ck_assert_int_eq(optout_atlas_zone(atlas, bad_zones[_i], &zone, &error), OPTOUT_E_UNKNOWN);
    ck_assert_int_eq(error.status, OPTOUT_E_UNKNOWN);
    ck_assert_str_eq(error.code, "zone");
    ck_assert_ptr_eq(zone, before);
    ck_assert_int_eq(optout_atlas_zone(atlas, bad_zones[_i], &zone, NULL), OPTOUT_E_UNKNOWN);
}
END_TEST

START_TEST(arguments_of_a_zone)
{
    const optout_zone *zone;
    optout_error error;

    ck_assert_int_eq(optout_atlas_zone(NULL, "UTC", &zone, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_atlas_zone(atlas, NULL, &zone, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_atlas_zone(atlas, "UTC", NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_atlas_zone(atlas, "UTC", NULL, NULL), OPTOUT_E_ARGUMENT);
    optout_atlas_free(NULL);
}
END_TEST

/* ---- a folder of our own ---- */

static char folder[64];

static void make_folder(void)
{
    strcpy(folder, "/tmp/test_atlas.XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void in_folder(const char *name, char path[256])
{
    snprintf(path, 256, "%s/%s", folder, name);
}

static void put(const char *name, const char *bytes, size_t len)
{
    char path[256];
    in_folder(name, path);
    for (char *slash = path + strlen(folder) + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    fclose(file);
}

static void copy_zone(const char *from, const char *to)
{
    char path[256];
    size_t len;

    snprintf(path, sizeof path, "%s/%s", SYSTEM, from);
    char *bytes = read_file(path, &len);
    put(to, bytes, len);
    free(bytes);
}

static void drop(const char *name)
{
    char path[256];
    in_folder(name, path);
    (void)remove(path);
}

static void drop_folder(void)
{
    static const char *const names[] = {"UTC",         "Etc/UTC",       "Etc",           "+VERSION", "tzdata.zi",
                                        "Big",         "Damaged",       "Empty",         "Pipe",     "Loop",
                                        "Europe/Kiev", "Europe/Berlin", "Europe/Dublin", "Europe"};
    for (int i = 0; i < COUNT(names); i++)
        drop(names[i]);
    ck_assert_int_eq(rmdir(folder), 0);
}

static optout_status open_folder(uint32_t flags, optout_atlas **out, optout_error *error)
{
    optout_atlas_options options = OPTOUT_INIT(optout_atlas_options);

    options.flags = flags;
    options.zone_dir = folder;
    return optout_atlas_open(&options, out, error);
}

static optout_atlas *opened(uint32_t flags)
{
    optout_atlas *own = NULL;
    optout_error error;
    ck_assert_msg(open_folder(flags, &own, &error) == OPTOUT_OK, "%s", error.message);
    return own;
}

START_TEST(a_folder_without_utc_is_no_database)
{
    optout_atlas *own = NULL;
    optout_error error;

    copy_zone("Europe/Berlin", "Europe/Berlin");
    ck_assert_int_eq(open_folder(0, &own, &error), OPTOUT_E_NO_DATA);
    ck_assert_ptr_null(own);
    ck_assert_str_eq(error.pointer, "/zone_dir");
    ck_assert_ptr_nonnull(strstr(error.message, "install tzdata"));
    put("UTC", "no zone", 7);
    ck_assert_int_eq(open_folder(0, &own, &error), OPTOUT_E_NO_DATA);
    copy_zone("Etc/UTC", "Etc/UTC");
    optout_atlas_free(opened(0));
    drop("Etc/UTC");
    copy_zone("Etc/UTC", "UTC");
    optout_atlas_free(opened(0));
    ck_assert_int_eq(rmdir(folder), -1); /* it is not empty yet */
    drop("UTC");
    drop("Europe/Berlin");
    drop("Europe");
    drop("Etc");
    ck_assert_int_eq(rmdir(folder), 0);
    ck_assert_int_eq(open_folder(0, &own, &error), OPTOUT_E_NO_DATA); /* there is none at all */
    ck_assert_int_eq(mkdir(folder, 0700), 0);
}
END_TEST

static const struct {
    const char *file, *text, *version;
} versions[] = {
    {"tzdata.zi", "# version 2025b\n# a line\n", "2025b"},
    {"tzdata.zi", "# version 2024a-7-g1a2b3c\n", "2024a-7-g1a2b3c"},
    {"tzdata.zi", "# version 2025b\r\n", "2025b"},
    {"tzdata.zi", "# version 2025b", "2025b"},
    {"tzdata.zi", "# Version 2025b\n", ""},
    {"tzdata.zi", "# version \n", ""},
    {"tzdata.zi", "# version 2025b <script>\n", ""},
    {"tzdata.zi", "# version 0123456789012345678901234567890\n", "0123456789012345678901234567890"},
    {"tzdata.zi", "# version 01234567890123456789012345678901\n", ""}, /* one too long */
    {"tzdata.zi", "", ""},
    {"+VERSION", "2023c\n", "2023c"},
    {"+VERSION", "", ""},
};

START_TEST(the_version_that_a_folder_says)
{
    copy_zone("Etc/UTC", "UTC");
    put(versions[_i].file, versions[_i].text, strlen(versions[_i].text));
    optout_atlas *own = opened(0);
    ck_assert_str_eq(optout_atlas_tzdata(own), versions[_i].version);
    optout_atlas_free(own);
}
END_TEST

START_TEST(tzdata_zi_goes_before_the_version_file)
{
    copy_zone("Etc/UTC", "UTC");
    optout_atlas *own = opened(0);
    ck_assert_str_eq(optout_atlas_tzdata(own), "");
    optout_atlas_free(own);
    put("tzdata.zi", "# version 2025b\n", 16);
    put("+VERSION", "2020a\n", 6);
    own = opened(0);
    ck_assert_str_eq(optout_atlas_tzdata(own), "2025b");
    optout_atlas_free(own);
}
END_TEST

START_TEST(files_that_are_no_zones)
{
    static const struct {
        const char *name;
        optout_status status;
    } rows[] = {{"Pipe", OPTOUT_E_UNKNOWN}, {"Etc", OPTOUT_E_UNKNOWN},   {"Missing", OPTOUT_E_UNKNOWN},
                {"Big", OPTOUT_E_NO_DATA},  {"Empty", OPTOUT_E_NO_DATA}, {"Damaged", OPTOUT_E_NO_DATA},
                {"Loop", OPTOUT_E_IO},      {"UTC/X", OPTOUT_E_UNKNOWN}, {"UTC", OPTOUT_OK}};
    char path[256], *big = calloc(1, (1 << 20) + 1);
    const optout_zone *zone;
    optout_error error;

    copy_zone("Etc/UTC", "UTC");
    copy_zone("Etc/UTC", "Etc/UTC");
    put("Big", big, (1 << 20) + 1);
    put("Empty", "", 0);
    put("Damaged", "TZif2", 5);
    free(big);
    in_folder("Pipe", path);
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    in_folder("Loop", path);
    ck_assert_int_eq(symlink("Loop", path), 0);
    optout_atlas *own = opened(0);
    for (int i = 0; i < COUNT(rows); i++) {
        optout_status status = optout_atlas_zone(own, rows[i].name, &zone, &error);
        ck_assert_msg(status == rows[i].status, "%s: %s", rows[i].name, optout_status_name(status));
        if (status) {
            ck_assert_int_eq(error.status, status);
            ck_assert_ptr_nonnull(strstr(error.message, rows[i].name));
            ck_assert_int_eq(strstr(error.message, "too big") != NULL, strcmp(rows[i].name, "Big") == 0);
        }
    }
    optout_atlas_free(own);
}
END_TEST

START_TEST(an_eager_atlas_reads_no_file_later)
{
    const optout_zone *zone;
    optout_error error;

    copy_zone("Etc/UTC", "UTC");
    copy_zone("Europe/Berlin", "Europe/Berlin");
    copy_zone("Europe/Dublin", "Europe/Dublin");
    optout_atlas *lazy = opened(0), *eager = opened(OPTOUT_ATLAS_EAGER);
    ck_assert_int_eq(optout_atlas_zone(lazy, "Europe/Dublin", &zone, &error), OPTOUT_OK);
    drop("Europe/Berlin");
    drop("Europe/Dublin");
    ck_assert_int_eq(optout_atlas_zone(eager, "Europe/Berlin", &zone, &error), OPTOUT_OK);
    ck_assert_int_eq(optout_atlas_zone(eager, "Europe/Dublin", &zone, &error), OPTOUT_OK);
    ck_assert_int_eq(optout_atlas_zone(lazy, "Europe/Berlin", &zone, &error), OPTOUT_E_UNKNOWN);
    ck_assert_int_eq(optout_atlas_zone(lazy, "Europe/Dublin", &zone, &error), OPTOUT_OK);
    optout_atlas_free(lazy);
    optout_atlas_free(eager);
}
END_TEST

/* tz NEWS 2022b: Europe/Kyiv is the new name of Europe/Kiev. */
START_TEST(an_older_database_has_an_older_name)
{
    const optout_place *ukraine = find("UA");
    const optout_zone *zone;
    optout_error error;

    copy_zone("Etc/UTC", "UTC");
    copy_zone("Europe/Kyiv", "Europe/Kiev");
    optout_atlas *own = opened(0);
    ck_assert_str_eq(optout_place_zone(ukraine, 0), "Europe/Kyiv");
    ck_assert_int_eq(optout_atlas__place_zone(own, ukraine, 0, &zone, &error), OPTOUT_OK);
    ck_assert_str_eq(optout_zone_name(zone), "Europe/Kiev");
    ck_assert_int_eq(optout_atlas_zone(own, "Europe/Kyiv", &zone, &error), OPTOUT_E_UNKNOWN);
    ck_assert_int_eq(optout_atlas__place_zone(own, find("IE"), 0, &zone, &error), OPTOUT_E_NO_DATA);
    ck_assert_ptr_nonnull(strstr(error.message, "Europe/Dublin"));
    optout_atlas_free(own);
}
END_TEST

START_TEST(options_of_another_release)
{
    struct {
        optout_atlas_options options;
        uint64_t tail;
    } longer = {OPTOUT_INIT(optout_atlas_options), 0};
    optout_atlas *own = NULL;
    optout_error error;

    longer.options.size = sizeof longer;
    ck_assert_int_eq(optout_atlas_open(&longer.options, &own, &error), OPTOUT_OK);
    optout_atlas_free(own);
    own = NULL;
    longer.tail = 1;
    ck_assert_int_eq(optout_atlas_open(&longer.options, &own, &error), OPTOUT_E_ARGUMENT);
    longer.options.size = 4;
    ck_assert_int_eq(optout_atlas_open(&longer.options, &own, &error), OPTOUT_E_ARGUMENT);
    longer.options.size = sizeof longer.options;
    longer.options.flags = 2;
    ck_assert_int_eq(optout_atlas_open(&longer.options, &own, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.pointer, "/flags");
    longer.options.flags = 0;
    longer.options.zone_dir = "";
    ck_assert_int_eq(optout_atlas_open(&longer.options, &own, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.pointer, "/zone_dir");
    ck_assert_int_eq(optout_atlas_open(&longer.options, &own, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_atlas_open(NULL, NULL, &error), OPTOUT_E_ARGUMENT);
    ck_assert_ptr_null(own);
}
END_TEST

/* ---- threads ---- */

enum { THREADS = 8 };
static const char *const named_by_nobody[] = {"UTC", "Etc/GMT+1", "Etc/GMT+2", "Etc/GMT-14", "Etc/GMT"};

typedef struct reader {
    pthread_t thread;
    pthread_barrier_t *start;
    const optout_zone *zones[1024];
    const optout_zone *others[COUNT(named_by_nobody)];
    int failed;
} reader;

static void *read_all(void *context)
{
    reader *r = context;
    const optout_place *world = optout_place_find("001");

    pthread_barrier_wait(r->start);
    for (size_t i = 0; i < (size_t)COUNT(named_by_nobody); i++)
        r->failed += optout_atlas_zone(atlas, named_by_nobody[i], &r->others[i], NULL) != OPTOUT_OK;
    for (size_t i = 0; i < optout_place_zone_count(world); i++)
        r->failed += optout_atlas__place_zone(atlas, world, i, &r->zones[i], NULL) != OPTOUT_OK;
    return NULL;
}

START_TEST(all_threads_get_the_same_zones)
{
    static reader readers[THREADS];
    pthread_barrier_t start;

    ck_assert_uint_le(optout_place_zone_count(find("001")), 1024);
    ck_assert_int_eq(pthread_barrier_init(&start, NULL, THREADS), 0);
    for (int i = 0; i < THREADS; i++) {
        readers[i].start = &start;
        ck_assert_int_eq(pthread_create(&readers[i].thread, NULL, read_all, &readers[i]), 0);
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(readers[i].thread, NULL);
    pthread_barrier_destroy(&start);
    for (int i = 0; i < THREADS; i++) {
        ck_assert_int_eq(readers[i].failed, 0);
        ck_assert_mem_eq(readers[i].zones, readers[0].zones, sizeof readers[0].zones);
        ck_assert_mem_eq(readers[i].others, readers[0].others, sizeof readers[0].others);
    }
    for (size_t i = 0; i < (size_t)COUNT(named_by_nobody); i++)
        ck_assert_str_eq(optout_zone_name(readers[0].others[i]), named_by_nobody[i]);
}
END_TEST

static void add_places(Suite *suite)
{
    TCase *places = tcase_create("places");

    tcase_add_loop_test(places, a_place_has_names_a_source_and_zones, 0, COUNT(named));
    tcase_add_test(places, every_country_of_iso_3166_1_is_there);
    tcase_add_test(places, places_are_sorted_named_and_sourced);
    tcase_add_loop_test(places, a_place_is_named_in_french, 0, COUNT(french));
    tcase_add_loop_test(places, an_unknown_place_is_none, 0, COUNT(unknown_places));
    tcase_add_loop_test(places, parts_of_a_place, 0, COUNT(parts));
    tcase_add_test(places, the_parts_of_the_world_are_the_countries);
    tcase_add_test(places, nothing_asked_of_no_place_crashes);
    tcase_add_loop_test(places, a_zone_of_a_place, 0, COUNT(zone_of));
    tcase_add_loop_test(places, to_drop_a_region_drops_a_zone_of_eu_and_eea, 0, COUNT(regions));
    tcase_add_loop_test(places, what_is_outside_gives_no_zone, 0, COUNT(outside));
    tcase_add_loop_test(places, the_zones_of_a_group_are_those_of_its_parts, 0, COUNT(unions));
    tcase_add_loop_test(places, membership_begins_and_ends_on_a_day, 0, COUNT(memberships));
    tcase_add_loop_test(places, what_lies_in_what, 0, COUNT(lies));
    tcase_add_test(places, rows_of_members_are_sourced_and_do_not_overlap);
    suite_add_tcase(suite, places);
}

static void add_database(Suite *suite)
{
    TCase *database = tcase_create("database"), *own = tcase_create("own folder");

    tcase_add_checked_fixture(database, open_system, close_system);
    tcase_add_test(database, every_zone_of_a_place_is_in_the_database);
    tcase_add_test(database, zones_belong_to_the_countries_that_zone_tab_names);
    tcase_add_test(database, the_version_of_the_database_is_known);
    tcase_add_loop_test(database, a_zone_is_loaded_once, 0, COUNT(good_zones));
    tcase_add_loop_test(database, a_name_that_is_no_zone, 0, COUNT(bad_zones));
    tcase_add_test(database, arguments_of_a_zone);
    tcase_add_test(database, options_of_another_release);
    tcase_add_test(database, all_threads_get_the_same_zones);
    tcase_set_timeout(database, 60);
    suite_add_tcase(suite, database);
    tcase_add_checked_fixture(own, make_folder, drop_folder);
    tcase_add_test(own, a_folder_without_utc_is_no_database);
    tcase_add_loop_test(own, the_version_that_a_folder_says, 0, COUNT(versions));
    tcase_add_test(own, tzdata_zi_goes_before_the_version_file);
    tcase_add_test(own, files_that_are_no_zones);
    tcase_add_test(own, an_eager_atlas_reads_no_file_later);
    tcase_add_test(own, an_older_database_has_an_older_name);
    suite_add_tcase(suite, own);
}

static Suite *make(void)
{
    Suite *suite = suite_create("atlas");

    add_places(suite);
    add_database(suite);
    return suite;
}
SUITE_MAIN(make)
