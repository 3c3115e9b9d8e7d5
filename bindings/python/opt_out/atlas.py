"""Places, time zones, and the atlas that owns what must be loaded."""

from __future__ import annotations

import importlib.util
import os
import threading
from datetime import date, datetime
from typing import Literal

from . import _convert
from ._c import native
from ._errors import NoData, UnknownName

PlaceKind = Literal["country", "part", "group", "commune"]

_KINDS: dict[int, PlaceKind] = {
    native.OPTOUT_PLACE_COUNTRY: "country",
    native.OPTOUT_PLACE_PART: "part",
    native.OPTOUT_PLACE_GROUP: "group",
    native.OPTOUT_PLACE_COMMUNE: "commune",
}


class Place:
    """A country (ISO 3166-1, `IE`), a part of one (ISO 3166-2, `DE-BY`), a group (`EU`, `EEA`, `001`) or a commune, or
    class of communes, with public holidays of its own (`DE-BY-augsburg`).

    >>> import opt_out
    >>> bavaria = opt_out.Place("DE-BY")
    >>> bavaria, bavaria.name("de"), bavaria.zones
    (<Place DE-BY>, 'Bayern', ('Europe/Berlin',))
    >>> bavaria.is_in("EU")
    True
    """

    __slots__ = ("_code", "_handle")
    _code: str
    _handle: object

    def __init__(self, code: str) -> None:
        """Raises UnknownName where the tables hold no such place; codes are in upper case."""
        handle = native.optout_place_find(_convert.text(code, "code"))
        if handle is None:
            raise UnknownName(f"there is no place {code!r} in the tables", status="unknown", code="place")
        self._handle = handle
        self._code = native.optout_place_code(handle)

    @property
    def code(self) -> str:
        """The code, such as `DE-BY`."""
        return self._code

    @property
    def kind(self) -> PlaceKind:
        """Whether it is a country, a part of one, a group or a commune."""
        return _KINDS[native.optout_place_kind(self._handle)]

    def name(self, lang: str | None = "en") -> str:
        """The name in a language (BCP 47) that the library has words for, else in English."""
        name: str = native.optout_place_name(self._handle, _convert.optional_text(lang, "lang"))
        return name

    @property
    def source(self) -> str:
        """Where the row comes from: a standard, or act and article."""
        source: str = native.optout_place_source(self._handle)
        return source

    @property
    def zones(self) -> tuple[str, ...]:
        """The IANA zones of the place; of a group those of its members."""
        return tuple(
            native.optout_place_zone(self._handle, i) for i in range(native.optout_place_zone_count(self._handle))
        )

    @property
    def parts(self) -> tuple[Place, ...]:
        """Of a country the parts that the tables hold, of a group its members."""
        count = native.optout_place_part_count(self._handle)
        return tuple(Place(native.optout_place_code(native.optout_place_part(self._handle, i))) for i in range(count))

    def is_in(self, territory: Place | str, on: date | None = None) -> bool:
        """Whether the place lies in a territory on a day; None: in the newest state of the tables."""
        other = territory if isinstance(territory, Place) else Place(territory)
        return bool(native.optout_place_is_in(self._handle, other._handle, _convert.optional_day(on, "on")))

    def __eq__(self, other: object) -> bool:
        return self._code == other._code if isinstance(other, Place) else NotImplemented

    def __hash__(self) -> int:
        return hash((Place, self._code))

    def __reduce__(self) -> tuple[type[Place], tuple[str]]:
        return (Place, (self._code,))

    def __repr__(self) -> str:
        return f"<Place {self._code}>"


def places() -> tuple[Place, ...]:
    """All places of the tables."""
    found: list[Place] = []
    while (handle := native.optout_place_at(len(found))) is not None:
        found.append(Place(native.optout_place_code(handle)))
    return tuple(found)


def place_code(place: Place | str | None) -> str | None:
    """The code of a place that was given as an object or by its code."""
    if isinstance(place, Place):
        return place.code
    if place is not None and not isinstance(place, str):
        raise TypeError(f"place must be a str or an opt_out.Place, not {_convert.kind_of(place)}")
    return _convert.optional_text(place, "place")


class Atlas:
    """The zone database: reads a zone when it is first asked for and keeps it. Shared by threads.

    >>> import opt_out
    >>> from datetime import date
    >>> opt_out.Atlas().zone("Europe/Berlin").day_end(date(2025, 5, 26)).isoformat()
    '2025-05-26T22:00:00+00:00'
    """

    __slots__ = ("_handle",)
    _handle: object

    def __init__(self, zone_dir: str | os.PathLike[str] | None = None) -> None:
        """`zone_dir` is a folder of TZif files; None: /usr/share/zoneinfo. TZ and TZDIR are not read."""
        folder = None if zone_dir is None else _convert.text(os.fspath(zone_dir), "zone_dir")
        self._handle = native.optout_atlas_open((0, folder))

    @property
    def tzdata(self) -> str | None:
        """The version of the tz database, such as `2025b`; None where the folder does not say."""
        return native.optout_atlas_tzdata(self._handle) or None

    def zone(self, name: str) -> Zone:
        """A zone by its IANA name; raises UnknownName where the database lacks it."""
        return Zone._make(self._handle, native.optout_atlas_zone(self._handle, _convert.text(name, "name")))

    def __repr__(self) -> str:
        return f"<Atlas {self.tzdata}>" if self.tzdata else "<Atlas>"


class Zone:
    """One IANA time zone; from `Atlas.zone()`."""

    __slots__ = ("_atlas", "_handle")
    _atlas: object  # owns the handle
    _handle: object

    def __init__(self) -> None:
        raise TypeError("a Zone comes from Atlas.zone(name)")

    @classmethod
    def _make(cls, atlas: object, handle: object) -> Zone:
        zone = cls.__new__(cls)
        zone._atlas = atlas
        zone._handle = handle
        return zone

    @property
    def name(self) -> str:
        """The IANA name."""
        name: str = native.optout_zone_name(self._handle)
        return name

    def offset(self, when: datetime) -> int:
        """Seconds east of UTC at an instant, an aware datetime."""
        seconds: int = native.optout_zone_offset(self._handle, _instant(when))
        return seconds

    def day(self, when: datetime) -> date:
        """The civil day there at an instant, an aware datetime."""
        found = native.optout_zone_day(self._handle, _instant(when))
        if found is None:
            raise OverflowError("the day lies outside the years 1-9999")
        return _convert.to_date(found[0])

    def day_end(self, day: date) -> datetime:
        """The first instant, in UTC, whose civil day there is later than `day`: the exclusive end of the day."""
        end = native.optout_zone_day_end(self._handle, _convert.day(day, "day"))
        if end is None:
            raise OverflowError("the end lies outside the years 1-9999")
        return _convert.to_datetime(end)

    def __repr__(self) -> str:
        return f"<Zone {self.name}>"


def _instant(when: object) -> int:
    if not isinstance(when, datetime):
        raise TypeError(f"when must be an aware datetime.datetime, not {_convert.kind_of(when)}")
    return _convert.instant(when, "when")


_default: Atlas | None = None
_lock = threading.Lock()


def _packaged_zones() -> str | None:
    # The PyPI package tzdata, for containers without /usr/share/zoneinfo.
    spec = importlib.util.find_spec("tzdata")
    folders = spec.submodule_search_locations if spec else None
    return os.path.join(folders[0], "zoneinfo") if folders else None


def _open_default() -> Atlas:
    try:
        return Atlas()
    except NoData as missing:
        folder = _packaged_zones()
        if folder is None:
            missing.add_note("Install the tz database: apt-get install tzdata, or pip install tzdata.")
            raise
        return Atlas(folder)


def default_atlas() -> Atlas:
    """The atlas of all calls that are given none: opened on first use, once."""
    global _default
    if _default is None:
        with _lock:
            if _default is None:
                _default = _open_default()
    return _default


def atlas_handle(atlas: Atlas | None) -> object:
    """The handle of an atlas; of the default one for None."""
    if atlas is None:
        return default_atlas()._handle
    if not isinstance(atlas, Atlas):
        raise TypeError(f"atlas must be an opt_out.Atlas, not {_convert.kind_of(atlas)}")
    return atlas._handle
