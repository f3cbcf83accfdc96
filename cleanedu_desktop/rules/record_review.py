"""Looks over the records of a year together, for the office's own eyes (自查).

To add a check: write one module in `rules/reviews/` with ``TITLE``, ``HONESTY``, ``source`` and
``look`` (see `review_facts.Review`), and name it in `REVIEWS`. Its sentence says what is to be
seen in the books and asks to look again; it accuses nobody. Numbers it goes by belong in
`resources/rules/record_checks.toml` with their source. Then write
`tests/rules/reviews/test_<name>.py`; a house rule asks for it. What can be seen in one record
alone is no check of this kind: see `record_checks.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.honesty import Honesty
from cleanedu_desktop.rules.reviews import (
    entered_in_a_burst,
    entered_twice,
    repeated_text,
    same_for_every_member,
)
from cleanedu_desktop.rules.reviews.review_facts import Review, ReviewFact
from cleanedu_desktop.stopping import Stop, heeding, never

REVIEWS: dict[str, Review] = {
    "entered_twice": entered_twice,
    "repeated_text": repeated_text,
    "same_for_every_member": same_for_every_member,
    "entered_in_a_burst": entered_in_a_burst,
}
"""Id -> check, in the order shown."""


@dataclass(frozen=True, kw_only=True)
class ReviewFinding:
    """Something noticed in a record."""

    check_id: str
    title: str
    """Heading of the check."""
    record_id: str
    sentence: str
    source: str
    """Why: the rule and where it stands."""
    honesty: bool


def review_records(
    facts: Sequence[ReviewFact],
    wanted: frozenset[str],
    honesty: Honesty,
    stop: Stop = never,
) -> list[ReviewFinding]:
    """Return what the checks find in the records `wanted`; in the order of the checks.

    Between them it is asked whether to `stop`, which raises `Stopped`.

    `facts` are all records of the books in any order: a text may repeat one of years ago. The
    answer depends on no order of theirs.
    """
    ordered = sorted(facts, key=lambda fact: (fact.entered_at, fact.number, fact.id))
    return [
        ReviewFinding(
            check_id=name,
            title=check.TITLE,
            record_id=found.record_id,
            sentence=found.sentence,
            source=check.source(honesty),
            honesty=check.HONESTY,
        )
        for name, check in heeding(stop, REVIEWS.items(), every=1)
        for found in check.look(ordered, wanted, honesty)
    ]
