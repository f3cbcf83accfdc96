"""The attendance grid."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import PeopleRole
from cleanedu_desktop.ui.models.attendance import FIRST_PRESENCE
from cleanedu_desktop.ui.widgets.attendance import AttendancePicker
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown, PersonKnown

KNOWN = PeopleKnown([PersonKnown(id=str(n), name=f"人{n}", on_roster=n < 3) for n in range(4)])
ROLE = PeopleRole(role="attendee", label="参加人员", presence=True, whole_roster=True)


def made(qtbot: QtBot) -> AttendancePicker:
    """A grid of the roster."""
    grid = AttendancePicker(ROLE, KNOWN)
    qtbot.addWidget(grid)
    grid.propose_roster()
    grid.show()
    return grid


def click(
    grid: AttendancePicker,
    row: int,
    column: int,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press and let go of the mouse over a place of the list."""
    where = grid.table.visualRect(grid.model.index(row, column)).center()
    QTest.mouseClick(grid.table.viewport(), Qt.MouseButton.LeftButton, keys, where)


def test_a_click_that_selects_marks_nothing(qtbot: QtBot) -> None:
    """Ctrl with a click takes a line into the selection."""
    grid = made(qtbot)
    click(grid, 0, FIRST_PRESENCE, Qt.KeyboardModifier.ControlModifier)
    assert grid.attendees()[0].presence is None
    assert grid.table.selected_rows() == [0]
    click(grid, 0, FIRST_PRESENCE)
    assert grid.attendees()[0].presence == "present"


def test_counts_are_live(qtbot: QtBot) -> None:
    """应到 = 实到 + 请假 + 缺席 once everyone is marked."""
    grid = made(qtbot)
    assert "未标记 3（人0、人1、人2）" in grid.counts.text()
    click(grid, 1, FIRST_PRESENCE + 1)
    grid.all_present.click()
    assert grid.counts.text() == "应到 3 · 实到 2 · 请假 1 · 缺席 0"
    grid.clear.click()
    assert "未标记 3" in grid.counts.text()


def test_one_key_marks_a_line(qtbot: QtBot) -> None:
    """1 到会, 2 请假, 3 缺席."""
    grid = made(qtbot)
    grid.table.setCurrentIndex(grid.model.index(0, 0))
    QTest.keyClick(grid.table, Qt.Key.Key_3)
    assert grid.attendees()[0].presence == "absent"
    grid.table.setCurrentIndex(grid.model.index(2, FIRST_PRESENCE))
    QTest.keyClick(grid.table, Qt.Key.Key_Space)
    assert grid.attendees()[2].presence == "present"


def test_guests_are_added_and_people_taken_off(qtbot: QtBot) -> None:
    """And changes are told."""
    grid = made(qtbot)
    with qtbot.waitSignal(grid.changed):
        grid.search.chosen.emit("3")
    assert len(grid.attendees()) == 4
    grid.table.setCurrentIndex(grid.model.index(0, 0))
    grid.drop.click()
    assert [line.person_id for line in grid.attendees()] == ["1", "2", "3"]


def test_a_small_meeting_is_found_by_name_and_kept(qtbot: QtBot) -> None:
    """The others go in one press; the list is no longer the roster proposed."""
    grid = made(qtbot)
    assert grid.is_as_proposed()
    assert not grid.keep.isEnabled()
    grid.within.setText("人2")
    grid.within.offer()
    QTest.keyClick(grid.within, Qt.Key.Key_Return)
    grid.within.chosen.emit("0")
    assert grid.chosen.text() == "已选 2 人"
    with qtbot.waitSignal(grid.changed):
        grid.keep.click()
    assert [line.person_id for line in grid.attendees()] == ["0", "2"]
    assert [one.id for one in grid.within.known.people] == ["0", "2"]
    assert not grid.is_as_proposed()


def test_delete_takes_the_selected_off(qtbot: QtBot) -> None:
    """By the keyboard alone."""
    grid = made(qtbot)
    grid.table.selectAll()
    QTest.keyClick(grid.table, Qt.Key.Key_Delete)
    assert grid.attendees() == []
