"""A watermark lies under the type, on every page, and gives the same bytes each time."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from cleanedu_desktop.problems import OfficeProblem
from tests.printing.sample_sheets import PARAGRAPH, ledger_sheet, letter_sheet, talk_sheet

WORDS = "检查专用　王某某　2026年11月21日 10:32"


def pale(data: bytes) -> int:
    """Return how many points of the first page are as pale as a watermark."""
    with pypdfium2.PdfDocument(data) as document:
        page = document[0].render(scale=2, grayscale=True).to_pil()
    return bytes(page.tobytes()).count(224)


@pytest.mark.parametrize("sheet", [talk_sheet(), ledger_sheet(), letter_sheet()])
@pytest.mark.parametrize("tagged", [False, True])
def test_it_stands_on_every_page_of_every_layout(
    fonts: Path, read_back: Callable[[bytes], list[str]], sheet: Sheet, tagged: bool
) -> None:
    marked = pdf_bytes([replace(sheet, watermark=WORDS)], fonts=fonts, tagged=tagged)
    for page in read_back(marked):
        assert "".join(page.split()).count("检查专用王某某") == 3
    assert not any("检查专用" in page for page in read_back(pdf_bytes([sheet], fonts=fonts)))


def test_it_takes_no_room_and_is_pale(fonts: Path, read_back: Callable[[bytes], list[str]]) -> None:
    long = talk_sheet(content="\n".join([PARAGRAPH] * 40))
    plain = pdf_bytes([long], fonts=fonts)
    marked = pdf_bytes([replace(long, watermark=WORDS)], fonts=fonts)
    assert len(read_back(marked)) == len(read_back(plain)) > 2
    assert pale(marked) > 10 * max(1, pale(plain))


def test_the_same_sheet_gives_the_same_bytes(fonts: Path) -> None:
    sheet = replace(talk_sheet(), watermark=WORDS)
    assert pdf_bytes([sheet], fonts=fonts) == pdf_bytes([sheet], fonts=fonts)


def test_a_name_no_font_has_is_refused(fonts: Path) -> None:
    with pytest.raises(OfficeProblem, match="水印"):
        pdf_bytes([replace(talk_sheet(), watermark="检查专用　😀")], fonts=fonts)
