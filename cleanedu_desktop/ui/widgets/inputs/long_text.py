"""Input of a long text, which grows with what is written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.input import Input

_MOST_LINES = 40
"""Beyond this the text scrolls inside its field."""


class GrowingText(QPlainTextEdit):
    """A text field as high as its text, between `least_lines` and 40 lines."""

    def __init__(self, least_lines: int) -> None:
        super().__init__()
        self._least_lines = max(least_lines, 2)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())
        self.fit()

    def fit(self) -> None:
        """Take the height of the text."""
        line = self.fontMetrics().lineSpacing()
        lines = int(self.document().size().height())
        scrolls = lines > _MOST_LINES
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAsNeeded if scrolls else bar.ScrollBarAlwaysOff
        )
        lines = min(max(lines, self._least_lines), _MOST_LINES)
        height = lines * line + 2 * int(self.document().documentMargin()) + 12
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again when the width changes the number of lines."""
        super().resizeEvent(event)
        self.fit()


class LongTextInput(Input):
    """Paragraphs separated by line breaks. Enter makes a paragraph, Tab goes on."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.edit = GrowingText(min(field.lines, 6))
        self.edit.textChanged.connect(self.changed)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit)

    def value(self) -> Any:
        """Return the text without blank space at its end."""
        return self.edit.toPlainText().rstrip() or None

    def set_value(self, value: Any) -> None:
        """Show a text."""
        with QSignalBlocker(self.edit):
            self.edit.setPlainText(value or "")
        self.edit.fit()

    def tab_stops(self) -> list[QWidget]:
        """Return the text field."""
        return [self.edit]
