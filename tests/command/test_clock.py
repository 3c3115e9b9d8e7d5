"""`clock`: the periods that acts set. Expected values are those of the acts (articles in the comments)."""

import re

import pytest

ALWAYS = {"id", "act", "article", "source", "period", "rule", "event", "flags", "text"}
SOMETIMES = {"extended", "from", "until", "direction", "on"}
EVENTS = {
    "receipt", "request", "obtained", "awareness", "complaint", "consultation", "draft-decision", "objection", "referral",
    "decision", "knowledge", "event",
}  # fmt: skip
PERIOD = re.compile(r"P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?|PT\d+H|P\d+WD")


def test_the_list(run):
    clocks = run("clock", "--json").json
    assert len({clock["id"] for clock in clocks}) == len(clocks) > 20
    for clock in clocks:
        assert ALWAYS <= set(clock) <= ALWAYS | SOMETIMES
        assert clock["event"] in EVENTS and clock["text"] and clock["source"]
        assert PERIOD.fullmatch(clock["period"]) and PERIOD.fullmatch(clock.get("extended", "P1D"))
        assert set(clock["flags"]) <= {"unverified", "disputed"}
        assert clock.get("from", "0001-01-01") < clock.get("until", "9999-12-31")
        assert run("clock", clock["id"], "--json").json == clock


@pytest.mark.parametrize(
    "clock, members",
    [
        # "within one month of receipt", extended "by two further months": one period of three (ICO)
        (
            "gdpr-12-3",
            {
                "act": "GDPR",
                "article": "12(3)",
                "period": "P1M",
                "extended": "P3M",
                "rule": "eu-1182-71",
                "event": "receipt",
            },
        ),
        (
            "gdpr-33-1",
            {"period": "PT72H", "event": "awareness", "from": "2018-05-25"},
        ),  # "not later than 72 hours", Art. 99(2)
        ("gdpr-36-2", {"period": "P8W", "extended": "P14W"}),  # "up to eight weeks", "extended by six weeks"
        ("gdpr-65-2", {"period": "P1M", "extended": "P2M"}),  # "may be extended by a further month"
        ("gdpr-78-2", {"period": "P3M", "event": "complaint"}),  # "within three months"
        ("uk-gdpr-12-3", {"rule": "uk-gdpr", "until": "2026-02-05"}),  # SI 2026/82: Art. 12A from that day
        ("uk-gdpr-12a", {"rule": "uk-gdpr", "from": "2026-02-05"}),
        ("uk-dpa-164a", {"period": "P30D", "from": "2026-06-19", "flags": ["disputed"]}),  # s. 164A "beginning when"
        ("ccpa-7021-a", {"period": "P10WD", "rule": "us-ca-ccpa"}),  # "within 10 business days"
        ("ccpa-7021-b", {"period": "P45D", "extended": "P90D"}),  # "a maximum total of 90 calendar days"
        ("ccpa-7026-f", {"period": "P15WD"}),  # "no later than 15 business days"
        ("lgpd-19-2", {"period": "P15D", "event": "request"}),  # "contado da data do requerimento"
        ("pipeda-8-3", {"period": "P30D", "extended": "P60D", "event": "receipt"}),
        ("pipeda-8-4", {"period": "P30D", "event": "request"}),  # "after the date of the request"
        ("ch-fadp-25-7", {"period": "P30D", "flags": ["unverified"]}),
        ("at-dsg-24-4-event", {"period": "P3Y", "flags": ["unverified"]}),
    ],
)
def test_what_acts_say(run, clock, members):
    found = run("clock", clock, "--json").json
    assert {name: found.get(name) for name in members} == members


def test_text(run):
    answer = run("clock", "gdpr-33-1")
    assert answer.code == 0 and answer.err == "" and "PT72H" in answer.out and "GDPR 33(1)" in answer.out
    assert max(map(len, run("clock").lines)) <= 80


def test_in_german(run):
    english, german = (run("clock", "gdpr-12-3", "--json", "--lang", lang).json for lang in ("en", "de"))
    assert german["text"] != english["text"] and "Verantwortliche" in german["text"]
    assert {**german, "text": ""} == {**english, "text": ""}


def test_bad_input(run):
    unknown = run("clock", "gdpr-99")
    assert (unknown.code, unknown.out) == (1, "") and "gdpr-99" in unknown.err
    for arguments in (["gdpr-12-3", "gdpr-33-1"], ["--event", "2025-03-05"], ["--nothing"]):
        wrong = run("clock", *arguments)
        assert (wrong.code, wrong.out) == (2, "") and wrong.err
