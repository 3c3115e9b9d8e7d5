"""What a person may do about an announced use of their data, on which legal basis, until when.

    >>> import opt_out
    >>> from datetime import date
    >>> n = opt_out.Notice.catalogue("meta-ai-eu-2025")
    >>> n.objection.deadline(place="DE-BY").last_day
    datetime.date(2025, 5, 26)
    >>> n.days_left(today=date(2025, 5, 24))
    2

Days are `datetime.date`, instants aware `datetime.datetime` in UTC; an end is the first instant that is too late. What
is not known gives bounds, flags, None or an exception, never a guess: "today" has no default. Nothing here is legal
advice.
"""

from ._c import native as _native
from ._errors import (
    AmbiguousDeadline,
    ArgumentProblem,
    DocumentError,
    InvalidDocument,
    IOProblem,
    LimitProblem,
    NoData,
    NoDeadline,
    OptOutError,
    OutOfMemory,
    OutOfRange,
    Problem,
    Report,
    SyntaxProblem,
    UnknownName,
)
from .atlas import Atlas, Place, Zone, places
from .deadline import Bound, Deadline, State, deadline
from .explain import Step
from .law import Authority, Fact, Holds, Right, authorities, facts, rights
from .notice import Action, Draft, Notice, Status, catalogue, check
from .parts import (
    Age,
    Assessment,
    Audience,
    Channel,
    Claim,
    Confirm,
    Controller,
    Dispute,
    Effect,
    Event,
    LegalBasis,
    Notified,
    Position,
    Processing,
    Published,
    Purpose,
    Retention,
    Scope,
    ScopeItem,
    SecondAct,
    Source,
    Way,
    Weight,
    Window,
)
from .view import View, When, Words

__all__ = [
    "Action",
    "Age",
    "AmbiguousDeadline",
    "ArgumentProblem",
    "Assessment",
    "Atlas",
    "Audience",
    "Authority",
    "Bound",
    "Channel",
    "Claim",
    "Confirm",
    "Controller",
    "Deadline",
    "Dispute",
    "DocumentError",
    "Draft",
    "Effect",
    "Event",
    "Fact",
    "Holds",
    "IOProblem",
    "InvalidDocument",
    "LegalBasis",
    "LimitProblem",
    "NoData",
    "NoDeadline",
    "Notice",
    "Notified",
    "OptOutError",
    "OutOfMemory",
    "OutOfRange",
    "Place",
    "Position",
    "Problem",
    "Processing",
    "Published",
    "Purpose",
    "Report",
    "Retention",
    "Right",
    "Scope",
    "ScopeItem",
    "SecondAct",
    "Source",
    "State",
    "Status",
    "Step",
    "SyntaxProblem",
    "UnknownName",
    "View",
    "Way",
    "Weight",
    "When",
    "Window",
    "Words",
    "Zone",
    "authorities",
    "catalogue",
    "check",
    "deadline",
    "facts",
    "places",
    "rights",
]

__version__: str = _native.optout_version()


def _show_as_one() -> None:
    # The modules are how the package is written; people, tracebacks and pickles see opt_out alone.
    for name in __all__:
        globals()[name].__module__ = __name__


_show_as_one()


def __dir__() -> list[str]:
    return [*__all__, "__doc__", "__version__"]
