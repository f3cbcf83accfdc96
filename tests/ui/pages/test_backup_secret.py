"""The password of a backup."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.backup_secret import BackupSecret


def test_what_is_typed_is_given_and_never_shown(qtbot: QtBot) -> None:
    asked = BackupSecret()
    qtbot.addWidget(asked)
    given: list[str] = []
    asked.given.connect(given.append)
    asked.line.returnPressed.emit()
    assert given == []
    asked.line.setText("abc-2026")
    assert asked.line.echoMode() == QLineEdit.EchoMode.Password
    assert "abc" not in asked.line.displayText()
    asked.line.returnPressed.emit()
    assert given == ["abc-2026"]
