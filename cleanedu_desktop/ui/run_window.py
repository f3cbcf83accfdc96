"""Runs the window: opens the desk on the worker after the first paint, reports faults of ours."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from cleanedu_desktop.ui.application import make_application
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork

if TYPE_CHECKING:
    from cleanedu_desktop.acts.desk import Clock, Desk
    from cleanedu_desktop.folders import Folders


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
    window.ready.connect(lambda: QTimer.singleShot(PREPARE_MS, window, lambda: _prepare(window)))
    return application.exec()


def make_window(folders: Folders, *, clock: Clock) -> MainWindow:
    """Return the main window, not yet shown; an application must exist."""

    def make_desk() -> Desk:
        from cleanedu_desktop.acts.open_desk import open_desk

        return open_desk(folders, clock=clock)

    return MainWindow(OfficeWork(make_desk, folders, Background(), clock))


def _prepare(window: MainWindow) -> None:
    """Import the lists on the worker; then let the collector look at what comes later."""
    from cleanedu_desktop.ui.pages.make_page import import_lists

    def collect(_none: None) -> None:
        gc.freeze()
        gc.enable()

    window.background.run(import_lists, done=collect)


def _tell(window: MainWindow) -> Callable[..., None]:
    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
        else:
            window.show_fault(fault)

    return hook
