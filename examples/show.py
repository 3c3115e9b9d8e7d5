"""What Meta's notice of 2025 means for somebody in Bavaria with an account, two days before its last day."""

from datetime import date

import opt_out

today = date(2025, 5, 24)
notice = opt_out.Notice.catalogue("meta-ai-eu-2025")
until = notice.deadline(place="DE-BY")
print(notice.title)
print(f"Object by {until.last_day}: {until.days_left(today)} days left.")
for action in notice.actions(today, place="DE-BY", account=True):
    print("-", action.text())
