"""Draws a sheet on prescribed paper: the pages of its base PDF with each answer in its box."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.form_engine.sheet import PlacedBlock, PlacedText, Sheet
from cleanedu_desktop.printing.base_page import base_pages
from cleanedu_desktop.printing.page_head import DRAFT, DRAFT_SIZE
from cleanedu_desktop.printing.paper_size import FOOT, MM
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.sheet_code import code_runs
from cleanedu_desktop.printing.structure import ARTIFACT
from cleanedu_desktop.printing.text_block import TextBlock
from cleanedu_desktop.printing.type_case import Role
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.record_key import page_key

LEADING = 1.3
LEAST_SIZE = 7.0
"""Points; no answer is set smaller to go into its box."""
LEAST_SHARE = 0.6
"""Nor smaller than this share of the size its place names."""
STEP = 0.5
SPARE = 1.0
"""Points by which lines may stand out above and below: their characters have air."""
EDGE = 8 * MM
"""From the paper's edges to what stands on it besides the answers."""
SIDE_EDGE = 15 * MM
MOST_NAMED = 50


def draw_placed(
    sheet: Sheet, block: PlacedBlock, setter: Setter, faces: DocumentFaces
) -> list[Pen]:
    """Draw every page of the base PDF, answers or none; raises `OfficeProblem` if one is too long.

    The base says nothing of our foot and head: they are left out, but a draft and a late entry
    are marked at the edge of the first page.
    """
    bases = base_pages(Path(block.base), block.digest)
    pens = []
    for base in bases:
        pen = Pen(base.width, base.height, faces)
        pen.base = base
        pens.append(pen)
    too_long = []
    for placed in block.texts:
        if placed.place.page > len(pens):
            raise _no_page(sheet, placed)
        pen = pens[placed.place.page - 1]
        if placed.is_code and not sheet.key:
            continue
        if placed.is_code:
            _draw_code(page_key(sheet.key, placed.place.page, len(pens)), placed, pen)
        elif (fitted := fit(placed, setter)) is None:
            too_long.append(_too_long(sheet, placed))
        else:
            _draw_text(placed, fitted, pen)
    if too_long:
        raise OfficeProblem(
            f"没有打印：{too_long[0]}记录没有改动；请缩短内容，或在表单文件里把位置放大、字号改小。",
            details=tuple(too_long[:MOST_NAMED]),
        )
    _draw_marks(sheet, block, setter, pens[0])
    return pens


def fit(placed: PlacedText, setter: Setter) -> TextBlock | None:
    """The answer set to go into its box, smaller if need be; None: it is too long."""
    place, value = placed.place, placed.value
    room, height = place.width * MM, place.height * MM
    least = min(place.size, max(LEAST_SIZE, place.size * LEAST_SHARE))
    size = max(least, setter.size_for(value, place.size, room))
    if not value.text.strip():
        return TextBlock(lines=(), size=size, pitch=size * LEADING)
    while True:
        lines = setter.value(value, size, room, long=placed.long) if size <= room else []
        if lines and (len(lines) - 1) * size * LEADING + size <= height + SPARE:
            return TextBlock(lines=tuple(lines), size=size, pitch=size * LEADING)
        if size <= least:
            return None
        size = max(size - STEP, least)


def _draw_text(placed: PlacedText, text: TextBlock, pen: Pen) -> None:
    """Several lines of long text from the top, all else in the middle of the box."""
    place = placed.place
    x, y = place.x * MM, place.y * MM
    width, height = place.width * MM, place.height * MM
    if placed.long:
        height = min(height, text.height)
    pen.begin("P")
    text.draw(pen, x, y, (width, height), place.align)
    pen.end()


def _draw_code(key: str, placed: PlacedText, pen: Pen) -> None:
    """The code as large as its box, in the middle of it."""
    place = placed.place
    side = min(place.width, place.height) * MM
    modules, boxes = code_runs(key)
    module = side / modules
    x = place.x * MM + (place.width * MM - side) / 2
    top = pen.height - place.y * MM - (place.height * MM - side) / 2
    pen.shape(f"q {module:.5f} 0 0 {module:.5f} {x:.3f} {top:.3f} cm\n{boxes}f Q")


def _draw_marks(sheet: Sheet, block: PlacedBlock, setter: Setter, pen: Pen) -> None:
    pen.begin(ARTIFACT)
    if sheet.draft:
        line = setter.line(DRAFT, Role.LABEL, DRAFT_SIZE)
        pen.line(SIDE_EDGE, EDGE, line, DRAFT_SIZE)
    placed = any(one.place.ref == "record.late" for one in block.texts)
    if sheet.note and not placed:
        lines = setter.lines(sheet.note, Role.KAI, FOOT, pen.width - 2 * SIDE_EDGE)
        pitch = FOOT * LEADING
        top = pen.height - EDGE - pitch * len(lines) + pitch / 2
        pen.lines(SIDE_EDGE, top, lines, FOOT, pitch)
    pen.end()


def _too_long(sheet: Sheet, placed: PlacedText) -> str:
    place, what = placed.place, placed.value.what or placed.place.ref
    least = min(place.size, max(LEAST_SIZE, place.size * LEAST_SHARE))
    return (
        f"{_named(sheet)}的“{what}”太长，缩到 {least:g} 磅也放不进底稿上的位置"
        f"（宽 {place.width:g} 毫米、高 {place.height:g} 毫米）。"
    )


def _no_page(sheet: Sheet, placed: PlacedText) -> OfficeProblem:
    return OfficeProblem(
        f"没有打印：《{sheet.title}》的底稿没有第 {placed.place.page} 页，记录没有改动；"
        "请用 check-forms 检查表单文件。"
    )


def _named(sheet: Sheet) -> str:
    return f"{sheet.number}《{sheet.title}》" if sheet.number else f"《{sheet.title}》"
