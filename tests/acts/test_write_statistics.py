"""Statistics with charts as PDF, Word and PNG."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PIL import Image

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.acts.write_statistics import ABOUT, About, write_statistics
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.masking import Masking
from tests.acts.office import Staff, record_item, record_session, record_talk


@pytest.mark.parametrize("about", ABOUT)
def test_all_three_ways(desk: Desk, staff: Staff, tmp_path: Path, about: About) -> None:
    record_session(desk, staff)
    record_talk(desk, staff)
    record_item(desk, staff)
    paths = {}
    for suffix in (".pdf", ".docx", ".png"):
        done = write_statistics(desk, about=about, target=tmp_path / f"统计{suffix}")
        (paths[suffix],) = done.paths
    with Image.open(paths[".png"]) as picture:
        assert picture.width > 1000
    assert "2026年" in read_text(paths[".pdf"]).replace(" ", "")
    assert docx.Document(str(paths[".docx"])).inline_shapes


def test_names_can_be_hidden_or_left_out(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_session(desk, staff)
    target = tmp_path / "a.pdf"
    write_statistics(desk, about="coverage", target=target, masking=Masking.MASKED)
    assert "周明远" not in read_text(target).replace(" ", "")
    assert "周*远" in read_text(target).replace(" ", "")
    write_statistics(desk, about="coverage", target=target, masking=Masking.FIGURES)
    assert "没有覆盖到的" not in read_text(target).replace(" ", "")


def test_what_cannot_be_written_is_told(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match=r"\.pdf、\.docx 或 \.png"):
        write_statistics(desk, about="year", target=tmp_path / "a.svg")
    with pytest.raises(OfficeProblem, match="还没有可以画的数"):
        write_statistics(desk, about="problems", target=tmp_path / "a.png")
    seated = sit_down(desk, user=visiting_inspector("赵某"))
    with pytest.raises(OfficeProblem, match="检查模式"):
        write_statistics(seated, about="year", target=tmp_path / "a.docx")
