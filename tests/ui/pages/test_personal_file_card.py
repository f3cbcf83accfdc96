"""The way from a person's record to the file."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.entry_view import EntryView
from cleanedu_desktop.ui.pages.personal_file_card import PersonalFileCard, may_see_file
from cleanedu_desktop.ui.pages.personal_file_dialog import PersonalFileDialog
from tests.ui.conftest import Begin, idle
from tests.ui.pages.test_entry_view import view_of


def card_of(view: EntryView) -> PersonalFileCard:
    """The card beside the record."""
    return view.findChildren(PersonalFileCard)[-1]


def fail(problem: OfficeProblem) -> None:
    """Nothing is to fail."""
    raise problem


def test_it_stands_beside_people_alone(window: MainWindow, qtbot: QtBot) -> None:
    card = card_of(view_of(window, qtbot, "person"))
    assert card.isVisible()
    card.open_file()
    (dialog,) = window.findChildren(PersonalFileDialog)
    qtbot.waitUntil(lambda: dialog.found is not None)
    dialog.accept()
    idle(qtbot, window.work)
    assert not card_of(view_of(window, qtbot, "talk")).isVisible()


def test_an_inspector_has_it_once_it_is_opened(begin: Begin, qtbot: QtBot) -> None:
    window = begin()
    window.work.sit_down("王某某", failed=fail)
    qtbot.waitUntil(lambda: window.work.inspection is not None)
    view = view_of(window, qtbot, "person")
    assert not card_of(view).isVisible()
    sitting = window.work.inspection
    assert sitting is not None
    assert view.shown is not None
    sitting.opened_by = "李某"
    assert may_see_file(window.work, view.shown.whole.record)
