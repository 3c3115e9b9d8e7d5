"""What is refused before it reaches the library: wrong types, cut strings, guesses."""

from datetime import date, datetime, timezone

import pytest

import opt_out
from opt_out import _convert
from opt_out._c import native

DAY = date(2025, 5, 24)

# Each takes one text.
TEXTS = {
    "catalogue": lambda meta, text: opt_out.Notice.catalogue(text),
    "place": lambda meta, text: opt_out.Place(text),
    "deadline place": lambda meta, text: meta.deadline(text),
    "deadline zone": lambda meta, text: meta.deadline(zone=text),
    "deadline event": lambda meta, text: meta.deadline(event=text),
    "actions place": lambda meta, text: meta.actions(DAY, text),
    "actions zone": lambda meta, text: meta.actions(DAY, zone=text),
    "rule": lambda meta, text: opt_out.deadline(text, date=DAY),
    "rule of many": lambda meta, text: opt_out.deadline_days(text, "P1M", opt_out.Calendar("IE"), []),
    "clock": lambda meta, text: opt_out.Clock(text),
    "calendar place": lambda meta, text: opt_out.Calendar(text),
    "citation": lambda meta, text: opt_out.rights(text),
    "fact": lambda meta, text: opt_out.rights("GDPR 6(1)(f)", facts={text: True}),
    "title": lambda meta, text: meta.title.text(text),
    "explain": lambda meta, text: meta.deadline("IE").explain(text),
    "zone": lambda meta, text: opt_out.Atlas().zone(text),
    "atlas": lambda meta, text: opt_out.Atlas(text),
    "pointer": lambda meta, text: meta.draft().set(text, 1),
    "says_none": lambda meta, text: meta.says_none(text),
}
NONE_IS_A_LANGUAGE = {"title", "explain"}
NONE_IS_UNSAID = {"deadline place", "deadline zone", "deadline event", "actions place", "actions zone", "atlas",
                  "rule"}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize(
    ("text", "kind"), [("a\0b", ValueError), ("a\ud800", ValueError), (7, TypeError), (b"DE", TypeError)]
)
def test_text_is_whole_and_of_its_type(meta, name, text, kind):
    with pytest.raises(kind):
        TEXTS[name](meta, text)


@pytest.mark.parametrize("name", sorted(TEXTS.keys() - NONE_IS_A_LANGUAGE - NONE_IS_UNSAID))
def test_none_is_no_text(meta, name):
    with pytest.raises(TypeError):
        TEXTS[name](meta, None)


@pytest.mark.parametrize("text", [None, 7, ["a"], object()])
def test_documents_are_text_or_bytes(text):
    for function in (opt_out.Notice.parse, opt_out.check):
        with pytest.raises(TypeError, match="str or bytes"):
            function(text)


def test_a_document_with_a_lone_surrogate_is_no_document():
    with pytest.raises(ValueError, match="surrogate"):
        opt_out.Notice.parse('"\ud800"')


# Each takes one day.
DAYS = {
    "status": lambda meta, day: meta.status(day),
    "days_left": lambda meta, day: meta.days_left(day),
    "days_left of a way": lambda meta, day: meta.objection.days_left(day),
    "days_left of a deadline": lambda meta, day: meta.deadline("IE").days_left(day),
    "on": lambda meta, day: meta.deadline("IE", on=day),
    "event_day": lambda meta, day: meta.deadline("IE", event="notified", event_day=day),
    "born": lambda meta, day: meta.actions(DAY, born=day),
    "rights": lambda meta, day: meta.rights(on=day),
    "rights of bases": lambda meta, day: opt_out.rights("GDPR 6(1)(f)", on=day),
    "deadline": lambda meta, day: opt_out.deadline(date=day),
    "pause": lambda meta, day: opt_out.deadline("uk-gdpr", period="P1M", event=DAY, place="GB", pauses=[(DAY, day)]),
    "holiday": lambda meta, day: opt_out.Calendar("IE").is_public_holiday(day),
    "holiday in": lambda meta, day: day in opt_out.Calendar("IE"),
    "working day": lambda meta, day: opt_out.Calendar("IE").is_working_day(day),
    "decree": lambda meta, day: opt_out.Atlas(decrees=[(day, "IE", "a day")]),
    "one of many": lambda meta, day: opt_out.Calendar("IE").working_days([day]),
    "is_in": lambda meta, day: opt_out.Place("GB").is_in("EU", on=day),
    "day_end": lambda meta, day: opt_out.Atlas().zone("UTC").day_end(day),
    "bounds": lambda meta, day: meta.published.bounds(on=day),
}


@pytest.mark.parametrize("name", DAYS)
@pytest.mark.parametrize(
    "day", ["2025-05-24", 20232, True, datetime(2025, 5, 24), datetime(2025, 5, 24, tzinfo=timezone.utc)]
)
def test_a_day_is_a_date(meta, name, day):
    with pytest.raises(TypeError, match="must be a datetime.date"):
        DAYS[name](meta, day)


@pytest.mark.parametrize("name", ["status", "days_left", "days_left of a way", "days_left of a deadline", "day_end"])
def test_today_has_no_default(meta, name):
    with pytest.raises(TypeError, match="must be a datetime.date, not NoneType"):
        DAYS[name](meta, None)


def test_a_naive_datetime_names_no_instant(meta):
    for ask in (meta.actions, meta.deadline("IE").state):
        with pytest.raises(ValueError, match="zoneinfo"):
            ask(datetime(2025, 5, 24, 12))
        for now in ("2025-05-24", 0, None, True):
            with pytest.raises(TypeError, match="date or an aware datetime"):
                ask(now)


def test_types_that_turn_into_those_of_the_standard_library(meta):
    class Instant:
        def to_stdlib(self):
            return datetime(2025, 5, 26, 22, tzinfo=timezone.utc)

    class Day:
        def to_stdlib(self):
            return DAY

    assert meta.deadline("DE-BY").state(Instant()) is opt_out.State.PASSED
    assert meta.days_left(Day()) == 2


@pytest.mark.parametrize("account", [1, 0, "yes"])
def test_yes_and_no_are_bools(meta, account):
    with pytest.raises(TypeError, match="account"):
        meta.actions(DAY, account=account)
    with pytest.raises(TypeError, match="direct-marketing"):
        opt_out.rights("GDPR 6(1)(f)", facts={"direct-marketing": account})


def test_facts_are_a_mapping():
    with pytest.raises(TypeError, match="mapping"):
        opt_out.rights("GDPR 6(1)(f)", facts=["direct-marketing"])


def test_the_private_module_refuses_what_is_no_handle(meta):
    draft = meta.draft()
    for handle in (None, 0, "meta", meta, draft._handle):
        with pytest.raises(TypeError, match="handle"):
            native.optout_notice_string(handle, "/id")
    with pytest.raises(TypeError):
        native.optout_notice_string(meta._handle, None)
    with pytest.raises(ValueError, match="null"):
        native.optout_notice_string(meta._handle, "/id\0")
    with pytest.raises(OverflowError):
        native.optout_notice_status(meta._handle, 2**40)


def test_the_end_of_the_calendar(meta):
    assert meta.status(date.min) is opt_out.Status.NONE
    assert meta.status(date.max) is opt_out.Status.RUNNING
    assert meta.deadline("IE").days_left(date.max) < -2_900_000
    for instant in (datetime.min, datetime.max):
        assert meta.deadline("IE").state(instant.replace(tzinfo=timezone.utc)) in set(opt_out.State)


def test_a_naive_datetime_is_a_time_of_day_to_the_microsecond():
    noon = datetime(2025, 5, 24, 12, 34, 56, 789_012)
    expected = (native.OPTOUT_MOMENT_CIVIL, DAY.toordinal() - date(1970, 1, 1).toordinal(), 45_296_789_012)
    assert _convert.event(noon, "event", True) == expected
    with pytest.raises(ValueError, match="event is a naive datetime"):
        _convert.event(noon, "event", False)
