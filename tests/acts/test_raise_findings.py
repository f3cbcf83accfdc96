"""What was found becomes problems to rectify, each once, tied both ways."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.raise_findings import (
    FINDINGS,
    SOURCES,
    findings_to_raise,
    raise_findings,
    still_open,
)
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.undo import undo
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.ties import FOUND_IN
from tests.acts.office import Staff
from tests.form_engine.filled_records import shipped_forms

ROWS = [
    {"problem": "值班记录不全", "department": "办公室", "due_on": "2026-04-30"},
    {"problem": "公务用车没有派车单"},
]


def inspection(desk: Desk, staff: Staff) -> str:
    answers = {
        "inspection_type": "定期检查",
        "inspected_on": "2026-03-09",
        "inspected": "城关所",
        FINDINGS: ROWS,
    }
    people = [PersonGiven(staff.head, "inspector")]
    return record_entry(desk, kind="inspection", answers=answers, people=people).id


def test_each_finding_becomes_a_problem_tied_to_the_inspection(desk: Desk, staff: Staff) -> None:
    one = inspection(desk, staff)
    assert findings_to_raise(desk, record_id=one) == ("值班记录不全", "公务用车没有派车单")
    done = raise_findings(desk, record_id=one)
    assert done.numbers == ("Z2026-0001", "Z2026-0002")
    assert done.changes.kinds == {"inspection", "rectification"}
    first = show_entry(desk, record_id="Z2026-0001")
    assert first.whole.record.answers == {
        "source": "检查",
        "found_on": "2026-03-09",
        "problem": "值班记录不全",
        "responsible_department": "办公室",
        "due_on": "2026-04-30",
    }
    (tie,) = first.linked
    assert (tie.id, tie.link_as, tie.outgoing) == (one, FOUND_IN, True)
    back = show_entry(desk, record_id=one).linked
    assert [(tie.number, tie.outgoing) for tie in back] == [
        ("Z2026-0001", False), ("Z2026-0002", False),
    ]  # fmt: skip


def test_what_was_raised_is_not_raised_again(desk: Desk, staff: Staff) -> None:
    """Nor where the problem was put in other words since; what was withdrawn is open again."""
    one = inspection(desk, staff)
    raise_findings(desk, record_id=one)
    with pytest.raises(OfficeProblem, match="没有待转的问题"):
        raise_findings(desk, record_id=one)
    answers = {"problem": "值班记录缺三月的"}
    correct_entry(desk, record_id="Z2026-0001", answers=answers)
    assert findings_to_raise(desk, record_id=one) == ()
    correct_entry(desk, record_id=one, answers={FINDINGS: [*ROWS, {"problem": "台账没有签字"}]})
    assert raise_findings(desk, record_id=one).numbers == ("Z2026-0003",)
    withdraw_entry(desk, record_id="Z2026-0002", reason="不属实")
    assert findings_to_raise(desk, record_id=one) == ("公务用车没有派车单",)


def test_raising_is_undone_as_a_whole(desk: Desk, staff: Staff) -> None:
    one = inspection(desk, staff)
    raise_findings(desk, record_id=one)
    undo(desk)
    assert list_ids(desk, kind="rectification") == []
    assert len(findings_to_raise(desk, record_id=one)) == 2


def test_a_withdrawn_record_and_one_of_another_kind_raise_nothing(desk: Desk, staff: Staff) -> None:
    assert findings_to_raise(desk, record_id=staff.head) == ()
    one = inspection(desk, staff)
    withdraw_entry(desk, record_id=one, reason="重复")
    with pytest.raises(OfficeProblem, match="撤回"):
        raise_findings(desk, record_id=one)
    assert list_ids(desk, kind="rectification") == []


def test_a_problem_put_in_other_words_stands_for_one_row() -> None:
    rows = [{"problem": one} for one in "甲乙丙甲"]
    assert still_open(rows, []) == rows
    assert still_open(rows, ["甲"]) == rows[1:]
    assert still_open(rows, ["丙", "丁"]) == [rows[1], rows[3]]
    assert still_open(rows, ["甲", "甲", "乙", "丙", "戊"]) == []


def test_every_kind_with_findings_says_what_its_problems_come_from() -> None:
    """And the other way round; its rows have what a problem takes over."""
    forms = shipped_forms()
    tables = {kind: forms.form(kind).field_named(FINDINGS) for kind in forms.kinds}
    assert {kind for kind, table in tables.items() if table} == set(SOURCES)
    problems = forms.form("rectification").field_named("source")
    assert problems is not None and set(SOURCES.values()) <= set(problems.choices)
    for table in filter(None, tables.values()):
        assert {"problem", "department", "due_on"} <= {one.name for one in table.columns}
