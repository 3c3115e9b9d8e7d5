"""Rights, the facts that they depend on, and the supervisory authorities."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NoReturn

from . import _convert
from ._c import native
from .atlas import Place, place_code
from .explain import LANGUAGES, Step, choose, read_steps

__all__ = ["Authority", "Fact", "Holds", "Right", "authorities", "facts", "rights"]


class Holds(Enum):
    """Whether a right holds. It has no truth value: conditional is neither yes nor no."""

    UNKNOWN = "unknown"
    """The tables do not hold the act."""
    NO = "no"
    """The law refuses it on this basis, or in this case."""
    YES = "yes"
    """It holds, whatever else is the case."""
    CONDITIONAL = "conditional"
    """It depends on facts that are not known: `needs` lists them."""

    def __bool__(self) -> NoReturn:
        raise TypeError("Holds has no truth value: compare it, as in right.holds is opt_out.Holds.YES")

    def __str__(self) -> str:
        return str(self.value)


def holds_of(number: int) -> Holds:
    """The answer of a C number."""
    return Holds(native.optout_holds_name(number))


@dataclass(frozen=True, slots=True)
class Right:
    """The answer whether a right of the data subject holds.

    >>> import opt_out
    >>> marketing = {"direct-marketing": True}
    >>> {r.citation: r for r in opt_out.rights("GDPR 6(1)(f)", facts=marketing)}["GDPR 21(2)"]
    <Right GDPR 21(2): yes>
    """

    citation: str
    """Such as `GDPR 21(1)`."""
    holds: Holds
    """Whether it holds."""
    needs: tuple[str, ...]
    """The names of the facts that can still change a conditional answer: see facts()."""
    waived: bool
    """True where a notice names this right and asks for no grounds."""
    steps: tuple[Step, ...]
    """Why, with acts and articles."""
    words: tuple[str, ...] = ()
    """The texts in the order of the library's languages; `text()` chooses."""

    def text(self, lang: str | None = "en") -> str:
        """What the right is, in a language (BCP 47) that the library has words for, else in English; the citation
        where the tables do not hold the right."""
        return choose(self.words, lang) if self.words else self.citation

    def __repr__(self) -> str:
        return f"<Right {self.citation}: {self.holds}>"


def read_rights(handle: object) -> tuple[Right, ...]:
    """The rights of a list of the C side."""
    return tuple(_read_right(handle, i) for i in range(native.optout_rights_count(handle)))


def _read_right(handle: object, i: int) -> Right:
    row = native.optout_rights_right(handle, i)
    needs = (native.optout_rights_need(handle, i, k) for k in range(native.optout_rights_need_count(handle, i)))
    return Right(
        citation=native.optout_rights_citation(handle, i),
        holds=holds_of(native.optout_rights_holds(handle, i)),
        needs=tuple(native.optout_fact_name(index) for index in needs),
        waived=bool(native.optout_rights_waived(handle, i)),
        steps=read_steps(native.optout_rights_why(handle, i)),
        words=() if row is None else tuple(native.optout_right_text(row, lang) for lang in LANGUAGES),
    )


def rights(*citations: str, facts: Mapping[str, bool] | None = None, on: dt.date | None = None) -> tuple[Right, ...]:
    """Every right of the frameworks of some legal bases, the refused ones too.

    `citations` are bases, judged together (`GDPR 6(1)(f)`), or frameworks without bases (`FADP`). `facts` says what is
    known of the case (see facts()); what is not said is not known. `on` takes the law of that day, None the newest. The
    tables are those of the GDPR, the UK GDPR, the FADP, the LGPD and the CCPA, each row with its source. Raises
    UnknownName for a basis, a framework or a fact that they do not hold.

    >>> import opt_out
    >>> portability = {r.citation: r for r in opt_out.rights("GDPR 6(1)(f)")}["GDPR 20"]
    >>> portability.holds
    <Holds.NO: 'no'>
    """
    named = tuple(_convert.text(citation, "citation") for citation in citations)
    if facts is not None and not isinstance(facts, Mapping):
        raise TypeError(f"facts must be a mapping of names to True or False, not {_convert.kind_of(facts)}")
    known = tuple(
        (_convert.text(name, "the name of a fact"), int(_convert.yes_or_no(yes, f"the fact {name!r}")))
        for name, yes in (facts or {}).items()
    )
    return read_rights(native.optout_rights_judge(named, (_convert.day_moment(on, "on"), known)))


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that answers depend on."""

    name: str
    """Such as `direct-marketing`."""
    article: str
    """With its act: `GDPR 21(2)`."""
    words: tuple[str, ...] = field(repr=False)
    """The questions in the order of the library's languages; `question()` chooses."""

    def question(self, lang: str | None = "en") -> str:
        """The question, in a language (BCP 47) that the library has words for, else in English."""
        return choose(self.words, lang)


def facts() -> tuple[Fact, ...]:
    """All facts that answers can depend on.

    >>> import opt_out
    >>> {fact.name: fact.article for fact in opt_out.facts()}["direct-marketing"]
    'GDPR 21(2)'
    """
    found: list[Fact] = []
    while (name := native.optout_fact_name(len(found))) is not None:
        i = len(found)
        words = tuple(native.optout_fact_question(i, lang) for lang in LANGUAGES)
        found.append(Fact(name, native.optout_fact_article(i), words))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Authority:
    """A supervisory authority (GDPR Art. 51, 77)."""

    place: str
    """The code of the country, or of the part of one."""
    name: str
    """The short name in its own language."""
    host: str
    """Such as `dataprotection.ie`."""
    sector: str
    """For whom: `""` all, `private`, `public`, `federal`."""
    source: str
    """Where the row comes from."""
    verified: bool
    """False: general knowledge only."""


def authorities(place: Place | str | None = None) -> tuple[Authority, ...]:
    """The supervisory authorities of exactly this place (GDPR Art. 51); None: all. Raises UnknownName.

    >>> import opt_out
    >>> [authority.host for authority in opt_out.authorities("IE")]
    ['dataprotection.ie']
    """
    code = place_code(place)
    if code is not None:
        code = Place(code).code  # an unknown place is not one without an authority
    found: list[Authority] = []
    i = 0
    while (handle := native.optout_authority_at(i)) is not None:
        i += 1
        if code is None or code == native.optout_authority_place(handle):
            found.append(_read_authority(handle))
    return tuple(found)


def _read_authority(handle: object) -> Authority:
    return Authority(
        place=native.optout_authority_place(handle),
        name=native.optout_authority_name(handle),
        host=native.optout_authority_host(handle),
        sector=native.optout_authority_sector(handle),
        source=native.optout_authority_source(handle),
        verified=bool(native.optout_authority_is_verified(handle)),
    )


_convert.show_as_one(globals())
