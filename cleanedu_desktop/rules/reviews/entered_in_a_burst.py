"""Many records entered in one day, long after what they tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.honesty import Honesty
from cleanedu_desktop.rules.reviews.review_facts import Reviewed, ReviewFact

TITLE = "一天里集中补录"
HONESTY = True


def source(honesty: Honesty) -> str:
    """Return where the rule comes from."""
    return honesty.burst.source


def look(
    facts: Sequence[ReviewFact], wanted: frozenset[str], honesty: Honesty
) -> Iterable[Reviewed]:
    """Notice each day of entering, once, at the first record wanted that was entered then."""
    rule = honesty.burst
    entered: dict[date, list[ReviewFact]] = defaultdict(list)
    for fact in facts:
        if _days_after(fact) > rule.days_after and not fact.transcribed:
            entered[fact.entered_on].append(fact)
    for day, some in entered.items():
        first = next((fact for fact in some if fact.id in wanted), None)
        if first is None or len(some) < rule.records_a_day:
            continue
        oldest = min(fact.happened_on for fact in some if fact.happened_on)
        yield Reviewed(
            record_id=first.id,
            sentence=f"{day_words(day)}一天登记了{len(some)}条事后{rule.days_after}天以上的记录"
            f"（从{first.number}起，最早的事在{day_words(oldest)}）；"
            "确属补录的，请核对每条是否写明了原因。",
        )


def _days_after(fact: ReviewFact) -> int:
    return (fact.entered_on - fact.happened_on).days if fact.happened_on else 0
