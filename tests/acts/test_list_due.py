"""What is due, listed."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_entry import record_entry
from tests.acts.office import DAY, Staff, add_person, fixed_clock, record_item, record_session


def ids(desk: Desk, on: date | None = None) -> set[str]:
    """The rules with demands."""
    return {one.rule_id for one in list_due(desk, on=on).dues}


def test_records_settle_what_is_due(desk: Desk, staff: Staff) -> None:
    """As of today, by the desk's clock."""
    assert list_due(desk).on == DAY
    assert {"C1", "C2", "C6", "R57"} <= ids(desk)
    record_session(desk, staff, session_type="支部党员大会")
    quarters = [one for one in list_due(desk).dues if one.rule_id == "C1"]
    assert all(one.missed for one in quarters)
    assert "R41" in ids(desk)
    assert "R41" not in ids(desk, date(2026, 3, 8))
    record_item(desk, staff, due_on="2026-03-08")
    (item,) = [one for one in list_due(desk).dues if one.rule_id == "R72"]
    assert item.tone == "red"


def test_a_new_record_begins_with_the_form_s_own_word(desk: Desk, staff: Staff) -> None:
    """The rule knows only a part of it."""
    due = {one.rule_id: one for one in list_due(desk).dues}
    assert due["C1"].settle.answers == {"session_type": "支部党员大会"}
    assert due["C2"].settle.answers == {"session_type": "支部委员会会议"}
    assert due["R57"].settle.answers == {}


def test_a_date_that_a_form_declares_falls_due(desk: Desk, staff: Staff) -> None:
    """Until its step is taken, which is called by its own word."""
    plan = record_entry(
        desk,
        kind="plan_item",
        answers={"year": 2026, "item": "参观基地", "due_on": "2026-03-12"},
    )
    (due,) = [one for one in list_due(desk).dues if one.rule_id == "D1"]
    assert (due.what, due.until, due.tone) == ("完成：参观基地", date(2026, 3, 12), "amber")
    assert (due.settle.step, due.settle.word) == ("complete", "完成")
    advance_entry(
        desk, record_id=plan.id, step="complete", answers={"done_on": "2026-03-11", "result": "好"}
    )
    assert "D1" not in ids(desk, date(2026, 3, 11))
    assert "D1" in ids(desk)
    assert "D1" not in ids(desk, date(2026, 3, 9))


def test_a_rule_switched_off_demands_no_more(desk: Desk, staff: Staff) -> None:
    """From its day on."""
    change_rule(desk, rule_id="C6", begins=DAY, on=False)
    assert "C6" not in ids(desk)
    assert "C6" in ids(desk, date(2026, 3, 9))


def test_mistakes_in_rules_are_told(desk: Desk) -> None:
    """The sound ones hold."""
    desk.folders.own_rules.mkdir()
    (desk.folders.own_rules / "a.toml").write_text('[[rule]]\nid = "C1"\n', encoding="utf-8")
    listed = list_due(desk)
    assert len(listed.mistakes) == 1
    assert "C1" in {one.rule_id for one in listed.dues}


def test_an_inspector_is_not_told_of_confidential_categories(desk: Desk) -> None:
    """Who works here is."""
    change_rule(desk, rule_id="R29-4", begins=DAY, on=True)
    add_person(desk, name="某某", categories=[{"category": "有苗头"}])
    assert "R29-4" in ids(desk)
    opened = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    sitting = begin_inspection(opened, who="王某某")
    found = ids(sitting)
    assert "C1" in found
    assert "R29-4" not in found
    sitting.close()
