"""Asks for the password or the recovery code of an encrypted backup, in the restore wizard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label


class BackupSecret(QWidget):
    """One line that shows nothing of what is typed, and a button."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName("备份的密码或恢复码")
        self.line.returnPressed.connect(self._give)
        words = label("密码或恢复码(&P)")
        words.setBuddy(self.line)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(button("打开这份备份", self._give))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(words)
        column.addLayout(row)

    def _give(self) -> None:
        if self.line.text():
            self.given.emit(self.line.text())
