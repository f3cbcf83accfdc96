"""Opens a picture or PDF from outside in a child process with limits: facts, pixels, clean copies.

    with open_media(content, name="会议照片.jpg") as media:
        media.facts.pages[0].width
        media.picture(0, longest=1600).data      # JPEG, upright
        media.clean_copy(0).data                 # without position and other metadata

The content goes through a pipe: nothing of it is written to disk, and no path is handed on. One
child serves all pages of a content; where one page ends it, the next page gets another child.
Whoever opens many contents lets one child serve them, which saves starting it each time:

    with media_reader() as reader:
        for one in attachments:
            with reader.open(partial(contents.pieces, one.digest), name=one.name) as media:
                ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from cleanedu_desktop.exchange.file_names import harmless_name
from cleanedu_desktop.exchange.media.facts import (
    LONGEST,
    CannotShow,
    Code,
    MediaFacts,
    Picture,
    Wanted,
    Why,
    facts_from,
)
from cleanedu_desktop.exchange.media.talking import Talk
from cleanedu_desktop.problems import OfficeProblem

SECONDS = 20.0
"""Longest look at one page on the clock; a page of a scan takes 0.1."""
OPENING_SECONDS = 40.0

Content = bytes | Callable[[], Iterable[bytes]]
"""The bytes, or what gives them in pieces, each time anew."""

_SENTENCES = {
    Why.NO_PICTURE: "不是图片，也不是 PDF，不能在这里显示。文件没有改动；请用“打开”查看。",
    Why.HEIC: "是苹果手机的 HEIC 图片，不能在这里显示和打印。文件没有改动；"
    "请在手机“设置 · 相机 · 格式”里选“兼容性最佳”，或另存为 JPG 后再添加。",
    Why.PASSWORD: "设了打开密码，不能在这里显示。文件没有改动；"
    "请用“打开”输入密码查看，或取消密码后再添加一次。",
    Why.DAMAGED: "不完整或已经损坏，不能在这里显示。文件没有改动；请找到完好的原件再添加一次。",
    Why.TOO_LARGE: "太大，不能在这里显示。文件没有改动；请降低扫描的分辨率，或分成几个文件。",
    Why.TOO_MANY_PIXELS: "的尺寸过大（像素太多），不能在这里显示。文件没有改动；"
    "请用看图软件缩小后另存，再添加一次。",
    Why.TOO_MANY_PAGES: "的页数太多，不能在这里显示。文件没有改动；请分成几个文件。",
    Why.TOO_COSTLY: "画起来太费时间或内存，已经停下，不能在这里显示。文件没有改动；"
    "请打印后重新扫描，或另存为简单一些的文件。",
    Why.NO_CHILD: "暂时不能显示：系统没能启动看图的程序。文件没有改动；请关闭其他程序后再试。",
}


class MediaRefused(OfficeProblem):
    """A content that cannot be shown, or a page of it; `why` tells machines."""

    def __init__(self, name: str, why: Why, page: int | None = None) -> None:
        where = "" if page is None else f"第 {page + 1} 页"
        super().__init__(f"“{harmless_name(name)}”{where}{_SENTENCES[why]}")
        self.why = why


@contextmanager
def media_reader() -> Iterator[MediaReader]:
    """Open several contents, one after the other, with as few children as need be."""
    reader = MediaReader()
    try:
        yield reader
    finally:
        reader.close()


@contextmanager
def open_media(content: Content, *, name: str, seconds: float = SECONDS) -> Iterator[OpenedMedia]:
    """Open a content; `name` is for sentences alone, what it is follows from the content.

    Args:
        content: All of it.
        name: The file's name, as the user knows it.
        seconds: Longest work on one page.

    Raises:
        MediaRefused: it cannot be shown. What `content` raises passes through.
    """
    with media_reader() as reader, reader.open(content, name=name, seconds=seconds) as media:
        yield media


class MediaReader:
    """Keeps a child between contents."""

    def __init__(self) -> None:
        self._idle: Talk | None = None
        self._out: Talk | None = None
        """At work on a content."""

    @contextmanager
    def open(
        self, content: Content, *, name: str, seconds: float = SECONDS
    ) -> Iterator[OpenedMedia]:
        """Open a content as `open_media` does; the one before must be closed."""
        media = OpenedMedia(content, name, seconds, self)
        try:
            media.begin()
            yield media
        finally:
            media.close()

    def take(self) -> Talk:
        """Return a child that waits for a content; raises `CannotShow` if none can be started."""
        talk, self._idle = self._idle, None
        self._out = talk or Talk()
        return self._out

    def give_back(self, talk: Talk) -> None:
        """Keep a child for the next content, if it can take one."""
        self._out = None
        if talk.lives and talk.next():
            self._idle = talk
        elif talk.lives:
            talk.end()

    def close(self) -> None:
        """End the child, also one at work: who began was stopped and has not put it back."""
        for one in (self._idle, self._out):
            if one is not None:
                one.end()
        self._idle = self._out = None


class OpenedMedia:
    """A picture or PDF that a child looks into. Pages are counted from 0."""

    facts: MediaFacts

    def __init__(self, content: Content, name: str, seconds: float, reader: MediaReader) -> None:
        self.name = name
        self._content = content
        self._seconds = seconds
        self._reader = reader
        self._talk: Talk | None = None

    def begin(self) -> None:
        """Have it looked into; raises `MediaRefused` if it cannot be shown."""
        try:
            self.facts = self._begun()
        except CannotShow as said:
            raise MediaRefused(self.name, said.why) from said

    def picture(
        self,
        page: int = 0,
        *,
        longest: int = LONGEST,
        dpi: int | None = None,
        grey: bool = False,
        as_png: bool = False,
        turn: int = 0,
    ) -> Picture:
        """Return a page upright and on white, its longer edge within `longest` pixels.

        Args:
            page: Counted from 0.
            longest: Pixels; a picture is never made larger than it is.
            dpi: A PDF's page at so many dots an inch, within `longest`.
            grey: In tones of grey.
            as_png: PNG, else JPEG.
            turn: Degrees clockwise, 0, 90, 180 or 270.

        Raises:
            MediaRefused: this page cannot be shown; others may be.
            IndexError: there is no such page.
        """
        wanted = Wanted(page, longest, dpi, grey, as_png, turn % 360)
        return self._must({"what": "picture", **asdict(wanted)})

    def clean_copy(self, page: int = 0, *, upright: bool = False) -> Picture:
        """Return a page without position, time, device and any other metadata, for paper or export.

        JPEG and PNG keep their very pixels; how they lie is then told by `orientation` and in the
        copy. `upright` turns such a picture and encodes it anew. Other kinds become PNG (WebP a
        JPEG), a PDF's page a JPEG at 200 dots an inch.

        Raises:
            MediaRefused: this page cannot be shown.
            IndexError: there is no such page.
        """
        return self._must({"what": "clean_copy", "page": page, "upright": upright})

    def for_paper(self, page: int = 0) -> Picture:
        """Return a page as a JPEG in grey or RGB to be laid on paper, free of metadata.

        A plain JPEG keeps its pixels (`Picture.turn` says how it is to be turned), so does one that
        fills a PDF's page; anything else is drawn at 200 dots an inch at most.

        Raises:
            MediaRefused: this page cannot be shown.
            IndexError: there is no such page.
        """
        return self._must({"what": "for_paper", "page": page})

    def page_jpeg(self, page: int) -> Picture | None:
        """Return the JPEG that fills a PDF's page, as it lies there but without metadata.

        None: the page is more or other than one upright JPEG (or this is no PDF); draw it then.

        Raises:
            MediaRefused: the page cannot be read.
            IndexError: there is no such page.
        """
        return self._picture({"what": "page_jpeg", "page": page})

    def codes(self, page: int) -> list[Code]:
        """Return the square codes on a page, from above; raises as `picture`."""
        words, _ = self._asked({"what": "codes", "page": page})
        return [Code(**one) for one in words["codes"]]

    def alone(self, page: int) -> tuple[str, bytes | None]:
        """Return media type and content of a page as a file of its own; raises as `picture`.

        None: it is the only page, so that the content as it is is that file. A page of a PDF gives
        the same bytes each time.
        """
        words, data = self._asked({"what": "alone", "page": page})
        return words["media_type"], data or None

    def close(self) -> None:
        """Give the child back."""
        if self._talk is not None:
            self._reader.give_back(self._talk)
            self._talk = None

    def _begun(self) -> MediaFacts:
        """Take a child and hand the content over."""
        self._talk = self._reader.take()
        pieces = [self._content] if isinstance(self._content, bytes) else self._content()
        try:
            said = self._talk.hand_over(pieces, seconds=OPENING_SECONDS)
            return facts_from(said["facts"])
        except CannotShow:
            raise  # it waits for the next content, or is gone
        except BaseException as error:
            self._talk.end()  # it waits for the rest of this one
            self._talk = None
            if isinstance(error, KeyError | TypeError | ValueError):
                raise CannotShow(Why.DAMAGED) from error
            raise

    def _asked(self, words: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        page = words["page"]
        if not 0 <= page < len(self.facts.pages):
            raise IndexError(f"page {page} of {len(self.facts.pages)}")
        try:
            if self._talk is None or not self._talk.lives:
                self._begun()
            if self._talk is None:
                raise CannotShow(Why.NO_CHILD)
            return self._talk.ask(words, seconds=self._seconds)
        except CannotShow as said:
            several = len(self.facts.pages) > 1
            raise MediaRefused(self.name, said.why, page if several else None) from said

    def _picture(self, asked: dict[str, Any]) -> Picture | None:
        words, data = self._asked(asked)
        return Picture(data, **words) if data else None

    def _must(self, asked: dict[str, Any]) -> Picture:
        picture = self._picture(asked)
        if picture is None:
            raise MediaRefused(self.name, Why.DAMAGED, asked["page"])
        return picture
