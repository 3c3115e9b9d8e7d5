"""The last day on which something may be done, and the first instant that is too late."""

from __future__ import annotations

import datetime as dt

from . import _convert
from ._c import native
from ._errors import AmbiguousDeadline, ArgumentProblem, OptOutError, OutOfRange, UnknownName
from .atlas import Atlas, Place, atlas_handle, place_code

TYPE_CHECKING = False  # as typing has it, whose import costs more than all of this
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, Literal

    from .clock import Clock
    from .explain import RawStep, Step
    from .period import Period, RawPeriod
    from .states import Bound, State

    _Direction = Literal["before-at-least", "before-within"]

__all__ = ["Deadline", "deadline"]

RawDeadline = tuple[int, int | None, int, int, int, int]
"""Flags, first day, last days and ends, earliest and latest: the members of `optout_deadline`."""


def _flag_names() -> dict[int, str]:
    names = {1 << bit: native.optout_flag_name(1 << bit) for bit in range(32)}
    return {flag: name for flag, name in names.items() if name is not None}


_FLAGS = _flag_names()


def flag_names(flags: int) -> frozenset[str]:
    """The names of the flags that are set."""
    return frozenset(name for flag, name in _FLAGS.items() if flags & flag)


EVENTS = {
    "received": "receipt",
    "requested": "request",
    "obtained": "obtained",
    "aware": "awareness",
    "complained": "complaint",
    "consulted": "consultation",
    "drafted": "draft-decision",
    "objected": "objection",
    "referred": "referral",
    "decided": "decision",
    "known": "knowledge",
}
"""The arguments that say when the event of a clock was, and the event of each; `event` does for all clocks."""

DIRECTIONS: dict[_Direction, int] = {
    "before-at-least": native.OPTOUT_AT_LEAST_BEFORE,
    "before-within": native.OPTOUT_WITHIN_BEFORE,
}
"""How a period is counted back from its event."""


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
        """The first day of the period; None for an announced date, for `before-at-least`, and where the bounds differ
        in it."""
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
        return flag_names(self._raw[0])

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


# --- what is asked ----------------------------------------------------------------------------------------------------


def _wrong(code: str, pointer: str, message: str) -> ArgumentProblem:
    return ArgumentProblem(message, status="argument", code=code, pointer=f"/{pointer}")


def find_rule(id: str) -> object:
    """The handle of a rule."""
    found = native.optout_rule_find(id)
    if found is None:
        raise UnknownName(f"there is no rule {id!r}", status="unknown", code="rule", pointer="/rule")
    return found


def find_clock(id: str) -> object:
    """The handle of a clock."""
    found = native.optout_clock_find(id)
    if found is None:
        raise UnknownName(
            f"there is no clock {id!r}: opt_out.clocks() lists them", status="unknown", code="clock", pointer="/clock"
        )
    return found


def _read_clock(clock: Clock | str | None) -> object:
    if clock is None:
        return None
    if isinstance(clock, str):
        return find_clock(_convert.text(clock, "clock"))
    from .clock import Clock

    if not isinstance(clock, Clock):
        raise TypeError(f"clock must be a str or an opt_out.Clock, not {_convert.kind_of(clock)}")
    return clock._handle


def read_period(period: Period | str | None) -> RawPeriod | None:
    """The members of a period that was given as an object or as its text."""
    if period is None:
        return None
    if isinstance(period, str):
        try:
            raw: RawPeriod = native.optout_period_parse(_convert.text(period, "period"))
        except OptOutError as error:
            error.pointer = "/period"
            raise
        return raw
    from .period import Period, parts

    if not isinstance(period, Period):
        raise TypeError(f"period must be a str or an opt_out.Period, not {_convert.kind_of(period)}")
    return parts(period)


def read_options(
    *,
    count: str | None = None,
    roll: bool = True,
    min_two_working_days: str | None = None,
    saturday: str | None = None,
    extended: bool = False,
) -> int:
    """The options of a question as the C side takes them."""
    options = 0
    for name, value, word, option in (
        ("count", count, "from-day", native.OPTOUT_COUNT_EVENT_DAY),
        ("min_two_working_days", min_two_working_days, "hours", native.OPTOUT_TWO_DAYS_ALSO_FOR_HOURS),
        ("saturday", saturday, "business-day", native.OPTOUT_SATURDAY_WORKS),
    ):
        if value is not None:
            if _convert.text(value, name) != word:
                raise _wrong(name, name, f"expected {word!r}")
            options |= option
    if not _convert.yes_or_no(roll, "roll"):
        options |= native.OPTOUT_NO_ROLL
    if _convert.yes_or_no(extended, "extended"):
        options |= native.OPTOUT_EXTENDED
    return options


def _read_direction(direction: str | None) -> int:
    if direction is None:
        return 0
    _convert.text(direction, "direction")
    for name, number in DIRECTIONS.items():
        if name == direction:
            return number
    raise _wrong("direction", "direction", f"expected {' or '.join(map(repr, DIRECTIONS))}")


def _read_pauses(pauses: Iterable[tuple[dt.date, dt.date]]) -> tuple[tuple[int, int], ...] | None:
    found: list[tuple[int, int]] = []
    for pause in _convert.items(pauses, "pauses"):
        if not isinstance(pause, (tuple, list)) or len(pause) != 2:
            raise TypeError(f"each of pauses must be (first, last), not {_convert.kind_of(pause)}")
        first, last = (_convert.day(one, "each day of pauses") for one in pause)
        found.append((first, last))
    return tuple(found) or None


def _read_event(clock: object, given: dict[str, dt.date | None], placed: bool) -> _convert.Moment | None:
    """The event, by whichever argument says when it was; each is judged, one counts."""
    said = {name: _convert.event(value, name, placed) for name, value in given.items() if value is not None}
    event: str | None = None if clock is None else native.optout_clock_event(clock)
    for name in said:
        if name == "event":
            continue
        if event is None:
            raise _wrong("bad-combination", name, f"{name} goes with a clock; with a rule pass event")
        if EVENTS[name] != event:
            raise _wrong("bad-combination", name, f"the clock starts with {event}: pass {argument_of(event)}")
    if len(said) > 1:
        raise _wrong("bad-combination", "event", f"one event, not several: {', '.join(said)}")
    return next(iter(said.values()), None)


def argument_of(event: str) -> str:
    """The argument of deadline() that says when the event of a clock was."""
    return next((argument for argument, word in EVENTS.items() if word == event), "event")


def _check(clock: object, rule: object, event: object, date: object) -> None:
    """What is missing, and what a date goes without; the rest is judged by the library."""
    if date is not None and (clock, event) != (None, None):
        raise _wrong("bad-combination", "date", "a date goes with the rule date alone, without a clock or an event")
    if date is not None and rule not in (None, "date"):
        raise _wrong("bad-combination", "date", f"a date goes with the rule date alone, not with {rule}")
    if clock is None and rule is None and date is None:
        raise _wrong("rule", "rule", "missing: a clock, a rule, or a date")
    if event is None and date is None:
        raise _wrong("event", "event", "missing: a day, a time on the clock of the place, or an instant")


def deadline(
    rule: str | None = None,
    *,
    clock: Clock | str | None = None,
    period: Period | str | None = None,
    event: dt.date | None = None,
    received: dt.date | None = None,
    requested: dt.date | None = None,
    obtained: dt.date | None = None,
    aware: dt.date | None = None,
    complained: dt.date | None = None,
    consulted: dt.date | None = None,
    drafted: dt.date | None = None,
    objected: dt.date | None = None,
    referred: dt.date | None = None,
    decided: dt.date | None = None,
    known: dt.date | None = None,
    date: dt.date | None = None,
    direction: str | None = None,
    count: str | None = None,
    pauses: Iterable[tuple[dt.date, dt.date]] = (),
    roll: bool = True,
    min_two_working_days: str | None = None,
    saturday: str | None = None,
    extended: bool = False,
    place: Place | str | None = None,
    zone: str | None = None,
    atlas: Atlas | None = None,
) -> Deadline:
    """The last day of a period that an act sets, or of an announced date.

    What is asked is one of: a `clock` (a period of an act, such as `gdpr-12-3`: see clocks()); a `rule` (by which acts
    count, such as `eu-1182-71` or `de-bgb`) with a `period` (`P1M`, `PT72H`, `P10WD`); a `date`, which is whole and
    never moves (Regulation (EEC, Euratom) No 1182/71 Art. 5).

    The event is `event`, or with a clock by its own word (`received`, `aware`: Clock.argument): a date; an aware
    datetime, an instant; a naive datetime, the time on the clock of `zone` or `place`, refused where none is named or
    the zones of the place differ. `place` is where the act is to be done: its holidays and zones decide, and a country
    whose parts differ gives bounds. A date ends at midnight in `zone`, else in the zones of `place`, else of the world.

    Else the law decides, or: `direction` (`before-at-least`, `before-within`: counted back from the event), `count`
    (`from-day`: the day of the event is the first, BGB 187(2)), `pauses` (first and last days that do not count, as in
    UK GDPR Art. 12A), `roll=False` (the last day stays where it falls), `min_two_working_days` (`hours`: Regulation
    1182/71 Art. 3(5) for hours too, which is disputed), `saturday` (`business-day`: under the CCPA), `extended=True`
    (the extended period of the clock, from the same event).

    Raises UnknownName for a rule, a clock, a place or a zone that there is not, or a place without a calendar;
    ArgumentProblem for what does not go together or lacks; SyntaxProblem for the text of a period; OutOfRange outside
    the years 1-9999, where holidays count 1990-2099, and for an event before the clock was in force; NoData or
    IOProblem where the zone database fails.

    >>> import opt_out
    >>> from datetime import date
    >>> answer = opt_out.deadline(clock="gdpr-12-3", received=date(2021, 3, 5), place="IE")
    >>> answer, [step.article for step in answer.steps if step.code == "roll-to"]
    (<Deadline 2021-04-06>, ['3(4)'])
    >>> opt_out.deadline("de-bgb", period="P1M", event=date(2025, 1, 31), place="DE-BY").last_day
    datetime.date(2025, 2, 28)
    >>> somewhere = opt_out.deadline(date=date(2025, 5, 26))
    >>> somewhere.exact, somewhere.last_day, sorted(somewhere.flags)
    (False, datetime.date(2025, 5, 26), ['announced', 'uncertain-zone'])
    """
    code, zone = place_code(place), _convert.optional_text(zone, "zone")
    day = _convert.optional_day(date, "date")
    started = _read_clock(clock)
    rules = None if rule is None else find_rule(_convert.text(rule, "rule"))
    given = {"event": event, "received": received, "requested": requested, "obtained": obtained, "aware": aware,
             "complained": complained, "consulted": consulted, "drafted": drafted, "objected": objected,
             "referred": referred, "decided": decided, "known": known}  # fmt: skip
    moment = _read_event(started, given, code is not None or zone is not None)
    options = read_options(
        count=count, roll=roll, min_two_working_days=min_two_working_days, saturday=saturday, extended=extended
    )
    length, way, stops = read_period(period), _read_direction(direction), _read_pauses(pauses)
    _check(started, rule, moment, day)
    if day is not None:
        rules, moment = find_rule("date"), (native.OPTOUT_MOMENT_DAY, day, 0)
    query = (options, started, rules, length, way, moment, code, zone, stops)
    answer = compute(native.optout_deadline_compute, atlas_handle(atlas), query)
    if moment and moment[0] == native.OPTOUT_MOMENT_CIVIL and answer._raw[0] & native.OPTOUT_UNCERTAIN_ZONE:
        raise _wrong("zone", "event", "a naive datetime, and the zones of the place differ: pass the one that is meant "
                     "as zone, or an aware datetime")  # fmt: skip
    return answer


_convert.show_as_one(globals())
