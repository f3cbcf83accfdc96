"""Pages that are kept."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from tests.ui.conftest import idle
from tests.ui.driving import begin_talk, fill_text


def test_a_page_is_made_once(window: MainWindow, qtbot: QtBot) -> None:
    """Until its books or its forms are others."""
    pages = window.pages
    talk = pages.page("talk")
    assert pages.page("talk") is talk
    assert set(pages) == {"home", "talk"} and len(pages) == 2
    pages.outdate()
    assert pages.page("talk") is not talk
    pages.forget()
    assert not pages
    window.go("home")
    idle(qtbot, window.work)


def test_typing_outlives_other_forms(window: MainWindow, qtbot: QtBot) -> None:
    """The page is made anew when it is done with."""
    page = begin_talk(window, qtbot)
    assert page.editor is not None
    fill_text(page.editor.form.inputs["content"], "谈了一半")
    assert [name for name, _ in window.pages.dirty()] == ["talk"]
    window.pages.outdate()
    window.go("home")
    window.go("talk")
    assert window.page("talk") is page
    page.drop_editor()
    window.go("talk")
    assert isinstance(window.page("talk"), KindPage)
    assert window.page("talk") is not page
    assert window.findChildren(QLineEdit)
    idle(qtbot, window.work)
