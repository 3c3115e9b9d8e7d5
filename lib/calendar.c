/* The calendar of a place: two bits a day for all its years, and the working days before each word of them. */
#include "calendar_private.h"

#include "atlas_private.h"
#include "error_private.h"

#include <stdlib.h>
#include <string.h>

enum {
    FIRST_DAY = OPTOUT_CALENDAR__FIRST_DAY,
    DAYS = OPTOUT_CALENDAR__DAYS,
    WORD = 64,
    WORDS = (DAYS + WORD - 1) / WORD
};

struct optout_calendar {
    const optout_atlas *atlas; /* for the days that the caller decreed */
    const optout_place *place;
    const optout_calendar__country *country;
    /* A bit a day: a working day in every region of the place; off in every one. Neither, and no weekend: the regions
     * differ. */
    uint64_t working[WORDS], off[WORDS];
    uint16_t before[WORDS + 1]; /* working days before word i */
    bool differs;               /* some day has neither bit and is no weekend */
    bool union_days;            /* some day stops periods under Reg. 1182/71 and is no public holiday */
    bool unverified;            /* some day rests on what nobody has verified */
    bool unsettled;             /* some day may or may not stop periods under Reg. 1182/71 */
    const char *own_rule;       /* the rule set, but that one, that knows days of its own; NULL: none */
};

_Static_assert(sizeof(optout_calendar) <= (size_t)12 * 1024, "a calendar is small");

static uint32_t index_of(optout_date date)
{
    return (uint32_t)date - FIRST_DAY; /* a day before the first one becomes a big number */
}

bool optout_calendar__covers(optout_date date)
{
    return index_of(date) < DAYS;
}

bool optout_calendar__differs(const optout_calendar *calendar)
{
    return calendar->differs;
}

static bool get(const uint64_t *bits, uint32_t i)
{
    return bits[i / WORD] >> i % WORD & 1;
}

static void set(uint64_t *bits, uint32_t i)
{
    bits[i / WORD] |= UINT64_C(1) << i % WORD;
}

static void clear(uint64_t *bits, uint32_t i)
{
    bits[i / WORD] &= ~(UINT64_C(1) << i % WORD);
}

static bool is_weekend(uint32_t i)
{
    return i % 7 >= 5; /* the first day is a Monday */
}

bool optout_calendar__is_unsettled(const optout_calendar *calendar)
{
    return calendar->unsettled;
}

bool optout_calendar__is_unverified(const optout_calendar *calendar)
{
    return calendar->unverified;
}

/* ---- making ---- */

static bool is_public(const optout_calendar__row *row)
{
    return row->holiday_class & (OPTOUT_HOLIDAY_PUBLIC | OPTOUT_HOLIDAY_LOCAL);
}

static bool is_union(const char *rule)
{
    return rule && strcmp(rule, "eu-1182-71") == 0;
}

/* Under Regulation 1182/71, by which the room says what a working day is. */
static bool is_off(const optout_calendar__row *row)
{
    return is_public(row) || is_union(row->rule);
}

static bool holds_decree(const optout_calendar *c, const optout_atlas__decree *decree)
{
    return optout_place_is_in(c->place, decree->place, OPTOUT_NO_DATE);
}

static bool is_decreed(const optout_calendar *c, const optout_place *place, optout_date date)
{
    const optout_atlas__decree *decree;

    for (size_t i = 0; (decree = optout_atlas__decree_at(c->atlas, i)) != NULL; i++)
        if (decree->date == date && optout_place_is_in(place, decree->place, OPTOUT_NO_DATE))
            return true;
    return false;
}

static void mark(uint64_t *bits, optout_date date, bool value)
{
    uint32_t i = index_of(date);

    if (i >= DAYS)
        return;
    if (value)
        set(bits, i);
    else
        clear(bits, i);
}

/* Days off in one region are no working days of the whole. */
static void take_region(optout_calendar *c, const optout_place *region)
{
    optout_calendar__found found[OPTOUT_CALENDAR__MOST];
    const optout_atlas__decree *decree;
    optout_calendar__rows rows;

    optout_calendar__rows_of(c->country, region, &rows);

    for (int32_t year = OPTOUT_CALENDAR_FIRST_YEAR; year <= OPTOUT_CALENDAR_LAST_YEAR; year++) {
        size_t count = optout_calendar__year(&rows, year, found);
        for (size_t i = 0; i < count; i++)
            if (is_off(found[i].row))
                mark(c->working, found[i].date, false);
    }
    for (size_t i = 0; (decree = optout_atlas__decree_at(c->atlas, i)) != NULL; i++)
        if (optout_place_is_in(region, decree->place, OPTOUT_NO_DATE))
            mark(c->working, decree->date, false);
}

static void take_whole(optout_calendar *c)
{
    optout_calendar__found found[OPTOUT_CALENDAR__MOST];
    const optout_atlas__decree *decree;
    optout_calendar__rows rows;

    optout_calendar__rows_of(c->country, c->place, &rows);

    for (int32_t year = OPTOUT_CALENDAR_FIRST_YEAR; year <= OPTOUT_CALENDAR_LAST_YEAR; year++) {
        size_t count = optout_calendar__year(&rows, year, found);
        for (size_t i = 0; i < count; i++)
            if (is_off(found[i].row))
                mark(c->off, found[i].date, true);
    }
    for (size_t i = 0; (decree = optout_atlas__decree_at(c->atlas, i)) != NULL; i++)
        if (holds_decree(c, decree))
            mark(c->off, decree->date, true);
}

/* Monday to Friday: the pattern comes back after seven words, as 64 leaves 1 over seven. */
static void fill_weekdays(uint64_t *working)
{
    for (uint32_t i = 0; i < 7 * WORD; i++)
        if (!is_weekend(i))
            set(working, i);
    for (uint32_t w = 7; w < WORDS; w++)
        working[w] = working[w - 7];
    working[WORDS - 1] &= (UINT64_C(1) << DAYS % WORD) - 1;
}

static void note_rules(optout_calendar *c)
{
    c->unverified = optout_atlas__decree_at(c->atlas, 0) != NULL;
    for (size_t i = 0; i < c->country->count; i++) {
        const optout_calendar__row *row = &c->country->rows[i];
        c->unverified |= row->flags & OPTOUT_CALENDAR__UNVERIFIED && optout_calendar__holds_in(row, c->place);
        c->unsettled |= (row->flags & OPTOUT_CALENDAR__UNSETTLED) != 0;
        c->union_days |= is_union(row->rule);
        if (row->rule && !is_union(row->rule))
            c->own_rule = row->rule;
    }
}

/* Neither bit, and no weekend. */
static bool find_differences(const optout_calendar *c)
{
    uint64_t weekdays[WORDS] = {0};

    fill_weekdays(weekdays);
    for (uint32_t w = 0; w < WORDS; w++)
        if (weekdays[w] & ~c->working[w] & ~c->off[w])
            return true;
    return false;
}

static void make(optout_calendar *c)
{
    const optout_place *regions[OPTOUT_CALENDAR__REGIONS];
    size_t count = optout_calendar__regions(c->place, regions, OPTOUT_CALENDAR__REGIONS);

    fill_weekdays(c->working);
    take_whole(c);
    if (count > 1 || regions[0] != c->place)
        for (size_t i = 0; i < count && i < OPTOUT_CALENDAR__REGIONS; i++)
            take_region(c, regions[i]);
    for (uint32_t w = 0; w < WORDS; w++)
        c->working[w] &= ~c->off[w];
    for (uint32_t w = 0; w < WORDS; w++)
        c->before[w + 1] = (uint16_t)(c->before[w] + optout_calendar__count_bits(c->working[w]));
    note_rules(c);
    c->differs = count > 1 && find_differences(c);
}

optout_status optout_calendar_get(const optout_atlas *atlas, const optout_place *place, const optout_calendar **out,
                                  optout_error *error)
{
    if (!atlas || !place || !out)
        return optout_error__null(error, !atlas ? "atlas" : !place ? "place" : "out");
    const optout_calendar *found = optout_atlas__slot(atlas, place);
    if (found) {
        *out = found;
        return OPTOUT_OK;
    }
    const optout_calendar__country *country = optout_calendar__country_of(place);
    if (!country)
        return optout_error__set(error, OPTOUT_E_UNKNOWN, "no-calendar", "/place",
                                 "the tables hold no public holidays of %s", optout_place_code(place));
    optout_calendar *made = calloc(1, sizeof *made);
    if (!made)
        return optout_error__no_memory(error);
    made->atlas = atlas;
    made->place = place;
    made->country = country;
    make(made);
    void *kept;
    if (optout_atlas__fill_slot(atlas, place, made, free, &kept))
        return optout_error__no_memory(error);
    *out = kept;
    return OPTOUT_OK;
}

/* ---- what it is ---- */

const optout_place *optout_calendar_place(const optout_calendar *calendar)
{
    return calendar ? calendar->place : NULL;
}

int32_t optout_calendar_known_until(const optout_calendar *calendar)
{
    return calendar ? calendar->country->known_until : 0;
}

int32_t optout_calendar_lacks_regions(const optout_calendar *calendar)
{
    return calendar && calendar->country->lacks_regions;
}

const char *optout_holiday_class_name(int32_t holiday_class)
{
    switch (holiday_class) {
    case OPTOUT_HOLIDAY_PUBLIC:
        return "public";
    case OPTOUT_HOLIDAY_DEADLINE:
        return "deadline";
    case OPTOUT_HOLIDAY_HALF:
        return "half-day";
    case OPTOUT_HOLIDAY_LOCAL:
        return "local";
    default:
        return NULL;
    }
}

const char *optout_flag_name(uint32_t flag)
{
    static const char *const names[] = {"uncertain-zone", "uncertain-region", "uncertain-hour", "projected",
                                        "unverified",     "disputed",         "announced"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (flag == UINT32_C(1) << i)
            return names[i];
    return NULL;
}

/* ---- single days ---- */

int32_t optout_calendar_is_working_day(const optout_calendar *calendar, optout_date date)
{
    uint32_t i = index_of(date);

    if (!calendar || i >= DAYS)
        return OPTOUT_DAY_NONE;
    if (get(calendar->working, i))
        return OPTOUT_DAY_YES;
    return !calendar->differs || is_weekend(i) || get(calendar->off, i) ? OPTOUT_DAY_NO : OPTOUT_DAY_DIFFERS;
}

optout_status optout_calendar_working_days(const optout_calendar *calendar, const int32_t *days, size_t n, uint8_t *out,
                                           optout_error *error)
{
    if (!calendar || (!days && n) || (!out && n))
        return optout_error__null(error, !calendar ? "calendar" : !days ? "days" : "out");
    if (calendar->differs) {
        for (size_t k = 0; k < n; k++)
            out[k] = (uint8_t)optout_calendar_is_working_day(calendar, days[k]);
        return OPTOUT_OK;
    }
    if (n)
        optout_calendar__look_up(calendar->working, days, n, out);
    return OPTOUT_OK;
}

/* ---- counting ---- */

/* Working days before day i, 0 to DAYS. */
static int32_t rank(const optout_calendar *c, uint32_t i)
{
    uint64_t below = i % WORD ? c->working[i / WORD] & ((UINT64_C(1) << i % WORD) - 1) : 0;
    return c->before[i / WORD] + (int32_t)optout_calendar__count_bits(below);
}

/* The day of working day k, from 0; k < before[WORDS]. */
static uint32_t select_day(const optout_calendar *c, int32_t k)
{
    uint32_t w = (uint32_t)k * 7 / 5 / WORD; /* about as many days as that; holidays move it on */

    while (w > 0 && c->before[w] > k)
        w--;
    while (c->before[w + 1] <= k)
        w++;
    uint64_t word = c->working[w];
    for (int32_t left = k - c->before[w]; left > 0; left--)
        word &= word - 1;
    return w * WORD + optout_calendar__lowest(word);
}

/* A day from first up to last, both included, about which the regions differ. */
static bool any_differs(const optout_calendar *c, uint32_t first, uint32_t last)
{
    if (!c->differs)
        return false;
    for (uint32_t i = first; i <= last; i++)
        if (!is_weekend(i) && !get(c->working, i) && !get(c->off, i))
            return true;
    return false;
}

optout_date optout_calendar_add_working_days(const optout_calendar *calendar, optout_date from, int32_t n)
{
    uint32_t i = index_of(from);

    if (!calendar || i >= DAYS || n >= DAYS || n <= -DAYS)
        return OPTOUT_NO_DATE;
    /* The day itself counts for 0 alone. */
    int32_t k = n > 0 ? rank(calendar, i + 1) + n - 1 : rank(calendar, i) + n;
    if (k < 0 || k >= calendar->before[WORDS])
        return OPTOUT_NO_DATE;
    uint32_t day = select_day(calendar, k);
    if (any_differs(calendar, n > 0 ? i + 1 : day < i ? day : i, n < 0 ? i - 1 : day))
        return OPTOUT_NO_DATE;
    return (optout_date)(day + FIRST_DAY);
}

int32_t optout_calendar_count_working_days(const optout_calendar *calendar, optout_date first, optout_date last)
{
    uint32_t from = index_of(first), to = index_of(last);

    if (!calendar || from >= DAYS || to >= DAYS)
        return -1;
    if (last < first)
        return 0;
    return any_differs(calendar, from, to) ? -1 : rank(calendar, to + 1) - rank(calendar, from);
}

/* ---- with names ---- */

static uint32_t flags_of(const optout_calendar *c, const optout_calendar__row *row, int32_t year)
{
    return (year > c->country->known_until ? (uint32_t)OPTOUT_PROJECTED : 0) |
           (row->flags & OPTOUT_CALENDAR__UNVERIFIED ? (uint32_t)OPTOUT_UNVERIFIED : 0) |
           (row->flags & OPTOUT_CALENDAR__UNSETTLED ? (uint32_t)OPTOUT_DISPUTED : 0);
}

static optout_holiday as_holiday(const optout_calendar *c, const optout_calendar__found *found, int32_t year)
{
    const optout_calendar__row *row = found->row;

    return (optout_holiday){found->date,        row->holiday_class, flags_of(c, row, year),
                            found->observed_of, row->name,          row->local_name,
                            row->source,        row->rule};
}

/* What is written and what only counted. */
typedef struct list {
    optout_holiday *out;
    size_t cap, count;
} list;

static void put(list *to, const optout_holiday *holiday)
{
    if (to->count < to->cap)
        to->out[to->count] = *holiday;
    to->count++;
}

static void put_decrees(const optout_calendar *c, optout_date date, list *to)
{
    const optout_atlas__decree *decree;

    for (size_t i = 0; (decree = optout_atlas__decree_at(c->atlas, i)) != NULL; i++)
        if (decree->date == date && holds_decree(c, decree))
            put(to, &(optout_holiday){date, OPTOUT_HOLIDAY_PUBLIC, OPTOUT_UNVERIFIED, OPTOUT_NO_DATE, decree->name,
                                      decree->name, "decreed, as the caller says", NULL});
}

size_t optout_calendar_holidays(const optout_calendar *calendar, optout_date date, optout_holiday *out, size_t cap)
{
    optout_calendar__found found[OPTOUT_CALENDAR__MOST];
    list to = {out, out ? cap : 0, 0};
    optout_calendar__rows rows;
    int32_t year;

    if (!calendar || !optout_calendar__covers(date))
        return 0;
    optout_date_split(date, &year, NULL, NULL);
    optout_calendar__rows_of(calendar->country, calendar->place, &rows);
    for (int32_t of = year - 1; of <= year + 1; of++) { /* a substitute may lie in another year than its day */
        size_t count = optout_calendar__year(&rows, of, found);
        for (size_t i = 0; i < count; i++)
            if (found[i].date == date) {
                optout_holiday holiday = as_holiday(calendar, &found[i], year);
                put(&to, &holiday);
            }
    }
    put_decrees(calendar, date, &to);
    return to.count;
}

/* The first day from `from` on within a year that is a holiday of one of the classes. */
static optout_date next_in(const optout_calendar *c, const optout_calendar__rows *rows, int32_t year, optout_date from,
                           uint32_t classes)
{
    optout_calendar__found found[OPTOUT_CALENDAR__MOST];
    optout_date last = optout_date_make(year, 12, 31), next = OPTOUT_NO_DATE;
    const optout_atlas__decree *decree;

    for (int32_t of = year - 1; of <= year + 1; of++) {
        size_t count = optout_calendar__year(rows, of, found);
        for (size_t i = 0; i < count; i++)
            if (found[i].date >= from && found[i].date <= last && (next == OPTOUT_NO_DATE || found[i].date < next) &&
                found[i].row->holiday_class & classes)
                next = found[i].date;
    }
    for (size_t i = 0; (decree = optout_atlas__decree_at(c->atlas, i)) != NULL; i++)
        if (decree->date >= from && decree->date <= last && (next == OPTOUT_NO_DATE || decree->date < next) &&
            classes & OPTOUT_HOLIDAY_PUBLIC && holds_decree(c, decree))
            next = decree->date;
    return next;
}

optout_date optout_calendar_next_holiday(const optout_calendar *calendar, optout_date from, uint32_t classes)
{
    optout_date next = OPTOUT_NO_DATE;
    optout_calendar__rows rows;
    int32_t year;

    if (!calendar || !optout_date_is_valid(from))
        return OPTOUT_NO_DATE;
    optout_calendar__rows_of(calendar->country, calendar->place, &rows);
    optout_date_split(from, &year, NULL, NULL);
    if (year < OPTOUT_CALENDAR_FIRST_YEAR)
        year = OPTOUT_CALENDAR_FIRST_YEAR;
    for (; next == OPTOUT_NO_DATE && year <= OPTOUT_CALENDAR_LAST_YEAR; year++)
        next = next_in(calendar, &rows, year, from < FIRST_DAY ? FIRST_DAY : from, classes ? classes : UINT32_MAX);
    return next;
}

/* ---- regions ---- */

/* A row gives the day in the place, and `is` holds for it. A substitute may lie in another year than its day. */
static bool any_row(const optout_calendar *c, const optout_place *place, optout_date date,
                    bool (*is)(const optout_calendar__row *row, const void *context), const void *context)
{
    optout_calendar__found found[OPTOUT_CALENDAR__MOST];
    optout_calendar__rows rows;
    int32_t year;

    optout_calendar__rows_of(c->country, place, &rows);
    optout_date_split(date, &year, NULL, NULL);
    for (int32_t of = year - 1; of <= year + 1; of++) {
        size_t count = optout_calendar__year(&rows, of, found);
        for (size_t i = 0; i < count; i++)
            if (found[i].date == date && is(found[i].row, context))
                return true;
    }
    return false;
}

static bool row_is_public(const optout_calendar__row *row, const void *context)
{
    (void)context;
    return is_public(row);
}

static bool is_public_on(const optout_calendar *c, const optout_place *place, optout_date date)
{
    return any_row(c, place, date, row_is_public, NULL) || is_decreed(c, place, date);
}

/* A public holiday in every region, in none, or in some. */
int32_t optout_calendar_is_public_holiday(const optout_calendar *calendar, optout_date date)
{
    const optout_place *regions[OPTOUT_CALENDAR__REGIONS];

    if (!calendar || !optout_calendar__covers(date))
        return OPTOUT_DAY_NONE;
    if (get(calendar->off, index_of(date))) /* some days off by the Regulation alone are no public holidays */
        return !calendar->union_days || is_public_on(calendar, calendar->place, date) ? OPTOUT_DAY_YES : OPTOUT_DAY_NO;
    if (!calendar->differs || get(calendar->working, index_of(date)))
        return OPTOUT_DAY_NO;
    size_t count = optout_calendar__regions(calendar->place, regions, OPTOUT_CALENDAR__REGIONS);
    for (size_t r = 0; r < count; r++)
        if (is_public_on(calendar, regions[r], date))
            return OPTOUT_DAY_DIFFERS;
    return OPTOUT_DAY_NO;
}

/* ---- what deadlines ask ---- */

optout_calendar__view optout_calendar__view_of(const optout_calendar *calendar, const char *rule, bool saturday,
                                               bool sunday, bool unsettled)
{
    optout_calendar__view view = {calendar, NULL, rule, saturday, sunday, unsettled, false};

    if (!calendar)
        return view;
    bool own = calendar->own_rule && strcmp(calendar->own_rule, rule) == 0;
    view.by_rows = own || (is_union(rule) ? calendar->unsettled : calendar->union_days);
    /* Not where parts differ: the rest of the place has its own days alone. */
    if (!view.by_rows && saturday && sunday && !calendar->differs)
        view.working = calendar->working;
    return view;
}

static bool row_stops(const optout_calendar__row *row, const void *context)
{
    const optout_calendar__view *view = context;

    if (row->rule && strcmp(row->rule, view->rule) == 0)
        return true;
    if (row->flags & OPTOUT_CALENDAR__UNSETTLED && is_union(view->rule))
        return view->unsettled;
    return is_public(row);
}

static bool asks_rows(const optout_calendar__view *view, optout_date date)
{
    const optout_calendar *c = view->calendar;
    return any_row(c, c->place, date, row_stops, view) || is_decreed(c, c->place, date);
}

bool optout_calendar__view_asks(const optout_calendar__view *view, optout_date date)
{
    int32_t weekday = optout_date_weekday(date);

    if ((weekday == 6 && view->saturday) || (weekday == 7 && view->sunday))
        return true;
    if (!view->calendar || !optout_calendar__covers(date))
        return false;
    return view->by_rows ? asks_rows(view, date) : get(view->calendar->off, index_of(date));
}
