"""Key figures."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.figure_card import FigureCard


def test_a_figure_is_said_and_leads_on(qtbot: QtBot) -> None:
    """By mouse and by keyboard."""
    made = FigureCard("整改中的问题", "clipboard-check", "项", share=True)
    qtbot.addWidget(made)
    made.show_figure(3, "1 项已逾期", "red", 0.5)
    made.resize(200, 120)
    made.show()
    assert made.accessibleName() == "整改中的问题 3项 1 项已逾期"
    assert made.note.property("tone") == "red"
    pressed: list[int] = []
    made.pressed.connect(lambda: pressed.append(1))
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert pressed == [1, 1]
    share = made.bar.grab().toImage()
    assert share.pixelColor(10, 3) != share.pixelColor(share.width() - 10, 3)
