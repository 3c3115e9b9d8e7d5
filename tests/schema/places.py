"""Every place of a document with what the schema says of it: so that a fault is made wherever it fits."""

from dataclasses import dataclass
from typing import Any

from judges import schema

JSON_TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", dict: "object", list: "array"}


def json_type(value):
    return JSON_TYPES.get(type(value), "null")


def alternatives(node):
    """The schemas that a value may follow, each with the names of the `$defs` on the way to it."""
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        return [(names | {name}, found) for names, found in alternatives(schema()["$defs"][name])]
    if "anyOf" in node and "type" not in node:
        return [found for each in node["anyOf"] for found in alternatives(each)]
    return [(frozenset(), node)]


def type_of(node):
    if "const" in node:
        return json_type(node["const"])
    return "string" if "enum" in node else node.get("type")


def chosen(options, value):
    """The alternative that a good value follows; closed words first."""
    for names, node in options:
        if ("const" in node and node["const"] == value) or value in node.get("enum", ()):
            return names | {"closed"}, node
    return next((found for found in options if type_of(found[1]) in (json_type(value), None)), (frozenset(), {}))


@dataclass(frozen=True)
class Place:
    path: tuple[str | int, ...]
    value: Any
    types: frozenset[str]
    """Names of `$defs`; `closed`: one of a list of words; `tag`: the string of one language; `entry`: in a list."""
    node: dict
    """The part of the schema that the value follows."""
    accepts: frozenset[str]
    """JSON types that may stand here."""
    words: tuple[Any, ...]
    """The closed words that may stand here."""

    @property
    def member(self):
        return next((part for part in reversed(self.path) if isinstance(part, str)), None)


def walk(value, node=None, path=(), more=frozenset()):
    """All places that the schema gives a meaning; also in a document that is not good."""
    options = alternatives(schema() if node is None else node)
    names, here = chosen(options, value)
    accepts = frozenset(filter(None, (type_of(option) for _, option in options)))
    words = tuple(
        word for _, option in options for word in option.get("enum", [option["const"]] if "const" in option else [])
    )
    yield Place(path, value, names | more, here, accepts, words)
    if isinstance(value, list) and "items" in here:
        for i, entry in enumerate(value):
            yield from walk(entry, here["items"], (*path, i), frozenset({"entry"}))
    elif isinstance(value, dict) and (here.get("properties") or "text" in names):
        for key, inner in value.items():
            if key.startswith("x-") or not ("text" in names or key in here["properties"]):
                continue
            if "text" in names:
                yield Place((*path, key), inner, frozenset({"tag"}), {}, frozenset({"string"}), ())
            elif here["properties"][key].keys() & {"$ref", "anyOf", "type", "const", "enum"}:
                yield from walk(inner, here["properties"][key], (*path, key))


def replaced(document, path, value):
    """The document with another value at a place; what lies beside the way is shared."""
    if not path:
        return value
    copy = document.copy()
    copy[path[0]] = replaced(document[path[0]], path[1:], value)
    return copy


def without(document, path):
    copy = document.copy()
    if len(path) == 1:
        del copy[path[0]]
    else:
        copy[path[0]] = without(document[path[0]], path[1:])
    return copy


def found(document, pointer):
    """The value at a JSON Pointer; KeyError or IndexError where there is none."""
    for part in pointer.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        if isinstance(document, str):
            raise KeyError(part)
        document = document[int(part) if isinstance(document, list) else part]
    return document


def pointer_of(path):
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)
