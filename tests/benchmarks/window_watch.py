"""Watches the one window of this process: first paint, stalls, pages filled, memory."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.memory import peak_mib

QUIET = 0.5
"""Seconds watched on after each stage."""
_FLUSHED = QEvent.Type(QEvent.registerEventType())


class WindowWatch(QObject):
    """Fills `seen`; closes the window when everything was seen."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, Any] = {}
        self.window = next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)
        )
        self.window.installEventFilter(self)
        self._last = 0.0
        self._longest = 0.0
        self._quiet_since: float | None = None
        self._ticks = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._ticks.timeout.connect(self._tick)
        self._stages = self._stages_of_window()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Ask to be told when the first paint has reached the screen."""
        if event.type() == QEvent.Type.Paint:
            self.window.removeEventFilter(self)
            QCoreApplication.postEvent(
                self, QEvent(_FLUSHED), Qt.EventPriority.HighEventPriority.value
            )
        return False

    def customEvent(self, event: QEvent) -> None:  # noqa: N802
        """The window and all in it is painted."""
        self._last = time.monotonic()
        self.seen["painted"] = self._last
        self._ticks.start()

    def _tick(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last)
        name, arrived = self._stages[0]
        if self._quiet_since is None and arrived():
            self.seen[name] = self._quiet_since = now
        elif self._quiet_since is not None and now - self._quiet_since > QUIET:
            self.seen |= {f"{name} stall": self._longest, f"{name} memory": peak_mib()}
            self._longest, self._quiet_since = 0.0, None
            self._stages.pop(0)
            if not self._stages:
                self._ticks.stop()
                self.window.close()
                return
            self._begin(self._stages[0][0])
            now = self._last
        self._last = now

    def _begin(self, name: str) -> None:
        self._last = self.seen[f"{name} asked"] = time.monotonic()
        window: Any = self.window
        window.go("talk")

    def _stages_of_window(self) -> list[tuple[str, Any]]:
        window: Any = self.window
        if not hasattr(window, "work"):
            return [("home", lambda: True)]
        return [("home", self._home_filled), ("list", self._list_filled)]

    def _home_filled(self) -> bool:
        window: Any = self.window
        home = window.pages.get("home")
        return home is not None and not window.background.busy

    def _list_filled(self) -> bool:
        from cleanedu_desktop.ui.models.record_list import RecordListModel

        window: Any = self.window
        models = [
            view.model()
            for view in window.pages["talk"].findChildren(QObject)
            if hasattr(view, "model")
            and callable(view.model)
            and isinstance(view.model(), RecordListModel)
        ]
        return any(model.ids and model.row(0) is not None for model in models)
