"""Workbooks become grids; whatever is wrong with one becomes a sentence."""

import re
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart

from cleanedu_desktop.exchange.grid import Cell
from cleanedu_desktop.exchange.read_workbook import read_workbook
from cleanedu_desktop.problems import OfficeProblem

MakeWorkbook = Callable[..., Path]
Repack = Callable[[Path, dict[str, bytes]], Path]
SHEET = "xl/worksheets/sheet1.xml"


STRINGS = "xl/sharedStrings.xml"
TYPES = "[Content_Types].xml"


def with_strings(path: Path, repacked: Repack, strings: str) -> Path:
    """The workbook with a table of shared strings, as Excel and WPS write one."""
    with zipfile.ZipFile(path) as package:
        types = package.read(TYPES).decode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/{STRINGS}" ContentType="{kind}"/></Types>'
    types = types.replace("</Types>", override)
    return repacked(path, {TYPES: types.encode(), STRINGS: strings.encode()})


def sheet_xml(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read(SHEET).decode()


def test_cells_as_shown_with_merged_ones_filled(workbook_of: MakeWorkbook) -> None:
    rows = [
        ["姓名", "出生年月", "工号", "部门"],
        ["沈䶮", date(1985, 10, 3), 123, "办公室"],
        ["𬱖嘉树", date(1985, 10, 1), "00123", None],
    ]
    formats = {"C2": "00000", "B3": 'yyyy"年"m"月"'}
    grid = read_workbook(workbook_of(rows, merged=["D2:D3"], formats=formats))
    assert grid.sheets[0].rows[2] == {
        1: Cell("沈䶮"),
        2: Cell("1985-10-03", "date"),
        3: Cell("00123", "number"),
        4: Cell("办公室"),
    }
    assert grid.sheets[0].rows[3] == {
        1: Cell("𬱖嘉树"),
        2: Cell("1985-10", "date"),
        3: Cell("00123"),
        4: Cell("办公室", copied=True),
    }


@pytest.mark.parametrize(("format_id", "shown"), [(57, "1985-10"), (31, "1985-10-03")])
def test_formats_only_chinese_excel_has(
    workbook_of: MakeWorkbook, repacked: Repack, format_id: int, shown: str
) -> None:
    path = workbook_of([["姓名", "生日"], ["张三", 31323.5]], formats={"B2": "0.0000000"})
    with zipfile.ZipFile(path) as package:
        styles = package.read("xl/styles.xml").decode()
    styles = re.sub(r'(<cellXfs.*?)numFmtId="164"', rf'\1numFmtId="{format_id}"', styles)
    grid = read_workbook(repacked(path, {"xl/styles.xml": styles.encode()}))
    assert grid.sheets[0].at(2, 2) == Cell(shown, "date")


def test_several_sheets_and_a_note_on_hidden_ones(tmp_path: Path) -> None:
    workbook = Workbook()
    for name in ("一支部", "二支部", "代码"):
        workbook.create_sheet(name).append(["姓名"])
    workbook["代码"].sheet_state = "hidden"
    del workbook["Sheet"]
    workbook.create_chartsheet("图").add_chart(BarChart())
    workbook.save(tmp_path / "a.xlsx")
    grid = read_workbook(tmp_path / "a.xlsx")
    assert [sheet.name for sheet in grid.sheets] == ["一支部", "二支部"]
    assert grid.notes == ["工作表“代码”是隐藏的，没有读入。"]


def test_a_workbook_with_the_name_of_another_format(workbook_of: MakeWorkbook) -> None:
    path = workbook_of([["姓名"]])
    path = path.rename(path.with_suffix(".xls"))
    assert read_workbook(path).sheets[0].at(1, 1) == Cell("姓名")


def test_formula_results_and_errors(workbook_of: MakeWorkbook, repacked: Repack) -> None:
    path = workbook_of([["姓名", "职务", "部门"], ["张三", "甲", "乙"]])
    cells = (
        '<c r="B2" t="str"><f>"科"&amp;"长"</f><v>科长</v></c>'
        '<c r="C2" t="e"><f>VLOOKUP(1,A1:B1,1)</f><v>#N/A</v></c>'
    )
    xml = re.sub(r'<c r="B2".*?</c><c r="C2".*?</c>', cells, sheet_xml(path))
    grid = read_workbook(repacked(path, {SHEET: xml.encode()}))
    assert grid.sheets[0].at(2, 2) == Cell("科长")
    assert grid.sheets[0].at(2, 3) == Cell("#N/A", "error")


def test_a_million_formatted_rows_below_cost_little(
    workbook_of: MakeWorkbook, repacked: Repack
) -> None:
    path = workbook_of([["姓名"], ["张三"]])
    empty = "".join(f'<row r="{row}"><c r="A{row}"/></row>' for row in range(3, 300_000))
    xml = sheet_xml(path).replace("</sheetData>", empty + "</sheetData>")
    grid = read_workbook(repacked(path, {SHEET: xml.encode()}), seconds=120)
    assert list(grid.sheets[0].rows) == [1, 2]


@pytest.mark.parametrize("part", [TYPES, SHEET, "xl/workbook.xml", "xl/styles.xml", STRINGS])
def test_an_xml_bomb_in_any_part_is_refused(
    workbook_of: MakeWorkbook, repacked: Repack, part: str
) -> None:
    levels = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE b [<!ENTITY x0 "boom">{levels}]><b>&x11;</b>'
    path = workbook_of([["姓名"]])
    if part == STRINGS:
        path = with_strings(path, repacked, bomb)
    else:
        path = repacked(path, {part: bomb.encode()})
    with pytest.raises(OfficeProblem, match="没有改动"):
        read_workbook(path, seconds=5)


def test_shared_strings_with_runs_and_without_their_pinyin(
    workbook_of: MakeWorkbook, repacked: Repack
) -> None:
    path = workbook_of([["姓名"]])
    xml = re.sub(r"<c r=.*?</c>", '<c r="A1" t="s"><v>0</v></c>', sheet_xml(path))
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    runs = "<r><t>沈</t></r><r><rPr><b/></rPr><t>䶮</t></r><rPh sb='0' eb='1'><t>shen</t></rPh>"
    strings = f"<sst {space}><si>{runs}</si></sst>"
    path = with_strings(repacked(path, {SHEET: xml.encode()}), repacked, strings)
    assert read_workbook(path).sheets[0].at(1, 1) == Cell("沈䶮")


def test_an_entity_never_reads_another_file(
    workbook_of: MakeWorkbook, repacked: Repack, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密")
    path = workbook_of([["姓名"]])
    entity = f'<!DOCTYPE b [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
    xml = entity + sheet_xml(path).replace(
        "</sheetData>", "<row><c><v>&s;</v></c></row></sheetData>"
    )
    with pytest.raises(OfficeProblem):
        read_workbook(repacked(path, {SHEET: xml.encode()}))


@pytest.mark.slow
def test_a_part_that_eats_memory_takes_only_the_child_down(
    workbook_of: MakeWorkbook, repacked: Repack
) -> None:
    path = workbook_of([["姓名"]])
    row = "<row>" + "<c/>" * 20_000_000 + "</row>"
    xml = sheet_xml(path).replace("</sheetData>", row + "</sheetData>")
    with pytest.raises(OfficeProblem, match="没有改动"):
        read_workbook(repacked(path, {SHEET: xml.encode()}), seconds=4)


def test_more_rows_than_any_roster_are_refused(workbook_of: MakeWorkbook, repacked: Repack) -> None:
    path = workbook_of([["姓名"]])
    rows = "<row><c><v>1</v></c></row>" * 20_001
    xml = sheet_xml(path).replace("</sheetData>", rows + "</sheetData>")
    with pytest.raises(OfficeProblem, match="太多"):
        read_workbook(repacked(path, {SHEET: xml.encode()}))


def test_a_slow_workbook_is_given_up(workbook_of: MakeWorkbook) -> None:
    with pytest.raises(OfficeProblem, match="太多"):
        read_workbook(workbook_of([["姓名"]]), seconds=0)


def test_a_child_that_cannot_start_is_told(
    workbook_of: MakeWorkbook, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    with pytest.raises(OfficeProblem, match="重新启动"):
        read_workbook(workbook_of([["姓名"]]))
