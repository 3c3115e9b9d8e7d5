"""Many days at once: numpy arrays, lists and buffers, against the questions for one day."""

import subprocess
import sys
from array import array
from datetime import date, datetime, timedelta

import numpy
import pytest

import opt_out
from opt_out._c import native

NAT = numpy.datetime64("NaT")
IRELAND = opt_out.Calendar("IE")
GERMANY = opt_out.Calendar("DE")
DAYS = numpy.arange("2019-12-01", "2027-02-01", dtype="datetime64[D]")


def last_days(events, **named):
    asked = {"rule": "eu-1182-71", "period": "P1M", "calendar": IRELAND} | named
    return opt_out.deadline_days(asked.pop("rule"), asked.pop("period"), asked.pop("calendar"), events, **asked)


# --- working days -----------------------------------------------------------------------------------------------------


def test_working_days_are_those_of_single_days():
    found = IRELAND.working_days(DAYS)
    assert found.dtype == bool
    assert found.tolist() == [IRELAND.is_working_day(day) for day in DAYS.tolist()]
    assert 250 < numpy.count_nonzero(found[:366]) < 260
    assert DAYS[found].dtype == DAYS.dtype  # a mask


def test_all_forms_of_days_say_the_same():
    expected = IRELAND.working_days(DAYS).tolist()
    numbers = DAYS.astype("int32")
    assert IRELAND.working_days(numbers).tolist() == expected
    assert IRELAND.working_days(numbers).dtype == bool
    assert IRELAND.working_days(DAYS.tolist()) == expected
    assert IRELAND.working_days(tuple(DAYS.tolist())) == expected
    for buffer in (
        array("i", numbers.tolist()),
        array("q", numbers.tolist()),
        memoryview(array("i", numbers.tolist())),
    ):
        found = IRELAND.working_days(buffer)
        assert (type(found), found.format) == (memoryview, "?")
        assert found.tolist() == expected


def test_what_has_no_answer_is_named_by_its_index():
    days = [date(2024, 10, 30), date(2024, 10, 31), date(2024, 11, 1)]
    with pytest.raises(opt_out.AmbiguousDay, match="2024-10-31") as caught:
        GERMANY.working_days(days)
    assert caught.value.pointer == "/days/1"
    with pytest.raises(opt_out.OutOfRange, match="2100-01-01") as caught:
        IRELAND.working_days(numpy.array(["2099-12-31", "2100-01-01"], "M8[D]"))
    assert caught.value.pointer == "/days/1"
    with pytest.raises(opt_out.OutOfRange, match="NaT") as caught:
        IRELAND.working_days(numpy.array(["2099-12-31", "2099-12-31", NAT], "M8[D]"))
    assert caught.value.pointer == "/days/2"
    with pytest.raises(opt_out.OutOfRange):
        IRELAND.working_days([None])


@pytest.mark.parametrize("unknown", [True, False])
def test_the_caller_may_say_what_has_no_answer(unknown):
    days = [date(2024, 10, 30), date(2024, 10, 31), date(2100, 1, 1), None, date(2024, 10, 3)]
    assert GERMANY.working_days(days, unknown=unknown) == [True, unknown, unknown, unknown, False]
    column = numpy.array(days, "M8[D]")
    assert GERMANY.working_days(column, unknown=unknown).tolist() == [True, unknown, unknown, unknown, False]


# --- deadlines --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "last"),
    [
        ("2024-03-05", "2024-04-05"),  # EDPB Guidelines 01/2022, section 5.3
        ("2024-08-31", "2024-09-30"),  # the same: no 31 September
        ("2021-03-05", "2021-04-06"),  # Reg. 1182/71 Art. 3(4): 5 April 2021 is Easter Monday
    ],
)
def test_published_examples(event, last):
    assert last_days([date.fromisoformat(event)]) == [date.fromisoformat(last)]
    assert last_days(numpy.array([event], "M8[D]")).tolist() == [date.fromisoformat(last)]


@pytest.mark.parametrize("period", ["P1M", "P3M", "P2W", "P1D", "P10WD", "P1Y2M3W4D"])
@pytest.mark.parametrize(("rule", "place"), [("eu-1182-71", "IE"), ("uk-gdpr", "GB-ENG"), ("se-1930", "SE")])
def test_many_are_as_one_by_one(rule, place, period):
    events = DAYS[::17]
    found = last_days(events, rule=rule, period=opt_out.Period.parse(period), calendar=opt_out.Calendar(place))
    single = [opt_out.deadline(rule, period=period, event=event, place=place).last_day for event in events.tolist()]
    assert found.dtype == numpy.dtype("M8[D]")
    assert found.tolist() == single


@pytest.mark.parametrize("options", [{"count": "from-day"}, {"roll": False}, {"count": "from-day", "roll": False}])
def test_options(options):
    events = DAYS[::29]
    single = [
        opt_out.deadline("de-bgb", period="P1M", event=day, place="IE", **options).last_day for day in events.tolist()
    ]
    assert last_days(events, rule="de-bgb", **options).tolist() == single
    assert single != last_days(events, rule="de-bgb").tolist()


def test_forms_of_events():
    expected = last_days(DAYS)
    numbers = DAYS.astype("int32")
    found = last_days(numbers)
    assert found.dtype == numpy.int32
    assert (found == expected.astype("int32")).all()
    assert last_days(DAYS.tolist()) == expected.tolist()
    assert last_days(tuple(DAYS.tolist())) == expected.tolist()
    for buffer, code in ((array("i", numbers.tolist()), "i"), (array("q", numbers.tolist()), "q")):
        found = last_days(buffer)
        assert (type(found), found.format) == (memoryview, code)
        assert found.tolist() == expected.astype("int32").tolist()


def test_what_has_no_last_day_is_nat():
    events = ["2026-01-05", NAT, "1989-12-01", "2099-12-31", "2100-01-01", "0001-01-01", "9999-12-31", "-290000-01-01",
              "290000-01-01"]  # fmt: skip
    found = last_days(numpy.array(events, "M8[D]"))
    assert found[0] == numpy.datetime64("2026-02-05")
    assert numpy.isnat(found[1:]).all()
    low, high = -(2**31), 2**31 - 1
    assert last_days(numpy.array([low, high, low + 1, 10**8], "i4")).tolist() == [low] * 4
    assert last_days([None, date(1900, 1, 1), date.max]) == [None] * 3
    assert last_days(array("q", [2**31 + 20_000, -(2**63), 2**63 - 1])).tolist() == [-(2**63)] * 3


@pytest.mark.parametrize(
    ("arguments", "kind", "pointer"),
    [
        ({"rule": "date"}, opt_out.ArgumentProblem, "/period"),
        ({"period": "PT72H"}, opt_out.ArgumentProblem, "/period"),
        ({"rule": "us-ca-ccpa", "calendar": opt_out.Calendar("US")}, opt_out.ArgumentProblem, "/rule"),
        ({"calendar": GERMANY}, opt_out.ArgumentProblem, "/calendar"),
        ({"rule": "no-such"}, opt_out.UnknownName, "/rule"),
        ({"period": "1M"}, opt_out.SyntaxProblem, "/period"),
        ({"period": "P0D"}, opt_out.OutOfRange, "/period"),
        ({"saturday": "no"}, opt_out.ArgumentProblem, "/saturday"),
    ],
)
@pytest.mark.parametrize("events", [[], [date(2025, 1, 1)]], ids=["none", "one"])
def test_what_cannot_be_asked(arguments, kind, pointer, events):
    with pytest.raises(kind) as caught:
        last_days(events, **arguments)
    assert caught.value.pointer == pointer


# --- columns ----------------------------------------------------------------------------------------------------------

BOTH = [lambda days: last_days(days), lambda days: IRELAND.working_days(days)]


@pytest.mark.parametrize("ask", BOTH)
def test_shapes_and_layouts(ask):
    expected = ask(DAYS)
    square = DAYS[:2500].reshape(50, 50)
    for days in (
        square,
        square.T,
        numpy.asfortranarray(square),
        square[::2, ::-3],
        DAYS[::-1],
        DAYS[:0],
        DAYS[:1].reshape(()),
    ):
        found = ask(days)
        assert found.shape == days.shape
        assert found.ravel().tolist() == ask(days.ravel().copy()).tolist()
    swapped = DAYS.astype(DAYS.dtype.newbyteorder())
    assert (ask(swapped) == expected).all()
    assert ask(DAYS.astype("i4").astype(">i4")).tolist() == ask(DAYS.astype("i4")).tolist()
    odd = numpy.frombuffer(b"\0" + DAYS.tobytes(), "u1")[1:].view(DAYS.dtype)
    assert not odd.flags.aligned
    assert (ask(odd) == expected).all()
    frozen = DAYS.copy()
    frozen.flags.writeable = False
    assert (ask(frozen) == expected).all()
    found = ask(DAYS)
    found[0] = found[1]  # what is given back is the caller's


@pytest.mark.parametrize("ask", BOTH)
def test_lengths_around_a_block(ask):
    for length in (0, 1, 1023, 1024, 1025, 2048, 2049):
        days = DAYS[:length]
        assert ask(days).tolist() == ask(DAYS).tolist()[:length]
        assert ask(days.tolist()) == ask(DAYS).tolist()[:length]


def test_nothing_is_copied_where_the_type_allows():
    from opt_out import _columns

    for days in (DAYS, DAYS.astype("i4"), DAYS.reshape(-1, 1)):
        column, give = _columns.read(days, "days")
        assert numpy.shares_memory(numpy.asarray(column), days)
        room = bytearray(column.nbytes)
        assert numpy.shares_memory(give(room, False), numpy.frombuffer(room, "u1"))
    numbers = array("i", [1, 2])
    column, _ = _columns.read(numbers, "days")
    numbers[0] = 7
    assert column[0] == 7


@pytest.mark.parametrize("ask", BOTH)
@pytest.mark.parametrize(
    ("days", "kind", "says"),
    [
        (numpy.array(["2025-05-05T12"], "M8[h]"), TypeError, r'astype\("datetime64\[D\]"\)'),
        (numpy.array(["2025-05"], "M8[M]"), TypeError, "not datetime64"),
        (numpy.array([20000]), TypeError, "not int64"),
        (numpy.array([20000], "u4"), TypeError, "not uint32"),
        (numpy.array([1.0]), TypeError, "not float64"),
        (numpy.array([date(2025, 5, 5)]), TypeError, "not object"),
        (numpy.ma.array(DAYS, mask=False), TypeError, "masked"),
        (DAYS[0], TypeError, "must be"),
        ([datetime(2025, 5, 5)], TypeError, "each of .* must be a datetime.date"),
        ([20000], TypeError, "each of .* must be a datetime.date"),
        (date(2025, 5, 5), TypeError, "must be a numpy array"),
        ("2025-05-05", TypeError, "must be a numpy array"),
        (b"12345678", TypeError, "must be a buffer of int32"),
        (array("I", [1]), TypeError, "must be a buffer of int32"),
        (memoryview(array("i", range(8)))[::2], ValueError, "without gaps"),
        (memoryview(bytes(8)).cast("i", (2, 1)), ValueError, "one row"),
        (memoryview(bytes(9))[1:].cast("i"), ValueError, "aligned"),
    ],
    ids=lambda it: type(it).__name__,
)
def test_what_are_no_days(ask, days, kind, says):
    with pytest.raises(kind, match=says):
        ask(days)


def test_the_extension_checks_sizes_itself():
    rule, month = native.optout_rule_find("eu-1182-71"), (0, 1, 0, 0, 0, 0)
    days = array("i", [20000, 20001])
    for room in (0, 1, 3, 4, 7, 9, 16):
        with pytest.raises(opt_out.ArgumentProblem):
            native.optout_deadline_column(rule, 0, month, IRELAND._handle, days, bytearray(room))
        with pytest.raises(opt_out.ArgumentProblem):
            native.optout_calendar_judge(IRELAND._handle, days, bytearray(room))
    with pytest.raises(opt_out.ArgumentProblem):  # not aligned
        native.optout_deadline_column(rule, 0, month, IRELAND._handle, days, memoryview(bytearray(9))[1:])
    with pytest.raises(BufferError):
        native.optout_calendar_judge(IRELAND._handle, days, b"..")
    native.optout_calendar_judge(IRELAND._handle, days, bytearray(2))


def test_a_buffer_is_let_go():
    numbers, answers = array("i", [20000]), bytearray(1)
    native.optout_calendar_judge(IRELAND._handle, numbers, answers)
    with pytest.raises(TypeError):
        native.optout_calendar_judge(None, numbers, answers)
    with pytest.raises(opt_out.ArgumentProblem):
        native.optout_calendar_judge(IRELAND._handle, numbers, bytearray(2))
    numbers.append(1)  # a BufferError while somebody reads it
    answers.append(1)


def test_numpy_is_loaded_by_those_who_have_it():
    program = """
import sys
from datetime import date
import opt_out
c = opt_out.Calendar("IE")
assert c.working_days([date(2026, 3, 17)]) == [False]
assert opt_out.deadline_days("eu-1182-71", "P1M", c, [date(2024, 8, 31)]) == [date(2024, 9, 30)]
assert "numpy" not in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_column_of_another_library():
    """Whatever turns itself into an array: pandas, polars, pyarrow."""

    class Column:
        def __array__(self, dtype=None, copy=None):
            return DAYS[:3]

    assert IRELAND.working_days(Column()).tolist() == IRELAND.working_days(DAYS[:3]).tolist()


def test_threads_ask_at_once():
    from concurrent.futures import ThreadPoolExecutor

    days = numpy.tile(DAYS, 50)
    expected = last_days(days)
    with ThreadPoolExecutor(4) as pool:
        assert all((found == expected).all() for found in pool.map(lambda _: last_days(days), range(8)))


def test_a_day_more_is_a_day_more():
    """For each period of days the answer is never before the one for the day before."""
    found = last_days(DAYS, period="P14D")
    assert (found[1:] >= found[:-1]).all()
    assert (found - DAYS >= timedelta(days=14)).all()
