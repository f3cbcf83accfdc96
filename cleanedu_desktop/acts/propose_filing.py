"""Proposes what of a year is to be filed (归档): what is ready, and what still lacks something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import is_hidden
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.filing.item_pieces import pieces_of, signed_ids
from cleanedu_desktop.acts.filing.table_at_hand import (
    filing_table,
    is_unfinished,
    needs_signing,
)
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.filing import FiledItem, year_of
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.rules.filing.filing_table import FilingClass, FilingTable
from cleanedu_desktop.rules.filing.pieces import Piece

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

UNSIGNED, UNFINISHED, NO_PERIOD = "unsigned", "unfinished", "no_period"
LACKS = {UNSIGNED: "缺签字件", UNFINISHED: "没有办结", NO_PERIOD: "没有定保管期限"}
"""What keeps a record from being filed -> words shown."""


def propose_filing(desk: Desk, *, year: int) -> FilingProposed:
    """Return what of a year is to be filed, by kind and day.

    That is every record of the year whose kind is filed, and what was carried over from closed
    years and is done meanwhile.

    Raises:
        OfficeProblem: an inspector sits here, or the office's table is unreadable.
    """
    refuse_inspector(desk, "办理归档")
    table = filing_table(desk)
    with desk.store.reading() as books:
        records = list(records_to_file(desk, books, table, year))
        filed = books.filed_of([one.id for one in records])
        waiting = [one for one in records if one.id not in filed]
        pieces = pieces_of(desk, books, waiting)
        signed = signed_ids(books, [one.id for one in waiting])
        lines = tuple(_line(desk, table, one, filed, pieces, signed) for one in records)
    return FilingProposed(year, lines, table)


def records_to_file(desk: Desk, books: Books, table: FilingTable, year: int) -> Iterator[Record]:
    """Yield the records that belong into the file of a year, by kind, day and number."""
    carried = _carried_into(desk, books, table, year)
    closed_then = {
        record_id for one in books.closed_years() if one.year == year for record_id in one.carried
    }
    for kind in desk.forms.kinds:
        if not table.of(kind).file or is_hidden(desk, kind):
            continue
        ids = books.record_ids(kind, year=year, descending=False)
        own = [one for one in books.rows(ids) if not _goes_on(desk, table, one, closed_then)]
        found = [*own, *(one for one in carried if one.kind == kind)]
        yield from sorted(found, key=lambda one: (one.happened_on or date.min, one.number))


def _goes_on(desk: Desk, table: FilingTable, record: Record, carried: set[str]) -> bool:
    """Tell whether a record of a closed year is filed with a later one: it was not done then."""
    return record.id in carried and is_unfinished(desk.forms.main_form(record.kind), table, record)


def _carried_into(desk: Desk, books: Books, table: FilingTable, year: int) -> list[Record]:
    """Return what earlier closed years left open, is done now and is in no file."""
    ids = [
        record_id for one in books.closed_years() if one.year < year for record_id in one.carried
    ]
    filed = books.filed_of(ids)
    kinds = set(desk.forms.kinds)
    return [
        one
        for one in books.rows(list(dict.fromkeys(ids)))
        if one.kind in kinds
        and one.withdrawn_at is None
        and (one.id not in filed or filed[one.id].year == year)
        and not is_unfinished(desk.forms.main_form(one.kind), table, one)
    ]


def _line(
    desk: Desk,
    table: FilingTable,
    record: Record,
    filed: dict[str, FiledItem],
    pieces: dict[str, tuple[Piece, ...]],
    signed: AbstractSet[str],
) -> FilingLine:
    form = desk.forms.main_form(record.kind)
    how = table.of(record.kind)
    there = pieces.get(record.id, ())
    lacks = []
    if record.id not in filed:
        if is_unfinished(form, table, record):
            lacks.append(UNFINISHED)
        if needs_signing(form, record.answers) and record.id not in signed:
            lacks.append(UNSIGNED)
        if not how.keep:
            lacks.append(NO_PERIOD)
    return FilingLine(
        record=record,
        kind_title=form.title,
        how=how,
        organ=how.organ or desk.settings.organ_code,
        pieces=there,
        lacks=tuple(lacks),
        filed=filed.get(record.id),
        carried_from=year_of(record),
    )


@dataclass(frozen=True, kw_only=True)
class FilingLine:
    """One record of the year."""

    record: Record
    kind_title: str
    how: FilingClass
    organ: str
    pieces: Sequence[Piece]
    """In order; empty for what is filed already."""
    lacks: tuple[str, ...]
    """Keys of `LACKS`."""
    filed: FiledItem | None = None
    """Where it stands in the file already."""
    carried_from: int | None = None
    """The year it is of; another than the proposal's where it was carried over."""

    @property
    def is_ready(self) -> bool:
        """Whether it can be filed as it stands."""
        return self.filed is None and not self.lacks

    @property
    def pages(self) -> int:
        """Pages of the item."""
        return self.filed.pages if self.filed else sum(one.pages for one in self.pieces)


@dataclass(frozen=True)
class FilingProposed:
    """What of a year is to be filed, and what is filed already."""

    year: int
    lines: tuple[FilingLine, ...]
    table: FilingTable = field(repr=False)

    @property
    def ready(self) -> tuple[FilingLine, ...]:
        """What can be filed."""
        return tuple(one for one in self.lines if one.is_ready)

    @property
    def lacking(self) -> tuple[FilingLine, ...]:
        """What still lacks something."""
        return tuple(one for one in self.lines if one.lacks)

    @property
    def filed(self) -> tuple[FilingLine, ...]:
        """What stands in the file."""
        return tuple(one for one in self.lines if one.filed)
