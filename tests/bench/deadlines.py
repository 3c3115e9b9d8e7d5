"""Questions to calendars and deadlines beside what others offer, in one run:

    python tests/bench/deadlines.py BUILD [ROUNDS]

BUILD is a build folder with tests/bench_deadline and, where QuantLib is found, tests/bench_quantlib. The peers that are
here take part: numpy and holidays of this Python, date-holidays of a node_modules folder (NODE_PATH, or BUILD). In each
round every side answers each question once, in turn, so that a busy machine slows all of them. Times are medians; what counts
is the median of the ratios of the rounds, and beside it stands the ratio of the best times. Each works on one thread. Measures only: the exit status says whether those who know the same
holidays gave the same answers.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median

EVENTS, FIRST, SPAN, SINGLE = 1_000_000, 9131, 36524, 20_000
COUNTRY, REGION = "DE", "BE"
EPOCH = date(1970, 1, 1)
Answer = tuple[float, int]  # nanoseconds of one question, and all answers summed up
Side = Callable[[str], Answer]


class Program:
    """A program that does the task on each line it reads, and answers with a line."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self.process = subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | environment
        )

    def __call__(self, task: str) -> Answer:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(task + "\n")
        self.process.stdin.flush()
        said = self.process.stdout.readline().split()
        if len(said) != 2:
            sys.exit(f"{self.process.args}: no answer to {task}")
        return float(said[0]), int(said[1])

    def end(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()


def events(count: int) -> list[int]:
    """Days since 1970, the same as in every other program."""
    state, made = 1, []
    for _ in range(count):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        made.append(FIRST + (state >> 8) % SPAN)
    return made


def timed(count: int, ask: Callable[[], int]) -> Answer:
    began = time.perf_counter_ns()
    check = ask()
    return (time.perf_counter_ns() - began) / count, check


def holidays_side() -> tuple[Side, object]:
    import holidays
    from dateutil.relativedelta import relativedelta

    free = holidays.country_holidays(COUNTRY, subdiv=REGION, years=range(1990, 2100))
    days = [EPOCH + timedelta(day) for day in events(SINGLE)]
    month, day = relativedelta(months=1), timedelta(1)

    def working() -> int:
        return sum(map(free.is_working_day, days))

    def one_month() -> int:
        check = 0
        for event in days:
            last = event + month
            while not free.is_working_day(last):
                last += day
            check += (last - EPOCH).days
        return check

    def add(count: int, some: list[date]) -> Callable[[], int]:
        return lambda: sum((free.get_nth_working_day(event, count) - EPOCH).days for event in some)

    tasks = {"working": (SINGLE, working), "month": (SINGLE, one_month), "add10": (SINGLE, add(10, days))}
    return (lambda task: timed(*tasks[task])), free


def numpy_side(free: object) -> Side:
    import numpy

    days = numpy.array(events(EVENTS), dtype="datetime64[D]")
    calendar = numpy.busdaycalendar(holidays=sorted(free))  # type: ignore[call-overload]

    def one_month() -> int:
        of_event = days.astype("datetime64[M]")
        first = (of_event + 1).astype("datetime64[D]")
        most = (of_event + 2).astype("datetime64[D]") - 1
        last = numpy.minimum(first + (days - of_event), most)
        return int(numpy.busday_offset(last, 0, roll="forward", busdaycal=calendar).astype("int64").sum())

    def working() -> int:
        return int(numpy.is_busday(days, busdaycal=calendar).sum())

    tasks = {"working": (EVENTS, working), "month": (EVENTS, one_month)}
    return lambda task: timed(*tasks[task])


# our task, the peer's name and task, the aim ("+": at least so many times as fast, "-": at most so many times the time)
ROWS = [
    ("working", "QuantLib", "working", 100),
    ("working", "numpy", "working", 10),
    ("working", "holidays", "working", None),
    ("working", "date-holidays", "working", None),
    ("working", "memcpy", "memcpy", -2.5),
    ("single", "QuantLib", "month", 15),
    ("single", "holidays", "month", 30),
    ("single", "date-holidays", "month", None),
    ("few", "QuantLib", "month", None),
    ("bulk", "QuantLib", "month", 60),
    ("bulk", "numpy", "month", 20),
    ("bulk", "holidays", "month", 150),
    ("compute", "QuantLib", "month", None),
    ("compute", "holidays", "month", None),
    ("add10", "QuantLib", "add10", None),
    ("add10", "holidays", "add10", None),
    ("add1000", "QuantLib", "add1000", None),
    ("add1000", "ten days on", "add10", -1.5),
    ("build", "", "", None),
]
WORDS = {
    "working": "is it a working day, 1,000,000 days in one call",
    "single": "one month, then the next working day: one event a call",
    "few": "the same: 1,000 events a call",
    "bulk": "the same: 1,000,000 events in one call",
    "compute": "the same by `optout_deadline_compute`: rule, zone, both bounds",
    "add10": "10 working days on",
    "add1000": "1,000 working days on",
    "build": "the calendar itself from its rules, on first use (aim: at most 20 µs)",
}


def find_sides(build: Path) -> dict[str, Side]:
    ours = Program(str(build / "tests/bench_deadline"), "serve")
    sides: dict[str, Side] = {"ours": ours, "memcpy": ours, "ten days on": ours}
    quantlib = build / "tests/bench_quantlib"
    if quantlib.exists():
        sides["QuantLib"] = Program(str(quantlib))
    try:
        sides["holidays"], free = holidays_side()
        sides["numpy"] = numpy_side(free)
    except ImportError as missing:
        print(f"without: {missing}")
    modules = os.environ.get("NODE_PATH", str(build / "node_modules"))
    if shutil.which("node") and (Path(modules) / "date-holidays").exists():
        sides["date-holidays"] = Program("node", str(Path(__file__).with_name("date_holidays.js")), NODE_PATH=modules)
    print("peers:", ", ".join(sorted(set(sides) - {"ours", "memcpy", "ten days on"})))
    return sides


def measure(sides: dict[str, Side], rounds: int) -> dict[tuple[str, str], list[Answer]]:
    """The answers of all sides to all questions; those of one round stand at the same index."""
    asked = {("ours", row[0]) for row in ROWS} | {(row[1], row[2]) for row in ROWS if row[1] in sides}
    answers: dict[tuple[str, str], list[Answer]] = {key: [] for key in sorted(asked)}
    for count in range(-1, rounds):  # the first one warms the caches
        for (side, task), list_of in answers.items():
            answer = sides[side](task)
            if count >= 0:
                list_of.append(answer)
    return answers


def as_time(nanoseconds: float) -> str:
    return f"{nanoseconds / 1000:,.1f} µs" if nanoseconds >= 1000 else f"{nanoseconds:.2f} ns"


def as_ratio(ratio: float) -> str:
    if ratio < 1.05:
        return f"{1 / ratio:.2f} times its time"
    return f"{ratio:,.0f} times as fast" if ratio >= 10 else f"{ratio:.1f} times as fast"


def verdict(ratio: float, aim: float | None) -> str:
    if aim is None:
        return ""
    met = ratio >= aim if aim > 0 else 1 / ratio <= -aim
    return f"{f'at least {aim}' if aim > 0 else f'at most {-aim} times its time'}: {'met' if met else 'missed'}"


def report(answers: dict[tuple[str, str], list[Answer]]) -> None:
    print("\n| question | ours | beside | its time | ratio | of the best | aim |")
    print("| --- | ---: | --- | ---: | ---: | ---: | --- |")
    for task, peer, its_task, aim in ROWS:
        ours = [took for took, _ in answers["ours", task]]
        theirs = [took for took, _ in answers.get((peer, its_task), [])]
        cells = [WORDS[task], as_time(median(ours))]
        if theirs:
            ratio = median(their / our for their, our in zip(theirs, ours))
            best = min(theirs) / min(ours)
            cells += [peer, as_time(median(theirs)), as_ratio(ratio), as_ratio(best), verdict(ratio, aim)]
        elif peer:
            continue
        else:
            cells += [""] * 5
        print(f"| {' | '.join(cells)} |")


def agree(answers: dict[tuple[str, str], list[Answer]]) -> bool:
    """numpy and holidays know the same days off here. A sum of last days is the same if all are."""
    good = True
    for task, peer, its_task in (("bulk", "numpy", "month"), ("working", "numpy", "working"), ("single", "holidays", "month"),
                                 ("compute", "holidays", "month"), ("add10", "holidays", "add10")):  # fmt: skip
        if (peer, its_task) not in answers:
            continue
        ours, theirs = answers["ours", task][0][1], answers[peer, its_task][0][1]
        if ours != theirs:
            print(f"{task}: {peer} disagrees, {theirs} for {ours}")
            good = False
    return good


def main() -> int:
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sides = find_sides(Path(sys.argv[1]).resolve())
    answers = measure(sides, int(sys.argv[2]) if len(sys.argv) == 3 else 15)
    report(answers)
    for side in sides.values():
        if isinstance(side, Program):
            side.end()
    return 0 if agree(answers) else 1


if __name__ == "__main__":
    sys.exit(main())
