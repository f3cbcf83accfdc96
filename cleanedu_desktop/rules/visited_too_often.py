"""Notices who was visited under sanction (回访) more often in a year than the rule has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from cleanedu_desktop.rules.facts import OfficeFacts
from cleanedu_desktop.rules.record_review import ReviewFinding
from cleanedu_desktop.rules.rulebook import Rulebook

RULE = "C23"
TITLE = "回访次数"


def visited_too_often(facts: OfficeFacts, book: Rulebook, year: int) -> Iterator[ReviewFinding]:
    """Yield each visit of a year beyond the most that the rule, where it is on, allows a person.

    Nobody is named: the record itself says who it was.
    """
    last = date(year, 12, 31)
    rule = book.rule(RULE, last)
    most = rule.numbers.get("most_a_year", 0) if rule is not None else 0
    if rule is None or not rule.is_in_force(last) or not most:
        return
    times: Counter[str] = Counter()
    for record in facts.between(rule.kind, date(year, 1, 1), last):
        if not rule.names(record.type):
            continue
        visited = set(record.those(*rule.roles))
        times.update(visited)
        much = max((times[who] for who in visited), default=0)
        if much > most:
            yield ReviewFinding(
                check_id="visited_too_often",
                title=TITLE,
                record_id=record.id,
                sentence=f"这是{year}年对同一人的第{much}次回访，一般每年不超过{most}次，请核对。",
                source=rule.citation,
                honesty=False,
            )
