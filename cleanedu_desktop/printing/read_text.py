"""Reads the text back out of a PDF, as copying and searching in a reader would (PDFium)."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.printing.render_pages import opened


def read_text(pdf: Path | bytes) -> str:
    """The text of all pages, each ended by a form feed.

    Raises `OfficeProblem` if the file cannot be read as a PDF.
    """
    with opened(pdf) as document:
        return "".join(f"{page.get_textpage().get_text_range()}\f" for page in document)
