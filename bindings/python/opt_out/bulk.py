"""The last days of many events at once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, overload

from . import _columns, _convert
from ._c import native
from .calendar import Calendar
from .deadline import find_rule, read_options, read_period

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    import numpy

    from .period import Period

__all__ = ["deadline_days"]


@overload
def deadline_days(
    rule: str,
    period: Period | str,
    calendar: Calendar,
    events: _columns.HasArray,
    *,
    count: str | None = None,
    roll: bool = True,
    saturday: str | None = None,
) -> numpy.ndarray[Any, Any]: ...
@overload
def deadline_days(
    rule: str,
    period: Period | str,
    calendar: Calendar,
    events: Sequence[dt.date | None],
    *,
    count: str | None = None,
    roll: bool = True,
    saturday: str | None = None,
) -> list[dt.date | None]: ...
@overload
def deadline_days(
    rule: str,
    period: Period | str,
    calendar: Calendar,
    events: memoryview | array[int],
    *,
    count: str | None = None,
    roll: bool = True,
    saturday: str | None = None,
) -> memoryview: ...
def deadline_days(
    rule: str,
    period: Period | str,
    calendar: Calendar,
    events: Any,
    *,
    count: str | None = None,
    roll: bool = True,
    saturday: str | None = None,
) -> Any:
    """The last days of periods from many events, as deadline() has them: forwards, without hours and pauses, in one
    certain place. `rule` is not `date`, and one whose reading is settled, unless `roll=False` decides it.

    They come in the form of what was given: a numpy array (datetime64[D], or int32: days since 1970-01-01; not copied),
    a list of dates, or another buffer of int32 (a memoryview). An event whose days lie outside the years 1990-2099, NaT
    and None give NaT, None, and among numbers the least that there is (-2**31). Other threads run meanwhile.

    Raises UnknownName for a rule that there is not, SyntaxProblem or OutOfRange for the text of a period,
    ArgumentProblem where the arguments do not go together or the parts of the place have holidays of their own.

    >>> import opt_out
    >>> from datetime import date
    >>> opt_out.deadline_days("eu-1182-71", "P1M", opt_out.Calendar("IE"), [date(2024, 8, 31), date(2021, 3, 5)])
    [datetime.date(2024, 9, 30), datetime.date(2021, 4, 6)]
    """
    if not isinstance(calendar, Calendar):
        raise TypeError(f"calendar must be an opt_out.Calendar, not {_convert.kind_of(calendar)}")
    if period is None:
        raise TypeError("period must be a str or an opt_out.Period, not NoneType")
    asked = (find_rule(_convert.text(rule, "rule")), read_options(count=count, roll=roll, saturday=saturday))
    parts = read_period(period)
    column, give = _columns.read(events, "events")
    answers = bytearray(column.nbytes)
    native.optout_deadline_column(*asked, parts, calendar._handle, column, answers)
    return give(answers, False)


_convert.show_as_one(globals())
