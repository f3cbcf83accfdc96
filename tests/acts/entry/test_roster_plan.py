"""Working out what importing a roster would do."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.roster_plan import plan_import
from cleanedu_desktop.acts.entry.surroundings import office_standards
from cleanedu_desktop.acts.import_plan import ImportLine, PeopleImportPlan
from cleanedu_desktop.exchange.roster import Roster, RosterRow
from cleanedu_desktop.rules.finding import Surroundings
from tests.acts.office import DAY, Staff


def plan(desk: Desk, *rows: dict[str, str]) -> PeopleImportPlan:
    """Plan the import of rows with these answers."""
    roster = Roster(Path("r.xlsx"), unknown_columns=["血型"])
    for number, answers in enumerate(rows, start=3):
        columns = dict.fromkeys(answers, "B")
        roster.rows.append(RosterRow("表一", number, dict(answers), columns))
    known = Surroundings(today=DAY, standards=office_standards(desk))
    with desk.store.reading() as books:
        return plan_import(desk, books, roster, known)


def line(desk: Desk, **answers: str) -> ImportLine:
    """Return the only line of a plan."""
    return plan(desk, answers).lines[0]


def test_each_row_has_its_place_and_decision(desk: Desk, staff: Staff) -> None:
    made = plan(
        desk,
        {"name": "新来的", "staff_number": "9"},
        {"name": "李䶮", "birth_date": "1985-10", "post": "驾驶员"},
        {"name": "沈雅琴"},
    )
    assert [one.label for one in made.lines] == ["表一 第3行", "表一 第4行", "表一 第5行"]
    assert [one.decision for one in made.lines] == ["add", "update", "ask"]
    assert made.lines[1].person_id == staff.driver
    assert made.lines[1].changes == {"post": (None, "驾驶员")}
    assert made.lines[2].candidates[0][0] == staff.clerk
    assert made.notes == ["“血型”这一列没有读入。"]
    assert (made.added, made.changed, made.asked) == (1, 1, 1)


def test_what_the_form_or_the_checks_refuse_becomes_a_doubt(desk: Desk) -> None:
    made = plan(desk, {"name": "新来的", "birth_date": "2099-01", "sex": "不明"})
    assert made.lines[0].answers == {"name": "新来的"}
    assert sorted((one.column, one.shown) for one in made.doubts) == [
        ("B", "2099-01"),
        ("B", "不明"),
    ]
    assert all(one.reason.endswith("没有读入") for one in made.doubts)


def test_a_row_without_a_name_is_skipped(desk: Desk) -> None:
    assert line(desk, post="科员").decision == "skip"
