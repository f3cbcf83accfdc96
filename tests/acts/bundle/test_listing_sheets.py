"""A list takes as many pages whatever the page numbers in it are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from cleanedu_desktop.acts.bundle.asked import BundleAsked, Line, Plan, Planned
from cleanedu_desktop.acts.bundle.listing_sheets import (
    ABROAD,
    NOTHING,
    PagesOf,
    contents_sheet,
    index_sheet,
    section_sheet,
)
from cleanedu_desktop.form_engine.sheet import Sheet, TableBlock
from cleanedu_desktop.printing.draw_sheet import draw_sheet
from cleanedu_desktop.printing.pen import DocumentFaces
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import type_case_at

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
LINES = tuple(
    Line(
        id=f"{n}",
        kind="talk",
        number=f"T2026-{n:04}",
        title="题名" * (n % 20),
        happened_on=date(2026, 3, 9),
        late="补录" if n % 3 else "",
    )
    for n in range(60)
)
SECTION = Planned(key="a", words="廉政谈话", lines=LINES[:50], elsewhere=LINES[50:])
PLAN = Plan(asked=BundleAsked(year=2026), office_name="示例支部", sections=(SECTION,))
FAR = {line.id: 99999 for line in LINES} | {"a": 99999}


def pages(sheet: Sheet) -> int:
    return len(draw_sheet(sheet, Setter(type_case_at(FONTS)), DocumentFaces()))


def cells(sheet: Sheet) -> list[str]:
    (table,) = (block for block in sheet.blocks if isinstance(block, TableBlock))
    return [cell.text for row in table.rows for cell in row]


def test_page_numbers_take_no_room_of_others() -> None:
    parts = [("a", "廉政谈话", 50)] * 80
    evidence = [("一　内容", LINES), ("二　内容", ())]
    makers: tuple[Callable[[PagesOf], Sheet], ...] = (
        lambda known: contents_sheet(PLAN, parts, known),
        lambda known: section_sheet(PLAN, SECTION, known),
        lambda known: index_sheet(PLAN, evidence, known, {line.id for line in LINES}),
    )
    near = dict.fromkeys(FAR, 1)
    for make in makers:
        assert pages(make({})) == pages(make(near)) == pages(make(FAR)) > 1


def test_what_stands_elsewhere_or_nowhere_is_said() -> None:
    assert "补录，见前" in cells(section_sheet(PLAN, SECTION, FAR))
    evidence = [("一", LINES[:3]), ("二", ())]
    index = cells(index_sheet(PLAN, evidence, FAR, {LINES[1].id}))
    assert index[:4] == ["一", LINES[1].number, LINES[1].title, "99999"]
    assert index[4:8] == ["一", "", "另有 2 条，不在本材料的范围内", ABROAD]
    assert index[8:] == ["二", "", NOTHING, ABROAD]
