"""Making a plan: only what was chosen, and never twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.make_plan import make_plan
from cleanedu_desktop.acts.preview_plan import preview_plan
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.undo import undo
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, on_day


def count(desk: Desk) -> int:
    """Items on record."""
    with desk.store.reading() as books:
        return books.count("plan_item")


def test_chosen_lines_of_the_rules_are_made_once(desk: Desk) -> None:
    keys = [one.key for one in preview_plan(desk, year=2027, source="rules").possible[:3]]
    made = make_plan(desk, year=2027, source="rules", keys=[*keys, keys[0]])
    assert (len(made.ids), made.skipped, count(desk)) == (3, (), 3)
    assert made.changes.kinds == {"plan_item"}
    again = make_plan(desk, year=2027, source="rules", keys=keys)
    assert (again.ids, len(again.skipped), count(desk)) == ((), 3, 3)
    assert again.skipped[0][1] == "已列入"
    undo(desk)
    assert count(desk) == 0


def test_last_year_is_taken_over_with_its_people_once(desk: Desk, staff: Staff) -> None:
    answers = {"year": 2026, "item": "开展警示教育", "due_on": "2026-06-30"}
    people = [PersonGiven(staff.head, "responsible_leader")]
    old = record_entry(desk, kind="plan_item", answers=answers, people=people)
    in_december = on_day(desk, date(2026, 12, 20))
    made = make_plan(in_december, year=2027, source="last_year", keys=[old.id])
    shown = show_entry(desk, record_id=made.ids[0])
    assert shown.whole.record.number.startswith("JH2027-")
    assert shown.whole.record.state == "planned"
    assert [tie.person_id for tie in shown.whole.people] == [staff.head]
    assert [(one.id, one.link_as) for one in shown.linked] == [(old.id, "沿用")]
    again = make_plan(in_december, year=2027, source="last_year", keys=[old.id])
    assert (again.ids, again.skipped) == ((), (("开展警示教育", "已沿用"),))


def test_the_year_after_goes_on_from_the_copy(desk: Desk) -> None:
    answers = {"year": 2026, "item": "开展警示教育", "due_on": "2026-06-30"}
    first = record_entry(desk, kind="plan_item", answers=answers)
    second = make_plan(desk, year=2027, source="last_year", keys=[first.id])
    third = make_plan(desk, year=2028, source="last_year", keys=list(second.ids))
    assert show_entry(desk, record_id=third.ids[0]).whole.record.happened_on == date(2028, 6, 30)


def test_nothing_chosen_and_lines_there_are_no_more_are_told(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="还没有选择"):
        make_plan(desk, year=2027, source="rules", keys=[])
    with pytest.raises(OfficeProblem, match="重新预览"):
        make_plan(desk, year=2027, source="rules", keys=["C1:2027-03-31", "C1:2027-03-30"])
    assert count(desk) == 0


def test_a_line_the_form_refuses_keeps_all_out(desk: Desk) -> None:
    keys = [one.key for one in preview_plan(desk, year=2027, source="rules").possible[:2]]
    main = desk.forms.main_form("plan_item")
    stricter = [replace(one, required=one.required or one.name == "budget") for one in main.fields]
    changed = replace(main, fields=tuple(stricter), version="0" * 12)
    forms = tuple(changed if one.id == main.id else one for one in desk.forms.forms)
    with pytest.raises(OfficeProblem, match="预算"):
        make_plan(
            replace(desk, forms=replace(desk.forms, forms=forms)),
            year=2027, source="rules", keys=keys,
        )  # fmt: skip
    assert count(desk) == 0
