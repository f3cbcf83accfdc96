"""The line that asks why something is entered late (补录); hidden until it is needed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cleanedu_desktop.ui.widgets.labels import label


class LateReason(QWidget):
    """Shown from the start when there is a reason already."""

    changed = Signal()

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.line = QLineEdit(reason)
        self.line.setAccessibleName("补录原因")
        self.line.setPlaceholderText("为什么现在才登记；将与记录一起公开显示")
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        title = label("补录原因(&L)", "muted")
        title.setBuddy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(title)
        row.addWidget(self.line, 1)
        self.setVisible(bool(reason))

    def reason(self) -> str:
        """Return the reason without blank space around it."""
        return self.line.text().strip()

    def reset(self) -> None:
        """Forget the reason and hide."""
        self.line.clear()
        self.hide()
