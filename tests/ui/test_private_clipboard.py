"""What is copied from encrypted books is marked, so that no history of the clipboard keeps it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.private_clipboard import PRIVATE, PrivateClipboard


@pytest.fixture(autouse=True)
def ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a display no program owns the clipboard."""
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)


def marks() -> set[str]:
    """The marks on what is in the clipboard."""
    copied = QGuiApplication.clipboard().mimeData()
    return {one for one in PRIVATE if copied.hasFormat(one)}


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit])
def test_whatever_is_copied_is_marked_and_can_be_pasted(
    kind: type[QLineEdit] | type[QTextEdit], qtbot: QtBot
) -> None:
    clipboard, box, other = QGuiApplication.clipboard(), kind(), kind()
    for one in (box, other):
        qtbot.addWidget(one)
    private = PrivateClipboard(clipboard, lambda: True)
    box.setText("谈了三点要求")
    box.selectAll()
    box.copy()
    qtbot.waitUntil(lambda: marks() == set(PRIVATE))
    assert clipboard.text() == "谈了三点要求"
    other.paste()
    assert "谈了三点要求" in (other.text() if isinstance(other, QLineEdit) else other.toPlainText())
    clipboard.dataChanged.disconnect(private.mark)


def test_the_window_marks_only_what_comes_from_encrypted_books(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("没有密码")
    assert not marks()
    monkeypatch.setattr(type(window.work), "has_password", property(lambda _: True))
    clipboard.setText("有密码")
    qtbot.waitUntil(lambda: marks() == set(PRIVATE))
    assert clipboard.text() == "有密码"
    clipboard.clear()
