"""The words of the command: every row in every language, no row twice, every key that is asked for."""

import re

from conftest import CATALOGUE, TREE
from wordtable import LANGUAGES, rows


def test_rows_are_complete():
    source = (TREE / "tools" / "show_words.c").read_text(encoding="utf-8")
    found = rows()
    assert len(found) == len(re.findall(r"^    \{", source, re.M)) - 1  # the last one ends the table
    keys = [key for key, _ in found]
    assert len(set(keys)) == len(keys)
    assert len(LANGUAGES) == 3
    for key, texts in found:
        assert all(text and (text.strip() == text or key.startswith("mark.")) for text in texts), key
        assert len({tuple(sorted(set(re.findall("%[1-4]", text)))) for text in texts}) == 1, key
        assert len({text.endswith((".", ":", "?")) for text in texts}) == 1, key


def test_french_keeps_its_marks_on_the_line():
    """A no-break space before : ; ? !, and plain apostrophes as in the other languages."""
    french = LANGUAGES.index("fr")
    marks = 0
    for key, texts in rows():
        assert "\u2019" not in texts[french], key
        for before in re.findall(r"(?s)(.|^)[:;?!]", texts[french]):
            assert before == "\u00a0", key
            marks += 1
    assert marks > 50


def test_no_row_names_a_notice():
    """Rows are about any notice: no controller, no service, no provision, no date."""
    import json

    names = {"noyb", "Meta", "Facebook", "Instagram", "GDPR", "DSGVO", "RGPD", "26 May", "2025"}
    for path in CATALOGUE:
        document = json.loads(path.read_text(encoding="utf-8"))
        names |= {document["controller"]["name"], *document.get("services", [])}
    for key, texts in rows():
        for text in texts:
            assert not any(name in text for name in names), key
            assert not re.search(r"\b(Art\.|Artikel|Article)\s*\d", text), key


def test_every_key_that_the_sources_ask_for_has_a_row():
    keys = {key for key, _ in rows()}
    asked = set()
    for path in (TREE / "tools").glob("*.c"):
        if path.name in ("show_words.c", "options.c"):
            continue
        text = path.read_text(encoding="utf-8")
        asked |= set(re.findall(r'"((?:[a-z_-]+)\.(?:[a-z_.-]+|[0-9]))"', text))
    asked = {key for key in asked if not key.endswith(".h")}
    prefixes = {key.rsplit(".", 1)[0] for key in keys}  # of rows that are put together: "channel.login" + ".true"
    assert asked and asked <= keys | prefixes, asked - keys - prefixes


def test_closed_words_of_the_format_have_rows():
    closed = {
        "status": "none announced open running paused stopped withdrawn",
        "silence": "used not-used no-access",
        "grounds": "none optional required",
        "covers": "account linked-accounts person workspace item browser building",
        "honoured": "always reviewed",
        "in_time": "everything published-later used-later collected-later erased next-window",
        "late": "everything published-later used-later collected-later erased next-window none unclear",
        "says": "received accepted completed",
        "channel": "web-form email setting phone letter in-person app signal tag",
        "channel.set": "on off",
        "stance": "for against neutral mixed",
        "weight": "benefit harm",
        "source": "primary court authority press expert memory",
        "counts": "receipt dispatch postmark applied",
        "set_by": "controller law adviser derived",
        "item.by": "self others",
        "holds": "yes no conditional unknown",
        "flag": "uncertain-zone uncertain-region uncertain-hour projected unverified disputed announced",
    }
    keys = {key for key, _ in rows()}
    for group, words in closed.items():
        for word in words.split():
            assert f"{group}.{word}" in keys


def test_the_catalogue_is_told_in_words():
    """Open words print as they stand where there is no row; for the catalogue there is one."""
    import json

    keys = {key for key, _ in rows()}
    groups = {
        "kind": "kind", "visibility": "visibility", "state": "state", "data_subject": "data_subject", "role": "role",
        "decision": "decision", "event": "event", "side": "side", "needs": "needs", "lasts": "lasts", "act": "act",
        "class": "class",
    }  # fmt: skip
    missing = set()

    def walk(value, key, inside):
        if isinstance(value, dict):
            for name, member in value.items():
                if name not in ("sources",) or inside:
                    walk(member, name, True)
        elif isinstance(value, list):
            for member in value:
                walk(member, key, True)
        elif isinstance(value, str) and key in groups and f"{groups[key]}.{value}" not in keys:
            missing.add(f"{groups[key]}.{value}")

    for path in CATALOGUE:
        document = json.loads(path.read_text(encoding="utf-8"))
        document.pop("sources", None)
        for basis in document.get("legal_basis", []):
            basis.pop("kind", None)
        walk(document, "", False)
    assert not missing


def test_warnings_of_the_library_have_words_in_every_language():
    """What the law asks of a notice is a table of the library; only rows with a field of the format can be warned of."""
    duties = (TREE / "lib" / "tables" / "law_duties.c").read_text(encoding="utf-8")
    warned = set(re.findall(r'X\("([a-z-]+)",[^\n]*"/[^"\n]*",', duties)) - {"controller"}  # a name is required anyway
    assert len(warned) > 8
    keys = {key for key, _ in rows()}
    assert {f"warning.{code}" for code in warned} <= keys, warned
