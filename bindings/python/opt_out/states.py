"""Where a day stands to a notice and to a deadline, and the bounds of one."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from . import _convert
from ._c import native

__all__ = ["Bound", "State", "Status"]


class State(StrEnum):
    """Where a day or an instant stands to a deadline."""

    OPEN = "open"
    """In time: the earliest last day, included, or the earliest end, excluded, is not over."""
    PASSED = "passed"
    """Late: the latest last day is over, or the latest end is reached."""
    BETWEEN_BOUNDS = "between-bounds"
    """In time or late: that depends on what is not known."""


class Bound(NamedTuple):
    """One bound of a deadline."""

    last_day: dt.date
    """The day is whole and counts."""
    end: dt.datetime
    """The first instant that is too late, in UTC."""


class Status(StrEnum):
    """How a notice stands on a day."""

    NONE = "none"
    """Before it was published."""
    ANNOUNCED = "announced"
    """Published, not started, and no way is open."""
    OPEN = "open"
    """Objections or consents count in full."""
    RUNNING = "running"
    """Started, by the history or by the day that the notice names."""
    PAUSED = "paused"
    """Paused or postponed, and not resumed since."""
    STOPPED = "stopped"
    """Stopped, by the history."""
    WITHDRAWN = "withdrawn"
    """Withdrawn, by the history."""


def state_of(number: int) -> State | None:
    """The state of a C number, 0 of which is None."""
    name = native.optout_deadline_state_name(number)
    return None if name is None else State(name)


_convert.show_as_one(globals())
