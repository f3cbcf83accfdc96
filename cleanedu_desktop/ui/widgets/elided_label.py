"""A label that gives way: a long title ends in … instead of widening the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

_LEAST = 80


class ElidedLabel(QLabel):
    """One line; the whole text is its tooltip."""

    def __init__(self, look: str = "") -> None:
        super().__init__()
        self.setObjectName(look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show `words`, line breaks as spaces."""
        self.setText(" ".join(words.split()))
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        """Need little room."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def shown_words(self) -> str:
        """Return what fits into the width."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        where = self.contentsRect()
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), self.shown_words())
        painter.end()
