"""What an import would do, within books that are open."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.entries_plan import EntriesPlanner, mark_of, own_people
from cleanedu_desktop.acts.export_template import export_template
from cleanedu_desktop.acts.preview_import import form_to_import, read_book
from tests.acts.office import Staff, record_talk
from tests.acts.test_preview_import import TALK
from tests.acts.workbooks import fill


def test_progress_is_told_and_what_is_there_is_known(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    talk = record_talk(desk, staff, place="三楼", content="公务接待")
    file = export_template(desk, kind="talk", target=tmp_path / "a.xlsx").path
    fill(file, TALK, TALK | {"编号": talk.number})
    told: list[tuple[int, int]] = []
    form = form_to_import(desk, "talk")
    with desk.store.reading() as books:
        planner = EntriesPlanner(desk, books, form, read_book(form, file), who={})
        plan = planner.plan(progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
    assert [line.decision for line in plan.lines] == ["same", "same"]
    assert talk.number in plan.lines[0].reason


def test_marks_tell_contents_apart(desk: Desk, staff: Staff) -> None:
    first, second = record_talk(desk, staff), record_talk(desk, staff, place="五楼")
    with desk.store.reading() as books:
        wholes = [own_people(one) for one in books.wholes([first.id, second.id])]
    marks = {mark_of(one, one.record.answers) for one in wholes}
    assert len(marks) == 2
