"""What is written into a workbook never lies in the temporary folder."""

import io
import tempfile
import zipfile
from pathlib import Path
from typing import cast

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from cleanedu_desktop.exchange.workbook_in_memory import MemoryWriter, stream_to_memory


def test_rows_stream_to_memory_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    book = Workbook(write_only=True)
    for name in ("谈话", "学习"):
        sheet = cast(Worksheet, book.create_sheet(name))
        sheet.freeze_panes = "A2"
        stream_to_memory(sheet)
        for row in (["姓名", "学时"], ["张小明", 4]):
            sheet.append(row)
        assert list(tmp_path.iterdir()) == []
    written = io.BytesIO()
    MemoryWriter(book, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED)).save()
    assert list(tmp_path.iterdir()) == []
    read = load_workbook(io.BytesIO(written.getvalue()))
    assert read.sheetnames == ["谈话", "学习"]
    assert [list(row) for row in read["学习"].values] == [["姓名", "学时"], ["张小明", 4]]
    assert read["谈话"].freeze_panes == "A2"
