"""The arithmetic of periods and deadlines a second time, from the acts and not from the library's code.

Holidays, zones and parts of places are data (`calendar_dump`), time zones are Python's. A query is the object that a line
of `opt-out deadline --json-lines` holds; the answer is its JSON without words (`first_day`, bounds, `exact`, `flags`), or
the codes of all errors that it deserves: which of several is told first is nobody's law.

Nothing here is fast or clever. Each act is one row of RULES, each step one function that names its article.
"""

import calendar
import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from itertools import product
from zoneinfo import ZoneInfo

UTC = timezone.utc
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)
FIRST_YEAR, LAST_YEAR = 1990, 2099
MOST = 99_999


class Refused(Exception):
    """What a query deserves instead of an answer; the arguments are codes."""


# --- the acts ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Rule:
    """What one act says where they differ."""

    saturday: bool = True  # a period does not end on it
    two_days: int = 0  # from this many days on a period holds two working days (Reg. 1182/71 Art. 3(5), Atw Art. 2)
    hours: str = ""  # "hour": those begun do not count; "minute"; "": the act counts none
    union: bool = False  # holidays as Member States tell them under Reg. 1182/71
    missing: str = "last"  # a month without the day ends on its last day, or ("after") the day after it
    verified: bool = True
    readings: tuple = (True,)  # does the last day move? both: not settled
    weekend: bool = True  # False: that Saturday and Sunday move it is commentary only
    long: bool = False  # long periods do not move (Atw Art. 4)
    pauses: bool = False  # the act knows pauses
    working_days: bool = True  # False: what a working day is is not settled
    business_saturday: bool = False  # it may be said that Saturday is a business day
    event_day: bool = True  # False: that the event day counts is against the act


RULES = {
    "eu-1182-71": Rule(two_days=2, hours="hour", union=True, event_day=False),
    "uk-gdpr": Rule(two_days=2, hours="hour", pauses=True),  # DPA 2018 s. 205(2): Art. 3 of the Regulation
    "de-bgb": Rule(hours="hour", working_days=False),
    "at-avg": Rule(),
    "nl-atw": Rule(two_days=3, long=True),
    "se-1930": Rule(),
    "fi-1930": Rule(),
    "ch-dsv": Rule(verified=False),
    "us-ca-ccpa": Rule(readings=(False, True), business_saturday=True),
    "br-lgpd": Rule(hours="minute", missing="after", weekend=False),
    "br-cc132": Rule(hours="minute", missing="after", weekend=False),
    "ca-30d": Rule(saturday=False),
}

# Clocks that may be read in a second way: the event day counts and nothing moves (DPA 2018 s. 164A "beginning when", against
# s. 205(2)); whether the last day moves is not settled (Quebec). The first reading is the stricter one.
SECOND_READINGS = {"uk-dpa-164a": {"count": "from-day", "roll": False}, "qc-p-39-1-32": {"roll": False}}

# Countries of which the tables hold every part; of the others the rest, without the named parts, is a region too.
ALL_PARTS = {"DE", "GB", "DE-BY"}


@dataclass
class Holiday:
    name: str
    stops: bool  # a public holiday, also of a commune alone
    rule: str  # the act that alone knows it
    flags: frozenset


@dataclass
class Place:
    code: str
    known_until: int = 0
    lacks_regions: bool = False
    zones: tuple = ()
    holidays: dict = field(default_factory=dict)
    has_calendar: bool = False


@dataclass(frozen=True)
class Period:
    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    working: int = 0

    @property
    def day_like(self):
        return not self.hours and not self.working


def read_period(text):
    if match := re.fullmatch(r"PT([0-9]+)H", text):
        period = Period(hours=int(match[1]))
    elif match := re.fullmatch(r"P([0-9]+)WD", text):
        period = Period(working=int(match[1]))
    elif (match := re.fullmatch(r"P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?", text)) and text != "P":
        period = Period(*(int(part or 0) for part in match.groups()))
    else:
        raise Refused("period")
    parts = vars(period).values()
    if not any(parts) or max(parts) > MOST:
        raise Refused("period")
    return period


# --- days of the calendar ---------------------------------------------------------------------------------------------


def add_days(day, count):
    try:
        return day + timedelta(days=count)
    except OverflowError:
        raise Refused("range") from None


def month_after(day, months):
    """Year, month, and the number of days of that month."""
    month = day.year * 12 + day.month - 1 + months
    year, month = month // 12, month % 12 + 1
    if not 1 <= year <= 9999:
        raise Refused("range")
    return year, month, calendar.monthrange(year, month)[1]


def add_months(day, months, rule, from_day):
    """Art. 3(2)(c), BGB 188(2), (3), Codigo Civil 132 s. 3: the same number, else as the act says. Where the event day
    counts, the day before that number (BGB 188(2), 187(2))."""
    year, month, length = month_after(day, months)
    last = date(year, month, length)
    if day.day > length:
        return last if rule.missing == "last" or from_day else add_days(last, 1)
    return add_days(date(year, month, day.day), -1 if from_day else 0)


def subtract_months(day, months):
    year, month, length = month_after(day, -months)
    return date(year, month, min(day.day, length))


# --- one place, one zone, one reading ---------------------------------------------------------------------------------


class Counting:
    """One computation in which nothing is open: a place with its holidays, a zone, a reading of what is disputed."""

    def __init__(self, rule_id, query, place, unsettled):
        self.rule_id, self.rule, self.query = rule_id, RULES[rule_id], query
        self.place, self.unsettled = place, unsettled
        self.flags = set()
        self.consulted = False  # whether a holiday could have changed it
        self.saturday = self.rule.saturday and query.get("saturday") != "business-day"

    # days

    def holidays_of(self, day):
        """The holidays on which a period does not end, under this rule and reading."""
        for holiday in self.place.holidays.get(day, ()):
            union = self.rule.union
            own = holiday.rule == self.rule_id or (union and holiday.rule == "eu-1182-71")
            if union and "disputed" in holiday.flags:
                stops = self.unsettled
            else:
                stops = holiday.stops or own
            if stops:
                yield holiday

    def is_weekend(self, day):
        return (day.weekday() == 5 and self.saturday) or day.weekday() == 6

    def is_off(self, day):
        """Whether the rule keeps off that day. What it rests on is kept."""
        if self.is_weekend(day):
            return True
        self.consulted = True
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise Refused("calendar-years")
        if day.year > self.place.known_until:
            self.flags.add("projected")
        found = list(self.holidays_of(day))
        if found and all("unverified" in holiday.flags for holiday in found):
            self.flags.add("unverified")
        return bool(found)

    # counting on

    def add(self, event, period, from_day):
        last = event
        if period.years or period.months:
            last = add_months(event, period.years * 12 + period.months, self.rule, from_day)
            return add_days(last, period.weeks * 7 + period.days)
        return add_days(last, period.weeks * 7 + period.days - (1 if from_day else 0))

    def paused(self, event, last):
        """Each pause puts its days at the end (DPA 2018 s. 54(3C))."""
        before = None
        for first, end in self.query["pauses"]:
            if end < first or (before and first <= before) or first < event or first > last:
                raise Refused("pause")
            last = add_days(last, (end - first).days + 1)
            before = end
        return last

    def check_pauses(self, event):
        """In order, apart from each other, none before the event."""
        before = event - DAY
        for begin, end in self.query["pauses"]:
            if end < begin or begin <= before:
                raise Refused("pause")
            before = end

    def working_last(self, day, count, pauses):
        """The day of that number among the working days that lie in no pause."""
        while True:
            if not any(first <= day <= end for first, end in pauses) and not self.is_off(day):
                count -= 1
                if not count:
                    return day
            day = add_days(day, 1)

    def add_working_days(self, first, event, count):
        pauses = self.query["pauses"]
        last = self.working_last(first, count, [])
        for number, (begin, _) in enumerate(pauses):
            if begin > last:
                raise Refused("pause")
            last = self.working_last(first, count, pauses[: number + 1])
        return last

    def roll(self, last):
        """Art. 3(4) and its like."""
        while self.is_off(last):
            if self.is_weekend(last) and not self.rule.weekend:
                self.flags.add("unverified")
            last = add_days(last, 1)
        return last

    def hold_two(self, first, last):
        """Art. 3(5), Atw Art. 2."""
        known, found, day = set(self.flags), 0, last
        while day >= first and found < 2:
            found += not self.is_off(day)
            day = add_days(day, -1)
        if found == 2:
            self.flags = known  # no holiday of those days made a difference
        while found < 2:
            last = add_days(last, 1)
            found += not self.is_off(last)
        return last

    def moves(self, period):
        """Atw Art. 4: not over 90 days, 12 weeks, 3 months, nor a year."""
        long = (
            period.years
            or (period.months, period.weeks + period.days) > (3, 0)
            or (period.weeks, period.days) > (12, 0)
            or period.days > 90
        )
        return not (self.rule.long and long)

    def wants_two(self, period):
        return self.rule.two_days and (
            period.days >= self.rule.two_days or period.weeks or period.months or period.years
        )

    def forward(self, event, period, from_day, rolls):
        first = event if from_day else add_days(event, 1)
        if from_day and not self.rule.event_day:
            self.flags.add("disputed")
        if self.query["pauses"] and not self.rule.pauses:
            self.flags.add("unverified")
        if period.working:
            if not self.rule.working_days:
                self.flags.add("disputed")
            self.check_pauses(event)
            if first.year < FIRST_YEAR:
                raise Refused("calendar-years")
            return first, self.add_working_days(first, event, period.working)
        last = self.paused(event, self.add(event, period, from_day))
        if rolls and self.moves(period):
            if first.year < FIRST_YEAR or last.year > LAST_YEAR:
                raise Refused("calendar-years")  # the whole of it is to lie in the years of the calendars
            last = self.roll(last)
            if self.wants_two(period):
                last = self.hold_two(first, last)
        return first, last

    # counting back: the event day does not count, nothing moves

    def back_to(self, event, period):
        if not period.working:
            back = subtract_months(event, period.years * 12 + period.months)
            return add_days(back, -period.weeks * 7 - period.days)
        if not self.rule.working_days:
            self.flags.add("disputed")
        if add_days(event, -1).year > self.place.known_until:
            self.flags.add("projected")
        day, count = event, period.working
        while count:
            day = add_days(day, -1)
            count -= not self.is_off(day)
        return day

    def backward(self, event, period, direction):
        back = self.back_to(event, period)
        if direction == "before-at-least":
            return None, add_days(back, -1)
        return back, add_days(event, -1)


# --- time zones -------------------------------------------------------------------------------------------------------


def offset_at(zone, instant):
    return instant.astimezone(zone).utcoffset()


def local(zone, instant):
    """The wall clock as a naive time."""
    return (instant + offset_at(zone, instant)).replace(tzinfo=None)


def instants(zone, wall):
    """The instants that a wall-clock time may mean, the first and the last: two in a fold, and in a gap the readings by
    either offset."""
    found = {(wall - wall.replace(tzinfo=zone, fold=fold).utcoffset()).replace(tzinfo=UTC) for fold in (0, 1)}
    return min(found), max(found)


def day_begins(zone, day):
    """The first instant from which on the clock shows that day or a later one."""
    wall = datetime(day.year, day.month, day.day)
    low, high = instants(zone, wall)
    real = [at for at in (low, high) if local(zone, at) == wall]
    if real:  # where it is shown twice, the day before may come back in between
        return real[-1] if local(zone, real[-1] - SECOND) < wall else real[0]
    while high - low > SECOND:  # skipped: the instant of the change
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        low, high = (low, middle) if local(zone, middle) >= wall else (middle, high)
    return high


def add_hours(instant, hours):
    try:
        return instant + hours * HOUR
    except OverflowError:
        raise Refused("range") from None


class HourCounting(Counting):
    """Hours are elapsed hours and never move (Art. 3(2)(a), 3(4))."""

    def start(self, zone, instant):
        offset = offset_at(zone, instant)
        wall = instant + offset
        if self.rule.hours == "minute":
            return wall.replace(second=0, microsecond=0) - offset
        return wall.replace(minute=0, second=0, microsecond=0) + HOUR - offset

    def is_whole(self, zone, day, start, end):
        return start <= day_begins(zone, day) and day_begins(zone, add_days(day, 1)) <= end and not self.is_off(day)

    def extend(self, zone, start, end):
        """Art. 3(5) read so that it reaches hours: two whole working days."""
        self.flags.add("disputed")
        first = day = local(zone, start).date()
        if first.year < FIRST_YEAR or local(zone, end - timedelta(microseconds=1)).year > LAST_YEAR:
            raise Refused("calendar-years")
        known, found = set(self.flags), 0
        while day_begins(zone, day) < end and found < 2:
            found += self.is_whole(zone, day, start, end)
            day = add_days(day, 1)
        if found == 2:
            self.flags = known | ({"projected"} & self.flags)  # no holiday made a difference
        else:  # from the beginning: the day that the end cuts is whole when the end is later
            found, day = 0, add_days(first, -1)
            while found < 2:
                day = add_days(day, 1)
                found += start <= day_begins(zone, day) and not self.is_off(day)
            end = day_begins(zone, add_days(day, 1))
        return end

    def hours(self, zone, instant, hours, two_days):
        start = self.start(zone, instant)
        end = add_hours(start, hours)
        if two_days and hours >= 48:
            end = self.extend(zone, start, end)
        return local(zone, start).date(), local(zone, end - timedelta(microseconds=1)).date(), end


# --- a whole query ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Outcome:
    first: date | None
    last: date
    end: datetime
    flags: frozenset


class Judge:
    def __init__(self, places, holidays, clocks):
        """Lines of `calendar_dump --places`, lines of `calendar_dump FIRST LAST`, the list of `opt-out clock --json`."""
        self.places = {}
        for line in places:
            code, known, lacks, zones, _ = line.rstrip("\n").split("\t")
            self.places[code] = Place(code, int(known or 0), lacks == "1", tuple(filter(None, zones.split(","))))
            self.places[code].has_calendar = bool(known)
        for line in holidays:
            code, day, kind, flags, _, name, rule = line.rstrip("\n").split("\t")
            holiday = Holiday(name, kind in ("public", "local"), rule, frozenset(filter(None, flags.split(","))))
            self.places[code].holidays.setdefault(date.fromisoformat(day), []).append(holiday)
        self.clocks = {clock["id"]: clock for clock in clocks}
        self.zones = {}

    def zone(self, name):
        if name not in self.zones:
            self.zones[name] = ZoneInfo(name)
        return self.zones[name]

    def regions(self, place):
        """The real regions: named parts, and the rest where the parts are not all there is."""
        inside = [p for code, p in self.places.items() if code.startswith(place.code + "-") and p.has_calendar]
        whole = [p for p in inside if p.code not in ALL_PARTS]
        return whole if place.code in ALL_PARTS else [place, *whole]

    # what is asked

    def complaints(self, query):
        """Codes of all that is wrong with the query itself."""
        found = set()
        clock = self.clocks.get(query["clock"]) if "clock" in query else None
        given = {"roll", "count", "min_two_working_days", "saturday", "extended", "direction", "pauses"} & set(query)
        rule_id = query.get("rule", "date" if "date" in query else None)
        if "date" in query and rule_id != "date":
            found.add("bad-combination")
        if "date" in query and "clock" in query:
            found.add("bad-combination")
        if "clock" in query and clock is None:
            return found | {"clock"}
        if "rule" in query and query["rule"] not in RULES and query["rule"] != "date":
            return found | {"rule"}
        if not clock and rule_id is None:
            return found | {"rule"}
        if "event" not in query and "date" not in query:
            found.add("event")
        if "event" in query and "date" in query:
            found.add("bad-combination")
        if clock:
            if {"rule", "period", "direction"} & set(query):
                found.add("bad-combination")
            rule_id = clock["rule"]
        period = None
        try:
            text = clock["period"] if clock else query.get("period")
            if clock and query.get("extended") and not clock.get("extended"):
                found.add("bad-combination")
            if query.get("extended") and clock and clock.get("extended"):
                text = clock["extended"]
            period = read_period(text) if text is not None else None
        except Refused as why:
            found.add(why.args[0])
        if "extended" in query and not clock:
            found.add("bad-combination")
        if rule_id == "date":
            if period or given:
                found.add("bad-combination")
            if "event" in query and not re.fullmatch(r"\d{4}-\d\d-\d\d", query["event"]):
                found.add("event")
            return found
        if not period:
            return found | {"period"}
        return found | self.combinations(query, RULES[rule_id], period)

    @staticmethod
    def combinations(query, rule, period):
        bad = (
            (period.hours and not rule.hours)
            or (period.hours and {"count", "pauses", "roll"} & set(query))
            or ("direction" in query and (period.hours or {"pauses", "count", "extended"} & set(query)))
            or ("min_two_working_days" in query and not (period.hours and rule.two_days))
            or ("saturday" in query and not rule.business_saturday)
        )
        return {"bad-combination"} if bad else set()

    def where(self, query, needs_calendar, hours):
        """The regions and zones in question."""
        if "place" not in query:
            if needs_calendar or not hours:
                raise Refused("place")
            return [self.places["001"]]
        place = self.places.get(query["place"])
        if place is None:
            raise Refused("place")
        if not needs_calendar:
            return [place]
        if not place.has_calendar:
            raise Refused("no-calendar")
        return self.regions(place)

    @staticmethod
    def needs_calendar(query, period, readings):
        """Whether a holiday can change the answer."""
        moves = not period.hours and "direction" not in query and any(rolls for _, rolls, _ in readings)
        return period.working or moves or "min_two_working_days" in query

    def zones_of(self, query, place):
        return [self.zone(query["zone"])] if "zone" in query else [self.zone(name) for name in place.zones]

    # the answer

    def answer(self, query):
        found = self.complaints(query)
        if found:
            return {"errors": found | self.also_wrong(query)}
        try:
            return self.compute(query)
        except Refused as why:
            return {"errors": set(why.args) | self.also_wrong(query)}
        except OverflowError:
            return {"errors": {"range"}}

    def also_wrong(self, query):
        """What else may be told of a query that is refused."""
        found = set()
        for check in (self.check_period, self.check_place, self.check_force):
            try:
                check(query)
            except Refused as why:
                found.add(why.args[0])
        return found

    @staticmethod
    def check_period(query):
        read_period(query.get("period", "P1D"))

    def check_place(self, query):
        place = self.places.get(query.get("place", "001"))
        if not place or not place.has_calendar:
            raise Refused("no-calendar" if place and "place" in query else "place")

    def check_force(self, query):
        if query.get("clock") in self.clocks and "event" in query:
            for zone in (self.zone("Pacific/Kiritimati"), self.zone("Pacific/Pago_Pago")):
                day = read_moment(query["event"])
                self.in_force(
                    self.clocks[query["clock"]],
                    day if not getattr(day, "tzinfo", None) else local(zone, day).date(),
                    zone,
                )

    def compute(self, query):
        query = dict(query, pauses=[tuple(map(date.fromisoformat, pair)) for pair in query.get("pauses", [])])
        event = read_moment(query.get("date", query.get("event")))
        clock = self.clocks.get(query.get("clock"))
        rule_id = clock["rule"] if clock else query.get("rule", "date")
        if rule_id == "date":
            return self.announced(query, event)
        period = read_period(clock["extended" if query.get("extended") else "period"] if clock else query["period"])
        outcomes, flags, refused = {}, set(), set()
        readings = self.readings(query, RULES[rule_id], period)
        regions = self.where(query, self.needs_calendar(query, period, readings), period.hours)
        for place in regions:
            for zone, reading in product(self.zones_of(query, place), readings):
                for number, moment in enumerate(self.moments(event, zone, period)):
                    key = (place.code, str(zone), number, reading)
                    try:
                        if clock:
                            self.in_force(clock, moment, zone)
                        outcomes[key] = self.one(rule_id, query, place, zone, moment, period, reading)
                    except Refused as why:
                        refused |= set(why.args)
        if refused:
            raise Refused(*refused)
        if any("consulted" in o.flags for o in outcomes.values()) and self.places[query["place"]].lacks_regions:
            flags.add("uncertain-region")
        if not RULES[rule_id].verified or (clock and "unverified" in clock["flags"]):
            flags.add("unverified")
        flags |= set().union(*(o.flags for o in outcomes.values())) - {"consulted"}
        differing = ("uncertain-region", "uncertain-zone", "uncertain-hour", "disputed")
        flags |= {name for part, name in enumerate(differing) if differs(outcomes, part)}
        return self.told(query, outcomes.values(), flags)

    def readings(self, query, rule, period):
        """Whether the event day counts, whether the last day moves, and whether unsettled days are off."""
        rolls = query.get("roll", True)
        counted = [(query.get("count") == "from-day", move) for move in (rule.readings if rolls else (False,))]
        second = SECOND_READINGS.get(query.get("clock"))
        if second:
            said = query.get("count") == "from-day"
            counted = sorted({(said or second.get("count") == "from-day", False), (said, rolls)})
        unsettled = (
            (False, True) if rule.union and not (period.hours and "min_two_working_days" not in query) else (False,)
        )
        return [(*how, off) for how in counted for off in unsettled]

    def moments(self, event, zone, period):
        """The civil day, or for hours the first and the last instant that is meant."""
        if not period.hours:
            if isinstance(event, datetime):
                return [local(zone, event).date() if event.tzinfo else event.date()]
            return [event]
        if not isinstance(event, datetime):
            return [day_begins(zone, event), day_begins(zone, add_days(event, 1)) - timedelta(microseconds=1)]
        return [event, event] if event.tzinfo else list(instants(zone, event))

    @staticmethod
    def in_force(clock, moment, zone):
        day = local(zone, moment).date() if isinstance(moment, datetime) else moment
        if ("from" in clock and day < date.fromisoformat(clock["from"])) or (
            "until" in clock and day >= date.fromisoformat(clock["until"])
        ):
            raise Refused("not-in-force")

    @staticmethod
    def one(rule_id, query, place, zone, moment, period, reading):
        from_day, rolls, unsettled = reading
        if period.hours:
            counting = HourCounting(rule_id, query, place, unsettled)
            first, last, end = counting.hours(zone, moment, period.hours, "min_two_working_days" in query)
        else:
            counting = Counting(rule_id, query, place, unsettled)
            if "direction" in query:
                first, last = counting.backward(moment, period, query["direction"])
            else:
                first, last = counting.forward(moment, period, from_day, rolls)
            end = day_begins(zone, add_days(last, 1))
        return Outcome(first, last, end, frozenset(counting.flags | ({"consulted"} if counting.consulted else set())))

    def announced(self, query, event):
        """Art. 5: the whole day, wherever it is; nothing moves."""
        place = self.where(query, False, True)[0]
        outcomes = {
            (str(zone),): Outcome(None, event, day_begins(zone, add_days(event, 1)), frozenset())
            for zone in self.zones_of(query, place)
        }
        flags = {"announced"}
        if differs(outcomes, 0):
            flags.add("uncertain-zone")
        return self.told(query, outcomes.values(), flags)

    @staticmethod
    def told(query, outcomes, flags):
        outcomes = list(outcomes)
        if not outcomes:
            raise Refused("no-zone")
        bounds = {
            name: {
                "last_day": take(o.last for o in outcomes).isoformat(),
                "end": spelled(take(o.end for o in outcomes)),
            }
            for name, take in (("earliest", min), ("latest", max))
        }
        answer = {"exact": bounds["earliest"] == bounds["latest"], **bounds, "flags": sorted(flags)}
        firsts = {o.first for o in outcomes}
        if len(firsts) == 1 and firsts != {None}:
            answer["first_day"] = firsts.pop().isoformat()
        for member in ("last_day", "end"):
            if bounds["earliest"][member] == bounds["latest"][member]:
                answer[member] = bounds["earliest"][member]
        return answer


def differs(outcomes, part):
    """Whether two answers differ that are alike in all else but this part of their key."""
    seen = {}
    for key, outcome in outcomes.items():
        rest = key[:part] + key[part + 1 :]
        told = (outcome.first, outcome.last, outcome.end)
        if seen.setdefault(rest, told) != told:
            return True
    return False


def spelled(instant):
    text = instant.strftime("%Y-%m-%dT%H:%M:%S")
    return text.rjust(19, "0") + "Z"


def read_moment(text):
    """A day, a wall-clock time (naive) or an instant (UTC)."""
    if len(text) == 10:
        return date.fromisoformat(text)
    when = datetime.fromisoformat(text)
    return when.astimezone(UTC) if when.tzinfo else when
