"""The table of single faults. Each kind says where it fits, what it puts there, the library's code for it, and, where no
schema can see it, why. The codes are those of NOTICE-FORMAT."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from places import Place, json_type, replaced

REASONS = {
    "bytes": "maxLength counts characters, the format counts bytes",
    "calendar": "the weekday of a day has to be computed",
    "order": "two members would have to be compared",
    "reference": "a value elsewhere in the document would have to be looked up",
    "tables": "which places, bases and rights exist stands in tables, which grow without a new format",
    "unique": "uniqueItems compares whole values, not ids, and not without upper and lower case",
    "place": "what a claim's value must be depends on where `at` points",
    "number": "to JSON Schema 18.0 and 1.8e1 are integers",
    "text": "a schema judges the value that a text stands for, not the text",
}


@dataclass(frozen=True)
class Kind:
    name: str
    code: str
    fits: Callable[[Place], bool]
    values: Callable[[Place, dict], Iterable[Any]]
    beyond: str = ""
    """A key of REASONS: no schema can catch it."""

    def documents(self, document, places):
        for place in places:
            if self.fits(place):
                for value in self.values(place, document):
                    yield place.path, replaced(document, place.path, value)


def of(*names):
    return lambda place: bool(place.types & set(names))


def member(*names):
    return lambda place: place.member in names


def each(*values):
    return lambda _place, _document: values


def is_object(place):
    return isinstance(place.value, dict) and bool(place.node.get("properties"))


def is_list(place):
    return isinstance(place.value, list) and "items" in place.node


def unclaimed(place):
    return bool(place.path) and bool(place.accepts)


def having(key):
    return lambda place: is_object(place) and key in place.value


# --- type, presence ----------------------------------------------------------------------------------------------------

NO_STRINGS = (("format",), ("processing",), ("objection",), ("consent",))
"""Where a string is a word of its own, and "" another word."""


def of_other_type(value):
    def fits(place):
        kind = json_type(value)
        if not unclaimed(place) or kind in place.accepts or place.path == ("format",):
            return False
        return not (kind == "array" and place.types & {"text"})

    return fits


def single_allowed(place):
    return is_list(place) and not place.accepts & {"string", "object"}


def without_member(place, _document):
    for key in place.node.get("required", ()):
        yield {name: value for name, value in place.value.items() if name != key}


def without_choice(place, _document):
    choice = {key for option in place.node.get("anyOf", []) + place.node.get("oneOf", []) for key in option["required"]}
    yield {key: value for key, value in place.value.items() if key not in choice | {"weekday"}}


def second_choice(place, _document):
    others = {"date": "2026", "every": "01-01", "before": "2026", "text": {"en": "Other"}, "absent": True, "value": "x"}
    for option in place.node["oneOf"]:
        (key,) = option["required"]
        if key not in place.value:
            yield {**place.value, key: others.get(key, {"event": "x", "period": "P1D"})}


def misspelt(place, _document):
    key = next((key for key in place.value if not key.startswith("x-")), "kind")
    for name in (key.upper(), key + "s" if key + "s" not in place.node["properties"] else key + "_", "_" + key, ""):
        yield {**place.value, name: place.value.get(key, "x")}


def replacing(pairs):
    """For each (old, new): the string with the first old replaced, where it is in it."""
    return lambda place, _document: [place.value.replace(old, new, 1) for old, new in pairs if old in place.value]


def grown(place, _document):
    """1,001 entries, each of its own where the list wants that; the shortest, as the text has a limit of its own."""
    entry = min(place.value, key=lambda value: len(json.dumps(value)))
    if place.node["items"] == {"$ref": "#/$defs/text"}:
        entry = {"en": "x"}
    if isinstance(entry, str) and place.node.get("uniqueItems"):
        yield [f"{entry}{i}" for i in range(1001)]
    else:
        yield [entry] * 1001


def first_twice(place, _document):
    yield [*place.value, place.value[0]]


def is_distinct(place):
    return is_list(place) and place.node.get("uniqueItems", False)


def other_weekday(place, _document):
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return [day for day in days if day != place.value]


def weekday_without_day(place, _document):
    for key, value in (("date", "2026-01"), ("date", "2026"), ("before", "2026-01"), ("every", "01-01")):
        yield {key: value, "weekday": "thursday"}
    yield {"after": {"event": "x", "period": "P1D"}, "weekday": "thursday"}


def shadow(document):
    """A source with the id of the first."""
    return {"id": document["sources"][0]["id"], "kind": "press"}


LONG_URL = "https://example.org/" + "a" * 2029


def plain_word(place):
    return "word" in place.types and "id" not in place.types


def an_id(place):
    return "id" in place.types


BAD_WORDS = {
    "in-capitals": ["Post", "posT"],
    "with-underscore": ["a_b"],
    "with-space": ["a b", " a", "a "],
    "with-hyphen-at-an-end": ["-a", "a-", "-"],
    "with-two-hyphens": ["a--b"],
    "beyond-ascii": ["größe", "а"],
    "with-line-feed": ["a\n", "a\nb"],
}
KINDS = [
    Kind("null", "wrong-type", unclaimed, each(None)),
    Kind("number-where-none-may-stand", "wrong-type", of_other_type(7), each(7)),
    Kind("true-where-it-may-not-stand", "wrong-type", of_other_type(True), each(True)),
    Kind("string-where-none-may-stand", "wrong-type", of_other_type("x"), each("x", "18", "true")),
    Kind("list-where-none-may-stand", "wrong-type", of_other_type([]), lambda place, _: [[place.value], []]),
    Kind("object-where-none-may-stand", "wrong-type", of_other_type({}), each({}, {"en": "x"})),
    Kind("entry-without-its-list", "wrong-type", single_allowed, lambda place, _: [place.value[0]]),
    Kind("list-in-a-list", "wrong-type", of("entry"), lambda place, _: [[place.value]]),
    Kind("false-for-absent", "wrong-type", member("absent"), each(False)),
    Kind("string-for-a-text", "wrong-type", of("text"), each("Example")),
    Kind("number-in-a-text", "wrong-type", of("tag"), each(1, None, {"en": "x"})),
    Kind("format-as-number", "wrong-type", member("format"), each(1)),
    Kind("empty-list", "empty", is_list, each([])),
    Kind(
        "empty-string",
        "empty",
        lambda place: (
            isinstance(place.value, str) and not place.types & {"pointer", "disputed"} and place.path not in NO_STRINGS
        ),
        each(""),
    ),
    Kind(
        "empty-object",
        "empty",
        lambda place: is_object(place) and place.node.get("minProperties") == 1 and "oneOf" not in place.node,
        each({}),
    ),
    Kind("unknown-member", "unknown-key", is_object, lambda place, _: [{**place.value, "unknown": "x"}]),
    Kind("misspelt-member", "unknown-key", is_object, misspelt),
    Kind(
        "not-quite-an-extension",
        "unknown-key",
        is_object,
        lambda place, _: [{**place.value, key: 1} for key in ("X-a", "x_a", "x", " x-a")],
    ),
    Kind("required-member-lacks", "missing", is_object, without_member),
    Kind("neither-citation-nor-kind", "missing", of("basis"), without_choice),
    Kind("neither-kind-nor-data-subject", "missing", of("scopeItem"), without_choice),
    Kind("claim-of-nothing", "claim", of("claim"), without_choice),
    Kind("claim-of-two-things", "claim", of("claim"), second_choice),
    Kind("when-without-date", "when", of("whenObject"), without_choice),
    Kind("when-with-two-dates", "when", of("whenObject"), second_choice),
    # --- the format
    Kind(
        "another-format",
        "format",
        member("format"),
        each("opt-out/person/1", "OPT-OUT/notice/1", "opt-out/notice", "", "opt-out/notice/1 ", "opt-out/notice/1\n"),
    ),
    Kind(
        "another-version",
        "format",
        member("format"),
        each("opt-out/notice/2", "opt-out/notice/1.0", "opt-out/notice/1.1", "opt-out/notice/01"),
    ),
    # --- words and ids
    *(Kind(f"word-{name}", "wrong-word", plain_word, each(*words)) for name, words in BAD_WORDS.items()),
    *(Kind(f"id-{name}", "id", an_id, each(*words)) for name, words in BAD_WORDS.items()),
    Kind("word-too-long", "too-long", plain_word, each("a" * 65, "a-" * 32 + "a")),
    Kind("id-too-long", "too-long", an_id, each("a" * 65)),
    Kind(
        "not-one-of-the-words",
        "wrong-word",
        lambda place: place.accepts == {"string"} and bool(place.words) and place.member not in ("format", "weekday"),
        lambda place, _: [
            "other",
            place.words[0].upper(),
            place.words[0] + " ",
            place.words[0] + "\n",
            place.words[0][:-1],
        ],
    ),
    Kind("not-a-weekday", "wrong-word", member("weekday"), each("Monday", "mon", "feiertag")),
    Kind(
        "word-instead-of-an-object",
        "wrong-word",
        lambda place: place.path in NO_STRINGS[1:],
        each("None", "no", "offered"),
    ),
    # --- strings and texts
    Kind("string-too-long", "too-long", of("string"), each("a" * 257)),
    Kind("string-too-long-in-bytes", "too-long", of("string"), each("é" * 129, "😀" * 65), "bytes"),
    Kind("text-without-language", "empty", of("text"), each({}, {"x-en": "Example"})),
    Kind(
        "bad-language-tag",
        "language",
        of("text"),
        each(
            *(
                {tag: "x"}
                for tag in (
                    "e",
                    "en_GB",
                    "en-",
                    "-en",
                    "en--GB",
                    "abcdefghi",
                    "x",
                    "i-klingon",
                    "en-a",
                    "en-x",
                    "de-123456789",
                    "9a",
                    "dé",
                    "en\n",
                    "",
                    "en-GB-DE",
                    "a-b",
                    "en-latn-latn-cyrl",
                )
            )
        ),
    ),
    Kind("language-tag-too-long", "language", of("text"), each({"de-x" + "-abcdefgh" * 7: "x"})),
    Kind("empty-text", "empty", of("tag"), each("")),
    Kind("text-too-long", "too-long", of("tag"), each("a" * 4097)),
    Kind("text-too-long-in-bytes", "too-long", of("tag"), each("é" * 2049), "bytes"),
    Kind(
        "language-twice-but-for-case",
        "repeated",
        of("text"),
        each({"en": "a", "EN": "b"}, {"de-AT": "a", "de-at": "b"}),
        "unique",
    ),
    # --- dates
    Kind(
        "day-that-does-not-exist",
        "date",
        of("day", "date"),
        each(
            "2025-02-29",
            "1900-02-29",
            "2025-04-31",
            "2025-13-01",
            "2025-00-10",
            "2025-01-00",
            "2025-01-32",
            "2100-02-29",
        ),
    ),
    Kind("month-that-does-not-exist", "date", of("date", "dayOrMonth"), each("2025-00", "2025-13")),
    Kind("year-zero", "date", of("date"), each("0000", "0000-01", "0000-01-01", "0000-02-29")),
    Kind(
        "day-in-another-spelling",
        "date",
        of("day", "date", "dayOrMonth"),
        each(
            "2025-5-26",
            "20250526",
            "26.05.2025",
            "2025/05/26",
            "2025-W22-1",
            "2025-146",
            "25-05-26",
            "+2025-05-26",
            "-2025-05-26",
            "12025-05-26",
            "tomorrow",
            "２０２５-05-26",
        ),
    ),
    Kind(
        "day-with-a-time",
        "date",
        of("day", "date", "dayOrMonth"),
        each("2025-05-26T00:00", "2025-05-26Z", "2025-05-26 24:00"),
    ),
    Kind(
        "day-with-space",
        "date",
        of("day", "date"),
        each(" 2025-05-26", "2025-05-26 ", "2025-05-26\n", "2025 ", "2025-05\n"),
    ),
    Kind("month-where-a-day-must-stand", "date", of("day"), each("2025-05", "2025")),
    Kind("year-in-before", "date", member("before"), each("2025")),
    Kind(
        "day-of-the-year-that-does-not-exist", "date", of("monthDay"), each("02-30", "13-01", "00-01", "01-00", "04-31")
    ),
    Kind(
        "day-of-the-year-in-another-spelling",
        "date",
        of("monthDay"),
        each("1-1", "--01-01", "0101", "01-01\n", "2025-01-01", "01.01."),
    ),
    Kind("weekday-of-another-day", "weekday", member("weekday"), other_weekday, "calendar"),
    Kind("weekday-without-a-full-day", "weekday", having("weekday"), weekday_without_day),
    # --- periods, zones
    Kind(
        "not-a-period",
        "period",
        of("period"),
        each("P", "PT", "1M", "P1", "P1X", "p1m", "P1H", "PT1D", "P1MT", "six weeks", "P1M\n", " P1M"),
    ),
    Kind("period-in-fractions-or-signs", "period", of("period"), each("P1.5D", "P0,5D", "-P1D", "P-1D", "+P1D")),
    Kind("period-out-of-order", "period", of("period"), each("P1D2M", "PT1S2H", "P1M1M", "P1WD1M", "P1M1WD")),
    Kind("period-of-five-digits", "period", of("period"), each("P10000D", "PT12345H", "P12345WD")),
    Kind("period-too-long", "too-long", of("period"), each("P" + "1" * 64)),
    Kind(
        "bad-zone",
        "zone",
        of("zone"),
        each(
            "Europe//Berlin", "/Europe/Berlin", "Europe/", "Europe Berlin", "../etc/passwd", "Europe/Berlin\n", "Zürich"
        ),
    ),
    Kind("zone-too-long", "too-long", of("zone"), each("Z" * 65)),
    # --- law and places
    Kind(
        "citation-without-act-or-place",
        "citation",
        of("citation"),
        each("GDPR", "21(1)", "GDPR ", " 21(1)", "GDPR-21(1)"),
    ),
    Kind(
        "citation-with-bad-act",
        "citation",
        of("citation"),
        each("gdpr 21(1)", "GDPR- 21(1)", "G--R 21", "G_R 21", "Ö 21", "Art. 21 GDPR", "-A 1"),
    ),
    Kind(
        "citation-with-bad-place",
        "citation",
        of("citation"),
        each(
            "GDPR a1",
            "GDPR (1)",
            "GDPR 21(1",
            "GDPR 21()",
            "GDPR 21(1)(",
            "GDPR 21(1)a",
            "GDPR 21 (1)",
            "GDPR 21(1) ",
            "GDPR 21(1)\n",
            "GDPR 21(1-2)",
            "GDPR 21-",
        ),
    ),
    Kind("citation-with-two-spaces", "citation", of("citation"), replacing([(" ", "  "), (" ", "\t")])),
    Kind("citation-too-long", "too-long", of("citation"), each("A " + "1" * 255)),
    Kind(
        "basis-that-a-known-act-lacks",
        "citation",
        of("basisCitation"),
        each("GDPR 6(1)(g)", "GDPR 99(9)", "UK-GDPR 21(1)"),
        "tables",
    ),
    Kind("right-that-a-known-act-lacks", "citation", of("rightCitation"), each("GDPR 6(1)(f)", "GDPR 99(9)"), "tables"),
    Kind(
        "offered-in-a-list-of-rights",
        "citation",
        lambda place: place.member == "right" and "entry" in place.types,
        each("offered"),
    ),
    Kind(
        "country-in-another-spelling",
        "place",
        of("country"),
        each("de", "De", "D", "GB-SCT", "EEA", "001", "EU", "276", "DE\n"),
    ),
    Kind("country-too-long-for-a-code", "place", of("country"), each("DEU", "Germany")),
    Kind("country-that-does-not-exist", "place", of("country"), each("ZZ", "QX"), "tables"),
    Kind(
        "place-in-another-spelling",
        "place",
        of("place"),
        each("de", "eu", "EEAX", "DE-", "DE-by", "DE-BAVA", "002", "Europe", "DE BY", "DE-BY\n"),
    ),
    Kind("place-that-does-not-exist", "place", of("place"), each("ZZ", "DE-ZZ", "XX-1"), "tables"),
    # --- addresses and pointers
    Kind(
        "address-of-another-kind",
        "url",
        of("url"),
        each(
            "ftp://example.org",
            "mailto:a@example.org",
            "example.org",
            "//example.org",
            "HTTPS://example.org",
            "javascript:alert(1)",
        ),
    ),
    Kind(
        "address-without-host",
        "url",
        of("url"),
        each("https://", "https:///path", "https://?q", "https://:80", "https://[]/"),
    ),
    Kind("address-with-user", "url", of("url"), each("https://user@example.org", "https://user:secret@example.org/")),
    Kind(
        "address-with-bad-port",
        "url",
        of("url"),
        each("https://example.org:", "https://example.org:123456", "https://example.org:http/"),
    ),
    Kind(
        "address-with-other-characters",
        "url",
        of("url"),
        each(
            "https://example.org/a b",
            "https://exämple.org",
            "https://example.org/ä",
            'https://example.org/"',
            "https://example.org\\a",
            "https://example.org/\n",
            "https://example.org\n",
            "https://example.org/<a>",
            "https://[zz]/",
        ),
    ),
    Kind("address-too-long", "too-long", of("url"), each(LONG_URL)),
    Kind("bad-pointer", "pointer", of("pointer", "disputed"), each("title", "#/title", "/~", "/a~2b", "/title~")),
    Kind("pointer-too-long", "too-long", of("pointer", "disputed"), each("/" + "a" * 2048)),
    Kind("pointer-too-long-in-bytes", "too-long", of("pointer", "disputed"), each("/" + "é" * 1024), "bytes"),
    Kind("dispute-about-everything", "pointer", of("disputed"), each("")),
    Kind("dispute-about-disputes", "pointer", of("disputed"), each("/disputes", "/disputes/0/at")),
    Kind(
        "dispute-about-nothing",
        "dangling",
        of("disputed"),
        each(
            "/unknown",
            "/controller/unknown",
            "/retention/99",
            "/title/fr",
            "/id/x",
            "/controller/name/",
            "/purpose/code/x",
        ),
        "reference",
    ),
    Kind(
        "support-of-nothing",
        "dangling",
        of("pointer"),
        each("/unknown", "/sources/99", "/sources/00", "/title/fr"),
        "reference",
    ),
    # --- numbers
    Kind("age-out-of-range", "range", of("age"), each(-1, 151, 10**30)),
    Kind("age-with-fraction", "wrong-type", of("age"), each(18.5)),
    Kind("age-written-with-fraction", "wrong-type", of("age"), each(18.0, 0.0), "number"),
    Kind(
        "ages-out-of-order",
        "end-before-start",
        of("ages"),
        each({"min": 18, "max": 17}, {"max": 0, "min": 150}),
        "order",
    ),
    # --- lists
    Kind("too-many-entries", "too-many", is_list, grown),
    Kind("entry-twice", "repeated", is_distinct, first_twice),
    Kind(
        "two-sources-of-one-id",
        "repeated",
        lambda place: place.path == ("sources",),
        lambda place, document: [[*place.value, shadow(document)]],
        "unique",
    ),
    # --- references, order
    Kind("source-that-does-not-exist", "dangling", of("sourceId"), each("no-such-source"), "reference"),
    Kind("service-that-does-not-exist", "dangling", of("service"), each("No such service", "portal"), "reference"),
    Kind(
        "open-ends-before-it-begins",
        "end-before-start",
        of("open"),
        each({"from": "2026-02", "until": "2026-01-31"}, {"from": "2026-01-01", "until": {"before": "2026-01-01"}}),
        "order",
    ),
    Kind(
        "span-ends-before-it-begins",
        "end-before-start",
        of("span"),
        each({"from": "2026", "to": "2025"}, {"from": {"date": "2026-01-02"}, "to": {"before": "2026-01-02"}}),
        "order",
    ),
    # --- claims
    Kind(
        "claim-of-another-type",
        "wrong-type",
        of("claim"),
        each({"value": 7}, {"value": None}, {"value": [["x"]]}),
        "place",
    ),
]


# --- faults of the text, not of the value ------------------------------------------------------------------------------


@dataclass(frozen=True)
class TextKind:
    name: str
    code: str
    change: Callable[[str], str]
    beyond: str = "text"


def with_extension(json_text):
    return lambda text: text.replace("{", '{"x-added": ' + json_text + ", ", 1)


TEXT_KINDS = [
    TextKind("member-twice", "limit-duplicate-key", lambda text: text.replace('"id": ', '"id": "first", "id": ', 1)),
    TextKind("extension-twice", "limit-duplicate-key", with_extension('{"a": 1, "\\u0061": 2}')),
    TextKind("nul", "limit-nul", with_extension('"\\u0000"')),
    TextKind("lone-surrogate", "limit-surrogate", with_extension('"\\ud800"')),
    TextKind("too-deep", "limit-depth", with_extension("[" * 64 + "]" * 64)),
    TextKind("number-beyond-a-double", "limit-number", with_extension("1e999")),
    TextKind("too-large", "limit-size", lambda text: text + " " * (1 << 20)),
    TextKind(
        "age-written-with-exponent",
        "wrong-type",
        lambda text: text.replace("{", '{"audience": {"age": {"min": 1.8e1}}, ', 1),
    ),
]

BEYOND = {kind.name: kind.beyond for kind in [*KINDS, *TEXT_KINDS] if kind.beyond}
