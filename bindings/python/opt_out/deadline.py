"""The last day on which something may be done, and the first instant that is too late."""

from __future__ import annotations

import datetime as dt

from . import _convert
from ._c import native
from ._errors import AmbiguousDeadline, OutOfRange, UnknownName
from .atlas import Atlas, Place, atlas_handle, place_code

TYPE_CHECKING = False  # as typing has it, whose import costs more than all of this
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

    from .explain import RawStep, Step
    from .states import Bound, State

__all__ = ["Deadline", "deadline"]

RawDeadline = tuple[int, int | None, int, int, int, int]
"""Flags, first day, last days and ends, earliest and latest: the members of `optout_deadline`."""


def _flag_names() -> dict[int, str]:
    names = {1 << bit: native.optout_flag_name(1 << bit) for bit in range(32)}
    return {flag: name for flag, name in names.items() if name is not None}


_FLAGS = _flag_names()


class Deadline:
    """An answer with both bounds, a value: it compares, hashes and pickles.

    Who must act goes by `earliest`, who complains that another is late by `latest`. `last_day` and `end` are for those
    who know that there is only one.

    >>> import opt_out
    >>> from datetime import date
    >>> d = opt_out.deadline(date=date(2025, 5, 26), place="DE-BY")
    >>> d, d.end.isoformat()
    (<Deadline 2025-05-26>, '2025-05-26T22:00:00+00:00')
    >>> d.days_left(date(2025, 5, 24)), d.state(date(2025, 5, 27)) is opt_out.State.PASSED
    (2, True)
    """

    __slots__ = ("_raw", "_steps", "_why")
    _raw: RawDeadline
    _steps: tuple[Step, ...] | None
    _why: object  # the collector, until somebody looks at the steps

    def __init__(self) -> None:
        raise TypeError("a Deadline is an answer: ask opt_out.deadline() or the deadline() of a notice")

    @classmethod
    def _make(cls, raw: RawDeadline, steps: tuple[Step, ...] | None, why: object = None) -> Deadline:
        made = cls.__new__(cls)
        made._raw = raw
        made._steps = steps
        made._why = why
        return made

    @property
    def first_day(self) -> dt.date | None:
        """The first day of the period; None for an announced date."""
        return _convert.to_optional_date(self._raw[1])

    @property
    def earliest(self) -> Bound:
        """The bound for who must act."""
        from .states import Bound

        return Bound(_convert.to_date(self._raw[2]), _end(self._raw[4]))

    @property
    def latest(self) -> Bound:
        """The bound for who complains that another is late."""
        from .states import Bound

        return Bound(_convert.to_date(self._raw[3]), _end(self._raw[5]))

    @property
    def exact(self) -> bool:
        """True where both bounds agree, in day and end."""
        return bool(native.optout_deadline_is_exact(self._raw))

    @property
    def last_day(self) -> dt.date:
        """The last day; raises AmbiguousDeadline where its bounds differ."""
        earliest, latest = self._raw[2:4]
        if earliest != latest:
            raise self._ambiguous("last day", _convert.to_date(earliest), _convert.to_date(latest))
        return _convert.to_date(earliest)

    @property
    def end(self) -> dt.datetime:
        """The first instant that is too late, in UTC; raises AmbiguousDeadline where its bounds differ."""
        earliest, latest = self._raw[4:6]
        if earliest != latest:
            raise self._ambiguous("end", _end(earliest), _end(latest))
        return _end(earliest)

    def _ambiguous(self, what: str, earliest: dt.date, latest: dt.date) -> AmbiguousDeadline:
        flags = ", ".join(sorted(self.flags))
        return AmbiguousDeadline(
            f"the {what} lies between {earliest.isoformat()} and {latest.isoformat()} ({flags}): "
            "ask .earliest or .latest, or name the place or the zone",
            code="ambiguous-deadline",
        )

    @property
    def flags(self) -> frozenset[str]:
        """What the answer rests on: uncertain-zone, uncertain-region, uncertain-hour, projected, unverified,
        disputed, announced."""
        return frozenset(name for flag, name in _FLAGS.items() if self._raw[0] & flag)

    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was found, with acts and articles."""
        why = self._why  # read before the steps: another thread may set both, in the other order
        steps = self._steps
        if steps is None:
            from .explain import read_steps

            self._steps = steps = read_steps(native.optout_explanation_steps(why))
            self._why = None
        return steps

    def days_left(self, today: dt.date) -> int:
        """Days from `today` to the earliest last day: 0 on that day, negative after it."""
        days: int = native.optout_deadline_days_left(self._raw, _convert.day(today, "today"))
        return days

    def state(self, on: dt.date) -> State:
        """Where a date (judged by days) or an aware datetime (judged by the ends) stands to it; a naive datetime is a
        ValueError."""
        from .states import State

        kind, day, value = _convert.moment(on, "on")
        if kind == native.OPTOUT_MOMENT_INSTANT:
            return State(native.optout_deadline_state_name(native.optout_deadline_state_at(self._raw, value)))
        return State(native.optout_deadline_state_name(native.optout_deadline_state(self._raw, day)))

    def explain(self, lang: str | None = "en") -> str:
        """The steps in words, a line each, in a language (BCP 47) that the library has words for, else in English."""
        return "\n".join(step.text(lang) for step in self.steps)

    def __eq__(self, other: object) -> bool:
        return self._raw == other._raw if isinstance(other, Deadline) else NotImplemented

    def __hash__(self) -> int:
        return hash((Deadline, self._raw))

    def __reduce__(self) -> tuple[Callable[..., Deadline], tuple[RawDeadline, tuple[Step, ...]]]:
        return (_restore, (self._raw, self.steps))

    def __repr__(self) -> str:
        earliest, latest = (_convert.to_date(day) for day in self._raw[2:4])
        return f"<Deadline {earliest}>" if earliest == latest else f"<Deadline {earliest}..{latest}>"


def _restore(raw: RawDeadline, steps: tuple[Step, ...]) -> Deadline:
    return Deadline._make(raw, steps)


def _end(microseconds: int) -> dt.datetime:
    try:
        return _convert.to_datetime(microseconds)
    except OverflowError:
        raise OutOfRange("the end lies after the year 9999, beyond datetime", code="end") from None


def read_deadline(raw: RawDeadline | None, steps: tuple[RawStep, ...]) -> Deadline | None:
    """A deadline from the tuples of the C side, with its steps read."""
    from .explain import read_steps

    return None if raw is None else Deadline._make(raw, read_steps(steps))


def compute(function: Callable[..., RawDeadline], *arguments: Any, why: object = None) -> Deadline:
    """What a C function answers that takes a collector last: `why`, or a new one."""
    if why is None:
        why = native.optout_explanation_new()
    return Deadline._make(function(*arguments, why), None, why)


def deadline(
    rule: str = "date",
    *,
    date: dt.date,
    place: Place | str | None = None,
    zone: str | None = None,
    atlas: Atlas | None = None,
) -> Deadline:
    """The deadline of an announced date: the day is whole and never moves (Regulation (EEC, Euratom) No 1182/71
    Art. 5). It ends at midnight in `zone`, else in the zones of `place`, else in those of the world: that gives bounds.
    Raises UnknownName for a rule, a place or a zone that there is not, OutOfRange where it would end after the year
    9999, NoData or IOProblem where the zone database fails.

    >>> import opt_out
    >>> from datetime import date
    >>> somewhere = opt_out.deadline(date=date(2025, 5, 26))
    >>> somewhere.exact, somewhere.last_day, sorted(somewhere.flags)
    (False, datetime.date(2025, 5, 26), ['announced', 'uncertain-zone'])
    """
    found = native.optout_rule_find(_convert.text(rule, "rule"))
    if found is None:
        raise UnknownName(f"there is no rule {rule!r}", status="unknown", code="rule", pointer="/rule")
    event = (native.OPTOUT_MOMENT_DAY, _convert.day(date, "date"), 0)
    query = (found, event, place_code(place), _convert.optional_text(zone, "zone"))
    return compute(native.optout_deadline_compute, atlas_handle(atlas), query)


_convert.show_as_one(globals())
