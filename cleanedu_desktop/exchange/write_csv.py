"""Writes rows as CSV that Excel and WPS open, and in which no cell becomes a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

FORMULA_BEGINS = "=+-@＝＋－＠\t\r"
"""What a spreadsheet takes for the beginning of a formula, full-width forms too."""


def csv_bytes(head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Return UTF-8 with a mark at its beginning, lines ended by CRLF.

    A cell that a spreadsheet would compute gets an apostrophe in front, which it does not show.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" \u3000\n")[:1] in tuple(FORMULA_BEGINS) else cell
