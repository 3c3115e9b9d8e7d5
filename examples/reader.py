"""What somebody in Munich makes of amended.json, in time and late."""

from datetime import date

import opt_out

notice = opt_out.Notice.open("amended.json")
until = notice.deadline(place="DE-BY")
print("Last day:", until.last_day, "- too late from", until.end)
for today in (date(2026, 4, 9), date(2026, 5, 2)):
    announced = [action for action in notice.actions(today, place="DE-BY") if action.code == "object"]
    print(today, notice.status(today), announced[0].state, "-", announced[0].text())
for right in notice.rights():
    if right.citation in ("GDPR 17", "GDPR 21(1)", "GDPR 77"):
        print(right.citation, right.holds, "-", ", ".join(right.needs) or "nothing more to know")
