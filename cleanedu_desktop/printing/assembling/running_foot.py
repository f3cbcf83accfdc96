"""The running page number of a package, in each page's lower margin below a form's own foot."""

from __future__ import annotations

from cleanedu_desktop.printing.assembling.page_writer import TOTAL
from cleanedu_desktop.printing.paper_size import MM
from cleanedu_desktop.printing.pen import THIN, DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import Role

ABOVE_EDGE, ABOVE_WIDE = 9 * MM, 5.5 * MM
"""From the paper's lower edge to the middle of the line; a wide page leaves less below."""
SIZE = 10.0
GAP = SIZE / 2
"""Between the page's number and how many there are."""
ROOM, HEIGHT = 90.0, 2 * SIZE
"""Of what says how many pages there are."""
RULE = 30 * MM


def draw_number(pen: Pen, number: int, setter: Setter) -> None:
    """Set 第N页 left of the page's middle, and right of it what is drawn at the very end."""
    upright = pen.height > pen.width
    middle, y = pen.width / 2, pen.height - (ABOVE_EDGE if upright else ABOVE_WIDE)
    line = setter.line(f"第 {number} 页", Role.LABEL, SIZE)
    pen.line(middle - GAP - line.width, y, line, SIZE)
    foot = pen.height - y - HEIGHT / 2
    pen.shape(f"q 1 0 0 1 {middle + GAP:.2f} {foot:.2f} cm {TOTAL} Do Q")
    if upright:
        pen.rule(middle - RULE, y - SIZE, middle + RULE, y - SIZE, THIN / 2)


def total_pages(pages: int, setter: Setter, faces: DocumentFaces) -> Pen:
    """What stands behind the number on every page: 共N页."""
    pen = Pen(ROOM, HEIGHT, faces)
    line = setter.line(f"共 {pages} 页", Role.LABEL, SIZE)
    pen.line(0, HEIGHT / 2, line, SIZE)
    return pen
