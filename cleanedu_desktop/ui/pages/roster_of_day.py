"""Keeps the attendance of a new session in step with its day: who was on the roster then."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from cleanedu_desktop.acts.list_people import PersonListed, list_people
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.entry_form import EntryForm


class RosterOfDay(QObject):
    """Proposes the roster of the day typed, as long as the list is as proposed before."""

    def __init__(self, work: OfficeWork, form: EntryForm, day_field: str) -> None:
        super().__init__(form)
        self._work = work
        self._form = form
        self._day_field = day_field
        self._day: date | None = None

    def follow(self) -> None:
        """Fetch the roster when the day has changed."""
        day_input = self._form.inputs.get(self._day_field)
        try:
            day = date.fromisoformat(str(day_input.value() if day_input else "")[:10])
        except ValueError:
            return
        if day != self._day and self._open_attendance():
            self._day = day
            key = f"roster {id(self)}"
            self._work.act(list_people, on=day, owner=self, key=key, done=self._propose)

    def _open_attendance(self) -> list[str]:
        """Return the roles whose list is the roster proposed, untouched."""
        return [role for role, one in self._form.attendance.items() if one.is_as_proposed()]

    def _propose(self, listed: list[PersonListed]) -> None:
        there = [self._form.known.get(one.id) for one in listed if one.on_roster]
        for role in self._open_attendance():
            self._form.attendance[role].propose(one for one in there if one is not None)
