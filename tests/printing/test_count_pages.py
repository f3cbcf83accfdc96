"""Pages are counted as they are drawn."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.form_engine.sheet import GridRow, Sheet, SheetCell, SheetText
from cleanedu_desktop.printing.count_pages import count_pages
from cleanedu_desktop.printing.draw_sheets import draw_sheets

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


def _sheet(number: str, words: int) -> Sheet:
    value = SheetText(text="学习准则。" * words)
    cell = SheetCell(label="内容", value=value, span=12, long=True)
    return Sheet(
        form_id="x",
        form_version="y",
        title="记录",
        office_name="支部",
        number=number,
        blocks=(GridRow(cells=(cell,)),),
    )


def test_as_many_as_are_drawn(tmp_path: Path) -> None:
    sheets = [_sheet("R2026-0001", 10), _sheet("R2026-0002", 2000)]
    numbers, counted = zip(*count_pages(iter(sheets), fonts=FONTS), strict=True)
    assert numbers == ("R2026-0001", "R2026-0002")
    assert counted[0] == 1 and counted[1] > 3
    assert sum(counted) == draw_sheets(sheets, tmp_path / "x.pdf", fonts=FONTS)
