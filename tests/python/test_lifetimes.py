"""A view holds what it reads from: objects may die in any order, in any thread, and nothing stays behind."""

import gc
import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

import opt_out
from conftest import MINIMAL
from surface import SMALL

DAY = date(2025, 5, 24)


def make_all():
    """A notice and what hangs on it, each with a question that reads memory of the library."""
    notice = opt_out.Notice.catalogue("meta-ai-eu-2025")
    return {
        "notice": (notice, lambda it: it.write()),
        "title": (notice.title, lambda it: it.text("de")),
        "channel": (notice.objection.channels[0], lambda it: it.url),
        "when": (notice.published, lambda it: it.bounds()),
        "draft": (notice.draft(), lambda it: it.text()),
        "deadline": (notice.deadline("DE-BY"), lambda it: it.steps),
        "action": (notice.actions(DAY, "DE-BY")[0], lambda it: (it.text("de"), it.channel.url, it.deadline.steps)),
        "zone": (opt_out.Atlas().zone("Europe/Berlin"), lambda it: it.day_end(DAY)),
    }


NAMES = list(make_all())


@pytest.mark.parametrize("last", NAMES)
def test_each_outlives_all_others(last):
    expected = {name: ask(it) for name, (it, ask) in make_all().items()}
    things = make_all()
    survivor, ask = things.pop(last)
    del things
    gc.collect()
    # What was freed is written over, so that reading it would show.
    rubbish = [opt_out.Notice.parse(MINIMAL) for _ in range(50)]
    assert ask(survivor) == expected[last]
    del rubbish


def make_some():
    """Objects that hold each other's memory, each with a question that reads it."""
    atlas = opt_out.Atlas()
    notice = opt_out.Notice.parse(SMALL)
    return [
        (notice, lambda it: it.id),
        (notice.objection.channels[0], lambda it: it.type),
        (notice.draft(), lambda it: it.text()),
        (notice.actions(DAY, "DE-BY", atlas=atlas), lambda it: (it[0].channel.type, it[0].deadline.steps)),
        (notice.deadline("DE-BY", atlas=atlas), lambda it: it.steps),
        (atlas, lambda it: it.zone("Europe/Berlin").name),
        (atlas.zone("Asia/Tokyo"), lambda it: it.day_end(DAY)),
    ]


def test_any_order_of_deletion():
    expected = [ask(it) for it, ask in make_some()]
    orders = list(itertools.permutations(range(len(expected))))
    for order in orders:
        things = make_some()
        for gone, index in enumerate(order):
            things[index] = None
            if gone % 2:
                gc.collect(0)
            last = order[-1]  # the one that must outlive all others
            if last != index:
                it, ask = things[last]
                assert ask(it) == expected[last]
        del things, it
    assert len(orders) == 5040


def test_threads_share_a_notice():
    notice = opt_out.Notice.catalogue("meta-ai-eu-2025")
    text = notice.write()
    expected = (notice.actions(DAY, "DE-BY"), notice.deadline(), notice.rights(), notice.warnings)
    start = threading.Barrier(8)

    def work(_):
        start.wait()
        for _ in range(20):
            found = (notice.actions(DAY, "DE-BY"), notice.deadline(), notice.rights(), notice.warnings)
            assert found == expected
            assert opt_out.Notice.parse(text) == notice
            assert notice.objection.channels[1].url == "https://help.instagram.com/contact/767264225370182"
        return True

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(8))) == [True] * 8


def test_threads_load_zones_of_one_atlas():
    atlas = opt_out.Atlas()
    zones = opt_out.Place("001").zones[:100]
    start = threading.Barrier(8)

    def work(_):
        start.wait()
        return [atlas.zone(name).day_end(DAY) for name in zones]

    with ThreadPoolExecutor(8) as pool:
        first, *others = pool.map(work, range(8))
    assert all(other == first for other in others)


def test_the_steps_of_a_deadline_may_be_read_by_many():
    deadlines = [opt_out.deadline(date=DAY, place="DE") for _ in range(50)]
    start = threading.Barrier(8)

    def work(_):
        start.wait()
        return [[step.code for step in deadline.steps] for deadline in deadlines]

    with ThreadPoolExecutor(8) as pool:
        first, *others = pool.map(work, range(8))
    assert first[0] != []
    assert all(other == first for other in others)
