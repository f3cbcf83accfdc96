"""Input of yes or no, neither of them before somebody says so."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.inputs.input import Input


class YesNoInput(Input):
    """Two chips 是 / 否; pressing the chosen one again empties the answer."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        self.yes = self._chip("是")
        self.no = self._chip("否")
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addStretch(1)
        self.yes.toggled.connect(lambda on: self._toggled(on, self.no))
        self.no.toggled.connect(lambda on: self._toggled(on, self.yes))

    def _chip(self, word: str) -> QPushButton:
        chip = button(word, role="chip", name=f"{self.field.label}：{word}")
        chip.setCheckable(True)
        return chip

    def _toggled(self, on: bool, other: QPushButton) -> None:
        if on:
            with QSignalBlocker(other):
                other.setChecked(False)
        self.changed.emit()

    def value(self) -> Any:
        """Return True, False or None."""
        if self.yes.isChecked():
            return True
        return False if self.no.isChecked() else None

    def set_value(self, value: Any) -> None:
        """Show yes, no or neither."""
        for chip, means in ((self.yes, True), (self.no, False)):
            with QSignalBlocker(chip):
                chip.setChecked(value is means)

    def tab_stops(self) -> list[QWidget]:
        """Return both chips."""
        return [self.yes, self.no]

    def set_accessible_name(self, name: str) -> None:
        """Name each chip after the field and its word."""
        self.yes.setAccessibleName(f"{name}：是")
        self.no.setAccessibleName(f"{name}：否")
