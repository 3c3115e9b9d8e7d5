"""The table of words, read from its source."""

import ast
import re

from conftest import TREE

STRING = r'(?:"(?:[^"\\]|\\.)*"\s*)+'
LANGUAGES = re.findall(r"\*(\w+)", re.search(r"\*key, (.*?);", (TREE / "tools" / "words_private.h").read_text(encoding="utf-8"))[1])
ROW = re.compile(r"\{\s*\"([^\"]+)\",\s*(" + r"),\s*(".join([STRING] * len(LANGUAGES)) + r")\}", re.S)


def _text(literals):
    return "".join(ast.literal_eval(part) for part in re.findall(r'"(?:[^"\\]|\\.)*"', literals))


def rows():
    """Each key, and its texts in the order of the languages."""
    source = (TREE / "tools" / "show_words.c").read_text(encoding="utf-8")
    return [(key, tuple(map(_text, texts))) for key, *texts in ROW.findall(source)]
