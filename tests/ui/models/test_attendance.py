"""The attendance model."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cleanedu_desktop.ui.models.attendance import (
    FIRST_PRESENCE,
    NAME,
    REASON,
    AttendanceModel,
    Attendee,
)


def made() -> AttendanceModel:
    """A model of three people."""
    model = AttendanceModel()
    model.set_lines([Attendee(str(n), f"人{n}") for n in range(3)])
    return model


def test_nobody_is_marked_before_somebody_says_so() -> None:
    """Counts add up from the first moment."""
    model = made()
    assert model.counts() == {
        "expected": 3, "present": 0, "on_leave": 0, "absent": 0, "unmarked": 3,
    }  # fmt: skip
    assert {model.index(0, FIRST_PRESENCE + n).data() for n in range(3)} == {"○"}


def test_the_rest_is_present_by_one_click() -> None:
    """Who is marked already stays as marked."""
    model = made()
    model.mark(1, "on_leave")
    model.mark_rest("present")
    assert [line.presence for line in model.lines] == ["present", "on_leave", "present"]
    assert model.counts()["unmarked"] == 0
    model.empty()
    assert model.counts()["unmarked"] == 3


def test_only_the_missing_have_a_reason() -> None:
    """A reason goes with 到会."""
    model = made()
    reason = model.index(0, REASON)
    assert not model.flags(reason) & Qt.ItemFlag.ItemIsEditable
    model.mark(0, "absent")
    assert model.flags(reason) & Qt.ItemFlag.ItemIsEditable
    assert model.setData(reason, " 病假 ")
    assert model.lines[0].reason == "病假"
    assert not model.setData(model.index(0, NAME), "别名")
    model.mark(0, "present")
    assert model.lines[0].reason == ""


def test_people_are_added_once_and_taken_off() -> None:
    """Guests beside the roster."""
    model = made()
    guest = Attendee("g", "客人")
    assert model.add(guest)
    assert not model.add(guest)
    assert model.rowCount() == 4
    model.remove([0])
    assert [line.person_id for line in model.lines] == ["1", "2", "g"]
    assert (model.row_of("2"), model.row_of("0")) == (1, None)
    model.keep([0, 2])
    assert [line.person_id for line in model.lines] == ["1", "g"]
    index = model.index(0, FIRST_PRESENCE)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "人1 到会 否"
