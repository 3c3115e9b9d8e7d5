"""The package as it is installed: what shows, what is documented, what types it has."""

import doctest
import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

import opt_out

FOLDER = Path(opt_out.__file__).parent


def documented(name):
    """The examples of the package, or of a public name with its members: by object, since they show as one module."""
    thing = opt_out if name == "opt_out" else getattr(opt_out, name)
    found = doctest.DocTestFinder(recurse=thing is not opt_out).find(thing, name, module=False, globs={})
    return [test for test in found if test.examples]


EXAMPLES = [test for name in ("opt_out", *opt_out.__all__) for test in documented(name)]


@pytest.mark.parametrize("test", EXAMPLES, ids=lambda test: test.name)
def test_the_examples_of_the_documentation_run(test):
    assert doctest.DocTestRunner().run(test).failed == 0


def test_there_are_examples():
    assert sum(len(test.examples) for test in EXAMPLES) > 80
    assert "Calendar.add_working_days" in {test.name for test in EXAMPLES}


def test_only_the_package_shows():
    assert sorted(dir(opt_out)) == sorted([*opt_out.__all__, "__doc__", "__version__"])
    assert len(set(opt_out.__all__)) == len(opt_out.__all__)
    for name in opt_out.__all__:
        assert getattr(opt_out, name).__module__ == "opt_out", name


def test_no_object_of_swig_shows(meta):
    assert type(meta._handle).__name__ == "PyCapsule"
    native = sys.modules["opt_out._c.native"]
    assert [name for name in vars(native) if isinstance(getattr(native, name), type) and not name.startswith("_")] == []


def test_the_version_is_that_of_the_library():
    assert opt_out.__version__ == opt_out._native.optout_version()
    if installed():
        assert metadata.version("libopt-out") == opt_out.__version__


def installed():
    try:
        files = metadata.files("libopt-out") or []
    except metadata.PackageNotFoundError:
        return []
    return files if any(Path(file.locate()) == FOLDER / "__init__.py" for file in files) else []


@pytest.mark.skipif(not installed(), reason="the package is not installed by pip")
def test_the_wheel_holds_the_library_and_no_headers():
    names = [str(file) for file in installed() if "__pycache__" not in str(file) and ".dist-info/" not in str(file)]
    assert all(name.startswith("opt_out/") for name in names), names
    assert "opt_out/py.typed" in names
    assert "opt_out/_c/libopt-out.so.0" in names
    assert [name for name in names if ".so" in name and "libopt-out" in name] == ["opt_out/_c/libopt-out.so.0"]
    assert not [name for name in names if name.endswith((".h", ".pc", ".cmake", ".i", ".c"))]


def test_a_clean_interpreter_imports_it_with_warnings_as_errors():
    program = "import opt_out; opt_out.Notice.catalogue('meta-ai-eu-2025')"
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


# Each of these takes a tenth of Python's own start or more, most of them several.
SLOW = {"ast", "collections", "contextlib", "dataclasses", "enum", "functools", "importlib.util", "inspect", "json", "re",
        "threading", "typing", "zoneinfo"}  # fmt: skip
START = """
import sys
before = set(sys.modules)
import opt_out
from datetime import date
n = opt_out.Notice.catalogue("meta-ai-eu-2025")
assert n.days_left(today=date(2025, 5, 24)) == 2 and n.objection.deadline(place="DE-BY").last_day == date(2025, 5, 26)
print(*set(sys.modules) - before)
"""


def test_the_main_answer_loads_nothing_slow():
    """tests/bench/startup.py measures it; without site, so that nothing has been loaded before."""
    program = f"import sys; sys.path.insert(0, {str(FOLDER.parent)!r})\n{START}"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "opt_out.notice" in loaded
    assert loaded & SLOW == set()


def test_a_name_that_is_not_there():
    with pytest.raises(AttributeError, match="module 'opt_out' has no attribute 'Notices'"):
        opt_out.Notices
    with pytest.raises(ImportError):
        exec("from opt_out import Notices")


def test_the_names_are_there_in_any_order():
    program = "import opt_out.deadline, opt_out.law\nfrom opt_out import *\nprint(callable(deadline), Notice, Holds)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "True <class 'opt_out.Notice'> <enum 'Holds'>\n", done.stderr


PROGRAM = """
from datetime import date, datetime
from array import array
from typing import Any, assert_type
import numpy
import opt_out

n = opt_out.Notice.catalogue("meta-ai-eu-2025")
assert_type(n, opt_out.Notice)
assert_type(n.title, opt_out.Words | None)
assert_type(n.services, tuple[str, ...])
assert_type(n.objection, opt_out.Objection | None)
assert_type(n.consent, opt_out.Consent | None)
assert_type(n.positions, tuple[opt_out.Position, ...])
assert_type(n.days_left(date(2025, 5, 24)), int | None)
d = n.deadline("DE-BY")
assert_type(d, opt_out.Deadline)
assert_type(d.last_day, date)
assert_type(d.latest.end, datetime)
assert_type(d.flags, frozenset[str])
for action in n.actions(date(2025, 5, 24)):
    assert_type(action.holds, opt_out.Holds | None)
    assert_type(action.channel, opt_out.Channel | None)
assert_type(opt_out.rights("FADP")[0].holds, opt_out.Holds)
assert_type(opt_out.deadline(date=date(2025, 5, 26)), opt_out.Deadline)
assert_type(opt_out.deadline(clock="gdpr-12-3", received=date(2025, 5, 26), place="IE"), opt_out.Deadline)
assert_type(opt_out.Clock("gdpr-12-3").extended, opt_out.Period | None)
c = opt_out.Calendar("IE")
assert_type(c.is_working_day(date(2025, 5, 26)), bool)
assert_type(c.holidays(2026), tuple[opt_out.Holiday, ...])
assert_type(c.working_days([date(2025, 5, 26)]), list[bool])
assert_type(opt_out.deadline_days("eu-1182-71", "P1M", c, [date(2025, 5, 26)]), list[date | None])
assert_type(opt_out.deadline_days("eu-1182-71", "P1M", c, array("i", [20000])), memoryview)
assert_type(opt_out.deadline_days("eu-1182-71", "P1M", c, numpy.zeros(3, "datetime64[D]")), numpy.ndarray[Any, Any])
"""


def mypy(folder, *arguments):
    """Runs in a folder of its own; finds the package where it is installed, or on PYTHONPATH."""
    pytest.importorskip("mypy")
    command = [sys.executable, "-m", "mypy", "--strict", f"--cache-dir={folder / 'cache'}", *arguments]
    path = {} if installed() else {"MYPYPATH": str(FOLDER.parent)}
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=os.environ | path)
    return done.stdout + done.stderr


def test_types_hold_for_the_package_and_for_those_who_use_it(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    for what in (("-p", "opt_out"), (str(program),)):
        said = mypy(tmp_path, *what)
        assert "Success" in said, said
    program.write_text(PROGRAM + "n.days_left('2025-05-24')\nn.title = 'other'\n")
    wrong = mypy(tmp_path, str(program))
    assert "Found 2 errors" in wrong, wrong
