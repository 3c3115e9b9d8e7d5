"""The command under test is named by OPTOUT_COMMAND; nothing is guessed, so that no other one is tested by mistake."""

import json
import os
import pathlib
import subprocess

import pytest

TREE = pathlib.Path(__file__).resolve().parents[2]
CATALOGUE = sorted((TREE / "lib" / "notices").glob("*.json"))
DATA = TREE / "tests" / "data" / "notices"
DAY = "2026-02-10"


class Answer:
    """What one run came to."""

    def __init__(self, done):
        self.code = done.returncode
        self.bytes = done.stdout
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return self.out.splitlines()


@pytest.fixture(scope="session")
def program():
    path = os.environ.get("OPTOUT_COMMAND")
    if not path:
        pytest.fail("OPTOUT_COMMAND must name the opt-out command to test")
    if not os.access(path, os.X_OK):
        pytest.fail(f"OPTOUT_COMMAND: {path} cannot be run")
    return path


@pytest.fixture(scope="session")
def run(program):
    """Runs the command in an environment without language, colour or width of its own."""

    def call(*arguments, stdin=b"", env=None):
        clean = {"PATH": os.environ.get("PATH", ""), "LANG": "C", "TZ": "UTC"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH", "LSAN_OPTIONS"):
            if name in os.environ:
                clean[name] = os.environ[name]
        clean.update(env or {})
        done = subprocess.run(
            [program, *map(str, arguments)], input=stdin, capture_output=True, env=clean, timeout=120, check=False
        )
        return Answer(done)

    return call


@pytest.fixture
def written(tmp_path):
    """Writes a document to a file and gives its path."""

    def write(document, name="notice.json"):
        path = tmp_path / name
        text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def smallest(**members):
    """The smallest notice, and what is added to it."""
    return {
        "format": "opt-out/notice/1",
        "id": "example-2026",
        "title": {"en": "Example Ltd trains a model on reviews"},
        "controller": {"name": "Example Ltd"},
        **members,
    }
