"""The flow layout."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout


def test_items_go_on_in_the_next_line(qtbot: QtBot) -> None:
    """Height follows from the width; hidden items take no room."""
    outer = QWidget()
    qtbot.addWidget(outer)
    flow = FlowLayout(outer, gap=10)
    items = []
    for _ in range(3):
        one = QWidget()
        one.setFixedSize(100, 20)
        flow.addWidget(one)
        items.append(one)
    assert flow.heightForWidth(320) == 20
    assert flow.heightForWidth(220) == 50
    assert flow.heightForWidth(100) == 80
    items[0].hide()
    assert flow.heightForWidth(220) == 20
    first = QWidget()
    first.setFixedSize(100, 20)
    flow.insert(0, first)
    assert flow.itemAt(0).widget() is first
    assert flow.count() == 4
    assert flow.itemAt(9) is None
