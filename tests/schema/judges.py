"""The two judges of a document: the schema, by PyPI's jsonschema, and the library, by its Python package."""

import json
from functools import cache
from pathlib import Path

import opt_out
from jsonschema import Draft202012Validator

TREE = Path(__file__).resolve().parents[2]
SCHEMA_FILE = TREE / "lib" / "schema" / "notice.schema.json"


@cache
def schema():
    return json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))


@cache
def validator(name=None):
    """The whole schema, or one of its `$defs`."""
    judged = schema() if name is None else {**schema(), "$ref": f"#/$defs/{name}"}
    if name is not None:
        for keyword in ("type", "properties", "patternProperties", "additionalProperties", "required"):
            del judged[keyword]
    return Draft202012Validator(judged, format_checker=Draft202012Validator.FORMAT_CHECKER)


def schema_accepts(document):
    return validator().is_valid(document)


def write(document):
    return json.dumps(document, ensure_ascii=False)


def parser_errors(text, **limits):
    """What the library says is wrong; empty: it accepts."""
    try:
        opt_out.Notice.parse(text, **limits)
    except opt_out.DocumentError as refused:
        found = [problem for problem in refused.report if problem.severity == "error"]
        assert found, "refused without an error"
        return found
    return []
