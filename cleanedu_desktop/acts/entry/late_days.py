"""After how many days an entry is late (补录): as the office has set, else as the rule says."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.settings import BY_RULE

RULE = "C26-2"
NUMBER = "late_after_days"
NEVER = 1_000_000
"""Where the file of rules is spoilt, which is told elsewhere; entries are made all the same."""


def late_after_days(desk: Desk, entered_on: date) -> int:
    """Return the days by the rule as it stood when something was entered.

    Whether the rule is switched on does not matter: a late entry always says that it is one.
    """
    if desk.settings.late_after_days != BY_RULE:
        return desk.settings.late_after_days
    book = rulebook_of(desk)
    stretches = book.stretches.get(RULE)
    if stretches is None:
        return NEVER
    rule = book.rule(RULE, entered_on) or stretches[0]
    return rule.numbers.get(NUMBER, stretches[0].numbers.get(NUMBER, NEVER))
