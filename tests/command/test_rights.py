"""`rights`. What holds is from the GDPR itself (articles in the comments)."""

import json

import pytest

GDPR_RIGHTS = [
    "GDPR 7(3)", "GDPR 13", "GDPR 14", "GDPR 15", "GDPR 16", "GDPR 17", "GDPR 18", "GDPR 19", "GDPR 20", "GDPR 21(1)",
    "GDPR 21(2)", "GDPR 21(6)", "GDPR 22", "GDPR 22(3)", "GDPR 77", "GDPR 78", "GDPR 79", "GDPR 80(1)", "GDPR 80(2)",
    "GDPR 82",
]  # fmt: skip


def answers(run, *arguments):
    found = run("rights", *arguments, "--json", "--on", "2025-05-24").json
    return found, {right["citation"]: right for right in found["rights"]}


def test_every_right_of_the_framework_once(run):
    found, _ = answers(run, "GDPR 6(1)(f)")
    assert found["bases"] == ["GDPR 6(1)(f)"] and found["facts"] == {} and found["on"] == "2025-05-24"
    assert [right["citation"] for right in found["rights"]] == GDPR_RIGHTS
    for right in found["rights"]:
        assert {"citation", "holds", "needs", "steps"} <= set(right)
        assert right["holds"] in ("yes", "no", "conditional")
        assert bool(right["needs"]) <= (right["holds"] == "conditional")
        for step in right["steps"]:
            assert {"code", "act", "article", "text"} <= set(step) and step["text"]


@pytest.mark.parametrize(
    "basis, right, holds",
    [
        ("GDPR 6(1)(a)", "GDPR 7(3)", "yes"),  # 7(3): consent may be withdrawn at any time
        ("GDPR 6(1)(f)", "GDPR 7(3)", "no"),
        ("GDPR 6(1)(f)", "GDPR 20", "no"),  # 20(1)(a): consent or contract only
        ("GDPR 6(1)(f)", "GDPR 21(1)", "conditional"),  # 21(1): point (e) or (f)
        ("GDPR 6(1)(e)", "GDPR 21(1)", "conditional"),
        ("GDPR 6(1)(b)", "GDPR 21(1)", "no"),
        ("GDPR 6(1)(c)", "GDPR 77", "yes"),  # 77(1): every data subject
    ],
)
def test_what_follows_from_a_basis(run, basis, right, holds):
    assert answers(run, basis)[1][right]["holds"] == holds


def test_facts_decide(run):
    # 21(2)-(3): direct marketing is absolute
    found, rights = answers(run, "GDPR 6(1)(f)", "--fact", "direct-marketing=yes")
    assert found["facts"] == {"direct-marketing": True}
    assert (rights["GDPR 21(2)"]["holds"], rights["GDPR 21(2)"]["needs"]) == ("yes", [])
    found, rights = answers(run, "GDPR 6(1)(f)", "--fact", "direct-marketing=no", "--fact", "research=yes")
    assert found["facts"] == {"direct-marketing": False, "research": True}
    assert rights["GDPR 21(2)"]["holds"] == "no"


def test_bases_are_judged_together(run):
    found, rights = answers(run, "GDPR 6(1)(a)", "GDPR 6(1)(f)")
    assert found["bases"] == ["GDPR 6(1)(a)", "GDPR 6(1)(f)"]
    assert rights["GDPR 7(3)"]["holds"] == "yes" and rights["GDPR 21(1)"]["holds"] == "conditional"


def test_needs_are_facts_that_are_listed(run):
    listed = json.loads(run("rights", "--facts", "--json").out)
    names = [fact["name"] for fact in listed]
    assert len(set(names)) == len(names)
    assert all(set(fact) == {"name", "article", "question"} and fact["question"] for fact in listed)
    for right in answers(run, "GDPR 6(1)(f)")[0]["rights"]:
        assert set(right["needs"]) <= set(names)
    text = run("rights", "--facts").out
    assert all(f"{name} " in text for name in names)


@pytest.mark.parametrize("lang, words", [("en", ["depends", "yes", "no"]), ("de", ["je nachdem", "ja", "nein"]), ("fr", ["selon le cas", "oui", "non"])])
def test_the_text_is_a_table(run, lang, words):
    answer = run("rights", "GDPR 6(1)(f)", "--lang", lang, "--on", "2025-05-24")
    assert answer.code == 0 and max(map(len, answer.lines)) <= 80
    rows = [line for line in answer.lines if line.startswith("  GDPR ") and not line.startswith("  - ")]
    assert [next(c for c in sorted(GDPR_RIGHTS, key=len, reverse=True) if row[2:].startswith(c)) for row in rows] == GDPR_RIGHTS
    columns = {min(row.find(f"  {word}") for word in words if f"  {word}" in row) for row in rows}
    assert len(columns) == 1  # the answers stand in one column
    questions = {fact["name"]: fact["question"] for fact in json.loads(run("rights", "--facts", "--json", "--lang", lang).out)}
    found, _ = answers(run, "GDPR 6(1)(f)", "--lang", lang)
    flat = " ".join(answer.out.split())
    for right in found["rights"]:
        for name in right["needs"]:
            assert " ".join(questions[name].split()) in flat


def test_a_framework_without_bases(run):
    found, _ = answers(run, "FADP")
    assert found["bases"] == ["FADP"] and found["rights"]
