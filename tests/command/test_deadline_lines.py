"""`deadline --json-lines`: a query a line, an answer a line at once, and what is said to every bad one."""

import json
import os
import subprocess

import pytest

from conftest import TREE

GOOD = {"clock": "gdpr-12-3", "event": "2025-03-05", "place": "IE"}  # answered by 7 April: the 5th is a Saturday
LAST = "2025-04-07"
DEADLINE = {"exact", "earliest", "latest", "flags", "steps"}
LIMIT = 1 << 20  # bytes of a line


@pytest.fixture
def ask(run):
    """Queries, as objects or as text, to the exit status and the answers."""

    def call(*queries, end="\n"):
        lines = [query if isinstance(query, (str, bytes)) else json.dumps(query) for query in queries]
        text = b"".join((line.encode() if isinstance(line, str) else line) + end.encode() for line in lines)
        answer = run("deadline", "--json-lines", stdin=text)
        assert answer.err == ""
        return answer.code, [json.loads(line) for line in answer.lines]

    return call


def refused(ask, query, code, pointer, status=None):
    exit_code, (answer,) = ask(query)
    error = answer["error"]
    assert (exit_code, error["code"], error["pointer"]) == (1, code, pointer), error
    assert set(answer) <= {"id", "error", "line"} and answer["line"] == 1
    assert error["message"] and "\n" not in error["message"]
    if status:
        assert error["status"] == status
    return error


def test_an_answer(ask):
    code, (answer,) = ask(GOOD)
    assert code == 0 and set(answer) == DEADLINE | {"first_day", "last_day", "end"}
    assert answer["last_day"] == LAST and answer["end"] == "2025-04-07T23:00:00Z" and answer["exact"] is True


def test_the_examples(ask):
    """What tests/test_deadline_examples.c asks the library, asked through the command; one file a line of the reader."""
    for path in sorted((TREE / "tests" / "data" / "deadlines").glob("*.jsonl")):
        examples = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("{")]
        _, answers = ask(*(example["query"] for example in examples))
        for example, answer in zip(examples, answers, strict=True):
            expect = example["expect"]
            if "error" in expect:
                assert answer["error"]["code"] == expect["error"], example
                continue
            assert "error" not in answer, (example, answer)
            if "flags" in expect:
                assert sorted(answer["flags"]) == sorted(expect["flags"]), example
            for name in ("first_day", "last_day", "end"):
                assert name not in expect or answer[name] == expect[name], example
            for name in ("earliest", "latest"):
                for member, value in expect.get(name, {}).items():
                    assert answer[name][member] == value, example


@pytest.mark.parametrize("wanted", [7, -7, 0, 9007199254740991, "a", "", 'é/\U0001f600\n"\\', "7", "x" * 5000])
def test_an_id_comes_back(ask, wanted):
    _, (good, bad) = ask({"id": wanted, **GOOD}, {"id": wanted, **GOOD, "place": "XX"})
    assert good["id"] == wanted and type(good["id"]) is type(wanted) and good["last_day"] == LAST
    assert bad["id"] == wanted and bad["error"]["code"] == "place"


def test_no_id_no_id(ask):
    _, (good, bad) = ask(GOOD, {})
    assert "id" not in good and "id" not in bad


@pytest.mark.parametrize(
    "bad", ["null", "true", "1.5", "[1]", "{}", "9007199254740993", "12345678901234567890", "1e300"]
)
def test_an_id_that_could_not_come_back(ask, bad):
    refused(ask, f'{{"id": {bad}, "clock": "gdpr-12-3"}}', "type", "/id", "invalid")


@pytest.mark.parametrize(
    "member, value, code, status",
    [
        ("place", "XX", "place", "unknown"),
        ("place", "", "place", "unknown"),
        ("place", "IE-D", "place", "unknown"),
        ("place", "JP", "no-calendar", "unknown"),
        ("zone", "Europe/Berlino", "zone", "unknown"),
        ("zone", "../../etc/passwd", "zone", "unknown"),
        ("zone", "", "zone", "unknown"),
        ("clock", "gdpr-99", "clock", "unknown"),
        ("clock", "", "clock", "unknown"),
        ("event", "2025-02-29", "date", "range"),
        ("event", "2025-13-01", "date", "range"),
        ("event", "0000-01-01", "date", "range"),
        ("event", "5.3.2025", "moment", "syntax"),
        ("event", "2025-3-5", "moment", "syntax"),
        ("event", "", "moment", "syntax"),
        ("event", "2025-03-05T24:00", "moment", "range"),
        ("event", "2025-03-05T12:00:60", "moment", "range"),
        ("event", "2025-03-05T12:00+24:00", "moment", "range"),
        ("event", "2025-03-05T12", "moment", "syntax"),
        ("event", "2018-05-24", "not-in-force", "range"),
        ("event", "2099-12-31", "calendar-years", "range"),
        ("event", 20250305, "type", "invalid"),
        ("event", None, "type", "invalid"),
        ("place", ["IE"], "type", "invalid"),
        ("count", "day", "count", "argument"),
        ("count", 1, "type", "invalid"),
        ("roll", True, "type", "invalid"),
        ("roll", "no", "type", "invalid"),
        ("extended", False, "type", "invalid"),
        ("extended", "yes", "type", "invalid"),
        ("direction", "back", "direction", "argument"),
        ("direction", "before-within", "bad-combination", "argument"),
        ("period", "P1M", "bad-combination", "argument"),
        ("rule", "de-bgb", "bad-combination", "argument"),
        ("rule", "de", "rule", "unknown"),
        ("min_two_working_days", "hours", "bad-combination", "argument"),
        ("min_two_working_days", True, "type", "invalid"),
        ("pauses", "2025-03-06", "type", "invalid"),
        ("pauses", [["2025-03-06"]], "type", "invalid"),
        ("pauses", [["2025-03-06", "2025-03-07", "2025-03-08"]], "type", "invalid"),
        ("pauses", [["2025-03-06", 7]], "type", "invalid"),
        ("until", "2025-03-05", "unknown-member", "invalid"),
        ("Place", "IE", "unknown-member", "invalid"),
        ("min-two-working-days", "hours", "unknown-member", "invalid"),
        ("json", True, "unknown-member", "invalid"),
    ],
)
def test_a_bad_member(ask, member, value, code, status):
    refused(ask, {**GOOD, member: value}, code, f"/{member}", status)


@pytest.mark.parametrize(
    "period", ["", "P", "1M", "p1m", "P1.5D", "P-1D", "P1DT2H", "PT1M", "P1D1M", "P1M1M", "P1WD2D", "PT", "P1D "]
)
def test_a_period_that_is_none(ask, period):
    refused(
        ask,
        {"rule": "eu-1182-71", "event": "2025-03-05", "place": "IE", "period": period},
        "period",
        "/period",
        "syntax",
    )


@pytest.mark.parametrize("period", ["P0D", "PT0H", "P0Y0M", "P0WD", "P100000D", "P99999999999999999999M"])
def test_a_period_of_no_length(ask, period):
    refused(
        ask,
        {"rule": "eu-1182-71", "event": "2025-03-05", "place": "IE", "period": period},
        "period",
        "/period",
        "range",
    )


@pytest.mark.parametrize(
    "pauses, pointer",
    [
        ([["2025-03-07", "2025-03-06"]], "/pauses/0"),  # ends before it begins
        ([["2025-03-04", "2025-03-06"]], "/pauses/0"),  # begins before the event
        ([["2025-04-06", "2025-04-07"]], "/pauses/0"),  # begins after the nominal end, 5 April
        ([["2025-03-06", "2025-03-08"], ["2025-03-08", "2025-03-09"]], "/pauses/1"),  # overlap
        ([["2025-03-10", "2025-03-11"], ["2025-03-06", "2025-03-07"]], "/pauses/1"),  # out of order
        ([["2025-03-06", "2025-03-06"], ["2025-04-07", "2025-04-07"]], "/pauses/1"),  # after 6 April, the end so far
    ],
)
def test_a_bad_pause(ask, pauses, pointer):
    refused(ask, {**GOOD, "pauses": pauses}, "pause", pointer, "argument")


def test_a_pause_of_no_day_names_it(ask):
    refused(ask, {**GOOD, "pauses": [["2025-03-06", "2025-03-06"], ["2025-03-08", "2025-02-30"]]}, "date", "/pauses/1")


def test_pauses_count_on(ask):
    _, answers = ask(
        {**GOOD, "pauses": []},
        {
            **GOOD,
            "pauses": [["2025-03-06", "2025-03-06"], ["2025-03-07", "2025-03-07"]],
        },  # apart, though next to each other
        {**GOOD, "pauses": [["2025-04-05", "2025-04-08"]]},  # begins on the last day itself: 9 April
    )
    assert [answer["last_day"] for answer in answers] == [LAST, LAST, "2025-04-09"]


@pytest.mark.parametrize(
    "query, code, pointer",
    [
        ({}, "rule", "/rule"),
        ({"event": "2025-03-05", "place": "IE"}, "rule", "/rule"),
        ({"clock": "gdpr-12-3", "place": "IE"}, "event", "/event"),
        ({"clock": "gdpr-12-3", "event": "2025-03-05"}, "place", "/place"),
        ({"rule": "eu-1182-71", "event": "2025-03-05", "place": "IE"}, "period", "/period"),
        ({"date": "2025-03-05", "event": "2025-03-05"}, "bad-combination", "/event"),
        ({"event": "2025-03-05", "date": "2025-03-05"}, "bad-combination", "/date"),
        ({"date": "2025-03-05", "rule": "de-bgb"}, "bad-combination", "/date"),
        ({"rule": "de-bgb", "date": "2025-03-05"}, "bad-combination", "/date"),
        ({"date": "2025-03-05", "clock": "gdpr-12-3"}, "bad-combination", "/date"),
        ({"date": "2025-03-05T12:00"}, "date", "/date"),
        ({"rule": "date", "event": "2025-03-05T12:00", "place": "IE"}, "event", "/event"),
        ({"a/b~c": 1}, "unknown-member", "/a~1b~0c"),
        ({"": 1}, "unknown-member", "/"),
    ],
)
def test_what_is_missing_or_does_not_fit(ask, query, code, pointer):
    refused(ask, query, code, pointer)


@pytest.mark.parametrize("asked, near", [("ie", "IE"), ("GB-ENX", "GB-ENG")])
def test_near_places_are_named(ask, asked, near):
    assert near in refused(ask, {**GOOD, "place": asked}, "place", "/place")["message"].split("near it: ")[1].split(
        ", "
    )


def test_known_rules_and_clocks_are_named(ask):
    assert "eu-1182-71" in refused(ask, {**GOOD, "rule": "eu"}, "rule", "/rule")["message"]
    assert "uk-gdpr-12a" in refused(ask, {**GOOD, "clock": "uk-gdpr-12"}, "clock", "/clock")["message"]


@pytest.mark.parametrize(
    "text, code, column",
    [
        ("nope", "json-literal", 2),
        ('{"id": 5,', "json-end", 10),
        ('{"id": 5} x', "json-trailing", 11),
        ('{"id": 1, "id": 2}', "limit-duplicate-key", 11),
        ('{"place": "I\\u0000E"}', "limit-nul", 11),
        (b'{"place": "\xff"}', "json-utf8", 12),
        (b'\xef\xbb\xbf{"id": 5}', "json-bom", 1),
        (b"\x00", "json-expected-value", 1),
        (b'{"id": 5}\x00', "json-trailing", 10),
        ("[" * 100, "limit-depth", 65),
    ],
)
def test_a_line_that_is_no_json(ask, text, code, column):
    exit_code, (answer, after) = ask(text, GOOD)
    assert exit_code == 1 and after["last_day"] == LAST
    assert (answer["error"]["code"], answer["error"]["column"], answer["line"]) == (code, column, 1)
    assert answer["error"]["offset"] == column - 1 and "id" not in answer


@pytest.mark.parametrize("text", ["[]", "1", '"x"', "null"])
def test_a_line_that_is_no_object(ask, text):
    refused(ask, text, "type", "", "invalid")


def test_long_lines(ask):
    """The limit of a document is that of a line; what is longer costs that line alone."""
    fits = json.dumps({"id": 1, **GOOD})
    fits += " " * (LIMIT - len(fits))
    code, answers = ask(fits, fits + " ", {"id": 3, **GOOD})
    assert code == 1 and [answer.get("id") for answer in answers] == [1, None, 3]
    assert answers[1]["error"]["code"] == "limit-size" and answers[1]["line"] == 2
    assert answers[0]["last_day"] == answers[2]["last_day"] == LAST


def test_ends_of_lines(run, ask):
    line = json.dumps(GOOD)
    for text in (line, f"{line}\n", f"{line}\r\n", f"\n\r\n  \t\n{line}\n\n"):
        answer = run("deadline", "--json-lines", stdin=text.encode())
        assert answer.code == 0 and json.loads(answer.out)["last_day"] == LAST
        assert answer.out.count("\n") == 1 and answer.out.endswith("\n") and "\r" not in answer.out
    for nothing in (b"", b"\n", b"\r\n\n \n"):
        answer = run("deadline", "--json-lines", stdin=nothing)
        assert (answer.code, answer.out, answer.err) == (0, "", "")


def test_lines_are_counted_with_the_empty_ones(ask):
    code, (good, bad) = ask("", GOOD, " ", "{}")
    assert code == 1 and "line" not in good and bad["line"] == 4


def test_answers_are_independent(ask):
    """No query leaves anything behind for the next."""
    code, answers = ask(
        {**GOOD, "roll": False, "zone": "UTC", "pauses": [["2025-03-06", "2025-03-06"]]}, GOOD, "{", GOOD
    )
    assert code == 1 and answers[1] == answers[3] and answers[1]["last_day"] == LAST
    assert answers[0]["last_day"] == "2025-04-06"


def test_each_answer_comes_at_once(program):
    """A program may ask, read, and ask again through pipes: nothing waits for the end of input."""
    with subprocess.Popen(
        [program, "deadline", "--json-lines"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        for number in range(50):
            child.stdin.write(json.dumps({"id": number, **(GOOD if number % 2 else {})}).encode() + b"\n")
            child.stdin.flush()
            answer = json.loads(child.stdout.readline())
            assert answer["id"] == number and ("error" in answer) == (number % 2 == 0)
        child.stdin.close()
        assert child.stdout.read() == b"" and child.wait(timeout=60) == 1


def test_nobody_reads_the_answers(program):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [program, "deadline", "--json-lines"],
            input=json.dumps(GOOD).encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 3 and done.stderr


def test_input_that_cannot_be_read(program):
    folder = os.open("/", os.O_RDONLY)
    try:
        done = subprocess.run(
            [program, "deadline", "--json-lines"], stdin=folder, capture_output=True, timeout=60, check=False
        )
    finally:
        os.close(folder)
    assert done.returncode == 3 and done.stdout == b"" and b"could not be read" in done.stderr


def test_usage(run):
    assert run("deadline", "--json-lines", "IE").code == 2
    assert run("deadline", "--json-lines", "--colour").code == 2


def test_words_in_german(run):
    answer = run("deadline", "--json-lines", "--lang", "de", stdin=json.dumps(GOOD).encode()).json
    assert any("Samstag" in step["text"] or "Sonnabend" in step["text"] for step in answer["steps"])
