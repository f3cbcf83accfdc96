"""The report of a year, on disk."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.write_report import figures_for_report, write_report
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, Staff, fixed_clock, on_day, record_talk

WORDS = {"year": 2026, "period": "全年", "written_on": "2026-03-10", "addressee": "县纪委"}


def test_figures_and_the_office_s_own_words_are_in_the_pdf(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    """Charts and rules as annexes."""
    record_talk(desk, staff)
    own = record_entry(desk, kind="year_report", answers=WORDS | {"analysis": "新情况是甲。"})
    made = write_report(desk, year=2026, target=tmp_path / "报告.pdf")
    text = read_text(made.path)
    assert made.own_record == own.id
    assert made.pages >= 3
    for words in ("登记廉政谈话1次", "新情况是甲。", "县纪委：", "附件1", "附件2"):
        assert words in text


def test_a_half_year_has_words_of_its_own(desk: Desk, tmp_path: Path) -> None:
    """Those of the year are not taken for it; the latest record counts."""
    record_entry(desk, kind="year_report", answers=WORDS)
    assert figures_for_report(desk, year=2026, half=1).own_record == ""
    half = WORDS | {"period": "上半年"}
    record_entry(desk, kind="year_report", answers=half | {"problems": "旧的"})
    later = record_entry(desk, kind="year_report", answers=half | {"problems": "新的"})
    made = write_report(desk, year=2026, half=1, target=tmp_path / "a.pdf")
    assert made.own_record == later.id
    text = read_text(made.path)
    assert "新的" in text
    assert "旧的" not in text


def test_a_word_document_has_the_same(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    """Where the name asks for one; charts are tables there."""
    record_talk(desk, staff)
    made = write_report(desk, year=2026, target=tmp_path / "a.docx", draft=True)
    assert made.pages == 0
    with zipfile.ZipFile(made.path) as package:
        body = package.read("word/document.xml").decode()
    assert "提醒谈话" in body
    assert "w:tbl" in body


def test_what_is_to_come_has_no_report(desk: Desk, tmp_path: Path) -> None:
    """Nothing is written."""
    for year, half, words in ((2027, 0, "2027 年还没有到"), (2026, 2, "2026 年下半年还没有到")):
        with pytest.raises(OfficeProblem, match=words):
            write_report(desk, year=year, half=half, target=tmp_path / "a.pdf")
    assert not [*tmp_path.glob("*.pdf")]
    assert figures_for_report(on_day(desk, date(2026, 7, 1)), year=2026, half=2).charts


def test_an_inspector_prints_with_his_name_and_has_no_word_copy(desk: Desk, tmp_path: Path) -> None:
    """As of any paper."""
    desk.close()
    opened = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    sitting = begin_inspection(opened, who="王某某")
    made = write_report(sitting, year=2026, target=tmp_path / "a.pdf")
    assert "王某某" in read_text(made.path)
    with pytest.raises(OfficeProblem, match="Word"):
        write_report(sitting, year=2026, target=tmp_path / "a.docx")
    sitting.close()
