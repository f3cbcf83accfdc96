"""Parts below each other that scroll where they do not fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn


@pytest.mark.parametrize("sideways", [True, False])
def test_parts_keep_their_order_and_the_room_stays_below(qtbot: QtBot, *, sideways: bool) -> None:
    page, line = QWidget(), QHBoxLayout()
    qtbot.addWidget(page)
    first, second, third = QLabel("一"), QLabel("二"), QLabel("三")
    line.addWidget(second)
    column = ScrolledColumn(first, line, spacing=8)
    column.add(third)
    column.fill(page, sideways=sideways)
    page.resize(300, 400)
    page.show()
    assert first.y() < second.y() < third.y() < 200
    area = column.in_area(sideways=sideways)
    qtbot.addWidget(area)
    never = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert never != sideways
