"""What can be filed is ticked; what lacks more than a scan cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from tests.ui.conftest import idle
from tests.ui.pages.filing import set_up_filing


def test_only_what_lacks_nothing_but_its_scan_has_a_box(window: MainWindow, qtbot: QtBot) -> None:
    page = set_up_filing(window, qtbot)
    rows = {row.text(0).split("　")[0]: row for row in page.tree.rows()}
    item = next(row for number, row in rows.items() if number.startswith("Z"))
    assert item.data(0, Qt.ItemDataRole.CheckStateRole) is None and "没有办结" in item.text(4)
    talk = next(row for number, row in rows.items() if number.startswith("T"))
    assert page.tree.chosen() == {} and not page.file.isEnabled()
    talk.setCheckState(0, Qt.CheckState.Checked)
    ((_, given),) = page.tree.chosen().items()
    assert given.unsigned and page.file.text().strip() == "归档 1 件(&N)"


def test_a_record_is_opened(window: MainWindow, qtbot: QtBot) -> None:
    page = set_up_filing(window, qtbot)
    row = next(one for one in page.tree.rows() if one.text(0).startswith("T"))
    page.tree.itemActivated.emit(row, 0)
    idle(qtbot, window.work)
    assert isinstance(window.stack.currentWidget(), KindPage)
