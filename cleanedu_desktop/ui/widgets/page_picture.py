"""A page of a scan as large as its room lets it be, turned as the user wants it, zoomed to read."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget


class PagePicture(QScrollArea):
    """Shows the whole page; zoomed it can be scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperGround")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(240, 300)
        self.words = QLabel()
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self.words)
        self._whole = QPixmap()
        self._angle = 0
        self._zoomed = False

    def show_png(self, png: bytes) -> None:
        """Show a picture, upright as it came."""
        self._whole = QPixmap()
        self._whole.loadFromData(png)
        self._angle, self._zoomed = 0, False
        self._draw()

    def say(self, words: str) -> None:
        """Show words where there is no picture."""
        self._whole = QPixmap()
        self.words.setPixmap(QPixmap())
        self.words.setText(words)
        self.words.resize(self.viewport().size())

    def turn(self) -> None:
        """Turn it a quarter to the right."""
        self._angle = (self._angle + 90) % 360
        self._draw()

    def zoom(self) -> None:
        """Show every pixel, or the whole page again."""
        self._zoomed = not self._zoomed
        self._draw()

    @property
    def angle(self) -> int:
        """Degrees it is turned to the right."""
        return self._angle

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as large as the room."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._whole.isNull():
            return
        turned = self._whole.transformed(QTransform().rotate(self._angle))
        if not self._zoomed:
            ratio = self.devicePixelRatioF()
            room = QSize(round(self._room().width() * ratio), round(self._room().height() * ratio))
            turned = turned.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            turned.setDevicePixelRatio(ratio)
        self.words.setText("")
        self.words.setPixmap(turned)
        self.words.resize(turned.deviceIndependentSize().toSize())

    def _room(self) -> QSize:
        size = self.maximumViewportSize()
        return QSize(max(size.width() - 8, 1), max(size.height() - 8, 1))
