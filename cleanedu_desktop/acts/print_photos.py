"""Prints the photos of a record on photo pages (照片页), two or four a page, with captions."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.in_sight import note, refuse_hidden
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.ready_target import ready_target
from cleanedu_desktop.form_engine.sheet import LetterBlock, Sheet, SheetText
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import PHOTO, Attachment
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.record import Record

if TYPE_CHECKING:
    from cleanedu_desktop.printing.photo_pages import Photo

LONGEST = {2: 2000, 4: 1400}
"""Photos on a page -> pixels of the longer edge: some 300 dots an inch."""


@dataclass(frozen=True)
class PhotosPrinted:
    """A PDF that is on disk."""

    path: Path
    pages: int
    photos: int
    left_out: tuple[str, ...] = ()
    """A sentence on each photo that could not be shown."""


def print_photos(desk: Desk, *, record_id: str, target: Path, on_page: int = 2) -> PhotosPrinted:
    """Print a record's attachments of the role 照片; without any, its pictures nobody classed.

    What is printed are pixels drawn anew: no position, time or device of a photo goes along.

    Args:
        desk: The desk.
        record_id: Or its number, or the beginning of its id.
        target: The file.
        on_page: 2 or 4.

    Raises:
        OfficeProblem: no such record, it is kept from the inspector, it has no photos, none of
            them can be shown, or the file cannot be written.
    """
    if on_page not in LONGEST:
        raise OfficeProblem("照片页每页放 2 张或 4 张，没有打印；请改为 2 或 4。")
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_hidden(desk, whole)
        attached = books.attachments_of(whole.record.id)
        office = books.office().name_on(whole.record.dated)
    chosen = photos_among(attached)
    if not chosen:
        raise OfficeProblem(
            f"记录 {whole.record.number} 没有照片，没有打印；"
            "请先添加照片，或在附件里把用途选为“照片”。"
        )
    target = ready_target(target)
    photos, left_out = _looked_into(desk, chosen, LONGEST[on_page])
    note(desk, "print", "照片页", [whole.record.number])
    sheet = _sheet(desk, whole.record, office, [one.caption for one in photos])
    from cleanedu_desktop.printing.own_fonts import own_faces
    from cleanedu_desktop.printing.photo_pages import draw_photo_pages

    own = own_faces(wanted=desk.settings.own_fonts)
    pages = draw_photo_pages(
        sheet, photos, target, on_page=on_page, fonts=desk.folders.fonts, own=own
    )
    return PhotosPrinted(target, pages, len(photos), tuple(left_out))


def photos_among(attached: list[Attachment]) -> list[Attachment]:
    """Return the pictures said to be photos; without any, those of which nobody has said."""
    pictures = [one for one in attached if one.media_type.startswith("image/")]
    said = [one for one in pictures if one.role == PHOTO]
    return said or [one for one in pictures if not one.role]


def _looked_into(
    desk: Desk, chosen: list[Attachment], longest: int
) -> tuple[list[Photo], list[str]]:
    from cleanedu_desktop.exchange.open_media import MediaRefused, media_reader
    from cleanedu_desktop.printing.photo_pages import Photo

    photos: list[Photo] = []
    left_out: list[str] = []
    with media_reader() as reader:
        for one in chosen:
            content = partial(desk.store.attachments.pieces, one.digest)
            try:
                with reader.open(content, name=one.name) as media:
                    photos.append(Photo(media.picture(longest=longest).data, one.caption))
            except MediaRefused as problem:
                left_out.append(problem.sentence)
    if not photos:
        raise OfficeProblem(f"没有打印：{left_out[0]}", details=tuple(left_out))
    return photos, left_out


def _sheet(desk: Desk, record: Record, office: str, captions: list[str]) -> Sheet:
    """Return what stands on each page besides the photos; its block holds the captions."""
    day = record.happened_on
    block = LetterBlock(
        salutation=SheetText(text="", what="称谓"),
        opening="\n".join(filter(None, captions)),
        items=(),
        closing="",
        signatures=(),
        notes=(),
    )
    return Sheet(
        form_id="photo-page",
        form_version="",
        title=f"{record.title}　照片",
        office_name=office,
        number=record.number,
        head=(("编号", record.number), ("日期", day_words(day) if day else ""), ("单位", office)),
        blocks=(block,),
        printed_on=today_words(desk),
        watermark=desk.inspection.watermark() if desk.inspection is not None else "",
    )
