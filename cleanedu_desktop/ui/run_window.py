"""Runs the window: opens the desk on the worker after the first paint, reports faults of ours."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from cleanedu_desktop.ui.application import make_application
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.background_backups import BackgroundBackups
from cleanedu_desktop.ui.background_check import BackgroundCheck
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.qt_messages import qt_messages_logged

if TYPE_CHECKING:
    from cleanedu_desktop.acts.desk import Clock, Desk
    from cleanedu_desktop.acts.whats_new import VersionNews
    from cleanedu_desktop.folders import Folders
    from cleanedu_desktop.problems import OfficeProblem


PREPARE_MS = 300
"""Milliseconds from the first page until the lists are made ready."""
SWITCH_SECONDS = 0.001
"""How long the window waits while the worker computes: a fifth of Python's own."""


def run_window(folders: Folders, *, clock: Clock) -> int:
    """Show the window on the office of `folders`; return the exit code when it is closed."""
    application = make_application(sys.argv[:1], folders.resources)
    window = make_window(folders, clock=clock)
    sys.excepthook = _tell(window)
    sys.setswitchinterval(SWITCH_SECONDS)
    window.show()
    window.open_after_paint()
    window.refused.connect(lambda problem: _give_way(window, problem))
    window.ready.connect(lambda: QTimer.singleShot(PREPARE_MS, window, lambda: _prepare(window)))
    with qt_messages_logged():
        return application.exec()


def make_window(folders: Folders, *, clock: Clock) -> MainWindow:
    """Return the main window, not yet shown; an application must exist."""

    def make_desk(key: bytes | None = None) -> Desk:
        from cleanedu_desktop.acts.open_desk import open_desk

        return open_desk(folders, clock=clock, key=key)

    work = OfficeWork(make_desk, folders, Background(), clock)
    BackgroundBackups(work)
    window = MainWindow(work)
    BackgroundCheck(work).unsound.connect(window.say_problem)
    return window


def _give_way(window: MainWindow, problem: OfficeProblem) -> None:
    """Close if another window has these books open and comes to the front."""
    from cleanedu_desktop.acts.open_desk import is_held
    from cleanedu_desktop.ui.one_window import raise_first

    if is_held(problem) and raise_first(window.work.folders.store_file):
        QTimer.singleShot(0, window, window.close)


def _hear_of_others(window: MainWindow) -> None:
    """Come to the front when a second window is started on these books."""
    from cleanedu_desktop.ui.one_window import OneWindow

    def come_forward() -> None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    if window.findChild(OneWindow) is None:
        OneWindow(window.work.folders.store_file, window).asked.connect(come_forward)


def _prepare(window: MainWindow) -> None:
    """Import what lists do, then lists; have collected what comes later, and hear of others."""
    from cleanedu_desktop.acts.keep_reserve import keep_reserve
    from cleanedu_desktop.ui.collector import Collector
    from cleanedu_desktop.ui.pages.make_page import import_for_lists, import_lists

    def collect(_none: None) -> None:
        import_lists()
        gc.freeze()
        if window.findChild(Collector) is None:
            Collector(window)
        if window.work.is_open:
            _hear_of_others(window)

    window.background.run(import_for_lists, done=collect)
    if window.work.is_open:
        window.work.act(keep_reserve)
        folders = window.work.folders

        window.background.run(
            lambda: found_at_start(folders),
            done=lambda found: mention(window, *found),
        )


def found_at_start(folders: Folders) -> tuple[str, list[Path], Sequence[VersionNews]]:
    """Return what to warn of, traces of earlier faults, and news where there is neither."""
    from cleanedu_desktop.acts.crash_traces import unseen_traces
    from cleanedu_desktop.acts.warn_of_place import warn_of_place
    from cleanedu_desktop.acts.whats_new import unseen_news

    warning, traces = warn_of_place(folders), unseen_traces(folders)
    # News that are not said now are kept for the next start.
    return warning, traces, () if warning or traces else unseen_news(folders)


def mention(
    window: MainWindow, warning: str, traces: list[Path], news: Sequence[VersionNews]
) -> None:
    """Say what is to be said after a start: of the place, of an earlier fault, of an upgrade."""
    if warning:
        window.say(warning, "amber")
    elif traces and window.banner.isHidden():
        window.faults.mention(traces)
    elif news and window.banner.isHidden():
        from cleanedu_desktop.ui.pages.program_card import news_words

        window.say(f"已换成新版本，台账照常可用。\n{news_words(news)}", "accent")


def _tell(window: MainWindow) -> Callable[..., None]:
    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
        else:
            window.faults.show(fault)

    return hook
