"""Tables that only show."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.plain_table import (
    fill_table,
    fit_columns,
    fit_rows,
    plain_table,
)


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


def test_columns_are_as_wide_as_their_words_within_bounds(qtbot: QtBot) -> None:
    table = plain_table(["位置", "姓名", "说明"], "预览", 1)
    qtbot.addWidget(table)
    fill_table(table, [("第10行　党员干部花名册", "王", "新增")], ())
    fit_columns(table, ((60, 400), (90, 180)))
    words = table.fontMetrics().horizontalAdvance("第10行　党员干部花名册")
    assert words < table.columnWidth(0) < 400
    assert table.columnWidth(1) == 90
    fit_columns(table, ((20, 50),))
    assert table.columnWidth(0) == 50


def test_wrapped_words_are_seen_to_their_end(dressed: QApplication, qtbot: QtBot) -> None:
    """The stylesheet's padding takes room from them."""
    table = plain_table(["说明"], "说明", 1)
    qtbot.addWidget(table)
    table.resize(300, 600)
    table.show()
    words = "一二三四五六七八九十" * 12
    fill_table(table, [(words,)], ())
    fit_rows(table, 0)
    inside = QRect(0, 0, table.columnWidth(0) - 22, 5000)
    needed = table.fontMetrics().boundingRect(inside, int(Qt.TextFlag.TextWrapAnywhere), words)
    assert dressed.styleSheet()
    assert table.rowHeight(0) >= needed.height()
