"""Real files, built as each test needs them."""

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

Rows = Sequence[Sequence[object]]
MakeWorkbook = Callable[..., Path]


@pytest.fixture
def workbook_of(tmp_path: Path) -> MakeWorkbook:
    """`workbook_of(rows, merged=["A1:C1"], formats={"A1": "0000"}, name=…)` -> saved .xlsx."""

    def make(
        rows: Rows,
        merged: Sequence[str] = (),
        formats: dict[str, str] | None = None,
        name: str = "花名册.xlsx",
    ) -> Path:
        workbook = Workbook()
        sheet = workbook.worksheets[0]
        sheet.title = "名册"
        for row in rows:
            sheet.append(list(row))
        for ref in merged:
            sheet.merge_cells(ref)
        for ref, number_format in (formats or {}).items():
            sheet[ref].number_format = number_format
        path = tmp_path / name
        workbook.save(path)
        return path

    return make


@pytest.fixture
def repacked(tmp_path: Path) -> Callable[[Path, dict[str, bytes]], Path]:
    """`repacked(workbook, {part: bytes})` -> a copy with these parts replaced or added."""

    def repack(source: Path, parts: dict[str, bytes]) -> Path:
        target = tmp_path / f"new-{source.name}"
        with (
            zipfile.ZipFile(source) as old,
            zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for name in old.namelist():
                if name not in parts:
                    new.writestr(name, old.read(name))
            for name, content in parts.items():
                new.writestr(name, content)
        return target

    return repack
