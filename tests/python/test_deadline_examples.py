"""Worked examples, published ones and some derived from the article: tests/data/deadlines, a line of JSON each.

The same files are asked in C (tests/test_deadline_examples.c) and through the command.
"""

import json
from datetime import date, datetime

import pytest

import opt_out
from conftest import DATA

LINES = [
    (f"{file.name}:{number}", line)
    for file in sorted((DATA.parent / "deadlines").glob("*.jsonl"))
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
    if line.startswith("{")
]

CHECKED = {"first_day", "last_day", "end", "earliest", "latest", "flags", "steps_name", "error"}


def native(text):
    """A day, or a time: aware where the text names an offset."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def is_text_alone(query):
    """Whether a day is none, or written in another way: datetime refuses that before anybody asks."""
    try:
        native(query.get("event") or query.get("date") or "0001-01-01")
    except ValueError:
        return True
    return False


def ask(query):
    """The members of a query are the arguments in Python; its days and times are those of datetime."""
    query = {
        name: native(value) if name in ("event", "date") else value for name, value in query.items() if name != "id"
    }
    if "pauses" in query:
        query["pauses"] = [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in query["pauses"]]
    return opt_out.deadline(**query)


def check_bound(bound, expect, name):
    told = expect.get(name, expect)
    if "last_day" in told:
        assert bound.last_day == date.fromisoformat(told["last_day"])
    if "end" in told:
        assert bound.end == datetime.fromisoformat(told["end"])


def check(answer, expect):
    if "first_day" in expect:
        assert answer.first_day == date.fromisoformat(expect["first_day"])
    check_bound(answer.earliest, expect, "earliest")
    check_bound(answer.latest, expect, "latest")
    if "flags" in expect:
        assert answer.flags == set(expect["flags"])
    if "steps_name" in expect:
        named = expect["steps_name"]
        assert any(step.code == named or named in step.text() for step in answer.steps)


def test_there_are_examples():
    assert len(LINES) >= 8
    for name, line in LINES:
        example = json.loads(line)
        assert example.keys() >= {"source", "query", "expect"}, name
        assert example["expect"].keys() <= CHECKED, name  # nothing is passed over


def test_a_text_that_is_no_day_is_the_only_thing_that_python_cannot_ask():
    codes = [json.loads(line)["expect"].get("error") for _, line in LINES if is_text_alone(json.loads(line)["query"])]
    assert len(codes) < 10
    assert set(codes) <= {"date", "event", "moment"}


ASKED = [(name, line) for name, line in LINES if not is_text_alone(json.loads(line)["query"])]


@pytest.mark.parametrize("line", [line for _, line in ASKED], ids=[name for name, _ in ASKED])
def test_every_example_comes_out(line):
    example = json.loads(line)
    expect = example["expect"]
    assert expect and example["source"]
    if "error" in expect:
        with pytest.raises(opt_out.OptOutError) as caught:
            ask(example["query"])
        assert caught.value.code == expect["error"]
    else:
        check(ask(example["query"]), expect)
