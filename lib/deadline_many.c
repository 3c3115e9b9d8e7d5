/* The last days of many events.
 *
 * How a period is counted stands in deadline_count.c; nothing here says anything else. What most ask for (years,
 * months, weeks and days forwards, with the roll and the two working days of Reg. 1182/71 Art. 3(4) and (5), by the
 * bits of a calendar) is worked out in a few dozen instructions, and every event for which that is not enough goes the
 * whole way. A test holds both against each other on every day of the calendar. */
#include "deadline_private.h"

enum {
    FIRST_DAY = OPTOUT_CALENDAR__FIRST_DAY,
    DAYS = OPTOUT_CALENDAR__DAYS,
    MARCH_OF_1988 = 6634, /* the days since 1970 of 1988-03-01 */
    DAYS_OF_4_YEARS = 1461
};

#ifdef __GNUC__
#define APART __attribute__((noinline))
#else
#define APART
#endif

/* A period by which the short way may go, made once for all events. */
typedef struct plan {
    const optout_deadline__asked *asked;
    const optout_calendar__view *view;
    int32_t months, days;
    bool is_short, two_days;
} plan;

static plan make_plan(const optout_deadline__asked *asked, const optout_calendar__view *view)
{
    const optout_period *p = &asked->period;

    return (plan){.asked = asked,
                  .view = view,
                  .months = p->years * 12 + p->months,
                  .days = p->weeks * 7 + p->days,
                  .is_short = view->working && !asked->options && !p->working_days && optout_deadline__moves(asked) &&
                              !asked->rule->month_runs_over,
                  .two_days = optout_deadline__holds_two_days(asked)};
}

/* The first day of month k after March 1988, in days after 1988-03-01. From then to February 2100 each fourth year is a
 * leap year, and the leap day is the last of its year, counted from March. */
static int32_t month_start(int32_t k)
{
    return DAYS_OF_4_YEARS * (k / 12) / 4 + (153 * (k % 12) + 2) / 5;
}

/* Art. 3(2)(c): the day of the same number, or the last one of a month that lacks it. */
static int32_t add_months(int32_t date, int32_t months)
{
    int32_t days = date - MARCH_OF_1988;
    int32_t year = (4 * days + 3) / DAYS_OF_4_YEARS;
    int32_t of_year = days - DAYS_OF_4_YEARS * year / 4;
    int32_t month = (5 * of_year + 2) / 153, number = of_year - (153 * month + 2) / 5;
    int32_t k = 12 * year + month + months;
    int32_t same = month_start(k) + number, last = month_start(k + 1) - 1;

    return MARCH_OF_1988 + (same < last ? same : last);
}

/* 64 days from day i on as bits, 1 for a working day; 0 near the end of the calendar. */
static uint64_t days_from(const uint64_t *working, uint32_t i)
{
    uint32_t word = i / 64, bit = i % 64;

    if (i >= DAYS / 64 * 64)
        return 0;
    return working[word] >> bit | working[word + 1] << 1 << (63 - bit);
}

/* OPTOUT_NO_DATE: not to be had in this way. */
static optout_date short_way(const plan *p, optout_date event)
{
    if ((uint32_t)event - FIRST_DAY >= DAYS - 1)
        return OPTOUT_NO_DATE;
    uint32_t first = (uint32_t)(event + 1 - FIRST_DAY);
    uint32_t last = (uint32_t)((p->months ? add_months(event, p->months) : event) + p->days - FIRST_DAY);

    uint64_t working = days_from(p->view->working, last);
    if (!working)
        return OPTOUT_NO_DATE;
    last += optout_calendar__lowest(working);
    if (p->two_days) {
        working = days_from(p->view->working, first);
        working &= working - 1; /* without the first working day */
        if (!working)
            return OPTOUT_NO_DATE;
        uint32_t second = first + optout_calendar__lowest(working);
        last = last > second ? last : second;
    }
    return (optout_date)last + FIRST_DAY;
}

static optout_date last_day(const plan *p, optout_date event)
{
    optout_date last = p->is_short ? short_way(p, event) : OPTOUT_NO_DATE;

    return last == OPTOUT_NO_DATE ? optout_deadline__last_day(p->asked, p->view, event, p->asked->options) : last;
}

/* ---- more events than days ---- */

/* The answers of a stretch of days, one byte each, so that they stay in the nearest cache: `shift` days and so many
 * more after the event; 0: ask. */
typedef struct answers {
    uint32_t first, count; /* days of the calendar */
    int32_t shift;
    uint8_t more[DAYS];
} answers;

/* The stretch in which the events lie, as far as the calendar has them. */
static void find_stretch(answers *a, const int32_t *events, size_t n)
{
    uint32_t least = DAYS, most = 0;

    for (size_t i = 0; i < n; i++) {
        uint32_t day = (uint32_t)events[i] - FIRST_DAY;
        least = day < least ? day : least;
        most = day < DAYS && day > most ? day : most;
    }
    a->first = least;
    a->count = least < DAYS ? most - least + 1 : 0;
}

static void answer_stretch(answers *a, const plan *p)
{
    bool begun = false;

    a->shift = 0;
    for (uint32_t k = 0; k < a->count; k++) {
        optout_date event = (optout_date)(a->first + k) + FIRST_DAY, last = last_day(p, event);
        a->more[k] = 0;
        if (last == OPTOUT_NO_DATE)
            continue;
        if (!begun)
            a->shift = last - event - UINT8_MAX / 2; /* others are a few days longer or shorter */
        begun = true;
        int32_t more = last - event - a->shift;
        if (more > 0 && more <= UINT8_MAX)
            a->more[k] = (uint8_t)more;
    }
}

/* Each day once, in a stretch of days in which many events share one. */
static size_t count_by_days(const plan *p, answers *a, const int32_t *events, size_t n, int32_t *last)
{
    size_t wrong = 0;

    answer_stretch(a, p);
    for (size_t i = 0; i < n; i++) {
        int32_t event = events[i];
        uint32_t k = (uint32_t)event - FIRST_DAY - a->first;
        int32_t more = k < a->count ? a->more[k] : 0;
        last[i] = more ? event + a->shift + more : last_day(p, event);
        wrong += last[i] == OPTOUT_NO_DATE;
    }
    return wrong;
}

static size_t count_by_events(const plan *p, const int32_t *events, size_t n, int32_t *last)
{
    size_t wrong = 0;

    for (size_t i = 0; i < n; i++) {
        last[i] = last_day(p, events[i]);
        wrong += last[i] == OPTOUT_NO_DATE;
    }
    return wrong;
}

/* Stays apart, so that who asks for few events needs no room for the answers of all days. */
APART static size_t count_many(const plan *p, const int32_t *events, size_t n, int32_t *last)
{
    answers a;

    find_stretch(&a, events, n);
    return a.count < n / 2 ? count_by_days(p, &a, events, n, last) : count_by_events(p, events, n, last);
}

size_t optout_deadline__many(const optout_deadline__asked *asked, const optout_calendar__view *view,
                             const int32_t *events, size_t n, int32_t *last)
{
    enum { MANY = 64 };
    plan p = make_plan(asked, view);

    return n < MANY ? count_by_events(&p, events, n, last) : count_many(&p, events, n, last);
}
