"""Importing a roster."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.import_people import import_people
from cleanedu_desktop.acts.list_entries import list_ids, list_rows
from cleanedu_desktop.acts.preview_people_import import preview_people_import
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import add_person
from tests.acts.statements import statements_counted

ROSTER = """某局花名册,,,,
姓 名,性别,出生年月,工号,职务
周明远,男,1975.6,001,支部书记
沈雅琴,女,1988年3月,002,科员
李䶮,男,19851003,,驾驶员
"""


def roster(tmp_path: Path, text: str = ROSTER) -> Path:
    """Write a roster as a text table."""
    file = tmp_path / "花名册.csv"
    file.write_text(text, encoding="utf-8")
    return file


def names(desk: Desk) -> list[str]:
    """Return the titles of everyone on the books, by number."""
    ids = list_ids(desk, kind="person", order_by="number", descending=False)
    return [row.title for row in list_rows(desk, kind="person", ids=ids)]


def test_all_rows_come_in_and_nobody_twice(desk: Desk, tmp_path: Path) -> None:
    file = roster(tmp_path)
    done = import_people(desk, plan=preview_people_import(desk, file=file))
    assert (done.added, done.changed, done.skipped) == (3, 0, 0)
    assert names(desk) == ["周明远", "沈雅琴", "李䶮"]
    again = preview_people_import(desk, file=file)
    assert (again.added, again.changed, again.same) == (0, 0, 3)
    done = import_people(desk, plan=again)
    assert (done.added, done.changed, done.changes.touched) == (0, 0, frozenset())
    assert len(names(desk)) == 3


def test_changed_cells_update_and_empty_ones_erase_nothing(desk: Desk, tmp_path: Path) -> None:
    import_people(desk, plan=preview_people_import(desk, file=roster(tmp_path)))
    new = roster(tmp_path, "姓名,工号,职务,学历\n沈雅琴,002,副科长,大学\n周明远,001,,\n")
    plan = preview_people_import(desk, file=new)
    assert (plan.changed, plan.same) == (1, 1)
    assert plan.lines[0].changes["post"] == ("科员", "副科长")
    done = import_people(desk, plan=plan)
    assert (done.added, done.changed) == (0, 1)
    ((_, changed),) = done.changes.touched
    record = show_entry(desk, record_id=changed).whole.record
    assert record.answers["post"] == "副科长"
    assert record.answers["birth_date"] == "1988-03"


def test_a_namesake_is_asked_about_and_never_merged(desk: Desk, tmp_path: Path) -> None:
    known = add_person(desk, name="沈雅琴", department="办公室")
    file = roster(tmp_path, "姓名,职务\n沈雅琴,科员\n")
    plan = preview_people_import(desk, file=file)
    (line,) = plan.lines
    assert (line.decision, [who for who, _ in line.candidates]) == ("ask", [known])
    left = import_people(desk, plan=plan)
    assert (left.added, left.changed, left.skipped) == (0, 0, 1)
    merged = import_people(desk, plan=plan, decisions={0: known})
    assert (merged.added, merged.changed) == (0, 1)
    assert show_entry(desk, record_id=known).whole.record.answers["post"] == "科员"


@pytest.mark.parametrize(("decision", "people"), [("new", 2), ("skip", 1)])
def test_an_asked_row_goes_as_decided(
    desk: Desk, tmp_path: Path, decision: str, people: int
) -> None:
    add_person(desk, name="沈雅琴")
    plan = preview_people_import(desk, file=roster(tmp_path, "姓名,职务\n沈雅琴,科员\n"))
    import_people(desk, plan=plan, decisions={0: decision})
    assert len(names(desk)) == people


def test_decisions_that_cannot_be_import_nothing(desk: Desk, tmp_path: Path) -> None:
    add_person(desk, name="沈雅琴")
    text = "姓名,职务\n沈雅琴,科员\n周明远,书记\n"
    plan = preview_people_import(desk, file=roster(tmp_path, text))
    with pytest.raises(OfficeProblem, match="不需要人工确认"):
        import_people(desk, plan=plan, decisions={1: "new"})
    with pytest.raises(OfficeProblem, match="查无此人"):
        import_people(desk, plan=plan, decisions={0: "查无此人"})
    assert names(desk) == ["沈雅琴"]


def test_a_preview_that_went_stale_imports_nothing(desk: Desk, tmp_path: Path) -> None:
    file = roster(tmp_path)
    plan = preview_people_import(desk, file=file)
    roster(tmp_path, ROSTER + "别人,男,1990,004,科员\n")
    with pytest.raises(OfficeProblem, match="有了变化"):
        import_people(desk, plan=plan)
    roster(tmp_path)
    person = add_person(desk, name="周明远", staff_number="001")
    with pytest.raises(OfficeProblem, match="有了变化"):
        import_people(desk, plan=plan)
    assert names(desk) == ["周明远"]
    correct_entry(desk, record_id=person, answers={"post": "书记"})


def test_progress_is_told(desk: Desk, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    plan = preview_people_import(desk, file=roster(tmp_path))
    import_people(desk, plan=plan, progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_stopping_half_way_imports_nothing(desk: Desk, tmp_path: Path) -> None:
    class Stopped(Exception):
        """Somebody pressed cancel."""

    def stop(done: int, _of: int) -> None:
        if done == 2:
            raise Stopped

    plan = preview_people_import(desk, file=roster(tmp_path))
    with pytest.raises(Stopped):
        import_people(desk, plan=plan, progress=stop)
    assert names(desk) == []
    import_people(desk, plan=plan)
    assert len(names(desk)) == 3


def test_the_work_does_not_grow_with_every_row(desk: Desk, tmp_path: Path) -> None:
    counts = []
    for first, many in ((0, 20), (100, 200)):
        rows = "".join(f"周{n},{n}\n" for n in range(first, first + many))
        file = roster(tmp_path, "姓名,工号\n" + rows)
        with statements_counted() as seen:
            assert import_people(desk, plan=preview_people_import(desk, file=file)).added == many
        counts.append(len(seen))
    assert counts[1] < counts[0] + 20
    with desk.store.reading() as books:
        numbers = [person.number for person in books.persons()]
    assert numbers == [f"R2026-{n:04}" for n in range(1, 221)]
