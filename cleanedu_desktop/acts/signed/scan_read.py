"""One scan file while it is taken in: read once, its pages, their codes, what is kept of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.signed.keep_pages import PageKept
from cleanedu_desktop.acts.signed.page_told import FileLeft, PaperMeant
from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.read_scans import ScanReader


@dataclass(frozen=True)
class PageRead:
    """A page, counted from 0: the codes on it, or why it could not be opened."""

    page: int
    codes: tuple[str, ...] = ()
    why: str = ""


class FileRead:
    """A file that was read whole and opened in the child; `left` says why it was not."""

    def __init__(self, desk: Desk, reader: ScanReader, file: Path) -> None:
        from cleanedu_desktop.exchange.file_to_attach import FileRefused, open_to_attach
        from cleanedu_desktop.exchange.read_scans import ScanRefused

        self.file, self.name, self.pages = file, file.name, 0
        self.left: FileLeft | None = None
        self._desk, self._reader = desk, reader
        self._kept: dict[int, tuple[str, str, int]] = {}
        try:
            with open_to_attach(
                file,
                most_megabytes=desk.settings.attachment_megabytes,
                in_use=desk.store.files_in_use(),
            ) as opened:
                self.name = opened.name
                data = b"".join(opened.pieces())
            self.pages = reader.open(data)
        except FileRefused as problem:
            self.left = FileLeft(file, problem.sentence)
        except ScanRefused as problem:
            self.left = FileLeft(file, f"“{self.name}”{problem.words}。没有收入，原文件没有改动。")

    def page(self, page: int) -> PageRead:
        """Look for codes on one page, counted from 0."""
        from cleanedu_desktop.exchange.read_scans import ScanRefused

        try:
            codes = self._reader.codes(page)
        except ScanRefused as problem:
            return PageRead(page, why=problem.sentence)
        return PageRead(page, tuple(dict.fromkeys(one.text for one in codes)))

    def keep(self, page: int, to: PaperMeant) -> PageKept:
        """Keep a page's content in the attachment file, once; `to` is the paper it is of.

        Raises:
            ScanRefused: the page cannot be parted from its file.
            OfficeProblem: the attachment file cannot be written.
        """
        if page not in self._kept:
            self._kept[page] = self._add(page)
        media_type, digest, size = self._kept[page]
        name = self.name if self.pages == 1 else self._name_of(page, media_type)
        return PageKept(to=to, name=name, media_type=media_type, digest=digest, bytes=size)

    def _add(self, page: int) -> tuple[str, str, int]:
        from cleanedu_desktop.store.attachment_problems import DamagedContent

        content = self._reader.content(page)
        contents = self._desk.store.attachments
        try:
            added = contents.add([content.content])
        except DamagedContent:
            added = contents.add([content.content], anew=True)
        return content.media_type, added.digest, added.bytes

    def _name_of(self, page: int, media_type: str) -> str:
        stem = Path(self.name).stem
        return f"{stem} 第{page + 1}页.{'pdf' if media_type == 'application/pdf' else 'png'}"
