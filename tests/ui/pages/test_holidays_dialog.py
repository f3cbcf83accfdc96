"""Asking for a year's holidays."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.holidays_dialog import HolidaysDialog
from cleanedu_desktop.ui.pages.nodes_page import NodesPage
from tests.ui.conftest import idle
from tests.ui.driving import words_on


def test_a_table_is_entered_and_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    window.go("nodes")
    page = window.page("nodes")
    assert isinstance(page, NodesPage)
    idle(qtbot, window.work)
    page.turn(1)
    idle(qtbot, window.work)
    assert "没有 2027 年的放假调休表" in words_on(page)
    page.open_holidays()
    made = page.dialog
    assert isinstance(made, HolidaysDialog)
    assert not made.back.isVisibleTo(made)
    made.off.edit.setPlainText("2月30日")
    made.save()
    idle(qtbot, window.work)
    assert "不是日期" in made.banner.words.text()
    made.off.edit.setPlainText("10月1日至7日")
    made.work_days.edit.setPlainText("10月9日")
    made.citation.edit.setPlainText("样张通知")
    made.save()
    qtbot.waitUntil(lambda: "放假和调休：样张通知" in words_on(page))
    page.open_holidays()
    again = page.dialog
    assert isinstance(again, HolidaysDialog)
    assert again.off.edit.toPlainText() == "10月1日至10月7日"
    again.restore()
    qtbot.waitUntil(lambda: "没有 2027 年的放假调休表" in words_on(page))
