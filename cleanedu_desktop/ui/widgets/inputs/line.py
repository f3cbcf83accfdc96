"""Inputs of one typed line, tidied when they are left: what text, dates and numbers share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS, WrongValue
from cleanedu_desktop.ui.widgets.inputs.input import Input
from cleanedu_desktop.ui.widgets.labels import label


class LineInput(Input):
    """One line; the value is what the field kind reads from the text, else the text itself."""

    hint = ""
    """Placeholder that shows how to write it."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.hint)
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.line.editingFinished.connect(self.tidy)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(2)
        self.row.addWidget(self.line, 1)
        if field.unit:
            self.row.addWidget(label(field.unit, "muted"))
            self.row.addSpacing(6)

    def value(self) -> Any:
        """Return the value read, or the text as typed where it cannot be read."""
        text = self.line.text().strip()
        if not text:
            return None
        try:
            return FIELD_KINDS[self.field.kind].read(text, self.field)
        except WrongValue:
            return text

    def set_value(self, value: Any) -> None:
        """Show a value of the answers."""
        with QSignalBlocker(self.line):
            self.line.setText("" if value is None else self.words(value))

    def words(self, value: Any) -> str:
        """Return how `value` is written in the line."""
        return str(value)

    def tidy(self) -> None:
        """Write what was read in its usual form: 2026.3.5 becomes 2026-03-05."""
        value = self.value()
        if value is not None and self.words(value) != self.line.text():
            with QSignalBlocker(self.line):
                self.line.setText(self.words(value))

    def tab_stops(self) -> list[QWidget]:
        """Return the line."""
        return [self.line]
