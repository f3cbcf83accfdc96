"""Rendering a page of a printed file."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_blank import print_blank
from cleanedu_desktop.acts.render_page import render_page
from cleanedu_desktop.problems import OfficeProblem


def test_a_page_is_a_picture(desk: Desk, tmp_path: Path) -> None:
    printed = print_blank(desk, form_id="talk", target=tmp_path / "a.pdf")
    assert render_page(desk, pdf=printed.path, page=0, dpi=30).startswith(b"\x89PNG")


def test_what_is_no_pdf_is_told(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"no pdf")
    with pytest.raises(OfficeProblem, match=r"a\.pdf"):
        render_page(desk, pdf=file, page=0, dpi=30)
