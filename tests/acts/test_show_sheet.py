"""Showing the sheet of an entry."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.show_sheet import show_sheet
from tests.acts.office import Staff, record_talk


def test_it_is_what_its_own_form_prints(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    sheet = show_sheet(desk, record_id=talk.number)
    assert (sheet.form_id, sheet.title) == ("talk", "廉政谈话记录表")
    assert sheet.number == talk.number
    assert sheet.office_name == "示例局机关党支部"
    assert "公务接待" in repr(sheet.blocks)
