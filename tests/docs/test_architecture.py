"""docs/architecture.md names every room and every file of lib/, and the rooms depend on each other as it says."""

import re

from conftest import HEADERS, TREE

TEXT = (TREE / "docs" / "architecture.md").read_text(encoding="utf-8")
LIB = TREE / "lib"
ROOMS = re.findall(r"^\| ([a-z]+) \|", TEXT.split("## Rooms")[1].split("What is not code")[0], re.MULTILINE)[1:]
UPWARD = {("error.c", "text"), ("text_private.h", "date")}  # the exceptions that the page tells of


def room_of(name):
    """The room of a file, by the beginning of its name; None for a table of several rooms."""
    return next((room for room in ROOMS if re.match(rf"{room}[_.]", name)), None)


def test_each_room_is_named_once():
    assert sorted(f"{room}.h" for room in ROOMS) == HEADERS


def test_each_file_of_lib_is_named():
    for path in LIB.rglob("*"):
        name = path.relative_to(LIB).as_posix()
        if path.suffix in (".c", ".h", ".map"):
            assert f"`{name}`" in TEXT, name
        elif path.is_dir() and name != "tables":
            assert f"`{name}/`" in TEXT or f"lib/{name}" in TEXT, name


def test_each_file_that_is_named_is_there():
    named = re.findall(r"`((?:tables/)?[a-z_]+\.[ch])`", TEXT)
    assert len(named) > 40
    for name in named:
        assert (LIB / name).is_file(), name


def test_a_room_uses_only_those_above_it():
    judged = 0
    for path in [*LIB.glob("*.[ch]"), *LIB.glob("tables/*.[ch]"), *(TREE / "include" / "opt-out").glob("*.h")]:
        room = room_of(path.name)
        text = path.read_text(encoding="utf-8")
        for used in re.findall(r'^#include "(?:opt-out/)?([a-z_]+)\.h"', text, re.MULTILINE):
            other = room_of(f"{used}_")
            if room and other and (path.name, other) not in UPWARD:
                assert ROOMS.index(other) <= ROOMS.index(room), f"{path.name} uses {used}"
                judged += 1
    assert judged > 40


def test_the_command_uses_the_public_headers_alone():
    for path in (TREE / "tools").glob("*.[ch]"):
        for used in re.findall(r'#include ["<]([^">]+)[">]', path.read_text(encoding="utf-8")):
            assert not used.endswith("_private.h") or (TREE / "tools" / used).is_file(), f"{path.name}: {used}"
            assert not (LIB / used).is_file(), f"{path.name}: {used}"
