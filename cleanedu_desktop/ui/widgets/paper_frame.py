"""The white sheet a form lies on: its title centred above, as on paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cleanedu_desktop.ui.widgets.labels import label

WIDEST = 1180
"""Pixels; wider lines of text are hard to read."""


class PaperFrame(QFrame):
    """A sheet with a title; what is added stands below it."""

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setMaximumWidth(WIDEST)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 22, 28, 28)
        self._column.setSpacing(10)
        head = label(title, "formTitle", wrap=True)
        head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(head)
        if hint:
            words = label(hint, "faint", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(words)

    def add(self, widget: QWidget, *, left: bool = False) -> None:
        """Add a widget below, as wide as the sheet or at the left in its own width."""
        if left:
            self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._column.addWidget(widget)
