"""A second window on the same books raises the first and ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.one_window import OneWindow, raise_first, server_name

SECOND = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.ui.one_window import raise_first
from cleanedu_desktop.ui.run_window import run_window
raise_first.__kwdefaults__["wait_ms"] = 60_000  # a busy machine answers late
now = datetime(2026, 6, 15, tzinfo=UTC)
sys.exit(run_window(folders_for(Path(sys.argv[1])), clock=lambda: now))
"""


def test_nobody_answers_where_nobody_listens(tmp_path: Path) -> None:
    assert not raise_first(tmp_path / "store.db", wait_ms=50)


def test_the_name_tells_nothing_of_the_path(tmp_path: Path) -> None:
    name = server_name(tmp_path / "张三的台账" / "store.db")
    assert name.isascii()
    assert name == server_name(tmp_path / "别处" / ".." / "张三的台账" / "store.db")
    assert name != server_name(tmp_path / "store.db")


def test_what_a_crash_left_is_taken_over(tmp_path: Path) -> None:
    first = OneWindow(tmp_path / "store.db")
    again = OneWindow(tmp_path / "store.db")
    assert again.listening
    first.close()
    again.close()


def test_a_second_program_raises_the_first_and_ends(
    window: MainWindow, folders: Folders, qtbot: QtBot
) -> None:
    one = OneWindow(folders.store_file, window)
    asked: list[bool] = []
    one.asked.connect(lambda: asked.append(True))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SECOND, str(folders.data)]
    with subprocess.Popen(command, env=environment) as second:
        qtbot.waitUntil(lambda: second.poll() is not None)
        assert second.returncode == 0
    assert asked == [True]
    one.close()
