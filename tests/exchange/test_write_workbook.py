"""Workbooks as they are written, opened again with openpyxl."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from cleanedu_desktop.exchange.write_workbook import (
    CUT,
    LONGEST_CELL,
    CellColumn,
    CellSheet,
    WorkbookWriter,
)
from cleanedu_desktop.form_engine.workbook_rows import CellValue

COLUMNS = (
    CellColumn("序号", "integer"),
    CellColumn("内容"),
    CellColumn("日期", "date"),
    CellColumn("时间", "datetime"),
    CellColumn("金额（元）", "money"),
)
NINE = datetime.fromisoformat("2026-03-05T09:30")
ROW = (1, "三楼", date(2026, 3, 5), NINE, Decimal("1234.50"))


def written(*rows: tuple[CellValue, ...], **more: object) -> bytes:
    sheet = CellSheet("表", "标题", "说明", COLUMNS, **more)  # type: ignore[arg-type]
    writer = WorkbookWriter([sheet], made_on=date(2026, 3, 10), office="某局")
    for row in rows:
        writer.add([[row]])
    return writer.finish()


def opened(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_a_sheet_is_typed_and_prints_well() -> None:
    (sheet,) = opened(written(ROW)).worksheets
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert values[0][0] == "标题"
    assert values[2] == ["序号", "内容", "日期", "时间", "金额（元）"]
    day = datetime.fromisoformat("2026-03-05")
    assert values[3] == [1, "三楼", day, NINE, 1234.5]
    formats = [cell.number_format for cell in sheet[4]]
    assert formats == ["0", "@", "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "#,##0.00"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A4", "A3:E4")
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"
    page, foot = sheet.sheet_properties.pageSetUpPr, sheet.oddFooter
    assert page is not None
    assert page.fitToPage
    assert foot is not None
    assert "&P" in str(foot.right.text)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", " =1", "#N/A"])
def test_no_text_becomes_a_formula(text: str) -> None:
    (sheet,) = opened(written((1, text, None, None, None))).worksheets
    cell = sheet["B4"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert text == "#N/A" or cell.quotePrefix


def test_texts_come_back_as_they_are_but_what_excel_cannot_hold() -> None:
    long = "长" * (LONGEST_CELL + 5)
    sheet = CellSheet("表", "标题", "说明", COLUMNS)
    writer = WorkbookWriter([sheet], made_on=date(2026, 3, 10), office="某局")
    texts = ["第一段。\n第二段。", " 前后空格 ", "𬱖䶮", "a\x01b", "_x0041_", long]
    writer.add([[(1, text, None, None, None) for text in texts]])
    (made,) = opened(writer.finish()).worksheets
    values = [made.cell(row, 2).value for row in range(4, 10)]
    assert values[:4] == ["第一段。\n第二段。", " 前后空格 ", "𬱖䶮", "ab"]
    assert values[4] == "_x005F_x0041_"
    assert str(values[5]).endswith(CUT)
    assert len(str(values[5])) == LONGEST_CELL
    assert sheet.cut == 1


def test_the_same_rows_of_the_same_day_give_the_same_bytes() -> None:
    assert written(ROW) == written(ROW)


def test_sheets_without_rows_are_left_out_unless_to_be_filled_in() -> None:
    empty = CellSheet("空", "空", "", COLUMNS)
    first = CellSheet("一", "一", "", COLUMNS)
    last = CellSheet("末", "末", "", COLUMNS)
    writer = WorkbookWriter([first, empty, last], made_on=date(2026, 3, 10), office="某局")
    writer.add([[], [], [ROW]])
    assert opened(writer.finish()).sheetnames == ["一", "末"]


def test_a_template_offers_choices() -> None:
    columns = (
        CellColumn("类别", choices=("甲", "乙"), needed=True),
        CellColumn("多", choices=("长" * 300,)),
    )
    sheet = CellSheet("表", "标题", "说明", columns, to_fill_in=True)
    writer = WorkbookWriter([sheet], made_on=date(2026, 3, 10), office="某局")
    (made,) = opened(writer.finish()).worksheets
    (offered,) = made.data_validations.dataValidation
    assert offered.formula1 == '"甲,乙"'
    assert "A4" in offered.sqref
    assert made["A3"].fill.fgColor.rgb != made["B3"].fill.fgColor.rgb


def test_wide_sheets_print_on_several_pages_of_a3() -> None:
    columns = tuple(CellColumn(f"第{place}列", "long") for place in range(12))
    sheet = CellSheet("表", "标题", "说明", columns)
    writer = WorkbookWriter([sheet], made_on=date(2026, 3, 10), office="某局")
    writer.add([[tuple("长" * 60 for _ in columns)]])
    (made,) = opened(writer.finish()).worksheets
    assert (made.page_setup.paperSize, made.page_setup.fitToWidth) == (8, 2)
    assert made.row_dimensions[4].height > 30
