"""The month in the window."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.calendar_page import CalendarPage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def calendar_of(window: MainWindow, qtbot: QtBot) -> CalendarPage:
    """The page, loaded."""
    window.go("calendar")
    page = window.page("calendar")
    assert isinstance(page, CalendarPage)
    idle(qtbot, window.work)
    return page


def press(page: CalendarPage, name: str) -> None:
    """Press the button of that accessible name."""
    next(one for one in buttons(page) if one.accessibleName() == name).click()


def test_today_with_what_is_due_beside(window: MainWindow, qtbot: QtBot) -> None:
    page = calendar_of(window, qtbot)
    assert page.words.text() == "2026年6月"
    assert page.grid.day() == date(2026, 6, 15)
    assert "补学" in "".join(one.text() for one in buttons(page.day))
    assert "国务院办公厅" in page.told.text()


def test_months_turn_over_the_years_and_back_to_today(window: MainWindow, qtbot: QtBot) -> None:
    page = calendar_of(window, qtbot)
    for _ in range(7):
        page.turn(1)
    idle(qtbot, window.work)
    assert page.words.text() == "2027年1月"
    assert "没有 2027 年的放假调休表" in page.told.text()
    page.turn(-1)
    idle(qtbot, window.work)
    assert page.words.text() == "2026年12月"
    press(page, "今天")
    idle(qtbot, window.work)
    assert page.grid.day() == date(2026, 6, 15)


def test_a_planned_day_appears_when_it_is_recorded(window: MainWindow, qtbot: QtBot) -> None:
    page = calendar_of(window, qtbot)
    answers = {"year": 2026, "item": "开展谈话", "due_on": "2026-06-30", "planned_on": "2026-06-24"}
    window.work.act(record_entry, kind="plan_item", answers=answers)
    idle(qtbot, window.work)
    page.grid.want(date(2026, 6, 24))
    page.enter()
    idle(qtbot, window.work)
    assert "开展谈话" in words_on(page.day)


def test_the_list_of_the_month_by_wish_or_where_there_is_no_room(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = calendar_of(window, qtbot)
    assert page.stack.currentWidget() is page.wide
    press(page, "按列表显示")
    assert page.stack.currentWidget() is page.agenda
    assert "端午节" in words_on(page.agenda)
    press(page, "按列表显示")
    assert page.stack.currentWidget() is page.wide
    alone = CalendarPage(window.work, window.routes)
    qtbot.addWidget(alone)
    alone.show()
    alone.resize(700, 600)
    assert alone.stack.currentWidget() is alone.agenda and not alone.as_list.isVisible()


def test_it_is_printed_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    page = calendar_of(window, qtbot)
    page.print()
    idle(qtbot, window.work)
    qtbot.waitUntil(lambda: page.printer.preview is not None)
    assert page.printer.preview is not None
    assert "工作日历" in page.printer.preview.pdf.name
    page.printer.preview.close()
