"""Prints what inspectors saw and printed."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.acts.list_views import ViewsListed, list_views
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.viewing import VIEWINGS, Viewing

_COLUMNS = (
    TableColumn(label="序号", width=1, align="center"),
    TableColumn(label="时间", width=3),
    TableColumn(label="检查人员", width=3),
    TableColumn(label="事项", width=3),
    TableColumn(label="表单", width=4),
    TableColumn(label="记录编号", width=6),
)


def print_views(desk: Desk, *, target: Path) -> FormsPrinted:
    """Print the whole log as a PDF.

    Raises:
        OfficeProblem: an inspector asks, there is nothing yet, or the file cannot be written.
    """
    listed = list_views(desk)
    if not listed.entries:
        raise OfficeProblem("没有打印：还没有人以检查模式看过记录，没有生成文件。")
    target = ready_target(target)
    pages = draw_pdf(desk, [_sheet(desk, listed)], target)
    return FormsPrinted(path=target, pages=pages, records=len(listed.entries))


def _sheet(desk: Desk, listed: ViewsListed) -> Sheet:
    first, last = listed.entries[0], listed.entries[-1]
    sound = "连续完整" if listed.first_bad is None else f"第 {listed.first_bad} 条起被改动过"
    return sheet_without_form(
        desk,
        "views",
        "检查查阅记录",
        head=(
            ("起止", f"{_day(first)}至{_day(last)}"),
            ("核对", f"{sound}，末条校验 {last.digest[:12]}"),
        ),
        blocks=[TableBlock(columns=_COLUMNS, rows=tuple(map(_row, listed.entries)))],
        paper="a4-landscape",
    )


def _day(one: Viewing) -> str:
    return f"{one.at.astimezone():%Y-%m-%d}"


def _row(one: Viewing) -> tuple[SheetText, ...]:
    cells = (
        str(one.seq),
        f"{one.at.astimezone():%Y-%m-%d %H:%M}",
        one.who,
        VIEWINGS[one.what],
        one.about,
        "、".join(one.numbers),
    )
    return tuple(
        SheetText(text=text, face="name" if place == 2 else "body")
        for place, text in enumerate(cells)
    )
