"""Places, zones, and the atlas that is opened when it is first needed."""

import pickle
import sys
import threading
from datetime import date, datetime, timezone

import babel
import pytest

import opt_out
from opt_out import atlas as room

UTC = timezone.utc


def test_a_place():
    ireland = opt_out.Place("IE")
    assert (ireland.code, ireland.kind) == ("IE", "country")
    assert (ireland.name(), ireland.name("de")) == ("Ireland", "Irland")
    assert ireland.zones == ("Europe/Dublin",)
    assert len(opt_out.Place("PT").zones) == 3  # Lisbon, Madeira, Azores
    bavaria = opt_out.Place("DE-BY")
    assert (bavaria.kind, bavaria.name("de")) == ("part", "Bayern")
    assert bavaria in opt_out.Place("DE").parts
    assert repr(bavaria) == "<Place DE-BY>"
    augsburg = opt_out.Place("DE-BY-augsburg")
    assert (augsburg.kind, augsburg.zones) == ("commune", ("Europe/Berlin",))
    assert augsburg in bavaria.parts
    assert bavaria.source != ""


# Where CLDR has another name than the short one of ISO 3166-1, or the names in English and German say more.
NOT_OF_CLDR = {
    "BQ": "Bonaire, Saint-Eustache et Saba",
    "CD": "République démocratique du Congo",
    "CG": "République du Congo",
    "HK": "Hong Kong",
    "MF": "Saint-Martin (partie française)",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
    "SH": "Sainte-Hélène, Ascension et Tristan da Cunha",
    "TL": "Timor-Leste",
    "VA": "Saint-Siège",
}


def test_countries_are_named_in_french_as_cldr_has_them():
    territories = babel.Locale("fr").territories
    countries = [place for place in opt_out.places() if place.kind == "country"]
    assert len(countries) == 249
    expected = {place.code: territories[place.code].replace("\u2019", "'") for place in countries}
    assert {place.code: place.name("fr") for place in countries} == expected | NOT_OF_CLDR
    assert all(expected[code] != name for code, name in NOT_OF_CLDR.items())


def test_groups():
    union = opt_out.Place("EU")
    assert union.kind == "group"
    states = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
    assert {opt_out.Place(state) for state in states} <= set(union.parts)
    assert opt_out.Place("NO") in opt_out.Place("EEA").parts
    assert opt_out.Place("NO") not in union.parts


@pytest.mark.parametrize(
    ("place", "territory", "on", "inside"),
    [
        ("DE-BY", "DE", None, True),
        ("DE-BY", "EU", None, True),
        ("DE-BY-augsburg", "DE-BY", None, True),
        ("DE-BY-augsburg", "DE-BY-catholic", None, False),
        ("DE", "DE-BY", None, False),
        ("CH", "EEA", None, False),
        ("CH", "001", None, True),
        ("GB", "EU", None, False),
        ("GB", "EU", "2020-01-31", True),  # Withdrawal Agreement Art. 185: 1 February 2020
        ("GB", "EU", "2020-02-01", False),
        ("HR", "EU", "2013-06-30", False),  # acceded on 1 July 2013
        ("HR", "EU", "2013-07-01", True),
    ],
)
def test_is_in(place, territory, on, inside):
    day = date.fromisoformat(on) if on else None
    assert opt_out.Place(place).is_in(territory, on=day) is inside
    assert opt_out.Place(place).is_in(opt_out.Place(territory), on=day) is inside


def test_places_are_values():
    assert opt_out.Place("IE") == opt_out.Place("IE") != opt_out.Place("DE")
    assert pickle.loads(pickle.dumps(opt_out.Place("IE"))) == opt_out.Place("IE")
    everywhere = opt_out.places()
    assert len(set(everywhere)) == len(everywhere) > 249  # ISO 3166-1 alone has 249
    with pytest.raises(opt_out.UnknownName):
        opt_out.Place("Ireland")


def test_zones():
    berlin = opt_out.Atlas().zone("Europe/Berlin")
    assert berlin.name == "Europe/Berlin"
    assert berlin.offset(datetime(2025, 7, 1, tzinfo=UTC)) == 7200
    assert berlin.offset(datetime(2025, 1, 1, tzinfo=UTC)) == 3600
    assert berlin.day(datetime(2025, 5, 26, 22, tzinfo=UTC)) == date(2025, 5, 27)
    assert berlin.day_end(date(2025, 5, 26)) == datetime(2025, 5, 26, 22, tzinfo=UTC)
    with pytest.raises(OverflowError):
        opt_out.Atlas().zone("America/New_York").day_end(date.max)  # in 10000, in UTC
    with pytest.raises(ValueError, match="naive"):
        berlin.offset(datetime(2025, 7, 1))
    with pytest.raises(TypeError):
        berlin.offset(date(2025, 7, 1))


def test_an_atlas_of_ones_own(meta):
    mine = opt_out.Atlas("/usr/share/zoneinfo")
    assert meta.deadline("DE-BY", atlas=mine) == meta.deadline("DE-BY")
    with pytest.raises(opt_out.NoData) as caught:
        opt_out.Atlas("/nonexistent")
    assert isinstance(caught.value, OSError)
    with pytest.raises(TypeError, match="atlas"):
        meta.deadline("DE-BY", atlas="/usr/share/zoneinfo")


@pytest.fixture
def no_system_zones(monkeypatch):
    """The default folder is missing, as in a slim container."""
    real = room.native.optout_atlas_open
    monkeypatch.setattr(room, "_default", None)
    monkeypatch.setattr(
        room.native, "optout_atlas_open", lambda options: real((options[0], options[1] or "/nonexistent", options[2]))
    )


def test_the_default_atlas_falls_back_on_the_package_tzdata(no_system_zones, monkeypatch, tmp_path, meta):
    package = tmp_path / "tzdata"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "zoneinfo").symlink_to("/usr/share/zoneinfo")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "tzdata", raising=False)
    assert meta.deadline("DE-BY").end == datetime(2025, 5, 26, 22, tzinfo=UTC)


def test_without_any_zones_the_error_says_what_to_install(no_system_zones, monkeypatch, meta):
    monkeypatch.setattr(room, "_packaged_zones", lambda: None)
    with pytest.raises(opt_out.NoData) as caught:
        meta.deadline("DE-BY")
    assert "pip install tzdata" in "".join(caught.value.__notes__)


def test_the_default_atlas_is_opened_once(monkeypatch):
    opened = []
    monkeypatch.setattr(room, "_default", None)
    monkeypatch.setattr(room, "_open_default", lambda: opened.append(1) or opt_out.Atlas())
    start, found = threading.Barrier(8), []

    def ask():
        start.wait()
        found.append(room.default_atlas())

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 1
    assert len(set(map(id, found))) == 1
