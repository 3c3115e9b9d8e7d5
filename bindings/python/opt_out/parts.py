"""The parts of a notice: who, about whom, what, on which basis, how to object, who says what about it.

The members are those of the format `opt-out/notice/1`; a name that Python reserves ends in `_`.
"""

from __future__ import annotations

import datetime as dt

from . import _convert
from ._c import native
from ._errors import NoDeadline
from .atlas import Atlas, Place, atlas_handle, place_code
from .deadline import Deadline, compute
from .view import View, Words, flag, number, part, parts, string, strings, when, words

TYPE_CHECKING = False  # as typing has it, whose import costs more than all of this
if TYPE_CHECKING:
    from typing import Any

__all__ = [
    "Age",
    "Assessment",
    "Audience",
    "Channel",
    "Claim",
    "Confirm",
    "Consent",
    "Controller",
    "Dispute",
    "Effect",
    "Event",
    "LegalBasis",
    "Notified",
    "Objection",
    "Position",
    "Processing",
    "Published",
    "Purpose",
    "Retention",
    "Scope",
    "ScopeItem",
    "SecondAct",
    "Source",
    "Way",
    "Weight",
    "Window",
]

RawPerson = tuple[
    int, str | None, str | None, _convert.Moment | None, _convert.Moment | None, str | None, _convert.Moment | None
]


def person(
    place: Place | str | None = None,
    zone: str | None = None,
    *,
    born: dt.date | None = None,
    account: bool | None = None,
    on: dt.date | None = None,
    event: str | None = None,
    event_day: dt.date | None = None,
) -> RawPerson:
    """Who asks, in the order of `optout_person`."""
    has_account = 0 if account is None else 1 if _convert.yes_or_no(account, "account") else 2
    return (
        has_account,
        place_code(place),
        _convert.optional_text(zone, "zone"),
        _convert.day_moment(born, "born"),
        _convert.day_moment(on, "on"),
        _convert.optional_text(event, "event"),
        _convert.day_moment(event_day, "event_day"),
    )


class Controller(View):
    """Who announces (GDPR Art. 4(7))."""

    __slots__ = ()
    name = string("The name.")
    country = string("The country of the seat, ISO 3166-1.")
    class_ = string("A class of controllers, such as `health-insurer`.")
    yours = flag("True: each person's own of that class.")

    def _summary(self) -> str:
        return str(self.name)


class Notified(View):
    """When and how people were told."""

    __slots__ = ()
    from_ = when("From when on.")
    by = strings("How, such as `email`.")


class Age(View):
    """The ages of an audience, in years, both included."""

    __slots__ = ()
    min = number("The lowest age.")
    max = number("The highest age.")


class Audience(View):
    """Whom the notice is for."""

    __slots__ = ()
    territory = strings("Codes of places: see Place.")
    except_ = strings("Places that are left out.")
    plan = strings("Plans of the service.")
    role = strings("Roles of the person.")
    age = part(Age, "Ages.")


class Purpose(View):
    """What for."""

    __slots__ = ()
    code = string("A word, such as `ai-training`.")
    text = words("In words.")


class LegalBasis(View):
    """A legal basis that the notice names."""

    __slots__ = ()
    citation = string("Such as `GDPR 6(1)(f)`.")
    kind = string("`licence`, where no law is named.")
    interest = words("The interest that is pursued.")
    sources = strings("Ids of sources.")

    def _row(self) -> object:
        return native.optout_notice_basis(self._handle, int(self._at.rsplit("/", 1)[1]))

    @property
    def iri(self) -> str | None:
        """The IRI of the W3C Data Privacy Vocabulary."""
        row = self._row()
        found: str | None = None if row is None else native.optout_basis_iri(row)
        return found

    def text(self, lang: str | None = "en") -> str | None:
        """The basis in words, in a language (BCP 47) that the library has words for, else in English; None for one
        that the tables do not hold."""
        row = self._row()
        language = _convert.optional_text(lang, "lang")
        found: str | None = None if row is None else native.optout_basis_text(row, language)
        return found

    def _summary(self) -> str:
        return str(self.citation or self.kind)


class Published(View):
    """When an item was published."""

    __slots__ = ()
    from_ = when("From when on.")
    to = when("Until when, the day included.")


class ScopeItem(View):
    """Data that is used, or left out."""

    __slots__ = ()
    kind = strings("Any of these kinds, such as `post`.")
    visibility = string("Such as `public`.")
    state = string("Such as `at-rest`.")
    data_subject = string("Whom it shows: `minor` is below the lowest age of the audience.")
    by = string("Who posted it: self, others.")
    services = strings("Any of these services.")
    published = part(Published, "When it was published.")
    sample = flag("True: only part of it is used.")
    text = words("In words.")
    sources = strings("Ids of sources.")

    def _summary(self) -> str:
        return " ".join(self.kind) or str(self.data_subject)


class Scope(View):
    """Which data."""

    __slots__ = ()
    include = parts(ScopeItem, "What is used.")
    exclude = parts(ScopeItem, "What is not: this beats `include`.")
    retroactive = flag("True: also what was there before.")


class Processing(View):
    """The use that is announced."""

    __slots__ = ()
    starts = when("When it starts.")
    every = when("When it recurs.")
    reversible = flag("False: it cannot be undone.")
    sources = strings("Ids of sources.")

    @property
    def per_account(self) -> bool:
        """True where it starts on another day for each account."""
        return bool(native.optout_notice_string(self._handle, f"{self._at}/starts") == "per-account")


class Window(View):
    """From when until when a way can be used at all."""

    __slots__ = ()
    from_ = when("From when on.")
    until = when("Until when, the day included.")


class Effect(View):
    """What a way brings about."""

    __slots__ = ()
    in_time = string("In time: everything, published-later, used-later, collected-later, erased, next-window.")
    late = string("Late: the same, or none, unclear.")
    from_ = when("From when it works.")
    text = words("In words.")


class SecondAct(View):
    """What must be done after the controller has answered."""

    __slots__ = ()
    act = string("Such as `enter-code`.")
    until = when("Until when.")


class Confirm(View):
    """How the controller confirms."""

    __slots__ = ()
    by = string("Such as `email`.")
    says = string("received, accepted, completed.")
    within = string("A period, ISO 8601.")
    then = part(SecondAct, "What must be done then.")


class Channel(View):
    """One road of a way. `until` to `confirm` replace those of the way, whole."""

    __slots__ = ()
    type = string("web-form, email, setting, phone, letter, in-person, app, signal, tag.")
    services = strings("For these services.")
    account = string("`none`: for those without an account.")
    url = string("The address of the page.")
    address = string("An e-mail, phone or postal address, by type.")
    to = string("Who receives it.")
    login = flag("Whether it needs a login.")
    fallback = string("Where to find an address that is not named: imprint.")
    path = strings("The way through the settings.")
    set = string("The position to choose: on, off.")
    subject = string("The subject of a message.")
    form = string("A form to use.")
    needs = strings("What must be given, such as `account-email`.")
    until = when("The last day in time.")
    open = part(Window, "When it can be used at all.")
    grounds = string("Reasons: none, optional, required.")
    by = strings("Who acts, such as `parent`.")
    covers = string("What it covers: account, linked-accounts, person, ...")
    honoured = string("always, reviewed.")
    confirm = part(Confirm, "How the controller confirms.")
    checked = string("The day on which the road was looked at, YYYY-MM-DD.")
    text = words("In words.")
    sources = strings("Ids of sources.")

    def _summary(self) -> str:
        return " ".join(filter(None, (self.type, self.url or self.address)))


class Way(View):
    """A way to say no (objection) or yes (consent).

    >>> import opt_out
    >>> way = opt_out.Notice.catalogue("meta-ai-eu-2025").objection
    >>> way.right, way.grounds, way.effect.late
    (('GDPR 21(1)',), 'none', 'published-later')
    >>> way.deadline(place="DE-BY")
    <Deadline 2025-05-26>
    """

    __slots__ = ()
    right = strings("Citations such as `GDPR 21(1)`, or `offered`: a mere offer.")
    until = when("The last day in time.")
    open = part(Window, "When it can be used at all.")
    grounds = string("Reasons: none, optional, required.")
    by = strings("Who acts, such as `parent`.")
    jointly = flag("True: all of them together.")
    covers = string("account, linked-accounts, person, workspace, item, browser, building.")
    honoured = string("always, reviewed.")
    effect = part(Effect, "What it brings about.")
    confirm = part(Confirm, "How the controller confirms.")
    lasts = string("Such as `until-revoked`.")
    revocable = flag("Whether it can be taken back.")
    costs = parts(Words, "What it costs the person.")
    channels = parts(Channel, "The roads.")
    text = words("In words.")
    sources = strings("Ids of sources.")

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
        """The announced cut-off, which is the controller's own promise and no term of the law.

        It ends at midnight in the zone that the notice states, else in `zone`, else in those of `place`, else in those
        of the audience's territory, which gives bounds. `on` is today, for a date that recurs; `event_day` is the day
        of `event`, for one that counts from it. Raises NoDeadline where the notice sets no day, UnknownName for a place
        or a zone that there is not, NoData or IOProblem where the zone database fails.
        """
        who = person(place, zone, on=on, event=event, event_day=event_day)
        return deadline_of(self._handle, self._at[1:], who, atlas)

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
        """Days from `today` to the earliest last day, 0 on that day; None after it, and where there is none. Raises as
        deadline() does, save NoDeadline: UnknownName, NoData, IOProblem."""
        _convert.day(today, "today")
        who = person(place, zone, on=today, event=event, event_day=event_day)
        return days_left_of(self._handle, self._at[1:], today, who, atlas)

    def _summary(self) -> str:
        until = self.until
        return f"until {until._summary()}" if until else self._at


class Objection(Way):
    """The way to say no, such as the objection of GDPR Art. 21."""

    __slots__ = ()


class Consent(Way):
    """The way to say yes (GDPR Art. 4(11), 7)."""

    __slots__ = ()


_DEADLINES = {
    "objection": native.optout_notice_objection_deadline,
    "consent": native.optout_notice_consent_deadline,
}


def deadline_of(handle: object, way: str, who: RawPerson, atlas: Atlas | None) -> Deadline:
    """The deadline of a way of a notice; NoDeadline tells why there is none."""
    why = native.optout_explanation_new()
    try:
        return compute(_DEADLINES[way], handle, atlas_handle(atlas), who, why=why)
    except NoDeadline as error:
        from .explain import read_steps

        error.steps = read_steps(native.optout_explanation_steps(why))
        raise


def days_left_of(handle: object, way: str, today: dt.date, who: RawPerson, atlas: Atlas | None) -> int | None:
    """Days to the earliest last day of a way; None after it, and where there is none."""
    try:
        left = deadline_of(handle, way, who, atlas).days_left(today)
    except NoDeadline:
        return None
    return left if left >= 0 else None


class Retention(View):
    """How long data is kept."""

    __slots__ = ()
    if_ = string("objected, silent.")
    period = string("ISO 8601.")


class Position(View):
    """What somebody says about the notice."""

    __slots__ = ()
    party = string("Who.")
    role = string("Such as `authority`, `court`, `ngo`.")
    stance = string("for, against, neutral, mixed.")
    claim = words("What they say.")
    date = when("When.")
    case = string("The number of the case.")
    decision = string("Such as `injunction-refused`.")
    interim = flag("True: not final.")
    sources = strings("Ids of sources.")

    def _summary(self) -> str:
        return f"{self.party}: {self.stance}"


class Weight(View):
    """One side of the balance (GDPR Art. 6(1)(f))."""

    __slots__ = ()
    side = string("Such as `person`, `society`.")
    text = words("In words.")
    weight = string("benefit, harm.")
    sources = strings("Ids of sources.")

    def _summary(self) -> str:
        return f"{self.side}: {self.weight}"


class Assessment(View):
    """The legitimate-interest assessment: interests, necessity, balance, safeguards (EDPB Opinion 28/2024)."""

    __slots__ = ()
    interests = parts(Words, "Which interests there are.")
    necessity = parts(Words, "Whether milder means would do.")
    balancing = parts(Weight, "What weighs for whom.")
    safeguards = parts(Words, "What protects the person.")


class Claim(View):
    """What some sources say instead."""

    __slots__ = ()
    text = words("In words.")
    absent = flag("True: they say that there is no such thing.")
    sources = strings("Ids of sources.")

    @property
    def value(self) -> Any:
        """The value that they give, as json.loads() gives it; None where they give none."""
        return self.to_json().get("value")


class Dispute(View):
    """A place about which sources contradict each other."""

    __slots__ = ()
    at = string("The JSON Pointer of the place.")
    claims = parts(Claim, "What the others say.")

    def _summary(self) -> str:
        return str(self.at)


class Event(View):
    """What happened."""

    __slots__ = ()
    date = when("When.")
    event = string("Such as `paused`, `resumed`, `started`.")
    by = string("By whom.")
    text = words("In words.")
    sources = strings("Ids of sources.")

    def _summary(self) -> str:
        date = self.date
        return " ".join(filter(None, (date._summary() if date else None, self.event)))


class Source(View):
    """Where facts come from."""

    __slots__ = ()
    id = string("The id by which others name it.")
    kind = string("primary, court, authority, press, expert, memory.")
    title = string("The title.")
    site = string("The site.")
    url = string("The address.")
    date = string("The day of publication, YYYY-MM-DD.")
    read = string("The day on which it was read, YYYY-MM-DD.")
    supports = strings("JSON Pointers of the places that it supports.")

    def _summary(self) -> str:
        return str(self.id)


_convert.show_as_one(globals())
