"""Charts kept as files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.coverage_page import CoveragePage
from tests.ui.conftest import idle


def test_coverage_is_kept_as_one_wants(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.go("coverage")
    page = window.page("coverage")
    assert isinstance(page, CoveragePage)
    idle(qtbot, window.work)
    keeping = page.keeping
    assert [one.text() for one in keeping.menu.actions()] == [
        "另存为 PDF…",
        "另存为 Word…",
        "另存为 图片（PNG）…",
    ]
    keeping.menu.actions()[2].trigger()
    (picker,) = window.findChildren(QFileDialog)
    assert picker.selectedFiles()[0].endswith(".png")
    picker.reject()
    target = tmp_path / "覆盖.png"
    with qtbot.waitSignal(page.routes.said) as said:
        keeping.write(target)
    assert str(target) in said.args[0]
    assert target.read_bytes().startswith(b"\x89PNG")
