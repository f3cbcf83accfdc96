"""The export button of a list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.export_list import export_list
from cleanedu_desktop.rules.masking import Masking
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.widgets.words_dialog import WordsDialog
from tests.acts.workbooks import all_words, rows_of
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


def test_further_names_are_asked_for_and_hidden_in_the_texts(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They stand in running text only, and are on no roster."""
    shown = list_of(window, qtbot, "rectification")
    exporting, target = shown.exporting, tmp_path / "a.xlsx"
    monkeypatch.setattr(
        exporting, "_choose", lambda _name, act, given: exporting.export(act, target, given)
    )
    exporting.menu.aboutToShow.emit()
    exporting.menu.actions()[1].trigger()
    (asked,) = window.findChildren(WordsDialog)
    assert asked.go.isEnabled()
    asked.accept()
    idle(qtbot, window.work)
    assert "登记不及时" in all_words(target)
    target.unlink()
    exporting.menu.actions()[1].trigger()
    (asked,) = [one for one in window.findChildren(WordsDialog) if one.isVisible()]
    asked.write("登记不、吴访客")
    asked.accept()
    idle(qtbot, window.work)
    assert "台账登*不及时" in all_words(target)
    assert "登记不及时" not in all_words(target)


def test_one_letter_is_no_name_to_hide(window: MainWindow, qtbot: QtBot) -> None:
    """It would be hidden in any word."""
    exporting = list_of(window, qtbot, "rectification").exporting
    said: list[str] = []
    exporting.said.connect(lambda words, _tone: said.append(words))
    exporting._masked("张三、李", "x", {})
    assert said == ["没有导出：“李”只有一个字，会误伤别的文字，请写全姓名。"]
    assert not window.findChildren(QFileDialog)
