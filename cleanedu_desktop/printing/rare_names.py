"""The names on a sheet that 仿宋 lacks: wherever its texts mention them, they are set whole too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanedu_desktop.form_engine.sheet import (
    ChartBlock,
    GridRow,
    LetterBlock,
    OfficialBlock,
    PlacedBlock,
    Sheet,
    SheetText,
    TableBlock,
)
from cleanedu_desktop.printing.clean_text import clean_text
from cleanedu_desktop.printing.type_case import Role, TypeCase


def rare_names(sheet: Sheet, case: TypeCase) -> re.Pattern[str] | None:
    """A pattern that finds the sheet's names that are not set in the body's face; None: no such."""
    body = case.style(Role.BODY)
    uncommon = body.uncommon
    found = {
        name
        for value in _values(sheet)
        if value.face == "name" and uncommon.search(value.text)
        for name, style in case.names(clean_text(value.text))
        if style is not body
    }
    if not found:
        return None
    longest_first = sorted(found, key=lambda name: (-len(name), name))
    return re.compile(f"({'|'.join(map(re.escape, longest_first))})")


def _values(sheet: Sheet) -> Iterator[SheetText]:
    for block in sheet.blocks:
        match block:
            case GridRow():
                for cell in block.cells:
                    yield cell.value
            case TableBlock():
                for row in block.rows:
                    yield from row
            case ChartBlock():
                from cleanedu_desktop.form_engine.chart_table import chart_table

                for row in chart_table(block.chart).rows:
                    yield from row
            case LetterBlock():
                for cell in block.notes:
                    yield cell.value
            case OfficialBlock():
                yield from block.names
            case PlacedBlock():
                for one in block.texts:
                    yield one.value
