"""Every time zone of the system, 1970-2100, held against Python's zoneinfo.

``zone_dump`` (tests/zone_dump.c) writes how the library reads a zone; the same lines are made here from zoneinfo alone.
Times are in microseconds since 1970, UTC, or for wall clocks as if they were UTC; offsets in seconds:

    zone NAME OFFSET               the offset at the beginning of 1970
    change INSTANT OFFSET          the first instant of another offset (days are scanned, then bisected)
    local WALL KIND FIRST SECOND   the instants of a wall-clock time: 1 one, 2 gap, 3 fold
    end DAY INSTANT                the exclusive end of a civil day

After each change come wall-clock times and days around it, and every 61st day one of each.
"""

import functools
import hashlib
import os
import subprocess
from datetime import datetime, timedelta, timezone
from itertools import repeat
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest

FOLDER = Path("/usr/share/zoneinfo")
SECOND = 1_000_000
DAY = 86_400 * SECOND
FIRST, LAST, SAMPLE_EVERY = 0, 47_846, 61
EPOCH = datetime(1970, 1, 1)
EPOCH_UTC = EPOCH.replace(tzinfo=timezone.utc)
ONE, GAP, FOLD = 1, 2, 3
STEPS = (-3600 * SECOND, -1, 0, 1, 1800 * SECOND, 3600 * SECOND)

NAMES = sorted(name for name in available_timezones() if (FOLDER / name).is_file())


def offset_of(moment):
    """The offset of an aware datetime, whole seconds."""
    offset = moment.utcoffset()
    return offset.days * 86_400 + offset.seconds


def offset_at(tz, instant):
    return offset_of((EPOCH_UTC + timedelta(microseconds=instant)).astimezone(tz))


def bisect(tz, low, high):
    """The first instant in (low, high] with another offset than at low."""
    before = offset_at(tz, low)
    while high - low > 1:
        middle = (low + high) // 2
        if offset_at(tz, middle) == before:
            low = middle
        else:
            high = middle
    return high


def changes_of(tz):
    """(instant, offset before, offset after) of each change, a few days before 1970 to a few after 2100."""
    days = range(FIRST - 4, LAST + 5)
    moments = map(datetime.fromtimestamp, (day * 86_400 for day in days), repeat(tz))
    offsets = [moment.utcoffset() for moment in moments]
    found = []
    for day, before, after in zip(days, offsets, offsets[1:]):
        if before != after:
            instant = bisect(tz, day * DAY, (day + 1) * DAY)
            found.append((instant, offset_at(tz, instant - 1), offset_at(tz, instant)))
    return found


def local_line(tz, wall):
    """PEP 495: where the folds differ, fold 0 goes by the offset before the change, fold 1 by that after it."""
    naive = EPOCH + timedelta(microseconds=wall)
    before = offset_of(naive.replace(tzinfo=tz))
    after = offset_of(naive.replace(tzinfo=tz, fold=1))
    kind = ONE if before == after else GAP if before < after else FOLD
    first, second = sorted((wall - before * SECOND, wall - after * SECOND))
    return f"local {wall} {kind} {first} {second}"


def civil_day(tz, instant):
    return (instant + offset_at(tz, instant) * SECOND) // DAY


def end_line(tz, day, changes):
    """The last instant at which a civil day can end: a midnight by one of the offsets near it, or a change."""
    midnight = (day + 1) * DAY
    near = [change for change in changes if abs(change[0] - midnight) < 2 * DAY]
    offsets = {offset for _, *both in near for offset in both} or {offset_at(tz, midnight)}
    ends = {midnight - offset * SECOND for offset in offsets} | {instant for instant, *_ in near}
    end = max(end for end in ends if civil_day(tz, end - 1) <= day)
    return f"end {day} {end}"


def lines_around(tz, change, changes):
    instant, before, after = change
    for side in (before, after):
        for step in STEPS:
            yield local_line(tz, instant + side * SECOND + step)
    for day in range(instant // DAY - 3, instant // DAY + 4):
        yield end_line(tz, day, changes)


def all_lines(tz):
    """In the order of zone_dump: day by day, the change within a day before its samples."""
    changes = changes_of(tz)
    by_day = {(change[0] - 1) // DAY: change for change in changes}
    days = {day for day in by_day if FIRST <= day < LAST} | set(range(FIRST, LAST, SAMPLE_EVERY))
    for day in sorted(days):
        if day in by_day:
            instant, _, after = by_day[day]
            yield f"change {instant} {after}"
            yield from lines_around(tz, by_day[day], changes)
        if day % SAMPLE_EVERY == 0:
            near = [change for change in changes if abs(change[0] - day * DAY) < 4 * DAY]
            yield end_line(tz, day, near)
            yield local_line(tz, day * DAY + day % 86_400 * SECOND)


@functools.cache
def expected(digest, path):
    """Many names share one file, so the work is done once a content."""
    with open(path, "rb") as file:
        tz = ZoneInfo.from_file(file)
    return [str(offset_at(tz, FIRST)), *all_lines(tz)]


CONTENT = {}


def expected_of(name):
    path = FOLDER / name
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return expected(digest, CONTENT.setdefault(digest, path))


@pytest.fixture(scope="module")
def dumped():
    program = os.environ.get("OPTOUT_ZONE_DUMP")
    if not program:
        pytest.fail("OPTOUT_ZONE_DUMP must name the program zone_dump of the build")
    asked = "".join(f"{name} {FOLDER / name}\n" for name in NAMES)
    done = subprocess.run([program], input=asked, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    zones = {}
    for part in done.stdout.split("zone ")[1:]:
        head, _, rest = part.partition("\n")
        name, offset = head.split()
        zones[name] = (offset, rest)
    return zones


def test_the_system_has_zones():
    """Else the rest would prove nothing."""
    assert len(NAMES) > 300
    assert {"Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "Asia/Beirut"} <= set(NAMES)


def test_every_zone_was_read(dumped):
    assert sorted(dumped) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_zone(dumped, name):
    offset, rest = dumped[name]
    wanted = expected_of(name)
    found = [offset, *rest.splitlines()]
    if found != wanted:  # the first difference says more than a diff of thousands of lines
        for number, (ours, theirs) in enumerate(zip(found, wanted)):
            assert ours == theirs, f"{name}, line {number}"
        assert len(found) == len(wanted), name
