"""How long an answer takes from nothing, held against a process that does nothing, in one run.

    python tests/bench/startup.py COMMAND [ROUNDS]

COMMAND is the program opt-out; the package is the one that this Python imports. In each round every program runs once,
in turn, so that a busy machine slows all of them; what counts is the median of the ratios of the rounds. Aims: the
command at most 4 times /bin/true, the package at most 2 times `python3 -c pass`. Below each ratio stands where the time
goes. Measures only: the exit status says whether the answers were right.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import opt_out

ID, DAY, LEFT = "meta-ai-eu-2025", (2025, 5, 24), 2
ON = "-".join(f"{part:02}" for part in DAY)
ANSWER = f"""import opt_out
from datetime import date
print(opt_out.Notice.catalogue("{ID}").days_left(today=date{DAY}))
"""
STEPS = f"""import time
def step(what, do):
    began = time.perf_counter(); result = do()
    print(f"{{(time.perf_counter() - began) * 1e3:8.2f}} ms  {{what}}")
    return result
step("from datetime import date", lambda: __import__("datetime"))
opt_out = step("import opt_out", lambda: __import__("opt_out"))
step("its module for notices", lambda: opt_out.Notice)
notice = step("the notice, parsed", lambda: opt_out.Notice.catalogue("{ID}"))
from datetime import date
step("the days left: atlas, zones of the audience", lambda: notice.days_left(today=date{DAY}))
step("the same again", lambda: notice.days_left(today=date{DAY}))
"""


def took(arguments: list[str]) -> float:
    """Seconds from the start of a program to its end; its output goes nowhere."""
    nowhere = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
    began = time.perf_counter()
    child = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=nowhere)
    _, status = os.waitpid(child, 0)
    ended = time.perf_counter()
    if status:
        sys.exit(f"{' '.join(arguments)}: exit status {os.waitstatus_to_exitcode(status)}")
    return ended - began


def measure(programs: dict[str, list[str]], rounds: int) -> dict[str, list[float]]:
    """The times of each program; those of one round stand at the same index."""
    times: dict[str, list[float]] = {name: [] for name in programs}
    for count in range(-3, rounds):  # the first three warm the caches
        for name, arguments in programs.items():
            seconds = took(arguments)
            if count >= 0:
                times[name].append(seconds)
    return times


def report(times: dict[str, list[float]], base: str) -> None:
    for name, seconds in times.items():
        ratios = [one / other for one, other in zip(seconds, times[base])]
        print(f"{median(seconds) * 1e3:8.2f} ms  {median(ratios):5.2f} x  {name}")


def output(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(arguments, capture_output=True, text=True, check=True, env=os.environ | environment)


def bench_command(command: str, rounds: int) -> bool:
    show = [command, "show", ID, "--on", ON]
    print(f"opt-out show {ID} --on {ON}, against /bin/true:")
    programs = {
        "/bin/true": ["/bin/true"],
        "opt-out --version (nothing but loading)": [command, "--version"],
        "opt-out notices (the catalogue, no zones)": [command, "notices"],
        "opt-out show --place DE-BY (one zone)": [*show, "--place", "DE-BY"],
        "opt-out show (the zones of the audience)": show,
    }
    report(measure(programs, rounds), "/bin/true")
    linker = output(show, LD_DEBUG="statistics").stderr
    cycles = [int(number) for number in re.findall(r"(?:startup time|time needed for relocation).*?: (\d+)", linker)]
    if len(cycles) == 2:
        print(f"          the linker: {cycles[0]} cycles, {cycles[1]} of them for relocations (LD_DEBUG=statistics)")
    return f"{LEFT} days left" in output(show).stdout


def imports(python: list[str]) -> None:
    """The costliest imports of the answer, without those of `-c pass`."""
    said = output([*python, "-X", "importtime", "-c", ANSWER]).stderr
    before = output([*python, "-X", "importtime", "-c", "pass"]).stderr
    rows = re.findall(r"import time: +(\d+) \| +\d+ \| +(\S+)", said)
    known = {name for _, name in re.findall(r"import time: +(\d+) \| +\d+ \| +(\S+)", before)}
    for microseconds, name in sorted(((int(time), name) for time, name in rows if name not in known), reverse=True)[:8]:
        print(f"{microseconds / 1e3:8.2f} ms  import {name}")


def bench_package(rounds: int) -> bool:
    good = True
    folder = str(Path(opt_out.__file__).parents[1])
    bare = f"import sys; sys.path.insert(0, {folder!r})\n"
    for flags, first in (([], ""), (["-I", "-S"], bare)):
        python = [sys.executable, *flags]
        name = " ".join(["python3", *flags, "-c"])
        print(f"\n{name} with the same answer, against {name} pass:")
        programs = {
            "pass": [*python, "-c", "pass"],
            "from datetime import date": [*python, "-c", "from datetime import date"],
            "import opt_out": [*python, "-c", f"{first}import opt_out"],
            "the answer": [*python, "-c", first + ANSWER],
        }
        report(measure(programs, rounds), "pass")
        good = good and output(programs["the answer"]).stdout == f"{LEFT}\n"
    print("\nwithin one process:")
    print(output([sys.executable, "-c", STEPS]).stdout, end="")
    imports([sys.executable])
    return good


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    runs = int(sys.argv[2]) if len(sys.argv) == 3 else 40
    right = [bench_command(os.path.abspath(sys.argv[1]), runs), bench_package(runs)]
    sys.exit(0 if all(right) else "wrong answers")
