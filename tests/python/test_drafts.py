"""Building and changing notices by JSON Pointer."""

import json
import pickle
from datetime import date, datetime

import pytest

import opt_out


def test_from_nothing():
    draft = opt_out.Draft()
    assert json.loads(draft.text()) == {}
    draft.set("/format", "opt-out/notice/1").set("/id", "new-2026").set("/title/en", "New").set("/controller/name", "N")
    draft.set("/services/-", "One").set("/services/-", "Two")
    draft.set("/published", date(2026, 1, 2)).set("/scope/retroactive", False).set("/audience/age", {"min": 16})
    notice = draft.finish()
    assert notice.services == ("One", "Two")
    assert notice.published.day == date(2026, 1, 2)
    assert notice.scope.retroactive is False
    assert notice.audience.age.min == 16


def test_a_change_leaves_the_notice_as_it_is(meta):
    draft = meta.draft()
    changed = draft.set("/id", "my-copy").remove("/disputes").finish()
    assert changed.id == "my-copy"
    assert changed.disputes == ()
    assert meta.id == "meta-ai-eu-2025"
    assert meta.disputes != ()
    assert draft.set("/id", "again").finish().id == "again"  # the draft goes on


def test_parts_of_notices_can_be_set(meta, minimal):
    copied = minimal.draft().set("/objection", meta.objection.to_json() | {"text": {"en": "Short"}})
    copied.set("/services", ["Facebook", "Instagram"]).set(
        "/sources", [{"id": source.id, "kind": source.kind} for source in meta.sources]
    )
    copied.set("/title", meta.title)
    assert copied.finish().objection.until == meta.objection.until
    assert copied.finish().title == meta.title


def test_finish_judges(meta):
    draft = meta.draft().set("/silence", "maybe")
    with pytest.raises(opt_out.InvalidDocument) as caught:
        draft.finish()
    error = caught.value
    assert (error.code, error.pointer) == ("wrong-word", "/silence")
    assert draft.text().splitlines()[error.line - 1].strip().startswith('"silence": "maybe"')
    assert draft.set("/silence", "used").finish() == meta


@pytest.mark.parametrize(
    ("pointer", "value", "kind"),
    [
        ("no-slash", 1, opt_out.ArgumentProblem),
        ("/title/en/deeper", 1, opt_out.UnknownName),
        ("/services/99", "x", opt_out.UnknownName),
        ("/x-a", "a\0b", opt_out.LimitProblem),
        ("/x-a", float("nan"), ValueError),
        ("/x-a", "\ud800", ValueError),
        ("/x-a", datetime(2026, 1, 1), TypeError),
        ("/x-a", object(), TypeError),
        ("/x-a", {1, 2}, TypeError),
        ("/x-\0", 1, ValueError),
        (7, 1, TypeError),
    ],
)
def test_a_refused_value_changes_nothing(meta, pointer, value, kind):
    draft = meta.draft()
    with pytest.raises(kind):
        draft.set(pointer, value)
    assert draft.finish() == meta


def test_removing_what_is_not_there(meta):
    with pytest.raises(opt_out.UnknownName):
        meta.draft().remove("/family/none")


def test_null_is_a_value_only_in_extensions(meta):
    assert meta.draft().set("/x-own", {"a": [None, 1.5, True]}).finish().to_dict()["x-own"] == {"a": [None, 1.5, True]}
    with pytest.raises(opt_out.InvalidDocument):
        meta.draft().set("/family", None).finish()


def test_drafts_are_not_values(meta):
    assert meta.draft() != meta.draft()
    with pytest.raises(TypeError):
        pickle.dumps(meta.draft())
    with pytest.raises(TypeError, match="Notice"):
        opt_out.Draft(meta.write())
