"""Makes the inspection package of a year (迎检材料): one PDF with all an inspector wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.bundle.asked import BY, BundleAsked, Line, Plan, Planned
from cleanedu_desktop.acts.bundle.listing_sheets import (
    INDEX,
    contents_sheet,
    index_sheet,
    section_sheet,
)
from cleanedu_desktop.acts.bundle.plan_sections import evidence_lines, plan_sections
from cleanedu_desktop.acts.bundle.record_pieces import Source, record_pieces
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.acts.score_year import YearScored, score_year
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.assembling.package import Cover, Package, PagesOf, Picture, Section
from cleanedu_desktop.records.change import proof_words
from cleanedu_desktop.records.record import WholeRecord

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

Progress = Callable[[int, int], None]
TITLE = "{}年度党风廉政教育迎检材料"


@dataclass(frozen=True, kw_only=True)
class BundleMade:
    """A package that is on disk."""

    path: Path
    pages: int
    records: int
    pictures: int
    """Pages with something scanned or photographed."""
    archival: bool
    """It is PDF/A-2u."""


def make_bundle(
    desk: Desk, *, asked: BundleAsked, target: Path, progress: Progress | None = None
) -> BundleMade:
    """Write the package to `target`; `progress(done, total)` counts records.

    What `progress` raises ends it and leaves nothing behind. No record is changed.

    Raises:
        OfficeProblem: nothing to put in, a kind or indicator that is unknown or confidential, a
            character cannot be printed, or the file cannot be written.
    """
    target = ready_target(target)
    scored = score_year(desk, year=asked.year, standard=asked.standard)
    from cleanedu_desktop.printing.assembling.draw_package import draw_package
    from cleanedu_desktop.printing.own_fonts import own_faces

    own = own_faces(wanted=desk.settings.own_fonts)
    with desk.store.reading() as books:
        plan = plan_sections(desk, books, asked, scored)
        note(desk, "print", TITLE.format(asked.year), [one.number for one in _every(plan)])
        package = _package(desk, books, plan, scored)
        drawn = draw_package(package, target, fonts=desk.folders.fonts, own=own, progress=progress)
    return BundleMade(
        path=target,
        pages=drawn.pages,
        records=plan.records,
        pictures=drawn.pictures,
        archival=drawn.archival,
    )


def _every(plan: Plan) -> list[Line]:
    return [line for section in plan.sections for line in section.lines]


def _package(desk: Desk, books: Books, plan: Plan, scored: YearScored) -> Package:
    watermark = desk.inspection.watermark() if desk.inspection is not None else ""
    proof, day = proof_words(books.chain_head()), today_words(desk)

    def finish(sheet: Sheet) -> Sheet:
        return replace(sheet, watermark=watermark)

    def listed(sheet: Sheet) -> Sheet:
        return finish(replace(sheet, printed_on=day, proof=proof))

    source = Source(
        desk=desk,
        books=books,
        asked=plan.asked,
        printed_on=day,
        proof=proof,
        forms=OwnForms(desk.forms, books),
        finish=finish,
        words=str,
        pictures=_no_pictures,
    )
    sections = [*_of_records(plan, source, listed), _index(plan, scored, listed)]
    parts = [(one.key, one.words, one.count) for one in sections]
    return Package(
        cover=replace(_cover(plan), made_on=day, watermark=watermark),
        contents=lambda pages: [listed(contents_sheet(plan, parts, pages))],
        sections=sections,
    )


def _no_pictures(whole: WholeRecord) -> Iterator[Picture]:
    return iter(())


def _of_records(plan: Plan, source: Source, listed: Callable[[Sheet], Sheet]) -> Iterator[Section]:
    for one in plan.sections:
        yield Section(
            key=one.key,
            words=one.words,
            listing=partial(_listing, plan, one, listed),
            pieces=partial(record_pieces, source, one.lines),
            count=len(one.lines),
        )


def _listing(
    plan: Plan, one: Planned, listed: Callable[[Sheet], Sheet], pages: PagesOf
) -> list[Sheet]:
    return [listed(section_sheet(plan, one, pages))]


def _index(plan: Plan, scored: YearScored, listed: Callable[[Sheet], Sheet]) -> Section:
    evidence = evidence_lines(scored, plan)
    known = {one.id for one in _every(plan)}
    return Section(
        key="index",
        words=INDEX,
        listing=lambda pages: [listed(index_sheet(plan, evidence, pages, known))],
    )


def _cover(plan: Plan) -> Cover:
    asked = plan.asked
    lines = [
        ("年度", f"{asked.year}年"),
        ("编排", BY[asked.by]),
        ("记录", f"{plan.records} 件"),
    ]
    return Cover(
        office=plan.office_name,
        title=TITLE.format(asked.year),
        lines=tuple(lines),
        remarks=tuple(_remarks(plan)),
    )


def _remarks(plan: Plan) -> Iterator[str]:
    if plan.restricted:
        yield f"本材料含不公开的内容：{'、'.join(plan.restricted)}。请注意保管，用后收回。"
    else:
        yield "本材料不含不公开种类的记录。"
