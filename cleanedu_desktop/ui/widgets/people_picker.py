"""Picker of the people in one role: a chip for each, and a line to find the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from cleanedu_desktop.form_engine.definition import PeopleRole
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown
from cleanedu_desktop.ui.widgets.person_search import PersonSearch


class PersonChip(QFrame):
    """A chosen person with a cross to take them out again."""

    def __init__(self, picker: PeoplePicker, person_id: str, name: str, where: str) -> None:
        super().__init__()
        self.person_id = person_id
        self.setObjectName("personChip")
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 2, 4, 2)
        line.setSpacing(2)
        line.addWidget(label(name))
        drop = lambda: picker.remove(person_id)  # noqa: E731
        self.cross = button("", drop, picture="x", name=f"去掉{name}")
        self.cross.setIconSize(QSize(12, 12))
        line.addWidget(self.cross)
        self.setToolTip(where)


class PeoplePicker(QWidget):
    """The people of one role, in order; at most as many as the role takes."""

    changed = Signal()

    def __init__(self, role: PeopleRole, known: PeopleKnown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self.known = known
        self._chips: list[PersonChip] = []
        self.search = PersonSearch(known)
        self.search.chosen.connect(self.add)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._flow = FlowLayout(self, gap=4)
        self._flow.setContentsMargins(4, 3, 4, 3)
        self._flow.addWidget(self.search)
        self.set_accessible_name(role.label)

    def people(self) -> list[str]:
        """Return the ids of the people chosen."""
        return [chip.person_id for chip in self._chips]

    def set_people(self, ids: Sequence[str], names: dict[str, str] | None = None) -> None:
        """Show these people; `names` serve those no longer known."""
        for chip in list(self._chips):
            self._drop(chip)
        for person_id in ids:
            self._put(person_id, (names or {}).get(person_id, "（已不在名册）"))

    def add(self, person_id: str) -> None:
        """Choose a person; the full role lets the earlier one of a single role go."""
        if person_id in self.people():
            return
        if self.role.max == 1 and self._chips:
            self._drop(self._chips[0])
        if self.role.max is None or len(self._chips) < self.role.max:
            self._put(person_id, "")
            self.changed.emit()

    def remove(self, person_id: str) -> None:
        """Take a person out."""
        for chip in list(self._chips):
            if chip.person_id == person_id:
                self._drop(chip)
                self.search.setFocus(Qt.FocusReason.OtherFocusReason)
                self.changed.emit()

    def _put(self, person_id: str, otherwise: str) -> None:
        person = self.known.get(person_id)
        name, where = (self.known.called(person), person.where) if person else (otherwise, "")
        chip = PersonChip(self, person_id, name, where)
        self._chips.append(chip)
        self._flow.insert(len(self._chips) - 1, chip)
        self._fill_up()

    def _drop(self, chip: PersonChip) -> None:
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._fill_up()

    def _fill_up(self) -> None:
        full = self.role.max is not None and len(self._chips) >= self.role.max
        self.search.setVisible(not full)
        self.updateGeometry()

    def tab_stops(self) -> list[QWidget]:
        """Return the search line, then the crosses of the people chosen."""
        return [self.search, *(chip.cross for chip in self._chips)]

    def set_accessible_name(self, name: str) -> None:
        """Name the search line."""
        self.search.setAccessibleName(name)
