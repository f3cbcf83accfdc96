"""The colours of charts, one table for the window and the page.

Their lightness differs too, so that a page printed in grey still tells them apart.
"""

from __future__ import annotations

TONES = {
    "first": "#1F5FBF",
    "second": "#A6C4F0",
    "third": "#D98A1F",
    "fourth": "#3F7A5C",
    "fifth": "#8E7CC3",
    "sixth": "#4E9AA6",
    "rest": "#C2CAD6",
    "good": "#D3EBDC",
    "lack": "#F6D0CB",
    "none": "#F3F5F8",
    "track": "#ECEFF3",
    "mark": "#B3261E",
    "line": "#DFE4EB",
    "words": "#1C2733",
    "faint": "#566375",
}
"""Tone -> #RRGGBB; `words` and `faint` are for texts, `mark` for what is aimed at."""

IN_TURN = ("first", "second", "third", "fourth", "fifth", "sixth", "rest")
"""Tones of parts that stand side by side."""
