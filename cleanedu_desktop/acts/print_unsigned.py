"""Prints what waits for a signature (缺签清单), to walk the corridor with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.acts.list_unsigned import UnsignedLine, list_unsigned
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.days import day_words

_COLUMNS = (
    TableColumn(label="序号", width=1, align="center"),
    TableColumn(label="编号", width=3),
    TableColumn(label="日期", width=3),
    TableColumn(label="表单和事项", width=7),
    TableColumn(label="人员", width=4),
    TableColumn(label="缺什么", width=3),
    TableColumn(label="已补（打勾）", width=2, align="center"),
)


def print_unsigned(desk: Desk, *, target: Path) -> FormsPrinted:
    """Print the whole list as a PDF.

    Raises:
        OfficeProblem: an inspector asks, nothing waits, or the file cannot be written.
    """
    lines = list_unsigned(desk)
    if not lines:
        raise OfficeProblem("没有打印：没有缺签的表，没有生成文件。")
    target = ready_target(target)
    pages = draw_pdf(desk, [_sheet(desk, lines)], target)
    return FormsPrinted(path=target, pages=pages, records=len(lines))


def _sheet(desk: Desk, lines: Sequence[UnsignedLine]) -> Sheet:
    rows = tuple(_row(at, one) for at, one in enumerate(lines, start=1))
    return sheet_without_form(
        desk,
        "unsigned",
        "缺签清单",
        head=[("共", f"{len(lines)} 份")],
        blocks=[TableBlock(columns=_COLUMNS, rows=rows)],
        paper="a4-landscape",
    )


def _row(at: int, one: UnsignedLine) -> tuple[SheetText, ...]:
    day = day_words(one.happened_on) if one.happened_on else ""
    what = f"《{one.paper_title}》{one.title}"
    cells = (str(at), one.number, day, what, one.people, one.lacks, "")
    return tuple(
        SheetText(text=text, face="name" if place == 4 else "body")
        for place, text in enumerate(cells)
    )
