"""Common problems of rectification and of findings."""

from __future__ import annotations

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.raise_findings import raise_findings
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_problems import show_problems
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.acts.office import Staff, record_item


def problem(desk: Desk, staff: Staff, found_on: str) -> str:
    """Record a problem of the same type and unit as all others."""
    answers = {"found_on": found_on, "nature": "倾向性", "responsible_department": "后勤科"}
    return record_item(desk, staff, **answers).id


def close(desk: Desk, staff: Staff, item: str, closed_on: str) -> None:
    """Accept a problem and close it."""
    evidence = {"evidence": [{"what": "登记簿"}]}
    for step, answers, role in (
        ("acceptance", {"accepted_on": closed_on, "opinion": "通过"}, "examiner"),
        ("close", {"closed_on": closed_on, "result": "已整改"} | evidence, "confirmer"),
    ):
        people = [PersonGiven(staff.head, role)]
        advance_entry(desk, record_id=item, step=step, answers=answers, people=people)


def test_repeated_only_after_it_was_closed(desk: Desk, staff: Staff) -> None:
    first = problem(desk, staff, "2026-01-12")
    problem(desk, staff, "2026-02-10")
    assert show_problems(desk).repeats == ()
    close(desk, staff, first, "2026-02-01")
    found = show_problems(desk)
    assert [(one.problem.number, one.before.number) for one in found.repeats] == [
        ("Z2026-0002", "Z2026-0001")
    ]
    assert (found.types, found.units) == ((("倾向性", 2),), (("后勤科", 2),))
    advance_entry(
        desk,
        record_id=first,
        step="reopen",
        answers={"reopened_on": "2026-03-09", "reason": "复发"},
    )
    assert show_problems(desk).repeats == ()
    withdraw_entry(desk, record_id=first, reason="重复")
    assert len(show_problems(desk).problems) == 1


def test_a_finding_counts_once_before_and_after_it_is_raised(desk: Desk, staff: Staff) -> None:
    answers = {
        "inspection_type": "定期检查",
        "inspected_on": "2026-03-06",
        "inspected": "城关所",
        "findings": [{"problem": "登记不全", "aspect": "廉洁自律", "department": "后勤科"}],
    }
    people = [PersonGiven(staff.head, "inspector")]
    made = record_entry(desk, kind="inspection", answers=answers, people=people)
    before = show_problems(desk, year=2026)
    assert (before.types, before.sources) == ((("廉洁自律", 1),), (("检查", 1),))
    raise_findings(desk, record_id=made.id)
    after = show_problems(desk, year=2026)
    assert [one.number for one in after.problems] == ["Z2026-0001"]
    assert show_problems(desk, year=2025).problems == ()
