"""Renders a page of a printed file for the preview and for a printer: the very bytes on disk."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk


def render_page(desk: Desk, *, pdf: Path | bytes, page: int, dpi: int) -> bytes:
    """Return page `page` (from 0) of `pdf` as PNG at `dpi` dots an inch.

    Raises:
        OfficeProblem: the file cannot be read as a PDF.
    """
    from cleanedu_desktop.printing.render_pages import render_png

    return render_png(pdf, page, dpi)


def page_count(desk: Desk, *, pdf: Path | bytes) -> int:
    """Return how many pages `pdf` has.

    Raises:
        OfficeProblem: the file cannot be read as a PDF.
    """
    from cleanedu_desktop.printing.render_pages import count_pages

    return count_pages(pdf)
