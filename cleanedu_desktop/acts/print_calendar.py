"""Prints a month as a calendar sheet: weeks in rows, what is on each day in its box."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.show_calendar import CalendarShown, show_calendar
from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn
from cleanedu_desktop.rules.calendar_month import DUE, HELD, NODE, PLANNED, WEEK, CalendarDay

WEEKDAYS = "一二三四五六日"
MOST_EACH = 5
"""Entries of a day that are printed; how many more there are is said."""
_LINES_OF_PAGE = 23
_LONGEST = 8
"""Characters of an entry, so that it stays on its line."""
MARKS = {DUE: "△", NODE: "◎", PLANNED: "○", HELD: "●"}
CHANGES = {"off": "休", "work": "班"}
LEGEND = "● 已开展　○ 计划　△ 到期　◎ 时间节点　休 放假　班 调休上班"


def print_calendar(desk: Desk, *, year: int, month: int, target: Path) -> FormsPrinted:
    """Print a month as one PDF, as things stand today.

    Raises:
        OfficeProblem: a year there is no calendar of, or the file cannot be written.
    """
    shown = show_calendar(desk, year=year, month=month)
    target = ready_target(target)
    note(desk, "print", "日历")
    pages = draw_pdf(desk, [_sheet(desk, shown)], target)
    return FormsPrinted(path=target, pages=pages, records=sum(len(d.entries) for d in shown.days))


def _sheet(desk: Desk, shown: CalendarShown) -> Sheet:
    weeks = [shown.days[at : at + WEEK] for at in range(0, len(shown.days), WEEK)]
    columns = tuple(TableColumn(label=f"星期{one}", width=1) for one in WEEKDAYS)
    return sheet_without_form(
        desk,
        "calendar",
        f"{shown.year}年{shown.month}月工作日历",
        head=[("图例", LEGEND)],
        blocks=[TableBlock(columns=columns, rows=_rows(weeks))],
        paper="a4-landscape",
        until=max(one.day for one in shown.days if one.in_month),
    )


def _rows(weeks: Sequence[Sequence[CalendarDay]]) -> tuple[tuple[SheetText, ...], ...]:
    """Return the boxes week by week; what room the page has left goes to the lowest weeks."""
    filled = [[_lines(day) for day in week] for week in weeks]
    high = [max(len(box) for box in boxes) for boxes in filled]
    while sum(high) < _LINES_OF_PAGE:
        high[high.index(min(high))] += 1
    return tuple(
        tuple(_text(box, lines) for box in boxes) for boxes, lines in zip(filled, high, strict=True)
    )


def _text(box: Sequence[str], lines: int) -> SheetText:
    """Return the text of a box, filled up so that it begins at the top."""
    return SheetText(text="\n".join([*box, *(["\u3000"] * (lines - len(box)))]))


def _lines(day: CalendarDay) -> list[str]:
    if not day.in_month:
        return []
    lines = [f"{day.day.day}　{CHANGES.get(day.change, '')}".rstrip()]
    for one in day.entries[:MOST_EACH]:
        title = one.title.replace(" · ", "·")
        cut = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
        lines.append(f"{MARKS[one.what]}{cut}")
    if len(day.entries) > MOST_EACH:
        lines.append(f"另有 {len(day.entries) - MOST_EACH} 项")
    return lines
