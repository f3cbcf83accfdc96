"""How tests drive the window: press, fill, read what is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.routes import Beginning
from cleanedu_desktop.ui.widgets.inputs.input import Input
from tests.ui.conftest import idle


def page_of(window: MainWindow, qtbot: QtBot, kind: str) -> KindPage:
    """Return the page of a kind, its list loaded."""
    window.go(kind)
    page = window.page(kind)
    assert isinstance(page, KindPage)
    idle(qtbot, window.work)
    return page


def begin_talk(window: MainWindow, qtbot: QtBot) -> KindPage:
    """Open the editor of a new talk."""
    window.go("talk")
    page = window.page("talk")
    assert isinstance(page, KindPage)
    page.begin_new(Beginning())
    qtbot.waitUntil(lambda: page.editor is not None)
    return page


def fill_text(one: Input, words: str) -> None:
    """Type into an input as a hand does, so that it says it was changed."""
    stop = one.tab_stops()[0]
    if isinstance(stop, QLineEdit):
        stop.setText(words)
        stop.textEdited.emit(words)
        stop.editingFinished.emit()
    else:
        assert isinstance(stop, QPlainTextEdit)
        stop.setPlainText(words)


def question(widget: QWidget) -> QMessageBox:
    """Return the question that is open on `widget`."""
    open_ones = [one for one in widget.findChildren(QMessageBox) if one.isVisible()]
    assert len(open_ones) == 1
    return open_ones[0]


def press(box: QMessageBox, words: str) -> None:
    """Press the button that begins with `words`."""
    next(one for one in box.buttons() if one.text().startswith(words)).click()


def buttons(widget: QWidget) -> list[QPushButton]:
    """Return all buttons below `widget`."""
    return widget.findChildren(QPushButton)


def words_on(widget: QWidget) -> str:
    """Return the words of all labels below `widget`."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel))
