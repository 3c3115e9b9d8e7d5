"""Every public callable refuses what is wrong with an exception that says what is right; nothing crashes."""

import copy
import inspect
import itertools
import pickle

import pytest

import opt_out
import surface
from opt_out._c import native
from surface import CALLS, DAY, KINDS, LARGE, LONG, NAIVE, NOON, PAIRS, call, kind_of, things

# What a caller has to expect, whatever is passed.
EXPECTED = (opt_out.OptOutError, TypeError, ValueError, LookupError, OSError, OverflowError)


def test_the_table_has_every_public_callable():
    assert sorted(CALLS) == sorted(surface.public_callables())


def test_the_table_has_every_parameter():
    for name, parameter in PAIRS:
        assert kind_of(name, parameter) in KINDS, (name, parameter)


@pytest.mark.parametrize("name", sorted(CALLS))
def test_good_arguments_are_good(name):
    assert call(name) is not None


@pytest.mark.parametrize(("name", "parameter"), PAIRS, ids=lambda it: it)
def test_what_is_wrong_is_refused(name, parameter):
    for value, kind in KINDS[kind_of(name, parameter)]:
        if kind is None:
            call(name, **{parameter: value})
            continue
        with pytest.raises(kind) as caught:
            call(name, **{parameter: value})
        if kind is TypeError:
            assert any(word in str(caught.value) for word in ("must be", "expected", "holds no")), caught.value
            assert type(caught.value) is TypeError


# Of every kind one: each parameter must survive all of them.
HOSTILE = [None, True, 0, -1, LARGE, -LARGE, 1.5, float("nan"), "", "\0", "\ud800", "/", "a\nb", LONG, b"", b"\0\xff",
           LONG.encode(), (), [], {}, {"": True}, set(), object(), object, type, DAY, NAIVE, NOON, DAY.min, DAY.max,
           NOON.max, NOON.min, bytearray(b"{}"), memoryview(b"{}"), range(3), lambda: None, Ellipsis, things().notice,
           things().draft, things().atlas, things().zone, things().deadline, things().place, things().calendar,
           things().clock, things().period]  # fmt: skip


@pytest.mark.parametrize(("name", "parameter"), PAIRS, ids=lambda it: it)
def test_nothing_crashes(name, parameter):
    for value in HOSTILE:
        try:
            call(name, **{parameter: value})
        except EXPECTED:
            pass


@pytest.mark.parametrize("name", sorted(CALLS))
def test_a_parameter_that_is_not_there(name):
    with pytest.raises(TypeError):
        call(name, no_such_parameter=1)


@pytest.mark.parametrize("name", [name for name, cls in surface.classes().items() if not surface.is_made(cls)])
def test_answers_are_not_made_by_hand(name):
    cls = surface.classes()[name]
    if not surface.is_record(cls):
        with pytest.raises(TypeError, match="part of a notice|is an answer|comes from"):
            cls()


@pytest.mark.parametrize("name", [name for name, cls in surface.classes().items() if not surface.is_record(cls)])
def test_an_object_without_content_has_none_to_give(name):
    """Made by `__new__` alone, as a wrong copy would be: its methods and properties raise, and it may be collected."""
    cls = surface.classes()[name]
    hollow = cls.__new__(cls)
    for member in sorted(set(dir(cls)) - set(dir(object))):
        if member.startswith("_"):
            continue
        with pytest.raises((AttributeError, TypeError)):
            value = getattr(hollow, member)
            raise TypeError if inspect.isclass(value.__self__) else value(**dict.fromkeys(required(value), DAY))
    try:
        repr(hollow)
    except AttributeError:
        pass


def required(function):
    return [one.name for one in inspect.signature(function).parameters.values() if one.default is one.empty]


@pytest.mark.parametrize("name", ["atlas", "zone", "draft"])
def test_a_handle_that_cannot_be_copied_says_so(name):
    thing = getattr(things(), name)
    for way in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match=f"{type(thing).__name__} can be neither copied nor pickled"):
            way(thing)


def values():
    """One of each class of values, errors included."""
    it = things()
    notice = opt_out.Notice.catalogue("meta-ai-eu-2025")
    yield from (notice, notice.title, notice.objection, notice.published, notice.positions[0], it.notice.consent)
    yield from (it.place, it.deadline, it.deadline.earliest, it.right, it.action, it.fact, it.step, it.report)
    yield from (it.report[0], opt_out.authorities()[0], it.calendar, it.calendar.holidays(2026)[0], it.clock, it.period)
    yield from (opt_out.State.OPEN, opt_out.Status.OPEN, opt_out.Holds.YES)


@pytest.mark.parametrize("value", list(values()), ids=lambda it: type(it).__name__)
def test_values_can_be_copied_and_pickled(value):
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert again == value
        assert type(again) is type(value)
        assert hash(again) == hash(value)
        assert repr(again) == repr(value)
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    assert value != object()


def test_a_copied_action_still_has_its_channel():
    action = opt_out.Notice.catalogue("meta-ai-eu-2025").actions(DAY, "DE-BY")[0]
    for again in (copy.copy(action), copy.deepcopy(action), pickle.loads(pickle.dumps(action))):
        assert again.channel.url == action.channel.url
        assert again.deadline.steps == action.deadline.steps


def test_what_can_be_iterated():
    notice = opt_out.Notice.catalogue("meta-ai-eu-2025")
    assert [channel.type for channel in notice.objection.channels][0] == "web-form"
    assert {position.party for position in notice.positions} >= {"noyb"}
    assert [right.citation for right in notice.rights()][-1] == "GDPR 82"
    assert [action.code for action in notice.actions(DAY)][0] == "object"
    assert [step.code for step in notice.deadline("IE").steps]
    assert "meta-ai-eu-2025" in [id for id in opt_out.catalogue()]
    report = opt_out.check('{"id": 7, "silence": "maybe"}')
    assert [problem.code for problem in report] == [report[i].code for i in range(len(report))]
    assert report[:2] == report.problems[:2]
    with pytest.raises(IndexError):
        report[len(report)]


# --- below the written half: the extension itself ---------------------------------------------------------------------

FUNCTIONS = sorted(name for name in dir(native) if name.startswith("optout_"))


def handles():
    it = things()
    atlas, zone, place = it.atlas._handle, it.zone._handle, it.place._handle
    why = native.optout_explanation_new()
    return [it.notice._handle, opt_out.Draft(it.notice)._handle, atlas, zone, place, why, it.calendar._handle,
            it.clock._handle, native.optout_rule_find("date"),
            native.optout_rights_judge(("GDPR 6(1)(f)",), (None, ())),
            native.optout_notice_actions(it.notice._handle, atlas, None, (1, 20232, 0))]  # fmt: skip


WRONG = [None, -1, 0, 2**31, 2**63, LARGE, "", "\0", "\ud800", "/id", LONG, b"\xff", (), (0,), (1, 2, 3), (None,) * 6,
         (9, 9, 9), (0, None, None, None, None, None, None), ((1, 0, 0), (("a", 1),)), object()]  # fmt: skip


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_extension_refuses_or_answers(name):
    function = getattr(native, name)
    first = handles() + WRONG
    attempts = [(), *((one,) for one in first)]
    attempts += itertools.product(first, WRONG)
    attempts += ((one, *(two,) * count) for one, two, count in itertools.product(first, WRONG, (2, 3, 4, 5)))
    for arguments in attempts:
        try:
            function(*arguments)
        except EXPECTED:
            pass
