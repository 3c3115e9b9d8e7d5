"""Native types to and from what opt_out._c.native takes: whole numbers, tuples, None. Refuses what would be a guess."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from ._c import native

TYPE_CHECKING = False  # as typing has it, whose import costs more than all of this
if TYPE_CHECKING:
    from typing import Any

_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_MICROSECOND = timedelta(microseconds=1)

Moment = tuple[int, int, int]
"""Kind, day, value, as in `optout_moment`."""


def show_as_one(module: dict[str, Any]) -> None:
    """Modules are how the package is written; people, tracebacks and pickles see opt_out alone."""
    for name in module["__all__"]:
        module[name].__module__ = __package__


def kind_of(value: object) -> str:
    """The name of a value's type, for messages."""
    return type(value).__name__


def _stdlib(value: Any) -> Any:
    # The types of `whenever` say how they are meant; those of the standard library pass.
    to_stdlib = getattr(value, "to_stdlib", None)
    return to_stdlib() if callable(to_stdlib) else value


def day(value: object, name: str) -> int:
    """Days since 1970-01-01 of a date."""
    value = _stdlib(value)
    if isinstance(value, datetime):
        raise TypeError(f"{name} must be a datetime.date, not a datetime: pass its .date() in the zone that is meant")
    if not isinstance(value, date):
        raise TypeError(f"{name} must be a datetime.date, not {kind_of(value)}")
    return value.toordinal() - _EPOCH_ORDINAL


def optional_day(value: object, name: str) -> int | None:
    """The same; None stays None."""
    return None if value is None else day(value, name)


def instant(value: datetime, name: str) -> int:
    """Microseconds since 1970-01-01T00:00:00Z of an aware datetime."""
    if value.utcoffset() is None:
        raise ValueError(
            f"{name} is a naive datetime, which names no instant: give it its zone, as in "
            f'{name}.replace(tzinfo=zoneinfo.ZoneInfo("Europe/Berlin")), or pass a date'
        )
    return (value - _EPOCH) // _MICROSECOND


def moment(value: object, name: str) -> Moment:
    """A date or an aware datetime as a moment."""
    value = _stdlib(value)
    if isinstance(value, datetime):
        return (native.OPTOUT_MOMENT_INSTANT, 0, instant(value, name))
    if not isinstance(value, date):
        raise TypeError(f"{name} must be a datetime.date or an aware datetime.datetime, not {kind_of(value)}")
    return (native.OPTOUT_MOMENT_DAY, day(value, name), 0)


def event(value: object, name: str, placed: bool) -> Moment:
    """The same; a naive datetime is the time on the clock of the place or zone, where one is named."""
    value = _stdlib(value)
    if not isinstance(value, datetime) or value.utcoffset() is not None:
        return moment(value, name)
    if not placed:
        raise ValueError(
            f"{name} is a naive datetime, which names no instant: name the zone or the place whose clock is meant, or "
            "pass an aware datetime or a date"
        )
    time = (value.hour * 60 + value.minute) * 60 + value.second
    return (native.OPTOUT_MOMENT_CIVIL, value.toordinal() - _EPOCH_ORDINAL, time * 1_000_000 + value.microsecond)


def day_moment(value: object, name: str) -> Moment | None:
    """A date as a moment; None stays None, which is "not said"."""
    return None if value is None else (native.OPTOUT_MOMENT_DAY, day(value, name), 0)


def to_date(days: int) -> date:
    """The date of days since 1970-01-01."""
    return date.fromordinal(days + _EPOCH_ORDINAL)


def to_optional_date(days: int | None) -> date | None:
    """The same; None stays None."""
    return None if days is None else to_date(days)


def to_datetime(microseconds: int) -> datetime:
    """The aware datetime (UTC) of microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=microseconds)


def text(value: object, name: str) -> str:
    """A str without a NUL and without lone surrogates."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a str, not {kind_of(value)}")
    if "\0" in value:
        raise ValueError(f"{name} holds a null character")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{name} holds a lone surrogate, which UTF-8 cannot say") from None
    return value


def optional_text(value: object, name: str) -> str | None:
    """The same; None stays None."""
    return None if value is None else text(value, name)


def document(value: object, name: str) -> str | bytes:
    """A JSON text: str, or bytes of UTF-8."""
    if isinstance(value, (bytearray, memoryview)):
        return bytes(value)
    if not isinstance(value, (str, bytes)):
        raise TypeError(f"{name} must be a str or bytes, not {kind_of(value)}")
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            raise ValueError(f"{name} holds a lone surrogate, which UTF-8 cannot say") from None
    return value


def items(value: Any, name: str) -> list[Any]:
    """What can be iterated, as a list; a text is none."""
    if isinstance(value, (str, bytes)):
        raise TypeError(f"{name} must be a list, not {kind_of(value)}")
    try:
        each = iter(value)
    except TypeError:
        raise TypeError(f"{name} must be a list, not {kind_of(value)}") from None
    return list(each)


def yes_or_no(value: object, name: str) -> bool:
    """A bool; numbers are none."""
    if not isinstance(value, bool):
        raise TypeError(f"{name} must be True or False, not {kind_of(value)}")
    return value


def whole(value: object, name: str) -> int:
    """A whole number; a bool is none."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be an int, not {kind_of(value)}")
    return value


def positive(value: object, name: str, most: int) -> int:
    """A whole number from 1 to `most`; a bool is none."""
    value = whole(value, name)
    if not 1 <= value <= most:
        raise ValueError(f"{name} must be from 1 to {most}, not {value}")
    return value
