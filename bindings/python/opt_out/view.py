"""Reading a notice by JSON Pointer: typed, read-only views, each of which holds what it reads from."""

from __future__ import annotations

import datetime as dt

# The module that collections.abc hands on, loaded with Python; collections itself would be loaded for us alone.
from _collections_abc import Mapping

from . import _convert
from ._c import native

TYPE_CHECKING = False  # as typing has it, whose import costs more than all of this
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Generic, Never, NoReturn, Self, TypeVar, overload

    _T = TypeVar("_T")
    _V = TypeVar("_V", bound="View")
else:

    class Generic:
        """typing.Generic without its import."""

        def __class_getitem__(cls, _):
            return cls

    def overload(function):
        return function


__all__ = ["View", "When", "Words"]


MOST_BYTES = 2**32 - 2
"""The longest text that the library reads, where it is allowed to."""


class View:
    """A value of a notice. Absent members are None, or an empty tuple; `says_none()` tells where the notice says
    that there is none. Views compare and hash by what they say."""

    __slots__ = ("_handle", "_at")
    _handle: object  # the notice: it lives as long as one of its views
    _at: str  # the JSON Pointer

    def __init__(self) -> None:
        raise TypeError(f"a {type(self).__name__} is part of a notice: reach it from opt_out.Notice")

    @classmethod
    def _make(cls, handle: object, at: str) -> Self:
        made = cls.__new__(cls)
        made._handle = handle
        made._at = at
        return made

    @property
    def pointer(self) -> str:
        """The JSON Pointer (RFC 6901) of the value in its notice."""
        return self._at

    def to_json(self) -> Any:
        """The value as json.loads() gives it, fresh with each call."""
        import json

        value = json.loads(native.optout_notice_write(self._handle))
        for token in self._at.split("/")[1:]:
            value = value[int(token)] if isinstance(value, list) else value[token]
        return value

    def says_none(self, member: str) -> bool:
        """True where the notice says that there is no such thing ("none"), which is not the same as saying nothing."""
        return _string(self, _member(member)) == "none"

    def is_disputed(self, member: str | None = None) -> bool:
        """True where sources contradict each other about the value, or about a member of it."""
        return bool(native.optout_notice_is_disputed(self._handle, _place(self, member)))

    def is_unverified(self, member: str | None = None) -> bool:
        """True where only general knowledge covers the value, or a member of it."""
        return bool(native.optout_notice_is_unverified(self._handle, _place(self, member)))

    def _text(self) -> str:
        import json

        return json.dumps(self.to_json(), ensure_ascii=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, View) or type(self) is not type(other):
            return NotImplemented
        return (self._handle is other._handle and self._at == other._at) or self._text() == other._text()

    def __hash__(self) -> int:
        return hash((type(self), self._text()))

    def __copy__(self) -> Self:
        return self  # it does not change

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    def __reduce__(self) -> tuple[Callable[..., View], tuple[type[View], str, str]]:
        return (restore, (type(self), native.optout_notice_write(self._handle), self._at))

    def _summary(self) -> str:
        return self._at

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._summary()}>"


def restore(cls: type[View], text: str, at: str) -> View:
    """A view of the notice that is in a pickle."""
    return cls._make(native.optout_notice_parse_limited(text, (0, MOST_BYTES, 0, 0)), at)


class Words(View, Mapping[str, str]):
    """A text in several languages: a mapping of its language tags (BCP 47) to strings."""

    __slots__ = ()

    def text(self, lang: str | None = "en") -> str:
        """In the language asked for, else in one of its variants, else in English, else in the first that there is."""
        return self.choose(lang)[0]

    def choose(self, lang: str | None = "en") -> tuple[str, str]:
        """The same, and the tag of what it is."""
        chosen: tuple[str, str] = native.optout_notice_words(
            self._handle, self._at, _convert.optional_text(lang, "lang")
        )
        return chosen

    def _tags(self) -> tuple[str, ...]:
        count = native.optout_notice_count(self._handle, self._at)
        names = (native.optout_notice_member(self._handle, self._at, i) for i in range(count))
        return tuple(name for name in names if not name.startswith("x-"))

    def __getitem__(self, tag: str) -> str:
        if tag not in self._tags():
            raise KeyError(tag)
        text: str = native.optout_notice_string(self._handle, f"{self._at}/{tag}")
        return text

    def __iter__(self) -> Iterator[str]:
        return iter(self._tags())

    def __len__(self) -> int:
        return len(self._tags())

    __eq__ = View.__eq__
    __hash__ = View.__hash__

    def __str__(self) -> str:
        return self.text()

    def _summary(self) -> str:
        return repr(self.text())


class When(View):
    """A date as a notice gives it: a day, a month or a year, `before` or `after` something, or each year."""

    __slots__ = ()

    def bounds(self, on: dt.date | None = None) -> tuple[dt.date, dt.date] | None:
        """The earliest and the latest day that it can be, equal where the day is known; None where it has no day.
        `on` is the day from which the next `every` is looked for."""
        days = native.optout_notice_when(self._handle, self._at, _convert.optional_day(on, "on"))
        return None if days is None else (_convert.to_date(days[0]), _convert.to_date(days[1]))

    @property
    def earliest(self) -> dt.date | None:
        """The earliest day that it can be."""
        days = self.bounds()
        return days[0] if days else None

    @property
    def latest(self) -> dt.date | None:
        """The latest day that it can be."""
        days = self.bounds()
        return days[1] if days else None

    @property
    def day(self) -> dt.date | None:
        """The day; None where it is not known."""
        days = self.bounds()
        return days[0] if days and days[0] == days[1] else None

    @property
    def date(self) -> str | None:
        """As it is written: YYYY, YYYY-MM or YYYY-MM-DD."""
        text: str | None = native.optout_notice_string(self._handle, self._at)
        return text

    @property
    def before(self) -> str | None:
        """A day or a month before which it is; None where there is none, or an anchor (see `event`)."""
        return _string(self, "before")

    @property
    def event(self) -> str | None:
        """The event that an anchor counts from, such as `notified`; its day must be given."""
        return _string(self, "before/event") or _string(self, "after/event")

    @property
    def period(self) -> str | None:
        """The period that an anchor counts, ISO 8601."""
        return _string(self, "before/period") or _string(self, "after/period")

    @property
    def every(self) -> str | None:
        """MM-DD: the day of each year."""
        return _string(self, "every")

    @property
    def weekday(self) -> str | None:
        """monday to sunday."""
        return _string(self, "weekday")

    @property
    def zone(self) -> str | None:
        """The IANA zone, where the notice states one."""
        return _string(self, "zone")

    @property
    def counts(self) -> str | None:
        """What must happen by then: receipt, dispatch, postmark, applied."""
        return _string(self, "counts")

    @property
    def set_by(self) -> str | None:
        """controller, law, adviser, derived."""
        return _string(self, "set_by")

    def _summary(self) -> str:
        days = self.bounds()
        if days is None:
            return f"every {self.every}" if self.every else self._at
        return str(days[0]) if days[0] == days[1] else f"{days[0]}..{days[1]}"


class Said(Generic["_T"]):
    """A member of a view, read when it is looked at."""

    def __init__(self, read: Callable[[View, str], _T], doc: str) -> None:
        self._read = read
        self._name = ""
        self.__doc__ = doc

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, view: None, owner: type) -> Said[_T]: ...
    @overload
    def __get__(self, view: View, owner: type) -> _T: ...
    def __get__(self, view: View | None, owner: type) -> Said[_T] | _T:
        return self if view is None else self._read(view, _member(self._name))

    def __set__(self, view: View, value: Never) -> NoReturn:
        raise AttributeError(f"{self._name} cannot be set: a notice does not change; see Notice.draft()")


def _member(name: str) -> str:
    return _convert.text(name, "member").rstrip("_")


def _place(view: View, member: str | None) -> str:
    return view._at if member is None else f"{view._at}/{_member(member)}"


def _string(view: View, member: str) -> str | None:
    text: str | None = native.optout_notice_string(view._handle, f"{view._at}/{member}")
    return text


def _flag(view: View, member: str) -> bool | None:
    kind = native.optout_notice_kind(view._handle, f"{view._at}/{member}")
    if kind == native.OPTOUT_VALUE_TRUE:
        return True
    return False if kind == native.OPTOUT_VALUE_FALSE else None


def _number(view: View, member: str) -> int | None:
    place = f"{view._at}/{member}"
    if native.optout_notice_kind(view._handle, place) != native.OPTOUT_VALUE_NUMBER:
        return None
    number: int = native.optout_notice_number(view._handle, place)
    return number


def _strings(view: View, member: str) -> tuple[str, ...]:
    place = f"{view._at}/{member}"
    one = native.optout_notice_string(view._handle, place)
    if one is not None:
        return (one,)
    count = native.optout_notice_count(view._handle, place)
    return tuple(native.optout_notice_string(view._handle, f"{place}/{i}") for i in range(count))


def _is_object(view: View, member: str) -> bool:
    kind = native.optout_notice_kind(view._handle, f"{view._at}/{member}")
    return bool(kind == native.OPTOUT_VALUE_OBJECT)


def _words(view: View, member: str) -> Words | None:
    return Words._make(view._handle, f"{view._at}/{member}") if _is_object(view, member) else None


def _when(view: View, member: str) -> When | None:
    # "none" and "per-account" stand where a date can; a date begins with a digit.
    text = _string(view, member)
    if _is_object(view, member) or (text is not None and text[:1].isdigit()):
        return When._make(view._handle, f"{view._at}/{member}")
    return None


def string(doc: str) -> Said[str | None]:
    """A member that is a string."""
    return Said(_string, doc)


def strings(doc: str) -> Said[tuple[str, ...]]:
    """A member that is a string or a list of strings."""
    return Said(_strings, doc)


def flag(doc: str) -> Said[bool | None]:
    """A member that is true or false."""
    return Said(_flag, doc)


def number(doc: str) -> Said[int | None]:
    """A member that is a whole number."""
    return Said(_number, doc)


def words(doc: str) -> Said[Words | None]:
    """A member that is a text in several languages."""
    return Said(_words, doc)


def when(doc: str) -> Said[When | None]:
    """A member that is a date."""
    return Said(_when, doc)


def part(cls: type[_V], doc: str) -> Said[_V | None]:
    """A member that is an object."""

    def read(view: View, member: str) -> _V | None:
        return cls._make(view._handle, f"{view._at}/{member}") if _is_object(view, member) else None

    return Said(read, doc)


def parts(cls: type[_V], doc: str) -> Said[tuple[_V, ...]]:
    """A member that is a list of objects."""

    def read(view: View, member: str) -> tuple[_V, ...]:
        place = f"{view._at}/{member}"
        return tuple(
            cls._make(view._handle, f"{place}/{i}") for i in range(native.optout_notice_count(view._handle, place))
        )

    return Said(read, doc)


_convert.show_as_one(globals())
