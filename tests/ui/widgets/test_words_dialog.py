"""The question for a few words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.ask import ask_line, ask_words


def _window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_its_button_says_what_happens_and_waits_for_words(qtbot: QtBot) -> None:
    given: list[str] = []
    window = _window(qtbot)
    told = "撤回后可以随时放回。\n请写明撤回原因："
    box = ask_words(window, "撤回这条记录", told, given.append, verb="撤回")
    assert [one.text() for one in box.findChildren(QLabel)] == ["撤回这条记录", *told.split("\n")]
    assert box.field.accessibleName() == "请写明撤回原因"
    assert box.go.text() == "撤回(&O)"
    assert not box.go.isEnabled()
    box.accept()
    assert box.isVisible()
    box.write("重复登记\n见另一条")
    box.go.click()
    assert given == ["重复登记\n见另一条"]


def test_enter_takes_a_line_and_escape_leaves_everything(qtbot: QtBot) -> None:
    given: list[str] = []
    window = _window(qtbot)
    for key, then in ((Qt.Key.Key_Return, ["顾北"]), (Qt.Key.Key_Escape, ["顾北"])):
        box = ask_line(window, "改名", "新的姓名：", given.append, present="顾南")
        assert box.words() == "顾南"
        box.write("顾北")
        box.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
        assert not box.isVisible()
        assert given == then


def test_words_that_are_optional_need_not_be_there(qtbot: QtBot) -> None:
    given: list[str] = []
    window = _window(qtbot)
    box = ask_line(window, "导出", "另外：", given.append, optional=True)
    assert box.go.isEnabled()
    box.write("x")
    box.write("")
    box.go.click()
    assert given == [""]
