"""The problems of a document: all of them, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, overload

from . import _convert

__all__ = ["Problem", "Report"]

RawProblem = tuple[int, str, str, str, int, int, int, str | None]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a document, or doubtful.

    `str()` is the line that the command prints: `LINE:COLUMN: SEVERITY: MESSAGE [CODE] POINTER`.
    """

    severity: Literal["error", "warning"]
    """error: the document is no notice; warning: it is one all the same."""
    code: str
    """A stable word for programs, such as `weekday`."""
    message: str
    """What is wrong, one line in English, without personal data."""
    pointer: str
    """JSON Pointer (RFC 6901) of the value; `""` is the whole document."""
    line: int
    """From 1."""
    column: int
    """From 1, in code points."""
    offset: int
    """Bytes from the start of the text, from 0."""
    article: str | None = None
    """The article that a warning rests on, such as `GDPR 13(1)(c)`; None where it rests on the format alone."""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.severity}: {self.message} [{self.code}] {self.pointer}".rstrip()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is wrong with a document, or doubtful, by offset."""

    problems: tuple[Problem, ...] = ()
    """All of them, at most 1,000 and one that counts the rest."""

    @property
    def valid(self) -> bool:
        """True where no problem is an error; warnings do not count."""
        return not self.errors

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that make the document no notice."""
        return tuple(p for p in self.problems if p.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that leave it one."""
        return tuple(p for p in self.problems if p.severity == "warning")

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)

    def __len__(self) -> int:
        return len(self.problems)

    @overload
    def __getitem__(self, index: int) -> Problem: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Problem, ...]: ...
    def __getitem__(self, index: int | slice) -> Problem | tuple[Problem, ...]:
        return self.problems[index]

    def __bool__(self) -> bool:
        raise TypeError("a Report has no truth value: ask report.valid")

    def __repr__(self) -> str:
        return f"<Report: {len(self.errors)} errors, {len(self.warnings)} warnings>"


def read_report(raw: Sequence[RawProblem]) -> Report:
    """A report from the tuples of the C side, whose severity is 1 for an error."""
    return Report(tuple(Problem("error" if problem[0] == 1 else "warning", *problem[1:]) for problem in raw))


_convert.show_as_one(globals())
