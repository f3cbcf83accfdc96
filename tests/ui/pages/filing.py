"""Opens the page of the file."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.filing_page import FilingPage
from cleanedu_desktop.ui.pages.filing_settings_dialog import FilingSettingsDialog
from tests.ui.conftest import idle


def filing(window: MainWindow, qtbot: QtBot) -> FilingPage:
    """Open the page from the navigation."""
    window.navigation.entries["filing"].click()
    page = window.page("filing")
    assert isinstance(page, FilingPage)
    idle(qtbot, window.work)
    return page


def settings_of(page: FilingPage) -> FilingSettingsDialog:
    """Open the dialog of the settings."""
    page.settings.click()
    assert page.dialog is not None
    return page.dialog


def set_up_filing(window: MainWindow, qtbot: QtBot) -> FilingPage:
    """Let the office have a fonds number and the reference periods."""
    page = filing(window, qtbot)
    made = settings_of(page)
    made.codes["fonds_number"].line.setText("Z109")
    made.take_references()
    made.save()
    idle(qtbot, window.work)
    return page
