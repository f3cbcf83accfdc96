"""The page of the file: filed, printed, taken out; a year that is over is closed and opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.filing_page import FilingPage
from cleanedu_desktop.ui.widgets.words_dialog import WordsDialog
from tests.ui.conftest import idle
from tests.ui.pages.filing import filing, set_up_filing


def _say(page: FilingPage, words: str) -> None:
    dialog = next(one for one in page.findChildren(WordsDialog) if one.isVisible())
    dialog.write(words)
    dialog.accept()


def _filed(window: MainWindow, qtbot: QtBot) -> FilingPage:
    page = set_up_filing(window, qtbot)
    for row in page.tree.rows():
        if row.data(0, Qt.ItemDataRole.CheckStateRole) is not None:
            row.setCheckState(0, Qt.CheckState.Checked)
    page.file.click()
    idle(qtbot, window.work)
    return page


def test_what_is_ticked_gets_its_numbers_and_its_list(window: MainWindow, qtbot: QtBot) -> None:
    page = _filed(window, qtbot)
    qtbot.waitUntil(lambda: page.shown is not None and bool(page.shown.proposed.filed))
    assert page.shown is not None
    assert {one.filed.number[:12] for one in page.shown.proposed.filed if one.filed} == {
        "Z109-WS·2026"
    }
    menu = page.lists.menu()
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: page.printing.preview is not None)
    assert page.printing.preview is not None
    page.printing.preview.close()


def test_an_item_is_taken_out_with_a_reason(window: MainWindow, qtbot: QtBot) -> None:
    page = _filed(window, qtbot)
    qtbot.waitUntil(lambda: page.shown is not None and bool(page.shown.proposed.filed))
    assert page.shown is not None
    before = len(page.shown.proposed.filed)
    row = next(one for one in page.tree.rows() if one.text(4).startswith("Z109"))
    assert not page.take_out.isVisibleTo(page)
    row.setSelected(True)
    assert page.take_out.isVisibleTo(page)
    page.pages.click()
    _say(page, "12")
    idle(qtbot, window.work)
    row = next(one for one in page.tree.rows() if one.text(4).startswith("Z109"))
    assert row.text(3) == "12"
    row.setSelected(True)
    page.take_out.click()
    _say(page, "误归")
    idle(qtbot, window.work)
    assert len(page.shown.proposed.filed) == before - 1


def test_a_year_that_is_over_is_closed_and_opened_again(window: MainWindow, qtbot: QtBot) -> None:
    page = filing(window, qtbot)
    assert not page.close_it.isEnabled()
    assert page.parts.currentWidget() is page.tree
    page.turn(-1)
    idle(qtbot, window.work)
    assert page.close_it.isEnabled()
    assert page.parts.currentWidget() is page.parts.nothing
    page.close_it.click()
    box = next(one for one in page.findChildren(QMessageBox) if one.isVisible())
    assert "2025" in box.text()
    box.reject()
