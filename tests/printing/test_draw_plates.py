"""Plates are drawn in their real sizes, their words within their boxes."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from cleanedu_desktop.form_engine.plate import Plate, PlateBox, PlateText
from cleanedu_desktop.printing.draw_plates import draw_plates
from cleanedu_desktop.problems import OfficeProblem

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
MM = 72 / 25.4


def _drawn(target: Path, *plates: Plate) -> int:
    return draw_plates(
        plates,
        target,
        fonts=FONTS,
        title="封面",
        office_name="支部",
        printed_on="2027年1月5日",
    )


def _text(**given: object) -> PlateText:
    usual: dict[str, object] = {
        "text": "示例局机关党支部",
        "x": 20,
        "y": 30,
        "width": 60,
        "height": 12,
        "size": 40,
    }
    return PlateText(**(usual | given))  # type: ignore[arg-type]


def test_pages_have_their_sizes_and_words_stay_in_their_boxes(tmp_path: Path) -> None:
    level = Plate(width=297, height=420, name="一", texts=(_text(),))
    tall = _text(text="2026年起止件号0001", width=10, height=60, upright=True)
    upright = Plate(
        width=210,
        height=297,
        name="二",
        texts=(tall,),
        boxes=(PlateBox(x=1, y=1, width=9, height=9),),
    )
    assert _drawn(tmp_path / "x.pdf", level, upright) == 2
    pdf = pypdfium2.PdfDocument(tmp_path / "x.pdf")
    sizes = [tuple(round(one / MM) for one in page.get_size()) for page in pdf]
    assert sizes == [(297, 420), (210, 297)]
    for page, text in zip(pdf, (level.texts[0], tall), strict=True):
        words = page.get_textpage()
        height = page.get_height()
        for at in range(words.count_chars()):
            left, bottom, right, top = words.get_charbox(at)
            assert text.x * MM - 1 <= left and right <= (text.x + text.width) * MM + 1
            assert height - top >= text.y * MM - 1
            assert height - bottom <= (text.y + text.height) * MM + 1
    pdf.close()


def test_a_character_no_face_has_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有打印"):
        _drawn(
            tmp_path / "x.pdf",
            Plate(width=210, height=297, name="一", texts=(_text(text="\ue123"),)),
        )
    assert not (tmp_path / "x.pdf").exists()
