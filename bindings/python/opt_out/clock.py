"""The periods that acts set ("clocks"): how long, from which event, by which rules, and where that stands."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from . import _convert
from ._c import native
from .deadline import DIRECTIONS, argument_of, find_clock
from .period import Period

__all__ = ["Clock", "clocks"]


class Clock:
    """A period that an act sets, such as GDPR Art. 12(3): one month from receipt of the request.

    >>> import opt_out
    >>> from datetime import date
    >>> clock = opt_out.Clock("gdpr-12-3")
    >>> clock, clock.act, clock.article, clock.period, clock.extended, clock.event
    (<Clock gdpr-12-3>, 'GDPR', '12(3)', <Period P1M>, <Period P3M>, 'receipt')
    >>> opt_out.deadline(clock=clock, received=date(2025, 1, 31), place="IE").last_day
    datetime.date(2025, 2, 28)
    """

    __slots__ = ("_handle", "_id")
    _handle: object
    _id: str

    def __init__(self, id: str) -> None:
        """Raises UnknownName where the tables hold no such clock: clocks() lists them."""
        self._handle = find_clock(_convert.text(id, "id"))
        self._id = native.optout_clock_id(self._handle)

    @property
    def id(self) -> str:
        """Such as `gdpr-12-3`."""
        return self._id

    @property
    def act(self) -> str:
        """The act, as citations name it: `GDPR`."""
        act: str = native.optout_clock_act(self._handle)
        return act

    @property
    def article(self) -> str:
        """The article: `12(3)`."""
        article: str = native.optout_clock_article(self._handle)
        return article

    @property
    def source(self) -> str:
        """Where the act is published."""
        source: str = native.optout_clock_source(self._handle)
        return source

    @property
    def period(self) -> Period:
        """How long it is."""
        return Period(*native.optout_clock_period(self._handle))

    @property
    def extended(self) -> Period | None:
        """The whole period where it was extended, counted from the same event; None: it cannot be."""
        raw = native.optout_clock_extended(self._handle)
        return None if raw is None else Period(*raw)

    @property
    def rule(self) -> str:
        """The id of the rules by which it is counted, such as `eu-1182-71`."""
        rule: str = native.optout_clock_rule(self._handle)
        return rule

    @property
    def event(self) -> str:
        """What starts it, such as `receipt` or `awareness`."""
        event: str = native.optout_clock_event(self._handle)
        return event

    @property
    def argument(self) -> str:
        """The argument of deadline() that says when that was: `received`, `aware`; else `event`, which always does."""
        return argument_of(self.event)

    @property
    def direction(self) -> Literal["before-at-least", "before-within"] | None:
        """How it is counted back from its event, in the words of deadline(); None: forwards."""
        number = native.optout_clock_direction(self._handle)
        return next((name for name, direction in DIRECTIONS.items() if direction == number), None)

    @property
    def in_force_from(self) -> dt.date | None:
        """The first day of an event for which it is in force; None: open."""
        return _convert.to_optional_date(native.optout_clock_from(self._handle))

    @property
    def in_force_until(self) -> dt.date | None:
        """The first day of an event for which it is in force no longer; None: open."""
        return _convert.to_optional_date(native.optout_clock_until(self._handle))

    @property
    def verified(self) -> bool:
        """False: general knowledge only, not held against the act."""
        return bool(native.optout_clock_is_verified(self._handle))

    @property
    def disputed(self) -> bool:
        """True: how it is counted is not settled."""
        return bool(native.optout_clock_is_disputed(self._handle))

    def text(self, lang: str | None = "en") -> str:
        """What has to be done by when, in a language (BCP 47) that the library has words for, else in English."""
        text: str = native.optout_clock_text(self._handle, _convert.optional_text(lang, "lang"))
        return text

    def __eq__(self, other: object) -> bool:
        return self._id == other._id if isinstance(other, Clock) else NotImplemented

    def __hash__(self) -> int:
        return hash((Clock, self._id))

    def __reduce__(self) -> tuple[type[Clock], tuple[str]]:
        return (Clock, (self._id,))

    def __repr__(self) -> str:
        return f"<Clock {self._id}>"


def clocks() -> tuple[Clock, ...]:
    """All clocks of the tables.

    >>> import opt_out
    >>> [clock.id for clock in opt_out.clocks() if clock.event == "awareness"]
    ['gdpr-33-1', 'uk-gdpr-33-1']
    """
    found: list[Clock] = []
    while (handle := native.optout_clock_at(len(found))) is not None:
        found.append(Clock(native.optout_clock_id(handle)))
    return tuple(found)


_convert.show_as_one(globals())
