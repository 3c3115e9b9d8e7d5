"""Reasons: each answer can list its steps, with act, article and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from . import _convert
from ._c import native

__all__ = ["Step"]

RawStep = tuple[str, str, str, int | None, int | None, tuple[str, ...]]


def _languages() -> tuple[str, ...]:
    found: list[str] = []
    while (tag := native.optout_language_at(len(found))) is not None:
        found.append(tag)
    return tuple(found)


LANGUAGES = _languages()
"""The languages that the library has words for, English first."""


def choose(words: tuple[str, ...], lang: str | None) -> str:
    """The words in a language (BCP 47), of those given in the order of LANGUAGES; English where it has none."""
    return words[LANGUAGES.index(native.optout_language(_convert.optional_text(lang, "lang")))]


@dataclass(frozen=True, slots=True)
class Step:
    """One reason of an answer.

    >>> import opt_out
    >>> from datetime import date
    >>> step = opt_out.deadline(date=date(2025, 5, 26), place="DE").steps[0]
    >>> step.act, step.article
    ('Regulation (EEC, Euratom) No 1182/71', '5')
    """

    code: str
    """A stable word for programs, such as `date-whole-day`."""
    act: str
    """Such as `GDPR`; `""` where the step rests on the notice alone."""
    article: str
    """Such as `3(4)`; `""` where the step rests on none."""
    before: date | None
    """The day before the step was applied."""
    after: date | None
    """The day after it."""
    words: tuple[str, ...] = field(repr=False)
    """The texts in the order of the library's languages; `text()` chooses."""

    def text(self, lang: str | None = "en") -> str:
        """What the step says, in a language (BCP 47) that the library has words for, else in English."""
        return choose(self.words, lang)


def read_steps(raw: Iterable[RawStep]) -> tuple[Step, ...]:
    """Steps from the tuples of the C side."""
    return tuple(
        Step(code, act, article, _convert.to_optional_date(before), _convert.to_optional_date(after), words)
        for code, act, article, before, after, words in raw
    )


_convert.show_as_one(globals())
