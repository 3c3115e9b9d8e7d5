"""Functions that may take long let other threads of Python run: each of them by name, and no others.

No clock is needed for that: where threads are never switched by force, another thread can run only if the call lets go
of the interpreter's lock.
"""

import re
import sys
import threading
from array import array
from pathlib import Path

import pytest

import opt_out
from conftest import MINIMAL
from opt_out._c import native
from surface import SMALL, things

ROOMS = Path(__file__).resolve().parents[2] / "bindings" / "python" / "rooms"
NOBODY = (0, None, None, None, None, None, None)
DAY = (1, 20232, 0)
DATE, RULE = native.optout_rule_find("date"), native.optout_rule_find("eu-1182-71")
MONTH = (0, 1, 0, 0, 0, 0)
MANY = array("q", range(20000, 21000))

# Each long function, with arguments.
UNLOCKED = {
    "optout_atlas_open": lambda it: ((0, None, None),),
    "optout_atlas_zone": lambda it: (it.atlas._handle, "Europe/Berlin"),
    "optout_calendar_get": lambda it: (it.atlas._handle, it.place._handle),
    "optout_calendar_judge": lambda it: (it.calendar._handle, MANY, bytearray(len(MANY))),
    "optout_deadline_column": lambda it: (
        RULE,
        0,
        MONTH,
        it.calendar._handle,
        MANY,
        bytearray(MANY.itemsize * len(MANY)),
    ),
    "optout_deadline_compute": lambda it: (it.atlas._handle, (0, None, DATE, None, 0, DAY, "EU", None, None), None),
    "optout_draft_new": lambda it: (it.notice._handle,),
    "optout_json_check": lambda it: (MINIMAL, None),
    "optout_notice_actions": lambda it: (it.notice._handle, it.atlas._handle, NOBODY, DAY),
    "optout_notice_catalogue": lambda it: ("meta-ai-eu-2025",),
    "optout_notice_consent_deadline": lambda it: (it.notice._handle, it.atlas._handle, NOBODY, None),
    "optout_notice_objection_deadline": lambda it: (it.notice._handle, it.atlas._handle, NOBODY, None),
    "optout_notice_parse_limited": lambda it: (SMALL, None),
    "optout_notice_rights": lambda it: (it.notice._handle, None),
    "optout_notice_write": lambda it: (it.notice._handle,),
    "optout_rights_judge": lambda it: (("GDPR 6(1)(f)",), (None, ())),
}
LOCKED = {
    "optout_draft_write": lambda it: (it.draft._handle,),
    "optout_draft_set": lambda it: (it.draft._handle, "/x-a", "1"),
    "optout_notice_status": lambda it: (it.notice._handle, 20232),
}
# So short that a waiting thread may miss many calls.
SHORT = {"optout_atlas_zone", "optout_calendar_get", "optout_calendar_judge", "optout_deadline_compute",
         "optout_draft_new", "optout_json_check", "optout_notice_write"}  # fmt: skip


@pytest.fixture
def no_switches():
    """A thread gives up the lock only where it says so itself."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(3600)
    yield
    sys.setswitchinterval(before)


def calls_until_another_thread_runs(call, most):
    """How many calls it took until a waiting thread ran; None where it did not run in `most` of them."""
    go, ran = threading.Lock(), []
    go.acquire()

    def wait():
        go.acquire()
        ran.append(True)

    thread = threading.Thread(target=wait)
    thread.start()
    go.release()  # it may run from here on, but the lock of the interpreter is held here
    assert not ran
    needed = next((count for count in range(1, most + 1) if call() is not ran and ran), None)
    thread.join()
    return needed


def test_the_table_has_every_function_that_lets_go():
    named = [name for file in ROOMS.glob("*.i") for name in re.findall(r"^%unlocked\((\w+)\)", file.read_text(), re.M)]
    assert sorted(UNLOCKED) == sorted(named)


@pytest.mark.parametrize("name", UNLOCKED)
def test_a_long_function_lets_others_run(no_switches, name):
    function, arguments = getattr(native, name), UNLOCKED[name](things())
    assert calls_until_another_thread_runs(lambda: function(*arguments), 1_000_000 if name in SHORT else 20_000)


@pytest.mark.parametrize("name", LOCKED)
def test_a_function_of_one_thread_keeps_the_lock(no_switches, name):
    """Two threads on one draft wait for each other; and the test above can fail."""
    function, arguments = getattr(native, name), LOCKED[name](things())
    assert calls_until_another_thread_runs(lambda: function(*arguments), 20_000) is None


def test_one_long_call_is_enough(no_switches):
    text = '{"x-a":[' + "1," * 2_000_000 + '1], "format": "another"}'

    def call():
        assert opt_out.check(text, max_bytes=len(text)).valid is False

    assert calls_until_another_thread_runs(call, 1) == 1


def test_threads_on_one_draft_wait_for_each_other():
    draft = opt_out.Notice.parse(MINIMAL).draft()
    start = threading.Barrier(8)

    def work(number):
        start.wait()
        for i in range(200):
            draft.set(f"/x-{number}", list(range(i))).text()
            draft.finish()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(draft.finish().to_dict()[f"x-{number}"] == list(range(199)) for number in range(8))
