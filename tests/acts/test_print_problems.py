"""The analysis of common problems on paper."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_problems import print_problems
from cleanedu_desktop.printing.read_text import read_text
from tests.acts.office import Staff
from tests.acts.test_show_problems import close, problem


def test_charts_repeats_and_room_to_write(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    close(desk, staff, problem(desk, staff, "2026-01-12"), "2026-02-01")
    problem(desk, staff, "2026-02-10")
    done = print_problems(desk, target=tmp_path / "分析.pdf")
    assert done.records == 2
    words = "".join(read_text(done.path).split())
    for told in (
        "2026年共性问题分析",
        "按类型",
        "倾向性",
        "按季度",
        "销号以后又发生的",
        "原因分析",
    ):
        assert told in words
    assert "Z2026-0001，2026年2月1日销号" in words


def test_a_year_without_problems_has_no_charts(desk: Desk, tmp_path: Path) -> None:
    done = print_problems(desk, target=tmp_path / "分析.pdf", year=2025)
    assert (done.pages, done.records) == (1, 0)
    assert "按类型" not in read_text(done.path)
