"""Gives the records of a section as pieces of the package, a few read at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.bundle.asked import BundleAsked, Line
from cleanedu_desktop.acts.bundle.attached_pages import AttachedPages
from cleanedu_desktop.acts.bundle.last_hand import LastHand
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.form_engine.make_sheet import make_sheets
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.assembling.package import Piece
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import Attachment
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.masking import Masking

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.open_media import MediaReader
    from cleanedu_desktop.store.books import Books

READ_TOGETHER = 50
"""Records that are held at a time."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where the pieces come from."""

    desk: Desk
    books: Books
    asked: BundleAsked
    printed_on: str
    proof: str
    forms: OwnForms
    attachments: Mapping[str, Sequence[Attachment]]
    """By record id."""
    reader: MediaReader


def record_pieces(source: Source, hand: LastHand, lines: Sequence[Line]) -> Iterator[Piece]:
    """Yield a piece a record, in order."""
    for line, whole in _read(source, lines):
        files = source.attachments.get(line.id, ())
        sheets = list(_sheets(source, whole))
        if _has_pictures(source.asked):
            pages = AttachedPages(source.desk, source.reader, line.number, files)
        else:
            pages = AttachedPages(source.desk, source.reader, line.number, ())
            sheets = _saying(sheets, len(files))
        yield Piece(
            key=line.id,
            words=hand.words(f"{line.number}　{line.title}"),
            sheets=[hand.sheet(one) for one in sheets],
            pictures=pages.pictures(),
            after=partial(_left_out, pages, hand),
        )


def _left_out(pages: AttachedPages, hand: LastHand) -> list[Sheet]:
    return [hand.sheet(one) for one in pages.sheets()]


def sheets_of(source: Source, lines: Sequence[Line]) -> Iterator[Sheet]:
    """Yield the sheets of records, as they are before the last hand."""
    for _, whole in _read(source, lines):
        yield from _sheets(source, whole)


def _read(source: Source, lines: Sequence[Line]) -> Iterator[tuple[Line, WholeRecord]]:
    for first in range(0, len(lines), READ_TOGETHER):
        some = lines[first : first + READ_TOGETHER]
        yield from zip(some, source.books.wholes([one.id for one in some]), strict=True)


def _has_pictures(asked: BundleAsked) -> bool:
    return asked.pictures and asked.level is Masking.WHOLE


def _saying(sheets: Sequence[Sheet], files: int) -> list[Sheet]:
    """Return the sheets; the first says that files of the record are not in the package."""
    if not files or not sheets:
        return list(sheets)
    said = f"本条另有附件 {files} 个（签字扫描件、照片等），没有放进本材料。"
    note = "；".join(one for one in (sheets[0].note, said) if one)
    return [replace(sheets[0], note=note), *sheets[1:]]


def _sheets(source: Source, whole: WholeRecord) -> Iterable[Sheet]:
    """Yield the record on its main form as it was then, and the papers of its steps."""
    desk, record = source.desk, whole.record
    main, office = source.forms.of(record), source.books.office()
    for form in desk.forms.forms_of(record.kind):
        if form.id != form.kind and form.of_step is None:
            continue
        sheets = make_sheets(
            source.forms.beside(main, form) if form.id != form.kind else main,
            main,
            [whole],
            office_name=office.name,
            name_on=office.name_on,
            printed_on=source.printed_on,
            title_line=desk.settings.title_line,
            show_restricted=source.asked.restricted,
        )
        yield from (replace(one, proof=source.proof) for one in sheets)
