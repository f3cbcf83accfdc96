"""The sign-in sheet of a session as a workbook."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_sign_in import export_sign_in
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_session, record_talk
from tests.acts.workbooks import rows_of


def test_who_is_expected_stands_on_it(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    session = record_session(desk, staff)
    done = export_sign_in(desk, record_id=session.number, target=tmp_path / "签到.xlsx")
    assert done.records == 3
    rows = rows_of(done.path)
    assert [row["姓名"] for row in rows] == ["周明远", "沈雅琴", "李䶮"]
    assert [row["到会情况"] for row in rows] == ["到会", "到会", "请假"]
    assert rows[2]["原因"] == "出车"
    assert {row["会议编号"] for row in rows} == {session.number}


def test_records_without_attendance_have_none(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    talk = record_talk(desk, staff)
    with pytest.raises(OfficeProblem, match="不登记到会情况"):
        export_sign_in(desk, record_id=talk.id, target=tmp_path / "a.xlsx")
