"""Where a text stands on a page, as another program sees it (PDFium); millimetres from top left."""

from __future__ import annotations

import pypdfium2

MM = 72 / 25.4


def find_on_page(data: bytes, text: str, page: int = 0) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the ink of the first `text` on the page, from 0."""
    with pypdfium2.PdfDocument(data) as document:
        drawn = document[page]
        words = drawn.get_textpage()
        found = words.search(text).get_next()
        assert found is not None, f"{text} is not on page {page}"
        first, count = found
        boxes = [words.get_charbox(first + place) for place in range(count)]
        height = drawn.get_height()
    left = min(box[0] for box in boxes)
    right = max(box[2] for box in boxes)
    top = height - max(box[3] for box in boxes)
    bottom = height - min(box[1] for box in boxes)
    return left / MM, top / MM, right / MM, bottom / MM
