"""Every public callable, with arguments that are right and values that are wrong for each of its parameters.

Tests run over these tables: test_surface.py (what is refused, and how) and test_memory.py (what stays behind). A public
callable or a parameter that lacks here fails the first of them.
"""

import enum
import inspect
from array import array
from dataclasses import is_dataclass
from datetime import date, datetime, timezone
from functools import cache
from types import FunctionType

import opt_out
from conftest import DATA, MINIMAL
from opt_out.deadline import EVENTS

DAY = date(2025, 5, 24)
NOON = datetime(2025, 5, 24, 12, tzinfo=timezone.utc)
NAIVE = datetime(2025, 5, 24, 12)
LONG = "x" * 10_000_000
LARGE = 2**70

SMALL = (
    MINIMAL[:-1] + ', "published": "2025-04-14", "legal_basis": [{"citation": "GDPR 6(1)(f)"}],'
    ' "objection": {"until": "2025-05-26", "channels": [{"type": "email"}]}, "consent": {"until": "2025-05-26"}}'
)


class Things:
    """What calls are made on, each made once; small, so that many calls take little time."""

    def __init__(self):
        self.notice = opt_out.Notice.parse(SMALL)
        self.atlas = opt_out.Atlas()
        self.zone = self.atlas.zone("Europe/Berlin")
        self.place = opt_out.Place("DE-BY")
        self.calendar = opt_out.Calendar("DE-BY-augsburg")
        self.clock = opt_out.Clock("gdpr-12-3")
        self.period = opt_out.Period.parse("P1M")
        self.deadline = self.notice.deadline("DE-BY")
        self.draft = opt_out.Draft()
        self.right = self.notice.rights()[0]
        self.action = self.notice.actions(DAY, "DE-BY")[0]
        self.fact = opt_out.facts()[0]
        self.step = self.deadline.steps[0]
        self.report = opt_out.check('{"id": 7}')
        self.path = DATA / "made-up.json"


@cache
def things():
    return Things()


# --- the callables ----------------------------------------------------------------------------------------------------

# Each: on what it is called, and good arguments for all that has no default. `*` stands for what is passed by place.
CALLS = {
    "Atlas": (lambda it: opt_out.Atlas, {}),
    "Atlas.zone": (lambda it: it.atlas.zone, {"name": "Europe/Berlin"}),
    "Calendar": (lambda it: opt_out.Calendar, {"place": "DE-BY"}),
    "Calendar.add_working_days": (lambda it: it.calendar.add_working_days, {"day": DAY, "n": 3}),
    "Calendar.count_working_days": (lambda it: it.calendar.count_working_days, {"first": DAY, "last": DAY}),
    "Calendar.holidays": (lambda it: it.calendar.holidays, {"year": 2025}),
    "Calendar.holidays_on": (lambda it: it.calendar.holidays_on, {"day": DAY}),
    "Calendar.is_public_holiday": (lambda it: it.calendar.is_public_holiday, {"day": DAY}),
    "Calendar.is_working_day": (lambda it: it.calendar.is_working_day, {"day": DAY}),
    "Calendar.next_working_day": (lambda it: it.calendar.next_working_day, {"day": DAY}),
    "Calendar.working_days": (lambda it: it.calendar.working_days, {"days": [DAY]}),
    "Clock": (lambda it: opt_out.Clock, {"id": "gdpr-12-3"}),
    "Clock.text": (lambda it: it.clock.text, {}),
    "Deadline.days_left": (lambda it: it.deadline.days_left, {"today": DAY}),
    "Deadline.explain": (lambda it: it.deadline.explain, {}),
    "Deadline.state": (lambda it: it.deadline.state, {"on": DAY}),
    "Draft": (lambda it: opt_out.Draft, {}),
    "Draft.finish": (lambda it: opt_out.Draft(it.notice).finish, {}),
    "Draft.remove": (lambda it: opt_out.Draft().set("/x-a", 1).remove, {"pointer": "/x-a"}),
    "Draft.set": (lambda it: opt_out.Draft().set, {"pointer": "/x-b", "value": 1}),
    "Draft.text": (lambda it: it.draft.text, {}),
    "Fact.question": (lambda it: it.fact.question, {}),
    "LegalBasis.text": (lambda it: it.notice.legal_basis[0].text, {}),
    "Notice.actions": (lambda it: it.notice.actions, {"now": DAY, "place": "DE-BY"}),
    "Notice.catalogue": (lambda it: opt_out.Notice.catalogue, {"id": "meta-ai-au-2024"}),
    "Notice.days_left": (lambda it: it.notice.days_left, {"today": DAY, "place": "DE-BY"}),
    "Notice.deadline": (lambda it: it.notice.deadline, {"place": "DE-BY"}),
    "Notice.draft": (lambda it: it.notice.draft, {}),
    "Notice.open": (lambda it: opt_out.Notice.open, {"path": things().path}),
    "Notice.parse": (lambda it: opt_out.Notice.parse, {"text": SMALL}),
    "Notice.rights": (lambda it: it.notice.rights, {}),
    "Notice.status": (lambda it: it.notice.status, {"on": DAY}),
    "Notice.to_dict": (lambda it: it.notice.to_dict, {}),
    "Notice.write": (lambda it: it.notice.write, {}),
    "Period.parse": (lambda it: opt_out.Period.parse, {"text": "P1M"}),
    "Place": (lambda it: opt_out.Place, {"code": "DE-BY"}),
    "Place.is_in": (lambda it: it.place.is_in, {"territory": "EU"}),
    "Place.name": (lambda it: it.place.name, {}),
    "Right.text": (lambda it: it.right.text, {}),
    "Step.text": (lambda it: it.step.text, {}),
    "View.is_disputed": (lambda it: it.notice.objection.is_disputed, {}),
    "View.is_unverified": (lambda it: it.notice.objection.is_unverified, {}),
    "View.says_none": (lambda it: it.notice.objection.says_none, {"member": "until"}),
    "View.to_json": (lambda it: it.notice.objection.to_json, {}),
    "Way.days_left": (lambda it: it.notice.objection.days_left, {"today": DAY, "place": "DE-BY"}),
    "Way.deadline": (lambda it: it.notice.consent.deadline, {"place": "DE-BY"}),
    "When.bounds": (lambda it: it.notice.published.bounds, {}),
    "Words.choose": (lambda it: it.notice.title.choose, {}),
    "Words.text": (lambda it: it.notice.title.text, {}),
    "Zone.day": (lambda it: it.zone.day, {"when": NOON}),
    "Zone.day_end": (lambda it: it.zone.day_end, {"day": DAY}),
    "Zone.offset": (lambda it: it.zone.offset, {"when": NOON}),
    "Action.text": (lambda it: it.action.text, {}),
    "authorities": (lambda it: opt_out.authorities, {}),
    "catalogue": (lambda it: opt_out.catalogue, {}),
    "check": (lambda it: opt_out.check, {"text": MINIMAL}),
    "clocks": (lambda it: opt_out.clocks, {}),
    "deadline": (lambda it: opt_out.deadline, {"date": DAY, "place": "DE-BY"}),
    "deadline_days": (
        lambda it: opt_out.deadline_days,
        {"rule": "eu-1182-71", "period": "P1M", "calendar": things().calendar, "events": [DAY]},
    ),
    "facts": (lambda it: opt_out.facts, {}),
    "places": (lambda it: opt_out.places, {}),
    "rights": (lambda it: opt_out.rights, {"*": "GDPR 6(1)(f)"}),
}


def call(name, /, **changed):
    """Calls one of them with its good arguments, some of them changed."""
    target, good = CALLS[name]
    arguments = good | changed
    by_place = [arguments.pop("*")] if "*" in arguments else []
    return target(things())(*by_place, **arguments)


# --- what is wrong for which parameter --------------------------------------------------------------------------------

NOT_TEXT = [7, 1.5, b"DE", ["a"], object(), True]
BAD_TEXT = [(value, TypeError) for value in NOT_TEXT] + [("a\0b", ValueError), ("a\ud800", ValueError)]
BAD_DAY = [(value, TypeError) for value in ("2025-05-24", 20232, 1.5, True, NAIVE, NOON, object())]
BAD_ATLAS = [(value, TypeError) for value in ("/usr/share/zoneinfo", 1, object(), opt_out.Place("DE"))]
BAD_LIMIT = [(value, TypeError) for value in ("1", 1.5, True, object())]
BAD_LIMIT += [(value, ValueError) for value in (0, -1, -LARGE, LARGE)]
BAD_MOMENT = [(value, TypeError) for value in ("2025-05-24", 20232, True, object())] + [(NAIVE, ValueError)]
BAD_PERIOD = [(value, TypeError) for value in NOT_TEXT]
BAD_PERIOD += [
    (text, ValueError) for text in ("", "a\0b", "a\ud800", "P", "P0D", "P1.5M", "-P1M", "p1m", "P100000D", LONG)
]
UNSAID = [(None, None)]  # None is fine
NEEDED = [(None, TypeError)]

KINDS = {
    "text": BAD_TEXT + NEEDED,
    "optional text": BAD_TEXT + UNSAID,
    "place": BAD_TEXT + UNSAID + [("Bavaria", LookupError), (LONG, LookupError)],
    "territory": BAD_TEXT + NEEDED + [("Bavaria", LookupError), (LONG, LookupError)],
    "day": BAD_DAY + NEEDED,
    "optional day": BAD_DAY + UNSAID,
    "moment": BAD_MOMENT + NEEDED,
    "instant": BAD_MOMENT + NEEDED + [(DAY, TypeError)],
    "announced": BAD_DAY + [(None, ValueError)],
    "atlas": BAD_ATLAS + UNSAID,
    "limit": BAD_LIMIT + UNSAID,
    "yes or no": [(value, TypeError) for value in (1, 0, "yes", object())] + UNSAID,
    "facts": [(value, TypeError) for value in (["direct-marketing"], "direct-marketing", 1, {7: True}, {"x": 1})]
    + [({"a\0": True}, ValueError), ({"no-such-fact": True}, LookupError), ({LONG: True}, LookupError)]
    + UNSAID,
    "document": [(value, TypeError) for value in (7, 1.5, None, ["a"], object(), date.min)]
    + [("\ud800", ValueError), ("{\0}", ValueError), (b"\0", ValueError), (LONG, ValueError), ("[" * 9999, ValueError)],
    "judged document": [(value, TypeError) for value in (7, 1.5, None, ["a"], object(), date.min)]
    + [("\ud800", ValueError), ("{\0}", None), (b"\0", None), (LONG, None), ("[" * 9999, None)],
    "path": [(value, TypeError) for value in (7, None, ["a"], object())]
    + [("a\0b", ValueError), ("a\ud800", ValueError), ("/nonexistent", OSError), (LONG, OSError), ("/", OSError)],
    "folder": [(value, TypeError) for value in (7, b"/", ["a"], object())]
    + [("a\0b", ValueError), ("a\ud800", ValueError), ("/nonexistent", OSError), (LONG, OSError)]
    + UNSAID,
    "json": [(value, TypeError) for value in (object(), b"x", {1, 2}, NAIVE, things().atlas)]
    + [(value, ValueError) for value in (float("nan"), float("inf"), "a\0b", "a\ud800")]
    + [("[" * 200, None), (LONG[:100_000], None)],
    "calendar": [(value, TypeError) for value in ("DE-BY", 1, object(), opt_out.Place("DE"))] + NEEDED,
    "civil": [(value, TypeError) for value in ("2025-05-24", 20232, True, object())] + UNSAID,
    "clock": BAD_TEXT + UNSAID + [("gdpr-99", LookupError), (LONG, LookupError)],
    "column": [(value, TypeError) for value in (7, DAY, "2025-05-24", b"x", {}, object(), ["x"], [NOON], [1.5])]
    + [(array("H", [1]), TypeError), (array("d", [1.0]), TypeError), (memoryview(b"12345678"), TypeError)]
    + [(memoryview(bytes(9))[1:].cast("i"), ValueError), (memoryview(array("i", range(9)))[::2], ValueError)]
    + NEEDED,
    "decrees": [
        (value, TypeError) for value in (7, "DE", [DAY], [(DAY, "DE")], [("2025-05-24", "DE", "x")], [(DAY, None, "x")])
    ]
    + [([(DAY, "XX", "x")], LookupError), ([(DAY, "DE", "")], ValueError), ([(DAY, "DE", "a\0b")], ValueError)]
    + NEEDED,
    "direction": BAD_TEXT + UNSAID + [("forward", ValueError), ("", ValueError)],
    "option": BAD_TEXT + UNSAID + [("yes", ValueError), ("", ValueError)],
    "pauses": [(value, TypeError) for value in (7, "DE", [DAY], [(DAY,)], [("2025-05-24", DAY)], [(DAY, NOON)])]
    + NEEDED,
    "period": BAD_PERIOD + NEEDED,
    "optional period": BAD_PERIOD + UNSAID,
    "plain yes or no": [(value, TypeError) for value in (1, 0, "yes", object())] + NEEDED,
    "whole": [(value, TypeError) for value in ("1", 1.5, True, object())] + NEEDED + [(LARGE, ValueError)],
    "notice": [(value, TypeError) for value in (7, MINIMAL, {}, things().draft, things().notice.title)] + UNSAID,
}

PARAMETERS = {
    "account": "yes or no",
    "atlas": "atlas",
    "born": "optional day",
    "*": "text",
    "code": "text",
    "calendar": "calendar",
    "clock": "clock",
    "count": "option",
    "date": "optional day",
    "day": "day",
    "days": "column",
    "decrees": "decrees",
    "direction": "direction",
    "event": "optional text",
    "event_day": "optional day",
    "events": "column",
    "extended": "plain yes or no",
    "facts": "facts",
    "first": "day",
    "id": "text",
    "lang": "optional text",
    "last": "day",
    "max_bytes": "limit",
    "max_depth": "limit",
    "max_members": "limit",
    "max_string": "limit",
    "min_two_working_days": "option",
    "n": "whole",
    "name": "text",
    "notice": "notice",
    "now": "moment",
    "on": "optional day",
    "path": "path",
    "pauses": "pauses",
    "period": "period",
    "place": "place",
    "pointer": "text",
    "roll": "plain yes or no",
    "rule": "text",
    "saturday": "option",
    "territory": "territory",
    "text": "document",
    "today": "day",
    "unknown": "yes or no",
    "value": "json",
    "when": "instant",
    "year": "whole",
    "zone": "optional text",
    "zone_dir": "folder",
}
# Where the same name means another kind.
EXCEPTIONS = {
    ("Calendar", "place"): "territory",
    ("Period.parse", "text"): "period",
    ("deadline", "date"): "announced",
    ("deadline", "period"): "optional period",
    ("deadline", "rule"): "optional text",
    ("deadline", "event"): "civil",
    ("check", "text"): "judged document",
    ("Deadline.state", "on"): "moment",
    ("Notice.status", "on"): "day",
    ("View.says_none", "member"): "text",
    ("View.is_disputed", "member"): "optional text",
    ("View.is_unverified", "member"): "optional text",
} | {("deadline", name): "civil" for name in EVENTS}


def parameters(name):
    """The parameters of a callable, from its signature."""
    target, _ = CALLS[name]
    found = inspect.signature(target(things())).parameters.values()
    return ["*" if one.kind is one.VAR_POSITIONAL else one.name for one in found]


PAIRS = [(name, parameter) for name in sorted(CALLS) for parameter in parameters(name)]


def kind_of(name, parameter):
    return EXCEPTIONS.get((name, parameter)) or PARAMETERS[parameter]


# --- what there is ----------------------------------------------------------------------------------------------------


def is_record(cls):
    """A value that anybody may make of anything, as with every dataclass, named tuple, enumeration or exception."""
    return is_dataclass(cls) or issubclass(cls, (tuple, enum.Enum, Exception))


def is_made(cls):
    """True where people make it; the others are parts of answers."""
    return not is_record(cls) and cls.__init__ not in (
        opt_out.View.__init__,
        opt_out.Deadline.__init__,
        opt_out.Zone.__init__,
    )


def classes():
    return {name: thing for name in opt_out.__all__ if isinstance(thing := getattr(opt_out, name), type)}


def public_callables():
    """The names of everything that can be called, from the package itself."""
    for name in opt_out.__all__:
        thing = getattr(opt_out, name)
        if not isinstance(thing, type):
            yield name
            continue
        if is_made(thing):
            yield name
        for member, value in vars(thing).items():
            if not member.startswith("_") and isinstance(value, (FunctionType, classmethod, staticmethod)):
                yield f"{name}.{member}"
