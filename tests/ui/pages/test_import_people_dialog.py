"""Import of a roster."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.import_people_dialog import ImportPeopleDialog
from tests.ui.conftest import idle


def dialog_on(window: MainWindow, qtbot: QtBot, file: Path) -> ImportPeopleDialog:
    """The dialog, previewing `file`."""
    dialog = ImportPeopleDialog(window.work, window)
    qtbot.addWidget(dialog)
    dialog.preview(file)
    idle(qtbot, window.work)
    return dialog


def test_a_roster_is_previewed_decided_and_imported(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """A namesake is asked about, an odd date is shown with its place."""
    file = tmp_path / "名册.csv"
    file.write_text(
        "姓名,出生年月,职务\n孙某戊,1990.5,科员\n王某甲,1980.1,科长\n周某己,很久以前,科员\n",
        encoding="utf-8",
    )
    dialog = dialog_on(window, qtbot, file)
    plan = dialog.plan
    assert plan is not None
    assert (plan.added, plan.asked) == (2, 1)
    assert len(plan.doubts) >= 1
    assert "很久以前" in {one.shown for one in plan.doubts}
    (combo,) = dialog.choices.values()
    assert combo.currentData() == "skip"
    combo.setCurrentIndex(combo.findData("new"))
    with qtbot.waitSignal(dialog.imported) as said:
        dialog.start.click()
    assert "新增 3 人" in said.args[0]
    assert dialog.isVisible(), "the doubtful cells are still to be looked at"
    assert [dialog.tabs.tabText(place) for place in range(dialog.tabs.count())] == [
        f"存疑单元格（{len(plan.doubts)}）"
    ]
    assert "新增 3 人" in dialog.banner.words.text()
    assert dialog.start.isHidden()
    dialog.cancel.click()
    idle(qtbot, window.work)
    window.go("person")
    idle(qtbot, window.work)
    assert window.pages["person"].list.model.rowCount() == 7  # type: ignore[attr-defined]


def test_without_doubts_it_closes_at_once(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing is left to be looked at."""
    file = tmp_path / "名册.csv"
    file.write_text("姓名,职务\n孙某戊,科员\n", encoding="utf-8")
    dialog = dialog_on(window, qtbot, file)
    with qtbot.waitSignal(dialog.finished):
        dialog.start.click()


def test_what_is_asked_and_where_it_stands_can_be_read_whole(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """The row is first, and a long reason has as many lines as it needs."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "2026年机关党支部在册党员和干部名单"
    for row in (["姓名", "出生年月", "职务"], ["王某甲", "1980.1", "科长"], ["吴某", "", "科员"]):
        sheet.append(row)
    file = tmp_path / "名册.xlsx"
    book.save(file)
    dialog = dialog_on(window, qtbot, file)
    table = dialog.tabs.widget(0)
    assert isinstance(table, QTableWidget)
    place, reason = table.item(0, 0), table.item(0, 3)
    assert place is not None
    assert place.text().startswith("第2行")
    assert reason is not None
    words = table.fontMetrics().horizontalAdvance(reason.text())
    assert words > table.columnWidth(3)
    assert table.rowHeight(0) >= table.fontMetrics().height() * 2


def test_an_unreadable_file_is_explained(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing can be imported; another file can be chosen."""
    file = tmp_path / "坏.xlsx"
    file.write_bytes(b"no workbook")
    dialog = dialog_on(window, qtbot, file)
    assert dialog.banner.property("tone") == "red"
    assert not dialog.start.isEnabled()
    assert dialog.plan is None
