"""What CONTRIBUTING.md says of additions: a notice or a language that is not whole, where no other test looks."""

import json
import re

import pytest
from conftest import TREE

NOTICES = sorted((TREE / "lib" / "notices").glob("*.json"))
IDS = [path.stem for path in NOTICES]


def languages():
    """The languages of the library, from its own list."""
    row = re.search(r"languages\[\] = \{(.*?)\}", (TREE / "lib" / "text.c").read_text(encoding="utf-8"))
    return re.findall(r'"(\w+)"', row[1])


@pytest.mark.parametrize("path", NOTICES, ids=IDS)
def test_a_notice_of_the_catalogue_is_found_by_its_file(run, path):
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["id"] == path.stem
    assert json.loads(run("opt-out", "show", path.stem, "--on", "2026-01-01", "--json"))["id"] == path.stem


@pytest.mark.parametrize("path", NOTICES, ids=IDS)
def test_a_notice_of_the_catalogue_says_who_says_so(run, path):
    """Warnings about the controller's own words may stand; those about the document as such may not."""
    answer = json.loads(run("opt-out", "check", "--json", path))
    assert answer["valid"]
    assert [problem for problem in answer["problems"] if problem["code"] in ("no-source", "plain")] == []


def test_a_language_is_in_the_option_and_in_the_words_of_the_command(run):
    ours = sorted(languages())
    assert len(ours) > 1
    offered = re.search(r"--lang ([a-z|]+)", run("opt-out", "help", "show"))[1].split("|")
    assert sorted(offered) == ours
    row = re.search(r"const char \*key, (.*?);", (TREE / "tools" / "words_private.h").read_text(encoding="utf-8"))
    assert sorted(re.findall(r"\*(\w+)", row[1])) == ours


def test_a_language_has_a_page_of_its_own(run):
    """Each language says the same notice in other words: none falls back to another."""
    pages = {run("opt-out", "show", IDS[0], "--on", "2026-01-01", "--lang", lang) for lang in languages()}
    assert len(pages) == len(languages())


def test_a_language_has_a_file_of_words():
    files = sorted(path.stem.removeprefix("words_") for path in (TREE / "lib" / "tables").glob("words_*.c"))
    assert files == sorted(languages())
