"""Runs the window: `start.py` hands in how to open the desk, everything else is here."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import TracebackType

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.ui.application import make_application
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork


def make_window(make_desk: Callable[[], Desk], folders: Folders) -> MainWindow:
    """Return the main window, not yet shown; an application must exist."""
    return MainWindow(OfficeWork(make_desk, folders, Background()))


def run_window(make_desk: Callable[[], Desk], folders: Folders, argv: Sequence[str]) -> int:
    """Show the window and return the exit code when it is closed.

    Args:
        make_desk: Opens the desk; called on the worker. Raises `NoOfficeYet` for the first run.
        folders: Where everything is.
        argv: Arguments for Qt, the program's name first.
    """
    application = make_application(argv, folders.resources)
    window = make_window(make_desk, folders)

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, fault, trace)
        if not issubclass(kind, KeyboardInterrupt):
            window.show_fault(fault)

    sys.excepthook = hook
    window.show()
    window.open()
    return application.exec()
