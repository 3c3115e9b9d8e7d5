"""The manual pages: what is installed, by mandoc, and against the command, the headers and the format."""

import json
import re
import subprocess
from functools import partial

import pytest
from conftest import HEADERS, TREE

SOURCES = sorted((TREE / "docs" / "man").glob("*.scd.in"))
PAGES = [path.name.removesuffix(".scd.in") for path in SOURCES]
# What scdoc always writes: a paragraph behind each heading and at the end of each list.
SCDOC = re.compile(r"skipping paragraph macro: PP (empty|after SH)$")


def page(prefix, name):
    path = prefix / "share" / "man" / f"man{name[-1]}" / name
    assert path.is_file(), f"{name} is not installed"
    return path


def rendered(run, path):
    return re.sub(r".\x08", "", run("mandoc", "-T", "utf8", "-O", "width=100", path))


def test_each_verb_has_a_page_and_each_page_a_verb(verbs):
    pages = {name.removesuffix(".1").removeprefix("opt-out-") for name in PAGES if name.startswith("opt-out-")}
    assert pages - {"notice.5"} == set(verbs) - {"help"}  # the page of `help` is opt-out(1)


@pytest.mark.parametrize("name", PAGES)
def test_mandoc_finds_nothing(prefix, name):
    path = page(prefix, name)
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning", path], capture_output=True, text=True, timeout=60, check=False
    )
    left = [line for line in (done.stdout + done.stderr).splitlines() if not SCDOC.search(line)]
    assert left == []
    assert "@" not in re.sub(r"\S+@\S+\.\S+", "", path.read_text(encoding="utf-8"))  # no mark was left unfilled


def test_a_page_of_a_verb_has_its_options(run, prefix, verbs):
    for verb, options in verbs.items():
        if verb == "help":
            continue
        text = rendered(run, page(prefix, f"opt-out-{verb}.1"))
        section = text.split("OPTIONS\n")[1]
        section = re.split(r"^[A-Z]", section, flags=re.MULTILINE)[0]
        listed = re.findall(r"^ +(?:-h, )?--([a-z-]+)", section, re.MULTILINE)
        assert listed == options, verb
        operands = run("opt-out", "help", verb).splitlines()[0].removeprefix("usage: ")
        assert operands in " ".join(text.split("SYNOPSIS")[1].split("DESCRIPTION")[0].split())


def test_the_page_of_the_command_has_the_options_of_every_verb(run, prefix, verbs):
    text = rendered(run, page(prefix, "opt-out.1"))
    common = set.intersection(*map(set, verbs.values()))
    section = re.split(r"^[A-Z]", text.split("OPTIONS\n")[1], flags=re.MULTILINE)[0]
    assert set(re.findall(r"^ +(?:-h, )?--([a-z-]+)", section, re.MULTILINE)) == common
    for verb in verbs:
        assert re.search(rf"^ +{verb}\b", text.split("VERBS\n")[1], re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_what_is_shown_comes_out_as_it_is_written(run, prefix, name):
    text = (TREE / "docs" / "man" / f"{name}.scd.in").read_text(encoding="utf-8")
    out = " ".join(re.sub(r".\x08", "", run("mandoc", "-T", "ascii", "-O", "width=200", page(prefix, name))).split())
    for block in re.findall(r"^```\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        assert " ".join(block.split()) in out


@pytest.mark.parametrize("source", SOURCES, ids=PAGES)
def test_references_between_pages_exist(source):
    for name, section in re.findall(r"\*((?:lib)?opt-out[a-z-]*)\*\((\d)\)", source.read_text(encoding="utf-8")):
        assert f"{name}.{section}" in PAGES


def test_libopt_out_names_each_header_and_status():
    text = (TREE / "docs" / "man" / "libopt-out.3.scd.in").read_text(encoding="utf-8")
    assert sorted(re.findall(r"<opt-out/([a-z-]+\.h)>\*\n\t", text)) == HEADERS
    header = (TREE / "include" / "opt-out" / "error.h").read_text(encoding="utf-8")
    statuses = re.findall(r"\b(OPTOUT_E_[A-Z_]+) =", header)
    assert re.findall(r"^\*(OPTOUT_E_\w+)\*$", text, re.MULTILINE) == statuses


def test_the_page_of_the_format_names_each_member_in_canonical_order(run):
    text = (TREE / "docs" / "man" / "opt-out-notice.5.scd.in").read_text(encoding="utf-8")
    section = text.split("# MEMBERS")[1].split("# DATES")[0]
    lines = re.findall(r"^(\*.*)\n\t", section, re.MULTILINE)
    named = [name for line in lines for name in re.findall(r"\*(\w+)\*", line)]
    document = json.loads(run("opt-out", "format", TREE / "tests" / "data" / "notices" / "every-member.json"))
    assert named == [name for name in document if not name.startswith("x-")]


def test_a_cross_build_makes_the_same_without_running_what_it_builds(prefix, tmp_path):
    """A build for a named system is a cross build to CMake; what this compiler makes cannot run here."""
    compiler = tmp_path / "cc"
    compiler.write_text('#!/bin/sh\nexec gcc "$@" -Wl,--dynamic-linker=/no/such/loader\n', encoding="utf-8")
    compiler.chmod(0o755)
    call = partial(subprocess.run, check=True, capture_output=True, timeout=300)
    setting = ["-G", "Ninja", "-DCMAKE_SYSTEM_NAME=Linux", f"-DCMAKE_C_COMPILER={compiler}", "-DBUILD_TESTING=OFF"]
    call(["cmake", "-S", TREE, "-B", tmp_path / "build", *setting])
    call(["cmake", "--build", tmp_path / "build", "--target", "opt-out-documents"])
    made = tmp_path / "build" / "docs"
    for name in PAGES:
        assert (made / name).read_bytes() == page(prefix, name).read_bytes(), name
    completion = prefix / "share" / "bash-completion" / "completions" / "opt-out"
    assert (made / "completion.bash").read_bytes() == completion.read_bytes()


def test_the_exit_statuses_are_those_of_the_command():
    text = (TREE / "docs" / "man" / "opt-out.1.scd.in").read_text(encoding="utf-8")
    named = re.findall(r"^\*(\d+)\*$", text.split("# EXIT STATUS")[1].split("# ENV")[0], re.MULTILINE)
    codes = re.findall(r"\bEXIT_\w+ = (\d+)", (TREE / "tools" / "options.h").read_text(encoding="utf-8"))
    assert named == codes
