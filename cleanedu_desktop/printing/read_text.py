"""Reads the text of a PDF back, to see that what was printed can be copied out."""

from __future__ import annotations

from pathlib import Path


def read_text(pdf: Path) -> list[str]:
    """Return the text of each page of a PDF of ours."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]
