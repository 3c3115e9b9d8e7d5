"""Everything that is wrong with a notice, or doubtful, with the article that it rests on: check_draft.py FILE"""

import sys
from pathlib import Path

import opt_out

report = opt_out.check(Path(sys.argv[1]).read_bytes())
for problem in report:
    because = f" ({problem.article})" if problem.article else ""
    print(f"line {problem.line}, {problem.severity}: {problem.message}{because}")
sys.exit(0 if report.valid else 1)
