"""Long text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.long_text import LongTextInput


def made(qtbot: QtBot) -> LongTextInput:
    """An input three lines high."""
    one = LongTextInput(Field(name="x", label="内容", kind="long_text", lines=3))
    qtbot.addWidget(one)
    one.resize(400, 200)
    one.show()
    return one


def test_it_grows_with_its_text(qtbot: QtBot) -> None:
    """And shrinks again, never below the lines of the form."""
    one = made(qtbot)
    least = one.edit.height()
    one.set_value("\n".join("段落" for _ in range(12)))
    assert one.edit.height() > least * 2
    one.set_value(None)
    assert one.edit.height() == least
    assert one.value() is None


def test_paragraphs_are_kept(qtbot: QtBot) -> None:
    """Enter makes one; blank space at the very end is dropped."""
    one = made(qtbot)
    one.set_value("一")
    QTest.keyClick(one.edit, Qt.Key.Key_End)
    QTest.keyClick(one.edit, Qt.Key.Key_Return)
    QTest.keyClicks(one.edit, "b ")
    assert one.value() == "一\nb"


def test_pinyin_is_no_content_before_it_is_confirmed(qtbot: QtBot) -> None:
    """The input method shows its letters; only what it commits is the answer."""
    one = made(qtbot)
    QApplication.sendEvent(one.edit, QInputMethodEvent("lianzheng", []))
    assert one.value() is None
    commit = QInputMethodEvent()
    commit.setCommitString("廉政")
    QApplication.sendEvent(one.edit, commit)
    assert one.value() == "廉政"
