"""Nothing stays behind: many calls of each public callable, refusals included, leave the process as large as it was.

OPTOUT_CALLS says how many (5,000 by default, which shows a leak of 210 bytes; .ci/run makes it 100,000).
"""

import copy
import gc
import os
import pickle
import resource
from array import array
from datetime import date
from pathlib import Path

import numpy
import pytest

import opt_out
from conftest import MINIMAL
from surface import CALLS, DAY, call, things

MANY = int(os.environ.get("OPTOUT_CALLS", "5000"))
WARM = MANY // 10
MOST = 1 << 20  # bytes
DECREES = [(DAY, "IE", f"day {i}") for i in range(20)]
EVENTS = numpy.arange("2025-01-01", "2026-01-01", dtype="datetime64[D]")


def resident():
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def refused(function, *arguments, **named):
    """A call that must raise one of our exceptions."""

    def once():
        try:
            function(*arguments, **named)
        except (opt_out.OptOutError, TypeError, ValueError):
            return
        raise AssertionError("not refused")

    return once


def members():
    """Each property of a notice and of its parts."""
    notice = things().notice
    for view in (notice, notice.title, notice.published, notice.objection, notice.objection.channels[0]):
        for name in dir(type(view)):
            if not name.startswith("_"):
                getattr(view, name)


OTHERS = {
    "a syntax error": refused(opt_out.Notice.parse, "{"),
    "an invalid document": refused(opt_out.Notice.parse, MINIMAL.replace("example-2026", "-" * 500)),
    "a limit": refused(opt_out.Notice.parse, MINIMAL, max_depth=1),
    "an unknown name": refused(opt_out.Notice.catalogue, "no-such-notice"),
    "an unknown fact": refused(opt_out.rights, "GDPR 6(1)(f)", facts={"direct-marketing": True, "no-such": True}),
    "no deadline": refused(opt_out.Notice.parse(MINIMAL).deadline),
    "no zone": refused(things().atlas.zone, "Europe/Nowhere"),
    "no folder": refused(opt_out.Atlas, "/nonexistent"),
    "a null character": refused(opt_out.Place, "D\0E"),
    "no clock": refused(opt_out.Clock, "no-such-clock"),
    "no calendar": refused(opt_out.Calendar, "JP"),
    "no period": refused(opt_out.Period.parse, "P1X"),
    "a pause in the wrong place": refused(
        opt_out.deadline, clock="uk-gdpr-12a", event=DAY, place="GB-ENG", pauses=[(DAY, DAY.min)]
    ),
    "a day that differs": refused(opt_out.Calendar("DE").is_working_day, date(2024, 10, 31)),
    "a decree that is none": refused(opt_out.Atlas, decrees=[(DAY, "IE", "a day"), (DAY, "XX", "a day")]),
    "a column that is none": refused(things().calendar.working_days, array("f", [1.0])),
    "no value": refused(opt_out.Draft().set, "/a", "\ud800"),
    "properties": members,
    "a pickle": lambda: pickle.loads(pickle.dumps(things().notice)),
    "a copy": lambda: copy.deepcopy(things().deadline),
    "a report": lambda: [str(problem) for problem in things().report],
    "what compares": lambda: (things().notice == opt_out.Notice.parse(MINIMAL), hash(things().notice)),
    "a clock": lambda: opt_out.deadline(clock="gdpr-12-3", received=DAY, place="IE", extended=True).steps,
    "pauses": lambda: opt_out.deadline(
        "uk-gdpr", period=things().period, event=DAY, place="GB-ENG", pauses=[(DAY, DAY), (date(2025, 6, 1),) * 2]
    ),
    "an atlas with decrees": lambda: opt_out.Calendar("IE", opt_out.Atlas(decrees=DECREES)).holidays_on(DAY),
    "a numpy array": lambda: things().calendar.working_days(EVENTS),
    "many deadlines": lambda: opt_out.deadline_days("eu-1182-71", "P1M", things().calendar, EVENTS),
    "an own draft": lambda: things().notice.draft().set("/x-a", [DAY]).finish(),
}
KINDS = {name: (lambda name=name: call(name)) for name in sorted(CALLS)} | OTHERS


@pytest.mark.parametrize("name", KINDS)
def test_nothing_leaks(name):
    once = KINDS[name]
    for _ in range(WARM):
        once()
    before = resident()
    for _ in range(MANY):
        once()
    assert resident() - before < MOST
