"""Search in everything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.search_page import SearchPage, marked
from tests.ui.conftest import idle
from tests.ui.driving import words_on


def test_found_words_are_set_off_and_never_markup() -> None:
    """Whatever is written in a record."""
    assert marked("<b>作风</b>", "作风").count("<span") == 1
    assert marked("<b>", "作风") == "&lt;b&gt;"


def test_kinds_are_told_apart_and_nothing_found_is_said(window: MainWindow, qtbot: QtBot) -> None:
    """Two characters are enough."""
    window.search("廉洁")
    page = window.page("search")
    assert isinstance(page, SearchPage)
    idle(qtbot, window.work)
    assert "学习教育" in words_on(page)
    window.search("没有这样的词")
    idle(qtbot, window.work)
    assert "没有找到" in words_on(page)
    before = window.stack.currentWidget()
    window.go("talk")
    window.search("")
    assert window.stack.currentWidget() is not before


def test_groups_are_gone_through_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    """Down from the box to the first thing found, on to the next, Enter opens it."""
    window.search("王某甲")
    page = window.page("search")
    assert isinstance(page, SearchPage)
    idle(qtbot, window.work)
    assert words_on(page).count("人员") > 0
    assert len(page.links) > 1
    window.top.went_down.emit()
    assert window.focusWidget() is page.links[0]
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert window.focusWidget() is page.links[1]
    QTest.keyClick(page, Qt.Key.Key_Up)
    with qtbot.waitSignal(page.routes.to_record) as gone:
        QTest.keyClick(page, Qt.Key.Key_Return)
    assert gone.args[0] == "person"
