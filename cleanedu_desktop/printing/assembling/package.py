"""What an inspection package is made of, as it is told to who draws it; pieces come singly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field

from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.quick_dataclass import dataclass

PagesOf = Mapping[str, int | str]
"""Key of a section or piece -> its first page, or number of its file; without a key not known."""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A page of something scanned or photographed."""

    jpeg: bytes
    """Without EXIF or other words; upright but for `turn`."""
    turn: int = 0
    """Degrees clockwise by which it is to be turned to stand upright: 0, 90, 180, 270."""
    caption: str = ""
    """Above it: of which record, which file, which page."""
    below: str = ""
    """A remark under it."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One item: the pages of a record's form, and its pictures."""

    key: str
    words: str
    """Of its bookmark."""
    sheets: Sequence[Sheet] = ()
    pictures: Iterable[Picture] = ()
    """Asked for one by one, each let go when it is on its page."""
    after: Callable[[], Sequence[Sheet]] = tuple
    """Sheets behind the pictures, asked for when these are drawn."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of the package: its own list of contents, then its pieces."""

    key: str
    words: str
    listing: Callable[[PagesOf], Sequence[Sheet]] = lambda pages: ()
    """The sheets before its pieces; they take as many pages whatever the page numbers are."""
    pieces: Callable[[], Iterable[Piece]] = tuple
    count: int = 0
    """How many pieces there are."""
    counts_records: bool = False
    """Its pieces are records, so that the contents say how many."""


@dataclass(frozen=True, kw_only=True)
class Cover:
    """The first page."""

    office: str
    title: str
    lines: tuple[tuple[str, str], ...] = ()
    """Label and value, one below the other."""
    remarks: tuple[str, ...] = ()
    """What whoever holds it must know: what is left out, what is confidential."""
    made_on: str = ""
    watermark: str = ""


@dataclass(frozen=True, kw_only=True)
class Package:
    """The whole, in the order of its pages."""

    cover: Cover
    contents: Callable[[PagesOf], Sequence[Sheet]]
    """The table of contents, as of `Section.listing`."""
    sections: Sequence[Section] = ()
    bare: bool = False
    """Without cover and contents: the cover says only what the file is called."""


@dataclass
class Drawn:
    """What came of it, filled while the file is written."""

    pages: int = 0
    pieces: int = 0
    pictures: int = 0
    first_pages: dict[str, int] = field(default_factory=dict)
    archival: bool = True
    """PDF/A-2u; not where a page stands on a base PDF from outside."""
