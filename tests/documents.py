"""Holds what the documents show against what happens. Prints "ok" or "not ok" for each block.

    python tests/documents.py BUILD-FOLDER [--update]

The documents: README.md, docs/**/*.md and the manual pages, docs/man/*.scd.in.

- A code block after the comment <!-- FILE --> (in a manual page: ; FILE) is that file, to the letter.
- A `console` block (in a manual page: one that begins with "$ ") is run: each line "$ COMMAND", with the lines "> MORE"
  below it, by bash in a folder with the examples, with the build installed for pkg-config and on PATH, and this Python;
  each document has a folder of its own. The lines below are the output, without spaces at the end of lines, and
  "exit status N" where that is not 0. A line "…" stands for lines left out.
- In a tutorial (docs/tutorial-*.md) each block is one of these two: nothing that a reader types or sees stands there
  unheld.
- Each file in examples/ is shown somewhere, or used in a command.

--update writes the files and outputs into the blocks, save those that leave lines out.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCKS = {
    ".md": r"(?P<head>(?:^<!-- (?P<file>[\w./-]+) -->\n)?^```(?P<language>\w*)\n)(?P<body>.*?)^```$",
    ".in": r"(?P<head>(?:^; (?P<file>[\w./-]+)\n)?^```(?P<language>)\n)(?P<body>.*?)^```$",
}
LEFT_OUT = "…"


@dataclass
class Setting:
    """Where the commands of a document run."""

    folder: Path
    environment: dict[str, str]

    def run(self, command: str) -> str:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
        )
        output = "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())
        return output if done.returncode == 0 else f"{output}exit status {done.returncode}\n"


def install(build: Path, prefix: Path) -> dict[str, str]:
    """Installs the build; gives the environment of somebody who uses it."""
    subprocess.run(["cmake", "--install", build, "--prefix", prefix], check=True, capture_output=True)
    package = next(prefix.rglob("libopt-out.pc")).parent
    path = [str(Path(sys.executable).parent), str(prefix / "bin"), os.environ["PATH"]]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OPTOUT_", "LC_", "LANG"))}
    return kept | {
        "PATH": os.pathsep.join(path),
        "PKG_CONFIG_PATH": str(package),
        "LD_LIBRARY_PATH": str(package.parent),
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }


def commands(body: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output that is shown."""
    parts = re.split(r"^\$ (.*\n(?:> .*\n)*)", body, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def typed(command: str) -> str:
    """What is typed, without the prompt of further lines."""
    return re.sub(r"^> ", "", command, flags=re.MULTILINE)


def shows(shown: str, real: str) -> bool:
    """True where the output is what is shown, with anything in place of a line that says so."""
    pieces = [re.escape(piece) for piece in re.split(rf"^{LEFT_OUT}\n", shown, flags=re.MULTILINE)]
    return re.fullmatch("(?:.*\n)*?".join(pieces), real) is not None


def judge(what: str, shown: str, real: str) -> bool:
    good = shows(shown, real)
    print("ok" if good else "not ok", what)
    if not good:
        for line in difflib.unified_diff(shown.splitlines(), real.splitlines(), "shown", "real", lineterm="", n=1):
            print("  ", line)
    return good


def is_console(block: re.Match[str]) -> bool:
    return block["language"] == "console" or (not block["language"] and block["body"].startswith("$ "))


def judge_block(document: str, block: re.Match[str], setting: Setting) -> list[bool]:
    if block["file"]:
        real = (ROOT / block["file"]).read_text(encoding="utf-8")
        return [judge(f"{document}: {block['file']}", block["body"], real)]
    if is_console(block):
        return [
            judge(f"{document}: {command.splitlines()[0]}", shown, setting.run(typed(command)))
            for command, shown in commands(block["body"])
        ]
    if document.startswith("tutorial-"):
        print("not ok", f"{document}: a block that is neither a file nor run\n{block['body']}")
        return [False]
    return []


def renewed(shown: str, real: str) -> str:
    """What leaves lines out is for a person to renew."""
    return shown if f"{LEFT_OUT}\n" in shown else real


def updated(block: re.Match[str], setting: Setting) -> str:
    body: str = block["body"]
    if block["file"]:
        body = (ROOT / block["file"]).read_text(encoding="utf-8")
    elif is_console(block):
        body = "".join(
            f"$ {command}{renewed(shown, setting.run(typed(command)))}" for command, shown in commands(body)
        )
    return f"{block['head']}{body}```"


def documents() -> list[Path]:
    found = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "docs" / "man").glob("*.scd.in")]
    return sorted(found, key=lambda path: (len(path.parts), path))


def main(build: Path, update: bool) -> int:
    results: list[bool] = []
    shown: set[str] = set()
    with tempfile.TemporaryDirectory(prefix="opt-out.") as work:
        environment = install(build, Path(work) / "prefix")
        for document in documents():
            pattern = re.compile(BLOCKS[document.suffix], re.MULTILINE | re.DOTALL)
            setting = Setting(Path(work) / document.name, environment)
            shutil.copytree(ROOT / "examples", setting.folder)
            text = document.read_text(encoding="utf-8")
            if update:
                text = pattern.sub(lambda block: updated(block, setting), text)
                document.write_text(text, encoding="utf-8")
                continue
            for block in pattern.finditer(text):
                shown.add(block["file"] or "")
                if is_console(block):
                    shown |= {f"examples/{word}" for word in re.findall(r"[\w.-]+", block["body"])}
                results += judge_block(document.name, block, setting)
    for example in sorted((ROOT / "examples").iterdir()) if not update else []:
        name = f"examples/{example.name}"
        results.append(name in shown)
        print("ok" if name in shown else "not ok", f"{name} is shown or used")
    return 0 if all(results) else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), "--update" in sys.argv))
