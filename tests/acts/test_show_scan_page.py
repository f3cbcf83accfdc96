"""A page of a scan as a picture."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.show_scan_page import show_scan_page
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.scans import coded, pdf_of


def test_a_page_is_shown_as_it_is(desk: Desk, tmp_path: Path) -> None:
    file = pdf_of([coded("A"), coded("B")], tmp_path / "1.pdf")
    shown = Image.open(io.BytesIO(show_scan_page(desk, file=file, page=2, side=500)))
    assert (shown.format, max(shown.size)) == ("PNG", 500)


def test_what_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有找到"):
        show_scan_page(desk, file=tmp_path / "1.pdf", page=1)
