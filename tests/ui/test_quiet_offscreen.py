"""What the offscreen plugin cannot do is not said; everything else is."""

from __future__ import annotations

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qWarning

from cleanedu_desktop.ui.quiet_offscreen import KNOWN, quiet_offscreen


def test_only_the_known_sentence_is_left_out() -> None:
    """Other messages reach the handler that was there before, which comes back afterwards."""
    heard: list[str] = []

    def hear(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        heard.append(message)

    before = qInstallMessageHandler(hear)
    try:
        with quiet_offscreen():
            qWarning(KNOWN)
            qWarning("something new")
        qWarning(KNOWN)
    finally:
        qInstallMessageHandler(before)
    assert heard == ["something new", KNOWN]
