"""Asks for a few words: what for, one field, and a button that says what happens then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label

_WIDTH = 480
_TALL = 96
"""Pixels."""


class WordsDialog(QDialog):
    """Accepted only with words in it, unless they are `optional`; Esc changes nothing."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        sentence: str,
        *,
        verb: str,
        present: str = "",
        hidden: bool = False,
        long: bool = False,
        optional: bool = False,
    ) -> None:
        """The last line of `sentence` asks, those before it tell; `verb` is on the button."""
        super().__init__(parent)
        self._optional = optional
        self.setWindowTitle(title)
        self.setModal(True)
        self.setFixedWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        *told, asked = sentence.split("\n")
        self.field: QLineEdit | QPlainTextEdit = QPlainTextEdit() if long else QLineEdit()
        if isinstance(self.field, QPlainTextEdit):
            self.field.setFixedHeight(_TALL)
            self.field.setTabChangesFocus(True)
        elif hidden:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(asked.rstrip("："))
        self.go = button(f"{verb}(&O)", self.accept, role="primary")
        self.go.setDefault(True)
        self.field.textChanged.connect(self._tell)
        self._lay_out(title, told, asked)
        self.write(present)
        if isinstance(self.field, QLineEdit):
            self.field.selectAll()
        self.field.setFocus()

    def _lay_out(self, title: str, told: list[str], asked: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(10)
        column.addWidget(label(title, "sectionTitle"))
        for one in told:
            column.addWidget(label(one, "muted", wrap=True))
        column.addWidget(label(asked, wrap=True))
        column.addWidget(self.field)
        line = QHBoxLayout()
        line.setContentsMargins(0, 8, 0, 0)
        line.addStretch(1)
        line.addWidget(button("取消(&C)", self.reject))
        line.addWidget(self.go)
        column.addLayout(line)

    def words(self) -> str:
        """Return what is written, without space around it."""
        field = self.field
        text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        return text.strip()

    def write(self, words: str) -> None:
        """Put words into the field."""
        if isinstance(self.field, QLineEdit):
            self.field.setText(words)
        else:
            self.field.setPlainText(words)
        self._tell()

    def accept(self) -> None:
        """Take the words; without any the question stays."""
        if self._optional or self.words():
            super().accept()

    def _tell(self) -> None:
        self.go.setEnabled(self._optional or bool(self.words()))
