"""Puts the pages of one file to the records their codes name, a transaction a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.signed.keep_pages import keep_pages
from cleanedu_desktop.acts.signed.page_told import (
    Outcome,
    PageTold,
    PaperMeant,
    Placed,
    RecordTold,
)
from cleanedu_desktop.acts.signed.read_code import NotTaken, read_code
from cleanedu_desktop.acts.signed.scan_read import FileRead, PageRead
from cleanedu_desktop.problems import OfficeProblem

NO_CODE = "没有读到记录码。"


@dataclass
class FilePut:
    """What became of the pages of a file."""

    pages: list[PageTold] = field(default_factory=list)
    records: list[RecordTold] = field(default_factory=list)
    operations: list[str] = field(default_factory=list)


def put_pages(
    desk: Desk, opened: FileRead, read: Sequence[PageRead], *, signed_on: date
) -> FilePut:
    """Put what was read of a file; what cannot be written is told with its pages."""
    done = FilePut()
    meant = [_meant(desk, one) for one in read]
    placed: list[list[Placed]] = [[] for _ in read]
    why = [list(words) for _, words in meant]
    by_record: dict[str, list[tuple[int, PaperMeant]]] = {}
    for at, (papers, _) in enumerate(meant):
        for paper in papers:
            by_record.setdefault(paper.record_id, []).append((at, paper))
    for wanted in by_record.values():
        try:
            kept = [opened.keep(read[at].page, paper) for at, paper in wanted]
            put = keep_pages(desk, kept, signed_on=signed_on)
        except OfficeProblem as problem:
            for at, _ in wanted:
                why[at].append(problem.sentence)
            continue
        done.records.append(put.record)
        done.operations += [put.operation] if put.operation else []
        for (at, _), one in zip(wanted, put.placed, strict=True):
            placed[at].append(one)
    for page, places, words in zip(read, placed, why, strict=True):
        done.pages.append(_told(opened, page, places, words))
    return done


def _meant(desk: Desk, read: PageRead) -> tuple[list[PaperMeant], list[str]]:
    """Return the papers a page is of, and why its other codes are not followed."""
    papers: list[PaperMeant] = []
    ours: list[str] = []
    foreign: list[str] = []
    with desk.store.reading() as books:
        office = books.office()
        for text in read.codes:
            try:
                paper = read_code(desk, books, office, text)
            except NotTaken as problem:
                (ours if problem.ours else foreign).append(problem.sentence)
            else:
                papers.append(paper)
    if papers or ours:
        foreign = []  # an advertisement beside our code is nobody's matter
    return list(dict.fromkeys(papers)), [*ours, *foreign]


def _told(
    opened: FileRead, read: PageRead, placed: Sequence[Placed], why: Sequence[str]
) -> PageTold:
    puts = {one.put for one in placed}
    ranked: tuple[Outcome, ...] = ("taken", "again", "already")
    outcome: Outcome = next((one for one in ranked if one in puts), "left")
    words = [*([read.why] if read.why else []), *why]
    words += [again_words(one) for one in placed if one.put == "again"]
    if not placed and not words:
        words = [NO_CODE]
    return PageTold(
        file=opened.file,
        page=read.page + 1,
        of=opened.pages,
        outcome=outcome,
        placed=tuple(placed),
        why=tuple(dict.fromkeys(words)),
    )


def again_words(one: Placed) -> str:
    """Say that another copy of the page is there already."""
    return (
        f"{one.to.words}已有签字件，这是另一次扫描，没有重复归位。"
        "要换成这一份，请先在记录里移除原来的，再手工归位。"
    )
