/* Many events at once, held against one at a time: the short way of lib/deadline_many.c and lib/calendar_many.c against
 * the whole count of lib/deadline_count.c, on every day that calendars know and a few beyond. And that neither asks for
 * memory once a place is loaded. */
#include "deadline_private.h"

#include "support.h"

enum { BEFORE = 7305 - 400, AFTER = 7305 + 40177 + 400, ALL = AFTER - BEFORE };

static optout_atlas *atlas;

static const optout_calendar *calendar_of(const char *code)
{
    const optout_calendar *calendar = NULL;
    optout_error error = {0};

    ck_assert_msg(!optout_calendar_get(atlas, optout_place_find(code), &calendar, &error), "%s: %s", code,
                  error.message);
    return calendar;
}

static void open_atlas(void)
{
    ck_assert_int_eq(optout_atlas_open(NULL, &atlas, NULL), OPTOUT_OK);
}

static void free_atlas(void)
{
    optout_atlas_free(atlas);
}

/* ---- the same answers ---- */

static const char *const periods[] = {"P1M", "P1D",   "P2D",  "P3D",  "P1W",   "P2M",  "P3M",     "P12M",
                                      "P1Y", "P100Y", "P90D", "P91D", "P10WD", "P13W", "P1Y2M3D", "P3M1D"};
static const struct {
    const char *rule, *place;
    uint32_t options;
} places[] = {
    {"eu-1182-71", "DE-BE", 0},
    {"eu-1182-71", "IE", 0},
    {"de-bgb", "DE-HE", 0},
    {"uk-gdpr", "GB-SCT", 0},
    {"nl-atw", "NL", 0},
    {"se-1930", "SE", 0},
    {"us-ca-ccpa", "US", OPTOUT_NO_ROLL},
    {"br-lgpd", "BR", 0},
    {"ca-30d", "CA", 0},
    {"eu-1182-71", "DE-HH", OPTOUT_COUNT_EVENT_DAY},
    {"eu-1182-71", "DE-HH", OPTOUT_NO_ROLL},
};

static optout_period period_of(const char *text)
{
    optout_period period;
    ck_assert_msg(!optout_period_parse(text, strlen(text), &period, NULL), "%s is a period", text);
    return period;
}

static bool is_certain(const optout_calendar *calendar)
{
    return !optout_calendar__differs(calendar);
}

/* All days in one call, in calls of one, and each by the whole count. */
static void check_period(const optout_rule *rule, uint32_t options, const optout_calendar *calendar, const char *text)
{
    static int32_t events[3 * ALL], many[3 * ALL];
    optout_period period = period_of(text);
    optout_deadline__asked asked = {.rule = rule, .period = period, .options = options};
    optout_calendar__view view = optout_deadline__view(rule, calendar, options);
    size_t bad = 0, wrong = 0;

    for (int i = 0; i < 3 * ALL; i++) /* three times each, so that a day is answered once for all its events */
        events[i] = BEFORE + i % ALL;
    ck_assert_int_eq(optout_deadline_days(rule, options, &period, calendar, events, 3 * ALL, many, &bad, NULL), 0);
    for (int i = 0; i < ALL; i++) {
        int32_t one = 0, expected = optout_deadline__last_day(&asked, &view, events[i], options);
        if (optout_deadline_days(rule, options, &period, calendar, &events[i], 1, &one, NULL, NULL))
            one = -1;
        if (one != expected || many[i] != expected || many[i + ALL] != expected || many[i + 2 * ALL] != expected)
            ck_abort_msg("%s, %s from day %d: %d, of one %d, of many %d", optout_rule_id(rule), text, events[i],
                         expected, one, many[i]);
        wrong += expected == OPTOUT_NO_DATE;
    }
    ck_assert_uint_eq(bad, 3 * wrong);
}

START_TEST(many_are_counted_as_one_is)
{
    const optout_calendar *calendar = calendar_of(places[_i].place);

    ck_assert_msg(is_certain(calendar), "%s is one region", places[_i].place);
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++)
        check_period(optout_rule_find(places[_i].rule), places[_i].options, calendar, periods[i]);
}
END_TEST

/* Each length and each place in memory of a call, as eight days are looked up at a time. */
START_TEST(many_days_are_looked_up_as_one_is)
{
    enum { ROOM = 20 };
    const optout_calendar *calendar = calendar_of(places[_i].place);
    static const int32_t ends[] = {INT32_MIN, -1, 0, 7304, 47482, INT32_MAX};
    int32_t days[ROOM];
    uint8_t out[ROOM + 1];

    for (int32_t first = BEFORE; first < AFTER; first++)
        for (size_t n = first % 97 ? ROOM : 0; n <= ROOM; n++) {
            for (size_t i = 0; i < ROOM; i++)
                days[i] = i % 7 == 6 ? ends[(size_t)(first & 3) + i / 7] : first + (int32_t)(i * i);
            out[n] = 77;
            ck_assert_int_eq(optout_calendar_working_days(calendar, days, n, out, NULL), OPTOUT_OK);
            for (size_t i = 0; i < n; i++)
                if (out[i] != (uint8_t)optout_calendar_is_working_day(calendar, days[i]))
                    ck_abort_msg("day %d, the %zu. of %zu: %d", days[i], i, n, out[i]);
            ck_assert_int_eq(out[n], 77);
        }
}
END_TEST

START_TEST(many_are_counted_where_they_stand)
{
    const optout_calendar *calendar = calendar_of("DE-BE");
    optout_period month = period_of("P1M");
    enum { FEW = 10, MANY = 5000 };
    static int32_t in_place[MANY], apart[MANY], events[MANY];

    for (size_t n = FEW; n <= MANY; n += MANY - FEW) {
        for (size_t i = 0; i < n; i++)
            in_place[i] = events[i] = 20000 + (int32_t)(i * 31 % 400) - (i % 50 == 0 ? 1000000 : 0);
        size_t bad = 0;
        const optout_rule *rule = optout_rule_find("eu-1182-71");
        ck_assert_int_eq(optout_deadline_days(rule, 0, &month, calendar, in_place, n, in_place, &bad, NULL), 0);
        ck_assert_uint_eq(bad, (n + 49) / 50);
        ck_assert_int_eq(optout_deadline_days(rule, 0, &month, calendar, events, n, apart, NULL, NULL), 0);
        ck_assert_mem_eq(in_place, apart, n * sizeof *apart);
    }
}
END_TEST

/* ---- with and without reasons ---- */

static const struct {
    const char *place;
    uint32_t flags; /* that some answer has */
} reasoned[] = {{"DE-BE", OPTOUT_PROJECTED},
                {"DE-BY-augsburg", OPTOUT_PROJECTED},
                {"DE-TH-beberstedt", OPTOUT_PROJECTED | OPTOUT_UNVERIFIED},
                {"LI", OPTOUT_PROJECTED | OPTOUT_UNVERIFIED},
                {"SE", OPTOUT_PROJECTED},
                {"CH", OPTOUT_PROJECTED}};

/* The holidays behind a last day are looked at where reasons are wanted; flags are the same without. Years on both
 * sides of those whose holidays are all known. */
START_TEST(reasons_change_no_answer)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    optout_explanation *why = optout_explanation_new();
    optout_deadline with, without;
    uint32_t seen = 0;

    query.rule = optout_rule_find("eu-1182-71");
    query.period = period_of("P1M");
    query.place = reasoned[_i].place;
    ck_assert_ptr_nonnull(why);
    for (optout_date day = optout_date_make(2018, 1, 1); day < optout_date_make(2029, 1, 1); day++) {
        query.event = optout_moment_day(day);
        optout_explanation_clear(why);
        int32_t first = optout_deadline_compute(atlas, &query, &with, why, NULL);
        int32_t second = optout_deadline_compute(atlas, &query, &without, NULL, NULL);
        if (first || second || memcmp(&with, &without, sizeof with) != 0)
            ck_abort_msg("%s, day %d: flags %x with reasons, %x without", query.place, day, with.flags, without.flags);
        seen |= without.flags;
    }
    ck_assert_uint_eq(seen & (OPTOUT_PROJECTED | OPTOUT_UNVERIFIED), reasoned[_i].flags);
    optout_explanation_free(why);
}
END_TEST

/* ---- no memory ---- */

/* The linker leads the calls of the library here (tests/CMakeLists.txt). */
static size_t calls;
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);

void *__wrap_malloc(size_t size)
{
    calls++;
    return __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    calls++;
    return __real_calloc(count, size);
}

void *__wrap_realloc(void *block, size_t size)
{
    calls++;
    return __real_realloc(block, size);
}

/* No assertion in between: they allocate. */
static bool ask_everything(const char *place, int32_t day)
{
    enum { SOME = 3000 };
    static int32_t days[SOME], last[SOME];
    static uint8_t working[SOME];
    const optout_calendar *calendar = NULL;
    optout_period month = {.months = 1};
    optout_deadline deadline;
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    const optout_rule *rule = optout_rule_find("eu-1182-71");

    for (int i = 0; i < SOME; i++)
        days[i] = day + i % 500;
    query.clock = optout_clock_find("gdpr-12-3");
    query.place = place;
    query.event = optout_moment_day(day);
    bool good = query.clock && !optout_deadline_compute(atlas, &query, &deadline, NULL, NULL) &&
                !optout_calendar_get(atlas, optout_place_find(place), &calendar, NULL) &&
                !optout_calendar_working_days(calendar, days, SOME, working, NULL) &&
                optout_calendar_add_working_days(calendar, day, 1000) != OPTOUT_NO_DATE &&
                optout_calendar_count_working_days(calendar, day, day + 400) > 200;
    for (size_t n = 1; good && n <= SOME; n += SOME - 1)
        good = !optout_deadline_days(rule, 0, &month, calendar, days, n, last, NULL, NULL);
    return good;
}

START_TEST(nothing_is_allocated_after_first_use)
{
    size_t before = calls;
    bool good = ask_everything("DE-BE", 20000);
    size_t first = calls;
    ck_assert(good);
    ck_assert_uint_gt(first, before); /* the calendar, the zone */
    before = calls;
    for (int32_t day = 20000; day < 20400; day++)
        good &= ask_everything("DE-BE", day);
    size_t after = calls;
    ck_assert(good);
    ck_assert_uint_eq(after, before);
}
END_TEST

static Suite *suite(void)
{
    Suite *s = suite_create("deadline_many");
    TCase *many = tcase_create("many");

    tcase_add_unchecked_fixture(many, open_atlas, free_atlas);
    tcase_set_timeout(many, 120);
    tcase_add_loop_test(many, many_are_counted_as_one_is, 0, COUNT(places));
    tcase_add_loop_test(many, many_days_are_looked_up_as_one_is, 0, 3);
    tcase_add_test(many, many_are_counted_where_they_stand);
    tcase_add_loop_test(many, reasons_change_no_answer, 0, COUNT(reasoned));
    suite_add_tcase(s, many);
    TCase *memory = tcase_create("memory");
    tcase_add_checked_fixture(memory, open_atlas, free_atlas);
    tcase_add_test(memory, nothing_is_allocated_after_first_use);
    suite_add_tcase(s, memory);
    return s;
}

SUITE_MAIN(suite)
