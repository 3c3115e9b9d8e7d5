"""A new room is one file in rooms/ and one in opt_out/: nothing else names them."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import opt_out

ROOT = Path(__file__).resolve().parents[2]
BINDINGS = ROOT / "bindings" / "python"
MODULES = sorted(path.stem for path in (BINDINGS / "opt_out").glob("[a-z]*.py"))
# Read by the test, built by CMake, in the order of the work.
SHARED = ["CMakeLists.txt", "native.i", "exports.py", "opt_out/__init__.py", "opt_out/_c/__init__.py"]

INTERFACE = """%include "rooms/date.i"

%inline %{
/* What a room would take from a header of its own. */
static int optout_attic_count(const char *name) { return (int)strlen(name); }
%}
"""
MODULE = '''"""A room that is made for a test."""

from __future__ import annotations

from . import _convert
from ._c import native

__all__ = ["Attic", "attic"]


class Attic:
    """A value."""


def attic(name: str) -> int:
    """How long a name is, in bytes."""
    count: int = native.optout_attic_count(_convert.text(name, "name"))
    return count


_convert.show_as_one(globals())
'''
QUESTION = """
import json, opt_out, pickle
from opt_out import Attic, attic
import opt_out.attic
print(json.dumps([opt_out.attic("\\u00e4"), attic is opt_out.attic, Attic.__module__, "Attic" in dir(opt_out),
                  opt_out.catalogue() != (), opt_out.__file__]))
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The package, built from a copy of the tree that has one room more."""
    if not shutil.which("cmake") or not shutil.which("swig"):
        pytest.skip("building needs cmake and swig")
    tree = tmp_path_factory.mktemp("tree")
    for name in ("CMakeLists.txt", "cmake", "lib", "include", "bindings", "pkgconfig", "LICENSE"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tree / name)
    (tree / "bindings/python/rooms/attic.i").write_text(INTERFACE)
    (tree / "bindings/python/opt_out/attic.py").write_text(MODULE)
    options = ["-DOPTOUT_BUILD_PYTHON=ON", "-DOPTOUT_BUILD_TOOLS=OFF", "-DBUILD_TESTING=OFF", "-G", "Ninja"]
    options += ["-DCMAKE_BUILD_TYPE=Debug", f"-DPython_EXECUTABLE={sys.executable}"]
    for command in (["cmake", "-S", tree, "-B", tree / "build", *options], ["cmake", "--build", tree / "build"]):
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    return tree / "build/bindings/python"


def test_two_files_are_a_room(built):
    done = subprocess.run([sys.executable, "-c", QUESTION], capture_output=True, text=True, cwd=built)
    assert done.returncode == 0, done.stderr
    *answers, file = json.loads(done.stdout)
    assert answers == [2, True, "opt_out", True, True]
    assert Path(file) == built / "opt_out/__init__.py"


def test_the_types_know_it_too(built):
    stub = (built / "opt_out/__init__.pyi").read_text()
    assert "from .attic import Attic as Attic\n" in stub
    native = (built / "opt_out/_c/native.pyi").read_text()
    assert "\ndef optout_attic_count(name: Any, /) -> Any: ...\n" in native


@pytest.mark.parametrize("name", SHARED)
def test_what_all_rooms_share_names_none(name):
    lines = (BINDINGS / name).read_text().splitlines()
    code = "\n".join(line for line in lines if not line.lstrip().startswith(("#", ">>>", "/*", "*")))
    for room in [*MODULES, *(path.stem for path in (BINDINGS / "rooms").glob("*.i"))]:
        assert not re.search(rf'(rooms/|opt_out/|from \.|["\']){room}(\.py|\.i|["\' ]|$)', code), f"{name} names {room}"


def exports(package, out):
    return subprocess.run([sys.executable, BINDINGS / "exports.py", package, out], capture_output=True, text=True)


@pytest.mark.parametrize(
    ("modules", "says"),
    [
        ({"a": '__all__ = ["x"]', "b": '__all__ = ["x"]'}, "x is public in a.py too"),
        ({"a": '__all__ = ["b"]', "b": ""}, "b is the name of a module"),
    ],
)
def test_names_that_hide_each_other_stop_the_build(tmp_path, modules, says):
    for name, text in modules.items():
        (tmp_path / f"{name}.py").write_text(text)
    done = exports(tmp_path, tmp_path)
    assert done.returncode != 0
    assert says in done.stderr


def test_the_table_is_that_of_the_tree(tmp_path):
    assert exports(BINDINGS / "opt_out", tmp_path).returncode == 0
    made = (tmp_path / "_exports.py").read_text()
    assert made == (Path(opt_out.__file__).parent / "_exports.py").read_text()
    assert [line.split('"')[1] for line in made.splitlines() if line.startswith("    ")] == opt_out.__all__
