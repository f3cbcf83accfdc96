"""Prints who was reached (覆盖) in a year: charts, and who is missing by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draw_pdf import draw_pdf
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.show_coverage import COVERAGE, coverage_for
from cleanedu_desktop.charts.spec import Chart, MatrixChart
from cleanedu_desktop.form_engine.sheet import (
    Block,
    ChartBlock,
    Sheet,
    SheetText,
    TableBlock,
    TableColumn,
)
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.coverage.as_charts import (
    areas_chart,
    categories_chart,
    effects_chart,
    forms_chart,
    groups_chart,
    hours_chart,
    mix_chart,
    percent,
    six_ways_chart,
    talk_chart,
    texts_chart,
)
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.coverage.gaps import Gap
from cleanedu_desktop.rules.coverage.in_short import in_short

_GAPS = (
    TableColumn(label="要求", width=4),
    TableColumn(label="姓名", width=6),
    TableColumn(label="情况", width=3),
)
_EFFECTS = (TableColumn(label="学习或测试", width=4), TableColumn(label="效果", width=8))
_FIGURES = (TableColumn(label="项目", width=4), TableColumn(label="数", width=5))


def print_coverage(
    desk: Desk, *, target: Path, on: date | None = None, tagged: bool = False
) -> FormsPrinted:
    """Print the coverage of the year of a day (today); `records` is the number of sessions.

    Rules about categories that are not public never go on paper. `tagged` as of `print_forms`.

    Raises:
        OfficeProblem: a character cannot be printed, or the file cannot be written.
    """
    note(desk, "print", COVERAGE)
    target = ready_target(target)
    found = coverage_for(desk, on or today(desk), rulebook_of(desk), on_paper=True)
    pages = draw_pdf(desk, [coverage_sheet(desk, found)], target, tagged=tagged)
    return FormsPrinted(path=target, pages=pages, records=found.sessions)


def coverage_sheet(desk: Desk, found: Coverage, *, gaps: bool = True) -> Sheet:
    """Return what is printed of a coverage; without `gaps` the table of who is missing is not."""
    return sheet_without_form(
        desk,
        "coverage",
        f"{found.on.year}年教育覆盖情况",
        head=[("截至", day_words(found.on)), ("在册", f"{found.roster} 人")],
        blocks=_blocks(found, gaps=gaps),
        until=found.on,
    )


def _blocks(found: Coverage, *, gaps: bool) -> Iterator[Block]:
    yield _figures(found)
    charts: list[Chart] = [mix_chart(found), forms_chart(found), groups_chart(found)]
    charts += [texts_chart(found), categories_chart(found), areas_chart(found)]
    charts += [talk_chart(found, one) for one in found.talks]
    charts += [six_ways_chart(found), effects_chart(found), hours_chart(found)]
    yield from (ChartBlock(chart=one) for one in charts if _has_rows(one))
    if found.effects:
        yield _effects(found)
    if gaps:
        yield from _gap_tables(found)


def _has_rows(chart: Chart) -> bool:
    return bool(chart.rows if isinstance(chart, MatrixChart) else chart.bars)


def _figures(found: Coverage) -> TableBlock:
    short = in_short(found)
    asked, done = short.hours_asked, short.hours_reached
    heads = found.heads
    lines = [
        ("学习教育", f"{found.sessions} 次，到课和补学 {heads.attended} 人次"),
        ("达到各自应达学时", f"{done} / {asked} 人" if asked else "没有要求"),
        ("家属、群众参加", f"家属 {heads.families} 人次，群众 {heads.masses} 人次"),
        ("跨部门参加的学习", f"{heads.across} / {heads.with_departments} 次"),
        ("教育形式", f"{len(found.forms.forms)} 种，只读文件的占 {_reading(found)}"),
        ("没有标明内容的学习", f"{found.mix.unmarked} / {found.mix.sessions} 次"),
        ("谈话", "，".join(f"{kind} {times} 次" for kind, times in found.talk_types) or "没有"),
    ]
    lines.append(("廉政文化六进", found.six_ways.words))
    for one in found.propagandists:
        aimed = f" / {one.target:g}" if one.target else ""
        words = f"业务培训 {one.hours:g}{aimed} 学时，授课、主持 {one.taught} 次"
        lines.append((f"宣教人员 {found.label(one.person)}", words))
    rows = tuple((SheetText(text=name), SheetText(text=words)) for name, words in lines)
    return TableBlock(columns=_FIGURES, rows=rows)


def _effects(found: Coverage) -> TableBlock:
    rows = tuple((SheetText(text=one.title), SheetText(text=one.words)) for one in found.effects)
    return TableBlock(label="教育效果（成绩按百分折算）", columns=_EFFECTS, rows=rows)


def _reading(found: Coverage) -> str:
    return percent(found.forms.reading_share) if found.forms.told else "—"


def _gap_tables(found: Coverage) -> Iterator[TableBlock]:
    rows = [
        (
            SheetText(text=heading),
            SheetText(text="、".join(found.label(one.person) for one in some), face="name"),
            SheetText(text=what),
        )
        for (heading, what), some in _together(found.gaps)
    ]
    if rows:
        yield TableBlock(label="没有覆盖到的", columns=_GAPS, rows=tuple(rows))


def _together(gaps: Iterable[Gap]) -> Iterator[tuple[tuple[str, str], list[Gap]]]:
    """Yield gaps of one heading and lack together, so that a line names all who share it."""
    for heading, some in groupby(gaps, key=lambda one: one.heading):
        ordered = sorted(some, key=lambda one: one.what)
        for what, alike in groupby(ordered, key=lambda one: one.what):
            yield (heading, what), list(alike)
