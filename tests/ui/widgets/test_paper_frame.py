"""The white sheet."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.paper_frame import WIDEST, PaperFrame
from tests.ui.driving import words_on


def test_title_and_content(qtbot: QtBot) -> None:
    """Never wider than can be read."""
    made = PaperFrame("谈话记录", "谁与谁谈")
    qtbot.addWidget(made)
    inside = QLineEdit()
    made.add(inside)
    assert words_on(made) == "谈话记录\n谁与谁谈"
    assert made.maximumWidth() == WIDEST
    assert inside.parentWidget() is made
