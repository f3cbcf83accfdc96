"""An amendment leaves the record as it is, and is seen wherever the record is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cleanedu_desktop.acts.amend_entry import amend_entry
from cleanedu_desktop.acts.close_year import close_year
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.filled_sheets import ToPrint, filled_sheets
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.show_sheet import show_sheet
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import SIGNED_COPY
from tests.acts.office import Staff, on_day, record_talk
from tests.store.test_attachment_books import attachment


@pytest.fixture
def talk(desk: Desk, staff: Staff) -> str:
    """A signed talk."""
    talk = record_talk(desk, staff).id
    with desk.store.writing("attach_files") as books:
        books.add_attachments([replace(attachment(talk, 0), role=SIGNED_COPY)])
    return talk


def test_it_stands_on_the_record_and_on_every_paper(desk: Desk, talk: str) -> None:
    later = on_day(desk, date(2027, 1, 12))
    close_year(later, year=2026, anyway=True)
    amend_entry(later, record_id=talk, words="地点应为二楼会议室。", reason="笔误")
    shown = show_entry(later, record_id=talk)
    assert shown.closed and [one.made_by for one in shown.amendments] == ["文书"]
    assert shown.whole.record.answers["place"] == "三楼谈话室"
    said = "更正说明（2027年1月12日）：地点应为二楼会议室。原因：笔误。文书"
    assert said in show_sheet(later, record_id=talk).note
    (sheet,) = filled_sheets(later, ToPrint(form_id="talk", record_ids=[talk])).sheets
    assert said in sheet.note and "更正说明" in sheet.note_again
    amend_entry(later, record_id=talk, words="时间应为上午10时", reason="笔误")
    assert [one.position for one in show_entry(later, record_id=talk).amendments] == [0, 1]


def test_what_can_be_corrected_is_not_amended(desk: Desk, talk: str) -> None:
    with pytest.raises(OfficeProblem, match="可以直接更正"):
        amend_entry(desk, record_id=talk, words="地点应为二楼", reason="笔误")
    for words, reason in (("", "笔误"), ("地点", " "), ("长" * 1001, "笔误")):
        with pytest.raises(OfficeProblem, match="没有保存"):
            amend_entry(desk, record_id=talk, words=words, reason=reason)
