"""A thin line that runs along while the worker is at work for longer than a blink."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cleanedu_desktop.ui.look import COLOURS

HEIGHT = 3
"""Logical pixels."""
WAIT_MS = 300
"""What is done sooner shows no line."""
_BEAT_MS = 40
_BEATS = 36
"""From one end to the other."""
_SHARE = 0.22
"""Of the width that the running part takes."""


class BusyLine(QWidget):
    """Hidden until `show_busy` lasts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._beats = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(HEIGHT)
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._appear)
        self._run = QTimer(self, interval=_BEAT_MS)
        self._run.timeout.connect(self._beat)
        self.hide()

    def show_busy(self, busy: bool) -> None:
        """Run along, or stop."""
        if busy:
            self._wait.start()
        else:
            self._wait.stop()
            self._run.stop()
            self.hide()

    def _appear(self) -> None:
        self._beats = 0
        self._run.start()
        self.show()
        self.raise_()

    def _beat(self) -> None:
        self._beats = (self._beats + 1) % _BEATS
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part that runs."""
        width = self.width() * _SHARE
        left = (self.width() + width) * self._beats / _BEATS - width
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(COLOURS["accent_soft"]))
        painter.fillRect(QRectF(left, 0, width, HEIGHT), QColor(COLOURS["accent"]))
        painter.end()
