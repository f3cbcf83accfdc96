"""Icons come from the shipped files in the colour asked for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from cleanedu_desktop.ui.icons import icon, pixmap
from cleanedu_desktop.ui.look import COLOURS


def test_an_icon_is_drawn_in_its_colour() -> None:
    """The plus has strokes in the middle and nothing in its corner."""
    image = pixmap("plus", "red", 48).toImage()
    assert image.pixelColor(24, 24) == QColor(COLOURS["red"])
    assert image.pixelColor(1, 1).alpha() == 0
    assert not icon("plus", "accent", active="card").isNull()


def test_an_unknown_icon_is_a_fault() -> None:
    """A misspelt name is found by the first test that shows it."""
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", "red", 16)
