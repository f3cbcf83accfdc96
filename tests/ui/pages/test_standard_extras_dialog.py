"""Deductions and evidence of one indicator."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.standard_extras_dialog import StandardExtrasDialog
from cleanedu_desktop.ui.pages.standard_lines import Line, Lines
from tests.ui.pages.test_standard_extras import OVERDUE, SHOWN


def test_lines_come_and_go(qtbot: QtBot) -> None:
    line: Line = Lines(SHOWN.standard)[0]
    line.set("deduct", [OVERDUE])
    parent = QWidget()
    qtbot.addWidget(parent)
    made = StandardExtrasDialog(parent, SHOWN, line)
    taken: list[bool] = []
    made.taken.connect(lambda: taken.append(True))
    made.add_deduction()
    made.add_evidence()
    made.take()
    assert "为什么扣分" in made.banner.words.text()
    assert not taken
    made.deductions[1].drop.click()
    made.deductions[0].points.setText("3")
    made.take()
    assert taken
    assert line.now("deduct") == [OVERDUE | {"points": 3.0}]
    assert line.now("evidence") == [{"kind": "plan_item"}]
