"""The notice: reading, checking, writing, and the questions that people have about it."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, Self

from . import _convert
from ._c import native
from ._errors import DocumentError, Problem, Report, read_report
from .atlas import Atlas, Place, atlas_handle
from .deadline import Deadline, State, read_deadline, state_of
from .explain import LANGUAGES, Step, choose, read_steps
from .law import Holds, Right, holds_of, read_rights
from .parts import (
    Assessment,
    Audience,
    Channel,
    Controller,
    Dispute,
    Event,
    LegalBasis,
    Notified,
    Position,
    Processing,
    Purpose,
    Retention,
    Scope,
    Source,
    Way,
    days_left_of,
    deadline_of,
    person,
)
from .view import MOST_BYTES, View, Words, part, parts, string, strings, when, words

RawLimits = tuple[int, int, int, int]


class Status(StrEnum):
    """How a notice stands on a day."""

    NONE = "none"
    """Before it was published."""
    ANNOUNCED = "announced"
    OPEN = "open"
    """Objections or consents count in full."""
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Action:
    """What a person can do now. The announced way and the right in law stand apart: the first has a cut-off, the
    second has none."""

    code: Literal["object", "consent", "no-way", "right"]
    """object and consent are announced ways; no-way: the notice says that there is none; right: by law."""
    way: Literal["objection", "consent"] | None
    """None: the law alone."""
    right: str | None
    """The right by its citation, `offered` for a mere offer; None: none is named."""
    holds: Holds | None
    """Whether that right holds; None where none is named."""
    channel: Channel | None
    """The road; None where none is named."""
    grounds: str | None
    """Reasons: none, optional, required; None: not said."""
    deadline: Deadline | None
    """The announced cut-off; None: none runs."""
    state: State | None
    """Where `now` stands to the deadline; None without one."""
    in_time: str | None
    """What it brings about in time, such as `everything`; None: not said."""
    late: str | None
    """What it brings about late, such as `published-later`; None: not said."""
    irreversible: bool | None
    """True: what has been done by then cannot be undone; None: not said."""
    steps: tuple[Step, ...]
    """Why, with acts and articles."""
    words: tuple[str, ...]
    """The texts in the order of the library's languages; `text()` chooses."""

    def text(self, lang: str | None = "en") -> str:
        """What to do and what it does, in a language (BCP 47) that the library has words for, else in English."""
        return choose(self.words, lang)

    def __repr__(self) -> str:
        said = (self.code, self.right, self.channel and self.channel.type, self.state)
        return f"<Action {' '.join(str(word) for word in said if word is not None)}>"


def _read_action(notice: object, actions: object, i: int) -> Action:
    way = native.optout_actions_way(actions, i)
    right = native.optout_actions_citation(actions, i)
    channel = native.optout_actions_channel(actions, i)
    return Action(
        code=native.optout_actions_code(actions, i),
        way=way,
        right=right,
        holds=None if right is None else holds_of(native.optout_actions_holds(actions, i)),
        channel=None if channel is None else Channel._make(notice, f"/{way}/channels/{channel}"),
        grounds=native.optout_actions_grounds(actions, i),
        deadline=read_deadline(
            native.optout_actions_deadline(actions, i), native.optout_actions_deadline_why(actions, i)
        ),
        state=state_of(native.optout_actions_state(actions, i)),
        in_time=native.optout_actions_in_time(actions, i),
        late=native.optout_actions_late(actions, i),
        irreversible={1: True, 2: False}.get(native.optout_actions_irreversible(actions, i)),
        steps=read_steps(native.optout_actions_why(actions, i)),
        words=tuple(native.optout_actions_effect(actions, i, lang) for lang in LANGUAGES),
    )


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
    objection = part(Way, "The way to say no.")
    consent = part(Way, "The way to say yes.")
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
        return read_report(native.optout_notice_report(self._handle)).problems

    def write(self) -> str:
        """The canonical text; ends in a line feed."""
        text: str = native.optout_notice_write(self._handle)
        return text

    def to_dict(self) -> dict[str, Any]:
        """The document as json.loads() gives it, fresh with each call."""
        document: dict[str, Any] = json.loads(self.write())
        return document

    def draft(self) -> Draft:
        """A draft that begins with this notice."""
        return Draft(self)

    def status(self, on: dt.date) -> Status:
        """The status on a day, from the dates and the history."""
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
        """The announced cut-off: that of the objection, for an opt-in that of the consent; see Way.deadline()."""
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
        """Days from `today` to the earliest last day of deadline(); None after it, and where there is none. A day that
        recurs is looked for from `today` on."""
        _convert.day(today, "today")
        who = person(place, zone, on=today, event=event, event_day=event_day)
        return days_left_of(self._handle, self._way(), today, who, atlas)

    def rights(self, on: dt.date | None = None) -> tuple[Right, ...]:
        """Every right of the frameworks of the legal bases, the refused ones too; `on` takes the law of that day, None
        the newest."""
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
        acts, `born` decides ages, `account` says whether they have one: what is not said is not guessed.
        """
        who = person(place, zone, born=born, account=account, event=event, event_day=event_day)
        moment = _convert.moment(now, "now")
        actions = native.optout_notice_actions(self._handle, atlas_handle(atlas), who, moment)
        return tuple(_read_action(self._handle, actions, i) for i in range(native.optout_actions_count(actions)))

    def _text(self) -> str:
        return self.write()

    def _summary(self) -> str:
        return self.id


class Draft:
    """A notice while it is built or changed, by JSON Pointer; for one thread at a time.

    >>> import opt_out
    >>> draft = opt_out.Notice.catalogue("meta-ai-eu-2025").draft()
    >>> draft.set("/id", "my-copy").remove("/objection/until/weekday").finish()
    <Notice my-copy>
    """

    __slots__ = ("_handle",)
    _handle: object

    def __init__(self, notice: Notice | None = None) -> None:
        """Begins with a notice; None: with the empty object."""
        if notice is not None and not isinstance(notice, Notice):
            raise TypeError(f"notice must be an opt_out.Notice, not {_convert.kind_of(notice)}")
        self._handle = native.optout_draft_new(None if notice is None else notice._handle)

    def set(self, pointer: str, value: Any) -> Self:
        """Sets the value at a place: whatever json.dumps() takes, dates, and parts of notices. Objects that lack are
        made on the way; `-` as the last token appends to a list. The rules of the format are judged by finish()."""
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, default=_jsonable)
        native.optout_draft_set(self._handle, _convert.text(pointer, "pointer"), _convert.text(text, "value"))
        return self

    def remove(self, pointer: str) -> Self:
        """Removes the value at a place."""
        native.optout_draft_set(self._handle, _convert.text(pointer, "pointer"), None)
        return self

    def text(self) -> str:
        """The text as it stands, judged by nobody."""
        text: str = native.optout_draft_write(self._handle)
        return text

    def finish(self) -> Notice:
        """The notice; raises InvalidDocument, whose places are those of text(). The draft stays as it is."""
        text = self.text()
        return Notice.parse(text, max_bytes=max(1 << 20, len(text.encode())))

    def __reduce__(self) -> tuple[Callable[..., Draft], tuple[str]]:
        raise TypeError("a Draft cannot be pickled: pickle its text()")

    def __repr__(self) -> str:
        return "<Draft>"


def _jsonable(value: object) -> Any:
    if isinstance(value, View):
        return value.to_json()
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    raise TypeError(f"a notice holds no {_convert.kind_of(value)}")


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
    try:
        notice = Notice.parse(
            text, max_bytes=max_bytes, max_depth=max_depth, max_members=max_members, max_string=max_string
        )
    except DocumentError as error:
        if error.report is None:
            raise
        return error.report
    return Report(notice.warnings)
