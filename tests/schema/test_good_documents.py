"""Good documents pass both judges."""

import json
import re
import tarfile

import opt_out
import pytest
from good_documents import FILES, SMALLEST, composed, every_member, read, thousand_entries, with_one_less
from jsonschema import Draft202012Validator
from judges import SCHEMA_FILE, TREE, parser_errors, schema, schema_accepts, validator, write
from places import alternatives
from scikit_build_core.build import build_sdist

ROW = re.compile(r'^    ([A-Z_]+)\(([A-Z]+)(?:, "(\w+)")?(.*)\),$', re.MULTILINE)
NAMES = {"document": "notice", "age": "ages", "item": "scopeItem", "when": "whenObject"}


def passes(document):
    errors = sorted(validator().iter_errors(document), key=str)
    assert not errors, f"schema: {errors[0].json_path}: {errors[0].message[:300]}"
    assert [str(problem) for problem in parser_errors(write(document))] == []


def test_the_schema_is_valid():
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert schema()["$id"] == "urn:opt-out:notice:1"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_documents_of_the_tree(path):
    passes(read(path))


def test_the_smallest():
    passes(SMALLEST)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_any_optional_member_may_lack(path):
    count = 0
    for pointer, document in with_one_less(read(path)):
        assert pointer.rpartition("/")[2] and document != read(path)
        passes(document)
        count += 1
    assert count >= 20


def test_composed_documents_use_every_member_and_pass():
    used = set()
    for seed in range(400):
        document = composed(seed)
        passes(document)
        used |= members(document, schema(), "notice")
    lacking = {(name, key) for name, node in objects() for key in node["properties"]} - used
    assert lacking == set()


def test_full_lists():
    for document in thousand_entries():
        passes(document)


def objects():
    return [("notice", schema()), *((name, node) for name, node in schema()["$defs"].items() if "properties" in node)]


def members(value, node, name):
    """(object, member) of all that stands in a document."""
    seen = set()
    for names, option in alternatives(node):
        if isinstance(value, list) and option.get("type") == "array":
            for entry in value:
                seen |= members(entry, option["items"], name)
        elif isinstance(value, dict) and option.get("properties"):
            here = next(iter(names - {"when", "until"}), name)
            for key in value.keys() & option["properties"].keys():
                seen |= {(here, key)} | members(value[key], option["properties"][key], here)
    return seen


def test_every_member_has_title_meaning_and_good_example():
    for name, node in objects():
        for key, member in node["properties"].items():
            assert member["title"] and member["description"].endswith((".", ")")), (name, key)
            assert member["examples"], (name, key)
            for example in member["examples"]:
                assert validator_of(member).is_valid(example), (name, key, example)
    for name, node in schema()["$defs"].items():
        assert node["title"] and node["description"], name


def validator_of(member):
    return Draft202012Validator({"$ref": "#/$defs/here", "$defs": {**schema()["$defs"], "here": member}})


def test_members_and_their_order_are_those_of_the_library():
    """The table that drives the library's parser has the same objects, members, order and required ones."""
    text = (TREE / "lib" / "notice_table.c").read_text(encoding="utf-8")
    table = {}
    for macro, owner, name, rest in ROW.findall(text):
        name = name or macro.lower()
        members = table.setdefault(NAMES.get(owner.lower(), owner.lower()), {})
        members[name] = "OPTOUT_REQUIRED" in rest
    assert table == {
        name: {key: key in node.get("required", ()) for key in node["properties"]} for name, node in objects()
    }
    assert {name: list(members) for name, members in table.items()} == {
        name: list(node["properties"]) for name, node in objects()
    }


def test_every_member_document_has_every_member():
    assert members(every_member(), schema(), "notice") == {
        (name, key) for name, node in objects() for key in node["properties"]
    }


def test_the_file_ends_in_one_line_feed_and_has_no_key_twice():
    text = SCHEMA_FILE.read_text(encoding="utf-8")
    assert text.endswith("}\n") and "\r" not in text

    def unique(pairs):
        assert len(dict(pairs)) == len(pairs), pairs
        return dict(pairs)

    json.loads(text, object_pairs_hook=unique)


def test_format_is_checked():
    assert not schema_accepts({**SMALLEST, "format": "opt-out/notice/2"})


def test_the_sources_hold_the_schema(tmp_path, monkeypatch):
    monkeypatch.chdir(TREE)
    with tarfile.open(tmp_path / build_sdist(str(tmp_path))) as archive:
        (member,) = [name for name in archive.getnames() if name.endswith("/lib/schema/notice.schema.json")]
        assert archive.extractfile(member).read() == SCHEMA_FILE.read_bytes()


BLOCKS = re.findall(
    r"^```json\n(.*?)^```$", (TREE / "docs" / "notice-format.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)


@pytest.mark.parametrize("text", BLOCKS, ids=lambda text: json.loads(text)["id"])
def test_documents_of_the_page_pass_and_are_canonical(text):
    passes(json.loads(text))
    assert opt_out.Notice.parse(text).write() == text


def words_of_the_library():
    """(object, member) to the closed words that may stand there, as the parser's table has them."""
    text = (TREE / "lib" / "notice_table.c").read_text(encoding="utf-8")
    lists = {
        name: re.findall(r'"([^"]+)"', body)
        for name, body in re.findall(r"static const char \*const (\w+)\[\] = \{(.*?)NULL\};", text, re.DOTALL)
    }
    words = {}
    for macro, owner, name, rest in ROW.findall(text):
        at = (NAMES.get(owner.lower(), owner.lower()), name or macro.lower())
        named = next((part for part in re.findall(r"\w+", rest) if part in lists), None)
        if macro in ("INNER_OR_NONE", "UNTIL"):
            words[at] = ["none"]
        elif macro in ("CHOICE", "ROW") and named:
            words[at] = lists[named]
    return words


def test_closed_words_are_those_of_the_library():
    words = {}
    for name, node in objects():
        for key, member in node["properties"].items():
            found = [
                word
                for _, option in alternatives(member)
                for word in option.get("enum", [option["const"]] if "const" in option else [])
            ]
            if found:
                words[name, key] = found
    # Words of a type of its own in the library: the format, a mere offer, `absent`.
    alone = {("notice", "format"): ["opt-out/notice/1"], ("way", "right"): ["offered"], ("claim", "absent"): [True]}
    assert words == words_of_the_library() | alone
