"""Import of a filled workbook."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_template import export_template
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.import_entries_dialog import ImportEntriesDialog
from tests.acts.office import add_person
from tests.acts.workbooks import fill
from tests.ui.conftest import idle

ROW = {"问题来源": "自查", "发现时间": "2026-03-06", "问题描述": "登记不全"}


def filled(window: MainWindow, qtbot: QtBot, tmp_path: Path, *rows: dict[str, str]) -> Path:
    """A template with rows in it."""
    file = tmp_path / "问题.xlsx"
    window.work.act(export_template, kind="rectification", target=file)
    idle(qtbot, window.work)
    return fill(file, *rows)


def dialog_on(window: MainWindow, qtbot: QtBot, file: Path) -> ImportEntriesDialog:
    dialog = ImportEntriesDialog(window.work, window.work.main_form("rectification"), window)
    qtbot.addWidget(dialog)
    dialog.preview(file)
    idle(qtbot, window.work)
    return dialog


def test_wrong_cells_are_listed_and_right_ones_imported(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = filled(window, qtbot, tmp_path, ROW | {"发现时间": "不知道", "责任人": "查无此人"})
    dialog = dialog_on(window, qtbot, file)
    assert dialog.tabs.tabText(0) == "要改正的（2）"
    lines = dialog.tabs.widget(1)
    assert isinstance(lines, QTableWidget)
    told = lines.item(0, 3)
    assert told is not None and told.text().startswith("“发现时间”填的是“不知道”")
    assert told.text().endswith("（等 2 处）")
    assert not dialog.start.isEnabled()
    fill(file, ROW | {"发现时间": "2026-03-06"})
    filled(window, qtbot, tmp_path, ROW)
    dialog.late.setText("经办人休假")
    dialog.again.click()
    idle(qtbot, window.work)
    assert dialog.plan is not None
    assert [line.decision for line in dialog.plan.lines] == ["add"]
    with qtbot.waitSignal(dialog.imported) as said:
        dialog.start.click()
    assert "新增 1 条" in said.args[0]


def test_people_of_one_name_are_chosen(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    def namesakes(desk: Desk) -> None:
        add_person(desk, name="同名人", department="甲科")
        add_person(desk, name="同名人", department="乙科")

    window.work.act(namesakes)
    file = filled(window, qtbot, tmp_path, ROW | {"责任人": "同名人"})
    dialog = dialog_on(window, qtbot, file)
    dialog.late.setText("经办人休假")
    combo = dialog.choices["同名人"]
    assert combo.count() == 3
    combo.setCurrentIndex(2)
    dialog.again.click()
    idle(qtbot, window.work)
    assert dialog.start.isEnabled()


def test_an_empty_template_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_on(window, qtbot, filled(window, qtbot, tmp_path))
    assert "没有填写" in dialog.banner.words.text()
    assert not dialog.start.isEnabled()
