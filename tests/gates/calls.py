#!/usr/bin/env python3
"""A call of each public function with valid arguments, as C for null.c and memory.c.

    tests/gates/calls.py OUT.c    from include/opt-out/*.h and tests/exports.txt

A new function needs nothing here where the types and names of its arguments are known; else this fails and names the
table that lacks a row. Tables are searched by "function.argument", then "type argument", then "type".
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Unknown(Exception):
    """A table lacks a row."""


# ---- the headers -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Argument:
    type: str
    name: str

    @property
    def is_pointer(self) -> bool:
        return self.type.endswith("*")


@dataclass(frozen=True)
class Function:
    result: str
    name: str
    arguments: tuple[Argument, ...]


def spelled(type_: str) -> str:
    """A type in one spelling: one blank between words, none between stars."""
    return re.sub(r"\*\s+(?=\*)", "*", re.sub(r"\s*\*", " *", " ".join(type_.split())))


def argument(text: str) -> Argument:
    found = re.fullmatch(r"\s*(.*?[\s*])(\w+)\s*", text, flags=re.DOTALL)
    if not found:
        raise Unknown(f"an argument without a name: {text.strip()!r}")
    return Argument(spelled(found[1]), found[2])


def functions(headers: Path) -> list[Function]:
    found: list[Function] = []
    for header in sorted(headers.glob("*.h")):
        text = re.sub(r"/\*.*?\*/|//[^\n]*", " ", header.read_text(encoding="utf-8"), flags=re.DOTALL)
        text = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", "", text, flags=re.MULTILINE)
        for match in re.finditer(r"\bOPTOUT_API\b\s+(?:OPTOUT_CHECK\s+)?([^;(]*?)\b(\w+)\s*\(([^;]*)\)\s*;", text):
            listed = [] if match[3].strip() == "void" else [argument(part) for part in match[3].split(",")]
            found.append(Function(spelled(match[1]), match[2], tuple(listed)))
    return found


# ---- the tables ------------------------------------------------------------------------------------------------------

# Handles: made for the call, and freed after it.
HANDLES = {
    "optout_actions *": ("gate_actions(c)", "optout_actions_free"),
    "optout_calendar *": ("gate_calendar(c)", "gate_calendar_done"),
    "optout_calendar_lacks_regions.calendar": ("gate_calendar_of_spain(c)", "gate_calendar_done"),
    "optout_atlas *": ("gate_atlas(c)", "optout_atlas_free"),
    "optout_draft *": ("gate_draft(c)", "optout_draft_free"),
    "optout_explanation *": ("gate_steps(c)", "optout_explanation_free"),
    "optout_notice *": ("gate_notice(c)", "optout_notice_free"),
    "optout_report *": ("gate_report(c)", "optout_report_free"),
    "optout_rights *": ("gate_rights(c)", "optout_rights_free"),
    "optout_zone *": ("gate_zone(c)", "optout_zone_free"),
    "optout_notice_consent_deadline.notice": ("gate_consent_notice(c)", "optout_notice_free"),
    # `why` of a question: a collector whose first step needs memory.
    "optout_deadline_compute.why": ("gate_collector(c)", "optout_explanation_free"),
    "optout_notice_consent_deadline.why": ("gate_collector(c)", "optout_explanation_free"),
    "optout_notice_objection_deadline.why": ("gate_collector(c)", "optout_explanation_free"),
    "optout_right_holds.why": ("gate_collector(c)", "optout_explanation_free"),
    "optout_right_judge.why": ("gate_collector(c)", "optout_explanation_free"),
}

# Inputs that live on the stack, and what they are set to.
INPUTS = {
    "optout_atlas_options *": "gate_options(c)",
    "optout_deadline *": "gate_deadline(c)",
    "optout_deadline_query *": "gate_query(c)",
    "optout_facts *": "gate_facts(c)",
    "optout_json_limits *": "(optout_json_limits)OPTOUT_INIT(optout_json_limits)",
    "optout_period *": "gate_period(c)",
    "optout_person *": "gate_person(c)",
}

# Everything else by an expression.
VALUES = {
    "const optout_authority *": 'optout_authority_find("IE")',
    "const optout_basis *": 'optout_basis_find("GDPR 6(1)(f)")',
    "const optout_basis *const *": 'GATE_LIST(const optout_basis *, optout_basis_find("GDPR 6(1)(f)"))',
    "const optout_clock *": 'optout_clock_find("uk-gdpr-12-3")',  # it can be extended, and is over
    "const optout_framework *": 'optout_framework_find("GDPR")',
    "const optout_place *": 'optout_place_find("DE")',
    "const optout_place * territory": 'optout_place_find("EU")',
    "optout_calendar_get.place": "gate_place(c)",
    "const optout_right *": "gate_right(c)",
    "const optout_rule *": 'optout_rule_find("date")',
    "optout_deadline_days.rule": "gate_rule_of_days(c)",
    "const int32_t *": "GATE_LIST(int32_t, optout_date_make(2025, 5, 26))",
    "const char *const * citations": 'GATE_LIST(const char *, "GDPR 6(1)(f)")',
    "const char * act": '"GDPR"',
    "const char * citation": '"GDPR 6(1)(f)"',
    "optout_right_find.citation": '"GDPR 21(1)"',
    "const char * code": '"DE"',
    "optout_clock_find.id": '"gdpr-12-3"',
    "optout_notice_catalogue.id": "gate_catalogue_id(c)",
    "optout_rule_find.id": '"date"',
    "const char * json": "gate_document(c)",
    "const char * json_value": "gate_value_to_set(c)",
    "const char * lang": '"en"',
    "const char * name": '"Europe/Berlin"',
    "optout_atlas_zone.name": "gate_zone_to_ask(c)",
    "optout_fact_index.name": '"special-data"',
    "optout_facts_set.name": '"direct-marketing"',
    "const char * place": '"IE"',
    "const char * pointer": '"/title"',
    "optout_draft_set.pointer": "gate_pointer_to_set(c)",
    "optout_notice_is_disputed.pointer": '"/objection/until"',
    "optout_notice_is_unverified.pointer": '"/objection/confirm/says"',
    "optout_notice_number.pointer": '"/audience/age/min"',
    "optout_notice_string.pointer": '"/controller/name"',
    "optout_notice_when.pointer": '"/published"',
    "const char * tag": '"en"',
    "const char * text": '"2025-05-26"',
    "optout_json_check.text": "gate_document(c)",
    "optout_period_parse.text": '"P1Y2M3D"',
    "const void * bytes": "gate_zone_bytes",
    "size_t i": "0",
    "optout_rights_need.i": "gate_index_of_objection(v0)",
    "optout_rights_need_count.i": "gate_index_of_objection(v0)",
    "optout_rights_waived.i": "gate_index_of_objection(v0)",
    "size_t k": "0",
    "size_t n": "1",
    "size_t count": "1",
    "int32_t holiday_class": "OPTOUT_HOLIDAY_PUBLIC",
    "int32_t index": "0",
    "int32_t n": "5",
    "int32_t year": "2025",
    "int32_t month": "5",
    "int32_t day": "26",
    "int32_t weekday": "1",
    "int32_t severity": "OPTOUT_PROBLEM_WARNING",
    "int32_t state": "OPTOUT_OPEN",
    "int32_t status": "OPTOUT_STATUS_OPEN",
    "int32_t holds": "OPTOUT_RIGHT_YES",
    "int32_t yes": "1",
    "uint32_t classes": "OPTOUT_HOLIDAY_PUBLIC",
    "uint32_t flag": "OPTOUT_ANNOUNCED",
    "uint32_t options": "OPTOUT_COUNT_EVENT_DAY",
    "int64_t microseconds": "0",
    "optout_date": "optout_date_make(2025, 5, 26)",
    "optout_calendar_holidays.date": "optout_date_make(2025, 12, 25)",
    "optout_instant": "INT64_C(1748210400000000)",
    "optout_moment": "optout_moment_day(optout_date_make(2025, 5, 20))",
    "optout_status": "OPTOUT_E_MEMORY",
    "size_t len": None,  # of the argument before
    "size_t cap": None,  # of the argument before
}

# Out-parameters: what frees the answer.
OUTS = {
    "char **": "optout_free",
    "const char **": None,
    "const optout_calendar **": None,
    "const optout_zone **": None,
    "int32_t *": None,
    "int64_t *": None,
    "size_t *": None,
    "optout_actions **": "optout_actions_free",
    "optout_atlas **": "optout_atlas_free",
    "optout_date *": None,
    "optout_deadline * out": None,
    "optout_holiday *": None,
    "optout_instant *": None,
    "optout_moment *": None,
    "optout_notice **": "optout_notice_free",
    "optout_period *": None,
    "optout_report **": "optout_report_free",
    "optout_rights **": "optout_rights_free",
    "optout_zone **": "optout_zone_free",
    "uint8_t *": None,
}
# Outs that are lists, by their room.
LISTS = {"optout_right_judge.needs": 8, "optout_calendar_holidays.out": 8}

# What NULL comes to. Functions with a status refuse it (OPTOUT_E_ARGUMENT), the others give the neutral value of their
# type. Optional by the headers: SAME, the same answer; WORKS, another.
SAME, WORKS = "GATE_SAME", "GATE_WORKS"
OPTIONAL = {
    "optout_error * error": SAME,
    "char * buf": SAME,
    "const char * lang": SAME,  # as "en"
    "optout_language.tag": SAME,
    "const char ** used": SAME,
    "const optout_atlas_options *": SAME,
    "const optout_facts *": WORKS,
    "const optout_json_limits *": SAME,
    "const optout_person *": WORKS,
    "size_t * len": SAME,
    "size_t * need_count": SAME,
    "int32_t * needs": SAME,
    "optout_report ** report": SAME,
    "optout_calendar_holidays.out": SAME,
    "optout_deadline_compute.why": SAME,
    "optout_deadline_days.bad": SAME,
    "optout_notice_consent_deadline.why": SAME,
    "optout_notice_objection_deadline.why": SAME,
    "optout_right_holds.why": SAME,
    "optout_right_judge.why": SAME,
    "optout_date_split.year": SAME,
    "optout_date_split.month": SAME,
    "optout_date_split.day": SAME,
    "optout_draft_new.from": SAME,
    "optout_draft_set.json_value": SAME,  # takes the place away
    "optout_notice_when.earliest": SAME,
    "optout_notice_when.latest": SAME,
    "optout_zone_day.microseconds": SAME,
    "optout_zone_instants.first": SAME,
    "optout_zone_instants.second": SAME,
}
NEUTRAL = {
    "const char *": "NULL",
    "size_t": "0",
    "int32_t": "0",
    "void": "",
    "optout_date": "-2147483648",
    "optout_instant": "-9223372036854775808",
    # "the offset", 0 where there is none; "" where nothing is said; INT32_MIN or SIZE_MAX for "none".
    "optout_actions_channel": "-1",
    "optout_atlas_tzdata": "",
    "optout_calendar_count_working_days": "-1",
    "optout_calendar_is_public_holiday": "-1",
    "optout_calendar_is_working_day": "-1",
    "optout_deadline_days_left": "-2147483648",
    "optout_fact_index": "-1",
    "optout_notice_number": "-2147483648",
    "optout_rights_need": "-1",
}
# A call with valid arguments must not come to the neutral value, but for these, whose answer here is that value.
VAIN_ALLOWED = {
    "optout_clock_direction": "every clock of the tables runs forward",
    "optout_clock_is_disputed": "no clock of the tables is disputed by itself; their rule sets are",
}
# What a function without a status says where memory is out.
FAILURES = {
    "optout_draft_new": "NULL",
    "optout_explanation_new": "NULL",
    "optout_right_holds": "0",
}
# Handles that a call takes: when, in C. Each optout_<thing>_free takes its own.
TAKEN = {"optout_draft_finish.draft": "!r"}


def row(table: dict, function: Function, argument: Argument, default: object = Unknown) -> object:
    for key in (f"{function.name}.{argument.name}", f"{argument.type} {argument.name}", argument.type):
        if key in table:
            return table[key]
    if default is Unknown:
        raise Unknown(f"{function.name}: no row for the argument `{argument.type} {argument.name}`")
    return default


# ---- writing C -------------------------------------------------------------------------------------------------------


class Call:
    """The C of one call: lines before it, its arguments, lines after it."""

    def __init__(self, function: Function) -> None:
        self.function = function
        self.before: list[str] = []
        self.after: list[str] = []
        self.passed: list[str] = []
        for i, argument in enumerate(function.arguments):
            self.add(i, argument)

    def add(self, i: int, argument: Argument) -> None:
        function, type_ = self.function, argument.type
        plain = type_.removeprefix("const ")
        has = lambda table: row(table, function, argument, None)  # noqa: E731
        if type_ == "optout_error *":
            value = "&c->error"
        elif type_ == "char *":
            self.before.append(f"char v{i}[512] = \"\";")
            value = f"v{i}"
        elif row(OUTS, function, argument, False) is not False and argument.name != "deadline":
            value = self.add_out(i, argument)
        elif has(HANDLES) or plain in HANDLES:
            value = self.add_handle(i, argument, has(HANDLES) or HANDLES[plain])
        elif plain in INPUTS:
            value = self.add_input(i, argument, INPUTS[plain])
        elif argument.name == "len" and not argument.is_pointer:
            value = self.length(i)
        elif argument.name == "cap":
            value = f"sizeof v{i - 1} / sizeof *v{i - 1}"
        else:
            value = "NULL" if function.name == "optout_free" else str(row(VALUES, function, argument))
            self.before.append(f"{type_}{'' if argument.is_pointer else ' '}v{i} = {value};")
            value = f"v{i}"
        self.passed.append(f"c->null == {i} ? NULL : {value}" if argument.is_pointer else value)

    def length(self, i: int) -> str:
        return "gate_zone_len" if self.function.arguments[i - 1].type == "const void *" else f"strlen(v{i - 1})"

    def add_out(self, i: int, argument: Argument) -> str:
        pointee = argument.type[:-1].rstrip()
        room = LISTS.get(f"{self.function.name}.{argument.name}", 0)
        free = row(OUTS, self.function, argument)
        self.before.append(f"{pointee} v{i}{f'[{room}]' if room else ''};")
        self.before.append(f"gate_blank(&v{i}, sizeof v{i});")
        self.after.append(f"if (c->null != {i}) gate_out(c, {i}, &v{i}, sizeof v{i});")
        if free:
            self.after.append(f"if (c->set & (1U << {i})) {free}(v{i});")
        return f"v{i}" if room else f"&v{i}"

    def add_handle(self, i: int, argument: Argument, made: object) -> str:
        assert isinstance(made, tuple)
        make, free = made
        default = "1" if self.function.name == free else "0"
        taken = TAKEN.get(f"{self.function.name}.{argument.name}", default)
        owned = free.startswith("optout_")  # else lent, as a calendar is by its atlas
        self.before.append(f"{argument.type.removeprefix('const ') if owned else argument.type}v{i} = {make};")
        if self.function.name in ("optout_draft_set", "optout_draft_finish"):
            self.before.append(f"char *was = gate_draft_text(v{i});")
            self.after.append(f"if (r) gate_kept(c, gate_draft_is(v{i}, was)); else optout_free(was);")
        self.after.append(f"if (c->null == {i} || !({taken})) {free}(v{i});")
        return f"v{i}"

    def add_input(self, i: int, argument: Argument, made: str) -> str:
        plain = argument.type.removeprefix("const ")[:-1].rstrip()
        self.before.append(f"{plain} v{i} = {made};")
        if not argument.type.startswith("const "):
            self.before.append(f"const {plain} was{i} = v{i};")
            self.after.append(f"if (c->status) gate_kept(c, memcmp(&v{i}, &was{i}, sizeof v{i}) == 0);")
        return f"&v{i}"

    def record(self) -> list[str]:
        """What the answer is turned into."""
        result = self.function.result
        names = [argument.name for argument in self.function.arguments]
        if result == "void":
            return []
        if result == "optout_status":
            told = f"c->null == {names.index('error')}" if "error" in names else "true"
            return [f"gate_status(c, r, {told} ? NULL : &c->error);"]
        if "buf" in names:
            i = names.index("buf")
            return [f"gate_written(c, r, c->null == {i} ? NULL : v{i}, sizeof v{i});"]
        if result == "const char *":
            return ["gate_text(c, r);"]
        if result in HANDLES:
            return ["gate_pointer(c, r);", f"{HANDLES[result][1]}(r);"]
        if result.endswith("*"):
            return ["gate_pointer(c, r);"]
        if result == "optout_moment":
            return ["gate_number(c, r.kind);"]
        return ["gate_number(c, (int64_t)r);"]

    def text(self) -> str:
        function = self.function
        before, after = list(self.before), self.record() + self.after
        if function.name == "optout_free":  # memory of the library itself, so that its own release is what is judged
            before = ["optout_draft *draft = gate_draft(c);", "void *v0 = gate_draft_text(draft);"]
            after = ["if (c->null == 0) optout_free(v0);", "optout_draft_free(draft);"]
        call = f"{function.name}({', '.join(self.passed)});"
        if function.result != "void":
            call = f"{function.result}{'' if function.result.endswith('*') else ' '}r = {call}"
        lines = ["(void)c;", *before, "gate_before(c);", call, "gate_after(c);", *after]
        body = "".join(f"    {line}\n" for line in lines)
        return f"static void call_{function.name}(gate_call *c)\n{{\n{body}}}\n"


def neutral(function: Function) -> str:
    if function.name in NEUTRAL:
        return NEUTRAL[function.name]
    if function.result in NEUTRAL:
        return NEUTRAL[function.result]
    if function.result.endswith("*"):
        return "NULL"
    raise Unknown(f"{function.name}: no neutral value for its type `{function.result}`")


def quoted(text: str | None) -> str:
    return "NULL" if text is None else f'"{text}"'


def describe(function: Function) -> str:
    """The row of a function: what each argument comes to when it is NULL."""
    has_status = function.result == "optout_status"
    pointers = [argument for argument in function.arguments if argument.is_pointer]
    rows: list[str] = []
    for argument in function.arguments:
        if not argument.is_pointer:
            rows.append("{NULL, 0, NULL}")
            continue
        expected = str(row(OPTIONAL, function, argument, "GATE_REFUSED" if has_status else "GATE_NEUTRAL"))
        value = neutral(function) if expected == "GATE_NEUTRAL" else None
        rows.append(f'{{"{argument.name}", {expected}, {quoted(value)}}}')
    failure = "memory" if has_status else FAILURES.get(function.name)
    vain = None
    if not has_status and function.result != "void" and (pointers or function.result.endswith("*")):
        vain = neutral(function)
    if function.name in VAIN_ALLOWED:
        vain = None
    arguments = ", ".join(rows) or "{NULL, 0, NULL}"
    return (
        f'    {{"{function.name}", call_{function.name}, {"true" if has_status else "false"}, '
        f"{quoted(failure)}, {quoted(vain)}, {{{arguments}}}}},\n"
    )


def stale(found: list[Function]) -> list[str]:
    """Rows of the tables that name a function or an argument that there is not."""
    known = {f.name for f in found} | {f"{f.name}.{a.name}" for f in found for a in f.arguments}
    keys = [*HANDLES, *VALUES, *LISTS, *OPTIONAL, *NEUTRAL, *VAIN_ALLOWED, *FAILURES, *TAKEN]
    return [key for key in keys if re.fullmatch(r"optout_\w+\.\w+", key) and key not in known]


def main(out: Path) -> int:
    found = sorted(functions(ROOT / "include" / "opt-out"), key=lambda function: function.name)
    listed = (ROOT / "tests" / "exports.txt").read_text(encoding="utf-8").split()
    problems = [f"{name}: exported, but no header that this reads declares it" for name in listed]
    problems = [problem for problem in problems if problem.split(":")[0] not in {f.name for f in found}]
    problems += [f"{f.name}: declared, but not in tests/exports.txt" for f in found if f.name not in listed]
    problems += [f"{key}: a row of a table, but there is no such argument" for key in stale(found)]
    calls: list[str] = []
    for function in found:
        try:
            calls.append(Call(function).text())
            describe(function)
        except Unknown as problem:
            problems.append(str(problem))
    if problems:
        print(*(f"{Path(__file__).name}: {problem}" for problem in problems), sep="\n", file=sys.stderr)
        return 1
    parts = [
        "/* Made by tests/gates/calls.py. */\n",
        '#include "fixture.h"\n\n#include <string.h>\n\n',
        "#define GATE_LIST(type, entry) (type const[]){entry}\n\n",
        "\n".join(calls),
        "\nconst gate_function gate_functions[] = {\n",
        *(describe(function) for function in found),
        "    {NULL, NULL, false, NULL, NULL, {{NULL, 0, NULL}}}};\n",
    ]
    out.write_text("".join(parts), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
