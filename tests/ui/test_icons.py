"""Icons come from the shipped files in the colour asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

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
        icon("no-such-icon")


@pytest.mark.parametrize(
    ("mode", "state", "colour"),
    [
        (QIcon.Mode.Normal, QIcon.State.Off, "accent"),
        (QIcon.Mode.Normal, QIcon.State.On, "red"),
        (QIcon.Mode.Disabled, QIcon.State.On, "line_strong"),
    ],
)
def test_an_icon_follows_its_button(mode: QIcon.Mode, state: QIcon.State, colour: str) -> None:
    """Also as a copy, and painted into a corner of something larger."""
    made = QIcon(icon("plus", "accent", active="red"))
    assert made.pixmap(QSize(48, 48), mode, state).toImage().pixelColor(24, 24) == QColor(
        COLOURS[colour]
    )
    ground = QPixmap(100, 100)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    made.paint(painter, QRect(50, 50, 48, 48), Qt.AlignmentFlag.AlignCenter, mode, state)
    painter.end()
    assert ground.toImage().pixelColor(74, 74) == QColor(COLOURS[colour])
    assert ground.toImage().pixelColor(24, 24) == QColor("white")
