"""A ground or a cell that the style sheet colours by its name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def surface(name: str) -> QWidget:
    """Return an empty widget that is painted as the style says of `name`."""
    made = QWidget()
    made.setObjectName(name)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made
