"""A ground that the style sheet colours."""

from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.surface import surface


def test_it_is_painted_by_its_name(qtbot: QtBot) -> None:
    made = surface("valueCell")
    qtbot.addWidget(made)
    made.setStyleSheet("#valueCell { background: #123456; }")
    made.resize(4, 4)
    assert made.grab().toImage().pixelColor(1, 1) == QColor("#123456")
