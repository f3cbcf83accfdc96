"""What stands on a plan already."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.plan.on_plan import on_plan, stands
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry

ITEM = {"year": 2026, "item": "党员大会", "due_on": "2026-03-31", "rule": "C1"}


def test_the_same_words_or_rule_on_the_same_day_stand(desk: Desk) -> None:
    made = record_entry(desk, kind="plan_item", answers=ITEM)
    with desk.store.reading() as books:
        there = on_plan(books, 2026)
        assert on_plan(books, 2027) == frozenset()
    assert stands({"item": "别的话", "due_on": "2026-03-31", "rule": "C1"}, there)
    assert stands({"item": "党员大会", "due_on": "2026-03-31"}, there)
    assert not stands({"item": "党员大会", "due_on": "2026-06-30", "rule": "C1"}, there)
    withdraw_entry(desk, record_id=made.id, reason="重复")
    with desk.store.reading() as books:
        assert on_plan(books, 2026) == frozenset()
