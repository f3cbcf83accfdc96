"""How wide a column of a spreadsheet has to be; a Chinese character is as wide as two letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from math import ceil

from cleanedu_desktop.form_engine.workbook_columns import CellType

NARROWEST, WIDEST_TEXT, WIDEST_LONG = 6.0, 30.0, 48.0
_DAY, _MOMENT = 12.0, 18.0
_EMPTY: dict[CellType, float] = {"text": 14.0, "name": 14.0, "long": 36.0}
"""Of a column without anything in it yet."""
_MOST_OF = 0.9
"""A column is as wide as this share of its cells need: the longest may wrap."""


def display_width(text: str) -> int:
    """Return the width of the longest line of `text` in half-width characters."""
    return max((sum(map(_width, line)) for line in text.split("\n")), default=0)


def fitting_width(header: str, texts: Sequence[str], type_: CellType) -> float:
    """Return the width of a column in characters, for its header and a sample of its cells."""
    head = min(display_width(header), 14) + 4.0  # the arrow of the filter stands beside it
    if type_ in {"date", "datetime"}:
        return max(head, _DAY if type_ == "date" else _MOMENT)
    widest = WIDEST_LONG if type_ == "long" else WIDEST_TEXT
    if not texts and type_ in _EMPTY:
        return max(head, _EMPTY[type_])
    widths = sorted(map(display_width, texts))
    most = widths[int((len(widths) - 1) * _MOST_OF)] if widths else 0
    return min(max(NARROWEST, head, most + 2.0), max(widest, head))


def lines_needed(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of `width` characters."""
    room = max(width - 1.5, 2.0)
    return sum(max(1, ceil(display_width(line) / room)) for line in text.split("\n"))


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1
