"""Periods as acts state them: ISO 8601, and working days."""

import copy
import pickle

import pytest

import opt_out
from opt_out import Period


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("P1M", {"months": 1}),
        ("P3W", {"weeks": 3}),
        ("PT72H", {"hours": 72}),
        ("P10WD", {"working_days": 10}),
        ("P1Y2M3W4D", {"years": 1, "months": 2, "weeks": 3, "days": 4}),
        ("P99999D", {"days": 99_999}),
    ],
)
def test_text_and_members(text, members):
    period = Period.parse(text)
    assert period == Period(**members)
    assert str(period) == text
    assert repr(period) == f"<Period {text}>"
    assert hash(period) == hash(Period(**members))
    assert {name: value for name in Period.__match_args__ if (value := getattr(period, name))} == members


def test_members_compare_not_lengths():
    assert Period(weeks=1) != Period(days=7)
    assert len({Period(months=1), Period.parse("P1M"), Period(months=2)}) == 2
    assert Period(months=1) != "P1M"


def test_a_period_is_a_value():
    period = Period(months=3)
    for again in (copy.copy(period), copy.deepcopy(period), pickle.loads(pickle.dumps(period))):
        assert again == period
        assert type(again) is Period
    with pytest.raises(AttributeError):
        period.months = 1
    assert Period.parse("P03M") == period


@pytest.mark.parametrize(
    "text", ["", "P", "1M", "p1m", "P1M ", "P1.5M", "-P1M", "P-1M", "P1D1M", "P1M1M", "PT1H30M", "P1W2WD"]
)
def test_another_form_is_a_syntax_problem(text):
    with pytest.raises(opt_out.SyntaxProblem) as caught:
        Period.parse(text)
    assert caught.value.code == "period"


@pytest.mark.parametrize("text", ["P0D", "PT0H", "P100000D"])
def test_nothing_and_too_much_are_out_of_range(text):
    with pytest.raises(opt_out.OutOfRange):
        Period.parse(text)


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"days": 0},
        {"days": -1},
        {"days": 100_000},
        {"days": 2**40},
        {"hours": 1, "days": 1},
        {"working_days": 1, "weeks": 1},
    ],
)
def test_members_that_are_no_period(members):
    with pytest.raises(opt_out.ArgumentProblem, match="longer than nothing"):
        Period(**members)


@pytest.mark.parametrize("value", ["1", 1.0, True, None])
def test_members_are_whole_numbers(value):
    with pytest.raises(TypeError, match="months must be an int"):
        Period(months=value)
