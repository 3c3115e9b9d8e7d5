"""Documents that NOTICE-FORMAT calls good: the catalogue, the test data, each of them with one optional member less, and
ones composed at random from the schema's members with values of this file."""

import json
import random
from datetime import date
from functools import cache

from judges import TREE, schema
from places import alternatives, found, pointer_of, walk, without

FILES = sorted([*(TREE / "lib" / "notices").glob("*.json"), *(TREE / "tests" / "data" / "notices").glob("*.json")])
SMALLEST = {
    "format": "opt-out/notice/1",
    "id": "example-2026",
    "title": {"en": "Example Ltd trains a model on reviews"},
    "controller": {"name": "Example Ltd"},
}


@cache
def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def every_member():
    return read(TREE / "tests" / "data" / "notices" / "every-member.json")


# --- one optional member less ------------------------------------------------------------------------------------------


def still_whole(node, rest):
    """True where an object may be left with these members: none that is required lacks, and its choice is made."""
    kept = {key for key in rest if not key.startswith("x-")}
    choices = node.get("anyOf", []) + node.get("oneOf", [])
    return (
        kept >= set(node.get("required", []))
        and (not choices or any(kept >= set(choice["required"]) for choice in choices))
        and len(rest) >= node.get("minProperties", 0)
        and not ("weekday" in kept and not kept & {"date", "before"})
    )


def names_nothing(document, place):
    """What a repair takes out: a reference to a source, a service or a place that is no longer there."""
    if "sourceId" in place.types:
        return place.value not in [source["id"] for source in document.get("sources", [])]
    if "service" in place.types:
        return place.value not in document.get("services", [])
    if place.types & {"pointer", "disputed"}:
        try:
            found(document, place.value)
        except (KeyError, IndexError):
            return True
    return False


def emptied(place):
    """A list or object that a repair has left with nothing."""
    if isinstance(place.value, list):
        return not place.value
    node = place.node
    return isinstance(place.value, dict) and node.get("properties") is not None and not still_whole(node, place.value)


def repaired(document):
    while True:
        place = next((each for each in walk(document) if names_nothing(document, each) or emptied(each)), None)
        if place is None:
            return document
        document = without(document, place.path)


def optional_members(document):
    for place in walk(document):
        if not isinstance(place.value, dict) or not place.node.get("properties"):
            continue
        for key in place.value:
            if still_whole(place.node, [other for other in place.value if other != key]):
                yield (*place.path, key)


def with_one_less(document):
    for path in optional_members(document):
        copy = json.loads(json.dumps(document))  # repairs of lists must not reach the original
        yield pointer_of(path), repaired(without(copy, path))


# --- composed at random ------------------------------------------------------------------------------------------------

LONG_WORD = "w" * 64
EARLY = ["0001-01-01", "0004-02-29", "1900-02-28", "2000-02-29", "2023", "2024-02-29", "2024-12", "2024-01-31"]
LATE = ["2026", "2026-02-28", "2027-04-30", "2028-02-29", "2400-02-29", "9999-12", "9999", "9999-12-31"]
GOOD = {
    "word": ["post", "a", "0", "1-2-3", "ai-chat", "none", LONG_WORD],
    "id": ["example-1", "x", LONG_WORD],
    "string": ["Example Ltd", " ", "a" * 256, "é" * 128, "😀" * 64, 'quote " slash / back \\ line\n', "none"],
    "bool": [True, False],
    "age": [0, 18, 150],
    "url": [
        "http://a",
        "https://example.org:8443/a%20b?c=d&e[]=f#g/h?i",
        "https://[2001:db8::1]/",
        "https://EXAMPLE.org?q",
        "http://x_y-z.example:1#",
        "https://e/" + "a" * 2038,
    ],
    "tag": [
        "en",
        "de",
        "en-GB",
        "zh-Hant-TW",
        "sl-rozaj-biske-1994",
        "de-CH-1901",
        "zh-cmn",
        "es-419",
        "en-a-bbb-x-a-ccc",
    ]
    + ["abcd", "abcdefgh", "de-x-" + "-".join(["a" * 8] * 6) + "-abcde"],
    "spoken": ["x", "é" * 2048, "a" * 4096, "Zeile\nzwei"],
    "day": [day for day in EARLY + LATE if len(day) == 10],
    "monthDay": ["01-01", "02-29", "04-30", "12-31"],
    "period": ["P1M", "P0D", "P1Y2M3W4D", "PT24H", "PT1H2M3S", "P1M2DT3H", "P9999Y", "P0001WD", "P10WD", "PT0S"],
    "zone": ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+3", "No/Such_Zone", "Z" * 64],
    "country": ["DE", "IE", "GB", "US"],
    "place": ["DE", "EU", "EEA", "001", "DE-BY", "GB-SCT", "DE-TH"],
    "basisCitation": ["GDPR 6(1)(f)", "GDPR 9(2)(a)", "UK-GDPR 6(1)(e)", "Made.Up-Act2 12a.3-b(1)(zz)", "A 1"],
    "rightCitation": ["GDPR 21(1)", "GDPR 7(3)", "UK-GDPR 21(1)", "Made-Up-Act 1(2)", "Z9 0"],
    "pointer": ["", "/title", "/controller/name", "/format", "/controller"],
}
DISPUTES = {
    "/silence": ["used", "no-access"],
    "/published": ["2025", {"before": "2025-05"}],
    "/controller/country": ["AT"],
    "/title": [{"en": "Another"}],
    "/id": ["another-id"],
    "/audience": [{"age": {"min": 16}}],
}


class Omit(Exception):
    """Nothing good can stand here in this document."""


class Composer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.density = self.random.choice([0.1, 0.3, 0.6, 0.95])
        self.sources = self.random.sample(["ap", "court-1", "s", LONG_WORD], self.random.randint(0, 4))
        self.services = self.random.sample(["Portal", "é", "App " * 64, "1"], self.random.randint(0, 4))
        self.dates = EARLY + LATE

    def document(self):
        return self.object("notice", schema())

    def value(self, node):
        names, alternative = self.random.choice(alternatives(node))
        for name in ("whenObject", "claim", "dispute", "span", "open", "ages", "text"):
            if name in names:
                return getattr(self, name)(alternative)
        return self.plain(names, alternative)

    def plain(self, names, node):
        if "const" in node:
            return node["const"]
        if "enum" in node:
            return self.random.choice(node["enum"])
        if node["type"] == "array":
            return self.list(node)
        if node["type"] == "object":
            return self.object(next(iter(names)), node)
        if "sourceId" in names:
            return self.one_of(self.sources)
        if "service" in names:
            return self.one_of(self.services)
        if names & {"date", "dayOrMonth"}:
            return self.random.choice([day for day in self.dates if len(day) > 4 or "date" in names])
        return self.random.choice(
            next(GOOD[name] for name in GOOD if name in names and not (name == "word" and "id" in names))
        )

    def one_of(self, names):
        if not names:
            raise Omit
        return self.random.choice(names)

    def list(self, node):
        entries = [self.value(node["items"]) for _ in range(self.random.choice([1, 1, 2, 3]))]
        if node.get("uniqueItems"):
            entries = list(dict.fromkeys(entries))
        return entries

    def object(self, name, node, but=()):
        made = {}
        if self.random.random() < 0.1:
            made["x-note"] = self.random.choice([None, {"": [1.5, "é"]}, []])
        for key, inner in node["properties"].items():
            if key in but or not (key in node.get("required", ()) or self.random.random() < self.density):
                continue
            if name == "notice" and key in ("sources", "services"):
                continue
            try:
                made[key] = self.value(inner)
            except Omit:
                continue
        for choice in self.random.sample(node.get("anyOf", []), len(node.get("anyOf", []))):
            if not still_whole(node, made):
                made[choice["required"][0]] = self.value(node["properties"][choice["required"][0]])
        if name == "notice":
            self.lists(made, node)
        return made if still_whole(node, made) else self.object(name, node, but)

    def lists(self, made, node):
        if self.services:
            made["services"] = self.services
        if self.sources:
            items = alternatives(node["properties"]["sources"]["items"])[0][1]
            made["sources"] = [{**self.object("source", items), "id": name} for name in self.sources]

    def text(self, _node):
        tags = self.random.sample(GOOD["tag"], self.random.choice([1, 1, 2]))
        return {tag: self.random.choice(GOOD["spoken"]) for tag in tags}

    def whenObject(self, node):
        kind = self.random.choice(["date", "before", "after", "every"])
        made = self.object(
            "whenObject", {**node, "oneOf": [], "minProperties": 0}, ("date", "before", "after", "every", "weekday")
        )
        made[kind] = self.value(node["properties"][kind])
        if isinstance(made[kind], str) and len(made[kind]) == 10 and self.random.random() < 0.5:
            made["weekday"] = date.fromisoformat(made[kind]).strftime("%A").lower()
        return made

    def ordered(self, node, first, last):
        made = {}
        for key, dates in ((first, EARLY), (last, LATE)):
            self.dates = dates
            if self.random.random() < 0.7:
                made[key] = self.value(node["properties"][key])
        self.dates = EARLY + LATE
        return made or {last: LATE[0]}

    def span(self, node):
        return self.ordered(node, "from", "to")

    def open(self, node):
        return self.ordered(node, "from", "until")

    def ages(self, _node):
        low, high = sorted(self.random.choices(GOOD["age"], k=2))
        return self.random.choice([{"min": low}, {"max": high}, {"max": high, "min": low}])

    def dispute(self, node):
        self.claimed = self.random.choice([at for at in DISPUTES if at != "/audience" or self.density > 0.9])
        return {"at": self.claimed, "claims": self.value(node["properties"]["claims"])}

    def claim(self, node):
        made = self.object("claim", {**node, "oneOf": [], "minProperties": 0}, ("value", "text", "absent"))
        kind = self.random.choice(["value", "text", "absent"])
        made[kind] = {
            "value": lambda: self.random.choice(DISPUTES[self.claimed]),
            "text": lambda: self.text(None),
            "absent": lambda: True,
        }[kind]()
        return made


def composed(seed):
    return Composer(seed).document()


def thousand_entries():
    """The most that a list may hold."""
    yield {**SMALLEST, "services": [f"s{i}" for i in range(1000)]}
    yield {**SMALLEST, "legal_basis": [{"kind": "licence"}] * 1000}
    yield {**SMALLEST, "objection": {"by": [f"w{i}" for i in range(1000)], "channels": [{"type": "app"}] * 1000}}
