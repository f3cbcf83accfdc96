"""The crash window by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.crash_dialog import CrashDialog


@pytest.fixture
def dialog(tmp_path: Path, qtbot: QtBot) -> Iterator[CrashDialog]:
    """With a report of two lines."""
    report = tmp_path / "crash-1.txt"
    report.write_text("first\nsecond\n", encoding="utf-8")
    parent = QWidget()
    qtbot.addWidget(parent)
    made = CrashDialog("程序出错了", "记录没有受影响。", report, parent)
    made.show()
    yield made


def test_the_report_is_copied(dialog: CrashDialog) -> None:
    """Whole."""
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "first\nsecond\n"
    assert "已复制" in dialog.told.text()


def test_it_is_saved_elsewhere_or_says_that_it_could_not(
    dialog: CrashDialog, tmp_path: Path
) -> None:
    """To a stick, for instance."""
    dialog.save_to(tmp_path / "报告.txt")
    assert (tmp_path / "报告.txt").read_text(encoding="utf-8") == "first\nsecond\n"
    dialog.save_to(tmp_path)
    assert "换一个位置" in dialog.told.text()


def test_its_folder_is_opened(
    dialog: CrashDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the system's own file manager."""
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog.folder.click()
    assert [Path(one.toLocalFile()) for one in opened] == [tmp_path]


def test_without_a_report_one_can_still_go_on(qtbot: QtBot) -> None:
    """Where the disk is full there is none."""
    parent = QWidget()
    qtbot.addWidget(parent)
    made = CrashDialog("程序出错了", "记录没有受影响。", None, parent)
    made.show()
    assert not made.folder.isVisible()
    made.go_on.click()
    assert not made.isVisible()
