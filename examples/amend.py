"""Answers the warnings about notice.json: writes amended.json."""

from datetime import date
from pathlib import Path

import opt_out

draft = opt_out.Notice.open("notice.json").draft()
draft.set("/legal_basis/0/interest", {"de": "Leser finden passende Bücher.", "en": "Readers find fitting books."})
draft.set("/recipients", [{"de": "niemand sonst", "en": "nobody else"}])
draft.set("/retention", [{"if": "silent", "period": "P2Y"}])
draft.set("/processing/reversible", False)
draft.set("/objection/until", {"date": date(2026, 4, 10), "weekday": "friday"})
draft.set("/objection/grounds", "none")
draft.set("/objection/effect", {"in_time": "everything", "late": "published-later"})
notice = draft.finish()
print("warnings:", len(notice.warnings))
Path("amended.json").write_text(notice.write(), encoding="utf-8")
