"""A notice while it is built or changed."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, NoReturn, Self

from . import _convert
from ._c import native
from .notice import Notice
from .view import View

__all__ = ["Draft"]


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
        made on the way; `-` as the last token appends to a list. The rules of the format are judged by finish().

        Raises UnknownName (no such place, or one inside a value that has no places), ArgumentProblem (no JSON Pointer),
        LimitProblem (the value), TypeError and ValueError as json.dumps() does; the draft is as before."""
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, default=_jsonable)
        native.optout_draft_set(self._handle, _convert.text(pointer, "pointer"), _convert.text(text, "value"))
        return self

    def remove(self, pointer: str) -> Self:
        """Removes the value at a place. Raises UnknownName where there is none, ArgumentProblem for what is no JSON
        Pointer."""
        native.optout_draft_set(self._handle, _convert.text(pointer, "pointer"), None)
        return self

    def text(self) -> str:
        """The text as it stands, judged by nobody."""
        text: str = native.optout_draft_write(self._handle)
        return text

    def finish(self) -> Notice:
        """The notice; raises InvalidDocument or LimitProblem, whose places are those of text(). The draft stays as it
        is, and can be changed and finished again."""
        text = self.text()
        return Notice.parse(text, max_bytes=max(1 << 20, len(text.encode())))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Draft can be neither copied nor pickled: copy its text(), or finish() it")

    def __repr__(self) -> str:
        return "<Draft>"


def _jsonable(value: object) -> Any:
    if isinstance(value, View):
        return value.to_json()
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    raise TypeError(f"a notice holds no {_convert.kind_of(value)}")


_convert.show_as_one(globals())
