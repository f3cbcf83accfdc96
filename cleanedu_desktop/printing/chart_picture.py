"""Pictures (PNG) of charts: drawn as on paper, on a page as large as they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.charts.spec import Chart
from cleanedu_desktop.form_engine.sheet import ChartBlock, Sheet
from cleanedu_desktop.printing.bands import Band
from cleanedu_desktop.printing.chart_bands import chart_bands
from cleanedu_desktop.printing.paper_size import GRID_SIZES
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.rare_names import rare_names
from cleanedu_desktop.printing.render_pages import render_png
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import OwnFaces, type_case_at

WIDTH = 480.0
"""Of the charts, in points."""
MARGIN = 16.0
DPI = 180
TALLEST = 4_000.0
"""Points of one picture: 10,000 pixels; what comes below is on the next one."""


def chart_pictures(
    charts: Sequence[Chart], *, office_name: str, title: str, fonts: Path, own: OwnFaces = ()
) -> list[bytes]:
    """Return the charts below each other as PNG files, one unless they are very many.

    Raises:
        OfficeProblem: a character cannot be drawn.
    """
    setter = Setter(type_case_at(fonts, own))
    sheet = Sheet(
        form_id="charts",
        form_version="",
        title=title,
        office_name=office_name,
        blocks=tuple(ChartBlock(chart=one) for one in charts),
    )
    setter.rare_names = rare_names(sheet, setter.case)
    frame = (MARGIN, WIDTH)
    bands = [band for one in charts for band in chart_bands(one, setter, GRID_SIZES[0], frame)]
    return [_picture(some, sheet) for some in _pages(bands)]


def _pages(bands: Sequence[Band]) -> list[list[Band]]:
    pages: list[list[Band]] = [[]]
    for band in bands:
        if sum(one.height for one in pages[-1]) + band.height > TALLEST:
            pages.append([])
        pages[-1].append(band)
    return [one for one in pages if one]


def _picture(bands: Sequence[Band], sheet: Sheet) -> bytes:
    from cleanedu_desktop.printing.pdf_document import PdfDocument
    from cleanedu_desktop.printing.pdf_metadata import metadata_of

    faces = DocumentFaces()
    pen = Pen(WIDTH + 2 * MARGIN, sum(one.height for one in bands) + 2 * MARGIN, faces)
    y = MARGIN
    for band in bands:
        band.draw(pen, y, band.height)
        y += band.height
    document = PdfDocument(metadata=metadata_of([sheet]), faces=faces)
    document.add_page(pen)
    return render_png(document.data(), 0, DPI)
