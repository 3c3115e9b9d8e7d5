"""The table of words, read from its source."""

import ast
import re

from conftest import TREE

STRING = r'(?:"(?:[^"\\]|\\.)*"\s*)+'
ROW = re.compile(r"\{\s*\"([^\"]+)\",\s*(" + STRING + r"),\s*(" + STRING + r")\}", re.S)


def _text(literals):
    return "".join(ast.literal_eval(part) for part in re.findall(r'"(?:[^"\\]|\\.)*"', literals))


def rows():
    source = (TREE / "tools" / "show_words.c").read_text(encoding="utf-8")
    return [(key, _text(en), _text(de)) for key, en, de in ROW.findall(source)]
