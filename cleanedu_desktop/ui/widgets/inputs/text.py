"""Input of a short text."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.line import LineInput


class TextInput(LineInput):
    """One line of text; a field's choices are proposed while typing."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        if field.choices:
            completer = QCompleter(list(field.choices), self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.line.setCompleter(completer)
            completer.activated.connect(lambda _text: self.changed.emit())

    def set_value(self, value: object) -> None:
        """Show a text from its beginning."""
        super().set_value(value)
        with QSignalBlocker(self.line):
            self.line.setCursorPosition(0)
