"""What PDFium reads back is what was printed."""

from pathlib import Path

import pytest

from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.problems import OfficeProblem
from tests.printing.sample_sheets import ledger_sheet, talk_sheet


def test_names_are_read_back(fonts: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(pdf_bytes([talk_sheet(name="张䶮、王㛃"), ledger_sheet()], fonts=fonts))
    first, second, _ = read_text(target).split("\f")
    assert "张䶮、王㛃" in first
    assert "李𫖯华、赵𬱖" in second


def test_all_standard_characters_are_read_back(fonts: Path, standard_characters: str) -> None:
    text = read_text(pdf_bytes([talk_sheet(content=standard_characters)], fonts=fonts))
    assert set(standard_characters) <= set(text)


def test_what_is_no_pdf_is_a_sentence() -> None:
    with pytest.raises(OfficeProblem, match="无法打开"):
        read_text(b"nothing")
