"""Printing from a page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from tests.ui.conftest import idle
from tests.ui.driving import page_of


def test_what_is_printed_is_what_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    """The preview opens the file in the printouts folder."""
    page = page_of(window, qtbot, "talk")
    page.printer.print_form(window.work.main_form("talk"), page.list.model.ids)
    qtbot.waitUntil(lambda: page.printer.preview is not None)
    preview = page.printer.preview
    assert preview is not None
    assert preview.pdf.parent == window.work.folders.printouts
    assert preview.pdf.read_bytes().startswith(b"%PDF")
    idle(qtbot, window.work)
    preview.close()


def test_nothing_to_print_is_said(window: MainWindow, qtbot: QtBot) -> None:
    """No empty file is written."""
    page = page_of(window, qtbot, "talk")
    page.printer.print_form(window.work.main_form("talk"), [])
    assert "没有可打印的记录" in window.banner.words.text()
    assert page.printer.preview is None


def test_titles_become_file_names(window: MainWindow, qtbot: QtBot) -> None:
    """Whatever an office calls its form."""
    page = page_of(window, qtbot, "talk")
    name = page.printer.target('谈话/记录:"甲"').name
    assert name.startswith("谈话_记录__甲_-20260615")
    page.printer.print_blank(window.work.main_form("talk"))
    qtbot.waitUntil(lambda: page.printer.preview is not None)
    assert page.printer.preview is not None
    assert "空白" in page.printer.preview.pdf.name
    idle(qtbot, window.work)
    page.printer.preview.close()
