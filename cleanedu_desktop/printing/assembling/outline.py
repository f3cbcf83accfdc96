"""The bookmarks of a large PDF: sections, and the records below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cleanedu_desktop.printing.assembling.object_file import Numbered, ObjectFile


@dataclass(slots=True)
class Bookmark:
    """Words that lead to a page."""

    words: str
    page: bytes
    """Reference to the page."""
    below: list[Bookmark] = field(default_factory=list)
    """Folded away at first."""


def write_outline(file: ObjectFile, marks: Sequence[Bookmark]) -> bytes:
    """Write the bookmarks; the reference to their root."""
    root = file.number()
    first, last = _write_row(file, marks, root)
    file.write(
        root,
        b"<< /Type /Outlines /First %s /Last %s /Count %d >>" % (first, last, len(marks))
        if marks
        else b"<< /Type /Outlines /Count 0 >>",
    )
    return root


def _write_row(file: ObjectFile, marks: Sequence[Bookmark], parent: bytes) -> tuple[bytes, bytes]:
    numbers: list[Numbered] = [file.number() for _ in marks]
    for place, (mark, number) in enumerate(zip(marks, numbers, strict=True)):
        beside = b" /Prev %s" % numbers[place - 1] if place else b""
        if place + 1 < len(marks):
            beside += b" /Next %s" % numbers[place + 1]
        if mark.below:
            ends = _write_row(file, mark.below, number)
            beside += b" /First %s /Last %s /Count %d" % (*ends, -len(mark.below))
        title = ("\ufeff" + mark.words).encode("utf-16-be").hex().encode("ascii")
        file.write(
            number,
            b"<< /Title <%s> /Parent %s /Dest [ %s /Fit ]%s >>"
            % (title, parent, mark.page, beside),
        )
    return (numbers[0], numbers[-1]) if numbers else (b"", b"")
