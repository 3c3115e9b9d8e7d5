"""Until when must a request be answered that came in on 5 March 2021, in Ireland?"""

from datetime import date

import opt_out

answer = opt_out.deadline(clock="gdpr-12-3", received=date(2021, 3, 5), place="IE")
print(answer.last_day)
print(answer.explain())

ireland = opt_out.Calendar("IE")
print(date(2021, 4, 5) in ireland, ireland.next_working_day(date(2021, 4, 2)))
print(opt_out.deadline_days("eu-1182-71", "P1M", ireland, [date(2024, 3, 5), date(2024, 8, 31)]))
