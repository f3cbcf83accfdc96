"""A password is hidden, can be looked at, and Caps Lock gives itself away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.password_line import PasswordLine, caps_lock_of

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("text", "modifiers", "on"),
    [
        ("A", NONE, True),
        ("a", NONE, False),
        ("A", SHIFT, False),
        ("a", SHIFT, True),
        ("1", NONE, None),
        ("é", NONE, None),
        ("", NONE, None),
    ],
)
def test_a_letter_tells_of_caps_lock(
    text: str, modifiers: Qt.KeyboardModifier, on: bool | None
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifiers, text)
    assert caps_lock_of(event) is on


def test_it_is_said_below_the_line(qtbot: QtBot) -> None:
    made = PasswordLine("密码")
    qtbot.addWidget(made)
    made.show()
    QTest.sendKeyEvent(QTest.KeyAction.Press, made.line, Qt.Key.Key_A, "A", NONE)
    assert made.hint.isVisible()
    QTest.keyClick(made.line, Qt.Key.Key_CapsLock)
    assert not made.hint.isVisible()


def test_it_is_hidden_until_looked_at(qtbot: QtBot) -> None:
    made = PasswordLine("密码")
    qtbot.addWidget(made)
    QTest.keyClicks(made.line, "secret")
    assert made.line.echoMode() == QLineEdit.EchoMode.Password
    made.eye.click()
    assert made.line.echoMode() == QLineEdit.EchoMode.Normal
    assert made.text == "secret"
    made.clear()
    assert (made.text, made.line.echoMode()) == ("", QLineEdit.EchoMode.Password)
    assert made.eye.accessibleName() == "显示密码"
