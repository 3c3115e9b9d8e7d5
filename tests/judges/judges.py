"""Our calendars, those of two others, and the list of where they differ (differences/*.tsv)."""

from __future__ import annotations

import os
import subprocess
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import holidays

FIRST, LAST = 2018, 2035
HERE = Path(__file__).resolve().parent
TREE = HERE.parents[1]
BUILD = TREE / os.environ.get("OPTOUT_BUILD", "build/dev")
INSTALLED = Path(os.environ.get("OPTOUT_JUDGES", TREE / "build" / "judges"))

Days = dict[str, set[str]]  # of each place: days as YYYY-MM-DD

# Our places that a judge knows by another name than "COUNTRY-PART" (for PyPI: part, and categories beside PUBLIC; its
# "6AE" is Alsace with Good Friday, as in the communes that have a Protestant church).
DATE_HOLIDAYS_NAMES = {
    "DE-BY-augsburg": "DE BY A",
    "DE-BY-catholic": "DE BY KATH",
    "DE-BY-protestant": "DE BY EVANG",
    "FR-57-temple": "FR 57",
    "FR-67-temple": "FR 67",
    "FR-68-temple": "FR 68",
}
HOLIDAYS_NAMES = {
    "DE-BY-augsburg": ("Augsburg", ("catholic",)),
    "DE-BY-catholic": ("BY", ("catholic",)),
    "DE-BY-protestant": ("BY", ()),
    "FR-57-temple": ("57", ()),
    "FR-67-temple": ("6AE", ()),
    "FR-68-temple": ("6AE", ()),
}
# The communes of Saxony and Thuringia that have Corpus Christi: PyPI knows no names, but what they have.
CATHOLIC_COMMUNES = ("DE-SN-", "DE-TH-")


def output(*command: object) -> list[list[str]]:
    """The lines of a command's output, split at tabs. It must succeed."""
    run = subprocess.run([str(word) for word in command], cwd=INSTALLED, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return [line.split("\t") for line in run.stdout.splitlines()]


def ours() -> Days:
    """The public holidays, those of a commune alone among them, of each place that has a calendar."""
    days: Days = defaultdict(set)
    for place, day, kind, *_ in output(BUILD / "tests" / "calendar_dump", FIRST, LAST):
        if kind in ("public", "local"):
            days[place].add(day)
    return days


def date_holidays(places: list[str]) -> Days:
    """What date-holidays gives as "public", of the places that it knows."""
    countries = sorted({place[:2] for place in places})
    known = {line[0] for line in output("node", HERE / "date_holidays.js", "--regions", *countries)}
    names = {place: DATE_HOLIDAYS_NAMES.get(place, place.replace("-", " ")) for place in places}
    names = {place: name for place, name in names.items() if name in known}
    found: Days = defaultdict(set)
    for name, day in output("node", HERE / "date_holidays.js", FIRST, LAST, *sorted(set(names.values()))):
        found[name].add(day)
    return {place: {day for day in found[name] if FIRST <= int(day[:4]) <= LAST} for place, name in names.items()}


def pypi_name(place: str) -> tuple[str, tuple[str, ...]]:
    """The part of its country, and the categories beside PUBLIC."""
    if place.startswith(CATHOLIC_COMMUNES):
        return place[3:5], ("catholic",)
    return HOLIDAYS_NAMES.get(place, (place[3:], ()))


def pypi_holidays(places: list[str]) -> Days:
    """What PyPI's holidays gives in the category PUBLIC, substitutes included, of the places that it knows."""
    found: Days = {}
    for place in places:
        part, categories = pypi_name(place)
        country = getattr(holidays, place[:2], None)
        if country is None or (part and part not in country.subdivisions):
            continue
        calendar = country(
            subdiv=part or None,
            years=range(FIRST, LAST + 1),
            observed=True,
            expand=False,
            categories=(holidays.PUBLIC, *categories),
        )
        found[place] = {str(day) for day in calendar if FIRST <= day.year <= LAST}
    return found


JUDGES = {"date-holidays": date_holidays, "holidays": pypi_holidays}
WHATS = ("ours-only", "theirs-only")


@dataclass(frozen=True, order=True)
class Difference:
    """A day on which a judge and we differ."""

    place: str
    day: str
    judge: str
    what: str


def differences(place: str, judge: str, mine: set[str], theirs: set[str]) -> set[Difference]:
    return {Difference(place, day, judge, "ours-only") for day in mine - theirs} | {
        Difference(place, day, judge, "theirs-only") for day in theirs - mine
    }


def read(text: str, name: str) -> tuple[set[Difference], list[str]]:
    """The differences that a file lists, and what is wrong with its lines."""
    listed: Counter[Difference] = Counter()
    wrong = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 5 or not all(field.strip() for field in fields):
            wrong.append(f"{name}:{number}: not PLACE DATE JUDGE WHAT ACT: {line}")
            continue
        place, day, judge, what, _ = fields
        if judge not in JUDGES or what not in WHATS or place[:2].lower() != name[:2]:
            wrong.append(f"{name}:{number}: no such judge or difference, or another country: {line}")
        listed[Difference(place, day, judge, what)] += 1
    wrong += [f"{name}: twice: {difference}" for difference, times in listed.items() if times > 1]
    return set(listed), wrong


def read_all() -> tuple[set[Difference], list[str]]:
    listed: set[Difference] = set()
    wrong: list[str] = []
    for path in sorted((HERE / "differences").glob("*.tsv")):
        of_file, wrong_in_file = read(path.read_text(encoding="utf-8"), path.name)
        listed |= of_file
        wrong += wrong_in_file
    return listed, wrong


def complaints(found: set[Difference], listed: set[Difference]) -> list[str]:
    """What is not listed, and what is listed but not so."""
    return [f"not listed: {' '.join((d.place, d.day, d.judge, d.what))}" for d in sorted(found - listed)] + [
        f"stale: {' '.join((d.place, d.day, d.judge, d.what))}" for d in sorted(listed - found)
    ]
