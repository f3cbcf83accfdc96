"""Boxes to sign in."""

import pytest

from cleanedu_desktop.form_engine.sheet import SignatureRow
from cleanedu_desktop.printing.paper_size import GRID_SIZES
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.signature_bands import signature_bands
from cleanedu_desktop.printing.type_case import TypeCase

SIZES = GRID_SIZES[0]
FRAME = (80.0, 442.0)


@pytest.mark.parametrize(("count", "rows"), [(1, 1), (3, 1), (4, 1), (5, 2), (9, 3)])
def test_many_signatures_take_more_rows(count: int, rows: int, type_case: TypeCase) -> None:
    setter = Setter(type_case)
    row = SignatureRow(labels=tuple(f"第{n}人签字" for n in range(count)))
    bands = signature_bands(row, setter, SIZES, FRAME)
    assert len(bands) == rows
    pen = Pen(595, 842, DocumentFaces())
    for band in bands:
        band.draw(pen, 100, band.height)
    assert pen.operators()
    used = set().union(*pen.faces.used.values())
    assert set("年月日签字：") <= used
