"""Checks of secret ballots, each with what it notices and what it lets pass."""

from typing import Any

import pytest

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.ballots import BALLOTS
from tests.form_engine.filled_records import shipped_forms
from tests.rules.examples import Case, Example
from tests.rules.made_records import whole


def review(**answers: Any) -> WholeRecord:
    """A review of members."""
    return whole("member_review", **answers)


def debrief(**answers: Any) -> WholeRecord:
    """A debriefing."""
    return whole("debrief", **answers)


def marks(*votes: int, abstained: int = 0) -> list[dict[str, Any]]:
    """One line of a debriefing's tally."""
    named = dict(zip(("first", "second", "third", "fourth"), votes, strict=False))
    return [{"item": "总体评价", "abstained": abstained, **named}]


EXAMPLES = [
    Example(
        "member_review.ballots_do_not_add_up",
        Case(review(issued=9, collected=10, valid=10)),
        "收回测评表10份，多于发出的9份",
        "collected",
        Case(review(issued=10, collected=9, valid=9)),
    ),
    Example(
        "member_review.ballots_do_not_add_up",
        Case(review(issued=9, valid=10)),
        "有效测评表10份",
        "valid",
        Case(review(valid=10)),
    ),
    Example(
        "member_review.ballots_do_not_add_up",
        Case(review(present=9, entitled=8)),
        "多于应到的8人",
        "present",
        Case(review(present=8, entitled=8)),
    ),
    Example(
        "member_review.more_votes_than_ballots",
        Case(review(valid=5, tally=[{"who": "周甲", "excellent": 4, "qualified": 2}])),
        "周甲共得6票",
        "tally",
        Case(review(valid=6, tally=[{"who": "周甲", "excellent": 4, "qualified": 2}])),
    ),
    Example(
        "debrief.ballots_do_not_add_up",
        Case(debrief(issued=30, collected=31)),
        "收回测评票31张，多于发出的30张",
        "collected",
        Case(debrief(issued=30, collected=30)),
    ),
    Example(
        "debrief.more_votes_than_ballots",
        Case(debrief(valid=28, tally=marks(20, 8, abstained=1))),
        "总体评价共得29票，多于有效测评票28张",
        "tally",
        Case(debrief(valid=28, tally=marks(20, 7, abstained=1))),
    ),
    Example(
        "debrief.too_few_present",
        Case(debrief(entitled=30, present=15)),
        "没有超过应到30人的半数",
        "present",
        Case(debrief(entitled=30, present=16)),
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.check_id)
def test_example(example: Example) -> None:
    example.hold()


def test_a_tally_of_another_shape_is_left_to_the_form() -> None:
    odd = whole("member_review", tally=["x", {"who": "甲", "excellent": "多"}], valid="三")
    assert not Case(odd).findings("member_review.more_votes_than_ballots")


def test_the_forms_have_what_is_looked_at() -> None:
    """A field that is renamed would let every ballot pass."""
    forms = shipped_forms()
    for kind, ballot in BALLOTS.items():
        form: Form = forms.form(kind)
        assert all(
            form.field_named(name)
            for name in ("issued", "collected", "valid", "present", "entitled")
        )
        tally = form.field_named("tally")
        assert tally is not None
        assert {ballot.row, *ballot.votes} <= {one.name for one in tally.columns}
