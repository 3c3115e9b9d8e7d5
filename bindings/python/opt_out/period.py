"""Periods of time as acts state them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from . import _convert
from ._c import native
from ._errors import ArgumentProblem

__all__ = ["Period"]

RawPeriod = tuple[int, int, int, int, int, int]
"""The members of `optout_period`."""

_NAMES = ("years", "months", "weeks", "days", "hours", "working_days")


@dataclass(frozen=True, slots=True)
class Period:
    """A period of an act: years, months, weeks and days together, or hours alone, or working days alone; each from 0 to
    99,999, and not all of them 0. Anything else is an ArgumentProblem. `str()` writes it.

    Members compare, not lengths: acts count `P7D` and `P1W` each in its own way. BGB 189: a half-year is 6 months, a
    quarter 3, half a month 15 days.

    >>> import opt_out
    >>> opt_out.Period.parse("P1M"), opt_out.Period(hours=72), str(opt_out.Period(working_days=10))
    (<Period P1M>, <Period PT72H>, 'P10WD')
    """

    years: int = 0
    """Calendar years."""
    months: int = 0
    """Calendar months; where the month has no such day, its last one."""
    weeks: int = 0
    """Weeks of seven days."""
    days: int = 0
    """Calendar days, added after years, months and weeks."""
    hours: int = 0
    """Elapsed hours."""
    working_days: int = 0
    """Working days of the place."""

    def __post_init__(self) -> None:
        raw = parts(self)
        for name, value in zip(_NAMES, raw, strict=True):
            _convert.whole(value, name)
        if max(raw) > 99_999 or min(raw) < 0 or not native.optout_period_is_valid(raw):
            raise ArgumentProblem(
                "a period must be longer than nothing, each part from 0 to 99,999; hours and working days stand alone",
                status="argument",
                code="period",
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads ISO 8601 in upper case: `P1Y2M3W4D` (each part once at most, in that order), `PT72H`, and for working
        days, which ISO 8601 does not know, `P10WD`. Raises SyntaxProblem for another form, OutOfRange for nothing but
        zeros or a number over 99,999."""
        return cls(*native.optout_period_parse(_convert.text(text, "text")))

    def __str__(self) -> str:
        text: str = native.optout_period_format(parts(self))
        return text

    def __repr__(self) -> str:
        return f"<Period {self}>"


def parts(period: Period) -> RawPeriod:
    """The members, as the C side takes them."""
    return (period.years, period.months, period.weeks, period.days, period.hours, period.working_days)


_convert.show_as_one(globals())
