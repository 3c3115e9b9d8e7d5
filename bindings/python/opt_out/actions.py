"""What a person can do now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from . import _convert
from ._c import native
from .deadline import Deadline, read_deadline
from .explain import LANGUAGES, Step, choose, read_steps
from .law import Holds, holds_of
from .parts import Channel
from .states import State, state_of

__all__ = ["Action"]


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


def read_actions(notice: object, actions: object) -> tuple[Action, ...]:
    """The actions of a list of the C side."""
    return tuple(_read_action(notice, actions, i) for i in range(native.optout_actions_count(actions)))


_convert.show_as_one(globals())
