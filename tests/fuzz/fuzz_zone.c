/* TZif bytes: what is accepted answers in both directions alike, as the tables of the file say where they reach. */
#include "zone_private.h"

#include "fuzz.h"

#define SECOND INT64_C(1000000)
#define DAY (86400 * SECOND)
#define FIRST (-719162 * DAY)
#define END (2932897 * DAY)

/* The offset by reading the file's table from its beginning; false: the footer has a say there. */
static bool listed_offset(const optout_zone__tzif *file, optout_instant instant, int32_t *offset)
{
    size_t i = 0;

    *offset = optout_zone__offset_first(file);
    for (; i < file->time_count; i++) {
        int64_t time = optout_zone__time(file, i);
        if (time > INT64_C(1000000000000) || (time > -INT64_C(1000000000000) && time * SECOND > instant))
            break;
        *offset = optout_zone__offset_from(file, i);
    }
    return i < file->time_count || file->footer_len == 0;
}

/* An instant, the wall clock there, and back. */
static void check_instant(const optout_zone *zone, optout_instant instant)
{
    int64_t time = -1;
    optout_instant first = OPTOUT_NO_INSTANT, second = OPTOUT_NO_INSTANT;
    optout_date day = optout_zone_day(zone, instant, &time);

    if (day == OPTOUT_NO_DATE)
        return;
    int64_t local = day * DAY + time;
    must(time >= 0 && time < DAY && local == instant + optout_zone_offset(zone, instant) * SECOND);
    int32_t kind = optout_zone_instants(zone, day, time, &first, &second);
    must(kind == OPTOUT_LOCAL_ONE || kind == OPTOUT_LOCAL_FOLD);
    must(first <= instant && instant <= second);
    must((kind == OPTOUT_LOCAL_ONE) == (first == second));
    must(first + optout_zone_offset(zone, first) * SECOND == local);
    must(second + optout_zone_offset(zone, second) * SECOND == local);
}

/* A wall-clock time; in a gap the two instants stand on its two sides. */
static void check_local(const optout_zone *zone, int64_t local)
{
    optout_instant first = 0, second = 0;

    if (local < FIRST || local >= END)
        return;
    int64_t since = local - FIRST;
    optout_date day = (optout_date)(since / DAY + FIRST / DAY);
    int32_t kind = optout_zone_instants(zone, day, since % DAY, &first, &second);
    must(kind != 0);
    if (kind != OPTOUT_LOCAL_GAP)
        return;
    must(first < second);
    must(first + optout_zone_offset(zone, first) * SECOND != local);
    must(second + optout_zone_offset(zone, second) * SECOND != local);
}

/* Before its end a day still is; from its end on it never comes back, as far as one looks. */
static void check_day_end(const optout_zone *zone, optout_instant instant)
{
    static const int64_t later[] = {0, 1, 3600, 7200, 43200, 86399, 86400, 100000, 172800, 259200};
    optout_date day = optout_zone_day(zone, instant, NULL);

    if (day == OPTOUT_NO_DATE)
        return;
    optout_instant end = optout_zone_day_end(zone, day);
    must(end != OPTOUT_NO_INSTANT && end > instant);
    optout_date last = optout_zone_day(zone, end - 1, NULL);
    must(last == OPTOUT_NO_DATE || last <= day);
    for (size_t i = 0; i < sizeof later / sizeof *later; i++) {
        optout_date then = optout_zone_day(zone, end + later[i] * SECOND, NULL);
        must(then == OPTOUT_NO_DATE || then > day);
    }
}

static void check_at(const optout_zone *zone, const optout_zone__tzif *file, optout_instant instant)
{
    static const int64_t near[] = {-86400 * SECOND, -7200 * SECOND, -3600 * SECOND, -1, 0, 1,
                                   3600 * SECOND,   7200 * SECOND,  86400 * SECOND};
    int32_t offset;

    if (instant < FIRST - DAY || instant > END + DAY)
        return;
    for (size_t i = 0; i < sizeof near / sizeof *near; i++) {
        check_instant(zone, instant + near[i]);
        check_local(zone, instant + near[i]);
        check_local(zone, instant + near[i] + optout_zone_offset(zone, instant) * SECOND);
        if (listed_offset(file, instant + near[i], &offset))
            must(optout_zone_offset(zone, instant + near[i]) == offset);
    }
    check_day_end(zone, instant);
    check_day_end(zone, instant - 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    optout_zone *zone = NULL;
    optout_zone__tzif file;
    optout_error error;
    optout_status status = optout_zone_load("Zone", data, size, &zone, &error);

    if (status) {
        must(status == OPTOUT_E_NO_DATA && !zone && error.message[0]);
        return 0;
    }
    must(optout_zone__read_tzif(data, size, &file) == NULL);
    for (size_t i = 0; i < file.time_count && i < 64; i++) {
        int64_t time = optout_zone__time(&file, file.time_count - 1 - i);
        if (time > FIRST / SECOND && time < END / SECOND)
            check_at(zone, &file, time * SECOND);
    }
    for (int year = -1; year < 10001; year += 241)
        check_at(zone, &file, (year - 1970) * INT64_C(31556952) * SECOND + year * DAY);
    optout_zone_free(zone);
    return 0;
}
