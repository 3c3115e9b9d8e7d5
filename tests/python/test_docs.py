"""Every public object says what it is; callables say what they raise."""

import ast
import inspect
from pathlib import Path

import pytest

import opt_out
from surface import CALLS, PAIRS, call
from test_surface import HOSTILE

FOLDER = Path(opt_out.__file__).parent
PUBLIC = {name: getattr(opt_out, name) for name in opt_out.__all__}


def sources():
    """Each public class and function with its syntax tree, from all modules."""
    for file in sorted(FOLDER.glob("*.py")):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and node.name in PUBLIC:
                yield node


SOURCES = {node.name: node for node in sources()}


def undocumented(node):
    """The names within a class or a function whose words lack. A value has its words in the string below it."""
    if not ast.get_docstring(node):
        yield node.name
    if not isinstance(node, ast.ClassDef):
        return
    for one, following in zip(node.body, [*node.body[1:], None]):
        overloaded = isinstance(one, ast.FunctionDef) and "overload" in map(ast.unparse, one.decorator_list)
        if isinstance(one, ast.FunctionDef) and not one.name.startswith("_") and not overloaded:
            yield from (f"{node.name}.{name}" for name in undocumented(one))
        elif isinstance(one, (ast.AnnAssign, ast.Assign)):
            name = ast.unparse(one.target if isinstance(one, ast.AnnAssign) else one.targets[0])
            words = isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
            said = isinstance(one.value, ast.Call) and one.value.args and isinstance(one.value.args[-1], ast.Constant)
            if not name.startswith("_") and not words and not said:
                yield f"{node.name}.{name}"


def test_every_public_name_was_found():
    assert SOURCES.keys() == PUBLIC.keys()


@pytest.mark.parametrize("name", PUBLIC)
def test_everything_that_people_see_has_words(name):
    assert list(undocumented(SOURCES[name])) == []
    assert inspect.getdoc(PUBLIC[name])


@pytest.mark.parametrize("name", [name for name, thing in PUBLIC.items() if isinstance(thing, type)])
def test_members_have_words_when_it_runs(name):
    for member in vars(PUBLIC[name]):
        value = inspect.getattr_static(PUBLIC[name], member)
        slot = inspect.ismemberdescriptor(value)  # has no words when it runs: see above
        if not member.startswith("_") and hasattr(value, "__get__") and not slot:
            assert inspect.getdoc(value), f"{name}.{member}"


def doc_of(name):
    first, _, member = name.partition(".")
    thing = PUBLIC[first]
    if member:
        return inspect.getdoc(getattr(thing, member))
    return inspect.getdoc(thing) + (inspect.getdoc(thing.__init__) if isinstance(thing, type) else "")


@pytest.mark.parametrize("name", sorted(CALLS))
def test_what_is_raised_is_said(name):
    raised = set()
    for value in [*HOSTILE, "XX", "Europe/Nowhere", "/nonexistent", "{", "[" * 99, '{"id": 7}', {"a": True}]:
        for parameter in [parameter for one, parameter in PAIRS if one == name]:
            try:
                call(name, **{parameter: value})
            except opt_out.OptOutError as error:
                raised.add(type(error).__name__)
            except Exception:
                pass
    said = doc_of(name)
    assert [kind for kind in sorted(raised) if kind not in said] == []
