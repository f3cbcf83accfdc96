"""Workbooks made from a form, as people hand them in."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from cleanedu_desktop.exchange.read_filled import read_filled
from cleanedu_desktop.form_engine.workbook_columns import fillable_tables
from cleanedu_desktop.problems import OfficeProblem
from tests.form_engine.filled_records import shipped_forms

TABLES = fillable_tables(shipped_forms().main_form("rectification"))


def handed_in(tmp_path: Path, *rows: list[object], title: str = "表1") -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    file = tmp_path / "a.xlsx"
    book.save(file)
    return file


def test_columns_are_known_in_any_order_below_any_title(tmp_path: Path) -> None:
    file = handed_in(
        tmp_path,
        ["本局整改问题"],
        [],
        ["发现时间", "问 题 描 述", "我的列", "问题来源*"],
        ["2026-03-06", "登记不全", "x", "自查"],
        [None, None, "只有我的列"],
    )
    found = read_filled(file, TABLES)
    (main,) = found.sheets
    assert main.letters == {"发现时间": "A", "问题描述": "B", "问题来源": "D"}
    assert [row.number for row in main.rows] == [4]
    assert main.rows[0].cells["问题描述"].shown == "登记不全"
    assert "“我的列”这一列没有读入" in "".join(found.notes)


def test_a_line_with_a_serial_alone_is_empty(tmp_path: Path) -> None:
    head: list[object] = ["序号", "问题来源", "发现时间", "问题描述"]
    file = handed_in(tmp_path, head, [1, "自查", "2026-03-06", "x"], [2], [3])
    assert [row.number for row in read_filled(file, TABLES).sheets[0].rows] == [2]


def test_what_has_not_the_columns_is_refused(tmp_path: Path) -> None:
    file = handed_in(tmp_path, ["问题来源", "备注"], ["自查", "x"])
    with pytest.raises(OfficeProblem, match="没有找到《问题整改登记表》的表头"):
        read_filled(file, TABLES)
