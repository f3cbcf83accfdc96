"""Ctrl+Z says what it would take back, asks, and does it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from tests.ui.conftest import idle
from tests.ui.driving import press, question


def talks(window: MainWindow, qtbot: QtBot) -> KindPage:
    """The list of talks."""
    window.go("talk")
    page = window.page("talk")
    assert isinstance(page, KindPage)
    idle(qtbot, window.work)
    return page


def withdraw_first(window: MainWindow, qtbot: QtBot) -> str:
    """Withdraw the talk of the list and return its id."""
    page = talks(window, qtbot)
    record_id = page.list.model.ids[0]
    window.work.act(withdraw_entry, record_id=record_id, reason="重复登记")
    idle(qtbot, window.work)
    assert page.list.model.ids == []
    return record_id


def test_the_last_operation_is_told_and_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    record_id = withdraw_first(window, qtbot)
    undo = QKeySequence(QKeySequence.StandardKey.Undo)
    (keys,) = [one for one in window.findChildren(QShortcut) if one.key() == undo]
    keys.activated.emit()
    idle(qtbot, window.work)
    box = question(window)
    assert "撤回 T2026-0001" in box.informativeText()
    assert "文书" in box.informativeText()
    press(box, "撤销")
    idle(qtbot, window.work)
    assert talks(window, qtbot).list.model.ids == [record_id]
    assert window.banner.words.text().startswith("已撤销：撤回 T2026-0001")


def test_no_is_no(window: MainWindow, qtbot: QtBot) -> None:
    withdraw_first(window, qtbot)
    window.routes.to_undo.emit("")
    idle(qtbot, window.work)
    press(question(window), "取消")
    idle(qtbot, window.work)
    assert talks(window, qtbot).list.model.ids == []


def test_what_cannot_be_undone_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.routes.to_undo.emit("no-such")
    idle(qtbot, window.work)
    assert "没有找到操作" in window.banner.words.text()


def test_the_record_shown_follows(window: MainWindow, qtbot: QtBot) -> None:
    page = talks(window, qtbot)
    record_id = page.list.model.ids[0]
    window.work.act(withdraw_entry, record_id=record_id, reason="重复登记")
    idle(qtbot, window.work)
    page.open_record(record_id)
    idle(qtbot, window.work)
    assert "已撤回" in page.view.banner.words.text()
    window.routes.to_undo.emit("")
    idle(qtbot, window.work)
    press(question(window), "撤销")
    idle(qtbot, window.work)
    assert page.view.shown is not None
    assert page.view.shown.whole.record.withdrawn_at is None
    window.work.act(show_entry, record_id=record_id)
    idle(qtbot, window.work)
