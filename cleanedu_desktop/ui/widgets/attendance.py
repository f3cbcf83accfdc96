"""Attendance of a role: the whole roster at once, who is not expected taken off, live counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cleanedu_desktop.form_engine.definition import PeopleRole
from cleanedu_desktop.records.vocabulary import PRESENCE
from cleanedu_desktop.ui.models.attendance import AttendanceModel, Attendee
from cleanedu_desktop.ui.widgets.attendance_table import AttendanceTable
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown, PersonKnown
from cleanedu_desktop.ui.widgets.person_search import PersonSearch


class AttendancePicker(QWidget):
    """Attendance of one role with live counts."""

    changed = Signal()

    def __init__(self, role: PeopleRole, known: PeopleKnown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self.known = known
        self._proposed: frozenset[str] | None = None
        self.model = AttendanceModel()
        self.table = AttendanceTable(self.model)
        self.table.setAccessibleName(f"{role.label}出席情况")
        self.counts = label("", "sectionTitle")
        self.search = PersonSearch(known)
        self.search.setPlaceholderText("增加一人：姓名或拼音首字母")
        self.search.setAccessibleName(f"{role.label}：增加一人")
        self.search.setFixedWidth(220)
        self.search.setObjectName("boxed")
        self.search.chosen.connect(self._add)
        self.within = PersonSearch(PeopleKnown())
        self.within.setPlaceholderText("在名单中选：姓名或拼音首字母")
        self.within.setAccessibleName(f"{role.label}：在名单中选人")
        self.within.setFixedWidth(220)
        self.within.setObjectName("boxed")
        self.within.chosen.connect(self._select)
        self.chosen = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(self._tools())
        column.addLayout(self._selection())
        column.addWidget(self.counts)
        column.addWidget(self.table)
        for signal in (self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._count)
            signal.connect(self.changed)
        self.model.modelReset.connect(self._count)
        self.table.dropped.connect(self._drop)
        self.table.selectionModel().selectionChanged.connect(self._show_selection)
        for signal in (self.model.modelReset, self.model.rowsInserted):
            signal.connect(self._list_changed)
        self._count()
        self._list_changed()

    def _tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.all_present: QPushButton = button(
            "其余全部到会", lambda: self.model.mark_rest("present"), picture="check",
            hint="没有标记的人全部记为到会；请假、缺席的先点出来或随后再改",
        )  # fmt: skip
        self.clear: QPushButton = button("清空标记", self.model.empty, role="link")
        line.addWidget(self.all_present)
        line.addWidget(self.clear)
        line.addStretch(1)
        line.addWidget(self.search)
        return line

    def _selection(self) -> QHBoxLayout:
        """Return the line that narrows the list to those expected."""
        line = QHBoxLayout()
        self.drop: QPushButton = button(
            "移出所选", self._drop, role="link", name="移出所选",
            hint="把选中的人移出名单（Delete）；按住 Ctrl 或 Shift 可选多人",
        )  # fmt: skip
        self.keep: QPushButton = button(
            "只留所选",
            self._keep,
            role="link",
            name="只留所选",
            hint="名单里只留选中的人，其余移出",
        )
        line.addWidget(self.within)
        line.addWidget(self.keep)
        line.addWidget(self.drop)
        line.addWidget(self.chosen)
        line.addStretch(1)
        return line

    def _add(self, person_id: str) -> None:
        person = self.known.get(person_id)
        if person is not None and self.model.add(self.line_of(person)):
            self.table.scrollToBottom()

    def _select(self, person_id: str) -> None:
        row = self.model.row_of(person_id)
        if row is not None:
            self.table.select_too(row)

    def _drop(self) -> None:
        self._narrow(self.model.remove)

    def _keep(self) -> None:
        self._narrow(self.model.keep)

    def _narrow(self, how: Callable[[Iterable[int]], None]) -> None:
        rows = self.table.selected_rows()
        if rows:
            how(rows)
            self.changed.emit()

    def _show_selection(self) -> None:
        number = len(self.table.selected_rows())
        self.chosen.setText(f"已选 {number} 人" if number else "按住 Ctrl 或 Shift 可选多人")
        for one in (self.keep, self.drop):
            one.setEnabled(number > 0)

    def _list_changed(self) -> None:
        self._show_selection()
        self.within.known = PeopleKnown(
            self.known.get(one.person_id)
            or PersonKnown(id=one.person_id, name=one.name, on_roster=True)
            for one in self.model.lines
        )

    def _count(self) -> None:
        counted = self.model.counts()
        words = [f"应到 {counted['expected']}", f"实到 {counted['present']}"]
        words += [f"{PRESENCE[key]} {counted[key]}" for key in ("on_leave", "absent")]
        if counted["unmarked"]:
            words.append(f"未标记 {counted['unmarked']}（{self.model.unmarked_names()}）")
        self.counts.setText(" · ".join(words))
        self.table.setFixedHeight(self.table.sizeHint().height())

    def attendees(self) -> list[Attendee]:
        """Return the lines as filled in."""
        return list(self.model.lines)

    def set_attendees(self, lines: list[Attendee]) -> None:
        """Show these lines."""
        self.model.set_lines(lines)

    def propose_roster(self) -> None:
        """Show everyone on the roster, nobody marked."""
        self.propose(self.known.roster)

    def propose(self, people: Iterable[PersonKnown]) -> None:
        """Show these people, nobody marked."""
        self.model.set_lines([self.line_of(one) for one in people])
        self._proposed = self._ids()

    def is_as_proposed(self) -> bool:
        """Tell whether nobody has touched the list since it was proposed."""
        unmarked = all(line.presence is None for line in self.model.lines)
        return unmarked and self._ids() == self._proposed

    def _ids(self) -> frozenset[str]:
        return frozenset(line.person_id for line in self.model.lines)

    def line_of(self, person: PersonKnown) -> Attendee:
        """Return the line of a person not yet marked, told apart from namesakes."""
        return Attendee(person.id, self.known.called(person), person.where)

    def tab_stops(self) -> list[QWidget]:
        """Return the buttons, the search lines and the table."""
        first = [self.all_present, self.clear, self.search]
        return [*first, self.within, self.keep, self.drop, self.table]
