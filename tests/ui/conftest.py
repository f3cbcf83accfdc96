"""A dressed application for every test of the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.ui.look import dress


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    """Give the application our look once."""
    if not qapp.styleSheet():
        dress(qapp, folders_for().resources)
    return qapp
