"""An exception for each status of the C library."""

from __future__ import annotations

from . import _convert

TYPE_CHECKING = False  # as typing has it, whose import costs more than all of this
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .explain import Step
    from .report import RawProblem, Report

__all__ = [
    "AmbiguousDay",
    "AmbiguousDeadline",
    "ArgumentProblem",
    "DocumentError",
    "IOProblem",
    "InvalidDocument",
    "LimitProblem",
    "NoData",
    "NoDeadline",
    "OptOutError",
    "OutOfMemory",
    "OutOfRange",
    "SyntaxProblem",
    "UnknownName",
]


class OptOutError(Exception):
    """The base of all errors of this package. `str()` is the message and its place."""

    status: str | None
    """The word of the C status, such as `invalid`; None where Python alone found the error."""
    code: str | None
    """A stable word for programs, such as `weekday`."""
    pointer: str
    """JSON Pointer of the value, or of the argument (`/place`); `""` where it is the whole, or none is known."""
    line: int | None
    """From 1; None where the error has no place in a text."""
    column: int | None
    """From 1, in code points."""
    offset: int | None
    """Bytes from the start of the text, from 0."""

    def __init__(
        self,
        message: str = "",
        *,
        status: str | None = None,
        code: str | None = None,
        pointer: str = "",
        line: int | None = None,
        column: int | None = None,
        offset: int | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.pointer = pointer
        self.line = line
        self.column = column
        self.offset = offset

    def __str__(self) -> str:
        message = str(self.args[0]) if self.args else ""
        place = [] if self.line is None else [f"line {self.line}, column {self.column}"]
        if self.pointer:
            place.append(self.pointer)
        return f"{message} ({', '.join(place)})" if place else message


class OutOfMemory(OptOutError, MemoryError):
    """No memory; never reported as a bad document."""


class ArgumentProblem(OptOutError, ValueError):
    """An argument that cannot be meant, or options that contradict each other."""


class DocumentError(OptOutError, ValueError):
    """A text that was refused; the base of SyntaxProblem, LimitProblem and InvalidDocument."""

    report: Report | None = None
    """All problems of the document; None where the text was no document (a value for a draft)."""


class SyntaxProblem(DocumentError):
    """Not of the form that is asked for: not JSON (RFC 8259), or no period of ISO 8601."""


class LimitProblem(DocumentError):
    """JSON that is refused: too big, too deep, a key twice, U+0000, ..."""


class InvalidDocument(DocumentError):
    """JSON that breaks the rules of the format."""


class OutOfRange(OptOutError, ValueError):
    """Outside the years 1-9999; of a calendar, outside 1990-2099; an event before its clock was in force."""


class UnknownName(OptOutError, LookupError):
    """No such notice, place, zone, rule, clock, basis or fact; or no holidays of that place in the tables."""


class NoData(OptOutError, OSError):
    """The zone database is missing or damaged."""


class IOProblem(OptOutError, OSError):
    """A file of the zone database could not be read."""


class NoDeadline(OptOutError, LookupError):
    """The notice sets no last day: it says none, says nothing of it, or its day is not known yet."""

    steps: tuple[Step, ...] = ()
    """Why there is none."""


class AmbiguousDay(OptOutError, ValueError):
    """One answer was asked for where the parts of a place differ, as in a holiday of some of them: ask for a part."""


class AmbiguousDeadline(OptOutError, ValueError):
    """One day or one end was asked for where the bounds differ: ask `earliest` or `latest`."""


_CLASSES: dict[str, type[OptOutError]] = {
    "memory": OutOfMemory,
    "argument": ArgumentProblem,
    "syntax": SyntaxProblem,
    "invalid": InvalidDocument,
    "limit": LimitProblem,
    "range": OutOfRange,
    "unknown": UnknownName,
    "no-data": NoData,
    "io": IOProblem,
}


def make(
    status: str,
    code: str,
    message: str,
    pointer: str,
    line: int,
    column: int,
    offset: int,
    problems: Sequence[RawProblem] | None,
) -> OptOutError:
    """The exception for an error of the C library, which calls this."""
    chosen = NoDeadline if code == "no-deadline" else _CLASSES.get(status, OptOutError)
    placed = line > 0
    error = chosen(
        message,
        status=status,
        code=code or None,
        pointer=pointer,
        line=line if placed else None,
        column=column if placed else None,
        offset=offset if placed else None,
    )
    if isinstance(error, DocumentError) and problems is not None:
        from .report import read_report

        error.report = read_report(problems)
    return error


_convert.show_as_one(globals())
