#!/usr/bin/env python3
"""Random deadlines by the command and by tests/judges/arithmetic.py, which was written from the acts alone.

    deadlines.py BUILD-FOLDER [COUNT [SEED]]

Prints "ok WHAT: N queries" for each rule and unit of period, "not ok" where one answer differs (the first few are shown,
so that they can be asked again), and the total. The same seed gives the same queries.
"""

import json
import random
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta

from arithmetic import RULES, Judge

COMPARED = ("first_day", "last_day", "end", "exact", "earliest", "latest")
SHOWN = 3  # differences shown a group
EASTERS = [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2019, 4, 21), (1992, 4, 19), (2038, 4, 25), (2008, 3, 23)]
CHANGES = [
    "2024-03-31",
    "2024-10-27",
    "2025-03-09",
    "2025-11-02",
    "2026-03-29",
    "2010-11-07",
    "1999-10-30",
    "2018-11-04",
]
WALLS = [
    "00:00",
    "00:30",
    "01:00",
    "01:30",
    "02:00",
    "02:30",
    "03:00",
    "12:17",
    "12:59:59",
    "16:00:00",
    "23:00",
    "23:59:59.999999",
]
OFFSETS = ["Z", "+00:00", "+01:00", "-05:00", "+05:30", "+14:00", "-11:00", "-03:30"]
FOREIGN = [
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Asia/Beirut",
    "UTC",
]
HABITS = {"de-bgb": "DE", "uk-gdpr": "GB", "at-avg": "AT", "nl-atw": "NL", "se-1930": "SE", "fi-1930": "FI", "ch-dsv": "CH",
          "us-ca-ccpa": "US", "br-lgpd": "BR", "br-cc132": "BR", "ca-30d": "CA"}  # fmt: skip


class Generator:
    def __init__(self, judge, seed):
        self.random = random.Random(seed)
        self.clocks = list(judge.clocks.values())
        self.with_calendar = [code for code, place in judge.places.items() if place.has_calendar]
        self.countries = [code for code in self.with_calendar if "-" not in code]
        self.others = [code for code, place in judge.places.items() if not place.has_calendar and len(code) == 2]

    def day(self):
        r = self.random
        kind = r.random()
        if kind < 0.35:  # anywhere
            return date(1990, 1, 1) + timedelta(days=r.randrange(40177))
        year = r.choice(
            [1990, 1991, 2016, 2021, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2032, 2099, r.randrange(1990, 2100)]
        )
        if kind < 0.55:  # an end of a month
            return date(year, r.randrange(1, 13), 28) + timedelta(days=r.randrange(-1, 6))
        if kind < 0.75:  # the end of the year
            return date(year, 12, 31) - timedelta(days=r.randrange(45))
        if kind < 0.88:  # what leads to Easter
            return date(*r.choice(EASTERS)) + timedelta(days=r.randrange(-60, 60))
        if kind < 0.97:
            return date.fromisoformat(r.choice(CHANGES)) + timedelta(days=r.randrange(-4, 3))
        return r.choice([date(1989, 12, 31), date(1989, 12, 1), date(1990, 1, 2), date(2099, 12, 31), date(2099, 12, 1), date(2, 1, 1),
                         date(9990, 12, 31), date(1900, 2, 28)])  # fmt: skip

    def event(self):
        r, day = self.random, self.day().isoformat()
        kind = r.random()
        if kind < 0.5:
            return day
        wall = (
            r.choice(WALLS) if r.random() < 0.6 else f"{r.randrange(24):02}:{r.randrange(60):02}:{r.randrange(60):02}"
        )
        if kind < 0.75 or not 1900 < int(day[:4]) < 2100:
            return f"{day}T{wall}"
        return f"{day}T{wall}{r.choice(OFFSETS)}"

    def period(self, unit):
        r = self.random
        few = r.choice([1, 1, 2, 2, 3, r.randrange(1, 16)])
        return {
            "days": lambda: f"P{r.choice([few, 15, 30, 45, 89, 90, 91, r.randrange(1, 400)])}D",
            "weeks": lambda: f"P{r.choice([few, 12, 13])}W",
            "months": lambda: f"P{r.choice([few, 3, 4, r.randrange(1, 60)])}M",
            "years": lambda: f"P{few}Y",
            "mixed": lambda: self.mixed(),
            "hours": lambda: f"PT{r.choice([1, 2, 24, 47, 48, 49, 72, 96, r.randrange(1, 900)])}H",
            "working": lambda: f"P{r.choice([few, 10, 15, r.randrange(1, 120)])}WD",
        }[unit]()

    def mixed(self):
        parts = [
            f"{self.random.randrange(1, most)}{unit}"
            for unit, most in (("Y", 3), ("M", 14), ("W", 6), ("D", 40))
            if self.random.random() < 0.6
        ]
        return "P" + "".join(parts or ["1M", "1D"])

    def pauses(self, event):
        start = date.fromisoformat(event[:10])
        found, at = [], self.random.choice([-1, 0, 0, 1, 2, 5, 9, 20, 40])
        try:
            for _ in range(self.random.randrange(1, 4)):
                length = self.random.choice([-1, 0, 0, 1, 3, 14] if self.random.random() < 0.2 else [0, 0, 1, 3, 14])
                found.append(
                    [(start + timedelta(days=at)).isoformat(), (start + timedelta(days=at + length)).isoformat()]
                )
                at += length + self.random.choice([0, 1, 1, 2, 6] if self.random.random() < 0.2 else [1, 1, 2, 6])
        except OverflowError:
            pass
        return found

    def place(self, rule):
        r = self.random
        kind = r.random()
        home = HABITS.get(rule)
        if kind < 0.45 and home in self.with_calendar:
            return home
        if kind < 0.8:
            return r.choice(self.countries)
        return r.choice(self.with_calendar)

    def options(self, query, unit, rule):
        """Legal ones mostly; each in a while one that is not."""
        r = self.random

        def sometimes(likely, fitting):
            return r.random() < (likely if fitting else 0.004)

        days = unit != "hours"
        if sometimes(0.12, days and "clock" not in query):
            query["direction"] = r.choice(["before-at-least", "before-within"])
        forward = "direction" not in query
        if sometimes(0.1, days and forward):
            query["count"] = "from-day"
        if sometimes(0.12, days and forward):
            query["pauses"] = self.pauses(query.get("event", query.get("date")))
        if sometimes(0.1, days):
            query["roll"] = False
        if sometimes(0.3, not days and rule in ("eu-1182-71", "uk-gdpr")):
            query["min_two_working_days"] = "hours"
        if sometimes(0.3, rule == "us-ca-ccpa"):
            query["saturday"] = "business-day"

    def query(self, number):
        r = self.random
        unit = r.choice(["days", "days", "weeks", "months", "months", "years", "mixed", "hours", "working"])
        if r.random() < 0.25:
            clock = r.choice(self.clocks)
            query = {"id": number, "clock": clock["id"], "event": self.event(), "place": self.place(clock["rule"])}
            if r.random() < (0.35 if "extended" in clock else 0.02):
                query["extended"] = True
            rule, unit = clock["rule"], "hours" if "T" in clock["period"] else "clock"
        elif r.random() < 0.04:
            rule = unit = "date"
            query = {
                "id": number,
                r.choice(["date", "event"]): self.day().isoformat(),
                "rule": "date",
                "place": self.place(rule),
            }
            if r.random() < 0.1:
                query["place"] = "001"
        else:
            rule = r.choice(list(RULES))
            if unit == "hours" and not RULES[rule].hours and r.random() < 0.95:
                rule = r.choice([name for name, row in RULES.items() if row.hours])
            query = {
                "id": number,
                "rule": rule,
                "period": self.period(unit),
                "event": self.event(),
                "place": self.place(rule),
            }
        self.options(query, unit, rule)
        self.spoil(query, unit)
        return query, f"{rule}, {unit}"

    def spoil(self, query, unit):
        r = self.random
        if r.random() < 0.08:
            query["zone"] = r.choice(FOREIGN)
        if r.random() < 0.01:
            query.pop(r.choice([name for name in query if name != "id"]))
        if r.random() < 0.01:
            query["place"] = r.choice([*self.others, "EU", "XX"] if unit in ("date", "hours") else [*self.others, "XX"])
        if r.random() < 0.005:
            query.update(
                {r.choice(["period"]): r.choice(["P0D", "P1.5D", "PT0H", "P1DT2H", "P100000D", "P", "p1m", "P1D1M"])}
            )
        if unit != "date" and r.random() < 0.002:
            query[r.choice(["rule", "clock"])] = r.choice(["eu-1182-71", "gdpr-12-3", "nothing"])


def lines_of(*command, stdin=None):
    done = subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)
    if done.stderr:
        sys.exit(f"{command[0]}: {done.stderr}")
    return done.stdout.splitlines()


def judge_of(folder):
    dump = f"{folder}/tests/calendar_dump"
    clocks = json.loads("\n".join(lines_of(f"{folder}/tools/opt-out", "clock", "--json")))
    return Judge(lines_of(dump, "--places"), lines_of(dump, "1990", "2099"), clocks)


def difference(ours, theirs):
    """What differs between the judge's answer and the command's; empty: nothing."""
    if "errors" in ours or "error" in theirs:
        code = theirs.get("error", {}).get("code")
        return (
            "" if code in ours.get("errors", ()) else f"judge {sorted(ours.get('errors', ['answers']))}, command {code}"
        )
    found = [
        f"{name}: judge {ours.get(name)}, command {theirs.get(name)}"
        for name in COMPARED
        if ours.get(name) != theirs.get(name)
    ]
    if set(ours["flags"]) != set(theirs["flags"]):
        found.append(f"flags: judge {ours['flags']}, command {theirs['flags']}")
    return "; ".join(found)


def main(folder, count=50_000, seed=1182_71):
    judge = judge_of(folder)
    generator = Generator(judge, int(seed))
    asked = [generator.query(number) for number in range(int(count))]
    text = "".join(json.dumps(query) + "\n" for query, _ in asked)
    answers = lines_of(f"{folder}/tools/opt-out", "deadline", "--json-lines", stdin=text)
    ran, bad, refused = Counter(), defaultdict(list), 0
    for (query, group), line in zip(asked, answers, strict=True):
        theirs = json.loads(line)
        ours = judge.answer({name: value for name, value in query.items() if name != "id"})
        ran[group] += 1
        refused += "error" in theirs
        told = difference(ours, theirs) if theirs["id"] == query["id"] else "another id"
        if told:
            bad[group].append((query, told))
    for group in sorted(ran):
        print(f"{'not ok' if bad[group] else 'ok'} {group}: {ran[group] - len(bad[group])} of {ran[group]} queries")
        for query, told in bad[group][:SHOWN]:
            print(f"  {json.dumps(query)}\n    {told}")
    differing = sum(map(len, bad.values()))
    print(f"{len(asked)} queries, {refused} of them refused, {len(judge.places)} places, {differing} differences")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
