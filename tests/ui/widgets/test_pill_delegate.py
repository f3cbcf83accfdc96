"""Words as pills in item views."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.widgets.pill_delegate import ROW_HEIGHT, TONE_ROLE, PillDelegate


def colours(image: QImage) -> set[str]:
    """All colours of a picture."""
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_a_tone_makes_a_pill_and_rows_have_air(qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setItemDelegate(PillDelegate(tree))
    row = QTreeWidgetItem(["已逾期"])
    tree.addTopLevelItem(row)
    tree.resize(200, 120)
    tree.show()
    assert tree.visualItemRect(row).height() >= ROW_HEIGHT
    soft = QColor(COLOURS["red_soft"]).name()
    assert soft not in colours(tree.viewport().grab().toImage())
    row.setData(0, TONE_ROLE, "red")
    assert soft in colours(tree.viewport().grab().toImage())
