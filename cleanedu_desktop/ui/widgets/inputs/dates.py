"""Inputs of dates: typed as people write them, or picked from a calendar."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QPushButton, QVBoxLayout, QWidget

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.inputs.line import LineInput


class CalendarPopup(QWidget):
    """A calendar that falls from its button; a click or Enter picks the day."""

    def __init__(self, owner: DateInput) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self._owner = owner
        self.calendar = QCalendarWidget()
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        no_weeks = QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        self.calendar.setVerticalHeaderFormat(no_weeks)
        self.calendar.setAccessibleName("日历")
        one_letter = QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        self.calendar.setHorizontalHeaderFormat(one_letter)
        plain = QTextCharFormat()
        plain.setForeground(QColor(COLOURS["text"]))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
        self.calendar.setMinimumSize(300, 250)
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)

    def _pick(self, day: QDate) -> None:
        self.close()
        self._owner.pick(day)


class DateInput(LineInput):
    """A day."""

    hint = "如 2026-3-5"

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.open_calendar: QPushButton = button(
            "", self.show_calendar, role="icon", picture="calendar", name=f"{field.label}：选日期"
        )
        self.open_calendar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.row.addWidget(self.open_calendar)

    def show_calendar(self) -> None:
        """Open the calendar at the day filled in, else at today."""
        popup = CalendarPopup(self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        day = QDate.fromString(str(self.value() or "")[:10], Qt.DateFormat.ISODate)
        if day.isValid():
            popup.calendar.setSelectedDate(day)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        popup.calendar.setFocus()

    def pick(self, day: QDate) -> None:
        """Take a day from the calendar."""
        self.line.setText(day.toString("yyyy-MM-dd"))
        self.line.setFocus()
        self.changed.emit()


class DateTimeInput(DateInput):
    """A day and time to the minute."""

    hint = "如 2026-3-5 9:00"

    def words(self, value: Any) -> str:
        """Return ``2026-03-05 09:00``."""
        return str(value).replace("T", " ")

    def pick(self, day: QDate) -> None:
        """Take a day, keep the time already typed and leave the cursor where the time goes."""
        _, _, time = self.line.text().strip().partition(" ")
        self.line.setText(f"{day.toString('yyyy-MM-dd')} {time}")
        self.line.setFocus()
        self.line.setCursorPosition(len(self.line.text()))
        self.changed.emit()


class PartialDateInput(LineInput):
    """A day of which month or day may be unknown; kept as exact as it was given."""

    hint = "如 1985-10"
