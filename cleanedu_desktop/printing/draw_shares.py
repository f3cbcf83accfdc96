"""Draws sheets in order; of many, copies of this process draw shares on other cores meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from functools import partial
from io import BytesIO
from itertools import zip_longest
from pathlib import Path

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
Pages = Sequence[Pen] | Sequence[PackedPage]


def drawn_in_order(
    sheets: Sequence[Sheet], setter: Setter, faces: DocumentFaces, level: int
) -> Generator[Pages]:
    """Yield the pages of each sheet; the characters they show are noted in `faces`.

    Where copies draw too, pages come packed at `level`. Who stops before the end closes this.
    Raises `NotInAnyFace`.
    """
    copies = 0 if faces.structure else _copies_for(sheets)
    if not copies:
        yield from (draw_sheet(sheet, setter, faces) for sheet in sheets)
        return

    def draw(sheet: Sheet) -> list[PackedPage]:
        return [packed_page(pen, level) for pen in draw_sheet(sheet, setter, faces)]

    draw(sheets[0])  # what it teaches, faces and places, the copies know as well
    for ours, *others in rounds(sheets, copies):
        with forked([partial(_share, share, draw, faces) for share in others]) as forks:
            yield from map(draw, ours)
            for share, fork in zip_longest(others, forks):
                yield from _brought(fork, faces) or map(draw, share)


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
    if any(isinstance(block, PlacedBlock) for sheet in sheets for block in sheet.blocks):
        return 0  # their pages lie on one from outside, which belongs to the document
    most = MOST_COPIES if len(sheets) <= MANY else MOST_COPIES_OF_MANY
    return min(spare_cores(), most, len(sheets) // LEAST_SHARE - 1)


def _share(
    sheets: Sequence[Sheet], draw: Callable[[Sheet], list[PackedPage]], faces: DocumentFaces
) -> bytes:
    """In a copy: the pages of its share and all characters it knows to be shown."""
    import json

    drawn = [draw(sheet) for sheet in sheets]
    head = {
        "pages": [[[one.width, one.height, len(one.packed)] for one in pages] for pages in drawn],
        "used": [
            [str(face.path), face.index, "".join(characters)]
            for face, characters in faces.used.items()
        ],
    }
    packed = b"".join([one.packed for pages in drawn for one in pages])
    return b"%s\n%s" % (json.dumps(head).encode("ascii"), packed)


def _brought(fork: Fork | None, faces: DocumentFaces) -> list[list[PackedPage]]:
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
        [PackedPage(width, height, reader.read(size)) for width, height, size in pages]
        for pages in told["pages"]
    ]
