"""Puts rows of records into a workbook on disk, masked where that is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.figures_of_kind import Counted
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.form_engine.workbook_columns import CellType, WorkbookTable
from cleanedu_desktop.form_engine.workbook_rows import CellValue, Row
from cleanedu_desktop.rules.masking import Mask, names_within

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.write_workbook import CellSheet

Parts = Iterable[Sequence[Sequence[Row]]]
"""Rows for each sheet, some at a time."""


def sheet_of(table: WorkbookTable, about: str, *, to_fill_in: bool = False) -> CellSheet:
    """Return the sheet of a table of a kind, without rows."""
    from cleanedu_desktop.exchange.write_workbook import CellColumn, CellSheet

    columns = tuple(
        CellColumn(
            header=one.header,
            type=one.type,
            needed=to_fill_in and one.required,
            choices=one.choices,
            open_choices=one.field.open_choices if one.field is not None else False,
        )
        for one in table.columns
    )
    return CellSheet(table.name, table.title, about, columns, to_fill_in=to_fill_in)


def figures_sheet(
    title: str, counted: Sequence[Counted], about: str
) -> tuple[CellSheet, list[Row]]:
    """Return the sheet of records counted, and its rows."""
    from cleanedu_desktop.exchange.write_workbook import CellColumn, CellSheet

    columns = (
        CellColumn("统计方式"),
        CellColumn("项目"),
        CellColumn("数量（条）", type="integer"),
    )
    rows: list[Row] = [(one.heading, word, number) for one in counted for word, number in one.rows]
    about = f"{about}　仅统计数字，不含记录内容"
    return CellSheet("统计", f"{title}统计", about, columns), rows


def without_empty(
    tables: Sequence[WorkbookTable], parts: Sequence[Sequence[Sequence[Row]]]
) -> tuple[list[WorkbookTable], list[list[list[Row]]]]:
    """Return tables and rows without the columns in which nothing stands, keys and needed kept."""
    kept = [
        [
            place
            for place, column in enumerate(table.columns)
            if column.required
            or column.what in {"serial", "number"}
            or any(row[place] is not None for part in parts for row in part[number])
        ]
        for number, table in enumerate(tables)
    ]
    less = [
        replace(table, columns=tuple(table.columns[place] for place in places))
        for table, places in zip(tables, kept, strict=True)
    ]
    rows = [
        [
            [tuple(row[place] for place in places) for row in rows]
            for rows, places in zip(part, kept, strict=True)
        ]
        for part in parts
    ]
    return less, rows


def write_workbook(
    desk: Desk, target: Path, sheets: Sequence[CellSheet], parts: Parts, *, office: str
) -> None:
    """Write the sheets with their rows beside `target`, sync, and rename.

    Raises:
        OfficeProblem: it cannot be written there.
    """
    from cleanedu_desktop.exchange.write_workbook import WorkbookWriter
    from cleanedu_desktop.printing.write_file import write_whole

    writer = WorkbookWriter(sheets, made_on=today(desk), office=office)
    for part in parts:
        writer.add(part)
    write_whole(target, writer.finish())


def _names(part: Sequence[Sequence[Row]], types: Sequence[Sequence[CellType]]) -> Iterator[str]:
    """Yield the names that stand in columns of names."""
    for rows, columns in zip(part, types, strict=True):
        places = [place for place, type_ in enumerate(columns) if type_ == "name"]
        for row in rows:
            for place in places:
                value: CellValue = row[place]
                if isinstance(value, str):
                    yield from names_within(value)


class MaskedCells:
    """Hides who is meant in the cells of sheets."""

    said = "姓名、证件号码已隐去"

    def __init__(self, mask: Mask) -> None:
        self._mask = mask

    def over(self, parts: Parts, tables: Sequence[WorkbookTable]) -> Iterator[list[list[Row]]]:
        """Yield the parts with every text masked; names in columns of names are hidden anyway."""
        types = [[column.type for column in table.columns] for table in tables]
        return self.over_types(parts, types)

    def over_types(
        self, parts: Parts, types: Sequence[Sequence[CellType]]
    ) -> Iterator[list[list[Row]]]:
        """As `over`, by what stands in the columns of each sheet."""
        for part in parts:
            mask = self._mask.with_more(_names(part, types))
            yield [
                [self._row(mask, row, columns) for row in rows]
                for rows, columns in zip(part, types, strict=True)
            ]

    def _row(self, mask: Mask, row: Row, types: Sequence[CellType]) -> Row:
        return tuple(
            (mask.names(value) if type_ == "name" else mask.text(value))
            if isinstance(value, str)
            else value
            for value, type_ in zip(row, types, strict=True)
        )
