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
    PASSED = "passed"
    BETWEEN_BOUNDS = "between-bounds"


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
    OPEN = "open"
    """Objections or consents count in full."""
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"


def state_of(number: int) -> State | None:
    """The state of a C number, 0 of which is None."""
    name = native.optout_deadline_state_name(number)
    return None if name is None else State(name)


_convert.show_as_one(globals())
