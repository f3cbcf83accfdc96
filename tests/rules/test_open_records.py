"""Records that may still be open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.facts import RecordFact, StepFact
from cleanedu_desktop.rules.open_records import maybe_open
from tests.rules.small_office import facts, record


def is_closed(record: RecordFact, word: str) -> bool:
    """As it stands now."""
    return record.state == word


def test_what_was_settled_by_then_is_left_out() -> None:
    """Since its last step; without a step since ever."""
    day = date(2026, 3, 10)
    one = record("question", "DF1", day)
    closed = replace(one, id="b", state="closed", steps=(StepFact("close", day, (), {}),))
    known = facts((one, closed, replace(one, id="c", state="closed")))
    for on, ids in ((date(2026, 3, 9), {"DF1", "b"}), (day, {"DF1"})):
        assert {x.id for x in maybe_open(known, "question", on, is_closed, "closed")} == ids
    assert len(maybe_open(known, "question", day, is_closed, "gone")) == 3
