"""What every page has in common."""

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.page import DirtyEditor, Page
from cleanedu_desktop.ui.routes import Routes


def test_a_page_without_editors_holds_nothing_back(work: OfficeWork, qtbot: QtBot) -> None:
    """An editor must say whether it is dirty."""
    page = Page(work, Routes(), "某页")
    qtbot.addWidget(page)
    assert page.dirty_editors() == []
    editor = DirtyEditor()
    qtbot.addWidget(editor)
    with pytest.raises(NotImplementedError):
        editor.is_dirty()
    with pytest.raises(NotImplementedError):
        editor.settle()
