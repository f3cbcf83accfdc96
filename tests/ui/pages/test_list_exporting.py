"""The export button of a list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.export_list import export_list
from cleanedu_desktop.rules.masking import Masking
from cleanedu_desktop.ui.main_window import MainWindow
from tests.acts.workbooks import rows_of
from tests.ui.conftest import idle
from tests.ui.driving import press, question
from tests.ui.pages.test_list_view import list_of


def test_the_menu_says_what_it_exports(window: MainWindow, qtbot: QtBot) -> None:
    shown = list_of(window, qtbot, "rectification")
    exporting = shown.exporting
    exporting.menu.aboutToShow.emit()
    titles = [one.text() for one in exporting.menu.actions()]
    assert titles[0] == "导出清单全部 1 条到 Excel…"
    assert {"三清单（问题、任务、责任）…", "问题整改台账…", "从 Excel 导入…"} <= set(titles)
    shown.table.selectRow(0)
    exporting.menu.aboutToShow.emit()
    assert exporting.menu.actions()[1].text() == "导出所选 1 条，姓名打码…"


def test_a_list_is_exported_where_one_wants(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = list_of(window, qtbot, "person")
    said: list[tuple[str, str]] = []
    shown.exporting.said.connect(lambda words, tone: said.append((words, tone)))
    shown.exporting.menu.aboutToShow.emit()
    shown.exporting.menu.actions()[0].trigger()
    (picker,) = window.findChildren(QFileDialog)
    assert picker.selectedFiles()[0].endswith(".xlsx")
    picker.reject()
    target = tmp_path / "a.xlsx"
    given = {"kind": "person", "ids": list(shown.model.ids), "masking": Masking.MASKED}
    shown.exporting.export(export_list, target, given)
    idle(qtbot, window.work)
    assert len(rows_of(target)) == 4
    assert said[0][1] == "green"
    assert str(target) in said[0][0]
    shown.exporting.export(export_list, tmp_path / "a.pdf", given)
    idle(qtbot, window.work)
    assert said[1][1] == "amber"


def test_what_is_confidential_is_asked_about(window: MainWindow, qtbot: QtBot) -> None:
    shown = list_of(window, qtbot, "early_sign")
    shown.exporting._confirmed(lambda: None)
    press(question(window), "取消")
    assert not window.findChildren(QFileDialog)
