"""The head of the window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.top_bar import TopBar


def test_typing_searches_once_after_a_while_and_enter_at_once(qtbot: QtBot) -> None:
    """Not for every letter."""
    made = TopBar()
    qtbot.addWidget(made)
    asked: list[str] = []
    made.searched.connect(asked.append)
    with qtbot.waitSignal(made.searched):
        QTest.keyClicks(made.search, "abc")
    assert asked == ["abc"]
    QTest.keyClick(made.search, Qt.Key.Key_Return)
    assert asked == ["abc", "abc"]
    made.show_busy(True)
    assert made.busy.text()
    made.show_busy(False)
    assert made.busy.text() == ""
