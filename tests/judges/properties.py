#!/usr/bin/env python3
"""What must hold of deadlines whatever the answers are, asked of the command with a seed.

    properties.py BUILD-FOLDER [COUNT [SEED]]

Prints "ok WHAT: N cases" or "not ok", and the first cases that break it. Holidays are those of `calendar_dump`.
"""

import json
import random
import subprocess
import sys
from datetime import date, datetime, timedelta

from arithmetic import RULES, Counting
from deadlines import judge_of, lines_of

DAY = timedelta(days=1)
SHOWN = 3
MOVING = [name for name in RULES if name != "us-ca-ccpa"]  # the last day moves, by the one reading that there is
PERIODS = ["P1D", "P2D", "P3D", "P30D", "P1W", "P3W", "P1M", "P3M", "P1Y", "P1M1W1D", "P1WD", "P10WD", "P45WD"]
OPTIONS = {0: {}, 1: {"count": "from-day"}, 2: {"roll": False}, 3: {"count": "from-day", "roll": False}}


class Asked:
    """Many queries by one process."""

    def __init__(self, folder, count, seed):
        self.folder, self.count, self.judge = folder, int(count), judge_of(folder)
        self.random = random.Random(int(seed))
        self.whole = [code for code in self.judge.places if self.is_whole(code)]
        self.failed = False

    def is_whole(self, code):
        place = self.judge.places[code]
        return (
            place.has_calendar
            and not place.lacks_regions
            and len(place.zones) == 1
            and self.judge.regions(place) == [place]
        )

    def ask(self, queries):
        text = "".join(json.dumps(query) + "\n" for query in queries)
        answers = lines_of(f"{self.folder}/tools/opt-out", "deadline", "--json-lines", stdin=text)
        return [json.loads(line) for line in answers]

    def tell(self, what, broken, count):
        print(f"{'not ok' if broken or not count else 'ok'} {what}: {count} cases")
        for case in broken[:SHOWN]:
            print(f"  {case}")
        self.failed |= bool(broken) or not count

    # choices

    def day(self, first=(1991, 1, 1), last=(2096, 1, 1)):
        first, last = date(*first), date(*last)
        return first + timedelta(days=self.random.randrange((last - first).days))

    def query(self, rules=MOVING, periods=PERIODS, **more):
        r = self.random
        return {
            "rule": r.choice(rules),
            "period": r.choice(periods),
            "place": r.choice(self.whole),
            "event": self.day().isoformat(),
            **more,
        }

    # properties

    def no_excluded_day(self):
        """A deadline never falls on a day that its rule excludes. NL Atw Art. 4 leaves long periods where they are."""
        queries = [self.query() for _ in range(self.count)]
        queries = [q for q in queries if q["rule"] != "nl-atw" or q["period"] not in ("P1Y",)]
        broken = []
        for query, answer in zip(queries, self.ask(queries), strict=True):
            for bound, unsettled in (("earliest", False), ("latest", True)):
                counting = Counting(query["rule"], {}, self.judge.places[query["place"]], unsettled)
                if "error" in answer or counting.is_off(date.fromisoformat(answer[bound]["last_day"])):
                    broken.append((query, bound, answer))
        self.tell("no deadline on a day that its rule excludes", broken, len(queries))

    def in_order(self):
        """Neither a later event nor the later bound ends earlier; the first day is no later than the last."""
        broken, count = [], 0
        for _ in range(max(1, self.count // 400)):
            query = self.query(rules=list(RULES), **self.random.choice(list(OPTIONS.values())))
            start = date.fromisoformat(query["event"])
            days = [start + i * DAY for i in range(400)]
            answers = self.ask({**query, "event": day.isoformat()} for day in days)
            count += len(answers)
            for day, before, after in zip(days[1:], answers, answers[1:]):
                for bound in ("earliest", "latest"):
                    if (
                        before[bound]["last_day"] > after[bound]["last_day"]
                        or before[bound]["end"] > after[bound]["end"]
                    ):
                        broken.append((query, str(day), bound))
            broken += [(query, answer) for answer in answers if not self.is_ordered(answer)]
        self.tell("a later event ends no earlier, nor does the latest bound", broken, count)

    @staticmethod
    def is_ordered(answer):
        low, high = answer["earliest"], answer["latest"]
        return (
            low["last_day"] <= high["last_day"]
            and low["end"] <= high["end"]
            and answer["exact"] == (low == high)
            and answer.get("first_day", "") <= low["last_day"]
        )

    def hours_in_order(self):
        """The same for hours, anywhere in the world, by instants in steps of seven minutes."""
        places = [code for code in self.judge.places if self.judge.places[code].zones]
        broken, count = [], 0
        for _ in range(max(1, self.count // 400)):
            query = {
                "rule": self.random.choice(["eu-1182-71", "br-cc132"]),
                "period": f"PT{self.random.randrange(1, 200)}H",
            }
            query["place"] = self.random.choice([*places, "CA", "AU", "001", "US"])
            start = datetime.combine(self.day(), datetime.min.time())
            times = [(start + i * timedelta(minutes=7)).isoformat() + "Z" for i in range(400)]
            answers = self.ask({**query, "event": time} for time in times)
            count += len(answers)
            for time, before, after in zip(times[1:], answers, answers[1:]):
                if any(before[bound]["end"] > after[bound]["end"] for bound in ("earliest", "latest")):
                    broken.append((query, time))
            broken += [(query, time, answer) for time, answer in zip(times, answers) if not self.is_ordered(answer)]
        self.tell("hours: a later event ends no earlier, nor does the latest bound", broken, count)

    def hours_elapse(self):
        """Full hours end n hours after the next full hour begins, whatever the clock of the place was set to between."""
        queries = []
        for _ in range(self.count // 4):
            hours, event = self.random.randrange(1, 2000), datetime.combine(self.day(), datetime.min.time())
            event += timedelta(seconds=self.random.randrange(86400))
            place = self.random.choice([code for code in self.whole if code[:2] not in ("CA", "AU")])
            queries.append(
                {"rule": "de-bgb", "period": f"PT{hours}H", "place": place, "event": event.isoformat() + "Z"}
            )
        broken = []
        for query, answer in zip(queries, self.ask(queries), strict=True):
            event = datetime.fromisoformat(query["event"])
            end = event.replace(minute=0, second=0) + timedelta(hours=1 + int(query["period"][2:-1]))
            if answer.get("end") != end.strftime("%Y-%m-%dT%H:%M:%SZ"):
                broken.append((query, answer))
        self.tell("hours are elapsed hours", broken, len(queries))

    def backwards(self):
        """Counted back: n periods from the answer (at least) end before the event, from the day after it no more; from the
        first day (within) they reach it, from the day before that not. Where no month lacks the day, and months and days
        are not mixed: back and forth are then not the inverse of each other."""
        queries, plain = [], [period for period in PERIODS if period != "P1M1W1D"]
        for direction in ("before-at-least", "before-within"):
            for _ in range(self.count // 4):
                event = self.day().replace(day=self.random.randrange(2, 29))
                queries.append(self.query(list(RULES), plain, event=event.isoformat(), direction=direction))
        forward, broken = [], []
        pairs = list(zip(queries, self.ask(queries), strict=True))
        pairs = [
            (query, answer)
            for query, answer in pairs
            if answer["exact"] and ("first_day" in answer or "least" in query["direction"])
        ]
        for query, answer in pairs:
            within = query["direction"] == "before-within"
            turn = date.fromisoformat(answer["first_day" if within else "last_day"])
            for day in (turn - DAY, turn) if within else (turn, turn + DAY):
                asked = {name: query[name] for name in ("rule", "period", "place")}
                forward.append({**asked, "event": day.isoformat(), "roll": False})
        ends = iter(self.ask(forward))
        for query, answer in pairs:
            fits, breaks = (next(ends)["last_day"] for _ in range(2))
            event = query["event"]
            if not fits < event <= breaks or (query["direction"] == "before-within" and answer["last_day"] >= event):
                broken.append((query, fits, breaks))
        self.tell("counting back is counting forward from the other end", broken, len(pairs))

    def bulk(self):
        """Many events at once (optout_deadline_days) have the answers of single questions."""
        first, last = date(1990, 1, 1), date(2099, 12, 31)
        asked, lines = [], []
        for _ in range(max(20, self.count // 400)):
            query, bits = self.query(rules=list(RULES)), self.random.choice(list(OPTIONS))
            if query["rule"] == "us-ca-ccpa":
                bits |= 2  # else two readings
            asked.append((query, bits))
            lines.append(f"{query['rule']} {query['period']} {bits} {query['place']}\n")
        answers = lines_of(f"{self.folder}/tests/deadline_dump", str(first), str(last), stdin="".join(lines))
        singles, wanted, broken = [], [], []
        for (query, bits), line in zip(asked, answers, strict=True):
            days = line.split()
            if len(days) == 1:
                broken.append((query, bits, line))
                continue
            at = self.random.sample(range(len(days)), 300)
            singles += [{**query, **OPTIONS[bits], "event": str(first + i * DAY)} for i in at]
            wanted += [days[i] for i in at]
        for query, day, answer in zip(singles, wanted, self.ask(singles), strict=True):
            if (
                (answer["error"]["code"] not in ("calendar-years", "range") or day != "-")
                if "error" in answer
                else answer.get("last_day", "-") != day
            ):
                broken.append((query, day, answer))
        self.tell("many events at once as one by one", broken, len(singles))


def main(folder, count=8_000, seed=25):
    asked = Asked(folder, count, seed)
    asked.no_excluded_day()
    asked.in_order()
    asked.hours_in_order()
    asked.hours_elapse()
    asked.backwards()
    asked.bulk()
    return int(asked.failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
