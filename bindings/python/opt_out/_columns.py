"""Many days at once: what the extension reads without a copy, and answers in the form of what was given."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from . import _convert

if TYPE_CHECKING:
    import numpy

NO_DATE = -(2**31)
"""OPTOUT_NO_DATE."""

_FORMS = "a numpy array of datetime64[D] or int32, another buffer of int32, or a list of dates"

Give = Callable[[bytearray, bool], Any]
"""Turns a room of answers into what the caller gets: yes or no, a byte each (True), or days as wide as those given."""


class HasArray(Protocol):
    """A numpy array, or what numpy can make one of without a guess: a column of pandas, polars or pyarrow."""

    def __array__(self) -> numpy.ndarray[Any, Any]: ...


def read(values: Any, name: str) -> tuple[memoryview, Give]:
    """The days of a column, and how its answers are given back. Refuses what are no days."""
    if hasattr(type(values), "__array__"):
        return _numpy(values, name)
    if isinstance(values, (list, tuple)):
        return _dates(values, name)
    try:
        view = memoryview(values)
    except TypeError:
        raise TypeError(f"{name} must be {_FORMS}, not {_convert.kind_of(values)}") from None
    return _buffer(view, name)


def _numpy(values: Any, name: str) -> tuple[memoryview, Give]:
    import numpy

    if isinstance(values, numpy.generic):
        raise TypeError(f"{name} must be {_FORMS}, not {_convert.kind_of(values)}")
    days = numpy.asanyarray(values)
    if hasattr(days, "mask"):
        raise TypeError(f'{name} must not be masked: pass its .filled(numpy.datetime64("NaT"))')
    is_day = days.dtype.kind == "M" and numpy.datetime_data(days.dtype) == ("D", 1)
    if not is_day and (days.dtype.kind != "i" or days.dtype.itemsize != 4):
        raise TypeError(
            f"{name} must be datetime64[D] or int32 (days since 1970-01-01), not {days.dtype}: "
            f'pass its .astype("datetime64[D]"), of instants in the zone that is meant'
        )
    native = days.dtype.newbyteorder("=")
    # A copy only where the bytes are in another order, apart from each other, or not aligned.
    flat = numpy.require(days, dtype=native, requirements=["C", "A"]).reshape(-1)

    def give(room: bytearray, yes_or_no: bool) -> Any:
        return numpy.ndarray(days.shape, "?" if yes_or_no else native, room)

    return memoryview(flat.view("i8") if is_day else flat), give


def _dates(values: list[Any] | tuple[Any, ...], name: str) -> tuple[memoryview, Give]:
    days = array("i", [NO_DATE if value is None else _convert.day(value, f"each of {name}") for value in values])

    def give(room: bytearray, yes_or_no: bool) -> Any:
        if yes_or_no:
            return [byte == 1 for byte in room]
        return [None if day == NO_DATE else _convert.to_date(day) for day in memoryview(room).cast("i")]

    return memoryview(days), give


def _buffer(view: memoryview, name: str) -> tuple[memoryview, Give]:
    if view.format.lstrip("@=") not in ("i", "l", "q") or view.itemsize not in (4, 8):
        raise TypeError(f"{name} must be a buffer of int32 or int64 (days since 1970-01-01), not of {view.format!r}")
    if view.ndim != 1 or not view.c_contiguous:
        raise ValueError(f"{name} must be one row of days without gaps")

    def give(room: bytearray, yes_or_no: bool) -> Any:
        return memoryview(room).cast("?" if yes_or_no else "i" if view.itemsize == 4 else "q")

    return view, give
