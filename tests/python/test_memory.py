"""Nothing stays behind: many calls of each public callable, refusals included, leave the process as large as it was.

OPTOUT_CALLS says how many (5,000 by default, which shows a leak of 210 bytes; .ci/run makes it 100,000).
"""

import copy
import gc
import os
import pickle
import resource
from pathlib import Path

import pytest

import opt_out
from conftest import MINIMAL
from surface import CALLS, DAY, call, things

MANY = int(os.environ.get("OPTOUT_CALLS", "5000"))
WARM = MANY // 10
MOST = 1 << 20  # bytes


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
    "no value": refused(opt_out.Draft().set, "/a", "\ud800"),
    "properties": members,
    "a pickle": lambda: pickle.loads(pickle.dumps(things().notice)),
    "a copy": lambda: copy.deepcopy(things().deadline),
    "a report": lambda: [str(problem) for problem in things().report],
    "what compares": lambda: (things().notice == opt_out.Notice.parse(MINIMAL), hash(things().notice)),
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
