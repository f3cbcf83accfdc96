"""One event entered twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanedu_desktop.rules.honesty import Honesty
from cleanedu_desktop.rules.reviews.review_facts import Reviewed, ReviewFact

TITLE = "可能登记了两次"
HONESTY = False


def source(honesty: Honesty) -> str:
    """Return where the rule comes from."""
    return "一件事登记一次，各种表由此印出"


def look(
    facts: Sequence[ReviewFact], wanted: frozenset[str], honesty: Honesty
) -> Iterable[Reviewed]:
    """Notice a record of the same kind, title, time and people as one entered before."""
    seen: dict[tuple[object, ...], ReviewFact] = {}
    for fact in facts:
        if fact.happened_on is None or not fact.people:
            continue
        same = (fact.kind, fact.title, fact.happened_on, fact.starts_at, fact.people)
        first = seen.setdefault(same, fact)
        if first is not fact and fact.id in wanted:
            yield Reviewed(
                record_id=fact.id,
                sentence=f"与先登记的{first.number}名称、时间、人员都一样；"
                "如是重复登记，请撤回其中一条。",
            )
