"""What is wrong with a document, and where."""

import pytest

import opt_out
from conftest import MINIMAL

# text, exception, code, pointer, line, column, offset (NOTICE-FORMAT, table of problems)
BAD = [
    ("", opt_out.SyntaxProblem, "json-empty", "", 1, 1, 0),
    (b"\xff", opt_out.SyntaxProblem, "json-utf8", "", 1, 1, 0),
    ('{"id":1,\n"id":2}', opt_out.LimitProblem, "limit-duplicate-key", "/id", 2, 1, 9),
    ('{"id": "\\u0000"}', opt_out.LimitProblem, "limit-nul", "/id", 1, 8, 7),
    ('{"format": "opt-out/notice/2", "id": 7}', opt_out.InvalidDocument, "format", "/format", 1, 12, 11),
    (MINIMAL.replace('"example-2026"', '"Example"'), opt_out.InvalidDocument, "id", "/id", 1, 38, 37),
    (
        MINIMAL.replace('"id"', '"published": {"date": "2025-05-26", "weekday": "sunday"},\n"id"'),
        opt_out.InvalidDocument,
        "weekday",
        "/published/weekday",
        1,
        79,
        78,
    ),
    ('{"ä": 1, "format": "opt-out/notice/1"}', opt_out.InvalidDocument, "unknown-key", "/ä", 1, 2, 1),
]


@pytest.mark.parametrize(("text", "kind", "code", "pointer", "line", "column", "offset"), BAD)
def test_a_bad_document_is_refused_with_its_place(text, kind, code, pointer, line, column, offset):
    with pytest.raises(kind) as caught:
        opt_out.Notice.parse(text)
    error = caught.value
    assert (error.code, error.pointer, error.line, error.column, error.offset) == (code, pointer, line, column, offset)
    first = error.report.errors[0]
    assert (first.code, first.pointer, first.line, first.column, first.offset) == (code, pointer, line, column, offset)
    assert f"line {line}, column {column}" in str(error)
    assert isinstance(error, ValueError)


def test_columns_are_code_points_and_offsets_bytes():
    with pytest.raises(opt_out.InvalidDocument) as caught:
        opt_out.Notice.parse('{"x-ä": "€", "id": 7}')
    problem = next(problem for problem in caught.value.report if problem.pointer == "/id")
    assert (problem.line, problem.column, problem.offset) == (1, 20, 22)


def test_all_problems_are_reported_by_offset():
    report = opt_out.check('{"format": "opt-out/notice/1", "id": 7, "silence": "maybe", "unheard": 1}')
    assert report.valid is False
    assert [(problem.code, problem.pointer) for problem in report.errors] == [
        ("wrong-type", "/id"),
        ("wrong-word", "/silence"),
        ("unknown-key", "/unheard"),
        ("missing", "/title"),
        ("missing", "/controller/name"),
    ]
    offsets = [problem.offset for problem in report]
    assert offsets == sorted(offsets)


def test_a_valid_document_has_warnings_only(meta):
    report = opt_out.check(meta.write())
    assert report.valid is True
    assert report.errors == ()
    assert report.problems == report.warnings == meta.warnings != ()
    with pytest.raises(TypeError, match="report.valid"):
        bool(report)


def test_a_problem_prints_as_the_command_prints_it():
    (problem,) = opt_out.check("[]").problems
    assert str(problem) == f"1:1: error: {problem.message} [wrong-type]"


@pytest.mark.parametrize(
    "limits",
    [{"max_bytes": 20}, {"max_depth": 1}, {"max_members": 3}, {"max_string": 10}],
    ids=lambda limits: next(iter(limits)),
)
def test_limits_can_be_set(limits, tmp_path):
    path = tmp_path / "notice.json"
    path.write_text(MINIMAL)
    for read, what in ((opt_out.Notice.parse, MINIMAL), (opt_out.Notice.open, path)):
        with pytest.raises(opt_out.LimitProblem):
            read(what, **limits)
    assert opt_out.check(MINIMAL, **limits).valid is False


def test_open_does_not_read_an_endless_file():
    with pytest.raises(opt_out.DocumentError):
        opt_out.Notice.open("/dev/zero")


@pytest.mark.parametrize("name", ["max_bytes", "max_depth", "max_members", "max_string"])
@pytest.mark.parametrize(
    ("value", "kind"),
    [(0, ValueError), (-1, ValueError), (2**64, ValueError), (True, TypeError), (1.0, TypeError), ("1", TypeError)],
)
def test_limits_are_positive_whole_numbers(name, value, kind):
    with pytest.raises(kind, match=name):
        opt_out.Notice.parse(MINIMAL, **{name: value})
