"""Documents changed at random, and strings made of the pieces of good ones: wherever the two judges disagree, the library
is the stricter one, and each of its errors is of a kind that stands in the table as beyond a schema."""

import random
from collections import Counter

import pytest
from fault_kinds import BEYOND
from good_documents import GOOD, SMALLEST, composed, every_member
from judges import parser_errors, schema, schema_accepts, validator, write
from places import found, pointer_of, replaced, walk, without

ALPHABET = [*"aAzZ09-_./ ~:()[]@%#?\n", "é", "😀", "WD", "PT", "x-", "02-29", "GDPR "]
VALUES = [
    None,
    True,
    False,
    0,
    -1,
    18.0,
    18.5,
    151,
    "",
    "x",
    "none",
    "2026-02-30",
    "2026",
    [],
    {},
    [""],
    ["a", "a"],
    {"en": "x"},
]


def changed_string(rng, text):
    for _ in range(rng.choice([1, 1, 2, 3])):
        at = rng.randint(0, len(text))
        match rng.randrange(5):
            case 0:
                text = text[:at] + rng.choice(ALPHABET) + text[at:]
            case 1:
                text = text[:at] + text[at + 1 :]
            case 2:
                text = text[:at] + rng.choice(ALPHABET) + text[at + 1 :]
            case 3:
                text = text[at:] + text[:at]
            case 4:
                text = text * rng.choice([1, 2, 65])
    return text


def changed(rng, document):
    """One random change of one random place."""
    places = list(walk(document))
    place, other = rng.choice(places), rng.choice(places)
    value = place.value
    match rng.randrange(7):
        case 0:
            return replaced(document, place.path, rng.choice(VALUES))
        case 1:
            return replaced(document, place.path, other.value)
        case 2 if place.path:
            return replaced(document, place.path[:-1], without_part(document, place.path))
        case 3 if isinstance(value, list):
            return replaced(document, place.path, [*value, rng.choice(value)] if value else [other.value])
        case 4 if isinstance(value, dict) and isinstance(other.value, dict):
            return replaced(document, place.path, {**value, **other.value})
        case 5 if isinstance(value, dict):
            key = rng.choice([*(other.member or "x",), "x-a", "X-a", "id", "until", "de"])
            return replaced(document, place.path, {**value, key: other.value})
        case _:
            if isinstance(value, str):
                return replaced(document, place.path, changed_string(rng, value))
            return replaced(document, place.path, [value])


def without_part(document, path):
    holder = document
    for part in path[:-1]:
        holder = holder[part]
    return without(holder, path[-1:])


# --- which kind a disagreement is of -----------------------------------------------------------------------------------


def long_in_bytes(value):
    return isinstance(value, str) and not value.isascii()


def kind_of(document, problem):
    """The kind of fault that an error of the library is, from the place and the value alone; None: no kind that a
    schema would have to leave to the library."""
    path = problem.pointer.split("/")[1:]
    value = found(document, problem.pointer)
    if path[0] == "disputes" and len(path) > 4 and path[2] == "claims" and path[4] == "value":
        return "claim-of-another-type"
    last, holder = path[-1], path[-2] if path[-1].isdigit() else ""
    match problem.code:
        case "dangling" if path[0] == "disputes" and last == "at":
            return "dispute-about-nothing"
        case "dangling":
            names = {
                "supports": "support-of-nothing",
                "sources": "source-that-does-not-exist",
                "services": "service-that-does-not-exist",
            }
            return names.get(holder)
        case "repeated" if len(path) == 3 and path[0] == "sources" and last == "id":
            return "two-sources-of-one-id"
        case "repeated" if isinstance(found(document, pointer_of(path[:-1])), dict):
            return "language-twice-but-for-case"
        case "weekday":
            when = found(document, pointer_of(path[:-1]))
            full = [when.get(key) for key in ("date", "before") if isinstance(when.get(key), str)]
            return "weekday-of-another-day" if full and len(full[0]) == 10 else None
        case "end-before-start":
            inside = {"open": "open-ends-before-it-begins", "published": "span-ends-before-it-begins"}
            return "ages-out-of-order" if path[-2] == "age" else inside.get(path[-2])
        case "citation":
            return "basis-that-a-known-act-lacks" if last == "citation" else "right-that-a-known-act-lacks"
        case "place":
            return "country-that-does-not-exist" if last == "country" else "place-that-does-not-exist"
        case "wrong-type" if path[-2:-1] == ["age"] and isinstance(value, float) and value == int(value):
            return "age-written-with-fraction"
        case "too-long" if long_in_bytes(value) and (last == "at" or holder == "supports"):
            return "pointer-too-long-in-bytes"
        case "too-long" if long_in_bytes(value):
            return "string-too-long-in-bytes" if len(value) <= 256 else "text-too-long-in-bytes"
    return None


def disagreements(document):
    """The kinds of an allowed disagreement; fails at any other."""
    accepted = schema_accepts(document)
    errors = parser_errors(write(document))
    if not accepted:
        assert errors, f"the schema alone refuses {write(document)}"
        return []
    kinds = []
    for problem in errors:
        kind = kind_of(document, problem)
        assert kind in BEYOND, f"the library alone says {problem}: {write(document)}"
        kinds.append(kind)
    return kinds


@pytest.mark.parametrize("seed", range(16))
def test_changed_documents(seed):
    rng = random.Random(seed)
    seen = Counter()
    for i in range(100):
        document = every_member() if i % 10 == 0 else composed(rng.randrange(10**6))
        seen["changed"] += 1
        for _ in range(rng.choice([1, 1, 2])):
            document = changed(rng, document)
            if not isinstance(document, dict):
                break
        seen.update(disagreements(document) if isinstance(document, dict) else [])
    assert seen["changed"] == 100


HOSTS = {
    "word": lambda value: {"purpose": {"code": value}},
    "id": lambda value: {"family": value},
    "string": lambda value: {"controller": {"name": value}},
    "url": lambda value: {"objection": {"channels": [{"type": "app", "url": value}]}},
    "day": lambda value: {"objection": {"channels": [{"type": "app", "checked": value}]}},
    "date": lambda value: {"published": value},
    "dayOrMonth": lambda value: {"published": {"before": value}},
    "monthDay": lambda value: {"published": {"every": value}},
    "period": lambda value: {"retention": [{"period": value}]},
    "zone": lambda value: {"published": {"date": "2026", "zone": value}},
    "country": lambda value: {"controller": {"name": "x", "country": value}},
    "place": lambda value: {"audience": {"territory": [value]}},
    "basisCitation": lambda value: {"legal_basis": [{"citation": value}]},
    "rightCitation": lambda value: {"objection": {"right": [value]}},
    "pointer": lambda value: {"sources": [{"id": "s", "kind": "press", "supports": [value]}]},
    "disputed": lambda value: {"disputes": [{"at": value, "claims": [{"absent": True}]}]},
    "text": lambda value: {"title": {value: "x"}},
}
MORE = {
    "date": GOOD["day"] + ["2026", "2026-02"],
    "dayOrMonth": GOOD["day"] + ["2026-02"],
    "disputed": ["/silence", "/title/en", "/disputes", "/disputesx"],
    "text": GOOD["tag"] + ["x-a", "en-GB-oed", "i-default", "de-DE-u-co-phonebk", "zh-yue-Hant-HK"],
}


@pytest.mark.parametrize("name", HOSTS)
def test_spellings(name):
    """The patterns of the schema and the readers of the library, string by string."""
    rng = random.Random(name)
    seen = Counter()
    for _ in range(3000):
        value = rng.choice(MORE.get(name) or GOOD[name])
        if rng.random() < 0.9:
            value = changed_string(rng, value)
        document = {**SMALLEST, **HOSTS[name](value)}
        accepted = validator(name).is_valid({value: "x"} if name == "text" else value)
        errors = parser_errors(write(document))
        if accepted:
            for problem in errors:
                assert kind_of(document, problem) in BEYOND, (value, str(problem))
        else:
            assert errors, value
        seen[bool(accepted)] += 1
    assert seen[True] > 100 and (seen[False] > 100 or name == "string"), seen


def test_disagreements_are_found():
    """The search above is no empty one: it meets most of the kinds that a schema cannot see."""
    rng = random.Random("disagreements")
    seen = Counter()
    for _ in range(1500):
        seen.update(disagreements_of_a_small_change(rng))
    assert len(seen) >= 8, seen


def disagreements_of_a_small_change(rng):
    document = composed(rng.randrange(60))
    made = changed(rng, document)
    return disagreements(made) if isinstance(made, dict) else []


def test_each_spelling_has_a_host():
    named = {name for name, node in schema()["$defs"].items() if "pattern" in node or name in ("id", "string", "text")}
    assert named <= HOSTS.keys() | {"citation"}
