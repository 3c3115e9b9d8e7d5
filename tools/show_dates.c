/* Days, instants, periods and `when` in words. */
#include "show_view.h"

#include <stdio.h>
#include <string.h>

static void month_words(const char *lang, char *out, size_t cap, int32_t month)
{
    char key[16];

    snprintf(key, sizeof key, "month.%d", (int)month);
    snprintf(out, cap, "%s", words_whole(lang, key));
}

/* The number of a day: in French the first of a month is "1er". */
static void number_words(const char *lang, char *out, size_t cap, int32_t day)
{
    char number[16];

    snprintf(number, sizeof number, "%d", (int)day);
    snprintf(out, cap, "%s", words_of(lang, "day", number));
}

static void split_words(const char *lang, optout_date day, char parts[3][32])
{
    int32_t y, m, d;

    optout_date_split(day, &y, &m, &d);
    number_words(lang, parts[0], 32, d);
    month_words(lang, parts[1], 32, m);
    snprintf(parts[2], 32, "%d", (int)y);
}

void day_words(const char *lang, buffer *to, optout_date day)
{
    char parts[3][32], key[16];

    split_words(lang, day, parts);
    snprintf(key, sizeof key, "weekday.%d", (int)optout_date_weekday(day));
    words_say(to, lang, "date.day", (const char *const[4]){words_whole(lang, key), parts[0], parts[1], parts[2]});
}

static void clock_words(const char *lang, buffer *to, const char *key, optout_date day, int64_t microseconds)
{
    buffer date = {NULL, 0, 0};
    char parts[3][32], clock[16];
    long seconds = (long)(microseconds / 1000000);

    split_words(lang, day, parts);
    words_say(&date, lang, "date.short", (const char *const[4]){parts[0], parts[1], parts[2], NULL});
    if (seconds % 60)
        snprintf(clock, sizeof clock, "%02ld:%02ld:%02ld", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    else
        snprintf(clock, sizeof clock, "%02ld:%02ld", seconds / 3600 % 24, seconds / 60 % 60);
    words_say(to, lang, key, (const char *const[4]){buffer_string(&date), clock, NULL, NULL});
    buffer_drop(&date);
}

void instant_words(const char *lang, buffer *to, optout_instant instant)
{
    const int64_t of_day = 86400000000;
    int64_t rest = instant % of_day;

    if (rest < 0)
        rest += of_day;
    clock_words(lang, to, "date.utc", (optout_date)((instant - rest) / of_day), rest);
}

void local_words(const char *lang, buffer *to, optout_date day, int64_t microseconds)
{
    clock_words(lang, to, "date.local", day, microseconds);
}

static void unit_words(const char *lang, buffer *to, const char *digits, size_t len, const char *unit)
{
    char number[8], key[24];

    snprintf(number, sizeof number, "%.*s", (int)len, digits);
    const char *text = number + strspn(number, "0");
    if (!*text)
        text = "0";
    snprintf(key, sizeof key, "unit.%s%s", unit, strcmp(text, "1") == 0 ? ".one" : "");
    if (to->len > 0)
        buffer_text(to, ", ");
    words_say(to, lang, key, (const char *const[4]){text, NULL, NULL, NULL});
}

void period_words(const char *lang, buffer *to, const char *period)
{
    buffer list = {NULL, 0, 0};
    bool time = false;
    char unit[3];

    for (const char *at = period + (*period == 'P'); *at;) {
        if (*at == 'T') {
            time = true;
            at++;
        }
        size_t len = strspn(at, "0123456789");
        if (len == 0 || !at[len])
            break;
        bool working = strcmp(at + len, "WD") == 0;
        snprintf(unit, sizeof unit, "%s%.*s", time ? "T" : "", working ? 2 : 1, at + len);
        unit_words(lang, &list, at, len, unit);
        at += len + (working ? 2 : 1);
    }
    buffer_text(to, list.len > 0 ? buffer_string(&list) : period);
    buffer_drop(&list);
}

void date_words(const char *lang, buffer *to, const char *date)
{
    optout_date day;
    char first[16], month[32], year[8];
    int32_t m;

    if (optout_date_parse(date, strlen(date), &day, NULL) == OPTOUT_OK) {
        day_words(lang, to, day);
        return;
    }
    snprintf(first, sizeof first, "%.7s-01", date);
    if (strlen(date) != 7 || optout_date_parse(first, strlen(first), &day, NULL)) {
        buffer_text(to, date);
        return;
    }
    optout_date_split(day, NULL, &m, NULL);
    month_words(lang, month, sizeof month, m);
    snprintf(year, sizeof year, "%.4s", date);
    words_say(to, lang, "date.month", (const char *const[4]){month, year, NULL, NULL});
}

static void every_words(const char *lang, buffer *to, const char *every)
{
    char date[16], month[32], day[8];
    optout_date found;
    int32_t m, d;

    snprintf(date, sizeof date, "2000-%.5s", every); /* a leap year, so that 29 February is a day */
    if (optout_date_parse(date, strlen(date), &found, NULL)) {
        buffer_text(to, every);
        return;
    }
    optout_date_split(found, NULL, &m, &d);
    month_words(lang, month, sizeof month, m);
    number_words(lang, day, sizeof day, d);
    buffer yearly = {NULL, 0, 0};
    words_say(&yearly, lang, "date.yearly", (const char *const[4]){day, month, NULL, NULL});
    words_say(to, lang, "when.every", (const char *const[4]){buffer_string(&yearly), NULL, NULL, NULL});
    buffer_drop(&yearly);
}

static void anchor_words(const view *v, buffer *to, const char *key, const char *at)
{
    buffer period = {NULL, 0, 0};
    const char *event = string_at(v, at, "event"), *length = string_at(v, at, "period");

    if (event && length) {
        period_words(v->lang, &period, length);
        say(v, to, key, buffer_string(&period), words_of(v->lang, "event", event), NULL);
    }
    buffer_drop(&period);
}

static void before_words(const view *v, buffer *to, const char *at)
{
    buffer date = {NULL, 0, 0};
    const char *text = optout_notice_string(v->notice, at);

    if (text) {
        date_words(v->lang, &date, text);
        say(v, to, "when.before", buffer_string(&date), NULL, NULL);
    } else {
        anchor_words(v, to, "when.before-event", at);
    }
    buffer_drop(&date);
}

static void append_word(buffer *to, const char *text)
{
    if (!text)
        return;
    buffer_text(to, to->len > 0 ? ", " : "");
    buffer_text(to, text);
}

void when_details(const view *v, buffer *to, const char *at)
{
    const char *zone = string_at(v, at, "zone"), *counts = string_at(v, at, "counts");
    const char *set_by = string_at(v, at, "set_by");

    if (zone)
        say(v, to, "when.zone", zone, NULL, NULL);
    append_word(to, counts ? words_of(v->lang, "counts", counts) : NULL);
    append_word(to, set_by ? words_of(v->lang, "set_by", set_by) : NULL);
}

bool is_before(const view *v, const char *at)
{
    return is_said(v, under(at, "before").text);
}

bool is_when(const view *v, const char *at)
{
    static const char *const choices[] = {"date", "before", "after", "every"};

    for (size_t i = 0; i < 4 && is_object(v, at); i++)
        if (is_said(v, under(at, choices[i]).text))
            return true;
    return false;
}

void when_words(const view *v, buffer *to, const char *at)
{
    const char *text = optout_notice_string(v->notice, at);

    if (is_object(v, at))
        text = string_at(v, at, "date");
    if (text)
        date_words(v->lang, to, text);
    if (!is_object(v, at))
        return;
    if (is_said(v, under(at, "before").text))
        before_words(v, to, under(at, "before").text);
    if (is_said(v, under(at, "after").text))
        anchor_words(v, to, "when.after-event", under(at, "after").text);
    text = string_at(v, at, "every");
    if (text)
        every_words(v->lang, to, text);
    buffer details = {NULL, 0, 0};
    when_details(v, &details, at);
    if (details.len > 0) {
        buffer_text(to, " (");
        buffer_text(to, buffer_string(&details));
        buffer_text(to, ")");
    }
    buffer_drop(&details);
}
