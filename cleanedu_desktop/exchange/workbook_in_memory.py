"""Keeps what streams into a workbook in memory.

openpyxl lets it lie in the clear in the system's temporary folder until the workbook is saved,
and for ever where the process is killed.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter


def stream_to_memory(sheet: Worksheet) -> None:
    """Let the rows of a streaming sheet go to memory; said before its first row."""
    streaming: Any = sheet
    streaming._writer = WorksheetWriter(sheet, out=io.BytesIO())
    streaming._writer.write_top()


class MemoryWriter(ExcelWriter):
    """Packs sheets of which `stream_to_memory` was said."""

    def write_worksheet(self, ws: Any) -> None:
        """Pack one sheet, as openpyxl does with the file it lies in."""
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        if not ws.closed:
            ws.close()
        ws._rels = ws._writer._rels
        packed: zipfile.ZipFile = getattr(self, "_archive")  # noqa: B009 - its types name it not
        packed.writestr(ws.path[1:], ws._writer.out.getvalue())
        self.manifest.append(ws)
