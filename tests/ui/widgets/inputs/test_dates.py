"""Days and times."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.dates import (
    CalendarPopup,
    DateInput,
    DateTimeInput,
    PartialDateInput,
)
from tests.ui.driving import fill_text


@pytest.mark.parametrize("typed", ["2026-3-5", "2026.3.5", "2026年3月5日", "2026/03/05"])
def test_days_are_read_as_people_write_them(qtbot: QtBot, typed: str) -> None:
    """And tidied when the field is left."""
    made = DateInput(Field(name="x", label="日期", kind="date"))
    qtbot.addWidget(made)
    fill_text(made, typed)
    assert made.value() == "2026-03-05"
    assert made.line.text() == "2026-03-05"


def test_what_cannot_be_read_stays_to_be_mended(qtbot: QtBot) -> None:
    """Never thrown away, never guessed."""
    made = DateInput(Field(name="x", label="日期", kind="date"))
    qtbot.addWidget(made)
    fill_text(made, "下周三")
    assert made.line.text() == made.value() == "下周三"


def test_the_calendar_fills_the_day(qtbot: QtBot) -> None:
    """It opens at the day filled in, and closes when one is picked."""
    made = DateInput(Field(name="x", label="日期", kind="date"))
    qtbot.addWidget(made)
    made.show()
    made.set_value("2026-03-05")
    made.open_calendar.click()
    popup = made.findChild(CalendarPopup)
    assert popup is not None
    assert popup.calendar.selectedDate() == QDate(2026, 3, 5)
    with qtbot.waitSignal(made.changed):
        popup.calendar.clicked.emit(QDate(2026, 4, 1))
    assert made.value() == "2026-04-01"


def test_a_time_follows_the_day(qtbot: QtBot) -> None:
    """The calendar keeps the time that is there."""
    made = DateTimeInput(Field(name="x", label="时间", kind="datetime"))
    qtbot.addWidget(made)
    fill_text(made, "2026-3-5 9:00")
    assert made.value() == "2026-03-05T09:00"
    made.pick(QDate(2026, 3, 6))
    assert made.value() == "2026-03-06T09:00"
    made.set_value(None)
    made.pick(QDate(2026, 3, 6))
    QTest.keyClicks(made.line, "15:30")
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert made.value() == "2026-03-06T15:30"


@pytest.mark.parametrize("known", ["1985", "1985-10", "1985-10-03"])
def test_a_day_can_be_known_in_part(qtbot: QtBot, known: str) -> None:
    """As exact as it was given."""
    made = PartialDateInput(Field(name="x", label="出生年月", kind="partial_date"))
    qtbot.addWidget(made)
    fill_text(made, known)
    assert made.value() == known
