"""Public holidays and working days of a place."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, overload

from . import _convert
from ._c import native
from ._errors import AmbiguousDay, OutOfRange, UnknownName
from .atlas import Atlas, Place, atlas_handle, place_code
from .deadline import flag_names

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    import numpy

    from ._columns import HasArray

__all__ = ["Calendar", "Holiday"]

FIRST_YEAR: int = native.OPTOUT_CALENDAR_FIRST_YEAR
LAST_YEAR: int = native.OPTOUT_CALENDAR_LAST_YEAR
_FIRST = _convert.day(dt.date(FIRST_YEAR, 1, 1), "first")
_LAST = _convert.day(dt.date(LAST_YEAR, 12, 31), "last")
_DAYS = _LAST - _FIRST + 1

_YES: int = native.OPTOUT_DAY_YES
_DIFFERS: int = native.OPTOUT_DAY_DIFFERS
_NONE: int = native.OPTOUT_DAY_NONE


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday on a day."""

    date: dt.date
    """The day that is free."""
    name: str
    """In English."""
    local_name: str
    """In a language of the place."""
    holiday_class: Literal["public", "deadline", "half-day", "local"]
    """public; deadline: no public holiday, but a deadline of the national rule does not end on it; half-day: free from
    some hour on; local: a public holiday in a commune or a class of communes alone."""
    source: str
    """Act and article."""
    flags: frozenset[str] = frozenset()
    """What the row rests on: projected (nobody has decreed it yet), unverified, disputed."""
    observed_of: dt.date | None = None
    """The day that this one stands in for; None: none."""
    rule: str | None = None
    """Of a deadline day the rules that know it, such as `se-1930`; else None."""

    def __repr__(self) -> str:
        return f"<Holiday {self.date} {self.name}>"


class Calendar:
    """The public holidays and working days of a place, from the statutes, for the years 1990-2099.

    It is about what holds in the whole of the place: that of `DE` knows the nine national holidays, that of `DE-BY`
    those of Bavaria too. Where the parts of the place differ on a day, a question about it raises AmbiguousDay. A
    working day is any that is no public holiday, Saturday or Sunday (Regulation (EEC, Euratom) No 1182/71 Art. 2(2)).

    >>> import opt_out
    >>> from datetime import date
    >>> bavaria = opt_out.Calendar("DE-BY")
    >>> bavaria.is_public_holiday(date(2026, 1, 6)), date(2026, 1, 7) in bavaria
    (True, False)
    >>> bavaria.next_working_day(date(2026, 4, 2))
    datetime.date(2026, 4, 7)
    """

    __slots__ = ("_atlas", "_handle", "_place")
    _atlas: Atlas | None  # the one that was given
    _handle: object
    _place: Place

    def __init__(self, place: Place | str, atlas: Atlas | None = None) -> None:
        """`atlas` says which decreed days are added; None: the atlas that all calls share. Raises UnknownName where
        there is no such place or the tables hold no holidays of it, NoData where the zone database is missing."""
        code = place_code(place)
        if code is None:
            raise TypeError("place must be a str or an opt_out.Place, not NoneType")
        found = place if isinstance(place, Place) else Place(code)
        self._handle = native.optout_calendar_get(atlas_handle(atlas), found._handle)
        self._atlas = atlas
        self._place = found

    @property
    def place(self) -> Place:
        """The place that it is for."""
        return self._place

    @property
    def known_until(self) -> int:
        """The last year whose holidays are all known; what lies beyond is projected from the law as it stands."""
        year: int = native.optout_calendar_known_until(self._handle)
        return year

    @property
    def lacks_regions(self) -> bool:
        """True where regions of the place have holidays that the tables do not hold (ES, IT, PT, CH, US, CA, BR)."""
        return bool(native.optout_calendar_lacks_regions(self._handle))

    # --- one day ---

    def is_public_holiday(self, day: dt.date) -> bool:
        """Whether a day is a public holiday in the whole of the place, whatever day of the week. Raises AmbiguousDay
        where it is one in some parts alone, OutOfRange outside the years 1990-2099."""
        number = _convert.day(day, "day")
        return self._answer(native.optout_calendar_is_public_holiday(self._handle, number), number)

    def __contains__(self, day: dt.date) -> bool:
        """The same: whether a day is a public holiday."""
        return self.is_public_holiday(day)

    def is_working_day(self, day: dt.date) -> bool:
        """Whether a day is a working day in the whole of the place (Regulation (EEC, Euratom) No 1182/71 Art. 2(2)).
        Raises AmbiguousDay where it is one in some parts alone, OutOfRange outside the years 1990-2099."""
        number = _convert.day(day, "day")
        return self._answer(native.optout_calendar_is_working_day(self._handle, number), number)

    def holidays_on(self, day: dt.date) -> tuple[Holiday, ...]:
        """The holidays of one day that hold in the whole of the place, of all classes. Raises OutOfRange outside the
        years 1990-2099."""
        number = _convert.day(day, "day")
        if not _FIRST <= number <= _LAST:
            raise _out_of_range(number)
        return self._holidays(number)

    def holidays(self, year: int) -> tuple[Holiday, ...]:
        """The holidays of a year that hold in the whole of the place, of all classes, by day. Raises OutOfRange outside
        the years 1990-2099.

        >>> import opt_out
        >>> opt_out.Calendar("IE").holidays(2026)[1:3]
        (<Holiday 2026-02-02 Saint Brigid's Day>, <Holiday 2026-03-17 Saint Patrick's Day>)
        """
        if not FIRST_YEAR <= _convert.whole(year, "year") <= LAST_YEAR:
            raise _range_error("year", f"the year {year}")
        last = _convert.day(dt.date(year, 12, 31), "last")
        day = native.optout_calendar_next_holiday(self._handle, last - 365, 0)
        found: list[Holiday] = []
        while day is not None and day <= last:
            found += self._holidays(day)
            day = native.optout_calendar_next_holiday(self._handle, day + 1, 0)
        return tuple(holiday for holiday in found if holiday.date.year == year)

    def _holidays(self, day: int) -> tuple[Holiday, ...]:
        return tuple(_read(raw) for raw in native.optout_calendar_holidays(self._handle, day))

    # --- several days ---

    def next_working_day(self, day: dt.date) -> dt.date:
        """The first working day after a day: `add_working_days(day, 1)`. Raises OutOfRange and AmbiguousDay as that
        does."""
        return self.add_working_days(day, 1)

    def add_working_days(self, day: dt.date, n: int) -> dt.date:
        """The n-th working day after a day (n > 0) or before it (n < 0); for 0 the day itself if it is one, else the
        next. Raises OutOfRange outside the years 1990-2099, and AmbiguousDay where the parts of the place differ on a
        day on the way: `opt_out.deadline()` gives both bounds.

        >>> import opt_out
        >>> from datetime import date
        >>> opt_out.Calendar("IE").add_working_days(date(2025, 12, 23), 3)
        datetime.date(2025, 12, 30)
        """
        number = _convert.day(day, "day")
        steps = max(-_DAYS, min(_DAYS, _convert.whole(n, "n")))
        found = native.optout_calendar_add_working_days(self._handle, number, steps)
        if found is None:
            raise self._why_not(number, steps)
        return _convert.to_date(found)

    def _why_not(self, day: int, n: int) -> OutOfRange | AmbiguousDay:
        # The same way again, day by day, until one of them differs.
        step = -1 if n < 0 else 1
        if n:
            day += step
        left = max(1, abs(n))
        while left and (answer := native.optout_calendar_is_working_day(self._handle, day)) != _NONE:
            if answer == _DIFFERS:
                return self._differs(day)
            left -= answer == _YES
            day += step
        return _out_of_range(day)

    def count_working_days(self, first: dt.date, last: dt.date) -> int:
        """The working days from `first` to `last`, both included; 0 where `last` is before `first`. Raises OutOfRange
        outside the years 1990-2099, AmbiguousDay where the parts of the place differ on one of these days."""
        start, end = _convert.day(first, "first"), _convert.day(last, "last")
        count: int = native.optout_calendar_count_working_days(self._handle, start, end)
        if count < 0:
            raise self._why_not_counted(start, end)
        return count

    def _why_not_counted(self, first: int, last: int) -> OutOfRange | AmbiguousDay:
        for day in (first, last):
            if not _FIRST <= day <= _LAST:
                return _out_of_range(day)
        return self._differs(next(day for day in range(first, last + 1) if self._working_day(day) == _DIFFERS))

    def _working_day(self, day: int) -> int:
        answer: int = native.optout_calendar_is_working_day(self._handle, day)
        return answer

    @overload
    def working_days(self, days: HasArray, *, unknown: bool | None = None) -> numpy.ndarray[Any, Any]: ...
    @overload
    def working_days(self, days: Sequence[dt.date | None], *, unknown: bool | None = None) -> list[bool]: ...
    @overload
    def working_days(self, days: memoryview | array[int], *, unknown: bool | None = None) -> memoryview: ...
    def working_days(self, days: Any, *, unknown: bool | None = None) -> Any:
        """is_working_day() for many days at once, as bools in the form of what was given: a numpy array (datetime64[D],
        or int32: days since 1970-01-01; not copied), a list of dates, or another buffer of int32 (a memoryview).

        `unknown` is the answer for a day outside the years 1990-2099, for NaT and None, and where the parts of the
        place differ; without it OutOfRange or AmbiguousDay is raised for the first such day, its index in `pointer`.
        Other threads run meanwhile.

        >>> import opt_out
        >>> from datetime import date
        >>> opt_out.Calendar("IE").working_days([date(2026, 3, 17), date(2026, 3, 18), None], unknown=False)
        [False, True, False]
        """
        from . import _columns

        filler = None if unknown is None else int(_convert.yes_or_no(unknown, "unknown"))
        column, give = _columns.read(days, "days")
        answers = bytearray(len(column))
        native.optout_calendar_judge(self._handle, column, answers)
        if answers.translate(None, b"\0\1"):
            if filler is None:
                raise self._no_answer(column, answers)
            answers = answers.translate(bytes([0, 1] + [filler] * 254))
        return give(answers, True)

    def _no_answer(self, column: memoryview, answers: bytearray) -> OutOfRange | AmbiguousDay:
        index = next(i for i, answer in enumerate(answers) if answer > 1)
        day: int = column[index]
        error = self._differs(day) if answers[index] == _DIFFERS else _out_of_range(day)
        error.pointer = f"/days/{index}"
        return error

    # --- what cannot be answered ---

    def _answer(self, answer: int, day: int) -> bool:
        if answer == _DIFFERS:
            raise self._differs(day)
        if answer == _NONE:
            raise _out_of_range(day)
        return answer == _YES

    def _differs(self, day: int) -> AmbiguousDay:
        parts = self._parts(day)
        return AmbiguousDay(
            f"{_convert.to_date(day)} is a public holiday in some parts of {self._place.code} and not in others: ask "
            f"for one of them, such as {' or '.join(parts)}",
            code="ambiguous-day",
            pointer="/place",
        )

    def _parts(self, day: int) -> tuple[str, ...]:
        # One in which it is a working day, and one in which it is none.
        found: dict[int, str] = {}
        for part in self._place.parts:
            try:
                answer = Calendar(part, self._atlas)._working_day(day)
            except UnknownName:
                continue
            found.setdefault(answer, part.code)
        return tuple(found.values())

    # --- a value ---

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Calendar):
            return NotImplemented
        return self._place == other._place and self._atlas is other._atlas

    def __hash__(self) -> int:
        return hash((Calendar, self._place))

    def __reduce__(self) -> tuple[type[Calendar], tuple[Place]]:
        if self._atlas is not None:
            raise TypeError("a Calendar of an Atlas of its own can be neither copied nor pickled")
        return (Calendar, (self._place,))

    def __repr__(self) -> str:
        return f"<Calendar {self._place.code}>"


def _read(raw: tuple[int, int, int, int | None, str, str, str, str | None]) -> Holiday:
    day, holiday_class, flags, observed_of, name, local_name, source, rule = raw
    return Holiday(
        date=_convert.to_date(day),
        name=name,
        local_name=local_name,
        holiday_class=native.optout_holiday_class_name(holiday_class),
        source=source,
        flags=flag_names(flags),
        observed_of=_convert.to_optional_date(observed_of),
        rule=rule,
    )


def _range_error(name: str, what: str) -> OutOfRange:
    return OutOfRange(
        f"{what} lies outside {FIRST_YEAR}-{LAST_YEAR}, the years whose holidays the tables hold",
        status="range",
        code="calendar-years",
        pointer=f"/{name}",
    )


def _out_of_range(day: int) -> OutOfRange:
    try:
        return _range_error("day", f"the day {_convert.to_date(day)}")
    except (ValueError, OverflowError):
        return _range_error("day", "NaT, or a day that is none,")


_convert.show_as_one(globals())
