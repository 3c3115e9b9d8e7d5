"""Public holidays and working days of a place, by the statutes and against numpy's own business days."""

import copy
import pickle
import random
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import numpy
import pytest

import opt_out
from opt_out import Calendar

DAY = timedelta(days=1)


def test_a_place_whose_parts_agree():
    calendar = Calendar("DE-BY-augsburg")
    assert calendar.place == opt_out.Place("DE-BY-augsburg")
    assert calendar.is_public_holiday(date(2026, 8, 8)) is True  # Feiertagsgesetz Art. 1(2): Augsburg alone
    assert calendar.is_public_holiday(date(2026, 1, 6)) is True
    assert calendar.is_public_holiday(date(2026, 1, 7)) is False
    assert repr(calendar) == "<Calendar DE-BY-augsburg>"


def test_a_day_in_a_calendar_is_a_public_holiday():
    ireland = Calendar("IE")
    assert date(2026, 3, 17) in ireland
    assert date(2026, 3, 18) not in ireland
    assert date(2026, 3, 21) not in ireland  # a Saturday is no holiday
    with pytest.raises(TypeError, match="must be a datetime.date"):
        "2026-03-17" in ireland
    with pytest.raises(TypeError):
        iter(ireland)


def test_a_working_day_is_no_weekend_and_no_holiday():
    """Regulation (EEC, Euratom) No 1182/71 Art. 2(2)."""
    ireland = Calendar("IE")
    assert ireland.is_working_day(date(2026, 3, 16)) is True
    assert ireland.is_working_day(date(2026, 3, 17)) is False
    assert [ireland.is_working_day(date(2026, 3, day)) for day in (20, 21, 22, 23)] == [True, False, False, True]


def test_where_the_parts_differ_the_question_is_refused():
    germany = Calendar("DE")
    for ask in (germany.is_public_holiday, germany.is_working_day, germany.__contains__):
        with pytest.raises(opt_out.AmbiguousDay, match="some parts of DE and not in others.*such as DE-..") as caught:
            ask(date(2024, 10, 31))
        assert isinstance(caught.value, ValueError)
        assert (caught.value.code, caught.value.pointer) == ("ambiguous-day", "/place")
    # The remedy that the message names is one: the two parts answer, and not alike.
    named = str(caught.value).split("such as ")[1].removesuffix(" (/place)").split(" or ")
    assert {Calendar(part).is_working_day(date(2024, 10, 31)) for part in named} == {True, False}
    assert germany.is_public_holiday(date(2024, 10, 3)) is True  # Einigungsvertrag Art. 2(2)
    assert germany.is_working_day(date(2026, 10, 31)) is False  # a Saturday everywhere
    with pytest.raises(opt_out.AmbiguousDay, match="DE-BY-"):
        Calendar("DE-BY").is_working_day(date(2024, 8, 15))  # only where Catholics are the majority


@pytest.mark.parametrize("day", [date(1989, 12, 31), date(2100, 1, 1), date.min, date.max])
def test_outside_the_years_of_the_tables(day):
    calendar = Calendar("IE")
    for ask in (
        calendar.is_public_holiday,
        calendar.is_working_day,
        calendar.next_working_day,
        calendar.holidays_on,
        lambda day: calendar.add_working_days(day, 0),
        lambda day: calendar.count_working_days(day, day),
        lambda day: calendar.holidays(day.year),
        lambda day: calendar.working_days([day]),
    ):
        with pytest.raises(opt_out.OutOfRange, match="1990-2099") as caught:
            ask(day)
        assert caught.value.code == "calendar-years"
    for n in (100_000, -100_000, 2**70):
        with pytest.raises(opt_out.OutOfRange):
            calendar.add_working_days(date(2026, 1, 1), n)


def test_the_first_and_the_last_day_of_the_tables():
    calendar = Calendar("IE")
    assert calendar.is_public_holiday(date(1990, 1, 1)) is True
    assert calendar.is_working_day(date(2099, 12, 31)) is True
    assert calendar.add_working_days(date(1990, 1, 1), 1) == date(1990, 1, 2)
    assert calendar.holidays(1990)[0].date == date(1990, 1, 1)
    assert calendar.holidays(2099)[-1].date.year == 2099


def test_the_holidays_of_a_year():
    """Organisation of Working Time Act 1997 Sch. 2; since 2023 with St Brigid's Day on the first Monday of February."""
    days = Calendar("IE").holidays(2026)
    assert [holiday.date.isoformat()[5:] for holiday in days if holiday.holiday_class == "public"] == [
        "01-01", "02-02", "03-17", "04-06", "05-04", "06-01", "08-03", "10-26", "12-25", "12-26"]  # fmt: skip
    assert [day.date for day in days] == sorted(day.date for day in days)
    patrick = next(day for day in days if day.date == date(2026, 3, 17))
    assert (patrick.name, patrick.observed_of, patrick.rule) == ("Saint Patrick's Day", None, None)
    assert "1997" in patrick.source
    assert patrick.local_name
    assert patrick.flags == frozenset()
    assert repr(patrick) == "<Holiday 2026-03-17 Saint Patrick's Day>"
    assert Calendar("IE").holidays_on(date(2026, 3, 17)) == (patrick,)
    assert Calendar("IE").holidays_on(date(2026, 3, 18)) == ()


def test_a_day_off_in_place_of_another():
    """Banking and Financial Dealings Act 1971 Sch. 1: 26 December 2026 is a Saturday, so 28 December."""
    boxing = [day for day in Calendar("GB-ENG").holidays(2026) if day.date == date(2026, 12, 28)]
    assert [day.observed_of for day in boxing] == [date(2026, 12, 26)]


def test_a_day_that_only_deadlines_know():
    """Sweden: Lag (1930:173) s. 2 puts Midsummer's Eve on a par with Sunday."""
    eve = Calendar("SE").holidays_on(date(2026, 6, 19))
    assert [(day.holiday_class, day.rule) for day in eve] == [("deadline", "se-1930")]
    assert Calendar("SE").is_public_holiday(date(2026, 6, 19)) is False


def test_what_is_known():
    assert 2025 <= Calendar("IE").known_until < 2099
    assert all("projected" in day.flags for day in Calendar("IE").holidays(2099))
    assert Calendar("ES").lacks_regions is True
    assert Calendar("IE").lacks_regions is False


def test_the_next_working_day():
    ireland = Calendar("IE")
    assert ireland.next_working_day(date(2026, 4, 2)) == date(2026, 4, 3)  # Good Friday is no public holiday in Ireland
    assert ireland.next_working_day(date(2026, 4, 3)) == date(2026, 4, 7)  # Easter Monday is one
    assert ireland.add_working_days(date(2026, 4, 7), -1) == date(2026, 4, 3)
    assert ireland.add_working_days(date(2026, 4, 4), 0) == date(2026, 4, 7)
    assert ireland.add_working_days(date(2026, 4, 7), 0) == date(2026, 4, 7)


def test_a_day_on_the_way_that_differs():
    germany = Calendar("DE")
    assert germany.next_working_day(date(2024, 10, 29)) == date(2024, 10, 30)
    for n in (1, 2, 500):
        with pytest.raises(opt_out.AmbiguousDay, match="2024-10-31"):
            germany.add_working_days(date(2024, 10, 30), n)
    with pytest.raises(opt_out.AmbiguousDay, match="2024-11-01"):
        germany.add_working_days(date(2024, 11, 4), -1)
    with pytest.raises(opt_out.AmbiguousDay, match="2024-10-31"):
        germany.add_working_days(date(2024, 10, 31), 0)
    with pytest.raises(opt_out.AmbiguousDay, match="2024-10-31"):
        germany.count_working_days(date(2024, 10, 1), date(2024, 12, 1))
    assert germany.count_working_days(date(2024, 10, 1), date(2024, 10, 30)) == 21  # without 3 October
    assert germany.count_working_days(date(2024, 12, 1), date(2024, 10, 1)) == 0


@pytest.mark.parametrize("place", ["IE", "DE-BE", "GB-SCT", "US", "DK", "IS"])
def test_counting_is_that_of_numpy(place):
    """numpy knows weekends and is told the holidays: one by one, as the calendar answers for days."""
    calendar = Calendar(place)
    years = numpy.arange("2018", "2031", dtype="datetime64[D]")
    off = [day for day in years.tolist() if day.weekday() < 5 and not calendar.is_working_day(day)]
    peer = numpy.busdaycalendar(holidays=off)
    seeded = random.Random(place)
    for _ in range(300):
        first, last = sorted(date(2019, 1, 1) + timedelta(days=seeded.randrange(3600)) for _ in range(2))
        assert calendar.count_working_days(first, last) == numpy.busday_count(first, last + DAY, busdaycal=peer)
        n = seeded.randrange(1, 40)
        after = numpy.busday_offset(first, n, roll="backward", busdaycal=peer)
        assert calendar.add_working_days(first, n) == after.tolist()
        before = numpy.busday_offset(last, -n, roll="forward", busdaycal=peer)
        assert calendar.add_working_days(last, -n) == before.tolist()
        assert (
            calendar.add_working_days(first, 0)
            == numpy.busday_offset(first, 0, roll="forward", busdaycal=peer).tolist()
        )


# --- whose ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "code"), [("XX", "place"), ("de", "place"), ("JP", "no-calendar"), ("EU", "no-calendar")]
)
def test_a_place_without_a_calendar(place, code):
    with pytest.raises(opt_out.UnknownName) as caught:
        Calendar(place)
    assert caught.value.code == code


def test_a_decreed_day():
    atlas = opt_out.Atlas(decrees=[(date(2027, 3, 1), "IE", "Day of National Commemoration")])
    decreed = Calendar("IE", atlas)
    assert date(2027, 3, 1) in decreed
    assert date(2027, 3, 1) not in Calendar("IE")
    (day,) = decreed.holidays_on(date(2027, 3, 1))
    assert (day.name, day.local_name, day.holiday_class) == ("Day of National Commemoration",) * 2 + ("public",)
    assert "unverified" in day.flags
    assert date(2027, 3, 1) not in Calendar("FR", atlas)
    # A place may be given as an object, and a decree for a part leaves the country in doubt.
    part = opt_out.Atlas(decrees=iter([(date(2027, 3, 1), opt_out.Place("DE-BE"), "Tag")]))
    assert date(2027, 3, 1) in Calendar("DE-BE", part)
    with pytest.raises(opt_out.AmbiguousDay, match="DE-BE"):
        Calendar("DE", part).is_working_day(date(2027, 3, 1))


def test_more_decrees_than_a_day_has_room_for():
    atlas = opt_out.Atlas(decrees=[(date(2027, 3, 2), "IE", f"day {i}") for i in range(500)])
    assert {day.name for day in Calendar("IE", atlas).holidays_on(date(2027, 3, 2))} == {f"day {i}" for i in range(500)}
    with pytest.raises(opt_out.ArgumentProblem, match="10000"):
        opt_out.Atlas(decrees=[(date(2027, 3, 2), "IE", "day")] * 10_001)


def test_a_decree_that_is_none():
    good = (date(2027, 3, 1), "IE", "a day")
    with pytest.raises(opt_out.UnknownName) as caught:
        opt_out.Atlas(decrees=[good, (date(2027, 3, 1), "XX", "a day")])
    assert caught.value.pointer == "/decrees/1"
    with pytest.raises(opt_out.ArgumentProblem):
        opt_out.Atlas(decrees=[(date(2027, 3, 1), "IE", "")])


def test_a_calendar_is_a_value():
    one, two = Calendar("IE"), Calendar(opt_out.Place("IE"))
    assert one == two
    assert hash(one) == hash(two)
    assert one != Calendar("FR") and one != "IE"
    for again in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert again == one
    atlas = opt_out.Atlas()
    own = Calendar("IE", atlas)
    assert own == Calendar("IE", atlas)
    assert own != one
    for way in (copy.copy, pickle.dumps):
        with pytest.raises(TypeError, match="can be neither copied nor pickled"):
            way(own)


def test_a_calendar_holds_its_atlas():
    calendar = Calendar("IE", opt_out.Atlas(decrees=[(date(2027, 3, 1), "IE", "a day")]))
    rubbish = [opt_out.Atlas(decrees=[(date(2028, 3, 1), "IE", "another")]) for _ in range(20)]
    assert [day.name for day in calendar.holidays_on(date(2027, 3, 1))] == ["a day"]
    del rubbish


def test_threads_make_one_calendar():
    atlas = opt_out.Atlas()
    start = threading.Barrier(8)

    def work(_):
        start.wait()
        return [Calendar(place, atlas).holidays(2026) for place in ("DE-BY", "IE", "FR", "US")]

    with ThreadPoolExecutor(8) as pool:
        first, *others = pool.map(work, range(8))
    assert len(first[0]) > 10
    assert all(other == first for other in others)
