"""What a notice says, through typed views: nothing that is unsaid is invented, nothing that is said is out of reach."""

import copy
import json
import pickle
from datetime import date

import pytest

import opt_out
from conftest import DATA, MINIMAL
from opt_out.view import Said


def test_the_catalogue_is_sorted_and_every_notice_opens():
    ids = opt_out.catalogue()
    assert "meta-ai-eu-2025" in ids
    assert list(ids) == sorted(ids)
    assert [opt_out.Notice.catalogue(id).id for id in ids] == list(ids)


def test_who_and_what(meta):
    assert meta.id == "meta-ai-eu-2025"
    assert meta.family == "meta-ai"
    assert meta.format == "opt-out/notice/1"
    assert (meta.controller.name, meta.controller.country) == ("Meta Platforms Ireland Limited", "IE")
    assert meta.services == ("Facebook", "Instagram")
    assert meta.published.day == date(2025, 4, 14)
    assert meta.audience.territory == ("EEA",)
    assert (meta.audience.age.min, meta.audience.age.max) == (18, None)
    assert meta.purpose.code == "ai-training"
    assert meta.silence == "used"
    assert meta.scope.retroactive is True
    assert "photo" in meta.scope.include[0].kind
    assert [item.kind for item in meta.scope.exclude][0] == ("private-message",)


def test_the_basis(meta):
    (basis,) = meta.legal_basis
    assert basis.citation == "GDPR 6(1)(f)"
    assert basis.iri == "https://w3id.org/dpv/legal/eu/gdpr#A6-1-f"
    assert basis.text("de") == "berechtigte Interessen"
    assert "usual in the industry" in basis.interest.text("en")


def test_processing(meta):
    assert meta.processing.starts.day == date(2025, 5, 27)
    assert meta.processing.starts.weekday == "tuesday"
    assert meta.processing.reversible is False
    assert meta.processing.per_account is False
    by_account = meta.draft().set("/processing/starts", "per-account").finish().processing
    assert by_account.per_account is True
    assert by_account.starts is None


def test_the_objection(meta):
    way = meta.objection
    assert way.right == ("GDPR 21(1)",)
    assert (way.until.day, way.until.weekday, way.until.counts) == (date(2025, 5, 26), "monday", "receipt")
    assert way.grounds == "none"
    assert (way.effect.in_time, way.effect.late) == ("everything", "published-later")
    assert way.confirm.says == "received"
    assert way.confirm.then.act == "enter-code"
    first = way.channels[0]
    assert (first.type, first.login, first.services) == ("web-form", True, ("Facebook",))
    assert first.url == "https://www.facebook.com/help/contact/712876720715583"
    assert first.path == ("Settings", "Privacy policy", "Right to object")
    assert way.channels[2].account == "none"
    assert way.channels[3].fallback == "imprint"


def test_positions_assessment_disputes_history_sources(meta):
    court = next(position for position in meta.positions if position.case == "15 UKl 2/25")
    assert (court.party, court.role, court.stance, court.interim) == ("OLG Köln", "court", "for", True)
    assert court.date.day == date(2025, 5, 23)
    assert {weight.side for weight in meta.assessment.balancing} == {"person", "society"}
    assert {weight.weight for weight in meta.assessment.balancing} == {"harm", "benefit"}
    until = next(dispute for dispute in meta.disputes if dispute.at == "/objection/until")
    assert until.claims[0].value == {"before": "2025-05-27"}
    assert any(event.event == "paused" and event.date.day == date(2024, 6, 14) for event in meta.history)
    kinds = {source.kind for source in meta.sources}
    assert {"court", "authority", "press"} <= kinds


def test_a_claim_may_only_contradict_in_words_or_say_that_there_is_no_such_thing(full):
    values, words, _ = full.disputes
    assert values.claims[1].absent is True
    assert values.claims[1].value is None
    assert words.claims[0].value is None
    assert words.claims[0].text["en"] == "It is longer"


def test_unsaid_is_none_or_empty(minimal):
    for name in ("family", "supersedes", "published", "audience", "purpose", "scope", "silence", "processing"):
        assert getattr(minimal, name) is None, name
    for name in ("objection", "consent", "assessment", "notified"):
        assert getattr(minimal, name) is None, name
    for name in ("services", "legal_basis", "recipients", "retention", "positions", "disputes", "history", "sources"):
        assert getattr(minimal, name) == (), name
    assert minimal.controller.country is None
    assert minimal.controller.yours is None
    assert minimal.says_none("objection") is False


def test_none_that_is_said_is_not_unsaid():
    notice = opt_out.Notice.catalogue("meta-ai-au-2024")
    assert notice.objection is None
    assert notice.says_none("objection") is True
    assert notice.says_none("consent") is False


def test_dates_have_bounds(full):
    assert full.notified.from_.bounds() == (date(2026, 1, 1), date(2026, 1, 31))
    assert full.notified.from_.day is None
    assert full.notified.from_.date == "2026-01"
    to = full.scope.include[0].published.to
    assert (to.before, to.latest) == ("2026-01", date(2025, 12, 31))
    anchor = full.objection.until
    assert (anchor.event, anchor.period, anchor.bounds()) == ("notified", "P6W", None)
    each = full.processing.every
    assert (each.every, each.bounds()) == ("02-29", None)
    # NOTICE-FORMAT 3: 02-29 is the 28th in other years
    assert each.bounds(on=date(2026, 1, 1)) == (date(2026, 2, 28), date(2026, 2, 28))
    assert each.bounds(on=date(2028, 1, 1)) == (date(2028, 2, 29), date(2028, 2, 29))


def test_texts_are_mappings_that_fall_back(meta, full):
    assert dict(meta.title) == {
        "de": "Meta trainiert seine KI mit öffentlichen Inhalten",
        "en": "Meta trains its AI on public content",
    }
    assert meta.title["de"] == meta.title.text("de") == meta.title.text("de-AT")
    assert meta.title.text("fr") == meta.title.text() == str(meta.title) == meta.title["en"]
    assert meta.title.choose("de-AT") == (meta.title["de"], "de")
    assert set(full.title) == {"en", "de", "zh-Hant-TW"}  # and not x-tone
    with pytest.raises(KeyError):
        meta.title["fr"]
    with pytest.raises(KeyError):
        full.title["x-tone"]


def walk(view, value, seen):
    """Each member of an object is an attribute of its view that says what the document says."""
    for key, member in value.items():
        # An anchor ({"event", "period"}) has no view of its own: When.event and When.period stand for it.
        if key.startswith("x-") or (isinstance(view, opt_out.When) and isinstance(member, dict)):
            continue
        name = next(name for name in (key, key + "_") if hasattr(type(view), name))
        said = getattr(view, name)
        seen.add((next(cls.__name__ for cls in type(view).__mro__ if name in vars(cls)), key))
        if isinstance(said, opt_out.Words) or (isinstance(said, opt_out.When) and not isinstance(member, dict)):
            assert said.to_json() == member
        elif isinstance(said, opt_out.View):
            assert said.to_json() == member
            walk(said, member, seen)
        elif isinstance(said, tuple) and said and isinstance(said[0], opt_out.View):
            assert len(said) == len(member)
            for one, entry in zip(said, member, strict=True):
                assert one.to_json() == entry
                if not isinstance(one, opt_out.Words):
                    walk(one, entry, seen)
        elif isinstance(said, tuple):
            assert list(said) == (member if isinstance(member, list) else [member])
        else:
            assert said == (None if member == "none" and key == "until" else member)


def test_every_member_of_the_format_can_be_reached(full):
    seen = set()
    walk(full, full.to_dict(), seen)
    public = [getattr(opt_out, name) for name in opt_out.__all__]
    views = [cls for cls in public if isinstance(cls, type) and issubclass(cls, opt_out.View)]
    declared = {
        (cls.__name__, name.rstrip("_"))
        for cls in views
        for name, member in vars(cls).items()
        if isinstance(member, Said)
    }
    assert declared <= seen, "members that the document lacks"
    assert len(seen) > 100


def test_canonical_text_and_dict(meta):
    text = meta.write()
    assert text.endswith("}\n")
    assert meta.to_dict() == json.loads(text)
    assert meta.to_json() == meta.to_dict()
    assert opt_out.Notice.parse(text).write() == text
    changed = meta.to_dict()
    changed["id"] = "other"
    assert meta.to_dict()["id"] == "meta-ai-eu-2025"


@pytest.mark.parametrize(
    "kind", [str, str.encode, lambda text: bytearray(text.encode()), lambda t: memoryview(t.encode())]
)
def test_parse_takes_text_and_bytes(kind):
    assert opt_out.Notice.parse(kind(MINIMAL)).id == "example-2026"


def test_open_reads_a_file(tmp_path):
    path = tmp_path / "notice.json"
    path.write_text(MINIMAL)
    assert opt_out.Notice.open(path) == opt_out.Notice.open(str(path)) == opt_out.Notice.parse(MINIMAL)
    with pytest.raises(FileNotFoundError):
        opt_out.Notice.open(tmp_path / "none.json")
    with pytest.raises(TypeError):
        opt_out.Notice.open(0)


def test_notices_are_values(meta):
    again = opt_out.Notice.parse(json.dumps(meta.to_dict()))
    assert again == meta
    assert hash(again) == hash(meta)
    assert len({again, meta, opt_out.Notice.parse(MINIMAL)}) == 2
    assert meta != opt_out.Notice.parse(MINIMAL)
    assert meta != meta.write()
    for other in (pickle.loads(pickle.dumps(meta)), copy.copy(meta), copy.deepcopy(meta)):
        assert other == meta
        assert type(other) is opt_out.Notice


def test_views_are_values(meta):
    other = meta.draft().set("/id", "other").finish()
    assert other != meta
    assert other.objection == meta.objection
    assert hash(other.objection) == hash(meta.objection)
    assert meta.objection.channels[0] != meta.objection.channels[1]
    assert pickle.loads(pickle.dumps(meta.objection.channels[1])).url == meta.objection.channels[1].url
    assert pickle.loads(pickle.dumps(meta.title)) == meta.title
    assert meta.objection.pointer == "/objection"


def test_a_large_notice_survives_a_pickle():
    text = MINIMAL.replace('"id"', f'"x-large": "{"a" * 2_000_000}", "id"')
    with pytest.raises(opt_out.LimitProblem):
        opt_out.Notice.parse(text)
    large = opt_out.Notice.parse(text, max_bytes=3_000_000)
    assert pickle.loads(pickle.dumps(large)) == large


def test_reprs_are_the_answer(meta):
    assert repr(meta) == "<Notice meta-ai-eu-2025>"
    assert repr(meta.objection) == "<Objection until 2025-05-26>"
    assert repr(meta.processing.starts) == "<When 2025-05-27>"
    assert repr(meta.legal_basis) == "(<LegalBasis GDPR 6(1)(f)>,)"
    assert repr(meta.controller) == "<Controller Meta Platforms Ireland Limited>"
    assert repr(meta.objection.channels[3]) == "<Channel email>"


def test_nothing_can_be_set(meta):
    for view, name in ((meta, "title"), (meta, "id"), (meta.objection, "grounds"), (meta, "unheard_of")):
        with pytest.raises(AttributeError):
            setattr(view, name, "other")
    for cls in (opt_out.Way, opt_out.Deadline, opt_out.Zone):
        with pytest.raises(TypeError):
            cls()


def test_disputed_and_unverified(meta, full):
    assert meta.is_disputed("objection") is True
    assert meta.objection.is_disputed("until") is True
    assert meta.objection.until.is_disputed() is True
    assert meta.is_disputed("published") is False
    assert full.scope.exclude[1].is_unverified() is True  # covered by a source of kind memory alone
    assert full.scope.exclude[0].is_unverified() is False


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2025-04-13", "none"),  # published on 14 April 2025
        ("2025-04-14", "open"),
        ("2025-05-26", "open"),
        ("2025-05-27", "running"),
    ],
)
def test_status(meta, day, status):
    found = meta.status(date.fromisoformat(day))
    assert found is opt_out.Status(status)
    assert found == status


def test_warnings_rest_on_an_article(meta):
    retention = next(problem for problem in meta.warnings if problem.pointer == "/retention")
    assert retention.severity == "warning"
    assert retention.article == "GDPR 13(2)(a)"
    assert retention.line > 1


def test_all_data_documents_are_read_from_the_tree():
    assert {path.stem for path in DATA.glob("*.json")} >= {"every-member"}
