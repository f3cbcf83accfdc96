"""Puts a package together: cover, contents, statistics, sections of records, evidence index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from cleanedu_desktop.acts.bundle.asked import BY, Plan, Planned
from cleanedu_desktop.acts.bundle.counted import counted, counted_sheet
from cleanedu_desktop.acts.bundle.figures_section import figures_section
from cleanedu_desktop.acts.bundle.last_hand import LastHand, last_hand
from cleanedu_desktop.acts.bundle.listing_sheets import (
    INDEX,
    contents_sheet,
    index_sheet,
    section_sheet,
)
from cleanedu_desktop.acts.bundle.plan_sections import evidence_lines
from cleanedu_desktop.acts.bundle.record_pieces import Source, record_pieces, sheets_of
from cleanedu_desktop.acts.bundle.statistics_section import Statistics, statistics_section
from cleanedu_desktop.acts.score_year import YearScored
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.assembling.package import Cover, Package, PagesOf, Section
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.masking import Masking

TITLE = "{}年度党风廉政教育迎检材料"
OF_TYPES = "{}年度{}档案"
TOLD = {
    Masking.WHOLE: "",
    Masking.MASKED: "本材料的姓名、证件号码、电话已隐去；签字扫描件和照片无法隐去姓名，没有放入。",
    Masking.FIGURES: "本材料只有统计数字，不含任何一条记录的内容。",
}
"""What the cover says of a level."""
ALL_KINDS = "全部种类"
Finish = Callable[[Sheet], Sheet]


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is known of the whole year before anything is drawn."""

    scored: YearScored
    statistics: Statistics
    titles: dict[str, str]
    """Kind -> title of its form."""


def compose(source: Source, plan: Plan, told: Told) -> Package:
    """Return the package of a plan."""
    level = plan.asked.level
    hand = last_hand(source.desk, source.books, plan.asked, _every_sheet(source, plan, told))

    def listed(sheet: Sheet) -> Sheet:
        return hand.sheet(replace(sheet, printed_on=source.printed_on, proof=source.proof))

    figures = counted_sheet(plan, counted(plan, told.titles, source.attachments))
    sections = [statistics_section(listed(figures), told.statistics, hand)]
    if level is Masking.FIGURES:
        sections.append(figures_section(source.desk, source.books, plan, listed))
    else:
        sections += _of_records(source, plan, hand, listed)
        sections.append(_index(plan, told.scored, listed))
    sections = [replace(one, words=hand.words(one.words)) for one in sections]
    parts = [(one.key, one.words, one.count if one.counts_records else 0) for one in sections]
    return Package(
        cover=_cover(source, plan, told, hand),
        contents=lambda pages: [listed(contents_sheet(plan, parts, pages))],
        sections=sections,
    )


def _every_sheet(source: Source, plan: Plan, told: Told) -> Iterator[Sheet]:
    """Yield all sheets as they are before the last hand, for the names on them."""
    found = told.statistics
    yield from (*found.report, found.coverage, found.score)
    for one in plan.sections:
        yield from sheets_of(source, one.lines)


def _of_records(source: Source, plan: Plan, hand: LastHand, listed: Finish) -> Iterator[Section]:
    for one in plan.sections:
        yield Section(
            key=one.key,
            words=one.words,
            listing=partial(_listing, plan, one, listed),
            pieces=partial(record_pieces, source, hand, one.lines),
            count=len(one.lines),
            counts_records=True,
        )


def _listing(plan: Plan, one: Planned, listed: Finish, pages: PagesOf) -> Sequence[Sheet]:
    return [listed(section_sheet(plan, one, pages))]


def _index(plan: Plan, scored: YearScored, listed: Finish) -> Section:
    evidence = evidence_lines(scored, plan)
    known = {line.id for section in plan.sections for line in section.lines}
    return Section(
        key="index",
        words=INDEX,
        listing=lambda pages: [listed(index_sheet(plan, evidence, pages, known))],
    )


def _cover(source: Source, plan: Plan, told: Told, hand: LastHand) -> Cover:
    asked = plan.asked
    kinds = "、".join(told.titles[kind] for kind in asked.kinds) or ALL_KINDS
    lines = (
        ("年度", f"{asked.year}年"),
        ("编排", BY[asked.by]),
        ("范围", kinds),
        ("内容", asked.level.label),
        ("记录", f"{plan.records} 件"),
    )
    return Cover(
        office=plan.office_name,
        title=OF_TYPES.format(asked.year, "、".join(asked.types))
        if asked.types
        else TITLE.format(asked.year),
        lines=tuple((label, hand.words(words)) for label, words in lines),
        remarks=tuple(_remarks(plan)),
        made_on=source.printed_on,
        watermark=hand.watermark,
    )


def _remarks(plan: Plan) -> Iterator[str]:
    if told := TOLD[plan.asked.level]:
        yield told
    if plan.restricted:
        yield f"本材料含不公开的内容：{'、'.join(plan.restricted)}。请注意保管，用后收回。"
    else:
        yield "本材料不含不公开种类的记录。"
    if not plan.asked.pictures and plan.asked.level is Masking.WHOLE:
        yield "本材料没有放入签字扫描件和照片。"
    yield "事后补录的记录在表上和目录里写明“补录”。"
