"""Exit codes, and which stream holds what."""

import os
import signal
import subprocess
import time

import pytest
from conftest import CATALOGUE, DATA, smallest

ID = "meta-ai-eu-2025"
VERBS = ["show", "check", "format", "rights", "notices", "deadline", "clock", "holidays", "help"]


def test_version_and_help_are_data(run):
    for arguments in (["--version"], ["--help"], ["-h"], ["help"]):
        answer = run(*arguments)
        assert (answer.code, answer.err) == (0, "") and answer.out.endswith("\n")
        assert max(map(len, answer.lines)) <= 80
    assert run("--version").out.split()[0] == "opt-out"


@pytest.mark.parametrize("verb", VERBS)
def test_help_of_every_verb(run, verb):
    by_option, by_verb = run(verb, "--help"), run("help", verb)
    assert by_option.code == by_verb.code == 0
    assert by_option.out == by_verb.out
    assert by_option.out.startswith(f"usage: opt-out {verb}")
    assert verb in run("help").out
    assert max(map(len, by_option.lines)) <= 80


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["fly"],
        ["help", "fly"],
        ["show"],
        ["show", ID, "--file", "x"],
        ["show", ID, ID],
        ["show", ID, "--fly"],
        ["show", ID, "--on"],
        ["show", ID, "--on", "2025-02-30"],
        ["show", ID, "--on", "2025-05-24T10:00:00Z"],
        ["show", ID, "--on", "tomorrow"],
        ["show", ID, "--born", "1990"],
        ["show", ID, "--account", "maybe"],
        ["show", ID, "--event", "notified"],
        ["show", ID, "--event", "notified=soon"],
        ["show", ID, "--color", "mauve"],
        ["show", ID, "--json=yes"],
        ["show", ID, "--fact", "research=yes"],
        ["show", ID, "--lang", "tlh"],
        ["show", ID, "--lang", "deutsch"],
        ["show", ID, "--lang", ""],
        ["check"],
        ["format"],
        ["format", "a", "b"],
        ["rights"],
        ["rights", "GDPR 6(1)(f)", "--facts"],
        ["rights", "GDPR 6(1)(f)", "--fact", "research"],
        ["rights", "GDPR 6(1)(f)", "--fact", "research=perhaps"],
        ["notices", "all"],
        ["deadline"],
        ["deadline", "--rule", "date"],
        ["deadline", "--clock", "gdpr-12-3", "--place", "IE"],
        ["deadline", "--event", "2025-05-26", "--place", "IE"],
        ["deadline", "--clock", "gdpr-12-3", "--event", "26.5.2025", "--place", "IE"],
        ["deadline", "--rule", "eu-1182-71", "--period", "1M", "--event", "2025-05-26"],
        ["deadline", "--clock", "gdpr-12-3", "--pause", "2025-05-26", "--event", "2025-05-26"],
        ["deadline", "--json-lines", "--place", "IE"],
        ["clock", "gdpr-12-3", "gdpr-12-4"],
        ["holidays", "IE"],
        ["deadline", "--rule", "date", "--date", "26.5.2025"],
    ],
)
def test_usage_errors(run, arguments):
    answer = run(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("opt-out: ") and "opt-out help" in answer.err


def test_an_unknown_language_names_what_there_is(run):
    answer = run("show", ID, "--lang", "pl")
    assert answer.code == 2 and "en, de, fr" in answer.err


@pytest.mark.parametrize(
    "arguments, hint",
    [
        (["show", "no-such-notice"], "opt-out notices"),
        (["show", ID, "--place", "XX"], "XX"),
        (["show", ID, "--place", "de-by"], "de-by"),
        (["show", ID, "--zone", "Europe/Nowhere"], "Europe/Nowhere"),
        (["show", ID, "--zone", "../../etc/passwd"], "zone"),
        (["rights", "GDPR 6(1)(z)"], "GDPR 6(1)(z)"),
        (["rights", "nonsense"], "nonsense"),
        (["rights", "GDPR 6(1)(f)", "--fact", "no-such-fact=yes"], "rights --facts"),
        (["deadline", "--rule", "no-such-rule", "--date", "2025-05-26"], "date"),
        (["deadline", "--rule", "date", "--date", "2025-05-26", "--place", "XX"], "XX"),
        (["deadline", "--clock", "gdpr-12", "--event", "2025-05-26", "--place", "IE"], "gdpr-12-3"),
        (["deadline", "--clock", "gdpr-12-3", "--event", "2025-05-26", "--place", "JP"], "JP"),
        (["clock", "gdpr-12"], "gdpr-12"),
        (["holidays", "XX", "2026"], "XX"),
        (["holidays", "IE", "1989"], "1990"),
        (["holidays", "IE", "2026x"], "2026x"),
    ],
)
def test_what_is_unknown(run, arguments, hint):
    answer = run(*arguments)
    assert (answer.code, answer.out) == (1, "")
    assert hint in answer.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "./no-such-file.json"],
        ["show", "--file", "no-such-file.json"],
        ["check", "no-such-file.json"],
        ["check", "/"],
        ["format", "no-such-file.json"],
        ["show", ID, "--zoneinfo", "/no/such/folder"],
        ["deadline", "--rule", "date", "--date", "2025-05-26", "--zoneinfo", "/no/such/folder"],
    ],
)
def test_input_that_cannot_be_read(run, arguments):
    answer = run(*arguments)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err


@pytest.mark.parametrize("arguments", [["notices"], ["show", ID, "--on", "2025-05-24"], ["help"], ["rights", "--facts"]])
def test_output_that_cannot_be_written(program, arguments):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([program, *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3 and done.stderr

    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([program, *arguments], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.returncode == 3 and done.stderr

    closed = f'exec "$0" "$@" >&-'
    done = subprocess.run(["sh", "-c", closed, program, *arguments], stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3 and done.stderr


def test_an_interrupt(program):
    waiting = subprocess.Popen([program, "format", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    time.sleep(0.3)
    waiting.send_signal(signal.SIGINT)
    assert waiting.wait(timeout=20) == 130
    waiting.stdin.close()
    waiting.stdout.close()


def test_the_verb_may_follow_its_options(run):
    assert run("--on", "2025-05-24", "--json", "show", ID).bytes == run("show", ID, "--json", "--on", "2025-05-24").bytes
    same = run("show", "--on", "2025-05-24", "--json", "--", ID, env={"POSIXLY_CORRECT": "1"})
    assert same.bytes == run("show", ID, "--json", "--on", "2025-05-24").bytes


def test_control_characters_of_an_argument_are_harmless(run):
    for arguments in (["fly\x1b[31m\n"], ["show", "a\x1bb"], ["show", "./no\x1bfile"], ["rights", "G\x1b"]):
        assert "\x1b" not in run(*arguments).err


@pytest.mark.parametrize(
    "env, lang",
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LC_ALL": "de_AT", "LANG": "en_US"}, "de"),
        ({"LC_ALL": "", "LC_MESSAGES": "de_CH", "LANG": "en_US"}, "de"),
        ({"LC_ALL": "en_GB", "LC_MESSAGES": "de_CH", "LANG": "de_DE"}, "en"),
        ({"LC_ALL": "C", "LANG": "de_DE"}, "en"),
        ({"LANG": "den_CA"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LC_ALL": "fr_CH", "LANG": "de_CH"}, "fr"),
        ({"LANG": "pl_PL"}, "en"),
        ({"LANG": ""}, "en"),
    ],
)
def test_the_language_of_the_environment(run, env, lang):
    answer = run("show", ID, "--on", "2025-05-24", env=env)
    last = {"en": "This is no legal advice.", "de": "Dies ist keine Rechtsberatung.", "fr": "Ceci n'est pas un conseil juridique."}
    assert answer.lines[-1] == last[lang]


@pytest.mark.parametrize(
    "arguments, env, bold",
    [
        ([], {}, False),
        (["--color=always"], {}, True),
        (["--color=always"], {"NO_COLOR": "1"}, True),
        (["--color=never"], {"CLICOLOR_FORCE": "1"}, False),
        (["--color=auto"], {"CLICOLOR_FORCE": "1"}, True),
        ([], {"CLICOLOR_FORCE": "1"}, True),
        ([], {"CLICOLOR_FORCE": "0"}, False),
        ([], {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
        ([], {"CLICOLOR_FORCE": "1", "NO_COLOR": ""}, True),
    ],
)
def test_color(run, arguments, env, bold):
    assert ("\x1b[1m" in run("show", ID, "--on", "2025-05-24", *arguments, env=env).out) == bold


def test_color_changes_no_character(run):
    import re

    plain = run("show", ID, "--on", "2025-05-24", "--color=never").out
    bold = run("show", ID, "--on", "2025-05-24", "--color=always").out
    assert re.sub("\x1b\\[[01]m", "", bold) == plain


def test_width_does_not_depend_on_the_environment_where_there_is_no_terminal(run):
    here = run("show", ID, "--on", "2025-05-24").bytes
    assert here == run("show", ID, "--on", "2025-05-24", env={"COLUMNS": "200"}).bytes


def test_notices(run):
    answer = run("notices", "--on", "2025-05-24")
    ids = [path.stem for path in CATALOGUE]
    assert answer.code == 0 and [line.split()[0] for line in answer.lines] == ids
    listed = run("notices", "--on", "2025-05-24", "--json").json
    assert [entry["id"] for entry in listed] == ids
    meta = next(entry for entry in listed if entry["id"] == ID)
    assert set(meta["title"]) == {"de", "en"}
    assert meta["controller"] == "Meta Platforms Ireland Limited"
    assert meta["status"] == "open" and meta["on"] == "2025-05-24"
    late = {entry["id"]: entry["status"] for entry in run("notices", "--on", "2025-05-28", "--json").json}
    assert late[ID] == "running"


def test_a_file_and_stdin_are_the_same_notice(run):
    path = CATALOGUE[0]
    by_id = run("show", path.stem, "--on", "2025-05-24", "--json")
    assert by_id.code == 0
    assert run("show", path, "--on", "2025-05-24", "--json").bytes == by_id.bytes
    assert run("show", "--file", path, "--on", "2025-05-24", "--json").bytes == by_id.bytes
    assert run("show", "--file", "-", "--on", "2025-05-24", "--json", stdin=path.read_bytes()).bytes == by_id.bytes


def test_show_reports_the_problems_of_an_invalid_document(run, written):
    path = written(smallest(silence="perhaps", services=[]))
    for verb in ("show", "format"):
        answer = run(verb, path)
        assert (answer.code, answer.out) == (1, "")
        lines = answer.err.splitlines()
        assert len(lines) == 2
        assert all(line.startswith(f"{path}:1:") for line in lines)
        assert {line.rsplit(" ", 2)[1] for line in lines} == {"[wrong-word]", "[empty]"}


def test_the_tests_data_is_shown(run):
    for name in ("made-up.json", "every-member.json"):
        assert run("show", DATA / name, "--on", "2026-02-10").code == 0
