"""Pictures of pages for the preview."""

import io
from pathlib import Path

import pytest
from PIL import Image

from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from cleanedu_desktop.printing.render_pages import count_pages, render_png
from cleanedu_desktop.problems import OfficeProblem
from tests.printing.sample_sheets import ledger_sheet, talk_sheet


def test_a_page_becomes_a_picture(fonts: Path, tmp_path: Path) -> None:
    data = pdf_bytes([talk_sheet(), ledger_sheet()], fonts=fonts)
    target = tmp_path / "a.pdf"
    target.write_bytes(data)
    upright = Image.open(io.BytesIO(render_png(data, 0, 50)))
    wide = Image.open(io.BytesIO(render_png(target, 1, 50)))
    assert upright.size == pytest.approx((413, 585), abs=2)
    assert wide.size == pytest.approx((585, 413), abs=2)
    assert min(upright.convert("L").tobytes()) < 100
    assert count_pages(data) == 2


def test_no_such_page(fonts: Path) -> None:
    with pytest.raises(IndexError):
        render_png(pdf_bytes([talk_sheet()], fonts=fonts), 1, 50)


@pytest.mark.parametrize("data", [b"", b"no PDF"])
def test_what_is_no_pdf_is_a_sentence(data: bytes, tmp_path: Path) -> None:
    target = tmp_path / "坏.pdf"
    target.write_bytes(data)
    for one in (target, data, tmp_path / "none.pdf"):
        with pytest.raises(OfficeProblem, match="无法打开"):
            render_png(one, 0, 50)
        with pytest.raises(OfficeProblem, match="无法打开"):
            count_pages(one)
