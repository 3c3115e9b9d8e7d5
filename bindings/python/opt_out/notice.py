"""The notice: reading, checking, writing, and the questions that people have about it."""

from __future__ import annotations

import datetime as dt
import os

from . import _convert
from ._c import native
from ._errors import DocumentError
from .atlas import Atlas, Place, atlas_handle
from .deadline import Deadline
from .parts import (
    Assessment,
    Audience,
    Consent,
    Controller,
    Dispute,
    Event,
    LegalBasis,
    Notified,
    Objection,
    Position,
    Processing,
    Purpose,
    Retention,
    Scope,
    Source,
    days_left_of,
    deadline_of,
    person,
)
from .view import MOST_BYTES, View, Words, part, parts, string, strings, when, words

TYPE_CHECKING = False  # as typing has it, whose import costs more than all of this
if TYPE_CHECKING:
    from typing import Any, Self

    from .actions import Action
    from .draft import Draft
    from .law import Right
    from .report import Problem, Report
    from .states import Status

__all__ = ["Notice", "catalogue", "check"]

RawLimits = tuple[int, int, int, int]


def read_limits(
    max_bytes: int | None, max_depth: int | None, max_members: int | None, max_string: int | None
) -> RawLimits | None:
    """Limits in the order of `optout_json_limits`, 0 for the default."""
    if max_bytes is max_depth is max_members is max_string is None:
        return None
    return (
        0 if max_depth is None else _convert.positive(max_depth, "max_depth", 64),
        0 if max_bytes is None else _convert.positive(max_bytes, "max_bytes", MOST_BYTES),
        0 if max_members is None else _convert.positive(max_members, "max_members", MOST_BYTES),
        0 if max_string is None else _convert.positive(max_string, "max_string", MOST_BYTES),
    )


class Notice(View):
    """A document `opt-out/notice/1` that passed every rule of the format. It does not change: see draft(). Threads
    share it. Notices compare and hash by their canonical text.

    >>> import opt_out
    >>> from datetime import date
    >>> n = opt_out.Notice.catalogue("meta-ai-eu-2025")
    >>> n, n.controller.name, n.services
    (<Notice meta-ai-eu-2025>, 'Meta Platforms Ireland Limited', ('Facebook', 'Instagram'))
    >>> n.title.text("de")
    'Meta trainiert seine KI mit öffentlichen Inhalten'
    >>> n.days_left(today=date(2025, 5, 24))
    2
    >>> n.status(date(2025, 5, 27)) is opt_out.Status.RUNNING
    True
    """

    __slots__ = ()
    format = string("The format and its version.")
    family = string("What joins the documents of one announcement, one for each audience.")
    supersedes = string("The id of the notice that this one replaces.")
    carries_over = string("Whether objections to that one still count: yes, no.")
    title = words("The title.")
    services = strings("The services of the controller that it is about.")
    published = when("When it was announced.")
    notified = part(Notified, "When people were told in person.")
    audience = part(Audience, "Whom it is for.")
    purpose = part(Purpose, "What for.")
    legal_basis = parts(LegalBasis, "The legal bases that it names.")
    scope = part(Scope, "Which data.")
    silence = string("What doing nothing means: used, not-used, no-access.")
    processing = part(Processing, "The use that is announced.")
    objection = part(Objection, "The way to say no.")
    consent = part(Consent, "The way to say yes.")
    recipients = parts(Words, "Who receives the data.")
    retention = parts(Retention, "How long the data is kept.")
    positions = parts(Position, "What others say about it.")
    assessment = part(Assessment, "The legitimate-interest assessment.")
    disputes = parts(Dispute, "Where sources contradict each other.")
    history = parts(Event, "What happened.")
    sources = parts(Source, "Where the facts come from.")

    @property
    def id(self) -> str:
        """The id, such as `meta-ai-eu-2025`."""
        found: str = native.optout_notice_string(self._handle, "/id")
        return found

    @property
    def controller(self) -> Controller:
        """Who announces."""
        return Controller._make(self._handle, "/controller")

    @classmethod
    def catalogue(cls, id: str) -> Self:
        """A notice of the catalogue that is compiled in; see catalogue() for the ids. Raises UnknownName."""
        return cls._make(native.optout_notice_catalogue(_convert.text(id, "id")), "")

    @classmethod
    def parse(
        cls,
        text: str | bytes,
        *,
        max_bytes: int | None = None,
        max_depth: int | None = None,
        max_members: int | None = None,
        max_string: int | None = None,
    ) -> Self:
        """Reads a document whole or not at all; bytes are UTF-8.

        Limits: bytes of the text (default 1 MiB), levels of objects and lists (64, also the most), members of one
        object or list, bytes of one string. Raises SyntaxProblem, LimitProblem or InvalidDocument, whose `.report` has
        all problems.
        """
        limits = read_limits(max_bytes, max_depth, max_members, max_string)
        return cls._make(native.optout_notice_parse_limited(_convert.document(text, "text"), limits), "")

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        *,
        max_bytes: int | None = None,
        max_depth: int | None = None,
        max_members: int | None = None,
        max_string: int | None = None,
    ) -> Self:
        """Reads a file as parse() does; raises OSError where it cannot be read."""
        limits = read_limits(max_bytes, max_depth, max_members, max_string)
        with open(os.fspath(path), "rb") as file:
            # One byte more than is allowed, so that a larger file is refused without being read whole.
            text = file.read((max_bytes or 1 << 20) + 1)
        return cls._make(native.optout_notice_parse_limited(text, limits), "")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is doubtful about it: the document is a notice all the same."""
        from .report import read_report

        return read_report(native.optout_notice_report(self._handle)).problems

    def write(self) -> str:
        """The canonical text; ends in a line feed."""
        text: str = native.optout_notice_write(self._handle)
        return text

    def to_dict(self) -> dict[str, Any]:
        """The document as json.loads() gives it, fresh with each call."""
        import json

        document: dict[str, Any] = json.loads(self.write())
        return document

    def draft(self) -> Draft:
        """A draft that begins with this notice."""
        from .draft import Draft

        return Draft(self)

    def status(self, on: dt.date) -> Status:
        """The status on a day, from the dates and the history."""
        from .states import Status

        number = native.optout_notice_status(self._handle, _convert.day(on, "on"))
        return Status(native.optout_notice_status_name(number))

    def deadline(
        self,
        place: Place | str | None = None,
        *,
        zone: str | None = None,
        on: dt.date | None = None,
        event: str | None = None,
        event_day: dt.date | None = None,
        atlas: Atlas | None = None,
    ) -> Deadline:
        """The announced cut-off: that of the objection, for an opt-in that of the consent; see Way.deadline(). Raises
        NoDeadline, UnknownName, NoData, IOProblem."""
        who = person(place, zone, on=on, event=event, event_day=event_day)
        return deadline_of(self._handle, self._way(), who, atlas)

    def _way(self) -> str:
        return "consent" if self.objection is None and self.consent is not None else "objection"

    def days_left(
        self,
        today: dt.date,
        place: Place | str | None = None,
        *,
        zone: str | None = None,
        event: str | None = None,
        event_day: dt.date | None = None,
        atlas: Atlas | None = None,
    ) -> int | None:
        """Days from `today` to the earliest last day of deadline(), 0 on that day; None after it, and where there is
        none. A day that recurs is looked for from `today` on. Raises UnknownName, NoData, IOProblem."""
        _convert.day(today, "today")
        who = person(place, zone, on=today, event=event, event_day=event_day)
        return days_left_of(self._handle, self._way(), today, who, atlas)

    def rights(self, on: dt.date | None = None) -> tuple[Right, ...]:
        """Every right of the frameworks of the legal bases, the refused ones too; `on` takes the law of that day, None
        the newest (GDPR Art. 7, 13-22, 77-82 and what corresponds to them)."""
        from .law import read_rights

        return read_rights(native.optout_notice_rights(self._handle, _convert.day_moment(on, "on")))

    def actions(
        self,
        now: dt.date,
        place: Place | str | None = None,
        *,
        zone: str | None = None,
        born: dt.date | None = None,
        account: bool | None = None,
        event: str | None = None,
        event_day: dt.date | None = None,
        atlas: Atlas | None = None,
    ) -> tuple[Action, ...]:
        """What a person can do: rights, channels and deadlines, also "late, but still worth it".

        `now` is a date (judged by days) or an aware datetime (judged by ends). `place` and `zone` say where the person
        acts, `born` decides ages, `account` says whether they have one: what is not said is not guessed. Raises
        UnknownName for a place or a zone that there is not, NoData or IOProblem where the zone database fails,
        ValueError for a naive datetime.
        """
        from .actions import read_actions

        who = person(place, zone, born=born, account=account, event=event, event_day=event_day)
        moment = _convert.moment(now, "now")
        actions = native.optout_notice_actions(self._handle, atlas_handle(atlas), who, moment)
        return read_actions(self._handle, actions)

    def _text(self) -> str:
        return self.write()

    def _summary(self) -> str:
        return self.id


def catalogue() -> tuple[str, ...]:
    """The ids of the notices that are compiled in, sorted.

    >>> import opt_out
    >>> "meta-ai-eu-2025" in opt_out.catalogue()
    True
    """
    found: list[str] = []
    while (id := native.optout_catalogue_id(len(found))) is not None:
        found.append(id)
    return tuple(found)


def check(
    text: str | bytes,
    *,
    max_bytes: int | None = None,
    max_depth: int | None = None,
    max_members: int | None = None,
    max_string: int | None = None,
) -> Report:
    """Everything that is wrong with a document, or doubtful; limits as for Notice.parse().

    >>> import opt_out
    >>> report = opt_out.check('{"format": "opt-out/notice/1", "id": "a", "title": {"en": "A"}}')
    >>> report.valid, [(problem.code, problem.pointer) for problem in report]
    (False, [('missing', '/controller/name')])
    """
    from .report import Report

    try:
        notice = Notice.parse(
            text, max_bytes=max_bytes, max_depth=max_depth, max_members=max_members, max_string=max_string
        )
    except DocumentError as error:
        if error.report is None:
            raise
        return error.report
    return Report(notice.warnings)


_convert.show_as_one(globals())
