"""Draws a package as one PDF/A-2u, page by page into its file: no more than one piece is held.

What comes first in the file is drawn last, when its page numbers are known: lists of contents take
as many pages with them as without, so that their pages are counted beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.assembling.cover_page import cover_page
from cleanedu_desktop.printing.assembling.jpeg_facts import jpeg_facts
from cleanedu_desktop.printing.assembling.outline import Bookmark
from cleanedu_desktop.printing.assembling.package import Drawn, Package, Picture, Piece, Section
from cleanedu_desktop.printing.assembling.page_tree import Branch
from cleanedu_desktop.printing.assembling.page_writer import PageWriter
from cleanedu_desktop.printing.assembling.picture_page import picture_page
from cleanedu_desktop.printing.assembling.running_foot import draw_number, total_pages
from cleanedu_desktop.printing.check_printable import check_printable
from cleanedu_desktop.printing.draw_sheet import draw_sheet
from cleanedu_desktop.printing.pdf_metadata import Metadata, metadata_of
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_line import NotInAnyFace
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import OwnFaces, TypeCase, type_case_at
from cleanedu_desktop.printing.write_file import write_whole
from cleanedu_desktop.stopping import Progress

CONTENTS = "目录"


def draw_package(
    package: Package,
    target: Path,
    *,
    fonts: Path,
    own: OwnFaces = (),
    progress: Progress | None = None,
) -> Drawn:
    """Write the package to `target`; `progress(done, total)` counts pieces.

    Whatever is raised meanwhile, also by `progress`, leaves no file behind, and what was at
    `target` as it was.

    Raises:
        OfficeProblem: a character cannot be printed, or the file not be written.
    """
    drawing = _Drawing(package, type_case_at(fonts, own), progress)
    write_whole(target, drawing.chunks())
    return drawing.drawn


@dataclass
class _Part:
    """Pages that follow each other: those of a list, those behind it."""

    listed: Branch
    pieces: Branch
    mark: Bookmark


class _Drawing:
    """One package on its way into a file."""

    def __init__(self, package: Package, case: TypeCase, progress: Progress | None) -> None:
        self.package, self._case, self._progress = package, case, progress
        self._setter, self._faces = Setter(case), DocumentFaces()
        self._writer = PageWriter(self._faces)
        self._front = Branch(self._writer.file)
        self._total = sum(one.count for one in package.sections)
        self._next = 1
        """Number of the next page."""
        self.drawn = Drawn()

    def chunks(self) -> Iterator[bytes]:
        """Draw; give the file piece by piece."""
        file = self._writer.file
        contents = 0
        if not self.package.bare:
            contents = self._counted(self.package.contents({}))
            self._next += 1 + contents
        parts = []
        for section in self.package.sections:
            part = _Part(Branch(file), Branch(file), Bookmark(section.words, b""))
            parts.append(part)
            for _ in self._section(section, part):
                yield from file.taken()
        total = self._next - 1
        marks = [] if self.package.bare else self._draw_front(contents)
        self._writer.close(
            [self._front, *(one for part in parts for one in (part.listed, part.pieces))],
            [*marks, *(part.mark for part in parts if part.mark.page)],
            self._metadata(),
            total_pages(total, self._setter, self._faces),
        )
        self.drawn.pages, self.drawn.archival = total, self._writer.archival
        yield from file.taken()

    def _metadata(self) -> Metadata:
        cover = self.package.cover
        sheet = Sheet(
            form_id="",
            form_version="",
            title=cover.title,
            office_name=cover.office,
            printed_on=cover.made_on,
        )
        return metadata_of([sheet])

    def _section(self, section: Section, part: _Part) -> Iterator[None]:
        """Draw a section: room for its list, its pieces, then the list; a step a piece."""
        first = self._next
        listed = self._counted(section.listing(self.drawn.first_pages))
        self.drawn.first_pages[section.key] = first
        self._next += listed
        for piece in section.pieces():
            yield from self._piece(piece, part)
        after, self._next = self._next, first
        for sheet in section.listing(self.drawn.first_pages):
            for pen in self._pens(sheet):
                reference = self._add(pen, part.listed)
                part.mark.page = part.mark.page or reference
        if self._next != first + listed:
            raise ValueError(f"the list of {section.key} takes other pages than before")
        self._next = after
        if not part.mark.page and part.mark.below:
            part.mark.page = part.mark.below[0].page
        yield

    def _piece(self, piece: Piece, part: _Part) -> Iterator[None]:
        mark = Bookmark(piece.words, b"")
        self.drawn.first_pages.setdefault(piece.key, self._next)
        for sheet in piece.sheets:
            for pen in self._pens(sheet):
                mark.page = self._add(pen, part.pieces, mark.page)
            yield
        for picture in piece.pictures:
            mark.page = self._picture(picture, part.pieces, mark.page)
            self._tell()  # of a hundred scans behind one record it can be stopped at each
            yield
        for sheet in piece.after():
            for pen in self._pens(sheet):
                mark.page = self._add(pen, part.pieces, mark.page)
        if mark.page:
            part.mark.below.append(mark)
        self.drawn.pieces += 1
        self._tell()

    def _tell(self) -> None:
        if self._progress:
            self._progress(self.drawn.pieces, self._total)

    def _add(self, pen: Pen, branch: Branch, first: bytes = b"") -> bytes:
        """Number and write a page; the reference to it, or to the `first` one."""
        draw_number(pen, self._next, self._setter)
        self._next += 1
        page = self._writer.add(pen, branch)
        return first or page

    def _picture(self, picture: Picture, branch: Branch, first: bytes) -> bytes:
        facts = jpeg_facts(picture.jpeg)
        if facts is None:
            raise ValueError("no picture a PDF can carry")
        words = self.package.cover.watermark
        pen = picture_page(picture, facts, self._setter, self._faces, words)
        draw_number(pen, self._next, self._setter)
        self._next += 1
        self.drawn.pictures += 1
        page = self._writer.add(pen, branch, self._writer.picture(picture.jpeg))
        return first or page

    def _draw_front(self, contents: int) -> list[Bookmark]:
        """Draw cover and contents, which are the first pages; their bookmarks."""
        cover = self.package.cover
        page = self._writer.add(cover_page(cover, self._setter, self._faces), self._front)
        marks = [Bookmark(cover.title, page)]
        self._next = 2
        first = b""
        for sheet in self.package.contents(self.drawn.first_pages):
            for pen in self._pens(sheet):
                first = self._add(pen, self._front, first)
        if self._next != 2 + contents:
            raise ValueError("the table of contents takes other pages than before")
        return [*marks, Bookmark(CONTENTS, first)] if first else marks

    def _counted(self, sheets: Sequence[Sheet]) -> int:
        """How many pages sheets take; nothing of them is shown."""
        return sum(len(self._pens(sheet, DocumentFaces())) for sheet in sheets)

    def _pens(self, sheet: Sheet, faces: DocumentFaces | None = None) -> list[Pen]:
        try:
            return draw_sheet(sheet, self._setter, faces or self._faces)
        except NotInAnyFace:
            check_printable([sheet], self._case)  # says which characters, and where
            raise
