"""The head of a page that shows a year at a time: back, the year, on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel

from cleanedu_desktop.ui.widgets.buttons import button


def year_turn(words: QLabel, turn: Callable[[int], object]) -> QHBoxLayout:
    """Return a line of `words` between two buttons that call `turn` with -1 and 1."""
    line = QHBoxLayout()
    line.setSpacing(8)
    for image, step, name in (("chevron-left", -1, "上一年"), ("chevron-right", 1, "下一年")):
        line.addWidget(button("", partial(turn, step), role="icon", picture=image, name=name))
        if step < 0:
            line.addWidget(words)
    return line
