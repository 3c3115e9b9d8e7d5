"""Each kind of fault, made wherever it fits, fails both judges, or is one that no schema can see."""

import json

import pytest
from fault_kinds import BEYOND, KINDS, REASONS, TEXT_KINDS
from good_documents import SMALLEST, composed, every_member
from judges import parser_errors, schema_accepts, write
from places import pointer_of, walk

BASES = [every_member(), SMALLEST, composed(58)]
LARGE = 1 << 24  # bytes; a thousand and one entries may be more than the 1 MiB that is usual
PLACES = [(base, list(walk(base))) for base in BASES]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_fault_fails_both(kind):
    count = 0
    wrong = []
    for base, places in PLACES:
        for path, document in kind.documents(base, places):
            count += 1
            codes = {problem.code for problem in parser_errors(write(document), max_bytes=LARGE)}
            if kind.code not in codes:
                wrong.append(f"{pointer_of(path)}: the library says {codes or 'nothing'}, expected {kind.code}")
            if schema_accepts(document) != bool(kind.beyond):
                wrong.append(f"{pointer_of(path)}: the schema {'refuses' if kind.beyond else 'accepts'} it")
    assert wrong == []
    assert count, "fits nowhere"


@pytest.mark.parametrize("kind", TEXT_KINDS, ids=lambda kind: kind.name)
def test_a_fault_of_the_text_fails_the_library_alone(kind):
    text = kind.change(write(SMALLEST))
    assert kind.code in {problem.code for problem in parser_errors(text)}
    assert schema_accepts(json.loads(text))


def test_the_table_is_whole():
    names = [kind.name for kind in [*KINDS, *TEXT_KINDS]]
    assert len(set(names)) == len(names) >= 60
    assert set(BEYOND.values()) == set(REASONS)
