"""Leaving the desk: the window locks, nothing is left on it, the password brings all back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.set_password import set_password
from cleanedu_desktop.acts.unlock import unlock
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.password_dialog import PasswordDialog
from cleanedu_desktop.ui.pages.unlock_page import UnlockPage
from cleanedu_desktop.ui.routes import Restoring
from tests.acts.locked_office import code_on
from tests.ui.conftest import (
    Begin,
    background,
    begin,
    clock,
    dressed,
    folders,
    idle,
    qtbot,
    sample_data,
)
from tests.ui.driving import begin_talk, fill_text, words_on

__all__ = ["background", "begin", "dressed", "folders", "qtbot", "sample_data"]

PASSWORD = "correct horse battery"


@pytest.fixture
def closed(begin: Begin, qtbot: QtBot, folders: Folders) -> MainWindow:
    """The window of an office whose records open with a password, before it is given."""
    desk = open_desk(folders, clock=clock)
    made = set_password(desk, password=PASSWORD, sheet=folders.data / "sheet.pdf")
    desk.close()
    assert made.sheet.exists()
    return begin()


def asked(window: MainWindow) -> UnlockPage:
    """Return the page that asks for the password."""
    page = window.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    return page


def open_up(window: MainWindow, qtbot: QtBot) -> None:
    """Give the password."""
    QTest.keyClicks(asked(window).password.line, PASSWORD)
    with qtbot.waitSignal(window.work.opened):
        QTest.keyClick(asked(window).password.line, Qt.Key.Key_Return)
    idle(qtbot, window.work)


def test_the_password_opens_and_a_wrong_one_is_told(closed: MainWindow, qtbot: QtBot) -> None:
    page = asked(closed)
    QTest.keyClicks(page.password.line, "wrong")
    page.open.click()
    assert not page.open.isEnabled()
    idle(qtbot, closed.work)
    assert "密码不对" in page.banner.words.text()
    assert page.password.text == ""
    open_up(closed, qtbot)
    assert closed.top.title.text() == "工作台"
    assert closed.work.has_password


def test_a_locked_window_has_nothing_of_the_books_left(closed: MainWindow, qtbot: QtBot) -> None:
    open_up(closed, qtbot)
    page = begin_talk(closed, qtbot)
    assert page.editor is not None
    fill_text(page.editor.form.inputs["content"], "只在窗口里的话")
    page.editor.form.changed.emit()
    assert page.dirty_editors()
    closed.activateWindow()
    qtbot.waitUntil(closed.isActiveWindow)
    with qtbot.waitSignal(closed.ready):
        QTest.keyClick(closed, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    idle(qtbot, closed.work)
    assert closed.windowTitle() == "廉教台账"
    assert not closed.work.is_open
    told = words_on(closed)
    for words in ("某某局", "王某甲", "只在窗口里", "工作台　"):
        assert words not in told
    assert "已锁定" in words_on(asked(closed))
    open_up(closed, qtbot)
    assert "填写到一半" in words_on(closed.page("home"))


def test_hands_off_for_some_minutes_locks(closed: MainWindow, qtbot: QtBot) -> None:
    open_up(closed, qtbot)
    assert closed.seat.idle.timer.interval() == 600_000
    with qtbot.waitSignal(closed.ready):
        closed.seat.idle.timer.timeout.emit()
    asked(closed)
    assert not closed.seat.idle.timer.isActive()


def test_the_recovery_code_opens_and_asks_for_a_new_password(
    closed: MainWindow, qtbot: QtBot, folders: Folders
) -> None:
    code = code_on(folders.data / "sheet.pdf")
    page = asked(closed)
    page.forgot.click()
    QTest.keyClicks(page.code, "AAAAAA")
    assert "第 1 组" in page.slip.text()
    page.code.clear()
    QTest.keyClicks(page.code, code.replace(" ", "").lower())
    assert (page.code.text(), page.slip.text()) == (code.replace(" ", "-"), "")
    with qtbot.waitSignal(closed.work.opened):
        page.recover.click()
    idle(qtbot, closed.work)
    qtbot.waitUntil(lambda: closed.findChild(PasswordDialog) is not None)
    dialog = closed.findChild(PasswordDialog)
    assert dialog is not None
    for line in (dialog.new.first, dialog.new.again):
        QTest.keyClicks(line.line, "another good one")
    dialog.go.click()
    idle(qtbot, closed.work)
    assert "密码已设置" in closed.banner.words.text()


def test_without_a_password_there_is_nothing_to_lock(begin: Begin) -> None:
    window = begin()
    window.seat.lock()
    assert window.work.is_open
    assert "没有设密码" in window.banner.words.text()


def test_a_restore_goes_on_under_the_password_that_opened(
    closed: MainWindow, qtbot: QtBot, folders: Folders
) -> None:
    open_up(closed, qtbot)
    desk = open_desk(folders, clock=clock, key=key_of(folders), read_only=True)
    backup = back_up(desk).path
    desk.close()
    with qtbot.waitSignal(closed.ready):
        closed.restore(Restoring(backup))
    idle(qtbot, closed.work)
    assert closed.top.title.text() == "工作台"


def key_of(folders: Folders) -> bytes:
    """Return the key of the office."""
    return unlock(folders, clock=clock, password=PASSWORD).key
