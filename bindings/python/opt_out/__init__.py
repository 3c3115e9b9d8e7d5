"""What a person may do about an announced use of their data, on which legal basis, until when.

    >>> import opt_out
    >>> from datetime import date
    >>> n = opt_out.Notice.catalogue("meta-ai-eu-2025")
    >>> n.objection.deadline(place="DE-BY").last_day
    datetime.date(2025, 5, 26)
    >>> n.days_left(today=date(2025, 5, 24))
    2
    >>> opt_out.deadline(clock="gdpr-12-3", received=date(2025, 1, 31), place="IE").last_day
    datetime.date(2025, 2, 28)
    >>> date(2026, 1, 6) in opt_out.Calendar("DE-BY")
    True

Days are `datetime.date`, instants aware `datetime.datetime` in UTC; an end is the first instant that is too late. What
is not known gives bounds, flags, None or an exception, never a guess: "today" has no default. Nothing here is legal
advice.
"""

# Names are looked up on first use, in the modules that list them: most programs need a few, and an answer is computed
# faster than all of the modules load. The table is generated (exports.py), and so is __init__.pyi for type checkers.
# For the same reason modules that every program loads import nothing slow: no dataclasses, enum, typing, json or re.
from ._c import native as _native
from ._exports import WHERE as _WHERE

__all__ = list(_WHERE)
__version__: str = _native.optout_version()


def __getattr__(name: str) -> object:
    room = _WHERE.get(name)
    if room is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(__import__(f"{__name__}.{room}", None, None, (name,)), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return [*__all__, "__doc__", "__version__"]


# A function that has the name of its module must replace it now: a later import would put the module in its place.
for _name in __all__:
    if _WHERE[_name] == _name:
        __getattr__(_name)
del _name
