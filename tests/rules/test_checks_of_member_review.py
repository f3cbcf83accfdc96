"""Checks of a review of Party members, each with what it notices and what it lets pass."""

from typing import Any

import pytest

from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.rulebook import read_rulebook
from tests.rules.examples import Case, Example
from tests.rules.made_records import DAY, RULES, surroundings, tie, whole

RULES_THAT_DAY = {rule.id: rule for rule in read_rulebook(RULES, None).on(DAY)}
KNOWN = surroundings(rules=RULES_THAT_DAY)


def review(*grades: str, **answers: Any) -> WholeRecord:
    """A review in which one after the other has such a grade."""
    rows = [{"who": f"党员{number}", "opinion": grade} for number, grade in enumerate(grades)]
    return whole("member_review", **({"tally": rows} | answers))


TWO_OF_FIVE = review("优秀", "优秀", "合格", "合格", "合格")
TWO_OF_SIX = review("优秀", "优秀", "合格", "合格", "合格", "合格")
NEWCOMER = tie("李丙", "member", political_status="中共预备党员")

EXAMPLES = [
    Example(
        "member_review.too_many_excellent",
        Case(TWO_OF_FIVE, KNOWN),
        "“优秀”2人（党员0、党员1），按规定一般不超过1人",
        "tally",
        Case(TWO_OF_SIX, KNOWN),
    ),
    Example(
        "member_review.too_many_excellent",
        Case(review("优秀", "优秀", "合格", *["不评定等次"] * 3, ""), KNOWN),
        "评定等次的党员3人",
        "tally",
        Case(TWO_OF_FIVE, surroundings(rules={})),
    ),
    Example(
        "member_review.probationary_member_graded",
        Case(whole("member_review", NEWCOMER, tally=[{"who": "李丙", "opinion": "合格"}])),
        "李丙是预备党员",
        "tally",
        Case(whole("member_review", NEWCOMER, tally=[{"who": "李丙", "opinion": "不评定等次"}])),
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.check_id)
def test_example(example: Example) -> None:
    example.hold()


def test_the_local_share_is_in_percent_and_rounded_down() -> None:
    local = next(rule for rule in read_rulebook(RULES, None).stands(DAY) if rule.id == "C10a")
    known = surroundings(rules={"C10a": local})
    check = "member_review.too_many_excellent"
    thirteen = ["合格"] * 11
    assert Case(review("优秀", "优秀", *thirteen), known).findings(check)
    assert not Case(review("优秀", *thirteen), known).findings(check)
