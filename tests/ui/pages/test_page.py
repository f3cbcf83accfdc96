"""What every page has in common."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.page import DirtyEditor, Page
from cleanedu_desktop.ui.routes import Routes


def test_a_page_without_editors_holds_nothing_back(work: OfficeWork, qtbot: QtBot) -> None:
    page = Page(work, Routes(), "某页")
    qtbot.addWidget(page)
    assert page.dirty_editors() == []


def test_an_editor_without_typing_is_left_at_once(qtbot: QtBot) -> None:
    """By Esc; with typing it must ask, each editor in its own words."""
    editor = DirtyEditor()
    qtbot.addWidget(editor)
    assert not editor.is_dirty()
    with qtbot.waitSignal(editor.left):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    with pytest.raises(NotImplementedError):
        editor.settle()
