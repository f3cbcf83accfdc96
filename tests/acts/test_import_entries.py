"""Filled workbooks imported: all or nothing, and not twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_list import export_list
from cleanedu_desktop.acts.export_template import export_template
from cleanedu_desktop.acts.import_entries import import_entries
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.undo import undo
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_item, record_session, record_talk
from tests.acts.test_preview_import import TALK
from tests.acts.workbooks import fill


@pytest.fixture
def template(desk: Desk, tmp_path: Path) -> Path:
    return export_template(desk, kind="talk", target=tmp_path / "谈话.xlsx").path


def test_rows_become_records_once(desk: Desk, staff: Staff, template: Path) -> None:
    fill(template, TALK, TALK | {"谈话地点": "二楼"}, TALK)
    done = import_entries(desk, kind="talk", file=template)
    assert (done.added, done.same) == (2, 1)
    assert done.numbers == ("T2026-0001", "T2026-0002")
    shown = show_entry(desk, record_id="T2026-0001").whole
    assert shown.record.answers["starts_at"] == "2026-03-09T09:00"
    assert [tie.person_id for tie in shown.in_role("talkee")] == [staff.clerk]
    again = import_entries(desk, kind="talk", file=template)
    assert (again.added, again.same) == (0, 3)
    assert desk.store.check().sound
    undo(desk)
    with desk.store.reading() as books:
        assert books.record_ids("talk") == []


def test_one_wrong_cell_keeps_everything_out(desk: Desk, staff: Staff, template: Path) -> None:
    fill(template, TALK, TALK | {"谈话对象": "查无此人"})
    with pytest.raises(OfficeProblem, match="1 处要先改正，一条也没有写入") as caught:
        import_entries(desk, kind="talk", file=template)
    assert "查无此人" in caught.value.details[0]
    with desk.store.reading() as books:
        assert books.record_ids("talk") == []


def test_an_empty_template_is_told(desk: Desk, template: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有填写任何一条"):
        import_entries(desk, kind="talk", file=template)


def test_what_was_exported_comes_back_as_it_was(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    """Into an office that has it: known. Withdrawn first: the same answers and people again."""
    materials = [{"title": "准则", "kind": "党章党规"}, {"title": "=条例"}]
    session = record_session(desk, staff, materials=materials, study_hours=1.5)
    talk = record_talk(desk, staff, content="第一段。\n第二段 _x0041_。")
    item = record_item(desk, staff, measures=[{"measure": "补登", "due_on": "2026-04-01"}])
    for kind, kept in (("study_session", session), ("talk", talk), ("rectification", item)):
        file = tmp_path / f"{kind}.xlsx"
        export_list(desk, kind=kind, target=file)
        assert import_entries(desk, kind=kind, file=file).same == 1
        whole = show_entry(desk, record_id=kept.id).whole
        withdraw_entry(desk, record_id=kept.id, reason="测试")
        _without_number(file)
        done = import_entries(desk, kind=kind, file=file)
        (number,) = done.numbers
        again = show_entry(desk, record_id=number).whole
        assert again.record.answers == whole.record.answers
        assert people(again) == people(whole)


def people(whole) -> set[tuple[str, str, str | None, str | None]]:  # type: ignore[no-untyped-def]
    return {(tie.role, tie.person_id, tie.presence, tie.reason) for tie in whole.people}


def _without_number(file: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(file)
    head = {cell.value: at for at, cell in enumerate(book.worksheets[0][3], start=1)}
    book.worksheets[0].cell(4, head["编号"]).value = None
    book.save(file)
