/* Calendars: the kinds of rows against dates of the almanac, the traps of each country's law (tests/data/calendars),
 * and the questions asked of a calendar against a plain count of days. */
#include "calendar_private.h"
#include "support.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static optout_atlas *atlas;

static void open_atlas(void)
{
    ck_assert_int_eq(optout_atlas_open(NULL, &atlas, NULL), OPTOUT_OK);
}

static void close_atlas(void)
{
    optout_atlas_free(atlas);
}

static optout_date day_of(const char *text)
{
    optout_date day = OPTOUT_NO_DATE;

    ck_assert_msg(optout_date_parse(text, strlen(text), &day, NULL) == OPTOUT_OK, "%s is no day", text);
    return day;
}

static const optout_calendar *calendar_of(const char *place)
{
    const optout_calendar *calendar = NULL;
    optout_error error = {0};

    ck_assert_msg(optout_calendar_get(atlas, optout_place_find(place), &calendar, &error) == OPTOUT_OK, "%s: %s", place,
                  error.message);
    return calendar;
}

/* ---- Easter ---- */

/* Western dates: tables of the Book of Common Prayer and the almanacs; Orthodox ones as announced by the Ecumenical
 * Patriarchate. */
static const struct {
    int32_t year;
    const char *western, *orthodox;
} easters[] = {
    {1990, "1990-04-15", "1990-04-15"}, {2000, "2000-04-23", "2000-04-30"}, {2005, "2005-03-27", "2005-05-01"},
    {2008, "2008-03-23", "2008-04-27"}, {2011, "2011-04-24", "2011-04-24"}, {2016, "2016-03-27", "2016-05-01"},
    {2021, "2021-04-04", "2021-05-02"}, {2024, "2024-03-31", "2024-05-05"}, {2025, "2025-04-20", "2025-04-20"},
    {2026, "2026-04-05", "2026-04-12"}, {2038, "2038-04-25", "2038-04-25"}, {2049, "2049-04-18", "2049-04-25"},
};

START_TEST(easter_falls_as_the_tables_say)
{
    ck_assert_int_eq(optout_calendar__easter(easters[_i].year), day_of(easters[_i].western));
    ck_assert_int_eq(optout_calendar__orthodox_easter(easters[_i].year), day_of(easters[_i].orthodox));
}
END_TEST

/* ---- what the law of each country says ---- */

static const char *word_of(const optout_calendar *calendar, optout_date day)
{
    static const char *const words[] = {"no", "yes", "differs"};
    optout_holiday found[16];
    int32_t answer = optout_calendar_is_public_holiday(calendar, day);

    ck_assert_int_ge(answer, 0);
    if (answer != OPTOUT_DAY_NO)
        return words[answer];
    size_t count = optout_calendar_holidays(calendar, day, found, 16);
    return count ? optout_holiday_class_name(found[0].holiday_class) : "no";
}

static size_t check_file(const char *path)
{
    char line[512], place[64], day[16], word[16];
    FILE *file = fopen(path, "r");
    size_t rows = 0;
    int end = 0;

    ck_assert_msg(file != NULL, "%s cannot be read", path);
    while (fgets(line, sizeof line, file)) {
        if (line[0] == '#' || line[0] == '\n')
            continue;
        ck_assert_msg(sscanf(line, "%63[^\t]\t%15[^\t]\t%15[^\t]\t%n", place, day, word, &end) == 3 &&
                          (unsigned char)line[end] > ' ',
                      "%s: not PLACE DATE WORD SOURCE: %s", path, line);
        const char *found = word_of(calendar_of(place), day_of(day));
        ck_assert_msg(strcmp(found, word) == 0, "%s %s is \"%s\", but: %s", place, day, found, line);
        rows++;
    }
    fclose(file);
    return rows;
}

START_TEST(the_traps_of_each_country)
{
    size_t files = 0;
    DIR *folder = opendir(TEST_DATA "/calendars");

    ck_assert_ptr_nonnull(folder);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        char path[1024];
        if (entry->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "%s/%s", TEST_DATA "/calendars", entry->d_name);
        ck_assert_uint_gt(check_file(path), 0);
        files++;
    }
    closedir(folder);
    size_t countries = 0;
    while (optout_calendar__countries[countries])
        countries++;
    ck_assert_uint_eq(files, countries);
}
END_TEST

/* ---- the tables ---- */

START_TEST(every_row_is_whole)
{
    for (const optout_calendar__country *const *c = optout_calendar__countries; *c; c++) {
        ck_assert_ptr_nonnull(optout_place_find((*c)->place));
        ck_assert_int_ge((*c)->known_until, 2025);
        for (size_t i = 0; i < (*c)->count; i++) {
            const optout_calendar__row *row = &(*c)->rows[i];
            ck_assert_msg(row->source && *row->source && row->name && *row->name && row->local_name && *row->local_name,
                          "%s row %zu lacks words or a source", (*c)->place, i);
            ck_assert_msg(row->from >= 1990 && row->from <= row->until, "%s %s: years", row->where, row->name);
            ck_assert_ptr_nonnull(optout_holiday_class_name(row->holiday_class));
            /* What one rule alone knows, or what is open, is told by the rows of its own year. */
            if (row->rule || row->flags & OPTOUT_CALENDAR__UNSETTLED)
                ck_assert_int_eq(row->move, OPTOUT_CALENDAR__KEEP);
            ck_assert_msg((row->holiday_class == OPTOUT_HOLIDAY_DEADLINE) <=
                              (row->rule || row->flags & OPTOUT_CALENDAR__UNSETTLED),
                          "%s: no rule", row->name);
            char where[1024];
            snprintf(where, sizeof where, "%s", row->where);
            for (char *code = strtok(where, " "); code; code = strtok(NULL, " "))
                ck_assert_msg(optout_place_find(code) != NULL, "%s: no place %s", row->name, code);
        }
    }
}
END_TEST

static bool same_day(const optout_calendar__day *a, const optout_calendar__day *b)
{
    return a->kind == b->kind && a->month == b->month && a->day == b->day && a->weekday == b->weekday &&
           a->offset == b->offset;
}

START_TEST(no_two_rows_say_the_same_of_one_year)
{
    for (const optout_calendar__country *const *c = optout_calendar__countries; *c; c++)
        for (size_t i = 0; i < (*c)->count; i++)
            for (size_t k = 0; k < i; k++) {
                const optout_calendar__row *a = &(*c)->rows[i], *b = &(*c)->rows[k];
                ck_assert_msg(!same_day(&a->day, &b->day) || strcmp(a->where, b->where) != 0 ||
                                  a->holiday_class != b->holiday_class || a->until < b->from || b->until < a->from,
                              "%s: %s and %s overlap", a->where, a->name, b->name);
            }
}
END_TEST

START_TEST(nothing_is_cut_off)
{
    optout_calendar__found found[OPTOUT_CALENDAR__MOST];
    optout_calendar__rows rows;
    const optout_place *regions[OPTOUT_CALENDAR__REGIONS];

    for (size_t p = 0; optout_place_at(p); p++) {
        const optout_place *place = optout_place_at(p);
        const optout_calendar__country *country = optout_calendar__country_of(place);
        if (!country)
            continue;
        size_t all = optout_calendar__regions(place, regions, OPTOUT_CALENDAR__REGIONS);
        ck_assert_uint_lt(all, OPTOUT_CALENDAR__REGIONS);
        ck_assert_uint_eq(optout_calendar__regions(place, regions, 1), all); /* told where the room is short */
        optout_calendar__rows_of(country, place, &rows);
        ck_assert_uint_lt(rows.count, OPTOUT_CALENDAR__ROWS_MOST);
        for (int32_t year = 1990; year <= 2099; year++)
            ck_assert_uint_lt(optout_calendar__year(&rows, year, found), OPTOUT_CALENDAR__MOST);
    }
}
END_TEST

/* Public holidays of a place on each day of a year, 0 or 1, from its rows alone. */
static void mark_year(const optout_calendar__country *country, const optout_place *place, int32_t year, uint8_t *count)
{
    optout_calendar__found found[OPTOUT_CALENDAR__MOST];
    optout_calendar__rows rows;
    optout_date first = optout_date_make(year, 1, 1), last = optout_date_make(year, 12, 31);
    uint8_t mine[366] = {0};

    optout_calendar__rows_of(country, place, &rows);
    for (int32_t of = year - 1; of <= year + 1; of++) {
        size_t days = optout_calendar__year(&rows, of, found);
        for (size_t i = 0; i < days; i++)
            if (found[i].date >= first && found[i].date <= last &&
                found[i].row->holiday_class & (OPTOUT_HOLIDAY_PUBLIC | OPTOUT_HOLIDAY_LOCAL))
                mine[found[i].date - first] = 1;
    }
    for (size_t i = 0; i < 366; i++)
        count[i] = (uint8_t)(count[i] + mine[i]);
}

/* What all regions have, the whole has; what some have, differs. So a row must not be told part by part. */
START_TEST(a_whole_answers_as_its_regions_do)
{
    const optout_place *regions[OPTOUT_CALENDAR__REGIONS];

    for (size_t p = 0; optout_place_at(p); p++) {
        const optout_place *place = optout_place_at(p);
        const optout_calendar__country *country = optout_calendar__country_of(place);
        if (!country || !optout_place_part_count(place))
            continue;
        const optout_calendar *whole = calendar_of(optout_place_code(place));
        size_t all = optout_calendar__regions(place, regions, OPTOUT_CALENDAR__REGIONS);
        for (int32_t year = 1990; year <= 2099; year++) {
            optout_date first = optout_date_make(year, 1, 1);
            uint8_t count[366] = {0};
            for (size_t r = 0; r < all; r++)
                mark_year(country, regions[r], year, count);
            for (int32_t i = 0; i < 366 && first + i <= optout_date_make(year, 12, 31); i++) {
                int32_t expected = count[i] == 0     ? OPTOUT_DAY_NO
                                   : count[i] == all ? OPTOUT_DAY_YES
                                                     : OPTOUT_DAY_DIFFERS;
                ck_assert_msg(optout_calendar_is_public_holiday(whole, first + i) == expected, "%s, day %d of %d",
                              optout_place_code(place), i + 1, year);
            }
        }
    }
}
END_TEST

/* ---- questions ---- */

/* By the days one after another, from the list of holidays of each. */
static bool works(const optout_calendar *calendar, optout_date day)
{
    optout_holiday found[16];
    size_t count = optout_calendar_holidays(calendar, day, found, 16);

    for (size_t i = 0; i < count; i++)
        if (found[i].holiday_class & (OPTOUT_HOLIDAY_PUBLIC | OPTOUT_HOLIDAY_LOCAL) ||
            (found[i].rule && strcmp(found[i].rule, "eu-1182-71") == 0))
            return false;
    return optout_date_weekday(day) < 6;
}

START_TEST(single_days_bulk_and_names_agree)
{
    const optout_calendar *ie = calendar_of("IE");
    int32_t days[5000];
    uint8_t out[5000];

    for (int32_t i = 0; i < 5000; i++)
        days[i] = day_of("2020-01-01") + i;
    ck_assert_int_eq(optout_calendar_working_days(ie, days, 5000, out, NULL), OPTOUT_OK);
    for (int32_t i = 0; i < 5000; i++) {
        ck_assert_int_eq(out[i], works(ie, days[i]));
        ck_assert_int_eq(optout_calendar_is_working_day(ie, days[i]), out[i]);
    }
}
END_TEST

START_TEST(counting_goes_day_by_day)
{
    const optout_calendar *ie = calendar_of("IE");
    optout_date from = day_of("2024-12-20") + _i, day = from;

    for (int32_t n = 1, seen = 0; n <= 300; day++) {
        if (!works(ie, day + 1))
            continue;
        seen = n++;
        ck_assert_int_eq(optout_calendar_add_working_days(ie, from, seen), day + 1);
        ck_assert_int_eq(optout_calendar_count_working_days(ie, from + 1, day + 1), seen);
    }
    day = from;
    for (int32_t n = 1; n <= 300; day--)
        if (works(ie, day - 1))
            ck_assert_int_eq(optout_calendar_add_working_days(ie, from, -n++), day - 1);
    for (day = from; !works(ie, day);)
        day++;
    ck_assert_int_eq(optout_calendar_add_working_days(ie, from, 0), day);
}
END_TEST

START_TEST(outside_the_years_there_is_no_answer)
{
    const optout_calendar *ie = calendar_of("IE");
    int32_t days[] = {INT32_MIN, day_of("1989-12-31"), day_of("2100-01-01"), INT32_MAX};
    uint8_t out[4];

    ck_assert_int_eq(optout_calendar_working_days(ie, days, 4, out, NULL), OPTOUT_OK);
    for (size_t i = 0; i < 4; i++) {
        ck_assert_int_eq(out[i], 255);
        ck_assert_int_eq(optout_calendar_is_working_day(ie, days[i]), OPTOUT_DAY_NONE);
        ck_assert_int_eq(optout_calendar_is_public_holiday(ie, days[i]), OPTOUT_DAY_NONE);
        ck_assert_int_eq(optout_calendar_add_working_days(ie, days[i], 1), OPTOUT_NO_DATE);
        ck_assert_uint_eq(optout_calendar_holidays(ie, days[i], NULL, 0), 0);
    }
    ck_assert_int_eq(optout_calendar_add_working_days(ie, day_of("2099-12-31"), 1), OPTOUT_NO_DATE);
    ck_assert_int_eq(optout_calendar_add_working_days(ie, day_of("1990-01-01"), -1), OPTOUT_NO_DATE);
    ck_assert_int_eq(optout_calendar_next_holiday(ie, day_of("2099-12-27"), 0), OPTOUT_NO_DATE);
    ck_assert_int_eq(optout_calendar_next_holiday(ie, day_of("1980-01-01"), 0), day_of("1990-01-01"));
    ck_assert_int_eq(optout_calendar_count_working_days(ie, day_of("2020-01-02"), day_of("2020-01-01")), 0);
}
END_TEST

/* On the lists of Liechtenstein under Reg. 1182/71 are days that are no public holidays by its own acts; the eves of
 * other countries stop periods of one national rule alone, and are working days. */
START_TEST(a_day_off_is_not_always_a_public_holiday)
{
    static const struct {
        const char *place, *day;
        int32_t working, is_public;
    } days[] = {
        {"LI", "2025-01-02", OPTOUT_DAY_NO, OPTOUT_DAY_NO},  {"LI", "2025-03-04", OPTOUT_DAY_NO, OPTOUT_DAY_NO},
        {"LI", "2025-12-24", OPTOUT_DAY_NO, OPTOUT_DAY_NO},  {"LI", "2025-12-25", OPTOUT_DAY_NO, OPTOUT_DAY_YES},
        {"LI", "2025-05-30", OPTOUT_DAY_YES, OPTOUT_DAY_NO}, {"NL", "2025-04-18", OPTOUT_DAY_YES, OPTOUT_DAY_NO},
        {"NL", "2025-05-05", OPTOUT_DAY_NO, OPTOUT_DAY_YES}, {"AT", "2025-04-18", OPTOUT_DAY_YES, OPTOUT_DAY_NO},
        {"AT", "2025-12-24", OPTOUT_DAY_YES, OPTOUT_DAY_NO},
    };

    for (int i = 0; i < COUNT(days); i++) {
        const optout_calendar *calendar = calendar_of(days[i].place);
        optout_date day = day_of(days[i].day);
        ck_assert_msg(optout_calendar_is_working_day(calendar, day) == days[i].working, "%s %s", days[i].place,
                      days[i].day);
        ck_assert_msg(optout_calendar_is_public_holiday(calendar, day) == days[i].is_public, "%s %s", days[i].place,
                      days[i].day);
    }
    ck_assert_int_eq(optout_calendar_add_working_days(calendar_of("LI"), day_of("2024-12-30"), 1),
                     day_of("2025-01-03"));
    ck_assert_int_eq(optout_calendar_count_working_days(calendar_of("LI"), day_of("2024-12-30"), day_of("2025-01-03")),
                     2);
}
END_TEST

START_TEST(a_day_decreed_in_a_part_differs_in_the_whole)
{
    optout_decree decree = {"DE-BY", "Day of the Test", day_of("2026-06-15"), 0, 0};
    optout_atlas_options options = OPTOUT_INIT(optout_atlas_options);
    const optout_calendar *bavaria, *germany, *hesse;
    optout_atlas *own = NULL;

    options.decrees = &decree;
    options.decree_count = 1;
    ck_assert_int_eq(optout_atlas_open(&options, &own, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_calendar_get(own, optout_place_find("DE-BY"), &bavaria, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_calendar_get(own, optout_place_find("DE"), &germany, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_calendar_get(own, optout_place_find("DE-HE"), &hesse, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_calendar_is_public_holiday(bavaria, decree.date), OPTOUT_DAY_YES);
    ck_assert_int_eq(optout_calendar_is_public_holiday(germany, decree.date), OPTOUT_DAY_DIFFERS);
    ck_assert_int_eq(optout_calendar_is_public_holiday(hesse, decree.date), OPTOUT_DAY_NO);
    ck_assert_int_eq(optout_calendar_is_working_day(germany, decree.date), OPTOUT_DAY_DIFFERS);
    optout_atlas_free(own);
}
END_TEST

/* Outside the years of the calendars a weekend is all that is known. */
START_TEST(outside_the_years_only_weekends_stop_a_period)
{
    optout_calendar__view view = optout_calendar__view_of(calendar_of("IE"), "eu-1182-71", true, true, false);

    ck_assert(!optout_calendar__view_stops(&view, day_of("2100-01-01"))); /* New Year, a Friday */
    ck_assert(optout_calendar__view_stops(&view, day_of("2100-01-02")));
    ck_assert(optout_calendar__view_stops(&view, day_of("2099-12-25"))); /* Christmas, a Friday */
    ck_assert(!optout_calendar__view_stops(&view, day_of("2099-12-24")));
}
END_TEST

START_TEST(a_place_without_rows_has_no_calendar)
{
    const optout_calendar *calendar = NULL;
    optout_error error;

    ck_assert_int_eq(optout_calendar_get(atlas, optout_place_find("JP"), &calendar, &error), OPTOUT_E_UNKNOWN);
    ck_assert_str_eq(error.code, "no-calendar");
    ck_assert_ptr_null(calendar);
    ck_assert_int_eq(optout_calendar_get(NULL, optout_place_find("IE"), &calendar, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_calendar_get(atlas, NULL, &calendar, NULL), OPTOUT_E_ARGUMENT);
    ck_assert_int_eq(optout_calendar_get(atlas, optout_place_find("IE"), NULL, NULL), OPTOUT_E_ARGUMENT);
}
END_TEST

START_TEST(a_decreed_day_is_a_holiday_and_flagged)
{
    optout_decree decree = {"IE", "Day of the Test", day_of("2026-06-15"), 0, 0};
    optout_atlas_options options = OPTOUT_INIT(optout_atlas_options);
    const optout_calendar *calendar;
    optout_atlas *own = NULL;
    optout_holiday found;

    options.decrees = &decree;
    options.decree_count = 1;
    ck_assert_int_eq(optout_calendar_is_working_day(calendar_of("IE"), decree.date), OPTOUT_DAY_YES);
    ck_assert_int_eq(optout_atlas_open(&options, &own, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_calendar_get(own, optout_place_find("IE"), &calendar, NULL), OPTOUT_OK);
    ck_assert_int_eq(optout_calendar_is_working_day(calendar, decree.date), OPTOUT_DAY_NO);
    ck_assert_int_eq(optout_calendar_next_holiday(calendar, day_of("2026-06-02"), 0), decree.date);
    ck_assert_uint_eq(optout_calendar_holidays(calendar, decree.date, &found, 1), 1);
    ck_assert_str_eq(found.name, "Day of the Test");
    ck_assert_uint_eq(found.flags, OPTOUT_UNVERIFIED);
    optout_atlas_free(own);
}
END_TEST

static const struct {
    optout_decree decree;
    optout_status status;
    const char *code;
} bad_decrees[] = {
    {{"XX", "A", 20000, 0, 0}, OPTOUT_E_UNKNOWN, "place"},   {{NULL, "A", 20000, 0, 0}, OPTOUT_E_UNKNOWN, "place"},
    {{"IE", "A", INT32_MIN, 0, 0}, OPTOUT_E_RANGE, "date"},  {{"IE", NULL, 20000, 0, 0}, OPTOUT_E_ARGUMENT, "decree"},
    {{"IE", "", 20000, 0, 0}, OPTOUT_E_ARGUMENT, "decree"},  {{"IE", "\xff", 20000, 0, 0}, OPTOUT_E_ARGUMENT, "decree"},
    {{"IE", "A", 20000, 1, 0}, OPTOUT_E_ARGUMENT, "decree"}, {{"IE", "A", 20000, 0, 1}, OPTOUT_E_ARGUMENT, "decree"},
};

START_TEST(a_bad_decree_is_refused_by_its_index)
{
    const optout_decree list[] = {{"IE", "Day of the Test", 20000, 0, 0}, bad_decrees[_i].decree};
    optout_atlas_options options = OPTOUT_INIT(optout_atlas_options);
    optout_atlas *own = NULL;
    optout_error error;

    options.decrees = list;
    options.decree_count = 2;
    ck_assert_int_eq(optout_atlas_open(&options, &own, &error), bad_decrees[_i].status);
    ck_assert_str_eq(error.code, bad_decrees[_i].code);
    ck_assert_str_eq(error.pointer, "/decrees/1");
    options.decree_count = 10001;
    ck_assert_int_eq(optout_atlas_open(&options, &own, &error), OPTOUT_E_ARGUMENT);
    options.decrees = NULL;
    options.decree_count = 1;
    ck_assert_int_eq(optout_atlas_open(&options, &own, &error), OPTOUT_E_ARGUMENT);
    ck_assert_str_eq(error.pointer, "/decrees");
    ck_assert_ptr_null(own);
}
END_TEST

static Suite *make(void)
{
    Suite *suite = suite_create("calendar");
    TCase *tables = tcase_create("tables"), *questions = tcase_create("questions");

    tcase_add_loop_test(tables, easter_falls_as_the_tables_say, 0, COUNT(easters));
    tcase_add_checked_fixture(tables, open_atlas, close_atlas);
    tcase_add_test(tables, the_traps_of_each_country);
    tcase_add_test(tables, every_row_is_whole);
    tcase_add_test(tables, no_two_rows_say_the_same_of_one_year);
    tcase_add_test(tables, nothing_is_cut_off);
    tcase_add_test(tables, a_whole_answers_as_its_regions_do);
    tcase_set_timeout(tables, 60);
    suite_add_tcase(suite, tables);
    tcase_add_checked_fixture(questions, open_atlas, close_atlas);
    tcase_add_test(questions, single_days_bulk_and_names_agree);
    tcase_add_loop_test(questions, counting_goes_day_by_day, 0, 20);
    tcase_add_test(questions, outside_the_years_there_is_no_answer);
    tcase_add_test(questions, a_day_off_is_not_always_a_public_holiday);
    tcase_add_loop_test(questions, a_bad_decree_is_refused_by_its_index, 0, COUNT(bad_decrees));
    tcase_add_test(questions, a_day_decreed_in_a_part_differs_in_the_whole);
    tcase_add_test(questions, outside_the_years_only_weekends_stop_a_period);
    tcase_add_test(questions, a_place_without_rows_has_no_calendar);
    tcase_add_test(questions, a_decreed_day_is_a_holiday_and_flagged);
    tcase_set_timeout(questions, 60);
    suite_add_tcase(suite, questions);
    return suite;
}

SUITE_MAIN(make)
