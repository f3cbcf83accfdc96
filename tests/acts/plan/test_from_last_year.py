"""The lines last year gives."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.plan.from_last_year import (
    TAKEN_OVER,
    a_year_later,
    lines_from_last_year,
)
from cleanedu_desktop.acts.plan.plan_line import PlanLine
from cleanedu_desktop.acts.record_entry import record_entry
from tests.acts.office import Staff

LETTER = {
    "party_a": "示例局党委", "year": 2026, "level": "支部—岗位", "dated_on": "2026-03-05",
    "term": "2026年1月至12月",
}  # fmt: skip


def item(desk: Desk, words: str, *people: PersonGiven, **answers: Any) -> str:
    """An item of 2026."""
    given = {"year": 2026, "item": words, "due_on": "2026-06-30"} | answers
    return record_entry(desk, kind="plan_item", answers=given, people=people).id


def lines(desk: Desk, year: int = 2027) -> list[PlanLine]:
    """What is taken over."""
    with desk.store.reading() as books:
        return lines_from_last_year(desk, books, year)


@pytest.mark.parametrize(
    ("day", "year", "later"),
    [
        (date(2027, 2, 28), 2028, date(2028, 2, 29)),
        (date(2028, 2, 29), 2029, date(2029, 2, 28)),
        (date(2026, 6, 15), 2027, date(2027, 6, 15)),
        (date(2027, 2, 27), 2028, date(2028, 2, 27)),
    ],
)
def test_the_end_of_a_month_stays_its_end(day: date, year: int, later: date) -> None:
    assert a_year_later(day, year) == later


def test_an_item_comes_a_year_later_with_who_is_still_there(desk: Desk, staff: Staff) -> None:
    people = (
        PersonGiven(staff.head, "responsible_leader"),
        PersonGiven(staff.driver, "responsible_person"),
    )
    made = item(
        desk, "2026年第一次党课", *people, planned_on="2026-05-20", campaign="专项教育",
        origin="临时增加", budget="100",
    )  # fmt: skip
    moved = {"moved_out_on": "2026-03-01"}
    advance_entry(desk, record_id=staff.driver, step="move_out", answers=moved)
    (line,) = lines(desk)
    assert (line.title, line.due_on) == ("2027年第一次党课", date(2027, 6, 30))
    assert line.answers["planned_on"] == "2027-05-20"
    assert (line.answers["year"], line.answers["origin"]) == (2027, "年初计划")
    assert line.answers["budget"] and "campaign" not in line.answers
    assert line.people == (PersonGiven(staff.head, "responsible_leader"),)
    assert line.warnings == ("李䶮已不在册，没有沿用",)
    assert line.links == (LinkGiven(made, TAKEN_OVER),)
    assert lines(desk, 2028) == []


def test_dropped_items_and_those_there_already_are_left_out(desk: Desk) -> None:
    dropped = item(desk, "不办的事")
    given = {"dropped_on": "2026-03-02", "reason": "撤销"}
    advance_entry(desk, record_id=dropped, step="drop", answers=given)
    taken = item(desk, "沿用过的事")
    item(desk, "同样的事")
    later = {"year": 2027, "due_on": "2027-06-30"}
    record_entry(
        desk, kind="plan_item", answers=later | {"item": "改了说法的事"},
        links=[LinkGiven(taken, TAKEN_OVER)],
    )  # fmt: skip
    record_entry(desk, kind="plan_item", answers=later | {"item": "同样的事"})
    found = {one.title: one.left_out for one in lines(desk)}
    assert found == {"不办的事": "上年不再办理", "沿用过的事": "已沿用", "同样的事": "已列入"}


def test_letters_are_signed_anew_by_whoever_is_there(desk: Desk, staff: Staff) -> None:
    for one in (staff.clerk, staff.driver):
        people = [PersonGiven(one, "responsible")]
        record_entry(desk, kind="responsibility_letter", answers=LETTER, people=people)
    moved = {"moved_out_on": "2026-03-01"}
    advance_entry(desk, record_id=staff.driver, step="move_out", answers=moved)
    stays, gone = lines(desk)
    assert (stays.left_out, gone.left_out) == ("", "李䶮已不在册")
    assert stays.answers["dated_on"] == "2027-03-05" and "term" not in stays.answers
