"""A line to find something on a page, the same everywhere: a glass, a hint, a cross to empty it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from cleanedu_desktop.ui.icons import icon

_WIDEST = 360
"""Pixels."""


def find_line(hint: str, name: str = "") -> QLineEdit:
    """Return the line; `name` is said by screen readers, else `hint` up to its colon."""
    made = QLineEdit()
    made.setObjectName("search")
    made.addAction(icon("search", "faint"), QLineEdit.ActionPosition.LeadingPosition)
    made.setPlaceholderText(hint)
    made.setAccessibleName(name or hint.partition("：")[0])
    made.setClearButtonEnabled(True)
    made.setMaximumWidth(_WIDEST)
    return made
