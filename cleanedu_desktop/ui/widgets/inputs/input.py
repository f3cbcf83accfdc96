"""What every input has in common: a value that is None until somebody fills it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cleanedu_desktop.form_engine.definition import Field


class Input(QWidget):
    """The input of one field. Values are those of the answers (JSON), or raw text to be read."""

    changed = Signal()
    stops_changed = Signal()
    """Places for the Tab key came or went."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def value(self) -> Any:
        """Return what was filled in, None while empty. Text that cannot be read stays text."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show `value` (None empties) without emitting `changed`."""
        raise NotImplementedError

    def tab_stops(self) -> list[QWidget]:
        """Return the widgets the Tab key visits, in order; the first one is the label's buddy."""
        raise NotImplementedError

    def set_accessible_name(self, name: str) -> None:
        """Name every tab stop for screen readers and test drivers."""
        for stop in self.tab_stops():
            stop.setAccessibleName(name)
