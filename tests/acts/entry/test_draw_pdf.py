"""Sheets become one PDF, page after page."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.form_engine.sheet import TableBlock, TableColumn
from cleanedu_desktop.printing.read_text import read_text


def test_sheets_follow_each_other_and_progress_is_told(desk: Desk, tmp_path: Path) -> None:
    table = TableBlock(columns=(TableColumn(label="序号", width=1),), rows=())
    sheets = [sheet_without_form(desk, name, name, head=(), blocks=[table]) for name in "甲乙"]
    told: list[tuple[int, int]] = []
    target = tmp_path / "a.pdf"
    assert draw_pdf(desk, sheets, target, progress=lambda *said: told.append(said)) == 2
    assert told[-1] == (2, 2)
    text = read_text(target)
    assert text.index("甲") < text.index("乙")
