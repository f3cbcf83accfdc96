"""Sets rows of text in columns that line up, with Chinese characters two columns wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

WIDEST = 40


def in_columns(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the head and rows as lines; long cells are cut with …"""
    cells = [[_cut(" ".join(cell.split())) for cell in row] for row in (head, *rows)]
    widths = [max(shown_width(cell) for cell in column) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            cell + " " * (width - shown_width(cell))
            for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in cells
    ]


def shown_width(text: str) -> int:
    """Return how many columns of a terminal the text takes."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _cut(text: str) -> str:
    width = 0
    for at, one in enumerate(text):
        width += shown_width(one)
        if width > WIDEST:
            return text[:at] + "…"
    return text
