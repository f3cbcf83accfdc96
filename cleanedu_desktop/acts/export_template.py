"""Writes an empty workbook made from a form; filled in, it is imported by `import_entries`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.workbook_sheets import sheet_of, write_workbook
from cleanedu_desktop.acts.export_list import XLSX, Exported
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.field_kinds import kind_of
from cleanedu_desktop.form_engine.workbook_columns import (
    WorkbookColumn,
    WorkbookTable,
    fillable_tables,
    sheet_name,
)
from cleanedu_desktop.form_engine.workbook_rows import Row

GUIDE = "填写说明"
_ABOUT = "从第 4 行起填写，一行一条；底色为浅黄的列必填；各列怎么填见“填写说明”。"
_ABOUT_TABLE = "从第 4 行起填写，一行一项；“序号”写首页那一条的序号。"


def export_template(desk: Desk, *, kind: str, target: Path) -> Exported:
    """Write the template of a kind: a sheet for records, one for each repeating table, and a guide.

    Raises:
        OfficeProblem: unknown kind, or the file cannot be written.
    """
    form = desk.forms.main_form(kind)
    target = ready_target(target, suffix=XLSX)
    tables = fillable_tables(form)
    sheets = [
        sheet_of(table, _ABOUT_TABLE if table.field else _ABOUT, to_fill_in=True)
        for table in tables
    ]
    from cleanedu_desktop.exchange.write_workbook import CellColumn, CellSheet

    columns = (
        CellColumn("工作表"),
        CellColumn("列"),
        CellColumn("必填"),
        CellColumn("怎么填", "long"),
    )
    name = sheet_name(GUIDE, {one.name.casefold() for one in tables})
    sheets.append(CellSheet(name, f"{form.title}：{GUIDE}", form.help, columns))
    rows: list[list[Row]] = [*([] for _ in tables), list(_guide(form, tables))]
    with desk.store.reading() as books:
        office = books.office().name
    write_workbook(desk, target, sheets, [rows], office=office)
    return Exported(target, 0)


def _guide(form: Form, tables: list[WorkbookTable]) -> Iterator[Row]:
    for table in tables:
        for column in table.columns:
            words = _how(form, column, of_table=table.field is not None)
            yield (table.name, column.header, "必填" if column.required else "", words)


def _how(form: Form, column: WorkbookColumn, *, of_table: bool) -> str:
    if column.field is not None:
        return _how_field(column)
    if column.role is not None and column.presence:
        return "写姓名，用顿号隔开；原因写在姓名后面的括号里，例如：张三（出差）、李四。"
    if column.role is not None:
        most = f"最多 {column.role.max} 人。" if column.role.max else "几个人用顿号隔开。"
        return f"写名册里的姓名，{most}同名的在括号里写人员编号，例如：张三（R2026-0007）。"
    if column.what == "serial" and of_table:
        return f"写《{form.title}》那一页里的序号，说明是哪一条的。"
    return {
        "serial": "1、2、3……，不要重复；其他工作表用它指明是哪一条。",
        "number": "不用填，导入时由程序编号；填了已有的编号，这一行就不再导入。",
        "late": "发生以后很久才登记的写原因；由纸质记录转录的写原件存放在哪里。",
    }.get(column.what, "")


def _how_field(column: WorkbookColumn) -> str:
    field = column.field
    if field is None:
        return ""
    said = [f"{kind_of(field).label}。"]
    if column.choices:
        other = "也可以写别的。" if field.open_choices else ""
        said.append(f"可以填：{'、'.join(column.choices)}。{other}")
    elif field.choices:
        said.append(f"可以填：{'、'.join(field.choices)}；几项用顿号隔开。")
    if field.only_for:
        said.append(f"只在“{'、'.join(field.only_for)}”时填。")
    return "".join([*said, field.help])
