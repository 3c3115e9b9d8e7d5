"""A view holds what it reads from: objects may die in any order, in any thread, and nothing stays behind."""

import gc
import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

import opt_out
from conftest import MINIMAL

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


def test_any_order_of_deletion():
    for order in itertools.permutations(range(4)):
        notice = opt_out.Notice.catalogue("meta-ai-eu-2025")
        things = [notice, notice.objection, notice.draft(), notice.actions(DAY)]
        del notice
        for index in order:
            things[index] = None
            gc.collect(0)


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


def test_other_threads_run_while_a_long_text_is_read():
    text = '{"x-a":[' + "1," * 2_000_000 + '1], "format": "another"}'
    took = []

    def work():
        began = time.perf_counter()
        assert opt_out.check(text, max_bytes=len(text)).valid is False
        took.append(time.perf_counter() - began)

    thread = threading.Thread(target=work)
    thread.start()
    stall, last = 0.0, time.perf_counter()
    while thread.is_alive():
        now = time.perf_counter()
        stall, last = max(stall, now - last), now
    thread.join()
    assert stall < took[0] / 2


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


def resident():
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def refuse_document(_):
    with pytest.raises(opt_out.InvalidDocument):
        opt_out.Notice.parse(MINIMAL.replace("example-2026", "-" * 500))


def refuse_deadline(notice):
    with pytest.raises(opt_out.NoDeadline):
        opt_out.Notice.parse(MINIMAL).deadline()


LOOPS = {
    "parse": lambda notice: opt_out.Notice.parse(MINIMAL).write(),
    "refuse a document": refuse_document,
    "refuse a deadline": refuse_deadline,
    "deadline": lambda notice: notice.deadline("DE-BY").steps,
    "actions": lambda notice: notice.actions(DAY, "DE-BY"),
    "rights": lambda notice: opt_out.rights("GDPR 6(1)(f)", facts={"direct-marketing": True}),
    "draft": lambda notice: notice.draft().set("/id", "a").text(),
    "words": lambda notice: [fact.question("de") for fact in opt_out.facts()],
}


@pytest.mark.parametrize("name", LOOPS)
def test_nothing_leaks(meta, name):
    for _ in range(200):
        LOOPS[name](meta)
    before = resident()
    for _ in range(1500):
        LOOPS[name](meta)
    # 1,500 times anything that a call allocates (a kilobyte and more) would show.
    assert resident() - before < 1_000_000
