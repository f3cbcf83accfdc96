"""A drawn page as it stands in the file: packed, it may come from another process than the file."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from cleanedu_desktop.printing.pen import Pen

ARCHIVE_LEVEL = 4
"""Of zlib. A higher one takes a quarter longer to save a thirtieth."""
PREVIEW_LEVEL = 1


@dataclass(slots=True)
class PackedPage:
    """A page's operators under zlib; its size in points."""

    width: float
    height: float
    packed: bytes


def packed_page(pen: Pen, level: int) -> PackedPage:
    """Pack what `pen` drew. Raises ValueError if there is more on the page than its operators."""
    if not pen.is_plain:
        raise ValueError("a page with a base, pictures or a structure belongs to its document")
    operators = pen.operators().encode("latin-1")
    return PackedPage(pen.width, pen.height, zlib.compress(operators, level))
