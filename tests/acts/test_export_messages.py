"""Messages of a reminder in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_messages import export_messages
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, add_person
from tests.acts.reminders import add_reminder


def test_a_table_with_telephones(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    odd = add_person(desk, name="吴某", phone="+86 555", department="=1+1")
    reminder = add_reminder(desk, staff.head, odd)
    done = export_messages(desk, record_id=reminder, target=tmp_path / "a.csv")
    assert (done.messages, done.without_phone) == (2, 1)
    assert done.path.read_bytes().decode("utf-8-sig").split("\r\n") == [
        "序号,姓名,部门,职务,联系电话,内容",
        "1,周明远,办公室,支部书记,,本单位的话。",
        "2,吴某,'=1+1,,'+86 555,本单位的话。",
        "",
    ]


def test_text_to_copy(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    reminder = add_reminder(desk, staff.head, content="甲\n乙")
    done = export_messages(desk, record_id=reminder, target=tmp_path / "a.txt", everyone=True)
    text = done.path.read_bytes().decode("utf-8-sig")
    assert text.startswith("周明远\r\n甲\r\n乙\r\n\r\n")
    assert done.messages == 3


def test_only_tables_and_texts_and_not_for_inspectors(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    reminder = add_reminder(desk, staff.head)
    with pytest.raises(OfficeProblem, match=r"应以 \.txt 结尾"):
        export_messages(desk, record_id=reminder, target=tmp_path / "a.xlsx")
    reading = open_desk(desk.folders, clock=desk.clock, read_only=True)
    seated = sit_down(reading, user=visiting_inspector("王某"))
    with pytest.raises(OfficeProblem, match="检查模式"):
        export_messages(seated, record_id=reminder, target=tmp_path / "a.csv")
    seated.close()
    assert list(tmp_path.glob("a.*")) == []
