"""Cells as answers and people."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.entry.rows_given import people_in, read_cell
from cleanedu_desktop.exchange.read_filled import FilledCell
from cleanedu_desktop.form_engine.definition import Field


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("张三、李四", [("张三", "", None), ("李四", "", None)]),
        ("张三（出差、培训）；李四", [("张三", "", "出差、培训"), ("李四", "", None)]),
        ("王磊（R2026-0004）（病假）", [("王磊", "R2026-0004", "病假")]),
        ("王磊(R2026-0004)", [("王磊", "R2026-0004", None)]),
        ("（只有括号", [("（只有括号", "", None)]),
        (" 、 ", []),
    ],
)
def test_people_in_a_cell(text: str, people: list[tuple[str, str, str | None]]) -> None:
    assert list(people_in(text)) == people


def test_cells_are_read_by_the_kind_of_the_field() -> None:
    money = Field(name="m", label="金额", kind="money")
    assert read_cell(money, FilledCell("1,234.50", "number", "B")) == (123450, "")
    yes = Field(name="y", label="是否", kind="yes_no")
    assert read_cell(yes, FilledCell("TRUE", "flag", "B")) == (True, "")
    value, wrong = read_cell(money, FilledCell("很多", "text", "B"))
    assert value is None
    assert "金额" in wrong
    assert "公式错误" in read_cell(money, FilledCell("#N/A", "error", "B"))[1]
    assert "没有算出结果" in read_cell(money, FilledCell("", "formula", "B"))[1]
