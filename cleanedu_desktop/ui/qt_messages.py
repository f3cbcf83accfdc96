"""Sends what Qt complains of into the program's log: to a console nobody has it would be lost."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from cleanedu_desktop.ui.quiet_offscreen import KNOWN

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("cleanedu_desktop.qt")


@contextmanager
def qt_messages_logged() -> Iterator[None]:
    """Log what Qt says within the block."""
    before = qInstallMessageHandler(_log_message)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _log_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message != KNOWN:
        _log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
