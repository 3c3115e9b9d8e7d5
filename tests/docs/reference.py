"""Makes the reference with Doxygen, which takes each warning for an error, and holds it against what is exported: each
function, constant and field of the public headers must be in it with words of its own.

Prints "ok" or "not ok" for each.

    python tests/docs/reference.py
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEADERS = sorted((ROOT / "include" / "opt-out").glob("*.h"))
# Plumbing of the headers, hidden from the reference: see the @cond parts of error.h.
HIDDEN = {"OPTOUT_API", "OPTOUT_CHECK", "OPTOUT_FROZEN", "OPTOUT_BEGIN", "OPTOUT_END"}


def make(folder: Path) -> tuple[bool, str]:
    """Runs Doxygen with the Doxyfile of the tree, but writes XML alone, and elsewhere."""
    text = (ROOT / "docs" / "Doxyfile").read_text(encoding="utf-8")
    text += f"OUTPUT_DIRECTORY = {folder}\nGENERATE_HTML = NO\nGENERATE_XML = YES\n"
    call = subprocess.run
    done = call(["doxygen", "-"], input=text, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    return done.returncode == 0 and not done.stderr, done.stdout + done.stderr


def described(folder: Path) -> set[str]:
    """The names that have a description; a field counts as STRUCT.FIELD."""
    found: set[str] = set()
    for path in folder.rglob("*.xml"):
        for compound in xml.parse(path).iter("compounddef"):
            struct = compound.findtext("compoundname") if compound.get("kind") == "struct" else None
            for member in [compound, *compound.iter("memberdef"), *compound.iter("enumvalue")]:
                parts = [*member.findall("briefdescription"), *member.findall("detaileddescription")]
                words = "".join(text for part in parts for text in part.itertext())
                name = member.findtext("name") or member.findtext("compoundname") or ""
                if words.strip():
                    found.add(f"{struct}.{name}" if struct and member is not compound else name)
    return found


def public() -> list[str]:
    """What stands in the headers, by a reading of their own text."""
    names: set[str] = set((ROOT / "tests" / "exports.txt").read_text(encoding="utf-8").split())
    for header in HEADERS:
        text = re.sub(r"/\*.*?\*/", "", header.read_text(encoding="utf-8"), flags=re.DOTALL)
        names |= set(re.findall(r"^#define (OPTOUT_\w+)", text, re.MULTILINE))
        names |= set(re.findall(r"^typedef .*?(\w+);", text, re.MULTILINE))
        for body in re.findall(r"\benum \{(.*?)\}", text, re.DOTALL):
            names |= set(re.findall(r"\bOPTOUT_\w+", body))
        for struct, body in re.findall(r"^typedef struct (\w+) \{(.*?)^\}", text, re.DOTALL | re.MULTILINE):
            for line in body.split(";"):
                names |= {f"{struct}.{name}" for name in re.findall(r"(\w+)(?:\[\w+\])?(?:,|$)", line.strip())}
    return sorted(name for name in names if not name.endswith("_H") and name not in HIDDEN)


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="opt-out.") as work:
        good, said = make(Path(work))
        print("ok" if good else f"not ok\n{said}", "doxygen has nothing to say")
        known = described(Path(work))
    missing = 0
    for name in public():
        missing += name not in known
        print("ok" if name in known else "not ok", name)
    return 0 if good and not missing else 1


if __name__ == "__main__":
    sys.exit(main())
