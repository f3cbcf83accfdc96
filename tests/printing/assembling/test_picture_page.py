"""A picture is as large as its page allows, upright, and never blown up."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from cleanedu_desktop.printing.assembling.draw_package import draw_package
from cleanedu_desktop.printing.assembling.jpeg_facts import JpegFacts
from cleanedu_desktop.printing.assembling.package import Picture, Piece
from cleanedu_desktop.printing.assembling.picture_page import TURNS, picture_page
from cleanedu_desktop.printing.pen import DocumentFaces
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import TypeCase
from tests.printing.assembling.packages import package, section

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"


@pytest.mark.parametrize("turn", list(TURNS))
def test_it_is_turned_upright(turn: int, tmp_path: Path) -> None:
    """A mark at the upper left corner of the upright picture is there, however it was stored."""
    upright = Image.new("L", (300, 200), 255)
    upright.paste(0, (0, 0, 150, 100))
    upright.rotate(turn, expand=True).save(tmp_path / "a.jpg")
    data = (tmp_path / "a.jpg").read_bytes()
    one = Piece(key="a", words="a", pictures=[Picture(jpeg=data, turn=turn)])
    draw_package(package([section("甲", [one])]), tmp_path / "a.pdf", fonts=FONTS)
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        (image,) = document[3].get_objects(filter=[3])
        left, foot, right, top = image.get_bounds()
        shown = document[3].render(scale=1).to_pil().convert("L")
    assert (right - left) / (top - foot) == pytest.approx(1.5, abs=0.02)
    high = shown.height
    quarters = [
        shown.getpixel((round(left + (right - left) * x), round(high - top + (top - foot) * y)))
        for x, y in ((0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))
    ]
    assert [value < 128 for value in quarters if isinstance(value, int)] == [True] + 3 * [False]


def test_a_small_picture_stays_small_and_a_long_caption_on_its_line(type_case: TypeCase) -> None:
    facts = JpegFacts(100, 50, 3, says_more=False)
    picture = Picture(jpeg=b"", caption="很长的说明" * 40, below="第一次廉政谈话现场" * 30)
    pen = picture_page(picture, facts, Setter(type_case), DocumentFaces(), "")
    assert "q 72.00 0 0 36.00" in pen.operators()
