"""The table of an attendance."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.models.attendance import FIRST_PRESENCE, AttendanceModel, Attendee
from cleanedu_desktop.ui.widgets.attendance_table import AttendanceTable


@pytest.fixture
def table(qtbot: QtBot) -> AttendanceTable:
    """A table of four people."""
    model = AttendanceModel()
    model.set_lines([Attendee(str(n), f"人{n}") for n in range(4)])
    made = AttendanceTable(model)
    qtbot.addWidget(made)
    made.show()
    return made


def test_lines_are_selected_and_marked_together_by_keys(table: AttendanceTable) -> None:
    """Shift and the arrow keys select, one figure marks them all."""
    table.setCurrentIndex(table.attendance.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_rows() == [1, 2]
    QTest.keyClick(table, Qt.Key.Key_3)
    marks = [line.presence for line in table.attendance.lines]
    assert marks == [None, "absent", "absent", None]


def test_delete_asks_for_the_selected_to_go(table: AttendanceTable, qtbot: QtBot) -> None:
    """And a search adds to the selection."""
    table.select_too(0)
    table.select_too(3)
    assert table.selected_rows() == [0, 3]
    with qtbot.waitSignal(table.dropped):
        QTest.keyClick(table, Qt.Key.Key_Delete)


def test_a_click_with_ctrl_selects_and_marks_nobody(table: AttendanceTable) -> None:
    """Also on the rings."""
    table.setCurrentIndex(table.attendance.index(0, 0))
    place = table.visualRect(table.attendance.index(2, FIRST_PRESENCE)).center()
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place
    )
    assert table.selected_rows() == [0, 2]
    assert {line.presence for line in table.attendance.lines} == {None}
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.attendance.lines[2].presence == "present"
