"""The field kind of repeating rows, whose cells are of the other kinds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from cleanedu_desktop.form_engine.clean_text import without_stop
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds.field_kind import (
    FieldKind,
    JsonValue,
    WrongValue,
    refused,
)
from cleanedu_desktop.problems import quoted

ROW_LIMIT = 2000
_TOLD = 10


def rows_of(value: object) -> list[Mapping[str, object]]:
    """Return the rows of a kept table; none for anything else."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


class Table(FieldKind):
    """Rows of cells by column name; empty cells and empty rows are left out."""

    name: ClassVar[str] = "table"
    label: ClassVar[str] = "表格"
    example: ClassVar[JsonValue] = [{"matter": "一"}]

    def __init__(self, cell_kinds: Mapping[str, FieldKind]) -> None:
        self._kinds = cell_kinds

    def read(self, raw: object, field: Field) -> JsonValue:
        if raw is None or raw == "":
            return None
        if not isinstance(raw, list):
            raise refused(field, "这里应填一行行的表格", raw)
        if len(raw) > ROW_LIMIT:
            raise WrongValue(f"“{field.label}”有 {len(raw)} 行，最多可填 {ROW_LIMIT} 行。")
        rows: list[JsonValue] = []
        wrong: list[str] = []
        for number, given in enumerate(raw, start=1):
            row = self._row(given, field, number, wrong)
            if row:
                rows.append(row)
        if wrong:
            more = f"……共 {len(wrong)} 处" if len(wrong) > _TOLD else ""
            raise WrongValue("".join(wrong[:_TOLD]) + more)
        return rows or None

    def _row(
        self, given: object, field: Field, number: int, wrong: list[str]
    ) -> dict[str, JsonValue]:
        place = f"“{field.label}”第 {number} 行："
        if not isinstance(given, dict):
            if given is not None:
                wrong.append(f"{place}应按列名填写。")
            return {}
        names = {column.name for column in field.columns}
        wrong += [f"{place}没有{quoted(name)}这一列。" for name in given if name not in names]
        row: dict[str, JsonValue] = {}
        failed = set()
        for column in field.columns:
            try:
                value = self._kinds[column.kind].read(given.get(column.name), column)
            except WrongValue as problem:
                wrong.append(place + problem.sentence)
                failed.add(column.name)
                continue
            if value is not None:
                row[column.name] = value
        if row:
            wrong += [
                f"{place}缺少“{column.label}”。"
                for column in field.columns
                if column.required and column.name not in row and column.name not in failed
            ]
        return row

    def show(self, value: object, field: Field) -> str:
        """One line a row: the first cell, the others behind it in brackets with their labels."""
        lines = [self._line(row, field) for row in rows_of(value)]
        if len(lines) < 2:
            return "".join(lines)
        return "\n".join(f"{number}．{line}" for number, line in enumerate(lines, start=1))

    def _line(self, row: Mapping[str, object], field: Field) -> str:
        shown = [
            (column.label, text)
            for column in field.columns
            if (text := self._kinds[column.kind].show(row.get(column.name), column))
        ]
        if not shown:
            return ""
        behind = "；".join(f"{label}：{without_stop(text)}" for label, text in shown[1:])
        return without_stop(shown[0][1]) + f"（{behind}）" if behind else shown[0][1]

    def cells(self, row: Mapping[str, object], field: Field) -> tuple[str, ...]:
        """Return one row as printed, a text for each column."""
        return tuple(
            self._kinds[column.kind].on_paper(row.get(column.name), column)
            for column in field.columns
        )

    def mark(self, field: Field) -> str:
        """Nothing: empty rows are drawn instead."""
        return ""

    def search_text(self, value: object, field: Field) -> str:
        return "\n".join(
            self._kinds[column.kind].search_text(row.get(column.name), column)
            for row in rows_of(value)
            for column in field.columns
            if row.get(column.name) is not None
        )

    def public(self, value: object, field: Field) -> object:
        """Leave out every row with a restricted choice: its other cells would tell."""
        return [row for row in rows_of(value) if self._is_public(row, field)] or None

    def _is_public(self, row: Mapping[str, object], field: Field) -> bool:
        return all(
            self._kinds[column.kind].public(row.get(column.name), column) == row.get(column.name)
            for column in field.columns
        )

    def with_withheld(self, given: object, before: object, field: Field) -> object:
        """Put the rows withheld back where they stood, unless they are given as well."""
        try:
            rows = [*rows_of(self.read(given, field))]
        except WrongValue:
            return given
        withheld = [
            (place, row)
            for place, row in enumerate(rows_of(before))
            if not self._is_public(row, field) and row not in rows
        ]
        for place, row in withheld:
            rows.insert(place, row)
        return rows if withheld else given
