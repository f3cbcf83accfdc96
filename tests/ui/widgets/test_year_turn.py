"""Turning from year to year."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.year_turn import year_turn


def test_back_and_on_stand_around_the_year(qtbot: QtBot) -> None:
    """Each has a name for screen readers."""
    turned: list[int] = []
    holder, words = QWidget(), label("2026 年", "sectionTitle")
    qtbot.addWidget(holder)
    line = year_turn(words, turned.append)
    holder.setLayout(line)
    back, on = holder.findChildren(QPushButton)
    assert [line.indexOf(one) for one in (back, words, on)] == [0, 1, 2]
    assert [one.accessibleName() for one in (back, on)] == ["上一年", "下一年"]
    back.click()
    on.click()
    on.click()
    assert turned == [-1, 1, 1]
