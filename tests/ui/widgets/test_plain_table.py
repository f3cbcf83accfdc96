"""Tables that only show."""

from __future__ import annotations

from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.plain_table import fill_table, fit_rows, plain_table


def test_words_are_shown_whole(qtbot: QtBot) -> None:
    table = plain_table(["行", "说明"], "预览", 2)
    qtbot.addWidget(table)
    fill_table(table, [("4", "短"), ("5", "很长的说明" * 40)], (80, 200))
    fit_rows(table, 1)
    assert table.accessibleName() == "预览"
    assert table.columnWidth(0) == 80
    assert table.rowHeight(1) > table.rowHeight(0)
    assert table.editTriggers() == QTableWidget.EditTrigger.NoEditTriggers
    item = table.item(1, 1)
    assert item is not None
    assert item.toolTip() == item.text()
