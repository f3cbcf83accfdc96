"""The recovery sheet: one page, the code readable by eye and by a scanner."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import zxingcpp

from cleanedu_desktop.printing.recovery_sheet import draw_recovery_sheet

CODE = "ARC643-CDW4JD-JPV346-HANHMF-RXXEE7-GGN43D"


def test_it_says_whose_and_when_and_shows_the_code_twice(
    tmp_path: Path, fonts: Path, read_back: Callable[[bytes], list[str]]
) -> None:
    target = tmp_path / "恢复单.pdf"
    draw_recovery_sheet(
        target, code=CODE, office="示例局机关党支部", day=date(2026, 3, 10), fonts=fonts
    )
    (page,) = read_back(target.read_bytes())
    assert all(group in page for group in CODE.split("-"))
    squashed = "".join(page.split())
    for said in ("廉教台账恢复单", "单位：示例局机关党支部", "2026年3月10日", "保险柜"):
        assert said in squashed
    picture = pypdfium2.PdfDocument(target)[0].render(scale=2).to_pil()
    assert [one.text for one in zxingcpp.read_barcodes(picture)] == [CODE]
