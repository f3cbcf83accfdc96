"""Reader: a picture or PDF that is attached, shown, saved clean and printed on a photo page.

Recipe: `tests/faults/reader.py`.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_photos import print_photos
from cleanedu_desktop.acts.save_attachment_as import save_attachment_as
from cleanedu_desktop.acts.show_attachment import show_attachment
from cleanedu_desktop.problems import OfficeProblem
from tests.exchange.media.pictures import bomb, locked_pdf, photo, picture, saved, scanned_pdf
from tests.faults.books import books_open, set_up
from tests.faults.job import Place
from tests.faults.reader import Reader
from tests.printing.base_pdfs import A4, base_pdf

TALK = "T2026-0001"


def _seeds(_: Place) -> Sequence[bytes]:
    pages = [picture(80, 20), picture(10, 10)]
    return [
        photo(orientation=6),
        photo(kind="PNG"),
        saved(picture(), "TIFF", save_all=True, append_images=pages),
        saved(picture(), "BMP"),
        photo(kind="WEBP"),
        saved(picture(), "GIF"),
        scanned_pdf(photo(595, 842), hidden=True),
        base_pdf(A4, A4),
    ]


def _read(place: Place, file: Path) -> Sequence[str]:
    """Attach it, and use it in each way there is; what cannot be shown is told, never raised."""
    with books_open(place) as desk:
        done = attach_files(desk, record_id=TALK, files=[file], role="photo")
        if done.refused:
            raise OfficeProblem(done.refused[0].sentence)
        told = [one.sentence for one in done.noted]
        for one in (*done.attached, *done.already):
            told += _used(desk, place, one.id)
        return told


def _used(desk: Desk, place: Place, attachment: str) -> list[str]:
    target = place.disk / "saved"
    told = []
    try:
        last = show_attachment(desk, attachment_id=attachment, longest=300).pages - 1
        show_attachment(desk, attachment_id=attachment, page=last, longest=300, turn=90)
    except OfficeProblem as problem:
        told.append(problem.sentence)
    try:
        save_attachment_as(
            desk, attachment_id=attachment, target=target, clean=True, overwrite=True
        )
        print_photos(desk, record_id=TALK, target=place.disk / "photos.pdf")
    except OfficeProblem as problem:
        told.append(problem.sentence)
    return told


def _bmp(width: int, height: int) -> bytes:
    head = struct.pack("<2sIIIIiiHHIIiiII", b"BM", 99, 0, 54, 40, width, height, 1, 24, *[0] * 6)
    return head + bytes(99)


READER = Reader(
    "attached_media",
    at="照片",
    prepare=set_up,
    seeds=_seeds,
    read=_read,
    made={
        "30,000 times 30,000": lambda _: bomb(),
        "a long ribbon": lambda _: bomb(2_000_000_000, 1),
        "no pixels": lambda _: bomb(0, 0),
        "a zip": lambda _: b"PK\x03\x04" + bytes(200),
        "a locked PDF": lambda _: locked_pdf(),
        "half a photo": lambda seed: seed[: len(seed) // 2],
        "only a beginning": lambda _: b"\xff\xd8\xff",
        "only a PDF's beginning": lambda _: b"%PDF-",
        "pages in a circle": lambda _: struct.pack("<4sIHI", b"II*\0", 8, 0, 8),
        "a wide GIF": lambda _: struct.pack("<6sHHB2xB", b"GIF89a", 60_000, 60_000, 0, 0x2C) * 9,
        "a BMP upside down": lambda _: _bmp(2**30, -(2**30)),
        "a chunk longer than the file": lambda _: bomb(8, 8).replace(
            b"\0\0\0\x1a", b"\x7f\xff\xff\xff"
        ),
        "a WebP cut off": lambda _: photo(kind="WEBP")[:40],
    },
    tokens=(
        b"\xff\xd9",
        b"\xff\xda",
        b"\xff\xc2\xff\xff",
        b"\xff\xe1\xff\xff",
        b"IDAT",
        b"\xff\xff\xff\xff",
        b"II*\0\x08\0\0\0",
        b"RIFF",
        b"VP8X",
        b"stream\n",
        b"/Kids [1 0 R]",
        b"/MediaBox [0 0 1e38 -1e38]",
        b"/Filter [/FlateDecode /FlateDecode]",
    ),
    # Two pages drawn and a copy made by children whose clock is set.
    seconds=100,
    many=1500,
)
