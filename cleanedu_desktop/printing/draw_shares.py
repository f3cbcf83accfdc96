"""Draws sheets in order; of many, copies of this process draw shares on other cores meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from typing import Any

from cleanedu_desktop.forked import Fork, forked, spare_cores
from cleanedu_desktop.form_engine.sheet import PlacedBlock, Sheet
from cleanedu_desktop.printing.draw_sheet import draw_sheet
from cleanedu_desktop.printing.face import face_at
from cleanedu_desktop.printing.packed_page import PackedPage, packed_page
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter

MANY = 2000
"""Sheets that hold much memory themselves: beyond so many fewer copies work, on smaller shares."""
MOST_COPIES, MOST_COPIES_OF_MANY = 3, 2
LEAST_SHARE, MOST_SHARE, MOST_SHARE_OF_MANY = 50, 260, 130
"""Sheets: a copy costs as much as ten; it holds 10 MB of its own after 250, until its end."""
BESIDE = 40
"""As many sheets as take what this process does while copies draw: it imports ReportLab."""


@dataclass(slots=True)
class Drawn:
    """The pages of one sheet, what a reader's list of contents calls it, and its record number."""

    pages: Sequence[Pen | PackedPage]
    title: str
    number: str


def drawn_in_order(
    sheets: Sequence[Sheet], setter: Setter, faces: DocumentFaces, level: int
) -> Generator[Drawn]:
    """Yield each sheet as drawn; the characters its pages show are noted in `faces`.

    What copies draw comes packed at `level`. Each process makes the sheets it draws, if they are
    made as they are asked for. Who stops before the end closes this. Raises `NotInAnyFace`.
    """

    def draw(sheet: Sheet) -> list[Pen]:
        return draw_sheet(sheet, setter, faces)

    def packed(sheet: Sheet) -> Drawn:
        pages = [packed_page(pen, level) if pen.is_plain else pen for pen in draw(sheet)]
        return Drawn(pages, sheet.title, sheet.number)

    copies = 0 if faces.structure else _copies_for(sheets)
    if not copies:
        yield from (Drawn(draw(sheet), sheet.title, sheet.number) for sheet in sheets)
        return
    draw(sheets[0])  # what it teaches, faces and places, the copies know as well
    for ours, *others in rounds(sheets, copies):
        works = [partial(_share, share, draw, faces, level) for share in others]
        with forked(works if spare_cores() else []) as forks:
            yield from map(packed, ours)
            for share, fork in zip_longest(others, forks):
                yield from _brought(fork, faces) or map(packed, share)


def rounds(sheets: Sequence[Sheet], copies: int) -> Iterator[list[Sequence[Sheet]]]:
    """Yield what is drawn at one time, our share first; in each round copies are made anew."""
    most = MOST_SHARE if len(sheets) <= MANY else MOST_SHARE_OF_MANY
    number = -(-len(sheets) // (most * (copies + 1) - BESIDE))
    size = -(-len(sheets) // number)
    for start in range(0, len(sheets), size):
        one = sheets[start : start + size]
        share = -(-(len(one) + BESIDE) // (copies + 1))
        ours = max(1, len(one) - copies * share)
        yield [one[:ours], *(one[at : at + share] for at in range(ours, len(one), share))]


def _copies_for(sheets: Sequence[Sheet]) -> int:
    if len(sheets) < 2 * LEAST_SHARE:
        return 0
    if any(isinstance(block, PlacedBlock) for block in sheets[0].blocks):
        return 0  # such pages lie on one from outside, which belongs to the document
    most = MOST_COPIES if len(sheets) <= MANY else MOST_COPIES_OF_MANY
    return min(spare_cores(), most, len(sheets) // LEAST_SHARE - 1)


def _share(
    sheets: Sequence[Sheet], draw: Callable[[Sheet], list[Pen]], faces: DocumentFaces, level: int
) -> bytes:
    """In a copy: the pages of its share and all characters it knows to be shown."""
    import json

    head: list[Any] = []
    packed: list[bytes] = []
    for sheet in sheets:
        pages = [packed_page(pen, level) for pen in draw(sheet)]
        sizes = [[page.width, page.height, len(page.packed)] for page in pages]
        head.append([sizes, sheet.title, sheet.number])
        packed += [page.packed for page in pages]
    used = [
        [str(face.path), face.index, "".join(characters)] for face, characters in faces.used.items()
    ]
    told = json.dumps({"sheets": head, "used": used})
    return b"%s\n%s" % (told.encode("ascii"), b"".join(packed))


def _brought(fork: Fork | None, faces: DocumentFaces) -> list[Drawn]:
    """What a copy brings; nothing if it could not be made, failed or was killed."""
    found = fork.result() if fork else None
    if found is None:
        return []
    import json

    head, _, packed = found.partition(b"\n")
    told = json.loads(head)
    for path, index, characters in told["used"]:
        faces.shown[face_at(Path(path), index)].note(set(characters))
    reader = BytesIO(packed)
    return [
        Drawn(
            [PackedPage(width, height, reader.read(size)) for width, height, size in pages],
            title,
            number,
        )
        for pages, title, number in told["sheets"]
    ]
