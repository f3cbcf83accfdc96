"""Draws a package as a folder: one PDF an item, lists of contents, and an index of all files."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from cleanedu_desktop.durable_files import make_folder, put_folder_in_place, temporary_folder_beside
from cleanedu_desktop.printing.assembling.draw_package import draw_package
from cleanedu_desktop.printing.assembling.package import Drawn, Package, Piece, Section
from cleanedu_desktop.printing.type_case import OwnFaces
from cleanedu_desktop.printing.write_file import write_whole
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Progress

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\s]+')
LONGEST = 48
"""Characters of a name: with its folder it must fit what old systems take."""
FRONT, LIST, INDEX = "00 封面和目录.pdf", "0000 目录.pdf", "文件索引.csv"
HEADS = ("部分", "文件号", "内容", "页数", "文件")


def draw_folder(
    package: Package,
    target: Path,
    *,
    fonts: Path,
    own: OwnFaces = (),
    progress: Progress | None = None,
) -> Drawn:
    """Write the package as the new folder `target`; `progress(done, total)` counts pieces.

    Whatever is raised meanwhile leaves nothing behind.

    Raises:
        OfficeProblem: there is something at `target`, a character cannot be printed, or a file
            not be written.
    """
    if target.exists():
        raise OfficeProblem(f"{target} 已经存在，没有写入任何内容；请换一个文件夹名。")
    try:
        make_folder(target.parent)
        with temporary_folder_beside(target) as folder:
            drawing = _FolderDrawing(package, folder, fonts, own, progress)
            drawing.draw()
            put_folder_in_place(folder, target)
    except OSError as error:
        raise OfficeProblem(
            f"写不进 {target.parent}，没有留下任何文件，记录没有改动；请检查磁盘或换一个文件夹。"
        ) from error
    return drawing.drawn


def file_name(words: str) -> str:
    """Return words as a file may be called anywhere, without its ending."""
    return _UNSAFE.sub(" ", words).strip(" .")[:LONGEST].rstrip(" .")


def _as_csv(rows: list[tuple[str, ...]]) -> Iterator[bytes]:
    """Yield the index as Excel reads it; what might be a formula is text."""
    yield "\ufeff".encode()
    for row in (HEADS, *rows):
        line = io.StringIO()
        safe = [f"'{one}" if one[:1] in ("=", "+", "-", "@") else one for one in row]
        csv.writer(line).writerow(safe)
        yield line.getvalue().encode("utf-8")


@dataclass
class _FolderDrawing:
    """One package on its way into a folder."""

    package: Package
    folder: Path
    fonts: Path
    own: OwnFaces
    progress: Progress | None
    drawn: Drawn = field(default_factory=Drawn)
    _numbers: dict[str, str] = field(default_factory=dict)
    _rows: list[tuple[str, ...]] = field(default_factory=list)

    def draw(self) -> None:
        """Draw all files, what lists them last."""
        for at, section in enumerate(self.package.sections, start=1):
            self._numbers[section.key] = f"{at:02}"
            self._section(section, f"{at:02}")
        lists = replace(self.package, sections=())
        pages = self._file(
            replace(lists, contents=lambda _pages: self.package.contents(self._numbers)),
            self.folder / FRONT,
        )
        self._rows.insert(0, ("", "00", self.package.cover.title, str(pages), FRONT))
        write_whole(self.folder / INDEX, _as_csv(self._rows))

    def _section(self, section: Section, number: str) -> None:
        folder = self.folder / f"{number} {file_name(section.words)}"
        make_folder(folder)
        for at, piece in enumerate(section.pieces(), start=1):
            name = f"{number}-{at:04}"
            self._numbers.setdefault(piece.key, name)
            made = folder / f"{at:04} {file_name(piece.words)}.pdf"
            self._keep(section, name, piece.words, self._file(self._of(piece), made), made)
            self.drawn.pieces += 1
            if self.progress:
                total = sum(one.count for one in self.package.sections)
                self.progress(self.drawn.pieces, total)
        if sheets := section.listing(self._numbers):
            piece = Piece(key=section.key, words=section.words, sheets=sheets)
            made = folder / LIST
            self._keep(section, f"{number}-0000", "目录", self._file(self._of(piece), made), made)

    def _of(self, piece: Piece) -> Package:
        """Return a package of one piece alone."""
        section = Section(key="", words=piece.words, pieces=lambda: [piece], count=1)
        cover = replace(self.package.cover, title=piece.words)
        return Package(cover=cover, contents=lambda _pages: (), sections=[section], bare=True)

    def _file(self, package: Package, made: Path) -> int:
        found = draw_package(package, made, fonts=self.fonts, own=self.own)
        self.drawn.pages += found.pages
        self.drawn.pictures += found.pictures
        self.drawn.archival = self.drawn.archival and found.archival
        return found.pages

    def _keep(self, section: Section, number: str, words: str, pages: int, made: Path) -> None:
        shown = made.relative_to(self.folder).as_posix()
        self._rows.append((section.words, number, words, str(pages), shown))
