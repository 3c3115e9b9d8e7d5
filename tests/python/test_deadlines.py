"""Days and ends: Regulation (EEC, Euratom) No 1182/71 Art. 5, an announced civil day is whole and never moves."""

import pickle
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

import opt_out

UTC = timezone.utc
MAY_26 = date(2025, 5, 26)


def test_the_last_day_and_its_end_in_bavaria(meta):
    found = meta.objection.deadline(place="DE-BY")
    assert found.last_day == MAY_26
    assert found.end == datetime(2025, 5, 26, 22, tzinfo=UTC)  # midnight in Central European Summer Time
    assert found.end.tzinfo is UTC
    assert found.earliest == found.latest == (MAY_26, found.end)
    assert found.exact is True
    assert found.first_day is None  # an announced date
    assert found == meta.deadline(opt_out.Place("DE-BY")) == meta.deadline(zone="Europe/Berlin")


@pytest.mark.parametrize(
    ("day", "left"),
    [("2025-05-24", 2), ("2025-05-26", 0), ("2025-05-27", None), ("2025-04-26", 30)],
)
def test_days_left(meta, day, left):
    today = date.fromisoformat(day)
    assert meta.days_left(today=today) == left
    assert meta.days_left(today, "DE-BY") == left
    assert meta.objection.days_left(today, place="DE-BY") == left
    by_answer = meta.deadline("DE-BY").days_left(today)
    assert by_answer == (MAY_26 - today).days


def test_days_left_is_none_where_there_is_no_deadline(minimal):
    assert minimal.days_left(date(2025, 5, 24)) is None
    assert opt_out.Notice.catalogue("meta-ai-au-2024").days_left(date(2025, 5, 24)) is None


def test_without_a_place_the_territory_gives_bounds(meta):
    found = meta.objection.deadline()
    # The outermost regions (TFEU Art. 355(1)): first Reunion (UTC+4), last Guadeloupe and Martinique (UTC-4).
    assert found.earliest.end == datetime(2025, 5, 26, 20, tzinfo=UTC)
    assert found.latest.end == datetime(2025, 5, 27, 4, tzinfo=UTC)
    assert found.exact is False
    assert found.last_day == MAY_26  # the day is the same everywhere
    with pytest.raises(opt_out.AmbiguousDeadline, match="uncertain-zone") as caught:
        found.end
    assert isinstance(caught.value, ValueError)
    assert caught.value.code == "ambiguous-deadline"
    assert {"announced", "uncertain-zone", "disputed"} <= found.flags


def test_a_month_gives_bounds(meta):
    found = meta.draft().set("/objection/until", "2025-05").finish().deadline("DE-BY")
    assert found.earliest == (date(2025, 5, 1), datetime(2025, 5, 1, 22, tzinfo=UTC))
    assert found.latest == (date(2025, 5, 31), datetime(2025, 5, 31, 22, tzinfo=UTC))
    assert repr(found) == "<Deadline 2025-05-01..2025-05-31>"
    with pytest.raises(opt_out.AmbiguousDeadline):
        found.last_day
    with pytest.raises(opt_out.AmbiguousDeadline):
        found.end
    assert found.state(date(2025, 5, 1)) is opt_out.State.OPEN
    assert found.state(date(2025, 5, 2)) is opt_out.State.BETWEEN_BOUNDS
    assert found.state(date(2025, 5, 31)) is opt_out.State.BETWEEN_BOUNDS
    assert found.state(date(2025, 6, 1)) is opt_out.State.PASSED


def test_days_judge_days_and_ends_judge_instants(meta):
    found = meta.deadline("DE-BY")
    end = datetime(2025, 5, 26, 22, tzinfo=UTC)
    assert found.state(MAY_26) is opt_out.State.OPEN
    assert found.state(date(2025, 5, 27)) is opt_out.State.PASSED
    assert found.state(end - timedelta(microseconds=1)) is opt_out.State.OPEN
    assert found.state(end) is opt_out.State.PASSED
    assert found.state(datetime(2025, 5, 26, 23, 59, 59, tzinfo=ZoneInfo("Europe/Berlin"))) == "open"
    assert meta.deadline().state(datetime(2025, 5, 26, 21, tzinfo=UTC)) == "between-bounds"


def test_the_notice_may_set_none(minimal):
    with pytest.raises(opt_out.NoDeadline) as caught:
        minimal.deadline()
    error = caught.value
    assert isinstance(error, LookupError)
    assert (error.code, error.status) == ("no-deadline", "no-data")
    assert [step.code for step in error.steps] == ["notice-way-unsaid"]
    with pytest.raises(opt_out.NoDeadline) as caught:
        opt_out.Notice.catalogue("meta-ai-au-2024").deadline()
    assert [step.code for step in caught.value.steps] == ["notice-way-none"]


def test_a_consent_has_one_too(minimal):
    way = {"until": "2026-03-31", "channels": [{"type": "email"}]}
    opt_in = minimal.draft().set("/consent", way).set("/silence", "not-used").finish()
    assert opt_in.consent.deadline("IE").last_day == date(2026, 3, 31)
    assert opt_in.deadline("IE") == opt_in.consent.deadline("IE")
    assert opt_in.days_left(date(2026, 3, 1), "IE") == 30


def test_a_date_that_recurs_needs_today(minimal):
    yearly = minimal.draft().set("/objection", {"until": {"every": "06-30"}}).finish()
    with pytest.raises(opt_out.NoDeadline):
        yearly.deadline("DE")
    assert yearly.deadline("DE", on=date(2026, 6, 30)).last_day == date(2026, 6, 30)
    assert yearly.deadline("DE", on=date(2026, 7, 1)).last_day == date(2027, 6, 30)
    assert yearly.days_left(date(2026, 6, 29), "DE") == 1


def test_a_date_that_counts_from_an_event_needs_its_day(minimal):
    until = {"after": {"event": "notified", "period": "P6W"}}
    counted = minimal.draft().set("/objection", {"until": until}).finish()
    with pytest.raises(opt_out.NoDeadline):
        counted.deadline("DE")
    found = counted.objection.deadline("DE", event="notified", event_day=date(2026, 1, 1))
    assert found.last_day == date(2026, 2, 12)  # six weeks
    assert counted.days_left(date(2026, 2, 10), "DE", event="notified", event_day=date(2026, 1, 1)) == 2


def test_steps_name_act_and_article(meta):
    found = meta.deadline("DE-BY")
    step = next(step for step in found.steps if step.code == "date-whole-day")
    assert (step.act, step.article) == ("Regulation (EEC, Euratom) No 1182/71", "5")
    assert step.after == MAY_26
    assert step.text("de") != step.text("en") == step.text() == step.text("pl")
    assert step.text("fr-CA") not in (step.text("en"), step.text("de"))
    assert "26. Mai 2025" in found.explain("de")
    assert "expiration de la dernière heure du 26 mai 2025" in found.explain("fr")  # Reg. 1182/71 Art. 5 in French
    assert found.explain().splitlines() == [step.text() for step in found.steps]


def test_a_deadline_is_a_value(meta):
    found, again = meta.deadline("DE-BY"), meta.deadline("DE-BE")
    assert found == again
    assert hash(found) == hash(again)
    assert found != meta.deadline()
    assert found != MAY_26
    copied = pickle.loads(pickle.dumps(found))
    assert copied == found
    assert copied.steps == found.steps
    assert repr(copied) == "<Deadline 2025-05-26>"
    with pytest.raises(AttributeError):
        found.last_day = MAY_26


def test_a_date_without_a_notice():
    found = opt_out.deadline(date=date(2025, 3, 30), zone="Europe/Dublin")
    assert found.end == datetime(2025, 3, 30, 23, tzinfo=UTC)  # summer time began on that day
    assert opt_out.deadline("date", date=MAY_26, place="JP").end == datetime(2025, 5, 26, 15, tzinfo=UTC)
    # A holiday: Regulation 1182/71 Art. 3(4) moves periods, not dates.
    assert opt_out.deadline(date=date(2025, 12, 25), place="DE").last_day == date(2025, 12, 25)
    world = opt_out.deadline(date=MAY_26)
    assert world.earliest.end == datetime(2025, 5, 26, 10, tzinfo=UTC)  # Kiritimati, UTC+14
    assert world.latest.end == datetime(2025, 5, 27, 11, tzinfo=UTC)  # Pago Pago and Midway, UTC-11


@pytest.mark.parametrize(
    ("arguments", "kind", "pointer"),
    [
        ({"place": "XX"}, opt_out.UnknownName, "/place"),
        ({"place": "de"}, opt_out.UnknownName, "/place"),
        ({"zone": "Europe/Nowhere"}, opt_out.UnknownName, "/zone"),
        ({"zone": "../../etc/passwd"}, opt_out.UnknownName, "/zone"),
        ({"rule": "easter"}, opt_out.UnknownName, "/rule"),
        # The day ends in 10000 in UTC.
        ({"date": date.max, "place": "US", "zone": "America/New_York"}, opt_out.OutOfRange, "/event"),
    ],
)
def test_what_cannot_be_answered_names_the_argument(arguments, kind, pointer):
    with pytest.raises(kind) as caught:
        opt_out.deadline(**{"date": MAY_26, "place": "DE"} | arguments)
    assert caught.value.pointer == pointer
