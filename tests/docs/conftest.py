"""The tree that OPTOUT_BUILD names is installed once; what a user gets is tested, not what lies in the build folder."""

import os
import pathlib
import re
import subprocess

import pytest

TREE = pathlib.Path(__file__).resolve().parents[2]
HEADERS = sorted(path.name for path in (TREE / "include" / "opt-out").glob("*.h") if path.name != "opt-out.h")


def markdown():
    """The documents of the tree, not what was built in it."""
    built = {"build", ".venv", ".git"}
    return sorted(path for path in TREE.rglob("*.md") if not built & set(path.relative_to(TREE).parts))


@pytest.fixture(scope="session")
def prefix(tmp_path_factory):
    build = os.environ.get("OPTOUT_BUILD")
    if not build:
        pytest.fail("OPTOUT_BUILD must name the build folder to test")
    folder = tmp_path_factory.mktemp("prefix")
    subprocess.run(["cmake", "--install", build, "--prefix", folder], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def environment(prefix):
    """That of a user who has installed into the prefix."""
    library = next(prefix.rglob("libopt-out.so")).parent
    return {
        "PATH": f"{prefix / 'bin'}:{os.environ['PATH']}",
        "LD_LIBRARY_PATH": str(library),
        "LC_ALL": "C.UTF-8",
        "HOME": str(prefix),
        "TERM": "xterm",
    }


@pytest.fixture(scope="session")
def run(environment):
    """Runs a program; gives its output."""

    def call(*arguments, cwd=None):
        words = list(map(str, arguments))
        done = subprocess.run(words, capture_output=True, text=True, env=environment, cwd=cwd, timeout=120, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return call


@pytest.fixture(scope="session")
def verbs(run):
    """The verbs, and for each its options, as the command itself lists them."""
    names = re.findall(r"^  ([a-z]+) ", run("opt-out", "help").split("options:")[0], re.MULTILINE)
    return {name: re.findall(r"^  --([a-z-]+)", run("opt-out", "help", name), re.MULTILINE) for name in names}
