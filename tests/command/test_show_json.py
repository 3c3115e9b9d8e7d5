"""`show --json`: the notice itself, and the answers beside it."""

import json

import pytest
from conftest import CATALOGUE, DATA, smallest

ID = "meta-ai-eu-2025"
ADDED = {"on", "status", "rights", "actions", "warnings"}


def show(run, *arguments):
    answer = run("show", ID, *arguments, "--json")
    assert answer.code == 0 and answer.err == "" and answer.out.endswith("\n")
    return answer.json


def test_two_days_left(run):
    found = show(run, "--on", "2025-05-24")
    deadline = found["objection"]["deadline"]
    assert (found["on"], found["status"]) == ("2025-05-24", "open")
    assert (deadline["days_left"], deadline["last_day"], deadline["weekday"]) == (2, "2025-05-26", "monday")
    assert deadline["earliest"]["last_day"] == deadline["latest"]["last_day"] == "2025-05-26"
    assert deadline["exact"] is False and deadline["state"] == "open" and "end" not in deadline
    assert "first_day" not in deadline
    assert {"uncertain-zone", "announced", "disputed"} <= set(deadline["flags"])
    # the EEA in May: from Cyprus, Finland … (UTC+3); in the west the Azores (UTC+0), and beyond them France's Polynesia
    # and Martinique only if the tables count them in
    assert deadline["earliest"]["end"] <= "2025-05-26T21:00:00Z"
    assert deadline["latest"]["end"] >= "2025-05-27T00:00:00Z"


def test_in_bavaria_it_is_exact(run):
    deadline = show(run, "--on", "2025-05-24", "--place", "DE-BY")["objection"]["deadline"]
    assert deadline["exact"] is True and deadline["end"] == "2025-05-26T22:00:00Z"
    assert deadline["earliest"] == deadline["latest"] == {"last_day": "2025-05-26", "end": "2025-05-26T22:00:00Z"}
    assert "uncertain-zone" not in deadline["flags"]
    by_zone = show(run, "--on", "2025-05-24", "--zone", "Europe/Berlin")["objection"]["deadline"]
    assert by_zone["exact"] is True and by_zone["end"] == "2025-05-26T22:00:00Z"


def test_on_the_last_day_and_after_it(run):
    deadline = show(run, "--on", "2025-05-26")["objection"]["deadline"]
    assert (deadline["days_left"], deadline["state"]) == (0, "open")
    found = show(run, "--on", "2025-05-27")
    deadline = found["objection"]["deadline"]
    assert deadline["state"] == "passed" and "days_left" not in deadline
    assert deadline["weekday"] == "monday"
    late = [action for action in found["actions"] if action.get("way") == "objection"]
    assert late and all(action["late"] == "published-later" for action in late)
    assert all(action["deadline"]["state"] == "passed" for action in late)


def test_the_right_has_no_last_day(run):
    found = show(run, "--on", "2025-06-30")
    by_law = [action for action in found["actions"] if action["code"] == "right"]
    assert any(action.get("right") == "GDPR 21(1)" for action in by_law)
    assert all("deadline" not in action for action in by_law)


def test_shapes(run):
    found = show(run, "--on", "2025-05-24")
    assert ADDED <= set(found)
    for right in found["rights"]:
        assert {"citation", "holds", "needs", "steps"} <= set(right)
        assert set(right) <= {"citation", "holds", "needs", "waived", "steps"}
        assert right.get("waived", True) is True
    assert next(right for right in found["rights"] if right["citation"] == "GDPR 21(1)")["waived"] is True
    for action in found["actions"]:
        assert {"code", "steps", "text"} <= set(action) and action["text"]
        assert set(action) <= {
            "code", "way", "right", "holds", "channel", "grounds", "deadline", "in_time", "late", "irreversible", "steps",
            "text",
        }  # fmt: skip
        if "channel" in action:
            assert found[action["way"]]["channels"][action["channel"]]
        if "deadline" in action:
            assert {"exact", "earliest", "latest", "flags", "steps", "state"} <= set(action["deadline"])
    for warning in found["warnings"]:
        assert {"severity", "code", "message", "pointer", "line", "column", "offset"} <= set(warning)
        assert warning["severity"] == "warning"
    channels = {action["channel"] for action in found["actions"] if action.get("way") == "objection"}
    assert channels == set(range(len(found["objection"]["channels"])))


@pytest.mark.parametrize("path", CATALOGUE + [DATA / "made-up.json", DATA / "every-member.json"], ids=lambda p: p.stem)
def test_what_the_notice_says_stays(run, path):
    found = run("show", path, "--on", "2026-02-10", "--json").json
    document = json.loads(path.read_text(encoding="utf-8"))
    for way in ("objection", "consent"):
        if isinstance(found.get(way), dict):
            found[way].pop("deadline", None)
    assert {key: value for key, value in found.items() if key not in ADDED} == document


def test_extensions_stay_byte_by_byte(run, written):
    odd = r'"x-odd" :  {"b\u00e4r" :[1.50e3,  -0.0, 1E+2,null], "slash":"\/"}'
    path = written(json.dumps(smallest())[:-1] + ", " + odd + "}")
    answer = run("show", path, "--on", "2025-05-24", "--json")
    assert odd.split(":", 1)[1].strip() in answer.out


def test_the_same_day_gives_the_same_bytes(run):
    for arguments in ([], ["--json"], ["--place", "DE-BY"], ["--lang", "de"]):
        first, second = (
            run("show", ID, "--on", "2025-05-24", *arguments, env={"TZ": zone}).bytes for zone in ("UTC", "Pacific/Kiritimati")
        )
        assert first == second


def test_today_is_that_of_the_machine(run):
    import datetime

    zone = "UTC-9"  # POSIX: nine hours east
    before = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9))).date().isoformat()
    on = run("show", ID, "--json", env={"TZ": zone}).json["on"]
    after = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9))).date().isoformat()
    assert on in (before, after)


def test_words_follow_the_language(run):
    pages = [show(run, "--on", "2025-05-24", "--lang", lang) for lang in ("en", "de", "fr")]
    said = [json.dumps([action["text"] for action in page["actions"]]) for page in pages]
    assert len(set(said)) == 3
    assert all(page["title"] == pages[0]["title"] for page in pages)


@pytest.mark.parametrize(
    "objection", [None, "none", {"until": "none"}, {"grounds": "none"}, {"until": {"after": {"event": "notified", "period": "P6W"}}}]
)
def test_no_deadline(run, written, objection):
    path = written(smallest(**({"objection": objection} if objection else {})))
    found = run("show", path, "--on", "2025-05-24", "--json").json
    assert "deadline" not in (found.get("objection") or {})


def test_an_opt_in_has_the_deadline_of_its_consent(run, written):
    path = written(smallest(silence="not-used", consent={"until": "2025-05-30"}))
    found = run("show", path, "--on", "2025-05-24", "--json").json
    assert found["consent"]["deadline"]["days_left"] == 6
    assert found["consent"]["deadline"]["weekday"] == "friday"


def test_an_event_gives_the_day(run, written):
    until = {"after": {"event": "notified", "period": "P6W"}}
    path = written(smallest(audience={"territory": ["DE"]}, objection={"until": until}))
    deadline = run("show", path, "--on", "2025-01-20", "--event", "notified=2025-01-15", "--json").json["objection"]["deadline"]
    assert deadline["last_day"] == "2025-02-26"  # six weeks after 15 January


def test_a_month_gives_bounds_and_no_weekday(run, written):
    path = written(smallest(objection={"until": "2025-05"}))
    deadline = run("show", path, "--on", "2025-05-10", "--place", "DE-BY", "--json").json["objection"]["deadline"]
    assert deadline["state"] == "between-bounds" and "last_day" not in deadline and "weekday" not in deadline
    assert "days_left" not in deadline
    assert (deadline["earliest"]["last_day"], deadline["latest"]["last_day"]) == ("2025-05-01", "2025-05-31")
    early = run("show", path, "--on", "2025-04-29", "--place", "DE-BY", "--json").json["objection"]["deadline"]
    assert (early["state"], early["days_left"]) == ("open", 2)


def test_a_stated_zone_decides(run, written):
    until = {"date": "2025-05-26", "zone": "Europe/Dublin"}
    path = written(smallest(objection={"until": until}))
    for arguments in ([], ["--place", "DE-BY"], ["--zone", "Asia/Tokyo"]):
        deadline = run("show", path, "--on", "2025-05-24", "--json", *arguments).json["objection"]["deadline"]
        assert (deadline["exact"], deadline["end"]) == (True, "2025-05-26T23:00:00Z")


def test_a_stated_zone_that_does_not_exist(run, written):
    path = written(smallest(objection={"until": {"date": "2025-05-26", "zone": "Europe/Nowhere"}}))
    for arguments in ([], ["--json"]):
        answer = run("show", path, "--on", "2025-05-24", *arguments)
        assert (answer.code, answer.out) == (1, "") and answer.err
