"""What every import shows, whatever is imported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.import_dialog import ImportDialog

DECISIONS = {"add": ("新增", "green"), "same": ("已有", "grey")}


class Import(ImportDialog):
    decisions = DECISIONS

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.work, "导入", window)
        self.results: list[Any] = []
        self.files_read: list[Path] = []

    def read(self, file: Path) -> None:
        self.files_read.append(file)
        self.show_read(["same", "add", "same"], ["没有表头"])

    def do_import(self) -> None:
        self.begin(lambda _desk, progress, words: progress(1, 2) or words, 2, words="好")

    def told(self, result: Any) -> None:
        self.results.append(result)


def test_it_shows_what_was_read_and_imports_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = Import(window)
    qtbot.addWidget(dialog)
    dialog.tabs.addTab(QWidget(), "之前读的")
    dialog.preview(tmp_path / "名册.csv")
    assert dialog.isVisible()
    dialog.again.click()
    assert dialog.files_read == [tmp_path / "名册.csv"] * 2
    assert dialog.tabs.count() == 0
    assert "没有表头" in dialog.banner.words.text()
    texts = [dialog.head.itemAt(at).widget() for at in range(dialog.head.count())]
    shown = [one.text() for one in texts if isinstance(one, QLabel)]
    assert shown == ["名册.csv", "新增 1", "已有 2"]
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.do_import()
    qtbot.waitUntil(lambda: dialog.results == ["好"])
    assert (dialog.progress.value(), dialog.progress.maximum()) == (1, 2)
    assert not dialog.start.isEnabled()
