%include "rooms/atlas.i"

%borrowed(optout_calendar)

/* Days with all that is known of them. */
%ignore optout_holiday;
%holidays(optout_calendar_holidays)
/* Many days at once: see below. */
%ignore optout_calendar_working_days;
%unlocked(optout_calendar_get)
%include "opt-out/calendar.h"

%unlocked(optout_calendar_judge)
%inline %{
/* optout_calendar_working_days for columns of either width. */
static optout_status optout_calendar_judge(const optout_calendar *calendar, const void *days, size_t width, size_t n,
                                           void *answers, size_t room, optout_error *error)
{
    int32_t narrow[OPTOUT_PY_BLOCK];
    optout_status status = optout_py_fits(n, 1, answers, room, error);
    for (size_t i = 0; !status && i < n; i += OPTOUT_PY_BLOCK) {
        size_t count = n - i < OPTOUT_PY_BLOCK ? n - i : OPTOUT_PY_BLOCK;
        const int32_t *block = optout_py_narrow(days, width, i, count, narrow);
        status = optout_calendar_working_days(calendar, block, count, (uint8_t *)answers + i, error);
    }
    return status;
}
%}
