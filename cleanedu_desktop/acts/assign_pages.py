"""Assigns pages of scans to a record by hand (手工归位): what no code could tell, a person can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.signed.keep_pages import PageKept, keep_pages
from cleanedu_desktop.acts.signed.page_told import PaperMeant, RecordTold
from cleanedu_desktop.acts.signed.read_code import paper_of
from cleanedu_desktop.acts.signed.scan_read import FileRead
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import Attachment
from cleanedu_desktop.rules.record_key import form_mark
from cleanedu_desktop.rules.signed_copy import pages_and_lacking, signed_pages


@dataclass(frozen=True)
class ScanPage:
    """A page of a file, counted from 1."""

    file: Path
    page: int


@dataclass(frozen=True)
class PagesAssigned:
    """What became of the record; `operation` can be undone."""

    record: RecordTold
    attachments: tuple[str, ...]
    operation: str
    changes: Changes


def assign_pages(
    desk: Desk,
    *,
    pages: Sequence[ScanPage],
    record_id: str,
    paper: str = "",
    signed_on: date | None = None,
) -> PagesAssigned:
    """Put pages to one record, in their order, in one transaction.

    Pages that are known to lack are filled first. `paper` is the mark of the form they are of,
    else the record's own form; `signed_on` the day written into the step of signing, else today.

    Raises:
        OfficeProblem: no such record, it is withdrawn, or a page cannot be read; nothing was put.
    """
    refuse_inspector(desk, "归位签字件")
    if not pages:
        raise OfficeProblem("没有归位：还没有选择页。请先选一页，再选它属于哪条记录。")
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        mark = paper or form_mark(whole.record.kind)
        to = paper_of(desk, whole.record, mark)
        there = books.attachments_of(whole.record.id)
    numbered = _numbered(to, len(pages), signed_pages(there, mark))
    kept = _keep(desk, pages, numbered)
    done = keep_pages(desk, kept, signed_on=signed_on or today(desk), anyway=True)
    return PagesAssigned(
        record=done.record,
        attachments=tuple(one.attachment_id for one in done.placed),
        operation=done.operation,
        changes=Changes(frozenset({(to.kind, to.record_id)})),
    )


def _numbered(to: PaperMeant, count: int, there: Sequence[Attachment]) -> list[PaperMeant]:
    """Say which pages these are: those lacking, or all of a paper of which none is there yet."""
    if not there:
        return [replace(to, page=page, pages=count) for page in range(1, count + 1)]
    pages, lacking = pages_and_lacking(there, to.paper)
    wanted: list[int | None] = [*lacking, *[None] * count]
    return [replace(to, page=page, pages=pages if page else None) for page in wanted[:count]]


def _keep(desk: Desk, pages: Sequence[ScanPage], numbered: Sequence[PaperMeant]) -> list[PageKept]:
    from cleanedu_desktop.exchange.read_scans import ScanReader

    kept: list[PageKept] = []
    with ScanReader() as reader:
        opened: FileRead | None = None
        for one, to in zip(pages, numbered, strict=True):
            if opened is None or opened.file != one.file:
                opened = FileRead(desk, reader, one.file)
            if opened.left is not None:
                raise OfficeProblem(opened.left.sentence)
            if not 1 <= one.page <= opened.pages:
                raise OfficeProblem(
                    f"没有归位：“{one.file.name}”已没有第 {one.page} 页，文件可能换过了。"
                    "数据没有改动；请重新读入这个文件夹。"
                )
            kept.append(opened.keep(one.page - 1, to))
    return kept
