"""The line that asks why something is entered late (补录), or where its paper lies (转录)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cleanedu_desktop.records.late_entry import is_transcribed, reason_given
from cleanedu_desktop.ui.widgets.labels import label


class LateReason(QWidget):
    """Shown from the start when there is a reason already; hidden until it is needed."""

    changed = Signal()

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.line = QLineEdit(reason_given(reason))
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.title = label("", "muted")
        self.title.setBuddy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.title)
        row.addWidget(self.line, 1)
        self.setVisible(bool(reason))
        self.ask(original=is_transcribed(reason))

    def ask(self, *, original: bool) -> None:
        """Ask where the original on paper lies, or why it is entered late."""
        words = "原件存放处" if original else "补录原因"
        self.title.setText(f"{words}(&L)")
        self.line.setAccessibleName(words)
        self.line.setPlaceholderText(
            "启用本程序以前的事，由纸质记录转录：原件存放在哪里"
            if original
            else "为什么现在才登记；将与记录一起公开显示"
        )

    def reason(self) -> str:
        """Return the reason without blank space around it."""
        return self.line.text().strip()

    def reset(self) -> None:
        """Forget the reason and hide."""
        self.line.clear()
        self.hide()
