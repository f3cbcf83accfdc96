"""What paper cannot show is not written as a Word document either."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.acts.entry.write_docx import write_docx
from cleanedu_desktop.problems import OfficeProblem


def test_sheets_are_written_or_refused_whole(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    write_docx(desk, [sheet_without_form(desk, "list", "清单", head=(), blocks=())], target)
    assert any("清单" in one.text for one in docx.Document(str(target)).paragraphs)
    before = target.read_bytes()
    with pytest.raises(OfficeProblem):
        write_docx(
            desk, [sheet_without_form(desk, "list", "\U0001f600", head=(), blocks=())], target
        )
    assert target.read_bytes() == before
