"""What Qt complains of is logged."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import qWarning

from cleanedu_desktop.ui.qt_messages import qt_messages_logged
from cleanedu_desktop.ui.quiet_offscreen import KNOWN


@pytest.mark.logs_warnings
def test_a_warning_of_qt_is_a_warning_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """With its words; what is no news is left out."""
    with caplog.at_level(logging.WARNING), qt_messages_logged():
        qWarning("something is odd")
        qWarning(KNOWN)
    assert [(one.levelname, one.getMessage()) for one in caplog.records] == [
        ("WARNING", "something is odd")
    ]
