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


def test_an_upgrade_is_told_once(
    folders: Folders, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing more pressing is to be said."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "argv", ["cleanedu-desktop"])
    (folders.data / "program.seen").write_text("0.0.1", encoding="ascii")
    said: list[str] = []

    def look() -> None:
        window = next(one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow)
                      and one.isVisible())  # fmt: skip

        def say(words: str, _tone: str) -> None:
            said.append(words)
            QTimer.singleShot(0, window, window.close)

        monkeypatch.setattr(window, "say", say)
        # Should it never be said: long enough for a slow machine, and no endless test.
        QTimer.singleShot(60_000, window, window.close)

    QTimer.singleShot(0, look)
    assert run_window(folders, clock=clock) == 0
    assert [words.split("，")[0] for words in said] == ["已换成新版本"]
