"""`holidays PLACE YEAR`: its shape, and days whose date is the law's own (acts in the comments)."""

import pytest

MEMBERS = {"date", "name", "local_name", "class", "source", "flags"}
CLASSES = {"public", "deadline", "half-day", "local"}
FLAGS = {"projected", "unverified", "disputed"}
PLACES = ["IE", "GB", "GB-ENG", "GB-SCT", "GB-NIR", "SE", "FI", "DK", "NO", "IS", "ES", "PT", "IT", "GR", "CY", "MT"]


def days(run, place, year):
    return {holiday["date"]: holiday for holiday in run("holidays", place, year, "--json").json["holidays"]}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("year", [1990, 2025, 2099])
def test_shape(run, place, year):
    answer = run("holidays", place, year, "--json")
    found = answer.json
    assert (
        answer.code == 0
        and set(found) == {"place", "year", "holidays"}
        and (found["place"], found["year"]) == (place, year)
    )
    assert len(found["holidays"]) > 3
    for holiday in found["holidays"]:
        assert MEMBERS <= set(holiday) <= MEMBERS | {"observed_of", "rule"}
        assert holiday["date"].startswith(str(year)) and holiday["class"] in CLASSES and set(holiday["flags"]) <= FLAGS
        assert holiday["name"] and holiday["local_name"] and holiday["source"]
        assert ("rule" in holiday) <= (holiday["class"] in ("deadline", "half-day"))
    dates = [holiday["date"] for holiday in found["holidays"]]
    assert dates == sorted(dates)
    assert ("projected" in found["holidays"][0]["flags"]) == (year == 2099)


@pytest.mark.parametrize(
    "place, there, not_there",
    [
        (
            "IE",
            ["2025-04-21", "2023-02-06", "2022-03-18"],
            ["2025-04-18", "2022-02-07"],
        ),  # no Good Friday; St Brigid from 2023
        (
            "GB-SCT",
            ["2025-11-30", "2025-12-01", "2025-01-02"],
            ["2025-04-21"],
        ),  # St Andrew's and its substitute; no Easter Monday
        ("GB-NIR", ["2025-07-14", "2025-03-17"], ["2025-12-01"]),  # 12 July 2025 is a Saturday
        ("GB-ENG", ["2025-04-21", "2025-08-25", "2022-09-19"], ["2025-01-02"]),
        ("DK", ["2023-05-05"], ["2024-04-26"]),  # Store Bededag: Lov nr. 214/2023
        ("SE", ["2025-06-06", "2025-06-21"], []),  # Act 1989:253
        ("PT", ["2012-06-07", "2016-05-26"], ["2014-06-19"]),  # Corpus Christi, off from 2013 to 2015
        ("GR", ["2025-04-21"], []),  # Orthodox Easter Monday
    ],
)
def test_what_acts_say(run, place, there, not_there):
    found = {}
    for year in {day[:4] for day in [*there, *not_there]}:
        found.update(days(run, place, year))
    assert [day for day in there if day not in found] == []
    assert [day for day in not_there if day in found and found[day]["class"] == "public"] == []


def test_deadline_days_name_their_rule(run):
    eve = days(run, "SE", 2025)["2025-12-24"]  # Act 1930:173 s. 2
    assert (eve["class"], eve["rule"]) == ("deadline", "se-1930")


def test_a_place_lists_what_holds_in_all_of_it(run):
    whole, scotland, england = (days(run, place, 2025) for place in ("GB", "GB-SCT", "GB-ENG"))
    assert set(whole) == set(scotland) & set(england) & set(days(run, "GB-NIR", 2025)) & set(days(run, "GB-WLS", 2025))


def test_text(run):
    answer = run("holidays", "IE", 2025)
    assert answer.code == 0 and answer.err == "" and "Saint Brigid's Day (Lá Fhéile Bríde)" in answer.out
    assert "Montag, 21. April 2025" in run("holidays", "IE", 2025, "--lang", "de").out


@pytest.mark.parametrize(
    "arguments, code, said",
    [
        (["ie", "2025"], 1, "ie"),
        (["XX", "2025"], 1, "XX"),
        (["JP", "2025"], 1, "JP"),
        (["EU", "2025"], 1, "EU"),
        (["IE", "1989"], 1, "1990 to 2099"),
        (["IE", "2100"], 1, "1990 to 2099"),
        (["IE", "x"], 1, "x"),
        (["IE", "2025x"], 1, "2025x"),
        (["IE", "02025"], 1, "02025"),
        (["IE", "+2025"], 1, "+2025"),
        (["IE", " 2025"], 1, " 2025"),
        (["IE", ""], 1, "1990 to 2099"),
        (["IE", "99999999999999999999"], 1, "1990 to 2099"),
        ([], 2, "PLACE YEAR"),
        (["IE"], 2, "PLACE YEAR"),
        (["IE", "2025", "2026"], 2, "PLACE YEAR"),
        (["IE", "2025", "--clock", "gdpr-12-3"], 2, "--clock"),
    ],
)
def test_bad_input(run, arguments, code, said):
    answer = run("holidays", *arguments)
    assert (answer.code, answer.out) == (code, "") and said in answer.err
