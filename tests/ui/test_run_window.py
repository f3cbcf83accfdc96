"""The window as `start.py` runs it."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cleanedu_desktop import __version__
from cleanedu_desktop.acts.crash_traces import note_traces_seen
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.run_window import found_at_start, mention, run_window
from tests.ui.conftest import clock


@pytest.mark.slow
def test_the_window_is_painted_before_the_books_are_open(
    folders: Folders, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then it opens them, and closing it ends the run."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)  # for the rest of the process
    monkeypatch.setattr(sys, "argv", ["cleanedu-desktop"])
    seen: list[bool] = []
    others = set(qapp.topLevelWidgets())
    for one in others:
        # A run ends with the last window: one that another test left open would keep it.
        one.hide()

    def look() -> None:
        (window,) = (one for one in qapp.topLevelWidgets()
                     if isinstance(one, MainWindow) and one not in others)  # fmt: skip
        assert window.isVisible()
        seen.append(window.work.is_open)
        window.ready.connect(lambda: QTimer.singleShot(0, window, window.close))
        # Should it never be ready: long enough for a slow machine, and no endless test.
        QTimer.singleShot(300_000, window, qapp.quit)

    QTimer.singleShot(0, look)
    assert run_window(folders, clock=clock) == 0
    assert seen == [False]


def test_an_upgrade_is_told_where_nothing_presses_more(
    folders: Folders, window: MainWindow, tmp_path: Path
) -> None:
    (folders.data / "program.seen").write_text("0.0.1", encoding="ascii")
    (folders.logs).mkdir(parents=True, exist_ok=True)
    (folders.logs / "crash-1.txt").write_text("trace", encoding="utf-8")
    _, traces, news = found_at_start(folders)
    assert (len(traces), news) == (1, ())
    note_traces_seen(folders)
    warning, traces, news = found_at_start(folders)
    assert (traces, [one.version for one in news]) == ([], [__version__])
    mention(window, warning, traces, news)
    assert window.banner.words.text().startswith("已换成新版本")
    assert found_at_start(folders)[2] == ()
