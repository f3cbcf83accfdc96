"""The editor's paper: a form or step laid out as it is printed, each place to be filled in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.form_engine.check_answers import AnswerMistake
from cleanedu_desktop.form_engine.definition import Cell, Field, Form, PeopleRole, Row
from cleanedu_desktop.form_engine.make_blocks import shown_columns
from cleanedu_desktop.form_engine.variants import NONE_CHOSEN, Variants, fits
from cleanedu_desktop.rules.finding import Finding
from cleanedu_desktop.ui.models.attendance import Attendee
from cleanedu_desktop.ui.widgets.attendance import AttendancePicker
from cleanedu_desktop.ui.widgets.entry_form_lines import Line, show_lines
from cleanedu_desktop.ui.widgets.entry_form_words import absences, derived_label, whole_sentence
from cleanedu_desktop.ui.widgets.form_cell import FormCell
from cleanedu_desktop.ui.widgets.form_rows import Asked, asks_of
from cleanedu_desktop.ui.widgets.inputs import input_for
from cleanedu_desktop.ui.widgets.inputs.input import Input
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown
from cleanedu_desktop.ui.widgets.people_picker import PeoplePicker
from cleanedu_desktop.ui.widgets.surface import surface

_COUNTS = {"expected": "expected", "present": "present", "on_leave": "on_leave", "absent": "absent"}


class EntryForm(QFrame):
    """Inputs for everything a form or step asks. Nothing is filled in by itself."""

    changed = Signal()

    def __init__(
        self, asked: Asked, known: PeopleKnown, *, shown: dict[str, str] | None = None
    ) -> None:
        """Lay out `asked`; `shown` gives words for references that are only read."""
        super().__init__()
        self.asks = asks_of(asked)
        self._asked = asked
        self._variants_by = asked.variants_by if isinstance(asked, Form) else ""
        self.known = known
        self.inputs: dict[str, Input] = {}
        self.pickers: dict[str, PeoplePicker] = {}
        self.attendance: dict[str, AttendancePicker] = {}
        self.cells: dict[str, FormCell] = {}
        self._shown = shown or {}
        self._derived: list[tuple[str, QLabel]] = []
        self.setObjectName("formGrid")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(1, 1, 1, 1)
        self._lines.setSpacing(1)
        self._heading = ""
        self._shown_lines: list[Line] = []
        for row in self.asks.rows:
            self._lines.addWidget(self._row(row))
            self._heading = row.heading
        if chooser := self.inputs.get(self._variants_by):
            chooser.changed.connect(self._show_variant)
        self._order_tabs()
        self._derive()
        self._show_variant()

    def _row(self, row: Row) -> QWidget:
        if row.heading or row.signatures:
            band = self._band(row)
            self._shown_lines.append(Line(band, row.only_for, is_heading=bool(row.heading)))
            return band
        line_widget = QWidget()
        shown = Line(line_widget, row.only_for)
        self._shown_lines.append(shown)
        line = QHBoxLayout(line_widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(1)
        filled = 0
        for cell in row.cells:
            made = self._cell(cell, row)
            line.addWidget(made, cell.span)
            shown.cells.append((made, self._only_for(cell)))
            filled += cell.span
        if filled < 12:
            blank = surface("valueCell")
            line.addWidget(blank, 12 - filled)
        return line_widget

    @property
    def _variants(self) -> Variants:
        """What the form's chooser says now."""
        chooser = self.inputs.get(self._variants_by)
        value = chooser.value() if chooser else None
        return frozenset([value]) if isinstance(value, str) else NONE_CHOSEN

    def _only_for(self, cell: Cell) -> tuple[str, ...]:
        place = self.asks.field(cell.ref) or self.asks.role(cell.ref.partition(".")[0])
        return place.only_for if place else ()

    def _show_variant(self) -> None:
        show_lines(self._shown_lines, self._variants)

    def _band(self, row: Row) -> QWidget:
        band = surface("headingCell" if row.heading else "valueCell")
        line = QHBoxLayout(band)
        line.setContentsMargins(12, 6, 12, 6)
        words = row.heading or "签字栏：" + "　".join(row.signatures) + "（打印后由本人手签）"
        line.addWidget(label(words, "" if row.heading else "faint"))
        return band

    def _cell(self, cell: Cell, row: Row) -> FormCell:
        field, role = self.asks.field(cell.ref), self.asks.role(cell.ref)
        if field is not None:
            made = self._field_cell(field, cell, row)
        elif role is not None:
            made = self._role_cell(role, cell)
        else:
            words = label("", "muted", wrap=True)
            words.setContentsMargins(7, 5, 7, 5)
            self._derived.append((cell.ref, words))
            return FormCell(cell.label or derived_label(cell.ref, self._asked), words)
        self.cells[cell.ref] = made
        return made

    def _field_cell(self, field: Field, cell: Cell, row: Row) -> FormCell:
        made = input_for(field, columns=shown_columns(field, row) if row.columns else ())
        made.set_accessible_name(field.label)
        made.changed.connect(self.changed)
        made.stops_changed.connect(self._order_tabs)
        self.inputs[field.name] = made
        above = field.kind == "table"
        title = cell.label or field.label
        shown = FormCell(title, made, required=field.required, above=above)
        shown.show_label(title != self._heading)
        stops = made.tab_stops()
        if stops:
            shown.label.setBuddy(stops[0])
        for where in (shown.label, *stops):
            where.setToolTip(field.help)
        return shown

    def _role_cell(self, role: PeopleRole, cell: Cell) -> FormCell:
        picker: AttendancePicker | PeoplePicker
        if role.presence:
            picker = self.attendance[role.role] = AttendancePicker(role, self.known)
        else:
            picker = self.pickers[role.role] = PeoplePicker(role, self.known)
        picker.changed.connect(self._derive)
        picker.changed.connect(self._order_tabs)
        picker.changed.connect(self.changed)
        title = cell.label or role.label
        shown = FormCell(title, picker, required=role.min > 0, above=role.presence)
        shown.show_label(title != self._heading)
        shown.label.setBuddy(picker.tab_stops()[0])
        return shown

    def _order_tabs(self) -> None:
        stops = self.tab_stops()
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def tab_stops(self) -> list[QWidget]:
        """Return every stop of the Tab key in the order of the paper."""
        stops: list[QWidget] = []
        for ref in self.cells:
            place = self.inputs.get(ref) or self.pickers.get(ref) or self.attendance.get(ref)
            if place is not None:
                stops += place.tab_stops()
        return stops

    def answers(self) -> dict[str, Any]:
        """Return what is filled in, by field name; empty fields are left out."""
        variants = self._variants
        asked = {one.name for one in self.asks.fields if fits(one.only_for, variants)}
        given = {name: one.value() for name, one in self.inputs.items() if name in asked}
        return {name: value for name, value in given.items() if value is not None}

    def people(self) -> list[PersonGiven]:
        """Return the people chosen, role by role."""
        variants = self._variants
        asked = {one.role for one in self.asks.people if fits(one.only_for, variants)}
        given = [
            PersonGiven(person, role)
            for role, picker in self.pickers.items()
            if role in asked
            for person in picker.people()
        ]
        for role, picker in self.attendance.items():
            given += [
                PersonGiven(line.person_id, role, line.presence, line.reason or None)
                for line in picker.attendees()
            ]
        return given

    def set_aside(self) -> list[str]:
        """Return the labels of what is filled in but not asked of the variant chosen now."""
        given = {**self.answers(), **{one.role: one.person for one in self.people()}}
        return [
            place.label
            for name in self.cells
            if (place := self.asks.field(name) or self.asks.role(name)) is not None
            and place.only_for
            and name not in given
            and not self._is_empty(name)
        ]

    def fill(
        self,
        answers: dict[str, Any],
        people: Sequence[PersonGiven],
        names: dict[str, str] | None = None,
    ) -> None:
        """Show answers and people; `names` (id -> name) serve those no longer known."""
        names = names or {}
        for name, one in self.inputs.items():
            one.set_value(answers.get(name))
        for role, picker in self.pickers.items():
            picker.set_people([one.person for one in people if one.role == role], names)
        for role, attendance in self.attendance.items():
            lines = [self._attendee(one, names) for one in people if one.role == role]
            attendance.set_attendees(lines)
        self._order_tabs()
        self._derive()
        self._show_variant()

    def propose_roster(self) -> None:
        """Offer the whole roster where a role takes it and has nobody yet, nobody marked."""
        for attendance in self.attendance.values():
            if attendance.role.whole_roster and not attendance.attendees():
                attendance.propose_roster()
        self._derive()

    def _attendee(self, given: PersonGiven, names: dict[str, str]) -> Attendee:
        person = self.known.get(given.person)
        name = self.known.called(person) if person else names.get(given.person, "")
        where = person.where if person else ""
        return Attendee(given.person, name, where, given.presence, given.reason or "")

    def show_findings(
        self,
        mistakes: Sequence[AnswerMistake],
        findings: Sequence[Finding],
        *,
        of_empty: bool = True,
    ) -> list[tuple[str, bool]]:
        """Show each beside its place; return (sentence, blocks) of those without a place.

        `of_empty=False` keeps quiet about places nobody has come to yet.
        """
        by_place: dict[str, list[tuple[str, bool]]] = {name: [] for name in self.cells}
        homeless: list[tuple[str, bool]] = []
        told = [(one.field, whole_sentence(one), True) for one in mistakes]
        told += [(one.where, one.sentence, one.blocks) for one in findings]
        for place, sentence, blocks in told:
            if of_empty or place not in by_place or not self._is_empty(place):
                by_place.get(place, homeless).append((sentence, blocks))
        for name, cell in self.cells.items():
            cell.show_findings(by_place[name])
        return homeless

    def first_wrong(self) -> QWidget | None:
        """Return where to type to mend the first finding that blocks, in the order of the paper."""
        for ref, cell in self.cells.items():
            if cell.value_cell.property("finding") == "red":
                place = self.inputs.get(ref) or self.pickers.get(ref) or self.attendance.get(ref)
                return place.tab_stops()[0] if place is not None else cell
        return None

    def _is_empty(self, place: str) -> bool:
        if place in self.inputs:
            return self.inputs[place].value() is None
        if place in self.pickers:
            return not self.pickers[place].people()
        return all(line.presence is None for line in self.attendance[place].attendees())

    def _derive(self) -> None:
        """Bring what follows from the people chosen up to date."""
        for ref, words in self._derived:
            words.setText(self._words_of(ref))

    def _words_of(self, ref: str) -> str:
        name, _, fact = ref.partition(".")
        if name in self.attendance and fact in _COUNTS:
            return str(self.attendance[name].model.counts()[fact])
        if name in self.attendance and fact == "absences":
            return absences(self.attendance[name].attendees())
        if name in self.pickers:
            people = [self.known.get(one) for one in self.pickers[name].people()]
            if fact == "count":
                return str(len(people))
            return "、".join(filter(None, (one.fact(fact) for one in people if one)))
        return self._shown.get(ref, "")
