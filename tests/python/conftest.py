"""The package under test is the installed one; only documents are taken from the tree."""

from pathlib import Path

import pytest

import opt_out

DATA = Path(__file__).resolve().parents[1] / "data" / "notices"
MINIMAL = (
    '{"format": "opt-out/notice/1", "id": "example-2026",'
    ' "title": {"en": "Example Ltd trains a model on reviews"}, "controller": {"name": "Example Ltd"}}'
)


@pytest.fixture
def meta():
    """The notice that the documentation speaks of."""
    return opt_out.Notice.catalogue("meta-ai-eu-2025")


@pytest.fixture
def minimal():
    """The smallest document (NOTICE-FORMAT)."""
    return opt_out.Notice.parse(MINIMAL)


@pytest.fixture
def full():
    """A document with every member of the format."""
    return opt_out.Notice.open(DATA / "every-member.json")
