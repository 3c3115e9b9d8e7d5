"""`deadline`: an announced day is whole (Regulation 1182/71 Art. 5) and ends with it where one stands."""

import pytest

MEMBERS = {"exact", "earliest", "latest", "flags", "steps"}


def deadline(run, *arguments):
    return run("deadline", "--rule", "date", "--date", "2025-05-26", *arguments, "--json").json


@pytest.mark.parametrize(
    "arguments, end",
    [
        (["--place", "DE-BY"], "2025-05-26T22:00:00Z"),  # CEST, UTC+2
        (["--place", "IE"], "2025-05-26T23:00:00Z"),  # IST, UTC+1
        (["--place", "FI"], "2025-05-26T21:00:00Z"),  # EEST, UTC+3
        (["--zone", "Europe/Berlin"], "2025-05-26T22:00:00Z"),
        (["--zone", "UTC"], "2025-05-27T00:00:00Z"),
        (["--zone", "America/New_York"], "2025-05-27T04:00:00Z"),  # EDT, UTC-4
    ],
)
def test_exact(run, arguments, end):
    found = deadline(run, *arguments)
    assert set(found) == MEMBERS | {"last_day", "end"}
    assert (found["exact"], found["last_day"], found["end"]) == (True, "2025-05-26", end)
    assert found["earliest"] == found["latest"] == {"last_day": "2025-05-26", "end": end}
    assert "uncertain-zone" not in found["flags"]


def test_bounds(run):
    found = deadline(run, "--place", "PT")  # Lisbon and Madeira UTC+1, the Azores UTC+0
    assert set(found) == MEMBERS | {"last_day"}
    assert (found["exact"], found["last_day"]) == (False, "2025-05-26")
    assert found["earliest"]["end"] == "2025-05-26T23:00:00Z"
    assert found["latest"]["end"] == "2025-05-27T00:00:00Z"
    assert "uncertain-zone" in found["flags"]


def test_the_world(run):
    found = deadline(run)
    assert found["earliest"]["end"] == "2025-05-26T10:00:00Z"  # UTC+14
    assert found["latest"]["end"] >= "2025-05-27T11:00:00Z"  # UTC-11 is inhabited


@pytest.mark.parametrize(
    "lang, words", [("en", "Monday, 26 May 2025"), ("de", "Montag, 26. Mai 2025"), ("fr", "lundi 26 mai 2025")]
)
def test_text(run, lang, words):
    answer = run("deadline", "--rule", "date", "--date", "2025-05-26", "--place", "DE-BY", "--lang", lang)
    assert answer.code == 0 and words in answer.out and "Europe/Berlin" in answer.out and "22:00" in answer.out
    assert max(map(len, answer.lines)) <= 80
