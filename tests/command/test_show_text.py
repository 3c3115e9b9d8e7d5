"""`show` as people read it."""

import json
import re
import unicodedata

import pytest
from conftest import CATALOGUE, DATA, smallest

ID = "meta-ai-eu-2025"
ALL = CATALOGUE + [DATA / "made-up.json", DATA / "every-member.json"]


def columns(line):
    """Terminal columns, counted without the library that the command uses."""
    width = 0
    for character in unicodedata.normalize("NFC", line):
        if not unicodedata.combining(character):
            width += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return width


def flat(answer):
    return " ".join(answer.out.split())


@pytest.mark.parametrize("lang", ["en", "de", "fr"])
@pytest.mark.parametrize("path", ALL, ids=lambda p: p.stem)
def test_width(run, path, lang):
    for arguments in ([], ["--place", "DE-BY"]):
        answer = run("show", path, "--on", "2025-05-24", "--lang", lang, *arguments)
        assert answer.code == 0 and answer.err == ""
        assert max(map(columns, answer.lines)) <= 80
        assert not any(line != line.rstrip() for line in answer.lines)


def test_two_days_left(run):
    text = flat(run("show", ID, "--on", "2025-05-24"))
    assert "as of Saturday, 24 May 2025" in text
    assert "Meta Platforms Ireland Limited (Ireland)" in text
    assert "Last day: Monday, 26 May 2025. 2 days left." in text
    assert "The end is not certain" in text and "--place" in text
    assert "Received is not accepted." in text
    assert "This is no legal advice." == run("show", ID, "--on", "2025-05-24").lines[-1]


def test_in_german(run):
    text = flat(run("show", ID, "--on", "2025-05-24", "--lang", "de"))
    assert "am Samstag, 24. Mai 2025" in text
    assert "Letzter Tag: Montag, 26. Mai 2025. Noch 2 Tage." in text
    assert "Dies ist keine Rechtsberatung." in text


def test_in_french(run):
    text = run("show", ID, "--on", "2025-05-01", "--lang", "fr").out
    assert "au jeudi 1er mai 2025" in " ".join(text.split())
    assert "Dernier jour\u00a0: lundi 26 mai 2025. Il reste 25 jours." in text
    assert not re.search(r"^\s*[:;?!]", text, re.M)  # no mark begins a line
    assert "Ceci n'est pas un conseil juridique." in text


def test_in_bavaria_the_end_is_told_in_local_time(run):
    text = flat(run("show", ID, "--on", "2025-05-24", "--place", "DE-BY"))
    assert "The day ends at 27 May 2025, 00:00 in the zone Europe/Berlin; that is 26 May 2025, 22:00 UTC." in text
    assert "The end is not certain" not in text


@pytest.mark.parametrize("on, left", [("2025-05-25", "1 day left."), ("2025-05-26", "That is today."), ("2025-05-16", "10 days left.")])
def test_days_left(run, on, left):
    assert left in flat(run("show", ID, "--on", on))


def test_after_the_last_day(run):
    text = flat(run("show", ID, "--on", "2025-05-27"))
    assert "That day has passed." in text and "left." not in text
    passed, late = text.index("That day has passed."), text.index("Late: it still covers what is published afterwards.")
    assert passed < late < text.index("In time:")  # what still helps comes first
    assert "GDPR 21(1)" in text


def test_the_processing_can_start_before_the_last_day_has_ended(run, written):
    said = "The processing can start before that day has ended"
    assert said in flat(run("show", ID, "--on", "2025-05-24"))
    members = {"processing": {"starts": "2025-05-27"}, "objection": {"until": "2025-05-26"}}
    assert said in flat(run("show", written(smallest(**members)), "--on", "2025-05-24"))
    one_zone = written(smallest(audience={"territory": ["DE"]}, **members))
    assert said not in flat(run("show", one_zone, "--on", "2025-05-24"))
    # in Portugal the day begins in Lisbon at 23:00 UTC and ends in the Azores at 0:00 UTC
    two_zones = flat(run("show", written(smallest(audience={"territory": ["PT"]}, **members)), "--on", "2025-05-24"))
    assert f"{said}: its first day begins at 26 May 2025, 23:00 UTC" in two_zones
    assert "ends at 27 May 2025, 00:00 UTC" in two_zones


def test_all_sides_are_heard(run):
    document = json.loads(next(path for path in CATALOGUE if path.stem == ID).read_text(encoding="utf-8"))
    text = flat(run("show", ID, "--on", "2025-05-24"))
    for position in document["positions"]:
        assert position["party"] in text and " ".join(position["claim"]["en"].split()) in text
    for side in document["assessment"]["balancing"]:
        assert " ".join(side["text"]["en"].split()) in text
    for source in document["sources"]:
        assert source["id"] in text
    assert "(disputed)" in text and "Others say: before Tuesday, 27 May 2025" in text


@pytest.mark.parametrize(
    "members, words",
    [
        ({"objection": "none"}, "The notice says that there is no way to object."),
        ({"objection": {"until": "none"}}, "The notice says that there is no last day."),
        ({"objection": {"grounds": "required"}}, "The notice names no last day."),
        ({"silence": "not-used", "consent": {"until": "2025-06-01"}}, "Last day: Sunday, 1 June 2025."),
        ({"silence": "no-access"}, "You lose access."),
        ({"processing": "none"}, "The notice says that no such processing takes place."),
        ({"processing": {"starts": "per-account"}}, "It starts on a different day for each account."),
        ({"processing": {"starts": "2025-06"}}, "It starts: June 2025."),
        ({"published": "2025"}, "Announced 2025"),
        ({"legal_basis": [{"citation": "GDPR 6(1)(e)"}]}, "GDPR 6(1)(e)"),
        ({"legal_basis": [{"kind": "licence"}]}, "a licence"),
        ({"objection": {"until": {"every": "06-30"}}}, "Last day: Monday, 30 June 2025."),
        ({"objection": {"until": {"before": "2025-06"}}}, "Last day: Saturday, 31 May 2025."),
        ({"objection": {"until": {"after": {"event": "notified", "period": "P6W"}}}}, "6 weeks, counted from: notification"),
        ({"objection": {"until": {"after": {"event": "notified", "period": "P6W"}}}}, "--event notified=DATE"),
        ({"objection": {"confirm": {"within": "P1M2DT3H"}}}, "1 month, 2 days, 3 hours"),
        ({"objection": {"confirm": {"within": "P10WD"}}}, "10 working days"),
        ({"scope": {"include": [{"kind": ["post", "brain-wave"], "visibility": "far-away"}]}}, "posts, brain-wave (far-away)"),
        ({"retention": [{"period": "P1Y"}]}, "1 year"),
    ],
)
def test_any_notice(run, written, members, words):
    answer = run("show", written(smallest(**members)), "--on", "2025-05-24")
    assert answer.code == 0 and words in flat(answer)


def test_unverified_is_marked(run, written):
    memory = {"id": "m", "kind": "memory", "supports": ["/silence"]}
    text = flat(run("show", written(smallest(silence="used", sources=[memory])), "--on", "2025-05-24"))
    assert "Your data are used. (unverified)" in text


HOSTILE = "\x1b[31m\x07\x7f\x85\x9b\u202eevil\u2066\u2069\u200f\u200b\u2028\ufeff\U000e0041 \r\n\t end"


def test_a_hostile_notice_is_harmless(run, written):
    def spoil(value):
        if isinstance(value, dict):
            return {key: spoil(member) for key, member in value.items()}
        if isinstance(value, list):
            return [spoil(member) for member in value]
        return value + HOSTILE if isinstance(value, str) and " " in value and "GDPR" not in value else value

    document = json.loads((DATA / "every-member.json").read_text(encoding="utf-8"))
    document = {key: member if key in ("legal_basis", "objection") else spoil(member) for key, member in document.items()}
    document["objection"]["text"] = {"en": HOSTILE}
    document["objection"]["channels"][0]["address"] = "Street " + HOSTILE
    answer = run("show", written(document), "--on", "2026-02-10")
    assert answer.code == 0 and "evil" in answer.out
    for character in set(answer.out) - {"\n"}:
        assert unicodedata.category(character) not in ("Cc", "Cf", "Zl", "Zp", "Cs"), hex(ord(character))
    assert max(map(columns, answer.lines)) <= 80


def test_hostile_keys_in_problems_are_harmless(run, written):
    answer = run("check", written(smallest(**{"bad\x1b[31m\nkey\u202e": 1})))
    assert answer.code == 1 and len(answer.err.splitlines()) == 1
    assert "\x1b" not in answer.err and "\u202e" not in answer.err


@pytest.mark.parametrize(
    "text",
    ["漢字" * 100, "word " * 100, "x" * 500, "e\u0301" * 300, "👩🏽" * 90, "🇩🇪" * 90, "a" * 78 + " b", "Straße " * 50],
)
def test_wrapping(run, written, text):
    answer = run("show", written(smallest(purpose={"text": {"en": text}})), "--on", "2025-05-24")
    assert answer.code == 0 and max(map(columns, answer.lines)) <= 80 + (80 if "👩" in text or "🇩" in text else 0)
    assert re.sub(r"\s", "", text) in re.sub(r"\s", "", answer.out)  # nothing lost


def test_long_words_of_a_citation_do_not_widen_the_table(run, written):
    citation = "ACT-" + "X" * 90 + " 1"
    answer = run("show", written(smallest(objection={"right": citation})), "--on", "2025-05-24")
    assert answer.code == 0 and max(map(columns, answer.lines)) <= 80
