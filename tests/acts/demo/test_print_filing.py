"""Printing the year's filing."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.demo.print_filing import print_filing
from cleanedu_desktop.acts.desk import Desk
from tests.acts.office import Staff, record_item, record_session, record_talk


def test_every_form_with_something_to_show_is_a_file(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    record_session(desk, staff)
    record_item(desk, staff)
    record_talk(desk, staff, starts_at="2025-03-01T09:00")
    told: list[str] = []
    printed = print_filing(
        desk, tmp_path, year=2026, progress=lambda what, done, of: told.append(f"{what}{done}/{of}")
    )
    names = {str(one.path.relative_to(tmp_path)) for one in printed}
    assert names == {
        "人员登记表/2026年人员登记表.pdf",
        "学习教育（会议）记录/2026年学习教育（会议）记录.pdf",
        "学习教育（会议）记录/2026年签到表.pdf",
        "问题整改登记表/2026年问题整改登记表.pdf",
        "问题整改登记表/2026年问题整改台账.pdf",
        "问题整改登记表/2026年问题清单.pdf",
        "问题整改登记表/2026年任务清单.pdf",
        "问题整改登记表/2026年责任清单.pdf",
    }
    assert all(one.path.exists() for one in printed)
    forms = len(desk.forms.forms)
    assert told[-1] == f"打印{forms}/{forms}"


def test_only_what_is_missing_is_printed_again(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_session(desk, staff)
    first = print_filing(desk, tmp_path, year=2026)
    gone = first[-1].path
    gone.unlink()
    again = print_filing(desk, tmp_path, year=2026, only_missing=True)
    assert [one.path for one in again] == [gone]
