"""Input of one choice out of several."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.input import Input
from cleanedu_desktop.ui.widgets.labels import retone

MASK = "●●●（受限，勾选后显示）"


class QuietCombo(QComboBox):
    """A combo box that the mouse wheel scrolls past, and that Delete empties."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling must never change an answer."""
        event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the stylesheet again: an editable box was read before it had its place."""
        super().showEvent(event)
        self.style().unpolish(self)
        self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty on Delete where nothing is typed."""
        empties = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if empties and not self.isEditable():
            self.setCurrentIndex(-1)
        else:
            super().keyPressEvent(event)


class ChoiceInput(Input):
    """One of the field's choices; with open choices other words may be typed."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._masked = False
        self._hidden: Any = None
        self.combo = QuietCombo()
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.setMinimumContentsLength(4)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.combo.setSizeAdjustPolicy(adjust)
        self.combo.setEditable(field.open_choices)
        self.combo.addItems(["", *field.choices])
        self.combo.setPlaceholderText("请选择")
        line = self.combo.lineEdit()
        if line is not None:
            line.setPlaceholderText("选择或填写")
        self.combo.setCurrentIndex(-1)
        self.combo.currentTextChanged.connect(self._picked)
        self._fade()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo)

    def _picked(self) -> None:
        self._fade()
        self.changed.emit()

    def _fade(self) -> None:
        retone(self.combo, "yes" if not self.combo.currentText() else "no", "empty")

    def value(self) -> Any:
        """Return the words chosen."""
        if self._masked:
            return self._hidden
        return self.combo.currentText().strip() or None

    def set_value(self, value: Any) -> None:
        """Show a choice, also one the form no longer offers."""
        if self._masked:
            self._hidden = value
            return
        with QSignalBlocker(self.combo):
            words = str(value or "")
            if words and self.combo.findText(words) < 0:
                self.combo.addItem(words)
            self.combo.setCurrentIndex(self.combo.findText(words) if words else -1)
            if not words and self.combo.isEditable():
                self.combo.setEditText("")
        self._fade()

    def veil(self, masked: bool) -> None:
        """Hide a restricted choice behind dots, or show it again; the value stays."""
        value = self.value()
        hides = masked and value in self.field.restricted_choices
        if hides == self._masked:
            return
        if hides:
            self.set_value(MASK)
            self._masked, self._hidden = True, value
        else:
            self._masked = False
            self.combo.removeItem(self.combo.findText(MASK))
            self.set_value(value)
        self.combo.setEnabled(not hides)

    def tab_stops(self) -> list[QWidget]:
        """Return the combo box."""
        return [self.combo]
