"""A long day at one window: whatever was opened and closed again is gone, however often."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.history_dialog import HistoryDialog
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.routes import Beginning
from tests.ui.conftest import (
    background,
    clock,
    dressed,
    folders,
    idle,
    qtbot,
    sample_data,
    window,
    work,
)

__all__ = ["background", "dressed", "folders", "qtbot", "sample_data", "window", "work"]

KINDS = ("study_session", "talk", "rectification")
MOST_TIMES = 6
WINDOWS = 3


def alive() -> Counter[str]:
    """Count what Qt and Python still hold, by the name of its class; not the program's own."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    held: Counter[str] = Counter()
    held.update(f"Qt {type(one).__name__}" for one in QApplication.allWidgets())
    held.update(type(one).__name__ for one in gc.get_objects() if isinstance(one, QObject))
    return held


def page_of(window: MainWindow, kind: str) -> KindPage:
    """Return the page of a kind, on top."""
    window.go(kind)
    page = window.page(kind)
    assert isinstance(page, KindPage)
    return page


def every_page(window: MainWindow, qtbot: QtBot) -> None:
    """Look at each page of the navigation."""
    for name in window.navigation.entries:
        window.go(name)
        idle(qtbot, window.work)


def a_record(window: MainWindow, qtbot: QtBot, kind: str) -> None:
    """Open a record, its history, and go back to the list."""
    page = page_of(window, kind)
    idle(qtbot, window.work)
    page.open_record(page.list.model.ids[0])
    idle(qtbot, window.work)
    dialog = HistoryDialog(window.work, page.view.record_id, page.view)
    dialog.open()
    idle(qtbot, window.work)
    dialog.close()
    page.show_list()
    idle(qtbot, window.work)


def an_entry(window: MainWindow, qtbot: QtBot, kind: str) -> None:
    """Begin a new entry and leave it."""
    page = page_of(window, kind)
    page.begin_new(Beginning())
    qtbot.waitUntil(lambda: page.editor is not None)
    idle(qtbot, window.work)
    page.drop_editor()
    page.show_list()
    idle(qtbot, window.work)


def other_forms(window: MainWindow, qtbot: QtBot) -> None:
    """Have every page made anew, as after a form was changed."""
    window.work.forms_changed.emit()
    every_page(window, qtbot)


def a_question(window: MainWindow, qtbot: QtBot) -> None:
    """Ask what would be undone, and leave it."""
    window.routes.to_undo.emit("")
    idle(qtbot, window.work)
    for dialog in window.findChildren(QDialog):
        dialog.close()


DOINGS: dict[str, Callable[[MainWindow, QtBot], None]] = {
    "every page": every_page,
    "other forms": other_forms,
    "a question": a_question,
    **{f"a {kind} shown": partial(a_record, kind=kind) for kind in KINDS},
    **{f"a {kind} begun": partial(an_entry, kind=kind) for kind in KINDS},
}


@pytest.mark.slow
@pytest.mark.parametrize("doing", DOINGS)
def test_nothing_piles_up_in_the_window(window: MainWindow, qtbot: QtBot, doing: str) -> None:
    """What the first time makes may stay; what piles up leaves more each time.

    One more thing once is no pile: Qt may be about to let go of it.
    """
    left = Counter({"not yet done": 1})
    before: Counter[str] = Counter()
    for _ in range(MOST_TIMES):
        DOINGS[doing](window, qtbot)
        window.go("home")
        idle(qtbot, window.work)
        now = alive()
        left, before = now - before, now
        if not left:
            break
    assert not left


def test_closed_windows_are_gone(folders: Folders, qtbot: QtBot) -> None:
    """With all that Python held of them: a worker of the tests sees hundreds."""

    def one_window() -> None:
        make_desk = partial(open_desk, folders, clock=clock)
        work = OfficeWork(make_desk, folders, Background(), clock)
        window = MainWindow(work)
        window.show()
        with qtbot.waitSignal(window.ready):
            window.open()
        every_page(window, qtbot)
        window.close()
        work.background.close()
        window.deleteLater()

    before = alive()
    for _ in range(WINDOWS):
        one_window()
    left = alive() - before
    assert {name: number for name, number in left.items() if number >= WINDOWS} == {}
