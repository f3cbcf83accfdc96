"""Columns that line up."""

from __future__ import annotations

from cleanedu_desktop.cli.table import WIDEST, in_columns, shown_width


def test_chinese_takes_two_columns() -> None:
    lines = in_columns(["姓名", "部门"], [["张三丰", "一科"], ["Li", "二科"], ["䶮", ""]])
    assert lines == ["姓名    部门", "张三丰  一科", "Li      二科", "䶮"]


def test_long_cells_are_cut_and_lines_joined() -> None:
    (_, row) = in_columns(["内容"], [["廉洁\n自律　" * 20]])
    assert "\n" not in row
    assert row.endswith("…")
    assert shown_width(row) <= WIDEST + 2
