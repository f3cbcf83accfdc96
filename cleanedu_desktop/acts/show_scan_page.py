"""Shows one page of a scan that was not put anywhere, so that a person can read it."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.signed.scan_read import FileRead
from cleanedu_desktop.problems import OfficeProblem

SIDE = 1600
"""Pixels of the longer side: handwriting can be read."""


def show_scan_page(desk: Desk, *, file: Path, page: int, side: int = SIDE) -> bytes:
    """Return a page, counted from 1, as PNG in grey.

    Raises:
        OfficeProblem: the file is gone, or this page cannot be opened.
    """
    refuse_inspector(desk, "看扫描件")
    from cleanedu_desktop.exchange.read_scans import ScanReader

    with ScanReader() as reader:
        opened = FileRead(desk, reader, file)
        if opened.left is not None:
            raise OfficeProblem(opened.left.sentence)
        return reader.picture(page - 1, side)
