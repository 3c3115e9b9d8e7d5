"""Public holidays of 2018-2035 against two other calendars. Neither is right by itself: where one differs, the act decides,
and the line in differences/COUNTRY.tsv names it. A difference that is not listed fails, and so does a line that is no
longer so, or names no act."""

import judges
import pytest
from conftest import LISTED, OURS, THEIRS, WRONG

CASES = [(name, place) for name, theirs in THEIRS.items() for place in sorted(theirs)]


@pytest.mark.parametrize(("judge", "place"), CASES, ids=[f"{place}-{judge}" for judge, place in CASES])
def test_a_judge_differs_only_where_the_act_says_so(judge, place):
    found = judges.differences(place, judge, OURS[place], THEIRS[judge][place])
    listed = {difference for difference in LISTED if (difference.place, difference.judge) == (place, judge)}
    if complaints := judges.complaints(found, listed):
        pytest.fail("\n".join(complaints), pytrace=False)


def test_every_line_names_a_day_a_judge_and_an_act():
    assert WRONG == []


def test_no_line_is_about_a_place_that_is_not_compared():
    assert sorted(d for d in LISTED if d.place not in THEIRS[d.judge]) == []


@pytest.mark.parametrize("judge", judges.JUDGES)
def test_every_country_of_ours_is_judged(judge):
    countries = {place for place in OURS if "-" not in place}
    assert len(countries) > 20
    assert countries - set(THEIRS[judge]) == set()
    assert [place for place, days in THEIRS[judge].items() if len(days) < judges.LAST - judges.FIRST] == []


def test_names_of_the_judges_are_used():
    """An alias for a place that is no longer there, or not known to the judge under that name, hides nothing."""
    for judge, names in (("date-holidays", judges.DATE_HOLIDAYS_NAMES), ("holidays", judges.HOLIDAYS_NAMES)):
        countries = {place[:2] for place in OURS}
        assert [n for n in names if n[:2] in countries and n not in THEIRS[judge]] == [], judge


# ---- that the comparison itself finds what it is for ----

ONE = judges.Difference("IE", "2022-03-18", "date-holidays", "ours-only")
LINE = "IE\t2022-03-18\tdate-holidays\tours-only\tS.I. No. 50/2022\n"


def test_a_difference_without_a_line_and_a_line_without_a_difference_are_found():
    found = judges.differences("IE", "date-holidays", {"2022-03-17", "2022-03-18"}, {"2022-03-17"})
    assert found == {ONE}
    assert judges.complaints(found, {ONE}) == []
    assert judges.complaints(found, set()) == ["not listed: IE 2022-03-18 date-holidays ours-only"]
    assert judges.complaints(set(), {ONE}) == ["stale: IE 2022-03-18 date-holidays ours-only"]
    assert [d.what for d in judges.differences("IE", "holidays", set(), {"2022-03-18"})] == ["theirs-only"]


@pytest.mark.parametrize(
    "text",
    [
        LINE.replace("S.I. No. 50/2022", " "),
        LINE.replace("\tS.I. No. 50/2022", ""),
        LINE.replace("date-holidays", "workalendar"),
        LINE.replace("ours-only", "ours"),
        LINE.replace("IE", "FR"),
        LINE + LINE.replace("50/2022", "51/2022"),
    ],
    ids=["no act", "four fields", "no judge", "no difference", "another country", "twice"],
)
def test_a_line_that_is_not_whole_is_found(text):
    assert judges.read("# of the list\n" + LINE, "ie.tsv") == ({ONE}, [])
    assert len(judges.read(text, "ie.tsv")[1]) == 1
