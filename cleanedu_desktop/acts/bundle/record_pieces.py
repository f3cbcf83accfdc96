"""Gives the records of a section as pieces of the package, a few read at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.bundle.asked import BundleAsked, Line
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.form_engine.make_sheet import make_sheets
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.assembling.package import Picture, Piece
from cleanedu_desktop.records.record import WholeRecord

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

READ_TOGETHER = 50
"""Records that are held at a time."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where the pieces come from, and how they are worded."""

    desk: Desk
    books: Books
    asked: BundleAsked
    printed_on: str
    proof: str
    forms: OwnForms
    finish: Callable[[Sheet], Sheet]
    """Puts the last hand to a sheet: watermark, names masked."""
    words: Callable[[str], str]
    """The same for words outside of sheets."""
    pictures: Callable[[WholeRecord], Iterator[Picture]]


def record_pieces(source: Source, lines: Sequence[Line]) -> Iterator[Piece]:
    """Yield a piece a record, in order."""
    for first in range(0, len(lines), READ_TOGETHER):
        some = lines[first : first + READ_TOGETHER]
        wholes = source.books.wholes([one.id for one in some])
        for line, whole in zip(some, wholes, strict=True):
            yield Piece(
                key=line.id,
                words=source.words(f"{line.number}　{line.title}"),
                sheets=[source.finish(one) for one in _sheets(source, whole)],
                pictures=source.pictures(whole),
            )


def _sheets(source: Source, whole: WholeRecord) -> Iterator[Sheet]:
    """Yield the record on its main form as it was then, and the papers of its steps."""
    desk, record = source.desk, whole.record
    main = source.forms.of(record)
    office_name = source.books.office().name
    for form in desk.forms.forms_of(record.kind):
        if form.id != form.kind and form.of_step is None:
            continue
        sheets = make_sheets(
            source.forms.beside(main, form) if form.id != form.kind else main,
            main,
            [whole],
            office_name=office_name,
            printed_on=source.printed_on,
            title_line=desk.settings.title_line,
            show_restricted=source.asked.restricted,
        )
        yield from (replace(one, proof=source.proof) for one in sheets)
