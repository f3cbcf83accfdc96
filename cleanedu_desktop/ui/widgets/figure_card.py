"""A key figure of the home page: what it counts, the number, what it means, one click to look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label, picture, retone


class ShareBar(QWidget):
    """A thin bar of which a share is filled."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(6)

    def set_share(self, share: float) -> None:
        """Fill `share` (0–1)."""
        self._share = max(0.0, min(share, 1.0))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(COLOURS["grey_soft"]))
        painter.drawRoundedRect(self.rect(), 3, 3)
        if self._share > 0:
            painter.setBrush(QColor(COLOURS["green" if self._share == 1 else "accent"]))
            filled = self.rect()
            filled.setWidth(max(6, round(self.width() * self._share)))
            painter.drawRoundedRect(filled, 3, 3)
        painter.end()


class FigureCard(Card):
    """A card to click (or Enter on)."""

    pressed = Signal()

    def __init__(self, title: str, image: str, unit: str, *, share: bool = False) -> None:
        super().__init__(margins=(16, 12, 16, 12), spacing=2)
        self.setProperty("clickable", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title = title
        self._unit = unit
        head = QHBoxLayout()
        head.addWidget(label(title, "muted"))
        head.addStretch(1)
        head.addWidget(picture(image, "faint", 18))
        self.number = label("–", "figure")
        middle = QHBoxLayout()
        middle.setSpacing(4)
        middle.addWidget(self.number)
        unit_words = label(unit, "figureUnit")
        middle.addWidget(unit_words, 0, Qt.AlignmentFlag.AlignBottom)
        middle.addStretch(1)
        self.note = label("", "faint")
        self.bar = ShareBar()
        self.bar.setVisible(share)
        column = self.inside
        column.addLayout(head)
        column.addLayout(middle)
        column.addWidget(self.bar)
        if share:
            column.addSpacing(4)
        column.addWidget(self.note)

    def show_figure(self, number: int, note: str, tone: str = "", share: float = 0.0) -> None:
        """Show a number, what it means and, as a tone, whether that is well."""
        self.number.setText(str(number))
        self.note.setText(note)
        self.bar.set_share(share)
        retone(self.note, tone)
        self.setAccessibleName(f"{self._title} {number}{self._unit} {note}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click."""
        self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
