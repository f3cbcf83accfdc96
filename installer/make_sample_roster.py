"""Makes resources/sample/花名册.xlsx, a roster as untidy as real ones; every person is invented.

For maintainers: `python installer/make_sample_roster.py`. The file is committed.
"""

import csv
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

PEOPLE = Path(__file__).resolve().parent / "sample_roster.csv"
TARGET = Path(__file__).resolve().parent.parent / "resources" / "sample" / "花名册.xlsx"
HEADER = [
    "序号",
    "姓 名",
    "性别",
    "民　族",
    "出生\n年月",
    "职工编号",
    "政治面貌",
    "入党时间\n（年月）",
    "文化程度",
    "所在部门",
    "职 务",
    "职级",
    "人员类别",
    "备  注",
]
WIDTHS = [6, 14, 6, 9, 12, 10, 12, 12, 10, 14, 18, 14, 14, 16]
MADE_ON = datetime(2026, 1, 5, 9, 0)  # noqa: DTZ001 - workbooks keep local time


def people_by_department() -> dict[str, list[list[object]]]:
    """The invented people of `sample_roster.csv`, in the order of the roster's columns."""
    departments: dict[str, list[list[object]]] = {}
    with PEOPLE.open(encoding="utf-8", newline="") as file:
        for record in list(csv.reader(file))[1:]:
            departments.setdefault(record[0], []).append([_value(text) for text in record[1:]])
    return departments


def _value(text: str) -> object:
    """`date:` and `number:` mark cells that Excel keeps as such; all else is text."""
    kind, _, rest = text.partition(":")
    if kind == "date":
        return date.fromisoformat(rest)
    return float(rest) if kind == "number" else text or None


def main() -> None:
    """Write the workbook."""
    workbook = Workbook()
    workbook.properties.creator = "示范局机关党支部"
    workbook.properties.created = workbook.properties.modified = MADE_ON
    sheet = workbook.worksheets[0]
    sheet.title = "党员干部花名册"
    last_column = len(HEADER)
    sheet.append(["示范局机关党支部党员干部花名册"])
    sheet.append(["填报单位：示范局机关党支部", *[None] * 9, "填报日期：2026年1月5日"])
    sheet.append(HEADER)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=last_column)
    sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=6)
    _add_people(sheet)
    people = sum(map(len, people_by_department().values()))
    sheet.append([f"合计：{people} 人"])
    sheet.append(["填表人：陶知遥", *[None] * 7, "审核：罗㛃宁"])
    _dress(sheet)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    workbook.save(TARGET)


def _add_people(sheet: Worksheet) -> None:
    """The departments as merged cells, one blank row and one repeated row between them."""
    serial = 0
    for department, people in people_by_department().items():
        first = sheet.max_row + 1
        for person in people:
            serial += 1
            sheet.append([serial, *person[:8], department, *person[8:]])
        last = sheet.max_row
        if department == "财务科":
            sheet.append([serial, *people[-1][:8], department, *people[-1][8:]])
        elif department == "监督管理科":
            sheet.append([None, "　"])
        for row in range(first + 1, last + 1):
            sheet.cell(row, 10).value = None
        sheet.merge_cells(start_row=first, end_row=last, start_column=10, end_column=10)


def _dress(sheet: Worksheet) -> None:
    """Fonts, borders and widths as an office would have them."""
    thin = Side(style="thin")
    for row in sheet.iter_rows(min_row=3, max_row=sheet.max_row - 2):
        for cell in row:
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            if isinstance(cell.value, date):
                cell.number_format = "yyyy/m/d"
    sheet["A1"].font = Font(size=18, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    for place, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width


if __name__ == "__main__":
    main()
