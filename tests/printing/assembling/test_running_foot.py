"""The running number stands in the middle of the lower margin, below a form's own foot."""

from __future__ import annotations

from cleanedu_desktop.printing.assembling.running_foot import (
    ABOVE_EDGE,
    ABOVE_WIDE,
    ROOM,
    SIZE,
    draw_number,
    total_pages,
)
from cleanedu_desktop.printing.page_head import FOOT_BELOW, PROOF_BELOW
from cleanedu_desktop.printing.paper_size import FOOT, PAPER_SIZES
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import Role, TypeCase


def test_it_touches_no_foot_on_any_paper() -> None:
    """On a wide page it stands beside the proof at the right, below the foot's only line there."""
    for paper in PAPER_SIZES.values():
        foot = paper.bottom + FOOT_BELOW + FOOT
        if paper.height > paper.width:
            assert paper.height - ABOVE_EDGE - SIZE > foot + PROOF_BELOW
        else:
            assert paper.height - ABOVE_WIDE - SIZE / 2 > foot


def test_number_and_total_are_shown(type_case: TypeCase) -> None:
    setter, faces = Setter(type_case), DocumentFaces()
    pen = Pen(400, 600, faces)
    draw_number(pen, 12, setter)
    assert "/Total Do" in pen.operators()
    total = total_pages(99999, setter, faces)
    assert setter.line("共 99999 页", Role.LABEL, 10).width < ROOM
    assert " Tm " in total.operators()
