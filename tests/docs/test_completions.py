"""The completions, as the three shells themselves complete."""

import os
import pty
import time

import pytest
from conftest import TREE

BASH = "share/bash-completion/completions/opt-out"
ZSH = "share/zsh/site-functions/_opt-out"
FISH = "share/fish/vendor_completions.d/opt-out.fish"
CATALOGUE = sorted(path.stem for path in (TREE / "lib" / "notices").glob("*.json"))

# Calls the function with the words that bash makes of a line: `=` stands alone there.
CALL = """
source "$1"; shift
[[ $(complete -p opt-out) == *'-F _opt_out opt-out' ]]
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE=$*; COMP_POINT=${#COMP_LINE}
_opt_out opt-out "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def bash(run, prefix, tmp_path):
    def complete(*words):
        offered = run("bash", "-euo", "pipefail", "-c", CALL, "bash", prefix / BASH, "opt-out", *words, cwd=tmp_path)
        return sorted(filter(None, offered.split("\n")))

    return complete


@pytest.fixture
def fish(run, prefix, tmp_path):
    def complete(line):
        script = f"source {prefix / FISH}; complete -C '{line}'"
        return sorted(row.split("\t")[0] for row in run("fish", "-N", "-c", script, cwd=tmp_path).splitlines())

    return complete


@pytest.mark.parametrize(("shell", "path"), [("bash", BASH), ("zsh", ZSH), ("fish", FISH)])
def test_the_shell_can_read_it(run, prefix, shell, path):
    run(shell, "-n", prefix / path)


def test_bash_offers_verbs_and_their_options(bash, verbs):
    assert bash("") == sorted(verbs)
    assert bash("no") == ["notices"]
    assert bash("--lang", "de", "no") == bash("--lang", "=", "de", "no") == ["notices"]
    for verb, options in verbs.items():
        assert bash(verb, "--") == sorted(f"--{option}" for option in options)
    assert bash("help", "sh") == ["show"]


def test_bash_offers_values(bash):
    assert bash("show", "--account", "") == bash("show", "--account", "=") == ["no", "yes"]
    assert bash("show", "--account", "=", "y") == ["yes"]
    assert bash("--color", "a") == ["always", "auto"]
    assert bash("show", "--on", "") == []  # nothing is known of a day, and no file is offered
    assert bash("rights", "--fact", "direct-m") == ["direct-marketing="]
    assert bash("rights", "--fact", "research", "=") == ["no", "yes"]
    assert bash("rights", "--fact", "=", "research", "=", "") == ["no", "yes"]
    assert bash("rights", "--fact", "research", "=", "yes", "--lang", "d") == ["de"]


def test_bash_offers_notices_and_files(bash, tmp_path):
    (tmp_path / "a draft.json").touch()
    (tmp_path / "folder").mkdir()
    assert bash("show", "") == CATALOGUE
    assert bash("show", "meta-ai-e") == ["meta-ai-eu-2025"]
    assert bash("show", "./a") == ["./a draft.json"]
    assert bash("check", "fo") == bash("show", "--zoneinfo", "") == bash("show", "--file", "fo") == ["folder"]


def test_fish_offers_the_same(fish, verbs, tmp_path):
    (tmp_path / "draft.json").touch()
    (tmp_path / "folder").mkdir()
    assert fish("opt-out ") == sorted(verbs)
    for verb, options in verbs.items():
        offered = [word for word in fish(f"opt-out {verb} --") if word.startswith("--")]
        assert offered == sorted(f"--{option}" for option in options)
    assert fish("opt-out show ") == CATALOGUE
    assert fish("opt-out show --account ") == ["no", "yes"]
    facts = fish("opt-out rights --fact research")
    assert facts == ["research-impaired=no", "research-impaired=yes", "research=no", "research=yes"]
    assert fish("opt-out check dr") == fish("opt-out show --file dr") == ["draft.json"]
    assert fish("opt-out show --zoneinfo fo") == ["folder/"]
    assert fish("opt-out notices ") == []


def type_into(arguments, lines, environment, folder):
    """Types lines into an interactive shell at a terminal and waits for its end."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(arguments[0], arguments, environment)
    for line in lines:
        os.write(terminal, f"{line}\n".encode())
    until = time.monotonic() + 120
    while time.monotonic() < until:
        try:
            if not os.read(terminal, 65536):
                break
        except OSError:  # the shell has closed its terminal
            break
    os.close(terminal)
    os.waitpid(child, 0)


# What the tabs complete to runs: its answer is what shows that they did.
TYPED = {
    "opt-out notic\t--js\t --on 2025-05-24": ["notices", "--json", "--on", "2025-05-24"],
    "opt-out show meta-ai-e\t--accoun\ty\t--on 2025-05-24": [
        "show", "meta-ai-eu-2025", "--account", "yes", "--on", "2025-05-24",
    ],
    "opt-out rights FADP --fact unlawf\ty\t--on 2025-05-24": [
        "rights", "FADP", "--fact", "unlawful=yes", "--on", "2025-05-24",
    ],
}  # fmt: skip


def answer_at_a_terminal(shell, setup, line, environment, folder):
    type_into(shell, [*setup, f"{line} >answer", "exit"], environment, folder)
    return (folder / "answer").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", TYPED)
def test_bash_completes_at_a_terminal(run, prefix, environment, tmp_path, line):
    shell, setup = ["bash", "--norc", "--noprofile", "-i"], [f"source {prefix / BASH}"]
    assert answer_at_a_terminal(shell, setup, line, environment, tmp_path) == run("opt-out", *TYPED[line])


@pytest.mark.parametrize("line", TYPED)
def test_zsh_completes_at_a_terminal(run, prefix, environment, tmp_path, line):
    setup = [f"fpath=({(prefix / ZSH).parent} $fpath); autoload -Uz compinit; compinit -u -D"]
    assert answer_at_a_terminal(["zsh", "-f", "-i"], setup, line, environment, tmp_path) == run("opt-out", *TYPED[line])
