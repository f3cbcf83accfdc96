"""Works out by when something has to be done: so many days, working days or months after a day."""

from __future__ import annotations

from datetime import date, timedelta

from cleanedu_desktop.rules.facts import RecordFact
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.periods import months_after
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.working_days import WorkingDays

_SAYS = frozenset({"days", "working_days", "months"})


def last_day_of(
    rule: Rule, record: RecordFact, answer: str, start: date, worked: WorkingDays
) -> date | None:
    """Return the day the record itself names in `answer`, else `start` and what the rule's numbers
    add to it; None if neither says anything.
    """
    named = day_of(record.answers.get(answer)) if answer else None
    if named is not None:
        return named
    if not _SAYS & rule.numbers.keys():
        return None
    day = months_after(start, rule.numbers.get("months", 0))
    day += timedelta(days=rule.numbers.get("days", 0))
    return worked.after(day, rule.numbers.get("working_days", 0))
