"""Asking for files, a folder, a place to save to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.pick_path import pick_file, pick_files, pick_folder, pick_target

Mode = QFileDialog.FileMode


@pytest.mark.parametrize(
    ("ask", "mode"),
    [
        (lambda on, done: pick_file(on, "选", done, names="表 (*.xlsx)"), Mode.ExistingFile),
        (lambda on, done: pick_folder(on, "选", done), Mode.Directory),
        (lambda on, done: pick_target(on, "存", done, proposed=Path("a.pdf")), Mode.AnyFile),
    ],
)
def test_one_path_is_handed_on(
    ask: Callable[[QWidget, Callable[[Path], object]], None], mode: Mode, qtbot: QtBot
) -> None:
    page, chosen = QWidget(), list[Path]()
    qtbot.addWidget(page)
    ask(page, chosen.append)
    (picker,) = page.findChildren(QFileDialog)
    assert picker.fileMode() is mode
    saves = picker.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert (saves, picker.defaultSuffix()) == (mode is Mode.AnyFile, "pdf" if saves else "")
    picker.fileSelected.emit("/表/a.pdf")
    assert chosen == [Path("/表/a.pdf")]
    picker.reject()
    qtbot.waitUntil(lambda: not page.findChildren(QFileDialog))


def test_several_files_are_handed_on_together(qtbot: QtBot) -> None:
    page, chosen = QWidget(), list[list[Path]]()
    qtbot.addWidget(page)
    pick_files(page, "选", chosen.append)
    (picker,) = page.findChildren(QFileDialog)
    assert picker.fileMode() is Mode.ExistingFiles
    picker.filesSelected.emit(["/a.pdf", "/b.jpg"])
    assert chosen == [[Path("/a.pdf"), Path("/b.jpg")]]
    picker.reject()
