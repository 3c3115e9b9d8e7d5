"""Writes the files of the package that name its rooms, so that nobody else has to: run by CMake.

    python exports.py PACKAGE OUT
    python exports.py NATIVE.py NATIVE.pyi

Each module of PACKAGE that people see says so itself, by `__all__`. From these lists come OUT/_exports.py, by which
`import opt_out` finds a name on first use (an import of everything would take longer than the answer), and
OUT/__init__.pyi, by which type checkers and editors see all of them.

The second form makes the stub of the extension from the module that SWIG writes around it: names, and how many
arguments each function takes. Their types are checked where they run, by the typemaps.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path


def public_names(module: Path) -> list[str]:
    """The `__all__` of a module, which must be a plain list; empty where it has none."""
    for statement in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and [ast.unparse(target) for target in statement.targets] == ["__all__"]:
            return [str(name) for name in ast.literal_eval(statement.value)]
    return []


def where(package: Path) -> dict[str, str]:
    """Each public name and the module that has it, sorted by name."""
    found: dict[str, str] = {}
    for module in sorted(package.glob("*.py")):
        for name in public_names(module) if module.stem != "__init__" else []:
            if name in found:
                sys.exit(f"{module}: {name} is public in {found[name]}.py too")
            found[name] = module.stem
    modules = {module.stem for module in package.glob("*.py")}
    for name, module_name in found.items():
        # Such a name is the function as long as the module is loaded first, by the function's own import.
        if name in modules and name != module_name:
            sys.exit(f"{module_name}.py: {name} is the name of a module")
    return dict(sorted(found.items()))


def exports(names: dict[str, str]) -> str:
    rows = "".join(f'    "{name}": "{module}",\n' for name, module in names.items())
    return f'"""Generated: the public names, and the module of each."""\n\nWHERE: dict[str, str] = {{\n{rows}}}\n'


def stub(names: dict[str, str]) -> str:
    imports = "".join(f"from .{module} import {name} as {name}\n" for name, module in names.items())
    listed = "".join(f'    "{name}",\n' for name in names)
    return f"# Generated: what `import opt_out` has.\n{imports}\n__all__ = [\n{listed}]\n__version__: str\n"


def native_stub(module: Path) -> str:
    lines = ["# Generated from what SWIG writes.", "from typing import Any", ""]
    for statement in ast.parse(module.read_text(encoding="utf-8")).body:
        name = getattr(statement, "name", "_")
        if isinstance(statement, ast.FunctionDef) and not name.startswith("_"):
            taken = "".join(f"{argument.arg}: Any, " for argument in statement.args.args)
            lines.append(f"def {name}({taken}{'/' if taken else ''}) -> Any: ...")
        elif isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]).isupper():
            lines.append(f"{ast.unparse(statement.targets[0])}: int")
    return "\n".join(lines) + "\n"


def write(path: Path, text: str) -> None:
    """Leaves a file alone that is as it should be, so that nothing is built again for it."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    if source.is_dir():
        names = where(source)
        write(out / "_exports.py", exports(names))
        write(out / "__init__.pyi", stub(names))
    else:
        write(out, native_stub(source))
