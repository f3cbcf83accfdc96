"""Gives what is to be filed its numbers and its lines of the catalogue."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.filing import BY_VOLUME, FiledItem
from cleanedu_desktop.rules.filing.arrange import ToFile, arranged, into_volumes
from cleanedu_desktop.rules.filing.file_number import (
    ANY_YEAR,
    ItemSeries,
    VolumeSeries,
    number_in_volume,
)
from cleanedu_desktop.settings import Settings

if TYPE_CHECKING:
    from cleanedu_desktop.acts.propose_filing import FilingLine
    from cleanedu_desktop.store.writing_books import WritingBooks

STATE_SECRETS = ("秘密", "机密", "绝密")
"""What is a degree of secrecy (密级); 内部 is none."""


@dataclass(frozen=True)
class _Place:
    """Where an item stands in the file."""

    number: str
    serial: int
    volume: str = ""


def numbered(
    desk: Desk,
    books: WritingBooks,
    year: int,
    to_file: Sequence[ToFile],
    lines: Mapping[str, FilingLine],
) -> list[FiledItem]:
    """Return the items under new numbers, in the order of the file; none is kept yet."""
    settings = desk.settings
    office = books.office()
    items: list[FiledItem] = []
    for (keep, organ), run in arranged(to_file):
        if settings.filing_system == BY_VOLUME:
            places = list(_in_volumes(books, settings, run))
        else:
            places = _by_item(books, settings, year, keep, organ, len(run))
        for one, place in zip(run, places, strict=True):
            line = lines[one.record_id]
            responsible = settings.fonds_name or office.name_on(line.record.dated)
            items.append(_item(desk, year, one, line, place, responsible))
    return items


def _by_item(
    books: WritingBooks, settings: Settings, year: int, keep: str, organ: str, count: int
) -> list[_Place]:
    series = ItemSeries(
        fonds=settings.fonds_number,
        category=settings.archive_category,
        year=year,
        keep=keep,
        organ=organ,
    )
    serials = _serials(books, series.code, year, count)
    return [_Place(series.number(one), one) for one in serials]


def _in_volumes(books: WritingBooks, settings: Settings, run: Sequence[ToFile]) -> Iterator[_Place]:
    """Yield places in new volumes: one that was made up is bound, nothing is added to it."""
    series = VolumeSeries(fonds=settings.fonds_number, catalogue=settings.catalogue_number)
    volumes = list(into_volumes(run, settings.volume_pages))
    serials = _serials(books, series.code, ANY_YEAR, len(volumes))
    for serial, some in zip(serials, volumes, strict=True):
        volume = series.number(serial)
        for place in range(1, len(some) + 1):
            yield _Place(number_in_volume(volume, place), place, volume)


def _serials(books: WritingBooks, code: str, year: int, count: int) -> list[int]:
    return [int(one.rpartition("-")[2]) for one in books.next_numbers(code, year, count)]


def _item(
    desk: Desk, year: int, one: ToFile, line: FilingLine, place: _Place, responsible: str
) -> FiledItem:
    settings, record = desk.settings, line.record
    secrecy = str(record.answers.get("confidentiality") or "")
    return FiledItem(
        id=str(uuid.uuid4()),
        record_id=record.id,
        number=place.number,
        system=settings.filing_system,
        year=year,
        fonds=settings.fonds_number,
        category=settings.catalogue_number if place.volume else settings.archive_category,
        keep=one.keep,
        organ=one.organ,
        volume=place.volume,
        serial=place.serial,
        # What is added to the title of a paper stands in brackets (DA/T 22-2015).
        title=f"{line.kind_title}[{record.title}]" if record.title else line.kind_title,
        responsible=responsible,
        doc_number=str(record.answers.get("document_number") or ""),
        dated=record.happened_on.strftime("%Y%m%d") if record.happened_on else "",
        secrecy=secrecy if secrecy in STATE_SECRETS else "",
        pages=one.pages,
        remark=record.number,
        filed_at=desk.clock(),
    )
