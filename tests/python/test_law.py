"""Rights and actions. Expected answers: GDPR."""

import pickle
from datetime import date, datetime, timedelta, timezone

import pytest

import opt_out

UTC = timezone.utc
Holds = opt_out.Holds


def by_citation(rights):
    return {right.citation: right for right in rights}


@pytest.mark.parametrize(
    ("basis", "citation", "holds"),
    [
        ("GDPR 6(1)(a)", "GDPR 7(3)", Holds.YES),
        ("GDPR 6(1)(f)", "GDPR 7(3)", Holds.NO),
        ("GDPR 6(1)(f)", "GDPR 15", Holds.YES),
        ("GDPR 6(1)(f)", "GDPR 20", Holds.NO),  # consent or contract only
        ("GDPR 6(1)(b)", "GDPR 20", Holds.CONDITIONAL),
        ("GDPR 6(1)(a)", "GDPR 21(1)", Holds.NO),
        ("GDPR 6(1)(f)", "GDPR 21(1)", Holds.CONDITIONAL),  # compelling legitimate grounds may override
        ("GDPR 6(1)(f)", "GDPR 77", Holds.YES),
    ],
)
def test_a_right_follows_from_the_basis(basis, citation, holds):
    assert by_citation(opt_out.rights(basis))[citation].holds is holds


def test_facts_decide_conditions():
    open_question = by_citation(opt_out.rights("GDPR 6(1)(f)"))["GDPR 21(2)"]
    assert open_question.holds is Holds.CONDITIONAL
    assert "direct-marketing" in open_question.needs
    for answer, holds in ((True, Holds.YES), (False, Holds.NO)):
        told = by_citation(opt_out.rights("GDPR 6(1)(f)", facts={"direct-marketing": answer}))["GDPR 21(2)"]
        assert told.holds is holds
        assert told.needs == ()


def test_bases_are_judged_together_and_a_law_may_have_none():
    both = by_citation(opt_out.rights("GDPR 6(1)(a)", "GDPR 6(1)(f)"))
    assert both["GDPR 7(3)"].holds is Holds.YES
    assert both["GDPR 21(1)"].holds is Holds.CONDITIONAL
    assert all(right.citation.startswith("FADP ") for right in opt_out.rights("FADP"))
    assert opt_out.rights("FADP") != ()


def test_the_law_of_a_day():
    # UK GDPR 22 gave way to 22A-22D on 5 February 2026 (SI 2026/82).
    before = by_citation(opt_out.rights("UK-GDPR 6(1)(f)", on=date(2026, 2, 4)))
    after = by_citation(opt_out.rights("UK-GDPR 6(1)(f)", on=date(2026, 2, 5)))
    assert (before["UK-GDPR 22"].holds, before["UK-GDPR 22C"].holds) == (Holds.CONDITIONAL, Holds.NO)
    assert (after["UK-GDPR 22"].holds, after["UK-GDPR 22C"].holds) == (Holds.NO, Holds.CONDITIONAL)
    newest = by_citation(opt_out.rights("UK-GDPR 6(1)(f)"))
    assert newest["UK-GDPR 22"].holds is Holds.NO


def test_rights_have_reasons_and_words():
    right = by_citation(opt_out.rights("GDPR 6(1)(f)"))["GDPR 21(1)"]
    assert any(step.act == "GDPR" and step.article.startswith("21(1)") for step in right.steps)
    assert right.text("de") != right.text("en")
    assert right.waived is False  # no notice, so nobody has waived anything
    assert repr(right) == "<Right GDPR 21(1): conditional>"
    assert pickle.loads(pickle.dumps(right)) == right


def test_holds_has_no_truth_value():
    for holds in Holds:
        with pytest.raises(TypeError, match="truth value"):
            bool(holds)
    assert str(Holds.CONDITIONAL) == "conditional"


def test_the_rights_of_a_notice(meta):
    rights = by_citation(meta.rights())
    assert rights["GDPR 21(1)"].waived is True  # the notice names it and asks for no grounds
    assert rights["GDPR 15"].waived is False
    assert rights["GDPR 20"].holds is Holds.NO
    assert by_citation(meta.rights(on=date(2025, 5, 24))).keys() == rights.keys()


def test_a_right_of_an_unknown_act_is_unknown(full):
    right = by_citation(full.rights())["DE-SGB-V 363(5)"]
    assert right.holds is Holds.UNKNOWN
    assert right.text() == "DE-SGB-V 363(5)"


def test_the_table_of_facts():
    table = {fact.name: fact for fact in opt_out.facts()}
    marketing = table["direct-marketing"]
    assert marketing.article == "GDPR 21(2)"
    assert marketing.question("de") != marketing.question()
    for right in opt_out.rights("GDPR 6(1)(e)"):
        assert set(right.needs) <= table.keys()


def test_authorities():
    (irish,) = opt_out.authorities("IE")
    assert irish.host == "dataprotection.ie"
    assert opt_out.authorities(opt_out.Place("IE")) == (irish,)
    assert irish in opt_out.authorities()
    assert opt_out.authorities("DE-BY") != ()
    assert opt_out.authorities("JP") == ()


def announced(actions):
    return [action for action in actions if action.code == "object"]


def test_actions_in_time(meta):
    ways = announced(meta.actions(date(2025, 5, 24), "DE-BY", account=True))
    assert [way.channel.services for way in ways] == [("Facebook",), ("Instagram",), ()]  # and the e-mail
    first = ways[0]
    assert (first.way, first.right, first.grounds) == ("objection", "GDPR 21(1)", "none")
    assert first.deadline.last_day == date(2025, 5, 26)
    assert first.deadline == meta.deadline("DE-BY")
    assert first.deadline.steps == meta.deadline("DE-BY").steps
    assert first.state is opt_out.State.OPEN
    assert (first.in_time, first.late, first.irreversible) == ("everything", "published-later", True)
    assert first.channel == meta.objection.channels[0]
    assert "https://www.facebook.com/help/contact/712876720715583" in first.text()
    assert first.text("de") != first.text("en")
    assert first.steps != ()
    assert repr(first) == "<Action object GDPR 21(1) web-form open>"


def test_the_form_without_login_is_for_those_without_an_account(meta):
    forms = {account: announced(meta.actions(date(2025, 5, 24), "DE-BY", account=account)) for account in (True, False)}
    assert all(way.channel.account is None for way in forms[True])
    assert any(way.channel.account == "none" for way in forms[False])


def test_late_is_less_effect_and_never_no_right(meta):
    actions = meta.actions(date(2025, 6, 1), "DE-BY", account=True)
    assert {way.state for way in announced(actions)} == {opt_out.State.PASSED}
    right = next(action for action in actions if action.code == "right" and action.right == "GDPR 21(1)")
    assert right.deadline is None  # GDPR 21(1): at any time
    assert right.state is None
    assert right.way is None
    assert right.holds is Holds.CONDITIONAL


def test_instants_are_judged_by_ends(meta):
    end = datetime(2025, 5, 26, 22, tzinfo=UTC)
    for now, place, state in (
        (end - timedelta(microseconds=1), "DE-BY", "open"),
        (end, "DE-BY", "passed"),
        (end - timedelta(hours=1), None, "between-bounds"),
    ):
        assert {way.state for way in announced(meta.actions(now, place))} == {opt_out.State(state)}


def test_no_way_is_an_answer():
    (action,) = [
        action
        for action in opt_out.Notice.catalogue("meta-ai-au-2024").actions(date(2025, 1, 1))
        if action.code == "no-way"
    ]
    assert (action.way, action.right, action.holds, action.channel, action.deadline) == (
        "objection",
        None,
        None,
        None,
        None,
    )


def test_an_opt_in_has_an_action_too():
    actions = opt_out.Notice.catalogue("youtube-3p-2024").actions(date(2025, 1, 1))
    assert any(action.code == "consent" and action.way == "consent" for action in actions)


def test_actions_are_values(meta):
    actions = meta.actions(date(2025, 5, 24), "DE-BY", born=date(1980, 1, 1))
    assert actions == meta.actions(date(2025, 5, 24), "DE-BY", born=date(1980, 1, 1))
    assert pickle.loads(pickle.dumps(actions)) == actions
    assert len(set(actions)) == len(actions)
