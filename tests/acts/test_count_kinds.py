"""How much is in the books of several kinds, and what is due."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.count_kinds import KindCounted, count_kinds
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import Staff


def rule(desk: Desk, title: str, day: str, review_on: str) -> str:
    answers = {"title": title, "issued_on": day, "review_on": review_on}
    return record_entry(desk, kind="regulation", answers=answers).id


def test_each_kind_is_counted_by_itself(desk: Desk) -> None:
    """Withdrawn records do not count; only what is due by today is told."""
    rule(desk, "学习制度", "2025-05-06", "2026-03-10")
    rule(desk, "公开制度", "2026-03-05", "2027-03-05")
    gone = rule(desk, "议事规则", "2026-03-09", "2026-03-09")
    withdraw_entry(desk, record_id=gone, reason="重复")
    regulation, case = count_kinds(desk, kinds=["regulation", "case"])
    assert regulation == KindCounted(
        kind="regulation",
        this_year=1,
        in_all=2,
        last_title="公开制度",
        last_on=date(2026, 3, 5),
        due=1,
    )
    assert case == KindCounted(kind="case", this_year=0, in_all=0)


def test_of_a_restricted_kind_only_the_number_is_told(desk: Desk, staff: Staff) -> None:
    answers = {"received_on": "2026-03-09", "giver": "某公司"}
    record_entry(desk, kind="gift", answers=answers, people=[PersonGiven(staff.clerk, "receiver")])
    (gift,) = count_kinds(desk, kinds=["gift"])
    assert (gift.in_all, gift.last_title, gift.last_on) == (1, "", None)
