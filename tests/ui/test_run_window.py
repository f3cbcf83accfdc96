"""The window as `start.py` runs it."""

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.run_window import run_window
from tests.ui.conftest import clock


@pytest.mark.slow
def test_the_window_is_painted_before_the_books_are_open(
    folders: Folders, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then it opens them, and closing it ends the run."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "argv", ["cleanedu-desktop"])
    seen: list[bool] = []

    def look() -> None:
        window = next(one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow)
                      and one.isVisible())  # fmt: skip
        seen.append(window.work.is_open)
        window.ready.connect(lambda: QTimer.singleShot(0, window, window.close))

    QTimer.singleShot(0, look)
    assert run_window(folders, clock=clock) == 0
    assert seen == [False]
