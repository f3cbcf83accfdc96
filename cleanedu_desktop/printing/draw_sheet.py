"""Draws one sheet: its blocks become strips, the strips pages, in the largest type that fits.

Its pages become a file in `draw_sheets.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleanedu_desktop.form_engine.sheet import (
    ChartBlock,
    GridRow,
    HeadingRow,
    LetterBlock,
    OfficialBlock,
    PlacedBlock,
    Sheet,
    SignatureRow,
    TableBlock,
)
from cleanedu_desktop.printing.bands import Band
from cleanedu_desktop.printing.flow import LaidPage, draw_page, lay_out
from cleanedu_desktop.printing.grid_bands import heading_band, row_band
from cleanedu_desktop.printing.letter_bands import letter_bands
from cleanedu_desktop.printing.official_bands import official_bands
from cleanedu_desktop.printing.official_head import OfficialHead, official_paper
from cleanedu_desktop.printing.page_head import PageHead
from cleanedu_desktop.printing.paper_size import (
    CROWDED,
    GRID_SIZES,
    LEAST_COLUMN,
    LETTER_SIZES,
    OFFICIAL,
    PAPER_SIZES,
    TABLE_SIZES,
    TIGHT,
    TypeSize,
)
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.rare_names import rare_names
from cleanedu_desktop.printing.row_shape import RowShapes, row_shapes
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.signature_bands import (
    SIGNATURE_HEIGHT,
    SignatureBand,
    signature_bands,
)
from cleanedu_desktop.printing.table_bands import table_bands
from cleanedu_desktop.printing.watermark import draw_watermark

Rows = Sequence[RowShapes | None]
"""Of each block of a sheet: its shapes if it is a row of a grid."""


def draw_sheet(sheet: Sheet, setter: Setter, faces: DocumentFaces) -> list[Pen]:
    """Draw one sheet; its pages in order."""
    if faces.structure:
        faces.structure.begin("Sect")
    pens = _drawn(sheet, setter, faces)
    for pen in pens:
        draw_watermark(sheet.watermark, setter, pen)
    if faces.structure:
        faces.structure.end()
    return pens


def _drawn(sheet: Sheet, setter: Setter, faces: DocumentFaces) -> list[Pen]:
    setter.rare_names = rare_names(sheet, setter.case)
    for block in sheet.blocks:
        if isinstance(block, PlacedBlock):
            # read for such sheets alone: it brings along what looks into PDFs from outside
            from cleanedu_desktop.printing.draw_placed import draw_placed

            return draw_placed(sheet, block, setter, faces)
    head = _head(sheet, setter, faces)
    paper = head.paper
    pages = _laid_out(sheet, setter, head)
    pens = []
    for number, page in enumerate(pages, start=1):
        pen = head.page(first=number == 1)
        head.draw_code(pen, number, len(pages))
        draw_page(page, pen, paper, first=number == 1, last=number == len(pages))
        head.draw_foot(pen, number, len(pages))
        pens.append(pen)
    return pens


def _head(sheet: Sheet, setter: Setter, faces: DocumentFaces) -> PageHead:
    paper = PAPER_SIZES[sheet.paper]
    for block in sheet.blocks:
        if isinstance(block, OfficialBlock):
            return OfficialHead(sheet, block, setter, official_paper(paper), faces)
    return PageHead(sheet, setter, paper, faces)


def _laid_out(sheet: Sheet, setter: Setter, head: PageHead) -> list[LaidPage]:
    """The pages in the first size of type with which the sheet takes one page, else in the first.

    Sizes that cannot do it are told from the length of the texts and not tried.
    """
    usual, *_ = sizes = _sizes(sheet)
    paper = head.paper
    in_usual: list[LaidPage] = []
    room = paper.bottom - head.below(first=True) + 0.01
    rows = _rows(sheet, setter)
    for size, least in zip(sizes, _least_heights(sheet, rows, setter, sizes), strict=True):
        if least > room:
            continue
        pages = lay_out(_bands(sheet, rows, setter, size), head, paper)
        if len(pages) == 1:
            return pages
        if size is usual:
            in_usual = pages
    return in_usual or lay_out(_bands(sheet, rows, setter, usual), head, paper)


def _rows(sheet: Sheet, setter: Setter) -> Rows:
    paper = PAPER_SIZES[sheet.paper]
    frame = (paper.left, paper.room)
    return [
        row_shapes(block, setter, frame) if isinstance(block, GridRow) else None
        for block in sheet.blocks
    ]


def _least_heights(
    sheet: Sheet, rows: Rows, setter: Setter, sizes: tuple[TypeSize, ...]
) -> list[float]:
    """No less than this does the sheet take in each of the sizes, below its head."""
    parts: list[Sequence[float]] = [[0.0] * len(sizes)]
    for block, shapes in zip(sheet.blocks, rows, strict=True):
        if shapes and isinstance(block, GridRow):
            parts.append(shapes.least_heights(block, setter, sizes))
        elif isinstance(block, HeadingRow):
            parts.append([size.row for size in sizes])
        elif isinstance(block, SignatureRow):
            parts.append([SIGNATURE_HEIGHT] * len(sizes))
        elif isinstance(block, TableBlock):
            parts.append([size.row * len(block.rows) for size in sizes])
    return [*map(sum, zip(*parts, strict=True))]


def _sizes(sheet: Sheet) -> tuple[TypeSize, ...]:
    """Sizes of type to try, until the sheet takes one page."""
    if any(isinstance(block, OfficialBlock) for block in sheet.blocks):
        return (OFFICIAL,)
    if any(isinstance(block, LetterBlock) for block in sheet.blocks):
        return LETTER_SIZES
    if all(isinstance(block, TableBlock | ChartBlock) for block in sheet.blocks):
        return (_table_size(sheet),)
    return (*GRID_SIZES, TIGHT) if sheet.number else GRID_SIZES


def _table_size(sheet: Sheet) -> TypeSize:
    """The size of a ledger's type: smaller where many columns share the page."""
    tables = [len(b.columns) for b in sheet.blocks if isinstance(b, TableBlock)]
    most = max(tables, default=1)
    usual = TABLE_SIZES[sheet.paper]
    crowded = PAPER_SIZES[sheet.paper].room / most < LEAST_COLUMN * usual.body
    return CROWDED if crowded else usual


def _bands(sheet: Sheet, rows: Rows, setter: Setter, sizes: TypeSize) -> list[Band]:
    paper = PAPER_SIZES[sheet.paper]
    frame = (paper.left, paper.room)
    found: list[Band] = []
    for block, shapes in zip(sheet.blocks, rows, strict=True):
        if shapes and isinstance(block, GridRow):
            found.append(row_band(block, shapes.of(sizes, setter), setter, sizes))
            continue
        match block:
            case HeadingRow():
                found.append(heading_band(block, setter, sizes, frame))
            case SignatureRow():
                found += signature_bands(block, setter, sizes, frame)
            case TableBlock():
                found += table_bands(block, setter, sizes, frame)
            case ChartBlock():
                from cleanedu_desktop.printing.chart_bands import chart_bands

                found += chart_bands(block.chart, setter, sizes, frame)
            case LetterBlock():
                found += letter_bands(block, setter, sizes, frame)
            case OfficialBlock():
                found += official_bands(block, setter, sizes, frame)
    for before, after in pairwise(found):
        # Boxes to sign in never stand alone on a page.
        before.keep_with_next = before.keep_with_next or isinstance(after, SignatureBand)
    return found
