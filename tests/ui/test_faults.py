"""Faults of ours: told with a report at once, mentioned once after a sudden end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.crash_traces import unseen_traces
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.run_window import _tell
from cleanedu_desktop.ui.widgets.crash_dialog import CrashDialog
from tests.ui.driving import words_on

ROOT = Path(__file__).resolve().parents[2]
ABORTS = """
import os, sys
from pathlib import Path
from cleanedu_desktop import start
from cleanedu_desktop.folders import folders_for
file = start.watch_for_faults(folders_for(Path(sys.argv[1])))
os.abort()
"""


def test_a_fault_on_the_worker_opens_the_crash_window(window: MainWindow, qtbot: QtBot) -> None:
    """One at a time, however many there are."""

    def fail() -> None:
        raise ZeroDivisionError("沈雅琴")

    for _ in range(3):
        with qtbot.waitSignal(window.background.fault_arose):
            window.background.run(fail)
    dialog = window.faults.dialog
    assert dialog is not None
    assert "ZeroDivisionError: …" in dialog.text.toPlainText()
    assert "正在填写的内容还在" in words_on(dialog)
    assert list(window.work.folders.logs.glob("crash-*.txt"))
    assert len(window.findChildren(CrashDialog)) == 1
    dialog.go_on.click()
    assert window.faults.dialog is None
    assert window.isEnabled()


def test_a_fault_in_a_slot_opens_it_too(window: MainWindow, qtbot: QtBot) -> None:
    """Qt hands it to the interpreter's hook, which is the window's."""

    def fail() -> None:
        raise KeyError("ours")

    with capture_exceptions() as caught:
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: bool(caught))
    _tell(window)(*caught[0])
    assert window.faults.dialog is not None
    assert "KeyError: 'ours'" in window.faults.dialog.text.toPlainText()
    window.faults.dialog.accept()


def test_an_end_without_a_word_is_mentioned_at_the_next_start(
    window: MainWindow, folders: Folders
) -> None:
    """Quietly, once, with what the interpreter said last."""
    ended = subprocess.run(
        [sys.executable, "-c", ABORTS, str(folders.data)],
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert ended.returncode != 0
    traces = unseen_traces(folders)
    assert [one.name for one in traces] == ["faults.txt"]
    window.faults.mention(traces)
    assert "以前意外出过错" in window.banner.words.text()
    (read,) = [one for one in window.banner.findChildren(QPushButton) if "看报告" in one.text()]
    read.click()
    dialog = window.faults.dialog
    assert dialog is not None
    assert "Fatal Python error: Aborted" in dialog.text.toPlainText()
    dialog.accept()
    assert unseen_traces(folders) == []
