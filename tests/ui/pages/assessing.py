"""Opens the page of the assessment."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.score_page import ScorePage
from tests.ui.conftest import idle


def score(window: MainWindow, qtbot: QtBot) -> ScorePage:
    """Open the page from the navigation."""
    window.navigation.entries["score"].click()
    page = window.page("score")
    assert isinstance(page, ScorePage)
    idle(qtbot, window.work)
    return page


def line(page: ScorePage, words: str) -> QTreeWidgetItem:
    """The row of an indicator."""
    tops = [page.tree.topLevelItem(n) for n in range(page.tree.topLevelItemCount())]
    rows = [top.child(n) for top in tops if top for n in range(top.childCount())]
    return next(one for one in rows if words in one.text(0))
