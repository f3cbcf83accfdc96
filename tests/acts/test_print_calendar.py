"""A month on paper."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_calendar import MOST_EACH, print_calendar
from cleanedu_desktop.printing.read_text import read_text
from tests.acts.office import DAY, Staff, fixed_clock, record_session, record_talk


def words_of(file: Path) -> str:
    """The words of a PDF."""
    return "".join(read_text(file).split())


def test_a_month_on_one_sheet_with_its_marks(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_session(desk, staff)
    printed = print_calendar(desk, year=2026, month=3, target=tmp_path / "三月.pdf")
    text = words_of(printed.path)
    assert printed.pages == 1
    for expected in (
        "2026年3月工作日历",
        "星期日",
        "●集中学习·学习…",
        "示例局机关党支部",
    ):
        assert expected in text, expected


def test_holidays_and_worked_weekends_are_marked(desk: Desk, tmp_path: Path) -> None:
    text = words_of(print_calendar(desk, year=2026, month=5, target=tmp_path / "a.pdf").path)
    assert "1休" in text and "9班" in text


def test_a_full_day_says_how_much_more_there_is(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    for number in range(MOST_EACH + 3):
        record_talk(desk, staff, starts_at=f"2026-03-09T{8 + number:02d}:00")
    text = words_of(print_calendar(desk, year=2026, month=3, target=tmp_path / "a.pdf").path)
    assert text.count("●提醒谈话") == MOST_EACH and "另有3项" in text


def test_an_inspectors_print_says_for_whom(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_talk(desk, staff)
    desk.store.close()
    only_read = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    inspected = begin_inspection(only_read, who="县纪委 王某某")
    printed = print_calendar(inspected, year=2026, month=3, target=tmp_path / "a.pdf")
    assert "检查专用" in words_of(printed.path)
    inspected.close()
