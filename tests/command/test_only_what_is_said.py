"""Nothing is printed that the document does not say: each optional member is taken away in turn."""

import copy
import datetime
import json
import re

import pytest
from conftest import CATALOGUE, DATA
from wordtable import LANGUAGES, rows

ALL = CATALOGUE + [DATA / "made-up.json", DATA / "every-member.json"]
ON = "2026-02-10"
KEEP = {"format", "id", "title", "name"}
# Members that answers rest on without a line of their own: a weekday follows from its date, and what a source supports
# shows as the mark of what is supported by nothing better.
SILENT = {"weekday", "supports", "sources"}


def places(value, path=()):
    """Every member of every object but those that a document needs, and those of extensions."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key.startswith("x-"):
                continue
            if not (key in KEEP and len(path) <= 1):
                yield path + (key,)
            yield from places(member, path + (key,))
    elif isinstance(value, list):
        for i, member in enumerate(value):
            yield from places(member, path + (i,))


def without(document, path):
    document = copy.deepcopy(document)
    at = document
    for step in path[:-1]:
        at = at[step]
    removed = at.pop(path[-1])
    return document, removed


def strings(value):
    if isinstance(value, dict):
        for key, member in value.items():
            if not key.startswith("x-"):
                yield from strings(member)
    elif isinstance(value, list):
        for member in value:
            yield from strings(member)
    elif isinstance(value, str):
        yield value


def squeezed(text):
    return re.sub(r"\s+", "", text)


def day_words(text, lang):
    """The words of a day, made without the command."""
    months = {
        "en": "January February March April May June July August September October November December",
        "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    }
    day = datetime.date.fromisoformat(text)
    month = months[lang].split()[day.month - 1]
    after = "." if lang == "de" else "er" if lang == "fr" and day.day == 1 else ""
    return f"{day.day}{after}{month}{day.year}"


def is_day(text):
    return re.fullmatch(r"\d{4}-\d\d-\d\d", text) is not None


def day_after(text, days):
    return (datetime.date.fromisoformat(text) + datetime.timedelta(days)).isoformat()


def is_free(text):
    """Text that nobody prints by chance: not a word of the format, not a date."""
    return len(text) > 3 and not re.fullmatch(r"[a-z0-9-]+|[A-Z]{2,3}|P[0-9A-Z]+|[0-9-]+|/.*", text)


@pytest.mark.parametrize("path", ALL, ids=lambda p: p.stem)
def test_what_is_removed_is_gone(run, tmp_path, path):
    document = json.loads(path.read_text(encoding="utf-8"))
    # A right that the way names is also one that the law gives, and told as such.
    named = {text for way in ("objection", "consent") if isinstance(document.get(way), dict) for text in strings(document[way].get("right", []))}
    static = squeezed(" ".join(text for _, texts in rows() for text in texts))
    variants = {}
    for i, place in enumerate(places(document)):
        file = tmp_path / f"{i}.json"
        rest, removed = without(document, place)
        file.write_text(json.dumps(rest, ensure_ascii=False), encoding="utf-8")
        variants[str(file)] = (place, rest, removed)
    judged = [json.loads(line) for line in run("check", "--json", *variants).lines]
    valid = [entry["file"] for entry in judged if entry["valid"]]
    assert len(judged) == len(variants) and len(valid) > 20
    whole = {lang: run("show", path, "--on", ON, "--lang", lang).out for lang in LANGUAGES}
    for file in valid:
        place, rest, removed = variants[file]
        left = set(strings(rest))
        everything_left = squeezed(" ".join(left))
        for lang in LANGUAGES:
            answer = run("show", file, "--on", ON, "--lang", lang)
            assert answer.code == 0, (place, answer.err)
            shown = squeezed(answer.out)
            for text in set(strings(removed)):
                if is_free(text) and text not in named and squeezed(text) not in everything_left + static:
                    assert squeezed(text) not in shown, (place, text)
                if is_day(text) and not {text, day_after(text, 1), day_after(text, -1)} & left:
                    assert day_words(text, lang) not in shown, (place, text)
            if not SILENT & set(place) and not (isinstance(removed, dict) and set(removed) <= SILENT):
                mine = place[-1]
                shown = "en" if lang == "fr" else lang  # no document here has French
                if not (mine in LANGUAGES and mine != shown) and not (mine not in LANGUAGES and isinstance(removed, str) and len(mine) > 8 and "-" in mine):
                    assert answer.out != whole[lang], (place, "is said but not shown")


def test_a_made_up_notice_names_nobody_else(run):
    document = (DATA / "made-up.json").read_text(encoding="utf-8")
    for lang in LANGUAGES:
        for arguments in ([], ["--json"]):
            out = run("show", DATA / "made-up.json", "--on", ON, "--lang", lang, *arguments).out
            for name in ("Meta", "Facebook", "Instagram", "noyb", "Schrems", "6(1)(f)", "26 May", "26. Mai", "2025-05-26"):
                if name not in document:
                    assert name not in out, name
