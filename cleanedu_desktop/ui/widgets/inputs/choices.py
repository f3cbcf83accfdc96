"""Input of any number of choices: a box to tick for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QWidget

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout
from cleanedu_desktop.ui.widgets.inputs.input import Input


class ChoicesInput(Input):
    """Boxes in the order of the form; words no longer offered keep a box of their own."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.boxes: list[QCheckBox] = []
        self._flow = FlowLayout(self, gap=12)
        self._flow.setContentsMargins(6, 6, 6, 6)
        self._name = field.label
        for choice in field.choices:
            self._add(choice)

    def _add(self, choice: str) -> QCheckBox:
        box = QCheckBox(choice)
        box.setAccessibleName(f"{self._name}：{choice}")
        box.toggled.connect(lambda _on: self.changed.emit())
        self.boxes.append(box)
        self._flow.addWidget(box)
        return box

    def offer(self, words: Sequence[str]) -> None:
        """Offer further choices."""
        known = {box.text() for box in self.boxes}
        for choice in words:
            if choice not in known:
                self._add(choice)
        self.updateGeometry()
        self.stops_changed.emit()

    def value(self) -> Any:
        """Return the ticked choices in order."""
        return [box.text() for box in self.boxes if box.isChecked()] or None

    def set_value(self, value: Any) -> None:
        """Tick the choices in `value`."""
        wanted = list(value or [])
        known = {box.text() for box in self.boxes}
        for choice in wanted:
            if choice not in known:
                self._add(choice)
        for box in self.boxes:
            with QSignalBlocker(box):
                box.setChecked(box.text() in wanted)

    def tab_stops(self) -> list[QWidget]:
        """Return the boxes."""
        return list(self.boxes)

    def set_accessible_name(self, name: str) -> None:
        """Name each box after the field and its choice."""
        self._name = name
        for box in self.boxes:
            box.setAccessibleName(f"{name}：{box.text()}")
