"""An exception for each status of the C library, and what can be read from it."""

import pickle
import subprocess
import sys

import pytest

import opt_out
from opt_out._c import native
from opt_out._errors import make

KINDS = {
    "memory": (opt_out.OutOfMemory, MemoryError),
    "argument": (opt_out.ArgumentProblem, ValueError),
    "syntax": (opt_out.SyntaxProblem, ValueError),
    "invalid": (opt_out.InvalidDocument, ValueError),
    "limit": (opt_out.LimitProblem, ValueError),
    "range": (opt_out.OutOfRange, ValueError),
    "unknown": (opt_out.UnknownName, LookupError),
    "no-data": (opt_out.NoData, OSError),
    "io": (opt_out.IOProblem, OSError),
}
STATUSES = {name: getattr(native, name) for name in dir(native) if name.startswith("OPTOUT_E_")}


def test_every_status_has_a_class_of_its_own():
    words = {native.optout_status_name(number) for number in STATUSES.values()}
    assert words == KINDS.keys()
    assert len({kind for kind, _ in KINDS.values()}) == len(KINDS)


@pytest.mark.parametrize("word", KINDS)
def test_a_status_becomes_its_exception(word):
    error = make(word, "a-code", "what is wrong", "/where", 3, 4, 50, None)
    kind, builtin = KINDS[word]
    assert type(error) is kind
    assert isinstance(error, opt_out.OptOutError)
    assert isinstance(error, builtin)
    assert (error.status, error.code, error.pointer) == (word, "a-code", "/where")
    assert (error.line, error.column, error.offset) == (3, 4, 50)
    assert str(error) == "what is wrong (line 3, column 4, /where)"
    copied = pickle.loads(pickle.dumps(error))
    assert type(copied) is kind
    assert vars(copied) == vars(error)
    assert str(copied) == str(error)


def test_a_status_of_a_newer_library_is_still_an_error():
    assert type(make("unknown-status", "", "new", "", 0, 0, 0, None)) is opt_out.OptOutError


def test_no_place_is_none():
    with pytest.raises(opt_out.UnknownName) as caught:
        opt_out.Notice.catalogue("no-such-notice")
    error = caught.value
    assert (error.line, error.column, error.offset) == (None, None, None)
    assert error.status == "unknown"


def test_an_unreadable_zone(tmp_path):
    (tmp_path / "UTC").symlink_to("/usr/share/zoneinfo/UTC")
    (tmp_path / "Damaged").write_bytes(b"TZif2 and nothing more")
    (tmp_path / "Loop").symlink_to("Loop")
    atlas = opt_out.Atlas(tmp_path)
    with pytest.raises(opt_out.NoData):
        atlas.zone("Damaged")
    with pytest.raises(opt_out.IOProblem):
        atlas.zone("Loop")


def test_no_memory_is_not_a_bad_document():
    # A document whose tree is many times larger than its text, under a limit that lets in the text alone.
    program = (
        "import resource, opt_out\n"
        "text = '{\"x-a\":[' + '1,' * 8_000_000 + '1]}'\n"
        "size = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (size + 64_000_000, size + 64_000_000))\n"
        "try:\n    opt_out.Notice.parse(text, max_bytes=100_000_000)\n"
        "except MemoryError as error:\n    print(type(error).__name__, error.status)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
    assert done.stdout == "OutOfMemory memory\n", done.stderr


def test_one_base_catches_all():
    public = [getattr(opt_out, name) for name in opt_out.__all__]
    classes = [kind for kind in public if isinstance(kind, type) and issubclass(kind, Exception)]
    assert len(classes) == len(KINDS) + 5  # the base, DocumentError, NoDeadline, AmbiguousDay, AmbiguousDeadline
    assert all(issubclass(kind, opt_out.OptOutError) for kind in classes)
