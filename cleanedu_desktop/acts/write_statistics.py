"""Writes statistics with their charts as PDF, Word or PNG: the year, coverage, common problems."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.masked_sheets import hiding
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.write_docx import write_docx
from cleanedu_desktop.acts.print_coverage import coverage_sheet
from cleanedu_desktop.acts.print_problems import problems_sheet
from cleanedu_desktop.acts.print_year import year_sheet
from cleanedu_desktop.acts.show_coverage import coverage_for
from cleanedu_desktop.acts.show_problems import show_problems
from cleanedu_desktop.charts.spec import Chart
from cleanedu_desktop.form_engine.sheet import ChartBlock, Sheet
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.masking import Masking

About = Literal["year", "coverage", "problems"]
ABOUT: dict[About, str] = {
    "year": "本年情况",
    "coverage": "教育覆盖情况",
    "problems": "共性问题分析",
}
"""What statistics there are."""
PDF, WORD, PICTURE = ".pdf", ".docx", ".png"


@dataclass(frozen=True)
class StatisticsWritten:
    """Files that are on disk; several only of pictures that would be too tall."""

    paths: tuple[Path, ...]


def write_statistics(
    desk: Desk,
    *,
    about: About,
    target: Path,
    on: date | None = None,
    year: int | None = None,
    masking: Masking = Masking.WHOLE,
    also_mask: Sequence[str] = (),
) -> StatisticsWritten:
    """Write statistics; the ending of `target` says how. A picture holds the charts alone.

    `on`: of coverage, the day it stands at (today); `year`: of problems (the present one).
    `masking` hides names, `also_mask` further ones; only figures leaves out tables that name people
    as well.

    Raises:
        OfficeProblem: another ending, an inspector asks for Word or a picture, there is nothing
            to draw, a character cannot be printed, or the file cannot be written.
    """
    suffix = target.suffix.lower()
    if suffix not in (PDF, WORD, PICTURE):
        raise OfficeProblem(
            f"没有生成：文件名“{target.name}”应以 .pdf、.docx 或 .png 结尾，请改名后再试。"
        )
    if suffix != PDF:
        refuse_inspector(desk, "另存统计")
    target = ready_target(target, suffix=suffix)
    note(desk, "print", ABOUT[about])
    sheet = _sheet(desk, about, on, year, masking)
    if masking is not Masking.WHOLE:
        with desk.store.reading() as books:
            sheet = hiding(books, [sheet], also_mask)(sheet)
    if suffix == PICTURE:
        return _pictures(desk, sheet, target)
    _document(desk, sheet, target, word=suffix == WORD)
    return StatisticsWritten((target,))


def _sheet(desk: Desk, about: About, on: date | None, year: int | None, masking: Masking) -> Sheet:
    if about == "year":
        return year_sheet(desk)[0]
    if about == "problems":
        return problems_sheet(desk, show_problems(desk, year=year))
    found = coverage_for(desk, on or today(desk), rulebook_of(desk), on_paper=True)
    return coverage_sheet(desk, found, gaps=masking is not Masking.FIGURES)


def _document(desk: Desk, sheet: Sheet, target: Path, *, word: bool) -> None:
    if not word:
        draw_pdf(desk, [sheet], target)
        return
    charts = _charts(sheet)
    pictures = {one: _drawn(desk, sheet, [one])[0] for one in charts}
    write_docx(desk, [sheet], target, pictures=pictures)


def _charts(sheet: Sheet) -> list[Chart]:
    return [one.chart for one in sheet.blocks if isinstance(one, ChartBlock)]


def _drawn(desk: Desk, sheet: Sheet, charts: list[Chart]) -> list[bytes]:
    from cleanedu_desktop.printing.chart_picture import chart_pictures
    from cleanedu_desktop.printing.own_fonts import own_faces

    own = own_faces(wanted=desk.settings.own_fonts)
    return chart_pictures(
        charts,
        office_name=sheet.office_name,
        title=sheet.title,
        fonts=desk.folders.fonts,
        own=own,
    )


def _pictures(desk: Desk, sheet: Sheet, target: Path) -> StatisticsWritten:
    from cleanedu_desktop.printing.write_file import write_whole

    charts = _charts(sheet)
    if not charts:
        raise OfficeProblem(
            f"没有生成：{sheet.title}还没有可以画的数，记录没有受影响；请先登记，或另选年度。"
        )
    drawn = _drawn(desk, sheet, charts)
    several = len(drawn) > 1
    paths = [
        target.with_stem(f"{target.stem}-{place}") if several else target
        for place in range(1, len(drawn) + 1)
    ]
    for path, picture in zip(paths, drawn, strict=True):
        write_whole(path, picture)
    return StatisticsWritten(tuple(paths))
