"""Draws a page that shows one scanned page or photograph under a line that says whose it is."""

from __future__ import annotations

from cleanedu_desktop.printing.assembling.jpeg_facts import JpegFacts
from cleanedu_desktop.printing.assembling.package import Picture
from cleanedu_desktop.printing.assembling.page_writer import PALE
from cleanedu_desktop.printing.assembling.running_foot import ABOVE_EDGE
from cleanedu_desktop.printing.paper_size import MM, PAPER_SIZES
from cleanedu_desktop.printing.pen import THIN, DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import Role
from cleanedu_desktop.printing.watermark import draw_watermark

LEFT, RIGHT, TOP, BOTTOM = 20 * MM, 12 * MM, 18 * MM, ABOVE_EDGE + 7 * MM
"""What stays free; more at the bound edge."""
CAPTION = 10.5
SMALLEST = 7.0
LARGEST = 72 / 100
"""Points a pixel: what has less than 100 dots an inch is not drawn larger."""
TURNS = {
    0: (1, 0, 0, 1, 0, 0),
    90: (0, -1, 1, 0, 0, 1),
    180: (-1, 0, 0, -1, 1, 1),
    270: (0, 1, -1, 0, 1, 0),
}
"""Matrices that turn the unit square clockwise within itself."""


def picture_page(
    picture: Picture, facts: JpegFacts, setter: Setter, faces: DocumentFaces, watermark: str
) -> Pen:
    """The page; its picture is the XObject ``/Picture``."""
    paper = PAPER_SIZES["a4"]
    pen = Pen(paper.width, paper.height, faces)
    room = pen.width - LEFT - RIGHT
    top = TOP
    if picture.caption:
        size = setter.fitted(picture.caption, Role.LABEL, CAPTION, room, SMALLEST)
        line = setter.lines(picture.caption, Role.LABEL, size, room)[0]
        pen.line(LEFT, TOP - 4 * MM, line, size)
        pen.rule(LEFT, TOP - 1 * MM, pen.width - RIGHT, TOP - 1 * MM, THIN)
        top += 2 * MM
    bottom = BOTTOM
    if picture.below:
        lines = setter.lines(picture.below, Role.BODY, CAPTION, room)[:3]
        bottom += len(lines) * CAPTION * 1.5
        pen.lines(LEFT, pen.height - bottom + 1 * MM, lines, CAPTION, CAPTION * 1.5)
    pen.shape(_placed(picture, facts, (LEFT, bottom, room, pen.height - top - bottom)))
    if watermark:
        draw_watermark(watermark, setter, pen)
        # a scan would hide what lies under it
        pen.shape(f"q {PALE} gs {pen.under} Q")
        pen.under = ""
    return pen


def _placed(picture: Picture, facts: JpegFacts, frame: tuple[float, float, float, float]) -> str:
    """The operators that show it as large as fits the frame (left, foot, width, height)."""
    left, foot, room, high = frame
    wide, tall = facts.width, facts.height
    if picture.turn in (90, 270):
        wide, tall = tall, wide
    scale = min(room / wide, high / tall, LARGEST)
    width, height = wide * scale, tall * scale
    x, y = left + (room - width) / 2, foot + (high - height) / 2
    a, b, c, d, e, f = TURNS[picture.turn]
    return (
        f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm "
        f"{a} {b} {c} {d} {e} {f} cm /Picture Do Q"
    )
