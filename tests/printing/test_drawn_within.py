"""Drawings of a page are counted as often as they are drawn."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from cleanedu_desktop.printing.drawn_within import LEAST, DrawnWithin, unpacked
from tests.printing.base_pdfs import base_pdf, with_forms_in_forms

CALL, LINE = len(b"/F Do "), len(b"0 0 m 9 9 l S")


@pytest.mark.parametrize(
    ("levels", "times", "expected"),
    [
        (1, 1, CALL + LEAST + LINE),
        (1, 3, 3 * (CALL + LEAST + LINE)),
        (2, 3, 3 * (CALL + LEAST + 3 * (CALL + LEAST + LINE))),
        (12, 10, 1_000_001),
    ],
)
def test_forms_count_as_often_as_they_are_drawn(levels: int, times: int, expected: int) -> None:
    page = PdfReader(io.BytesIO(with_forms_in_forms(base_pdf(), levels, times))).pages[0]
    contents = page["/Contents"].get_object()
    drawn = DrawnWithin(unpacked, 1_000_000)
    assert drawn.bytes_of(page, [contents]) == expected  # type: ignore[list-item]
