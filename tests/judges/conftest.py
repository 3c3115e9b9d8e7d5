"""What the two others say, asked once; the counts after the tests."""

import judges

OURS = judges.ours()
THEIRS = {name: judge(sorted(OURS)) for name, judge in judges.JUDGES.items()}
LISTED, WRONG = judges.read_all()


def pytest_terminal_summary(terminalreporter):
    for name, theirs in THEIRS.items():
        agreeing = sum(len(OURS[place] & days) for place, days in theirs.items())
        listed = sum(difference.judge == name for difference in LISTED)
        unknown = " ".join(sorted(set(OURS) - set(theirs)))
        terminalreporter.write_line(
            f"{name}: {len(theirs)} places, {agreeing} days agree, {listed} differences are listed; "
            f"places that it does not know: {unknown or 'none'}"
        )
