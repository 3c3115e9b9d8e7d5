"""The periods that acts set, and every way to ask for a deadline by one."""

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

import opt_out
from opt_out.deadline import EVENTS

UTC = timezone.utc


def test_one_month_from_receipt():
    """GDPR Art. 12(3)."""
    clock = opt_out.Clock("gdpr-12-3")
    assert (clock.id, clock.act, clock.article) == ("gdpr-12-3", "GDPR", "12(3)")
    assert (str(clock.period), str(clock.extended)) == ("P1M", "P3M")
    assert (clock.rule, clock.event, clock.argument, clock.direction) == ("eu-1182-71", "receipt", "received", None)
    assert (clock.in_force_from, clock.in_force_until) == (date(2018, 5, 25), None)  # GDPR Art. 99(2)
    assert (clock.verified, clock.disputed) == (True, False)
    assert "2016/679" in clock.source
    assert "controller" in clock.text()
    assert len({clock.text(lang) for lang in ("en", "de", "fr")}) == 3 and clock.text("tlh") == clock.text("en")
    assert repr(clock) == "<Clock gdpr-12-3>"


def test_an_act_that_was_changed_has_two():
    """The Data (Use and Access) Act 2025 put Art. 12A in the place of Art. 12(3)."""
    old, new = opt_out.Clock("uk-gdpr-12-3"), opt_out.Clock("uk-gdpr-12a")
    assert old.in_force_until == new.in_force_from
    with pytest.raises(opt_out.OutOfRange) as caught:
        opt_out.deadline(clock=old, received=old.in_force_until, place="GB-ENG")
    assert (caught.value.code, caught.value.pointer) == ("not-in-force", "/event")
    day_before = old.in_force_until - timedelta(days=1)
    assert opt_out.deadline(clock=old, received=day_before, place="GB-ENG").last_day == date(2026, 3, 4)


def test_a_breach_has_hours():
    """GDPR Art. 33(1), and no extension."""
    clock = opt_out.Clock("gdpr-33-1")
    assert clock.period == opt_out.Period(hours=72)
    assert clock.extended is None
    with pytest.raises(opt_out.ArgumentProblem) as caught:
        opt_out.deadline(clock=clock, aware=date(2025, 5, 5), place="IE", extended=True)
    assert caught.value.pointer == "/extended"


def test_all_clocks():
    clocks = opt_out.clocks()
    assert len(clocks) == len(set(clocks)) > 20
    assert all(opt_out.Clock(clock.id) == clock for clock in clocks)
    # Each event has an argument of its own but the one that is called so.
    assert {clock.event for clock in clocks} - set(EVENTS.values()) <= {"event"}
    for clock in clocks:
        assert EVENTS.get(clock.argument, "event") == clock.event
        assert clock.act and clock.article and clock.source and clock.text()
        assert clock.period != clock.extended


def test_a_clock_that_there_is_not():
    with pytest.raises(opt_out.UnknownName, match="clocks()") as caught:
        opt_out.Clock("gdpr-99")
    assert (caught.value.code, caught.value.pointer) == ("clock", "/clock")
    assert opt_out.Clock("gdpr-12-3") != "gdpr-12-3"


# --- the question -----------------------------------------------------------------------------------------------------


def test_as_the_documentation_asks():
    answer = opt_out.deadline(clock="gdpr-12-3", received=date(2025, 1, 31), place="IE")
    assert answer.last_day == date(2025, 2, 28)  # Reg. 1182/71 Art. 3(2)(c): February has no 31st
    assert answer.first_day == date(2025, 2, 1)  # Art. 3(1)
    assert "28. Februar 2025" in answer.explain("de")
    assert answer.end == datetime(2025, 3, 1, tzinfo=UTC)
    clock = opt_out.Clock("gdpr-12-3")
    assert answer == opt_out.deadline(clock=clock, event=date(2025, 1, 31), place=opt_out.Place("IE"))
    assert answer == opt_out.deadline(clock.rule, period=clock.period, event=date(2025, 1, 31), place="IE")


def test_the_extension_is_one_period_from_the_same_event():
    """EDPB Guidelines 01/2022, para. 164: three months from the receipt."""
    answer = opt_out.deadline(clock="gdpr-12-3", received=date(2025, 1, 31), extended=True, place="IE")
    assert answer.last_day == date(2025, 4, 30)


@pytest.mark.parametrize("clock", opt_out.clocks(), ids=lambda clock: clock.id)
def test_every_clock_by_its_own_word(clock):
    day = clock.in_force_from + timedelta(days=40)
    place = {"GDPR": "IE", "UK-GDPR": "GB-ENG", "DPA 2018": "GB-ENG", "DSG (Austria)": "AT", "FADP": "CH", "LGPD": "BR",
             "CCPA": "US", "PIPEDA": "CA", "P-39.1": "CA"}[clock.act]  # fmt: skip
    answer = opt_out.deadline(clock=clock, **{clock.argument: day}, place=place)
    assert answer.earliest.last_day > day
    assert answer == opt_out.deadline(clock=clock.id, event=day, place=place)
    assert answer.steps[0].code == "clock"
    assert (answer.steps[0].act, answer.steps[0].article) == (clock.act, clock.article)
    assert clock.verified or "unverified" in answer.flags


def test_the_word_must_be_that_of_the_clock():
    with pytest.raises(opt_out.ArgumentProblem, match="awareness: pass aware") as caught:
        opt_out.deadline(clock="gdpr-33-1", received=date(2025, 5, 5), place="IE")
    assert caught.value.pointer == "/received"
    with pytest.raises(opt_out.ArgumentProblem, match="with a rule pass event"):
        opt_out.deadline("eu-1182-71", period="P1M", received=date(2025, 5, 5), place="IE")
    with pytest.raises(opt_out.ArgumentProblem, match="one event, not several"):
        opt_out.deadline(clock="gdpr-12-3", received=date(2025, 5, 5), event=date(2025, 5, 5), place="IE")


def test_a_breach_known_at_an_instant():
    """Reg. 1182/71 Art. 3(1): the hour in which the event falls does not count."""
    expected = datetime(2025, 5, 26, 15, tzinfo=UTC)  # known on Friday at 15:00 in Dublin
    for known in (
        datetime(2025, 5, 23, 14, tzinfo=UTC),
        datetime(2025, 5, 23, 15, 59, 59, tzinfo=ZoneInfo("Europe/Dublin")),
        datetime(2025, 5, 23, 15),
        datetime(2025, 5, 23, 15, 59, 59, 999_999),
    ):
        assert opt_out.deadline(clock="gdpr-33-1", aware=known, place="IE").end == expected
    assert opt_out.deadline(clock="gdpr-33-1", aware=datetime(2025, 5, 23, 16), place="IE").end == expected + timedelta(
        hours=1
    )


def test_a_day_alone_gives_bounds_where_hours_count():
    answer = opt_out.deadline(clock="gdpr-33-1", aware=date(2025, 5, 23), place="IE")
    assert "uncertain-hour" in answer.flags
    with pytest.raises(opt_out.AmbiguousDeadline, match="uncertain-hour"):
        answer.end


def test_a_naive_datetime_is_the_clock_of_a_place_that_has_one():
    known = datetime(2025, 5, 23, 15)
    with pytest.raises(ValueError, match="naive datetime.*zone or the place"):
        opt_out.deadline(clock="gdpr-33-1", aware=known)
    # The Azores are an hour behind.
    with pytest.raises(opt_out.ArgumentProblem, match="zones of the place differ") as caught:
        opt_out.deadline(clock="gdpr-33-1", aware=known, place="PT")
    assert caught.value.pointer == "/event"
    for zone, hour in (("Europe/Lisbon", 15), ("Atlantic/Azores", 16)):
        answer = opt_out.deadline(clock="gdpr-33-1", aware=known, place="PT", zone=zone)
        assert answer.end == datetime(2025, 5, 26, hour, tzinfo=UTC)
        assert answer == opt_out.deadline(
            clock="gdpr-33-1", aware=known.replace(tzinfo=ZoneInfo(zone)), place="PT", zone=zone
        )
    # Büsingen has the clock of Berlin.
    assert opt_out.deadline(clock="gdpr-33-1", aware=known, place="DE").end == datetime(2025, 5, 26, 14, tzinfo=UTC)


def test_counted_back():
    """Reg. 1182/71 has no rule on it; four weeks before 1 December 2025, which does not count."""
    asked = {"rule": "de-bgb", "period": "P4W", "event": date(2025, 12, 1), "place": "DE-BY"}
    assert opt_out.deadline(**asked, direction="before-at-least").last_day == date(2025, 11, 2)
    assert opt_out.deadline(**asked, direction="before-within").first_day == date(2025, 11, 3)


def test_the_day_of_the_event_may_count():
    """BGB 187(2), 188(2): a month from the beginning of 1 February ends with its last day."""
    asked = {"rule": "de-bgb", "period": "P1M", "event": date(2025, 2, 1), "place": "DE-BY"}
    assert opt_out.deadline(**asked, count="from-day").last_day == date(2025, 2, 28)
    assert opt_out.deadline(**asked).last_day == date(2025, 3, 3)  # 1 March is a Saturday (BGB 193)
    assert opt_out.deadline(**asked, roll=False).last_day == date(2025, 3, 1)


def test_a_pause_stops_the_clock():
    """UK GDPR Art. 12A(3)-(5): the time in which more was asked for does not count."""
    asked = {"clock": "uk-gdpr-12a", "received": date(2026, 3, 2), "place": "GB-ENG"}
    assert opt_out.deadline(**asked).last_day == date(2026, 4, 2)
    paused = opt_out.deadline(**asked, pauses=[(date(2026, 3, 5), date(2026, 3, 9))])
    assert paused.last_day == date(2026, 4, 7)  # five days more
    twice = opt_out.deadline(
        **asked, pauses=[[date(2026, 3, 5), date(2026, 3, 6)], (date(2026, 3, 10), date(2026, 3, 12))]
    )
    assert twice.last_day == paused.last_day
    assert [step.code for step in twice.steps].count("period-pause") == 2
    assert "12A" in {step.article for step in twice.steps if step.code == "period-pause"}
    with pytest.raises(opt_out.ArgumentProblem) as caught:
        opt_out.deadline(**asked, pauses=[(date(2026, 3, 5), date(2026, 3, 9)), (date(2026, 3, 9), date(2026, 3, 10))])
    assert (caught.value.code, caught.value.pointer) == ("pause", "/pauses/1")
    with pytest.raises(opt_out.ArgumentProblem):
        opt_out.deadline(**asked, pauses=[(date(2026, 3, 5), date(2026, 3, 9))] * 1001)


def test_readings_that_are_disputed():
    friday = datetime(2025, 5, 23, 15)
    asked = {"clock": "gdpr-33-1", "aware": friday, "place": "IE"}
    longer = opt_out.deadline(**asked, min_two_working_days="hours")
    assert longer.latest.end > opt_out.deadline(**asked).end
    saturday = {"clock": "ccpa-7021-a", "received": date(2025, 1, 6), "place": "US"}
    assert (
        opt_out.deadline(**saturday, saturday="business-day").latest.last_day
        < opt_out.deadline(**saturday).latest.last_day
    )


@pytest.mark.parametrize(
    ("arguments", "code", "pointer"),
    [
        ({}, "rule", "/rule"),
        ({"clock": "gdpr-12-3"}, "event", "/event"),
        ({"rule": "eu-1182-71", "period": "P1M"}, "event", "/event"),
        ({"rule": "eu-1182-71", "event": date(2025, 5, 5)}, "period", "/period"),
        ({"clock": "gdpr-12-3", "rule": "de-bgb", "event": date(2025, 5, 5)}, "bad-combination", "/rule"),
        ({"clock": "gdpr-12-3", "period": "P1M", "event": date(2025, 5, 5)}, "bad-combination", "/period"),
        (
            {"clock": "gdpr-12-3", "direction": "before-within", "event": date(2025, 5, 5)},
            "bad-combination",
            "/direction",
        ),
        ({"date": date(2025, 5, 5), "clock": "gdpr-12-3"}, "bad-combination", "/date"),
        ({"date": date(2025, 5, 5), "rule": "de-bgb"}, "bad-combination", "/date"),
        ({"date": date(2025, 5, 5), "event": date(2025, 5, 5)}, "bad-combination", "/date"),
        ({"date": date(2025, 5, 5), "period": "P1M"}, "bad-combination", "/period"),
        ({"date": date(2025, 5, 5), "roll": False}, "bad-combination", "/options"),
        ({"rule": "date", "event": datetime(2025, 5, 5, 12)}, "event", "/event"),
        ({"rule": "eu-1182-71", "period": "1 month", "event": date(2025, 5, 5)}, "period", "/period"),
        ({"clock": "gdpr-12-3", "event": date(2025, 5, 5), "count": "from-event"}, "count", "/count"),
        ({"clock": "gdpr-12-3", "event": date(2025, 5, 5), "saturday": "yes"}, "saturday", "/saturday"),
        ({"clock": "gdpr-12-3", "event": date(2025, 5, 5), "direction": "back"}, "direction", "/direction"),
    ],
)
def test_what_does_not_go_together(arguments, code, pointer):
    with pytest.raises(opt_out.OptOutError) as caught:
        opt_out.deadline(**arguments, place="IE")
    assert isinstance(caught.value, ValueError)
    assert (caught.value.code, caught.value.pointer) == (code, pointer)


def test_holidays_need_a_place():
    with pytest.raises(opt_out.ArgumentProblem, match="no place is given") as caught:
        opt_out.deadline(clock="gdpr-12-3", received=date(2025, 5, 5))
    assert caught.value.pointer == "/place"
    with pytest.raises(opt_out.UnknownName) as caught:
        opt_out.deadline(clock="gdpr-12-3", received=date(2025, 5, 5), place="JP")
    assert (caught.value.code, caught.value.pointer) == ("no-calendar", "/place")
    with pytest.raises(opt_out.OutOfRange):
        opt_out.deadline(clock="gdpr-12-3", received=date(2099, 12, 31), place="IE")


def test_a_country_whose_parts_differ_gives_bounds():
    """31 October is a holiday in some Laender, 1 November in others."""
    answer = opt_out.deadline(clock="gdpr-12-3", received=date(2024, 9, 30), place="DE")
    assert answer.exact
    answer = opt_out.deadline(clock="gdpr-12-3", received=date(2024, 9, 30), place="DE", extended=True)
    assert answer.exact
    answer = opt_out.deadline("eu-1182-71", period="P1M", event=date(2024, 10, 1), place="DE")
    assert (answer.earliest.last_day, answer.latest.last_day) == (date(2024, 11, 1), date(2024, 11, 4))
    assert answer.flags == {"uncertain-region"}
    with pytest.raises(opt_out.AmbiguousDeadline, match="uncertain-region"):
        answer.last_day
    for place, last in (("DE-BE", 1), ("DE-BY", 4)):
        assert opt_out.deadline("eu-1182-71", period="P1M", event=date(2024, 10, 1), place=place).last_day == date(
            2024, 11, last
        )


def test_a_decreed_day_is_named_and_flagged():
    atlas = opt_out.Atlas(decrees=[(date(2027, 3, 1), "IE", "Day of National Commemoration")])
    asked = {"clock": "gdpr-12-3", "received": date(2027, 2, 1), "place": "IE"}
    assert opt_out.deadline(**asked).last_day == date(2027, 3, 1)
    moved = opt_out.deadline(**asked, atlas=atlas)
    assert moved.last_day == date(2027, 3, 2)
    assert "unverified" in moved.flags
    assert "Day of National Commemoration" in moved.explain()
