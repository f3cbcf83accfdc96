"""Emptying a layout."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.empty_layout import empty


def test_nothing_is_left_and_nothing_is_seen_meanwhile(qtbot: QtBot) -> None:
    """Spaces go with the widgets between them."""
    holder = QWidget()
    qtbot.addWidget(holder)
    line = QHBoxLayout(holder)
    line.addWidget(old := QLabel("旧"))
    line.addStretch(1)
    line.addSpacing(4)
    line.addWidget(QLabel("也旧"))
    holder.show()
    empty(line)
    assert line.count() == 0
    assert not old.isVisible()
    qtbot.waitUntil(lambda: not shiboken6.isValid(old))
    assert not holder.findChildren(QLabel)
    empty(line)
