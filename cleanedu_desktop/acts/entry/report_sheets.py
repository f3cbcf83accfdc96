"""Arranges a year's report on paper: the document, and its annexes of charts and of rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanedu_desktop.acts.entry.report_words import figures_told, percent, span_words
from cleanedu_desktop.charts.spec import Bar, BarChart, Key
from cleanedu_desktop.charts.tones import IN_TURN
from cleanedu_desktop.form_engine.clean_text import without_stop
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.make_blocks import chinese_number
from cleanedu_desktop.form_engine.sheet import (
    ChartBlock,
    OfficialBlock,
    OfficialParagraph,
    Sheet,
    SheetText,
    TableBlock,
    TableColumn,
)
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.as_charts import (
    categories_chart,
    forms_chart,
    groups_chart,
    mix_chart,
)
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.rules_kept import RuleKept
from cleanedu_desktop.rules.year_figures import ByType, YearFigures

OWN_PARTS = (("analysis", "分析"), ("problems", "存在的问题"), ("next_steps", "下步打算"))
"""Answers of a record of the office's own words, and their headings."""
BLANK_LINES = 4
"""Left to write by hand where the office has written nothing."""
CHARTS, RULES = "数据图表", "周期规则落实情况"


@dataclass(frozen=True, kw_only=True)
class OwnWords:
    """What the office has written itself; empty where it has not."""

    number: str = ""
    addressee: str = ""
    dated: str = ""
    texts: dict[str, str]
    """By the names of `OWN_PARTS`."""


def report_sheets(
    found: YearFigures,
    own: OwnWords,
    covered: Coverage | None = None,
    *,
    form: Form,
    office_name: str,
    printed_on: str,
) -> list[Sheet]:
    """Return the document and its two annexes; `covered` is who was reached, if that is told."""
    charts = tuple(ChartBlock(chart=one) for one in charts_of(found, covered))
    kind = "情况报告" if found.span.period == "year" else "分析报告"
    title = f"{found.span.words}党风廉政教育{kind}"
    blocks: tuple[tuple[str, str, tuple[OfficialBlock | ChartBlock | TableBlock, ...]], ...] = (
        (title, "", (_document(title, found, own, covered, office_name),)),
        (f"附件1　{CHARTS}", _about(found), charts),
        (f"附件2　{RULES}", _about(found), (_rules_table(found),)),
    )
    return [
        Sheet(
            form_id=form.id,
            form_version=form.version,
            title=words,
            office_name=office_name,
            number=own.number,
            head=(("单位", office_name), ("统计", about)) if about else (),
            blocks=some,
            printed_on=printed_on,
        )
        for words, about, some in blocks
    ]


def charts_of(found: YearFigures, covered: Coverage | None = None) -> Iterator[BarChart]:
    """Yield the charts of a report, for paper and window; none that would be empty."""
    yield from _of_figures(found)
    if covered is not None and covered.sessions:
        for make in (groups_chart, categories_chart, mix_chart, forms_chart):
            chart = make(covered)
            if chart.bars:
                yield chart


def _of_figures(found: YearFigures) -> Iterator[BarChart]:
    if found.sessions:
        yield _by_quarter("学习教育次数", found.sessions, found)
    if found.talks:
        yield _by_quarter("廉政谈话次数", found.talks, found)
    yield _reached(found)
    some = found.rectifications
    if some.found or some.open or some.closed:
        bars = (
            ("发现", some.found),
            ("销号", some.closed),
            ("期末未销号", some.open),
            ("其中逾期", some.overdue),
        )
        yield BarChart(
            title="问题整改（个）",
            keys=(Key(label="问题", tone=IN_TURN[0]),),
            bars=tuple(Bar(label=a, parts=(float(b),), said=str(b)) for a, b in bars),
        )


def _about(found: YearFigures) -> str:
    return f"{span_words(found)}，按台账记录"


def _by_quarter(title: str, some: Sequence[ByType], found: YearFigures) -> BarChart:
    first = (found.span.first.month - 1) // 3
    last = (found.span.last.month - 1) // 3
    shown = range(first, last + 1)
    return BarChart(
        title=title,
        keys=tuple(Key(label=f"第{chinese_number(n + 1)}季度", tone=IN_TURN[n]) for n in shown),
        bars=tuple(
            Bar(
                label=one.type or "未写类型",
                parts=tuple(float(one.quarters[n]) for n in shown),
                said=str(one.total),
            )
            for one in some
        ),
    )


def _reached(found: YearFigures) -> BarChart:
    there, signed = found.attendance, found.commitments
    parts = [
        ("学习教育出勤（人次）", there.present, there.expected),
        ("谈话谈到（人）", found.talked_with, found.roster),
        ("承诺书签订（人）", signed.signed, signed.roster),
    ]
    if found.hours is not None:
        label = f"学满{found.hours.least:g}学时（人）"
        parts.append((label, found.hours.enough, found.hours.people))
    if found.plan.due:
        parts.append(("计划事项完成（项）", found.plan.done, found.plan.due))
    return BarChart(
        title="做到的比例",
        keys=(Key(label="做到", tone=IN_TURN[0]), Key(label="没有做到", tone=IN_TURN[5])),
        bars=tuple(
            Bar(
                label=label,
                parts=(100 * met / whole, 100 - 100 * met / whole),
                said=f"{met}/{whole}　{percent(met, whole)}",
            )
            for label, met, whole in parts
            if whole
        ),
        most=100,
    )


def _document(
    title: str, found: YearFigures, own: OwnWords, covered: Coverage | None, office_name: str
) -> OfficialBlock:
    to = without_stop(own.addressee.rstrip("：:"))
    return OfficialBlock(
        title=SheetText(text=title, what="标题"),
        addressee=SheetText(text=f"{to}：" if to else "", what="主送"),
        paragraphs=tuple(_paragraphs(found, own, covered)),
        attachments=tuple(SheetText(text=one, what="附件") for one in (CHARTS, RULES)),
        signed_by=SheetText(text=office_name, what="署名"),
        dated=SheetText(text=own.dated, what="成文日期"),
    )


def _paragraphs(
    found: YearFigures, own: OwnWords, covered: Coverage | None
) -> Iterator[OfficialParagraph]:
    yield _heading("一、基本情况")
    for number, (heading, words) in enumerate(figures_told(found, covered), start=1):
        yield OfficialParagraph(
            text=SheetText(text=f"（{chinese_number(number)}）{heading}", what="小标题"), level=2
        )
        yield OfficialParagraph(text=SheetText(text=words, what="正文"))
    for number, (name, heading) in enumerate(OWN_PARTS, start=2):
        yield _heading(f"{chinese_number(number)}、{heading}")
        lines = [line.strip() for line in own.texts.get(name, "").split("\n") if line.strip()]
        for line in lines or [""] * BLANK_LINES:
            yield OfficialParagraph(text=SheetText(text=line, what=heading))


def _heading(words: str) -> OfficialParagraph:
    return OfficialParagraph(text=SheetText(text=words, what="小标题"), level=1)


def _not_done(one: RuleKept, year: int) -> str:
    running = "，".join(filter(None, ("本期未到期", one.half_way))) if one.running else ""
    return "；".join(part for part in (one.missed_words(year), running) if part) or "无"


def _rules_table(found: YearFigures) -> TableBlock:
    columns = (
        ("序号", 10),
        ("规则", 62),
        ("出处", 46),
        ("应做", 12),
        ("做到", 12),
        ("没有做到的", 34),
    )
    rows = [
        (
            str(number),
            one.rule.text,
            one.rule.citation,
            str(one.asked),
            str(one.met),
            _not_done(one, found.span.first.year),
        )
        for number, one in enumerate(found.rules, start=1)
    ]
    return TableBlock(
        columns=tuple(
            TableColumn(
                label=label,
                width=float(width),
                align="center" if label in {"序号", "应做", "做到"} else "left",
            )
            for label, width in columns
        ),
        rows=tuple(tuple(SheetText(text=cell, what="规则") for cell in row) for row in rows),
        min_rows=0 if rows else 1,
    )
