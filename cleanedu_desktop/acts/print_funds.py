"""Prints the funds' book (经费使用台账, F32) of a year with the balance after each line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.show_funds import KIND, FundsShown, show_funds
from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.fund_balance import FundLine, FundSum

TITLE = "经费使用台账"
_BOOK = tuple(
    TableColumn(label=label, width=width, align="right" if "（元）" in label else "left")
    for label, width in (
        ("序号", 3), ("日期", 7), ("类别", 5), ("来源", 5), ("摘要", 14), ("收入（元）", 7),
        ("支出（元）", 7), ("结余（元）", 7), ("票据号", 7),
    )
)  # fmt: skip
_SUMS = tuple(
    TableColumn(label=label, width=width, align="right" if "（元）" in label else "left")
    for label, width in (
        ("来源", 4), ("年初结转（元）", 5), ("预算安排（元）", 5), ("支出（元）", 5),
        ("结余（元）", 5),
    )
)  # fmt: skip


def print_funds(
    desk: Desk, *, target: Path, year: int | None = None, tagged: bool = False
) -> FormsPrinted:
    """Print the book of a year (the present one). `tagged` as of `print_forms`.

    Raises:
        OfficeProblem: a character cannot be printed, or the file cannot be written.
    """
    note(desk, "print", desk.forms.main_form(KIND).title)
    target = ready_target(target)
    found = show_funds(desk, year=year)
    pages = draw_pdf(desk, [_sheet(desk, found)], target, tagged=tagged)
    return FormsPrinted(path=target, pages=pages, records=len(found.lines))


def yuan(fen: int) -> str:
    """Return an amount as books write it: 1,250.00, below zero with a sign."""
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100:,}.{abs(fen) % 100:02d}"


def _sheet(desk: Desk, found: FundsShown) -> Sheet:
    told = [
        ("年度", f"{found.year}年"),
        ("结余", f"{yuan(found.total.balance)}元"),
    ]
    if found.growth is not None:
        told.append(("预算比上年", f"{found.growth:+.1f}%"))
    if found.per_head is not None:
        told.append(("人均支出", f"{yuan(found.per_head)}元"))
    rows = tuple(_row(place, line) for place, line in enumerate(found.lines, start=1))
    sums = [(source or "没有写来源", one) for source, one in found.sources.items()]
    return sheet_without_form(
        desk,
        "fund_balance",
        TITLE,
        head=told,
        blocks=(
            TableBlock(columns=_BOOK, rows=rows),
            TableBlock(
                label="按来源合计",
                columns=_SUMS,
                rows=tuple(_sum_row(name, one) for name, one in [*sums, ("合计", found.total)]),
            ),
        ),
        paper="a4-landscape",
        until=date(found.year, 12, 31),
    )


def _row(place: int, line: FundLine) -> tuple[SheetText, ...]:
    record = line.record
    words = (
        f"{place}",
        day_words(record.happened_on) if record.happened_on else "",
        record.type,
        line.source,
        str(record.answers.get("subject") or ""),
        yuan(line.income) if line.income else "",
        yuan(line.spent) if line.spent else "",
        yuan(line.balance),
        str(record.answers.get("voucher") or ""),
    )
    return tuple(SheetText(text=one) for one in words)


def _sum_row(name: str, one: FundSum) -> tuple[SheetText, ...]:
    words = (name, *map(yuan, (one.carried, one.allotted, one.spent, one.balance)))
    return tuple(SheetText(text=word) for word in words)
