"""Prints the analysis of common problems (共性问题分析) of a year, with charts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.show_problems import TITLE, show_problems
from cleanedu_desktop.charts.spec import Bar, BarChart, Key
from cleanedu_desktop.form_engine.sheet import (
    Block,
    ChartBlock,
    GridRow,
    Sheet,
    SheetCell,
    SheetText,
    SignatureRow,
    TableBlock,
    TableColumn,
)
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.common_problems import ProblemsOfYear

_COUNT = (Key(label="问题（个）", tone="first"),)
_REPEATS = tuple(
    TableColumn(label=label, width=width)
    for label, width in (
        ("编号", 5), ("发现日期", 5), ("类型", 4), ("单位", 4), ("问题", 9), ("销号过的", 6),
    )
)  # fmt: skip
_TO_WRITE = ("原因分析", "对策措施")


def print_problems(
    desk: Desk, *, target: Path, year: int | None = None, tagged: bool = False
) -> FormsPrinted:
    """Print the analysis of a year (the present one); causes and measures are left to be written.

    `records` is the number of problems; `tagged` as of `print_forms`.

    Raises:
        OfficeProblem: a character cannot be printed, or the file cannot be written.
    """
    note(desk, "print", TITLE)
    target = ready_target(target)
    found = show_problems(desk, year=year)
    pages = draw_pdf(desk, [problems_sheet(desk, found)], target, tagged=tagged)
    return FormsPrinted(path=target, pages=pages, records=len(found.problems))


def problems_sheet(desk: Desk, found: ProblemsOfYear) -> Sheet:
    """Return the sheet of the analysis of a year."""
    return sheet_without_form(
        desk,
        "common_problems",
        f"{found.year}年{TITLE}",
        head=(
            ("问题", f"{len(found.problems)} 个（上年 {found.year_before} 个）"),
            ("重复发生", f"{len(found.repeats)} 个"),
        ),
        blocks=_blocks(found),
        until=date(found.year, 12, 31),
    )


def _blocks(found: ProblemsOfYear) -> Iterator[Block]:
    quarters = tuple((f"第{word}季度", found.quarters[at]) for at, word in enumerate("一二三四"))
    for title, counted in (
        ("按类型", found.types),
        ("按单位（部门）", found.units),
        ("按来源", found.sources),
        ("按季度", quarters),
    ):
        if found.problems:
            yield ChartBlock(chart=_chart(title, counted))
    if found.repeats:
        yield TableBlock(label="销号以后又发生的", columns=_REPEATS, rows=tuple(_rows(found)))
    for label in _TO_WRITE:
        value = SheetText(what=label)
        yield GridRow(cells=(SheetCell(label=label, value=value, span=12, lines=4),))
    yield SignatureRow(labels=("分析人签字", "负责人签字"))


def _chart(title: str, counted: tuple[tuple[str, int], ...]) -> BarChart:
    bars = (Bar(label=word, parts=(float(times),), said=f"{times}") for word, times in counted)
    return BarChart(title=title, keys=_COUNT, bars=tuple(bars))


def _rows(found: ProblemsOfYear) -> Iterator[tuple[SheetText, ...]]:
    for repeat in found.repeats:
        one, before = repeat.problem, repeat.before
        closed = f"{before.number}，{day_words(before.closed_on)}销号" if before.closed_on else ""
        words = (one.number, day_words(one.found_on), one.type, one.unit, one.words, closed)
        yield tuple(SheetText(text=word) for word in words)
