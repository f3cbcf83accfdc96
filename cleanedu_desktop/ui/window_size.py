"""How large the window is at first, and how small it may become, on the screen it is on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

USUAL, LEAST = QSize(1366, 768), QSize(1024, 700)
FRAME = 40
"""Of the system, above the window: a screen enlarged by half leaves 680 of its 1080 lines."""


def fit_screen(window: QWidget) -> None:
    """Give a window its sizes for the screen it will stand on."""
    room = window.screen().availableSize()
    window.setMinimumSize(least_size(room))
    window.resize(first_size(room))


def first_size(room: QSize) -> QSize:
    """Return the size at first where the screen, without its bars, has `room`."""
    if room.height() >= USUAL.height():
        return USUAL
    return QSize(
        max(LEAST.width(), min(USUAL.width(), room.width())), max(1, room.height() - FRAME)
    )


def least_size(room: QSize) -> QSize:
    """Return the least size: all of it can be seen on a low screen too, where pages scroll."""
    return QSize(LEAST.width(), min(LEAST.height(), first_size(room).height()))
