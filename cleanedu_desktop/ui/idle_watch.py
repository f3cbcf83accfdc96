"""Notices that nobody has touched the computer's program for some minutes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_MINUTE_MS = 60_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Watches every window of the application while it is on."""

    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.idle)

    def watch(self, minutes: int) -> None:
        """Tell after so many minutes without a touch; 0: never."""
        application = QApplication.instance()
        if application is None:
            return
        application.removeEventFilter(self)
        self.timer.stop()
        if minutes > 0:
            application.installEventFilter(self)
            self.timer.start(minutes * _MINUTE_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin the minutes anew with each touch; the event goes on its way."""
        if event.type() in _TOUCHES:
            self.timer.start()
        return False
