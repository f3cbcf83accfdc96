"""The month in weeks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.rules.calendar_month import CalendarDay, CalendarEntry, days_shown
from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.widgets.month_grid import Mark, MonthGrid, spoken

TODAY = date(2026, 6, 15)


def entry(day: date, title: str = "集中学习 · 准则", what: str = "held") -> CalendarEntry:
    """Something on a day."""
    return CalendarEntry(
        day=day, what=what, title=title, detail="", tone="green", kind="study_session",
        record_id="r",
    )  # fmt: skip


def days(year: int = 2026, month: int = 6, entries: int = 1) -> list[CalendarDay]:
    """A month with entries on its 12th and a holiday on its 19th."""
    return [
        CalendarDay(
            day=day,
            in_month=day.month == month,
            is_worked=day.weekday() < 5,
            change="off" if day.day == 19 else "work" if day.day == 20 else "",
            entries=tuple(entry(day) for _ in range(entries)) if day.day == 12 else (),
        )
        for day in days_shown(year, month)
    ]


def shown_grid(qtbot: QtBot, entries: int = 1) -> MonthGrid:
    """A grid on the screen."""
    grid = MonthGrid()
    qtbot.addWidget(grid)
    grid.resize(900, 600)
    grid.show()
    grid.show_days(days(entries=entries), TODAY)
    return grid


def test_the_cursor_begins_today_and_arrows_move_it(qtbot: QtBot) -> None:
    grid = shown_grid(qtbot)
    assert grid.day() == TODAY
    chosen: list[date] = []
    grid.chosen.connect(chosen.append)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert chosen == [date(2026, 6, 8), date(2026, 6, 9)]
    opened: list[date] = []
    grid.opened.connect(opened.append)
    grid.itemActivated.emit(grid.currentItem())
    assert opened == [grid.day()]


def test_another_month_keeps_the_day_wanted(qtbot: QtBot) -> None:
    grid = shown_grid(qtbot)
    grid.want(date(2026, 7, 20))
    grid.show_days(days(month=7), TODAY)
    assert grid.day() == date(2026, 7, 20)
    grid.show_days(days(month=9), TODAY)
    assert grid.day() == date(2026, 9, 1)


def test_each_day_is_told_in_words() -> None:
    told = {one.day.day: spoken(one) for one in days() if one.in_month}
    assert told[12] == "2026年6月12日 星期五，1 项：集中学习 · 准则"
    assert told[19] == "2026年6月19日 星期五，放假，0 项"
    assert "调休上班" in told[20]


def test_the_grid_says_them_to_readers(qtbot: QtBot) -> None:
    grid = shown_grid(qtbot)
    first = grid.model().index(0, 0)
    assert "星期一" in str(first.data(Qt.ItemDataRole.AccessibleTextRole))


def faint_pixels(grid: MonthGrid) -> int:
    """How much is written faintly on the 12th."""
    item = grid.item(1, 4)
    assert item is not None
    grid.grab()
    image = grid.viewport().grab(grid.visualItemRect(item)).toImage()
    faint = QColor(COLOURS["faint"]).name()
    return sum(
        QColor(image.pixel(x, y)).name() == faint
        for x in range(image.width())
        for y in range(image.height())
    )


def test_a_full_day_says_how_many_more(qtbot: QtBot) -> None:
    assert faint_pixels(shown_grid(qtbot)) == 0
    assert faint_pixels(shown_grid(qtbot, entries=30)) > 0


def test_marks_differ_by_shape(qtbot: QtBot) -> None:
    pictures = []
    for what in ("due", "node", "planned", "held"):
        mark = Mark(what, "red")
        qtbot.addWidget(mark)
        pictures.append(mark.grab().toImage())
    assert all(a != b for at, a in enumerate(pictures) for b in pictures[at + 1 :])
