"""Holds what the Markdown files show against what happens. Prints "ok" or "not ok" for each block.

    python tests/readme.py BUILD-FOLDER [--update]

- A code block after the comment <!-- FILE --> is that file, to the letter.
- A `console` block is run: each line "$ COMMAND" by bash in a folder with the examples, with the build installed for
  pkg-config and on PATH, and this Python; the lines below are its output, without spaces at
  the end of lines. A line "…" stands for lines left out.
- Each file in examples/ is shown somewhere.

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
BLOCK = re.compile(
    r"(?P<head>(?:^<!-- (?P<file>[\w./-]+) -->\n)?^```(?P<language>\w+)\n)(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
LEFT_OUT = "…"


@dataclass
class Setting:
    """Where commands run."""

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


def make_setting(build: Path, work: Path) -> Setting:
    prefix, folder = work / "prefix", work / "folder"
    subprocess.run(["cmake", "--install", build, "--prefix", prefix], check=True, capture_output=True)
    shutil.copytree(ROOT / "examples", folder)
    package = next(prefix.rglob("libopt-out.pc")).parent
    path = [str(Path(sys.executable).parent), str(prefix / "bin"), os.environ["PATH"]]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OPTOUT_", "LC_", "LANG"))}
    return Setting(
        folder,
        kept
        | {
            "PATH": os.pathsep.join(path),
            "PKG_CONFIG_PATH": str(package),
            "LD_LIBRARY_PATH": str(package.parent),
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
        },
    )


def commands(body: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output that is shown."""
    parts = re.split(r"^\$ (.*)\n", body, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2]))


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


def judge_block(document: str, block: re.Match[str], setting: Setting) -> list[bool]:
    if block["file"]:
        return [judge(f"{document}: {block['file']}", block["body"], (ROOT / block["file"]).read_text(encoding="utf-8"))]
    if block["language"] == "console":
        return [judge(f"{document}: {command}", shown, setting.run(command)) for command, shown in commands(block["body"])]
    return []


def updated(block: re.Match[str], setting: Setting) -> str:
    body: str = block["body"]
    if block["file"]:
        body = (ROOT / block["file"]).read_text(encoding="utf-8")
    elif block["language"] == "console" and f"\n{LEFT_OUT}\n" not in body:
        body = "".join(f"$ {command}\n{setting.run(command)}" for command, _ in commands(body))
    return f"{block['head']}{body}```"


def main(build: Path, update: bool) -> int:
    documents = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    results: list[bool] = []
    shown: set[str] = set()
    with tempfile.TemporaryDirectory(prefix="opt-out.") as work:
        setting = make_setting(build, Path(work))
        for document in documents:
            text = document.read_text(encoding="utf-8")
            if update:
                text = BLOCK.sub(lambda block: updated(block, setting), text)
                document.write_text(text, encoding="utf-8")
            for block in BLOCK.finditer(text):
                shown.add(block["file"] or "")
                results += judge_block(document.name, block, setting)
    for example in sorted((ROOT / "examples").iterdir()):
        name = f"examples/{example.name}"
        results.append(name in shown)
        print("ok" if name in shown else "not ok", f"{name} is shown")
    return 0 if all(results) else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), "--update" in sys.argv))
