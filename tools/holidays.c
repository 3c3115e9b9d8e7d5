/* The verb `holidays`: the public holidays of a place in a year. */
#include "show_view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { A_DAY_MOST = 16 };

static void emit_holiday(emit *to, const optout_holiday *of)
{
    emit_open(to, '{');
    emit_key(to, "date");
    emit_day(to, of->date);
    emit_member(to, "name", of->name);
    emit_member(to, "local_name", of->local_name);
    emit_member(to, "class", optout_holiday_class_name(of->holiday_class));
    emit_member(to, "source", of->source);
    emit_key(to, "flags");
    emit_open(to, '[');
    for (uint32_t flag = 1; flag; flag <<= 1)
        if (of->flags & flag)
            emit_string(to, optout_flag_name(flag));
    emit_close(to, ']');
    if (of->observed_of != OPTOUT_NO_DATE) {
        emit_key(to, "observed_of");
        emit_day(to, of->observed_of);
    }
    emit_member(to, "rule", of->rule);
    emit_close(to, '}');
}

static void put_holiday(tool *with, const optout_holiday *of)
{
    buffer text = {NULL, 0, 0};

    day_words(with->lang, &text, of->date);
    buffer_text(&text, words_whole(with->lang, "mark.colon"));
    buffer_text(&text, of->name);
    if (strcmp(of->name, of->local_name) != 0) {
        buffer_text(&text, " (");
        buffer_text(&text, of->local_name);
        buffer_text(&text, ")");
    }
    if (of->holiday_class != OPTOUT_HOLIDAY_PUBLIC) {
        buffer_text(&text, words_whole(with->lang, "mark.semicolon"));
        buffer_text(&text, words_of(with->lang, "holiday", optout_holiday_class_name(of->holiday_class)));
    }
    if (of->observed_of != OPTOUT_NO_DATE) {
        buffer day = {NULL, 0, 0};
        day_words(with->lang, &day, of->observed_of);
        buffer_text(&text, words_whole(with->lang, "mark.semicolon"));
        words_say(&text, with->lang, "holiday.observed-of",
                  (const char *const[4]){buffer_string(&day), NULL, NULL, NULL});
        buffer_drop(&day);
    }
    page_bullet(&with->page, 0, buffer_string(&text));
    buffer_drop(&text);
}

static void put_year(tool *with, const optout_calendar *calendar, int32_t year)
{
    optout_date last = optout_date_make(year, 12, 31);
    optout_holiday found[A_DAY_MOST];
    emit json = {{NULL, 0, 0}, false};

    emit_open(&json, '{');
    emit_member(&json, "place", optout_place_code(optout_calendar_place(calendar)));
    emit_key(&json, "year");
    emit_int(&json, year);
    emit_key(&json, "holidays");
    emit_open(&json, '[');
    optout_date day = optout_date_make(year, 1, 1);
    while ((day = optout_calendar_next_holiday(calendar, day, 0)) != OPTOUT_NO_DATE && day <= last) {
        size_t count = optout_calendar_holidays(calendar, day++, found, A_DAY_MOST);
        for (size_t i = 0; i < count && i < A_DAY_MOST; i++)
            if (with->opt->json)
                emit_holiday(&json, &found[i]);
            else
                put_holiday(with, &found[i]);
    }
    emit_close(&json, ']');
    emit_close(&json, '}');
    if (with->opt->json)
        take_json(with, &json);
    buffer_drop(&json.out);
}

static void put_notes(tool *with, const optout_calendar *calendar, int32_t year)
{
    if (with->opt->json)
        return;
    if (year > optout_calendar_known_until(calendar))
        page_paragraph(&with->page, 0, words_of(with->lang, "flag", "projected"));
    if (optout_calendar_lacks_regions(calendar))
        page_paragraph(&with->page, 0, words_whole(with->lang, "holiday.lacks-regions"));
}

int verb_holidays(tool *with)
{
    const char *code = with->opt->operands[0], *text = with->opt->operands[1];
    const optout_place *where = optout_place_find(code);
    const optout_calendar *calendar;
    optout_error error;
    char *end;
    long year = strtol(text, &end, 10);

    if (!where) {
        complain("there is no place \"%s\"; expected a code such as IE or DE-BY", code);
        return EXIT_INVALID;
    }
    if (end != text + 4 || *end || strspn(text, "0123456789") != 4 || year < OPTOUT_CALENDAR_FIRST_YEAR ||
        year > OPTOUT_CALENDAR_LAST_YEAR) {
        complain("holidays are known for the years %d to %d, not \"%s\"", OPTOUT_CALENDAR_FIRST_YEAR,
                 OPTOUT_CALENDAR_LAST_YEAR, text);
        return EXIT_INVALID;
    }
    int exit_code = open_atlas(with);
    if (exit_code)
        return exit_code;
    if (optout_calendar_get(with->atlas, where, &calendar, &error))
        return failed_with(&error);
    put_year(with, calendar, (int32_t)year);
    put_notes(with, calendar, (int32_t)year);
    return EXIT_ANSWERED;
}
