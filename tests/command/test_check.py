"""`check` and `format`."""

import json
import re

import pytest
from conftest import CATALOGUE, DATA, smallest

LINE = re.compile(r"^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<severity>error|warning): .+ \[[a-z0-9-]+\] (/.*)?$")


def test_a_valid_file_says_nothing_on_stdout(run):
    answer = run("check", *CATALOGUE, *sorted(DATA.glob("*.json")))
    assert (answer.code, answer.out) == (0, "")
    assert all(LINE.match(line)["severity"] == "warning" for line in answer.err.splitlines())


def test_one_line_a_problem(run, written):
    path = written('{"format": "opt-out/notice/1",\n "id": "x",\n "title": {"en": "T"}, "controller": {"name": "C"},\n "silence": "perhaps"}')
    answer = run("check", path)
    assert (answer.code, answer.out) == (1, "")
    found = LINE.match(answer.err.splitlines()[0])
    assert (found["file"], found["line"], found["column"]) == (str(path), "4", "13")
    assert answer.err.splitlines()[0].endswith("[wrong-word] /silence")


def test_json_one_line_a_file(run, written, tmp_path):
    good, bad = written(smallest(), "good.json"), written(smallest(silence="perhaps"), "bad.json")
    answer = run("check", "--json", good, bad)
    assert (answer.code, answer.err) == (1, "")
    first, second = (json.loads(line) for line in answer.lines)
    assert list(first) == ["file", "valid", "problems"]
    assert (first["file"], first["valid"]) == (str(good), True)
    assert (second["file"], second["valid"]) == (str(bad), False)
    problem = next(problem for problem in second["problems"] if problem["severity"] == "error")
    assert set(problem) == {"severity", "code", "message", "pointer", "line", "column", "offset"}
    text = bad.read_text()
    assert (problem["code"], problem["pointer"], problem["line"]) == ("wrong-word", "/silence", 1)
    assert problem["offset"] == text.index('"perhaps"') and problem["column"] == problem["offset"] + 1


def test_warnings_of_the_law_name_their_article(run, written):
    path = written(smallest(legal_basis=[{"citation": "GDPR 6(1)(f)"}]))
    (line,) = run("check", "--json", path).lines
    found = json.loads(line)
    assert found["valid"] is True
    articles = {problem["code"]: problem.get("article") for problem in found["problems"]}
    assert articles["interest"] == "GDPR 13(1)(d)"
    assert articles["no-source"] is None


def test_a_file_that_cannot_be_read_does_not_stop_the_rest(run, written, tmp_path):
    bad = written(smallest(silence="perhaps"))
    answer = run("check", "--json", tmp_path / "missing.json", bad)
    assert answer.code == 3
    assert [json.loads(line)["file"] for line in answer.lines] == [str(bad)]
    assert "missing.json" in answer.err


@pytest.mark.parametrize(
    "text, code",
    [("", "json-"), ("{", "json-"), ("[1,]", "json-"), ("\ufeff{}", "json-"), ('{"a": 1, "a": 2}', "limit-duplicate-key")],
)
def test_what_is_no_json(run, written, text, code):
    (line,) = run("check", "--json", written(text)).lines
    (problem,) = json.loads(line)["problems"]
    assert problem["code"].startswith(code)


def test_what_is_too_long_is_refused_as_such(run, tmp_path):
    path = tmp_path / "long.json"
    path.write_bytes(b'{"x-": "' + b"a" * (1 << 21) + b'"}')
    (line,) = run("check", "--json", path).lines
    assert [problem["code"] for problem in json.loads(line)["problems"]] == ["limit-size"]


def test_names_that_are_not_utf8_stay_valid_json(run, tmp_path):
    import os

    path = os.path.join(os.fsencode(tmp_path), b"\xff\x1b.json")
    with open(path, "wb") as file:
        file.write(json.dumps(smallest()).encode())
    answer = run("check", "--json", os.fsdecode(path).encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape"))
    assert answer.code == 0 and "\ufffd\x1b.json" in json.loads(answer.out)["file"]
    assert "\x1b" not in answer.out


def test_format_is_canonical(run, written):
    path = DATA / "every-member.json"
    once = run("format", path)
    assert (once.code, once.err) == (0, "")
    assert run("format", "-", stdin=once.bytes).bytes == once.bytes
    assert json.loads(once.out) == json.loads(path.read_text(encoding="utf-8"))
    assert list(json.loads(once.out))[:2] == ["format", "id"]


def test_the_catalogue_is_canonical(run):
    for path in CATALOGUE:
        assert run("format", path).bytes == path.read_bytes(), path.name
