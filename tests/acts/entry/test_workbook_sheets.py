"""Rows on their way into a workbook."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.figures_of_kind import Counted
from cleanedu_desktop.acts.entry.workbook_sheets import (
    MaskedCells,
    figures_sheet,
    sheet_of,
    without_empty,
    write_workbook,
)
from cleanedu_desktop.form_engine.workbook_columns import workbook_tables
from cleanedu_desktop.form_engine.workbook_rows import Row
from cleanedu_desktop.rules.masking import Mask
from tests.acts.workbooks import rows_of


def test_empty_columns_go_but_keys_and_needed_ones(desk: Desk) -> None:
    (table, *_) = workbook_tables(desk.forms.main_form("talk"))
    row: Row = tuple("三楼" if one.label == "谈话地点" else None for one in table.columns)
    (less,), ((rows,),) = without_empty([table], [[[row]]])
    labels = [one.label for one in less.columns]
    assert {"序号", "编号", "谈话类型", "谈话地点"} <= set(labels)
    assert "谈话事由" not in labels
    assert rows[0][labels.index("谈话地点")] == "三楼"


def test_names_in_columns_of_names_are_hidden_in_the_others() -> None:
    masked = MaskedCells(Mask([]))
    parts: list[list[list[Row]]] = [[[("李小四", "李小四说", 3)]]]
    assert list(masked.over_types(parts, [["name", "text", "integer"]])) == [
        [[("李*四", "李*四说", 3)]]
    ]


def test_figures_are_written(desk: Desk, tmp_path: Path) -> None:
    sheet, rows = figures_sheet("谈话", [Counted("按状态", (("已登记", 3),))], "某局")
    target = tmp_path / "a.xlsx"
    write_workbook(desk, target, [sheet], [[rows]], office="某局")
    assert rows_of(target) == [{"统计方式": "按状态", "项目": "已登记", "数量（条）": 3}]


def test_needed_columns_are_marked_only_where_to_be_filled_in(desk: Desk) -> None:
    (table, *_) = workbook_tables(desk.forms.main_form("talk"))
    assert not any(one.needed for one in sheet_of(table, "").columns)
    assert any(one.needed for one in sheet_of(table, "", to_fill_in=True).columns)
