"""Attendance from a filled sign-in sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_sign_in import export_sign_in
from cleanedu_desktop.acts.import_sign_in import import_sign_in
from cleanedu_desktop.acts.preview_sign_in import preview_sign_in
from cleanedu_desktop.acts.record_entry import EntryRecorded
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, add_person, record_session
from tests.acts.workbooks import HEAD, fill


@pytest.fixture
def session(desk: Desk, staff: Staff) -> EntryRecorded:
    return record_session(desk, staff)


@pytest.fixture
def sheet(desk: Desk, session: EntryRecorded, tmp_path: Path) -> Path:
    return export_sign_in(desk, record_id=session.id, target=tmp_path / "签到.xlsx").path


def change(file: Path, row: int, **cells: Any) -> None:
    """Fill cells of the row of a person, from 1."""
    book = openpyxl.load_workbook(file)
    made = book.worksheets[0]
    head = {cell.value: place for place, cell in enumerate(made[HEAD], start=1)}
    for label, value in cells.items():
        made.cell(HEAD + row, head[label]).value = value
    book.save(file)


def test_what_was_filled_in_becomes_the_attendance(
    desk: Desk, staff: Staff, session: EntryRecorded, sheet: Path
) -> None:
    new = add_person(desk, name="吴新")
    change(sheet, 2, 到会情况="缺席", 原因="未请假")
    change(sheet, 3, 到会情况="到会", 原因=None)
    fill(sheet, {"姓名": "吴新", "到会情况": "到会"})
    plan = preview_sign_in(desk, record_id=session.id, file=sheet)
    assert [(one.name, one.before, one.after) for one in plan.lines] == [
        ("周明远", "到会", "到会"),
        ("沈雅琴", "到会", "缺席"),
        ("李䶮", "请假", "到会"),
        ("吴新", "", "到会"),
    ]
    done = import_sign_in(desk, record_id=session.number, file=sheet)
    assert (done.changed, done.present, done.absent, done.on_leave) == (3, 3, 1, 0)
    whole = show_entry(desk, record_id=session.id).whole
    ties = {tie.person_id: tie for tie in whole.in_role("attendee")}
    assert ties[staff.clerk].presence == "absent"
    assert ties[staff.clerk].reason == "未请假"
    assert ties[new].presence == "present"
    assert [tie.person_id for tie in whole.in_role("host")] == [staff.head]
    assert import_sign_in(desk, record_id=session.id, file=sheet).changed == 0


def test_who_is_not_on_the_sheet_stays(
    desk: Desk, staff: Staff, session: EntryRecorded, sheet: Path
) -> None:
    change(sheet, 3, 序号=None, 姓名=None, 部门=None, 职务=None, 到会情况=None, 原因=None,
           人员编号=None, 会议编号=None)  # fmt: skip
    done = import_sign_in(desk, record_id=session.id, file=sheet)
    assert (done.present, done.on_leave) == (2, 1)


def test_wrong_cells_are_told_and_nothing_changes(
    desk: Desk, staff: Staff, session: EntryRecorded, sheet: Path
) -> None:
    other = record_session(desk, staff, starts_at="2026-03-10T09:00", ends_at="2026-03-10T10:00")
    with pytest.raises(OfficeProblem, match="3 处要先改正") as caught:
        import_sign_in(desk, record_id=other.id, file=sheet)
    assert "不是 X2026-0002 的" in caught.value.details[0]
    change(sheet, 1, 到会情况="来了")
    change(sheet, 2, 到会情况=None)
    change(sheet, 3, 人员编号=None, 姓名="查无此人")
    plan = preview_sign_in(desk, record_id=session.id, file=sheet)
    assert [error.row for error in plan.errors] == [4, 5, 6]
    with pytest.raises(OfficeProblem, match="3 处要先改正"):
        import_sign_in(desk, record_id=session.id, file=sheet)
