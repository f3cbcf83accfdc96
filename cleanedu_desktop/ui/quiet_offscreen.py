"""Keeps from the console what Qt's offscreen plugin says it cannot do: it is no news to anybody."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QMessageLogContext,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)

KNOWN = "This plugin does not support propagateSizeHints()"


@contextmanager
def quiet_offscreen() -> Iterator[None]:
    """Leave out the sentence `KNOWN` within the block; all other messages go where they went."""

    def tell(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if message == KNOWN:
            return
        if callable(before):
            before(kind, context, message)
        elif sys.stderr is not None:
            sys.stderr.write(qFormatLogMessage(kind, context, message) + "\n")

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
