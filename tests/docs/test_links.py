"""Links between the documents: a relative one leads to a file of the tree, its anchor to a heading; a path in code
quotes is there."""

import re

import pytest
from conftest import TREE, markdown

DOCUMENTS = markdown()
NAMES = [path.relative_to(TREE).as_posix() for path in DOCUMENTS]
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
PLACES = "lib|include|tools|tests|docs|examples|bindings|cmake|pkgconfig"


def prose(path):
    return FENCE.sub("", path.read_text(encoding="utf-8"))


def links(path):
    return re.findall(r"\[[^\]]*\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", prose(path)))


def anchor(heading):
    """The anchor of a heading as GitHub makes it: lower case, punctuation dropped, spaces to hyphens."""
    return re.sub(r"[^\w\- ]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()).replace(" ", "-")


def anchors(path):
    seen = {}
    for heading in re.findall(r"^#+ +(.*?) *#*$", prose(path), re.MULTILINE):
        name = anchor(heading)
        seen[name] = seen.get(name, -1) + 1
        yield name if not seen[name] else f"{name}-{seen[name]}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_a_link_leads_somewhere(path):
    for link in links(path):
        if re.match(r"(https?|mailto):", link):
            continue
        target, _, place = link.partition("#")
        assert not target.startswith("/"), link
        file = (path.parent / target).resolve() if target else path
        assert file.exists() and file.is_relative_to(TREE), link
        if place:
            assert place in list(anchors(file)), link


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_a_path_that_is_named_is_there(path):
    for name in re.findall(rf"`((?:{PLACES})/[a-z0-9_./-]+\.[a-z]+)`", prose(path)):
        assert (TREE / name).exists(), name


def test_each_document_can_be_reached_from_the_first():
    reached, left = set(), [TREE / "README.md"]
    while left:
        path = left.pop()
        if path in reached or path.suffix != ".md" or not path.is_file():
            continue
        reached.add(path)
        left += [(path.parent / link.partition("#")[0]).resolve() for link in links(path) if ":" not in link]
    assert {path for path in DOCUMENTS if path.is_relative_to(TREE / "docs") or path.parent == TREE} <= reached


def test_the_links_of_a_document_are_found():
    """The reading of links and headings itself."""
    assert "LICENSE" in links(TREE / "README.md")
    assert anchor("What it is not") == "what-it-is-not"
    assert anchor("To add …") == "to-add-"
