%include "rooms/calendar.i"
%include "rooms/law.i"

%borrowed(optout_rule)

%ignore optout_pause;
%ignore optout_deadline;
%ignore optout_deadline_query;
/* Many events at once: see below. */
%ignore optout_deadline_days;
%unlocked(optout_deadline_compute)
%include "opt-out/deadline.h"

%unlocked(optout_deadline_column)
%inline %{
/* optout_deadline_days for columns of either width; the answers are as wide as the days. */
static optout_status optout_deadline_column(const optout_rule *rule, uint32_t options, const optout_period *period,
                                            const optout_calendar *calendar, const void *days, size_t width, size_t n,
                                            void *answers, size_t room, optout_error *error)
{
    int32_t narrow[OPTOUT_PY_BLOCK], last[OPTOUT_PY_BLOCK];
    optout_status status = optout_py_fits(n, width, answers, room, error);
    if (!status && !n) /* what is asked is judged all the same */
        status = optout_deadline_days(rule, options, period, calendar, NULL, 0, NULL, NULL, error);
    for (size_t i = 0; !status && i < n; i += OPTOUT_PY_BLOCK) {
        size_t count = n - i < OPTOUT_PY_BLOCK ? n - i : OPTOUT_PY_BLOCK;
        const int32_t *block = optout_py_narrow(days, width, i, count, narrow);
        int32_t *out = width == sizeof *last ? (int32_t *)answers + i : last;
        status = optout_deadline_days(rule, options, period, calendar, block, count, out, NULL, error);
        if (!status)
            optout_py_widen(out, count, width, i, answers);
    }
    return status;
}
%}
