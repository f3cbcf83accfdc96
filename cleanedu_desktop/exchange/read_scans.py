"""Reads scans and photos one after the other: their pages, the codes on them, one page alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from cleanedu_desktop.exchange.media.facts import Code, Why
from cleanedu_desktop.exchange.open_media import MediaReader, MediaRefused, OpenedMedia
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

SECONDS = 60.0
"""Longest wait for one page; a bad one takes about two."""
WHY = {
    Why.NO_PICTURE: "不是扫描件（能收的是 PDF、JPG、PNG、TIFF）",
    Why.HEIC: "是 HEIC 照片，本程序读不了，请在手机或电脑上转成 JPG 再收",
    Why.DAMAGED: "内容不完整或已损坏，请重新扫描或重新拷贝",
    Why.PASSWORD: "是加了密码的 PDF，请去掉密码再收",
    Why.TOO_LARGE: "文件太大，没有打开，请用 300 dpi 以内重新扫描，或分成几个文件",
    Why.TOO_MANY_PIXELS: "像素太多，没有打开，请用 300 dpi 以内重新扫描",
    Why.TOO_MANY_PAGES: "页数太多，请分成几个文件",
    Why.TOO_COSTLY: "打开太费时间或内存，已经停下，请用 300 dpi 以内重新扫描",
    Why.NO_CHILD: "暂时没有读：系统没能启动读扫描件的程序，请关闭其他程序后再收",
}
"""Why something is not read -> words that go on from its name."""


class ScanRefused(OfficeProblem):
    """A file or a page that is not read."""

    def __init__(self, why: Why) -> None:
        super().__init__(f"这一页{WHY[why]}。没有收入，原文件没有改动。")
        self.why = why

    @property
    def words(self) -> str:
        """The reason, to stand after what is meant."""
        return WHY[self.why]


@dataclass(frozen=True)
class PageContent:
    """One page as a file of its own."""

    media_type: str
    content: bytes


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except MediaRefused as refused:
        raise ScanRefused(refused.why) from refused
    except IndexError as error:  # the file was exchanged for a shorter one
        raise ScanRefused(Why.DAMAGED) from error


class ScanReader:
    """Opens one file after the other; use it in a `with` block."""

    def __init__(self, *, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._reader = MediaReader()
        self._open_file = ExitStack()
        self._file: OpenedMedia
        self._data = b""

    def __enter__(self) -> ScanReader:
        return self

    def __exit__(self, *_: object) -> None:
        self._open_file.close()
        self._reader.close()

    def open(self, data: bytes) -> int:
        """Take the content of a file; return how many pages it has.

        Raises:
            ScanRefused: it is no scan, broken, locked or too large.
        """
        self._open_file.close()
        self._data = data
        with _refusing():
            opened = self._reader.open(data, name="", seconds=self._seconds)
            self._file = self._open_file.enter_context(opened)
        return len(self._file.facts.pages)

    def codes(self, page: int) -> list[Code]:
        """Return the codes on a page, counted from 0; raises as `open`."""
        with _refusing():
            return self._file.codes(page)

    def content(self, page: int) -> PageContent:
        """Return a page as a file of its own; raises as `open`."""
        with _refusing():
            media_type, content = self._file.alone(page)
        return PageContent(media_type, self._data if content is None else content)

    def picture(self, page: int, side: int) -> bytes:
        """Return a page in grey as PNG, `side` pixels long at most; raises as `open`."""
        with _refusing():
            return self._file.picture(page, longest=side, grey=True, as_png=True).data
